//! Reading a package: nothing is believed that the manifest does not name, and no length that it does not give.

use super::bag::BAGIT;
use super::list_size::list_size;
use super::nama::{REGISTER, is_allowed, is_hash, is_of_office};
use super::{AMPLOP, BerkasPaket, FORMAT, JenisPaket, Keadaan, MANIFEST, Manifest, VERSI};
use crate::dkip::space_available;
use crate::error::{ExchangeError, Result, file_name};
use saksama_durable::{self as durable, Half, Meter, Progress};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufReader, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::Path;
use zip::ZipArchive;
use zip::result::ZipError;

/// Longest manifest, bytes: about 200,000 files.
const MAKS_MANIFEST: u64 = 32 * 1024 * 1024;
/// Most bytes that a package may unpack to. An office of 100,000 items with scans stays far below.
const MAKS_ISI: u64 = 64 * 1024 * 1024 * 1024;
/// Longest list of files at the end of a .zip, bytes: as many files as a manifest can name.
const MAKS_DAFTAR: u64 = 64 * 1024 * 1024;
/// First bytes of every .zip that holds a file.
pub(super) const PK: [u8; 4] = *b"PK\x03\x04";

/// An opened package whose manifest agrees with its list of files. Contents are compared by [`Paket::check`],
/// [`Paket::unpack`] and [`Paket::read`].
#[derive(Debug)]
pub struct Paket {
    pub(super) arsip: ZipArchive<BufReader<File>>,
    manifest: Manifest,
    pub(super) berkas: String,
}

/// What every version of the manifest has.
#[derive(Deserialize)]
struct Versi {
    format: String,
    versi: u32,
}

impl Paket {
    /// Opens a package and compares its list of files with its manifest.
    ///
    /// # Errors
    /// `BERKAS_TIDAK_TERBACA`, `PAKET_BUKAN` (any other file), `PAKET_RUSAK` (cut off or damaged), `PAKET_LEBIH_BARU`,
    /// `PAKET_NAMA_GANDA`, `PAKET_NAMA_TERLARANG`, `PAKET_ISI_HILANG`, `PAKET_ISI_TIDAK_TERDAFTAR`, `PAKET_MEMBENGKAK`.
    pub fn open(path: &Path) -> Result<Self> {
        let berkas = file_name(path);
        let mut file = File::open(path).map_err(|e| ExchangeError::read(path, &e))?;
        let mut head = [0; 4];
        match file.read_exact(&mut head) {
            Ok(()) if head == PK => {}
            // The beginning of an envelope, which only the office that it is for opens.
            Ok(()) if AMPLOP.starts_with(&head) => return Err(no_backup(&berkas, JenisPaket::Usulan)),
            Err(e) if e.kind() != ErrorKind::UnexpectedEof => return Err(ExchangeError::read(path, &e)),
            _ => return Err(ExchangeError::PaketBukan { berkas }),
        }
        let list = list_size(&mut file).map_err(|e| ExchangeError::read(path, &e))?;
        if list > MAKS_DAFTAR {
            return Err(ExchangeError::PaketMembengkak { berkas, batas: MAKS_DAFTAR });
        }
        file.seek(SeekFrom::Start(0)).map_err(|e| ExchangeError::read(path, &e))?;
        let mut arsip = ZipArchive::new(BufReader::new(file)).map_err(|e| damaged(&berkas, &e))?;
        if arsip.has_duplicate_names() {
            return Err(ExchangeError::PaketNamaGanda { berkas });
        }
        let text = read_manifest(&mut arsip, &berkas)?;
        let manifest = parse(&text, &berkas)?;
        agree(&arsip, &manifest, &berkas)?;
        Ok(Self { arsip, manifest, berkas })
    }

    /// What the package says it holds.
    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Length of every file together, unpacked, in bytes.
    #[must_use]
    pub fn bita(&self) -> u64 {
        self.manifest.berkas.iter().map(|b| b.bita).sum()
    }

    /// Reads every file to its end and compares it with the manifest; keeps nothing. `progress` counts bytes.
    ///
    /// # Errors
    /// `PAKET_ISI_BERUBAH`, `PAKET_MEMBENGKAK`, `PAKET_RUSAK`, `DIBATALKAN`.
    pub fn check(&mut self, progress: &mut Progress<'_>) -> Result<()> {
        self.check_in(&mut Meter::new(self.bita(), progress))
    }

    /// The same as part of longer work.
    pub(super) fn check_in(&mut self, meter: &mut Meter<'_>) -> Result<()> {
        for b in self.manifest.berkas.clone() {
            self.copy(&b, Path::new(&b.nama), &mut std::io::sink(), meter)?;
        }
        Ok(())
    }

