//! The sealed note beside a backup.

use crate::cadangan::{Hitungan, KeadaanCadangan};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use chrono::NaiveDateTime;
use saksama_durable::{self as durable, Existing};
use saksama_vault::{KelasObyek, KunciData, ObyekReader, ObyekWriter};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// Longest note, bytes: some hundred findings.
const MAKS: u64 = 1024 * 1024;

/// What was found when a backup was looked at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tanda {
    /// Its size then; of another size it is another one.
    pub ukuran: u64,
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
    let path = path_of(dir, nama);
    let acak = |out: &mut [u8]| clock.fill_random(out);
    let seal = |bytes: &[u8]| {
        let mut sealed = ObyekWriter::begin(Vec::new(), KelasObyek::Surat, kunci, &acak)?;
        sealed.write_all(bytes)?;
        sealed.finish()
    };
    let sealed = seal(&serde_json::to_vec(tanda)?).map_err(|e| Error::io("write", &path, e))?;
    durable::write_file(&path, &sealed, Existing::Replace)?;
    Ok(())
}

/// The note of the backup `nama`; none when there is none that these keys open.
pub(super) fn load(folder: &Path, nama: &str, kunci: &KunciData) -> Option<Tanda> {
    let file = File::open(in_folder(folder, nama)).ok()?;
    let mut bytes = Vec::new();
    ObyekReader::begin(file, kunci).ok()?.take(MAKS).read_to_end(&mut bytes).ok()?;
    serde_json::from_slice(&bytes).ok()
}
