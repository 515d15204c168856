//! Number and day that an original bears since it was printed (domain 8.5). They are taken ahead, kept with what is typed
//! for the paper until its signature is recorded or its print withdrawn, and given to no other paper meanwhile.

use super::bahan::{YA, read_bahan};
use super::{BahanDokumen, Dokumen, KodeDokumen, check_subjek, list_bahan, nomor, nomor_sama};
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::storage::dokumen::NomorTerpakai;
use crate::storage::{Store, Tx, bahan_dokumen, keputusan};
use crate::tanggal;
use chrono::{Datelike, NaiveDate};

/// The field for the number that stands on the original; empty for dots.
pub const NOMOR_SURAT: &str = "nomor_surat";

/// The field for the day that a letter bears; empty for the day it is printed, and for dots on a decree.
pub const TANGGAL_SURAT: &str = "tanggal_surat";

/// The field for leaving the day as dots.
pub const TANGGAL_TITIK: &str = "tanggal_titik";

/// What an original is to bear.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NomorTercetak {
    /// Number that was taken; empty for dots.
    pub nomor: String,
    /// Day that was typed; none for what the paper has by itself.
    pub tanggal: Option<NaiveDate>,
    /// Whether the day is left to the pen.
    pub titik: bool,
}

impl NomorTercetak {
    /// As typed for a paper.
    #[must_use]
    pub fn of(bahan: &BahanDokumen) -> Self {
        Self {
            nomor: bahan.teks(NOMOR_SURAT).unwrap_or_default().to_owned(),
            tanggal: bahan.tanggal(TANGGAL_SURAT),
            titik: bahan.teks(TANGGAL_TITIK) == Some(YA),
        }
    }

    /// Whether a print bears it.
    #[must_use]
    pub fn stands_on(&self, paper: &Dokumen) -> bool {
        let dated = self.tanggal.is_none_or(|day| paper.tanggal_tercetak == Some(day));
        self.nomor == paper.nomor_tercetak && dated && !(self.titik && paper.tanggal_tercetak.is_some())
    }
}

impl BahanDokumen {
    /// What is typed, without number and day: what a paper says rests on the rest.
    #[must_use]
    pub fn tanpa_penomoran(&self) -> Self {
        let mut rest = self.0.clone();
        rest.retain(|nama, _| ![NOMOR_SURAT, TANGGAL_SURAT, TANGGAL_TITIK].contains(&nama.as_str()));
        Self(rest)
    }
}

/// The year in which the number of a paper counts: that of its day, for a decree without one the year it names.
///
/// # Errors
/// `Error::NotFound` for an unknown subject.
pub fn tahun_nomor(
    store: &Store,
    kode: KodeDokumen,
    subjek_id: &str,
    tanggal: Option<NaiveDate>,
) -> Result<u32> {
    Ok(match tanggal {
        Some(day) => day.year().unsigned_abs(),
        None if kode.is_keputusan() => keputusan::get(store.conn(), subjek_id)?.tahun,
        None => nomor::day(store, kode, subjek_id)?.year().unsigned_abs(),
    })
}

/// One number once a year for each kind of paper, on originals too.
///
/// # Errors
/// `NOMOR_SUDAH_DIPAKAI` when another paper of the kind has it in `tahun`.
pub fn refuse_nomor(
    store: &Store,
    kode: KodeDokumen,
    subjek_id: &str,
    nomor: &str,
    tahun: u32,
) -> Result<()> {
    nomor_sama::refuse_used(store, (kode, subjek_id), None, nomor, tahun)
}

/// Numbers taken in `tahun` for papers of the kinds numbered with `own`; that of `own` itself only unless it is meant
/// (`is_own`). What lies in the trash holds none.
pub(super) fn taken(
    store: &Store,
    own: (KodeDokumen, &str),
    is_own: bool,
    tahun: u32,
) -> Result<Vec<NomorTerpakai>> {
    let mut out = Vec::new();
    for kode in KodeDokumen::ALL.iter().filter(|k| k.penomoran() == own.0.penomoran()) {
        for (subjek_id, bahan) in list_bahan(store, *kode)? {
            let NomorTercetak { nomor, tanggal, .. } = NomorTercetak::of(&bahan);
            if nomor.is_empty() || (is_own && (*kode, subjek_id.as_str()) == own) {
                continue;
            }
            match check_subjek(store, *kode, &subjek_id) {
                Ok(()) if tahun_nomor(store, *kode, &subjek_id, tanggal)? == tahun => {
                    out.push(NomorTerpakai { nomor, kode: *kode, judul: String::new() });
                }
                Ok(()) | Err(Error::Refused { .. } | Error::NotFound { .. }) => {}
                Err(e) => return Err(e),
            }
        }
    }
    Ok(out)
}

/// Lets go of the number that was taken for a paper: it is recorded now, or may be given to another.
pub(super) fn give_back(tx: &Tx<'_>, kode: KodeDokumen, subjek_id: &str) -> Result<()> {
    let mut bahan = read_bahan(tx.conn(), kode, subjek_id)?;
    if bahan.0.remove(NOMOR_SURAT).is_none() {
        return Ok(());
    }
    let isian = serde_json::to_string(&bahan)?;
    bahan_dokumen::upsert(tx.conn(), kode, subjek_id, &isian, tx.now())
}

/// The year in which the number `nomor` of a paper dated `day` counts: the one it was printed for, also if ink gave it a
/// day of the next.
pub(super) fn tahun_dicatat(paper: &Dokumen, nomor: &str, day: NaiveDate) -> u32 {
    let is_printed = !paper.nomor_tercetak.is_empty() && nomor_sama::is_same(&paper.nomor_tercetak, nomor);
    if is_printed { paper.tahun } else { day.year().unsigned_abs() }
}

/// Asks when what is to be recorded isn't what the original bears: a slip of the typist, or the registry changed it in ink.
///
/// # Errors
/// `BERBEDA_DARI_TERCETAK` on `nomor` or `tanggal` with both, `NOMOR_TERCETAK_TIDAK_DICATAT` with the printed one,
/// `TAHUN_BERBEDA_DARI_NOMOR` for a day in another year than that of the printed number.
pub(super) fn ask(paper: &Dokumen, nomor: &str, day: NaiveDate) -> Result<()> {
    let mut out = Vec::new();
    let printed = &paper.nomor_tercetak;
    let differs = |place: &str, printed: &str, now: &str| {
        Masalah::galat(place, "BERBEDA_DARI_TERCETAK").with("tercetak", printed).with("dicatat", now)
    };
    if !printed.is_empty() && nomor.is_empty() {
        out.push(Masalah::galat("nomor", "NOMOR_TERCETAK_TIDAK_DICATAT").with("tercetak", printed));
    } else if !printed.is_empty() && !nomor_sama::is_same(printed, nomor) {
        out.push(differs("nomor", printed, nomor));
    }
    if let Some(then) = paper.tanggal_tercetak.filter(|then| *then != day) {
        out.push(differs("tanggal", &tanggal::panjang(then), &tanggal::panjang(day)));
    } else if tahun_dicatat(paper, nomor, day) != day.year().unsigned_abs() {
        let said = Masalah::galat("tanggal", "TAHUN_BERBEDA_DARI_NOMOR");
        out.push(said.with("nomor", printed).with("tahun", paper.tahun).with("dicatat", day.year()));
    }
    Error::check(out).map(drop)
}
