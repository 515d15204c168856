//! R4: every call that writes fails once, or from then on, in each kind of step.

use crate::PROGRAM;
use saksama_tests::faults::{
    Kantor, Kind, Line, Luar, Model, Random, copy_folder, driver, dump, is_full, prepare, prepare_latihan,
    runs, told,
};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;
use tempfile::TempDir;

/// How a call fails: name, number, whether all later ones do too.
const FAULTS: [(&str, i32, bool); 3] =
    [("drive full", 28, true), ("fault once", 5, false), ("drive gone", 5, true)];

/// The shim, compiled once. None without a compiler.
fn shim() -> &'static Path {
    static SHIM: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    let made = SHIM.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shim.so");
        let source = saksama_tests::root().join("tests/faults/shim.c");
        let mut cc = Command::new("cc");
        cc.args(["-Wall", "-Werror", "-O1", "-shared", "-fPIC", "-o"]).arg(&path).arg(source).arg("-ldl");
        let out = cc.output().expect("cc, which links Rust programs too");
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        (folder, path)
    });
    &made.1
}

/// An office and what lies beside it, made once and copied for each fault.
struct Original {
    folder: TempDir,
    model: Model,
    dump: serde_json::Value,
}

/// The office that the step is tried in: only the practice office has a list to export.
fn original(kind: Kind) -> &'static Original {
    static OWN: OnceLock<Original> = OnceLock::new();
    static LATIHAN: OnceLock<Original> = OnceLock::new();
    let make = || {
        let folder = tempfile::tempdir().unwrap();
        let (data, luar) = (folder.path().join("data"), Luar(folder.path().join("luar")));
        if kind == Kind::Export {
            prepare_latihan(&data, &luar)
        } else {
            prepare(&data, &luar, 2)
        }
        let kantor = Kantor::open(&data).unwrap();
        let (model, dump) = (Model::of(&kantor, &luar), dump(&kantor, false));
        Original { folder, model, dump }
    };
    if kind == Kind::Export { LATIHAN.get_or_init(make) } else { OWN.get_or_init(make) }
}

/// A copy of the office with a fault.
struct Trial {
    folder: TempDir,
    out: Output,
}

impl Trial {
    /// Does the step while the `at`-th call fails like `fault`; 0 for none.
    fn run(kind: Kind, at: usize, fault: (&str, i32, bool)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy_folder(original(kind).folder.path(), folder.path());
        let tag = if kind == Kind::Receive { "1" } else { "uji" };
        let mut command =
            driver(Path::new(PROGRAM), &folder.path().join("data"), &folder.path().join("luar"));
        let env = [
            ("LD_PRELOAD", shim().display().to_string()),
            ("FAULT_PREFIX", folder.path().display().to_string()),
            ("FAULT_AT", at.to_string()),
            ("FAULT_ERRNO", fault.1.to_string()),
            ("FAULT_STICKY", u8::from(fault.2).to_string()),
        ];
        let out = command.args(["step", kind.word(), tag]).envs(env).output().unwrap();
        Self { folder, out }
    }

    fn lines(&self) -> Vec<Line> {
        String::from_utf8_lossy(&self.out.stdout).lines().map(Line::read).collect()
    }

    /// How many calls the step made.
    fn count(&self) -> usize {
        let told = String::from_utf8_lossy(&self.out.stderr).into_owned();
        let count = told.lines().find_map(|line| line.strip_prefix("FAULT_COUNT "));
        count.and_then(|n| n.parse().ok()).unwrap_or_else(|| panic!("the shim told nothing: {told}"))
    }

