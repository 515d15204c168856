//! Names: of folders, and in folders.

use crate::patience::patiently;
use crate::{Fault, Result};
use std::fs::{self, OpenOptions};
use std::path::Path;

/// Creates a new folder; an existing one is an error ([`std::io::ErrorKind::AlreadyExists`]).
///
/// # Errors
/// `mkdir`.
pub fn create_folder(path: &Path) -> Result<()> {
    fs::create_dir(path).map_err(Fault::at("mkdir", path))
}

/// Makes sure that a folder is there, also after a power cut.
///
/// # Errors
/// `mkdir` or `fsync`.
pub fn ensure_folder(path: &Path) -> Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(path).map_err(Fault::at("mkdir", path))?;
    sync_folder_of(path)
}

/// The same for a folder of things that are nobody else's: a new one may be entered by the account that made it alone,
/// where the system knows such rights. One that is there keeps its own: an office may share it between accounts.
///
/// # Errors
/// `mkdir` or `fsync`.
pub fn ensure_private_folder(path: &Path) -> Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let mut folder = fs::DirBuilder::new();
    folder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.create(path).map_err(Fault::at("mkdir", path))?;
    sync_folder_of(path)
}

/// Renames a finished file or folder on its drive and makes the new name durable, and that the old one is gone.
///
/// # Errors
/// `rename` or `fsync`.
pub fn rename(from: &Path, to: &Path) -> Result<()> {
    patiently(|| fs::rename(from, to)).map_err(Fault::at("rename", to))?;
    sync_folder_of(to)?;
    if from.parent() == to.parent() { Ok(()) } else { sync_folder_of(from) }
}

/// Makes a file durable that another program wrote under its final name: content and name.
///
/// # Errors
/// `fsync`.
pub fn sync_whole(path: &Path) -> Result<()> {
    sync_file(path)?;
    sync_folder_of(path)
}

/// Puts the file `from` under a second name `to`, without a second copy where the file system can; else a copy.
///
/// Only for files that are never written to: both names are the same file.
///
/// # Errors
/// `create`, as the system refused it; what a copy refuses.
pub fn link_or_copy(from: &Path, to: &Path) -> Result<()> {
    // No file system that officers use for a data folder refuses it, but FAT and some network folders do.
    if fs::hard_link(from, to).is_ok() { Ok(()) } else { copy(from, to) }
}

/// Copies a file to the new file `to`: whole, or not there.
///
/// # Errors
/// `read`, or what writing refuses.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    let mut source = fs::File::open(from).map_err(Fault::at("read", from))?;
    let mut half = crate::Half::beside(to)?;
    std::io::copy(&mut source, &mut half).map_err(Fault::at("write", to))?;
    half.finish()?.rename_to(to)?;
    Ok(())
}

/// Makes the names in a folder durable.
///
/// # Errors
/// `fsync`.
pub fn sync_names(folder: &Path) -> Result<()> {
    sync_folder_of(&folder.join("."))
}

/// Flushes a file through its present name. Windows flushes only through a handle that may write.
pub(crate) fn sync_file(path: &Path) -> Result<()> {
    let flush = || OpenOptions::new().write(true).open(path).and_then(|file| file.sync_all());
    patiently(flush).map_err(Fault::at("fsync", path))
}

/// Makes the names in the folder of `path` durable.
#[cfg(unix)]
pub(crate) fn sync_folder_of(path: &Path) -> Result<()> {
    use std::io::ErrorKind;
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    match fs::File::open(folder).and_then(|handle| handle.sync_all()) {
        // Some FUSE file systems know no fsync of a folder; `sync_drive` covers them.
        Err(e) if matches!(e.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
        other => other.map_err(Fault::at("fsync", folder)),
    }
}

// Windows has no documented flush of a folder; the file itself was flushed under its final name.
#[cfg(not(unix))]
pub(crate) fn sync_folder_of(_path: &Path) -> Result<()> {
    Ok(())
}
