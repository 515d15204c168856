//! The part of `saksama-api` the shell stands on, in its shape, until that crate builds.

use serde::Serialize;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Kemajuan {
    pub(crate) tugas: &'static str,
    pub(crate) selesai: u64,
    pub(crate) total: u64,
}

#[derive(Debug)]
pub(crate) enum HostError {
    Unavailable,
    Failed(String),
}

pub(crate) trait Host: Send + Sync {
    fn pick_open_file(&self, title: &str, extensions: &[&str]) -> Result<Option<PathBuf>, HostError>;
    fn pick_save_file(&self, title: &str, suggested: &str) -> Result<Option<PathBuf>, HostError>;
    fn pick_folder(&self, title: &str) -> Result<Option<PathBuf>, HostError>;
    fn open_with_viewer(&self, path: &Path) -> Result<(), HostError>;
    fn print_pdf(&self, path: &Path) -> Result<bool, HostError>;
    fn progress(&self, kemajuan: Kemajuan);
    fn is_cancelled(&self, tugas: &str) -> bool;
    fn cancel(&self, tugas: &str);
    fn begin(&self, tugas: &str);
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct ApiError {
    pub(crate) kode: String,
}

impl ApiError {
    pub(crate) fn new(kode: &str) -> Self {
        Self { kode: kode.into() }
    }
}

pub(crate) mod clock {
    #[derive(Default)]
    pub(crate) struct SystemClock;
    impl SystemClock {
        pub(crate) fn from_env() -> Result<Self, String> {
            Ok(Self)
        }
    }
}

pub(crate) struct Office;

impl Office {
    pub(crate) fn open(_: &Path, _: Arc<clock::SystemClock>) -> Result<Self, ApiError> {
        Ok(Self)
    }
}

pub(crate) struct Ctx<'a> {
    pub(crate) office: &'a Office,
    pub(crate) host: &'a dyn Host,
}

pub(crate) fn dispatch(_: &Ctx<'_>, _: &str, _: Value) -> Result<Value, ApiError> {
    Err(ApiError::new("PERINTAH_TIDAK_DIKENAL"))
}
