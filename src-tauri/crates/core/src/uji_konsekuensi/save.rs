//! The head of a sheet: kind, trigger, day, place, testers, approver.

use super::read::{open_head, read};
use super::{JenisLembar, LembarUji, LembarUjiIsian, Penguji, StatusLembar};
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::organisasi::{self, Penyetuju};
use crate::pejabat::{self, Peran};
use crate::storage::{self, Store, Tx, lembar_uji as rows};
use crate::tanggal;
use crate::teks::{self, NAMA};
use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;

/// Saves the head and the testers. A new sheet without an approver gets the person who holds that role (the head of
/// the body or the Atasan PPID, as the office has set). Its year is that of its day, else the present one.
///
/// # Errors
/// Fields that can't be read or are too long; `JENIS_LEMBAR_TERPAKAI` when it has items of another state than its new
/// kind is about; `LEMBAR_SUDAH_LENGKAP`; `Error::NotFound` for an unknown sheet or person.
pub fn save(store: &mut Store, isian: &LembarUjiIsian) -> Result<LembarUji> {
    let lembar = ready(store, isian)?;
    store.transact(Op::SaveLembarUji, |tx| {
        if isian.id.is_none() {
            let id = insert(tx, lembar)?;
            return read(tx.conn(), &id, tx.today());
        }
        check_people(tx.conn(), &lembar)?;
        let before = open_head(tx.conn(), &lembar.id)?;
        let about_change = |jenis| jenis == JenisLembar::Pengubahan;
        let moved = about_change(before.jenis) != about_change(lembar.jenis);
        if moved && !rows::baris(tx.conn(), &lembar.id, None)?.is_empty() {
            return Err(Error::Masalah(vec![Masalah::galat("jenis", "JENIS_LEMBAR_TERPAKAI")]));
        }
        rows::update(tx.conn(), &lembar)?;
        tx.note("lembar_uji", &lembar.id, "", &lembar.nomor, "")?;
        read(tx.conn(), &lembar.id, tx.today())
    })
}

/// The head as typed, a new one with its default approver.
pub(super) fn ready(store: &Store, isian: &LembarUjiIsian) -> Result<LembarUji> {
    let mut out = Vec::new();
    let mut lembar = read_isian(isian, store.today(), &mut out);
    Error::check(out)?;
    if isian.id.is_none() && lembar.penyetuju_id.is_none() {
        lembar.penyetuju_id = default_penyetuju(store, lembar.tanggal.unwrap_or(store.today()))?;
    }
    Ok(lembar)
}

/// Stores a new head; its id.
pub(super) fn insert(tx: &Tx<'_>, lembar: LembarUji) -> Result<String> {
    check_people(tx.conn(), &lembar)?;
    let lembar = LembarUji { id: tx.new_id(), ..lembar };
    rows::insert(tx.conn(), &lembar, tx.now())?;
    tx.note("lembar_uji", &lembar.id, "", &lembar.nomor, "")?;
    Ok(lembar.id)
}

fn default_penyetuju(store: &Store, day: NaiveDate) -> Result<Option<String>> {
    let peran = match organisasi::get(store)?.pengaturan.penyetuju {
        Penyetuju::PimpinanBadanPublik => Peran::PimpinanBadanPublik,
        Penyetuju::AtasanPpid => Peran::AtasanPpid,
    };
    Ok(pejabat::holder(store, peran, day)?.map(|p| p.id))
}

fn read_isian(isian: &LembarUjiIsian, today: NaiveDate, out: &mut Vec<Masalah>) -> LembarUji {
    let tanggal = tanggal::read_opsional("tanggal", &isian.tanggal, out);
    LembarUji {
        id: isian.id.clone().unwrap_or_default(),
        nomor: teks::baris("nomor", &isian.nomor, NAMA, out),
        tahun: tanggal.unwrap_or(today).year().unsigned_abs(),
        jenis: isian.jenis,
        pemicu: isian.pemicu,
        tanggal,
        tempat: teks::baris("tempat", &isian.tempat, NAMA, out),
        penyetuju_id: isian.penyetuju_id.clone(),
        status: StatusLembar::Disusun,
        dihapus_at: None,
        baris: Vec::new(),
        penguji: isian.penguji.iter().enumerate().map(|(i, p)| read_penguji(i, p, out)).collect(),
        masalah: Vec::new(),
    }
}

fn read_penguji(i: usize, p: &Penguji, out: &mut Vec<Masalah>) -> Penguji {
    Penguji {
        pejabat_id: p.pejabat_id.clone(),
        nama: teks::baris_wajib(&format!("penguji.{i}.nama"), &p.nama, NAMA, out),
        jabatan: teks::baris(&format!("penguji.{i}.jabatan"), &p.jabatan, NAMA, out),
        unit_kerja: teks::baris(&format!("penguji.{i}.unit_kerja"), &p.unit_kerja, NAMA, out),
    }
}

fn check_people(conn: &Connection, l: &LembarUji) -> Result<()> {
    for id in l.penguji.iter().filter_map(|p| p.pejabat_id.as_ref()).chain(&l.penyetuju_id) {
        storage::pejabat::get(conn, id, None)?;
    }
    Ok(())
}
