//! Exchanging the data of a folder for other data (restoring a backup), so that a power cut or a failing step leaves
//! the old data or the new data, never a mixture and never nothing.
//!
//! The new data lie in `STAGED` inside the data folder (the same drive, so that a rename moves them) and have been
//! opened and checked. A note (`NOTE`) is written before the first rename and removed after the last. Who opens a
//! folder with a note puts the old data back first (`settle`). The old data are kept, never removed.

#[cfg(test)]
pub(super) mod tests;

use super::{FILE_NAME, Store, berkas, kunci};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::op::Op;
use saksama_durable::{self as durable, Existing, Progress, Sebab};
use saksama_vault::{KunciData, NAMES};
use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Folder of the new data inside the data folder.
const STAGED: &str = "pulih-sementara";
/// Says that an exchange is under way; holds the name of the folder that keeps the old data.
const NOTE: &str = "pulih-berjalan.txt";
/// Folder of copies inside the data folder.
pub const KEPT: &str = "cadangan";
/// What belongs to the data, in the order in which it is put aside. The log goes with its file: beside another file it
/// would change that one.
const OWN: [&str; 6] =
    ["register.db-wal", "register.db-journal", FILE_NAME, berkas::FOLDER, NAMES[0], NAMES[1]];
/// What comes in, the data file last: once it is in its place, the exchange is done.
const NEW: [&str; 4] = [NAMES[0], NAMES[1], berkas::FOLDER, FILE_NAME];

/// An empty folder inside `dir` for the new data. An exchange that was broken off is ended first; what an attempt that
/// never came so far left there goes: it was a copy.
///
/// # Errors
/// As `Store::open` for an exchange that is going on; `Error::Io` when the folder can't be written.
pub fn stage(dir: &Path) -> Result<PathBuf> {
    durable::ensure_folder(dir)?;
    settle(dir)?;
    let staged = dir.join(STAGED);
    match fs::remove_dir_all(&staged) {
        Err(e) if e.kind() != ErrorKind::NotFound => return Err(refused("remove", &staged, e)),
        _ => {}
    }
    durable::create_folder(&staged)?;
    Ok(staged)
}

/// Forgets the new data. Best effort: they are a copy, and the next attempt removes what is left. While an exchange waits
/// to be ended they stay: by them it is told how far it came.
pub fn discard(dir: &Path) {
    if matches!(is_there(&dir.join(NOTE)), Ok(false)) {
        drop(fs::remove_dir_all(dir.join(STAGED)));
    }
}

/// Opens the new data as a register (an older schema is brought up to date there), checks every part of it and writes
/// the restoring from `paket` by `pengguna` into its trail, which from then on knows the key file beside it: nothing is left
/// to be done, and to fail, once it is in its place. Gives what was found that `is_named` knows: what was not whole already when the backup was made. `progress`
/// counts the bytes of the stored files.
///
/// # Errors
/// What [`Store::open`] refuses, `Error::TooNew` among it; `CADANGAN_TIDAK_SEHAT` with what was
/// found beside that; `DIBATALKAN`.
pub fn prepare(
    staged: &Path,
    paket: &str,
    clock: Arc<dyn Clock>,
    (kunci, pengguna): (&KunciData, &str),
    is_named: impl Fn(&Masalah) -> bool,
    progress: &mut Progress<'_>,
) -> Result<Vec<Masalah>> {
    let kantor = kunci::load_of(staged, kunci)?;
    let (store, temuan) = open_sound(staged, clock, kunci, is_named, progress)?;
    let mut store = store.signed_in(pengguna);
    // People may have come and gone since the backup was made: its trail tells that the key file is another one.
    store.reconcile_kunci(&kantor)?;
    store.transact(Op::RestoreKantor, |tx| {
        tx.keep_kunci(&kantor)?;
        tx.note("kantor", "", "", "", paket)
    })?;
    close(store, staged)?;
    Ok(temuan)
}

/// The same for data whose trail tells already where they come from.
///
/// # Errors
/// As [`prepare`].
pub fn inspect(
    staged: &Path,
    clock: Arc<dyn Clock>,
    kunci: &KunciData,
    is_named: impl Fn(&Masalah) -> bool,
    progress: &mut Progress<'_>,
) -> Result<Vec<Masalah>> {
    let (store, temuan) = open_sound(staged, clock, kunci, is_named, progress)?;
    close(store, staged)?;
    Ok(temuan)
}

fn open_sound(
    staged: &Path,
    clock: Arc<dyn Clock>,
    kunci: &KunciData,
    is_named: impl Fn(&Masalah) -> bool,
    progress: &mut Progress<'_>,
) -> Result<(Store, Vec<Masalah>)> {
    durable::ensure_folder(&staged.join(berkas::FOLDER))?;
    let store = Store::open(staged, clock, kunci)?;
    let temuan = berkas::check(&store, progress)?;
    let kode: Vec<&str> = temuan.iter().filter(|m| !is_named(m)).map(|m| m.kode.as_str()).collect();
    if !kode.is_empty() {
        return Err(Error::refused_with("CADANGAN_TIDAK_SEHAT", "rincian", kode.join(", ")));
    }
    Ok((store, temuan))
}

/// Closing writes the log into the file and removes it; with a log left, the file alone would not be the data.
fn close(store: Store, staged: &Path) -> Result<()> {
    drop(store);
    for name in OWN.iter().take(2) {
        if find(&staged.join(name))? {
            return Err(Error::refused_with("CADANGAN_TIDAK_SEHAT", "rincian", *name));
        }
    }
    Ok(())
}

/// Puts the checked new data in the place of the present ones, which must be closed. Gives the folder that keeps the
/// old data; none when there were none.
///
/// # Errors
/// `PEMULIHAN_GAGAL` when a step fails; the old data are in their place again.
pub fn put_in_place(dir: &Path, clock: &dyn Clock) -> Result<Option<PathBuf>> {
    put_in_place_of(dir, clock, "sebelum-pulih")
}

