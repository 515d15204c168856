//! A host without dialogs, viewer or printer.

use saksama_api::{Host, HostError, Kemajuan};
use std::path::{Path, PathBuf};

/// The command line as a host.
pub(crate) struct CliHost;

impl Host for CliHost {
    fn pick_open_file(&self, _: &str, _: &[&str]) -> Result<Option<PathBuf>, HostError> {
        Err(HostError::Unavailable)
    }

    fn pick_save_file(&self, _: &str, _: &str) -> Result<Option<PathBuf>, HostError> {
        Err(HostError::Unavailable)
    }

    fn pick_folder(&self, _: &str) -> Result<Option<PathBuf>, HostError> {
        Err(HostError::Unavailable)
    }

    fn open_with_viewer(&self, _: &Path) -> Result<(), HostError> {
        Err(HostError::Unavailable)
    }

    fn print_pdf(&self, _: &Path) -> Result<bool, HostError> {
        Err(HostError::Unavailable)
    }

    fn progress(&self, _: Kemajuan) {}

    fn is_cancelled(&self, _: &str) -> bool {
        false
    }

    fn cancel(&self, _: &str) {}

    fn begin(&self, _: &str) {}
}
