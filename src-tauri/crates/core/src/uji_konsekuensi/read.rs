//! Reading sheets, and the proof that one may be printed.

use super::check::{baris, check_lembar};
use super::{LembarUji, LembarUjiRingkas, StatusLembar};
use crate::error::{Error, Result};
use crate::masalah::has_galat;
use crate::storage::{self, Store, lembar_uji as rows};
use chrono::NaiveDate;
use rusqlite::Connection;

/// A sheet that may be printed as D04: it has at least one row. While it is `DISUSUN` the print is a draft; its
/// signature can be recorded only for a print made after it became `LENGKAP`.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadyLembarUji {
    lembar: LembarUji,
}

impl ReadyLembarUji {
    /// The sheet with its rows and testers.
    #[must_use]
    pub fn lembar(&self) -> &LembarUji {
        &self.lembar
    }

    /// Whether it is still being filled.
    #[must_use]
    pub fn is_draf(&self) -> bool {
        self.lembar.status == StatusLembar::Disusun
    }
}

/// The sheets, or those in the trash, newest first. Rows with errors are counted while a sheet is open; a complete one
/// has none.
///
/// # Errors
/// The file's own refusal.
pub fn list(store: &Store, sampah: bool) -> Result<Vec<LembarUjiRingkas>> {
    let mut out = rows::list(store.conn(), sampah)?;
    for l in out.iter_mut().filter(|l| l.status == StatusLembar::Disusun) {
        let bad =
            baris(store.conn(), &l.id, None, store.today())?.iter().filter(|b| has_galat(&b.masalah)).count();
        l.jumlah_galat = u32::try_from(bad).unwrap_or(u32::MAX);
    }
    Ok(out)
}

/// One sheet with its rows and all that is wrong or weak in them.
///
/// # Errors
/// `Error::NotFound` when there is no such sheet.
pub fn get(store: &Store, id: &str) -> Result<LembarUji> {
    read(store.conn(), id, store.today())
}

/// Checks that D04 can be made.
///
/// # Errors
/// `LEMBAR_DI_DALAM_SAMPAH`; `LEMBAR_KOSONG` while the sheet has no row; `DI_DALAM_SAMPAH` when one of its items was
/// thrown away.
pub fn prepare(store: &Store, id: &str) -> Result<ReadyLembarUji> {
    let lembar = living(get(store, id)?)?;
    if lembar.baris.is_empty() {
        return Err(Error::refused("LEMBAR_KOSONG"));
    }
    // The printed list leaves the trash out; a row must not vanish from the paper without a word.
    for b in &lembar.baris {
        if storage::informasi::get(store.conn(), &b.informasi_id)?.dihapus_at.is_some() {
            return Err(Error::refused_with("DI_DALAM_SAMPAH", "nomor", &b.nomor_register));
        }
    }
    Ok(ReadyLembarUji { lembar })
}

/// The sheet, if it isn't in the trash.
fn living(lembar: LembarUji) -> Result<LembarUji> {
    if lembar.dihapus_at.is_some() { Err(Error::refused("LEMBAR_DI_DALAM_SAMPAH")) } else { Ok(lembar) }
}

/// As [`get`], within a change.
pub(super) fn read(conn: &Connection, id: &str, today: NaiveDate) -> Result<LembarUji> {
    let head = rows::get(conn, id)?;
    let mut lembar = LembarUji { baris: baris(conn, id, None, today)?, ..head };
    // What was complete when it was declared so isn't questioned again: a regulation revoked later changes nothing.
    if lembar.status == StatusLembar::Disusun {
        lembar.masalah = check_lembar(&lembar, today);
    }
    Ok(lembar)
}

/// The head of a sheet that may still be changed.
///
/// # Errors
/// `LEMBAR_SUDAH_LENGKAP`, `LEMBAR_DI_DALAM_SAMPAH`.
pub(super) fn open_head(conn: &Connection, id: &str) -> Result<LembarUji> {
    let head = living(rows::get(conn, id)?)?;
    match head.status {
        StatusLembar::Disusun => Ok(head),
        StatusLembar::Lengkap => Err(Error::refused("LEMBAR_SUDAH_LENGKAP")),
    }
}
