//! Stored files: each one lies sealed in the data folder under `berkas/`. The data file knows it by the SHA-256 of its
//! content; its name on the drive is made of that by a key, and says nothing about the content. Everything that reads
//! or writes one goes through here.
//!
//! A file is written before the change that names it is committed. When that change is rolled back the file stays
//! without a name: it takes room, does no harm, and the same content finds it again.

mod check;
mod media;
#[cfg(test)]
mod tests;
mod write;

pub use check::{Check, Faulty, check, quick};
pub(super) use write::seal_as;

use super::{Store, Tx};
use crate::dokumen::Berkas;
use crate::error::{Error, Result};
use rusqlite::named_params;
use saksama_durable::{Meter, Progress};
use saksama_vault::{KelasObyek, KunciData, ObyekReader};
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

/// Folder of the stored files inside the data folder.
pub(super) const FOLDER: &str = "berkas";

/// Largest file, bytes. A scan of a decree with its annex is a few megabytes.
pub const MAKS: u64 = 100 * 1024 * 1024;

/// SHA-256 of `bytes`, hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    saksama_durable::sha256_hex(bytes)
}

/// Where the file of this hash lies.
///
/// # Errors
/// `BERKAS_SIMPANAN_RUSAK` when `sha256` is not a hash (it comes out of the data file, and must not name another
/// place).
pub fn path(store: &Store, sha256: &str) -> Result<PathBuf> {
    path_in(store.dir(), &object_name(store.kunci()?, sha256)?)
}

/// Name on the drive of the file with this hash, in an office with these keys.
///
/// # Errors
/// As [`path`].
pub fn name_of(kunci: &KunciData, sha256: &str) -> Result<String> {
    object_name(kunci, sha256)
}

/// Name on the drive of the file with this hash: 64 hexadecimal digits.
fn object_name(kunci: &KunciData, sha256: &str) -> Result<String> {
    if is_name(sha256) { Ok(kunci.object_name(sha256)) } else { Err(damaged(sha256)) }
}

/// The content of a stored file, checked against its hash.
///
/// # Errors
/// `BERKAS_SIMPANAN_HILANG` when it is gone, `BERKAS_SIMPANAN_RUSAK` when its content has changed, `PERAN_TIDAK_BOLEH`
/// when it was attached and the session has no key for that, `Error::Io` when it can't be read.
pub fn read(store: &Store, sha256: &str) -> Result<Vec<u8>> {
    read_in(store.dir(), store.kunci()?, sha256)
}

