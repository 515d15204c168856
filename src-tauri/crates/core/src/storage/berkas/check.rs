//! Health of the data folder.

use super::{MAKS, hex, path_in};
use crate::error::Result;
use crate::masalah::Masalah;
use crate::storage::Store;
use sha2::{Digest, Sha256};
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
    conn.pragma_query(None, "integrity_check", |row| {
        let text: String = row.get(0)?;
        if text != "ok" {
            out.push(Masalah::galat("register", "DATA_RUSAK").with("sebab", text));
        }
        Ok(())
    })?;
    conn.pragma_query(None, "foreign_key_check", |row| {
        out.push(Masalah::galat("register", "HUBUNGAN_RUSAK").with("tabel", row.get::<_, String>(0)?));
        Ok(())
    })?;
    let mut statement = conn.prepare_cached(include_str!("select_list.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (sha256, ukuran): (String, i64) = (row.get("sha256")?, row.get("ukuran")?);
        if let Some(kode) = finding(store.dir(), &sha256, ukuran) {
            out.push(Masalah::galat("berkas", kode).with("berkas", sha256));
        }
    }
    Ok(out)
}

fn finding(dir: &Path, sha256: &str, ukuran: i64) -> Option<&'static str> {
    let Ok(path) = path_in(dir, sha256) else { return Some("BERKAS_SIMPANAN_RUSAK") };
    let Ok(file) = File::open(path) else { return Some("BERKAS_SIMPANAN_HILANG") };
    match digest(file) {
        Ok((found, size)) if found == sha256 && i64::try_from(size) == Ok(ukuran) => None,
        _ => Some("BERKAS_SIMPANAN_RUSAK"),
    }
}

fn digest(file: File) -> std::io::Result<(String, u64)> {
    let mut hash = Sha256::new();
    let mut size = 0_u64;
    let mut buffer = vec![0_u8; 64 * 1024];
    let mut source = file.take(MAKS + 1);
    loop {
        let n = source.read(&mut buffer)?;
        let Some(part) = buffer.get(..n).filter(|p| !p.is_empty()) else { break };
        hash.update(part);
        size += part.len() as u64;
    }
    Ok((hex(&hash.finalize()), size))
}
