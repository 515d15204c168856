//! Changes as a whole, for undoing: which rows each touched, and what those hang on.

use super::catat::Tabel;
use super::rantai::{BarisPerubahan, perubahan_from_row};
use crate::error::Result;
use crate::jejak::Jejak;
use rusqlite::{Connection, named_params};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, HashSet};

/// Tables whose rows are only named by others: a new spelling there changes nothing of what names them.
const INDUK: [&str; 5] = ["unit", "pejabat", "peraturan", "lokasi_arsip", "instansi"];
/// Says that an item is in a round. Nothing of the item rests on that, nor does the round rest on what the item says.
const KEANGGOTAAN: &str = "penyusunan_informasi";
/// Fields that take a row out of use.
const PEMAKAIAN: [&str; 2] = ["dihapus_at", "aktif"];

/// One change: all lines and rows of one transaction.
#[derive(Debug, Default)]
pub(crate) struct Gerak {
    /// Number of its first line.
    pub(crate) kelompok: i64,
    /// Which change it undoes.
    pub(crate) urungkan: Option<i64>,
    /// What was touched.
    pub(crate) perubahan: Vec<BarisPerubahan>,
    rows: HashSet<(String, String)>,
    /// Ids of rows that came, went, or changed in more than their wording.
    keras: HashSet<String>,
    /// Ids of rows that came or went.
    datang_pergi: HashSet<String>,
    /// Ids of what the rows hang on.
    terkait: HashSet<String>,
    /// Ids of items and rounds whose membership changed: they must be there, and no more.
    keanggotaan: HashSet<String>,
}

impl Gerak {
    fn add(&mut self, p: BarisPerubahan) -> Result<()> {
        let is_spelling = INDUK.contains(&p.tabel.as_str())
            && match (&p.sebelum, &p.sesudah) {
                (Some(was), Some(_)) => {
                    let was: Map<String, Value> = serde_json::from_str(was)?;
                    !was.keys().any(|name| PEMAKAIAN.contains(&name.as_str()))
                }
                _ => false,
            };
        if !is_spelling {
            self.keras.insert(p.kunci.clone());
        }
        if p.sebelum.is_none() || p.sesudah.is_none() {
            self.datang_pergi.insert(p.kunci.clone());
        }
        let ids = serde_json::from_str::<Vec<String>>(&p.terkait)?;
        if p.tabel == KEANGGOTAAN {
            self.keanggotaan.extend(ids)
        } else {
            self.terkait.extend(ids)
        }
        self.rows.insert((p.tabel.clone(), p.kunci.clone()));
        self.perubahan.push(p);
        Ok(())
    }

    /// Takes in what hangs on the rows that went to the trash or came from it: with them it goes and comes.
    pub(crate) fn with_children(mut self, conn: &Connection, tables: &[Tabel]) -> Result<Self> {
        let moved: Vec<(String, String)> = self
            .perubahan
            .iter()
            .filter(|p| p.sesudah.as_deref().is_some_and(|s| s.contains("\"dihapus_at\"")))
            .map(|p| (p.tabel.clone(), p.kunci.clone()))
            .collect();
        for (tabel, kunci) in moved {
            for child in tables {
                for column in child.naming(conn, &tabel)? {
                    let ids = child.ids_where(conn, &column, &kunci)?;
                    if child.nama == KEANGGOTAAN {
                        self.keanggotaan.extend(ids)
                    } else {
                        self.terkait.extend(ids)
                    }
                }
            }
        }
        Ok(self)
    }

    /// Whether `later` rests on what this change did, so that it can't be undone alone. `is_informasi` tells ids of items:
    /// an item stands on one open sheet, in one open meeting, in one decree, in one round under way only. That a round
    /// took an item in keeps nothing else of the item from being undone but its registration.
    pub(crate) fn is_under(&self, later: &Self, is_informasi: impl Fn(&String) -> bool) -> bool {
        !self.rows.is_disjoint(&later.rows)
            || !self.keras.is_disjoint(&later.terkait)
            || !self.terkait.is_disjoint(&later.keras)
            || self.terkait.intersection(&later.terkait).any(&is_informasi)
            || !self.datang_pergi.is_disjoint(&later.keanggotaan)
            || !self.keanggotaan.is_disjoint(&later.datang_pergi)
            || self.keanggotaan.intersection(&later.keanggotaan).any(&is_informasi)
    }

    /// Whether a row of `tabel` is touched.
    pub(crate) fn touches(&self, tabel: &str) -> bool {
        self.rows.iter().any(|(name, _)| name == tabel)
    }
}

/// The change `kelompok` and all after it, oldest first.
pub(crate) fn since(conn: &Connection, kelompok: i64) -> Result<BTreeMap<i64, Gerak>> {
    let mut out: BTreeMap<i64, Gerak> = BTreeMap::new();
    let mut owner = BTreeMap::new();
    let mut statement = conn.prepare_cached(include_str!("select_kelompok_sejak.sql"))?;
    let mut rows = statement.query(named_params! { ":kelompok": kelompok })?;
    while let Some(row) = rows.next()? {
        let (id, first): (i64, i64) = (row.get("id")?, row.get("kelompok")?);
        owner.insert(id, first);
        let gerak = out.entry(first).or_default();
        gerak.kelompok = first;
        gerak.urungkan = row.get("urungkan")?;
    }
    let mut statement = conn.prepare_cached(include_str!("select_perubahan_sejak.sql"))?;
    let mut rows = statement.query(named_params! { ":kelompok": kelompok })?;
    while let Some(row) = rows.next()? {
        let (id, p) = perubahan_from_row(row)?;
        if let Some(gerak) = owner.get(&id).and_then(|first| out.get_mut(first)) {
            gerak.add(p)?;
        }
    }
    Ok(out)
}

/// Which change each undoing undoes, newest first: `(its own number, the number of what it undoes)`.
pub(crate) fn undoings(conn: &Connection) -> Result<Vec<(i64, i64)>> {
    let mut statement = conn.prepare_cached(include_str!("select_urungkan.sql"))?;
    let rows = statement.query_map([], |r| Ok((r.get("kelompok")?, r.get("urungkan")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Numbers of the newest changes, newest first, at most `jumlah`.
pub(crate) fn newest(conn: &Connection, jumlah: u32) -> Result<Vec<i64>> {
    let mut statement = conn.prepare_cached(include_str!("select_kelompok_terbaru.sql"))?;
    let rows = statement.query_map(named_params! { ":jumlah": jumlah }, |r| r.get("kelompok"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The lines of one change, in order.
pub(crate) fn lines(conn: &Connection, kelompok: i64) -> Result<Vec<Jejak>> {
    let mut statement = conn.prepare_cached(include_str!("select_kelompok.sql"))?;
    let rows = statement.query_map(named_params! { ":kelompok": kelompok }, super::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether the change touched any row.
pub(crate) fn has_rows(conn: &Connection, kelompok: i64) -> Result<bool> {
    let mut statement = conn.prepare_cached(include_str!("select_ada_perubahan.sql"))?;
    Ok(statement.query_row(named_params! { ":kelompok": kelompok }, |r| r.get(0))?)
}

/// Every row that one line changed, in order.
pub(crate) fn rows_of(conn: &Connection, nomor: i64) -> Result<Vec<BarisPerubahan>> {
    let mut statement = conn.prepare_cached(include_str!("select_perubahan.sql"))?;
    let rows = statement.query_map(named_params! { ":id": nomor }, perubahan_from_row)?;
    Ok(rows.map(|r| r.map(|(_, p)| p)).collect::<rusqlite::Result<_>>()?)
}
