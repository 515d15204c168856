//! Tables `rapat`, `rapat_undangan`, `rapat_putusan`.

use crate::error::{Error, Result};
use crate::informasi::status::StatusInformasi;
use crate::rapat::{
    KeputusanSebelumnya, Kuorum, Putusan, PutusanSebelumnya, Rapat, RapatRingkas, StatusRapat, Undangan,
};
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// An item that somebody wants discussed.
pub(crate) struct CalonBahan {
    pub(crate) nomor_register: String,
    pub(crate) status: StatusInformasi,
    /// Day of another open meeting that holds it.
    pub(crate) rapat_lain: Option<NaiveDate>,
    /// It is on the list of this meeting already.
    pub(crate) sudah: bool,
}

/// The meetings, or those in the trash, newest first.
pub(crate) fn list(conn: &Connection, sampah: bool) -> Result<Vec<RapatRingkas>> {
    let mut statement = conn.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map(named_params! { ":sampah": sampah }, |r| {
        Ok(RapatRingkas {
            id: r.get("id")?,
            jenis: r.get("jenis")?,
            tanggal: r.get("tanggal")?,
            tempat: r.get("tempat")?,
            status: r.get("status")?,
            jumlah_informasi: r.get("jumlah_informasi")?,
            jumlah_hadir: r.get("jumlah_hadir")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One meeting; its sum is none until it was closed.
pub(crate) fn get(conn: &Connection, id: &str) -> Result<(Rapat, Option<Kuorum>)> {
    let mut statement = conn.prepare_cached(include_str!("select.sql"))?;
    let found = statement.query_row(named_params! { ":id": id }, from_row).optional()?;
    let (head, kuorum) = found.ok_or_else(|| Error::NotFound { entitas: "rapat", id: id.to_owned() })?;
    let kuorum = kuorum.map(|text| serde_json::from_str(&text)).transpose()?;
    let mut statement = conn.prepare_cached(include_str!("select_undangan.sql"))?;
    let undangan = statement.query_map(named_params! { ":rapat_id": id }, undangan_from_row)?;
    let undangan = undangan.collect::<rusqlite::Result<_>>()?;
    let mut statement = conn.prepare_cached(include_str!("select_putusan.sql"))?;
    let putusan = statement.query_map(named_params! { ":rapat_id": id }, putusan_from_row)?;
    let putusan = putusan.collect::<rusqlite::Result<_>>()?;
    Ok((Rapat { undangan, putusan, ..head }, kuorum))
}

/// What decides whether an item may be discussed in `rapat_id`; none when it is gone.
pub(crate) fn calon(conn: &Connection, rapat_id: &str, informasi_id: &str) -> Result<Option<CalonBahan>> {
    let mut statement = conn.prepare_cached(include_str!("select_item.sql"))?;
    let params = named_params! { ":rapat_id": rapat_id, ":informasi_id": informasi_id };
    let found = statement.query_row(params, |r| {
        Ok(CalonBahan {
            nomor_register: r.get("nomor_register")?,
            status: r.get("status")?,
            rapat_lain: r.get("rapat_lain")?,
            sudah: r.get("sudah")?,
        })
    });
    Ok(found.optional()?)
}

/// Adds a meeting with its invitations.
pub(crate) fn insert(conn: &Connection, r: &Rapat, dibuat_at: NaiveDateTime) -> Result<()> {
    conn.prepare_cached(include_str!("insert.sql"))?.execute(named_params! {
        ":id": r.id, ":jenis": r.jenis, ":tanggal": r.tanggal, ":jam_mulai": r.jam_mulai,
        ":jam_selesai": r.jam_selesai, ":tempat": r.tempat, ":agenda": r.agenda, ":pimpinan_id": r.pimpinan_id,
        ":notulis_id": r.notulis_id, ":status": r.status, ":mengulang_id": r.mengulang_id,
        ":dibuat_at": dibuat_at,
    })?;
    replace_undangan(conn, &r.id, &r.undangan)
}

/// Changes the plan of a meeting.
pub(crate) fn update(conn: &Connection, r: &Rapat) -> Result<()> {
    conn.prepare_cached(include_str!("update.sql"))?.execute(named_params! {
        ":id": r.id, ":jenis": r.jenis, ":tanggal": r.tanggal, ":jam_mulai": r.jam_mulai,
        ":jam_selesai": r.jam_selesai, ":tempat": r.tempat, ":agenda": r.agenda, ":pimpinan_id": r.pimpinan_id,
        ":notulis_id": r.notulis_id,
    })?;
    Ok(())
}

/// Sets the state of a meeting.
pub(crate) fn set_status(conn: &Connection, id: &str, status: StatusRapat, alasan: &str) -> Result<()> {
    conn.prepare_cached(include_str!("update_status.sql"))?
        .execute(named_params! { ":id": id, ":status": status, ":alasan": alasan })?;
    Ok(())
}

/// Moves a meeting to the trash (a time) or out of it.
pub(crate) fn update_dihapus(conn: &Connection, id: &str, dihapus_at: Option<NaiveDateTime>) -> Result<()> {
    conn.prepare_cached(include_str!("update_dihapus.sql"))?
        .execute(named_params! { ":id": id, ":dihapus_at": dihapus_at })?;
    Ok(())
}

/// Sets the minutes.
pub(crate) fn set_pembahasan(
    conn: &Connection,
    id: &str,
    pembahasan: &str,
    cara_putusan: &str,
) -> Result<()> {
    conn.prepare_cached(include_str!("update_pembahasan.sql"))?
        .execute(named_params! { ":id": id, ":pembahasan": pembahasan, ":cara_putusan": cara_putusan })?;
    Ok(())
}

/// Keeps why the meeting decides without quorum.
pub(crate) fn set_kuorum_dikecualikan(conn: &Connection, id: &str, alasan: &str) -> Result<()> {
    conn.prepare_cached(include_str!("update_kuorum_dikecualikan.sql"))?
        .execute(named_params! { ":id": id, ":kuorum_dikecualikan": alasan })?;
    Ok(())
}

/// Keeps the sum as it stood when the meeting was closed.
pub(crate) fn set_kuorum(conn: &Connection, id: &str, kuorum: &Kuorum, dikecualikan: &str) -> Result<()> {
    let text = serde_json::to_string(kuorum)?;
    conn.prepare_cached(include_str!("update_kuorum.sql"))?
        .execute(named_params! { ":id": id, ":kuorum": text, ":kuorum_dikecualikan": dikecualikan })?;
    Ok(())
}

/// Replaces the invitations and the attendance.
pub(crate) fn replace_undangan(conn: &Connection, rapat_id: &str, list: &[Undangan]) -> Result<()> {
    conn.prepare_cached(include_str!("delete_undangan.sql"))?
        .execute(named_params! { ":rapat_id": rapat_id })?;
    let mut statement = conn.prepare_cached(include_str!("insert_undangan.sql"))?;
    for (urut, u) in (0_u32..).zip(list) {
        statement.execute(named_params! {
            ":rapat_id": rapat_id, ":urut": urut, ":pejabat_id": u.pejabat_id, ":nama": u.nama, ":nip": u.nip,
            ":jabatan": u.jabatan, ":sebagai": u.sebagai, ":hadir": u.hadir, ":diwakili_oleh": u.diwakili_oleh,
            ":surat_tugas_nomor": u.surat_tugas_nomor, ":jam_datang": u.jam_datang, ":jam_pulang": u.jam_pulang,
        })?;
    }
    Ok(())
}

/// Replaces the items and their decisions.
pub(crate) fn replace_putusan(conn: &Connection, rapat_id: &str, list: &[Putusan]) -> Result<()> {
    conn.prepare_cached(include_str!("delete_putusan.sql"))?
        .execute(named_params! { ":rapat_id": rapat_id })?;
    let mut statement = conn.prepare_cached(include_str!("insert_putusan.sql"))?;
    for (urut, p) in (0_u32..).zip(list) {
        statement.execute(named_params! {
            ":rapat_id": rapat_id, ":urut": urut, ":informasi_id": p.informasi_id, ":hasil": p.hasil,
            ":catatan": p.catatan, ":pendapat_berbeda": p.pendapat_berbeda, ":suara_setuju": p.suara_setuju,
            ":suara_tidak_setuju": p.suara_tidak_setuju, ":suara_abstain": p.suara_abstain,
        })?;
    }
    Ok(())
}

/// The sheet an item was tested on last: its consequences, and the condition of its result.
pub(crate) fn uji(conn: &Connection, informasi_id: &str) -> Result<Option<(String, String, String)>> {
    let mut statement = conn.prepare_cached(include_str!("select_uji.sql"))?;
    let found = statement.query_row(named_params! { ":informasi_id": informasi_id }, |r| {
        Ok((r.get("konsekuensi_dibuka")?, r.get("konsekuensi_ditutup")?, r.get("syarat")?))
    });
    Ok(found.optional()?)
}

/// What meetings other than `rapat_id` that were held decided on an item, newest first.
pub(crate) fn putusan_sebelumnya(
    conn: &Connection,
    rapat_id: &str,
    informasi_id: &str,
) -> Result<Vec<PutusanSebelumnya>> {
    let mut statement = conn.prepare_cached(include_str!("select_putusan_sebelumnya.sql"))?;
    let rows =
        statement.query_map(named_params! { ":rapat_id": rapat_id, ":informasi_id": informasi_id }, |r| {
            Ok(PutusanSebelumnya {
                tanggal: r.get("tanggal")?,
                jenis: r.get("jenis")?,
                hasil: r.get("hasil")?,
                catatan: r.get("catatan")?,
            })
        })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Signed decrees that name an item, newest first.
pub(crate) fn keputusan_sebelumnya(
    conn: &Connection,
    informasi_id: &str,
) -> Result<Vec<KeputusanSebelumnya>> {
    let mut statement = conn.prepare_cached(include_str!("select_keputusan_sebelumnya.sql"))?;
    let rows = statement.query_map(named_params! { ":informasi_id": informasi_id }, |r| {
        Ok(KeputusanSebelumnya {
            nomor: r.get("nomor")?,
            tahun: r.get("tahun")?,
            tanggal: r.get("tanggal")?,
            tentang: r.get("tentang")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn from_row(r: &Row<'_>) -> rusqlite::Result<(Rapat, Option<String>)> {
    let rapat = Rapat {
        id: r.get("id")?,
        jenis: r.get("jenis")?,
        tanggal: r.get("tanggal")?,
        jam_mulai: r.get("jam_mulai")?,
        jam_selesai: r.get("jam_selesai")?,
        tempat: r.get("tempat")?,
        agenda: r.get("agenda")?,
        pimpinan_id: r.get("pimpinan_id")?,
        notulis_id: r.get("notulis_id")?,
        pembahasan: r.get("pembahasan")?,
        cara_putusan: r.get("cara_putusan")?,
        status: r.get("status")?,
        kuorum_dikecualikan: r.get("kuorum_dikecualikan")?,
        mengulang_id: r.get("mengulang_id")?,
        diulang_id: r.get("diulang_id")?,
        dihapus_at: r.get("dihapus_at")?,
        undangan: Vec::new(),
        putusan: Vec::new(),
        kuorum: Kuorum::default(),
    };
    Ok((rapat, r.get("kuorum")?))
}

fn undangan_from_row(r: &Row<'_>) -> rusqlite::Result<Undangan> {
    Ok(Undangan {
        pejabat_id: r.get("pejabat_id")?,
        nama: r.get("nama")?,
        nip: r.get("nip")?,
        jabatan: r.get("jabatan")?,
        sebagai: r.get("sebagai")?,
        hadir: r.get("hadir")?,
        diwakili_oleh: r.get("diwakili_oleh")?,
        surat_tugas_nomor: r.get("surat_tugas_nomor")?,
        jam_datang: r.get("jam_datang")?,
        jam_pulang: r.get("jam_pulang")?,
    })
}

fn putusan_from_row(r: &Row<'_>) -> rusqlite::Result<Putusan> {
    Ok(Putusan {
        informasi_id: r.get("informasi_id")?,
        nomor_register: r.get("nomor_register")?,
        judul: r.get("judul")?,
        uraian: r.get("uraian")?,
        dasar_hukum: r.get("dasar_hukum_cetak")?,
        jangka_waktu: r.get("jangka_waktu_cetak")?,
        hasil_uji: r.get("hasil_uji")?,
        hasil: r.get("hasil")?,
        catatan: r.get("catatan")?,
        pendapat_berbeda: r.get("pendapat_berbeda")?,
        suara_setuju: r.get("suara_setuju")?,
        suara_tidak_setuju: r.get("suara_tidak_setuju")?,
        suara_abstain: r.get("suara_abstain")?,
    })
}
