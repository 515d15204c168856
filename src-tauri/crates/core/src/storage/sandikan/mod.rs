//! Taking over the plain data of an earlier program: everything is sealed into a new folder, compared, put in place by
//! the exchange that restores use (a power cut leaves the old data or the new), and only then the plain files go.

#[cfg(test)]
mod tests;

use super::jejak::rantai;
use super::pulih::{self, KEPT};
use super::{FILE_NAME, Store, berkas, kunci, migrate, sambungan};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::op::Op;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, named_params};
use saksama_durable::{Progress, ensure_folder};
use saksama_vault::{KelasObyek, KunciData, KunciKantor};
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use zeroize::Zeroizing;

/// How a plain SQLite file begins.
const PLAIN: &[u8; 16] = b"SQLite format 3\0";
/// Begin of the name of a folder that keeps plain data until the sealed ones were opened.
const KEPT_PLAIN: &str = "sebelum-sandi";
/// Begin of the name of a data file of an earlier schema.
const OLD_SCHEMA: &str = "sebelum-skema-";

/// Whether the data of `dir` are in plain text. An exchange that was broken off should be settled before. Never to be
/// asked while this program has the data open: POSIX ends all locks on a file when any handle of it is closed.
///
/// # Errors
/// `Error::Io`.
pub fn is_plain(dir: &Path) -> Result<bool> {
    is_plain_file(&dir.join(FILE_NAME))
}

fn is_plain_file(path: &Path) -> Result<bool> {
    let mut head = Vec::new();
    match File::open(path).and_then(|file| file.take(PLAIN.len() as u64).read_to_end(&mut head)) {
        Ok(_) => Ok(head == PLAIN),
        Err(e)
            if matches!(
                e.kind(),
                ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::IsADirectory
            ) =>
        {
            Ok(false)
        }
        // A folder in its place, as some systems say it.
        Err(_) if path.is_dir() => Ok(false),
        Err(source) => Err(Error::io("read", path, source)),
    }
}

/// Seals the plain data of `dir` with new keys, and removes them. The folder must not be open. The trail names `pengguna`.
/// `progress` counts the bytes of the stored files, when they are compared.
///
/// # Errors
/// As [`seal_into`] and `pulih::put_in_place`; the old data are as they were.
pub fn take_over(
    dir: &Path,
    baru: &KunciKantor,
    (kunci, pengguna): (&KunciData, &str),
    clock: Arc<dyn Clock>,
    progress: &mut Progress<'_>,
) -> Result<()> {
    let staged = pulih::stage(dir)?;
    let sealed = seal_into(dir, &staged, (kunci, pengguna), Arc::clone(&clock), progress)
        .and_then(|()| kunci::save(&staged, baru))
        .inspect_err(|_| pulih::discard(dir));
    sealed?;
    pulih::put_in_place_of(dir, clock.as_ref(), KEPT_PLAIN)?;
    // Opening removes the plain data, once it has found the sealed ones to be whole.
    Store::open(dir, clock, kunci).map(drop)
}

/// Seals the plain data of `from` into the empty folder `into` and compares: as many rows in each table, every stored
/// file by its hash. The trail names `pengguna`.
///
/// # Errors
/// What `Store::open` refuses; `SANDI_GAGAL` when something is not as it was; `DIBATALKAN`; `Error::Io`.
pub fn seal_into(
    from: &Path,
    into: &Path,
    (kunci, pengguna): (&KunciData, &str),
    clock: Arc<dyn Clock>,
    progress: &mut Progress<'_>,
) -> Result<()> {
    ensure_folder(&into.join(berkas::FOLDER))?;
    let plain = sambungan::open(from, None)?;
    migrate::version(&plain, from)?;
    export(&plain, into, kunci)?;
    let mut damaged = 0;
    let mut statement = plain.prepare(include_str!("select_berkas.sql"))?;
    let mut files = statement.query([])?;
    while let Some(row) = files.next()? {
        let sha256: String = row.get("sha256")?;
        let kelas = if row.get("surat")? { KelasObyek::Surat } else { KelasObyek::Lampiran };
        let path = berkas::path_in(from, &sha256)?;
        let acak = |out: &mut [u8]| clock.fill_random(out);
        let is_whole = match File::open(&path) {
            // What is not whole is kept as it is, and found by every check as before.
            Ok(file) => berkas::seal_as(into, &sha256, kelas, kunci, &acak, file)?,
            Err(e) if e.kind() == ErrorKind::NotFound => false,
            Err(source) => return Err(Error::io("read", &path, source)),
        };
        damaged += usize::from(!is_whole);
    }
    drop(files);
    drop(statement);
    let mut store = Store::open(into, Arc::clone(&clock), kunci)?.signed_in(pengguna);
    let found = berkas::check(&store, progress)?;
    if found.iter().filter(|m| m.data.contains_key("berkas")).count() != damaged {
        return Err(failed("berkas"));
    }
    store.transact(Op::SealKantor, |tx| tx.note("kantor", "", "", "", ""))
}

