//! Plain data of an earlier program, of any schema, as it left them.

use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};

/// Marks a data file of this program.
const APPLICATION_ID: i64 = 0x5341_4B53;

/// Every schema that was ever released, in order.
///
/// # Panics
/// When they can't be listed.
#[must_use]
pub fn schemas() -> Vec<PathBuf> {
    let folder = crate::root().join("src-tauri/crates/core/src/storage/migrations");
    let listed = fs::read_dir(&folder).and_then(|steps| steps.map(|e| e.map(|e| e.path())).collect());
    let mut steps: Vec<PathBuf> = listed.unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    steps.sort();
    steps
}

/// Makes the plain data file `path` of schema `version` (from 1) with so many units.
///
/// # Panics
/// When it can't be made.
pub fn write_plain(path: &Path, version: usize, units: usize) {
    made(path, version, units).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
}

fn made(path: &Path, version: usize, units: usize) -> Result<(), Box<dyn std::error::Error>> {
    let old = Connection::open(path)?;
    old.pragma_update(None, "journal_mode", "WAL")?;
    for step in schemas().iter().take(version) {
        old.execute_batch(&fs::read_to_string(step)?)?;
    }
    old.pragma_update(None, "application_id", APPLICATION_ID)?;
    old.pragma_update(None, "user_version", version)?;
    for n in 0..units {
        let row = "INSERT INTO unit (id, nama, singkatan, kode_unit, jenis, aktif) VALUES (?1, ?2, '', ?1, 'LAIN', 1)";
        let _one = old.execute(row, [format!("U{n}"), format!("Unit nomor {n} dari data lama")])?;
    }
    Ok(())
}
