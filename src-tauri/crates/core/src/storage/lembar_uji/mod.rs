//! Tables `lembar_uji`, `lembar_uji_baris`, `lembar_uji_penguji`.

use crate::error::{Error, Result};
use crate::informasi::status::StatusInformasi;
use crate::uji_konsekuensi::{
    LembarUji, LembarUjiBaris, LembarUjiBarisIsian, LembarUjiRingkas, Penguji, StatusLembar, UjiSebelumnya,
};
use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// An item that somebody wants on a sheet.
pub(crate) struct CalonBaris {
    pub(crate) nomor_register: String,
    pub(crate) status: StatusInformasi,
    /// Number (may be empty) of another open sheet that holds it.
    pub(crate) lembar_lain: Option<String>,
}

/// The sheets, or those in the trash, newest first, without counted errors.
pub(crate) fn list(conn: &Connection, sampah: bool) -> Result<Vec<LembarUjiRingkas>> {
    let mut statement = conn.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map(named_params! { ":sampah": sampah }, |r| {
        Ok(LembarUjiRingkas {
            id: r.get("id")?,
            nomor: r.get("nomor")?,
            tahun: r.get("tahun")?,
            jenis: r.get("jenis")?,
            tanggal: r.get("tanggal")?,
            status: r.get("status")?,
            jumlah_baris: r.get("jumlah_baris")?,
            jumlah_galat: 0,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The head of a sheet with its testers, without rows.
pub(crate) fn get(conn: &Connection, id: &str) -> Result<LembarUji> {
    let mut statement = conn.prepare_cached(include_str!("select.sql"))?;
    let found = statement.query_row(named_params! { ":id": id }, head_from_row).optional()?;
    let head = found.ok_or_else(|| Error::NotFound { entitas: "lembar_uji", id: id.to_owned() })?;
    let mut statement = conn.prepare_cached(include_str!("select_penguji.sql"))?;
    let penguji = statement.query_map(named_params! { ":lembar_id": id }, penguji_from_row)?;
    Ok(LembarUji { penguji: penguji.collect::<rusqlite::Result<_>>()?, ..head })
}

/// The rows of a sheet in order, or the one row `id`; their codes and problems are left empty.
pub(crate) fn baris(conn: &Connection, lembar_id: &str, id: Option<&str>) -> Result<Vec<LembarUjiBaris>> {
    let mut statement = conn.prepare_cached(include_str!("select_baris.sql"))?;
    let rows = statement.query_map(named_params! { ":lembar_id": lembar_id, ":id": id }, baris_from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Of each item on a sheet what the last complete sheet before it said.
pub(crate) fn sebelumnya(conn: &Connection, lembar_id: &str) -> Result<Vec<UjiSebelumnya>> {
    let mut statement = conn.prepare_cached(include_str!("select_sebelumnya.sql"))?;
    let rows = statement.query_map(named_params! { ":lembar_id": lembar_id }, |r| {
        Ok(UjiSebelumnya {
            informasi_id: r.get("informasi_id")?,
            lembar_id: r.get("lembar_id")?,
            nomor: r.get("nomor")?,
            tahun: r.get("tahun")?,
            tanggal: r.get("tanggal")?,
            konsekuensi_dibuka: r.get("konsekuensi_dibuka")?,
            konsekuensi_ditutup: r.get("konsekuensi_ditutup")?,
            hasil: r.get("hasil")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What decides whether an item may be put on the sheet `lembar_id`; none when it is gone.
pub(crate) fn calon(conn: &Connection, lembar_id: &str, informasi_id: &str) -> Result<Option<CalonBaris>> {
    let mut statement = conn.prepare_cached(include_str!("select_item.sql"))?;
    let params = named_params! { ":lembar_id": lembar_id, ":informasi_id": informasi_id };
    let found = statement.query_row(params, |r| {
        Ok(CalonBaris {
            nomor_register: r.get("nomor_register")?,
            status: r.get("status")?,
            lembar_lain: r.get("lembar_lain")?,
        })
    });
    Ok(found.optional()?)
}

/// Adds a head.
pub(crate) fn insert(conn: &Connection, l: &LembarUji, dibuat_at: NaiveDateTime) -> Result<()> {
    conn.prepare_cached(include_str!("insert.sql"))?.execute(named_params! {
        ":id": l.id, ":nomor": l.nomor, ":tahun": l.tahun, ":jenis": l.jenis, ":pemicu": l.pemicu,
        ":tanggal": l.tanggal, ":tempat": l.tempat, ":penyetuju_id": l.penyetuju_id, ":status": l.status,
        ":dibuat_at": dibuat_at,
    })?;
    replace_penguji(conn, l)
}

/// Changes a head; its state stays.
pub(crate) fn update(conn: &Connection, l: &LembarUji) -> Result<()> {
    conn.prepare_cached(include_str!("update.sql"))?.execute(named_params! {
        ":id": l.id, ":nomor": l.nomor, ":tahun": l.tahun, ":jenis": l.jenis, ":pemicu": l.pemicu,
        ":tanggal": l.tanggal, ":tempat": l.tempat, ":penyetuju_id": l.penyetuju_id,
    })?;
    replace_penguji(conn, l)
}

fn replace_penguji(conn: &Connection, l: &LembarUji) -> Result<()> {
    conn.prepare_cached(include_str!("delete_penguji.sql"))?.execute(named_params! { ":lembar_id": l.id })?;
    let mut statement = conn.prepare_cached(include_str!("insert_penguji.sql"))?;
    for (urut, p) in (1_u32..).zip(&l.penguji) {
        statement.execute(named_params! {
            ":lembar_id": l.id, ":urut": urut, ":pejabat_id": p.pejabat_id, ":nama": p.nama,
            ":jabatan": p.jabatan, ":unit_kerja": p.unit_kerja,
        })?;
    }
    Ok(())
}

/// Sets the state of a sheet.
pub(crate) fn set_status(conn: &Connection, id: &str, status: StatusLembar) -> Result<()> {
    conn.prepare_cached(include_str!("update_status.sql"))?
        .execute(named_params! { ":id": id, ":status": status })?;
    Ok(())
}

/// Moves a sheet to the trash (a time) or out of it.
pub(crate) fn update_dihapus(conn: &Connection, id: &str, dihapus_at: Option<NaiveDateTime>) -> Result<()> {
    conn.prepare_cached(include_str!("update_dihapus.sql"))?
        .execute(named_params! { ":id": id, ":dihapus_at": dihapus_at })?;
    Ok(())
}

/// Sets number and year as they stand on the signed sheet.
pub(crate) fn set_nomor(conn: &Connection, id: &str, nomor: &str, tahun: u32) -> Result<()> {
    conn.prepare_cached(include_str!("update_nomor.sql"))?
        .execute(named_params! { ":id": id, ":nomor": nomor, ":tahun": tahun })?;
    Ok(())
}

/// Puts an item at the end of a sheet; false when it stood there already.
pub(crate) fn insert_baris(conn: &Connection, id: &str, lembar_id: &str, informasi_id: &str) -> Result<bool> {
    let mut statement = conn.prepare_cached(include_str!("insert_baris.sql"))?;
    let params = named_params! { ":id": id, ":lembar_id": lembar_id, ":informasi_id": informasi_id };
    Ok(statement.execute(params)? > 0)
}

/// Saves the cells of a row; false when the sheet has no such row.
pub(crate) fn update_baris(conn: &Connection, lembar_id: &str, b: &LembarUjiBarisIsian) -> Result<bool> {
    let changed = conn.prepare_cached(include_str!("update_baris.sql"))?.execute(named_params! {
        ":id": b.id, ":lembar_id": lembar_id, ":konsekuensi_dibuka": b.konsekuensi_dibuka,
        ":konsekuensi_ditutup": b.konsekuensi_ditutup, ":hasil": b.hasil, ":syarat": b.syarat,
    })?;
    Ok(changed > 0)
}

/// Takes a row off a sheet and closes the gap in the numbers.
pub(crate) fn delete_baris(conn: &Connection, lembar_id: &str, id: &str) -> Result<()> {
    conn.prepare_cached(include_str!("delete_baris.sql"))?
        .execute(named_params! { ":id": id, ":lembar_id": lembar_id })?;
    conn.prepare_cached(include_str!("renumber.sql"))?.execute(named_params! { ":lembar_id": lembar_id })?;
    Ok(())
}

fn head_from_row(r: &Row<'_>) -> rusqlite::Result<LembarUji> {
    Ok(LembarUji {
        id: r.get("id")?,
        nomor: r.get("nomor")?,
        tahun: r.get("tahun")?,
        jenis: r.get("jenis")?,
        pemicu: r.get("pemicu")?,
        tanggal: r.get("tanggal")?,
        tempat: r.get("tempat")?,
        penyetuju_id: r.get("penyetuju_id")?,
        status: r.get("status")?,
        dihapus_at: r.get("dihapus_at")?,
        baris: Vec::new(),
        penguji: Vec::new(),
        masalah: Vec::new(),
    })
}

fn penguji_from_row(r: &Row<'_>) -> rusqlite::Result<Penguji> {
    Ok(Penguji {
        pejabat_id: r.get("pejabat_id")?,
        nama: r.get("nama")?,
        jabatan: r.get("jabatan")?,
        unit_kerja: r.get("unit_kerja")?,
    })
}

fn baris_from_row(r: &Row<'_>) -> rusqlite::Result<LembarUjiBaris> {
    Ok(LembarUjiBaris {
        id: r.get("id")?,
        urut: r.get("urut")?,
        informasi_id: r.get("informasi_id")?,
        nomor_register: r.get("nomor_register")?,
        judul: r.get("judul")?,
        uraian: r.get("uraian")?,
        status: r.get("status")?,
        kode_pasal17: Vec::new(),
        dasar_hukum: r.get("dasar_hukum_cetak")?,
        jangka_waktu: r.get("jangka_waktu_cetak")?,
        konsekuensi_dibuka: r.get("konsekuensi_dibuka")?,
        konsekuensi_ditutup: r.get("konsekuensi_ditutup")?,
        hasil: r.get("hasil")?,
        syarat: r.get("syarat")?,
        masalah: Vec::new(),
        nasihat: Vec::new(),
    })
}
