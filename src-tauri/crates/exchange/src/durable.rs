//! The one durable-write routine: the only place of this crate that creates or renames files.
//!
//! Sequence: create `<name>.part` (never following what is there), write and hash, fsync, rename, **fsync the file
//! again**, fsync the folder. The second fsync is for FAT32: after a rename the new directory entry says size 0 until
//! the file's own record is written once more, so without it a power cut leaves an empty file.

use crate::error::{ExchangeError, Result};
use sha2::{Digest, Sha256};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// What to do when a file of the final name is already there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// Refuse with `SUDAH_ADA` and leave it alone.
    Refuse,
    /// Put the new file in its place in one step.
    Replace,
}

/// A file that is on the drive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Length in bytes.
    pub bita: u64,
    /// SHA-256 of what was written, 64 lower-case hexadecimal digits.
    pub sha256: String,
}

/// Writes `bytes` to `path` so that either the whole file is there or nothing is.
///
/// # Errors
/// `SUDAH_ADA` with [`Existing::Refuse`]; else the code of the failed step (`RUANG_KURANG`, `TUJUAN_HILANG`, …).
/// After an error no `.part` file is left, as far as the drive still answers.
pub fn write_file(path: &Path, bytes: &[u8], existing: Existing) -> Result<Written> {
    if existing == Existing::Refuse && fs::symlink_metadata(path).is_ok() {
        return Err(ExchangeError::SudahAda { berkas: crate::error::file_name(path) });
    }
    let part = part_path(path);
    let written = write_part(&part, bytes)
        .and_then(|written| rename(&part, path).map(|()| written))
        .inspect_err(|_| remove_quietly(&part))?;
    sync_file(path)?;
    sync_folder_of(path)?;
    Ok(written)
}

/// Renames a finished file or folder within its folder and makes the new name durable.
pub(crate) fn rename_durably(from: &Path, to: &Path) -> Result<()> {
    rename(from, to)?;
    sync_folder_of(to)
}

/// Creates a new folder; an existing one is an error (`SUDAH_ADA`).
pub(crate) fn create_folder(path: &Path) -> Result<()> {
    fs::create_dir(path).map_err(|e| ExchangeError::write("mkdir", path, &e))
}

/// Writes everything of the drive that holds `folder` out to it.
#[cfg(any(target_os = "linux", target_os = "android"))]
pub(crate) fn sync_drive(folder: &Path) -> Result<()> {
    let fail = |e: io::Error| ExchangeError::write("syncfs", folder, &e);
    let handle = File::open(folder).map_err(fail)?;
    rustix::fs::syncfs(&handle).map_err(|e| fail(e.into()))
}

/// Each file was already flushed by itself; this system has no call for a whole drive.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
pub(crate) fn sync_drive(_folder: &Path) -> Result<()> {
    Ok(())
}

/// Reads `path` back from the drive itself, not from memory, and hashes it.
///
/// # Errors
/// The code of the failed read; a drive that was pulled out gives `TUJUAN_HILANG`.
pub fn hash_from_drive(path: &Path) -> Result<Written> {
    let fail = |e: io::Error| ExchangeError::write("read", path, &e);
    let mut file = File::open(path).map_err(fail)?;
    drop_cache(&file).map_err(fail)?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0_u8; 1 << 20];
    let mut bita = 0_u64;
    loop {
        let n = file.read(&mut buffer).map_err(fail)?;
        if n == 0 {
            return Ok(Written { bita, sha256: hex(&hasher.finalize()) });
        }
        bita += n as u64;
        hasher.update(&buffer[..n]);
    }
}

/// SHA-256 of `bytes`, 64 lower-case hexadecimal digits.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(digest: &[u8]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(any(target_os = "linux", target_os = "android"))]
fn drop_cache(file: &File) -> io::Result<()> {
    rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed).map_err(Into::into)
}

