//! When the next backup is due.

use super::Cadangan;
use crate::error::Result;
use chrono::{NaiveDateTime, TimeDelta};

/// The last one is older than this, or of another day.
const SELANG: TimeDelta = TimeDelta::hours(4);

/// Whether a backup is due now: something changed since the last one that counts, which was made at least four hours ago,
/// or on another day. `is_changed` says so of the code of the trail that the last one bears; `list` in any order.
///
/// # Errors
/// Those of `is_changed`.
pub fn is_due(
    list: &[Cadangan],
    is_changed: impl FnOnce(&str) -> Result<bool>,
    now: NaiveDateTime,
) -> Result<bool> {
    let Some(last) = list.iter().filter(|c| c.is_teruji()).max_by_key(|c| c.nomor) else { return Ok(true) };
    if !is_changed(&last.kode_jejak)? {
        return Ok(false);
    }
    // A time that is yet to come says nothing: the clock was set back since, or was wrong then.
    Ok(last.waktu > now || last.waktu.date() != now.date() || now - last.waktu >= SELANG)
}

/// Days after which every byte is read again.
const MINGGU: i64 = 7;

/// Whether the full check is due: a week has passed since `terakhir`, the last that found nothing, or since the first
/// change of the office (`sejak`) where there was never one.
#[must_use]
pub fn is_periksa_due(
    terakhir: Option<NaiveDateTime>,
    sejak: Option<NaiveDateTime>,
    now: NaiveDateTime,
) -> bool {
    let days = terakhir.or(sejak).map(|t| (now.date() - t.date()).num_days());
    // A day yet to come says nothing of how long ago it was.
    days.is_some_and(|days| !(0..MINGGU).contains(&days))
}
