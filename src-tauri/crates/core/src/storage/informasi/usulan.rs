//! What the packages of units need.

use crate::error::Result;
use crate::informasi::AsalTercatat;
use rusqlite::{Connection, named_params};

/// Id and matrix cells (opened, closed) of the living items of a unit, by register number.
pub(crate) fn of_unit(conn: &Connection, unit_id: &str) -> Result<Vec<(String, String, String)>> {
    let mut statement = conn.prepare_cached(include_str!("select_usulan.sql"))?;
    let rows = statement
        .query_map(named_params! { ":unit_id": unit_id }, |r| {
            Ok((r.get("id")?, r.get("dibuka")?, r.get("ditutup")?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// Every item whose `asal` begins with `awalan`.
pub(crate) fn asal_list(conn: &Connection, awalan: &str) -> Result<Vec<AsalTercatat>> {
    let mut statement = conn.prepare_cached(include_str!("select_asal.sql"))?;
    let rows = statement
        .query_map(named_params! { ":awalan": awalan }, |r| {
            Ok(AsalTercatat {
                id: r.get("id")?,
                asal: r.get("asal")?,
                nomor_register: r.get("nomor_register")?,
                di_sampah: r.get("di_sampah")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}
