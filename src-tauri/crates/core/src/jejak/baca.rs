//! Reading the trail: filtered, in pages, and one change with what stood there before and after.

use super::Jejak;
use crate::error::{Error, Result};
use crate::storage::Store;
use crate::storage::jejak::{baca, gerak};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Most lines of one page.
const MAKS: u32 = 500;

/// Which lines.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SaringJejak {
    /// First day.
    pub mulai: Option<NaiveDate>,
    /// Last day.
    pub sampai: Option<NaiveDate>,
    /// Who; empty for all.
    pub pengguna: String,
    /// Which actions, as an `Op`; empty for all.
    pub op: Vec<String>,
    /// Only about this thing, and about what hangs on it.
    pub tentang: Option<String>,
    /// Words that stand in the line or in what was changed; empty for all.
    pub teks: String,
    /// Only lines with a smaller number: the next page.
    pub sebelum: Option<i64>,
    /// At most so many lines, never more than 500.
    pub jumlah: u32,
}

/// A page of the trail, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HalamanJejak {
    /// The lines.
    pub baris: Vec<Jejak>,
    /// Whether older lines fit too.
    pub masih_ada: bool,
    /// Names of what the lines are about, by id.
    pub nama: BTreeMap<String, String>,
    /// Everybody who stands in the trail.
    pub pengguna: Vec<String>,
}

/// One changed row.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PerubahanBaris {
    /// Its table.
    pub tabel: String,
    /// Its key.
    pub kunci: String,
    /// The row before, or of a row that stayed what changed; none when there was none.
    pub sebelum: Option<Map<String, Value>>,
    /// The same after; none when there is none any more.
    pub sesudah: Option<Map<String, Value>>,
}

/// A page.
///
/// # Errors
/// The file's own refusal.
pub fn search(store: &Store, saring: &SaringJejak) -> Result<HalamanJejak> {
    let jumlah = saring.jumlah.clamp(1, MAKS);
    let mut baris = baca::search(store.conn(), saring, jumlah.saturating_add(1))?;
    let masih_ada = baris.len() > jumlah as usize;
    baris.truncate(jumlah as usize);
    super::mark_undone(store, &mut baris)?;
    let mut nama = BTreeMap::new();
    for line in &baris {
        if let Some(found) = baca::nama(store.conn(), &line.entitas_id)? {
            nama.insert(line.entitas_id.clone(), found);
        }
    }
    Ok(HalamanJejak { baris, masih_ada, nama, pengguna: baca::pengguna(store.conn())? })
}

/// One line with every row that it changed.
///
/// # Errors
/// `Error::NotFound`.
pub fn get(store: &Store, nomor: i64) -> Result<(Jejak, Vec<PerubahanBaris>)> {
    let conn = store.conn();
    let line = crate::storage::jejak::get(conn, nomor)?
        .ok_or_else(|| Error::NotFound { entitas: "jejak", id: nomor.to_string() })?;
    let mut lines = [line];
    super::mark_undone(store, &mut lines)?;
    let [line] = lines;
    let mut rows = Vec::new();
    for p in gerak::rows_of(conn, nomor)? {
        let field = |text: &Option<String>| text.as_deref().map(serde_json::from_str).transpose();
        let sesudah = match (&p.sebelum, &p.sesudah) {
            // Of a row that came only a hash is kept.
            (None, Some(_)) => baca::row_after(conn, store.tabel(), nomor, &p)?,
            _ => field(&p.sesudah)?,
        };
        rows.push(PerubahanBaris { sebelum: field(&p.sebelum)?, sesudah, tabel: p.tabel, kunci: p.kunci });
    }
    Ok((line, rows))
}

/// Why the change of the line `nomor` can't be undone now; none when it can.
///
/// # Errors
/// `Error::NotFound`.
pub fn why_not_undo(store: &Store, nomor: i64) -> Result<Option<Error>> {
    let line = crate::storage::jejak::get(store.conn(), nomor)?
        .ok_or_else(|| Error::NotFound { entitas: "jejak", id: nomor.to_string() })?;
    match super::urungkan::check(store, line.kelompok) {
        Ok(_) => Ok(None),
        Err(refused @ Error::Refused { .. }) => Ok(Some(refused)),
        Err(other) => Err(other),
    }
}

/// The name by which the officer knows the thing `id`; none for what has no name.
///
/// # Errors
/// The file's own refusal.
pub fn nama(store: &Store, id: &str) -> Result<Option<String>> {
    baca::nama(store.conn(), id)
}
