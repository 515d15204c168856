//! D14 Penetapan/Keputusan tentang Klasifikasi Informasi yang Dikecualikan with its Lampiran.

use crate::data::{BarisMatriks, KolomMatriks, Kop, Penandatangan};
use serde::{Deserialize, Serialize};

/// Form of the decree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum BentukKeputusan {
    /// `PENETAPAN`, Perki 1/2021 Lampiran III.
    Penetapan,
    /// `KEPUTUSAN … SELAKU …`, the practice of regions.
    Keputusan,
}

/// Names of the dictums.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum LabelDiktum {
    /// PERTAMA, KEDUA, KETIGA …
    Pertama,
    /// KESATU, KEDUA, KETIGA …
    Kesatu,
}

/// Input of the decree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keputusan {
    /// Form.
    pub bentuk: BentukKeputusan,
    /// Names of the dictums.
    pub label_diktum: LabelDiktum,
    /// Letterhead.
    #[serde(default)]
    pub kop: Option<Kop>,
    /// Office that decides, in the title, e.g. `KEPALA DINAS …` (not printed in the official form).
    pub pejabat: String,
    /// Office under `SELAKU` in the title, e.g. `PEJABAT PENGELOLA INFORMASI DAN DOKUMENTASI …`.
    #[serde(default)]
    pub selaku: Option<String>,
    /// Badan Publik, e.g. `PEMERINTAH KOTA …`.
    pub badan_publik: String,
    /// Number; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Year behind `TAHUN`; `None` leaves `TAHUN` out.
    #[serde(default)]
    pub tahun: Option<String>,
    /// Subject behind `TENTANG`; `None` takes `KLASIFIKASI INFORMASI YANG DIKECUALIKAN`.
    #[serde(default)]
    pub tentang: Option<String>,
    /// Print `DENGAN RAHMAT TUHAN YANG MAHA ESA`.
    #[serde(default)]
    pub rahmat: bool,
    /// Menimbang items; empty takes the wording of Lampiran III.
    #[serde(default)]
    pub menimbang: Vec<String>,
    /// Mengingat items: the legal bases, highest first.
    pub mengingat: Vec<String>,
    /// Memperhatikan items; empty names the Lembar of [`Keputusan::lembar`].
    #[serde(default)]
    pub memperhatikan: Vec<String>,
    /// Lembar Pengujian Konsekuensi the shipped wording refers to.
    #[serde(default)]
    pub lembar: RujukanLembar,
    /// Dictums; empty takes the shipped ones of the form.
    #[serde(default)]
    pub diktum: Vec<String>,
    /// Place of the decree.
    pub ditetapkan_di: String,
    /// Date, e.g. `20 November 2026`; `None` prints dots.
    #[serde(default)]
    pub tanggal: Option<String>,
    /// Who signs; the office is printed in capitals.
    pub penandatangan: Penandatangan,
    /// Receivers of copies, bottom left.
    #[serde(default)]
    pub salinan: Vec<String>,
    /// Annex with the matrix, on lying pages.
    #[serde(default)]
    pub lampiran: Option<LampiranKeputusan>,
}

/// A Lembar the decree refers to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RujukanLembar {
    /// Its number; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Its year; `None` leaves `Tahun` out.
    #[serde(default)]
    pub tahun: Option<String>,
}

/// Annex of the decree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LampiranKeputusan {
    /// Title lines of the list; empty takes the shipped one.
    #[serde(default)]
    pub judul: Vec<String>,
    /// Columns.
    #[serde(default)]
    pub kolom: KolomMatriks,
    /// Rows.
    pub baris: Vec<BarisMatriks>,
}
