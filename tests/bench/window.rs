//! From the start of the program to its first usable screen, beside an empty window.
//!
//! The released program is measured as it is, from outside: the first screen is usable when the last pixel of the
//! screen has changed. Before that moment something is still missing; after it nothing moves.

use crate::figures::{Sorted, head, ms, row};
use crate::screen::{Screen, end_group};
use rustix::process::Signal;
use saksama_tests::office::TestOffice;
use std::io::Read;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// Measured starts of each program; one more goes before them, to fill the caches.
const STARTS: usize = 9;
/// How often the screen is looked at.
const LOOK: Duration = Duration::from_millis(1);
/// A screen that has not changed for so long is finished.
const STILL: Duration = Duration::from_secs(2);
/// A program that shows nothing for so long is broken.
const LIMIT: Duration = Duration::from_secs(60);

/// Measures and prints.
pub(crate) fn run() {
    let program =
        std::env::var_os("SAKSAMA_BIN").expect("SAKSAMA_BIN names the released program (see `make bench`)");
    let practice = TestOffice::contoh("2026-11-20").folder;
    let screen = Screen::start();
    let data = practice.path().join("data");
    let empty = Program { path: env!("CARGO_BIN_EXE_open-empty-window").into(), data: &data, home: home() };
    let saksama = Program { path: program.into(), data: &data, home: home() };
    let mut starts = [(&empty, Vec::new()), (&saksama, Vec::new())];
    for turn in 0..=STARTS {
        for (program, starts) in &mut starts {
            let start = program.start_on(&screen);
            if turn > 0 {
                starts.push(start);
            }
        }
    }
    println!("### From process start to the first usable screen (median of {STARTS}, in turns)\n");
    head(&["", "first pixel", "usable", "least", "most"]);
    let [empty, saksama] = [("empty Tauri window", &starts[0].1), ("Saksama, practice office", &starts[1].1)]
        .map(|(name, starts)| {
            let first = Sorted::new(starts.iter().map(|start| start.first).collect());
            let usable = Sorted::new(starts.iter().map(|start| start.usable).collect());
            row(&[name, &ms(first.median()), &ms(usable.median()), &ms(usable.least()), &ms(usable.most())]);
            usable.median().as_secs_f64()
        });
    println!(
        "\nSaksama takes {:.2} times as long as the empty window (goal: at most 1.5).\n",
        saksama / empty
    );
}

fn home() -> tempfile::TempDir {
    tempfile::tempdir().expect("a home")
}

/// A program with a window.
struct Program<'a> {
    path: PathBuf,
    data: &'a Path,
    home: tempfile::TempDir,
}

/// Since the process was started.
struct Start {
    first: Duration,
    usable: Duration,
}

impl Program<'_> {
    /// Starts it on the dark screen, watches until nothing changes any more, and ends it.
    fn start_on(&self, screen: &Screen) -> Start {
        let mut command = self.command(screen);
        let started = Instant::now();
        let mut child = command.spawn().unwrap_or_else(|e| panic!("{}: {e}", self.path.display()));
        let ended = end_of(child.stdout.take().expect("a pipe"));
        let start = watch(screen, started, &ended);
        end_group(&child, Signal::KILL);
        let _ended = child.wait();
        let _all_ended = ended.recv();
        start
    }

    fn command(&self, screen: &Screen) -> Command {
        let mut command = Command::new(&self.path);
        command.process_group(0).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        command.env("SAKSAMA_DATA", self.data).env("HOME", self.home.path());
        for (name, folder) in [("DATA", "data"), ("CONFIG", "config"), ("CACHE", "cache")] {
            command.env(format!("XDG_{name}_HOME"), self.home.path().join(folder));
        }
        command.env("DISPLAY", &screen.display).env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY");
        // As in the e2e journeys: no session bus, no accessibility bus, software drawing.
        command.env("DBUS_SESSION_BUS_ADDRESS", "disabled:").env("NO_AT_BRIDGE", "1");
        command.env("GSETTINGS_BACKEND", "memory").env("GIO_USE_VFS", "local");
        command.env("LIBGL_ALWAYS_SOFTWARE", "1").env("WEBKIT_DMABUF_RENDERER_FORCE_SHM", "1");
        command
    }
}

/// Disconnects when the last process that writes to `output` has ended; WebKit's helpers do, too.
fn end_of(mut output: impl Read + Send + 'static) -> Receiver<()> {
    let (alive, ended) = channel();
    std::thread::spawn(move || {
        let _written = std::io::copy(&mut output, &mut std::io::sink());
        drop(alive);
    });
    ended
}

fn watch(screen: &Screen, started: Instant, ended: &Receiver<()>) -> Start {
    let mut last = screen.picture();
    let mut changes: Option<Start> = None;
    loop {
        let waited = ended.recv_timeout(LOOK);
        assert_eq!(waited, Err(RecvTimeoutError::Timeout), "the program ended by itself");
        let picture = screen.picture();
        let now = started.elapsed();
        if picture != last {
            last = picture;
            changes = Some(Start { first: changes.map_or(now, |start| start.first), usable: now });
        }
        match changes {
            Some(start) if now > start.usable + STILL => return start,
            _ => assert!(now < LIMIT, "no finished screen in {} s", LIMIT.as_secs()),
        }
    }
}
