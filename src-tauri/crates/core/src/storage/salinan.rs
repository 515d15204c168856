//! A copy of the data file while it is open.

use super::Store;
use crate::error::{Error, Result};
use rusqlite::Connection;
use std::path::Path;

impl Store {
    /// Writes the data file as it is now to the new file `path`: one moment of it, without a log beside it. The same
    /// data give the same bytes.
    ///
    /// # Errors
    /// The file's own refusal, also when `path` already exists; `DISK_PENUH`.
    pub fn copy_to(&self, path: &Path) -> Result<()> {
        copy(&self.conn, path)
    }
}

/// The same, of a connection that is still being opened.
pub(super) fn copy(conn: &Connection, path: &Path) -> Result<()> {
    // SQLite takes the name as text; another name would silently be another file.
    let name = path.to_str().ok_or_else(|| Error::Io {
        operation: "create",
        path: path.display().to_string(),
        source: std::io::ErrorKind::InvalidFilename.into(),
    })?;
    conn.execute(include_str!("vacuum_into.sql"), [name])?;
    Ok(())
}
