//! Table `panduan_uji`.

use crate::error::Result;
use crate::panduan::IsiPanduan;
use chrono::NaiveDateTime;
use rusqlite::{Connection, named_params};
use std::collections::BTreeMap;

/// What the office changed, by code of Pasal 17, and when.
pub(crate) fn list(conn: &Connection) -> Result<BTreeMap<String, (IsiPanduan, NaiveDateTime)>> {
    let mut statement = conn.prepare_cached(include_str!("list.sql"))?;
    let mut rows = statement.query([])?;
    let mut out = BTreeMap::new();
    while let Some(r) = rows.next()? {
        let isi: String = r.get("isi")?;
        out.insert(r.get("kode")?, (serde_json::from_str(&isi)?, r.get("diubah_at")?));
    }
    Ok(out)
}

/// Replaces the guidance of one code.
pub(crate) fn upsert(
    conn: &Connection,
    kode: &str,
    isi: &IsiPanduan,
    diubah_at: NaiveDateTime,
) -> Result<()> {
    conn.prepare_cached(include_str!("upsert.sql"))?.execute(named_params! {
        ":kode": kode, ":isi": serde_json::to_string(isi)?, ":diubah_at": diubah_at,
    })?;
    Ok(())
}

/// Takes the office's guidance of one code away; false when there was none.
pub(crate) fn delete(conn: &Connection, kode: &str) -> Result<bool> {
    Ok(conn.prepare_cached(include_str!("delete.sql"))?.execute(named_params! { ":kode": kode })? > 0)
}
