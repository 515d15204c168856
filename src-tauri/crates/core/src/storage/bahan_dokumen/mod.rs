//! Table `bahan_dokumen`.

use crate::dokumen::KodeDokumen;
use crate::error::Result;
use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, named_params};

/// What was filled in for a paper, as JSON; none before anything was.
pub(crate) fn get(conn: &Connection, kode: KodeDokumen, subjek_id: &str) -> Result<Option<String>> {
    let mut statement = conn.prepare_cached(include_str!("select.sql"))?;
    let params = named_params! { ":kode": kode, ":subjek_id": subjek_id };
    Ok(statement.query_row(params, |r| r.get("isian")).optional()?)
}

/// What was filled in for a kind of paper: subject and JSON.
pub(crate) fn list(conn: &Connection, kode: KodeDokumen) -> Result<Vec<(String, String)>> {
    let mut statement = conn.prepare_cached(include_str!("list.sql"))?;
    let rows = statement
        .query_map(named_params! { ":kode": kode }, |r| Ok((r.get("subjek_id")?, r.get("isian")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Replaces what was filled in for a paper.
pub(crate) fn upsert(
    conn: &Connection,
    kode: KodeDokumen,
    subjek_id: &str,
    isian: &str,
    now: NaiveDateTime,
) -> Result<()> {
    conn.prepare_cached(include_str!("upsert.sql"))?.execute(named_params! {
        ":kode": kode, ":subjek_id": subjek_id, ":isian": isian, ":diubah_at": now,
    })?;
    Ok(())
}
