//! Time, new ids and randomness, passed in: the same data and the same clock give the same rows and the same paper.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

/// Where the time, new ids and randomness come from.
pub trait Clock: Send + Sync {
    /// Local date and time of the office, without zone (the office has one zone, see `Instansi::zona_waktu`).
    fn now(&self) -> NaiveDateTime;

    /// A new unique id, sortable by creation (UUIDv7 in the program, a counter in tests).
    fn new_id(&self) -> String;

    /// Minutes that `now` is ahead of UTC; that of WIB where the clock knows of none.
    fn selisih_utc(&self) -> i32 {
        420
    }

    /// Now, in UTC: whatever zone the computer is set to.
    fn utc(&self) -> NaiveDateTime {
        self.now() - TimeDelta::minutes(i64::from(self.selisih_utc()))
    }

    /// Whether the day was given by who started the program, not read from a clock: then it isn't judged.
    fn is_given(&self) -> bool {
        false
    }

    /// Whether `today` was given by who started the program while `now` is read from a clock: a day to draw papers on, from
    /// which no legal date may follow.
    fn is_for_papers(&self) -> bool {
        false
    }

    /// Fills `out` with bytes that nobody can guess: salts and keys.
    ///
    /// # Errors
    /// The system gives none.
    fn fill_random(&self, out: &mut [u8]) -> std::io::Result<()>;

    /// Today's date in the office.
    fn today(&self) -> NaiveDate {
        self.now().date()
    }
}