    /// What is wrong afterwards.
    fn judge(&self, kind: Kind) -> Vec<String> {
        let lines = self.lines();
        let mut wrong = Vec::new();
        let mut beside: Vec<_> =
            fs::read_dir(self.folder.path().join("luar")).unwrap().map(|e| e.unwrap().file_name()).collect();
        beside.sort();
        if beside != ["keluar", "masuk"] {
            wrong.push(format!("written to the working folder: {beside:?}"));
        }
        if !self.out.status.success() || lines.last() != Some(&Line::End) {
            wrong.push(format!(
                "crashed: {}: {}",
                self.out.status,
                String::from_utf8_lossy(&self.out.stderr)
            ));
        }
        for line in &lines {
            if let Line::Refused(kode, sentence) = line
                && (sentence.is_empty() || kode == "GALAT_DATA")
            {
                wrong.push(format!("no sentence for {kode} {sentence}"));
            }
        }
        if !lines.iter().any(|line| matches!(line, Line::Done(..))) {
            wrong.push(format!("doesn't go on when the fault is over: {lines:?}"));
        }
        match Kantor::open(&self.folder.path().join("data")) {
            Err(e) => wrong.push(format!("can't be opened: {e:?}")),
            Ok(kantor) if kind == Kind::Restore => {
                wrong.extend(kantor.faults().iter().map(ToString::to_string));
                // The backup is of the office just as it is.
                if dump(&kantor, false) != original(kind).dump {
                    wrong.push("neither the old office nor the new one".into());
                }
            }
            Ok(kantor) => {
                let luar = Luar(self.folder.path().join("luar"));
                wrong.extend(original(kind).model.clone().judge(&lines, &kantor, &luar));
            }
        }
        wrong
    }
}

/// Which calls are made to fail: all of them, or so many, spread.
fn places(count: usize, wanted: usize, random: &mut Random) -> Vec<usize> {
    if is_full() || count <= wanted {
        return (1..=count).collect();
    }
    let part = count / wanted;
    (0..wanted)
        .map(|n| 1 + n * count / wanted + usize::try_from(random.below(part as u64)).unwrap())
        .collect()
}

#[test]
fn every_call_that_writes_may_fail() {
    let none = ("none", 0, false);
    let mut random = Random::new(4);
    let mut jobs = Vec::new();
    let mut calls = Vec::new();
    for kind in Kind::ALL {
        let dry = Trial::run(kind, 0, none);
        assert_eq!(dry.judge(kind), [""; 0], "{kind:?} without a fault: {:?}", dry.lines());
        calls.push(format!("{} {}", dry.count(), kind.word()));
        for fault in FAULTS {
            let wanted = runs(300, usize::MAX).div_ceil(Kind::ALL.len() * FAULTS.len());
            jobs.extend(places(dry.count(), wanted, &mut random).into_iter().map(|at| (kind, at, fault)));
        }
    }
    let judged: Vec<(bool, Vec<String>, Vec<Line>)> = std::thread::scope(|scope| {
        let jobs = &jobs;
        let workers: Vec<_> = (0..2)
            .map(|own| {
                scope.spawn(move || {
                    let each = jobs.iter().skip(own).step_by(2).map(|&(kind, at, fault)| {
                        let trial = Trial::run(kind, at, fault);
                        let wrong = trial.judge(kind).into_iter();
                        let name = fault.0;
                        let wrong = wrong.map(|w| format!("{kind:?}, call {at}, {name}: {w}")).collect();
                        let refused = trial.lines().iter().any(|line| matches!(line, Line::Refused(..)));
                        (refused, wrong, trial.lines())
                    });
                    each.collect::<Vec<_>>()
                })
            })
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    let wrong: Vec<&String> = judged.iter().flat_map(|(_, wrong, _)| wrong).collect();
    assert!(wrong.is_empty(), "{} of {} faults: {wrong:#?}", wrong.len(), jobs.len());
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, _, lines) in &judged {
        for line in lines {
            if let Line::Refused(kode, _) = line {
                *codes.entry(kode).or_default() += 1;
            }
        }
    }
    let refused = judged.iter().filter(|(refused, ..)| *refused).count();
    told(
        "R4",
        "a call that writes fails: nothing told is lost, no crash, a sentence for each",
        &format!(
            "0 lost, 0 half-made, 0 crashes; {refused} refused with a sentence ({codes:?}), {} absorbed; calls: {}",
            jobs.len() - refused,
            calls.join(", ")
        ),
        jobs.len(),
    );
}
