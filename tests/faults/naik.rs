//! R10, sealed: ended, or failing, at every call that writes while a sealed office of an earlier schema is opened by this
//! program: it has the old schema or the new one, never between, and opens again with all its data.

use crate::PROGRAM;
use crate::coba::{each, without_sentence};
use crate::tulis::{FAULTS, Fault, KILLED, count, fail, places};
use saksama_tests::faults::{Kantor, Line, Random, copy_folder, driver, dump, runs, told};
use saksama_tests::lama::{schema_of, schemas, write_sealed};
use saksama_vault::KunciData;
use std::path::Path;
use tempfile::TempDir;

/// Rows of each office.
const UNITS: usize = 40;

/// A sealed office of an earlier schema, and what is expected of it.
pub(crate) struct Lama {
    pub(crate) folder: TempDir,
    kunci: KunciData,
    schemas: [(i64, Vec<String>); 2],
}

impl Lama {
    /// One of schema `version`.
    pub(crate) fn new(version: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["data", "luar"] {
            std::fs::create_dir(folder.path().join(name)).unwrap();
        }
        let kunci = write_sealed(&folder.path().join("data"), version, UNITS);
        let mut lama = Self { folder, kunci, schemas: Default::default() };
        lama.schemas[0] = lama.schema(&lama.folder.path().join("data"));
        let copy = lama.copy();
        drop(Kantor::open(&copy.path().join("data")).unwrap());
        lama.schemas[1] = lama.schema(&copy.path().join("data"));
        lama
    }

    fn copy(&self) -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        copy_folder(self.folder.path(), folder.path());
        folder
    }

    /// The schema of the office in `data`, which stays as it lies there.
    fn schema(&self, data: &Path) -> (i64, Vec<String>) {
        let copy = tempfile::tempdir().unwrap();
        copy_folder(data, copy.path());
        schema_of(copy.path(), &self.kunci).unwrap()
    }

    /// What is wrong with the office in `data` after a fault. `is_done`: it was told to be open.
    pub(crate) fn judge(&self, data: &Path, is_done: bool) -> Vec<String> {
        let mut wrong = Vec::new();
        let found = self.schema(data);
        if !self.schemas.contains(&found) || (is_done && found != self.schemas[1]) {
            wrong.push(format!("schema {} between old and new, done: {is_done}", found.0));
        }
        let looked = Kantor::open(data).and_then(|kantor| Ok((kantor.faults()?, dump(&kantor, false)?)));
        match looked {
            Ok((found, shown)) => {
                let units = shown["list_unit false"][0].as_array().map_or(0, Vec::len);
                if !found.is_empty() || units != UNITS {
                    wrong.push(format!("{units} units, found by the check: {found:?}"));
                }
            }
            Err(e) => wrong.push(format!("can't be opened: {e:?}")),
        }
        let found = self.schema(data);
        if found != self.schemas[1] {
            wrong.push(format!("schema {} after it was opened again", found.0));
        }
        wrong
    }
}

fn run(lama: &Lama, at: usize, fault: Fault) -> (Vec<String>, usize, bool) {
    let folder = lama.copy();
    let data = folder.path().join("data");
    let mut command = driver(Path::new(PROGRAM), &data, &folder.path().join("luar"));
    fail(command.arg("open"), folder.path(), at, fault);
    let out = command.output().unwrap();
    let stderr = String::from_utf8_lossy(&out.stderr).into_owned();
    let lines: Vec<Line> = String::from_utf8_lossy(&out.stdout).lines().map(Line::read).collect();
    let mut wrong = without_sentence(&lines);
    if fault != KILLED && (!out.status.success() || lines.last() != Some(&Line::End)) {
        wrong.push(format!("crashed: {}: {stderr}", out.status));
    }
    let is_done = lines.contains(&Line::Ready);
    wrong.extend(lama.judge(&data, is_done));
    let calls = if fault == KILLED { 0 } else { count(&stderr) };
    let wrong = wrong.into_iter().map(|w| format!("call {at}, {}: {w}; {lines:?}", fault.0)).collect();
    (wrong, calls, is_done)
}

#[test]
fn a_sealed_office_of_an_earlier_schema_is_old_or_new() {
    let newest = schemas().len();
    let mut random = Random::new(12);
    let (mut jobs, mut most) = (Vec::new(), 0);
    let all: Vec<Lama> = (1..newest).map(Lama::new).collect();
    for (version, lama) in (1..newest).zip(&all) {
        assert_eq!(lama.schemas[0].0, i64::try_from(version).unwrap());
        assert_eq!(lama.schemas[1].0, i64::try_from(newest).unwrap());
        let (wrong, calls, is_done) = run(lama, 0, ("none", 0, true));
        assert!(wrong.is_empty() && is_done, "schema {version}: {wrong:?}");
        most = most.max(calls);
        for fault in FAULTS.into_iter().chain([KILLED]) {
            let at = places(calls, runs(if fault == KILLED { 2 } else { 1 }, usize::MAX), &mut random);
            jobs.extend(at.into_iter().map(|at| (lama, version, at, fault)));
        }
    }
    let seen = each(&jobs, |&(lama, version, at, fault)| {
        let (wrong, _, is_done) = run(lama, at, fault);
        (wrong.iter().map(|w| format!("schema {version}: {w}")).collect::<Vec<_>>(), is_done)
    });
    let wrong: Vec<&String> = seen.iter().flat_map(|(wrong, _)| wrong).collect();
    assert!(wrong.is_empty(), "{} of {}: {wrong:#?}", wrong.len(), jobs.len());
    let done = seen.iter().filter(|(_, done)| *done).count();
    told(
        "R10",
        &format!(
            "sealed offices of {} earlier schemas, a call that writes fails or the program is killed there: old or new",
            newest - 1
        ),
        &format!("0 between, check clean; {done} opened all the same; {most} calls at most"),
        jobs.len(),
    );
}
