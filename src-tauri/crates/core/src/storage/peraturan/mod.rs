//! Rows of regulations.

use crate::error::Result;
use crate::peraturan::Peraturan;
use rusqlite::{Connection, Row, named_params};

/// The regulations in the order of *Mengingat*.
pub(crate) fn list(conn: &Connection) -> Result<Vec<Peraturan>> {
    let mut statement = conn.prepare_cached(include_str!("select_list.sql"))?;
    let mut rows: Vec<Peraturan> = statement.query_map([], from_row)?.collect::<rusqlite::Result<_>>()?;
    rows.sort_by_cached_key(|p| (p.kunci_urut(), p.id.clone()));
    Ok(rows)
}

/// Writes a regulation.
pub(crate) fn upsert(conn: &Connection, p: &Peraturan) -> Result<()> {
    conn.prepare_cached(include_str!("upsert.sql"))?.execute(named_params! {
        ":id": p.id,
        ":jenis": p.jenis,
        ":nama_jenis": p.nama_jenis,
        ":nomor": p.nomor,
        ":tahun": p.tahun,
        ":tentang": p.tentang,
        ":lembaran": p.lembaran,
        ":diubah_oleh": p.diubah_oleh,
        ":dicabut_oleh": p.dicabut_oleh,
        ":aktif": p.aktif,
        ":bawaan": p.bawaan,
    })?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Peraturan> {
    Ok(Peraturan {
        id: row.get("id")?,
        jenis: row.get("jenis")?,
        nama_jenis: row.get("nama_jenis")?,
        nomor: row.get("nomor")?,
        tahun: row.get("tahun")?,
        tentang: row.get("tentang")?,
        lembaran: row.get("lembaran")?,
        diubah_oleh: row.get("diubah_oleh")?,
        dicabut_oleh: row.get("dicabut_oleh")?,
        aktif: row.get("aktif")?,
        bawaan: row.get("bawaan")?,
    })
}
