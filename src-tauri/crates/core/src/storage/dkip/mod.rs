//! Rows of the list of exempt information.

use crate::dkip::{BarisDkip, Lingkup};
use crate::error::Result;
use rusqlite::{Connection, Row, named_params};

/// The rows of `lingkup`.
pub(crate) fn list(conn: &Connection, lingkup: Lingkup<'_>) -> Result<Vec<BarisDkip>> {
    let (name, id) = match lingkup {
        Lingkup::Ditetapkan => ("DITETAPKAN", ""),
        Lingkup::Terbuka => ("TERBUKA", ""),
        Lingkup::Rancangan => ("RANCANGAN", ""),
        Lingkup::Keputusan(id) => ("KEPUTUSAN", id),
        Lingkup::Lembar(id) => ("LEMBAR", id),
    };
    let mut statement = conn.prepare_cached(include_str!("select.sql"))?;
    let rows = statement
        .query_map(named_params! { ":lingkup": name, ":id": id }, from_row)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<BarisDkip> {
    Ok(BarisDkip {
        informasi_id: row.get("id")?,
        nomor_register: row.get("nomor_register")?,
        judul: row.get("judul")?,
        uraian: row.get("uraian")?,
        publik: super::informasi_publik::from_row(row, row.get("id")?)?,
        cakupan: row.get("cakupan")?,
        bagian_dikecualikan: row.get("bagian_dikecualikan")?,
        bentuk: row.get("bentuk")?,
        status: row.get("status")?,
        status_alasan: row.get("status_alasan")?,
        huruf: row.get("huruf")?,
        kategori: row.get("kategori")?,
        dasar_hukum: row.get("dasar_hukum_cetak")?,
        dibuka: row.get("dibuka")?,
        ditutup: row.get("ditutup")?,
        jangka_waktu: row.get("jangka_waktu_cetak")?,
        unit_id: row.get("unit_id")?,
        unit: row.get("unit")?,
        penanggung_jawab: row.get("penanggung_jawab")?,
        keputusan_nomor: row.get("keputusan_nomor")?,
        keputusan_tanggal: row.get("keputusan_tanggal")?,
        berakhir: row.get("berakhir")?,
    })
}
