//! Listing, saving and trashing officials, and who holds a role on a day.

use super::{Pejabat, PejabatIsian, Peran, PeranIsian, PeranPejabat, nip, pangkat};
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::pejabat::JenisKewenangan as K;
use crate::storage::{self, Store, pejabat as rows};
use crate::tanggal;
use crate::teks::{self, NAMA};
use chrono::NaiveDate;
use rusqlite::Connection;

/// The officials by name: the living ones, or those in the trash.
///
/// # Errors
/// The file's own refusal.
pub fn list(store: &Store, sampah: bool) -> Result<Vec<Pejabat>> {
    rows::list(store.conn(), sampah)
}

/// What is wrong or weak in the form; saves nothing. Warnings do not keep it from being saved.
///
/// # Errors
/// The file's own refusal.
pub fn check(store: &Store, isian: &PejabatIsian) -> Result<Vec<Masalah>> {
    let mut out = Vec::new();
    read(store.conn(), isian, isian.id.clone().unwrap_or_default(), &mut out)?;
    Ok(out)
}

/// Saves an official with all roles.
///
/// # Errors
/// Fields that are empty, too long or can't be read; `Error::NotFound` when the id is unknown.
pub fn save(store: &mut Store, isian: &PejabatIsian) -> Result<Pejabat> {
    store.transact(Op::SavePejabat, |tx| {
        let old = isian.id.as_deref().map(|id| rows::get(tx.conn(), id, Some(false))).transpose()?;
        let id = isian.id.clone().unwrap_or_else(|| tx.new_id());
        let mut out = Vec::new();
        let pejabat = read(tx.conn(), isian, id, &mut out)?;
        Error::check(out)?;
        rows::upsert(tx.conn(), &pejabat)?;
        let saved = rows::get(tx.conn(), &pejabat.id, Some(false))?;
        let before = old.map(|o| format!("{}, {}", o.nama_lengkap, o.jabatan)).unwrap_or_default();
        tx.note("pejabat", &saved.id, &before, &format!("{}, {}", saved.nama_lengkap, saved.jabatan), "")?;
        Ok(saved)
    })
}

/// Moves an official to the trash; papers they signed keep their name.
///
/// # Errors
/// `Error::NotFound` when there is no such official.
pub fn trash(store: &mut Store, id: &str) -> Result<()> {
    store.transact(Op::TrashPejabat, |tx| {
        let old = rows::get(tx.conn(), id, Some(false))?;
        rows::update_dihapus(tx.conn(), id, Some(tx.now()))?;
        tx.note("pejabat", id, &old.nama_lengkap, "", "")
    })
}

/// Takes an official out of the trash.
///
/// # Errors
/// `Error::NotFound` when it is not there.
pub fn restore(store: &mut Store, id: &str) -> Result<()> {
    store.transact(Op::RestorePejabat, |tx| {
        let old = rows::get(tx.conn(), id, Some(true))?;
        rows::update_dihapus(tx.conn(), id, None)?;
        tx.note("pejabat", id, "", &old.nama_lengkap, "")
    })
}

/// The Tim Pertimbangan in office on `date`: the chair first, then the members by name.
///
/// # Errors
/// The file's own refusal.
pub fn tim_pertimbangan(store: &Store, date: NaiveDate) -> Result<Vec<Pejabat>> {
    let has = |p: &Pejabat, peran| p.peran.iter().any(|r| r.peran == peran && r.holds_on(date));
    let people = rows::list(store.conn(), false)?;
    let (mut out, rest): (Vec<_>, Vec<_>) =
        people.into_iter().partition(|p| has(p, Peran::KetuaTimPertimbangan));
    out.extend(rest.into_iter().filter(|p| has(p, Peran::AnggotaTimPertimbangan)));
    Ok(out)
}

/// Who holds `peran` on `date`: of several the one whose term began last.
///
/// # Errors
/// The file's own refusal.
pub fn holder(store: &Store, peran: Peran, date: NaiveDate) -> Result<Option<Pejabat>> {
    let since = |p: &Pejabat| {
        p.peran.iter().filter(|r| r.peran == peran && r.holds_on(date)).map(|r| r.berlaku_mulai).max()
    };
    // Reversed, so that of equals the first by name is kept.
    Ok(rows::list(store.conn(), false)?.into_iter().rev().filter(|p| since(p).is_some()).max_by_key(since))
}

/// Name with titles as printed: `Dr. Rahayu Lestari, S.H., M.Si.`.
#[must_use]
pub fn nama_lengkap(gelar_depan: &str, nama: &str, gelar_belakang: &str) -> String {
    let mut out = format!("{gelar_depan} {nama}").trim().to_owned();
    if !gelar_belakang.is_empty() {
        out.push_str(", ");
        out.push_str(gelar_belakang);
    }
    out
}

