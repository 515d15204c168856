//! Health of the data folder.

use super::{MAKS, object_name, path_in};
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::storage::{Store, salinan};
use rusqlite::{OptionalExtension, named_params};
use saksama_durable::{Meter, Progress, is_stopped};
use saksama_vault::{KunciData, ObyekReader};
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::PathBuf;

/// Checks the data file and every stored file. Nothing found means healthy. `progress` counts the bytes of the stored
/// files; the data file is looked at before the first of them.
///
/// # Errors
/// `DIBATALKAN`; else only when the data file can't be read at all; everything else is a finding: `DATA_RUSAK`,
/// `HUBUNGAN_RUSAK`, `BERKAS_SIMPANAN_HILANG`, `BERKAS_SIMPANAN_RUSAK`, `JEJAK_HILANG`,
/// `JEJAK_HILANG_SATU`, `JEJAK_BERUBAH`, `JEJAK_TERPOTONG`, `JEJAK_SISIPAN`.
pub fn check(store: &Store, progress: &mut Progress<'_>) -> Result<Vec<Masalah>> {
    let begun = Check::begin(store)?;
    let found = begun.look(progress)?;
    begun.finish(store, found)
}

/// What can be told at every start, one step after the other from 0: the seals and the order of the pages of each table,
/// at last whether each stored file is there. None after the last step. The full check reads the files too. Damage is a
/// finding also where it stops the looking.
///
/// # Errors
/// The file's own refusal for another reason than damage.
pub fn quick(store: &Store, step: usize) -> Result<Option<Vec<Masalah>>> {
    let damaged = |rincian: String| vec![Masalah::galat("register", "DATA_RUSAK").with("rincian", rincian)];
    let look = || -> Result<Option<Vec<Masalah>>> {
        let tables = salinan::names(store.conn())?;
        if let Some(table) = tables.get(step) {
            let faults = salinan::quick_faults(store.conn(), table)?;
            return Ok(Some(if faults.is_empty() { Vec::new() } else { damaged(faults.join("; ")) }));
        }
        if step > tables.len() {
            return Ok(None);
        }
        let gone = |nama: &String| path_in(store.dir(), nama).map_or(true, |path| !path.is_file());
        let lost = super::names(store)?.into_iter().filter(gone).count();
        let told = Masalah::galat("berkas", "BERKAS_SIMPANAN_BANYAK_HILANG").with("jumlah", lost);
        Ok(Some((lost > 0).then_some(told).into_iter().collect()))
    };
    match look() {
        Err(Error::Refused { kode: "BERKAS_DATA_RUSAK", .. }) => Ok(Some(damaged(String::new()))),
        other => other,
    }
}

/// The same in three parts: only the first and the last need the open data file, and the one between takes the time.
pub struct Check {
    dir: PathBuf,
    kunci: KunciData,
    files: Vec<Stored>,
    temuan: Vec<Masalah>,
}

/// A stored file as the data file knows it.
#[derive(Clone)]
struct Stored {
    sha256: String,
    ukuran: i64,
    /// Name on the drive; the hash itself when that is none, so that it is found to be missing.
    nama: String,
}

