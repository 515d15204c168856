//! R4, keys: every call that writes fails, or the program is ended there, while it locks or the keys are changed. The old way
//! in opens, or the new one: never neither, never both.

use crate::coba::{each, without_sentence};
use crate::tulis::{FAULTS, Fault, KILLED, count, fail, places};
use crate::{PROGRAM, start};
use saksama_core::storage::kunci::copies;
use saksama_tests::faults::{
    BARU, Kantor, LAIN, Line, Luar, Random, clock, copy_folder, driver, dump, kode_file, prepare, runs, told,
};
use saksama_tests::office::{KATA_SANDI, PENGGUNA};
use saksama_vault::KodePemulihan;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::OnceLock;
use tempfile::TempDir;

const STEPS: [&str; 6] = ["lock", "change", "add", "role", "remove", "renew"];

/// An office, and all that it shows.
struct Original {
    folder: TempDir,
    dump: Value,
}

/// The office in which the step is tried; where somebody is added, nobody else is there yet.
fn original(step: &str) -> &'static Original {
    static ALONE: OnceLock<Original> = OnceLock::new();
    static TWO: OnceLock<Original> = OnceLock::new();
    let make = || {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        prepare(&data, &Luar(folder.path().join("luar")), 0);
        let kantor = Kantor::open(&data).unwrap();
        if step != "add" {
            let req = json!({ "nama": LAIN, "peran": "PETUGAS", "kata_sandi": BARU });
            let _added = kantor.get("add_pengguna", req);
        }
        let dump = dump(&kantor, false).unwrap();
        Original { folder, dump }
    };
    if step == "add" { ALONE.get_or_init(make) } else { TWO.get_or_init(make) }
}

/// Whether this passphrase opens the office of `data`; any other refusal is a fault.
fn opens(data: &Path, nama: &str, kata_sandi: &str) -> bool {
    match Kantor::find(data, clock()).unwrap().unlock_as(nama, kata_sandi) {
        Ok(()) => true,
        Err(e) if ["KATA_SANDI_SALAH", "PENGGUNA_TIDAK_ADA"].contains(&e.kode.as_str()) => false,
        Err(e) => panic!("{nama}: {e:?}"),
    }
}

/// Whether the office of `data` is as before the step, and whether it is as after it.
fn ways(step: &str, data: &Path, lines: &[Line]) -> [bool; 2] {
    let by_kode = |kode: &str| {
        let kode = KodePemulihan::read(kode).unwrap();
        copies(data).unwrap().is_some_and(|keys| keys.open_with_pemulihan(&kode).is_ok())
    };
    let new_kode = lines.iter().find_map(|line| match line {
        Line::Told(kode) => Some(kode),
        _ => None,
    });
    match step {
        "change" => [opens(data, PENGGUNA, KATA_SANDI), opens(data, PENGGUNA, BARU)],
        "add" => [!opens(data, LAIN, BARU), opens(data, LAIN, BARU)],
        "role" => [opens(data, LAIN, BARU), opens(data, LAIN, KATA_SANDI)],
        "remove" => [opens(data, LAIN, BARU), !opens(data, LAIN, BARU)],
        "renew" => {
            let old = std::fs::read_to_string(kode_file(data)).unwrap();
            [by_kode(&old), new_kode.is_some_and(|kode| by_kode(kode))]
        }
        _ => [true, false],
    }
}

/// What one fault did.
struct Seen {
    wrong: Vec<String>,
    calls: usize,
    is_refused: bool,
    is_new: bool,
}

