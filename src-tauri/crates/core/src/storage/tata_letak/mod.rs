//! Table `tata_letak`.

#[cfg(test)]
mod tests;

use crate::dokumen::KodeDokumen;
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, named_params};

/// The page setup of a paper as it is stored; none: as shipped.
pub(crate) fn get(conn: &Connection, kode: KodeDokumen) -> Result<Option<String>> {
    let mut statement = conn.prepare_cached(include_str!("select.sql"))?;
    Ok(statement.query_row(named_params! { ":kode": kode }, |r| r.get("isi")).optional()?)
}

/// Replaces the page setup of a paper.
pub(crate) fn upsert(conn: &Connection, kode: KodeDokumen, isi: &str) -> Result<()> {
    conn.prepare_cached(include_str!("upsert.sql"))?.execute(named_params! { ":kode": kode, ":isi": isi })?;
    Ok(())
}

/// Takes the page setup of a paper away.
pub(crate) fn delete(conn: &Connection, kode: KodeDokumen) -> Result<()> {
    conn.prepare_cached(include_str!("delete.sql"))?.execute(named_params! { ":kode": kode })?;
    Ok(())
}
