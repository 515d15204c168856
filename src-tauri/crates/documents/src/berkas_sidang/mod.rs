//! The hearing file of one item: cover with index, sheet of the item, excerpts of the law, history. The other papers of the
//! file are those of the office; [`crate::join_numbered`] puts them together.

mod isi;
mod sampul;

use crate::compose::{self, Compose, Composed};
use crate::engine::model::{HERE, TOTAL};
use crate::layout::Office;
use crate::naskah::{Naskah, Source};
use crate::{Format, Printed, Progress, RenderError};
use serde::{Deserialize, Serialize};

/// Pages of the hearing file that no other paper has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum HalamanSidang {
    /// Cover and index.
    Sampul(SampulSidang),
    /// The sheet of the item.
    Informasi(LembarInformasi),
    /// Excerpts of the law, as they are worded.
    Hukum(Vec<KutipanHukum>),
    /// What was done, oldest first.
    Riwayat(Vec<BarisRiwayat>),
}

/// Cover and index.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SampulSidang {
    /// Name of the public body.
    pub kantor: String,
    /// Number in the register.
    pub nomor_register: String,
    /// Title of the item.
    pub judul: String,
    /// Day of the file.
    pub tanggal: String,
    /// Parts in order.
    pub isi: Vec<BagianSidang>,
    /// What the program thinks of the item; none in a file that is handed over.
    pub penilaian: Option<PenilaianSidang>,
}

/// What the program thinks of the item: for the officer who prepares the hearing, not for the other side of it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PenilaianSidang {
    /// The light, as a word.
    pub lampu: String,
    /// What the item lacks, one sentence each, with its article.
    pub kurang: Vec<String>,
}

/// One part of the index.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct BagianSidang {
    /// Name.
    pub nama: String,
    /// What it is: the signed original, a print without signature; why it isn't there.
    pub keterangan: String,
    /// First page in the file; none: it isn't there.
    pub halaman: Option<u32>,
}

/// The sheet of the item.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LembarInformasi {
    /// Number in the register and title.
    pub judul: String,
    /// Name and content of each field.
    pub medan: Vec<(String, String)>,
}

/// An excerpt of the law.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct KutipanHukum {
    /// Article and law.
    pub sebutan: String,
    /// Its words, a line each.
    pub bunyi: Vec<String>,
}

/// One line of the history.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct BarisRiwayat {
    /// Day and time.
    pub waktu: String,
    /// Who.
    pub siapa: String,
    /// What was done.
    pub apa: String,
    /// States, reason.
    pub rincian: String,
}

static NASKAH: Source = Source {
    name: "berkas_sidang",
    text: include_str!("../../../../../assets/naskah/berkas_sidang.toml"),
    keys: &[
        ("judul", &[]),
        ("sifat", &[]),
        ("register", &["nomor"]),
        ("disusun", &["tanggal"]),
        ("lampu", &["lampu"]),
        ("isi", &[]),
        ("isi_catatan", &[]),
        ("kurang", &[]),
        ("kurang_nihil", &[]),
        ("belum_ada", &[]),
        ("informasi", &[]),
        ("hukum", &[]),
        ("hukum_catatan", &[]),
        ("riwayat", &[]),
        ("riwayat_catatan", &[]),
        ("riwayat_nihil", &[]),
        ("nomor_berkas", &["nomor", "halaman", "jumlah"]),
        ("kolom_isi.no", &[]),
        ("kolom_isi.bagian", &[]),
        ("kolom_isi.keterangan", &[]),
        ("kolom_isi.halaman", &[]),
        ("kolom_riwayat.waktu", &[]),
        ("kolom_riwayat.siapa", &[]),
        ("kolom_riwayat.apa", &[]),
        ("kolom_riwayat.rincian", &[]),
    ],
};

impl Compose for HalamanSidang {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        match self {
            Self::Sampul(sampul) => sampul::compose(sampul, office, naskah),
            Self::Informasi(lembar) => isi::informasi(lembar, office, naskah),
            Self::Hukum(kutipan) => isi::hukum(kutipan, office, naskah),
            Self::Riwayat(baris) => isi::riwayat(baris, office, naskah),
        }
    }
}

/// Makes one of these pages. They are no papers of the round: they have no number, no signature, and are not kept. They
/// bear no page number of their own.
///
/// # Errors
/// As [`crate::render`].
pub fn render_halaman_sidang(
    halaman: &HalamanSidang,
    format: &Format,
    progress: &mut Progress<'_>,
) -> Result<Printed, RenderError> {
    let format = Format { nomor_halaman: crate::NomorHalaman::Tanpa, ..format.unkept() };
    compose::render(halaman, &format, progress)
}

/// The line with the page number that stands on every page of the file of an item.
///
/// # Errors
/// None but those of the shipped wording.
pub fn nomor_berkas(nomor_register: &str, format: &Format) -> Result<String, RenderError> {
    let naskah = Office::new(format)?.naskah(&NASKAH)?;
    naskah.get("nomor_berkas", &[("nomor", nomor_register), ("halaman", HERE), ("jumlah", TOTAL)])
}
