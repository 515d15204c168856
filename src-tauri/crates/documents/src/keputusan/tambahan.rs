//! D15 Keputusan tambahan and Keputusan perubahan: the decree of D14 for information found later, and for an earlier
//! decree that has to be put right.

use super::decree::{Decree, form};
use super::rujukan::Rujukan;
use super::{Keputusan, RujukanKeputusan};
use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::layout::{Office, given};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// What the later decree does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum JenisTambahan {
    /// `PENETAPAN TAMBAHAN`: its annex is added to those of the earlier decrees.
    Tambahan,
    /// `PERUBAHAN ATAS …`: its annex takes the place of that of the earlier decree.
    Perubahan,
}

/// Input of the later decree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeputusanTambahan {
    /// What it does.
    pub jenis: JenisTambahan,
    /// For a change that is not the first: `Kedua`, `Ketiga` …
    #[serde(default)]
    pub ke: Option<String>,
    /// Earlier decrees, named in Memperhatikan; none prints one with dots.
    #[serde(default)]
    pub lama: Vec<RujukanKeputusan>,
    /// Everything else; what it leaves empty is taken from the wording of D15.
    pub keputusan: Keputusan,
}

pub(crate) static NASKAH: Source = Source {
    name: "D15",
    text: include_str!("../../../../../assets/naskah/keputusan_tambahan.toml"),
    keys: &[
        ("daftar.tambahan", &["badan_publik"]),
        ("daftar.perubahan", &["badan_publik"]),
        ("penetapan.tambahan.tentang", &[]),
        ("penetapan.tambahan.menimbang", &["lama_nomor", "tentang"]),
        ("penetapan.tambahan.memperhatikan_lama", &["lama"]),
        ("penetapan.tambahan.memperhatikan_lembar", &["lembar"]),
        ("penetapan.tambahan.diktum", &["lama", "lembar"]),
        ("penetapan.perubahan.tentang", &["ke", "lama"]),
        ("penetapan.perubahan.menimbang", &["lama_nomor", "tentang"]),
        ("penetapan.perubahan.memperhatikan_lama", &["lama"]),
        ("penetapan.perubahan.memperhatikan_lembar", &["lembar"]),
        ("penetapan.perubahan.diktum", &["lama_nomor", "lembar"]),
        ("keputusan.tambahan.tentang", &[]),
        ("keputusan.tambahan.menimbang", &["lama_nomor", "tentang"]),
        ("keputusan.tambahan.memperhatikan_lama", &["lama"]),
        ("keputusan.tambahan.memperhatikan_lembar", &["lembar"]),
        ("keputusan.tambahan.diktum", &["lama", "lembar"]),
        ("keputusan.perubahan.tentang", &["ke", "lama"]),
        ("keputusan.perubahan.menimbang", &["lama_nomor", "tentang"]),
        ("keputusan.perubahan.memperhatikan_lama", &["lama"]),
        ("keputusan.perubahan.memperhatikan_lembar", &["lembar"]),
        ("keputusan.perubahan.diktum", &["lama_nomor", "lembar"]),
    ],
};

impl Compose for KeputusanTambahan {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let data = &self.keputusan;
        let kind = match self.jenis {
            JenisTambahan::Tambahan => "tambahan",
            JenisTambahan::Perubahan => "perubahan",
        };
        let rujukan = vec![
            Rujukan::lama(office, form(data.bentuk), &self.lama)?,
            Rujukan::lembar(office, "lembar", "lembar", &data.lembar)?,
        ];
        let own = vec![("ke", given(self.ke.as_deref()).unwrap_or_default().to_owned())];
        let decree = Decree::new(data, office, naskah, Some(kind), own, rujukan)?;
        let shipped =
            naskah.list(&format!("daftar.{kind}"), &[("badan_publik", data.badan_publik.as_str())])?;
        let annex = data.lampiran.as_ref().map(|annex| decree.matrix_annex(annex, shipped)).transpose()?;
        decree.composed(annex)
    }
}
