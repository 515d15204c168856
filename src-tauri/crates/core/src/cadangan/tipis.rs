//! Which backups may go: one for each of the last days, weeks and months stays.

use super::{AlasanCadangan, Cadangan, KeadaanCadangan};
use chrono::{Datelike, NaiveDate, NaiveDateTime};
use std::collections::BTreeSet;

/// Days, weeks and months of which one stays.
const HARIAN: usize = 14;
const MINGGUAN: usize = 8;
const BULANAN: usize = 12;
/// Of those made before an import or before many items were thrown away, the last stay whatever their day is.
const IMPOR: usize = 10;

/// Names of the backups that may go, oldest number first.
///
/// Counted are days, weeks and months that have a backup, the newest number first: an office that was closed for a year
/// loses none by the time that passed. Never among them: what somebody asked for, what was made before a new schema or put aside by a
/// restore; the newest that counts; one from a time that is yet to come, since then the clock was or is wrong; one that
/// these keys never judged: it may be all that is left of the office before a restore. A damaged one takes no other's place,
/// and goes when a good one of its age would.
#[must_use]
pub fn thin(list: &[Cadangan], now: NaiveDateTime) -> Vec<String> {
    let mut all: Vec<&Cadangan> = list.iter().filter(|c| may_go(c.alasan) && c.waktu <= now).collect();
    all.sort_by_key(|c| std::cmp::Reverse(c.nomor));
    let (mut days, mut weeks, mut months) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut impor = 0;
    let mut out = Vec::new();
    for one in all {
        if one.keadaan == KeadaanCadangan::BelumDiperiksa {
            continue;
        }
        let day = one.waktu.date();
        let mut stays = if one.is_teruji() {
            let each = [
                take(&mut days, (day.year(), day.ordinal()), HARIAN),
                take(&mut weeks, week(day), MINGGUAN),
                take(&mut months, (day.year(), day.month()), BULANAN),
            ];
            each.contains(&true)
        } else {
            days.len() < HARIAN
        };
        if one.alasan != AlasanCadangan::Otomatis && impor < IMPOR {
            impor += usize::from(one.is_teruji());
            stays = true;
        }
        if !stays {
            out.push(one.nama.clone());
        }
    }
    out.reverse();
    out
}

fn may_go(alasan: AlasanCadangan) -> bool {
    use AlasanCadangan::{Otomatis, SebelumBuang, SebelumImpor};
    matches!(alasan, Otomatis | SebelumImpor | SebelumBuang)
}

/// Whether this is the newest of its day (week, month), and that is one of the last `most`.
fn take(taken: &mut BTreeSet<(i32, u32)>, one: (i32, u32), most: usize) -> bool {
    taken.len() < most && taken.insert(one)
}

fn week(day: NaiveDate) -> (i32, u32) {
    (day.iso_week().year(), day.iso_week().week())
}
