//! Table `informasi_publik`.

use crate::dkip::UraianPublik;
use crate::error::{Error, Result};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// The words of one item as the register and as the public have them.
pub(crate) struct Judul {
    pub(crate) judul: String,
    pub(crate) uraian: String,
    pub(crate) judul_publik: String,
    pub(crate) uraian_publik: String,
    /// Its line is in the public list, or was.
    pub(crate) terbit: bool,
}

/// What the public is told of an item; empty where nothing else than its own words.
pub(crate) fn get(conn: &Connection, id: &str) -> Result<UraianPublik> {
    let mut statement = conn.prepare_cached(include_str!("select.sql"))?;
    let found = statement.query_row(named_params! { ":id": id }, |r| from_row(r, r.get("informasi_id")?));
    found.optional()?.ok_or_else(|| Error::NotFound { entitas: "informasi", id: id.to_owned() })
}

/// The words for the public in a row that has them beside others.
pub(crate) fn from_row(r: &Row<'_>, informasi_id: String) -> rusqlite::Result<UraianPublik> {
    Ok(UraianPublik {
        informasi_id,
        judul: r.get("judul_publik")?,
        uraian: r.get("uraian_publik")?,
        bagian_dikecualikan: r.get("bagian_publik")?,
        konsekuensi_dibuka: r.get("dibuka_publik")?,
        konsekuensi_ditutup: r.get("ditutup_publik")?,
        penanggung_jawab: r.get("penanggung_jawab_publik")?,
    })
}

/// Keeps it.
pub(crate) fn upsert(conn: &Connection, u: &UraianPublik) -> Result<()> {
    conn.prepare_cached(include_str!("upsert.sql"))?.execute(named_params! {
        ":informasi_id": u.informasi_id,
        ":judul": u.judul,
        ":uraian": u.uraian,
        ":bagian_dikecualikan": u.bagian_dikecualikan,
        ":konsekuensi_dibuka": u.konsekuensi_dibuka,
        ":konsekuensi_ditutup": u.konsekuensi_ditutup,
        ":penanggung_jawab": u.penanggung_jawab,
    })?;
    Ok(())
}

/// The words of every item, the trash included.
pub(crate) fn judul_list(conn: &Connection) -> Result<Vec<Judul>> {
    let mut statement = conn.prepare_cached(include_str!("select_judul.sql"))?;
    let rows = statement.query_map([], |r| {
        Ok(Judul {
            judul: r.get("judul")?,
            uraian: r.get("uraian")?,
            judul_publik: r.get("judul_publik")?,
            uraian_publik: r.get("uraian_publik")?,
            terbit: r.get("terbit")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
