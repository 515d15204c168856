//! Reading an open copy: nothing is believed that the manifest does not name, and every byte is compared with it.

use super::manifest::{self, MANIFEST, Sidik, damaged};
use super::nama::{KELOMPOK, is_table};
use super::row::Row;
use super::{DaftarTerbuka, FORMAT, KEPALA, TabelTerbuka, VERSI};
use crate::error::{ExchangeError, Result, file_name};
use saksama_durable::{self as durable, Meter, Progress};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};

/// Longest head, bytes: about 200,000 stored files.
const MAKS_KEPALA: u64 = 128 * 1024 * 1024;
/// Longest row, bytes. The longest honest one holds a logo.
const MAKS_BARIS: u64 = 64 * 1024 * 1024;
/// Most that a copy may hold in all, bytes.
const MAKS_SEMUA: u64 = 64 * 1024 * 1024 * 1024;

/// An opened copy whose manifest and head agree. Contents are compared by [`SalinanTerbuka::check`],
/// [`SalinanTerbuka::rows`] and [`Isi`].
#[derive(Debug)]
pub struct SalinanTerbuka {
    folder: PathBuf,
    nama: String,
    daftar: DaftarTerbuka,
    sidik: Sidik,
    sha256: String,
}

/// What every version of the head has.
#[derive(Deserialize)]
struct Versi {
    format: String,
    versi: u32,
}

/// The content of a stored file; at its end it is known whether it is what the manifest says.
pub type Isi = BufReader<File>;

/// Whether a folder looks like an open copy, whole or not.
#[must_use]
pub fn is_salinan(folder: &Path) -> bool {
    folder.join(KEPALA).symlink_metadata().is_ok()
}

impl SalinanTerbuka {
    /// Opens the copy in `folder`.
    ///
    /// # Errors
    /// `SALINAN_BUKAN` when the folder is none, `SALINAN_BELUM_SELESAI` when its manifest is missing, `SALINAN_RUSAK`,
    /// `PAKET_LEBIH_BARU`, `PAKET_NAMA_TERLARANG`, `PAKET_NAMA_GANDA`, `PAKET_ISI_HILANG`, `PAKET_ISI_BERUBAH`,
    /// `PAKET_MEMBENGKAK`, `BERKAS_TIDAK_TERBACA`.
    pub fn open(folder: &Path) -> Result<Self> {
        let nama = file_name(folder);
        if !folder.is_dir() {
            return Err(ExchangeError::SalinanBukan { berkas: nama });
        }
        let text = match small(folder, MANIFEST, manifest::MAKS, &nama) {
            Err(ExchangeError::PaketIsiHilang { .. }) => {
                let is_begun = folder.join("data").is_dir() || folder.join(KEPALA).exists();
                return Err(if is_begun {
                    ExchangeError::SalinanBelumSelesai { berkas: nama }
                } else {
                    ExchangeError::SalinanBukan { berkas: nama }
                });
            }
            other => other?,
        };
        let sha256 = durable::sha256_hex(&text);
        let text = String::from_utf8(text).map_err(|_| damaged(&nama, MANIFEST))?;
        let sidik = manifest::parse(&text, &nama)?;
        let head = small(folder, KEPALA, MAKS_KEPALA, &nama)?;
        if sidik.get(KEPALA) != Some(&durable::sha256_hex(&head)) {
            return Err(changed(&nama, KEPALA));
        }
        let daftar = parse(&head, &nama)?;
        agree(&daftar, &sidik, &nama)?;
        let own = Self { folder: folder.to_owned(), nama, daftar, sidik, sha256 };
        let total = own.bita()?;
        if total > MAKS_SEMUA {
            return Err(ExchangeError::PaketMembengkak { berkas: own.nama, batas: MAKS_SEMUA });
        }
        Ok(own)
    }

    /// What it says it holds.
    #[must_use]
    pub fn daftar(&self) -> &DaftarTerbuka {
        &self.daftar
    }

    /// SHA-256 of the manifest.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// Number of its files, the manifest among them.
    #[must_use]
    pub fn jumlah(&self) -> usize {
        self.sidik.len() + 1
    }

    /// Length of every listed file together, bytes.
    ///
    /// # Errors
    /// `PAKET_ISI_HILANG`, `PAKET_NAMA_TERLARANG` for what is no plain file.
    pub fn bita(&self) -> Result<u64> {
        let each = self.sidik.keys().map(|letak| length(&self.folder, letak, &self.nama));
        each.sum::<Result<u64>>()
    }

