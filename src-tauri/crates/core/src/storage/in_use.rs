//! One running program for each data folder: a file whose lock goes with the process, however that ends.
//!
//! The data file has a lock of its own, but only while it is open: two programs in front of a locked door would each
//! count wrong passphrases and tidy up what the other has just made.

use super::{Store, folder_refused};
use crate::error::{Error, Result};
use std::fs::{File, TryLockError};
use std::io::ErrorKind;
use std::path::Path;

/// Name of the file in the data folder. It holds nothing, and stays.
pub const NAME: &str = "sedang-dipakai";

/// A data folder that no other program opens while this value lives. None inside where the folder can't say so.
#[derive(Debug)]
pub struct FolderLock(Option<File>);

impl FolderLock {
    /// Takes the data folder `dir`, made when it doesn't exist.
    ///
    /// A full drive may refuse the file, and some file systems know no locks. Neither stops the work: the data file is
    /// refused to a second program all the same.
    ///
    /// # Errors
    /// `SEDANG_DIPAKAI`; what [`Store::check_folder`] refuses.
    pub fn take(dir: &Path) -> Result<Self> {
        Store::check_folder(dir)?;
        let opened = File::options().create(true).truncate(false).write(true).open(dir.join(NAME));
        let file = match opened {
            Ok(file) => file,
            Err(e) if matches!(e.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded) => {
                return Ok(Self(None));
            }
            Err(_) => return Err(folder_refused(dir)),
        };
        match file.try_lock() {
            Ok(()) => Ok(Self(Some(file))),
            Err(TryLockError::WouldBlock) => {
                Err(Error::refused_with("SEDANG_DIPAKAI", "folder", dir.display()))
            }
            Err(TryLockError::Error(_)) => Ok(Self(None)),
        }
    }
}

impl Drop for FolderLock {
    /// Said, not only closed: a process that is just being started has the open file too until it runs its own program,
    /// and would hold the folder so long.
    fn drop(&mut self) {
        if let Some(file) = &self.0 {
            // Closing the file follows at once.
            let _closed_anyway = file.unlock();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::FolderLock;
    use crate::testing::kode;

    #[test]
    fn a_second_program_is_refused_until_the_first_ends() {
        let dir = tempfile::tempdir().unwrap();
        let data = dir.path().join("data");
        let first = FolderLock::take(&data).unwrap();
        assert_eq!(kode(FolderLock::take(&data)), "SEDANG_DIPAKAI");
        let _other_folder = FolderLock::take(dir.path()).unwrap();
        drop(first);
        let _second = FolderLock::take(&data).unwrap();
    }

    #[test]
    fn a_folder_that_can_not_be_written_is_told() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir(dir.path().join(super::NAME)).unwrap();
        assert_eq!(kode(FolderLock::take(dir.path())), "FOLDER_TIDAK_BISA_DITULIS");
    }
}
