//! Takes a practice office away.

use crate::office::CONTOH;
use crate::{ApiError, ApiResult, Office};
use saksama_core::storage::{FILE_NAME, pulih};
use std::path::Path;

impl Office {
    /// Removes the data of a practice office, which nobody may have open, with their keys. Backups beside them may be of a
    /// real one: they stay, under another name, or an office that begins here would be taken for one that lost its data.
    pub(crate) fn remove_data(&self, dir: &Path) -> ApiResult<()> {
        let kept = dir.join(pulih::KEPT);
        if kept.exists() {
            let mut names = (1_u32..).map(|n| dir.join(format!("{}-{CONTOH}-{n}", pulih::KEPT)));
            if let Some(aside) = names.find(|path| !path.exists()) {
                saksama_durable::rename(&kept, &aside).map_err(saksama_core::Error::from)?;
            }
        }
        let names = [FILE_NAME, "register.db-wal", saksama_vault::NAMES[0], saksama_vault::NAMES[1]];
        let gone = names.map(|name| (std::fs::remove_file(dir.join(name)), name));
        let folder = (std::fs::remove_dir_all(dir.join("berkas")), "berkas");
        for (removed, name) in gone.into_iter().chain([folder]) {
            match removed {
                Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
                    return Err(ApiError::io("remove", name, &e));
                }
                _ => {}
            }
        }
        Ok(())
    }
}
