//! Wrong passphrases slow down, also after the program was closed. Counted before each try, so that ending the program
//! doesn't save one; in memory only while the drive takes nothing, or a full one would keep everybody out. Whoever can
//! write the data folder can remove the count; the cost of each guess stays.

use crate::{ApiError, ApiResult};
use chrono::NaiveDateTime;
use saksama_core::Error;
use saksama_core::clock::Clock;
use saksama_core::op::Op;
use saksama_core::storage::Store;
use saksama_durable::{self as durable, Existing};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The count, inside the data folder.
const FILE: &str = "kunci-percobaan.json";
/// Held while the count is changed: a program on the command line counts in a folder that it hasn't taken yet.
const LOCK: &str = "kunci.lock";
/// Tries without waiting.
const FREE: u32 = 3;
/// Longest wait, seconds.
const LONGEST: u32 = 300;

/// How often a wrong passphrase was given since the office was last open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Jumlah {
    jumlah: u32,
    /// In UTC: another zone is no other time. None when nobody has to wait.
    terakhir: Option<NaiveDateTime>,
}

impl Jumlah {
    /// Seconds until the next try. A clock that was set back waits as long as if the last try were now.
    fn wait(self, now: NaiveDateTime) -> u32 {
        let Some(terakhir) = self.terakhir.filter(|_| self.jumlah >= FREE) else { return 0 };
        let whole = 5_u32.saturating_mul(1 << (self.jumlah - FREE).min(16)).min(LONGEST);
        let since = u32::try_from((now - terakhir).num_seconds().max(0)).unwrap_or(u32::MAX);
        whole.saturating_sub(since)
    }
}

/// Counts the tries at one data folder.
pub(crate) struct Percobaan {
    dir: PathBuf,
    /// What the drive could not take.
    pending: Mutex<Option<Jumlah>>,
}

impl Percobaan {
    /// Of the data folder `dir`.
    pub(crate) fn of(dir: &Path) -> Self {
        Self { dir: dir.to_owned(), pending: Mutex::default() }
    }

    /// Seconds until the next try.
    pub(crate) fn wait(&self, clock: &dyn Clock) -> ApiResult<u32> {
        Ok(self.load(&self.memory())?.wait(clock.utc()))
    }

    /// Refuses a try that comes too early, and counts it otherwise.
    ///
    /// # Errors
    /// `TUNGGU_DAHULU` with the seconds.
    pub(crate) fn begin(&self, clock: &dyn Clock) -> ApiResult<()> {
        let (mut memory, now) = (self.memory(), clock.utc());
        let _held = hold(&self.dir)?;
        let before = self.load(&memory)?;
        let detik = before.wait(now);
        if detik > 0 {
            // The clock was wrong then, or is now: the wait is counted from now on, or it would last until that day.
            if before.terakhir.is_some_and(|last| last > now) {
                self.keep(&mut memory, Jumlah { terakhir: Some(now), ..before })?;
            }
            return Err(ApiError::new("TUNGGU_DAHULU").with("detik", detik));
        }
        self.keep(&mut memory, Jumlah { jumlah: before.jumlah.saturating_add(1), terakhir: Some(now) })
    }

    /// The passphrase was right: earlier wrong ones are told in the trail, and the count begins anew. A drive that can't
    /// take the line keeps nobody out: those wrong ones are told at a later opening.
    pub(crate) fn settle(&self, store: &mut Store) -> ApiResult<()> {
        // The last one was the right one.
        let wrong = self.load(&self.memory())?.jumlah.saturating_sub(1);
        if wrong > 0 {
            let note = |tx: &saksama_core::storage::Tx<'_>| tx.note("kunci", "", "", &wrong.to_string(), "");
            match store.transact(Op::RecordPercobaan, note) {
                Err(e) if e.is_drive_fault() || matches!(e, Error::Refused { kode: "DISK_PENUH", .. }) => {
                    let mut memory = self.memory();
                    return self.keep(&mut memory, Jumlah { jumlah: wrong, terakhir: None });
                }
                told => told?,
            }
        }
        self.forget()
    }

    /// The last passphrase was right, but the data could not be opened (another program has them, or they are damaged):
    /// that try doesn't count. Best effort: a count that stays costs a wait, and why the data can't be opened is told.
    pub(crate) fn take_back(&self) {
        let mut memory = self.memory();
        let Ok(_held) = hold(&self.dir) else { return };
        let Ok(counted @ Jumlah { jumlah: 1.., .. }) = self.load(&memory) else { return };
        drop(self.keep(&mut memory, Jumlah { jumlah: counted.jumlah - 1, ..counted }));
    }

    /// The count begins anew.
    fn forget(&self) -> ApiResult<()> {
        let mut memory = self.memory();
        let _held = hold(&self.dir)?;
        *memory = None;
        match std::fs::remove_file(self.dir.join(FILE)) {
            Err(e) if is_taking_nothing(&e) => {
                *memory = Some(Jumlah::default());
                Ok(())
            }
            Err(e) if e.kind() != ErrorKind::NotFound => Err(ApiError::io("remove", FILE, &e)),
            _ => Ok(()),
        }
    }

    fn memory(&self) -> MutexGuard<'_, Option<Jumlah>> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The count. One that can't be read counts as a few: it must not open a way round.
    fn load(&self, memory: &Option<Jumlah>) -> ApiResult<Jumlah> {
        if let Some(counted) = memory {
            return Ok(*counted);
        }
        match std::fs::read(self.dir.join(FILE)) {
            Ok(bytes) => {
                Ok(serde_json::from_slice(&bytes).unwrap_or(Jumlah { jumlah: FREE, terakhir: None }))
            }
            Err(e) if matches!(e.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                Ok(Jumlah::default())
            }
            Err(e) => Err(ApiError::io("read", FILE, &e)),
        }
    }

