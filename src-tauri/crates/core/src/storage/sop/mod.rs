//! Table `sop`.

use crate::error::Result;
use crate::organisasi::ProfilSop;
use crate::sop::IsiSop;
use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, named_params};

/// A profile as the office changed it.
pub(crate) struct SopTersimpan {
    pub(crate) isi: IsiSop,
    pub(crate) pengesah_id: Option<String>,
    pub(crate) diubah_at: NaiveDateTime,
}

/// A profile as the office changed it; none: as shipped.
pub(crate) fn get(conn: &Connection, profil: ProfilSop) -> Result<Option<SopTersimpan>> {
    let mut statement = conn.prepare_cached(include_str!("select.sql"))?;
    let found = statement
        .query_row(named_params! { ":profil": profil }, |r| {
            Ok((r.get::<_, String>("isi")?, r.get("pengesah_id")?, r.get("diubah_at")?))
        })
        .optional()?;
    let Some((isi, pengesah_id, diubah_at)) = found else { return Ok(None) };
    Ok(Some(SopTersimpan { isi: serde_json::from_str(&isi)?, pengesah_id, diubah_at }))
}

/// Replaces the office's copy of a profile.
pub(crate) fn upsert(conn: &Connection, profil: ProfilSop, sop: &SopTersimpan) -> Result<()> {
    conn.prepare_cached(include_str!("upsert.sql"))?.execute(named_params! {
        ":profil": profil, ":isi": serde_json::to_string(&sop.isi)?, ":pengesah_id": sop.pengesah_id,
        ":diubah_at": sop.diubah_at,
    })?;
    Ok(())
}

/// Takes the office's copy of a profile away.
pub(crate) fn delete(conn: &Connection, profil: ProfilSop) -> Result<()> {
    conn.prepare_cached(include_str!("delete.sql"))?.execute(named_params! { ":profil": profil })?;
    Ok(())
}
