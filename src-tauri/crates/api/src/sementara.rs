//! Plain copies of kept files for a viewer or a printer: read-only, marked as coming from outside, gone with the locking.

use crate::{ApiResult, Ctx};
use saksama_durable::Existing;
use std::path::{Path, PathBuf};

/// Folder of the copies, inside the data folder. They are plain, so they go when the office is locked, closed or opened
/// next.
const SEMENTARA: &str = "sementara";

/// A copy of a kept file under its own name. It can't be written: what is typed into a copy would be lost with it.
pub(crate) fn working_copy(ctx: &Ctx<'_>, name: &str, bytes: &[u8]) -> ApiResult<PathBuf> {
    let folder = ctx.read(|s| Ok(s.dir().join(SEMENTARA)))?;
    // The name comes out of the data file, which may come out of a backup: only its last part, so that it stays here.
    let last = name.rsplit(['/', '\\']).next().filter(|last| !matches!(*last, "" | "." | ".."));
    let path = folder.join(last.unwrap_or("berkas"));
    release(&path);
    saksama_durable::ensure_private_folder(&folder)
        .and_then(|()| saksama_durable::write_file(&path, bytes, Existing::Replace))
        .map_err(saksama_core::Error::from)?;
    mark(&path);
    protect(&path);
    Ok(path)
}

/// Removes the copies of an office and of the practice office in it. Best effort: a viewer may still hold one; the next
/// opening tries again.
pub(crate) fn remove_copies(offices: &[PathBuf]) {
    for folder in offices.iter().map(|office| office.join(SEMENTARA)) {
        for copy in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            release(&copy.path());
        }
        drop(std::fs::remove_dir_all(folder));
    }
}

/// Where it can't be done the copy is like any file: it goes all the same.
fn protect(path: &Path) {
    if let Ok(found) = std::fs::metadata(path) {
        let mut rights = found.permissions();
        rights.set_readonly(true);
        drop(std::fs::set_permissions(path, rights));
    }
}

/// Windows removes and replaces no file that can't be written.
#[cfg(windows)]
#[allow(clippy::permissions_set_readonly_false, reason = "Windows has no such rights of other people")]
fn release(path: &Path) {
    if let Ok(found) = std::fs::metadata(path) {
        let mut rights = found.permissions();
        rights.set_readonly(false);
        drop(std::fs::set_permissions(path, rights));
    }
}

/// The right to remove a file is that of its folder.
#[cfg(not(windows))]
fn release(_: &Path) {}

/// Tells Windows that the file came from elsewhere, so that an office program opens it in Protected View. A drive that
/// keeps no such marks (FAT) keeps none.
#[cfg(windows)]
fn mark(path: &Path) {
    let mut stream = path.as_os_str().to_owned();
    stream.push(":Zone.Identifier");
    drop(std::fs::write(stream, "[ZoneTransfer]\r\nZoneId=3\r\n"));
}

/// Other systems have no such mark.
#[cfg(not(windows))]
fn mark(_: &Path) {}
