//! The new ground and term that a Lembar atas Pengubahan gives an item (PP 61/2010 Pasal 10, Perki 1/2021 Pasal 53 and
//! Lampiran IV).

use super::KeputusanItem;
use crate::dokumen::{BahanDokumen, KodeDokumen, read_bahan};
use crate::error::{Error, Result};
use crate::informasi::Informasi;
use crate::jangka_waktu::{JangkaWaktu, OperatorJangkaWaktu, berakhir_gabungan, dari_teks, periksa};
use crate::masalah::has_galat;
use crate::peraturan::kutipan::baca_pasal17;
use crate::storage::{informasi, keputusan as rows};
use crate::tanggal;
use chrono::{Months, NaiveDate};
use rusqlite::Connection;

/// Longest exemption under huruf a in all, months: 30 years (PP 61/2010 Pasal 5 ayat (1)).
const MAKS_HURUF_A: u32 = 360;

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
/// `PENGUBAHAN_BELUM_DIISI`; as [`periksa_baru`].
pub(super) fn check(conn: &Connection, item: &KeputusanItem, day: NaiveDate) -> Result<()> {
    let baru = of_item(conn, item)?;
    if baru.kode_pasal17().is_empty() || baru.syarat().is_empty() {
        return Err(Error::refused_with("PENGUBAHAN_BELUM_DIISI", "nomor", &item.nomor_register));
    }
    periksa_baru(conn, &informasi::get(conn, &item.informasi_id)?, &baru, day)
}

/// Whether a decree of `day` may give an item this ground and term. What has ended is public by law (PP 61/2010 Pasal 11)
/// and isn't closed again; the years of huruf a are counted from the decree before, for all of them may not pass what
/// Pasal 5 allows.
///
/// # Errors
/// `JANGKA_WAKTU_SUDAH_BERAKHIR`, `JANGKA_WAKTU_DILARANG` with the number of the item.
pub(crate) fn periksa_baru(
    conn: &Connection,
    old: &Informasi,
    baru: &Pengubahan,
    day: NaiveDate,
) -> Result<()> {
    let nomor = &old.nomor_register;
    if let Some(end) = old.berakhir.filter(|end| *end < day) {
        return Err(ended(nomor, end));
    }
    let operator = OperatorJangkaWaktu::YangLebihDulu;
    let (kode, syarat) = (baru.kode_pasal17(), baru.syarat());
    if has_galat(&periksa(&syarat, operator, &kode, day)) {
        return Err(dilarang(nomor, day));
    }
    let is_a = |kode: &String| kode.starts_with('a');
    let before =
        old.keputusan_id.as_deref().map(|id| rows::get(conn, id)).transpose()?.and_then(|k| k.tanggal);
    if let Some(first) = before.filter(|_| kode.iter().any(is_a) && old.kode_pasal17.iter().any(is_a))
        && let Some(end) = berakhir_gabungan(&syarat, operator, day)
        && first.checked_add_months(Months::new(MAKS_HURUF_A)).is_some_and(|most| end > most)
    {
        return Err(dilarang(nomor, day));
    }
    Ok(())
}

fn ended(nomor: &str, end: NaiveDate) -> Error {
    let data = [("nomor".to_owned(), nomor.to_owned()), ("tanggal".to_owned(), tanggal::panjang(end))];
    Error::Refused { kode: "JANGKA_WAKTU_SUDAH_BERAKHIR", data: data.into() }
}

/// The term of an item, counted from `day`, passes what the law allows.
pub(crate) fn dilarang(nomor: &str, day: NaiveDate) -> Error {
    let data = [("nomor".to_owned(), nomor.to_owned()), ("tanggal".to_owned(), tanggal::panjang(day))];
    Error::Refused { kode: "JANGKA_WAKTU_DILARANG", data: data.into() }
}
