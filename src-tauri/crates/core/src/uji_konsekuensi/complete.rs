//! Declaring a sheet complete, and opening it again.

use super::item::elsewhere;
use super::read::{open_head, read};
use super::{HasilUji, JenisLembar, LembarUji, LembarUjiBaris, StatusLembar};
use crate::bawaan::BAWAAN;
use crate::dokumen::{self, KodeDokumen, StatusDokumen};
use crate::error::{Error, Result};
use crate::informasi;
use crate::informasi::status::{StatusInformasi as S, Transisi};
use crate::masalah::{Masalah, Tingkat};
use crate::op::Op;
use crate::storage::{Store, Tx, keputusan, lembar_uji as rows, rapat};
use crate::teks::{self, NAMA};
use chrono::NaiveDate;

/// Declares a sheet complete. Items found exempt become `DIUJI`, open ones `DITOLAK_TERBUKA`, delayed ones and those of
/// a sheet about a change stay. Prints
/// made before are drafts and become `DIGANTI`.
///
/// # Errors
/// Every error of the sheet and of its rows (`baris.0.konsekuensi_dibuka`, …); `LEMBAR_SUDAH_LENGKAP`; what the state
/// of an item refuses.
pub fn complete(store: &mut Store, id: &str) -> Result<LembarUji> {
    store.transact(Op::CompleteLembarUji, |tx| {
        let head = open_head(tx.conn(), id)?;
        let lembar = read(tx.conn(), id, tx.today())?;
        Error::check(all_galat(&lembar))?;
        for b in &lembar.baris {
            apply(tx, head.jenis, b)?;
        }
        rows::set_status(tx.conn(), id, StatusLembar::Lengkap)?;
        dokumen::replace_print(tx, KodeDokumen::of_lembar(head.jenis), id, &BAWAAN.alasan_lembar_dilengkapi)?;
        note_status(tx, id, StatusLembar::Disusun, StatusLembar::Lengkap, "")?;
        read(tx.conn(), id, tx.today())
    })
}

fn all_galat(lembar: &LembarUji) -> Vec<Masalah> {
    let mut out = lembar.masalah.clone();
    for (i, b) in lembar.baris.iter().enumerate() {
        out.extend(
            b.masalah.iter().map(|m| Masalah { medan: format!("baris.{i}.{}", m.medan), ..m.clone() }),
        );
    }
    out.retain(|m| m.tingkat == Tingkat::Galat);
    out
}

fn apply(tx: &Tx<'_>, jenis: JenisLembar, b: &LembarUjiBaris) -> Result<()> {
    if jenis == JenisLembar::Pengubahan && b.status.is_in_dkip() {
        // What is set stays so until a decree changes it.
        return Ok(());
    }
    match b.hasil {
        Some(HasilUji::Dikecualikan | HasilUji::DikecualikanSebagian) => {
            informasi::apply_transisi(tx, &b.informasi_id, Transisi::Uji, "")?;
        }
        Some(HasilUji::Terbuka) => {
            let alasan = if b.syarat.is_empty() { &BAWAAN.alasan_terbuka } else { &b.syarat };
            informasi::apply_transisi(tx, &b.informasi_id, Transisi::Uji, "")?;
            informasi::apply_transisi(tx, &b.informasi_id, Transisi::TolakTerbuka, alasan)?;
        }
        Some(HasilUji::Ditunda) | None => {}
    }
    Ok(())
}

/// Opens a complete sheet again. Its items go back to `DIREKAP`, also those it found open: a slip is not for ever.
/// Unsigned prints become `DIGANTI`.
///
/// # Errors
/// An empty reason; `LEMBAR_BELUM_LENGKAP`; `LEMBAR_SUDAH_DITANDATANGANI`; `LEMBAR_DI_KEPUTUSAN`,
/// `LEMBAR_SUDAH_DIPUTUSKAN` when a printed or signed decree rests on it; `INFORMASI_SUDAH_DIBAHAS`,
/// `INFORMASI_DIBUKA_RAPAT` when a meeting decided an item, `SUDAH_DITETAPKAN` when a decree did;
/// `INFORMASI_DALAM_RAPAT` when a planned meeting holds it; `INFORMASI_DI_LEMBAR_LAIN`, `INFORMASI_DIUJI_LAGI` when a
/// later sheet holds it.
pub fn reopen(store: &mut Store, id: &str, alasan: &str) -> Result<LembarUji> {
    let mut out = Vec::new();
    let alasan = teks::baris_wajib("alasan", alasan, NAMA, &mut out);
    Error::check(out)?;
    store.transact(Op::ReopenLembarUji, |tx| {
        let lembar = read(tx.conn(), id, tx.today())?;
        if lembar.status == StatusLembar::Disusun {
            return Err(Error::refused("LEMBAR_BELUM_LENGKAP"));
        }
        let kode = KodeDokumen::of_lembar(lembar.jenis);
        if dokumen::is_signed(tx, kode, id)? {
            return Err(Error::refused("LEMBAR_SUDAH_DITANDATANGANI"));
        }
        refuse_decided(tx, id)?;
        for b in &lembar.baris {
            refuse_elsewhere(tx, id, b)?;
            take_back(tx, lembar.jenis, b, &alasan)?;
        }
        rows::set_status(tx.conn(), id, StatusLembar::Disusun)?;
        dokumen::replace_print(tx, kode, id, &alasan)?;
        note_status(tx, id, StatusLembar::Lengkap, StatusLembar::Disusun, &alasan)?;
        read(tx.conn(), id, tx.today())
    })
}

