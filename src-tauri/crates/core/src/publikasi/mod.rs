//! Publications: where, when and by whom a decree of exemption and its list were made known (SOP B5, P5), and which
//! decrees were not yet. The upload itself happens outside the program.

#[cfg(test)]
mod tests;

use crate::dokumen::{Berkas, PINDAIAN, StatusDokumen};
use crate::error::{Error, Result};
use crate::keputusan::JenisKeputusan;
use crate::masalah::Masalah;
use crate::op::Op;
use crate::sql_enum;
use crate::storage::publikasi::Kepala;
use crate::storage::{Store, Tx, berkas, keputusan, publikasi as rows};
use crate::{tanggal, teks};
use chrono::{NaiveDate, NaiveDateTime};
use saksama_durable::Progress;
use serde::{Deserialize, Serialize};
use std::path::Path;
use ts_rs::TS;

sql_enum! {
    /// How something is made known.
    pub enum SaranaPublikasi {
        /// A page of the office's web site.
        Laman = "LAMAN",
        /// A notice board.
        Papan = "PAPAN",
        /// Social media.
        Medsos = "MEDSOS",
        /// Something else.
        Lain = "LAIN",
    }
}

/// One publication.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Publikasi {
    /// Id.
    pub id: String,
    /// How.
    pub sarana: SaranaPublikasi,
    /// Address of the page, or the place.
    pub alamat: String,
    /// Day.
    pub tanggal: NaiveDate,
    /// Who did it.
    pub petugas: String,
    /// Decrees that were made known.
    pub keputusan_id: Vec<String>,
    /// The proof: a picture of the screen, or a PDF.
    pub bukti: Option<Berkas>,
    /// When it was thrown away; none while it counts.
    pub dihapus_at: Option<NaiveDateTime>,
}

/// A publication as typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PublikasiIsian {
    /// Id, or none for a new one.
    pub id: Option<String>,
    /// How.
    pub sarana: SaranaPublikasi,
    /// Address of the page, or the place.
    pub alamat: String,
    /// Day, as typed.
    pub tanggal: String,
    /// Who did it.
    pub petugas: String,
    /// Decrees that were made known.
    pub keputusan_id: Vec<String>,
}

/// A signed decree that was not made known yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KeputusanBelum {
    /// The decree.
    pub keputusan_id: String,
    /// Its kind.
    pub jenis: JenisKeputusan,
    /// Its number.
    pub nomor: String,
    /// Its year.
    pub tahun: u32,
    /// Its day.
    pub tanggal: Option<NaiveDate>,
    /// What it is about.
    pub tentang: String,
    /// How many items it has.
    pub jumlah: u32,
}

/// Publications, or those in the trash; the newest first.
///
/// # Errors
/// The file's own refusal.
pub fn list(store: &Store, sampah: bool) -> Result<Vec<Publikasi>> {
    rows::list(store.conn(), sampah)
}

/// One publication.
///
/// # Errors
/// `Error::NotFound`.
pub fn get(store: &Store, id: &str) -> Result<Publikasi> {
    rows::get(store.conn(), id)
}

/// Signed decrees that no publication names, the oldest first.
///
/// # Errors
/// The file's own refusal.
pub fn list_belum(store: &Store) -> Result<Vec<KeputusanBelum>> {
    rows::list_belum(store.conn())
}

