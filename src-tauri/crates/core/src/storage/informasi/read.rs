//! Reading an item.

use crate::error::{Error, Result};
use crate::informasi::{DasarHukum, Informasi};
use crate::jangka_waktu::JangkaWaktu;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// One item, in the trash or not. The printed form of its legal bases is left empty: it needs the regulations.
pub(crate) fn get(conn: &Connection, id: &str) -> Result<Informasi> {
    let found = conn
        .prepare_cached(include_str!("select.sql"))?
        .query_row(named_params! { ":id": id }, from_row)
        .optional()?
        .ok_or_else(|| Error::NotFound { entitas: "informasi", id: id.to_owned() })?;
    let kode_pasal17 = conn
        .prepare_cached(include_str!("select_pasal17_list.sql"))?
        .query_map(named_params! { ":id": id }, |r| r.get("kode"))?
        .collect::<rusqlite::Result<_>>()?;
    let dasar_hukum = conn
        .prepare_cached(include_str!("select_dasar_hukum_list.sql"))?
        .query_map(named_params! { ":id": id }, dasar_from_row)?
        .collect::<rusqlite::Result<_>>()?;
    let texts: Vec<String> = conn
        .prepare_cached(include_str!("select_jangka_waktu_list.sql"))?
        .query_map(named_params! { ":id": id }, |r| r.get("isi"))?
        .collect::<rusqlite::Result<_>>()?;
    let jangka_waktu: Vec<JangkaWaktu> =
        texts.iter().map(|t| serde_json::from_str(t)).collect::<serde_json::Result<_>>()?;
    Ok(Informasi { kode_pasal17, dasar_hukum, jangka_waktu, ..found })
}

/// Ids of the items that cite a regulation.
pub(crate) fn id_by_peraturan(conn: &Connection, peraturan_id: &str) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(include_str!("select_id_by_peraturan.sql"))?;
    let rows = statement
        .query_map(named_params! { ":peraturan_id": peraturan_id }, |r| r.get("informasi_id"))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// Register number, title and description of every living item.
pub(crate) fn words(conn: &Connection) -> Result<Vec<(String, String, String)>> {
    let mut statement = conn.prepare_cached(include_str!("select_kata.sql"))?;
    let rows =
        statement.query_map([], |r| Ok((r.get("nomor_register")?, r.get("judul")?, r.get("uraian")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn dasar_from_row(row: &Row<'_>) -> rusqlite::Result<DasarHukum> {
    Ok(DasarHukum {
        peraturan_id: row.get("peraturan_id")?,
        teks: row.get("teks")?,
        pasal: row.get("pasal")?,
        ayat: row.get("ayat")?,
        huruf: row.get("huruf")?,
        angka: row.get("angka")?,
        cetak: String::new(),
    })
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Informasi> {
    Ok(Informasi {
        id: row.get("id")?,
        nomor_register: row.get("nomor_register")?,
        judul: row.get("judul")?,
        uraian: row.get("uraian")?,
        cakupan: row.get("cakupan")?,
        bagian_dikecualikan: row.get("bagian_dikecualikan")?,
        bentuk: row.get("bentuk")?,
        jumlah_berkas: row.get("jumlah_berkas")?,
        kurun_waktu: row.get("kurun_waktu")?,
        unit_id: row.get("unit_id")?,
        unit: row.get("unit")?,
        penanggung_jawab: row.get("penanggung_jawab")?,
        tanggal_usul: row.get("tanggal_usul")?,
        kode_pasal17: Vec::new(),
        dasar_hukum: Vec::new(),
        jangka_waktu: Vec::new(),
        operator_jangka_waktu: row.get("operator_jangka_waktu")?,
        usul_dibuka: row.get("usul_dibuka")?,
        usul_ditutup: row.get("usul_ditutup")?,
        bukan_pasal18: row.get("bukan_pasal18")?,
        persetujuan_tertulis_subjek: row.get("persetujuan_tertulis_subjek")?,
        terkait_jabatan_publik: row.get("terkait_jabatan_publik")?,
        kka: row.get("kka")?,
        kelas_keamanan: row.get("kelas_keamanan")?,
        catatan_internal: row.get("catatan_internal")?,
        kategori: row.get("kategori")?,
        asal: row.get("asal")?,
        status: row.get("status")?,
        status_alasan: row.get("status_alasan")?,
        berakhir: row.get("berakhir")?,
        keputusan_id: row.get("keputusan_id")?,
        versi: row.get("versi")?,
        diubah_at: row.get("diubah_at")?,
        dihapus_at: row.get("dihapus_at")?,
    })
}
