//! Reading the trail.

use super::catat::Tabel;
use super::rantai::BarisPerubahan;
use crate::error::Result;
use crate::jejak::{Jejak, SaringJejak};
use crate::op::Op;
use crate::tanggal;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, named_params};
use serde_json::{Map, Value};

/// Lines that fit, newest first.
pub(crate) fn search(conn: &Connection, s: &SaringJejak, jumlah: u32) -> Result<Vec<Jejak>> {
    let mut statement = conn.prepare_cached(include_str!("select_saring.sql"))?;
    let op = serde_json::to_string(&s.op)?;
    let teks = s.teks.trim();
    let pola = format!("%{}%", teks.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
    let rows = statement.query_map(
        named_params! {
            ":mulai": s.mulai.map(|d| d.to_string()),
            // Every time of that day sorts before this.
            ":sampai": s.sampai.map(|d| format!("{d}~")),
            ":pengguna": s.pengguna,
            ":op": op,
            ":tentang": s.tentang,
            ":teks": teks,
            ":pola": pola,
            ":sebelum": s.sebelum.unwrap_or(i64::MAX),
            ":jumlah": jumlah,
        },
        super::from_row,
    )?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether anything but who may open the office stands in the trail.
pub(crate) fn is_any_but_keys(conn: &Connection) -> Result<bool> {
    let mut statement = conn.prepare_cached(include_str!("select_selain_kunci.sql"))?;
    let op = serde_json::to_string(&Op::KUNCI.map(Op::as_str))?;
    Ok(statement.query_row(named_params! { ":op": op }, |r| r.get(0))?)
}

/// Everybody who stands in the trail.
pub(crate) fn pengguna(conn: &Connection) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(include_str!("select_pengguna.sql"))?;
    Ok(statement.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// The content that the row of `p`, which came with line `nomor`, had then: what stands there now, with every later
/// change taken back.
pub(crate) fn row_after(
    conn: &Connection,
    tables: &[Tabel],
    nomor: i64,
    p: &BarisPerubahan,
) -> Result<Option<Map<String, Value>>> {
    let Some(table) = tables.iter().find(|t| t.nama == p.tabel) else { return Ok(None) };
    let now = table.present(conn, &p.kunci)?.map(|(isi, _)| isi);
    let mut row: Option<Map<String, Value>> = now.as_deref().map(serde_json::from_str).transpose()?;
    let mut statement = conn.prepare_cached(include_str!("select_sesudahnya.sql"))?;
    let mut rows =
        statement.query(named_params! { ":nomor": nomor, ":tabel": p.tabel, ":kunci": p.kunci })?;
    while let Some(later) = rows.next()? {
        let sebelum: Option<String> = later.get("sebelum")?;
        let sebelum: Option<Map<String, Value>> = sebelum.as_deref().map(serde_json::from_str).transpose()?;
        row = match (row, sebelum) {
            (Some(mut row), Some(was)) => {
                row.extend(was);
                Some(row)
            }
            (None, was) => was,
            (Some(_), None) => None,
        };
    }
    Ok(row)
}

/// The name by which the officer knows the thing `id`; none for what has no name.
pub(crate) fn nama(conn: &Connection, id: &str) -> Result<Option<String>> {
    let mut statement = conn.prepare_cached(include_str!("select_nama.sql"))?;
    let found: Option<(String, Option<NaiveDate>)> =
        statement.query_row(named_params! { ":id": id }, |r| Ok((r.get(0)?, r.get(1)?))).optional()?;
    Ok(found.map(|(nama, day)| match day {
        Some(day) => format!("{nama} {}", tanggal::panjang(day)),
        None => nama,
    }))
}
