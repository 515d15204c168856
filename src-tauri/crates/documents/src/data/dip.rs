//! Rows of the Daftar Informasi Publik (Perki 1/2021 Pasal 21 ayat (2) and Lampiran I).

use serde::{Deserialize, Serialize};

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarisDip {
    /// Ringkasan isi informasi.
    pub ringkasan: String,
    /// Pejabat/unit/satker that holds the information.
    pub penguasa: String,
    /// Who answers for its making or publishing.
    pub penanggung_jawab: String,
    /// When and where it was made.
    pub waktu_tempat: String,
    /// Form in which it is there: hardcopy, softcopy.
    pub bentuk_tersedia: String,
    /// Jangka waktu penyimpanan or retensi arsip.
    pub retensi: String,
}
