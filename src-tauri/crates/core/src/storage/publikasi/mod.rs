//! Tables `publikasi` and `publikasi_keputusan`.

use crate::dokumen::Berkas;
use crate::error::{Error, Result};
use crate::publikasi::{KeputusanBelum, Publikasi, SaranaPublikasi};
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, Row, named_params};

/// What is saved of a publication itself.
pub(crate) struct Kepala<'a> {
    pub(crate) sarana: SaranaPublikasi,
    pub(crate) alamat: &'a str,
    pub(crate) tanggal: NaiveDate,
    pub(crate) petugas: &'a str,
    pub(crate) keputusan_id: &'a [String],
}

/// Publications, or those in the trash.
pub(crate) fn list(conn: &Connection, sampah: bool) -> Result<Vec<Publikasi>> {
    read(conn, None, sampah)
}

/// One publication, in the trash or not.
pub(crate) fn get(conn: &Connection, id: &str) -> Result<Publikasi> {
    let found = read(conn, Some(id), false)?.pop();
    found.ok_or_else(|| Error::NotFound { entitas: "publikasi", id: id.to_owned() })
}

fn read(conn: &Connection, id: Option<&str>, sampah: bool) -> Result<Vec<Publikasi>> {
    let mut statement = conn.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map(named_params! { ":id": id, ":sampah": sampah }, from_row)?;
    let mut found: Vec<Publikasi> = rows.collect::<rusqlite::Result<_>>()?;
    let mut statement = conn.prepare_cached(include_str!("select_keputusan.sql"))?;
    for p in &mut found {
        let rows = statement.query_map(named_params! { ":id": p.id }, |r| r.get(0))?;
        p.keputusan_id = rows.collect::<rusqlite::Result<_>>()?;
    }
    Ok(found)
}

fn from_row(r: &Row<'_>) -> rusqlite::Result<Publikasi> {
    let sha256: Option<String> = r.get("bukti_sha256")?;
    let bukti = match sha256 {
        Some(sha256) => Some(Berkas {
            sha256,
            nama: r.get("bukti_nama")?,
            media: r.get("media")?,
            ukuran: r.get("ukuran")?,
        }),
        None => None,
    };
    Ok(Publikasi {
        id: r.get("id")?,
        sarana: r.get("sarana")?,
        alamat: r.get("alamat")?,
        tanggal: r.get("tanggal")?,
        petugas: r.get("petugas")?,
        keputusan_id: Vec::new(),
        bukti,
        dihapus_at: r.get("dihapus_at")?,
    })
}

/// Signed decrees that no publication names.
pub(crate) fn list_belum(conn: &Connection) -> Result<Vec<KeputusanBelum>> {
    let mut statement = conn.prepare_cached(include_str!("list_belum.sql"))?;
    let rows = statement.query_map([], |r| {
        Ok(KeputusanBelum {
            keputusan_id: r.get("id")?,
            jenis: r.get("jenis")?,
            nomor: r.get("nomor")?,
            tahun: r.get("tahun")?,
            tanggal: r.get("tanggal")?,
            tentang: r.get("tentang")?,
            jumlah: r.get("jumlah")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Adds or changes a publication.
pub(crate) fn upsert(conn: &Connection, id: &str, p: &Kepala<'_>, dibuat_at: NaiveDateTime) -> Result<()> {
    conn.prepare_cached(include_str!("upsert.sql"))?.execute(named_params! {
        ":id": id, ":sarana": p.sarana, ":alamat": p.alamat, ":tanggal": p.tanggal, ":petugas": p.petugas,
        ":dibuat_at": dibuat_at,
    })?;
    conn.prepare_cached(include_str!("delete_keputusan.sql"))?.execute(named_params! { ":id": id })?;
    let mut insert = conn.prepare_cached(include_str!("insert_keputusan.sql"))?;
    for keputusan_id in p.keputusan_id {
        insert.execute(named_params! { ":id": id, ":keputusan_id": keputusan_id })?;
    }
    Ok(())
}

/// Names the proof.
pub(crate) fn set_bukti(conn: &Connection, id: &str, bukti: &Berkas) -> Result<()> {
    conn.prepare_cached(include_str!("update_bukti.sql"))?
        .execute(named_params! { ":id": id, ":sha256": bukti.sha256, ":nama": bukti.nama })?;
    Ok(())
}

/// Moves a publication to the trash (a time) or out of it.
pub(crate) fn update_dihapus(conn: &Connection, id: &str, dihapus_at: Option<NaiveDateTime>) -> Result<()> {
    conn.prepare_cached(include_str!("update_dihapus.sql"))?
        .execute(named_params! { ":id": id, ":dihapus_at": dihapus_at })?;
    Ok(())
}
