//! The latest moment that the clock was trusted with, in UTC.

use crate::error::Result;
use chrono::NaiveDateTime;
use rusqlite::{Connection, named_params};

/// The moment; none before the first change.
pub(crate) fn tertinggi(conn: &Connection) -> Result<Option<NaiveDateTime>> {
    let text: String = conn.prepare_cached(include_str!("select.sql"))?.query_row([], |r| r.get(0))?;
    Ok(NaiveDateTime::parse_from_str(&text, FORMAT).ok())
}

/// Keeps the moment.
pub(crate) fn keep(conn: &Connection, saat: NaiveDateTime) -> Result<()> {
    let saat = saat.format(FORMAT).to_string();
    conn.prepare_cached(include_str!("update.sql"))?.execute(named_params! { ":tertinggi": saat })?;
    Ok(())
}

const FORMAT: &str = "%F %T";
