//! Table `posisi_dokumen`, and who printed a paper.

use crate::dokumen::PosisiDokumen;
use crate::error::Result;
use chrono::NaiveDateTime;
use rusqlite::{Connection, named_params};
use std::collections::HashMap;

/// Where papers (or the one `dokumen_id`) are and were, each with its way, the newest first.
pub(crate) fn list(
    conn: &Connection,
    dokumen_id: Option<&str>,
) -> Result<HashMap<String, Vec<PosisiDokumen>>> {
    let mut statement = conn.prepare_cached(include_str!("list.sql"))?;
    let mut rows = statement.query(named_params! { ":dokumen_id": dokumen_id })?;
    let mut out: HashMap<String, Vec<PosisiDokumen>> = HashMap::new();
    while let Some(r) = rows.next()? {
        let posisi = PosisiDokumen {
            pada: r.get("pada")?,
            lokasi_id: r.get("lokasi_id")?,
            kode_lengkap: r.get("kode_lengkap")?,
            sejak: r.get("sejak")?,
            catatan: r.get("catatan")?,
            petugas: r.get("petugas")?,
        };
        out.entry(r.get("dokumen_id")?).or_default().push(posisi);
    }
    Ok(out)
}

/// How many signed papers lie in a place.
pub(crate) fn count_lokasi(conn: &Connection, lokasi_id: &str) -> Result<u32> {
    let mut statement = conn.prepare_cached(include_str!("count_lokasi.sql"))?;
    Ok(statement.query_row(named_params! { ":lokasi_id": lokasi_id }, |r| r.get("jumlah"))?)
}

/// Who printed each paper that is signed or waits for it.
pub(crate) fn pencetak(conn: &Connection) -> Result<HashMap<String, String>> {
    let mut statement = conn.prepare_cached(include_str!("list_pencetak.sql"))?;
    let rows = statement
        .query_map([], |r| Ok((r.get("id")?, r.get::<_, Option<String>>("pengguna")?.unwrap_or_default())))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Adds the newest place of a paper.
pub(crate) fn insert(
    conn: &Connection,
    id: &str,
    dokumen_id: &str,
    p: &PosisiDokumen,
    dicatat_at: NaiveDateTime,
) -> Result<()> {
    conn.prepare_cached(include_str!("insert.sql"))?.execute(named_params! {
        ":id": id, ":dokumen_id": dokumen_id, ":pada": p.pada, ":lokasi_id": p.lokasi_id, ":sejak": p.sejak,
        ":catatan": p.catatan, ":petugas": p.petugas, ":dicatat_at": dicatat_at,
    })?;
    Ok(())
}
