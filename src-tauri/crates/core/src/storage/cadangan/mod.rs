//! The folder of backups inside the data folder: its list, and beside each backup a sealed note that says what was found
//! when it was looked at. A backup without a readable note was never looked at by whoever holds these keys. Beside them
//! stand other sealed notes that no restore may take back: of backups outside, of open copies under way.

mod berjalan;
mod tanda;
#[cfg(test)]
mod tests;

pub use berjalan::{DriveMarks, SalinanBerjalan, berjalan, forget_berjalan, keep_berjalan, new_kode};
pub use tanda::{Luar, Tanda, TempatLuar, keep, keep_luar, keep_periksa, luar, periksa};

use super::pulih::KEPT;
use super::{FILE_NAME, Store};
use crate::cadangan::{AlasanCadangan, Cadangan, Hitungan, KeadaanCadangan, NamaCadangan};
use crate::clock::Clock;
use crate::error::{Error, Result};
use chrono::NaiveDateTime;
use saksama_vault::KunciData;
use std::fs;
use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// How much of the beginning and of the end of a backup its note is bound to, bytes: the list of all backups stays quick.
const UJUNG: u64 = 4096;

/// The folder of backups of the data folder `dir`.
#[must_use]
pub fn folder(dir: &Path) -> PathBuf {
    dir.join(KEPT)
}

/// How much the opened office holds.
///
/// # Errors
/// The file's own refusal.
pub fn hitung(store: &Store) -> Result<Hitungan> {
    let row = store.conn().query_row(include_str!("hitung.sql"), [], |r| {
        Ok(Hitungan {
            informasi: r.get("informasi")?,
            lembar_uji: r.get("lembar_uji")?,
            rapat: r.get("rapat")?,
            keputusan: r.get("keputusan")?,
            dokumen: r.get("dokumen")?,
            berkas: r.get("berkas")?,
            jejak: r.get("jejak")?,
        })
    })?;
    Ok(row)
}

/// When the office was changed first; none when it never was.
///
/// # Errors
/// The file's own refusal.
pub fn sejak(store: &Store) -> Result<Option<NaiveDateTime>> {
    Ok(store.conn().query_row(include_str!("select_sejak.sql"), [], |r| r.get(0))?)
}

/// Everything an officer would miss: table, id, and the name by which it is known.
///
/// # Errors
/// The file's own refusal.
pub fn isi(store: &Store) -> Result<Vec<[String; 3]>> {
    let mut statement = store.conn().prepare(include_str!("select_isi.sql"))?;
    let rows = statement.query_map([], |r| Ok([r.get("entitas")?, r.get("id")?, r.get("label")?]))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every backup in the data folder `dir`, the newest first: those with a running number by that, the others between
/// them by their time.
///
/// # Errors
/// `Error::Io` when the folder is there and can't be read.
pub fn list(dir: &Path, kunci: &KunciData) -> Result<Vec<Cadangan>> {
    let folder = folder(dir);
    let entries = match fs::read_dir(&folder) {
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        other => other.map_err(|e| Error::io("read", &folder, e))?,
    };
    let mut out = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|e| Error::io("read", &folder, e))?;
        let nama = entry.file_name();
        let Some((nama, said)) = nama.to_str().and_then(|n| Some((n, NamaCadangan::read(n)?))) else {
            continue;
        };
        if let Some(one) = read(&folder, nama, said, kunci)? {
            out.push(one);
        }
    }
    out.sort_by_key(|c| std::cmp::Reverse((c.waktu, c.nomor)));
    Ok(out)
}

/// One of them.
///
/// # Errors
/// `CADANGAN_TIDAK_ADA` when it is not there, or this is no name of a backup.
pub fn get(dir: &Path, kunci: &KunciData, nama: &str) -> Result<Cadangan> {
    let missing = || Error::refused_with("CADANGAN_TIDAK_ADA", "nama", nama);
    let said = NamaCadangan::read(nama).ok_or_else(missing)?;
    read(&folder(dir), nama, said, kunci)?.ok_or_else(missing)
}

/// Where the backup of this name lies; it need not exist.
///
/// # Errors
/// `CADANGAN_TIDAK_ADA` when this is no name of a backup.
pub fn path(dir: &Path, nama: &str) -> Result<PathBuf> {
    NamaCadangan::read(nama).ok_or_else(|| Error::refused_with("CADANGAN_TIDAK_ADA", "nama", nama))?;
    Ok(folder(dir).join(nama))
}

