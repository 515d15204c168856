//! Reading what an officer typed, or what an old list holds.

use super::NAMA_BULAN;
use crate::masalah::Masalah;
use chrono::NaiveDate;

/// First year that is believed; an earlier one is a slip of the keyboard.
pub const TAHUN_TERAWAL: i32 = 1900;
/// Last year that is believed.
pub const TAHUN_TERAKHIR: i32 = 2200;

/// Problem codes of this module.
pub const KODE: &[&str] = &["TANGGAL_TIDAK_TERBACA", "TANGGAL_TIDAK_ADA", "TAHUN_DI_LUAR_BATAS"];

/// Why a text is not a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KodeTanggal {
    /// Not the shape of a date.
    TidakTerbaca,
    /// A date that the calendar doesn't have, e.g. 31-02-2026.
    TidakAda,
    /// Before [`TAHUN_TERAWAL`] or after [`TAHUN_TERAKHIR`].
    TahunDiLuarBatas,
}

impl KodeTanggal {
    /// Key into `assets/teks/masalah.json`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TidakTerbaca => "TANGGAL_TIDAK_TERBACA",
            Self::TidakAda => "TANGGAL_TIDAK_ADA",
            Self::TahunDiLuarBatas => "TAHUN_DI_LUAR_BATAS",
        }
    }
}

/// Abbreviations, old spellings and the English names that a spreadsheet writes, beside the official names and their
/// first three letters.
const SEBUTAN_LAIN: [(&str, u32); 13] = [
    ("pebruari", 2),
    ("peb", 2),
    ("febuari", 2),
    ("may", 5),
    ("agt", 8),
    ("ags", 8),
    ("agust", 8),
    ("aug", 8),
    ("sept", 9),
    ("oct", 10),
    ("nopember", 11),
    ("nop", 11),
    ("dec", 12),
];

/// Reads `20-11-2026`, `20/11/2026`, `20.11.2026`, `2026-11-20` and `20 November 2026` (any case, old spellings,
/// abbreviations, a day of the week before it). Two-digit years are refused: they are ambiguous.
///
/// # Errors
/// A [`KodeTanggal`] that says why it is not a date.
pub fn read(text: &str) -> Result<NaiveDate, KodeTanggal> {
    let lower = text.trim().to_lowercase();
    let parts: Vec<&str> =
        lower.split(|c: char| c.is_whitespace() || "-/.,".contains(c)).filter(|p| !p.is_empty()).collect();
    let parts = match parts.as_slice() {
        [hari, rest @ ..] if rest.len() == 3 && is_hari(hari) => rest,
        all => all,
    };
    let [first, second, third] = parts else { return Err(KodeTanggal::TidakTerbaca) };
    let (tahun, bulan, tanggal) = if first.len() == 4 {
        (number(first, 4), number(second, 2), number(third, 2))
    } else {
        (number(third, 4), bulan(second), number(first, 2))
    };
    let (Some(tahun), Some(bulan), Some(tanggal)) = (tahun, bulan, tanggal) else {
        return Err(KodeTanggal::TidakTerbaca);
    };
    let tahun = i32::try_from(tahun).map_err(|_| KodeTanggal::TidakTerbaca)?;
    if !(TAHUN_TERAWAL..=TAHUN_TERAKHIR).contains(&tahun) {
        return Err(KodeTanggal::TahunDiLuarBatas);
    }
    NaiveDate::from_ymd_opt(tahun, bulan, tanggal).ok_or(KodeTanggal::TidakAda)
}

/// Reads a field that may stay empty; a problem is added to `out` and gives none.
pub fn read_opsional(medan: &str, text: &str, out: &mut Vec<Masalah>) -> Option<NaiveDate> {
    if text.trim().is_empty() {
        return None;
    }
    match read(text) {
        Ok(date) => Some(date),
        Err(kode) => {
            out.push(
                Masalah::galat(medan, kode.as_str())
                    .with("terawal", TAHUN_TERAWAL)
                    .with("terakhir", TAHUN_TERAKHIR),
            );
            None
        }
    }
}

fn is_hari(word: &str) -> bool {
    word == "jum'at" || super::NAMA_HARI.iter().any(|h| h.eq_ignore_ascii_case(word))
}

/// A month by name, abbreviation or number.
fn bulan(word: &str) -> Option<u32> {
    if let Some(n) = number(word, 2) {
        return Some(n);
    }
    if let Some((_, n)) = SEBUTAN_LAIN.iter().find(|(name, _)| *name == word) {
        return Some(*n);
    }
    let is_same = |name: &&str| {
        let name = name.to_lowercase();
        name == word || (word.len() == 3 && name.starts_with(word))
    };
    let index = NAMA_BULAN.iter().position(is_same)?;
    u32::try_from(index).ok().map(|i| i + 1)
}

/// Plain digits: exactly four for a year, one or two otherwise.
fn number(word: &str, digits: usize) -> Option<u32> {
    let right_length = if digits == 4 { word.len() == 4 } else { (1..=digits).contains(&word.len()) };
    (right_length && word.bytes().all(|b| b.is_ascii_digit())).then(|| word.parse().ok()).flatten()
}
