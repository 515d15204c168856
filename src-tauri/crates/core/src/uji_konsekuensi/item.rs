//! Items on a sheet and the cells of their rows.

use super::check::baris;
use super::read::{open_head, read};
use super::{JenisLembar, LembarUji, LembarUjiBaris, LembarUjiBarisIsian};
use crate::error::{Error, Result};
use crate::informasi::status::StatusInformasi as S;
use crate::op::Op;
use crate::storage::{Store, Tx, lembar_uji as rows, lembar_uji_nasihat};
use crate::teks;

/// Puts items at the end of a sheet; those on it already stay. Their cells begin as an earlier sheet left them, else as
/// the unit proposed them.
///
/// # Errors
/// `LEMBAR_SUDAH_LENGKAP`; `INFORMASI_SUDAH_DIUJI` when an item must first be sent back to be tested again;
/// `INFORMASI_TIDAK_BISA_DIUJI` when it has been decided, `INFORMASI_BELUM_DITETAPKAN` when it isn't set and the sheet
/// is about a change;
/// `INFORMASI_DI_LEMBAR_LAIN` when another open sheet holds it; `Error::NotFound` when it is gone.
pub fn add_item(store: &mut Store, lembar_id: &str, informasi_id: &[String]) -> Result<LembarUji> {
    store.transact(Op::ArrangeLembarUji, |tx| {
        let head = open_head(tx.conn(), lembar_id)?;
        for id in informasi_id {
            add(tx, &head, id)?;
        }
        read(tx.conn(), lembar_id, tx.today())
    })
}

/// Puts one item on the open sheet `head`. A change is considered of what a decree has set (Perki 1/2021 Pasal 53), a
/// test is made of what none has.
pub(super) fn add(tx: &Tx<'_>, head: &LembarUji, informasi_id: &str) -> Result<()> {
    let lembar_id = head.id.as_str();
    let item = rows::calon(tx.conn(), lembar_id, informasi_id)?
        .ok_or_else(|| Error::NotFound { entitas: "informasi", id: informasi_id.to_owned() })?;
    if head.jenis == JenisLembar::Pengubahan {
        if !item.status.is_in_dkip() {
            return Err(Error::refused_with("INFORMASI_BELUM_DITETAPKAN", "nomor", item.nomor_register));
        }
    } else if matches!(item.status, S::Diuji | S::Dibahas) {
        return Err(Error::refused_with("INFORMASI_SUDAH_DIUJI", "nomor", item.nomor_register));
    } else if !item.status.is_editable() {
        return Err(Error::refused_with("INFORMASI_TIDAK_BISA_DIUJI", "nomor", item.nomor_register));
    }
    if let Some(lembar) = item.lembar_lain {
        return Err(elsewhere(&item.nomor_register, &lembar));
    }
    if rows::insert_baris(tx.conn(), &tx.new_id(), lembar_id, informasi_id)? {
        tx.note("lembar_uji", lembar_id, "", &item.nomor_register, "")?;
    }
    Ok(())
}

/// Another open sheet, with the number `lembar` (may be empty), holds the item.
pub(super) fn elsewhere(nomor: &str, lembar: &str) -> Error {
    let data = [("nomor".to_owned(), nomor.to_owned()), ("lembar".to_owned(), lembar.to_owned())];
    Error::Refused { kode: "INFORMASI_DI_LEMBAR_LAIN", data: data.into() }
}

/// Takes a row off a sheet; the item itself stays as it is.
///
/// # Errors
/// `LEMBAR_SUDAH_LENGKAP`; `Error::NotFound` when the sheet has no such row.
pub fn remove_item(store: &mut Store, lembar_id: &str, baris_id: &str) -> Result<LembarUji> {
    store.transact(Op::ArrangeLembarUji, |tx| {
        open_head(tx.conn(), lembar_id)?;
        let row = rows::baris(tx.conn(), lembar_id, Some(baris_id))?.pop().ok_or_else(|| no_row(baris_id))?;
        lembar_uji_nasihat::delete(tx.conn(), baris_id)?;
        rows::delete_baris(tx.conn(), lembar_id, baris_id)?;
        tx.note("lembar_uji", lembar_id, &row.nomor_register, "", "")?;
        read(tx.conn(), lembar_id, tx.today())
    })
}

/// Saves the cells of one row as far as they are filled; what is missing or weak comes back with the row.
///
/// # Errors
/// A text over 20,000 characters or with characters that can't be seen; `LEMBAR_SUDAH_LENGKAP`; `Error::NotFound` when
/// the sheet has no such row.
pub fn save_baris(store: &mut Store, lembar_id: &str, isian: &LembarUjiBarisIsian) -> Result<LembarUjiBaris> {
    let mut out = Vec::new();
    let clean = LembarUjiBarisIsian {
        id: isian.id.clone(),
        konsekuensi_dibuka: teks::paragraf("konsekuensi_dibuka", &isian.konsekuensi_dibuka, &mut out),
        konsekuensi_ditutup: teks::paragraf("konsekuensi_ditutup", &isian.konsekuensi_ditutup, &mut out),
        hasil: isian.hasil,
        syarat: teks::paragraf("syarat", &isian.syarat, &mut out),
    };
    Error::check(out)?;
    store.transact(Op::SaveLembarUjiBaris, |tx| {
        open_head(tx.conn(), lembar_id)?;
        if !rows::update_baris(tx.conn(), lembar_id, &clean)? {
            return Err(no_row(&isian.id));
        }
        let saved = baris(tx.conn(), lembar_id, Some(&isian.id), tx.today())?
            .pop()
            .ok_or_else(|| no_row(&isian.id))?;
        let hasil = saved.hasil.map_or("", |h| h.as_str());
        tx.note("lembar_uji_baris", &saved.id, &saved.nomor_register, hasil, "")?;
        Ok(saved)
    })
}

pub(super) fn no_row(id: &str) -> Error {
    Error::NotFound { entitas: "lembar_uji_baris", id: id.to_owned() }
}
