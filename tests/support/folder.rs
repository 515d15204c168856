//! What lies in a folder, kept in memory: made once, written out for each test that wants it.

use crate::faults::stored_files;
use std::fs;
use std::path::{Path, PathBuf};

/// Every file under a folder, with its place below it.
pub struct Content(Vec<(PathBuf, Vec<u8>)>);

impl Content {
    /// Reads what lies in `folder` now.
    ///
    /// # Panics
    /// When it can't be read.
    #[must_use]
    pub fn of(folder: &Path) -> Self {
        let read = |path: PathBuf| {
            let bytes = fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            (path.strip_prefix(folder).unwrap_or(&path).to_owned(), bytes)
        };
        Self(stored_files(folder).into_iter().map(read).collect())
    }

    /// Writes it into `folder`, which is made.
    ///
    /// # Panics
    /// When it can't be written.
    pub fn write(&self, folder: &Path) {
        for (name, bytes) in &self.0 {
            let path = folder.join(name);
            let made =
                path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, bytes));
            made.unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        }
    }
}
