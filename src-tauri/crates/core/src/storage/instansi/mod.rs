//! The one row of the office.

use crate::error::Result;
use crate::organisasi::{Instansi, Pengaturan};
use rusqlite::{Connection, Row, named_params};

/// The office.
pub(crate) fn get(conn: &Connection) -> Result<Instansi> {
    let mut statement = conn.prepare_cached(include_str!("select.sql"))?;
    let (instansi, pengaturan) = statement.query_row([], from_row)?;
    Ok(Instansi { pengaturan: serde_json::from_str(&pengaturan)?, ..instansi })
}

/// Writes everything but the logo and the practice mark.
pub(crate) fn update(conn: &Connection, i: &Instansi) -> Result<()> {
    conn.prepare_cached(include_str!("update.sql"))?.execute(named_params! {
        ":nama_pemerintah": i.nama_pemerintah,
        ":nama_opd": i.nama_opd,
        ":nama_badan_publik": i.nama_badan_publik,
        ":jenis": i.jenis,
        ":alamat": i.alamat,
        ":telepon": i.telepon,
        ":faksimile": i.faksimile,
        ":laman": i.laman,
        ":pos_el": i.pos_el,
        ":kode_pos": i.kode_pos,
        ":kota_penetapan": i.kota_penetapan,
        ":zona_waktu": i.zona_waktu,
        ":pengaturan": serde_json::to_string(&i.pengaturan)?,
    })?;
    Ok(())
}

/// The logo as PNG.
pub(crate) fn logo(conn: &Connection) -> Result<Option<Vec<u8>>> {
    Ok(conn.prepare_cached(include_str!("select_logo.sql"))?.query_row([], |r| r.get("logo"))?)
}

/// Replaces the logo, or takes it away.
pub(crate) fn update_logo(conn: &Connection, png: Option<&[u8]>) -> Result<()> {
    conn.prepare_cached(include_str!("update_logo.sql"))?.execute(named_params! { ":logo": png })?;
    Ok(())
}

/// Marks the file as practice office, or not.
pub(crate) fn update_latihan(conn: &Connection, latihan: bool) -> Result<()> {
    conn.prepare_cached(include_str!("update_latihan.sql"))?
        .execute(named_params! { ":latihan": latihan })?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<(Instansi, String)> {
    let instansi = Instansi {
        nama_pemerintah: row.get("nama_pemerintah")?,
        nama_opd: row.get("nama_opd")?,
        nama_badan_publik: row.get("nama_badan_publik")?,
        jenis: row.get("jenis")?,
        alamat: row.get("alamat")?,
        telepon: row.get("telepon")?,
        faksimile: row.get("faksimile")?,
        laman: row.get("laman")?,
        pos_el: row.get("pos_el")?,
        kode_pos: row.get("kode_pos")?,
        kota_penetapan: row.get("kota_penetapan")?,
        zona_waktu: row.get("zona_waktu")?,
        ada_logo: row.get("ada_logo")?,
        latihan: row.get("latihan")?,
        pengaturan: Pengaturan::default(),
    };
    Ok((instansi, row.get("pengaturan")?))
}