    /// Writes every file into the empty folder `folder`, comparing it on the way. `progress` counts bytes.
    ///
    /// # Errors
    /// As [`Paket::check`]; `RUANG_KURANG` before the first byte, and the codes of a folder that can't be written.
    pub fn unpack(&mut self, folder: &Path, progress: &mut Progress<'_>) -> Result<()> {
        self.unpack_these(self.manifest.berkas.clone(), folder, progress)
    }

    /// The same for the files of these names, those that are there.
    ///
    /// # Errors
    /// As [`Paket::unpack`].
    pub fn unpack_only(&mut self, names: &[&str], folder: &Path, progress: &mut Progress<'_>) -> Result<()> {
        let mut these = self.manifest.berkas.clone();
        these.retain(|b| names.contains(&b.nama.as_str()));
        self.unpack_these(these, folder, progress)
    }

    fn unpack_these(
        &mut self,
        these: Vec<BerkasPaket>,
        folder: &Path,
        progress: &mut Progress<'_>,
    ) -> Result<()> {
        let perlu = these.iter().map(|b| b.bita).sum();
        let tersedia = space_available(folder)?;
        if tersedia < perlu {
            return Err(ExchangeError::RuangKurang { tujuan: folder.display().to_string(), perlu, tersedia });
        }
        let mut meter = Meter::new(perlu, progress);
        for b in these {
            // Only names of the layout come this far, so none leads out of `folder`.
            let target = folder.join(&b.nama);
            if let Some(parent) = target.parent() {
                durable::ensure_folder(parent)?;
            }
            let mut half = Half::beside(&target)?;
            self.copy(&b, &target, &mut half, &mut meter)?;
            half.finish()?.rename_to(&target)?;
        }
        Ok(())
    }

    /// The content of one file. `progress` counts bytes.
    ///
    /// # Errors
    /// `PAKET_ISI_HILANG`; as [`Paket::check`].
    pub fn read(&mut self, nama: &str, progress: &mut Progress<'_>) -> Result<Vec<u8>> {
        let found = self.manifest.berkas.iter().find(|b| b.nama == nama).cloned();
        let b = found.ok_or_else(|| lost(&self.berkas, nama))?;
        let mut bytes = Vec::new();
        self.copy(&b, Path::new(nama), &mut bytes, &mut Meter::new(b.bita, progress))?;
        Ok(bytes)
    }

    /// Copies one file to `target`, which lies at `at`: never more than the manifest says; compares length and checksum.
    fn copy(
        &mut self,
        b: &BerkasPaket,
        at: &Path,
        target: &mut dyn Write,
        meter: &mut Meter<'_>,
    ) -> Result<()> {
        let berkas = self.berkas.clone();
        let entry = self.arsip.by_name(&b.nama).map_err(|e| damaged(&berkas, &e))?;
        // A device or a pipe is called a file by the reader of archives.
        let kind = entry.unix_mode().unwrap_or_default() & 0o170_000;
        if !entry.is_file() || entry.encrypted() || !matches!(kind, 0 | 0o100_000) {
            return Err(ExchangeError::PaketNamaTerlarang { berkas, isi: b.nama.clone() });
        }
        let mut through = Through { source: meter.watch(entry.take(b.bita + 1)), target, failed: None };
        let found = durable::hash_of(&mut through);
        if let Some(e) = through.failed {
            return Err(ExchangeError::write("write", at, &e));
        }
        let found = match found {
            Err(e) if durable::is_stopped(&e) => return Err(ExchangeError::Dibatalkan),
            other => other.map_err(|e| damaged(&berkas, &e.into()))?,
        };
        if found.bita > b.bita {
            return Err(ExchangeError::PaketMembengkak { berkas, batas: b.bita });
        }
        if found.bita != b.bita || found.sha256 != b.sha256 {
            return Err(ExchangeError::PaketIsiBerubah { berkas, isi: b.nama.clone() });
        }
        Ok(())
    }
}

/// Hands on to `target` what is read through it, so that one reading both copies and hashes.
struct Through<'a, R> {
    source: R,
    target: &'a mut dyn Write,
    failed: Option<std::io::Error>,
}

impl<R: Read> Read for Through<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let n = self.source.read(buffer)?;
        if let Err(e) = self.target.write_all(&buffer[..n]) {
            self.failed = Some(e);
            return Err(std::io::ErrorKind::WriteZero.into());
        }
        Ok(n)
    }
}

