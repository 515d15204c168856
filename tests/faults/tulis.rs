//! R4: every call that writes fails once, or from then on, in each kind of step.

use crate::coba::{Trial, codes, each, tag};
use saksama_tests::faults::{Kind, Line, Random, is_full, runs, told};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use tempfile::TempDir;

/// How a call fails: name, number, whether all later ones do too; 0 ends the program there.
pub(crate) type Fault = (&'static str, i32, bool);

pub(crate) const FAULTS: [Fault; 3] =
    [("drive full", 28, true), ("fault once", 5, false), ("drive gone", 5, true)];
/// Ended by SIGKILL in the place of that call.
pub(crate) const KILLED: Fault = ("killed", 0, false);

/// The shim, compiled once.
pub(crate) fn shim() -> &'static Path {
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

/// Does the step while the `at`-th call fails like `fault`; 0 for none.
fn run(kind: Kind, at: usize, fault: Fault) -> Trial {
    let folder = Trial::copy(kind);
    let mut command = Trial::driver(folder.path());
    command.args(["step", kind.word(), tag(kind)]);
    fail(&mut command, folder.path(), at, fault);
    Trial::run(kind, folder, &mut command)
}

/// Lets the `at`-th call of `command` that writes below `folder` fail like `fault`; 0 for none.
pub(crate) fn fail(command: &mut Command, folder: &Path, at: usize, fault: Fault) {
    command.envs([
        ("LD_PRELOAD", shim().display().to_string()),
        ("FAULT_PREFIX", folder.display().to_string()),
        ("FAULT_AT", at.to_string()),
        ("FAULT_ERRNO", fault.1.to_string()),
        ("FAULT_STICKY", u8::from(fault.2).to_string()),
        ("FAULT_KILL", u8::from(fault == KILLED).to_string()),
    ]);
}

/// How many calls the step made, as the shim told.
pub(crate) fn count(told: &str) -> usize {
    let count = told.lines().find_map(|line| line.strip_prefix("FAULT_COUNT "));
    count.and_then(|n| n.parse().ok()).unwrap_or_else(|| panic!("the shim told nothing: {told}"))
}

/// Which calls are made to fail: all of them, or so many, spread.
pub(crate) fn places(count: usize, wanted: usize, random: &mut Random) -> Vec<usize> {
    if is_full() || count <= wanted {
        return (1..=count).collect();
    }
    let part = (count / wanted) as u64;
    (0..wanted).map(|n| 1 + n * count / wanted + usize::try_from(random.below(part)).unwrap()).collect()
}

#[test]
fn every_call_that_writes_may_fail() {
    let mut random = Random::new(4);
    let (mut jobs, mut calls) = (Vec::new(), Vec::new());
    for kind in Kind::ALL {
        let dry = run(kind, 0, ("none", 0, false));
        assert_eq!(dry.judge(), [""; 0], "{kind:?} without a fault: {:?}", dry.lines());
        assert!(!dry.is_refused(), "{:?}", dry.lines());
        calls.push(format!("{} {}", count(&dry.stderr()), kind.word()));
        for fault in FAULTS {
            let wanted = runs(300, usize::MAX).div_ceil(Kind::ALL.len() * FAULTS.len());
            jobs.extend(
                places(count(&dry.stderr()), wanted, &mut random).into_iter().map(|at| (kind, at, fault)),
            );
        }
    }
    let judged = each(&jobs, |&(kind, at, fault)| {
        let trial = run(kind, at, fault);
        let wrong = trial.judge().into_iter();
        let wrong: Vec<String> = wrong.map(|w| format!("{kind:?}, call {at}, {}: {w}", fault.0)).collect();
        (trial.is_refused(), wrong, trial.lines())
    });
    let wrong: Vec<&String> = judged.iter().flat_map(|(_, wrong, _)| wrong).collect();
    assert!(wrong.is_empty(), "{} of {} faults: {wrong:#?}", wrong.len(), jobs.len());
    let refused = judged.iter().filter(|(refused, ..)| *refused).count();
    let lines: Vec<&Line> = judged.iter().flat_map(|(_, _, lines)| lines).collect();
    told(
        "R4",
        "a call that writes fails (full, once, gone): nothing told is lost, no crash, a sentence for each",
        &format!(
            "0 lost, 0 half-made, 0 crashes; {refused} refused with a sentence ({}), {} absorbed; calls: {}",
            codes(lines),
            jobs.len() - refused,
            calls.join(", ")
        ),
        jobs.len(),
    );
}
