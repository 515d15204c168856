//! Table `naskah`: rows are only added.

#[cfg(test)]
mod tests;

use crate::error::Result;
use crate::naskah::NaskahVersi;
use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde_json::Value;
use std::collections::BTreeMap;

/// The state of a paper's sentences at `sampai`.
pub(crate) fn at(conn: &Connection, kode: &str, sampai: u32) -> Result<Option<NaskahVersi>> {
    let mut statement = conn.prepare_cached(include_str!("select_at.sql"))?;
    let values = named_params! { ":kode": kode, ":sampai": sampai };
    Ok(statement.query_row(values, from_row).optional()?)
}

/// Every state of a paper's sentences, newest first.
pub(crate) fn list(conn: &Connection, kode: &str) -> Result<Vec<NaskahVersi>> {
    let mut statement = conn.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map(named_params! { ":kode": kode }, from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Adds a state; gives its number.
pub(crate) fn insert(
    conn: &Connection,
    kode: &str,
    kalimat: &BTreeMap<String, String>,
    dibuat_at: NaiveDateTime,
) -> Result<u32> {
    let mut statement = conn.prepare_cached(include_str!("insert.sql"))?;
    let kalimat = serde_json::to_string(kalimat)?;
    let values = named_params! { ":kode": kode, ":kalimat": kalimat, ":dibuat_at": dibuat_at };
    Ok(statement.query_row(values, |r| r.get("versi"))?)
}

/// What a newer program may have stored in another shape is left aside, never a reason to refuse the paper.
fn from_row(r: &Row<'_>) -> rusqlite::Result<NaskahVersi> {
    let text: String = r.get("kalimat")?;
    let stored = match serde_json::from_str(&text) {
        Ok(Value::Object(stored)) => Some(stored),
        _ => None,
    };
    let mut utuh = stored.is_some();
    let mut kalimat = BTreeMap::new();
    for (kunci, value) in stored.unwrap_or_default() {
        match value {
            Value::String(teks) => drop(kalimat.insert(kunci, teks)),
            _ => utuh = false,
        }
    }
    Ok(NaskahVersi {
        versi: r.get("versi")?,
        kode: r.get("kode")?,
        kalimat,
        dibuat_at: r.get("dibuat_at")?,
        utuh,
    })
}
