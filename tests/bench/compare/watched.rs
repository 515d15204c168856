//! A process from its start to its end: time, and the most memory that it and its helpers held.

use std::fs::{read_dir, read_to_string};
use std::io::{Read, Seek};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// How often memory is looked at, at least; long work is looked at less often, so that looking costs it nothing.
const LOOK: Duration = Duration::from_millis(1);
/// Part of the time that has passed until the next look.
const RARER: u32 = 100;

/// What making a paper once took.
#[derive(Debug, Clone)]
pub(crate) struct Made {
    pub(crate) seconds: f64,
    /// In MB (10^6 bytes).
    pub(crate) peak_mb: f64,
    pub(crate) bytes: u64,
    pub(crate) pages: u32,
}

/// The middle one by time, with the most memory of all.
pub(crate) fn middle(mut all: Vec<Made>) -> Option<Made> {
    all.sort_by(|a, b| a.seconds.total_cmp(&b.seconds));
    let peak_mb = all.iter().map(|made| made.peak_mb).fold(0.0, f64::max);
    all.get(all.len() / 2).map(|made| Made { peak_mb, ..made.clone() })
}

/// Runs a program that writes one file; nothing when it takes longer than `limit`.
pub(crate) fn run(command: &mut Command, limit: Duration) -> Option<Made> {
    let complaints = tempfile::tempfile().expect("a file");
    let mut said = complaints.try_clone().expect("the same file");
    command.process_group(0).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::from(complaints));
    let started = Instant::now();
    let mut child = command.spawn().unwrap_or_else(|e| panic!("{command:?}: {e}"));
    let mut output = child.stdout.take().expect("a pipe");
    let (alive, ended) = channel::<()>();
    std::thread::spawn(move || {
        // ends when the last process that writes to it has ended
        let _written = std::io::copy(&mut output, &mut std::io::sink());
        drop(alive);
    });
    let mut peak = 0;
    loop {
        peak = peak.max(memory(&child));
        let passed = started.elapsed();
        if passed > limit {
            let group = rustix::process::Pid::from_child(&child);
            let _ended = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
            let _status = child.wait();
            return None;
        }
        match ended.recv_timeout(LOOK.max(passed / RARER)) {
            Err(RecvTimeoutError::Timeout) => {}
            _ => break,
        }
    }
    let seconds = started.elapsed().as_secs_f64();
    let status = child.wait().expect("its end");
    if !status.success() {
        let mut text = String::new();
        let _read = said.rewind().and_then(|()| said.read_to_string(&mut text));
        panic!("{command:?}: {status}: {text}");
    }
    Some(Made { seconds, peak_mb: peak as f64 * 1024.0 / 1e6, bytes: 0, pages: 0 })
}

/// Processor time of all children that have ended, in clock ticks; the kernel adds it up exactly and rounds only here.
pub(crate) fn processor_ticks() -> u64 {
    let text = read_to_string("/proc/self/stat").expect("/proc/self/stat");
    // the name of the program may have spaces; what follows it is numbered from 3
    let fields = text.rsplit_once(')').map(|(_, rest)| rest).expect("a name");
    let field = |number: usize| fields.split_whitespace().nth(number - 3)?.parse::<u64>().ok();
    field(16).zip(field(17)).map(|(user, system)| user + system).expect("times of children")
}

/// KiB of the process and its helpers: of one alone the most so far, of several their shares now.
fn memory(child: &Child) -> u64 {
    let mut found = vec![child.id()];
    let mut next = 0;
    while next < found.len() {
        let tasks = read_dir(format!("/proc/{}/task", found[next]));
        for task in tasks.into_iter().flatten().flatten() {
            let children = read_to_string(task.path().join("children")).unwrap_or_default();
            found.extend(children.split_whitespace().filter_map(|id| id.parse::<u32>().ok()));
        }
        next += 1;
    }
    match found[..] {
        [one] => kib(&format!("/proc/{one}/status"), "VmHWM:"),
        _ => found.iter().map(|one| kib(&format!("/proc/{one}/smaps_rollup"), "Pss:")).sum(),
    }
}

fn kib(file: &str, name: &str) -> u64 {
    let text = read_to_string(file).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

/// Pages of a finished file, as poppler counts them.
pub(crate) fn pages(pdf: &Path) -> u32 {
    let text = saksama_tests::cli::oracle("pdfinfo", &[pdf.as_os_str()]);
    let line = text.lines().find_map(|line| line.strip_prefix("Pages:"));
    line.and_then(|count| count.trim().parse().ok()).expect("a number of pages")
}
