//! What is wrong with something the officer typed: closed codes, never sentences.
//!
//! The sentence of each code, in Indonesian and with its article, is in `assets/teks/masalah.json`, which the window
//! and the command line both read.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// How serious a `Masalah` is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[ts(export)]
pub enum Tingkat {
    /// Must be mended before the step can be taken.
    Galat,
    /// May be kept; the officer is told why it is weak.
    Peringatan,
}

/// One problem with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Masalah {
    /// Path of the field in the request, e.g. `judul` or `jangka_waktu.0.nilai`.
    pub medan: String,
    /// Key into `assets/teks/masalah.json`, e.g. `WAJIB_DIISI`.
    pub kode: String,
    /// Error or warning.
    pub tingkat: Tingkat,
    /// Values for the `{named}` places of the sentence.
    pub data: BTreeMap<String, String>,
}

impl Masalah {
    /// An error on `medan`.
    pub fn galat(medan: impl Into<String>, kode: &str) -> Self {
        Self { medan: medan.into(), kode: kode.into(), tingkat: Tingkat::Galat, data: BTreeMap::new() }
    }

    /// A warning on `medan`.
    pub fn peringatan(medan: impl Into<String>, kode: &str) -> Self {
        Self { tingkat: Tingkat::Peringatan, ..Self::galat(medan, kode) }
    }

    /// The same problem with one more named value for its sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.data.insert(name.into(), value.to_string());
        self
    }
}

/// True when at least one of `list` is an error.
#[must_use]
pub fn has_galat(list: &[Masalah]) -> bool {
    list.iter().any(|m| m.tingkat == Tingkat::Galat)
}
