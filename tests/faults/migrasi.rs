//! R10: killed while the plain data of an earlier program, of any schema, are brought to the newest one and sealed: the
//! old data or the new ones, never between.

use crate::coba::each;
use crate::start;
use saksama_tests::faults::{Kantor, Line, Random, copy_folder, dump, new_kantor, runs, told};
use saksama_tests::lama::{schemas, write_plain};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A plain data file of schema `version` with some rows, as the program of that time left it.
fn old_data(version: usize) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("data")).unwrap();
    write_plain(&folder.path().join("data/register.db"), version, 40);
    fs::create_dir_all(folder.path().join("luar")).unwrap();
    folder
}

/// What the office shows once it is sealed, whoever has to do that. The trail of the sealing is not compared.
fn shown(data: &Path) -> Value {
    let found = Kantor::find(data, saksama_tests::office::StillClock::at("2026-11-20")).unwrap();
    let keadaan = found.keadaan().unwrap();
    drop(found);
    let kantor = if keadaan == "BELUM_ADA" { new_kantor(data).unwrap() } else { Kantor::open(data).unwrap() };
    assert_eq!(kantor.faults().unwrap(), Vec::<Value>::new());
    dump(&kantor, false).unwrap()
}

#[test]
fn killed_while_old_data_are_taken_over_they_are_old_or_new() {
    for version in 1..=schemas().len() {
        let old = old_data(version);
        let begin = Instant::now();
        let whole = tempfile::tempdir().unwrap();
        copy_folder(old.path(), whole.path());
        let child = start(&whole.path().join("data"), &whole.path().join("luar"), &["seal"]);
        let (lines, _) = child.finish();
        assert!(lines.contains(&Line::Sealed), "schema {version}: {lines:?}");
        let longest = u64::try_from(begin.elapsed().as_micros()).unwrap();
        let units = |dump: &Value| dump["list_unit false"].clone();
        let wanted = units(&shown(&whole.path().join("data")));
        assert_eq!(wanted[0].as_array().unwrap().len(), 40);

        let jobs: Vec<u64> = (0..runs(4, 200) as u64).collect();
        let sealed = each(&jobs, |&n| {
            let folder = tempfile::tempdir().unwrap();
            copy_folder(old.path(), folder.path());
            let data = folder.path().join("data");
            let child = start(&data, &folder.path().join("luar"), &["seal"]);
            assert_eq!(child.next(), Some(Line::Ready));
            let lines = child.kill_after(Duration::from_micros(Random::new(n).below(longest)));
            let refused = lines.iter().any(|line| matches!(line, Line::Refused(..)));
            assert!(!refused, "schema {version}, run {n}: {lines:?}");
            assert!(units(&shown(&data)) == wanted, "schema {version}, run {n}: between old and new");
            lines.contains(&Line::Sealed)
        });
        told(
            "R10",
            &format!(
                "killed while data of schema {version} are brought to the newest and sealed: old or new"
            ),
            &format!("0 between; {} were done before the kill", sealed.iter().filter(|s| **s).count()),
            jobs.len(),
        );
    }
}
