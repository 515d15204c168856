//! D04 Lembar Pengujian Konsekuensi, the official form of Perki 1/2021 Lampiran II.

use crate::data::{BarisMatriks, KolomMatriks, Penandatangan, WaktuTerbilang};
use serde::{Deserialize, Serialize};

/// Input of the Lembar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LembarPengujian {
    /// Number from the registry; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Year behind `TAHUN`; `None` leaves `TAHUN` out (numbers that hold the year themselves).
    #[serde(default)]
    pub tahun: Option<String>,
    /// Day of the test; `None` prints dots.
    #[serde(default)]
    pub waktu: Option<WaktuTerbilang>,
    /// Place of the test; empty prints dots.
    #[serde(default)]
    pub tempat: String,
    /// Columns of the matrix.
    #[serde(default)]
    pub kolom: KolomMatriks,
    /// Rows of the matrix.
    pub baris: Vec<BarisMatriks>,
    /// Who tested.
    pub penguji: Vec<Penguji>,
    /// Pimpinan Badan Publik, under `Menyetujui`.
    pub menyetujui: Penandatangan,
}

/// One tester.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Penguji {
    /// Name.
    pub nama: String,
    /// Office.
    pub jabatan: String,
    /// Unit.
    pub unit_kerja: String,
}
