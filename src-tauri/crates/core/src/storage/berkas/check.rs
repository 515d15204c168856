//! Health of the data folder.

use super::{MAKS, path_in};
use crate::error::Result;
use crate::masalah::Masalah;
use crate::storage::Store;
use rusqlite::named_params;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Checks the data file and every stored file. Nothing found means healthy.
///
/// # Errors
/// Only when the data file can't be read at all; everything else is a finding: `DATA_RUSAK`, `HUBUNGAN_RUSAK`,
/// `BERKAS_SIMPANAN_HILANG`, `BERKAS_SIMPANAN_RUSAK`.
pub fn check(store: &Store) -> Result<Vec<Masalah>> {
    let conn = store.conn();
    let mut out = Vec::new();
    // SQLite names up to a hundred places; for the officer they are one fault.
    let mut faults: Vec<String> = Vec::new();
    conn.pragma_query(None, "integrity_check", |row| {
        faults.push(row.get(0)?);
        Ok(())
    })?;
    faults.retain(|text| text != "ok");
    if !faults.is_empty() {
        out.push(Masalah::galat("register", "DATA_RUSAK").with("rincian", faults.join("; ")));
    }
    conn.pragma_query(None, "foreign_key_check", |row| {
        out.push(Masalah::galat("register", "HUBUNGAN_RUSAK").with("tabel", row.get::<_, String>(0)?));
        Ok(())
    })?;
    let mut statement = conn.prepare_cached(include_str!("select_list.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (sha256, ukuran): (String, i64) = (row.get("sha256")?, row.get("ukuran")?);
        if let Some(kode) = finding(store.dir(), &sha256, ukuran) {
            let nama: String = conn
                .prepare_cached(include_str!("select_nama.sql"))?
                .query_row(named_params! { ":sha256": sha256 }, |r| r.get(0))?;
            out.push(Masalah::galat("berkas", kode).with("nama", nama).with("berkas", sha256));
        }
    }
    Ok(out)
}

fn finding(dir: &Path, sha256: &str, ukuran: i64) -> Option<&'static str> {
    let Ok(path) = path_in(dir, sha256) else { return Some("BERKAS_SIMPANAN_RUSAK") };
    let Ok(file) = File::open(path) else { return Some("BERKAS_SIMPANAN_HILANG") };
    match saksama_durable::hash_of(file.take(MAKS + 1)) {
        Ok(found) if found.sha256 == sha256 && i64::try_from(found.bita) == Ok(ukuran) => None,
        _ => Some("BERKAS_SIMPANAN_RUSAK"),
    }
}
