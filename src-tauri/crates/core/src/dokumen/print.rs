//! Keeping what was printed.

use super::subjek::check_subjek;
use super::tercetak::{refuse_nomor, tahun_nomor};
use super::{Dokumen, KodeDokumen, StatusDokumen as S};
use crate::bawaan::BAWAAN;
use crate::error::{Error, Result};
use crate::op::Op;
use crate::organisasi::Kertas;
use crate::storage::{Store, Tx, berkas, dokumen as rows, keputusan};
use chrono::{Datelike, NaiveDate};

/// Longest file name proposed for a paper, characters; with the longest folder it stays within what Windows opens.
const MAKS_NAMA: usize = 100;

/// Media type of a kept input.
const MASUKAN: &str = "application/zlib";

/// A paper as it was drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct CetakBaru {
    /// Which paper.
    pub kode: KodeDokumen,
    /// What it is about: id of the sheet, meeting or decree, or `dkip`.
    pub subjek_id: String,
    /// Title for lists.
    pub judul: String,
    /// The PDF.
    pub pdf_bytes: Vec<u8>,
    /// Number of pages.
    pub halaman: u32,
    /// Paper size.
    pub kertas: Kertas,
    /// Size of a sheet of the office's own, e.g. `200 × 300 mm`; empty: the size in `kertas`.
    pub ukuran_khusus: String,
    /// Version of the wording.
    pub naskah_versi: String,
    /// Code on each sheet, if it bears one.
    pub kode_lembar: Option<String>,
    /// Number and head of the trail as its foot tells them; empty when it bears none.
    pub kode_jejak: String,
    /// Fingerprint of the data it was drawn from, by [`super::isi_sha256`], read together with that data.
    pub isi_sha256: String,
    /// What it was drawn from, packed, where certified copies of it are made later.
    pub masukan: Option<Vec<u8>>,
    /// Number that was taken for it and stands on it; empty for dots.
    pub nomor_tercetak: String,
    /// Day that stands on it; none for dots.
    pub tanggal_tercetak: Option<NaiveDate>,
    /// The decree that an extract or a certified copy repeats.
    pub keputusan_id: Option<String>,
    /// It is marked as not final: nobody signs it.
    pub draf: bool,
}

