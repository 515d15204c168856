//! Tables `kunci_paket`, `kunci_pihak` and `paket`.

use crate::error::Result;
use crate::paket::{ArahPaket, JenisPaket, KunciPihak, KunciSendiri, PaketTercatat};
use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// The newest own key: what may be told of it, its salt, its public part.
pub(crate) fn own(conn: &Connection) -> Result<Option<(KunciSendiri, String, String)>> {
    let mut statement = conn.prepare_cached(include_str!("select_kunci.sql"))?;
    let row = statement.query_row([], |r| {
        let own =
            KunciSendiri { nomor: r.get("nomor")?, sidik: r.get("sidik")?, dibuat_at: r.get("dibuat_at")? };
        Ok((own, r.get("garam")?, r.get("kunci")?))
    });
    Ok(row.optional()?)
}

/// Salt and public part of the own keys before the newest, the newest of them first.
pub(crate) fn old(conn: &Connection) -> Result<Vec<(String, String)>> {
    let mut statement = conn.prepare_cached(include_str!("select_kunci_lama.sql"))?;
    let rows = statement.query_map([], |r| Ok((r.get("garam")?, r.get("kunci")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Adds an own key.
pub(crate) fn insert_own(
    conn: &Connection,
    garam: &str,
    kunci: &str,
    sidik: &str,
    alasan: &str,
    dibuat_at: NaiveDateTime,
) -> Result<()> {
    conn.prepare_cached(include_str!("insert_kunci.sql"))?.execute(named_params! {
        ":garam": garam,
        ":kunci": kunci,
        ":sidik": sidik,
        ":alasan": alasan,
        ":dibuat_at": dibuat_at,
    })?;
    Ok(())
}

/// Every key of others, those that count first, then the newest.
pub(crate) fn pihak(conn: &Connection) -> Result<Vec<KunciPihak>> {
    let mut statement = conn.prepare_cached(include_str!("select_pihak.sql"))?;
    let rows = statement.query_map([], pihak_from_row)?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

fn pihak_from_row(r: &Row<'_>) -> rusqlite::Result<KunciPihak> {
    Ok(KunciPihak {
        id: r.get("id")?,
        unit_id: r.get("unit_id")?,
        nama: r.get("nama")?,
        sidik: r.get("sidik")?,
        kunci: r.get("kunci")?,
        surat_nomor: r.get("surat_nomor")?,
        dicatat_at: r.get("dicatat_at")?,
        dicabut_at: r.get("dicabut_at")?,
        alasan: r.get("alasan")?,
    })
}

/// Adds a key of others.
pub(crate) fn insert_pihak(conn: &Connection, p: &KunciPihak) -> Result<()> {
    conn.prepare_cached(include_str!("insert_pihak.sql"))?.execute(named_params! {
        ":id": p.id,
        ":unit_id": p.unit_id,
        ":nama": p.nama,
        ":sidik": p.sidik,
        ":kunci": p.kunci,
        ":surat_nomor": p.surat_nomor,
        ":dicatat_at": p.dicatat_at,
    })?;
    Ok(())
}

/// Keeps the public key of a fingerprint.
pub(crate) fn update_pihak_kunci(conn: &Connection, id: &str, kunci: &str) -> Result<()> {
    conn.prepare_cached(include_str!("update_pihak_kunci.sql"))?
        .execute(named_params! { ":id": id, ":kunci": kunci })?;
    Ok(())
}

/// From now on a key of others doesn't count.
pub(crate) fn update_pihak_dicabut(
    conn: &Connection,
    id: &str,
    dicabut_at: NaiveDateTime,
    alasan: &str,
) -> Result<()> {
    conn.prepare_cached(include_str!("update_pihak_dicabut.sql"))?
        .execute(named_params! { ":id": id, ":dicabut_at": dicabut_at, ":alasan": alasan })?;
    Ok(())
}

/// Packages of a unit, the newest first.
pub(crate) fn list(
    conn: &Connection,
    arah: ArahPaket,
    jenis: JenisPaket,
    unit_id: &str,
) -> Result<Vec<PaketTercatat>> {
    let mut statement = conn.prepare_cached(include_str!("select_paket.sql"))?;
    let rows = statement
        .query_map(named_params! { ":arah": arah, ":jenis": jenis, ":unit_id": unit_id }, |r| {
            Ok(PaketTercatat {
                id: r.get("id")?,
                arah: r.get("arah")?,
                jenis: r.get("jenis")?,
                unit_id: r.get("unit_id")?,
                nomor: r.get("nomor")?,
                sha256: r.get("sha256")?,
                sidik: r.get("sidik")?,
                surat_nomor: r.get("surat_nomor")?,
                tanggal: r.get("tanggal")?,
                jumlah: r.get("jumlah")?,
                diambil: r.get("diambil")?,
                dicatat_at: r.get("dicatat_at")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// Adds a package.
pub(crate) fn insert(conn: &Connection, p: &PaketTercatat) -> Result<()> {
    conn.prepare_cached(include_str!("insert_paket.sql"))?.execute(named_params! {
        ":id": p.id,
        ":arah": p.arah,
        ":jenis": p.jenis,
        ":unit_id": p.unit_id,
        ":nomor": p.nomor,
        ":sha256": p.sha256,
        ":sidik": p.sidik,
        ":surat_nomor": p.surat_nomor,
        ":tanggal": p.tanggal,
        ":jumlah": p.jumlah,
        ":diambil": p.diambil,
        ":dicatat_at": p.dicatat_at,
    })?;
    Ok(())
}
