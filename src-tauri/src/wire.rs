//! The part of the wire the shell stands on.

use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How far a long task has come.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Progress {
    pub(crate) tugas: String,
    pub(crate) selesai: u64,
    pub(crate) total: u64,
}

/// Why the desktop could not do what was asked; for the diary, the officer gets the code.
#[derive(Debug)]
pub(crate) struct HostError(pub(crate) String);

/// How a paper was handed over for printing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PrintWay {
    Dialog,
    Viewer,
    Cancelled,
}

/// What only a desktop can give.
pub(crate) trait Host: Send + Sync {
    fn now(&self) -> chrono::NaiveDateTime;
    fn new_id(&self) -> String;
    fn pick_open_file(&self, title: &str, filters: &[(&str, &[&str])]) -> Option<PathBuf>;
    fn pick_save_file(&self, title: &str, suggested_name: &str) -> Option<PathBuf>;
    fn pick_folder(&self, title: &str) -> Option<PathBuf>;
    fn open_with_viewer(&self, path: &Path) -> Result<(), HostError>;
    fn print_pdf(&self, path: &Path) -> Result<PrintWay, HostError>;
    fn progress(&self, progress: Progress);
    fn cancelled(&self, tugas: &str) -> bool;
}

/// A refusal: a code with data.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ApiError {
    pub(crate) kode: String,
    pub(crate) data: BTreeMap<String, String>,
    pub(crate) masalah: Vec<Value>,
}

/// The open data folder.
pub(crate) struct Office;

impl Office {
    pub(crate) fn open(_dir: &Path) -> Result<Self, ApiError> {
        Ok(Self)
    }
}

pub(crate) fn dispatch(_: &Office, _: &dyn Host, cmd: &str, _: Value) -> Result<Value, ApiError> {
    let data = BTreeMap::from([("cmd".to_owned(), cmd.to_owned())]);
    Err(ApiError { kode: "PERINTAH_TIDAK_DIKENAL".into(), data, masalah: Vec::new() })
}
