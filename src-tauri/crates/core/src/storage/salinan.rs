//! A copy of the data file while it is open.

use super::{Store, sambungan};
use crate::error::{Error, Result};
use rusqlite::Connection;
use saksama_vault::KunciData;
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

/// The same, then opened and compared with what it was made of: a copy that a full or failing disk cut off often opens
/// without a word, and lacks rows. What doesn't hold the same is removed.
pub(super) fn copy_whole(conn: &Connection, path: &Path, kunci: Option<&KunciData>) -> Result<()> {
    let made = copy(conn, path).and_then(|()| {
        saksama_durable::sync_whole(path)?;
        let copied = sambungan::look(path, kunci)?;
        let is_same = faults(&copied)?.is_empty() && rows(&copied)? == rows(conn)?;
        if is_same {
            Ok(())
        } else {
            Err(Error::refused_with("SALINAN_TIDAK_UTUH", "berkas", path.display()))
        }
    });
    made.inspect_err(|_| {
        // Best effort: the first error is the one that counts.
        drop(std::fs::remove_file(path));
    })
}

/// What SQLite and SQLCipher find in a file, in their own words.
pub(super) fn faults(conn: &Connection) -> Result<Vec<String>> {
    found(conn, &["integrity_check", "cipher_integrity_check"])
}

/// The same of one table, in a fraction of the time: the seal of every page that holds something, and how they hang
/// together. The index of the search is made of such tables; that it says what the register says, only [`faults`] sees.
pub(super) fn quick_faults(conn: &Connection, table: &str) -> Result<Vec<String>> {
    let mut faults: Vec<String> = Vec::new();
    conn.pragma(None, "quick_check", table, |row| {
        faults.push(row.get(0)?);
        Ok(())
    })?;
    faults.retain(|text| text != "ok");
    Ok(faults)
}

fn found(conn: &Connection, checks: &[&str]) -> Result<Vec<String>> {
    let mut faults: Vec<String> = Vec::new();
    for check in checks {
        conn.pragma_query(None, check, |row| {
            faults.push(row.get(0)?);
            Ok(())
        })?;
    }
    // SQLCipher has a row for each page whose seal doesn't match, and none when all do.
    faults.retain(|text| text != "ok");
    Ok(faults)
}

/// How many rows each table has, by its name.
fn rows(conn: &Connection) -> Result<Vec<(String, i64)>> {
    let count = |name: String| {
        let quoted = name.replace('"', "\"\"");
        let n = conn.query_row(&format!("SELECT count(*) FROM \"{quoted}\""), [], |r| r.get(0))?;
        Ok((name, n))
    };
    names(conn)?.into_iter().map(count).collect()
}

/// Every table but the virtual ones, whose own tables are among them.
pub(super) fn names(conn: &Connection) -> Result<Vec<String>> {
    let mut names = conn.prepare(include_str!("select_nama_tabel.sql"))?;
    let names = names.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(names)
}
