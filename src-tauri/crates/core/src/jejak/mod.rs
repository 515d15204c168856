//! The trail: who did what, when, to what, from which state to which, and why.

mod baca;
mod kode;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_acak;
#[cfg(test)]
mod tests_urungkan;
mod urungkan;
pub(crate) mod utuh;

pub use baca::{HalamanJejak, PerubahanBaris, SaringJejak, get, nama, search, why_not_undo};
pub use kode::{HasilKodeJejak, is_changed_since, kode, verify};
pub use urungkan::{PALING_JAUH, peek, redo, undo, undo_last};
pub use utuh::{KeadaanJejak, acknowledge, keadaan};

use crate::error::Result;
use crate::informasi::status::StatusInformasi;
use crate::storage::Store;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One line of the trail.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Jejak {
    /// Running number.
    pub id: i64,
    /// Number of the first line of the same change.
    pub kelompok: i64,
    /// The change (its `kelompok`) that this one undoes.
    pub urungkan: Option<i64>,
    /// Whether a later change undoes it.
    pub diurungkan: bool,
    /// When.
    pub waktu: NaiveDateTime,
    /// Who.
    pub pengguna: String,
    /// What, as an `Op`.
    pub op: String,
    /// What, in Indonesian.
    pub label: String,
    /// Table of the thing changed.
    pub entitas: String,
    /// Its id.
    pub entitas_id: String,
    /// Before: a state or a short text.
    pub dari: String,
    /// After.
    pub ke: String,
    /// Reason given.
    pub alasan: String,
}

/// Most lines given at once.
const MAKS: u32 = 1000;

/// The newest lines first, of one thing (`entitas_id`) or of all; at most `jumlah`, never more than 1,000.
///
/// # Errors
/// The file's own refusal.
pub fn list(store: &Store, entitas_id: Option<&str>, jumlah: u32) -> Result<Vec<Jejak>> {
    let mut lines = crate::storage::jejak::list(store.conn(), entitas_id, jumlah.min(MAKS))?;
    mark_undone(store, &mut lines)?;
    Ok(lines)
}

/// Whether anything but who may open the office, and who tried to, was ever saved in it.
///
/// # Errors
/// The file's own refusal.
pub fn is_any_but_keys(store: &Store) -> Result<bool> {
    crate::storage::jejak::baca::is_any_but_keys(store.conn())
}

/// Changes of state of items from the day `mulai` to the day `sampai`, oldest first; `dari` and `ke` are states.
///
/// # Errors
/// The file's own refusal.
pub fn list_status(store: &Store, mulai: NaiveDate, sampai: NaiveDate) -> Result<Vec<Jejak>> {
    let mut lines = crate::storage::jejak::list_status(store.conn(), mulai, sampai)?;
    let batal = urungkan::undone(store)?;
    lines.retain(|j| !batal.contains(&j.kelompok));
    // A corrected end of the term stands in the trail of an item too.
    lines.retain(|j| StatusInformasi::parse(&j.ke).is_some());
    Ok(lines)
}

/// Says of each line whether it is undone.
pub(crate) fn mark_undone(store: &Store, lines: &mut [Jejak]) -> Result<()> {
    let batal = urungkan::undone(store)?;
    for line in lines {
        line.diurungkan = batal.contains(&line.kelompok);
    }
    Ok(())
}
