//! Tables `penyusunan`, `penyusunan_informasi`, `penyusunan_kegiatan`.

use crate::dokumen::{KodeDokumen, StatusDokumen};
use crate::error::{Error, Result};
use crate::informasi::status::StatusInformasi;
use crate::penyusunan::{JenisPenyusunan, Penyusunan, PenyusunanInformasi};
use crate::rapat::JenisRapat;
use crate::sop::Sop;
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, ToSql, named_params};
use std::collections::BTreeMap;

/// What is saved of a round itself.
pub(crate) struct Kepala<'a> {
    pub(crate) nama: &'a str,
    pub(crate) tahun: u32,
    pub(crate) jenis: JenisPenyusunan,
    pub(crate) mulai: NaiveDate,
    /// Stays as it was when the round began.
    pub(crate) sop: &'a Sop,
}

/// A closed activity.
pub(crate) struct KegiatanSelesai {
    pub(crate) kode: String,
    pub(crate) selesai: NaiveDate,
    pub(crate) petugas: String,
    pub(crate) catatan: String,
}

/// Ids, each with whether an output is asked of it; papers of the others are only shown.
pub(crate) type Bagian = BTreeMap<String, bool>;

/// What of a round papers are about.
pub(crate) struct SubjekPenyusunan {
    /// Sheets; those of a test count while their result stands.
    pub(crate) lembar: Bagian,
    /// Meetings of the Tim Pertimbangan; those that aren't put off count.
    pub(crate) rapat: Bagian,
    /// The same, inside the office.
    pub(crate) rapat_internal: Bagian,
    /// Decrees; those that set items count.
    pub(crate) keputusan: Bagian,
    /// Units whose items it holds.
    pub(crate) unit: Vec<String>,
    /// Decrees that set items, each with a unit whose items it sets.
    pub(crate) keputusan_unit: Vec<(String, String)>,
}

/// A printed paper that stands.
pub(crate) struct Naskah {
    pub(crate) kode: KodeDokumen,
    pub(crate) subjek_id: String,
    pub(crate) status: StatusDokumen,
    /// Day of its print.
    pub(crate) tanggal: NaiveDate,
}

