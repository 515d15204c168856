//! Laws mentioned in a free text: where, of what kind, with which number.

use super::JenisPeraturan as J;
use super::token::{Jenis, Token};

/// One law mentioned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sebutan {
    /// Index of its first token.
    pub(super) mulai: usize,
    /// Index after its last token (number, year).
    pub(super) akhir: usize,
    pub(super) jenis: J,
    pub(super) nomor: String,
    pub(super) tahun: Option<i32>,
    /// It is UU 14/2008, the law whose Pasal 17 is meant.
    pub(super) kip: bool,
}

/// Words within which a number must follow the name of a law.
const JARAK: usize = 14;

/// Every law mentioned, in order.
pub(super) fn sebutan(tokens: &[Token<'_>]) -> Vec<Sebutan> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        match name(tokens, i).and_then(|(jenis, after)| read(tokens, i, after, jenis)) {
            Some(s) => {
                i = s.akhir;
                out.push(s);
            }
            None => i += 1,
        }
    }
    out
}

/// Whether a law is named at `i`, with or without its number.
pub(super) fn is_name(tokens: &[Token<'_>], i: usize) -> bool {
    name(tokens, i).is_some()
}

/// The kind of law named at `i`, and the index after its name.
fn name(tokens: &[Token<'_>], i: usize) -> Option<(J, usize)> {
    let token = tokens.get(i).filter(|t| t.jenis == Jenis::Kata)?;
    let word = |n: usize| tokens.get(i + n).filter(|t| t.jenis == Jenis::Kata).map_or("", |t| t.teks);
    let one = |jenis| Some((jenis, i + 1));
    match token.teks {
        "uu" | "uud" => one(J::Uu),
        // "Undang-Undang", "Undang Undang", "UndangUndang"; the first word of it, not the second.
        "undangundang" => one(J::Uu),
        "undang" => {
            let dash = tokens.get(i + 1).is_some_and(|t| t.is("-") || t.is("–"));
            let second = i + 1 + usize::from(dash);
            (tokens.get(second)?.teks == "undang").then_some((J::Uu, second + 1))
        }
        "perppu" | "perpu" => one(J::Perppu),
        "pp" => one(J::Pp),
        "perpres" => one(J::Perpres),
        "perki" | "perkip" => one(J::Perki),
        "perka" | "perban" | "perlem" | "perkap" => one(J::Perban),
        "perda" | "qanun" => one(J::Perda),
        "pergub" | "perbup" | "perwal" | "perwali" | "perwako" | "perkada" => one(J::Perkada),
        "putusan" => one(J::Putusan),
        "keputusan" | "kepmen" | "keppres" | "kepgub" | "instruksi" | "inpres" | "kuhp" | "kuhap"
        | "kitab" => one(J::Lain),
        w if w.starts_with("permen") => one(J::Permen),
        "peraturan" | "per" => match (word(1), word(2)) {
            ("pemerintah", "pengganti") => Some((J::Perppu, i + 3)),
            ("pemerintah", _) => Some((J::Pp, i + 2)),
            ("presiden", _) => Some((J::Perpres, i + 2)),
            ("menteri" | "meteri" | "mentri", _) => Some((J::Permen, i + 2)),
            ("komisi", "informasi") => Some((J::Perki, i + 3)),
            ("badan" | "lembaga" | "kepala", _) => Some((J::Perban, i + 2)),
            ("daerah", _) => Some((J::Perda, i + 2)),
            ("gubernur" | "bupati" | "wali" | "walikota", _) => Some((J::Perkada, i + 2)),
            _ => None,
        },
        _ => None,
    }
}

/// Reads number and year after the name; none when the name stands without both ("berdasarkan Undang-Undang").
fn read(tokens: &[Token<'_>], mulai: usize, after: usize, jenis: J) -> Option<Sebutan> {
    let mut s = Sebutan { mulai, akhir: after, jenis, nomor: String::new(), tahun: None, kip: false };
    let mut i = after;
    if tokens.get(i).is_some_and(|t| t.is_kata(&["kip"])) {
        return Some(Sebutan { akhir: i + 1, nomor: "14".into(), tahun: Some(2008), kip: true, ..s });
    }
    // The body that made it ("Menteri Dalam Negeri", "Bupati …") stands between name and number.
    let limit = tokens.len().min(after + JARAK);
    while i < limit && !is_number_start(tokens, i) {
        let stop = tokens.get(i).is_none_or(|t| {
            t.is(";") || t.is(":") && !next_is_nomor(tokens, i) || t.is_kata(&["tentang", "pasal", "huruf"])
        });
        if stop || is_name(tokens, i) {
            break;
        }
        i += 1;
    }
    if is_number_start(tokens, i) {
        i = skip_nomor(tokens, i);
        let (nomor, end) = number(tokens, i);
        s.nomor = nomor;
        i = end;
        if let Some((year, end)) = year(tokens, i) {
            (s.tahun, i) = (Some(year), end);
        } else if let Some((nomor, year)) = slash_year(&s.nomor) {
            (s.nomor, s.tahun) = (nomor, Some(year));
        }
        s.akhir = i;
    }
    let about =
        (i..tokens.len().min(i + 6)).take_while(|n| !is_name(tokens, *n)).filter_map(|n| tokens.get(n));
    let mut about = about.take_while(|t| !t.is(";"));
    s.kip = s.jenis == J::Uu
        && (s.nomor == "14" && matches!(s.tahun, Some(2008 | 2018))
            || about.any(|t| t.is_kata(&["kip", "keterbukaan"])));
    (s.kip || !s.nomor.is_empty()).then_some(s)
}

fn next_is_nomor(tokens: &[Token<'_>], i: usize) -> bool {
    tokens.get(i + 1).is_some_and(|t| t.jenis == Jenis::Angka || is_nomor(t))
}

fn is_nomor(t: &Token<'_>) -> bool {
    t.is_kata(&["nomor", "nomer", "no", "nmr", "nomo"])
}

fn is_number_start(tokens: &[Token<'_>], i: usize) -> bool {
    tokens.get(i).is_some_and(|t| t.jenis == Jenis::Angka || is_nomor(t))
}

fn skip_nomor(tokens: &[Token<'_>], mut i: usize) -> usize {
    while tokens.get(i).is_some_and(|t| is_nomor(t) || t.is(".") || t.is(":")) {
        i += 1;
    }
    i
}

/// A number with its signs: `14`, `PER/04/M.PAN/03/2008`, `269 / Menkes / PER / III / 2008`.
fn number(tokens: &[Token<'_>], mut i: usize) -> (String, usize) {
    let mut out = String::new();
    let mut joined = true;
    while let Some(t) = tokens.get(i) {
        let is_sign = t.is("/") || t.is(".") && t.rapat || t.is("-") && t.rapat;
        let is_part = t.jenis != Jenis::Tanda && joined && !is_tahun(t);
        if !is_sign && !is_part || is_sign && out.is_empty() {
            break;
        }
        out.push_str(&t.teks.to_ascii_uppercase());
        joined = is_sign;
        i += 1;
    }
    (out.trim_end_matches(['.', '/', '-']).to_owned(), i)
}

/// `14/2008`.
fn slash_year(nomor: &str) -> Option<(String, i32)> {
    let (number, year) = nomor.rsplit_once('/')?;
    let year = year.parse().ok().filter(|y| (1800..=2200).contains(y))?;
    Some((number.to_owned(), year))
}

fn is_tahun(t: &Token<'_>) -> bool {
    t.is_kata(&["tahun", "th", "thn", "tahu", "tahum"])
}

/// `Tahun 2008`, `Th2011`, `200 8`.
fn year(tokens: &[Token<'_>], i: usize) -> Option<(i32, usize)> {
    let mut at = i;
    while tokens.get(at).is_some_and(|t| t.is(",") || t.is(".")) {
        at += 1;
    }
    if !is_tahun(tokens.get(at)?) {
        return None;
    }
    at += 1;
    while tokens.get(at).is_some_and(|t| t.is(".")) {
        at += 1;
    }
    let first = tokens.get(at).filter(|t| t.jenis == Jenis::Angka)?;
    let second = tokens.get(at + 1).filter(|t| t.jenis == Jenis::Angka);
    let (text, end) = match second {
        Some(second) if first.teks.len() + second.teks.len() == 4 => {
            (format!("{}{}", first.teks, second.teks), at + 2)
        }
        _ => (first.teks.to_owned(), at + 1),
    };
    let year = text.parse().ok().filter(|y| (1800..=2200).contains(y))?;
    Some((year, end))
}
