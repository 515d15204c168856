//! Writing a package: whole and read back, or not there.

use super::segel::{self, Penyegel, Sealing};
use super::{BerkasPaket, Cacat, FORMAT, JenisPaket, MANIFEST, Manifest, Paket, VERSI, VERSI_LENGKAP};
use crate::dkip::space_available;
use crate::error::{ExchangeError, Result, file_name};
use crate::tujuan::check_file;
use chrono::{Datelike, NaiveDate};
use saksama_durable::{self as durable, Half, Meter, Progress, Written};
use std::fs::File;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Room beside the content itself: manifest, names and the drive's own records, bytes.
const SPARE: u64 = 1024 * 1024;

/// What is said about a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KepalaPaket {
    /// Today.
    pub dibuat: NaiveDate,
    /// Version of this program.
    pub program: String,
    /// Name of the Badan Publik.
    pub instansi: String,
    /// Whether this is a practice office.
    pub latihan: bool,
    /// Number and head of the trail of a `CADANGAN`; may be empty.
    pub kode_jejak: String,
    /// Whether the stored files of a `CADANGAN` stay in their folder.
    pub tanpa_berkas: bool,
    /// What is not whole in a `CADANGAN`.
    pub cacat: Vec<Cacat>,
}

/// Where the content of a file comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sumber {
    /// A file on this machine.
    Berkas(PathBuf),
    /// Bytes in memory.
    Bita(Vec<u8>),
}

/// One file to put into a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IsiPaket {
    /// Name inside the package.
    pub nama: String,
    /// Its content.
    pub sumber: Sumber,
}

/// A package that was written and read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaporanPaket {
    /// What it holds.
    pub manifest: Manifest,
    /// Length and checksum of the package file itself.
    pub paket: Written,
}

impl Sumber {
    /// Length in bytes.
    fn bita(&self) -> Result<u64> {
        match self {
            Self::Bita(bytes) => Ok(bytes.len() as u64),
            Self::Berkas(path) => {
                Ok(std::fs::metadata(path).map_err(|e| ExchangeError::read(path, &e))?.len())
            }
        }
    }

    fn open(&self) -> Result<Box<dyn Read + '_>> {
        match self {
            Self::Bita(bytes) => Ok(Box::new(bytes.as_slice())),
            Self::Berkas(path) => Ok(Box::new(File::open(path).map_err(|e| ExchangeError::read(path, &e))?)),
        }
    }

    fn unreadable(&self, error: &io::Error) -> ExchangeError {
        match self {
            Self::Berkas(path) => ExchangeError::read(path, error),
            Self::Bita(_) => ExchangeError::read(Path::new(MANIFEST), error),
        }
    }
}

/// Writes a package to the new file `tujuan`, sealed when `segel` is given, reads it back from the drive and checks it as
/// a reader would. `progress`
/// counts the bytes of all four passes: hashing, writing, reading back, checking.
///
/// # Errors
/// `SUDAH_ADA` (a file of this name stays as it is), `TUJUAN_TIDAK_ADA`, `TUJUAN_HILANG`, `TUJUAN_HANYA_BACA`,
/// `TUJUAN_TIDAK_BERIZIN`, `RUANG_KURANG`, `BERKAS_TIDAK_TERBACA` when a source can't be read or changes while it is,
/// `ISI_BERBEDA` when the drive gives back something else, `GAGAL_TULIS`, `DIBATALKAN`. After an error no file has the
/// name.
pub fn write_paket(
    tujuan: &Path,
    kepala: KepalaPaket,
    mut isi: Vec<IsiPaket>,
    segel: Option<Penyegel<'_>>,
    progress: &mut Progress<'_>,
) -> Result<LaporanPaket> {
    let folder = check_file(tujuan)?;
    if tujuan.symlink_metadata().is_ok() {
        return Err(ExchangeError::SudahAda { berkas: file_name(tujuan) });
    }
    isi.sort_by(|a, b| a.nama.cmp(&b.nama));
    let bita = isi.iter().map(|i| i.sumber.bita()).sum::<Result<u64>>()?;
    let mut meter = Meter::new(bita.saturating_mul(4), progress);
    let manifest = manifest(kepala, &isi, &mut meter)?;
    let perlu = SPARE + manifest.berkas.iter().map(|b| b.bita).sum::<u64>();
    let tersedia = space_available(folder)?;
    if tersedia < perlu {
        return Err(ExchangeError::RuangKurang { tujuan: folder.display().to_string(), perlu, tersedia });
    }
    let mut half = Half::beside(tujuan)?;
    fill(&mut half, tujuan, &manifest, &isi, segel, &mut meter)?;
    let paket = half.finish()?.rename_to(tujuan)?;
    match read_back(tujuan, folder, &paket, &manifest, &mut meter) {
        Ok(()) => Ok(LaporanPaket { manifest, paket }),
        Err(error) => {
            // It was never announced as a package. Best effort: the first error is the one the officer needs.
            drop(std::fs::remove_file(tujuan));
            Err(error)
        }
    }
}

