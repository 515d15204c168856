//! Table `lembar_uji_nasihat`.

use crate::error::Result;
use crate::uji_konsekuensi::JawabanNasihat;
use rusqlite::{Connection, Row, named_params};
use std::collections::BTreeMap;

/// What was set aside on a sheet, each with its row.
pub(crate) fn list(conn: &Connection, lembar_id: &str) -> Result<Vec<(String, JawabanNasihat)>> {
    let mut statement = conn.prepare_cached(include_str!("list.sql"))?;
    let rows = statement
        .query_map(named_params! { ":lembar_id": lembar_id }, |r| Ok((r.get("baris_id")?, from_row(r)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What was set aside of items, each on the sheet that `sheets` names for it.
pub(crate) fn of_informasi(
    conn: &Connection,
    sheets: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, Vec<JawabanNasihat>>> {
    let mut statement = conn.prepare_cached(include_str!("select_informasi.sql"))?;
    let sheets = serde_json::to_string(sheets)?;
    let mut rows = statement.query(named_params! { ":sheets": sheets })?;
    let mut out: BTreeMap<String, Vec<JawabanNasihat>> = BTreeMap::new();
    while let Some(r) = rows.next()? {
        out.entry(r.get("informasi_id")?).or_default().push(from_row(r)?);
    }
    Ok(out)
}

/// Sets one aside on a row; what was said of the same before is replaced.
pub(crate) fn upsert(conn: &Connection, baris_id: &str, said: &JawabanNasihat) -> Result<()> {
    conn.prepare_cached(include_str!("upsert.sql"))?.execute(named_params! {
        ":baris_id": baris_id, ":medan": said.medan, ":kode": said.kode, ":data": said.data,
        ":alasan": said.alasan, ":petugas": said.petugas, ":dijawab_at": said.dijawab_at,
    })?;
    Ok(())
}

/// Forgets all that was set aside on a row.
pub(crate) fn delete(conn: &Connection, baris_id: &str) -> Result<()> {
    let none: Option<&str> = None;
    conn.prepare_cached(include_str!("delete.sql"))?
        .execute(named_params! { ":baris_id": baris_id, ":medan": none, ":kode": none })?;
    Ok(())
}

/// Forgets one of them; false when it was not set aside.
pub(crate) fn delete_one(conn: &Connection, baris_id: &str, medan: &str, kode: &str) -> Result<bool> {
    let gone = conn
        .prepare_cached(include_str!("delete.sql"))?
        .execute(named_params! { ":baris_id": baris_id, ":medan": medan, ":kode": kode })?;
    Ok(gone > 0)
}

fn from_row(r: &Row<'_>) -> rusqlite::Result<JawabanNasihat> {
    Ok(JawabanNasihat {
        medan: r.get("medan")?,
        kode: r.get("kode")?,
        data: r.get("data")?,
        alasan: r.get("alasan")?,
        petugas: r.get("petugas")?,
        dijawab_at: r.get("dijawab_at")?,
    })
}
