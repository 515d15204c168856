//! A program with a window, watched from outside: something is finished when the screen has changed for the last time.
//! Before that moment something is still missing; after it nothing moves.

use crate::screen::{Screen, end_group};
use rustix::process::Signal;
use std::io::Read;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// How often the screen is looked at.
const LOOK: Duration = Duration::from_millis(1);
/// A screen that has not changed for so long is finished.
const STILL: Duration = Duration::from_secs(2);
/// A program that shows nothing for so long is broken.
const LIMIT: Duration = Duration::from_secs(60);

/// A program with a window.
pub(crate) struct Program<'a> {
    path: PathBuf,
    data: &'a Path,
    home: tempfile::TempDir,
}

/// Since the process was started, or what else is timed was begun.
pub(crate) struct Start {
    pub(crate) first: Duration,
    pub(crate) usable: Duration,
}

impl<'a> Program<'a> {
    /// The program `path` on the data folder `data`, with an empty home of its own.
    pub(crate) fn new(path: impl Into<PathBuf>, data: &'a Path) -> Self {
        Self { path: path.into(), data, home: tempfile::tempdir().expect("a home") }
    }

    /// Starts it on the dark screen, watches until nothing changes any more, and ends it.
    pub(crate) fn start_on(&self, screen: &Screen) -> Start {
        self.start_and(screen, |_| ()).0
    }

    /// The same; before it ends `then` may go on with what it shows.
    pub(crate) fn start_and<T>(&self, screen: &Screen, then: impl FnOnce(&Receiver<()>) -> T) -> (Start, T) {
        let mut command = self.command(screen);
        let started = Instant::now();
        let mut child = command.spawn().unwrap_or_else(|e| panic!("{}: {e}", self.path.display()));
        let ended = end_of(child.stdout.take().expect("a pipe"));
        let start = watch(screen, started, &ended);
        let more = then(&ended);
        end_group(&child, Signal::KILL);
        let _ended = child.wait();
        let _all_ended = ended.recv();
        (start, more)
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

/// A caret that comes and goes in a field: so many bytes of the picture.
const CARET: usize = 400;

/// How many bytes of two pictures differ.
fn differing(a: &[u8], b: &[u8]) -> usize {
    if a == b { 0 } else { a.iter().zip(b).filter(|(a, b)| a != b).count() }
}

/// Looks at the screen until it shows something else, and nothing has changed for a while.
pub(crate) fn watch(screen: &Screen, started: Instant, ended: &Receiver<()>) -> Start {
    let begin = screen.picture();
    let mut last = begin.clone();
    let mut changes: Option<Start> = None;
    loop {
        let waited = ended.recv_timeout(LOOK);
        assert_eq!(waited, Err(RecvTimeoutError::Timeout), "the program ended by itself");
        let picture = screen.picture();
        let now = started.elapsed();
        if differing(&picture, &last) > CARET {
            last = picture;
            changes = Some(Start { first: changes.map_or(now, |start| start.first), usable: now });
        }
        match changes {
            // A button that is pressed is no other screen yet.
            Some(start) if now > start.usable + STILL && differing(&last, &begin) > begin.len() / 20 => {
                return start;
            }
            _ => assert!(now < LIMIT, "no finished screen in {} s", LIMIT.as_secs()),
        }
    }
}
