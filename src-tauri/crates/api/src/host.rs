//! What a command needs from whoever runs it: dialogs, viewer, printer, progress. The window, the command line and
//! the tests each have one.

use std::path::{Path, PathBuf};

/// How far a long task is.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Kemajuan {
    /// Which task, e.g. `EKSPOR_DKIP`.
    pub tugas: &'static str,
    /// Steps done.
    pub selesai: u64,
    /// Steps in all.
    pub total: u64,
}

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

    /// Shows the system's print dialog for a PDF: `Ok(true)` printed, `Ok(false)` cancelled.
    fn print_pdf(&self, path: &Path) -> Result<bool, HostError>;

    /// Tells how far a long task is.
    fn progress(&self, kemajuan: Kemajuan);

    /// Whether the user asked to stop `tugas`. Asking clears nothing; `begin` does.
    fn is_cancelled(&self, tugas: &str) -> bool;

    /// The user asks to stop `tugas`.
    fn cancel(&self, tugas: &str);

    /// A task begins: an older wish to stop it no longer counts.
    fn begin(&self, tugas: &str);
}
