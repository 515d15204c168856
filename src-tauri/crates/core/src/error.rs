//! Why an action was refused or failed: a closed list of codes with data, never sentences.

use crate::masalah::Masalah;
use std::collections::BTreeMap;

/// Result of this crate.
pub type Result<T> = std::result::Result<T, Error>;

/// Everything that can go wrong in the core.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Fields that must be mended; nothing was saved.
    #[error("invalid input: {0:?}")]
    Masalah(Vec<Masalah>),
    /// The row does not exist (any more).
    #[error("{entitas} {id} not found")]
    NotFound {
        /// Table name.
        entitas: &'static str,
        /// The id asked for.
        id: String,
    },
    /// The state of things does not allow this now (the officer is told what to do first).
    #[error("refused: {kode} {data:?}")]
    Refused {
        /// Key into `assets/teks/galat.json`.
        kode: &'static str,
        /// Values for the `{named}` places of the sentence.
        data: BTreeMap<String, String>,
    },
    /// The data file was made by a newer program.
    #[error("data file has version {found}, this program knows {known}")]
    TooNew {
        /// Version in the file.
        found: i64,
        /// Newest version known here.
        known: i64,
    },
    /// The data folder or file can't be used.
    #[error("{operation} {path}: {source}")]
    Io {
        /// What was tried: `open`, `write`, `sync`, …
        operation: &'static str,
        /// On which file.
        path: String,
        /// Why it failed.
        source: std::io::Error,
    },
    /// The data file is not one of ours, or is damaged.
    #[error("database: {0}")]
    Database(#[source] rusqlite::Error),
    /// A stored JSON value can't be read.
    #[error("json: {0}")]
    Json(#[from] serde_json::Error),
}

impl From<saksama_durable::Fault> for Error {
    fn from(fault: saksama_durable::Fault) -> Self {
        let saksama_durable::Fault { operation, path, source } = fault;
        Self::io(operation, &path, source)
    }
}

impl From<saksama_durable::Stopped> for Error {
    fn from(_: saksama_durable::Stopped) -> Self {
        Self::refused("DIBATALKAN")
    }
}

impl Error {
    /// A step that the system refused; a stop that came through a reader is a stop.
    pub(crate) fn io(operation: &'static str, path: &std::path::Path, source: std::io::Error) -> Self {
        if saksama_durable::is_stopped(&source) {
            return saksama_durable::Stopped.into();
        }
        Self::Io { operation, path: path.display().to_string(), source }
    }

    /// Whether the drive of the data file failed (it is gone, damaged, write-protected, or too full for a new file): the
    /// data themselves are not at fault.
    #[must_use]
    pub fn is_drive_fault(&self) -> bool {
        use rusqlite::ErrorCode as C;
        let Self::Database(error) = self else { return false };
        matches!(error.sqlite_error_code(), Some(C::SystemIoFailure | C::CannotOpen | C::ReadOnly))
    }

    /// A refusal with the sentence key `kode`.
    #[must_use]
    pub fn refused(kode: &'static str) -> Self {
        Self::Refused { kode, data: BTreeMap::new() }
    }

    /// A refusal with one named value.
    pub fn refused_with(kode: &'static str, name: &str, value: impl ToString) -> Self {
        Self::Refused { kode, data: BTreeMap::from([(name.into(), value.to_string())]) }
    }

    /// `Ok` when there is no error among `list`, else the whole list as an error.
    pub fn check(list: Vec<Masalah>) -> Result<Vec<Masalah>> {
        if crate::masalah::has_galat(&list) { Err(Self::Masalah(list)) } else { Ok(list) }
    }
}

impl From<rusqlite::Error> for Error {
    /// What the officer can act on gets its own code, wherever it happens.
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as C;
        match error.sqlite_error_code() {
            Some(C::DiskFull) => Self::refused("DISK_PENUH"),
            Some(C::DatabaseCorrupt) => Self::refused("BERKAS_DATA_RUSAK"),
            _ => Self::Database(error),
        }
    }
}

#[cfg(test)]
mod tests;
