//! Rows of units.

use crate::error::{Error, Result};
use crate::unit::Unit;
use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// The units, by name.
pub(crate) fn list(conn: &Connection, sampah: bool) -> Result<Vec<Unit>> {
    let mut statement = conn.prepare_cached(include_str!("select_list.sql"))?;
    let rows = statement
        .query_map(named_params! { ":sampah": sampah }, from_row)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// One unit of the register (or of the trash).
pub(crate) fn get(conn: &Connection, id: &str, sampah: bool) -> Result<Unit> {
    conn.prepare_cached(include_str!("select.sql"))?
        .query_row(named_params! { ":id": id, ":sampah": sampah }, from_row)
        .optional()?
        .ok_or_else(|| Error::NotFound { entitas: "unit", id: id.to_owned() })
}

/// Writes a unit.
pub(crate) fn upsert(conn: &Connection, u: &Unit) -> Result<()> {
    conn.prepare_cached(include_str!("upsert.sql"))?.execute(named_params! {
        ":id": u.id,
        ":nama": u.nama,
        ":singkatan": u.singkatan,
        ":kode_unit": u.kode_unit,
        ":jenis": u.jenis,
        ":aktif": u.aktif,
        ":alamat": u.alamat,
        ":telepon": u.telepon,
        ":laman": u.laman,
        ":pos_el": u.pos_el,
        ":kode_pos": u.kode_pos,
    })?;
    Ok(())
}

/// Moves a unit to the trash (a time) or out of it.
pub(crate) fn update_dihapus(conn: &Connection, id: &str, dihapus_at: Option<NaiveDateTime>) -> Result<()> {
    conn.prepare_cached(include_str!("update_dihapus.sql"))?
        .execute(named_params! { ":id": id, ":dihapus_at": dihapus_at })?;
    Ok(())
}

/// Whether another living unit has this code.
pub(crate) fn has_kode(conn: &Connection, kode_unit: &str, id: &str) -> Result<bool> {
    let count: u32 = conn
        .prepare_cached(include_str!("count_kode.sql"))?
        .query_row(named_params! { ":kode_unit": kode_unit, ":id": id }, |r| r.get(0))?;
    Ok(count > 0)
}

/// How many living items belong to a unit.
pub(crate) fn count_informasi(conn: &Connection, id: &str) -> Result<u32> {
    let mut statement = conn.prepare_cached(include_str!("count_informasi.sql"))?;
    Ok(statement.query_row(named_params! { ":id": id }, |r| r.get(0))?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Unit> {
    Ok(Unit {
        id: row.get("id")?,
        nama: row.get("nama")?,
        singkatan: row.get("singkatan")?,
        kode_unit: row.get("kode_unit")?,
        jenis: row.get("jenis")?,
        aktif: row.get("aktif")?,
        alamat: row.get("alamat")?,
        telepon: row.get("telepon")?,
        laman: row.get("laman")?,
        pos_el: row.get("pos_el")?,
        kode_pos: row.get("kode_pos")?,
    })
}
