//! A connection to a data file: its key, its settings, and what a refusal means.

use super::{FILE_NAME, folder_refused};
use crate::error::{Error, Result};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use saksama_vault::KunciData;
use std::path::Path;
use std::time::Duration;
use zeroize::Zeroizing;

/// Oldest SQLite without the fault that could damage a write-ahead log (fixed in 3.51.3).
const OLDEST_SQLITE: i32 = 3_051_003;

/// Opens the data file of `dir`; without keys as the plain file of an earlier program.
pub(super) fn open(dir: &Path, kunci: Option<&KunciData>) -> Result<Connection> {
    open_with(dir, kunci, OpenFlags::default())
}

/// The same, making none where none is.
pub(super) fn open_existing(dir: &Path, kunci: Option<&KunciData>) -> Result<Connection> {
    open_with(dir, kunci, OpenFlags::default() - OpenFlags::SQLITE_OPEN_CREATE)
}

fn open_with(dir: &Path, kunci: Option<&KunciData>, flags: OpenFlags) -> Result<Connection> {
    let conn = Connection::open_with_flags(dir.join(FILE_NAME), flags).map_err(|_| folder_refused(dir))?;
    // SQLite opens a file it may not write without a word, and refuses the first change as a fault of the disk.
    if conn.is_readonly(rusqlite::MAIN_DB)? {
        return Err(folder_refused(dir));
    }
    conn.busy_timeout(Duration::from_millis(500))?;
    wipe_memory(&conn)?;
    if let Some(kunci) = kunci {
        unlock(&conn, kunci)?;
    }
    configure(&conn).map_err(|e| refine(e, dir))?;
    Ok(conn)
}

/// Opens a copy at `path` to look at it: it is never written to.
pub(super) fn look(path: &Path, kunci: Option<&KunciData>) -> Result<Connection> {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    wipe_memory(&conn)?;
    if let Some(kunci) = kunci {
        unlock(&conn, kunci)?;
    }
    Ok(conn)
}

/// From now on all that SQLite gives back is written over: the text that bears the key, pages of the data file, rows. Whether
/// memory is locked with the system besides is settled where the program is built (`Makefile`).
fn wipe_memory(conn: &Connection) -> Result<()> {
    Ok(conn.pragma_update(None, "cipher_memory_security", true)?)
}

/// Gives SQLCipher the raw key: no key is made of a passphrase here.
fn unlock(conn: &Connection, kunci: &KunciData) -> Result<()> {
    // Else every damaged page is told on stderr, in English.
    conn.pragma_update(None, "cipher_log_level", "NONE")?;
    // In room that is there from the start, as in `KunciData::register`.
    let mut statement = Zeroizing::new(String::with_capacity(96));
    for part in ["PRAGMA key = \"x'", &kunci.register(), "'\""] {
        statement.push_str(part);
    }
    conn.execute_batch(&statement)?;
    Ok(())
}

/// Settings of every connection. EXCLUSIVE comes before WAL: then there is no shared-memory file, the file opens on a
/// full disk, and a second program is refused. Passing tables stay in memory: none of the data reach a temporary file.
fn configure(conn: &Connection) -> Result<()> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(Error::refused_with("SQLITE_TERLALU_LAMA", "versi", rusqlite::version()));
    }
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "cache_size", -65_536)?;
    conn.pragma_update(None, "mmap_size", 0)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.set_prepared_statement_cache_capacity(256);
    Ok(())
}

/// Turns what SQLite says at opening into what the officer can act on.
pub(super) fn refine(error: Error, dir: &Path) -> Error {
    use rusqlite::ErrorCode as C;
    let Error::Database(db) = &error else { return error };
    match db.sqlite_error_code() {
        Some(C::DatabaseBusy | C::DatabaseLocked) => {
            Error::refused_with("SEDANG_DIPAKAI", "folder", dir.display())
        }
        Some(C::ReadOnly | C::CannotOpen | C::PermissionDenied) => folder_refused(dir),
        Some(C::NotADatabase) => {
            Error::refused_with("BUKAN_BERKAS_SAKSAMA", "berkas", dir.join(FILE_NAME).display())
        }
        _ => error,
    }
}
