//! One running program for each data folder: a file whose lock goes with the process, however that ends.
//!
//! The data file has a lock of its own, but only while it is open: two programs in front of a locked door would each
//! count wrong passphrases and tidy up what the other has just made.

use super::{Store, folder_refused};
use crate::error::{Error, Result};
use chrono::NaiveDateTime;
use saksama_durable::{Existing, write_file};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::{self, File, TryLockError};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

/// Name of the file in the data folder. It holds nothing, and stays.
pub const NAME: &str = "sedang-dipakai";
/// Name of the note beside it: who has the office open, and since when. Another file, since some systems let nobody read
/// what is locked. It means nothing without the lock.
const OLEH: &str = "sedang-dipakai-oleh";
/// Longest note, bytes.
const MAKS: u64 = 4096;

/// Who has the office open.
#[derive(Debug, Serialize, Deserialize)]
struct Oleh {
    pengguna: String,
    sejak: NaiveDateTime,
}

/// A data folder that no other program opens while this value lives.
#[derive(Debug)]
pub struct FolderLock {
    /// None where the folder can't say so.
    file: Option<File>,
    dir: PathBuf,
}

impl FolderLock {
    /// Takes the data folder `dir`, made when it doesn't exist.
    ///
    /// A full drive may refuse the file, and some file systems know no locks. Neither stops the work: the data file is
    /// refused to a second program all the same.
    ///
    /// # Errors
    /// `SEDANG_DIPAKAI_OLEH` when who has the office open is known, else `SEDANG_DIPAKAI`; what [`Store::check_folder`]
    /// refuses.
    pub fn take(dir: &Path) -> Result<Self> {
        Store::check_folder(dir)?;
        let opened = File::options().create(true).truncate(false).write(true).open(dir.join(NAME));
        let file = match opened {
            Ok(file) => file,
            Err(e) if matches!(e.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded) => {
                return Ok(Self { file: None, dir: dir.to_owned() });
            }
            Err(_) => return Err(folder_refused(dir)),
        };
        match file.try_lock() {
            Ok(()) => {
                let taken = Self { file: Some(file), dir: dir.to_owned() };
                // Of a program that was broken off.
                taken.tell_closed();
                Ok(taken)
            }
            Err(TryLockError::WouldBlock) => Err(in_use(dir)),
            Err(TryLockError::Error(_)) => Ok(Self { file: None, dir: dir.to_owned() }),
        }
    }

    /// Notes who has the office open, for whoever is refused meanwhile.
    pub fn tell_open(&self, pengguna: &str, sejak: NaiveDateTime) {
        let oleh = Oleh { pengguna: pengguna.to_owned(), sejak };
        if let Ok(bytes) = serde_json::to_vec(&oleh) {
            // Best effort: without it the refusal names nobody.
            drop(write_file(&self.dir.join(OLEH), &bytes, Existing::Replace));
        }
    }

    /// Nobody has it open any more.
    pub fn tell_closed(&self) {
        // Best effort: what is left says nothing once the folder is free.
        drop(fs::remove_file(self.dir.join(OLEH)));
        drop(fs::remove_file(self.dir.join(format!("{OLEH}.part"))));
    }
}

/// The refusal of a folder that another program holds.
fn in_use(dir: &Path) -> Error {
    let read = || {
        let mut bytes = Vec::new();
        File::open(dir.join(OLEH)).ok()?.take(MAKS).read_to_end(&mut bytes).ok()?;
        serde_json::from_slice::<Oleh>(&bytes).ok()
    };
    let Some(oleh) = read() else { return Error::refused_with("SEDANG_DIPAKAI", "folder", dir.display()) };
    let data = BTreeMap::from([
        ("folder".to_owned(), dir.display().to_string()),
        ("pengguna".to_owned(), oleh.pengguna),
        ("sejak".to_owned(), oleh.sejak.format("%d-%m-%Y pukul %H.%M").to_string()),
    ]);
    Error::Refused { kode: "SEDANG_DIPAKAI_OLEH", data }
}

impl Drop for FolderLock {
    /// Said, not only closed: a process that is just being started has the open file too until it runs its own program,
    /// and would hold the folder so long.
    fn drop(&mut self) {
        if let Some(file) = &self.file {
            self.tell_closed();
            // Closing the file follows at once.
            let _closed_anyway = file.unlock();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::FolderLock;
    use crate::error::Error;
    use crate::testing::kode as kode_of;

    #[test]
    fn a_second_program_is_refused_until_the_first_ends() {
        let dir = tempfile::tempdir().unwrap();
        let data = dir.path().join("data");
        let first = FolderLock::take(&data).unwrap();
        assert_eq!(kode_of(FolderLock::take(&data)), "SEDANG_DIPAKAI");
        let _other_folder = FolderLock::take(dir.path()).unwrap();
        drop(first);
        let _second = FolderLock::take(&data).unwrap();
    }

    #[test]
    fn who_has_the_office_open_is_told_and_nobody_once_it_is_closed() {
        let dir = tempfile::tempdir().unwrap();
        let first = FolderLock::take(dir.path()).unwrap();
        let half_past_eight = crate::testing::date("2026-11-20").and_hms_opt(8, 30, 0).unwrap();
        first.tell_open("Sari Utami", half_past_eight);
        let Err(Error::Refused { kode, data }) = FolderLock::take(dir.path()) else { panic!("taken twice") };
        assert_eq!(
            (kode, &*data["pengguna"], &*data["sejak"]),
            ("SEDANG_DIPAKAI_OLEH", "Sari Utami", "20-11-2026 pukul 08.30")
        );
        first.tell_closed();
        assert_eq!(kode_of(FolderLock::take(dir.path())), "SEDANG_DIPAKAI");
        // Left by a program that was broken off: it says nothing of the next one.
        first.tell_open("Sari Utami", half_past_eight);
        std::fs::copy(dir.path().join(super::OLEH), dir.path().join("left")).unwrap();
        drop(first);
        std::fs::rename(dir.path().join("left"), dir.path().join(super::OLEH)).unwrap();
        let _second = FolderLock::take(dir.path()).unwrap();
        assert_eq!(kode_of(FolderLock::take(dir.path())), "SEDANG_DIPAKAI");
    }

    #[test]
    fn a_folder_that_can_not_be_written_is_told() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir(dir.path().join(super::NAME)).unwrap();
        assert_eq!(kode_of(FolderLock::take(dir.path())), "FOLDER_TIDAK_BISA_DITULIS");
    }
}
