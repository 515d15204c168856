//! D20 Lembar Pengujian Konsekuensi atas Pengubahan Klasifikasi Informasi yang Dikecualikan (Perki 1/2021 Lampiran IV),
//! and the short Lembar Pertimbangan Pengubahan for information whose term merely runs out.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::{Penandatangan, Penguji, WaktuTerbilang};
use crate::layout::{Office, Sheet};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};
use tabel::{lampiran_iv, short};

mod tabel;

/// Input of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LembarPengubahan {
    /// Number from the registry; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Year behind `TAHUN`; `None` leaves `TAHUN` out.
    #[serde(default)]
    pub tahun: Option<String>,
    /// Day of the test; `None` prints dots.
    #[serde(default)]
    pub waktu: Option<WaktuTerbilang>,
    /// Place of the test; empty prints dots.
    #[serde(default)]
    pub tempat: String,
    /// Its table.
    pub tabel: TabelPengubahan,
    /// Who tested.
    pub penguji: Vec<Penguji>,
    /// Pimpinan Badan Publik, under `Menyetujui`.
    pub menyetujui: Penandatangan,
}

/// Which form it is, with its rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "bentuk", rename_all = "SCREAMING_SNAKE_CASE", deny_unknown_fields)]
pub enum TabelPengubahan {
    /// Perki 1/2021 Lampiran IV.
    Pengujian {
        /// Number the rows; the official form has no numbers.
        #[serde(default)]
        bernomor: bool,
        /// Rows.
        baris: Vec<BarisPengubahan>,
    },
    /// The short form.
    Pertimbangan {
        /// Rows.
        baris: Vec<BarisPertimbangan>,
    },
}

/// Row of Lampiran IV.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarisPengubahan {
    /// Informasi yang Dikecualikan.
    pub informasi: String,
    /// Ground until now.
    pub dasar_hukum_semula: String,
    /// New ground.
    pub dasar_hukum_pengubahan: String,
    /// Earlier consideration, if it is opened.
    pub sebelumnya_dibuka: String,
    /// Earlier consideration, if it stays closed.
    pub sebelumnya_ditutup: String,
    /// New consideration, if it is opened.
    pub pengubahan_dibuka: String,
    /// New consideration, if it stays closed.
    pub pengubahan_ditutup: String,
    /// Term from now on.
    pub jangka_waktu: String,
}

/// Row of the short form.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarisPertimbangan {
    /// Informasi yang Dikecualikan.
    pub informasi: String,
    /// Decree that made it exempt, e.g. `Keputusan … Nomor 12 Tahun 2024 tanggal 3 Juni 2024`.
    pub keputusan: String,
    /// Term as the decree has it.
    pub jangka_waktu: String,
    /// Last day of the term, e.g. `2 Juni 2027`.
    pub berakhir: String,
    /// Day by which the decree of opening must be made (30 working days before, PP 61/2010 Pasal 11 ayat (2)).
    pub batas: String,
    /// Unit that answers for it.
    pub penanggung_jawab: String,
    /// `Dibuka` or `Diubah`.
    pub saran: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D20",
    text: include_str!("../../../../../assets/naskah/lembar_pengubahan.toml"),
    keys: &[
        ("pengujian.judul", &[]),
        ("pengujian.pembuka", &["waktu", "tempat"]),
        ("pengujian.dilakukan_oleh", &[]),
        ("pengujian.penutup", &[]),
        ("pengujian.menyetujui", &[]),
        ("pengujian.kolom.no", &[]),
        ("pengujian.kolom.informasi", &[]),
        ("pengujian.kolom.dasar_hukum", &[]),
        ("pengujian.kolom.semula", &[]),
        ("pengujian.kolom.pengubahan", &[]),
        ("pengujian.kolom.konsekuensi", &[]),
        ("pengujian.kolom.sebelumnya", &[]),
        ("pengujian.kolom.sekarang", &[]),
        ("pengujian.kolom.dibuka", &[]),
        ("pengujian.kolom.ditutup", &[]),
        ("pengujian.kolom.jangka_waktu", &[]),
        ("pertimbangan.judul", &[]),
        ("pertimbangan.pembuka", &["waktu", "tempat"]),
        ("pertimbangan.dilakukan_oleh", &[]),
        ("pertimbangan.penutup", &[]),
        ("pertimbangan.menyetujui", &[]),
        ("pertimbangan.kolom.no", &[]),
        ("pertimbangan.kolom.informasi", &[]),
        ("pertimbangan.kolom.keputusan", &[]),
        ("pertimbangan.kolom.jangka_waktu", &[]),
        ("pertimbangan.kolom.berakhir", &[]),
        ("pertimbangan.kolom.batas", &[]),
        ("pertimbangan.kolom.penanggung_jawab", &[]),
        ("pertimbangan.kolom.saran", &[]),
    ],
};

impl Compose for LembarPengubahan {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let (section, table) = match &self.tabel {
            TabelPengubahan::Pengujian { bernomor, baris } => {
                ("pengujian.", lampiran_iv(office, naskah, baris, *bernomor)?)
            }
            TabelPengubahan::Pertimbangan { baris } => ("pertimbangan.", short(office, naskah, baris)?),
        };
        let sheet = Sheet {
            section,
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
