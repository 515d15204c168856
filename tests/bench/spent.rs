//! What work takes, by the clock and of the processors.

use rustix::time::{ClockId, clock_gettime};
use std::time::{Duration, Instant};

/// What some work took.
pub(crate) struct Spent {
    pub(crate) time: Duration,
    /// Of all processors.
    pub(crate) cpu: Duration,
}

impl Spent {
    pub(crate) fn on(work: impl FnOnce()) -> Self {
        let cpu = || {
            let now = clock_gettime(ClockId::ProcessCPUTime);
            Duration::try_from(now).expect("a time since the start")
        };
        let (began, cpu_began) = (Instant::now(), cpu());
        work();
        Self { time: began.elapsed(), cpu: cpu() - cpu_began }
    }
}
