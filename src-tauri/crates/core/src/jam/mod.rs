//! Whether the clock of the computer can be believed. A laptop with an empty battery wakes up in another year, and a wrong
//! day would give a wrong legal date. The order of the trail never rests on the clock: it has running numbers.

#[cfg(test)]
mod tests;

use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::op::Op;
use crate::storage::{Store, instansi, jam as rows};
use crate::tanggal;
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Day before which no copy of this program was built; raised with each release.
const DIBUAT: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Clocks are set right by some minutes now and then.
const KOREKSI: TimeDelta = TimeDelta::minutes(5);

/// An office that did nothing for longer says what day it is.
const LOMPATAN: TimeDelta = TimeDelta::days(60);

/// What the clock shows, and whether it is believed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KeadaanJam {
    /// Date of the computer.
    pub sekarang: NaiveDate,
    /// Date of the last change; none before the first.
    pub terakhir: Option<NaiveDate>,
    /// Why it isn't believed: `JAM_MUNDUR`, `JAM_MELOMPAT`, `JAM_SEBELUM_PROGRAM`; none when it is.
    pub ragu: Option<String>,
}

/// What the clock shows, and whether it is believed.
///
/// # Errors
/// The file's own refusal.
pub fn keadaan(store: &Store) -> Result<KeadaanJam> {
    let clock = store.clock();
    let terakhir = rows::tertinggi(store.conn())?;
    Ok(KeadaanJam {
        sekarang: clock.today(),
        terakhir: terakhir.map(|t| local(clock, t).date()),
        ragu: doubt(clock, terakhir).map(str::to_owned),
    })
}

/// The officer says that the date of the computer is right: `tanggal` is what they read.
///
/// # Errors
/// `TANGGAL_BERBEDA` when the computer shows another day by now; `JAM_SEBELUM_PROGRAM`: that day can't be.
pub fn confirm(store: &mut Store, tanggal: NaiveDate) -> Result<KeadaanJam> {
    let today = store.today();
    if tanggal != today {
        return Err(Error::refused_with("TANGGAL_BERBEDA", "tanggal", tanggal::panjang(today)));
    }
    let now = store.clock().utc();
    let terakhir = rows::tertinggi(store.conn())?;
    if doubt(store.clock(), terakhir) == Some("JAM_SEBELUM_PROGRAM") {
        return Err(refusal("JAM_SEBELUM_PROGRAM", store.clock(), terakhir));
    }
    store.transact(Op::ConfirmTanggal, |tx| {
        rows::keep(tx.conn(), now)?;
        let before = terakhir.map(|t| t.date().to_string()).unwrap_or_default();
        tx.note("jam", "", &before, &now.date().to_string(), "")
    })?;
    keadaan(store)
}

/// Refuses `op` while the clock isn't believed, when a legal date follows from it.
pub(crate) fn check(conn: &Connection, clock: &dyn Clock, op: Op) -> Result<()> {
    if !needs_clock(op) {
        return Ok(());
    }
    if clock.is_for_papers() {
        // The practice office takes any day: no date of it counts.
        let refused = || Error::refused_with("TANGGAL_DIBERIKAN", "tanggal", tanggal::panjang(clock.today()));
        return if instansi::get(conn)?.latihan { Ok(()) } else { Err(refused()) };
    }
    let terakhir = rows::tertinggi(conn)?;
    match doubt(clock, terakhir) {
        Some(kode) => Err(refusal(kode, clock, terakhir)),
        None => Ok(()),
    }
}

/// Takes note of the moment of a change, when the clock is believed.
pub(crate) fn advance(conn: &Connection, clock: &dyn Clock) -> Result<()> {
    let (terakhir, now) = (rows::tertinggi(conn)?, clock.utc());
    if !clock.is_given() && doubt(clock, terakhir).is_none() && terakhir.is_none_or(|t| now > t) {
        rows::keep(conn, now)?;
    }
    Ok(())
}

/// Actions from which a legal date follows, or which tell the public what is still closed today.
pub(crate) fn needs_clock(op: Op) -> bool {
    matches!(
        op,
        Op::RecordTandaTangan
            | Op::CorrectTandaTangan
            | Op::SaveKeputusan
            | Op::MoveInformasi
            | Op::ExportDkip
            | Op::BeginExportDkip
    )
}

/// Why the clock isn't believed.
fn doubt(clock: &dyn Clock, terakhir: Option<NaiveDateTime>) -> Option<&'static str> {
    if clock.is_given() {
        return None;
    }
    let now = clock.utc();
    if clock.today() < DIBUAT {
        return Some("JAM_SEBELUM_PROGRAM");
    }
    match terakhir.map(|t| now.signed_duration_since(t)) {
        Some(d) if d < -KOREKSI => Some("JAM_MUNDUR"),
        Some(d) if d > LOMPATAN => Some("JAM_MELOMPAT"),
        _ => None,
    }
}

fn refusal(kode: &'static str, clock: &dyn Clock, terakhir: Option<NaiveDateTime>) -> Error {
    let last = terakhir.map_or(DIBUAT, |t| local(clock, t).date());
    let data = [("tanggal", clock.today()), ("terakhir", last), ("dibuat", DIBUAT)];
    let data = data.map(|(name, day)| (name.to_owned(), tanggal::panjang(day)));
    Error::Refused { kode, data: data.into() }
}

fn local(clock: &dyn Clock, saat: NaiveDateTime) -> NaiveDateTime {
    saat + TimeDelta::minutes(i64::from(clock.selisih_utc()))
}
