//! R16: steady work for long: memory and handles stay as they are.

use crate::start;
use saksama_tests::faults::{Kantor, Kind, Line, Luar, Model, Step, Turn, is_full, prepare, told};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// Between two turns: five in a second.
const PAUSE: Duration = Duration::from_millis(200);
/// Most that memory may grow, megabytes.
const GROWTH: u64 = 50;
/// Items of the office when it begins.
const ITEMS: usize = 10_000;
/// Steps of the short run, which makes no pauses.
const STEPS: usize = 150;

/// How long it works in `make faults`: an hour, or `FAULTS_MINUTES`.
fn time() -> Duration {
    let minutes = std::env::var("FAULTS_MINUTES").ok().and_then(|text| text.parse().ok());
    Duration::from_secs(60 * minutes.unwrap_or(60))
}

/// What the system says of the process at one moment.
#[derive(Debug, Clone, Copy)]
struct Sample {
    /// Resident memory, megabytes.
    resident: u64,
    /// Open files, pipes and folders.
    handles: usize,
}

impl Sample {
    fn of(process: u32) -> Self {
        let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap();
        let line =
            status.lines().find(|line| line.starts_with("VmRSS:")).unwrap_or_else(|| panic!("{status}"));
        let kilobytes: u64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
        let handles = fs::read_dir(format!("/proc/{process}/fd")).unwrap().count();
        Self { resident: kilobytes / 1024, handles }
    }
}

/// What a run showed.
struct Seen {
    samples: Vec<Sample>,
    lines: Vec<Line>,
}

impl Seen {
    /// Works in the office until `is_over` says so, given the steps done so far.
    fn on(folder: &Path, pause: Duration, is_leaking: bool, is_over: impl Fn(usize) -> bool) -> Self {
        let args = ["soak", &pause.as_millis().to_string(), if is_leaking { "1" } else { "0" }];
        let child = start(&folder.join("data"), &folder.join("luar"), &args);
        let mut lines = vec![child.next().unwrap()];
        assert_eq!(lines, [Line::Ready]);
        let mut samples = Vec::new();
        let done = |lines: &[Line]| lines.iter().filter(|line| matches!(line, Line::Done(..))).count();
        while !is_over(done(&lines)) {
            lines.extend(child.lines_for(pause.max(Duration::from_millis(20))));
            assert!(!lines.iter().any(|line| matches!(line, Line::Refused(..))), "{:?}", lines.last());
            samples.push(Sample::of(child.id()));
        }
        let (rest, status) = child.finish();
        assert!(status.success(), "{status}");
        lines.extend(rest);
        Self { samples, lines }
    }

    /// The samples after the caches have filled, and those at the end.
    fn parts(&self) -> [&[Sample]; 2] {
        let part = self.samples.len() / 5;
        [&self.samples[part..2 * part], &self.samples[4 * part..]]
    }

    /// Memory in the middle of each part.
    fn resident(&self) -> [u64; 2] {
        self.parts().map(|part| {
            let mut all: Vec<u64> = part.iter().map(|sample| sample.resident).collect();
            all.sort_unstable();
            all[all.len() / 2]
        })
    }

    /// Handles in the middle of the first part, and those that all but a quarter of the last are above. They are not the same:
    /// fewer are open while the office is locked, more while something is under way, and how long either takes is the machine's.
    /// What leaks leaves both behind.
    fn handles(&self) -> [usize; 2] {
        let [early, late] = self.parts().map(|part| {
            let mut all: Vec<usize> = part.iter().map(|sample| sample.handles).collect();
            all.sort_unstable();
            all
        });
        [early[early.len() / 2], late[late.len() / 4]]
    }

    /// What grew that must not.
    fn growing(&self) -> Vec<&'static str> {
        let ([early, late], [few, many]) = (self.resident(), self.handles());
        let memory = (late > early + GROWTH).then_some("memory");
        memory.into_iter().chain((many > few).then_some("handles")).collect()
    }
}

/// Makes an office of so many items, with packages for so many turns beside it.
fn office(folder: &Path, items: usize, turns: u128) -> Model {
    let (data, luar) = (folder.join("data"), Luar(folder.join("luar")));
    prepare(&data, &luar, usize::try_from(turns / u128::from(Turn::PAKET)).unwrap() + 5);
    let kantor = Kantor::open(&data).unwrap();
    if items > 0 {
        let list = Step::new(Kind::Long, items.to_string());
        list.lay_out(&luar).unwrap();
        let _taken = list.run(&kantor, &luar).unwrap();
    }
    Model::of(&kantor, &luar)
}

#[test]
fn long_work_takes_no_more_memory_and_handles_in_the_end() {
    let (pause, time, items) =
        if is_full() { (PAUSE, time(), ITEMS) } else { (Duration::ZERO, Duration::ZERO, 0) };
    let folder = tempfile::tempdir().unwrap();
    let mut model = office(folder.path(), items, time.as_millis() / PAUSE.as_millis());
    let begun = Instant::now();
    let seen = Seen::on(folder.path(), pause, false, |steps| steps >= STEPS && begun.elapsed() >= time);
    let ([early, late], [few, many]) = (seen.resident(), seen.handles());
    let said = format!("{early} MB, then {late} MB; {few} handles, then {many}");
    assert_eq!(seen.growing(), [""; 0], "{said}");
    let (data, luar) = (folder.path().join("data"), Luar(folder.path().join("luar")));
    assert_eq!(model.judge(&seen.lines, &Kantor::open(&data).unwrap(), &luar), [""; 0]);
    for kind in Kind::MIXED {
        assert!(model.count(kind) > 0, "no {} was done", kind.word());
    }

    // The same work by a program that keeps a file and a megabyte each time is found out.
    let other = tempfile::tempdir().unwrap();
    let _model = office(other.path(), 0, 0);
    let leaking = Seen::on(other.path(), Duration::ZERO, true, |steps| steps >= STEPS);
    assert_eq!(leaking.growing(), ["memory", "handles"], "a leak is not seen");
    let most = seen.samples.iter().map(|sample| sample.resident).max().unwrap_or_default();
    let goal = format!(
        "{} minutes of steady work: memory grows by {GROWTH} MB at most, handles by none, check clean",
        time.as_secs() / 60
    );
    let steps = model.done();
    told(
        "R16",
        &goal,
        &format!("{said}; {most} MB at most; check clean; {steps} steps told; a leak is found out"),
        1,
    );
}
