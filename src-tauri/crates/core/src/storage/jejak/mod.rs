//! Lines of the trail. It only grows: the file itself refuses to change or remove one.

pub(crate) mod baca;
pub(crate) mod balik;
pub(crate) mod catat;
pub(crate) mod dibawa;
pub(crate) mod gerak;
pub(crate) mod periksa;
#[cfg(test)]
pub(crate) mod probe;
pub(crate) mod rantai;

use crate::error::Result;
use crate::jejak::Jejak;
use crate::op::Op;
use chrono::{NaiveDate, NaiveDateTime};
use rantai::{Baris, Mata};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// Adds a line with its link.
fn insert(conn: &Connection, baris: &Baris, mac: &Mata) -> Result<()> {
    let [entitas, entitas_id, dari, ke, alasan] = &baris.isi;
    conn.prepare_cached(include_str!("insert.sql"))?.execute(named_params! {
        ":id": baris.id,
        ":kelompok": baris.kelompok,
        ":urungkan": baris.urungkan,
        ":waktu": baris.waktu,
        ":selisih_utc": baris.selisih_utc,
        ":pengguna": baris.pengguna,
        ":op": baris.op,
        ":entitas": entitas,
        ":entitas_id": entitas_id,
        ":dari": dari,
        ":ke": ke,
        ":alasan": alasan,
        ":mac": mac,
    })?;
    Ok(())
}

/// A time as the trail stores it.
pub(crate) fn waktu(now: NaiveDateTime) -> String {
    now.format("%F %T%.f").to_string()
}

/// Number of the next line. A number is never given twice, so that lines cut off at the end leave a gap.
pub(crate) fn next_id(conn: &Connection) -> Result<i64> {
    let mut statement = conn.prepare_cached(include_str!("select_nomor_terakhir.sql"))?;
    Ok(statement.query_row([], |r| r.get::<_, i64>(0))?.saturating_add(1))
}

/// The newest lines, of one thing or of all.
pub(crate) fn list(conn: &Connection, entitas_id: Option<&str>, jumlah: u32) -> Result<Vec<Jejak>> {
    let rows = match entitas_id {
        Some(id) => conn
            .prepare_cached(include_str!("select_list_entitas.sql"))?
            .query_map(named_params! { ":entitas_id": id, ":jumlah": jumlah }, from_row)?
            .collect::<rusqlite::Result<_>>()?,
        None => conn
            .prepare_cached(include_str!("select_list.sql"))?
            .query_map(named_params! { ":jumlah": jumlah }, from_row)?
            .collect::<rusqlite::Result<_>>()?,
    };
    Ok(rows)
}

/// The newest line about a thing of this kind.
pub(crate) fn last(conn: &Connection, entitas: &str) -> Result<Option<Jejak>> {
    let mut statement = conn.prepare_cached(include_str!("select_last.sql"))?;
    Ok(statement.query_row(named_params! { ":entitas": entitas }, from_row).optional()?)
}

/// One line.
pub(crate) fn get(conn: &Connection, id: i64) -> Result<Option<Jejak>> {
    let mut statement = conn.prepare_cached(include_str!("select.sql"))?;
    Ok(statement.query_row(named_params! { ":id": id }, from_row).optional()?)
}

/// Whether `id` is that of an item.
pub(crate) fn is_informasi(conn: &Connection, id: &str) -> Result<bool> {
    let mut statement = conn.prepare_cached(include_str!("select_informasi_ada.sql"))?;
    Ok(statement.query_row(named_params! { ":id": id }, |r| r.get(0))?)
}

/// Whether somebody took note of the damage `tanda`.
pub(crate) fn is_acknowledged(conn: &Connection, tanda: &str) -> Result<bool> {
    let mut statement = conn.prepare_cached(include_str!("select_diketahui.sql"))?;
    let op = Op::AcknowledgeJejak.as_str();
    Ok(statement.query_row(named_params! { ":op": op, ":tanda": tanda }, |r| r.get(0))?)
}

/// Changes of state of items from the day `mulai` to the day `sampai`, oldest first.
pub(crate) fn list_status(conn: &Connection, mulai: NaiveDate, sampai: NaiveDate) -> Result<Vec<Jejak>> {
    let mut statement = conn.prepare_cached(include_str!("select_status.sql"))?;
    let rows = statement
        .query_map(named_params! { ":mulai": mulai.to_string(), ":sampai": sampai.to_string() }, from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Jejak> {
    let op: String = row.get("op")?;
    Ok(Jejak {
        id: row.get("id")?,
        kelompok: row.get("kelompok")?,
        urungkan: row.get("urungkan")?,
        diurungkan: false,
        waktu: row.get("waktu")?,
        pengguna: row.get("pengguna")?,
        label: Op::label_of(&op).to_owned(),
        op,
        entitas: row.get("entitas")?,
        entitas_id: row.get("entitas_id")?,
        dari: row.get("dari")?,
        ke: row.get("ke")?,
        alasan: row.get("alasan")?,
    })
}
