//! A whole drive: flushed, and read back from itself.

use crate::hash::{Written, hash_of};
use crate::{Fault, Meter, Result};
use std::fs::File;
use std::io;
use std::path::Path;

/// Writes everything of the drive that holds `folder` out to it.
///
/// # Errors
/// `syncfs`.
#[cfg(any(target_os = "linux", target_os = "android"))]
pub fn sync_drive(folder: &Path) -> Result<()> {
    let handle = File::open(folder).map_err(Fault::at("syncfs", folder))?;
    rustix::fs::syncfs(&handle).map_err(|e| Fault::at("syncfs", folder)(e.into()))
}

/// Each file was already flushed by itself; this system has no call for a whole drive.
///
/// # Errors
/// None.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
pub fn sync_drive(_folder: &Path) -> Result<()> {
    Ok(())
}

/// Reads `path` back from the drive itself, not from memory, and hashes it; its bytes count in `meter`.
///
/// # Errors
/// `read`; a drive that was pulled out says so here. [`crate::Stopped`] inside it when somebody asked to stop.
pub fn hash_from_drive(path: &Path, meter: &mut Meter<'_>) -> Result<Written> {
    let mut read = || {
        let file = File::open(path)?;
        drop_cache(&file)?;
        hash_of(meter.watch(file))
    };
    read().map_err(Fault::at("read", path))
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
