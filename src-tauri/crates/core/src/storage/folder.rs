//! What can be said of a data folder before it is opened.

use super::{FILE_NAME, berkas, pulih};
use crate::error::Error;
use std::path::Path;

/// Whether `dir` had a data file and has it no more: an empty one in its place would look like an office that has lost
/// everything. What an exchange that was broken off moved away should be settled before.
#[must_use]
pub fn is_lost(dir: &Path) -> bool {
    let has_backup = || std::fs::read_dir(dir.join(pulih::KEPT)).is_ok_and(|mut all| all.next().is_some());
    !has_register(dir)
        && ([berkas::FOLDER, "register.db-wal"].iter().any(|name| dir.join(name).exists()) || has_backup())
}

/// Whether something other than an empty file lies in the place of the data file.
#[must_use]
pub fn has_register(dir: &Path) -> bool {
    std::fs::metadata(dir.join(FILE_NAME)).is_ok_and(|file| file.is_dir() || file.len() > 0)
}

pub(super) fn folder_refused(dir: &Path) -> Error {
    Error::refused_with("FOLDER_TIDAK_BISA_DITULIS", "folder", dir.display())
}
