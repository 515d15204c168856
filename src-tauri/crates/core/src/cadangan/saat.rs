//! When the next backup is due.

use super::Cadangan;
use chrono::{NaiveDateTime, TimeDelta};

/// The last one is older than this, or of another day.
const SELANG: TimeDelta = TimeDelta::hours(4);

/// Whether a backup is due now: something changed since the last one that counts, which was made at least four hours ago,
/// or on another day. `kode_jejak` is the code of the trail as it stands; `list` in any order.
#[must_use]
pub fn is_due(list: &[Cadangan], kode_jejak: &str, now: NaiveDateTime) -> bool {
    let Some(last) = list.iter().filter(|c| c.is_teruji()).max_by_key(|c| c.nomor) else { return true };
    if last.kode_jejak == kode_jejak {
        return false;
    }
    // A time that is yet to come says nothing: the clock was set back since, or was wrong then.
    last.waktu > now || last.waktu.date() != now.date() || now - last.waktu >= SELANG
}