// Other systems offer no safe call for it; the comparison then may be served from memory.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn drop_cache(_file: &File) -> io::Result<()> {
    Ok(())
}

fn part_path(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(".part");
    path.with_file_name(name)
}

fn write_part(part: &Path, bytes: &[u8]) -> Result<Written> {
    let fail = |operasi: &str, e: io::Error| ExchangeError::write(operasi, part, &e);
    let open = || OpenOptions::new().write(true).create_new(true).open(part);
    let mut file = match open() {
        // Left by a power cut: it was never announced as a file, so it may go.
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {
            fs::remove_file(part).map_err(|e| fail("remove", e))?;
            open()
        }
        other => other,
    }
    .map_err(|e| fail("create", e))?;
    let mut hasher = Sha256::new();
    for chunk in bytes.chunks(1 << 20) {
        file.write_all(chunk).map_err(|e| fail("write", e))?;
        hasher.update(chunk);
    }
    file.sync_all().map_err(|e| fail("fsync", e))?;
    Ok(Written { bita: bytes.len() as u64, sha256: hex(&hasher.finalize()) })
}

fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).map_err(|e| ExchangeError::write("rename", to, &e))
}

fn sync_file(path: &Path) -> Result<()> {
    // Windows flushes only through a handle that may write.
    OpenOptions::new()
        .write(true)
        .open(path)
        .and_then(|file| file.sync_all())
        .map_err(|e| ExchangeError::write("fsync", path, &e))
}

/// Makes the names in the folder of `path` durable.
#[cfg(unix)]
fn sync_folder_of(path: &Path) -> Result<()> {
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    match File::open(folder).and_then(|handle| handle.sync_all()) {
        // Some FUSE file systems know no fsync of a folder; `sync_drive` covers them.
        Err(e) if matches!(e.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
        other => other.map_err(|e| ExchangeError::write("fsync", folder, &e)),
    }
}

// Windows has no documented flush of a folder; the file itself was flushed under its final name.
#[cfg(not(unix))]
fn sync_folder_of(_path: &Path) -> Result<()> {
    Ok(())
}

// Best effort on a path that is already failing: the first error is the one the officer needs.
fn remove_quietly(path: &Path) {
    drop(fs::remove_file(path));
}

#[cfg(test)]
mod tests {
    use super::*;

    // SHA-256 of "abc", FIPS 180-2 appendix B.1.
    const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    #[test]
    fn writes_whole_and_hashes_while_writing() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.txt");
        let written = write_file(&path, b"abc", Existing::Refuse).unwrap();
        assert_eq!(written, Written { bita: 3, sha256: ABC.into() });
        assert_eq!(hash_from_drive(&path).unwrap(), written);
        let names: Vec<_> = fs::read_dir(dir.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert_eq!(names, ["a.txt"]);
    }

    #[test]
    fn refuses_to_overwrite_unless_told() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.txt");
        write_file(&path, b"old", Existing::Refuse).unwrap();
        let error = write_file(&path, b"new", Existing::Refuse).unwrap_err();
        assert_eq!(error, ExchangeError::SudahAda { berkas: "a.txt".into() });
        assert_eq!(fs::read(&path).unwrap(), b"old");
        write_file(&path, b"new", Existing::Replace).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
    }

    #[test]
    fn a_part_file_left_by_a_power_cut_is_replaced() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("a.txt.part"), b"half").unwrap();
        write_file(&dir.path().join("a.txt"), b"whole", Existing::Refuse).unwrap();
        assert_eq!(fs::read(dir.path().join("a.txt")).unwrap(), b"whole");
        assert!(!dir.path().join("a.txt.part").exists());
    }

    #[test]
    fn a_missing_folder_is_a_vanished_target() {
        let dir = tempfile::tempdir().unwrap();
        let error = write_file(&dir.path().join("gone/a.txt"), b"x", Existing::Refuse).unwrap_err();
        assert_eq!(error.kode(), "TUJUAN_HILANG");
    }
}
