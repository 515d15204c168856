//! The last backup outside this computer, and when the officer is reminded of the next.

use crate::sql_enum;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Days after which the officer is reminded.
const INGATKAN: i64 = 7;
/// Days after which it is told in red.
const TERLAMBAT: i64 = 14;

sql_enum! {
    /// How urgent a backup outside this computer is.
    pub enum TingkatLuar {
        /// Not urgent.
        Baik = "BAIK",
        /// Seven days have passed.
        Ingatkan = "INGATKAN",
        /// Fourteen days have passed.
        Terlambat = "TERLAMBAT",
    }
}

/// The last backup outside this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CadanganLuar {
    /// When it was written and read back; none when there was never one.
    pub terakhir: Option<NaiveDateTime>,
    /// Whole days since then; none when there was never one, or the clock was set back since.
    pub hari: Option<i64>,
    /// How urgent the next is.
    pub tingkat: TingkatLuar,
    /// The drive of the last one, when it is plugged in now and something changed since.
    pub flashdisk: Option<FlashdiskCadangan>,
}

/// A drive that took a backup before, plugged in now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FlashdiskCadangan {
    /// Where it is reached now.
    pub lokasi: String,
    /// The folder on it that took the last backup.
    pub folder: String,
}

impl CadanganLuar {
    /// Judges by the last one, or by the first change of the office (`sejak`) where there was never one.
    #[must_use]
    pub fn of(terakhir: Option<NaiveDateTime>, sejak: Option<NaiveDateTime>, now: NaiveDateTime) -> Self {
        let days = |t: NaiveDateTime| (now.date() - t.date()).num_days();
        let tingkat = match terakhir.or(sejak).map(days) {
            None | Some(0..INGATKAN) => TingkatLuar::Baik,
            Some(TERLAMBAT..) => TingkatLuar::Terlambat,
            // A day yet to come says nothing of how old it is.
            Some(_) => TingkatLuar::Ingatkan,
        };
        Self { terakhir, hari: terakhir.map(days).filter(|n| *n >= 0), tingkat, flashdisk: None }
    }
}

#[cfg(test)]
mod tests {
    use super::{CadanganLuar, TingkatLuar};
    use chrono::NaiveDateTime;

    fn at(day: &str) -> NaiveDateTime {
        day.parse::<chrono::NaiveDate>().unwrap().and_hms_opt(10, 0, 0).unwrap()
    }

    #[test]
    fn reminded_after_seven_days_and_red_after_fourteen() {
        for (last, hari, tingkat) in [
            ("2026-11-21", Some(0), TingkatLuar::Baik),
            ("2026-11-15", Some(6), TingkatLuar::Baik),
            ("2026-11-14", Some(7), TingkatLuar::Ingatkan),
            ("2026-11-08", Some(13), TingkatLuar::Ingatkan),
            ("2026-11-07", Some(14), TingkatLuar::Terlambat),
            ("2027-01-01", None, TingkatLuar::Ingatkan),
        ] {
            let told = CadanganLuar::of(Some(at(last)), None, at("2026-11-21"));
            assert_eq!((told.hari, told.tingkat), (hari, tingkat), "{last}");
        }
    }

    #[test]
    fn an_office_that_never_had_one_is_reminded_by_its_own_age() {
        for (sejak, tingkat) in [
            (None, TingkatLuar::Baik),
            (Some(at("2026-11-20")), TingkatLuar::Baik),
            (Some(at("2026-11-10")), TingkatLuar::Ingatkan),
            (Some(at("2026-01-10")), TingkatLuar::Terlambat),
        ] {
            let told = CadanganLuar::of(None, sejak, at("2026-11-21"));
            assert_eq!((told.terakhir, told.hari, told.tingkat), (None, None, tingkat));
        }
    }
}
