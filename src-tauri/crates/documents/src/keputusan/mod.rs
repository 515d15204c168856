//! D14 Penetapan/Keputusan tentang Klasifikasi Informasi yang Dikecualikan with its Lampiran.

use crate::data::{BarisMatriks, KolomMatriks, Kop, Penandatangan};
use crate::engine::model::{Block, Section};
use crate::layout::Office;
use crate::naskah::{Naskah, Source};
use crate::{Format, Pdf, Progress, RenderError};
use decree::Decree;
use serde::{Deserialize, Serialize};

mod decree;

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
    /// Mengingat items: the legal bases, highest first, without closing sign: each is closed with `;`.
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

pub(crate) static NASKAH: Source = Source {
    name: "D14",
    text: include_str!("../../../../../assets/naskah/keputusan.toml"),
    keys: &[
        ("tentang_judul", &[]),
        ("tentang", &[]),
        ("selaku", &[]),
        ("rahmat", &[]),
        ("rujukan_lembar", &["nomor"]),
        ("nomor_lembar", &["nomor", "tahun"]),
        ("nomor_lembar_tanpa_tahun", &["nomor"]),
        ("dua", &["awal", "akhir"]),
        ("banyak", &["awal", "akhir"]),
        ("pertama", &[]),
        ("kesatu", &[]),
        ("diktum_lain", &["nomor"]),
        ("salinan", &["naskah"]),
        ("penetapan.naskah", &[]),
        ("penetapan.judul", &["badan_publik"]),
        ("penetapan.menimbang_label", &[]),
        ("penetapan.mengingat_label", &[]),
        ("penetapan.memperhatikan_label", &[]),
        ("penetapan.menetapkan_label", &[]),
        ("penetapan.memutuskan", &[]),
        ("penetapan.menimbang", &["tentang"]),
        ("penetapan.memperhatikan", &["lembar"]),
        ("penetapan.menetapkan", &["tentang_kapital"]),
        ("penetapan.diktum", &["lembar"]),
        ("penetapan.lampiran", &["badan_publik"]),
        ("keputusan.naskah", &[]),
        ("keputusan.judul", &["pejabat"]),
        ("keputusan.menimbang_label", &[]),
        ("keputusan.mengingat_label", &[]),
        ("keputusan.memperhatikan_label", &[]),
        ("keputusan.menetapkan_label", &[]),
        ("keputusan.memutuskan", &[]),
        ("keputusan.menimbang", &["tentang"]),
        ("keputusan.memperhatikan", &["lembar"]),
        ("keputusan.menetapkan", &["pejabat", "tentang_kapital"]),
        ("keputusan.diktum", &["lembar"]),
        ("keputusan.lampiran", &["pejabat"]),
        ("daftar.lampiran", &[]),
        ("daftar.judul", &["badan_publik"]),
    ],
};

/// Makes the decree and its annex.
///
/// # Errors
/// `Stopped` by `progress`; else see [`RenderError`]: none of them comes from the texts themselves, but the letterhead may.
pub fn render(
    keputusan: &Keputusan,
    format: &Format,
    progress: &mut Progress<'_>,
) -> Result<Pdf, RenderError> {
    let office = Office::new(format)?;
    let naskah = Naskah::read(&NASKAH)?;
    let decree = Decree::new(keputusan, &office, &naskah)?;
    let page = office.upright();
    let mut blocks: Vec<Block> = keputusan.kop.iter().map(|kop| office.kop(kop, &page)).collect();
    blocks.extend(decree.title()?);
    blocks.extend(decree.body(&page)?);
    blocks.push(decree.signature(page.text_width())?);
    if !keputusan.salinan.is_empty() {
        let heading = naskah.get("salinan", &[("naskah", &decree.word("naskah")?)])?;
        blocks.extend(office.copies(heading, &keputusan.salinan));
    }
    let mut sections = vec![Section { page, blocks }];
    if let Some(annex) = &keputusan.lampiran {
        sections.push(decree.annex(annex)?);
    }
    let title = format!("{} {} {}", decree.word("naskah")?, decree.number, decree.tentang_kapital);
    office.print(&naskah, title, keputusan.kop.as_ref(), sections, progress)
}
