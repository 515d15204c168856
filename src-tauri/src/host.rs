//! What only a desktop can give: time, ids, dialogs, viewer, printer, progress.

use crate::picker::{Picker, picker};
use crate::wire::{Host, HostError, PrintWay, Progress};
use chrono::NaiveDateTime;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use tauri::{AppHandle, Emitter};

/// The event the page hears for every `Progress`.
const PROGRESS: &str = "progress";

/// The desktop the window stands on.
pub(crate) struct Desktop {
    app: AppHandle,
    picker: Box<dyn Picker>,
    cancelled: Mutex<BTreeSet<String>>,
}

impl Desktop {
    pub(crate) fn new(app: AppHandle) -> Self {
        Self { app, picker: picker(), cancelled: Mutex::default() }
    }
}

impl Host for Desktop {
    fn now(&self) -> NaiveDateTime {
        now()
    }

    #[allow(clippy::disallowed_methods, reason = "the shell is where ids come from")]
    fn new_id(&self) -> String {
        uuid::Uuid::now_v7().to_string()
    }

    fn pick_open_file(&self, title: &str, filters: &[(&str, &[&str])]) -> Option<PathBuf> {
        self.picker.open_file(title, filters)
    }

    fn pick_save_file(&self, title: &str, suggested_name: &str) -> Option<PathBuf> {
        self.picker.save_file(title, suggested_name)
    }

    fn pick_folder(&self, title: &str) -> Option<PathBuf> {
        self.picker.folder(title)
    }

    fn open_with_viewer(&self, path: &Path) -> Result<(), HostError> {
        open::that_detached(path).map_err(|error| HostError(error.to_string()))
    }

    fn print_pdf(&self, path: &Path) -> Result<PrintWay, HostError> {
        match crate::print::with_dialog(&self.app, path) {
            Ok(way) => Ok(way),
            // No print dialog on this desktop: the viewer has one.
            Err(_) => self.open_with_viewer(path).map(|()| PrintWay::Viewer),
        }
    }

    fn progress(&self, progress: Progress) {
        // A window that is closing hears nothing more, and needs to hear nothing more.
        let _closed = self.app.emit_to(crate::window::LABEL, PROGRESS, progress);
    }

    fn cancelled(&self, tugas: &str) -> bool {
        self.cancelled.lock().unwrap_or_else(PoisonError::into_inner).contains(tugas)
    }
}

/// Local date and time of this computer; in a test build the date may come from `SAKSAMA_HARI_INI` (YYYY-MM-DD).
#[allow(clippy::disallowed_methods, reason = "the shell is where time comes from")]
pub(crate) fn now() -> NaiveDateTime {
    let now = chrono::Local::now().naive_local();
    #[cfg(feature = "uji")]
    if let Some(day) =
        std::env::var("SAKSAMA_HARI_INI").ok().and_then(|text| text.parse::<chrono::NaiveDate>().ok())
    {
        return day.and_time(now.time());
    }
    now
}