/// What a decree on paper rests on stays as it is.
fn refuse_decided(tx: &Tx<'_>, id: &str) -> Result<()> {
    match keputusan::of_lembar(tx.conn(), id)? {
        None => Ok(()),
        Some(k) if k.status == StatusDokumen::Ditandatangani => {
            let data = [("nomor".to_owned(), k.nomor), ("tahun".to_owned(), k.tahun.to_string())];
            Err(Error::Refused { kode: "LEMBAR_SUDAH_DIPUTUSKAN", data: data.into() })
        }
        Some(k) => Err(Error::refused_with("LEMBAR_DI_KEPUTUSAN", "tentang", k.tentang)),
    }
}

/// An item that is being tested again elsewhere, or was, stands on one open sheet only and rests on the later one.
fn refuse_elsewhere(tx: &Tx<'_>, id: &str, b: &LembarUjiBaris) -> Result<()> {
    let other = rows::calon(tx.conn(), id, &b.informasi_id)?.and_then(|c| c.lembar_lain);
    if let Some(other) = other {
        return Err(elsewhere(&b.nomor_register, &other));
    }
    let last = keputusan::lembar_of(tx.conn(), &b.informasi_id)?;
    if b.status == S::Diuji && last.is_some_and(|l| l != id) {
        return Err(Error::refused_with("INFORMASI_DIUJI_LAGI", "nomor", &b.nomor_register));
    }
    Ok(())
}

fn take_back(tx: &Tx<'_>, jenis: JenisLembar, b: &LembarUjiBaris, alasan: &str) -> Result<()> {
    if jenis == JenisLembar::Pengubahan && b.status.is_in_dkip() {
        return Ok(());
    }
    let transisi = match (b.hasil, b.status) {
        (_, S::Draf | S::Diusulkan | S::Direkap | S::Dicabut) | (Some(HasilUji::Ditunda) | None, _) => {
            return Ok(());
        }
        (Some(HasilUji::Terbuka), S::DitolakTerbuka) => Transisi::BukaKembaliUji,
        (_, S::Diuji) => Transisi::KembalikanUntukDiujiUlang,
        (_, S::Dibahas) => {
            return Err(Error::refused_with("INFORMASI_SUDAH_DIBAHAS", "nomor", &b.nomor_register));
        }
        // The sheet found it exempt, the meeting open.
        (_, S::DitolakTerbuka) => {
            return Err(Error::refused_with("INFORMASI_DIBUKA_RAPAT", "nomor", &b.nomor_register));
        }
        _ => return Err(Error::refused_with("SUDAH_DITETAPKAN", "nomor", &b.nomor_register)),
    };
    let meeting = rapat::calon(tx.conn(), "", &b.informasi_id)?.and_then(|c| c.rapat_lain);
    if let Some(day) = meeting {
        return Err(in_meeting(&b.nomor_register, day));
    }
    let decree = keputusan::syarat(tx.conn(), "", &b.informasi_id)?;
    if decree.is_some_and(|k| k.di_keputusan_lain) && transisi == Transisi::BukaKembaliUji {
        return Err(Error::refused_with("INFORMASI_DI_KEPUTUSAN_LAIN", "nomor", &b.nomor_register));
    }
    informasi::apply_transisi(tx, &b.informasi_id, transisi, alasan)?;
    Ok(())
}

fn in_meeting(nomor: &str, day: NaiveDate) -> Error {
    let data = [("nomor".to_owned(), nomor.to_owned()), ("tanggal".to_owned(), crate::tanggal::panjang(day))];
    Error::Refused { kode: "INFORMASI_DALAM_RAPAT", data: data.into() }
}

fn note_status(tx: &Tx<'_>, id: &str, dari: StatusLembar, ke: StatusLembar, alasan: &str) -> Result<()> {
    tx.note("lembar_uji", id, dari.as_str(), ke.as_str(), alasan)
}
