//! Citations read out of the free text of old lists.

use super::JenisPeraturan;
use super::butir::pecah;
use super::huruf::{self, Huruf};
use super::pasal17;
use super::sebutan::{Sebutan, sebutan};
use super::token::{Jenis, Token, tokens};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One law of a free text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KutipanPeraturan {
    /// Kind; `LAIN` when no law could be read.
    pub jenis: JenisPeraturan,
    /// Number, or empty.
    pub nomor: String,
    /// Year.
    pub tahun: Option<i32>,
    /// Subject, or empty.
    pub tentang: String,
    /// Article, or empty.
    pub pasal: String,
    /// Ayat, or empty.
    pub ayat: String,
    /// Letters, e.g. `h, j`, or empty.
    pub huruf: String,
    /// Numbers of the first letter, or empty.
    pub angka: String,
    /// The words it was read from.
    pub teks: String,
}

/// Pasal 17 codes (`h`, `h.3`) of a free text, in order and without repeats. Letters of other laws are left out: the
/// law of an article is the one right after it, else the last one named before it in the same item.
#[must_use]
pub fn baca_pasal17(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for (letter, numbers) in pecah(text).into_iter().flat_map(baca_butir) {
        let codes: Vec<String> =
            numbers.iter().map(|n| format!("{letter}.{n}")).filter(|k| pasal17::find(k).is_some()).collect();
        let codes = if codes.is_empty() { vec![letter.to_string()] } else { codes };
        for code in codes {
            if !out.contains(&code) {
                out.push(code);
            }
        }
    }
    out
}

/// Pasal 17 letters of a free text, in order and without repeats.
#[must_use]
pub fn huruf_pasal17(text: &str) -> Vec<char> {
    let mut out = Vec::new();
    for letter in baca_pasal17(text).iter().filter_map(|k| k.chars().next()) {
        if !out.contains(&letter) {
            out.push(letter);
        }
    }
    out
}

fn baca_butir(text: &str) -> Vec<Huruf> {
    let lower = text.to_ascii_lowercase();
    let tokens = tokens(&lower);
    let laws = sebutan(&tokens);
    let mut out = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        let Some((after, bare)) = pasal_17(&tokens, i) else {
            i += 1;
            continue;
        };
        let start = skip_to_huruf(&tokens, &laws, after);
        let (letters, end) = huruf::daftar(&tokens, start, 'j', bare);
        if !letters.is_empty() && is_kip(&tokens, &laws, i, end) {
            out.extend(letters);
        }
        i = end.max(i + 1);
    }
    out
}

