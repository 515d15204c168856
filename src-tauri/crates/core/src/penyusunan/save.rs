//! Beginning, filling and ending rounds.

use super::{JenisPenyusunan, Penyusunan, PenyusunanIsian, get};
use crate::error::{Error, Result};
use crate::informasi::status::StatusInformasi;
use crate::masalah::Masalah;
use crate::op::Op;
use crate::organisasi;
use crate::sop;
use crate::storage::penyusunan::{self as rows, Kepala};
use crate::storage::{Store, Tx, informasi};
use crate::tanggal::{self, TAHUN_TERAKHIR, TAHUN_TERAWAL};
use crate::teks;
use chrono::{Datelike, NaiveDate};

/// Longest name, characters.
const NAMA_MAKS: usize = 200;

/// Saves a round. A new one keeps the SOP of the office as it is now and takes every item that isn't set yet and is in
/// no other round under way; a yearly one by SOP P those that are set already.
///
/// # Errors
/// A name that is too long, a day or year that can't be read; `TAHUN_TIDAK_TERBACA`, `TAHUN_DI_LUAR_BATAS`;
/// `TANGGAL_BELUM_TIBA`, `SESUDAH_KEGIATAN` for a first day after today or after an activity was closed;
/// `PENYUSUNAN_SUDAH_SELESAI`, `PENYUSUNAN_DI_DALAM_SAMPAH`;
/// `Error::NotFound`.
pub fn save(store: &mut Store, isian: &PenyusunanIsian) -> Result<Penyusunan> {
    let before = isian.id.as_deref().map(|id| under_way(store, id)).transpose()?;
    let mut out = Vec::new();
    let typed = teks::baris("nama", &isian.nama, NAMA_MAKS, &mut out);
    let mulai = tanggal::read_opsional("mulai", &isian.mulai, &mut out).unwrap_or(store.today());
    let tahun = read_tahun(&isian.tahun, mulai, &mut out);
    let closed = before.as_ref().map(|p| rows::kegiatan(store.conn(), &p.id)).transpose()?;
    let first = closed.iter().flatten().map(|k| k.selesai).min();
    if mulai > store.today() {
        out.push(Masalah::galat("mulai", "TANGGAL_BELUM_TIBA"));
    } else if let Some(first) = first.filter(|first| mulai > *first) {
        out.push(Masalah::galat("mulai", "SESUDAH_KEGIATAN").with("tanggal", tanggal::panjang(first)));
    }
    Error::check(out)?;
    let office = organisasi::get(store)?.pengaturan;
    let nama = if typed.is_empty() { usual_name(isian.jenis, &office.istilah_daftar, tahun) } else { typed };
    let office_sop = sop::of_office(store, office.profil_sop)?;
    let id = store.transact(Op::SavePenyusunan, |tx| {
        let id = before.as_ref().map_or_else(|| tx.new_id(), |p| p.id.clone());
        let sop = before.as_ref().map_or(&office_sop, |p| &p.sop);
        let head = Kepala { nama: &nama, tahun, jenis: isian.jenis, mulai, sop };
        rows::upsert(tx.conn(), &id, &head, tx.now())?;
        if before.is_none() {
            let set = isian.jenis == JenisPenyusunan::Tahunan && sop.begins_with_set();
            rows::add_calon(tx.conn(), &id, set)?;
        }
        tx.note("penyusunan", &id, "", "", "")?;
        Ok(id)
    })?;
    get(store, &id)
}

/// The year as typed; empty: that of the first day.
fn read_tahun(typed: &str, mulai: NaiveDate, out: &mut Vec<Masalah>) -> u32 {
    let typed = typed.trim();
    let read = if typed.is_empty() { Ok(mulai.year()) } else { typed.parse() };
    match read {
        Ok(year) if (TAHUN_TERAWAL..=TAHUN_TERAKHIR).contains(&year) => return year.unsigned_abs(),
        Ok(_) => {
            let said = Masalah::galat("tahun", "TAHUN_DI_LUAR_BATAS");
            out.push(said.with("terawal", TAHUN_TERAWAL).with("terakhir", TAHUN_TERAKHIR));
        }
        Err(_) => out.push(Masalah::galat("tahun", "TAHUN_TIDAK_TERBACA")),
    }
    0
}

fn usual_name(jenis: JenisPenyusunan, daftar: &str, tahun: u32) -> String {
    match jenis {
        JenisPenyusunan::Tahunan => format!("Penyusunan {daftar} Tahun {tahun}"),
        JenisPenyusunan::Tambahan => format!("Tambahan {daftar} Tahun {tahun}"),
    }
}

/// Takes items into a round. Those that are in it stay.
///
/// # Errors
/// `INFORMASI_DI_PENYUSUNAN_LAIN`, `DI_DALAM_SAMPAH`, `INFORMASI_SUDAH_DICABUT`; `PENYUSUNAN_SUDAH_SELESAI`,
/// `PENYUSUNAN_DI_DALAM_SAMPAH`; `Error::NotFound`.
pub fn add_informasi(store: &mut Store, id: &str, informasi_id: &[String]) -> Result<Penyusunan> {
    under_way(store, id)?;
    store.transact(Op::ArrangePenyusunan, |tx| {
        for item in informasi_id {
            add_one(tx, id, item)?;
        }
        tx.note("penyusunan", id, "", "", "")
    })?;
    get(store, id)
}

