//! Data of an earlier program, of any schema, as it left them: in plain text, or sealed.

use crate::office::{KATA_SANDI, PENGGUNA};
use rusqlite::Connection;
use saksama_vault::{Biaya, KodePemulihan, KunciData, KunciKantor, NAMES};
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
    made(path, version, units, "").unwrap_or_else(|e| panic!("{}: {e}", path.display()));
}

/// Makes the office of schema `version` in the empty folder `data`, sealed, with so many units. Gives its keys.
///
/// # Panics
/// When it can't be made.
#[must_use]
pub fn write_sealed(data: &Path, version: usize, units: usize) -> KunciData {
    let acak = |out: &mut [u8]| getrandom::fill(out).map_err(std::io::Error::other);
    let kode = KodePemulihan::make(&acak).unwrap_or_else(|e| panic!("{e}"));
    let made_keys = KunciKantor::make(PENGGUNA, KATA_SANDI, Biaya::LEAST, &kode, &acak);
    let (kantor, kunci) = made_keys.unwrap_or_else(|e| panic!("{e}"));
    for name in NAMES {
        fs::write(data.join(name), kantor.bytes()).unwrap_or_else(|e| panic!("{e}"));
    }
    let key = key(&kunci);
    made(&data.join("register.db"), version, units, &key)
        .unwrap_or_else(|e| panic!("{}: {e}", data.display()));
    kunci
}

fn key(kunci: &KunciData) -> String {
    format!("PRAGMA key = \"x'{}'\"", *kunci.register())
}

/// The schema of the sealed office in `data`: its number, and every table as it was made. Whoever opens it so takes over its
/// log: to be done in a copy.
///
/// # Errors
/// What is no data file of these keys.
pub fn schema_of(data: &Path, kunci: &KunciData) -> rusqlite::Result<(i64, Vec<String>)> {
    let conn = Connection::open(data.join("register.db"))?;
    conn.execute_batch(&key(kunci))?;
    let version = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let mut made = conn.prepare("SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY type, name")?;
    let tables = made.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok((version, tables))
}

fn made(path: &Path, version: usize, units: usize, key: &str) -> Result<(), Box<dyn std::error::Error>> {
    let old = Connection::open(path)?;
    old.execute_batch(key)?;
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
