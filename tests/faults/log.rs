//! R7, log: one byte of the log of an office that was killed is another. SQLite takes over what stands before it and says
//! nothing of the rest; the program says so.

use crate::coba::{each, original};
use crate::start;
use saksama_tests::faults::{Kantor, Kind, Line, Random, copy_folder, dump, runs, told};
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use tempfile::TempDir;

/// Steps until the program is killed. After many the log has begun anew, and pages of its first round stand behind its end.
const STEPS: [usize; 2] = [6, 60];

/// An office that was killed after so many steps.
fn killed(steps: usize) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy_folder(original(Kind::Save).folder.path(), folder.path());
    let child = start(&folder.path().join("data"), &folder.path().join("luar"), &["work", "0", "log-1"]);
    let mut done = 0;
    while done < steps {
        done += usize::from(matches!(child.next().unwrap(), Line::Done(..)));
    }
    let _told = child.kill_after(std::time::Duration::ZERO);
    folder
}

/// All that the office shows, and what the program finds.
fn look(data: &Path) -> Result<(Value, Vec<Value>), String> {
    let kantor = Kantor::open(data).map_err(|e| e.kode)?;
    let at_start = kantor.get("check_mulai", serde_json::json!({}))["temuan"].clone();
    let mut found = kantor.faults().map_err(|e| e.kode)?;
    assert!(
        at_start.as_array().is_some_and(|first| first.is_empty() == found.is_empty()),
        "{at_start} {found:?}"
    );
    found.retain(|one| !one.is_null());
    Ok((dump(&kantor, true).map_err(|e| e.kode)?, found))
}

#[test]
fn a_changed_byte_of_the_log_is_told_or_changes_nothing() {
    let wanted = runs(40, 2_000) / STEPS.len();
    let seen = each(&STEPS, |&steps| {
        let office = killed(steps);
        let log = std::fs::read(office.path().join("data/register.db-wal")).unwrap();
        assert!(log.len() > 10_000, "{} bytes of log", log.len());
        let copy = || {
            let folder = tempfile::tempdir().unwrap();
            copy_folder(office.path(), folder.path());
            folder
        };
        let (shown, found) = look(&copy().path().join("data")).unwrap();
        assert_eq!(found, Vec::<Value>::new(), "whole as it was left");
        let mut random = Random::new(steps as u64);
        let (mut told, mut none, mut bad) = (0, 0, Vec::new());
        for n in 0..wanted {
            // The head of the log, and that of its pages, are short; now and then it is one of theirs.
            let at = match n % 8 {
                0 => random.below(32),
                1 => 32 + random.below(log.len() as u64 / 4120) * 4120 + random.below(24),
                _ => random.below(log.len() as u64),
            };
            let at = usize::try_from(at).unwrap();
            let mut changed = log.clone();
            changed[at] ^= 1 + u8::try_from(random.below(255)).unwrap();
            let folder = copy();
            std::fs::write(folder.path().join("data/register.db-wal"), changed).unwrap();
            match catch_unwind(AssertUnwindSafe(|| look(&folder.path().join("data")))) {
                Ok(Err(_)) => told += 1,
                Ok(Ok((_, found))) if !found.is_empty() => told += 1,
                Ok(Ok((now, _))) if now == shown => none += 1,
                Ok(Ok(_)) => bad.push(format!("byte {at} of {}: other data shown", log.len())),
                Err(_) => bad.push(format!("byte {at} of {}: panic", log.len())),
            }
        }
        (told, none, bad)
    });
    let bad: Vec<&String> = seen.iter().flat_map(|(.., bad)| bad).collect();
    assert!(bad.is_empty(), "{} of {}: {bad:#?}", bad.len(), wanted * STEPS.len());
    let [found, none] = [seen.iter().map(|s| s.0).sum::<usize>(), seen.iter().map(|s| s.1).sum()];
    assert!(found > 0, "no byte of the log was worth anything");
    told(
        "R7",
        "a changed byte in the log of an office that was killed: told or without effect",
        &format!("{found} found, {none} without effect, 0 shown as good, 0 panics"),
        wanted * STEPS.len(),
    );
}
