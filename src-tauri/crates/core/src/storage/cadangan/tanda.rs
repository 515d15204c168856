//! The sealed notes in the folder of backups. Each says what it is about, so that none stands for another.

use crate::cadangan::{Hitungan, KeadaanCadangan};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use chrono::NaiveDateTime;
use saksama_durable::{self as durable, Existing};
use saksama_vault::{KelasObyek, KunciData, ObyekReader, ObyekWriter};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// Longest note, bytes: some hundred findings.
const MAKS: u64 = 1024 * 1024;
/// Name of the note about the last backup outside this computer.
const LUAR: &str = "luar.tanda";
/// Name of the note about the last full check that found nothing.
const PERIKSA: &str = "periksa.tanda";

/// What was found when a backup was looked at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tanda {
    /// Its size then; of another size it is another one.
    pub ukuran: u64,
    /// Its first and last bytes then, as [`super::ends`] tells them; with others it is another one.
    pub ends: String,
    /// When.
    pub diperiksa: NaiveDateTime,
    /// Whether it counts.
    pub keadaan: KeadaanCadangan,
    /// What it holds; none when it could not be opened.
    pub hitungan: Option<Hitungan>,
    /// Number and head of its trail; empty when it could not be opened.
    pub kode_jejak: String,
    /// What is not whole in it.
    pub temuan: Vec<Masalah>,
}

/// A note with what it is about: read in another's place, it is none.
#[derive(Serialize, Deserialize)]
struct Bound<T> {
    tentang: String,
    isi: T,
}

/// The last backup outside this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Luar {
    /// When it was written and read back.
    pub waktu: NaiveDateTime,
    /// Number and head of the trail in it.
    pub kode_jejak: String,
    /// The drive it lies on.
    pub tempat: TempatLuar,
}

/// A file on a drive that is somewhere else next time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TempatLuar {
    /// What the drive is known by, where the system tells it.
    pub identitas: Option<String>,
    /// The folder on the drive, from its root.
    pub folder: PathBuf,
    /// The name of the file.
    pub nama: String,
    /// Its size in bytes.
    pub ukuran: u64,
}

/// Where the note of the backup `nama` lies.
pub(super) fn path_of(dir: &Path, nama: &str) -> PathBuf {
    in_folder(&super::folder(dir), nama)
}

fn in_folder(folder: &Path, nama: &str) -> PathBuf {
    folder.join(format!("{nama}.tanda"))
}

/// Writes the note of the backup `nama`: the last step, by which it counts.
///
/// # Errors
/// `CADANGAN_TIDAK_ADA` when this is no name of a backup; `Error::Io`.
pub fn keep(dir: &Path, kunci: &KunciData, clock: &dyn Clock, nama: &str, tanda: &Tanda) -> Result<()> {
    super::path(dir, nama)?;
    write(&path_of(dir, nama), kunci, clock, (nama, tanda))
}

/// The note of the backup `nama`; none when there is none that these keys open.
pub(super) fn load(folder: &Path, nama: &str, kunci: &KunciData) -> Option<Tanda> {
    read(&in_folder(folder, nama), kunci, nama)
}

/// Takes note of a backup outside this computer that was written and read back. It stands beside the backups, not in the
/// register: a restore must not take it back.
///
/// # Errors
/// `Error::Io`.
pub fn keep_luar(dir: &Path, kunci: &KunciData, clock: &dyn Clock, luar: &Luar) -> Result<()> {
    let folder = super::folder(dir);
    durable::ensure_folder(&folder)?;
    write(&folder.join(LUAR), kunci, clock, (LUAR, luar))
}

/// That note; none when there never was one, or under other keys.
#[must_use]
pub fn luar(dir: &Path, kunci: &KunciData) -> Option<Luar> {
    read(&super::folder(dir).join(LUAR), kunci, LUAR)
}

/// Takes note that every byte of the office was read now and found whole.
///
/// # Errors
/// `Error::Io`.
pub fn keep_periksa(dir: &Path, kunci: &KunciData, clock: &dyn Clock) -> Result<()> {
    let folder = super::folder(dir);
    durable::ensure_folder(&folder)?;
    write(&folder.join(PERIKSA), kunci, clock, (PERIKSA, &clock.now()))
}

/// When that was; none when it never was, or under other keys.
#[must_use]
pub fn periksa(dir: &Path, kunci: &KunciData) -> Option<NaiveDateTime> {
    read(&super::folder(dir).join(PERIKSA), kunci, PERIKSA)
}

pub(super) fn write(
    path: &Path,
    kunci: &KunciData,
    clock: &dyn Clock,
    (tentang, isi): (&str, &impl Serialize),
) -> Result<()> {
    let acak = |out: &mut [u8]| clock.fill_random(out);
    let seal = |bytes: &[u8]| {
        let mut sealed = ObyekWriter::begin(Vec::new(), KelasObyek::Surat, kunci, &acak)?;
        sealed.write_all(bytes)?;
        sealed.finish()
    };
    let sealed = seal(&serde_json::to_vec(&Bound { tentang: tentang.to_owned(), isi })?)
        .map_err(|e| Error::io("write", path, e))?;
    durable::write_file(path, &sealed, Existing::Replace)?;
    Ok(())
}

pub(super) fn read<T: DeserializeOwned>(path: &Path, kunci: &KunciData, tentang: &str) -> Option<T> {
    let file = File::open(path).ok()?;
    let mut bytes = Vec::new();
    ObyekReader::begin(file, kunci).ok()?.take(MAKS).read_to_end(&mut bytes).ok()?;
    let note: Bound<T> = serde_json::from_slice(&bytes).ok()?;
    (note.tentang == tentang).then_some(note.isi)
}
