//! R13: killed while a long list is taken in: none of its rows is there, or all.

use crate::coba::{Trial, each, original};
use crate::start;
use saksama_tests::faults::{Child, Kantor, Kind, Line, Luar, Random, Step, is_full, stored_files, told};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Rows of the list that is killed often.
const ROWS: usize = 10_000;
/// The same in `make test`.
const FEW: usize = 2_000;
/// Rows of the longest list that the program takes, less its first line.
const MOST: usize = 99_999;

/// Begins to take the list in, in a copy of the office. It comes back once it has begun.
fn begin(folder: &Path, rows: usize) -> Child {
    let child =
        start(&folder.join("data"), &folder.join("luar"), &["step", Kind::Long.word(), &rows.to_string()]);
    while !matches!(child.next(), Some(Line::Begin(_))) {}
    child
}

/// Whether the backup before the rows was made and looked at: they are saved from now on.
fn is_saving(folder: &Path) -> bool {
    let is_note = |path: &PathBuf| path.to_string_lossy().ends_with("SEBELUM_IMPOR.zip.tanda");
    stored_files(&folder.join("data/cadangan")).iter().any(is_note)
}

/// Waits until the rows are saved; gives what was told meanwhile.
fn until_saving(child: &Child, folder: &Path) -> Vec<Line> {
    let mut lines = Vec::new();
    while !is_saving(folder) && lines.is_empty() {
        lines.extend(child.lines_for(Duration::from_millis(1)));
    }
    lines
}

/// How long it takes here until the rows are saved, and from then on; the kills are spread over both.
fn durations(rows: usize) -> [Duration; 2] {
    let folder = Trial::copy(Kind::Long);
    let child = begin(folder.path(), rows);
    let begun = Instant::now();
    assert_eq!(until_saving(&child, folder.path()), []);
    let before = begun.elapsed();
    assert!(matches!(child.next(), Some(Line::Done(..))));
    [before, begun.elapsed() - before]
}

/// What one kill left.
struct Seen {
    /// The rows were being saved: the backup before them was made already, and they were not there yet.
    is_saving: bool,
    is_whole: bool,
    /// From the start of the next program to the open office.
    reopened: Duration,
}

/// Ends it `after` this time; counted, if wanted so, from when the rows are saved.
fn kill(rows: usize, while_saving: bool, after: Duration, run: u64) -> Seen {
    let folder = Trial::copy(Kind::Long);
    let (data, luar) = (folder.path().join("data"), Luar(folder.path().join("luar")));
    let child = begin(folder.path(), rows);
    let mut lines = vec![Line::Ready, Line::Begin(Step::new(Kind::Long, rows.to_string()))];
    if while_saving {
        lines.extend(until_saving(&child, folder.path()));
    }
    lines.extend(child.kill_after(after));
    let was_saving = is_saving(folder.path());
    let begun = Instant::now();
    let kantor = Kantor::open(&data).unwrap_or_else(|e| panic!("{rows} rows, run {run}: {e:?}"));
    let reopened = begun.elapsed();
    let mut model = original(Kind::Long).model.clone();
    assert_eq!(model.judge(&lines, &kantor, &luar), [""; 0], "{rows} rows, run {run} after {after:?}");
    Seen { is_saving: was_saving && model.done() == 0, is_whole: model.done() > 0, reopened }
}

#[test]
fn of_a_long_list_that_is_killed_none_is_there_or_all() {
    let longest = if is_full() { vec![(ROWS, 50), (MOST, 2)] } else { vec![(FEW, 4)] };
    for (rows, kills) in longest {
        let took = durations(rows).map(|part| u64::try_from(part.as_micros()).unwrap());
        let jobs: Vec<u64> = (0..kills).collect();
        let seen = each(&jobs, |&n| {
            // Every other one while rows are saved; each in a part of that time of its own, so that none is left out.
            let (while_saving, took) = (n % 2 == 1, took[usize::try_from(n % 2).unwrap()]);
            let (from, to) = (took * n / kills, took * (n + 1) / kills);
            kill(rows, while_saving, Duration::from_micros(from + Random::new(n).below(to - from)), n)
        });
        let count = |f: fn(&Seen) -> bool| seen.iter().filter(|seen| f(seen)).count();
        let (saving, whole) = (count(|seen| seen.is_saving), count(|seen| seen.is_whole));
        assert!(saving > 0, "no kill came while rows were saved");
        let slowest = seen.iter().map(|seen| seen.reopened).max().unwrap_or_default();
        told(
            "R13",
            &format!("killed while a list of {rows} rows is taken in: none or all of them, check clean"),
            &format!(
                "0 half; {saving} while rows were saved, {whole} were there whole; open again after {} ms at most",
                slowest.as_millis()
            ),
            seen.len(),
        );
    }
}
