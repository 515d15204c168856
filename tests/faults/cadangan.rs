//! R8: a backup that was killed is never taken for one. R9: out of a backup comes the same office, in an empty folder.

use crate::coba::{Trial, each, original};
use crate::start;
use saksama_tests::faults::{
    Kantor, Kind, Line, Luar, Random, Step, dump, new_kantor, prepare, restore_request, runs, stored_files,
    told,
};
use serde_json::json;
use std::time::{Duration, Instant};

/// How long a backup takes here at the least: the kills are spread over that time.
fn duration() -> Duration {
    (0..5).map(|_| one_duration()).min().unwrap()
}

fn one_duration() -> Duration {
    let folder = Trial::copy(Kind::Backup);
    let child = start(&folder.path().join("data"), &folder.path().join("luar"), &["step", "backup", "uji"]);
    while !matches!(child.next(), Some(Line::Begin(_))) {}
    let begin = Instant::now();
    assert!(matches!(child.next(), Some(Line::Done(..))));
    begin.elapsed()
}

#[test]
fn a_killed_backup_is_none() {
    let longest = u64::try_from(duration().as_micros()).unwrap();
    let jobs: Vec<u64> = (0..runs(20, 200) as u64).collect();
    let seen = each(&jobs, |&n| {
        let folder = Trial::copy(Kind::Backup);
        let (data, luar) = (folder.path().join("data"), Luar(folder.path().join("luar")));
        let child = start(&data, &luar.0, &["step", "backup", "uji"]);
        while !matches!(child.next(), Some(Line::Begin(_))) {}
        let mut lines = vec![Line::Ready, Line::Begin(Step::new(Kind::Backup, "uji"))];
        lines.extend(child.kill_after(Duration::from_micros(Random::new(n).below(longest))));
        let kantor = Kantor::open(&data).unwrap();
        let wrong = original(Kind::Backup).model.clone().judge(&lines, &kantor, &luar);
        assert_eq!(wrong, [""; 0], "run {n}");
        // What lies there under another name is offered to the program all the same.
        let mut half = 0;
        for path in stored_files(&luar.keluar()) {
            if path.extension().is_some_and(|e| e == "part") {
                half += 1;
                // Killed between its last byte and its name it may be whole: then all of the office comes out of it.
                if kantor.call("inspect_cadangan", json!({ "path": path })).is_ok() {
                    let other = new_kantor(&folder.path().join("kosong")).unwrap();
                    let original_data = original(Kind::Backup).folder.path().join("data");
                    let _restored =
                        other.get("restore_kantor", restore_request(&original_data, &path, false));
                    let whole = dump(&other, false).unwrap() == original(Kind::Backup).dump;
                    assert!(whole, "run {n}: half a backup is taken for one");
                }
            }
        }
        (half, luar.cadangan("uji").exists())
    });
    told(
        "R8",
        "killed backups: none is taken for a whole one",
        &format!(
            "0 taken; {} left half a file under its passing name, {} were whole",
            seen.iter().filter(|(half, _)| *half > 0).count(),
            seen.iter().filter(|(_, whole)| *whole).count()
        ),
        jobs.len(),
    );
}

#[test]
fn out_of_a_backup_comes_the_same_office() {
    let jobs: Vec<u64> = (0..runs(2, 20) as u64).collect();
    let files = each(&jobs, |&n| {
        let folder = tempfile::tempdir().unwrap();
        let (data, luar) = (folder.path().join("data"), Luar(folder.path().join("luar")));
        prepare(&data, &luar, 3);
        let kantor = Kantor::open(&data).unwrap();
        let mut random = Random::new(n);
        for at in 0..12 {
            let kind = Kind::MIXED[usize::try_from(random.below(Kind::MIXED.len() as u64)).unwrap()];
            let tag = if kind == Kind::Receive { (1 + at % 3).to_string() } else { format!("kerja-{at}") };
            let step = Step::new(kind, tag);
            step.lay_out(&luar).unwrap();
            let _gave = step.run(&kantor, &luar).unwrap();
        }
        let _made = Step::new(Kind::Backup, "semua").run(&kantor, &luar).unwrap();
        let (whole, trail) = (dump(&kantor, false).unwrap(), trail(&kantor));
        let is_by_code = n % 2 == 1;
        let request = restore_request(&data, &luar.cadangan("semua"), is_by_code);

        let empty = folder.path().join("kosong");
        let other = new_kantor(&empty).unwrap();
        let _restored = other.get("restore_kantor", request);
        // The paper opens it for nobody: who comes in has a name.
        let other = if is_by_code {
            drop(other);
            Kantor::open(&empty).unwrap()
        } else {
            other
        };
        assert!(dump(&other, false).unwrap() == whole, "run {n}: another office");
        let after = self::trail(&other);
        assert_eq!(after[1..], trail[..], "run {n}: the trail, and one line for the restoring");
        assert!(other.faults().unwrap().is_empty());
        stored_files(&empty.join("berkas")).len()
    });
    told(
        "R9",
        "backup, empty folder, restore (by passphrase and by recovery code): the same office and files",
        &format!("equal each time; {} stored files compared by hash", files.iter().sum::<usize>()),
        jobs.len(),
    );
}

/// The trail, newest first.
fn trail(kantor: &Kantor) -> Vec<serde_json::Value> {
    let all = kantor.get("list_jejak", json!({ "entitas_id": null, "jumlah": 100_000 }));
    all.as_array().unwrap().clone()
}
