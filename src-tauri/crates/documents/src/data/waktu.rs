//! Dates and numbers as finished words: this crate knows no calendar and no terbilang.

use serde::{Deserialize, Serialize};

/// The day in the opening sentence of a Lembar or Berita Acara, in words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaktuTerbilang {
    /// `Jumat`
    pub hari: String,
    /// `dua puluh`
    pub tanggal: String,
    /// `November`
    pub bulan: String,
    /// `dua ribu dua puluh enam`
    pub tahun: String,
    /// `20-11-2026`, printed in brackets behind the words; `None` leaves it out as the official form does.
    #[serde(default)]
    pub angka: Option<String>,
}

/// A number with its words: `9 (sembilan)`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilangan {
    /// `9`
    pub angka: u32,
    /// `sembilan`
    pub terbilang: String,
}
