//! Stopping long work at each of its steps.

use saksama_durable::Progress;
use saksama_exchange::{ExchangeError, Result};
use std::ops::ControlFlow;

/// Runs `work` again and again, stopped at its first step, at its second, …, until it comes to its end; `steps` is how
/// many it has. What a stop must leave behind is for `work` to look at.
pub(crate) fn stopped_at_each_step(steps: usize, mut work: impl FnMut(&mut Progress<'_>) -> Result<()>) {
    for stop in 1..=steps + 1 {
        let mut step = 0;
        let mut last = 0;
        let result = work(&mut |done, total| {
            assert!(last <= done && done <= total, "{done} of {total} after {last}");
            last = done;
            step += 1;
            if step == stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        if stop <= steps {
            assert_eq!(result, Err(ExchangeError::Dibatalkan), "stopped at {stop}");
        } else {
            assert_eq!((result, step), (Ok(()), steps), "not stopped");
        }
    }
}
