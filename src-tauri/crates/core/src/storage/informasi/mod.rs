//! Rows of the register, with their codes, legal bases, terms and search words.

mod diperiksa;
#[cfg(test)]
pub(crate) mod probe;
mod read;
mod search;
mod usulan;

pub(crate) use diperiksa::list_diperiksa;
pub(crate) use read::{get, id_by_peraturan, words};
pub(crate) use search::{count_bermasalah, count_status, search};

pub(crate) use usulan::{asal_list, of_unit};

use crate::error::Result;
use crate::informasi::Informasi;
use crate::informasi::status::StatusInformasi;
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, named_params};

/// What a save derives from the fields, so that a long list needs no rules.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Turunan {
    /// Pasal 17 letters, `h, j`.
    pub(crate) huruf: String,
    /// Legal bases as printed, one a line.
    pub(crate) dasar_hukum_cetak: String,
    /// Term as printed.
    pub(crate) jangka_waktu_cetak: String,
    /// How many errors keep the item from being decided.
    pub(crate) jumlah_galat: u32,
}

/// Writes an item with everything that hangs on it. State, end and decree have statements of their own.
pub(crate) fn upsert(conn: &Connection, i: &Informasi, t: &Turunan) -> Result<()> {
    conn.prepare_cached(include_str!("upsert.sql"))?.execute(named_params! {
        ":id": i.id,
        ":nomor_register": i.nomor_register,
        ":judul": i.judul,
        ":uraian": i.uraian,
        ":cakupan": i.cakupan,
        ":bagian_dikecualikan": i.bagian_dikecualikan,
        ":bentuk": i.bentuk,
        ":jumlah_berkas": i.jumlah_berkas,
        ":kurun_waktu": i.kurun_waktu,
        ":unit_id": i.unit_id,
        ":penanggung_jawab": i.penanggung_jawab,
        ":tanggal_usul": i.tanggal_usul,
        ":operator_jangka_waktu": i.operator_jangka_waktu,
        ":usul_dibuka": i.usul_dibuka,
        ":usul_ditutup": i.usul_ditutup,
        ":bukan_pasal18": i.bukan_pasal18,
        ":persetujuan_tertulis_subjek": i.persetujuan_tertulis_subjek,
        ":terkait_jabatan_publik": i.terkait_jabatan_publik,
        ":kka": i.kka,
        ":kelas_keamanan": i.kelas_keamanan,
        ":catatan_internal": i.catatan_internal,
        ":kategori": i.kategori,
        ":asal": i.asal,
        ":status": i.status,
        ":huruf": t.huruf,
        ":dasar_hukum_cetak": t.dasar_hukum_cetak,
        ":jangka_waktu_cetak": t.jangka_waktu_cetak,
        ":jumlah_galat": t.jumlah_galat,
        ":versi": i.versi,
        ":diubah_at": i.diubah_at,
    })?;
    replace_children(conn, i)?;
    conn.prepare_cached(include_str!("delete_cari.sql"))?.execute(named_params! { ":id": i.id })?;
    conn.prepare_cached(include_str!("insert_cari.sql"))?.execute(named_params! { ":id": i.id })?;
    Ok(())
}

fn replace_children(conn: &Connection, i: &Informasi) -> Result<()> {
    for sql in [
        include_str!("delete_pasal17.sql"),
        include_str!("delete_dasar_hukum.sql"),
        include_str!("delete_jangka_waktu.sql"),
    ] {
        conn.prepare_cached(sql)?.execute(named_params! { ":id": i.id })?;
    }
    let mut insert = conn.prepare_cached(include_str!("insert_pasal17.sql"))?;
    for (urut, kode) in (0_u32..).zip(&i.kode_pasal17) {
        insert.execute(named_params! { ":id": i.id, ":urut": urut, ":kode": kode })?;
    }
    let mut insert = conn.prepare_cached(include_str!("insert_dasar_hukum.sql"))?;
    for (urut, d) in (0_u32..).zip(&i.dasar_hukum) {
        insert.execute(named_params! {
            ":id": i.id,
            ":urut": urut,
            ":peraturan_id": d.peraturan_id,
            ":teks": d.teks,
            ":pasal": d.pasal,
            ":ayat": d.ayat,
            ":huruf": d.huruf,
            ":angka": d.angka,
        })?;
    }
    let mut insert = conn.prepare_cached(include_str!("insert_jangka_waktu.sql"))?;
    for (urut, j) in (0_u32..).zip(&i.jangka_waktu) {
        insert.execute(named_params! { ":id": i.id, ":urut": urut, ":isi": serde_json::to_string(j)? })?;
    }
    Ok(())
}

/// Writes the state and why.
pub(crate) fn update_status(
    conn: &Connection,
    id: &str,
    status: StatusInformasi,
    alasan: &str,
    diubah_at: NaiveDateTime,
) -> Result<()> {
    conn.prepare_cached(include_str!("update_status.sql"))?.execute(named_params! {
        ":id": id,
        ":status": status,
        ":alasan": alasan,
        ":diubah_at": diubah_at,
    })?;
    Ok(())
}

/// Writes the decree and the end that follows from its day.
pub(crate) fn update_ditetapkan(
    conn: &Connection,
    id: &str,
    keputusan_id: &str,
    berakhir: Option<NaiveDate>,
) -> Result<()> {
    conn.prepare_cached(include_str!("update_ditetapkan.sql"))?.execute(named_params! {
        ":id": id,
        ":keputusan_id": keputusan_id,
        ":berakhir": berakhir,
    })?;
    Ok(())
}

/// Stores when to look again at the condition `urut` of an item.
pub(crate) fn set_tinjau(conn: &Connection, id: &str, urut: u32, hari: NaiveDate) -> Result<()> {
    conn.prepare_cached(include_str!("update_tinjau.sql"))?
        .execute(named_params! { ":id": id, ":urut": urut, ":hari": hari.to_string() })?;
    Ok(())
}

/// Moves an item to the trash (a time) or out of it.
pub(crate) fn update_dihapus(conn: &Connection, id: &str, dihapus_at: Option<NaiveDateTime>) -> Result<()> {
    conn.prepare_cached(include_str!("update_dihapus.sql"))?
        .execute(named_params! { ":id": id, ":dihapus_at": dihapus_at })?;
    Ok(())
}

/// Writes what is derived, after something outside the item has changed.
pub(crate) fn update_turunan(conn: &Connection, id: &str, t: &Turunan) -> Result<()> {
    conn.prepare_cached(include_str!("update_turunan.sql"))?.execute(named_params! {
        ":id": id,
        ":huruf": t.huruf,
        ":dasar_hukum_cetak": t.dasar_hukum_cetak,
        ":jangka_waktu_cetak": t.jangka_waktu_cetak,
        ":jumlah_galat": t.jumlah_galat,
    })?;
    Ok(())
}

/// Replaces the words of a unit in the search of its items.
pub(crate) fn update_cari_unit(conn: &Connection, unit_id: &str, words: &str) -> Result<()> {
    conn.prepare_cached(include_str!("update_cari_unit.sql"))?
        .execute(named_params! { ":unit_id": unit_id, ":unit": words })?;
    Ok(())
}

/// Highest register number that begins with `awalan` (`R-2026-`), the trash included; 0 when there is none.
pub(crate) fn last_nomor(conn: &Connection, awalan: &str) -> Result<u32> {
    let mut statement = conn.prepare_cached(include_str!("last_nomor.sql"))?;
    Ok(statement.query_row(named_params! { ":awalan": awalan }, |r| r.get(0))?)
}
