//! R8: an open copy, or a backup in the data folder, that was killed is never taken for one. R9: out of an open copy comes the
//! same office, in an empty folder.

use crate::coba::{Trial, each, original};
use crate::start;
use saksama_tests::faults::{Kantor, Kind, Line, Luar, Random, Step, dump, new_kantor, prepare, runs, told};
use serde_json::json;
use std::time::{Duration, Instant};

/// Steps before the copy is written.
const STEPS: usize = 12;

#[test]
fn out_of_an_open_copy_comes_the_same_office() {
    let jobs: Vec<u64> = (0..runs(2, 20) as u64).collect();
    let rows = each(&jobs, |&n| {
        let folder = tempfile::tempdir().unwrap();
        let (data, luar) = (folder.path().join("data"), Luar(folder.path().join("luar")));
        prepare(&data, &luar, 3);
        let kantor = Kantor::open(&data).unwrap();
        let mut random = Random::new(n);
        for at in 0..STEPS {
            let kind = Kind::MIXED[usize::try_from(random.below(Kind::MIXED.len() as u64)).unwrap()];
            let tag = if kind == Kind::Receive { (1 + at % 3).to_string() } else { format!("kerja-{at}") };
            let step = Step::new(kind, tag);
            step.lay_out(&luar).unwrap();
            let _gave = step.run(&kantor, &luar).unwrap();
        }
        let step = Step::new(Kind::Copy, "semua");
        step.lay_out(&luar).unwrap();
        let made = luar.folder("semua").join(step.run(&kantor, &luar).unwrap());

        let other = new_kantor(&folder.path().join("kosong")).unwrap();
        let read = other.get("read_salinan_terbuka", json!({ "path": made }));
        assert!(dump(&other, false).unwrap() == dump(&kantor, false).unwrap(), "run {n}: another office");
        assert!(other.faults().unwrap().is_empty(), "run {n}");
        read["salinan"]["jumlah_baris"].as_u64().unwrap()
    });
    told(
        "R9",
        "open copy, empty office, read back: the same office",
        &format!("equal each time; {} rows", rows.iter().sum::<u64>()),
        jobs.len(),
    );
}

/// How long the step takes here; the kills are spread over that time.
fn duration(kind: Kind) -> Duration {
    let folder = Trial::copy(kind);
    let args = ["step", kind.word(), "uji"];
    let child = start(&folder.path().join("data"), &folder.path().join("luar"), &args);
    while !matches!(child.next(), Some(Line::Begin(_))) {}
    let begin = Instant::now();
    assert!(matches!(child.next(), Some(Line::Done(..))));
    begin.elapsed()
}

#[test]
fn what_is_killed_on_its_way_is_never_taken_for_whole() {
    for kind in [Kind::Copy, Kind::Local] {
        let longest = u64::try_from(duration(kind).as_micros()).unwrap();
        let jobs: Vec<u64> = (0..runs(10, 200) as u64).collect();
        let whole = each(&jobs, |&n| {
            let folder = Trial::copy(kind);
            let (data, luar) = (folder.path().join("data"), Luar(folder.path().join("luar")));
            let child = start(&data, &luar.0, &["step", kind.word(), "uji"]);
            while !matches!(child.next(), Some(Line::Begin(_))) {}
            let mut lines = vec![Line::Ready, Line::Begin(Step::new(kind, "uji"))];
            lines.extend(child.kill_after(Duration::from_micros(Random::new(n).below(longest))));
            let kantor = Kantor::open(&data).unwrap();
            let mut model = original(kind).model.clone();
            assert_eq!(model.judge(&lines, &kantor, &luar), [""; 0], "{kind:?}, run {n}");
            model.done() > 0
        });
        told(
            "R8",
            &format!("killed ({}): none is taken for a whole one", kind.word()),
            &format!("0 taken; {} were whole", whole.iter().filter(|is_whole| **is_whole).count()),
            jobs.len(),
        );
    }
}
