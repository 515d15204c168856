//! The Excel forms of units: which was given to whom in which round, and what came back.

mod papan;
#[cfg(test)]
mod tests;

pub use papan::{PapanFormulir, PapanUnit, StatusFormulir, papan};

use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::storage::{Store, formulir as rows, formulir_terima, unit};
use crate::teks;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Longest name of a round, characters.
const MAKS_PUTARAN: usize = 40;

/// A form that a unit was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Formulir {
    /// Id; the form bears it.
    pub id: String,
    /// Unit.
    pub unit_id: String,
    /// Round of proposals, as a rule the year.
    pub putaran: String,
    /// Day by which it is wanted back.
    pub batas: Option<NaiveDate>,
    /// Items that it was filled with.
    pub jumlah: u32,
    /// Name of the file.
    pub berkas: String,
    /// When it was made.
    pub dibuat_at: NaiveDateTime,
}

/// How many rows of a form are what; `dibaca` is the sum of the others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HitunganFormulir {
    /// Rows read.
    pub dibaca: u32,
    /// Not in the register yet.
    pub baru: u32,
    /// In the register with other words.
    pub berubah: u32,
    /// As in the register.
    pub sama: u32,
    /// Probably in the register, or in the form, already.
    pub ganda: u32,
    /// Can't be taken.
    pub salah: u32,
}

/// A form that came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FormulirTerima {
    /// Which form.
    pub formulir_id: String,
    /// Unit.
    pub unit_id: String,
    /// Round.
    pub putaran: String,
    /// Name of the file.
    pub berkas: String,
    /// SHA-256 of the file.
    pub sha256: String,
    /// Its rows.
    pub hitungan: HitunganFormulir,
    /// Rows that the officer took.
    pub diambil: u32,
    /// When.
    pub diterima_at: NaiveDateTime,
}

/// Every form that was given out, the newest first.
///
/// # Errors
/// The file's own refusal.
pub fn list(store: &Store) -> Result<Vec<Formulir>> {
    rows::list(store.conn())
}

/// Every form that came back, the newest first.
///
/// # Errors
/// The file's own refusal.
pub fn list_terima(store: &Store) -> Result<Vec<FormulirTerima>> {
    formulir_terima::list(store.conn())
}

/// Writes into the trail that `jumlah` rows went back to a unit to be mended, in the file `berkas`.
///
/// # Errors
/// The file's own refusal.
pub fn record_kembali(store: &mut Store, unit_id: &str, berkas: &str, jumlah: u32) -> Result<()> {
    store.transact(Op::MakeFormulir, |tx| tx.note("unit", unit_id, "", &jumlah.to_string(), berkas))
}

/// The name of a round as it is stored; empty gives the year of today.
///
/// # Errors
/// A name that can't be stored.
pub fn read_putaran(store: &Store, text: &str) -> Result<String> {
    use chrono::Datelike;
    let mut out = Vec::new();
    let putaran = teks::baris("putaran", text, MAKS_PUTARAN, &mut out);
    Error::check(out)?;
    Ok(if putaran.is_empty() { store.today().year().to_string() } else { putaran })
}

/// The day by which forms are wanted back, as typed; empty for none.
///
/// # Errors
/// A text that is no day, or a day before today.
pub fn read_batas(store: &Store, text: &str) -> Result<Option<NaiveDate>> {
    let mut out = Vec::new();
    let batas = crate::tanggal::read_opsional("batas", text, &mut out);
    if batas.is_some_and(|day| day < store.today()) {
        out.push(Masalah::galat("batas", "TANGGAL_SUDAH_LEWAT"));
    }
    Error::check(out)?;
    Ok(batas)
}

/// Writes down which forms were made; their moment is now.
///
/// # Errors
/// `Error::NotFound` for a unit that is gone.
pub fn record(store: &mut Store, list: &[Formulir]) -> Result<()> {
    store.transact(Op::MakeFormulir, |tx| {
        for form in list {
            let unit = unit::get(tx.conn(), &form.unit_id, false)?;
            rows::insert(tx.conn(), &Formulir { dibuat_at: tx.now(), ..form.clone() })?;
            tx.note("unit", &unit.id, "", &form.putaran, &form.berkas)?;
        }
        Ok(())
    })
}
