//! Where the stored files of a data folder lie: in `berkas`, and in what a restore put aside.

use crate::{ApiError, ApiResult};
use saksama_core::storage::{berkas, cadangan};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Every folder that may hold one.
pub(super) struct Simpanan(Vec<PathBuf>);

impl Simpanan {
    /// The folders of the data folder `dir`.
    pub(super) fn of(dir: &Path) -> ApiResult<Self> {
        let folder = cadangan::folder(dir);
        let mut all = vec![dir.to_owned()];
        match std::fs::read_dir(&folder) {
            Err(e) if e.kind() == ErrorKind::NotFound => {}
            entries => {
                let failed = |e: std::io::Error| ApiError::io("read", folder.display(), &e);
                for entry in entries.map_err(failed)? {
                    all.push(entry.map_err(failed)?.path());
                }
            }
        }
        all.retain(|dir| dir.join("berkas").is_dir());
        Ok(Self(all))
    }

    /// Where the stored file of this name lies; the present folder first.
    pub(super) fn find(&self, nama: &str) -> Option<PathBuf> {
        self.0.iter().filter_map(|dir| berkas::path_in(dir, nama).ok()).find(|path| path.is_file())
    }
}
