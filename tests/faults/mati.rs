//! R1: ended by SIGKILL at any moment of mixed work.

use crate::PROGRAM;
use saksama_tests::faults::{
    Child, Kantor, Kind, Line, Luar, Model, Random, driver, prepare, runs, stored_files, told, unfinished,
};
use serde_json::json;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Runs on one office; then it gives way to a new one, so that looking at all of it stays quick.
const RUNS_EACH: usize = 25;
/// Microseconds within which a run is ended: most of the longest step, and many of the short ones.
const LATEST: u64 = 250_000;
/// Offices at the same time.
const SIDE_BY_SIDE: usize = 2;

/// Names of files on their way inside the data folder: one of each at most.
const PASSING: [&str; 3] = ["sementara", "cadangan-sementara.db", "cadangan-sementara.db-journal"];

/// What one row of runs saw.
struct Seen {
    model: Model,
    cut: usize,
    /// Kinds of steps that were begun.
    begun: BTreeSet<Kind>,
}

/// `RUNS_EACH` kills of one office.
fn series(seed: u64) -> Seen {
    let folder = tempfile::tempdir().unwrap();
    let (data, luar) = (folder.path().join("data"), Luar(folder.path().join("luar")));
    prepare(&data, &luar, RUNS_EACH * 2);
    std::fs::create_dir(folder.path().join("sementara")).unwrap();
    let mut random = Random::new(seed);
    let mut model = Model::of(&Kantor::open(&data).unwrap(), &luar);
    let (mut paket, mut cut, mut all) = (1, 0, BTreeSet::new());
    for run in 0..RUNS_EACH {
        let first = random.below(Kind::MIXED.len() as u64).to_string();
        let mut command = driver(Path::new(PROGRAM), &data, &luar.0);
        command
            .args(["work", &first, &format!("r{run}-{paket}")])
            .env("TMPDIR", folder.path().join("sementara"));
        let child = Child::start(&mut command);
        assert_eq!(child.next(), Some(Line::Ready), "seed {seed} run {run}");
        let lines = child.kill_after(Duration::from_micros(3_000 + random.below(LATEST)));
        let begun = lines.iter().filter_map(|line| match line {
            Line::Begin(step) => Some(step),
            _ => None,
        });
        all.extend(begun.clone().map(|step| step.kind));
        paket += begun.clone().filter(|step| step.kind == Kind::Receive).count();
        // As the office lies there: not even its log was put in order.
        for place in [&data, &folder.path().join("sementara")] {
            assert_eq!(
                saying(place),
                Vec::<PathBuf>::new(),
                "seed {seed} run {run}: words of the office in plain text"
            );
        }
        let before = model.done();
        let kantor = Kantor::open(&data).unwrap_or_else(|e| panic!("seed {seed} run {run}: {e:?}"));
        let refused = lines.iter().any(|line| matches!(line, Line::Refused(..)));
        assert!(!refused, "seed {seed} run {run}: refused without a fault: {lines:?}");
        let wrong = model.judge(&lines, &kantor, &luar);
        assert_eq!(wrong, [""; 0], "seed {seed} run {run}: {lines:?}");
        // Nothing of an open copy that was cut off stays on the drive in plain text.
        let _told = kantor.get("check_sisa_salinan", json!({}));
        assert_eq!(unfinished(&luar), Vec::<PathBuf>::new(), "seed {seed} run {run}");
        cut += usize::from(begun.count() > model.done() - before);
        drop(kantor);
        assert_tidy(&data, &luar.keluar());
    }
    Seen { model, cut, begun: all }
}

/// Files below `folder` in which words stand that only the office's records, files and lists have.
fn saying(folder: &Path) -> Vec<PathBuf> {
    let wide = |word: &str| word.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let words = ["Rekam r", "ditulis untuk diuji", "baris yang sama berulang", "Rekam medis"];
    let forms: Vec<Vec<u8>> = words.iter().flat_map(|word| [word.as_bytes().to_vec(), wide(word)]).collect();
    let mut files = stored_files(folder);
    files.retain(|path| {
        let bytes = std::fs::read(path).unwrap_or_default();
        forms.iter().any(|form| bytes.windows(form.len()).any(|part| part == form))
    });
    files
}

/// No half-written file bears the name of a whole one, and what is left of one has a name that the next attempt takes, so
/// that left-overs don't pile up.
fn assert_tidy(data: &Path, keluar: &Path) {
    for path in stored_files(data) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let is_odd = name.ends_with(".part") || name.contains("sementara");
        assert!(!is_odd || PASSING.contains(&name.as_str()), "left behind: {name}");
    }
    for path in stored_files(keluar) {
        // An open copy is a folder: it was read again.
        if path.parent() != Some(keluar) {
            continue;
        }
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert!(name.ends_with(".zip") || name.ends_with(".zip.part"), "what is {name}?");
    }
}

#[test]
fn nothing_told_is_lost_and_nothing_half_made_is_seen() {
    let wanted = runs(200, 1_000);
    let rows = wanted.div_ceil(RUNS_EACH);
    let seeds: Vec<u64> = (0..rows as u64).collect();
    let seen: Vec<Seen> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..SIDE_BY_SIDE)
            .map(|at| {
                let own: Vec<u64> = seeds.iter().copied().skip(at).step_by(SIDE_BY_SIDE).collect();
                scope.spawn(move || own.into_iter().map(series).collect::<Vec<_>>())
            })
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    let sum = |f: &dyn Fn(&Seen) -> usize| seen.iter().map(f).sum::<usize>();
    let each: Vec<String> = BTreeSet::from(Kind::MIXED)
        .into_iter()
        .map(|kind| {
            let n = sum(&|s| s.model.count(kind));
            let begun = seen.iter().any(|s| s.begun.contains(&kind));
            assert!(begun, "no {} was ever begun: the runs end too early", kind.word());
            format!("{n} {}", kind.word())
        })
        .collect();
    told(
        "R1",
        "kill -9 at random moments: 0 told changes lost, 0 half-made seen, check clean",
        &format!(
            "0 lost, 0 half-made, check clean; {} steps told ({}), {} cut off, of which {} were there whole",
            sum(&|s| s.model.done() - s.model.silent.len()),
            each.join(", "),
            sum(&|s| s.cut),
            sum(&|s| s.model.silent.len())
        ),
        rows * RUNS_EACH,
    );
    told(
        "S4",
        "ended while open: no word of the office in plain text in its data folder, log and temporary folder",
        "0 found",
        rows * RUNS_EACH,
    );
}
