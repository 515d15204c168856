//! What is wrong with a sheet and its rows (domain 4.4).

use super::nasihat;
use super::{HasilUji, JenisLembar, LembarUji, LembarUjiBaris};
use crate::error::Result;
use crate::informasi::{Cakupan, Informasi};
use crate::kesehatan::check_fields;
use crate::masalah::{Masalah, Tingkat, has_galat};
use crate::peraturan::Peraturan;
use crate::storage;
use chrono::NaiveDate;
use rusqlite::Connection;

/// The rows of a sheet (or its one row `id`) with what is wrong or weak in each on `today`.
pub(super) fn baris(
    conn: &Connection,
    lembar_id: &str,
    id: Option<&str>,
    today: NaiveDate,
) -> Result<Vec<LembarUjiBaris>> {
    let laws = storage::peraturan::list(conn)?;
    let changes = storage::lembar_uji::get(conn, lembar_id)?.jenis == JenisLembar::Pengubahan;
    let rows = storage::lembar_uji::baris(conn, lembar_id, id)?;
    let answers = storage::lembar_uji_nasihat::list(conn, lembar_id)?;
    rows.into_iter()
        .map(|b| {
            let item = storage::informasi::get(conn, &b.informasi_id)?;
            let mut masalah = check_baris(&b, &item, &laws, today);
            if changes {
                // The ground and term that stand may be why it is tested again; the new ones are checked by the decree.
                masalah.retain(|m| {
                    ["uraian", "hasil"].contains(&&*m.medan) || m.medan.starts_with("konsekuensi_")
                });
            }
            let said = answers.iter().filter(|(row, _)| *row == b.id).map(|(_, said)| said);
            let nasihat = nasihat::of(&mut masalah, said)?;
            Ok(LembarUjiBaris { kode_pasal17: item.kode_pasal17, masalah, nasihat, ..b })
        })
        .collect()
}

/// The items of a sheet whose rows have errors on `today`, by id.
pub(crate) fn list_bergalat(conn: &Connection, lembar_id: &str, today: NaiveDate) -> Result<Vec<String>> {
    let rows = baris(conn, lembar_id, None, today)?;
    Ok(rows.into_iter().filter(|b| has_galat(&b.masalah)).map(|b| b.informasi_id).collect())
}

fn check_baris(b: &LembarUjiBaris, item: &Informasi, laws: &[Peraturan], today: NaiveDate) -> Vec<Masalah> {
    let mut out = check_fields(item, laws, &b.konsekuensi_dibuka, &b.konsekuensi_ditutup, today);
    match b.hasil {
        None => out.push(Masalah::galat("hasil", "HASIL_KOSONG")),
        // Grounds for closing are not asked of what stays open.
        Some(HasilUji::Terbuka) => out.retain(|m| m.medan == "uraian" || m.medan.starts_with("konsekuensi_")),
        // Nothing is decided yet, so nothing has to be complete.
        Some(HasilUji::Ditunda) => out.iter_mut().for_each(|m| m.tingkat = Tingkat::Peringatan),
        Some(HasilUji::DikecualikanSebagian) if item.cakupan == Cakupan::Seluruh => {
            out.push(Masalah::galat("hasil", "HASIL_SEBAGIAN_TANPA_BAGIAN"));
        }
        Some(HasilUji::Dikecualikan | HasilUji::DikecualikanSebagian) => {}
    }
    out
}

/// What keeps the sheet itself from being complete on `today`.
pub(super) fn check_lembar(l: &LembarUji, today: NaiveDate) -> Vec<Masalah> {
    let mut out = Vec::new();
    match l.tanggal {
        None => out.push(Masalah::galat("tanggal", "WAJIB_DIISI")),
        Some(day) if day > today => out.push(Masalah::galat("tanggal", "TANGGAL_BELUM_TIBA")),
        Some(_) => {}
    }
    if l.tempat.is_empty() {
        out.push(Masalah::galat("tempat", "WAJIB_DIISI"));
    }
    if l.penguji.is_empty() {
        out.push(Masalah::galat("penguji", "PENGUJI_KOSONG"));
    }
    if l.penyetuju_id.is_none() {
        out.push(Masalah::galat("penyetuju_id", "WAJIB_DIISI"));
    }
    if l.baris.is_empty() {
        out.push(Masalah::galat("baris", "LEMBAR_TANPA_BARIS"));
    }
    out
}
