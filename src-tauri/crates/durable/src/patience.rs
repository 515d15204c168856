//! Patience with a scanner: on Windows a virus scanner or an indexer opens each new file for a moment, and whoever renames
//! or removes it meanwhile is refused.

use std::io;
use std::time::Duration;

/// Tries of one step, the first included.
const TRIES: u32 = 10;
/// Wait before the second try; each further one waits that much longer: 1.8 s in all.
const WAIT: Duration = Duration::from_millis(40);

/// Does `step` until it works, as often as a file that another program holds for a moment asks for.
///
/// # Errors
/// The last refusal; any refusal that waiting doesn't mend, at once.
pub(crate) fn patiently<T>(step: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    while_held(is_held, step, std::thread::park_timeout)
}

fn while_held<T>(
    held: impl Fn(&io::Error) -> bool,
    mut step: impl FnMut() -> io::Result<T>,
    mut wait: impl FnMut(Duration),
) -> io::Result<T> {
    for tried in 1..TRIES {
        match step() {
            Err(error) if held(&error) => wait(WAIT * tried),
            other => return other,
        }
    }
    step()
}

/// Whether another program holds the file: sharing violation (32), lock violation (33), and access denied (5), which is
/// also what a file gives that is being deleted while somebody has it open.
fn is_held(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32 | 33))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(error: &io::Error) -> bool {
        error.kind() == io::ErrorKind::ResourceBusy
    }

    #[test]
    fn a_file_that_is_let_go_is_had_and_one_that_is_not_is_given_up() {
        for (busy, works) in [(0, true), (9, true), (10, false)] {
            let (mut tries, mut waited) = (0, Duration::ZERO);
            let step = || {
                tries += 1;
                if tries <= busy { Err(io::ErrorKind::ResourceBusy.into()) } else { Ok(()) }
            };
            let result = while_held(held, step, |time| waited += time);
            assert_eq!((result.is_ok(), tries), (works, if works { busy + 1 } else { 10 }));
            assert!(waited <= Duration::from_secs(2), "{waited:?}");
        }
    }

    #[test]
    fn what_waiting_does_not_mend_is_told_at_once() {
        let mut tries = 0;
        let step = || {
            tries += 1;
            Err::<(), _>(io::ErrorKind::StorageFull.into())
        };
        let waits = |_| unreachable!("nothing to wait for");
        assert_eq!(while_held(held, step, waits).unwrap_err().kind(), io::ErrorKind::StorageFull);
        assert_eq!(tries, 1);
    }
}