/// What the first and the last bytes of the backup `nama` are: its manifest, or the first page of its data file, and its
/// seal.
///
/// # Errors
/// `CADANGAN_TIDAK_ADA`; `Error::Io` when it can't be read.
pub fn ends(dir: &Path, nama: &str) -> Result<String> {
    let path = path(dir, nama)?;
    let data = if path.is_dir() { path.join(FILE_NAME) } else { path };
    ends_of(&data).map_err(|e| Error::io("read", &data, e))
}

fn ends_of(path: &Path) -> std::io::Result<String> {
    let mut file = fs::File::open(path)?;
    let last = file.metadata()?.len().saturating_sub(UJUNG);
    let mut bytes = Vec::new();
    (&mut file).take(UJUNG).read_to_end(&mut bytes)?;
    file.seek(SeekFrom::Start(last))?;
    file.take(UJUNG).read_to_end(&mut bytes)?;
    Ok(saksama_durable::sha256_hex(&bytes))
}

/// Removes what a program that was ended left of a backup it was making or looking at. For the start of a program only:
/// later one may be read there. Best effort: it is no backup, and the next start tries again.
pub fn sweep(dir: &Path) {
    let folder = folder(dir);
    drop(fs::remove_dir_all(folder.join("uji-sementara")));
    for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
        let nama = entry.file_name();
        let half = nama.to_str().and_then(|nama| nama.strip_suffix(".part"));
        // The backup itself, or the note of what was found in it.
        let half = half.map(|whole| whole.strip_suffix(".tanda").unwrap_or(whole));
        if half.is_some_and(|whole| NamaCadangan::read(whole).is_some() || berjalan::is_note(whole)) {
            drop(fs::remove_file(entry.path()));
        }
    }
}

/// The name of the next backup.
///
/// # Errors
/// As [`list`].
pub fn next_name(dir: &Path, kunci: &KunciData, alasan: AlasanCadangan, clock: &dyn Clock) -> Result<String> {
    let last = list(dir, kunci)?.iter().map(|c| c.nomor).max().unwrap_or(0);
    Ok(NamaCadangan { nomor: last.saturating_add(1), waktu: clock.now(), alasan }.text())
}

/// Removes backups that [`crate::cadangan::thin`] named, each with its note.
///
/// # Errors
/// `Error::Io`; those before it are gone.
pub fn remove(dir: &Path, names: &[String]) -> Result<()> {
    for nama in names {
        for path in [path(dir, nama)?, tanda::path_of(dir, nama)] {
            match fs::remove_file(&path) {
                Err(e) if e.kind() != ErrorKind::NotFound => return Err(Error::io("remove", &path, e)),
                _ => {}
            }
        }
    }
    Ok(())
}

/// What is known of the backup `nama`; none when it is gone, or no data lie in it.
fn read(folder: &Path, nama: &str, said: NamaCadangan, kunci: &KunciData) -> Result<Option<Cadangan>> {
    let path = folder.join(nama);
    let data = if said.alasan == AlasanCadangan::SebelumPulih { path.join(FILE_NAME) } else { path };
    let ukuran = match fs::metadata(&data) {
        Ok(about) if about.is_file() => about.len(),
        Err(e) if !matches!(e.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Err(Error::io("read", &data, e));
        }
        _ => return Ok(None),
    };
    let bare = Cadangan {
        nama: nama.to_owned(),
        nomor: said.nomor,
        waktu: said.waktu,
        alasan: said.alasan,
        keadaan: KeadaanCadangan::BelumDiperiksa,
        diperiksa: None,
        ukuran,
        hitungan: None,
        kode_jejak: String::new(),
        temuan: Vec::new(),
    };
    // What can't be read any more is not what was looked at.
    let is_same = |tanda: &Tanda| tanda.ukuran == ukuran && ends_of(&data).is_ok_and(|now| now == tanda.ends);
    Ok(Some(match tanda::load(folder, nama, kunci).filter(is_same) {
        None => bare,
        Some(tanda) => Cadangan {
            keadaan: tanda.keadaan,
            diperiksa: Some(tanda.diperiksa),
            hitungan: tanda.hitungan,
            kode_jejak: tanda.kode_jejak,
            temuan: tanda.temuan,
            ..bare
        },
    }))
}
