//! The key file in the data folder: two copies, of which either is enough.

use crate::error::{Error, Result};
use saksama_durable::{self as durable, Existing};
use saksama_vault::{KunciKantor, NAMES, VaultError, newest};
use std::io::ErrorKind;
use std::path::Path;

/// The key file of `dir`; none when no passphrase was ever set. A copy that is gone, damaged or older is written anew.
///
/// # Errors
/// `KUNCI_RUSAK` when a copy is there and none is whole, `KUNCI_LEBIH_BARU`; `Error::Io`.
pub fn load(dir: &Path) -> Result<Option<KunciKantor>> {
    let mut copies = Vec::new();
    for name in NAMES {
        let path = dir.join(name);
        match std::fs::read(&path) {
            Ok(bytes) => copies.push((path, Some(bytes))),
            Err(e) if matches!(e.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                copies.push((path, None));
            }
            Err(source) => return Err(Error::io("read", &path, source)),
        }
    }
    if copies.iter().all(|(_, bytes)| bytes.is_none()) {
        return Ok(None);
    }
    let kunci = newest(copies.iter().filter_map(|(_, bytes)| bytes.as_deref())).map_err(Error::from)?;
    let whole = kunci.bytes();
    for (path, bytes) in copies {
        if bytes.as_ref() != Some(&whole) {
            durable::write_file(&path, &whole, Existing::Replace)?;
        }
    }
    Ok(Some(kunci))
}

/// Writes both copies. Broken off between them, the newer one counts.
///
/// # Errors
/// `Error::Io`.
pub fn save(dir: &Path, kunci: &KunciKantor) -> Result<()> {
    durable::ensure_folder(dir)?;
    for name in NAMES {
        durable::write_file(&dir.join(name), &kunci.bytes(), Existing::Replace)?;
    }
    Ok(())
}

impl From<VaultError> for Error {
    fn from(error: VaultError) -> Self {
        use VaultError as V;
        let kode = match error {
            V::KataSandiPendek => "KATA_SANDI_PENDEK",
            V::KataSandiBerulang => "KATA_SANDI_BERULANG",
            V::KataSandiSalah => "KATA_SANDI_SALAH",
            V::PemulihanTidakTerbaca => "PEMULIHAN_TIDAK_TERBACA",
            V::PemulihanSalah => "PEMULIHAN_SALAH",
            V::KunciRusak | V::BiayaDitolak => "KUNCI_RUSAK",
            V::KunciLebihBaru => "KUNCI_LEBIH_BARU",
            V::PenggunaTidakAda => "PENGGUNA_TIDAK_ADA",
            V::PenggunaSudahAda => "PENGGUNA_SUDAH_ADA",
            V::NamaKosong => "PENGGUNA_TANPA_NAMA",
            V::AtasanTerakhir => "ATASAN_TERAKHIR",
            V::TanpaKunciLampiran => "PERAN_TIDAK_BOLEH",
            V::Acak(source) => {
                return Self::Io { operation: "random", path: String::new(), source };
            }
        };
        Self::refused(kode)
    }
}
