//! D09 Tanda Terima undangan dan bahan rapat.

use super::TandaTerima;
use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::layout::Office;
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// One who receives the invitation and the materials of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PenerimaUndangan {
    /// Name.
    pub nama: String,
    /// Office and institution.
    pub jabatan: String,
    /// Number of the invitation; empty is filled in by hand.
    #[serde(default)]
    pub nomor_undangan: String,
    /// Materials, e.g. `Rancangan DKIP dan Lembar Pengujian Konsekuensi, 1 (satu) berkas`.
    #[serde(default)]
    pub bahan: String,
    /// Day of receipt; empty is filled in by hand.
    #[serde(default)]
    pub tanggal: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D09",
    text: include_str!("../../../../../assets/naskah/tanda_terima_rapat.toml"),
    keys: &[
        ("judul", &[]),
        ("pembuka", &["dari", "perihal"]),
        ("menyerahkan", &[]),
        ("menerima", &[]),
        ("kolom.no", &[]),
        ("kolom.nama", &[]),
        ("kolom.jabatan", &[]),
        ("kolom.nomor_undangan", &[]),
        ("kolom.bahan", &[]),
        ("kolom.tanggal", &[]),
        ("kolom.tanda_tangan", &[]),
    ],
};

impl Compose for TandaTerima<PenerimaUndangan> {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let columns =
            [("nama", 1.35), ("jabatan", 1.25), ("nomor_undangan", 1.0), ("bahan", 1.75), ("tanggal", 0.85)];
        self.paper(office, naskah, &columns, |who| {
            vec![&who.nama, &who.jabatan, &who.nomor_undangan, &who.bahan, &who.tanggal]
        })
    }
}
