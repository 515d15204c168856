//! What only a desktop can give: dialogs, viewer, printer, progress.

use crate::outbox;
use crate::picker::{Picker, picker};
use saksama_api::wire::Kemajuan;
use saksama_api::{Host, HostError, PaperToPrint, Underway, this_program};
use std::path::{Path, PathBuf};
use std::process::Command;
use tauri::{AppHandle, Emitter};

/// The event the page hears for every step of a long task.
const PROGRESS: &str = "progress";

/// The desktop the window stands on.
pub(crate) struct Desktop {
    app: AppHandle,
    picker: Box<dyn Picker>,
    underway: Underway,
}

impl Desktop {
    pub(crate) fn new(app: AppHandle) -> Self {
        Self { app, picker: picker(), underway: Underway::default() }
    }
}

impl Host for Desktop {
    fn pick_open_file(&self, title: &str, extensions: &[&str]) -> Result<Option<PathBuf>, HostError> {
        Ok(self.picker.open_file(title, extensions))
    }

    fn pick_save_file(&self, title: &str, suggested: &str) -> Result<Option<PathBuf>, HostError> {
        Ok(self.picker.save_file(title, suggested))
    }

    fn pick_folder(&self, title: &str) -> Result<Option<PathBuf>, HostError> {
        Ok(self.picker.folder(title))
    }

    fn open_with_viewer(&self, path: &Path) -> Result<(), HostError> {
        if let Some(taken) = outbox::take_file(path) {
            return taken.map_err(|error| failed(&error));
        }
        open::that_detached(path).map_err(|error| failed(&error))
    }

    fn print_pdf(&self, paper: &PaperToPrint<'_>) -> Result<bool, HostError> {
        if let Some(taken) = outbox::take_paper(paper.nama, paper.bytes) {
            return taken.map(|()| true).map_err(|error| failed(&error));
        }
        crate::print::with_dialog(&self.app, paper)
    }

    fn put_papers_away(&self) {
        crate::print::put_away(&self.app);
    }

    fn pembaca(&self) -> Option<Command> {
        this_program()
    }

    fn progress(&self, kemajuan: Kemajuan) {
        // A window that is closing hears nothing more, and needs to hear nothing more.
        let _closed = self.app.emit_to(crate::window::LABEL, PROGRESS, kemajuan);
    }

    fn is_cancelled(&self, tugas: &str) -> bool {
        self.underway.is_cancelled(tugas)
    }

    fn cancel(&self, tugas: &str) {
        self.underway.cancel(tugas);
    }

    fn cancel_all(&self) {
        self.underway.cancel_all();
    }

    fn begin(&self, tugas: &str) -> bool {
        self.underway.begin(tugas)
    }

    fn end(&self, tugas: &str) {
        self.underway.end(tugas);
    }
}

fn failed(error: &std::io::Error) -> HostError {
    HostError::Failed(error.to_string())
}