/// Stored files that are not whole.
pub struct Faulty(Vec<(Stored, &'static str)>);

impl Check {
    /// Checks the data file and reads what is stored.
    ///
    /// # Errors
    /// As [`check`].
    pub fn begin(store: &Store) -> Result<Self> {
        let conn = store.conn();
        let kunci = store.kunci()?.clone();
        let mut temuan = Vec::new();
        // SQLite names up to a hundred places; for the officer they are one fault.
        let faults = salinan::faults(conn)?;
        if !faults.is_empty() {
            temuan.push(Masalah::galat("register", "DATA_RUSAK").with("rincian", faults.join("; ")));
        }
        conn.pragma_query(None, "foreign_key_check", |row| {
            let tabel: String = row.get(0)?;
            temuan.push(Masalah::galat("register", "HUBUNGAN_RUSAK").with("tabel", tabel));
            Ok(())
        })?;
        temuan.extend(crate::jejak::utuh::find(store)?);
        let mut statement = conn.prepare_cached(include_str!("select_list.sql"))?;
        let files = statement.query_map([], |row| {
            let sha256: String = row.get("sha256")?;
            let nama = object_name(&kunci, &sha256).unwrap_or_else(|_| sha256.clone());
            Ok(Stored { sha256, ukuran: row.get("ukuran")?, nama })
        })?;
        let files = files.collect::<rusqlite::Result<_>>()?;
        Ok(Self { dir: store.dir().to_owned(), kunci, files, temuan })
    }

    /// Name on the drive of every stored file.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| file.nama.as_str())
    }

    /// Reads every stored file to its end; `progress` counts bytes.
    ///
    /// # Errors
    /// `DIBATALKAN`.
    pub fn look(&self, progress: &mut Progress<'_>) -> Result<Faulty> {
        let total = self.files.iter().map(|file| u64::try_from(file.ukuran).unwrap_or(0)).sum();
        let mut meter = Meter::new(total, progress);
        // Asked also when nothing is stored.
        meter.add(0)?;
        let mut found = Vec::new();
        for file in &self.files {
            if let Some(kode) = self.finding(file, &mut meter)? {
                found.push((file.clone(), kode));
            }
        }
        Ok(Faulty(found))
    }

    fn finding(&self, file: &Stored, meter: &mut Meter<'_>) -> Result<Option<&'static str>> {
        let Ok(path) = path_in(&self.dir, &file.nama) else { return Ok(Some("BERKAS_SIMPANAN_RUSAK")) };
        let Ok(sealed) = File::open(path) else { return Ok(Some("BERKAS_SIMPANAN_HILANG")) };
        let read = ObyekReader::begin(sealed, &self.kunci)
            .and_then(|opened| saksama_durable::hash_of(meter.watch(opened.take(MAKS + 1))));
        Ok(match read {
            Ok(found) if found.sha256 == file.sha256 && i64::try_from(found.bita) == Ok(file.ukuran) => None,
            // Not for these keys to open, so not for them to judge.
            Err(e) if is_withheld(&e) => None,
            Err(e) if is_stopped(&e) => return Err(saksama_durable::Stopped.into()),
            _ => Some("BERKAS_SIMPANAN_RUSAK"),
        })
    }

    /// The same without reading the stored files: `judge` says of each name on the drive what is wrong with it.
    ///
    /// # Errors
    /// The file's own refusal.
    pub fn finish_by(
        self,
        store: &Store,
        judge: impl Fn(&str) -> Option<&'static str>,
    ) -> Result<Vec<Masalah>> {
        let faulty = self.files.iter().filter_map(|file| Some((file.clone(), judge(&file.nama)?)));
        let found = Faulty(faulty.collect());
        self.finish(store, found)
    }

    /// Everything that was found, with the names that the officer gave.
    ///
    /// # Errors
    /// The file's own refusal.
    pub fn finish(self, store: &Store, found: Faulty) -> Result<Vec<Masalah>> {
        let mut out = self.temuan;
        for (file, kode) in found.0 {
            // of another office by now, if it was changed meanwhile: then its own name must do
            let nama: Option<String> = store
                .conn()
                .prepare_cached(include_str!("select_nama.sql"))?
                .query_row(named_params! { ":sha256": file.sha256 }, |r| r.get(0))
                .optional()?;
            let nama = nama.filter(|nama| *nama != file.sha256).unwrap_or_else(|| file.nama.clone());
            out.push(Masalah::galat("berkas", kode).with("nama", nama).with("berkas", file.nama));
        }
        Ok(out)
    }
}

fn is_withheld(error: &io::Error) -> bool {
    error.kind() == ErrorKind::PermissionDenied && error.get_ref().is_some()
}
