//! Testing again what was tested under a regulation that no longer holds (Perki 1/2021 Pasal 63): which items, a new sheet
//! out of the old one, and the old one beside it. The old sheet stays as it is.

use super::item::add;
use super::read::read;
use super::save::insert;
use super::{HasilUji, JenisLembar, LembarUji, StatusLembar};
use crate::bawaan::BAWAAN;
use crate::error::{Error, Result};
use crate::informasi::status::{StatusInformasi, Transisi};
use crate::informasi::{self, sumber_dasar};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::sidang;
use crate::storage::{self, Store, Tx, lembar_uji as rows, peraturan};
use chrono::{Datelike, NaiveDate};
use saksama_durable::{Meter, Progress};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An item that is to be tested again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PerluUjiUlang {
    /// The item.
    pub informasi_id: String,
    /// Its register number.
    pub nomor_register: String,
    /// Its title.
    pub judul: String,
    /// Its state.
    pub status: StatusInformasi,
    /// Why, as sentences of `assets/teks/masalah.json`.
    pub sebab: Vec<Masalah>,
    /// The sheet on which it was tested.
    pub lembar_id: String,
    /// Its number, may be empty.
    pub lembar_nomor: String,
    /// Day of the test.
    pub lembar_tanggal: Option<NaiveDate>,
    /// The open sheet on which it is being tested again; none yet.
    pub ulang_id: Option<String>,
}

/// What an earlier complete sheet said of an item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct UjiSebelumnya {
    /// The item.
    pub informasi_id: String,
    /// The sheet.
    pub lembar_id: String,
    /// Its number, may be empty.
    pub nomor: String,
    /// Its year.
    pub tahun: u32,
    /// Day of the test.
    pub tanggal: Option<NaiveDate>,
    /// Consequence when opened.
    pub konsekuensi_dibuka: String,
    /// Consequence when closed.
    pub konsekuensi_ditutup: String,
    /// Result.
    pub hasil: Option<HasilUji>,
}

/// Every item that was tested and rests on a revoked regulation, or was tested before Perki 1/2021; by register number.
/// `progress` counts items.
///
/// # Errors
/// `DIBATALKAN`; the file's own refusal.
pub fn list_ulang(store: &Store, progress: &mut Progress<'_>) -> Result<Vec<PerluUjiUlang>> {
    let conn = store.conn();
    let laws = peraturan::list(conn)?;
    let ids: Vec<String> =
        storage::informasi::list_diperiksa(conn)?.into_iter().map(|row| row.informasi_id).collect();
    let mut chains = storage::sidang::list(conn, &ids)?;
    let mut meter = Meter::new(ids.len() as u64, progress);
    let mut out = Vec::new();
    for id in ids {
        meter.add(1)?;
        let Some(chain) = chains.remove(&id) else { continue };
        let Some(lembar_id) = chain.lembar_id.clone() else { continue };
        let item = storage::informasi::get(conn, &id)?;
        let revoked = sumber_dasar(&item, &laws).into_iter().filter(|s| s.uji().dicabut).map(|s| {
            let law = s.uji();
            let found = Masalah::peringatan("dasar_hukum", "DASAR_DICABUT");
            found.with("jenis", law.jenis.nama()).with("nomor", law.nomor).with("tahun", law.tahun)
        });
        let mut sebab: Vec<Masalah> = Vec::new();
        for one in revoked.chain(sidang::uji_lama(&chain)) {
            if !sebab.contains(&one) {
                sebab.push(one);
            }
        }
        if sebab.is_empty() {
            continue;
        }
        let lembar_nomor = rows::get(conn, &lembar_id)?.nomor;
        out.push(PerluUjiUlang {
            informasi_id: id,
            nomor_register: item.nomor_register,
            judul: item.judul,
            status: item.status,
            sebab,
            lembar_nomor,
            lembar_tanggal: chain.lembar_tanggal,
            ulang_id: chain.lembar_terbuka,
            lembar_id,
        });
    }
    Ok(out)
}

/// New sheets over these items: what is set is considered on a sheet about a change (Perki 1/2021 Pasal 53), what isn't yet
/// goes back and is tested again. Head and testers are those of the sheet on which the first of them was tested, without
/// number and day; the cells begin as that sheet left them.
///
/// # Errors
/// `PILIH_INFORMASI`; `INFORMASI_BELUM_PERNAH_DIUJI`; what a sheet refuses to take; what the state of an item refuses.
pub fn start_ulang(store: &mut Store, informasi_id: &[String]) -> Result<Vec<LembarUji>> {
    if informasi_id.is_empty() {
        return Err(Error::refused("PILIH_INFORMASI"));
    }
    store.transact(Op::StartUjiUlang, |tx| {
        let (mut set, mut undecided) = (Vec::new(), Vec::new());
        for id in informasi_id {
            let item = storage::informasi::get(tx.conn(), id)?;
            if item.status.is_in_dkip() {
                set.push(id);
            } else {
                // Fields and test are open again; the reason stands in the trail.
                if !item.status.is_editable() {
                    let alasan = &BAWAAN.alasan_uji_ulang;
                    informasi::apply_transisi(tx, id, Transisi::KembalikanUntukDiujiUlang, alasan)?;
                }
                undecided.push(id);
            }
        }
        let mut out = Vec::new();
        for (jenis, ids) in [(JenisLembar::Pengubahan, set), (JenisLembar::Ulang, undecided)] {
            if !ids.is_empty() {
                out.push(sheet(tx, jenis, &ids)?);
            }
        }
        Ok(out)
    })
}

fn sheet(tx: &Tx<'_>, jenis: JenisLembar, ids: &[&String]) -> Result<LembarUji> {
    let chains = storage::sidang::list(tx.conn(), &ids.iter().map(|id| (*id).clone()).collect::<Vec<_>>())?;
    let old = ids.iter().find_map(|id| chains.get(*id)?.lembar_id.clone());
    let Some(old) = old else { return Err(Error::refused("INFORMASI_BELUM_PERNAH_DIUJI")) };
    let head = LembarUji {
        nomor: String::new(),
        tahun: tx.today().year().unsigned_abs(),
        jenis,
        tanggal: None,
        status: StatusLembar::Disusun,
        baris: Vec::new(),
        masalah: Vec::new(),
        ..rows::get(tx.conn(), &old)?
    };
    let id = insert(tx, head)?;
    let head = rows::get(tx.conn(), &id)?;
    for item in ids {
        add(tx, &head, item)?;
    }
    read(tx.conn(), &id, tx.today())
}

/// What the last complete sheet before this one said of each of its items; those that were never tested before are left
/// out.
///
/// # Errors
/// `Error::NotFound` when there is no such sheet.
pub fn list_sebelumnya(store: &Store, lembar_id: &str) -> Result<Vec<UjiSebelumnya>> {
    rows::get(store.conn(), lembar_id)?;
    rows::sebelumnya(store.conn(), lembar_id)
}
