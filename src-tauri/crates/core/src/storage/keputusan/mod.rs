//! Tables `keputusan`, `keputusan_item`.

#[cfg(test)]
pub(crate) mod probe;

use crate::dokumen::StatusDokumen;
use crate::error::{Error, Result};
use crate::informasi::status::StatusInformasi;
use crate::keputusan::{JenisKeputusan, Keputusan, KeputusanItem, KeputusanLembar};
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// An item as it was before a decree changed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ItemSemula {
    /// Last day of its exemption; none for a term without a known end.
    pub(crate) berakhir: Option<NaiveDate>,
    /// Its codes of Pasal 17.
    pub(crate) kode_pasal17: Vec<String>,
}

/// What must hold of an item before it may be set.
pub(crate) struct SyaratItem {
    pub(crate) nomor_register: String,
    pub(crate) status: StatusInformasi,
    /// Another decree that isn't signed yet holds it.
    pub(crate) di_keputusan_lain: bool,
}

/// The decrees with their items, or those in the trash, newest first.
pub(crate) fn list(conn: &Connection, sampah: bool) -> Result<Vec<Keputusan>> {
    let mut statement = conn.prepare_cached(include_str!("list.sql"))?;
    let ids: Vec<String> = statement
        .query_map(named_params! { ":sampah": sampah }, |r| r.get("id"))?
        .collect::<rusqlite::Result<_>>()?;
    ids.iter().map(|id| get(conn, id)).collect()
}

/// One decree with its items.
pub(crate) fn get(conn: &Connection, id: &str) -> Result<Keputusan> {
    let mut statement = conn.prepare_cached(include_str!("select.sql"))?;
    let found = statement.query_row(named_params! { ":id": id }, from_row).optional()?;
    let head = found.ok_or_else(|| Error::NotFound { entitas: "keputusan", id: id.to_owned() })?;
    let mut statement = conn.prepare_cached(include_str!("select_item.sql"))?;
    let item = statement.query_map(named_params! { ":keputusan_id": id }, item_from_row)?;
    let item = item.collect::<rusqlite::Result<_>>()?;
    let mut statement = conn.prepare_cached(include_str!("select_lembar_list.sql"))?;
    let lembar = statement.query_map(named_params! { ":keputusan_id": id }, lembar_from_row)?;
    Ok(Keputusan { item, lembar: lembar.collect::<rusqlite::Result<_>>()?, ..head })
}

/// Day of the meeting a decree rests on, and whether its Berita Acara is signed.
pub(crate) fn rapat_of(conn: &Connection, id: &str) -> Result<Option<(NaiveDate, bool)>> {
    let mut statement = conn.prepare_cached(include_str!("select_rapat.sql"))?;
    let found = statement
        .query_row(named_params! { ":id": id }, |r| Ok((r.get("tanggal")?, r.get("ditandatangani")?)));
    Ok(found.optional()?)
}

/// What must hold of an item before the decree `keputusan_id` may set it; none when it is gone.
pub(crate) fn syarat(
    conn: &Connection,
    keputusan_id: &str,
    informasi_id: &str,
) -> Result<Option<SyaratItem>> {
    let mut statement = conn.prepare_cached(include_str!("select_syarat.sql"))?;
    let params = named_params! { ":keputusan_id": keputusan_id, ":informasi_id": informasi_id };
    let found = statement.query_row(params, |r| {
        Ok(SyaratItem {
            nomor_register: r.get("nomor_register")?,
            status: r.get("status")?,
            di_keputusan_lain: r.get("di_keputusan_lain")?,
        })
    });
    Ok(found.optional()?)
}

