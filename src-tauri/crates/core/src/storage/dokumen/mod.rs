//! Table `dokumen`.

use crate::dokumen::{Berkas, Dokumen, KodeDokumen, Penandatangan, StatusDokumen};
use crate::error::{Error, Result};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// What is recorded from the signed paper.
pub(crate) struct TandaTangan<'a> {
    pub(crate) nomor: &'a str,
    pub(crate) tahun: u32,
    pub(crate) tanggal: NaiveDate,
    pub(crate) penandatangan: &'a Penandatangan,
}

/// All papers, or those of one subject, newest first.
pub(crate) fn list(conn: &Connection, subjek_id: Option<&str>) -> Result<Vec<Dokumen>> {
    let mut statement = conn.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map(named_params! { ":subjek_id": subjek_id }, from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One paper.
pub(crate) fn get(conn: &Connection, id: &str) -> Result<Dokumen> {
    let mut statement = conn.prepare_cached(include_str!("select.sql"))?;
    let found = statement.query_row(named_params! { ":id": id }, from_row).optional()?;
    found.ok_or_else(|| Error::NotFound { entitas: "dokumen", id: id.to_owned() })
}

/// The paper whose sheets bear this code: the one that counts, else the newest.
pub(crate) fn find_by_kode(conn: &Connection, kode_lembar: &str) -> Result<Option<Dokumen>> {
    let mut statement = conn.prepare_cached(include_str!("select_kode_lembar.sql"))?;
    Ok(statement.query_row(named_params! { ":kode_lembar": kode_lembar }, from_row).optional()?)
}

/// The newest print number of a paper; 0 before the first.
pub(crate) fn max_versi(conn: &Connection, kode: KodeDokumen, subjek_id: &str) -> Result<u32> {
    let mut statement = conn.prepare_cached(include_str!("max_versi.sql"))?;
    Ok(statement.query_row(named_params! { ":kode": kode, ":subjek_id": subjek_id }, |r| r.get(0))?)
}

/// The print number of the first print of a paper from these data, or the next one.
pub(crate) fn versi_isi(
    conn: &Connection,
    kode: KodeDokumen,
    subjek_id: &str,
    isi_sha256: &str,
) -> Result<u32> {
    let mut statement = conn.prepare_cached(include_str!("versi_isi.sql"))?;
    let params = named_params! { ":kode": kode, ":subjek_id": subjek_id, ":isi_sha256": isi_sha256 };
    Ok(statement.query_row(params, |r| r.get(0))?)
}

/// The fingerprint of the data a paper was printed from.
pub(crate) fn isi_sha256(conn: &Connection, id: &str) -> Result<String> {
    let mut statement = conn.prepare_cached(include_str!("select_isi.sql"))?;
    Ok(statement.query_row(named_params! { ":id": id }, |r| r.get("isi_sha256"))?)
}

/// The stored file of what a paper was drawn from, if that was kept.
pub(crate) fn masukan_sha256(conn: &Connection, id: &str) -> Result<Option<String>> {
    let mut statement = conn.prepare_cached(include_str!("select_masukan.sql"))?;
    Ok(statement.query_row(named_params! { ":id": id }, |r| r.get("masukan_sha256"))?)
}

/// What is kept beside a print and shown nowhere.
pub(crate) struct Jejaring<'a> {
    /// Fingerprint of the data it was made from.
    pub(crate) isi_sha256: &'a str,
    /// The stored file of its input.
    pub(crate) masukan: Option<&'a str>,
    /// Number and head of the trail in its foot.
    pub(crate) kode_jejak: &'a str,
}

/// Number and head of the trail in the foot of a print; empty when it bears none.
pub(crate) fn kode_jejak(conn: &Connection, id: &str) -> Result<String> {
    let mut statement = conn.prepare_cached(include_str!("select_kode_jejak.sql"))?;
    Ok(statement.query_row(named_params! { ":id": id }, |r| r.get("kode_jejak"))?)
}

/// Adds a print.
pub(crate) fn insert(conn: &Connection, d: &Dokumen, kept: &Jejaring<'_>) -> Result<()> {
    conn.prepare_cached(include_str!("insert.sql"))?.execute(named_params! {
        ":id": d.id, ":kode": d.kode, ":subjek_id": d.subjek_id, ":judul": d.judul, ":tahun": d.tahun,
        ":status": d.status, ":versi": d.versi, ":pdf_sha256": d.pdf.sha256, ":pdf_nama": d.pdf.nama,
        ":halaman": d.halaman, ":kertas": d.kertas, ":ukuran_khusus": d.ukuran_khusus,
        ":naskah_versi": d.naskah_versi, ":kode_lembar": d.kode_lembar, ":isi_sha256": kept.isi_sha256,
        ":masukan_sha256": kept.masukan, ":kode_jejak": kept.kode_jejak, ":dicetak_at": d.dicetak_at,
        ":nomor_tercetak": d.nomor_tercetak, ":tanggal_tercetak": d.tanggal_tercetak,
        ":keputusan_id": d.keputusan_id,
    })?;
    Ok(())
}

/// Sets the state of a paper.
pub(crate) fn set_status(conn: &Connection, id: &str, status: StatusDokumen, alasan: &str) -> Result<()> {
    conn.prepare_cached(include_str!("update_status.sql"))?
        .execute(named_params! { ":id": id, ":status": status, ":alasan": alasan })?;
    Ok(())
}

/// Records the signature of a paper, or corrects the record.
pub(crate) fn set_tanda_tangan(conn: &Connection, id: &str, t: &TandaTangan<'_>) -> Result<()> {
    conn.prepare_cached(include_str!("update_tanda_tangan.sql"))?.execute(named_params! {
        ":id": id, ":nomor": t.nomor, ":tahun": t.tahun, ":tanggal": t.tanggal,
        ":penandatangan_id": t.penandatangan.id, ":penandatangan": t.penandatangan.nama,
        ":penandatangan_nip": t.penandatangan.nip, ":penandatangan_pangkat": t.penandatangan.pangkat,
        ":penandatangan_jabatan": t.penandatangan.jabatan,
        ":penandatangan_atas_nama": t.penandatangan.atas_nama,
    })?;
    Ok(())
}

/// Sets the scan of a paper.
pub(crate) fn set_pindaian(conn: &Connection, id: &str, scan: &Berkas) -> Result<()> {
    conn.prepare_cached(include_str!("update_pindaian.sql"))?
        .execute(named_params! { ":id": id, ":sha256": scan.sha256, ":nama": scan.nama })?;
    Ok(())
}

/// A number that is given or taken, and what has it.
pub(crate) struct NomorTerpakai {
    pub(crate) nomor: String,
    pub(crate) kode: KodeDokumen,
    /// Title of the paper; empty while none is printed.
    pub(crate) judul: String,
}

/// Numbers given to papers numbered with `kode` in one year, but to the print of `kode` about `subjek_id` that waits for ink
/// and to the paper `kecuali`.
pub(crate) fn nomor(
    conn: &Connection,
    (kode, subjek_id): (KodeDokumen, &str),
    tahun: u32,
    kecuali: Option<&str>,
) -> Result<Vec<NomorTerpakai>> {
    let together = KodeDokumen::ALL.iter().filter(|k| k.penomoran() == kode.penomoran());
    let all = serde_json::to_string(&together.collect::<Vec<_>>())?;
    let mut statement = conn.prepare_cached(include_str!("select_nomor.sql"))?;
    let params = named_params! {
        ":kode": all, ":tahun": tahun, ":kecuali": kecuali, ":sendiri": kode, ":subjek_id": subjek_id,
    };
    let rows = statement.query_map(params, |r| {
        Ok(NomorTerpakai { nomor: r.get("nomor")?, kode: r.get("kode")?, judul: r.get("judul")? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn from_row(r: &Row<'_>) -> rusqlite::Result<Dokumen> {
    let scan: Option<String> = r.get("pindaian_sha256")?;
    let pindaian = match scan {
        Some(sha256) => Some(Berkas {
            sha256,
            nama: r.get("pindaian_nama")?,
            media: r.get("pindaian_media")?,
            ukuran: r.get("pindaian_ukuran")?,
        }),
        None => None,
    };
    let kode: KodeDokumen = r.get("kode")?;
    Ok(Dokumen {
        id: r.get("id")?,
        kode,
        dibuat_berulang: kode.is_of_its_day(),
        subjek_id: r.get("subjek_id")?,
        judul: r.get("judul")?,
        nomor: r.get("nomor")?,
        tahun: r.get("tahun")?,
        tanggal: r.get("tanggal")?,
        status: r.get("status")?,
        versi: r.get("versi")?,
        pdf: Berkas {
            sha256: r.get("pdf_sha256")?,
            nama: r.get("pdf_nama")?,
            media: r.get("pdf_media")?,
            ukuran: r.get("pdf_ukuran")?,
        },
        halaman: r.get("halaman")?,
        kertas: r.get("kertas")?,
        ukuran_khusus: r.get("ukuran_khusus")?,
        naskah_versi: r.get("naskah_versi")?,
        kode_lembar: r.get("kode_lembar")?,
        dicetak_at: r.get("dicetak_at")?,
        penandatangan_id: r.get("penandatangan_id")?,
        penandatangan: r.get("penandatangan")?,
        penandatangan_nip: r.get("penandatangan_nip")?,
        penandatangan_pangkat: r.get("penandatangan_pangkat")?,
        penandatangan_jabatan: r.get("penandatangan_jabatan")?,
        penandatangan_atas_nama: r.get("penandatangan_atas_nama")?,
        pindaian,
        alasan: r.get("alasan")?,
        nomor_tercetak: r.get("nomor_tercetak")?,
        tanggal_tercetak: r.get("tanggal_tercetak")?,
        keputusan_id: r.get("keputusan_id")?,
    })
}
