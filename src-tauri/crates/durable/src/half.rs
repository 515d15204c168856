//! A file on its way: half-written, then whole under a passing name, then under its own.

use crate::folder::sync_folder_of;
use crate::hash::{Written, hex};
use crate::patience::patiently;
use crate::{Fault, Result, folder};
use sha2::{Digest, Sha256};
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// A file that is being written under a passing name. Dropped before [`Half::finish`], it is removed.
#[derive(Debug)]
pub struct Half {
    file: File,
    hash: Sha256,
    bita: u64,
    /// What an error names: never the passing name where the officer chose another.
    named: PathBuf,
    passing: Passing,
}

/// A file that is whole and on the drive, still under its passing name. Dropped without a rename, it is removed.
#[derive(Debug)]
pub struct Whole {
    /// Length and checksum.
    pub written: Written,
    passing: Passing,
}

/// Removes what is left behind under the passing name.
#[derive(Debug)]
struct Passing(PathBuf);

impl Drop for Passing {
    fn drop(&mut self) {
        // Renamed away when all went well. Else best effort: the first error is the one that counts, and the next
        // write removes what is left.
        drop(fs::remove_file(&self.0));
    }
}

impl Half {
    /// Begins a file at `path`. What a power cut left there was never announced as a file, so it goes.
    ///
    /// # Errors
    /// `create` or `remove`, as the system refused it.
    pub fn create(path: PathBuf) -> Result<Self> {
        Self::begin(path.clone(), path)
    }

    /// Begins the file `target` beside it, under its name with `.part` behind it. Errors name `target`.
    ///
    /// # Errors
    /// As [`Half::create`].
    pub fn beside(target: &Path) -> Result<Self> {
        let mut name = target.file_name().unwrap_or_default().to_os_string();
        name.push(".part");
        Self::begin(target.with_file_name(name), target.to_owned())
    }

    fn begin(path: PathBuf, named: PathBuf) -> Result<Self> {
        let open = || OpenOptions::new().write(true).create_new(true).open(&path);
        let file = match patiently(open) {
            Err(e) if e.kind() == ErrorKind::AlreadyExists => {
                patiently(|| fs::remove_file(&path)).map_err(Fault::at("remove", &named))?;
                patiently(open)
            }
            other => other,
        }
        .map_err(Fault::at("create", &named))?;
        Ok(Self { file, hash: Sha256::new(), bita: 0, named, passing: Passing(path) })
    }

    /// Flushes the file to the drive.
    ///
    /// # Errors
    /// `fsync`: a full or pulled drive often says so only now.
    pub fn finish(self) -> Result<Whole> {
        self.file.sync_all().map_err(Fault::at("fsync", &self.named))?;
        let written = Written { bita: self.bita, sha256: hex(&self.hash.finalize()) };
        Ok(Whole { written, passing: self.passing })
    }
}

impl Write for Half {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.file.write(bytes)?;
        self.hash.update(&bytes[..n]);
        self.bita += n as u64;
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Whole {
    /// Gives the file its own name, replacing a file of that name in one step, and makes the name durable.
    ///
    /// # Errors
    /// `rename` or `fsync`.
    pub fn rename_to(self, path: &Path) -> Result<Written> {
        patiently(|| fs::rename(&self.passing.0, path)).map_err(Fault::at("rename", path))?;
        folder::sync_file(path)?;
        sync_folder_of(path)?;
        if path.parent() != self.passing.0.parent() {
            sync_folder_of(&self.passing.0)?;
        }
        Ok(self.written.clone())
    }
}
