//! The drive of the data folder is full, up to a few kilobytes: each step on a small file system of its own.

use crate::PROGRAM;
use crate::coba::{Trial, alone, codes, each, tag};
use saksama_tests::faults::{Kind, Line, is_full, told, untold};
use std::process::Command;

const GOAL: &str = "drive full at every write step: a sentence, data whole, goes on when room is made";
/// Mounts a small file system in a name space of its own (no root needed), works there, and copies out what is left.
const SCRIPT: &str = r#"set -e; mkdir "$1/kecil"; mount -t tmpfs -o size=64m kecil "$1/kecil"
cp -r "$1/data" "$1/luar" "$1/kecil"; rm -r "$1/data" "$1/luar"
cd "$1/kecil/luar"; "$2" "$1/kecil/data" "$1/kecil/luar" full "$3" "$4" "$5"
cp -r "$1/kecil/data" "$1/kecil/luar" "$1""#;
/// Steps of free room, kilobytes: the unit in which such a file system gives room.
const UNIT: usize = 4;
/// Nothing needs more, kilobytes.
const MOST: usize = 16_384;
/// Amounts of free room that are tried for a step, at most.
const AMOUNTS: usize = 60;

fn run(kind: Kind, free: usize) -> Trial {
    let folder = Trial::copy(kind);
    let mut command = Command::new("unshare");
    command.args(["-rm", "sh", "-c", SCRIPT, "sh"]).arg(folder.path()).arg(PROGRAM);
    command.args([kind.word(), tag(kind), &free.to_string()]);
    Trial::run(kind, folder, &mut command)
}

/// Whether this user may mount in a name space of their own.
fn may_mount() -> bool {
    let may = Command::new("unshare").args(["-rm", "sh", "-c", "mount -t tmpfs t \"$0\"", "/mnt"]).output();
    may.is_ok_and(|out| out.status.success())
}

#[test]
fn a_folder_that_is_write_protected_is_told_and_left_alone() {
    const GOAL: &str = "write-protected data folder: a sentence, nothing changed";
    const SCRIPT: &str = r#"set -e; mkdir "$1/kecil"; mount -t tmpfs kecil "$1/kecil"
cp -r "$1/data" "$1/luar" "$1/kecil"; mount -o remount,ro "$1/kecil"
"$2" "$1/kecil/data" "$1/kecil/luar" own </dev/null; diff -r "$1/data" "$1/kecil/data""#;
    if !may_mount() {
        untold("T3", GOAL, "this user may make no name space of their own");
        return;
    }
    let _alone = alone();
    let folder = Trial::copy(Kind::Save);
    let mut command = Command::new("unshare");
    command.args(["-rm", "sh", "-c", SCRIPT, "sh"]).arg(folder.path()).arg(PROGRAM);
    let out = command.output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let told_lines: Vec<Line> = String::from_utf8_lossy(&out.stdout).lines().map(Line::read).collect();
    let [Line::Refused(kode, sentence), Line::End] = told_lines.as_slice() else { panic!("{told_lines:?}") };
    assert!(!sentence.is_empty());
    assert_eq!(kode, "FOLDER_TIDAK_BISA_DITULIS");
    told("T3", GOAL, kode, 1);
}

#[test]
fn a_full_drive_keeps_nobody_out() {
    const GOAL: &str =
        "drive full before the start: opens and reads; a new passphrase counts and is told later";
    const SCRIPT: &str = r#"set -e; mkdir "$1/kecil"; mount -t tmpfs -o size=64m kecil "$1/kecil"
cp -r "$1/data" "$1/luar" "$1/kecil"; "$2" "$1/kecil/data" "$1/kecil/luar" door"#;
    if !may_mount() {
        untold("T2", GOAL, "this user may make no name space of their own");
        return;
    }
    let _alone = alone();
    let folder = Trial::copy(Kind::Save);
    let mut command = Command::new("unshare");
    command.args(["-rm", "sh", "-c", SCRIPT, "sh"]).arg(folder.path()).arg(PROGRAM);
    let out = command.output().unwrap();
    let told_lines: Vec<Line> = String::from_utf8_lossy(&out.stdout).lines().map(Line::read).collect();
    let stderr = String::from_utf8_lossy(&out.stderr);
    assert!(out.status.success() && told_lines == [Line::Ready, Line::End], "{told_lines:?}: {stderr}");
    told("T2", GOAL, "opened, read, changed and told", 1);
}

#[test]
fn a_full_drive_is_told_and_takes_nothing() {
    if !may_mount() {
        untold("T2", GOAL, "this user may make no name space of their own");
        return;
    }
    let _alone = alone();
    // The least room with which each step is done.
    let needs = each(&Kind::ALL, |&kind| {
        let (mut little, mut enough) = (0, MOST);
        while enough - little > UNIT {
            let middle = (little + enough) / 2 / UNIT * UNIT;
            let trial = run(kind, middle);
            assert_eq!(trial.judge(), [""; 0], "{kind:?} with {middle} KB: {:?}", trial.lines());
            if trial.is_refused() { little = middle } else { enough = middle }
        }
        (kind, enough)
    });
    let mut jobs = Vec::new();
    for (kind, enough) in &needs {
        let amounts = if is_full() { AMOUNTS } else { 6 };
        let unit = enough.div_ceil(amounts).next_multiple_of(UNIT);
        jobs.extend((0..*enough).step_by(unit).map(|free| (*kind, free)));
    }
    let judged = each(&jobs, |&(kind, free)| {
        let trial = run(kind, free);
        let wrong = trial.judge().into_iter().map(|w| format!("{kind:?} with {free} KB: {w}"));
        (wrong.collect::<Vec<_>>(), trial.lines())
    });
    let wrong: Vec<&String> = judged.iter().flat_map(|(wrong, _)| wrong).collect();
    assert!(wrong.is_empty(), "{} of {}: {wrong:#?}", wrong.len(), jobs.len());
    let lines: Vec<&Line> = judged.iter().flat_map(|(_, lines)| lines).collect();
    let needs: Vec<String> = needs.iter().map(|(kind, n)| format!("{n} KB {}", kind.word())).collect();
    told(
        "T2",
        GOAL,
        &format!("0 lost, 0 half-made, all go on; told: {}; least room: {}", codes(lines), needs.join(", ")),
        jobs.len(),
    );
}