/// The same in the data folder `dir`.
pub(super) fn read_in(dir: &Path, kunci: &KunciData, sha256: &str) -> Result<Vec<u8>> {
    let path = path_in(dir, &object_name(kunci, sha256)?)?;
    let unreadable = |source: std::io::Error| match source.kind() {
        ErrorKind::NotFound => Error::refused_with("BERKAS_SIMPANAN_HILANG", "berkas", path.display()),
        ErrorKind::InvalidData => damaged(path.display()),
        _ => Error::Io { operation: "read", path: path.display().to_string(), source },
    };
    let file = File::open(&path).map_err(unreadable)?;
    let reader = ObyekReader::begin(file, kunci).map_err(|e| match e.kind() {
        ErrorKind::PermissionDenied => Error::refused("PERAN_TIDAK_BOLEH"),
        _ => unreadable(e),
    })?;
    let mut bytes = Vec::new();
    reader.take(MAKS + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if self::sha256(&bytes) != sha256 {
        return Err(damaged(path.display()));
    }
    Ok(bytes)
}

fn damaged(berkas: impl ToString) -> Error {
    Error::refused_with("BERKAS_SIMPANAN_RUSAK", "berkas", berkas)
}

/// Stores `bytes` made by the program (a printed paper).
///
/// # Errors
/// `BERKAS_TERLALU_BESAR`; `Error::Io` when the folder refuses it, e.g. on a full disk.
pub fn put_bytes(tx: &Tx<'_>, bytes: &[u8], media: &str, nama: &str) -> Result<Berkas> {
    let ukuran = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    refuse_large(ukuran)?;
    let (sha256, ukuran, _) = write::store(tx, KelasObyek::Surat, bytes)?;
    record(tx, Berkas { sha256, nama: nama.to_owned(), media: media.to_owned(), ukuran })
}

/// Stores a copy of the officer's file `path`. Its kind is told by its first bytes, never by its name. `progress`
/// counts bytes.
///
/// # Errors
/// `BERKAS_TIDAK_ADA`, `BERKAS_TIDAK_BISA_DIBACA`, `BERKAS_LAMPIRAN_KOSONG`, `BERKAS_TERLALU_BESAR`; `Error::Io` when
/// the data folder refuses it, e.g. on a full disk; `DIBATALKAN`, and nothing of it is kept.
pub fn put_file(tx: &Tx<'_>, path: &Path, progress: &mut Progress<'_>) -> Result<Berkas> {
    let nama = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let unreadable = |e: std::io::Error| match e.kind() {
        ErrorKind::NotFound => Error::refused_with("BERKAS_TIDAK_ADA", "berkas", &nama),
        _ => Error::refused_with("BERKAS_TIDAK_BISA_DIBACA", "berkas", &nama),
    };
    let file = File::open(path).map_err(unreadable)?;
    let about = file.metadata().map_err(unreadable)?;
    if !about.is_file() {
        return Err(Error::refused_with("BERKAS_TIDAK_BISA_DIBACA", "berkas", &nama));
    }
    refuse_large(about.len())?;
    let mut meter = Meter::new(about.len(), progress);
    // It may grow while it is read: one byte over the limit is enough to know.
    let (sha256, ukuran, head) = write::store(tx, KelasObyek::Lampiran, meter.watch(file.take(MAKS + 1)))?;
    refuse_large(ukuran)?;
    if ukuran == 0 {
        return Err(Error::refused_with("BERKAS_LAMPIRAN_KOSONG", "berkas", &nama));
    }
    record(tx, Berkas { sha256, nama, media: media::sniff(&head).to_owned(), ukuran })
}

fn record(tx: &Tx<'_>, berkas: Berkas) -> Result<Berkas> {
    tx.conn().prepare_cached(include_str!("insert.sql"))?.execute(named_params! {
        ":sha256": berkas.sha256,
        ":media": berkas.media,
        ":ukuran": berkas.ukuran,
    })?;
    Ok(berkas)
}

fn refuse_large(ukuran: u64) -> Result<()> {
    if ukuran <= MAKS {
        return Ok(());
    }
    let mib = |n: u64| n.div_ceil(1024 * 1024).to_string();
    let data = [("ukuran".to_owned(), mib(ukuran)), ("maks".to_owned(), mib(MAKS))].into();
    Err(Error::Refused { kode: "BERKAS_TERLALU_BESAR", data })
}

/// Where the file of this name lies in the data folder `dir`.
///
/// # Errors
/// `BERKAS_SIMPANAN_RUSAK` when `name` is none that a stored file can have.
pub fn path_in(dir: &Path, name: &str) -> Result<PathBuf> {
    match name.get(..2) {
        Some(first) if is_name(name) => Ok(dir.join(FOLDER).join(first).join(name)),
        _ => Err(damaged(name)),
    }
}

/// Name on the drive of every stored file that the register knows.
///
/// # Errors
/// The file's own refusal; `BERKAS_SIMPANAN_RUSAK` when a hash is none.
pub fn names(store: &Store) -> Result<Vec<String>> {
    let kunci = store.kunci()?;
    let mut statement = store.conn().prepare_cached(include_str!("select_list.sql"))?;
    let hashes = statement.query_map([], |r| r.get("sha256"))?.collect::<rusqlite::Result<Vec<String>>>()?;
    hashes.iter().map(|sha256| object_name(kunci, sha256)).collect()
}

fn is_name(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}
