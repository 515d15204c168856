//! One window for each data folder: a second start asks the first to come to the front, and ends.
//!
//! It asks by a file in the data folder, which the first takes away. Sockets and pipes would know no data folder, need a
//! kind of their own on each system, or look like a network to whoever checks that there is none.

use crate::window;
use saksama_api::{ApiError, FolderLock};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};
use tauri::AppHandle;

/// Name of the file.
const ASKED: &str = "tampilkan-jendela";
/// How often the first looks for it: soon enough for whoever has just clicked twice.
const LOOK: Duration = Duration::from_millis(250);
/// How long the second waits for the first, which may be starting just now.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a start finds.
pub(crate) enum Start {
    /// Nobody has the folder, or why it can't be taken is for the window to show: it opens.
    Alone(Option<FolderLock>),
    /// Another window has it, and has come to the front.
    Shown,
}

/// Takes the data folder, or has the window that holds it come to the front.
pub(crate) fn start(dir: &Path) -> Start {
    match FolderLock::take(dir).map_err(ApiError::from) {
        Ok(lock) => Start::Alone(Some(lock)),
        Err(refused) if refused.kode.starts_with("SEDANG_DIPAKAI") && ask(dir, PATIENCE) => Start::Shown,
        // Held by a command line, or by a window that doesn't answer.
        Err(_) => Start::Alone(None),
    }
}

/// Asks whoever has the folder to show itself; whether it did within this time.
fn ask(dir: &Path, patience: Duration) -> bool {
    let path = dir.join(ASKED);
    if File::create(&path).is_err() {
        return false;
    }
    let pause = Pause::new();
    let end = Instant::now() + patience;
    while path.exists() {
        if Instant::now() >= end {
            // Whoever opens the folder next was not asked. Gone meanwhile: answered at the last moment.
            return fs::remove_file(&path).is_err();
        }
        pause.pass(LOOK / 5);
    }
    true
}

/// Shows the window whenever another start asks for it, as long as this value lives.
pub(crate) struct Answering {
    _ends: Sender<()>,
}

impl Answering {
    /// Begins in a thread of its own.
    pub(crate) fn begin(dir: &Path, app: AppHandle) -> Self {
        let path = dir.join(ASKED);
        let (ends, ended) = channel();
        drop(std::thread::spawn(move || answer(&path, &Pause { ended, _kept: None }, || window::show(&app))));
        Self { _ends: ends }
    }
}

/// Calls `show` for every file at `path` until the pause has an end. One that a start left behind which was broken off
/// shows the window that is being opened anyway.
fn answer(path: &PathBuf, pause: &Pause, mut show: impl FnMut()) {
    while pause.pass(LOOK) {
        if fs::remove_file(path).is_ok() {
            show();
        }
    }
}

/// Time that passes between two looks, unless the other end is gone.
struct Pause {
    ended: Receiver<()>,
    _kept: Option<Sender<()>>,
}

impl Pause {
    fn new() -> Self {
        let (kept, ended) = channel();
        Self { ended, _kept: Some(kept) }
    }

    /// Whether there is reason to go on.
    fn pass(&self, time: Duration) -> bool {
        use std::sync::mpsc::RecvTimeoutError::Timeout;
        self.ended.recv_timeout(time) == Err(Timeout)
    }
}

#[cfg(test)]
mod tests {
    use super::{ASKED, Pause, Start, answer, ask, start};
    use std::sync::mpsc::channel;
    use std::time::Duration;

    #[test]
    fn the_first_is_shown_once_for_each_start_and_ends_with_its_window() {
        let dir = tempfile::tempdir().unwrap();
        let Start::Alone(Some(_lock)) = start(dir.path()) else { panic!("nobody else is there") };
        let (ends, ended) = channel();
        let (shown, seen) = channel();
        let path = dir.path().join(ASKED);
        let first = std::thread::spawn(move || {
            answer(&path, &Pause { ended, _kept: None }, || shown.send(()).unwrap());
        });
        for _ in 0..2 {
            assert!(matches!(start(dir.path()), Start::Shown));
        }
        drop(ends);
        first.join().unwrap();
        assert_eq!(seen.iter().count(), 2);
    }

    #[test]
    fn nobody_answers_and_nothing_is_left() {
        let dir = tempfile::tempdir().unwrap();
        assert!(!ask(dir.path(), Duration::ZERO));
        assert!(!dir.path().join(ASKED).exists());
        assert!(!ask(&dir.path().join("none"), Duration::ZERO));
    }
}
