//! The only place that waits: for a condition, never for a length of time.

use std::time::Duration;
use tokio::time::{Instant, MissedTickBehavior, interval};

/// Longest wait for anything: a slow machine with many tests at once must still pass.
const LIMIT: Duration = Duration::from_secs(30);

/// Asks `probe` again and again until it gives a value; `describe` says what was hoped for when it never does.
pub async fn until<T>(mut probe: impl AsyncFnMut() -> Option<T>, describe: impl FnOnce() -> String) -> T {
    let end = Instant::now() + LIMIT;
    let mut tick = interval(Duration::from_millis(20));
    tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tick.tick().await;
        if let Some(value) = probe().await {
            return value;
        }
        assert!(Instant::now() < end, "waited {} s in vain: {}", LIMIT.as_secs(), describe());
    }
}
