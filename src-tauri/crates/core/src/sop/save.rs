//! Changing the office's copy of an SOP: names, words, limits, and the place of what is optional. What each activity
//! needs and gives (papers, conditions) stays as shipped, because the program does it.

use super::{IsiSop, Kegiatan, Pelaksana, Sop, SopKantor, bawaan, get};
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::organisasi::ProfilSop;
use crate::storage::sop::{self as rows, SopTersimpan};
use crate::storage::{Store, pejabat};
use crate::{tanggal, teks};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Longest limit of one activity, working days.
const BATAS_TERPANJANG: u32 = 260;
/// Most lines of one list, e.g. of the Dasar Hukum.
const BARIS_TERBANYAK: usize = 40;
/// Longest words of one activity, characters.
const URAIAN: usize = 600;

/// The office's SOP as typed; lists have one entry a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SopIsian {
    /// Which shipped SOP it is a copy of.
    pub profil: ProfilSop,
    /// Nomor SOP; may be empty.
    pub nomor: String,
    /// Tanggal Pembuatan; may be empty.
    pub tanggal_pembuatan: String,
    /// Tanggal Revisi; may be empty.
    pub tanggal_revisi: String,
    /// Tanggal Efektif; may be empty.
    pub tanggal_efektif: String,
    /// Who approves it.
    pub pengesah_id: Option<String>,
    /// Nama SOP.
    pub nama: String,
    /// Dasar Hukum.
    pub dasar_hukum: String,
    /// Kualifikasi Pelaksana.
    pub kualifikasi: String,
    /// Keterkaitan.
    pub keterkaitan: String,
    /// Peralatan/Perlengkapan.
    pub peralatan: String,
    /// Peringatan.
    pub peringatan: String,
    /// Pencatatan dan Pendataan.
    pub pencatatan: String,
    /// What each column Pelaksana is called; the columns themselves stay.
    pub pelaksana: Vec<Pelaksana>,
    /// Every activity, in the order of the office.
    pub kegiatan: Vec<KegiatanIsian>,
}

/// One activity as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KegiatanIsian {
    /// Name in the program.
    pub kode: String,
    /// What is done.
    pub uraian: String,
    /// Waktu in words; may be empty.
    pub waktu: String,
    /// At most so many working days; empty for none.
    pub batas_hari: String,
    /// The office does without it.
    pub tersembunyi: bool,
}

/// Saves the office's copy of a profile. Rounds under way keep the SOP that they began with.
///
/// # Errors
/// Fields that are missing, too long or can't be read; `ANGKA_TIDAK_TERBACA`, `ANGKA_TERLALU_KECIL`,
/// `ANGKA_TERLALU_BESAR` on `kegiatan:<kode>:batas_hari`; `SEBELUM_PEMBUATAN` on `tanggal_revisi` and `tanggal_efektif`;
/// `KEGIATAN_SOP_LAIN` when activities or columns aren't those of the profile; `KEGIATAN_WAJIB` when one is left out
/// that isn't optional; `URUTAN_KEGIATAN` when others than optional ones changed places, or the first isn't the first
/// any more; `Error::NotFound` for a person.
pub fn save(store: &mut Store, isian: &SopIsian) -> Result<SopKantor> {
    let shipped = bawaan(isian.profil);
    let kegiatan = arranged(shipped, isian)?;
    let mut out = Vec::new();
    let mut day = |medan: &str, text: &str| tanggal::read_opsional(medan, text, &mut out);
    let made = day("tanggal_pembuatan", &isian.tanggal_pembuatan);
    let revised = day("tanggal_revisi", &isian.tanggal_revisi);
    let effective = day("tanggal_efektif", &isian.tanggal_efektif);
    for (medan, later) in [("tanggal_revisi", revised), ("tanggal_efektif", effective)] {
        if let (Some(made), Some(later)) = (made, later)
            && later < made
        {
            let said = Masalah::galat(medan, "SEBELUM_PEMBUATAN");
            out.push(said.with("tanggal", tanggal::panjang(made)));
        }
    }
    let nomor = teks::baris("nomor", &isian.nomor, teks::NAMA, &mut out);
    let sop = Sop {
        nama: teks::baris_wajib("nama", &isian.nama, teks::NAMA, &mut out),
        dasar_hukum: lines("dasar_hukum", &isian.dasar_hukum, &mut out),
        kualifikasi: lines("kualifikasi", &isian.kualifikasi, &mut out),
        keterkaitan: lines("keterkaitan", &isian.keterkaitan, &mut out),
        peralatan: lines("peralatan", &isian.peralatan, &mut out),
        peringatan: lines("peringatan", &isian.peringatan, &mut out),
        pencatatan: lines("pencatatan", &isian.pencatatan, &mut out),
        pelaksana: columns(shipped, &isian.pelaksana, &mut out)?,
        kegiatan: kegiatan.into_iter().map(|(own, typed)| activity(own, typed, &mut out)).collect(),
    };
    Error::check(out)?;
    if let Some(id) = &isian.pengesah_id {
        pejabat::get(store.conn(), id, Some(false))?;
    }
    let tersembunyi = isian.kegiatan.iter().filter(|k| k.tersembunyi).map(|k| k.kode.clone()).collect();
    let isi = IsiSop {
        nomor,
        tanggal_pembuatan: made,
        tanggal_revisi: revised,
        tanggal_efektif: effective,
        sop,
        tersembunyi,
    };
    store.transact(Op::SaveSop, |tx| {
        let own = SopTersimpan { isi, pengesah_id: isian.pengesah_id.clone(), diubah_at: tx.now() };
        rows::upsert(tx.conn(), isian.profil, &own)?;
        tx.note("sop", isian.profil.as_str(), "", &own.isi.sop.nama, "")
    })?;
    get(store, isian.profil)
}

