//! What the check of the whole register reads beside the items themselves.

use crate::error::Result;
use rusqlite::Connection;

/// An item to be checked, with both sides of its matrix.
pub(crate) struct Diperiksa {
    /// Id of the item.
    pub(crate) informasi_id: String,
    /// Consequence when opened.
    pub(crate) dibuka: String,
    /// Consequence when closed.
    pub(crate) ditutup: String,
}

/// Every item that is closed or meant to be, by register number.
pub(crate) fn list_diperiksa(conn: &Connection) -> Result<Vec<Diperiksa>> {
    let mut statement = conn.prepare_cached(include_str!("select_diperiksa.sql"))?;
    let rows = statement.query_map([], |r| {
        Ok(Diperiksa { informasi_id: r.get("id")?, dibuka: r.get("dibuka")?, ditutup: r.get("ditutup")? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