/// Takes in every item that fits, as a new round does.
///
/// # Errors
/// `PENYUSUNAN_SUDAH_SELESAI`, `PENYUSUNAN_DI_DALAM_SAMPAH`; `Error::NotFound`.
pub fn add_calon(store: &mut Store, id: &str) -> Result<Penyusunan> {
    let penyusunan = under_way(store, id)?;
    store.transact(Op::ArrangePenyusunan, |tx| {
        rows::add_calon(tx.conn(), id, penyusunan.takes_set())?;
        tx.note("penyusunan", id, "", "", "")
    })?;
    get(store, id)
}

fn add_one(tx: &Tx<'_>, id: &str, informasi_id: &str) -> Result<()> {
    let item = informasi::get(tx.conn(), informasi_id)?;
    match rows::under_way_of(tx.conn(), informasi_id)? {
        Some((other, _)) if other == id => Ok(()),
        _ if item.dihapus_at.is_some() => {
            Err(Error::refused_with("DI_DALAM_SAMPAH", "nomor", item.nomor_register))
        }
        _ if item.status == StatusInformasi::Dicabut => {
            Err(Error::refused_with("INFORMASI_SUDAH_DICABUT", "nomor", item.nomor_register))
        }
        Some((_, nama)) => Err(held(item.nomor_register, nama)),
        None => rows::add(tx.conn(), id, informasi_id),
    }
}

fn held(nomor: String, penyusunan: String) -> Error {
    let data = [("nomor", nomor), ("penyusunan", penyusunan)];
    Error::Refused {
        kode: "INFORMASI_DI_PENYUSUNAN_LAIN",
        data: data.map(|(name, value)| (name.to_owned(), value)).into(),
    }
}

/// Takes items out of a round; what was done with them stays.
///
/// # Errors
/// `PENYUSUNAN_SUDAH_SELESAI`, `PENYUSUNAN_DI_DALAM_SAMPAH`; `Error::NotFound`.
pub fn remove_informasi(store: &mut Store, id: &str, informasi_id: &[String]) -> Result<Penyusunan> {
    under_way(store, id)?;
    store.transact(Op::ArrangePenyusunan, |tx| {
        for item in informasi_id {
            rows::remove(tx.conn(), id, item)?;
        }
        tx.note("penyusunan", id, "", "", "")
    })?;
    get(store, id)
}

/// Ends a round today.
///
/// # Errors
/// `KEGIATAN_BELUM_SELESAI` with the first activity that is open; `PENYUSUNAN_SUDAH_SELESAI`,
/// `PENYUSUNAN_DI_DALAM_SAMPAH`; `Error::NotFound`.
pub fn finish(store: &mut Store, id: &str) -> Result<Penyusunan> {
    let penyusunan = under_way(store, id)?;
    let closed = rows::kegiatan(store.conn(), id)?;
    if let Some(open) = penyusunan.sop.kegiatan.iter().find(|k| closed.iter().all(|c| c.kode != k.kode)) {
        return Err(Error::refused_with("KEGIATAN_BELUM_SELESAI", "kegiatan", &open.kode));
    }
    store.transact(Op::FinishPenyusunan, |tx| {
        rows::set_selesai(tx.conn(), id, Some(tx.today()))?;
        tx.note("penyusunan", id, "", "SELESAI", "")
    })?;
    get(store, id)
}

/// Goes on with a round that was ended. Items that another round under way holds by now stay in that one.
///
/// # Errors
/// `PENYUSUNAN_DI_DALAM_SAMPAH`; `Error::NotFound`.
pub fn reopen(store: &mut Store, id: &str) -> Result<Penyusunan> {
    let penyusunan = get(store, id)?;
    if penyusunan.dihapus_at.is_some() {
        return Err(Error::refused("PENYUSUNAN_DI_DALAM_SAMPAH"));
    }
    if penyusunan.selesai.is_some() {
        store.transact(Op::ReopenPenyusunan, |tx| {
            rows::remove_held(tx.conn(), id)?;
            rows::set_selesai(tx.conn(), id, None)?;
            tx.note("penyusunan", id, "SELESAI", "", "")
        })?;
    }
    get(store, id)
}

/// Moves a round to the trash; its items, papers and meetings stay.
///
/// # Errors
/// `Error::NotFound`.
pub fn trash(store: &mut Store, id: &str) -> Result<()> {
    if get(store, id)?.dihapus_at.is_some() {
        return Ok(());
    }
    store.transact(Op::TrashPenyusunan, |tx| {
        rows::update_dihapus(tx.conn(), id, Some(tx.now()))?;
        tx.note("penyusunan", id, "", "", "")
    })
}

/// Takes a round out of the trash. Items that another round under way holds by now stay in that one.
///
/// # Errors
/// `Error::NotFound`.
pub fn restore(store: &mut Store, id: &str) -> Result<()> {
    let penyusunan = get(store, id)?;
    if penyusunan.dihapus_at.is_none() {
        return Ok(());
    }
    store.transact(Op::RestorePenyusunan, |tx| {
        if penyusunan.selesai.is_none() {
            rows::remove_held(tx.conn(), id)?;
        }
        rows::update_dihapus(tx.conn(), id, None)?;
        tx.note("penyusunan", id, "", "", "")
    })
}

/// The round, if it may be changed.
pub(super) fn under_way(store: &Store, id: &str) -> Result<Penyusunan> {
    let penyusunan = get(store, id)?;
    if penyusunan.dihapus_at.is_some() {
        return Err(Error::refused("PENYUSUNAN_DI_DALAM_SAMPAH"));
    }
    if penyusunan.selesai.is_some() {
        return Err(Error::refused("PENYUSUNAN_SUDAH_SELESAI"));
    }
    Ok(penyusunan)
}
