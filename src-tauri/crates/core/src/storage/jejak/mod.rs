//! Lines of the trail. It only grows: the file itself refuses to change or remove one.

use crate::error::Result;
use crate::jejak::Jejak;
use crate::op::Op;
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// Adds a line; `isi` is the table, the id, before, after and the reason.
pub(crate) fn insert(
    conn: &Connection,
    waktu: NaiveDateTime,
    pengguna: &str,
    op: Op,
    isi: [&str; 5],
) -> Result<()> {
    let [entitas, entitas_id, dari, ke, alasan] = isi;
    conn.prepare_cached(include_str!("insert.sql"))?.execute(named_params! {
        ":waktu": waktu,
        ":pengguna": pengguna,
        ":op": op.as_str(),
        ":entitas": entitas,
        ":entitas_id": entitas_id,
        ":dari": dari,
        ":ke": ke,
        ":alasan": alasan,
    })?;
    Ok(())
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
