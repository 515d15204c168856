//! The new ground and term that a Lembar atas Pengubahan gives an item (PP 61/2010 Pasal 10, Perki 1/2021 Pasal 53 and
//! Lampiran IV).

use super::{JenisKeputusan, KeputusanItem};
use crate::dokumen::{BahanDokumen, KodeDokumen, StatusDokumen, read_bahan};
use crate::error::{Error, Result};
use crate::informasi::status::StatusInformasi as S;
use crate::informasi::{Informasi, lengkap, with_pengubahan};
use crate::jangka_waktu::{JangkaWaktu, OperatorJangkaWaktu, berakhir_gabungan, dari_teks, is_kabur_teks};
use crate::masalah::{Masalah, Tingkat};
use crate::peraturan::kutipan::baca_pasal17;
use crate::storage::keputusan::{self as rows, ItemSemula};
use crate::storage::{informasi, peraturan};
use crate::tanggal;
use chrono::{Months, NaiveDate};
use rusqlite::Connection;

/// Longest exemption under huruf a in all, months: 30 years (PP 61/2010 Pasal 5 ayat (1)).
const MAKS_HURUF_A: u32 = 360;

/// Rules that a new ground may break; the officer's words for each are in `assets/teks/kata.json`.
pub const ATURAN_DASAR: &[&str] = &[
    "DASAR_TANPA_UU",
    "HURUF_J_TANPA_UU_LAIN",
    "PASAL18_BELUM_DIPERIKSA",
    "TERBUKA_PERSETUJUAN",
    "TERBUKA_JABATAN_PUBLIK",
];

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

    /// Last day of exemption by the new term, for a decree of `day`; none when its words name no day and no length.
    #[must_use]
    pub fn berakhir(&self, day: NaiveDate) -> Option<NaiveDate> {
        berakhir_gabungan(&self.syarat(), OperatorJangkaWaktu::YangLebihDulu, day)
    }
}

/// What the sheet of an item gives it.
pub(crate) fn of_item(conn: &Connection, item: &KeputusanItem) -> Result<Pengubahan> {
    let Some(lembar_id) = &item.lembar_id else { return Ok(Pengubahan::default()) };
    let bahan = read_bahan(conn, KodeDokumen::D20, lembar_id)?;
    Ok(Pengubahan::of_bahan(&bahan, &item.informasi_id))
}

/// Checks that the new ground names a letter of Pasal 17, and that ground and term hold as those of a first decision do.
///
/// # Errors
/// `PENGUBAHAN_BELUM_DIISI`; `JANGKA_WAKTU_BARU_TIDAK_TERBACA` with the item of which a condition is vague or could only
/// be guessed, as nobody words it anew between the sheet and the law; as [`periksa_baru`].
pub(super) fn check(conn: &Connection, item: &KeputusanItem, day: NaiveDate) -> Result<()> {
    let baru = of_item(conn, item)?;
    if baru.kode_pasal17().is_empty() || baru.syarat().is_empty() {
        return Err(Error::refused_with("PENGUBAHAN_BELUM_DIISI", "nomor", &item.nomor_register));
    }
    if is_kabur_teks(&baru.jangka_waktu) {
        return Err(Error::refused_with("JANGKA_WAKTU_BARU_TIDAK_TERBACA", "nomor", &item.nomor_register));
    }
    periksa_baru(conn, &informasi::get(conn, &item.informasi_id)?, &baru, day)
}

/// What is weak in the new ground of an item and doesn't hinder: laws that were revoked.
pub(super) fn peringatan(conn: &Connection, item: &KeputusanItem, today: NaiveDate) -> Result<Vec<Masalah>> {
    let baru = of_item(conn, item)?;
    let mut found = as_first(conn, &informasi::get(conn, &item.informasi_id)?, &baru, today)?;
    found.retain(|m| m.kode == "DASAR_DICABUT");
    let named = |m: Masalah| {
        let said = Masalah { data: m.data, ..Masalah::peringatan("item", "DASAR_BARU_DICABUT") };
        said.with("register", &item.nomor_register)
    };
    Ok(found.into_iter().map(named).collect())
}

/// Every problem of the item on its new ground, by the rules of one that nobody has decided yet.
fn as_first(conn: &Connection, old: &Informasi, baru: &Pengubahan, day: NaiveDate) -> Result<Vec<Masalah>> {
    let undecided = Informasi { status: S::Dibahas, ..with_pengubahan(old, baru) };
    Ok(lengkap(&undecided, &peraturan::list(conn)?, day))
}

/// Whether a decree of `day` may give an item this ground and term: the rules are those of a first decision. What has
/// ended is public by law (PP 61/2010 Pasal 11) and isn't closed again; the years of huruf a are counted from the decree
/// that closed the item first, for all of them may not pass what Pasal 5 allows.
///
/// # Errors
/// `JANGKA_WAKTU_SUDAH_BERAKHIR`, `JANGKA_WAKTU_DILARANG`, `DASAR_BARU_BERMASALAH` with the number of the item and the
/// rule, `INFORMASI_BERMASALAH`.
pub(crate) fn periksa_baru(
    conn: &Connection,
    old: &Informasi,
    baru: &Pengubahan,
    day: NaiveDate,
) -> Result<()> {
    let nomor = &old.nomor_register;
    let semula = ItemSemula { berakhir: old.berakhir, kode_pasal17: old.kode_pasal17.clone() };
    match halangan(conn, &old.id, &semula, baru, day)? {
        Some(Halangan::Berakhir(end)) => return Err(ended(nomor, end)),
        Some(Halangan::TerlaluLama) => return Err(dilarang(nomor, day)),
        None => {}
    }
    let found = as_first(conn, old, baru, day)?;
    if let Some(first) = found.iter().find(|m| m.tingkat == Tingkat::Galat) {
        return Err(match first.kode.as_str() {
            _ if first.medan.starts_with("jangka_waktu") => dilarang(nomor, day),
            aturan if ATURAN_DASAR.contains(&aturan) => unfounded(nomor, aturan),
            _ => Error::refused_with("INFORMASI_BERMASALAH", "nomor", nomor),
        });
    }
    Ok(())
}

