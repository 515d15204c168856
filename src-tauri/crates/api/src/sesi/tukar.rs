//! Exchanging the office that is open: never under work that was begun in another.

use super::{HeldKunci, Sesi};
use crate::{ApiError, ApiResult, Office};
use saksama_core::storage::Store;
use std::sync::{MutexGuard, PoisonError};
use std::time::Duration;

/// How often what is under way is waited for: the window asks short things all the time.
const TRIES: u32 = 10;
/// How long each time.
const BRIEF: Duration = Duration::from_millis(100);

/// Other data are being made ready to take the place of these, until it is dropped. Who may open the office stays as it
/// is meanwhile.
pub(crate) struct Exchange<'a>(&'a Office, #[allow(dead_code, reason = "held, not read")] HeldKunci<'a>);

impl Drop for Exchange<'_> {
    fn drop(&mut self) {
        self.0.sesi().exchanging = false;
    }
}

impl Office {
    /// Begins to make other data ready: nobody else reads, changes and writes the key file until it is over.
    pub(crate) fn begin_exchange(&self) -> Exchange<'_> {
        let held = self.one_kunci();
        self.sesi().exchanging = true;
        Exchange(self, held)
    }

    /// Refuses to change the key file while other data are made ready: that takes minutes, and its change would be undone.
    ///
    /// # Errors
    /// `PEKERJAAN_LAIN_BERJALAN`.
    pub(crate) fn check_no_exchange(&self) -> ApiResult<()> {
        if self.sesi().exchanging { Err(ApiError::new("PEKERJAAN_LAIN_BERJALAN")) } else { Ok(()) }
    }

    /// The data file, with nothing under way that was begun in what is open now; what begins from here on finds what is
    /// opened instead. Short work is waited for. A command that waits for the answer to a dialog is none: its answer comes
    /// too late.
    ///
    /// # Errors
    /// `PEKERJAAN_LAIN_BERJALAN`: it would go on in the other office, and write there.
    pub(crate) fn lock_alone(&self) -> ApiResult<MutexGuard<'_, Store>> {
        self.lock_beside(Sesi::is_busy)
    }

    /// The same for a command that is work itself and puts other data in the place of these: a list half of which is
    /// written before a restore would be finished out of another day's office.
    ///
    /// # Errors
    /// As [`Office::lock_alone`].
    pub(crate) fn lock_alone_at_work(&self) -> ApiResult<MutexGuard<'_, Store>> {
        self.lock_beside(Sesi::is_busy_beside_one)
    }

    fn lock_beside(&self, is_busy: impl Fn(&Sesi) -> bool) -> ApiResult<MutexGuard<'_, Store>> {
        for _ in 0..TRIES {
            let waited = self.idle.wait_timeout_while(self.sesi(), BRIEF, |sesi| is_busy(sesi));
            drop(waited.unwrap_or_else(PoisonError::into_inner));
            let store = self.lock();
            if !is_busy(&self.sesi()) {
                return Ok(store);
            }
        }
        Err(ApiError::new("PEKERJAAN_LAIN_BERJALAN"))
    }
}
