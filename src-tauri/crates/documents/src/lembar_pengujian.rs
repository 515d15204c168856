//! D04 Lembar Pengujian Konsekuensi, the official form of Perki 1/2021 Lampiran II.

use crate::RenderError;
use crate::compose::{Compose, Composed};
pub use crate::data::Penguji;
use crate::data::{BarisMatriks, KolomMatriks, Penandatangan, WaktuTerbilang};
use crate::layout::{Office, Sheet, matrix};
use crate::naskah::{Naskah, Source};
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

pub(crate) static NASKAH: Source = Source {
    name: "D04",
    text: include_str!("../../../../assets/naskah/lembar_pengujian.toml"),
    keys: &[
        ("judul", &[]),
        ("pembuka", &["waktu", "tempat"]),
        ("dilakukan_oleh", &[]),
        ("penutup", &[]),
        ("menyetujui", &[]),
    ],
};

impl Compose for LembarPengujian {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let table = matrix(office, &self.baris, self.kolom, office.lying().text_width())?;
        let sheet = Sheet {
            section: "",
            nomor: self.nomor.as_deref(),
            tahun: self.tahun.as_deref(),
            waktu: self.waktu.as_ref(),
            tempat: &self.tempat,
            penguji: &self.penguji,
            menyetujui: &self.menyetujui,
        };
        sheet.composed(office, naskah, table)
    }
}