/// Why a decree of a day can't change an item as it was before.
enum Halangan {
    /// It was open since this last day of its exemption.
    Berakhir(NaiveDate),
    /// Huruf a would close it for more than 30 years in all.
    TerlaluLama,
}

/// What in the day of a decree keeps it from changing an item that was `semula`.
fn halangan(
    conn: &Connection,
    informasi_id: &str,
    semula: &ItemSemula,
    baru: &Pengubahan,
    day: NaiveDate,
) -> Result<Option<Halangan>> {
    if let Some(end) = semula.berakhir.filter(|end| *end < day) {
        return Ok(Some(Halangan::Berakhir(end)));
    }
    if names_a(&baru.kode_pasal17())
        && names_a(&semula.kode_pasal17)
        && let Some(first) = closed_since(conn, informasi_id)?
        && let Some(end) = baru.berakhir(day)
        && first.checked_add_months(Months::new(MAKS_HURUF_A)).is_some_and(|most| end > most)
    {
        return Ok(Some(Halangan::TerlaluLama));
    }
    Ok(None)
}

/// Whether the recorded day of a change may be corrected from `lama` to `day`: against the item as it was before, as at
/// the first record. Nothing but the day is judged again. An older program didn't keep what was before: there an earlier
/// day passes, for its end only comes sooner, and a later one can't be judged.
///
/// # Errors
/// On `tanggal`: `PENGECUALIAN_SUDAH_BERAKHIR`, `JANGKA_WAKTU_TIDAK_BOLEH` with `BATAS_30_TAHUN`,
/// `KEADAAN_SEMULA_TIDAK_TERCATAT`.
pub(crate) fn periksa_koreksi(
    conn: &Connection,
    keputusan_id: &str,
    item: &KeputusanItem,
    lama: NaiveDate,
    day: NaiveDate,
) -> Result<()> {
    let on_day = |kode| Masalah::galat("tanggal", kode).with("nomor", &item.nomor_register);
    let Some(semula) = rows::semula(conn, keputusan_id, &item.informasi_id)? else {
        let unknown = (day > lama).then(|| on_day("KEADAAN_SEMULA_TIDAK_TERCATAT"));
        return Error::check(unknown.into_iter().collect()).map(drop);
    };
    let found = halangan(conn, &item.informasi_id, &semula, &of_item(conn, item)?, day)?;
    Error::check(match found {
        Some(Halangan::Berakhir(end)) => {
            vec![on_day("PENGECUALIAN_SUDAH_BERAKHIR").with("tanggal", tanggal::panjang(end))]
        }
        Some(Halangan::TerlaluLama) => {
            let most = on_day("BATAS_30_TAHUN").with("maks", MAKS_HURUF_A / 12);
            vec![on_day("JANGKA_WAKTU_TIDAK_BOLEH"), most]
        }
        None => Vec::new(),
    })
    .map(drop)
}

/// Since when an item of huruf a has been closed by decrees that follow one another. The ground of the first of them is
/// not kept once it was changed, so its years count whatever they rested on: a doubt is settled for openness.
fn closed_since(conn: &Connection, informasi_id: &str) -> Result<Option<NaiveDate>> {
    let mut since = None;
    let mut signed = rows::list(conn, false)?;
    signed.retain(|k| k.status == StatusDokumen::Ditandatangani);
    signed.sort_by(|x, y| (y.tanggal, &y.nomor).cmp(&(x.tanggal, &x.nomor)));
    for decree in signed {
        let Some(item) = decree.item.iter().find(|i| i.informasi_id == informasi_id) else { continue };
        match decree.jenis {
            JenisKeputusan::Pembukaan | JenisKeputusan::Pencabutan => break,
            JenisKeputusan::Pengubahan if !names_a(&of_item(conn, item)?.kode_pasal17()) => break,
            JenisKeputusan::Penetapan | JenisKeputusan::Tambahan | JenisKeputusan::Pengubahan => {
                since = decree.tanggal;
            }
        }
    }
    Ok(since)
}

fn names_a(kode: &[String]) -> bool {
    kode.iter().any(|kode| kode.starts_with('a'))
}

fn ended(nomor: &str, end: NaiveDate) -> Error {
    let data = [("nomor".to_owned(), nomor.to_owned()), ("tanggal".to_owned(), tanggal::panjang(end))];
    Error::Refused { kode: "JANGKA_WAKTU_SUDAH_BERAKHIR", data: data.into() }
}

fn unfounded(nomor: &str, aturan: &str) -> Error {
    let data = [("nomor".to_owned(), nomor.to_owned()), ("aturan".to_owned(), aturan.to_owned())];
    Error::Refused { kode: "DASAR_BARU_BERMASALAH", data: data.into() }
}

/// The term of an item, counted from `day`, passes what the law allows.
pub(crate) fn dilarang(nomor: &str, day: NaiveDate) -> Error {
    let data = [("nomor".to_owned(), nomor.to_owned()), ("tanggal".to_owned(), tanggal::panjang(day))];
    Error::Refused { kode: "JANGKA_WAKTU_DILARANG", data: data.into() }
}