/// Items that a meeting agreed to close, in the order of the annex.
pub(crate) fn disetujui(conn: &Connection, rapat_id: &str) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(include_str!("select_disetujui.sql"))?;
    let rows = statement.query_map(named_params! { ":rapat_id": rapat_id }, |r| r.get("id"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The sheet that a decree of kind `jenis` rests on for an item.
pub(crate) fn lembar_for(
    conn: &Connection,
    jenis: JenisKeputusan,
    informasi_id: &str,
) -> Result<Option<String>> {
    if jenis.is_penetapan() {
        return lembar_of(conn, informasi_id);
    }
    let mut statement = conn.prepare_cached(include_str!("select_lembar_pengubahan.sql"))?;
    let params = named_params! { ":informasi_id": informasi_id, ":jenis": jenis };
    Ok(statement.query_row(params, |r| r.get("id")).optional()?)
}

/// Set items that a sheet considered for a change, in the order of the annex.
pub(crate) fn calon_pengubahan(conn: &Connection) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(include_str!("select_calon_pengubahan.sql"))?;
    let rows = statement.query_map([], |r| r.get("id"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The complete, approved sheet that found an item exempt last.
pub(crate) fn lembar_of(conn: &Connection, informasi_id: &str) -> Result<Option<String>> {
    let mut statement = conn.prepare_cached(include_str!("select_lembar.sql"))?;
    Ok(statement.query_row(named_params! { ":informasi_id": informasi_id }, |r| r.get("id")).optional()?)
}

/// A decree that fixes the sheets it rests on.
pub(crate) struct KeputusanAtas {
    pub(crate) status: StatusDokumen,
    pub(crate) tentang: String,
    pub(crate) nomor: String,
    pub(crate) tahun: u32,
}

/// The printed or signed decree that rests on a sheet, the signed one first.
pub(crate) fn of_lembar(conn: &Connection, lembar_id: &str) -> Result<Option<KeputusanAtas>> {
    let mut statement = conn.prepare_cached(include_str!("select_keputusan_of.sql"))?;
    let found = statement.query_row(named_params! { ":lembar_id": lembar_id }, |r| {
        Ok(KeputusanAtas {
            status: r.get("status")?,
            tentang: r.get("tentang")?,
            nomor: r.get("nomor")?,
            tahun: r.get("tahun")?,
        })
    });
    Ok(found.optional()?)
}

/// Adds or changes a decree that isn't signed, with its items.
pub(crate) fn upsert(conn: &Connection, k: &Keputusan, dibuat_at: NaiveDateTime) -> Result<()> {
    conn.prepare_cached(include_str!("upsert.sql"))?.execute(named_params! {
        ":id": k.id, ":jenis": k.jenis, ":bentuk": k.bentuk, ":tentang": k.tentang, ":rapat_id": k.rapat_id,
        ":penandatangan_id": k.penandatangan_id, ":tahun": k.tahun, ":status": k.status,
        ":dibuat_at": dibuat_at,
    })?;
    conn.prepare_cached(include_str!("delete_item.sql"))?.execute(named_params! { ":keputusan_id": k.id })?;
    let mut statement = conn.prepare_cached(include_str!("insert_item.sql"))?;
    for (urut, item) in (1_u32..).zip(&k.item) {
        statement.execute(named_params! {
            ":keputusan_id": k.id, ":urut": urut, ":informasi_id": item.informasi_id,
            ":lembar_id": item.lembar_id,
        })?;
    }
    Ok(())
}

/// The state of a decree follows its paper.
pub(crate) fn set_status(conn: &Connection, id: &str, status: StatusDokumen) -> Result<()> {
    conn.prepare_cached(include_str!("update_status.sql"))?
        .execute(named_params! { ":id": id, ":status": status })?;
    Ok(())
}

/// Moves a decree to the trash (a time) or out of it.
pub(crate) fn update_dihapus(conn: &Connection, id: &str, dihapus_at: Option<NaiveDateTime>) -> Result<()> {
    conn.prepare_cached(include_str!("update_dihapus.sql"))?
        .execute(named_params! { ":id": id, ":dihapus_at": dihapus_at })?;
    Ok(())
}

/// Number, year and day as they stand on the signed paper.
pub(crate) fn set_tanda_tangan(
    conn: &Connection,
    id: &str,
    nomor: &str,
    tahun: u32,
    tanggal: NaiveDate,
) -> Result<()> {
    conn.prepare_cached(include_str!("update_tanda_tangan.sql"))?
        .execute(named_params! { ":id": id, ":nomor": nomor, ":tahun": tahun, ":tanggal": tanggal })?;
    Ok(())
}

/// Keeps with the decree what it changes of an item.
pub(crate) fn set_semula(
    conn: &Connection,
    keputusan_id: &str,
    informasi_id: &str,
    semula: &ItemSemula,
) -> Result<()> {
    conn.prepare_cached(include_str!("update_semula.sql"))?.execute(named_params! {
        ":keputusan_id": keputusan_id, ":informasi_id": informasi_id, ":berakhir": semula.berakhir,
        ":kode": serde_json::to_string(&semula.kode_pasal17)?,
    })?;
    Ok(())
}

/// What a decree changed of an item; none for one that an older program recorded.
pub(crate) fn semula(
    conn: &Connection,
    keputusan_id: &str,
    informasi_id: &str,
) -> Result<Option<ItemSemula>> {
    let mut statement = conn.prepare_cached(include_str!("select_semula.sql"))?;
    let params = named_params! { ":keputusan_id": keputusan_id, ":informasi_id": informasi_id };
    let found: Option<(Option<NaiveDate>, String)> =
        statement.query_row(params, |r| Ok((r.get("berakhir_semula")?, r.get("kode_semula")?))).optional()?;
    found
        .map(|(berakhir, kode)| Ok(ItemSemula { berakhir, kode_pasal17: serde_json::from_str(&kode)? }))
        .transpose()
}

fn from_row(r: &Row<'_>) -> rusqlite::Result<Keputusan> {
    Ok(Keputusan {
        id: r.get("id")?,
        jenis: r.get("jenis")?,
        bentuk: r.get("bentuk")?,
        tentang: r.get("tentang")?,
        rapat_id: r.get("rapat_id")?,
        penandatangan_id: r.get("penandatangan_id")?,
        nomor: r.get("nomor")?,
        tahun: r.get("tahun")?,
        tanggal: r.get("tanggal")?,
        status: r.get("status")?,
        penandatangan: r.get("penandatangan")?,
        penandatangan_jabatan: r.get("penandatangan_jabatan")?,
        penandatangan_atas_nama: r.get("penandatangan_atas_nama")?,
        dihapus_at: r.get("dihapus_at")?,
        item: Vec::new(),
        lembar: Vec::new(),
        masalah: Vec::new(),
    })
}

fn item_from_row(r: &Row<'_>) -> rusqlite::Result<KeputusanItem> {
    Ok(KeputusanItem {
        informasi_id: r.get("informasi_id")?,
        lembar_id: r.get("lembar_id")?,
        nomor_register: r.get("nomor_register")?,
        judul: r.get("judul")?,
        jangka_waktu: r.get("jangka_waktu_cetak")?,
        berakhir: r.get("berakhir")?,
    })
}

fn lembar_from_row(r: &Row<'_>) -> rusqlite::Result<KeputusanLembar> {
    Ok(KeputusanLembar {
        id: r.get("id")?,
        nomor: r.get("nomor")?,
        tahun: r.get("tahun")?,
        tanggal: r.get("tanggal")?,
        ditandatangani: r.get("ditandatangani")?,
    })
}
