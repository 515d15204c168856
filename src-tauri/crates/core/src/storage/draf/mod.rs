//! Unfinished forms, kept while the officer types, so that a power cut costs seconds.

use super::Store;
use crate::error::{Error, Result};
use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, named_params};
use serde_json::Value;

/// Largest form, bytes of JSON: every long text of an item at its limit fits.
const MAKS: usize = 2_000_000;

/// A kept form.
#[derive(Debug, Clone, PartialEq)]
pub struct Draf {
    /// Its fields, as the form gave them.
    pub isi: Value,
    /// When it was kept.
    pub diubah_at: NaiveDateTime,
}

/// The kept form `kunci`, e.g. `informasi:baru`.
///
/// # Errors
/// The file's own refusal.
pub fn get(store: &Store, kunci: &str) -> Result<Option<Draf>> {
    let row: Option<(String, NaiveDateTime)> = store
        .conn()
        .prepare_cached(include_str!("select.sql"))?
        .query_row(named_params! { ":kunci": kunci }, |r| Ok((r.get("isi")?, r.get("diubah_at")?)))
        .optional()?;
    match row {
        Some((isi, diubah_at)) => Ok(Some(Draf { isi: serde_json::from_str(&isi)?, diubah_at })),
        None => Ok(None),
    }
}

/// Whether any form is kept.
///
/// # Errors
/// The file's own refusal.
pub fn is_any(store: &Store) -> Result<bool> {
    let mut statement = store.conn().prepare_cached(include_str!("select_any.sql"))?;
    Ok(statement.query_row([], |r| r.get(0))?)
}

/// When a form was kept last; none when none is kept.
///
/// # Errors
/// The file's own refusal.
pub fn newest(store: &Store) -> Result<Option<NaiveDateTime>> {
    let mut statement = store.conn().prepare_cached(include_str!("select_terbaru.sql"))?;
    Ok(statement.query_row([], |r| r.get(0))?)
}

/// Keeps the form `kunci` in place of what was kept before.
///
/// # Errors
/// `DRAF_TERLALU_BESAR`; what was kept before stays.
pub fn save(store: &mut Store, kunci: &str, isi: &Value) -> Result<()> {
    let text = isi.to_string();
    if kunci.len() + text.len() > MAKS {
        return Err(Error::refused("DRAF_TERLALU_BESAR"));
    }
    store.keep_draf(kunci, Some(&text))
}

/// Forgets the form `kunci`; one that was never kept is no error.
///
/// # Errors
/// The file's own refusal.
pub fn discard(store: &mut Store, kunci: &str) -> Result<()> {
    store.keep_draf(kunci, None)
}

/// Writes a form; only `Store::keep_draf` calls it.
pub(super) fn upsert(conn: &Connection, kunci: &str, isi: &str, diubah_at: NaiveDateTime) -> Result<()> {
    conn.prepare_cached(include_str!("upsert.sql"))?
        .execute(named_params! { ":kunci": kunci, ":isi": isi, ":diubah_at": diubah_at })?;
    Ok(())
}

/// Removes a form; only `Store::keep_draf` calls it.
pub(super) fn delete(conn: &Connection, kunci: &str) -> Result<()> {
    conn.prepare_cached(include_str!("delete.sql"))?.execute(named_params! { ":kunci": kunci })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{discard, get, save};
    use crate::testing::{kode, store};
    use serde_json::json;

    #[test]
    fn keeps_the_newest_and_leaves_no_trail() {
        let (_dir, mut store) = store();
        assert_eq!(get(&store, "informasi:baru").unwrap(), None);
        save(&mut store, "informasi:baru", &json!({ "judul": "a" })).unwrap();
        save(&mut store, "informasi:baru", &json!({ "judul": "ab" })).unwrap();
        assert_eq!(get(&store, "informasi:baru").unwrap().unwrap().isi, json!({ "judul": "ab" }));
        assert_eq!(crate::jejak::list(&store, None, 10).unwrap(), []);
        discard(&mut store, "informasi:baru").unwrap();
        discard(&mut store, "informasi:baru").unwrap();
        assert_eq!(get(&store, "informasi:baru").unwrap(), None);
    }

    #[test]
    fn refuses_a_form_that_no_form_can_be() {
        let (_dir, mut store) = store();
        save(&mut store, "k", &json!("kept")).unwrap();
        assert_eq!(kode(save(&mut store, "k", &json!("x".repeat(2_000_000)))), "DRAF_TERLALU_BESAR");
        assert_eq!(get(&store, "k").unwrap().unwrap().isi, json!("kept"));
    }
}