/// The same; the folder that keeps the old data is called `why` with the time.
pub(super) fn put_in_place_of(dir: &Path, clock: &dyn Clock, why: &str) -> Result<Option<PathBuf>> {
    let mut present = false;
    for name in OWN {
        present |= find(&dir.join(name))?;
    }
    let kept = free_name(&dir.join(KEPT), &format!("{why}-{}", clock.now().format("%Y%m%d-%H%M%S")))?;
    durable::ensure_folder(&kept)?;
    exchange(dir, &kept)?;
    Ok(present.then_some(kept))
}

/// Moves the old data to `kept` and the new ones in; any step that fails undoes the ones before it.
fn exchange(dir: &Path, kept: &Path) -> Result<()> {
    // Whatever comes in must be there: putting back tells by what is missing how far the exchange came.
    for name in NEW {
        let new = dir.join(STAGED).join(name);
        if !find(&new)? {
            return Err(failed(Sebab::TidakAda, new.display()));
        }
    }
    let name = kept.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let note = dir.join(NOTE);
    durable::write_file(&note, name.as_bytes(), Existing::Replace)?;
    let lock = lock(&note, dir)?;
    for (from, to) in moves(dir, kept) {
        // What can't be looked at is not passed over: the next step would write over it.
        let moved = match is_there(&from) {
            Ok(false) => Ok(()),
            Ok(true) => {
                durable::rename(&from, &to).map_err(|fault| (Sebab::of(&fault.source), fault.to_string()))
            }
            Err(e) => Err((Sebab::of(&e), format!("look at {}: {e}", from.display()))),
        };
        if let Err((sebab, rincian)) = moved {
            put_back(dir, kept)?;
            drop(lock);
            finish(dir, kept)?;
            return Err(failed(sebab, rincian));
        }
    }
    drop(lock);
    // The new data are in their place: what is only left to be tidied must not be told as a failure. The next opening
    // tries again, and says so if it can't.
    drop(finish(dir, kept));
    Ok(())
}

/// Ends an exchange that a power cut broke off: the old data come back, unless the new ones were all in place already.
///
/// # Errors
/// `SEDANG_DIPAKAI` when the exchange is going on in another program; `Error::Io` when the old data can't be put back.
pub fn settle(dir: &Path) -> Result<()> {
    let note = dir.join(NOTE);
    if !find(&note)? {
        return Ok(());
    }
    let mut lock = lock(&note, dir)?;
    let mut name = String::new();
    lock.read_to_string(&mut name).map_err(|e| refused("read", &note, e))?;
    let kept = dir.join(KEPT).join(name);
    if find(&dir.join(STAGED).join(FILE_NAME))? {
        put_back(dir, &kept)?;
    }
    drop(lock);
    finish(dir, &kept)
}

/// Every rename of an exchange, in order. Names that don't exist are passed over.
fn moves(dir: &Path, kept: &Path) -> Vec<(PathBuf, PathBuf)> {
    let staged = dir.join(STAGED);
    let aside = OWN.iter().map(|name| (dir.join(name), kept.join(name)));
    aside.chain(NEW.iter().map(|name| (staged.join(name), dir.join(name)))).collect()
}

/// Undoes, last first, each rename that has been done. May be broken off and begun again.
fn put_back(dir: &Path, kept: &Path) -> Result<()> {
    for (from, to) in moves(dir, kept).iter().rev() {
        if find(to)? && !find(from)? {
            durable::rename(to, from)?;
        }
    }
    Ok(())
}

/// Takes the note away, and the folders that have served.
fn finish(dir: &Path, kept: &Path) -> Result<()> {
    let note = dir.join(NOTE);
    fs::remove_file(&note).map_err(|e| refused("remove", &note, e))?;
    discard(dir);
    // Refused, as it should be, while it keeps something.
    drop(fs::remove_dir(kept));
    Ok(())
}

/// Holds the note, so that no other program takes the exchange for a broken one.
fn lock(note: &Path, dir: &Path) -> Result<File> {
    let file = File::options().read(true).write(true).open(note).map_err(|e| refused("open", note, e))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Error::refused_with("SEDANG_DIPAKAI", "folder", dir.display())),
        Err(TryLockError::Error(e)) => Err(refused("lock", note, e)),
    }
}

/// `wanted` in `folder`, with `_2`, `_3`, … when that is taken.
fn free_name(folder: &Path, wanted: &str) -> Result<PathBuf> {
    let mut path = folder.join(wanted);
    let mut n = 2_u32;
    while find(&path)? {
        path = folder.join(format!("{wanted}_{n}"));
        n += 1;
    }
    Ok(path)
}

/// Whether something bears this name, whatever it is. A drive that doesn't answer is no answer.
fn is_there(path: &Path) -> io::Result<bool> {
    match path.symlink_metadata() {
        Ok(_) => Ok(true),
        Err(e) if matches!(e.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(false),
        Err(e) => Err(e),
    }
}

fn find(path: &Path) -> Result<bool> {
    is_there(path).map_err(|e| refused("look at", path, e))
}

/// The exchange could not be made: a cause that has a word, and what the system said of it.
fn failed(sebab: Sebab, rincian: impl ToString) -> Error {
    let data = [("sebab", sebab.as_str().to_owned()), ("rincian", rincian.to_string())];
    Error::Refused { kode: "PEMULIHAN_GAGAL", data: data.map(|(k, v)| (k.to_owned(), v)).into() }
}

fn refused(operation: &'static str, path: &Path, source: io::Error) -> Error {
    Error::Io { operation, path: path.display().to_string(), source }
}
