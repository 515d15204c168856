//! Proposals of a unit that travel between two offices: out of the one's register, into the other's as `DRAF`.

use super::nomor::Penomor;
use super::save::{kosong, rinci};
use super::{Informasi, InformasiIsian, isian, lengkap, turunan};
use crate::error::{Error, Result};
use crate::jangka_waktu::{self, JangkaWaktu};
use crate::masalah::{Masalah, Tingkat};
use crate::op::Op;
use crate::paket::PaketMasuk;
use crate::peraturan::Peraturan;
use crate::storage::{Store, informasi as rows, peraturan, putusan_paket};
use crate::teks::{NAMA, PANJANG, bersihkan};
use chrono::NaiveDate;
use rusqlite::Connection;
use saksama_durable::{Meter, Progress};

/// An item of a unit, with what is proposed for its row of the matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct UsulanKeluar {
    /// The item; its legal bases carry their printed form.
    pub informasi: Informasi,
    /// Consequence when opened: from the newest sheet, else as proposed.
    pub dibuka: String,
    /// Consequence when closed.
    pub ditutup: String,
}

/// What a unit has.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UsulanUnit {
    /// Its proposals.
    pub baris: Vec<UsulanKeluar>,
    /// How many of its items are decided already.
    pub sudah_diputus: usize,
}

/// One proposal out of a package, in the shape of the form.
#[derive(Debug, Clone, PartialEq)]
pub struct UsulanMasuk {
    /// The fields, as if they had been typed.
    pub isian: InformasiIsian,
    /// Heading it stood under.
    pub kategori: String,
    /// Package and number in the unit.
    pub asal: String,
}

/// What is wrong with one proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriksaUsulan {
    /// Errors that keep it from being stored.
    pub galat: Vec<Masalah>,
    /// What the officer should mend after it was taken in.
    pub tanda: Vec<Masalah>,
}

/// Where an item of the register came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AsalTercatat {
    /// The item.
    pub id: String,
    /// Its `asal`.
    pub asal: String,
    /// Its number here.
    pub nomor_register: String,
    /// Whether it lies in the trash.
    pub di_sampah: bool,
}

/// The living items of a unit that are not decided yet, by register number: what was set, opened or withdrawn, here or by
/// the main office, is no proposal any more.
///
/// # Errors
/// The file's own refusal.
pub fn list_usulan(store: &Store, unit_id: &str) -> Result<UsulanUnit> {
    let conn = store.conn();
    let mut out = UsulanUnit::default();
    for (id, dibuka, ditutup) in rows::of_unit(conn, unit_id)? {
        let informasi = rinci(conn, &id, store.today())?.informasi;
        if informasi.status.is_undecided() && !putusan_paket::is_decided(conn, &id)? {
            out.baris.push(UsulanKeluar { informasi, dibuka, ditutup });
        } else {
            out.sudah_diputus += 1;
        }
    }
    Ok(out)
}

/// Every living item of a unit, decided or not, by register number.
///
/// # Errors
/// The file's own refusal.
pub fn list_of_unit(store: &Store, unit_id: &str) -> Result<Vec<UsulanKeluar>> {
    let conn = store.conn();
    let read = |(id, dibuka, ditutup): (String, _, _)| {
        Ok(UsulanKeluar { informasi: rinci(conn, &id, store.today())?.informasi, dibuka, ditutup })
    };
    rows::of_unit(conn, unit_id)?.into_iter().map(read).collect()
}

/// Every item, in the trash or not, whose `asal` begins with `awalan`.
///
/// # Errors
/// The file's own refusal.
pub fn list_asal(store: &Store, awalan: &str) -> Result<Vec<AsalTercatat>> {
    rows::asal_list(store.conn(), awalan)
}

/// Checks proposals one by one, in order; saves nothing. `progress` counts them.
///
/// # Errors
/// `DIBATALKAN`; the file's own refusal.
pub fn check_usulan(
    store: &Store,
    list: &[UsulanMasuk],
    progress: &mut Progress<'_>,
) -> Result<Vec<PeriksaUsulan>> {
    let laws = peraturan::list(store.conn())?;
    let mut meter = Meter::new(list.len() as u64, progress);
    let each = |masuk: &UsulanMasuk| {
        meter.add(1)?;
        Ok(read(store.conn(), masuk, None, false, &laws, store.today())?.1)
    };
    list.iter().map(each).collect()
}