    /// Reads every file to its end and compares it with the manifest. `progress` counts bytes.
    ///
    /// # Errors
    /// `PAKET_ISI_BERUBAH`, `PAKET_ISI_HILANG`, `DIBATALKAN`.
    pub fn check(&self, progress: &mut Progress<'_>) -> Result<()> {
        let mut meter = Meter::new(self.bita()?, progress);
        // Asked also when nothing is there to be read.
        meter.add(0)?;
        for (letak, sha256) in &self.sidik {
            let file = open(&self.folder, letak, &self.nama)?;
            let found = durable::hash_of(meter.watch(file))
                .map_err(|e| ExchangeError::read(&self.folder.join(letak), &e))?;
            if found.sha256 != *sha256 {
                return Err(changed(&self.nama, letak));
            }
        }
        Ok(())
    }

    /// The table `nama`; none when the copy has none.
    #[must_use]
    pub fn tabel(&self, nama: &str) -> Option<&TabelTerbuka> {
        self.daftar.tabel.iter().find(|t| t.nama == nama)
    }

    /// Hands every row of a table to `take`, in order, a value for each column. `meter` counts rows. Only when this comes
    /// back without an error were they what the manifest says.
    ///
    /// # Errors
    /// `SALINAN_RUSAK` with the file, `PAKET_ISI_BERUBAH`, `PAKET_MEMBENGKAK`; what `take` gives; `DIBATALKAN`.
    pub fn rows<E: From<ExchangeError>>(
        &self,
        tabel: &TabelTerbuka,
        meter: &mut Meter<'_>,
        mut take: impl FnMut(Vec<Value>) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let letak = format!("data/{}.json", tabel.nama);
        let wrong = || damaged(&self.nama, &letak);
        let mut lines = Lines {
            source: BufReader::new(Hashed::of(open(&self.folder, &letak, &self.nama)?)),
            path: self.folder.join(&letak),
            nama: &self.nama,
        };
        let head = serde_json::to_string(&tabel.kolom).map_err(|_| wrong())?;
        let head = format!("{{\"tabel\":\"{}\",\"kolom\":{head},\"baris\":[", tabel.nama);
        if lines.next()?.as_deref() != Some(head.as_bytes()) {
            return Err(wrong().into());
        }
        for n in 1..=tabel.jumlah {
            let line = lines.next()?.ok_or_else(wrong)?;
            let is_last = n == tabel.jumlah;
            let row = if is_last { Some(line.as_slice()) } else { line.strip_suffix(b",") };
            take(row.and_then(|row| values(tabel, row)).ok_or_else(wrong)?)?;
            meter.add(1).map_err(ExchangeError::from)?;
        }
        if lines.next()?.as_deref() != Some(b"]}".as_slice()) || lines.next()?.is_some() {
            return Err(wrong().into());
        }
        let sha256 = lines.source.into_inner().finish();
        if self.sidik.get(&letak) != Some(&sha256) {
            return Err(changed(&self.nama, &letak).into());
        }
        Ok(())
    }

    /// The content of a stored file of [`DaftarTerbuka::berkas`], in the order of that list.
    ///
    /// # Errors
    /// `PAKET_ISI_HILANG`, `PAKET_NAMA_TERLARANG`, `BERKAS_TIDAK_TERBACA`.
    pub fn isi(&self, letak: &str) -> Result<Isi> {
        Ok(BufReader::new(open(&self.folder, letak, &self.nama)?))
    }

    /// The stored file there is not what the copy says.
    #[must_use]
    pub fn changed(&self, letak: &str) -> ExchangeError {
        changed(&self.nama, letak)
    }
}

/// The values of a row, in the order of the columns; none when it is no object with exactly these.
fn values(tabel: &TabelTerbuka, row: &[u8]) -> Option<Vec<Value>> {
    let mut source = serde_json::Deserializer::from_slice(row);
    let values = source.deserialize_map(Row(tabel)).ok()?;
    source.end().ok()?;
    Some(values)
}

/// Lines of bounded length.
struct Lines<'a> {
    source: BufReader<Hashed<File>>,
    path: PathBuf,
    nama: &'a str,
}

impl Lines<'_> {
    /// The next line without its end.
    fn next(&mut self) -> Result<Option<Vec<u8>>> {
        let mut line = Vec::new();
        let read = self.source.by_ref().take(MAKS_BARIS).read_until(b'\n', &mut line);
        read.map_err(|e| ExchangeError::read(&self.path, &e))?;
        if line.is_empty() {
            return Ok(None);
        }
        if line.pop() != Some(b'\n') {
            return Err(ExchangeError::PaketMembengkak { berkas: self.nama.into(), batas: MAKS_BARIS });
        }
        Ok(Some(line))
    }
}