    fn keep(&self, memory: &mut Option<Jumlah>, counted: Jumlah) -> ApiResult<()> {
        let bytes = serde_json::to_vec(&counted)?;
        *memory = None;
        match durable::write_file(&self.dir.join(FILE), &bytes, Existing::Replace) {
            Err(fault) if is_taking_nothing(&fault.source) => *memory = Some(counted),
            written => drop(written.map_err(Error::from)?),
        }
        Ok(())
    }
}

/// A drive that is full, or that may not be written.
fn is_taking_nothing(error: &io::Error) -> bool {
    use ErrorKind::{PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
    matches!(error.kind(), StorageFull | QuotaExceeded | ReadOnlyFilesystem | PermissionDenied)
}

/// Waits for another program that changes the count; ends when it is dropped. None where no file can be made for it: the
/// folder itself is held by one program.
fn hold(dir: &Path) -> ApiResult<Option<File>> {
    let open = File::options().create(true).truncate(false).write(true).open(dir.join(LOCK));
    match open.and_then(|file| file.lock().map(|()| file)) {
        Ok(held) => Ok(Some(held)),
        Err(e) if is_taking_nothing(&e) => Ok(None),
        Err(e) => Err(ApiError::io("lock", LOCK, &e)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A clock that shows what it is given, UTC and in a zone so many minutes ahead.
    struct Jam(i64, i32);

    impl Clock for Jam {
        fn now(&self) -> NaiveDateTime {
            at(self.0 + 60 * i64::from(self.1))
        }

        fn new_id(&self) -> String {
            String::new()
        }

        fn selisih_utc(&self) -> i32 {
            self.1
        }

        fn fill_random(&self, _: &mut [u8]) -> io::Result<()> {
            Ok(())
        }
    }

    fn at(second: i64) -> NaiveDateTime {
        NaiveDateTime::default() + chrono::TimeDelta::seconds(second)
    }

    /// A try at this second, in the zone of WIB.
    fn begin(counted: &Percobaan, second: i64) -> Result<(), (String, String)> {
        counted.begin(&Jam(second, 420)).map_err(|e| (e.kode, e.data["detik"].clone()))
    }

    fn jumlah(dir: &Path) -> Jumlah {
        Percobaan::of(dir).load(&None).unwrap()
    }

    #[test]
    fn each_wrong_passphrase_costs_more_up_to_five_minutes() {
        let waits: Vec<u32> =
            (0..12).map(|n| Jumlah { jumlah: n, terakhir: Some(at(0)) }.wait(at(0))).collect();
        assert_eq!(waits, [0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300]);
        let fifth = Jumlah { jumlah: 5, terakhir: Some(at(100)) };
        assert_eq!((fifth.wait(at(119)), fifth.wait(at(120))), (1, 0));
        assert_eq!(fifth.wait(at(0)), 20, "a clock set back saves nothing");
        assert_eq!(Jumlah { jumlah: u32::MAX, terakhir: Some(at(0)) }.wait(at(0)), 300);
    }

    /// A clock that was wrong by two years while somebody mistyped must not cost two years.
    #[test]
    fn a_clock_set_right_waits_once() {
        let dir = tempfile::tempdir().unwrap();
        let counted = Percobaan::of(dir.path());
        let wrong = 2 * 365 * 24 * 3600;
        for second in 0..4 {
            begin(&counted, wrong + 10 * second).unwrap();
        }
        let wait = |detik: &str| Err(("TUNGGU_DAHULU".to_owned(), detik.to_owned()));
        assert_eq!(begin(&counted, 100), wait("10"), "it saves nothing");
        assert_eq!(begin(&counted, 109), wait("1"));
        begin(&counted, 110).unwrap();
        assert_eq!(jumlah(dir.path()).jumlah, 5);
    }

    #[test]
    fn another_zone_is_no_other_time() {
        let dir = tempfile::tempdir().unwrap();
        let counted = Percobaan::of(dir.path());
        for second in 0..3 {
            counted.begin(&Jam(second, 540)).unwrap();
        }
        // WIT, then WIB: the same five seconds.
        assert_eq!(counted.wait(&Jam(6, 420)).unwrap(), 1);
        begin(&counted, 7).unwrap();
    }

    #[test]
    fn a_right_one_that_opens_nothing_does_not_count() {
        let dir = tempfile::tempdir().unwrap();
        let counted = Percobaan::of(dir.path());
        counted.take_back();
        for second in 0..6 {
            begin(&counted, second).unwrap();
            counted.take_back();
        }
        assert_eq!(jumlah(dir.path()).jumlah, 0);
    }

    #[test]
    fn counted_before_the_try_and_kept() {
        let dir = tempfile::tempdir().unwrap();
        let counted = Percobaan::of(dir.path());
        for second in 0..3 {
            begin(&counted, second).unwrap();
        }
        let again = Percobaan::of(dir.path());
        assert_eq!(begin(&again, 2), Err(("TUNGGU_DAHULU".into(), "5".into())));
        begin(&again, 7).unwrap();
        assert_eq!(jumlah(dir.path()).jumlah, 4);
        std::fs::write(dir.path().join(FILE), "rusak").unwrap();
        assert_eq!(jumlah(dir.path()).jumlah, FREE);
        again.forget().unwrap();
        assert_eq!(jumlah(dir.path()), Jumlah::default());
    }
}
