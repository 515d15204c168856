//! D14 Penetapan/Keputusan tentang Klasifikasi Informasi yang Dikecualikan with its Lampiran.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::{BarisMatriks, KolomMatriks, Kop, Penandatangan};
use crate::layout::Office;
use crate::naskah::{Naskah, Source};
use decree::Decree;
use rujukan::Rujukan;
use serde::{Deserialize, Serialize};

mod decree;
mod lampiran;
pub mod pengubahan;
mod rujukan;
pub mod tambahan;
mod turunan;

pub use rujukan::{RujukanKeputusan, RujukanLembar};
pub use turunan::Turunan;

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
    /// Subject behind `TENTANG` as it is written in a sentence, printed in capitals in the title; `None` takes
    /// `Klasifikasi Informasi yang Dikecualikan`.
    #[serde(default)]
    pub tentang: Option<String>,
    /// Print `DENGAN RAHMAT TUHAN YANG MAHA ESA`.
    #[serde(default)]
    pub rahmat: bool,
    /// Menimbang items; empty takes the wording of Lampiran III.
    #[serde(default)]
    pub menimbang: Vec<String>,
    /// Mengingat items: the legal bases, highest first, without closing sign: each is closed with `;`. Empty takes
    /// those of Lampiran III, as they are in force.
    #[serde(default)]
    pub mengingat: Vec<String>,
    /// Memperhatikan items; empty names each Lembar of [`Keputusan::lembar`].
    #[serde(default)]
    pub memperhatikan: Vec<String>,
    /// Every Lembar Pengujian Konsekuensi the decree rests on; none prints one with dots.
    #[serde(default)]
    pub lembar: Vec<RujukanLembar>,
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
    /// Offices of those who initial the paper before it is signed.
    #[serde(default)]
    pub paraf: Vec<String>,
    /// Receivers of copies, bottom left.
    #[serde(default)]
    pub salinan: Vec<String>,
    /// Annex with the matrix, on lying pages.
    #[serde(default)]
    pub lampiran: Option<LampiranKeputusan>,
    /// Certified copy or extract; `None` is the decree itself.
    #[serde(default)]
    pub turunan: Option<Turunan>,
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

pub(crate) static NASKAH: Source = Source {
    name: "D14",
    text: include_str!("../../../../../assets/naskah/keputusan.toml"),
    keys: &[
        ("daftar", &["badan_publik"]),
        ("penetapan.tentang", &[]),
        ("penetapan.menimbang", &["tentang"]),
        ("penetapan.memperhatikan_lembar", &["lembar"]),
        ("penetapan.diktum", &["lembar"]),
        ("keputusan.tentang", &[]),
        ("keputusan.menimbang", &["tentang"]),
        ("keputusan.memperhatikan_lembar", &["lembar"]),
        ("keputusan.diktum", &["lembar"]),
    ],
};

impl Compose for Keputusan {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let rujukan = vec![Rujukan::lembar(office, "lembar", "lembar", &self.lembar)?];
        let decree = Decree::new(self, office, naskah, None, vec![], rujukan)?;
        let shipped = naskah.list("daftar", &[("badan_publik", &self.badan_publik)])?;
        let annex = self.lampiran.as_ref().map(|annex| decree.matrix_annex(annex, shipped)).transpose()?;
        decree.composed(annex)
    }
}
