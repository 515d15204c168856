//! Wrong passphrases slow down, also after the program was closed. Counted before each try, so that ending the program
//! doesn't save one. Whoever can write the data folder can remove the count; the cost of each guess stays.

use crate::{ApiError, ApiResult};
use chrono::NaiveDateTime;
use saksama_core::op::Op;
use saksama_core::storage::Store;
use saksama_durable::{self as durable, Existing};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::ErrorKind;
use std::path::Path;

/// The count, inside the data folder.
const FILE: &str = "kunci-percobaan.json";
/// Held while the count is changed: two programs may be started at once.
const LOCK: &str = "kunci.lock";
/// Tries without waiting.
const FREE: u32 = 3;
/// Longest wait, seconds.
const LONGEST: u32 = 300;

/// How often a wrong passphrase was given since the office was last open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Percobaan {
    jumlah: u32,
    terakhir: Option<NaiveDateTime>,
}

impl Percobaan {
    /// The count of the data folder `dir`. One that can't be read counts as a few: it must not open a way round.
    pub(crate) fn load(dir: &Path) -> ApiResult<Self> {
        match std::fs::read(dir.join(FILE)) {
            Ok(bytes) => Ok(serde_json::from_slice(&bytes).unwrap_or(Self { jumlah: FREE, terakhir: None })),
            Err(e) if matches!(e.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                Ok(Self::default())
            }
            Err(e) => Err(ApiError::io("read", FILE, &e)),
        }
    }

    /// Seconds until the next try. A clock that was set back waits as long as if the last try were now.
    pub(crate) fn wait(self, now: NaiveDateTime) -> u32 {
        let Some(terakhir) = self.terakhir.filter(|_| self.jumlah >= FREE) else { return 0 };
        let whole = 5_u32.saturating_mul(1 << (self.jumlah - FREE).min(16)).min(LONGEST);
        let since = u32::try_from((now - terakhir).num_seconds().max(0)).unwrap_or(u32::MAX);
        whole.saturating_sub(since)
    }

    /// Refuses a try that comes too early, and counts it otherwise.
    ///
    /// # Errors
    /// `TUNGGU_DAHULU` with the seconds.
    pub(crate) fn begin(dir: &Path, now: NaiveDateTime) -> ApiResult<()> {
        let _held = hold(dir)?;
        let before = Self::load(dir)?;
        let detik = before.wait(now);
        if detik > 0 {
            return Err(ApiError::new("TUNGGU_DAHULU").with("detik", detik));
        }
        let counted = Self { jumlah: before.jumlah.saturating_add(1), terakhir: Some(now) };
        let bytes = serde_json::to_vec(&counted)?;
        let written = durable::write_file(&dir.join(FILE), &bytes, Existing::Replace);
        written.map_err(saksama_core::Error::from)?;
        Ok(())
    }

    /// The passphrase was right: earlier wrong ones are told in the trail, and the count begins anew.
    pub(crate) fn settle(dir: &Path, store: &mut Store) -> ApiResult<()> {
        // The last one was the right one.
        let wrong = Self::load(dir)?.jumlah.saturating_sub(1);
        if wrong > 0 {
            store.transact(Op::RecordPercobaan, |tx| tx.note("kunci", "", "", &wrong.to_string(), ""))?;
        }
        Self::forget(dir)
    }

    /// The last passphrase was right, but the data could not be opened (another program has them, or they are damaged):
    /// that try doesn't count. Best effort: a count that stays costs a wait, and why the data can't be opened is told.
    pub(crate) fn take_back(dir: &Path) {
        let Ok(_held) = hold(dir) else { return };
        let Ok(counted @ Self { jumlah: 1.., .. }) = Self::load(dir) else { return };
        let left = Self { jumlah: counted.jumlah - 1, ..counted };
        if let Ok(bytes) = serde_json::to_vec(&left) {
            drop(durable::write_file(&dir.join(FILE), &bytes, Existing::Replace));
        }
    }

    /// The count begins anew.
    pub(crate) fn forget(dir: &Path) -> ApiResult<()> {
        let _held = hold(dir)?;
        match std::fs::remove_file(dir.join(FILE)) {
            Err(e) if e.kind() != ErrorKind::NotFound => Err(ApiError::io("remove", FILE, &e)),
            _ => Ok(()),
        }
    }
}

/// Waits for another program that changes the count; ends when it is dropped.
fn hold(dir: &Path) -> ApiResult<File> {
    let open = File::options().create(true).truncate(false).write(true).open(dir.join(LOCK));
    let held = open.and_then(|file| file.lock().map(|()| file));
    held.map_err(|e| match e.kind() {
        ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => {
            ApiError::new("FOLDER_TIDAK_BISA_DITULIS").with("folder", dir.display())
        }
        _ => ApiError::io("lock", LOCK, &e),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> NaiveDateTime {
        NaiveDateTime::default() + chrono::TimeDelta::seconds(second)
    }

    #[test]
    fn each_wrong_passphrase_costs_more_up_to_five_minutes() {
        let waits: Vec<u32> =
            (0..12).map(|n| Percobaan { jumlah: n, terakhir: Some(at(0)) }.wait(at(0))).collect();
        assert_eq!(waits, [0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300]);
        let fifth = Percobaan { jumlah: 5, terakhir: Some(at(100)) };
        assert_eq!((fifth.wait(at(119)), fifth.wait(at(120))), (1, 0));
        assert_eq!(fifth.wait(at(0)), 20, "a clock set back saves nothing");
        assert_eq!(Percobaan { jumlah: u32::MAX, terakhir: Some(at(0)) }.wait(at(0)), 300);
    }

    #[test]
    fn a_right_one_that_opens_nothing_does_not_count() {
        let dir = tempfile::tempdir().unwrap();
        Percobaan::take_back(dir.path());
        for second in 0..6 {
            Percobaan::begin(dir.path(), at(second)).unwrap();
            Percobaan::take_back(dir.path());
        }
        assert_eq!(Percobaan::load(dir.path()).unwrap().jumlah, 0);
    }

    #[test]
    fn counted_before_the_try_and_kept() {
        let dir = tempfile::tempdir().unwrap();
        for second in 0..3 {
            Percobaan::begin(dir.path(), at(second)).unwrap();
        }
        let refused = Percobaan::begin(dir.path(), at(2)).unwrap_err();
        assert_eq!((refused.kode.as_str(), refused.data["detik"].as_str()), ("TUNGGU_DAHULU", "5"));
        Percobaan::begin(dir.path(), at(7)).unwrap();
        assert_eq!(Percobaan::load(dir.path()).unwrap().jumlah, 4);
        std::fs::write(dir.path().join(FILE), "rusak").unwrap();
        assert_eq!(Percobaan::load(dir.path()).unwrap().jumlah, FREE);
        Percobaan::forget(dir.path()).unwrap();
        assert_eq!(Percobaan::load(dir.path()).unwrap(), Percobaan::default());
    }
}
