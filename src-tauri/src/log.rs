//! The program's own diary, for the person who looks after the computer: what ran, how long, with which code.
//!
//! Never what was in it: no request, no reply, no message of a panic, because these hold the words of the office.

use std::fmt::Display;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// When the diary is this long (bytes), it starts again; the old one is kept once.
const LIMIT: u64 = 1 << 20;

/// `catatan_program.txt` in the data folder.
pub(crate) struct Log {
    path: PathBuf,
    file: Mutex<Option<File>>,
}

impl Log {
    /// The diary in `folder`; nothing is written before the first entry, and nothing if the folder does not exist.
    pub(crate) fn in_folder(folder: &Path) -> Self {
        Self { path: folder.join("catatan_program.txt"), file: Mutex::new(None) }
    }

    /// One command: its name, its duration and its outcome (`ok` or the code of the refusal).
    pub(crate) fn command(&self, cmd: &str, took: Duration, outcome: &str) {
        self.line(&format_args!("{cmd} {} ms {outcome}", took.as_millis()));
    }

    /// One line with date and time. A diary that can't be written must not stop the work, so this never fails.
    pub(crate) fn line(&self, text: &dyn Display) {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        if file.is_none() {
            *file = self.open().ok();
        }
        let at = now().format("%Y-%m-%dT%H:%M:%S");
        if let Some(open) = file.as_mut()
            && writeln!(open, "{at} {text}").is_err()
        {
            *file = None; // the folder went away (a USB drive pulled out): try again at the next entry
        }
    }

    fn open(&self) -> std::io::Result<File> {
        if std::fs::metadata(&self.path).is_ok_and(|found| found.len() > LIMIT) {
            std::fs::rename(&self.path, self.path.with_extension("lama.txt"))?;
        }
        OpenOptions::new().create(true).append(true).open(&self.path)
    }
}

#[allow(clippy::disallowed_methods, reason = "when the computer did something, not a date of the office")]
fn now() -> chrono::DateTime<chrono::Local> {
    chrono::Local::now()
}

/// Writes the place of every panic into the diary too.
pub(crate) fn on_panic(log: Arc<Log>) {
    saksama_api::on_panic(move |place| log.line(&place));
}

#[cfg(test)]
mod tests {
    use super::{LIMIT, Log};
    use std::time::Duration;

    #[test]
    fn an_entry_is_name_duration_and_outcome() {
        let folder = tempfile::tempdir().unwrap();
        let log = Log::in_folder(folder.path());
        log.command("list_informasi", Duration::from_millis(12), "ok");
        let text = std::fs::read_to_string(folder.path().join("catatan_program.txt")).unwrap();
        assert_eq!(text.split_once(' ').unwrap().1, "list_informasi 12 ms ok\n");
    }

    #[test]
    fn a_long_diary_starts_again_and_is_kept_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("catatan_program.txt");
        std::fs::write(&path, vec![b'x'; usize::try_from(LIMIT).unwrap() + 1]).unwrap();
        Log::in_folder(folder.path()).line(&"start");
        assert!(std::fs::read_to_string(&path).unwrap().ends_with(" start\n"));
        assert!(std::fs::metadata(&path).unwrap().len() < 100);
        assert_eq!(std::fs::metadata(path.with_extension("lama.txt")).unwrap().len(), LIMIT + 1);
    }

    #[test]
    fn a_missing_folder_stops_nothing() {
        let folder = tempfile::tempdir().unwrap();
        Log::in_folder(&folder.path().join("none")).line(&"start");
        assert!(!folder.path().join("none").exists());
    }
}
