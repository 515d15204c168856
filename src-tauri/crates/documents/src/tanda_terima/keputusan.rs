//! D17 Tanda terima SK: the decree with its list, one row a unit.

use super::TandaTerima;
use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::layout::Office;
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// A unit that receives the decree and the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PenerimaKeputusan {
    /// Unit, e.g. `PPID Pelaksana Dinas Kesehatan`.
    pub unit: String,
    /// Number of the Surat Pengantar; empty is filled in by hand.
    #[serde(default)]
    pub nomor_pengantar: String,
    /// What it receives, e.g. `Salinan Keputusan dan DKIP, 1 (satu) berkas`.
    pub dokumen: String,
    /// Day of receipt; empty is filled in by hand.
    #[serde(default)]
    pub tanggal: String,
    /// Name and office of the person who receives; empty is filled in by hand.
    #[serde(default)]
    pub nama: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D17",
    text: include_str!("../../../../../assets/naskah/tanda_terima_keputusan.toml"),
    keys: &[
        ("judul", &[]),
        ("pembuka", &["dari", "perihal"]),
        ("menyerahkan", &[]),
        ("menerima", &[]),
        ("kolom.no", &[]),
        ("kolom.unit", &[]),
        ("kolom.nomor_pengantar", &[]),
        ("kolom.dokumen", &[]),
        ("kolom.tanggal", &[]),
        ("kolom.nama", &[]),
        ("kolom.tanda_tangan", &[]),
    ],
};

impl Compose for TandaTerima<PenerimaKeputusan> {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let columns =
            [("unit", 1.45), ("nomor_pengantar", 1.1), ("dokumen", 1.55), ("tanggal", 0.85), ("nama", 1.2)];
        self.paper(office, naskah, &columns, |who| {
            vec![&who.unit, &who.nomor_pengantar, &who.dokumen, &who.tanggal, &who.nama]
        })
    }
}
