//! D21 Keputusan pengubahan klasifikasi (Perki 1/2021 Lampiran V), and the decree that opens information whose term
//! has run out (PP 61/2010 Pasal 11).

use super::decree::{Decree, form};
use super::rujukan::{Rujukan, join};
use super::{Keputusan, RujukanKeputusan, RujukanLembar};
use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::BarisDip;
use crate::layout::{Office, dip};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// What the decree does with information that is exempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "jenis", rename_all = "SCREAMING_SNAKE_CASE", deny_unknown_fields)]
pub enum Pengubahan {
    /// Another ground or term; the annex is the matrix, [`Keputusan::lampiran`].
    Pengubahan,
    /// It becomes public.
    Pembukaan {
        /// Which form of D20 it rests on.
        bentuk: LembarPembukaan,
        /// Rows of the `DAFTAR INFORMASI YANG DAPAT DIAKSES BERDASARKAN PERMINTAAN` in the annex; none prints no annex.
        #[serde(default)]
        daftar: Vec<BarisDip>,
        /// Last days of their exemption, each once, e.g. `10 Januari 2027`; none where they aren't known.
        #[serde(default)]
        berakhir: Vec<String>,
    },
}

/// Form of D20 that an opening rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum LembarPembukaan {
    /// Perki 1/2021 Lampiran IV.
    Pengujian,
    /// The short form.
    Pertimbangan,
}

/// Input of the decree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeputusanPengubahan {
    /// What it does.
    pub pengubahan: Pengubahan,
    /// Decrees that made the information exempt; none prints one with dots.
    #[serde(default)]
    pub lama: Vec<RujukanKeputusan>,
    /// Sheets of D20 it rests on; none prints one with dots. Those of the first test stand in [`Keputusan::lembar`].
    #[serde(default)]
    pub lembar_pengubahan: Vec<RujukanLembar>,
    /// Everything else; what it leaves empty is taken from the wording of D21.
    pub keputusan: Keputusan,
}

pub(crate) static NASKAH: Source = Source {
    name: "D21",
    text: include_str!("../../../../../assets/naskah/keputusan_pengubahan.toml"),
    keys: &[
        ("daftar.pengubahan", &["badan_publik"]),
        ("daftar.pembukaan", &["badan_publik"]),
        ("penetapan.pengubahan.tentang", &["lama"]),
        ("penetapan.pengubahan.menimbang", &["lama_nomor"]),
        ("penetapan.pengubahan.memperhatikan_lama", &["lama_singkat", "tentang_lama"]),
        ("penetapan.pengubahan.memperhatikan_lembar", &["lembar"]),
        ("penetapan.pengubahan.memperhatikan_lembar_pengubahan", &["lembar_pengubahan"]),
        ("penetapan.pengubahan.diktum", &["lembar_pengubahan"]),
        ("penetapan.pembukaan.tentang", &[]),
        ("penetapan.pembukaan.menimbang", &["berakhir", "lama_nomor", "tentang"]),
        ("penetapan.pembukaan.memperhatikan_lama", &["lama"]),
        ("penetapan.pembukaan.memperhatikan_lembar_pengubahan", &["lembar_pengubahan"]),
        ("penetapan.pembukaan.diktum", &["lama_nomor", "diktum_pertama"]),
        ("keputusan.pengubahan.tentang", &["lama"]),
        ("keputusan.pengubahan.menimbang", &["lama_nomor"]),
        ("keputusan.pengubahan.memperhatikan_lama", &["lama"]),
        ("keputusan.pengubahan.memperhatikan_lembar", &["lembar"]),
        ("keputusan.pengubahan.memperhatikan_lembar_pengubahan", &["lembar_pengubahan"]),
        ("keputusan.pengubahan.diktum", &["lembar_pengubahan"]),
        ("keputusan.pembukaan.tentang", &[]),
        ("keputusan.pembukaan.menimbang", &["berakhir", "lama_nomor", "tentang"]),
        ("keputusan.pembukaan.memperhatikan_lama", &["lama"]),
        ("keputusan.pembukaan.memperhatikan_lembar_pengubahan", &["lembar_pengubahan"]),
        ("keputusan.pembukaan.diktum", &["lama_nomor", "diktum_pertama"]),
    ],
};

impl Compose for KeputusanPengubahan {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let data = &self.keputusan;
        let (kind, sheet) = match &self.pengubahan {
            Pengubahan::Pengubahan => ("pengubahan", "lembar_pengujian_pengubahan"),
            Pengubahan::Pembukaan { bentuk: LembarPembukaan::Pengujian, .. } => {
                ("pembukaan", "lembar_pengujian_pengubahan")
            }
            Pengubahan::Pembukaan { bentuk: LembarPembukaan::Pertimbangan, .. } => {
                ("pembukaan", "lembar_pertimbangan_pengubahan")
            }
        };
        let mut rujukan = vec![Rujukan::lama(office, form(data.bentuk), &self.lama)?];
        if self.pengubahan == Pengubahan::Pengubahan {
            rujukan.push(Rujukan::lembar(office, "lembar", "lembar", &data.lembar)?);
        }
        rujukan.push(Rujukan::lembar(office, "lembar_pengubahan", sheet, &self.lembar_pengubahan)?);
        let own = match &self.pengubahan {
            Pengubahan::Pengubahan => vec![],
            Pengubahan::Pembukaan { berakhir, .. } => vec![("berakhir", join(office, berakhir)?)],
        };
        let decree = Decree::new(data, office, naskah, Some(kind), own, rujukan)?;
        let shipped =
            naskah.list(&format!("daftar.{kind}"), &[("badan_publik", data.badan_publik.as_str())])?;
        let annex = match &self.pengubahan {
            Pengubahan::Pengubahan => {
                data.lampiran.as_ref().map(|annex| decree.matrix_annex(annex, shipped)).transpose()?
            }
            Pengubahan::Pembukaan { daftar, .. } if daftar.is_empty() => None,
            Pengubahan::Pembukaan { daftar, .. } => {
                let rows: Vec<_> =
                    (1..).zip(daftar).filter(|(number, _)| decree.prints_row(*number)).collect();
                let own = data.lampiran.as_ref().map(|annex| &annex.judul).filter(|title| !title.is_empty());
                let width = office.lying().text_width();
                Some(decree.annex(own.unwrap_or(&shipped), dip(office, &rows, width)?)?)
            }
        };
        decree.composed(annex)
    }
}
