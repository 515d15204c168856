//! How far long work is, and the wish to stop it: one shape for bytes and for rows.

use std::io::{self, Read};
use std::ops::ControlFlow;

/// Told after every step: how much is done, how much there is in all, in the unit of who tells it. `Break` asks to stop;
/// then the work ends with [`Stopped`] and leaves nothing behind.
pub type Progress<'a> = dyn FnMut(u64, u64) -> ControlFlow<()> + 'a;

/// For work that nobody watches.
pub fn quiet(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Somebody asked to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("stopped")]
pub struct Stopped;

impl From<Stopped> for io::Error {
    fn from(stopped: Stopped) -> Self {
        Self::other(stopped)
    }
}

/// Whether a failed reading or writing is [`Stopped`] on its way through a reader that knows only `io::Error`.
#[must_use]
pub fn is_stopped(error: &io::Error) -> bool {
    error.get_ref().is_some_and(|inner| inner.is::<Stopped>())
}

/// Counts what is done of a known total and tells it.
pub struct Meter<'a> {
    done: u64,
    total: u64,
    progress: &'a mut Progress<'a>,
}

impl<'a> Meter<'a> {
    /// Nothing of `total` is done.
    pub fn new(total: u64, progress: &'a mut Progress<'a>) -> Self {
        Self { done: 0, total, progress }
    }

    /// `steps` more are done. More than the total, as of a file that grows, count as the total.
    ///
    /// # Errors
    /// [`Stopped`] when somebody asks to stop.
    pub fn add(&mut self, steps: u64) -> Result<(), Stopped> {
        self.done = self.done.saturating_add(steps).min(self.total);
        match (self.progress)(self.done, self.total) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Stopped),
        }
    }

    /// Counts the bytes that are read through it; stopped, the reading fails.
    pub fn watch<R: Read>(&mut self, source: R) -> Metered<'_, 'a, R> {
        Metered { source, meter: self }
    }
}

/// A source whose bytes are counted.
pub struct Metered<'m, 'a, R> {
    source: R,
    meter: &'m mut Meter<'a>,
}

impl<R: Read> Read for Metered<'_, '_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.source.read(buffer)?;
        if n > 0 {
            self.meter.add(n as u64)?;
        }
        Ok(n)
    }
}
