//! Notes which rows a change touches. Triggers, made at opening from the schema as it is, keep the first state of each
//! touched row in a temporary table; at the end of the change it is compared with what stands there then.

use super::rantai::{Baris, BarisPerubahan, KunciJejak, Mata, Penempa};
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, named_params};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt::Write;

/// Tables that are no records: unfinished forms, the clock, the key file as it is known, and the trail itself.
const BUKAN_REKAM: [&str; 5] = ["draf", "jam", "kunci_tercatat", "jejak", "jejak_perubahan"];

/// A table whose changes go into the trail.
#[derive(Debug, Clone)]
pub(crate) struct Tabel {
    /// Its name.
    pub(crate) nama: String,
    /// Its columns; whether each holds bytes.
    pub(crate) kolom: Vec<(String, bool)>,
    /// Columns that name a row.
    pub(crate) kunci: Vec<String>,
    /// Columns that name rows of other tables.
    pub(crate) induk: Vec<String>,
    /// Statement for the present row.
    select: String,
}

impl Tabel {
    /// Every table of the schema, in order of their names.
    pub(crate) fn read_all(conn: &Connection) -> Result<Vec<Self>> {
        let mut names = conn.prepare(include_str!("select_tabel.sql"))?;
        let names = names.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
        names
            .into_iter()
            .filter(|n| !BUKAN_REKAM.contains(&n.as_str()))
            .map(|n| Self::read(conn, n))
            .collect()
    }

    fn read(conn: &Connection, nama: String) -> Result<Self> {
        let mut statement = conn.prepare_cached(include_str!("select_kolom.sql"))?;
        let found = statement
            .query_map(named_params! { ":tabel": nama }, |r| {
                Ok((r.get(0)?, r.get::<_, String>(1)?, r.get::<_, i64>(2)?))
            })?
            .collect::<rusqlite::Result<Vec<(String, String, i64)>>>()?;
        let kunci = match found.iter().find(|(name, ..)| name == "id") {
            Some((id, ..)) => vec![id.clone()],
            None => {
                let mut parts: Vec<_> = found.iter().filter(|(.., pk)| *pk > 0).collect();
                parts.sort_by_key(|(.., pk)| *pk);
                parts.into_iter().map(|(name, ..)| name.clone()).collect()
            }
        };
        let mut statement = conn.prepare_cached(include_str!("select_induk.sql"))?;
        let mut induk = statement
            .query_map(named_params! { ":tabel": nama }, |r| r.get(0))?
            .collect::<rusqlite::Result<Vec<String>>>()?;
        // The subject of a paper is a row of one of several tables.
        induk.extend(found.iter().map(|(name, ..)| name).filter(|name| *name == "subjek_id").cloned());
        let kolom = found.into_iter().map(|(name, kind, _)| (name, kind == "BLOB")).collect();
        let mut table = Self { nama, kolom, kunci, induk, select: String::new() };
        table.select = format!(
            "SELECT {}, {} FROM main.{} WHERE {}",
            table.isi_sql(""),
            table.induk_sql(""),
            table.nama,
            table.where_sql()
        );
        Ok(table)
    }

    /// SQL that names the row; `row` is `NEW.`, `OLD.` or nothing.
    fn kunci_sql(&self, row: &str) -> String {
        match self.kunci.as_slice() {
            [one] => format!("CAST({row}{one} AS TEXT)"),
            several => format!("json_array({})", list(several, |name| format!("{row}{name}"))),
        }
    }

    /// SQL that lists what the row hangs on.
    fn induk_sql(&self, row: &str) -> String {
        format!("json_array({})", list(&self.induk, |name| format!("{row}{name}")))
    }

    /// SQL of the whole row as JSON; bytes as hexadecimal digits.
    fn isi_sql(&self, row: &str) -> String {
        let fields = list(&self.kolom, |(name, bytes)| match bytes {
            true => format!("'{name}', iif({row}{name} IS NULL, NULL, hex({row}{name}))"),
            false => format!("'{name}', {row}{name}"),
        });
        format!("json_object({fields})")
    }

    /// Condition for the row `:kunci`.
    pub(super) fn where_sql(&self) -> String {
        match self.kunci.as_slice() {
            [one] => format!("{one} = :kunci"),
            several => several
                .iter()
                .enumerate()
                .map(|(n, name)| format!("{name} = :kunci ->> '$[{n}]'"))
                .collect::<Vec<_>>()
                .join(" AND "),
        }
    }

