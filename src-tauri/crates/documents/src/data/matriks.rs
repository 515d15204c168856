//! Rows of the uji konsekuensi matrix, printed in the Lembar and in the annex of a Keputusan.

use serde::{Deserialize, Serialize};

/// Columns of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum KolomMatriks {
    /// Exactly the official form (Perki 1/2021 Lampiran II), without row numbers.
    #[default]
    #[serde(rename = "PERKI")]
    Perki,
    /// With a number column.
    #[serde(rename = "PERKI+NO")]
    PerkiNo,
    /// With number and Penanggung Jawab.
    #[serde(rename = "PERKI+NO+PJ")]
    PerkiNoPj,
}

/// One row. Texts may hold several lines and lists (`a. …`, `1. …`, `- …`), one item a line.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarisMatriks {
    /// Group heading; printed over the full width when it differs from that of the row before.
    #[serde(default)]
    pub kelompok: Option<String>,
    /// What is to be exempt.
    pub informasi: String,
    /// Dasar Hukum Pengecualian Informasi.
    pub dasar_hukum: String,
    /// Consequence for the public if it is opened.
    pub konsekuensi_dibuka: String,
    /// Consideration for the public if it stays closed.
    pub pertimbangan_ditutup: String,
    /// Jangka Waktu.
    pub jangka_waktu: String,
    /// Penanggung Jawab; printed with [`KolomMatriks::PerkiNoPj`] only.
    #[serde(default)]
    pub penanggung_jawab: String,
}
