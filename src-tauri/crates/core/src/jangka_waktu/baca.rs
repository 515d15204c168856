//! Proposing the kind of a term from the words of an old list. The officer decides; the original words are kept.

mod angka;
mod bilangan;
mod kata;
mod tanggal;

use super::aturan::is_kabur;
use super::{JangkaWaktu, JenisJangkaWaktu as J, SatuanWaktu};
use crate::peraturan::butir::pecah;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was read out of one condition of a free text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BacaanJangkaWaktu {
    /// Proposed kind; none when the text says nothing definite.
    pub jenis: Option<J>,
    /// Length.
    pub nilai: Option<u32>,
    /// Unit of the length.
    pub satuan: Option<SatuanWaktu>,
    /// The event, in the words of the text.
    pub peristiwa: Option<String>,
    /// The first day, when the text names it.
    pub mulai: Option<NaiveDate>,
    /// The last day, for `SAMPAI_TANGGAL`.
    pub tanggal: Option<NaiveDate>,
    /// Too vague to stand in a decree as it is, or only guessed.
    pub kabur: bool,
    /// The words of this condition.
    pub teks: String,
}

/// Reads every condition of a free text, in order. `a. … b. …`, `…; …` and `… atau …` are several conditions.
#[must_use]
pub fn baca(text: &str) -> Vec<BacaanJangkaWaktu> {
    pecah(text).into_iter().flat_map(baca_butir).collect()
}

/// Splits at ` atau ` when both halves say something by themselves, so that `Komisi Informasi atau pengadilan` stays
/// whole.
fn baca_butir(text: &str) -> Vec<BacaanJangkaWaktu> {
    let lower = text.to_ascii_lowercase();
    for (at, word) in lower.match_indices(" atau ") {
        if let (Some(left), Some(right)) = (text.get(..at), text.get(at + word.len()..)) {
            let (mut left, mut right) = (kata::baca_satu(left), kata::baca_satu(right));
            if left.jenis.is_some() && right.jenis.is_some() {
                // "2 tahun atau 5 tahun": nobody says which of them
                let two = left.jenis == Some(J::Durasi) && right.jenis == Some(J::Durasi);
                (left.kabur, right.kabur) = (left.kabur || two, right.kabur || two);
                return vec![left, right];
            }
        }
    }
    vec![kata::baca_satu(text)]
}

/// Whether a free text, or a condition of it, is too vague to stand in a decree, or could only be guessed. So is a text
/// without any condition.
#[must_use]
pub fn is_kabur_teks(text: &str) -> bool {
    is_kabur(text) || is_kabur_bacaan(text)
}

/// Whether a condition of a free text is vague or could only be guessed.
pub(super) fn is_kabur_bacaan(text: &str) -> bool {
    baca(text).iter().any(|b| b.kabur)
}

/// The conditions of a free text as terms, each with its own words as printed text and the whole text as origin. Words
/// of which no kind can be read become `SAMPAI_PERISTIWA` for the officer to mend.
#[must_use]
pub fn dari_teks(text: &str) -> Vec<JangkaWaktu> {
    baca(text)
        .into_iter()
        .map(|b| {
            let jenis = b.jenis.unwrap_or(J::SampaiPeristiwa);
            // A cell wraps its lines; the fields of a term are one line.
            let line = b.teks.split_whitespace().collect::<Vec<_>>().join(" ");
            let event = b.peristiwa.map(|p| p.split_whitespace().collect::<Vec<_>>().join(" "));
            JangkaWaktu {
                nilai: b.nilai,
                satuan: b.satuan,
                mulai: b.mulai,
                berakhir: b.tanggal,
                peristiwa: event.or_else(|| (jenis == J::SampaiPeristiwa).then(|| line.clone())),
                peraturan: (jenis == J::SesuaiPeraturan).then(|| line.clone()),
                uraian_cetak: line,
                teks_asal: Some(text.trim().to_owned()),
                ..JangkaWaktu::kosong(jenis)
            }
        })
        .collect()
}
