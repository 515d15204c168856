//! The new ground and term that a Lembar atas Pengubahan gives an item (PP 61/2010 Pasal 10, Perki 1/2021 Pasal 53 and
//! Lampiran IV).

use super::KeputusanItem;
use crate::dokumen::{BahanDokumen, KodeDokumen, read_bahan};
use crate::error::{Error, Result};
use crate::jangka_waktu::{JangkaWaktu, OperatorJangkaWaktu, dari_teks, periksa};
use crate::masalah::has_galat;
use crate::peraturan::kutipan::baca_pasal17;
use crate::tanggal;
use chrono::NaiveDate;
use rusqlite::Connection;

/// What holds of an item from the decree on, in the words of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pengubahan {
    /// New ground, with its letter of Pasal 17.
    pub dasar_hukum: String,
    /// New term.
    pub jangka_waktu: String,
}

impl Pengubahan {
    /// As it was filled in for the D20 of a sheet.
    #[must_use]
    pub fn of_bahan(bahan: &BahanDokumen, informasi_id: &str) -> Self {
        let text = |nama| bahan.informasi(informasi_id, nama).unwrap_or_default().to_owned();
        Self { dasar_hukum: text("dasar_hukum"), jangka_waktu: text("jangka_waktu") }
    }

    /// Pasal 17 codes of the new ground.
    #[must_use]
    pub fn kode_pasal17(&self) -> Vec<String> {
        baca_pasal17(&self.dasar_hukum)
    }

    /// Conditions of the new term.
    #[must_use]
    pub fn syarat(&self) -> Vec<JangkaWaktu> {
        dari_teks(&self.jangka_waktu)
    }
}

/// What the sheet of an item gives it.
pub(crate) fn of_item(conn: &Connection, item: &KeputusanItem) -> Result<Pengubahan> {
    let Some(lembar_id) = &item.lembar_id else { return Ok(Pengubahan::default()) };
    let bahan = read_bahan(conn, KodeDokumen::D20, lembar_id)?;
    Ok(Pengubahan::of_bahan(&bahan, &item.informasi_id))
}

/// Checks that the new ground names a letter of Pasal 17 and that its term, counted from `day`, is one the law allows.
///
/// # Errors
/// `PENGUBAHAN_BELUM_DIISI`, `JANGKA_WAKTU_DILARANG` with the number of the item.
pub(super) fn check(conn: &Connection, item: &KeputusanItem, day: NaiveDate) -> Result<()> {
    let baru = of_item(conn, item)?;
    let (kode, syarat) = (baru.kode_pasal17(), baru.syarat());
    if kode.is_empty() || syarat.is_empty() {
        return Err(Error::refused_with("PENGUBAHAN_BELUM_DIISI", "nomor", &item.nomor_register));
    }
    if has_galat(&periksa(&syarat, OperatorJangkaWaktu::YangLebihDulu, &kode, day)) {
        return Err(dilarang(&item.nomor_register, day));
    }
    Ok(())
}

/// The term of an item, counted from `day`, passes what the law allows.
pub(crate) fn dilarang(nomor: &str, day: NaiveDate) -> Error {
    let data = [("nomor".to_owned(), nomor.to_owned()), ("tanggal".to_owned(), tanggal::panjang(day))];
    Error::Refused { kode: "JANGKA_WAKTU_DILARANG", data: data.into() }
}