fn read(conn: &Connection, isian: &PejabatIsian, id: String, out: &mut Vec<Masalah>) -> Result<Pejabat> {
    let mut pejabat = Pejabat {
        id,
        nama: teks::baris_wajib("nama", &isian.nama, NAMA, out),
        gelar_depan: teks::baris("gelar_depan", &isian.gelar_depan, NAMA, out),
        gelar_belakang: teks::baris("gelar_belakang", &isian.gelar_belakang, NAMA, out),
        nip: String::new(),
        status_kepegawaian: isian.status_kepegawaian,
        golongan: String::new(),
        jabatan: teks::baris_wajib("jabatan", &isian.jabatan, NAMA, out),
        unit_id: isian.unit_id.clone(),
        unit: None,
        jenis_kewenangan: isian.jenis_kewenangan,
        atas_nama: teks::baris("atas_nama", &isian.atas_nama, NAMA, out),
        pejabat_antara: teks::baris("pejabat_antara", &isian.pejabat_antara, NAMA, out),
        peran: isian.peran.iter().enumerate().map(|(i, p)| read_peran(i, p, out)).collect(),
        nama_lengkap: String::new(),
        pangkat: String::new(),
    };
    match nip::periksa_nip(&isian.nip, isian.status_kepegawaian) {
        Ok((digits, warnings)) => {
            pejabat.nip = digits;
            out.extend(warnings.into_iter().map(|kode| Masalah::peringatan("nip", kode)));
        }
        Err(kode) => out.push(Masalah::galat("nip", kode)),
    }
    match pangkat::periksa_golongan(&isian.golongan, isian.status_kepegawaian) {
        Ok(golongan) => pejabat.golongan = golongan.to_owned(),
        Err(kode) => out.push(Masalah::galat("golongan", kode)),
    }
    if matches!(isian.jenis_kewenangan, K::AtasNama | K::UntukBeliau) && pejabat.atas_nama.is_empty() {
        out.push(Masalah::galat("atas_nama", "WAJIB_DIISI"));
    }
    match pejabat.jenis_kewenangan {
        K::UntukBeliau => {
            if pejabat.pejabat_antara.is_empty() {
                (pejabat.atas_nama, pejabat.pejabat_antara) = split_antara(&pejabat.atas_nama);
            }
            if pejabat.pejabat_antara.is_empty() {
                out.push(Masalah::galat("pejabat_antara", "PEJABAT_ANTARA_WAJIB"));
            }
        }
        // What the form hides is no part of what is saved.
        _ => pejabat.pejabat_antara.clear(),
    }
    if let Some(unit_id) = &isian.unit_id {
        match storage::unit::get(conn, unit_id, false) {
            Err(Error::NotFound { .. }) => out.push(Masalah::galat("unit_id", "UNIT_TIDAK_ADA")),
            found => drop(found?),
        }
    }
    // A second row for the same person is legal (a Plt. beside one's own office), and usually a slip.
    let same = |p: &Pejabat| !pejabat.nip.is_empty() && p.nip == pejabat.nip && p.id != pejabat.id;
    if let Some(other) = rows::list(conn, false)?.iter().find(|p| same(p)) {
        out.push(Masalah::peringatan("nip", "NIP_SUDAH_ADA").with("nama", &other.nama_lengkap));
    }
    Ok(pejabat)
}

/// The two titles of [`Pejabat::atas_nama_semua`].
pub(crate) fn split_antara(both: &str) -> (String, String) {
    let (atas_nama, antara) = both.split_once(';').unwrap_or((both, ""));
    (atas_nama.trim().to_owned(), antara.trim().to_owned())
}

fn read_peran(i: usize, isian: &PeranIsian, out: &mut Vec<Masalah>) -> PeranPejabat {
    let mulai = tanggal::read_opsional(&format!("peran.{i}.berlaku_mulai"), &isian.berlaku_mulai, out);
    let sampai = tanggal::read_opsional(&format!("peran.{i}.berlaku_sampai"), &isian.berlaku_sampai, out);
    if mulai.zip(sampai).is_some_and(|(mulai, sampai)| sampai < mulai) {
        out.push(Masalah::galat(format!("peran.{i}.berlaku_sampai"), "TANGGAL_MENDAHULUI"));
    }
    PeranPejabat { peran: isian.peran, berlaku_mulai: mulai, berlaku_sampai: sampai }
}
