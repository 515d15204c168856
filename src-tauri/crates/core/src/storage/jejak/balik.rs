//! Puts rows back as they were.

use super::catat::{Tabel, sidik};
use super::rantai::BarisPerubahan;
use crate::error::{Error, Result};
use rusqlite::{Connection, ToSql, named_params};
use serde_json::{Map, Value};

/// Writes every row of `perubahan` back to what it was before, in the change under way; the search index follows.
///
/// # Errors
/// `URUNGKAN_DATA_BERUBAH` when a row isn't as the change left it.
pub(crate) fn put_back(conn: &Connection, tables: &[Tabel], perubahan: &[BarisPerubahan]) -> Result<()> {
    // Rows come and go in any order; what hangs on what is looked at when the change is saved.
    conn.pragma_update(None, "defer_foreign_keys", true)?;
    let mut steps = Vec::new();
    for p in perubahan {
        let table = tables
            .iter()
            .find(|t| t.nama == p.tabel)
            .ok_or_else(|| Error::refused("URUNGKAN_DATA_BERUBAH"))?;
        steps.push(Step::of(conn, table, p)?);
    }
    let items: Vec<&str> =
        perubahan.iter().filter(|p| p.tabel == "informasi").map(|p| p.kunci.as_str()).collect();
    let mut forget = conn.prepare_cached(include_str!("../informasi/delete_cari.sql"))?;
    for id in &items {
        forget.execute(named_params! { ":id": id })?;
    }
    for step in &steps {
        step.remove(conn)?;
    }
    for step in &steps {
        step.write(conn)?;
    }
    let mut index = conn.prepare_cached(include_str!("../informasi/insert_cari.sql"))?;
    for id in &items {
        index.execute(named_params! { ":id": id })?;
    }
    let mut rename = conn.prepare_cached(include_str!("update_cari_unit.sql"))?;
    for p in perubahan.iter().filter(|p| p.tabel == "unit") {
        rename.execute(named_params! { ":unit_id": p.kunci })?;
    }
    Ok(())
}

/// One row to be put back.
struct Step<'a> {
    table: &'a Tabel,
    kunci: &'a str,
    /// Whether a row stands there now.
    ada: bool,
    /// The whole row to write; none when there was none.
    tulis: Option<Map<String, Value>>,
    /// Only these fields of the row that stands there.
    ubah: Option<Map<String, Value>>,
}

impl<'a> Step<'a> {
    fn of(conn: &Connection, table: &'a Tabel, p: &'a BarisPerubahan) -> Result<Self> {
        let now = table.present(conn, &p.kunci)?.map(|(isi, _)| isi);
        let changed = || Error::refused("URUNGKAN_DATA_BERUBAH");
        let mut step = Self { table, kunci: &p.kunci, ada: now.is_some(), tulis: None, ubah: None };
        match (&p.sebelum, &p.sesudah, now) {
            (None, Some(mark), Some(now)) if *mark == sidik(&now) => {}
            (Some(was), None, None) => step.tulis = Some(serde_json::from_str(was)?),
            (Some(was), Some(left), Some(now)) => {
                let left: Map<String, Value> = serde_json::from_str(left)?;
                let mut now: Map<String, Value> = serde_json::from_str(&now)?;
                if left.iter().any(|(name, value)| now.get(name) != Some(value)) {
                    return Err(changed());
                }
                let was: Map<String, Value> = serde_json::from_str(was)?;
                if table.kunci.len() > 1 {
                    // Rows of a list change places: all go before any is written.
                    now.extend(was);
                    step.tulis = Some(now);
                } else {
                    step.ubah = Some(was);
                }
            }
            _ => return Err(changed()),
        }
        Ok(step)
    }

    fn remove(&self, conn: &Connection) -> Result<()> {
        if self.ada && self.ubah.is_none() {
            let sql = format!("DELETE FROM main.{} WHERE {}", self.table.nama, self.table.where_sql());
            conn.prepare_cached(&sql)?.execute(named_params! { ":kunci": self.kunci })?;
        }
        Ok(())
    }

    fn write(&self, conn: &Connection) -> Result<()> {
        let nama = &self.table.nama;
        if let Some(row) = &self.tulis {
            // A column that came later takes its standard.
            let names: Vec<&str> = self.columns(row).map(|(name, _)| name).collect();
            let values: Vec<String> = self.columns(row).map(|(name, bytes)| value(name, bytes)).collect();
            let sql =
                format!("INSERT INTO main.{nama} ({}) VALUES ({})", names.join(", "), values.join(", "));
            conn.prepare_cached(&sql)?.execute(&[(":isi", &text(row) as &dyn ToSql)])?;
        }
        if let Some(row) = &self.ubah {
            let set: Vec<String> =
                self.columns(row).map(|(name, bytes)| format!("{name} = {}", value(name, bytes))).collect();
            let sql = format!("UPDATE main.{nama} SET {} WHERE {}", set.join(", "), self.table.where_sql());
            conn.prepare_cached(&sql)?
                .execute(&[(":isi", &text(row) as &dyn ToSql), (":kunci", &self.kunci)])?;
        }
        Ok(())
    }

    /// Columns of the table that `row` has, and whether they hold bytes.
    fn columns<'b>(&'b self, row: &'b Map<String, Value>) -> impl Iterator<Item = (&'b str, bool)> {
        self.table
            .kolom
            .iter()
            .filter(|(name, _)| row.contains_key(name))
            .map(|(name, b)| (name.as_str(), *b))
    }
}

fn text(row: &Map<String, Value>) -> String {
    serde_json::to_string(row).unwrap_or_default()
}

/// SQL of one field out of `:isi`.
fn value(name: &str, bytes: bool) -> String {
    if bytes { format!("unhex(:isi ->> '{name}')") } else { format!(":isi ->> '{name}'") }
}
