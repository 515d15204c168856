//! Table `lokasi_arsip`.

use crate::arsip::LokasiArsip;
use crate::error::Result;
use chrono::NaiveDateTime;
use rusqlite::{Connection, Row, named_params};

/// The living places, or those in the trash, in no order.
pub(crate) fn list(conn: &Connection, sampah: bool) -> Result<Vec<LokasiArsip>> {
    let mut statement = conn.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map(named_params! { ":sampah": sampah }, from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Adds or changes a place.
pub(crate) fn upsert(conn: &Connection, l: &LokasiArsip) -> Result<()> {
    conn.prepare_cached(include_str!("upsert.sql"))?.execute(named_params! {
        ":id": l.id, ":induk_id": l.induk_id, ":jenis": l.jenis, ":kode": l.kode, ":nama": l.nama,
    })?;
    Ok(())
}

/// Moves a place to the trash (a time) or out of it.
pub(crate) fn update_dihapus(conn: &Connection, id: &str, dihapus_at: Option<NaiveDateTime>) -> Result<()> {
    conn.prepare_cached(include_str!("update_dihapus.sql"))?
        .execute(named_params! { ":id": id, ":dihapus_at": dihapus_at })?;
    Ok(())
}

fn from_row(r: &Row<'_>) -> rusqlite::Result<LokasiArsip> {
    Ok(LokasiArsip {
        id: r.get("id")?,
        induk_id: r.get("induk_id")?,
        jenis: r.get("jenis")?,
        kode: r.get("kode")?,
        nama: r.get("nama")?,
        kode_lengkap: r.get("kode_lengkap")?,
        isi: r.get("isi")?,
    })
}
