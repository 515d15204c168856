//! Proposing the next number of a paper from the office's pattern and the numbers given before.

use super::penomoran::{Nilai, Pola, nomor_berikut};
use super::{JenisSubjek, KodeDokumen, nomor_sama};
use crate::error::{Error, Result};
use crate::organisasi::{self, Pengaturan};
use crate::pejabat::{self, Peran};
use crate::storage::{Store, keputusan, lembar_uji, rapat};
use chrono::{Datelike, NaiveDate};

/// The number that the office's pattern proposes for this paper, dated `tanggal` (none: as it will be by itself): the
/// highest given one of its kind and year that fits
/// the pattern, plus 1; where none does, the highest that begins with a running number of its own, plus 1.
/// Only a proposal: the registry gives the number. Kinds without a pattern get the bare running number.
///
/// # Errors
/// `Error::Masalah` when the stored pattern can't be read; `Error::NotFound` for an unknown subject.
pub fn propose_nomor(
    store: &Store,
    kode: KodeDokumen,
    subjek_id: &str,
    tanggal: Option<NaiveDate>,
) -> Result<String> {
    let pengaturan = organisasi::get(store)?.pengaturan;
    let text = pengaturan.pola_nomor.get(kode.penomoran().as_str()).map_or("{no}", String::as_str);
    let pola = Pola::parse(text).map_err(|m| Error::Masalah(vec![m]))?;
    let day = match tanggal {
        Some(day) => day,
        None => day(store, kode, subjek_id)?,
    };
    let unit = pejabat::holder(store, Peran::PpidUtama, day)?.and_then(|p| p.unit).unwrap_or_default();
    let nilai = |tahun: i32| Nilai { tahun: Some(tahun), ..nilai(&pengaturan, kode, &unit, day) };
    // What is numbered at the end of a year may be signed in the next.
    let years = if pola.has_tahun() { 2 } else { 1 };
    let own = (kode, subjek_id);
    let of_year = |tahun: i32| nomor_sama::given(store, own, tahun.unsigned_abs(), None);
    let mut given = Vec::new();
    for tahun in (day.year()..).take(years) {
        given.extend(of_year(tahun)?);
    }
    let fitting = given.iter().filter_map(|n| pola.baca(&nilai(day.year()), &n.nomor));
    let this_year = of_year(day.year())?;
    let free = this_year.iter().filter(|n| pola.baca(&nilai(day.year() - 1), &n.nomor).is_none());
    let last = fitting
        .max_by_key(|no| value(no))
        .or_else(|| free.filter_map(|n| leading(&n.nomor)).max_by_key(|no| value(no)));
    Ok(pola.isi(&Nilai { no: &nomor_berikut(last), ..nilai(day.year()) }))
}

/// The day whose month and year the number carries.
pub(super) fn day(store: &Store, kode: KodeDokumen, id: &str) -> Result<NaiveDate> {
    let today = store.today();
    Ok(match kode.subjek() {
        JenisSubjek::Lembar => lembar_uji::get(store.conn(), id)?.tanggal.unwrap_or(today),
        // a letter is of the day it is sent
        JenisSubjek::Rapat if !matches!(kode, KodeDokumen::D08 | KodeDokumen::D09 | KodeDokumen::D13) => {
            rapat::get(store.conn(), id)?.0.tanggal
        }
        // it names the year in which it was begun
        JenisSubjek::Keputusan if kode.is_keputusan() => {
            let tahun = i32::try_from(keputusan::get(store.conn(), id)?.tahun).unwrap_or(today.year());
            let last = NaiveDate::from_ymd_opt(tahun, 12, 31).unwrap_or(today);
            if tahun == today.year() { today } else { last }
        }
        _ => today,
    })
}

/// What fills the pattern, but the running number.
fn nilai<'a>(p: &'a Pengaturan, kode: KodeDokumen, unit: &'a str, day: NaiveDate) -> Nilai<'a> {
    Nilai {
        kka: &p.kka,
        no: "",
        unit,
        jenis: jenis(kode, p),
        bulan: Some(day.month()),
        tahun: Some(day.year()),
        keamanan: if is_terbatas(kode) { "T" } else { "B" },
    }
}

/// What `{jenis}` of a pattern stands for.
fn jenis(kode: KodeDokumen, p: &Pengaturan) -> &str {
    match kode {
        KodeDokumen::D02 => "USUL",
        KodeDokumen::D03 => "REKAP",
        KodeDokumen::D04 | KodeDokumen::D20 => "LPK",
        KodeDokumen::D06 => "ND",
        KodeDokumen::D07 => "BAPK",
        KodeDokumen::D08 => "UND",
        KodeDokumen::D09 | KodeDokumen::D17 => "TT",
        KodeDokumen::D10 => "DH",
        KodeDokumen::D11 => "NTL",
        KodeDokumen::D12 => "BA",
        KodeDokumen::D13 => "HP",
        KodeDokumen::D14
        | KodeDokumen::D14Petikan
        | KodeDokumen::D14Salinan
        | KodeDokumen::D15
        | KodeDokumen::D21 => "SK",
        KodeDokumen::D01 | KodeDokumen::D16 => "SRT",
        KodeDokumen::D05 | KodeDokumen::D18 => &p.istilah_daftar,
        KodeDokumen::D19 | KodeDokumen::D19Label | KodeDokumen::D19Kartu | KodeDokumen::D19Penataan => "ARS",
        KodeDokumen::D22 => "PENG",
        KodeDokumen::D23 => "LAP",
        KodeDokumen::D24 => "BAST",
        KodeDokumen::D25
        | KodeDokumen::D25Kartu
        | KodeDokumen::D25Peminjaman
        | KodeDokumen::D25JatuhTempo
        | KodeDokumen::D25Unggah => "PJM",
    }
}

/// Papers with exempt content are Terbatas, the others Biasa (domain 8.5).
const fn is_terbatas(kode: KodeDokumen) -> bool {
    matches!(
        kode,
        KodeDokumen::D02
            | KodeDokumen::D04
            | KodeDokumen::D05
            | KodeDokumen::D06
            | KodeDokumen::D07
            | KodeDokumen::D11
            | KodeDokumen::D12
            | KodeDokumen::D13
            | KodeDokumen::D20
    )
}

/// The running number at the beginning of a number of another pattern, e.g. `014/UND/2026` or `31.h/Kominfo`.
fn leading(nomor: &str) -> Option<&str> {
    let no = nomor.split('/').next()?.trim();
    let digits = no.split_once('.').map_or(no, |(digits, suffix)| {
        // `500.12` is a kode klasifikasi
        if suffix.bytes().all(|b| b.is_ascii_alphabetic()) { digits } else { "" }
    });
    (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())).then_some(no)
}

/// Order of running numbers: by value, digit strings of any length.
fn value(no: &str) -> (usize, String) {
    let digits: String =
        no.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    let significant = digits.trim_start_matches('0').to_owned();
    (significant.len(), significant)
}
