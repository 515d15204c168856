//! Who waits for the data file: long reading makes way for them.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// How many commands wait.
#[derive(Default)]
pub(crate) struct Antrean {
    menunggu: Mutex<usize>,
    sepi: Condvar,
}

impl Antrean {
    /// Counts the caller in while `take` waits for the data file.
    pub(crate) fn wait<T>(&self, take: impl FnOnce() -> T) -> T {
        *self.count() += 1;
        let taken = take();
        *self.count() -= 1;
        self.sepi.notify_all();
        taken
    }

    /// Whether somebody waits.
    pub(crate) fn is_awaited(&self) -> bool {
        *self.count() > 0
    }

    /// Returns when those who wait have got it.
    pub(crate) fn let_pass(&self) {
        let passed = self.sepi.wait_while(self.count(), |waiting| *waiting > 0);
        drop(passed);
    }

    fn count(&self) -> MutexGuard<'_, usize> {
        self.menunggu.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::Antrean;
    use std::sync::{Arc, Mutex};

    #[test]
    fn whoever_waits_is_seen_and_let_pass() {
        let (antrean, file) = (Arc::new(Antrean::default()), Arc::new(Mutex::new(0)));
        let held = antrean.wait(|| file.lock().unwrap());
        assert!(!antrean.is_awaited());
        let other = {
            let (antrean, file) = (Arc::clone(&antrean), Arc::clone(&file));
            std::thread::spawn(move || *antrean.wait(|| file.lock().unwrap()) += 1)
        };
        while !antrean.is_awaited() {
            std::thread::yield_now();
        }
        drop(held);
        antrean.let_pass();
        assert!(!antrean.is_awaited());
        other.join().unwrap();
        assert_eq!(*file.lock().unwrap(), 1);
    }
}