/// Adds or changes a publication.
///
/// # Errors
/// Fields that can't be stored or are missing; `SESUDAH_HARI_INI` and `SEBELUM_KEPUTUSAN` on `tanggal`;
/// `KEPUTUSAN_BELUM_DITANDATANGANI`; `DI_DALAM_SAMPAH`; `Error::NotFound`.
pub fn save(store: &mut Store, isian: &PublikasiIsian) -> Result<Publikasi> {
    let mut out = Vec::new();
    let alamat = teks::baris("alamat", &isian.alamat, teks::NAMA, &mut out);
    if alamat.is_empty() && isian.sarana != SaranaPublikasi::Lain {
        out.push(Masalah::galat("alamat", "WAJIB_DIISI"));
    }
    let petugas = teks::baris_wajib("petugas", &isian.petugas, teks::NAMA, &mut out);
    let day = tanggal::read_opsional("tanggal", &isian.tanggal, &mut out);
    match day {
        None if out.iter().all(|m| m.medan != "tanggal") => {
            out.push(Masalah::galat("tanggal", "WAJIB_DIISI"));
        }
        Some(day) if day > store.today() => out.push(Masalah::galat("tanggal", "SESUDAH_HARI_INI")),
        _ => {}
    }
    if isian.keputusan_id.is_empty() {
        out.push(Masalah::galat("keputusan_id", "WAJIB_DIISI"));
    }
    for id in &isian.keputusan_id {
        let decree = keputusan::get(store.conn(), id)?;
        if decree.status != StatusDokumen::Ditandatangani {
            return Err(Error::refused_with("KEPUTUSAN_BELUM_DITANDATANGANI", "keputusan", decree.tentang));
        }
        if let (Some(day), Some(signed)) = (day, decree.tanggal)
            && day < signed
        {
            let said = Masalah::galat("tanggal", "SEBELUM_KEPUTUSAN");
            out.push(said.with("nomor", &decree.nomor).with("tanggal", tanggal::panjang(signed)));
        }
    }
    Error::check(out)?;
    let Some(tanggal) = day else { return Err(Error::Masalah(vec![])) };
    store.transact(Op::SavePublikasi, |tx| {
        let id = match &isian.id {
            Some(id) => living(tx, id)?.id,
            None => tx.new_id(),
        };
        let mut keputusan_id = isian.keputusan_id.clone();
        keputusan_id.sort();
        keputusan_id.dedup();
        let kepala = Kepala {
            sarana: isian.sarana,
            alamat: &alamat,
            tanggal,
            petugas: &petugas,
            keputusan_id: &keputusan_id,
        };
        rows::upsert(tx.conn(), &id, &kepala, tx.now())?;
        tx.note("publikasi", &id, "", &alamat, "")?;
        rows::get(tx.conn(), &id)
    })
}

/// Stores a copy of the file `path` as the proof of a publication; one that it had stays among the stored files.
/// `progress` counts bytes.
///
/// # Errors
/// `PINDAIAN_BUKAN_GAMBAR` for what is neither picture nor PDF; `DI_DALAM_SAMPAH`; `Error::NotFound`; what storing the
/// file refuses.
pub fn attach_bukti(
    store: &mut Store,
    id: &str,
    path: &Path,
    progress: &mut Progress<'_>,
) -> Result<Publikasi> {
    store.transact(Op::AttachBukti, |tx| {
        living(tx, id)?;
        let bukti = berkas::put_file(tx, path, progress)?;
        if !PINDAIAN.contains(&bukti.media.as_str()) {
            return Err(Error::refused_with("PINDAIAN_BUKAN_GAMBAR", "berkas", bukti.nama));
        }
        rows::set_bukti(tx.conn(), id, &bukti)?;
        tx.note("publikasi", id, "", &bukti.sha256, &bukti.nama)?;
        rows::get(tx.conn(), id)
    })
}

/// Moves a publication to the trash: its decrees count as not made known, unless another names them.
///
/// # Errors
/// `Error::NotFound`.
pub fn trash(store: &mut Store, id: &str) -> Result<()> {
    store.transact(Op::TrashPublikasi, |tx| {
        let found = rows::get(tx.conn(), id)?;
        if found.dihapus_at.is_none() {
            rows::update_dihapus(tx.conn(), id, Some(tx.now()))?;
            tx.note("publikasi", id, &found.alamat, "", "")?;
        }
        Ok(())
    })
}

/// Takes a publication out of the trash.
///
/// # Errors
/// `Error::NotFound`.
pub fn restore(store: &mut Store, id: &str) -> Result<()> {
    store.transact(Op::RestorePublikasi, |tx| {
        let found = rows::get(tx.conn(), id)?;
        if found.dihapus_at.is_some() {
            rows::update_dihapus(tx.conn(), id, None)?;
            tx.note("publikasi", id, "", &found.alamat, "")?;
        }
        Ok(())
    })
}

fn living(tx: &Tx<'_>, id: &str) -> Result<Publikasi> {
    let found = rows::get(tx.conn(), id)?;
    match found.dihapus_at {
        None => Ok(found),
        Some(_) => Err(Error::refused_with("DI_DALAM_SAMPAH", "nomor", found.alamat)),
    }
}
