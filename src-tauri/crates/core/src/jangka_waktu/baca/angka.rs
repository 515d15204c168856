//! Durations inside a sentence: `5 (lima) tahun`, `empat tahun`, `30 th`. What can be taken in two ways is not read: the
//! number becomes law with the decree (D20, D21).

use super::bilangan::{self, is_bilangan};
use crate::jangka_waktu::SatuanWaktu;
use crate::peraturan::token::{Jenis, Token};

/// Words and signs between the two ends of a range: `2 sampai dengan 5`, `2 s.d. 5`, `2 - 5`.
const ANTARA: [&str; 10] = ["sampai", "dengan", "hingga", "s", "d", "sd", "ke", "atau", "dan", "maupun"];
const TANDA_ANTARA: [&str; 7] = ["-", "–", "—", "−", "/", ".", ","];
/// Words before a number that is only near, or a floor: `kurang lebih 5`, `paling sedikit 5`, `sekurang-kurangnya 5`.
const KIRA_KIRA: [&str; 11] = [
    "antara",
    "sekitar",
    "kira",
    "minimal",
    "minimum",
    "lebih",
    "kurang",
    "sedikit",
    "singkat",
    "sekurang",
    "kurangnya",
];
const TANDA_KIRA_KIRA: [&str; 8] = ["±", "~", "≈", "+", ">", "<", "≥", "≤"];
/// Words after a unit that count otherwise than the calendar does: `130 hari kerja`, `2 tahun anggaran`.
const BUKAN_KALENDER: [&str; 7] = ["kerja", "anggaran", "ajaran", "pelajaran", "akademik", "buku", "fiskal"];
/// Words with which the event after a duration begins.
const PERISTIWA: [&str; 5] = ["setelah", "sesudah", "pasca", "sejak", "terhitung"];
/// Words after which a number is a length, or the day of an end.
const SEBELUM_LAMA: [&str; 27] = [
    "selama",
    "sampai",
    "dengan",
    "hingga",
    "waktu",
    "kurun",
    "lama",
    "dalam",
    "masa",
    "maksimal",
    "minimal",
    "tanggal",
    "tgl",
    "setelah",
    "sesudah",
    "sejak",
    "pada",
    "antara",
    "d",
    "paling",
    "dan",
    "atau",
    "dibuka",
    "ditutup",
    "tertutup",
    "dikecualikan",
    "berlaku",
];

/// A duration found in a text.
pub(super) struct Lama {
    /// None when the number can't be trusted (negative, broken, a range, figures and words that differ, working days, a
    /// second duration beside it): it must be typed anew.
    pub(super) nilai: Option<u32>,
    pub(super) satuan: SatuanWaktu,
    /// Index of the first token after the unit.
    pub(super) sesudah: usize,
}