/// Copies the data file; every table has as many rows as before.
fn export(plain: &Connection, into: &Path, kunci: &KunciData) -> Result<()> {
    // The copy sets up the tables by itself, in an order of its own.
    plain.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
    plain.pragma_update(None, "foreign_keys", false)?;
    let file = into.join(FILE_NAME);
    let file = file.to_str().ok_or_else(|| failed(FILE_NAME))?;
    let key = Zeroizing::new(format!("x'{}'", *kunci.register()));
    plain.execute(include_str!("attach.sql"), named_params! { ":berkas": file, ":kunci": *key })?;
    plain.query_row(include_str!("export.sql"), [], |_| Ok(()))?;
    for name in ["application_id", "user_version"] {
        let value: i64 = plain.pragma_query_value(None, name, |r| r.get(0))?;
        plain.pragma_update(Some("sandi"), name, value)?;
    }
    let names: Vec<String> = plain
        .prepare(include_str!("select_table.sql"))?
        .query_map([], |r| r.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    plain.execute(include_str!("detach.sql"), [])?;
    // Opened anew: the copy of the search index is known from then on.
    let mut sealed = sambungan::open(into, Some(kunci))?;
    for name in names {
        if count_rows(plain, &name)? != count_rows(&sealed, &name)? {
            return Err(failed(&name));
        }
    }
    if migrate::version(&sealed, into)? >= migrate::CHAINED {
        rantai::rechain(&mut sealed, &rantai::kunci_tanpa_sandi(), &rantai::KunciJejak(kunci.jejak()))?;
    }
    Ok(())
}

fn count_rows(conn: &Connection, table: &str) -> Result<i64> {
    // Names come from the schema of our own file, and are quoted.
    let quoted = table.replace('"', "\"\"");
    Ok(conn.query_row(&format!("SELECT count(*) FROM \"{quoted}\""), [], |r| r.get(0))?)
}

/// Removes what this program wrote in plain text beside the data that are sealed and opened now: what a taking over put
/// aside, and the data file of an earlier schema. What can't be removed keeps nobody out: [`plain_left`] tells it.
pub(super) fn sweep(dir: &Path) {
    // What a backup that was broken off left behind.
    let copy = dir.join("cadangan-sementara.db");
    if is_plain_file(&copy).unwrap_or(false) {
        drop(fs::remove_file(&copy));
    }
    for (name, path) in beside(dir) {
        if name.starts_with(KEPT_PLAIN) && path.is_dir() {
            drop(fs::remove_dir_all(&path));
        } else if name.starts_with(OLD_SCHEMA)
            && name.ends_with(".db")
            && is_plain_file(&path).unwrap_or(false)
        {
            drop(fs::remove_file(&path));
        }
    }
}

/// Names in the folder of backups of what is in plain text there and stays: data that a restore of an earlier program put
/// aside, somebody's own files, and what could not be removed. Only the officer can tell whether it is still needed.
#[must_use]
pub fn plain_left(dir: &Path) -> Vec<String> {
    let is_left =
        |path: &Path| if path.is_dir() { is_plain(path) } else { is_plain_file(path) }.unwrap_or(false);
    let mut names: Vec<String> =
        beside(dir).filter(|(_, path)| is_left(path)).map(|(name, _)| name).collect();
    names.sort_unstable();
    names
}

/// What lies in the folder of backups. What can't be listed is not known to be plain.
fn beside(dir: &Path) -> impl Iterator<Item = (String, PathBuf)> {
    let entries = fs::read_dir(dir.join(KEPT)).into_iter().flatten().flatten();
    entries.map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path()))
}

fn failed(rincian: &str) -> Error {
    Error::refused_with("SANDI_GAGAL", "rincian", rincian)
}
