//! A host that watches long work, and stops it at the step it was told.

use saksama_api::wire::Kemajuan;
use saksama_api::{Host, Underway};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What has happened so far.
#[derive(Default)]
struct Seen {
    steps: usize,
    told: Vec<Kemajuan>,
}

/// Counts the steps of long work by being asked whether to go on.
pub struct Watch {
    stop: usize,
    seen: Mutex<Seen>,
    underway: Underway,
}

impl Watch {
    /// Stops at step `stop`, the first being 1.
    #[must_use]
    pub fn stop_at(stop: usize) -> Self {
        Self { stop, seen: Mutex::default(), underway: Underway::default() }
    }

    /// All that was told, in order.
    #[must_use]
    pub fn told(&self) -> Vec<Kemajuan> {
        self.seen().told.clone()
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Host for Watch {
    crate::no_desktop!();

    fn progress(&self, kemajuan: Kemajuan) {
        self.seen().told.push(kemajuan);
    }

    fn is_cancelled(&self, tugas: &str) -> bool {
        let mut seen = self.seen();
        seen.steps += 1;
        seen.steps == self.stop || self.underway.is_cancelled(tugas)
    }

    fn cancel(&self, tugas: &str) {
        self.underway.cancel(tugas);
    }

    fn begin(&self, tugas: &str) -> bool {
        self.underway.begin(tugas)
    }

    fn end(&self, tugas: &str) {
        self.underway.end(tugas);
    }
}
