//! The one place that reads the machine's clock and asks it for randomness.

use chrono::{Local, NaiveDate, NaiveDateTime, NaiveTime};
use saksama_core::clock::Clock;
use std::sync::Arc;

/// The machine's clock, or a given day (tests: everything then happens on it).
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock {
    /// Counts as today instead of the machine's date.
    pub hari_ini: Option<NaiveDate>,
}

impl SystemClock {
    /// The day of the environment variable `SAKSAMA_HARI_INI` (`YYYY-MM-DD`), else the machine's.
    ///
    /// # Errors
    /// The variable's text when it is no date: a wrong day must not be taken silently.
    pub fn from_env() -> Result<Self, String> {
        match std::env::var("SAKSAMA_HARI_INI") {
            Err(_) => Ok(Self::default()),
            Ok(text) => text.parse().map(|day| Self { hari_ini: Some(day) }).map_err(|_| text),
        }
    }
}

/// The machine's clock, with a given day as today: papers drawn on it can be compared byte by byte. What is done is told
/// with the machine's time, and nothing with legal effect is done on such a day.
#[derive(Debug, Clone, Copy)]
pub struct PaperClock {
    hari_ini: NaiveDate,
}

/// The clock of a program that officers have: the machine's, with the day of `SAKSAMA_HARI_INI` for papers when it is given.
///
/// # Errors
/// As [`SystemClock::from_env`].
pub fn for_papers() -> Result<Arc<dyn Clock>, String> {
    Ok(match SystemClock::from_env()?.hari_ini {
        Some(hari_ini) => Arc::new(PaperClock { hari_ini }),
        None => Arc::new(SystemClock::default()),
    })
}

impl Clock for PaperClock {
    fn now(&self) -> NaiveDateTime {
        SystemClock::default().now()
    }

    fn today(&self) -> NaiveDate {
        self.hari_ini
    }

    fn is_for_papers(&self) -> bool {
        true
    }

    fn selisih_utc(&self) -> i32 {
        SystemClock::default().selisih_utc()
    }

    fn new_id(&self) -> String {
        SystemClock::default().new_id()
    }

    fn fill_random(&self, out: &mut [u8]) -> std::io::Result<()> {
        SystemClock::default().fill_random(out)
    }
}

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods, reason = "this is the clock that everything else is given")]
    fn now(&self) -> NaiveDateTime {
        match self.hari_ini {
            Some(day) => day.and_time(NaiveTime::MIN),
            None => Local::now().naive_local(),
        }
    }

    #[allow(clippy::disallowed_methods, reason = "this is the clock that everything else is given")]
    fn selisih_utc(&self) -> i32 {
        match self.hari_ini {
            Some(_) => 420,
            None => Local::now().offset().local_minus_utc() / 60,
        }
    }

    fn is_given(&self) -> bool {
        self.hari_ini.is_some()
    }

    #[allow(clippy::disallowed_methods, reason = "this is where ids come from")]
    fn new_id(&self) -> String {
        uuid::Uuid::now_v7().to_string()
    }

    fn fill_random(&self, out: &mut [u8]) -> std::io::Result<()> {
        getrandom::fill(out).map_err(std::io::Error::other)
    }
}
