//! Table `penempatan`.

use crate::arsip::{BarisArsip, BarisRak, Penempatan};
use crate::dokumen::Berkas;
use crate::error::{Error, Result};
use crate::informasi::BentukInformasi;
use crate::informasi::status::StatusInformasi;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// What decides whether an item is documented.
pub(crate) struct Keadaan {
    pub(crate) bentuk: BentukInformasi,
    pub(crate) status: StatusInformasi,
    pub(crate) ada_hardcopy: bool,
    pub(crate) ada_softcopy: bool,
}

/// Where the paper and the files of an item are and were, the present first.
pub(crate) fn list(conn: &Connection, informasi_id: &str) -> Result<Vec<Penempatan>> {
    let mut statement = conn.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map(named_params! { ":informasi_id": informasi_id }, from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The stored file of a placement.
pub(crate) fn get_berkas(conn: &Connection, id: &str) -> Result<Berkas> {
    let mut statement = conn.prepare_cached(include_str!("select_berkas.sql"))?;
    let found = statement.query_row(named_params! { ":id": id }, |r| {
        Ok(Berkas {
            sha256: r.get("sha256")?,
            nama: r.get("nama")?,
            media: r.get("media")?,
            ukuran: r.get("ukuran")?,
        })
    });
    found.optional()?.ok_or_else(|| Error::NotFound { entitas: "penempatan", id: id.to_owned() })
}

/// Decided items in order of their term.
pub(crate) fn list_rak(conn: &Connection) -> Result<Vec<BarisRak>> {
    let mut statement = conn.prepare_cached(include_str!("list_rak.sql"))?;
    let rows = statement.query_map([], |r| {
        Ok(BarisRak {
            informasi_id: r.get("informasi_id")?,
            nomor_register: r.get("nomor_register")?,
            judul: r.get("judul")?,
            berakhir: r.get("berakhir")?,
            jangka_waktu: r.get("jangka_waktu_cetak")?,
            kode_lengkap: r.get("kode_lengkap")?,
            nomor_item: r.get("nomor_item")?,
            jumlah_softcopy: r.get("jumlah_softcopy")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Decided items in order of their term, with all that the papers of the archive say of them.
pub(crate) fn list_arsip(conn: &Connection) -> Result<Vec<BarisArsip>> {
    let mut statement = conn.prepare_cached(include_str!("list_arsip.sql"))?;
    let rows = statement.query_map([], |r| {
        Ok(BarisArsip {
            informasi_id: r.get("informasi_id")?,
            nomor_register: r.get("nomor_register")?,
            judul: r.get("judul")?,
            unit_id: r.get("unit_id")?,
            unit: r.get("unit")?,
            bentuk: r.get("bentuk")?,
            jumlah_berkas: r.get("jumlah_berkas")?,
            kurun_waktu: r.get("kurun_waktu")?,
            kka: r.get("kka")?,
            kelas_keamanan: r.get("kelas_keamanan")?,
            huruf: r.get("huruf")?,
            jangka_waktu: r.get("jangka_waktu_cetak")?,
            mulai: r.get("mulai")?,
            berakhir: r.get("berakhir")?,
            retensi_aktif: r.get("retensi_aktif")?,
            retensi_inaktif: r.get("retensi_inaktif")?,
            keputusan_nomor: r.get("keputusan_nomor")?,
            keputusan_tanggal: r.get("keputusan_tanggal")?,
            lokasi_id: r.get("lokasi_id")?,
            kode_lengkap: r.get("kode_lengkap")?,
            nomor_item: r.get("nomor_item")?,
            jumlah_softcopy: r.get("jumlah_softcopy")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Form, state and present places of an item.
pub(crate) fn keadaan(conn: &Connection, informasi_id: &str) -> Result<Keadaan> {
    let mut statement = conn.prepare_cached(include_str!("select_keadaan.sql"))?;
    let found = statement.query_row(named_params! { ":informasi_id": informasi_id }, |r| {
        Ok(Keadaan {
            bentuk: r.get("bentuk")?,
            status: r.get("status")?,
            ada_hardcopy: r.get("ada_hardcopy")?,
            ada_softcopy: r.get("ada_softcopy")?,
        })
    });
    found.optional()?.ok_or_else(|| Error::NotFound { entitas: "informasi", id: informasi_id.to_owned() })
}

/// Ends the present place of the paper of an item.
pub(crate) fn close_hardcopy(conn: &Connection, informasi_id: &str, sampai: NaiveDate) -> Result<()> {
    conn.prepare_cached(include_str!("close_hardcopy.sql"))?
        .execute(named_params! { ":informasi_id": informasi_id, ":sampai": sampai })?;
    Ok(())
}

/// Adds a place.
pub(crate) fn insert(conn: &Connection, p: &Penempatan) -> Result<()> {
    let sha256 = p.berkas.as_ref().map(|b| b.sha256.as_str());
    let nama = p.berkas.as_ref().map_or("", |b| b.nama.as_str());
    conn.prepare_cached(include_str!("insert.sql"))?.execute(named_params! {
        ":id": p.id, ":informasi_id": p.informasi_id, ":lokasi_id": p.lokasi_id, ":nomor_item": p.nomor_item,
        ":berkas_sha256": sha256, ":berkas_nama": nama, ":sejak": p.sejak,
    })?;
    Ok(())
}

fn from_row(r: &Row<'_>) -> rusqlite::Result<Penempatan> {
    let sha256: Option<String> = r.get("berkas_sha256")?;
    let berkas = match sha256 {
        Some(sha256) => Some(Berkas {
            sha256,
            nama: r.get("berkas_nama")?,
            media: r.get("media")?,
            ukuran: r.get("ukuran")?,
        }),
        None => None,
    };
    Ok(Penempatan {
        id: r.get("id")?,
        informasi_id: r.get("informasi_id")?,
        lokasi_id: r.get("lokasi_id")?,
        kode_lengkap: r.get("kode_lengkap")?,
        nomor_item: r.get("nomor_item")?,
        berkas,
        sejak: r.get("sejak")?,
        sampai: r.get("sampai")?,
    })
}
