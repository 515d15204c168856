//! Table `temuan_publik`.

use crate::dkip::TemuanDibiarkan;
use crate::error::Result;
use rusqlite::{Connection, named_params};

/// Everything that was left in the list, with its reason.
pub(crate) fn list(conn: &Connection) -> Result<Vec<TemuanDibiarkan>> {
    let mut statement = conn.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map([], |r| {
        Ok(TemuanDibiarkan {
            sidik: r.get("sidik")?,
            kata: r.get("kata")?,
            alasan: r.get("alasan")?,
            petugas: r.get("petugas")?,
            dibuat_at: r.get("dibuat_at")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Keeps one; an older reason for the same is replaced.
pub(crate) fn upsert(conn: &Connection, t: &TemuanDibiarkan) -> Result<()> {
    conn.prepare_cached(include_str!("upsert.sql"))?.execute(named_params! {
        ":sidik": t.sidik,
        ":kata": t.kata,
        ":alasan": t.alasan,
        ":petugas": t.petugas,
        ":dibuat_at": t.dibuat_at,
    })?;
    Ok(())
}