fn run(step: &str, at: usize, fault: Fault) -> Seen {
    let folder = tempfile::tempdir().unwrap();
    copy_folder(original(step).folder.path(), folder.path());
    let data = folder.path().join("data");
    let mut command = driver(Path::new(PROGRAM), &data, &folder.path().join("luar"));
    fail(command.args(["keys", step]), folder.path(), at, fault);
    let out = command.output().unwrap();
    let stderr = String::from_utf8_lossy(&out.stderr).into_owned();
    let lines: Vec<Line> = String::from_utf8_lossy(&out.stdout).lines().map(Line::read).collect();
    let is_refused = lines.iter().any(|line| matches!(line, Line::Refused(..)));
    let is_done = lines.last() == Some(&Line::End) && !is_refused;
    let mut wrong = without_sentence(&lines);
    if fault != KILLED && (!out.status.success() || lines.last() != Some(&Line::End)) {
        wrong.push(format!("crashed: {}: {stderr}", out.status));
    }
    let [is_old, is_new] = ways(step, &data, &lines);
    if is_old == is_new {
        wrong.push(format!("the old way in: {is_old}, the new one: {is_new}"));
    }
    if is_done && !is_new && step != "lock" {
        wrong.push("told as done, and as before".into());
    }
    // One call failed, all others did their work: what was refused has not happened.
    if is_refused && is_new && !fault.2 {
        wrong.push("refused, and done all the same".into());
    }
    let kata_sandi = if step == "change" && is_new { BARU } else { KATA_SANDI };
    let kantor = Kantor::find(&data, clock()).unwrap();
    match kantor.unlock_as(PENGGUNA, kata_sandi).and_then(|()| Ok((kantor.faults()?, dump(&kantor, false)?)))
    {
        Ok((found, shown)) if found.is_empty() && shown == original(step).dump => {}
        Ok((found, _)) => wrong.push(format!("another office, or found by the check: {found:?}")),
        Err(e) => wrong.push(format!("can't be opened: {e:?}")),
    }
    let calls = if fault == KILLED { 0 } else { count(&stderr) };
    let wrong =
        wrong.into_iter().map(|w| format!("{step}, call {at}, {}: {w}; {lines:?}", fault.0)).collect();
    Seen { wrong, calls, is_refused, is_new }
}

#[test]
fn whatever_fails_while_keys_are_changed_one_way_in_opens() {
    let mut random = Random::new(11);
    let (mut jobs, mut calls) = (Vec::new(), Vec::new());
    for step in STEPS {
        let dry = run(step, 0, ("none", 0, true));
        assert_eq!(dry.wrong, [""; 0]);
        assert!(!dry.is_refused && (dry.is_new || step == "lock"), "{step}");
        calls.push(format!("{} {step}", dry.calls));
        for fault in FAULTS.into_iter().chain([KILLED]) {
            let at = places(dry.calls, runs(2, usize::MAX), &mut random);
            jobs.extend(at.into_iter().map(|at| (step, at, fault)));
        }
    }
    let seen = each(&jobs, |&(step, at, fault)| run(step, at, fault));
    let wrong: Vec<&String> = seen.iter().flat_map(|seen| &seen.wrong).collect();
    assert!(wrong.is_empty(), "{} of {}: {wrong:#?}", wrong.len(), jobs.len());
    let count = |f: fn(&Seen) -> bool| seen.iter().filter(|seen| f(seen)).count();
    told(
        "R4",
        "a call that writes fails, or the program is killed there, while it locks or keys are changed: one way in opens",
        &format!(
            "never neither, never both, check clean; {} refused, {} changed; calls: {}",
            count(|seen| seen.is_refused),
            count(|seen| seen.is_new),
            calls.join(", ")
        ),
        jobs.len(),
    );
}

#[test]
fn a_key_file_that_was_cut_off_opens_nothing_and_its_copy_all() {
    let folder = tempfile::tempdir().unwrap();
    copy_folder(original("change").folder.path(), folder.path());
    let data = folder.path().join("data");
    for name in saksama_vault::NAMES {
        let whole = std::fs::read(data.join(name)).unwrap();
        for length in (0..whole.len()).step_by(whole.len() / 8) {
            std::fs::write(data.join(name), &whole[..length]).unwrap();
            let child = start(&data, &folder.path().join("luar"), &["own"]);
            assert_eq!(child.next(), Some(Line::Ready), "{name} cut to {length}");
            let (lines, _) = child.finish();
            assert_eq!(lines, [Line::End]);
            assert_eq!(std::fs::read(data.join(name)).unwrap(), whole, "{name} is written anew");
        }
    }
}