/// Article 17 at `i`, and the index after it; and whether a letter may follow without the word `huruf`.
fn pasal_17(tokens: &[Token<'_>], i: usize) -> Option<(usize, bool)> {
    let token = tokens.get(i)?;
    let keyword = if token.is_kata(&["pasal", "pasai", "pasall", "psl", "ps", "psal"]) {
        Some(i + 1)
    } else {
        let scanned = token.is_kata(&["pasa"]) && tokens.get(i + 1).is_some_and(|t| t.rapat && t.teks == "1");
        scanned.then_some(i + 2)
    };
    if let Some(mut at) = keyword {
        while tokens.get(at).is_some_and(|t| t.is(".")) {
            at += 1;
        }
        return seventeen(tokens, at).map(|after| (after, true));
    }
    // "17 h" or "17 huruf h" by itself: nothing before it may make the number something else.
    let before = i.checked_sub(1).and_then(|b| tokens.get(b));
    let free = before.is_none_or(|b| {
        b.is(",")
            || b.is(":")
            || b.is(";")
            || b.is_kata(&["kip", "publik", "dan", "jo", "uu"]) && !token.rapat
    });
    if token.teks != "17" || !free {
        return None;
    }
    let (letters, end) = huruf::daftar(tokens, i + 1, 'j', true);
    let closed = tokens.get(end).is_none_or(|t| t.jenis == Jenis::Tanda || t.is_kata(&["uu", "undang"]));
    (!letters.is_empty() && closed).then_some((i + 1, true))
}

/// `17`, `1 7`, `l7`.
fn seventeen(tokens: &[Token<'_>], i: usize) -> Option<usize> {
    let (first, second) = (tokens.get(i)?, tokens.get(i + 1));
    if first.teks == "17" {
        return Some(i + 1);
    }
    let one = ["1", "l", "i", "|"].contains(&first.teks);
    (one && second.is_some_and(|t| t.teks == "7")).then_some(i + 2)
}

/// Over `ayat (1)`, signs, and the law itself (`Pasal 17 UU KIP huruf h`), to the word `huruf`.
fn skip_to_huruf(tokens: &[Token<'_>], laws: &[Sebutan], mut i: usize) -> usize {
    if let Some(law) = laws.iter().find(|l| l.mulai == i && l.kip) {
        let word = (law.akhir..tokens.len().min(law.akhir + 8))
            .take_while(|n| {
                tokens.get(*n).is_some_and(|t| !t.baris_baru && !t.is(";") && !t.is_kata(&["pasal"]))
            })
            .find(|n| tokens.get(*n).is_some_and(|t| t.teks.starts_with("huruf")));
        return word.unwrap_or(i);
    }
    if tokens.get(i).is_some_and(|t| t.is_kata(&["ayat"])) {
        i += 1;
        while tokens.get(i).is_some_and(|t| t.is("(") || t.is(")") || t.jenis == Jenis::Angka) {
            i += 1;
        }
    }
    while tokens.get(i).is_some_and(|t| [",", ":", ".", "-", "–"].iter().any(|c| t.is(c))) {
        i += 1;
    }
    i
}

/// Whether the article at `pasal`, whose letters end before `end`, is of UU 14/2008.
fn is_kip(tokens: &[Token<'_>], laws: &[Sebutan], pasal: usize, end: usize) -> bool {
    let mut next = end;
    while tokens.get(next).is_some_and(|t| t.is(",") || t.is_kata(&["dari", "pada", "dalam", "menurut"])) {
        next += 1;
    }
    let following =
        laws.iter().find(|l| l.mulai == next && (l.kip || tokens.get(next).is_some_and(|t| !t.baris_baru)));
    // "Pasal 17 UU KIP huruf h": the law stands inside.
    let inside = laws.iter().find(|l| l.mulai >= pasal && l.akhir <= end);
    let before = laws.iter().rev().find(|l| l.akhir <= pasal);
    match (inside, following, before) {
        (Some(law), _, _) => law.kip,
        (None, Some(law), _) if law.kip => true,
        (None, _, Some(law)) => law.kip,
        (None, Some(_), None) => false,
        (None, None, None) => true,
    }
}

/// Every law of a free text, in order, with the article cited. Items without a law keep their words under `LAIN`.
#[must_use]
pub fn baca_peraturan(text: &str) -> Vec<KutipanPeraturan> {
    pecah(text).into_iter().flat_map(laws_of_item).collect()
}

fn laws_of_item(text: &str) -> Vec<KutipanPeraturan> {
    let lower = text.to_ascii_lowercase();
    let tokens = tokens(&lower);
    let laws: Vec<Sebutan> = sebutan(&tokens).into_iter().filter(|l| !is_nested(&tokens, l)).collect();
    if laws.is_empty() {
        let kip = !baca_butir(text).is_empty();
        let mut k = empty(text);
        if kip {
            (k.jenis, k.nomor, k.tahun) = (JenisPeraturan::Uu, "14".into(), Some(2008));
        }
        article(&tokens, &mut k);
        return vec![k];
    }
    let is_pasal = |n: &usize| tokens.get(*n).is_some_and(|t| t.is_kata(&["pasal", "psl"]));
    let article_first = laws.first().is_some_and(|l| (0..l.mulai).any(|n| is_pasal(&n)));
    // Where each law's words begin: at its name, or at the article written before it.
    let mut starts = vec![0];
    for pair in laws.windows(2) {
        if let [before, law] = pair {
            let article = (before.akhir..law.mulai).find(is_pasal).filter(|_| article_first);
            starts.push(article.unwrap_or(law.mulai));
        }
    }
    let ends = starts.iter().skip(1).copied().chain([tokens.len()]);
    let ranges: Vec<(usize, usize)> = starts.iter().copied().zip(ends).collect();
    ranges
        .into_iter()
        .zip(&laws)
        .filter_map(|((from, to), law)| one_law(text, &tokens, law, from, to))
        .collect()
}

fn one_law(
    text: &str,
    tokens: &[Token<'_>],
    law: &Sebutan,
    from: usize,
    to: usize,
) -> Option<KutipanPeraturan> {
    let part = tokens.get(from..to)?;
    let slice = |a: usize, b: usize| text.get(tokens.get(a)?.mulai..tokens.get(b.checked_sub(1)?)?.akhir);
    let mut k = empty(slice(from, to)?.trim_end_matches([',', ';']));
    (k.jenis, k.nomor, k.tahun) = (law.jenis, law.nomor.clone(), law.tahun);
    if tokens.get(law.akhir).is_some_and(|t| t.is_kata(&["tentang"])) {
        let end = (law.akhir + 1..to)
            .find(|n| tokens.get(*n).is_some_and(|t| t.is_kata(&["pasal", "psl"]) || t.is(":")))
            .unwrap_or(to);
        let words =
            slice(law.akhir + 1, end).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        k.tentang = words.trim_end_matches([',', ';', '.', ' ']).to_owned();
    }
    article(part, &mut k);
    Some(k)
}

/// The first article among `tokens` (of UU 14/2008: Pasal 17, if cited), with ayat, letters and numbers.
fn article(tokens: &[Token<'_>], k: &mut KutipanPeraturan) {
    let articles =
        || (0..tokens.len()).filter(|n| tokens.get(*n).is_some_and(|t| t.is_kata(&["pasal", "psl"])));
    // "UU KIP Pasal 6 ayat (3) dan Pasal 17 huruf h": the ground is what matters.
    let is_17 = |n: &usize| tokens.get(n + 1).is_some_and(|t| t.teks == "17");
    let kip = k.jenis == JenisPeraturan::Uu && k.nomor == "14" && k.tahun == Some(2008);
    let Some(at) = articles().find(|n| kip && is_17(n)).or_else(|| articles().next()) else { return };
    let Some(number) = tokens.get(at + 1).filter(|t| t.jenis == Jenis::Angka) else { return };
    number.teks.clone_into(&mut k.pasal);
    let mut i = at + 2;
    if let Some(letter) = tokens.get(i).filter(|t| t.rapat && t.jenis == Jenis::Kata && t.teks.len() == 1) {
        k.pasal.push_str(&letter.teks.to_ascii_uppercase());
        i += 1;
    }
    if tokens.get(i).is_some_and(|t| t.is_kata(&["ayat"])) {
        i += 1;
        while let Some(t) = tokens.get(i).filter(|t| t.is("(") || t.is(")") || t.jenis == Jenis::Angka) {
            if t.jenis == Jenis::Angka && k.ayat.is_empty() {
                t.teks.clone_into(&mut k.ayat);
            }
            i += 1;
        }
    }
    while tokens.get(i).is_some_and(|t| t.is(",")) {
        i += 1;
    }
    let (letters, _) = huruf::daftar(tokens, i, 'z', false);
    k.huruf = letters.iter().map(|(c, _)| c.to_string()).collect::<Vec<_>>().join(", ");
    let numbers = letters.first().map(|(_, n)| n.as_slice()).unwrap_or_default();
    k.angka = numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
}

/// A law within the title or history of another ("Perubahan atas …", "diubah dengan …").
fn is_nested(tokens: &[Token<'_>], law: &Sebutan) -> bool {
    let before = law.mulai.checked_sub(1).and_then(|b| tokens.get(b));
    before.is_some_and(|t| {
        t.is_kata(&["atas", "pelaksanaan", "perubahan", "dengan", "berdasarkan", "pencabutan"])
    })
}

fn empty(text: &str) -> KutipanPeraturan {
    KutipanPeraturan {
        jenis: JenisPeraturan::Lain,
        nomor: String::new(),
        tahun: None,
        tentang: String::new(),
        pasal: String::new(),
        ayat: String::new(),
        huruf: String::new(),
        angka: String::new(),
        teks: text.trim().to_owned(),
    }
}
