//! The key file in the data folder: two copies, of which either is enough.

use crate::error::{Error, Result};
use saksama_durable::{self as durable, Existing};
use saksama_vault::{KunciData, KunciKantor, NAMES, SalinanKunci, VaultError};
use std::io::ErrorKind;
use std::path::Path;

/// The whole copies in `dir`; none when no passphrase was ever set. Nothing is written: which of them is right, only a key
/// tells ([`heal`]).
///
/// # Errors
/// `KUNCI_RUSAK` when a copy is there and none is whole, `KUNCI_LEBIH_BARU`; `Error::Io`.
pub fn copies(dir: &Path) -> Result<Option<SalinanKunci>> {
    let (mut found, mut refused) = (Vec::new(), None);
    for name in NAMES {
        let path = dir.join(name);
        match std::fs::read(&path) {
            Ok(bytes) => found.push(bytes),
            Err(e) if matches!(e.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {}
            // The other one is enough.
            Err(source) => refused = Some(Error::io("read", &path, source)),
        }
    }
    if found.is_empty() {
        return refused.map_or(Ok(None), Err);
    }
    match SalinanKunci::read(found.iter().map(Vec::as_slice)) {
        Ok(read) => Ok(Some(read)),
        Err(VaultError::KunciRusak) if refused.is_some() => refused.map_or(Ok(None), Err),
        Err(e) => Err(e.into()),
    }
}

/// The newest whole copy in `dir`, whoever it belongs to; none when no passphrase was ever set.
///
/// # Errors
/// As [`copies`].
pub fn load(dir: &Path) -> Result<Option<KunciKantor>> {
    Ok(copies(dir)?.map(|read| read.newest().clone()))
}

/// The newest copy in `dir` that was sealed with `kunci`.
///
/// # Errors
/// As [`copies`]; `KATA_SANDI_BELUM_ADA` when there is none, `KUNCI_RUSAK` when none was sealed with these keys.
pub fn load_of(dir: &Path, kunci: &KunciData) -> Result<KunciKantor> {
    let read = copies(dir)?.ok_or_else(|| Error::refused("KATA_SANDI_BELUM_ADA"))?;
    Ok(read.of(kunci)?.clone())
}

/// Writes copies in `dir` anew that are gone, damaged or older than the newest of these keys. One of other keys stays: it
/// may be what another office has left. Best effort: one copy is enough, and the next opening tries again.
pub fn heal(dir: &Path, kunci: &KunciData) {
    let Ok(right) = load_of(dir, kunci) else { return };
    for name in NAMES {
        let path = dir.join(name);
        let is_wanting = match std::fs::read(&path) {
            Ok(bytes) => match KunciKantor::read(&bytes) {
                Ok(copy) => copy != right && copy.verify(kunci).is_ok(),
                Err(e) => !matches!(e, VaultError::KunciLebihBaru),
            },
            Err(e) => e.kind() == ErrorKind::NotFound,
        };
        if is_wanting {
            drop(durable::write_file(&path, &right.bytes(), Existing::Replace));
        }
    }
}

/// Writes both copies. With the first one the change counts, since it is the newer: a second one that could not be written
/// is no failure, and is [healed](heal) by the next opening.
///
/// # Errors
/// `Error::Io`; nothing has changed.
pub fn save(dir: &Path, kunci: &KunciKantor) -> Result<()> {
    durable::ensure_folder(dir)?;
    let [first, second] = NAMES.map(|name| dir.join(name));
    let bytes = kunci.bytes();
    let written = durable::write_file(&first, &bytes, Existing::Replace);
    if written.is_err() && !std::fs::read(&first).is_ok_and(|there| there == bytes) {
        return Ok(written.map(drop)?);
    }
    let again = durable::write_file(&second, &bytes, Existing::Replace);
    // It has its name already, and only whether that outlives a power cut is not known: the other one makes sure.
    if written.is_err() && again.is_err() { Ok(written.map(drop)?) } else { Ok(()) }
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
            V::SidikTidakTerbaca => "SIDIK_TIDAK_TERBACA",
            V::KunciPublikSalah => "KUNCI_PUBLIK_SALAH",
            V::AmplopLain => "PAKET_UNTUK_KANTOR_LAIN",
            V::AmplopRusak => "PAKET_AMPLOP_RUSAK",
            V::TanpaKunciLampiran => "PERAN_TIDAK_BOLEH",
            V::Acak(source) => {
                return Self::Io { operation: "random", path: String::new(), source };
            }
        };
        Self::refused(kode)
    }
}
