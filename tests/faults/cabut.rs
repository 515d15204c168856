//! The USB drive is pulled out while it is written: the process that is its file system is killed.

use crate::PROGRAM;
use crate::coba::{alone, codes, original, without_sentence};
use saksama_tests::faults::{
    Child, Kantor, Kind, Line, Luar, Model, Random, copy_folder, driver, runs, told, unfinished, untold,
};
use saksama_tests::usb::{Drive, Kind as FileSystem};
use serde_json::json;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

const GOAL: &str =
    "drive pulled at any moment: a sentence, nothing half under its final name, what was told is there";
const MEGABYTES: u32 = 64;

/// What one pull saw.
struct Pull {
    lines: Vec<Line>,
    wrong: Vec<String>,
}

/// Does the step onto the drive; pulls it `after` this time, if any. Gives how long the step took, if it was not.
fn pull(kind: Kind, after: Option<Duration>) -> (Duration, Pull) {
    let mut drive = Drive::mount(MEGABYTES);
    let folder = tempfile::tempdir().unwrap();
    copy_folder(original(kind).folder.path(), folder.path());
    let luar = Luar(folder.path().join("luar"));
    // What goes out goes onto the drive. Nothing lies there before: a pull may cost such a file system anything.
    std::fs::remove_dir_all(luar.keluar()).unwrap();
    std::os::unix::fs::symlink(drive.path(), luar.keluar()).unwrap();

    let data = folder.path().join("data");
    let mut model = Model::of(&Kantor::open(&data).unwrap(), &luar);

    let mut command = driver(Path::new(PROGRAM), &data, &luar.0);
    let child = Child::start(command.args(["step", kind.word(), "uji"]));
    let mut lines = Vec::new();
    loop {
        let line = child.next().unwrap_or_else(|| panic!("the driver ended: {lines:?}"));
        let is_begun = matches!(line, Line::Begin(_));
        lines.push(line);
        if is_begun {
            break;
        }
    }
    let begin = Instant::now();
    if let Some(after) = after {
        lines.extend(child.lines_for(after));
        assert!(drive.pull());
    } else {
        lines.extend(child.next());
    }
    let took = begin.elapsed();
    let (rest, status) = child.finish();
    lines.extend(rest);
    if after.is_some() {
        drive.plug_back();
        assert!(luar.keluar().read_dir().is_ok(), "the drive can be read again");
    }
    let mut wrong = without_sentence(&lines);
    if !status.success() {
        wrong.push(format!("crashed: {status}"));
    }
    let kantor = Kantor::open(&data).unwrap();
    wrong.extend(model.judge(&lines, &kantor, &luar));
    // What a pulled drive bears of an open copy in plain text is gone once it is plugged in again, or told.
    if kind == Kind::Copy {
        let said = kantor.get("check_sisa_salinan", json!({}));
        let is_told = said.as_array().is_some_and(|said| said.iter().any(|sisa| sisa["tuntas"] == false));
        let left = unfinished(&luar);
        wrong.extend((!left.is_empty() && !is_told).then(|| format!("left in plain text: {left:?}")));
    }
    (took, Pull { lines, wrong })
}

#[test]
fn a_pulled_drive_is_told_and_holds_nothing_half() {
    let id = Command::new("id").arg("-u").output().unwrap();
    if id.stdout.trim_ascii() != b"0" {
        untold("T5", GOAL, "mounting a drive needs root");
        return;
    }
    let _alone = alone();
    if Drive::mount(MEGABYTES).kind() == FileSystem::Vfat {
        untold("T5", GOAL, "the kernel itself is the file system of the drive");
        return;
    }
    let mut random = Random::new(5);
    let mut seen = Vec::new();
    for kind in [Kind::Backup, Kind::Export, Kind::Copy] {
        let (took, whole) = pull(kind, None);
        assert_eq!(whole.wrong, [""; 0], "{kind:?} without a pull: {:?}", whole.lines);
        let longest = u64::try_from(took.as_micros()).unwrap();
        for run in 0..runs(4, 100) {
            let after = Duration::from_micros(random.below(longest));
            let (_, pull) = pull(kind, Some(after));
            assert_eq!(pull.wrong, [""; 0], "{kind:?} run {run} after {after:?}: {:?}", pull.lines);
            seen.push(pull);
        }
    }
    let refused = seen.iter().filter(|p| p.lines.iter().any(|line| matches!(line, Line::Refused(..))));
    told(
        "T5",
        GOAL,
        &format!(
            "0 half-made, 0 told and not there; {} pulled in time; told: {}",
            refused.count(),
            codes(seen.iter().flat_map(|p| &p.lines))
        ),
        seen.len(),
    );
}
