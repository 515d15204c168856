//! The data as plain rows: everything out of one moment of the data file ([`Potret`]), and back into an empty one
//! ([`Muat`]). What the rows are written to, and read from, is the business of others.
//!
//! A value is JSON: a number, a text, or null; bytes are lower-case hexadecimal digits.

mod muat;
mod potret;
#[cfg(test)]
mod tests;

pub use muat::{Asal, Muat};
pub use potret::{BerkasBernama, Potret};

use crate::error::Result;
use rusqlite::{Connection, named_params};

/// Tables that don't go along. The search index (and its shadows, `informasi_cari_…`) is made anew from the register; the
/// office that takes the rows in has a key file of its own.
pub const TIDAK_IKUT: [&str; 2] = ["informasi_cari", "kunci_tercatat"];

/// The first schema that was ever written as plain rows.
pub const SKEMA_PERTAMA: i64 = 6;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JenisKolom {
    /// Whole numbers.
    Angka,
    /// Text.
    Teks,
    /// Bytes, as lower-case hexadecimal digits.
    Bita,
    /// Of SQLite's own table: numbers or text.
    Bebas,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KolomData {
    /// Its name.
    pub nama: String,
    /// What it holds, beside null.
    pub jenis: JenisKolom,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TabelData {
    /// Its name.
    pub nama: String,
    /// Its columns, in order.
    pub kolom: Vec<KolomData>,
    /// Columns by which its rows are ordered.
    urut: Vec<String>,
}

impl TabelData {
    pub(super) fn read_all(conn: &Connection) -> Result<Vec<Self>> {
        let mut names = conn.prepare(include_str!("select_tabel.sql"))?;
        let names = names.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
        names.into_iter().map(|name| Self::read(conn, name)).collect()
    }

    fn read(conn: &Connection, nama: String) -> Result<Self> {
        let mut statement = conn.prepare_cached(include_str!("select_kolom.sql"))?;
        let mut found = Vec::new();
        let mut rows = statement.query(named_params! { ":tabel": nama })?;
        while let Some(row) = rows.next()? {
            let jenis = match row.get::<_, String>("type")?.as_str() {
                "INTEGER" | "INT" => JenisKolom::Angka,
                "TEXT" => JenisKolom::Teks,
                "BLOB" => JenisKolom::Bita,
                _ => JenisKolom::Bebas,
            };
            found.push((KolomData { nama: row.get("name")?, jenis }, row.get::<_, i64>("pk")?));
        }
        let mut urut: Vec<_> = found.iter().filter(|(_, pk)| *pk > 0).collect();
        urut.sort_by_key(|(_, pk)| *pk);
        let mut urut: Vec<String> = urut.into_iter().map(|(kolom, _)| kolom.nama.clone()).collect();
        if urut.is_empty() {
            urut.extend(found.first().map(|(kolom, _)| kolom.nama.clone()));
        }
        let kolom = found.into_iter().map(|(kolom, _)| kolom).collect();
        Ok(Self { nama, kolom, urut })
    }

    fn select_sql(&self) -> String {
        format!("SELECT {} FROM main.{} ORDER BY {}", self.names(), self.nama, self.urut.join(", "))
    }

    fn insert_sql(&self) -> String {
        let places: Vec<String> = (1..=self.kolom.len()).map(|n| format!("?{n}")).collect();
        format!("INSERT INTO main.{} ({}) VALUES ({})", self.nama, self.names(), places.join(", "))
    }

    fn names(&self) -> String {
        let names: Vec<&str> = self.kolom.iter().map(|kolom| kolom.nama.as_str()).collect();
        names.join(", ")
    }
}
