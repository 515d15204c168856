//! Every text of the office, field by field, whatever the schema of today calls them.

use super::terbuka::{JenisKolom, TIDAK_IKUT, TabelData};
use crate::error::Result;
use rusqlite::Connection;

/// Each field that holds text: its table and its name.
pub(crate) fn kolom(conn: &Connection) -> Result<Vec<(String, String)>> {
    let mut out = Vec::new();
    for tabel in TabelData::read_all(conn)? {
        if TIDAK_IKUT.contains(&tabel.nama.as_str()) || tabel.nama.starts_with("sqlite_") {
            continue;
        }
        let text = tabel.kolom.into_iter().filter(|k| k.jenis == JenisKolom::Teks);
        out.extend(text.map(|k| (tabel.nama.clone(), k.nama)));
    }
    Ok(out)
}

/// The texts of a field, each once. Both names come from [`kolom`].
pub(crate) fn teks(conn: &Connection, tabel: &str, kolom: &str) -> Result<Vec<String>> {
    let sql = format!("SELECT DISTINCT {kolom} FROM main.{tabel} WHERE {kolom} <> ''");
    let mut statement = conn.prepare(&sql)?;
    let rows = statement.query_map([], |r| r.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