fn manifest(kepala: KepalaPaket, isi: &[IsiPaket], meter: &mut Meter<'_>) -> Result<Manifest> {
    let mut berkas = Vec::with_capacity(isi.len());
    for i in isi {
        let found = durable::hash_of(meter.watch(i.sumber.open()?)).map_err(|e| i.sumber.unreadable(&e))?;
        berkas.push(BerkasPaket { nama: i.nama.clone(), bita: found.bita, sha256: found.sha256 });
    }
    let KepalaPaket { dibuat, program, instansi, latihan, kode_jejak, tanpa_berkas, cacat } = kepala;
    Ok(Manifest {
        format: FORMAT.into(),
        versi: if tanpa_berkas { VERSI } else { VERSI_LENGKAP },
        jenis: JenisPaket::Cadangan,
        dibuat,
        program,
        instansi,
        kode_unit: String::new(),
        latihan,
        kode_jejak,
        tanpa_berkas,
        berkas,
        cacat,
    })
}

fn fill(
    half: &mut Half,
    tujuan: &Path,
    manifest: &Manifest,
    isi: &[IsiPaket],
    segel: Option<Penyegel<'_>>,
    meter: &mut Meter<'_>,
) -> Result<()> {
    let failed = |e: &io::Error| ExchangeError::write("write", tujuan, e);
    let mut text = serde_json::to_vec_pretty(manifest).map_err(|e| failed(&e.into()))?;
    text.push(b'\n');
    let day = day_of(manifest.dibuat);
    let mut sealing = Sealing::new(half);
    let mut zip = ZipWriter::new_stream(&mut sealing);
    if segel.is_some() {
        zip.set_raw_comment(segel::comment()).map_err(|e| failed(&e.into()))?;
    }
    zip.start_file(MANIFEST, options(MANIFEST, text.len() as u64, day)).map_err(|e| failed(&e.into()))?;
    zip.write_all(&text).map_err(|e| failed(&e))?;
    for (i, b) in isi.iter().zip(&manifest.berkas) {
        zip.start_file(&*b.nama, options(&b.nama, b.bita, day)).map_err(|e| failed(&e.into()))?;
        let mut source = meter.watch(i.sumber.open()?);
        let mut buffer = vec![0_u8; 256 * 1024];
        loop {
            let n = match source.read(&mut buffer) {
                Ok(0) => break,
                Ok(n) => n,
                Err(e) if e.kind() == ErrorKind::Interrupted => continue,
                Err(e) => return Err(i.sumber.unreadable(&e)),
            };
            zip.write_all(&buffer[..n]).map_err(|e| failed(&e))?;
        }
    }
    let _stream = zip.finish().map_err(|e| failed(&e.into()))?;
    sealing.finish(segel).map_err(|e| failed(&e))
}

/// Sealed files look like noise, which doesn't pack; what is said about them does.
pub(super) fn options(nama: &str, bita: u64, day: DateTime) -> SimpleFileOptions {
    let packed = nama.ends_with(".json") || nama.ends_with(".txt");
    SimpleFileOptions::default()
        .compression_method(if packed { CompressionMethod::Deflated } else { CompressionMethod::Stored })
        .last_modified_time(day)
        .unix_permissions(0o644)
        .large_file(bita >= u64::from(u32::MAX))
}

/// The day as the entry's own; a day before 1980 can't be told in a .zip and becomes its first.
pub(super) fn day_of(day: NaiveDate) -> DateTime {
    let part = |n: u32| u8::try_from(n).unwrap_or(1);
    let year = u16::try_from(day.year()).unwrap_or_default();
    DateTime::from_date_and_time(year, part(day.month()), part(day.day()), 0, 0, 0).unwrap_or_default()
}

/// The drive gives back the bytes that were written, and a reader finds every file as the manifest says.
fn read_back(
    tujuan: &Path,
    folder: &Path,
    paket: &Written,
    manifest: &Manifest,
    meter: &mut Meter<'_>,
) -> Result<()> {
    durable::sync_drive(folder)?;
    let differs = || ExchangeError::IsiBerbeda { berkas: file_name(tujuan) };
    if durable::hash_from_drive(tujuan, meter)? != *paket {
        return Err(differs());
    }
    let mut read = Paket::open(tujuan)?;
    read.check_in(meter)?;
    if read.manifest() == manifest { Ok(()) } else { Err(differs()) }
}