/// Keeps a print: `DICETAK`, or `DRAF` when it is marked as not final, with the next print number; the unsigned print
/// before it becomes `DIGANTI`. A print equal to the last one is that one. The state of a decree follows.
///
/// # Errors
/// `SUDAH_DITANDATANGANI` when this paper of the subject is signed (a list or a loan may be printed again:
/// [`KodeDokumen::is_of_its_day`]); `NOMOR_SUDAH_DIPAKAI` for the number printed on it; what [`super::check_subjek`] refuses; what storing the file refuses.
pub fn record_print(store: &mut Store, baru: CetakBaru) -> Result<Dokumen> {
    check_subjek(store, baru.kode, &baru.subjek_id)?;
    let papers = rows::list(store.conn(), Some(&baru.subjek_id))?;
    let mine: Vec<&Dokumen> = papers.iter().filter(|d| d.kode == baru.kode).collect();
    if let Some(signed) = mine.iter().find(|d| d.status == S::Ditandatangani && !d.kode.is_of_its_day()) {
        return Err(Error::refused_with("SUDAH_DITANDATANGANI", "nomor", &signed.nomor));
    }
    let sha256 = berkas::sha256(&baru.pdf_bytes);
    let status = if baru.draf { S::Draf } else { S::Dicetak };
    if let Some(same) = mine.iter().find(|d| d.status == status && d.pdf.sha256 == sha256) {
        // Data that isn't seen on paper may have changed too; then it is a print of its own.
        if rows::isi_sha256(store.conn(), &same.id)? == baru.isi_sha256 {
            return Ok((*same).clone());
        }
    }
    let mut tahun = store.today().year().unsigned_abs();
    if !baru.nomor_tercetak.is_empty() {
        tahun = tahun_nomor(store, baru.kode, &baru.subjek_id, baru.tanggal_tercetak)?;
        refuse_nomor(store, baru.kode, &baru.subjek_id, &baru.nomor_tercetak, tahun)?;
    }
    let id = store.transact(Op::PrintDokumen, |tx| {
        let pdf = berkas::put_bytes(
            tx,
            &baru.pdf_bytes,
            "application/pdf",
            &file_name(baru.kode, &baru.judul, "pdf"),
        )?;
        let masukan =
            baru.masukan.as_deref().map(|bytes| berkas::put_bytes(tx, bytes, MASUKAN, "")).transpose()?;
        let dokumen = Dokumen {
            id: tx.new_id(),
            kode: baru.kode,
            dibuat_berulang: baru.kode.is_of_its_day(),
            versi: rows::max_versi(tx.conn(), baru.kode, &baru.subjek_id)?.saturating_add(1),
            subjek_id: baru.subjek_id,
            judul: baru.judul,
            nomor: String::new(),
            tahun,
            tanggal: None,
            status,
            pdf,
            halaman: baru.halaman,
            kertas: baru.kertas,
            ukuran_khusus: baru.ukuran_khusus,
            naskah_versi: baru.naskah_versi,
            kode_lembar: baru.kode_lembar.unwrap_or_default(),
            dicetak_at: tx.now(),
            penandatangan_id: None,
            penandatangan: String::new(),
            penandatangan_nip: String::new(),
            penandatangan_pangkat: String::new(),
            penandatangan_jabatan: String::new(),
            penandatangan_atas_nama: String::new(),
            pindaian: None,
            alasan: String::new(),
            nomor_tercetak: baru.nomor_tercetak,
            tanggal_tercetak: baru.tanggal_tercetak,
            keputusan_id: baru.keputusan_id,
        };
        replace_print(tx, dokumen.kode, &dokumen.subjek_id, &BAWAAN.alasan_dicetak_ulang)?;
        let kept = rows::Jejaring {
            isi_sha256: &baru.isi_sha256,
            masukan: masukan.as_ref().map(|m| m.sha256.as_str()),
            kode_jejak: &baru.kode_jejak,
        };
        rows::insert(tx.conn(), &dokumen, &kept)?;
        if dokumen.kode.is_keputusan() {
            keputusan::set_status(tx.conn(), &dokumen.subjek_id, S::Dicetak)?;
        }
        tx.note("dokumen", &dokumen.id, "", status.as_str(), &dokumen.judul)?;
        Ok(dokumen.id)
    })?;
    rows::get(store.conn(), &id)
}

/// Makes the unsigned print of a paper void: what it shows is no longer so.
pub(crate) fn replace_print(tx: &Tx<'_>, kode: KodeDokumen, subjek_id: &str, alasan: &str) -> Result<()> {
    for d in rows::list(tx.conn(), Some(subjek_id))? {
        if d.kode == kode && matches!(d.status, S::Draf | S::Dicetak) {
            rows::set_status(tx.conn(), &d.id, S::Diganti, alasan)?;
            tx.note("dokumen", &d.id, d.status.as_str(), S::Diganti.as_str(), alasan)?;
        }
    }
    Ok(())
}

/// Nothing that a paper stands for is thrown away: the unsigned one is cancelled first, a signed one stays.
///
/// # Errors
/// `SURAT_MASIH_BERLAKU`, `SURAT_SUDAH_DITANDATANGANI` with its title.
pub(crate) fn refuse_papers(tx: &Tx<'_>, subjek_id: &str) -> Result<()> {
    for d in rows::list(tx.conn(), Some(subjek_id))? {
        match d.status {
            S::Dicetak => return Err(Error::refused_with("SURAT_MASIH_BERLAKU", "judul", d.judul)),
            S::Ditandatangani => {
                return Err(Error::refused_with("SURAT_SUDAH_DITANDATANGANI", "judul", d.judul));
            }
            S::Draf | S::Diganti | S::Dibatalkan => {}
        }
    }
    Ok(())
}

/// A file name that every file system takes: `D12 Berita Acara rapat 20 November 2026.pdf`.
#[must_use]
pub fn file_name(kode: KodeDokumen, judul: &str, akhiran: &str) -> String {
    nama_berkas(&format!("{} {judul}", kode.as_str()), akhiran)
}

/// The same from any title.
#[must_use]
pub fn nama_berkas(judul: &str, akhiran: &str) -> String {
    let safe: String = judul.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<&str> = safe.split_whitespace().collect();
    let short: String = words.join(" ").chars().take(MAKS_NAMA).collect();
    format!("{}.{akhiran}", short.trim_end())
}
