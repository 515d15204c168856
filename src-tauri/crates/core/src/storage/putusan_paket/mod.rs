//! Tables `putusan_paket`, `putusan_paket_berkas` and `putusan_paket_item`.

use crate::dokumen::Berkas;
use crate::error::Result;
use crate::paket::{KeputusanDiterima, PeranBerkas, PutusanDiterima, PutusanItem};
use chrono::NaiveDateTime;
use rusqlite::{Connection, Row, named_params};

/// What main offices decided, or of one item only, the newest decree first.
pub(crate) fn list(conn: &Connection, informasi_id: Option<&str>) -> Result<Vec<PutusanDiterima>> {
    let mut statement = conn.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map(named_params! { ":informasi_id": informasi_id }, from_row)?;
    let mut found: Vec<PutusanDiterima> = rows.collect::<rusqlite::Result<_>>()?;
    for p in &mut found {
        p.berkas = berkas(conn, &p.id)?;
        p.item = items(conn, &p.id)?;
        p.item.retain(|i| informasi_id.is_none() || i.informasi_id.as_deref() == informasi_id);
    }
    Ok(found)
}

fn from_row(r: &Row<'_>) -> rusqlite::Result<PutusanDiterima> {
    Ok(PutusanDiterima {
        id: r.get("id")?,
        unit_id: r.get("unit_id")?,
        unit: r.get("unit")?,
        pengirim: r.get("pengirim")?,
        nomor_paket: r.get("nomor_paket")?,
        diterima_at: r.get("diterima_at")?,
        keputusan: KeputusanDiterima {
            jenis: r.get("jenis")?,
            bentuk: r.get("bentuk")?,
            tentang: r.get("tentang")?,
            nomor: r.get("nomor")?,
            tahun: r.get("tahun")?,
            tanggal: r.get("tanggal")?,
            penandatangan: r.get("penandatangan")?,
            penandatangan_jabatan: r.get("penandatangan_jabatan")?,
        },
        berkas: Vec::new(),
        item: Vec::new(),
    })
}

/// The files of one, each with what it is.
pub(crate) fn berkas(conn: &Connection, putusan_id: &str) -> Result<Vec<(PeranBerkas, Berkas)>> {
    let mut statement = conn.prepare_cached(include_str!("list_berkas.sql"))?;
    let rows = statement.query_map(named_params! { ":putusan_id": putusan_id }, |r| {
        let berkas = Berkas {
            sha256: r.get("sha256")?,
            nama: r.get("nama")?,
            media: r.get("media")?,
            ukuran: r.get("ukuran")?,
        };
        Ok((r.get("peran")?, berkas))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn items(conn: &Connection, putusan_id: &str) -> Result<Vec<PutusanItem>> {
    let mut statement = conn.prepare_cached(include_str!("list_item.sql"))?;
    let rows = statement.query_map(named_params! { ":putusan_id": putusan_id }, |r| {
        Ok(PutusanItem {
            informasi_id: r.get("informasi_id")?,
            asal: r.get("asal")?,
            nomor_register: r.get("nomor_register")?,
            judul: r.get("judul")?,
            hasil: r.get("hasil")?,
            jangka_waktu: r.get("jangka_waktu")?,
            berakhir: r.get("berakhir")?,
            alasan: r.get("alasan")?,
            isi: r.get("isi")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether a main office has decided on an item.
pub(crate) fn is_decided(conn: &Connection, informasi_id: &str) -> Result<bool> {
    let mut statement = conn.prepare_cached(include_str!("is_decided.sql"))?;
    Ok(statement.query_row(named_params! { ":informasi_id": informasi_id }, |r| r.get(0))?)
}

/// Adds what one package says, without its files and items.
pub(crate) fn insert(
    conn: &Connection,
    p: &PutusanDiterima,
    paket_id: &str,
    diterima_at: NaiveDateTime,
) -> Result<()> {
    let k = &p.keputusan;
    conn.prepare_cached(include_str!("insert.sql"))?.execute(named_params! {
        ":id": p.id, ":paket_id": paket_id, ":unit_id": p.unit_id, ":pengirim": p.pengirim, ":jenis": k.jenis,
        ":bentuk": k.bentuk, ":tentang": k.tentang, ":nomor": k.nomor, ":tahun": k.tahun, ":tanggal": k.tanggal,
        ":penandatangan": k.penandatangan, ":penandatangan_jabatan": k.penandatangan_jabatan,
        ":diterima_at": diterima_at,
    })?;
    let mut insert = conn.prepare_cached(include_str!("insert_berkas.sql"))?;
    for (peran, berkas) in &p.berkas {
        insert.execute(named_params! {
            ":putusan_id": p.id, ":peran": peran, ":sha256": berkas.sha256, ":nama": berkas.nama,
        })?;
    }
    let mut insert = conn.prepare_cached(include_str!("insert_item.sql"))?;
    for (urut, i) in (0_u32..).zip(&p.item) {
        insert.execute(named_params! {
            ":putusan_id": p.id, ":urut": urut, ":informasi_id": i.informasi_id, ":asal": i.asal, ":judul": i.judul,
            ":hasil": i.hasil, ":jangka_waktu": i.jangka_waktu, ":berakhir": i.berakhir, ":alasan": i.alasan,
            ":isi": i.isi,
        })?;
    }
    Ok(())
}
