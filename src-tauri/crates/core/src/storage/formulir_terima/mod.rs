//! Rows of forms that came back.

use crate::error::Result;
use crate::formulir::{FormulirTerima, HitunganFormulir};
use chrono::NaiveDateTime;
use rusqlite::{Connection, named_params};

/// Every form that came back, the newest first.
pub(crate) fn list(conn: &Connection) -> Result<Vec<FormulirTerima>> {
    let mut statement = conn.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map([], |r| {
        Ok(FormulirTerima {
            formulir_id: r.get("formulir_id")?,
            unit_id: r.get("unit_id")?,
            putaran: r.get("putaran")?,
            berkas: r.get("berkas")?,
            sha256: r.get("sha256")?,
            hitungan: HitunganFormulir {
                dibaca: r.get("dibaca")?,
                baru: r.get("baru")?,
                berubah: r.get("berubah")?,
                sama: r.get("sama")?,
                ganda: r.get("ganda")?,
                salah: r.get("salah")?,
            },
            diambil: r.get("diambil")?,
            diterima_at: r.get("diterima_at")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Writes one.
pub(crate) fn insert(conn: &Connection, id: &str, f: &FormulirTerima, now: NaiveDateTime) -> Result<()> {
    let h = &f.hitungan;
    conn.prepare_cached(include_str!("insert.sql"))?.execute(named_params! {
        ":id": id,
        ":formulir_id": f.formulir_id,
        ":unit_id": f.unit_id,
        ":putaran": f.putaran,
        ":berkas": f.berkas,
        ":sha256": f.sha256,
        ":dibaca": h.dibaca,
        ":baru": h.baru,
        ":berubah": h.berubah,
        ":sama": h.sama,
        ":ganda": h.ganda,
        ":salah": h.salah,
        ":diambil": f.diambil,
        ":diterima_at": now,
    })?;
    Ok(())
}