/// Takes the office's copy of a profile away: new rounds begin with it as shipped.
///
/// # Errors
/// The file's own refusal.
pub fn reset(store: &mut Store, profil: ProfilSop) -> Result<SopKantor> {
    let before = get(store, profil)?;
    if before.diubah_at.is_some() {
        store.transact(Op::ResetSop, |tx| {
            rows::delete(tx.conn(), profil)?;
            tx.note("sop", profil.as_str(), &before.isi.sop.nama, "", "")
        })?;
    }
    get(store, profil)
}

/// Each activity in the office's order beside what was typed of it.
fn arranged<'a>(shipped: &'a Sop, isian: &'a SopIsian) -> Result<Vec<(&'a Kegiatan, &'a KegiatanIsian)>> {
    let find = |typed: &'a KegiatanIsian| shipped.get(&typed.kode).map(|own| (own, typed));
    let found: Option<Vec<_>> = isian.kegiatan.iter().map(find).collect();
    let found = found.unwrap_or_default();
    let once = |k: &Kegiatan| found.iter().filter(|(own, _)| own.kode == k.kode).count() == 1;
    if found.len() != shipped.kegiatan.len() || !shipped.kegiatan.iter().all(once) {
        return Err(Error::refused("KEGIATAN_SOP_LAIN"));
    }
    if let Some((own, _)) = found.iter().find(|(own, typed)| typed.tersembunyi && !own.opsional) {
        return Err(Error::refused_with("KEGIATAN_WAJIB", "kegiatan", &own.uraian));
    }
    let fixed = shipped.kegiatan.iter().filter(|k| !k.opsional).map(|k| &k.kode);
    let now = found.iter().filter(|(own, _)| !own.opsional).map(|(own, _)| &own.kode);
    let first = |k: Option<&Kegiatan>| k.map(|k| k.kode.clone());
    if !fixed.eq(now) || first(shipped.kegiatan.first()) != first(found.first().map(|(own, _)| *own)) {
        return Err(Error::refused("URUTAN_KEGIATAN"));
    }
    Ok(found)
}

fn activity(own: &Kegiatan, typed: &KegiatanIsian, out: &mut Vec<Masalah>) -> Kegiatan {
    let medan = |name: &str| format!("kegiatan:{}:{name}", own.kode);
    Kegiatan {
        uraian: teks::baris_wajib(&medan("uraian"), &typed.uraian, URAIAN, out),
        waktu: teks::baris(&medan("waktu"), &typed.waktu, teks::NAMA, out),
        batas_hari: limit(&medan("batas_hari"), &typed.batas_hari, out),
        ..own.clone()
    }
}

fn limit(medan: &str, typed: &str, out: &mut Vec<Masalah>) -> Option<u32> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    match typed.parse::<u32>() {
        Ok(0) => out.push(Masalah::galat(medan, "ANGKA_TERLALU_KECIL").with("min", 1)),
        Ok(days) if days > BATAS_TERPANJANG => {
            out.push(Masalah::galat(medan, "ANGKA_TERLALU_BESAR").with("maks", BATAS_TERPANJANG));
        }
        Ok(days) => return Some(days),
        Err(_) => out.push(Masalah::galat(medan, "ANGKA_TIDAK_TERBACA")),
    }
    None
}

fn columns(shipped: &Sop, typed: &[Pelaksana], out: &mut Vec<Masalah>) -> Result<Vec<Pelaksana>> {
    if !shipped.pelaksana.iter().map(|p| p.peran).eq(typed.iter().map(|p| p.peran)) {
        return Err(Error::refused("KEGIATAN_SOP_LAIN"));
    }
    let named = typed.iter().map(|p| Pelaksana {
        peran: p.peran,
        nama: teks::baris_wajib(&format!("pelaksana:{}", p.peran.as_str()), &p.nama, teks::NAMA, out),
    });
    Ok(named.collect())
}

/// The lines of a list, without empty ones.
fn lines(medan: &str, text: &str, out: &mut Vec<Masalah>) -> Vec<String> {
    let text = teks::paragraf(medan, text, out);
    let list: Vec<String> =
        text.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect();
    if list.len() > BARIS_TERBANYAK {
        out.push(Masalah::galat(medan, "BARIS_TERLALU_BANYAK").with("maks", BARIS_TERBANYAK));
    }
    list
}
