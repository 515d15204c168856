//! Rows of forms that were given out.

use crate::error::Result;
use crate::formulir::Formulir;
use rusqlite::{Connection, named_params};

/// Every form, the newest first.
pub(crate) fn list(conn: &Connection) -> Result<Vec<Formulir>> {
    let mut statement = conn.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map([], |r| {
        Ok(Formulir {
            id: r.get("id")?,
            unit_id: r.get("unit_id")?,
            putaran: r.get("putaran")?,
            batas: r.get("batas")?,
            jumlah: r.get("jumlah")?,
            berkas: r.get("berkas")?,
            dibuat_at: r.get("dibuat_at")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Writes a form.
pub(crate) fn insert(conn: &Connection, f: &Formulir) -> Result<()> {
    conn.prepare_cached(include_str!("insert.sql"))?.execute(named_params! {
        ":id": f.id,
        ":unit_id": f.unit_id,
        ":putaran": f.putaran,
        ":batas": f.batas,
        ":jumlah": f.jumlah,
        ":berkas": f.berkas,
        ":dibuat_at": f.dibuat_at,
    })?;
    Ok(())
}
