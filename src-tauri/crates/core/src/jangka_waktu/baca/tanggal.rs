//! The days inside a sentence: `sejak 1 Januari 2020`, `sampai dengan 31 Desember 2028`, `sampai tahun 2030`.

use crate::peraturan::token::{Jenis, Token};
use crate::tanggal;
use chrono::NaiveDate;

/// Words before the first day of a term.
const AWAL: [&str; 3] = ["sejak", "terhitung", "mulai"];
/// Words before its last day; `s.d.` and `s/d` are signs between letters.
const AKHIR: [&str; 5] = ["sampai", "hingga", "berakhir", "d", "sd"];
/// Words between those and the day itself.
const ANTARA: [&str; 8] = ["dengan", "pada", "tanggal", "tgl", "dari", "hari", "sejak", "mulai"];

/// The days that a text names.
#[derive(Default)]
pub(super) struct Hari {
    /// The first day.
    pub(super) mulai: Option<NaiveDate>,
    /// The last day.
    pub(super) akhir: Option<NaiveDate>,
    /// The day after which something happens: the length begins, or the information is opened.
    pub(super) setelah: Option<NaiveDate>,
    /// A day of which the text doesn't say what it is.
    pub(super) lain: Option<NaiveDate>,
    /// Only a year is named; its first or last day is a guess.
    pub(super) hanya_tahun: bool,
}

/// What a day is to the term.
enum Sebagai {
    Awal,
    Akhir,
    Setelah,
    Lain,
}

/// The first day of each sort that `text` names.
pub(super) fn hari(text: &str, tokens: &[Token<'_>]) -> Hari {
    let mut out = Hari::default();
    let mut i = 0;
    while i < tokens.len() {
        let (place, day, next) = if let Some((day, next)) = full(text, tokens, i) {
            (sebagai(tokens.get(..i).unwrap_or_default()), day, next)
        } else if let Some((place, day, next)) = year(tokens, i) {
            out.hanya_tahun = true;
            (place, day, next)
        } else {
            i += 1;
            continue;
        };
        match place {
            Sebagai::Awal => out.mulai.get_or_insert(day),
            Sebagai::Akhir => out.akhir.get_or_insert(day),
            Sebagai::Setelah => out.setelah.get_or_insert(day),
            Sebagai::Lain => out.lain.get_or_insert(day),
        };
        i = next;
    }
    out
}

/// A day of three parts that begins at token `i`, and the first token after it.
fn full(text: &str, tokens: &[Token<'_>], i: usize) -> Option<(NaiveDate, usize)> {
    let first = tokens.get(i).filter(|t| t.jenis == Jenis::Angka)?;
    // Three tokens, or five with the two signs between them.
    [3, 5].into_iter().find_map(|n| {
        let last = tokens.get(i + n - 1)?;
        Some((tanggal::read(text.get(first.mulai..last.akhir)?).ok()?, i + n))
    })
}

/// A bare year at token `i`, right after a word of beginning or end: `sejak tahun 2020`, `sampai akhir tahun 2030`. The
/// year of a law or of a budget has other words before it.
fn year(tokens: &[Token<'_>], i: usize) -> Option<(Sebagai, NaiveDate, usize)> {
    let number = tokens.get(i).filter(|t| t.teks.len() == 4)?.angka()?;
    let tahun = i32::try_from(number).ok().filter(|t| (1945..=2200).contains(t))?;
    // "sampai 2030 dokumen": more words make it something else.
    let goes_on = |t: &Token<'_>| t.jenis == Jenis::Tanda || t.is_kata(&AWAL) || t.is_kata(&AKHIR);
    if tokens.get(i + 1).is_some_and(|t| !goes_on(t)) {
        return None;
    }
    let mut before = tokens.get(..i)?;
    while let Some((_, rest)) = before.split_last().filter(|(t, _)| t.is_kata(&["tahun", "akhir", "awal"])) {
        before = rest;
    }
    let place = sebagai(before);
    let (bulan, hari) = match place {
        Sebagai::Awal => (1, 1),
        Sebagai::Akhir | Sebagai::Setelah => (12, 31),
        Sebagai::Lain => return None,
    };
    Some((place, NaiveDate::from_ymd_opt(tahun, bulan, hari)?, i + 1))
}

/// What the words before a day make of it.
fn sebagai(before: &[Token<'_>]) -> Sebagai {
    let word = before.iter().rev().find(|t| t.jenis == Jenis::Kata && !t.is_kata(&ANTARA));
    let directly = before.iter().rev().take_while(|t| t.jenis == Jenis::Tanda || t.is_kata(&ANTARA));
    // "sejak" stands for itself in "terhitung sejak tanggal …" and alone.
    if directly.into_iter().any(|t| t.is_kata(&["sejak", "mulai"])) || word.is_some_and(|t| t.is_kata(&AWAL))
    {
        Sebagai::Awal
    } else if word.is_some_and(|t| t.is_kata(&AKHIR)) {
        Sebagai::Akhir
    } else if word.is_some_and(|t| t.is_kata(&["setelah", "sesudah"])) {
        Sebagai::Setelah
    } else {
        Sebagai::Lain
    }
}