/// The rounds, or those in the trash.
pub(crate) fn list(conn: &Connection, sampah: bool) -> Result<Vec<Penyusunan>> {
    let mut statement = conn.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map(named_params! { ":sampah": sampah }, from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One round.
pub(crate) fn get(conn: &Connection, id: &str) -> Result<Penyusunan> {
    let mut statement = conn.prepare_cached(include_str!("select.sql"))?;
    let found = statement.query_row(named_params! { ":id": id }, from_row).optional()?;
    found.ok_or_else(|| Error::NotFound { entitas: "penyusunan", id: id.to_owned() })
}

/// Items of a round by number.
pub(crate) fn list_informasi(
    conn: &Connection,
    id: &str,
    mulai: u32,
    jumlah: u32,
) -> Result<Vec<PenyusunanInformasi>> {
    let mut statement = conn.prepare_cached(include_str!("list_informasi.sql"))?;
    let params = named_params! { ":penyusunan_id": id, ":mulai": mulai, ":jumlah": jumlah };
    let rows = statement.query_map(params, |r| {
        Ok(PenyusunanInformasi {
            id: r.get("id")?,
            nomor_register: r.get("nomor_register")?,
            judul: r.get("judul")?,
            unit: r.get("unit")?,
            status: r.get("status")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Adds or changes a round.
pub(crate) fn upsert(conn: &Connection, id: &str, p: &Kepala<'_>, dibuat_at: NaiveDateTime) -> Result<()> {
    conn.prepare_cached(include_str!("upsert.sql"))?.execute(named_params! {
        ":id": id, ":nama": p.nama, ":tahun": p.tahun, ":jenis": p.jenis, ":mulai": p.mulai,
        ":sop": serde_json::to_string(p.sop)?, ":dibuat_at": dibuat_at,
    })?;
    Ok(())
}

/// Takes in every item that fits: not set yet (or, when `set`, set already), and in no round under way.
pub(crate) fn add_calon(conn: &Connection, id: &str, set: bool) -> Result<()> {
    conn.prepare_cached(include_str!("insert_calon.sql"))?
        .execute(named_params! { ":penyusunan_id": id, ":ditetapkan": set })?;
    Ok(())
}

/// How many items fit that are in no round under way.
pub(crate) fn count_calon(conn: &Connection, set: bool) -> Result<u32> {
    let mut statement = conn.prepare_cached(include_str!("count_calon.sql"))?;
    Ok(statement.query_row(named_params! { ":ditetapkan": set }, |r| r.get(0))?)
}

/// Id and name of the round under way that holds an item.
pub(crate) fn under_way_of(conn: &Connection, informasi_id: &str) -> Result<Option<(String, String)>> {
    let mut statement = conn.prepare_cached(include_str!("select_of_informasi.sql"))?;
    let params = named_params! { ":informasi_id": informasi_id };
    Ok(statement.query_row(params, |r| Ok((r.get("id")?, r.get("nama")?))).optional()?)
}

/// Takes an item in.
pub(crate) fn add(conn: &Connection, id: &str, informasi_id: &str) -> Result<()> {
    conn.prepare_cached(include_str!("insert_informasi.sql"))?
        .execute(named_params! { ":penyusunan_id": id, ":informasi_id": informasi_id })?;
    Ok(())
}

/// Takes an item out.
pub(crate) fn remove(conn: &Connection, id: &str, informasi_id: &str) -> Result<()> {
    conn.prepare_cached(include_str!("delete_informasi.sql"))?
        .execute(named_params! { ":penyusunan_id": id, ":informasi_id": informasi_id })?;
    Ok(())
}

/// Takes out what another round under way holds.
pub(crate) fn remove_held(conn: &Connection, id: &str) -> Result<()> {
    conn.prepare_cached(include_str!("delete_held.sql"))?.execute(named_params! { ":penyusunan_id": id })?;
    Ok(())
}

/// The last day; none: it goes on.
pub(crate) fn set_selesai(conn: &Connection, id: &str, selesai: Option<NaiveDate>) -> Result<()> {
    conn.prepare_cached(include_str!("update_selesai.sql"))?
        .execute(named_params! { ":id": id, ":selesai": selesai })?;
    Ok(())
}

/// Moves a round to the trash (a time) or out of it.
pub(crate) fn update_dihapus(conn: &Connection, id: &str, dihapus_at: Option<NaiveDateTime>) -> Result<()> {
    conn.prepare_cached(include_str!("update_dihapus.sql"))?
        .execute(named_params! { ":id": id, ":dihapus_at": dihapus_at })?;
    Ok(())
}

/// The closed activities.
pub(crate) fn kegiatan(conn: &Connection, id: &str) -> Result<Vec<KegiatanSelesai>> {
    let mut statement = conn.prepare_cached(include_str!("select_kegiatan.sql"))?;
    let rows = statement.query_map(named_params! { ":penyusunan_id": id }, |r| {
        Ok(KegiatanSelesai {
            kode: r.get("kode")?,
            selesai: r.get("selesai")?,
            petugas: r.get("petugas")?,
            catatan: r.get("catatan")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Closes an activity, or changes how it was closed.
pub(crate) fn close(
    conn: &Connection,
    id: &str,
    kode: &str,
    selesai: NaiveDate,
    petugas: &str,
    catatan: &str,
) -> Result<()> {
    conn.prepare_cached(include_str!("upsert_kegiatan.sql"))?.execute(named_params! {
        ":penyusunan_id": id, ":kode": kode, ":selesai": selesai, ":petugas": petugas, ":catatan": catatan,
    })?;
    Ok(())
}

/// Opens an activity again.
pub(crate) fn open_again(conn: &Connection, id: &str, kode: &str) -> Result<()> {
    conn.prepare_cached(include_str!("delete_kegiatan.sql"))?
        .execute(named_params! { ":penyusunan_id": id, ":kode": kode })?;
    Ok(())
}

/// How many items of a round are in which state.
pub(crate) fn count_status(conn: &Connection, id: &str) -> Result<BTreeMap<StatusInformasi, u32>> {
    let mut statement = conn.prepare_cached(include_str!("count_status.sql"))?;
    let rows = statement.query_map(named_params! { ":penyusunan_id": id }, |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Sheets, meetings, decrees and units with an item of the round.
pub(crate) fn subjek(conn: &Connection, id: &str) -> Result<SubjekPenyusunan> {
    let part = |sql: &str, params: &[(&str, &dyn ToSql)]| -> Result<Bagian> {
        let mut statement = conn.prepare_cached(sql)?;
        let rows = statement.query_map(params, |r| Ok((r.get("id")?, r.get("dihitung")?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    };
    let rapat = |jenis: JenisRapat| {
        let params = named_params! { ":penyusunan_id": id, ":jenis": jenis };
        part(include_str!("select_rapat.sql"), params)
    };
    let of_round = named_params! { ":penyusunan_id": id };
    let mut unit = conn.prepare_cached(include_str!("select_unit.sql"))?;
    let mut pair = conn.prepare_cached(include_str!("select_keputusan_unit.sql"))?;
    let pairs = pair.query_map(of_round, |r| Ok((r.get("id")?, r.get("unit_id")?)))?;
    Ok(SubjekPenyusunan {
        lembar: part(include_str!("select_lembar.sql"), of_round)?,
        rapat: rapat(JenisRapat::TimPertimbangan)?,
        rapat_internal: rapat(JenisRapat::Internal)?,
        keputusan: part(include_str!("select_keputusan.sql"), of_round)?,
        unit: unit.query_map(of_round, |r| r.get("unit_id"))?.collect::<rusqlite::Result<_>>()?,
        keputusan_unit: pairs.collect::<rusqlite::Result<_>>()?,
    })
}

/// All papers that stand.
pub(crate) fn naskah(conn: &Connection) -> Result<Vec<Naskah>> {
    let mut statement = conn.prepare_cached(include_str!("select_naskah.sql"))?;
    let rows = statement.query_map([], |r| {
        let printed: NaiveDateTime = r.get("dicetak_at")?;
        Ok(Naskah {
            kode: r.get("kode")?,
            subjek_id: r.get("subjek_id")?,
            status: r.get("status")?,
            tanggal: printed.date(),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn from_row(r: &Row<'_>) -> rusqlite::Result<Penyusunan> {
    let sop: String = r.get("sop")?;
    let unreadable = |error| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(error));
    Ok(Penyusunan {
        id: r.get("id")?,
        nama: r.get("nama")?,
        tahun: r.get("tahun")?,
        jenis: r.get("jenis")?,
        mulai: r.get("mulai")?,
        selesai: r.get("selesai")?,
        jumlah_informasi: r.get("jumlah_informasi")?,
        kegiatan_selesai: r.get("kegiatan_selesai")?,
        sop: serde_json::from_str(&sop).map_err(unreadable)?,
        dihapus_at: r.get("dihapus_at")?,
    })
}