fn read_manifest(arsip: &mut ZipArchive<BufReader<File>>, berkas: &str) -> Result<Vec<u8>> {
    match arsip.name_for_index(0).and_then(std::result::Result::ok).as_deref() {
        Some(MANIFEST) => {}
        Some(BAGIT) => return Err(no_backup(berkas, JenisPaket::Usulan)),
        _ => return Err(ExchangeError::PaketBukan { berkas: berkas.into() }),
    }
    let entry = arsip.by_index(0).map_err(|e| damaged(berkas, &e))?;
    let mut text = Vec::new();
    entry.take(MAKS_MANIFEST + 1).read_to_end(&mut text).map_err(|e| damaged(berkas, &e.into()))?;
    if text.len() as u64 > MAKS_MANIFEST {
        return Err(ExchangeError::PaketMembengkak { berkas: berkas.into(), batas: MAKS_MANIFEST });
    }
    Ok(text)
}

fn parse(text: &[u8], berkas: &str) -> Result<Manifest> {
    let unreadable = |e: serde_json::Error| ExchangeError::PaketRusak {
        berkas: berkas.into(),
        rincian: format!("{MANIFEST}: {e}"),
    };
    let versi: Versi =
        serde_json::from_slice(text).map_err(|_| ExchangeError::PaketBukan { berkas: berkas.into() })?;
    if versi.format != FORMAT {
        return Err(ExchangeError::PaketBukan { berkas: berkas.into() });
    }
    if versi.versi > VERSI {
        return Err(ExchangeError::PaketLebihBaru {
            berkas: berkas.into(),
            versi: versi.versi.to_string(),
            dikenal: VERSI.to_string(),
        });
    }
    serde_json::from_slice(text).map_err(unreadable)
}

/// The list of files of the .zip and that of the manifest are the same, and every name is one of the layout.
fn agree(arsip: &ZipArchive<BufReader<File>>, manifest: &Manifest, berkas: &str) -> Result<()> {
    if manifest.jenis != JenisPaket::Cadangan {
        return Err(no_backup(berkas, manifest.jenis));
    }
    let berkas = || berkas.to_owned();
    let mut present = BTreeSet::new();
    for nama in arsip.file_names() {
        let nama = nama.map_err(|e| damaged(&berkas(), &e))?.into_owned();
        present.insert(nama);
    }
    present.remove(MANIFEST);
    for c in &manifest.cacat {
        let is_back = c.keadaan == Keadaan::Hilang && present.contains(&c.nama);
        if !is_of_office(&c.nama) || is_back {
            return Err(ExchangeError::PaketNamaTerlarang { berkas: berkas(), isi: c.nama.clone() });
        }
    }
    let mut total = 0_u64;
    let mut listed = BTreeSet::new();
    for b in &manifest.berkas {
        let isi = || b.nama.clone();
        if !is_hash(&b.sha256) || !is_allowed(&b.nama) {
            return Err(ExchangeError::PaketNamaTerlarang { berkas: berkas(), isi: isi() });
        }
        if !listed.insert(b.nama.as_str()) {
            return Err(ExchangeError::PaketNamaGanda { berkas: berkas() });
        }
        if !present.contains(&b.nama) {
            return Err(lost(&berkas(), &b.nama));
        }
        total = total.saturating_add(b.bita);
    }
    if total > MAKS_ISI {
        return Err(ExchangeError::PaketMembengkak { berkas: berkas(), batas: MAKS_ISI });
    }
    // An empty data file would be taken for a new office.
    let is_there = |b: &BerkasPaket| b.nama == REGISTER && b.bita > 0;
    if !manifest.berkas.iter().any(is_there) {
        return Err(lost(&berkas(), REGISTER));
    }
    match present.iter().find(|nama| !listed.contains(nama.as_str())) {
        None => Ok(()),
        Some(isi) => Err(ExchangeError::PaketIsiTidakTerdaftar {
            berkas: berkas(),
            isi: isi.chars().take(200).collect(),
        }),
    }
}

/// A package that travels between offices, where a backup is wanted.
fn no_backup(berkas: &str, jenis: JenisPaket) -> ExchangeError {
    let perlu = JenisPaket::Cadangan.as_str().into();
    ExchangeError::PaketJenisLain { berkas: berkas.into(), jenis: jenis.as_str().into(), perlu }
}

fn lost(berkas: &str, isi: &str) -> ExchangeError {
    ExchangeError::PaketIsiHilang { berkas: berkas.into(), isi: isi.into() }
}

pub(super) fn damaged(berkas: &str, error: &ZipError) -> ExchangeError {
    ExchangeError::PaketRusak { berkas: berkas.into(), rincian: error.to_string() }
}