/// Takes proposals in as `DRAF`, all of them or none, in order, and writes the package down. `progress` counts them.
///
/// # Errors
/// Rows that can't be stored, as [`check_usulan`] finds them; `DIBATALKAN`.
pub fn take_usulan(
    store: &mut Store,
    list: &[UsulanMasuk],
    paket: &PaketMasuk,
    progress: &mut Progress<'_>,
) -> Result<Vec<Informasi>> {
    let mut meter = Meter::new(list.len() as u64, progress);
    store.transact(Op::ReceiveUsulan, |tx| {
        let laws = peraturan::list(tx.conn())?;
        let mut nomor = Penomor::new(tx)?;
        let mut out = Vec::new();
        let mut items = Vec::with_capacity(list.len());
        for masuk in list {
            let (item, periksa) = read(tx.conn(), masuk, None, false, &laws, tx.today())?;
            out.extend(periksa.galat);
            items.push(Informasi {
                id: tx.new_id(),
                nomor_register: nomor.berikut(),
                versi: 1,
                diubah_at: tx.now(),
                ..item
            });
        }
        Error::check(out)?;
        for item in &items {
            rows::upsert(tx.conn(), item, &turunan(item, &laws, tx.today()))?;
            tx.note("informasi", &item.id, "", item.status.as_str(), &item.asal)?;
            meter.add(1)?;
        }
        drop(paket.record(tx, u32::try_from(items.len()).unwrap_or(u32::MAX))?);
        Ok(items)
    })
}

/// The item of a proposal, and what is wrong with it: over `lama`, or a new one. With `waktu_tetap` the term stays as it
/// is in `lama`.
pub(super) fn read(
    conn: &Connection,
    masuk: &UsulanMasuk,
    lama: Option<&Informasi>,
    waktu_tetap: bool,
    laws: &[Peraturan],
    today: NaiveDate,
) -> Result<(Informasi, PeriksaUsulan)> {
    let mut found = Vec::new();
    let base = lama.cloned().unwrap_or_else(kosong);
    let (terms, unclear) = match waktu_tetap {
        true => (base.jangka_waktu.clone(), None),
        false => terms(&masuk.isian, &mut found),
    };
    let form = InformasiIsian { id: None, jangka_waktu: Vec::new(), ..masuk.isian.clone() };
    let mut item = isian::read(conn, &form, &base, laws, &mut found)?.informasi;
    item.jangka_waktu = terms;
    let mut text = |medan: &str, text: &str, maks: usize| {
        let text = bersihkan(text);
        if text.chars().count() > maks {
            found.push(Masalah::galat(medan, "TERLALU_PANJANG").with("maks", maks));
        }
        text
    };
    item.kategori = text("kategori", &masuk.kategori, PANJANG);
    item.asal = text("asal", &masuk.asal, NAMA);
    let (galat, mut tanda): (Vec<_>, Vec<_>) = found.into_iter().partition(|m| m.tingkat == Tingkat::Galat);
    tanda.extend(unclear);
    tanda.extend(lengkap(&item, laws, today));
    Ok((item, PeriksaUsulan { galat, tanda }))
}

/// The terms as the form would read them. One that it can't read (the unit took it out of an old list) is kept by its
/// words, and flagged.
fn terms(isian: &InformasiIsian, galat: &mut Vec<Masalah>) -> (Vec<JangkaWaktu>, Option<Masalah>) {
    let mut terms = Vec::new();
    let mut unclear = None;
    for (i, term) in isian.jangka_waktu.iter().enumerate() {
        let mut out = Vec::new();
        if let Some(read) = term.read(&format!("jangka_waktu.{i}"), &isian.kode_pasal17, &mut out) {
            terms.push(read);
            continue;
        }
        let words = [&term.uraian_cetak, &term.teks_asal].into_iter().map(|t| bersihkan(t));
        match words.into_iter().find(|t| !t.is_empty() && t.chars().count() <= PANJANG) {
            Some(words) => {
                terms.extend(jangka_waktu::dari_teks(&words));
                unclear = Some(Masalah::peringatan("jangka_waktu", "IMPOR_JANGKA_WAKTU_TIDAK_JELAS"));
            }
            None => galat.append(&mut out),
        }
    }
    (terms, unclear)
}