/// The first duration of a text.
pub(super) fn lama(tokens: &[Token<'_>]) -> Option<Lama> {
    let mut found = (0..tokens.len()).filter_map(|i| lama_at(tokens, i));
    let (_, first) = found.next()?;
    let event = tokens.iter().skip(first.sesudah).position(|t| t.is_kata(&PERISTIWA));
    let end = event.map_or(tokens.len(), |at| first.sesudah + at);
    // "2 tahun 6 bulan", "2 tahun sampai 5 tahun"; "5 tahun (lima tahun)" says the same twice.
    let differs = found.take_while(|(_, l)| l.sesudah <= end).any(|(start, l)| {
        let repeats = start.checked_sub(1).and_then(|b| tokens.get(b)).is_some_and(|t| t.is("("));
        !repeats || (l.nilai, l.satuan) != (first.nilai, first.satuan)
    });
    Some(if differs { Lama { nilai: None, ..first } } else { first })
}

/// Whether a number stands where a length or a day would, and none was read there: `2 tahn setelah …`, `setahun sejak …`,
/// `sampai 31 Februari 2030`.
pub(super) fn has_angka_lepas(tokens: &[Token<'_>]) -> bool {
    tokens.iter().enumerate().any(|(i, t)| {
        let before = i.checked_sub(1).and_then(|b| tokens.get(b));
        let begins = before.is_none_or(|b| b.is_kata(&SEBELUM_LAMA) || (b.jenis == Jenis::Tanda && !t.rapat));
        let next = tokens.get(i + 1);
        let counts = (t.jenis == Jenis::Angka && t.teks.len() < 4) || is_bilangan(t);
        let one = t.is_kata(&["setahun", "sebulan", "seminggu", "sehari"]);
        begins
            && ((counts && next.is_some_and(|n| n.jenis != Jenis::Angka))
                || (one && next.is_none_or(|n| !n.is("-"))))
    })
}

/// The duration whose unit is token `i`, with the index of the first token of its number.
fn lama_at(tokens: &[Token<'_>], i: usize) -> Option<(usize, Lama)> {
    let (satuan, kali) = match tokens.get(i)?.teks {
        "tahun" | "th" | "thn" | "tahunan" => (SatuanWaktu::Tahun, 1),
        "bulan" | "bln" => (SatuanWaktu::Bulan, 1),
        "minggu" => (SatuanWaktu::Hari, 7),
        "hari" => (SatuanWaktu::Hari, 1),
        _ => return None,
    };
    let next = tokens.get(i + 1);
    // "Nomor 14 Tahun 2008" cites a law.
    if next.is_some_and(|t| t.jenis == Jenis::Angka && t.teks.len() == 4) {
        return None;
    }
    let (nilai, start) = number_before(tokens.get(..i)?)?;
    let more = if next.is_some_and(|t| t.is_kata(&["atau"])) { tokens.get(i + 2) } else { next };
    let other =
        next.is_some_and(|t| t.is_kata(&BUKAN_KALENDER)) || more.is_some_and(|t| t.is_kata(&["lebih"]));
    let nilai = nilai.filter(|_| !other).and_then(|n| n.checked_mul(kali));
    Some((start, Lama { nilai, satuan, sesudah: i + 1 }))
}

/// The number that ends at the end of `tokens`, and where it begins: none when there is none, its value none when it
/// can't be trusted.
fn number_before(tokens: &[Token<'_>]) -> Option<(Option<u32>, usize)> {
    let inner = without_last(tokens, ")").unwrap_or(tokens);
    let Some((value, before)) = said(inner) else {
        // "5 (maksimal) tahun": no words of the number, so it isn't checked by them.
        let open = (inner.len() < tokens.len()).then(|| inner.iter().rposition(|t| t.is("(")))??;
        return said(tokens.get(..open)?).map(|(_, before)| (None, before.len()));
    };
    if let Some((outer, rest)) = without_last(before, "(").and_then(said) {
        // "120 (seratus dua puluh)", "lima (5)": both say the same, or neither is believed
        return Some((value.filter(|_| outer == value && !is_vague(rest)), rest.len()));
    }
    let twice = said(before).is_some();
    Some((value.filter(|_| !twice && !is_vague(before)), before.len()))
}

/// The figures or the whole spoken number at the end of `tokens`, and the tokens before it.
fn said<'t, 'a>(tokens: &'t [Token<'a>]) -> Option<(Option<u32>, &'t [Token<'a>])> {
    let (last, before) = tokens.split_last()?;
    if last.jenis == Jenis::Angka {
        // "2,5", "1.000", "5-10", "-1": only a part of a number
        let broken =
            last.rapat && before.last().is_some_and(|s| !["(", "[", ":", "\"", "“"].contains(&s.teks));
        // A year such as "2024" before "tahun" is no duration of two thousand years.
        return Some((last.angka().filter(|n| !broken && (1..1000).contains(n)), before));
    }
    let count = tokens.iter().rev().take_while(|t| is_bilangan(t)).count();
    let (before, words) = tokens.split_at_checked(tokens.len().checked_sub(count)?)?;
    (count > 0).then(|| (bilangan::nilai(words), before))
}

/// Whether the words before a number make it one end of a range, or only near.
fn is_vague(before: &[Token<'_>]) -> bool {
    let near = |t: &Token<'_>| t.is_kata(&KIRA_KIRA) || TANDA_KIRA_KIRA.iter().any(|c| t.is(c));
    if before.iter().rev().take(2).any(near) {
        return true;
    }
    let joins = |t: &&Token<'_>| t.is_kata(&ANTARA) || TANDA_ANTARA.iter().any(|c| t.is(c));
    let between = before.iter().rev().take_while(joins).count();
    // "1. 5 tahun" is numbered, not a range
    let only_dot = between == 1 && before.last().is_some_and(|t| t.is("."));
    if between == 0 || only_dot {
        return false;
    }
    let Some(rest) = before.len().checked_sub(between).and_then(|n| before.get(..n)) else { return false };
    // a year is the end of a day: "sejak 1 Januari 2020 sampai 5 tahun"
    let year = rest.last().is_some_and(|t| t.jenis == Jenis::Angka && t.teks.len() == 4);
    !year && said(without_last(rest, ")").unwrap_or(rest)).is_some()
}

fn without_last<'t, 'a>(tokens: &'t [Token<'a>], sign: &str) -> Option<&'t [Token<'a>]> {
    tokens.split_last().filter(|(last, _)| last.is(sign)).map(|(_, rest)| rest)
}
