//! What is told about a backup: when it was made, read, and restored.

use super::sumber::Tentang;
use crate::sesi::Masuk;
use crate::wire::{BerkasFolder, HasilPulih, LaporanPaket};
use saksama_core::jejak::HasilKodeJejak;
use saksama_core::masalah::Masalah;
use saksama_durable::Written;
use saksama_exchange::paket::{Cacat, KUNCI, Keadaan, Manifest, REGISTER};
use std::path::Path;

/// What lies ready to be put in place.
pub(super) struct Staged {
    /// What it says of itself.
    pub(super) tentang: Tentang,
    /// What is not whole in it.
    pub(super) temuan: Vec<Masalah>,
    /// How the code that the backup bears fits its trail; none of a backup that bears none.
    pub(super) jejak: Option<HasilKodeJejak>,
    /// Who opens it.
    pub(super) masuk: Masuk,
}

/// What the manifest says was not whole, as the check of an office would name it.
pub(crate) fn faults(manifest: &Manifest) -> Vec<Masalah> {
    let each = |c: &Cacat| match (c.nama.as_str(), c.keadaan) {
        (REGISTER, _) => Masalah::galat("register", "DATA_RUSAK"),
        (_, keadaan) => {
            let kode = match keadaan {
                Keadaan::Hilang => "BERKAS_SIMPANAN_HILANG",
                Keadaan::Rusak => "BERKAS_SIMPANAN_RUSAK",
            };
            // The package knows it by its sealed name only; the office that it is restored to knows the other.
            let name = c.nama.rsplit('/').next().unwrap_or_default();
            Masalah::galat("berkas", kode).with("nama", name).with("berkas", name)
        }
    };
    manifest.cacat.iter().map(each).collect()
}

/// Whether it is sealed: it carries the key file that its seal rests on.
pub(super) fn has_keys(manifest: &Manifest) -> bool {
    manifest.berkas.iter().any(|b| b.nama == KUNCI)
}

/// Told of a backup of a program without passphrases: nobody can say that it is as it was made.
pub(super) fn without_seal(manifest: &Manifest) -> Option<Masalah> {
    let is_old = !has_keys(manifest);
    is_old.then(|| Masalah::peringatan("segel", "CADANGAN_TANPA_SEGEL"))
}

/// Whether the package named this finding itself, when it was made.
pub(super) fn is_named(finding: &Masalah, named: &[Masalah]) -> bool {
    let berkas = finding.data.get("berkas");
    named.iter().any(|m| m.data.get("berkas") == berkas && (berkas.is_none() || m.kode == finding.kode))
}

/// What is told of a restore; `kept` is where the old data are.
pub(super) fn result(dir: &Path, kept: Option<&Path>, staged: Staged) -> HasilPulih {
    let Staged { tentang, temuan, jejak, .. } = staged;
    HasilPulih {
        folder: dir.display().to_string(),
        folder_lama: kept.map(|p| p.display().to_string()),
        dibuat: tentang.dibuat,
        instansi: tentang.instansi,
        kode_jejak: tentang.kode_jejak,
        jejak,
        temuan,
    }
}

/// What is told about a written or checked package.
pub(crate) fn report(path: &Path, manifest: Manifest, paket: &Written) -> LaporanPaket {
    LaporanPaket {
        temuan: faults(&manifest).into_iter().chain(without_seal(&manifest)).collect(),
        path: path.display().to_string(),
        jenis: manifest.jenis.as_str().to_owned(),
        dibuat: manifest.dibuat,
        program: manifest.program,
        instansi: manifest.instansi,
        kode_unit: manifest.kode_unit,
        kode_jejak: manifest.kode_jejak,
        ukuran: paket.bita,
        sha256: paket.sha256.clone(),
        berkas: manifest
            .berkas
            .into_iter()
            .map(|b| BerkasFolder { nama: b.nama, ukuran: b.bita, sha256: b.sha256 })
            .collect(),
    }
}
