//! R11: two programs start on one data folder at the same moment.

use crate::coba::{each, original};
use crate::start;
use saksama_tests::faults::{Kind, Line, copy_folder, runs, told};

#[test]
fn of_two_that_start_at_once_one_has_the_office() {
    let jobs: Vec<usize> = (0..runs(50, 1_000)).collect();
    let folders: Vec<tempfile::TempDir> = (0..2).map(|_| tempfile::tempdir().unwrap()).collect();
    for folder in &folders {
        copy_folder(original(Kind::Save).folder.path(), folder.path());
    }
    let wrong = each(&jobs, |&n| {
        // `each` gives every other job to the same thread: each thread has a folder of its own
        let folder = folders[n % 2].path();
        let pair = [(); 2].map(|()| start(&folder.join("data"), &folder.join("luar"), &["own"]));
        let told: Vec<Option<Line>> = pair.iter().map(saksama_tests::faults::Child::next).collect();
        for child in pair {
            drop(child.finish());
        }
        let owners = told.iter().filter(|line| **line == Some(Line::Ready)).count();
        let refused = told.iter().filter(
            |line| matches!(line, Some(Line::Refused(kode, text)) if kode.starts_with("SEDANG_DIPAKAI") && !text.is_empty()),
        );
        (owners != 1 || refused.count() != 1).then(|| format!("start {n}: {told:?}"))
    });
    let wrong: Vec<String> = wrong.into_iter().flatten().collect();
    assert_eq!(wrong, [""; 0]);
    told("R11", "double starts: exactly one owner", "one owner each time, the other refused", jobs.len());
}
