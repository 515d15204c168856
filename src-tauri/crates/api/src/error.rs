//! What a client is told when a command can't be done: a code with data, or the problems by field.

use saksama_core::masalah::Masalah;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Result of every command.
pub type ApiResult<T> = Result<T, ApiError>;

/// A refusal or failure. Its sentence is in `assets/teks/galat.json` under `kode`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{kode} {data:?} {masalah:?}")]
#[ts(export)]
pub struct ApiError {
    /// Closed code.
    pub kode: String,
    /// Values for the `{named}` places of its sentence; `rincian`, which has no place, is for programs and supporters.
    pub data: BTreeMap<String, String>,
    /// Problems by field, when `kode` is `ISIAN_BERMASALAH`.
    pub masalah: Vec<Masalah>,
}

impl ApiError {
    /// An error with the sentence key `kode`.
    #[must_use]
    pub fn new(kode: &str) -> Self {
        Self { kode: kode.into(), data: BTreeMap::new(), masalah: Vec::new() }
    }

    /// The same error with one more named value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.data.insert(name.into(), value.to_string());
        self
    }

    /// What the system said while doing `operasi` with `berkas`: a cause that has a word for the officer, and the
    /// system's own English under `rincian`, which no sentence shows.
    #[must_use]
    pub fn io(operasi: &str, berkas: impl ToString, error: &std::io::Error) -> Self {
        if saksama_durable::is_stopped(error) {
            return saksama_durable::Stopped.into();
        }
        Self::new("BERKAS_GAGAL")
            .with("berkas", berkas)
            .with("operasi", operasi)
            .with("sebab", saksama_durable::Sebab::of(error).as_str())
            .with("rincian", error)
    }
}

impl From<saksama_core::Error> for ApiError {
    fn from(error: saksama_core::Error) -> Self {
        use saksama_core::Error as E;
        match error {
            E::Masalah(masalah) => Self { masalah, ..Self::new("ISIAN_BERMASALAH") },
            E::NotFound { entitas, .. } => {
                Self::new("TIDAK_DITEMUKAN").with("entitas", entitas.replace('_', " "))
            }
            E::Refused { kode, data } => Self { data, ..Self::new(kode) },
            E::TooNew { found, known } => Self::new("DIBUAT_PROGRAM_LEBIH_BARU")
                .with("versi_berkas", found)
                .with("versi_program", known),
            E::Io { path, source, .. } if source.kind() == std::io::ErrorKind::StorageFull => {
                Self::new("DISK_PENUH").with("berkas", path)
            }
            E::Io { operation, path, source } => Self::io(operation, path, &source),
            other if other.is_drive_fault() => Self::new("DISK_GAGAL").with("rincian", other),
            other => Self::new("GALAT_DATA").with("rincian", other),
        }
    }
}

impl From<serde_json::Error> for ApiError {
    fn from(error: serde_json::Error) -> Self {
        Self::new("GALAT_DATA").with("rincian", error)
    }
}

/// A file of the officer as a sentence names it: without the folders it lies in.
pub(crate) fn file_name(path: &std::path::Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Reads a request; what can't be read is refused with the place, never guessed.
pub(crate) fn read_request<T: serde::de::DeserializeOwned>(payload: serde_json::Value) -> ApiResult<T> {
    serde_json::from_value(payload).map_err(|e| ApiError::new("PERMINTAAN_TIDAK_TERBACA").with("rincian", e))
}