/// Hashes what is read through it.
struct Hashed<R> {
    source: R,
    hash: durable::Hashing,
}

impl<R> Hashed<R> {
    fn of(source: R) -> Self {
        Self { source, hash: durable::Hashing::default() }
    }

    fn finish(self) -> String {
        self.hash.finish()
    }
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let n = self.source.read(out)?;
        self.hash.update(&out[..n]);
        Ok(n)
    }
}

fn parse(head: &[u8], nama: &str) -> Result<DaftarTerbuka> {
    let versi: Versi = serde_json::from_slice(head).map_err(|_| damaged(nama, KEPALA))?;
    if versi.format != FORMAT {
        return Err(ExchangeError::SalinanBukan { berkas: nama.into() });
    }
    if versi.versi > VERSI {
        return Err(ExchangeError::PaketLebihBaru {
            berkas: nama.into(),
            versi: versi.versi.to_string(),
            dikenal: VERSI.to_string(),
        });
    }
    serde_json::from_slice(head).map_err(|_| damaged(nama, KEPALA))
}

/// Head and manifest name the same tables and stored files, each once.
fn agree(daftar: &DaftarTerbuka, sidik: &Sidik, nama: &str) -> Result<()> {
    let mut listed: BTreeSet<String> =
        ["BACA_DULU.txt", "daftar_berkas.csv", KEPALA, "skema.json", "skema.sql"].map(str::to_owned).into();
    let twice = || ExchangeError::PaketNamaGanda { berkas: nama.into() };
    for t in &daftar.tabel {
        if !is_table(&t.nama) {
            return Err(damaged(nama, KEPALA));
        }
        for letak in [format!("data/{}.json", t.nama), format!("data/{}.csv", t.nama)] {
            if !listed.insert(letak) {
                return Err(twice());
            }
        }
    }
    let mut hashes = BTreeSet::new();
    for b in &daftar.berkas {
        let is_stored = b.letak.split_once('/').is_some_and(|(folder, _)| KELOMPOK.contains(&folder));
        if !is_stored || sidik.get(&b.letak).is_some_and(|sha256| *sha256 != b.sha256) {
            return Err(damaged(nama, KEPALA));
        }
        if !listed.insert(b.letak.clone()) || !hashes.insert(&b.sha256) {
            return Err(twice());
        }
    }
    if let Some(lost) = listed.iter().find(|letak| !sidik.contains_key(*letak)) {
        return Err(lost_file(nama, lost));
    }
    match sidik.keys().find(|letak| !listed.contains(*letak)) {
        None => Ok(()),
        Some(letak) => Err(ExchangeError::PaketIsiTidakTerdaftar { berkas: nama.into(), isi: letak.clone() }),
    }
}

/// The content of a file of bounded length.
fn small(folder: &Path, letak: &str, maks: u64, nama: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = open(folder, letak, nama)?;
    file.take(maks + 1).read_to_end(&mut bytes).map_err(|e| ExchangeError::read(&folder.join(letak), &e))?;
    if bytes.len() as u64 > maks {
        return Err(ExchangeError::PaketMembengkak { berkas: nama.into(), batas: maks });
    }
    Ok(bytes)
}

/// Length of a plain file; a link, a device or a folder in its place is refused and never followed.
fn length(folder: &Path, letak: &str, nama: &str) -> Result<u64> {
    // Links in the way to it too: `data` may be one.
    let parent = letak.split_once('/').map(|(parent, _)| folder.join(parent));
    let is_folder = |path: &Path| path.symlink_metadata().is_ok_and(|m| m.is_dir());
    match folder.join(letak).symlink_metadata() {
        Ok(m) if m.is_file() && parent.as_deref().is_none_or(is_folder) => Ok(m.len()),
        Err(e) if matches!(e.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Err(lost_file(nama, letak))
        }
        Err(e) => Err(ExchangeError::read(&folder.join(letak), &e)),
        Ok(_) => Err(ExchangeError::PaketNamaTerlarang { berkas: nama.into(), isi: letak.into() }),
    }
}

fn open(folder: &Path, letak: &str, nama: &str) -> Result<File> {
    length(folder, letak, nama)?;
    let path = folder.join(letak);
    File::open(&path).map_err(|e| ExchangeError::read(&path, &e))
}

fn lost_file(nama: &str, letak: &str) -> ExchangeError {
    ExchangeError::PaketIsiHilang { berkas: nama.into(), isi: letak.into() }
}

fn changed(nama: &str, letak: &str) -> ExchangeError {
    ExchangeError::PaketIsiBerubah { berkas: nama.into(), isi: letak.into() }
}
