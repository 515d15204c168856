//! The one routine of the program that creates and renames files, so that a power cut leaves a whole file or none.
//!
//! Sequence: create `<name>.part` (never following what is there), write and hash, fsync, rename, **fsync the file
//! again**, fsync the folder. The second fsync is for FAT32: after a rename the new directory entry says size 0 until
//! the file's own record is written once more, so without it a power cut leaves an empty file.

mod drive;
mod folder;
mod half;
mod hash;
mod patience;
mod progress;
mod sebab;

pub use drive::{hash_from_drive, sync_drive};
pub use folder::{
    copy, create_folder, ensure_folder, ensure_private_folder, link_or_copy, rename, sync_names, sync_whole,
};
pub use half::{Half, Whole};
pub use hash::{Hashing, Written, hash_of, sha256_hex};
pub use progress::{Meter, Metered, Progress, Stopped, is_stopped, quiet};
pub use sebab::Sebab;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Result of this crate.
pub type Result<T> = std::result::Result<T, Fault>;

/// A step that the system refused.
#[derive(Debug, thiserror::Error)]
#[error("{operation} {}: {source}", path.display())]
pub struct Fault {
    /// The step: `create`, `write`, `fsync`, `rename`, `read`, …
    pub operation: &'static str,
    /// On which file or folder.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

impl Fault {
    fn at(operation: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self { operation, path, source }
    }
}

/// What to do when a file of the final name is already there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// Refuse with [`io::ErrorKind::AlreadyExists`] and leave it alone.
    Refuse,
    /// Put the new file in its place in one step.
    Replace,
}

/// Writes `bytes` to `path` so that either the whole file is there or nothing is.
///
/// # Errors
/// The step that failed. After it no `.part` file is left, as far as the drive still answers.
pub fn write_file(path: &Path, bytes: &[u8], existing: Existing) -> Result<Written> {
    if existing == Existing::Refuse && path.symlink_metadata().is_ok() {
        return Err(Fault::at("create", path)(io::ErrorKind::AlreadyExists.into()));
    }
    let mut half = Half::beside(path)?;
    half.write_all(bytes).map_err(Fault::at("write", path))?;
    half.finish()?.rename_to(path)
}

#[cfg(test)]
mod tests;
