//! Rows of officials with their roles.

use crate::error::{Error, Result};
use crate::pejabat::{JenisKewenangan, Pejabat, PeranPejabat, nama_lengkap, pangkat, split_antara};
use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use std::collections::BTreeMap;

/// The officials, by name.
pub(crate) fn list(conn: &Connection, sampah: bool) -> Result<Vec<Pejabat>> {
    let mut statement = conn.prepare_cached(include_str!("select_list.sql"))?;
    let rows: Vec<Pejabat> = statement
        .query_map(named_params! { ":sampah": sampah }, from_row)?
        .collect::<rusqlite::Result<_>>()?;
    let mut peran = peran(conn, None)?;
    Ok(rows.into_iter().map(|p| Pejabat { peran: peran.remove(&p.id).unwrap_or_default(), ..p }).collect())
}

/// One official: of the list, of the trash, or (`None`) of either.
pub(crate) fn get(conn: &Connection, id: &str, sampah: Option<bool>) -> Result<Pejabat> {
    let found = conn
        .prepare_cached(include_str!("select.sql"))?
        .query_row(named_params! { ":id": id, ":sampah": sampah }, from_row)
        .optional()?
        .ok_or_else(|| Error::NotFound { entitas: "pejabat", id: id.to_owned() })?;
    Ok(Pejabat { peran: peran(conn, Some(id))?.remove(id).unwrap_or_default(), ..found })
}

/// Writes an official with all roles.
pub(crate) fn upsert(conn: &Connection, p: &Pejabat) -> Result<()> {
    conn.prepare_cached(include_str!("upsert.sql"))?.execute(named_params! {
        ":id": p.id,
        ":nama": p.nama,
        ":gelar_depan": p.gelar_depan,
        ":gelar_belakang": p.gelar_belakang,
        ":nip": p.nip,
        ":status_kepegawaian": p.status_kepegawaian,
        ":golongan": p.golongan,
        ":jabatan": p.jabatan,
        ":unit_id": p.unit_id,
        ":jenis_kewenangan": p.jenis_kewenangan,
        ":atas_nama": p.atas_nama_semua(),
    })?;
    conn.prepare_cached(include_str!("delete_peran.sql"))?.execute(named_params! { ":pejabat_id": p.id })?;
    let mut insert = conn.prepare_cached(include_str!("insert_peran.sql"))?;
    for (urut, peran) in (0_u32..).zip(&p.peran) {
        insert.execute(named_params! {
            ":pejabat_id": p.id,
            ":urut": urut,
            ":peran": peran.peran,
            ":berlaku_mulai": peran.berlaku_mulai,
            ":berlaku_sampai": peran.berlaku_sampai,
        })?;
    }
    Ok(())
}

/// Moves an official to the trash (a time) or out of it.
pub(crate) fn update_dihapus(conn: &Connection, id: &str, dihapus_at: Option<NaiveDateTime>) -> Result<()> {
    conn.prepare_cached(include_str!("update_dihapus.sql"))?
        .execute(named_params! { ":id": id, ":dihapus_at": dihapus_at })?;
    Ok(())
}

fn peran(conn: &Connection, pejabat_id: Option<&str>) -> Result<BTreeMap<String, Vec<PeranPejabat>>> {
    let mut out: BTreeMap<String, Vec<PeranPejabat>> = BTreeMap::new();
    let mut statement = conn.prepare_cached(include_str!("select_peran_list.sql"))?;
    let mut rows = statement.query(named_params! { ":pejabat_id": pejabat_id })?;
    while let Some(row) = rows.next()? {
        out.entry(row.get("pejabat_id")?).or_default().push(PeranPejabat {
            peran: row.get("peran")?,
            berlaku_mulai: row.get("berlaku_mulai")?,
            berlaku_sampai: row.get("berlaku_sampai")?,
        });
    }
    Ok(out)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Pejabat> {
    let mut pejabat = Pejabat {
        id: row.get("id")?,
        nama: row.get("nama")?,
        gelar_depan: row.get("gelar_depan")?,
        gelar_belakang: row.get("gelar_belakang")?,
        nip: row.get("nip")?,
        status_kepegawaian: row.get("status_kepegawaian")?,
        golongan: row.get("golongan")?,
        jabatan: row.get("jabatan")?,
        unit_id: row.get("unit_id")?,
        unit: row.get("unit")?,
        jenis_kewenangan: row.get("jenis_kewenangan")?,
        atas_nama: row.get("atas_nama")?,
        pejabat_antara: String::new(),
        peran: Vec::new(),
        nama_lengkap: String::new(),
        pangkat: String::new(),
    };
    if pejabat.jenis_kewenangan == JenisKewenangan::UntukBeliau {
        (pejabat.atas_nama, pejabat.pejabat_antara) = split_antara(&pejabat.atas_nama);
    }
    pejabat.nama_lengkap = nama_lengkap(&pejabat.gelar_depan, &pejabat.nama, &pejabat.gelar_belakang);
    pejabat.pangkat = pangkat::pangkat(&pejabat.golongan).unwrap_or_default().to_owned();
    Ok(pejabat)
}
