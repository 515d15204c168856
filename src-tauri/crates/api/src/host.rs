//! What a command needs from whoever runs it: dialogs, viewer, printer, progress. The window, the command line and
//! the tests each have one.

use crate::wire::Kemajuan;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Why the host could not do it.
#[derive(Debug, thiserror::Error)]
pub enum HostError {
    /// This host has no such thing (e.g. no dialogs on the command line).
    #[error("not available here")]
    Unavailable,
    /// The system refused.
    #[error("{0}")]
    Failed(String),
}

/// How a paper is to be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaraCetak {
    /// Copies, at least 1.
    pub rangkap: u32,
    /// On both sides of the sheet.
    pub dua_sisi: bool,
}

impl CaraCetak {
    /// So many copies, on one side.
    #[must_use]
    pub const fn rangkap(rangkap: u32) -> Self {
        Self { rangkap, dua_sisi: false }
    }
}

/// A paper on its way to the printer. Nothing of it is written to a drive on the way.
pub struct PaperToPrint<'a> {
    /// Its file name.
    pub nama: &'a str,
    /// The PDF.
    pub bytes: &'a [u8],
    /// How it is to be printed.
    pub cara: CaraCetak,
    /// Whether it may still be printed, asked once a dialog was answered: the office may have been locked meanwhile.
    pub still: &'a dyn Fn() -> bool,
}

/// This very program, also when its file was replaced by a newer one meanwhile.
#[must_use]
pub fn this_program() -> Option<Command> {
    let program =
        if cfg!(target_os = "linux") { Ok("/proc/self/exe".into()) } else { std::env::current_exe() };
    program.ok().map(Command::new)
}

/// Whoever runs commands.
pub trait Host: Send + Sync {
    /// Lets the user choose a file with one of `extensions`; none when cancelled.
    fn pick_open_file(&self, title: &str, extensions: &[&str]) -> Result<Option<PathBuf>, HostError>;

    /// Lets the user choose where to save; none when cancelled.
    fn pick_save_file(&self, title: &str, suggested: &str) -> Result<Option<PathBuf>, HostError>;

    /// Lets the user choose a folder; none when cancelled.
    fn pick_folder(&self, title: &str) -> Result<Option<PathBuf>, HostError>;

    /// Opens a file with the system's program for it.
    fn open_with_viewer(&self, path: &Path) -> Result<(), HostError>;

    /// Shows the system's print dialog for a PDF, set as `cara` says where it can be: `Ok(true)` printed, `Ok(false)`
    /// cancelled, or no longer to be printed.
    fn print_pdf(&self, paper: &PaperToPrint<'_>) -> Result<bool, HostError>;

    /// The office is locked: what still shows a paper that was handed over is taken away.
    fn put_papers_away(&self) {}

    /// The program that reads files from elsewhere, this one once more ([`crate::serve_pembaca`]); none where there is no
    /// such program: then they are read in this process.
    fn pembaca(&self) -> Option<Command> {
        None
    }

    /// Tells how far long work is.
    fn progress(&self, kemajuan: Kemajuan);

    /// Whether the user asked to stop the work `tugas`. Asking clears nothing; `begin` does.
    fn is_cancelled(&self, tugas: &str) -> bool;

    /// The user asks to stop `tugas`.
    fn cancel(&self, tugas: &str);

    /// The program is about to end: everything under way that can be stopped is asked to. Where one command runs at a time,
    /// nothing is.
    fn cancel_all(&self) {}

    /// Long work begins: an older wish to stop it no longer counts. `false` when the same work is under way already:
    /// then nothing has begun, and a wish to stop that one still counts.
    fn begin(&self, tugas: &str) -> bool;

    /// Long work that has begun is over, done or not.
    fn end(&self, tugas: &str);
}

/// Which long work is under way, and which of it is to stop: for hosts that run several commands at once.
#[derive(Default)]
pub struct Underway(Mutex<Tasks>);

#[derive(Default)]
struct Tasks {
    running: BTreeSet<String>,
    cancelled: BTreeSet<String>,
}

impl Underway {
    /// As [`Host::begin`].
    pub fn begin(&self, tugas: &str) -> bool {
        let mut tasks = self.lock();
        let is_new = tasks.running.insert(tugas.to_owned());
        if is_new {
            tasks.cancelled.remove(tugas);
        }
        is_new
    }

    /// As [`Host::end`].
    pub fn end(&self, tugas: &str) {
        self.lock().running.remove(tugas);
    }

    /// As [`Host::cancel`].
    pub fn cancel(&self, tugas: &str) {
        self.lock().cancelled.insert(tugas.to_owned());
    }

    /// As [`Host::cancel_all`].
    pub fn cancel_all(&self) {
        let mut tasks = self.lock();
        let running = tasks.running.clone();
        tasks.cancelled.extend(running);
    }

    /// As [`Host::is_cancelled`].
    pub fn is_cancelled(&self, tugas: &str) -> bool {
        self.lock().cancelled.contains(tugas)
    }

    fn lock(&self) -> MutexGuard<'_, Tasks> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