    /// The present row, as JSON, and what it hangs on; none when there is none.
    pub(super) fn present(&self, conn: &Connection, kunci: &str) -> Result<Option<(String, String)>> {
        let mut statement = conn.prepare_cached(&self.select)?;
        Ok(statement
            .query_row(named_params! { ":kunci": kunci }, |r| Ok((r.get(0)?, r.get(1)?)))
            .optional()?)
    }

    /// Columns that name rows of the table `of`.
    pub(super) fn naming(&self, conn: &Connection, of: &str) -> Result<Vec<String>> {
        let mut statement = conn.prepare_cached(include_str!("select_induk_dari.sql"))?;
        let rows = statement.query_map(named_params! { ":tabel": self.nama, ":dari": of }, |r| r.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Ids of everything that the rows hang on whose `column` is `kunci`.
    pub(super) fn ids_where(&self, conn: &Connection, column: &str, kunci: &str) -> Result<Vec<String>> {
        let sql = format!("SELECT {} FROM main.{} WHERE {column} = ?1", self.induk_sql(""), self.nama);
        let mut statement = conn.prepare_cached(&sql)?;
        let mut rows = statement.query([kunci])?;
        let mut out = Vec::new();
        while let Some(row) = rows.next()? {
            let found: Vec<Value> = serde_json::from_str(&row.get::<_, String>(0)?)?;
            out.extend(found.iter().filter_map(Value::as_str).map(str::to_owned));
        }
        Ok(out)
    }

    fn triggers(&self, out: &mut String) {
        let nama = &self.nama;
        // `OR IGNORE` would not do: the statement that fires a trigger decides what a conflict means in it.
        let note = |row: &str, sebelum: &str| {
            format!(
                "INSERT INTO sentuhan (tabel, kunci, terkait, sebelum)
                 SELECT '{nama}', {kunci}, {induk}, {sebelum}
                 WHERE NOT EXISTS (SELECT 1 FROM sentuhan WHERE tabel = '{nama}' AND kunci = {kunci});",
                kunci = self.kunci_sql(row),
                induk = self.induk_sql(row),
            )
        };
        let old = note("OLD.", &self.isi_sql("OLD."));
        let new = note("NEW.", "NULL");
        // Writing to a String doesn't fail.
        let _ = write!(
            out,
            "CREATE TEMP TRIGGER catat_{nama}_tambah AFTER INSERT ON main.{nama} BEGIN {new} END;
             CREATE TEMP TRIGGER catat_{nama}_ubah AFTER UPDATE ON main.{nama} BEGIN {old} {new} END;
             CREATE TEMP TRIGGER catat_{nama}_hapus AFTER DELETE ON main.{nama} BEGIN {old} END;"
        );
    }
}

fn list<T>(items: &[T], f: impl Fn(&T) -> String) -> String {
    items.iter().map(f).collect::<Vec<_>>().join(", ")
}

/// Makes the temporary table and the triggers of this connection.
pub(crate) fn watch(conn: &Connection) -> Result<Vec<Tabel>> {
    let tables = Tabel::read_all(conn)?;
    let mut sql = String::from(include_str!("create_sentuhan.sql"));
    for table in &tables {
        table.triggers(&mut sql);
    }
    conn.execute_batch(&sql)?;
    Ok(tables)
}

/// Takes the triggers of this connection away.
#[cfg(feature = "polos")]
pub(crate) fn unwatch(conn: &Connection, tables: &[Tabel]) -> Result<()> {
    for Tabel { nama, .. } in tables {
        for ending in ["tambah", "ubah", "hapus"] {
            conn.execute_batch(&format!("DROP TRIGGER temp.catat_{nama}_{ending}"))?;
        }
    }
    Ok(())
}

/// Forgets what was touched outside a change.
pub(crate) fn forget(conn: &Connection) -> Result<()> {
    conn.prepare_cached(include_str!("delete_sentuhan.sql"))?.execute([])?;
    Ok(())
}

/// Writes the lines of one change with every row that it touched, and chains them. A row belongs to the line about the
/// thing it is or hangs on, else to the first.
pub(crate) fn write(
    conn: &Connection,
    kunci: &KunciJejak,
    tables: &[Tabel],
    lines: Vec<Baris>,
) -> Result<()> {
    let rows = by_line(conn, &lines)?;
    let (_, mut before) = super::rantai::head(conn)?;
    for (baris, touched) in lines.iter().zip(rows) {
        before = write_line(conn, kunci, tables, baris, touched, &before)?;
    }
    forget(conn)
}

/// A touched row.
struct Sentuhan {
    tabel: String,
    kunci: String,
    terkait: String,
    /// Whether there was no such row before.
    baru: bool,
}

/// For each line the touched rows that belong to it.
fn by_line(conn: &Connection, lines: &[Baris]) -> Result<Vec<Vec<Sentuhan>>> {
    let mut place = HashMap::new();
    for (n, line) in lines.iter().enumerate() {
        // Of several lines about one thing the first.
        place.entry(line.isi[1].as_str()).or_insert(n);
    }
    let mut out: Vec<Vec<Sentuhan>> = lines.iter().map(|_| Vec::new()).collect();
    let mut statement = conn.prepare_cached(include_str!("select_sentuhan.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let touched =
            Sentuhan { tabel: row.get(0)?, kunci: row.get(1)?, terkait: row.get(2)?, baru: row.get(3)? };
        let found = match place.get(touched.kunci.as_str()) {
            Some(n) => *n,
            None if lines.len() == 1 => 0,
            None => {
                let terkait: Vec<Value> = serde_json::from_str(&touched.terkait)?;
                terkait.iter().filter_map(Value::as_str).find_map(|id| place.get(id)).copied().unwrap_or(0)
            }
        };
        if let Some(line) = out.get_mut(found) {
            line.push(touched);
        }
    }
    Ok(out)
}

fn write_line(
    conn: &Connection,
    kunci: &KunciJejak,
    tables: &[Tabel],
    baris: &Baris,
    touched: Vec<Sentuhan>,
    before: &Mata,
) -> Result<Mata> {
    let mut mac = Penempa::new(kunci, before, baris);
    let mut urut = 0;
    let mut first = conn.prepare_cached(include_str!("select_sebelum.sql"))?;
    let mut insert = conn.prepare_cached(include_str!("insert_perubahan.sql"))?;
    for t in touched {
        let Some(table) = tables.iter().find(|table| table.nama == t.tabel) else { continue };
        let sebelum = if t.baru { None } else { first.query_row([&t.tabel, &t.kunci], |r| r.get(0))? };
        let present = table.present(conn, &t.kunci)?;
        let Some(p) = compare(t, sebelum, present, urut + 1)? else { continue };
        urut += 1;
        mac.add(&p);
        insert.execute(named_params! {
            ":jejak_id": baris.id,
            ":urut": p.urut,
            ":tabel": p.tabel,
            ":kunci": p.kunci,
            ":terkait": p.terkait,
            ":sebelum": p.sebelum,
            ":sesudah": p.sesudah,
        })?;
    }
    let mac = mac.finish();
    super::insert(conn, baris, &mac)?;
    Ok(mac)
}

/// What became of one row; none when it is as it was.
fn compare(
    touched: Sentuhan,
    sebelum: Option<String>,
    present: Option<(String, String)>,
    urut: i64,
) -> Result<Option<BarisPerubahan>> {
    let Sentuhan { tabel, kunci, terkait, .. } = touched;
    let (sebelum, sesudah, terkait) = match (sebelum, present) {
        (None, None) => return Ok(None),
        (None, Some((now, hangs_on))) => (None, Some(sidik(&now)), ids(&[&hangs_on])?),
        (Some(was), None) => (Some(was), None, ids(&[&terkait])?),
        (Some(was), Some((now, _))) if was == now => return Ok(None),
        (Some(was), Some((now, hangs_on))) => {
            let (was, now) = differing(&was, &now)?;
            (Some(was), Some(now), ids(&[&terkait, &hangs_on])?)
        }
    };
    Ok(Some(BarisPerubahan { urut, tabel, kunci, terkait, sebelum, sesudah }))
}

/// What is kept of a row that came: its content stands in the table, and is found from there however it changes later.
pub(crate) fn sidik(isi: &str) -> String {
    Sha256::digest(isi.as_bytes()).iter().map(|b| format!("{b:02x}")).collect()
}

/// Each id of the lists once, as a list.
fn ids(lists: &[&str]) -> Result<String> {
    // The common case, of every row of an import.
    if let [one] = lists
        && !one.contains("null")
    {
        return Ok((*one).to_owned());
    }
    let mut out: Vec<Value> = Vec::new();
    for text in lists {
        for value in serde_json::from_str::<Vec<Value>>(text)? {
            if value.is_string() && !out.contains(&value) {
                out.push(value);
            }
        }
    }
    Ok(Value::Array(out).to_string())
}

/// Only the fields that differ.
fn differing(was: &str, now: &str) -> Result<(String, String)> {
    let mut was: Map<String, Value> = serde_json::from_str(was)?;
    let mut now: Map<String, Value> = serde_json::from_str(now)?;
    was.retain(|name, value| match now.get(name) {
        Some(other) if other == value => {
            now.remove(name);
            false
        }
        _ => true,
    });
    Ok((Value::Object(was).to_string(), Value::Object(now).to_string()))
}
