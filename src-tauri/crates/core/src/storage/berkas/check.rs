//! Health of the data folder.

use super::{MAKS, path_in};
use crate::error::Result;
use crate::masalah::Masalah;
use crate::storage::Store;
use rusqlite::{OptionalExtension, named_params};
use saksama_durable::{Meter, Progress, is_stopped};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

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

/// The same in three parts: only the first and the last need the open data file, and the one between takes the time.
pub struct Check {
    dir: PathBuf,
    /// Hash and length of every stored file.
    files: Vec<(String, i64)>,
    temuan: Vec<Masalah>,
}

/// Stored files that are not whole: hash and finding.
pub type Faulty = Vec<(String, &'static str)>;

impl Check {
    /// Checks the data file and reads what is stored.
    ///
    /// # Errors
    /// As [`check`].
    pub fn begin(store: &Store) -> Result<Self> {
        let conn = store.conn();
        let mut temuan = Vec::new();
        // SQLite names up to a hundred places; for the officer they are one fault.
        let mut faults: Vec<String> = Vec::new();
        conn.pragma_query(None, "integrity_check", |row| {
            faults.push(row.get(0)?);
            Ok(())
        })?;
        faults.retain(|text| text != "ok");
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
        let files = statement.query_map([], |row| Ok((row.get("sha256")?, row.get("ukuran")?)))?;
        Ok(Self { dir: store.dir().to_owned(), files: files.collect::<rusqlite::Result<_>>()?, temuan })
    }

    /// Hash of every stored file, in order.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|(sha256, _)| sha256.as_str())
    }

    /// Reads every stored file to its end; `progress` counts bytes.
    ///
    /// # Errors
    /// `DIBATALKAN`.
    pub fn look(&self, progress: &mut Progress<'_>) -> Result<Faulty> {
        let total = self.files.iter().map(|(_, ukuran)| u64::try_from(*ukuran).unwrap_or(0)).sum();
        let mut meter = Meter::new(total, progress);
        // Asked also when nothing is stored.
        meter.add(0)?;
        let mut found = Vec::new();
        for (sha256, ukuran) in &self.files {
            if let Some(kode) = finding(&self.dir, sha256, *ukuran, &mut meter)? {
                found.push((sha256.clone(), kode));
            }
        }
        Ok(found)
    }

    /// Everything that was found, with the names that the officer gave.
    ///
    /// # Errors
    /// The file's own refusal.
    pub fn finish(self, store: &Store, found: Faulty) -> Result<Vec<Masalah>> {
        let mut out = self.temuan;
        for (sha256, kode) in found {
            // of another office by now, if it was changed meanwhile: then the hash is the name
            let nama: Option<String> = store
                .conn()
                .prepare_cached(include_str!("select_nama.sql"))?
                .query_row(named_params! { ":sha256": sha256 }, |r| r.get(0))
                .optional()?;
            let nama = nama.unwrap_or_else(|| sha256.clone());
            out.push(Masalah::galat("berkas", kode).with("nama", nama).with("berkas", sha256));
        }
        Ok(out)
    }
}

fn finding(dir: &Path, sha256: &str, ukuran: i64, meter: &mut Meter<'_>) -> Result<Option<&'static str>> {
    let Ok(path) = path_in(dir, sha256) else { return Ok(Some("BERKAS_SIMPANAN_RUSAK")) };
    let Ok(file) = File::open(path) else { return Ok(Some("BERKAS_SIMPANAN_HILANG")) };
    Ok(match saksama_durable::hash_of(meter.watch(file.take(MAKS + 1))) {
        Ok(found) if found.sha256 == sha256 && i64::try_from(found.bita) == Ok(ukuran) => None,
        Err(e) if is_stopped(&e) => return Err(saksama_durable::Stopped.into()),
        _ => Some("BERKAS_SIMPANAN_RUSAK"),
    })
}
