//! D18 Daftar Informasi yang Dikecualikan (DKIP), the stand-alone public list.

use crate::data::Penandatangan;
use serde::{Deserialize, Serialize};

/// Input of the list. Order and grouping are the caller's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dkip {
    /// Title lines below the shipped first one, e.g. `PEMERINTAH KOTA …`, `TAHUN 2026`.
    pub judul: Vec<String>,
    /// Decree the list rests on, e.g. `Keputusan Kepala Dinas … Nomor 12 Tahun 2026 tanggal 20 November 2026`;
    /// `None` leaves the line out.
    #[serde(default)]
    pub dasar_penetapan: Option<String>,
    /// Rows.
    pub baris: Vec<BarisDkip>,
    /// Place of signing; empty leaves place and date out.
    #[serde(default)]
    pub tempat: String,
    /// Date of signing; `None` prints dots.
    #[serde(default)]
    pub tanggal: Option<String>,
    /// Who signs; `None` prints no signature block.
    #[serde(default)]
    pub penandatangan: Option<Penandatangan>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarisDkip {
    /// Group heading; printed over the full width when it differs from that of the row before.
    #[serde(default)]
    pub kelompok: Option<String>,
    /// Uraian informasi.
    pub uraian: String,
    /// Dasar hukum pengecualian.
    pub dasar_hukum: String,
    /// Konsekuensi bila dibuka.
    pub konsekuensi_dibuka: String,
    /// Pertimbangan bila ditutup.
    pub pertimbangan_ditutup: String,
    /// Jangka waktu.
    pub jangka_waktu: String,
    /// Unit/penanggung jawab.
    pub penanggung_jawab: String,
    /// Number and date of the Keputusan.
    #[serde(default)]
    pub penetapan: String,
}
