//! The driver as a process: what it told before it ended, and its end at a moment of our choice.

use super::langkah::{Kind, Step};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// One line of the driver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// The office is open.
    Ready,
    /// The step begins.
    Begin(Step),
    /// The reply came: the step is done, and gave this.
    Done(Step, String),
    /// Refused: code, and whatever else was told.
    Refused(String, String),
    /// The plain data of an earlier program are sealed.
    Sealed,
    /// Something that whoever started it has to know.
    Told(String),
    /// All is done.
    End,
}

impl Line {
    /// Reads what the driver wrote.
    ///
    /// # Panics
    /// When it is no line of the driver.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut words = text.splitn(4, '\t');
        let mut next = || words.next().unwrap_or_default().to_owned();
        let step = |kind: String, tag: String| {
            let known = Kind::of(&kind).unwrap_or_else(|| panic!("a step of the driver: {text}"));
            Step::new(known, tag)
        };
        match next().as_str() {
            "READY" => Self::Ready,
            "BEGIN" => Self::Begin(step(next(), next())),
            "DONE" => Self::Done(step(next(), next()), next()),
            "REFUSED" => Self::Refused(next(), next()),
            "SEALED" => Self::Sealed,
            "TOLD" => Self::Told(next()),
            "END" => Self::End,
            _ => panic!("not a line of the driver: {text}"),
        }
    }
}

/// A command that runs the driver on a data folder.
#[must_use]
pub fn driver(program: &Path, data: &Path, luar: &Path) -> Command {
    let mut command = Command::new(program);
    // What it would write to a wrong place lands there, and is found.
    command.current_dir(luar).arg(data).arg(luar).stdin(Stdio::piped()).stdout(Stdio::piped());
    command
}

/// A running driver.
#[derive(Debug)]
pub struct Child {
    process: std::process::Child,
    lines: Receiver<String>,
}

impl Child {
    /// Starts it.
    ///
    /// # Panics
    /// When the program can't be started.
    #[must_use]
    pub fn start(command: &mut Command) -> Self {
        let mut process = command.spawn().unwrap_or_else(|e| panic!("{command:?}: {e}"));
        let out = process.stdout.take().unwrap_or_else(|| panic!("the driver tells nothing"));
        Self { process, lines: read_lines(out) }
    }

    /// The number of the process.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// Types a line into it.
    ///
    /// # Panics
    /// When it has ended.
    pub fn say(&mut self, line: &str) {
        let input = self.process.stdin.as_mut().unwrap_or_else(|| panic!("no input"));
        writeln!(input, "{line}").unwrap_or_else(|e| panic!("{e}"));
    }

    /// The next line; none when it has ended.
    #[must_use]
    pub fn next(&self) -> Option<Line> {
        self.lines.recv().ok().map(|text| Line::read(&text))
    }

    /// Ends it by SIGKILL `after` this time. The time is what is tested: the moment of the kill must not hang on
    /// anything the program does. Gives every line that was told before.
    ///
    /// # Panics
    /// When it can't be ended.
    #[must_use]
    pub fn kill_after(mut self, after: Duration) -> Vec<Line> {
        let mut told = self.lines_for(after);
        self.process.kill().unwrap_or_else(|e| panic!("{e}"));
        let _status = self.process.wait().unwrap_or_else(|e| panic!("{e}"));
        told.extend(self.lines.iter().map(|text| Line::read(&text)));
        told
    }

    /// Every line that is told within this time.
    #[must_use]
    pub fn lines_for(&self, time: Duration) -> Vec<Line> {
        let end = Instant::now() + time;
        let left = || end.saturating_duration_since(Instant::now());
        std::iter::from_fn(|| self.lines.recv_timeout(left()).ok()).map(|text| Line::read(&text)).collect()
    }

    /// Closes its input and waits for its end: every line, and how it ended.
    ///
    /// # Panics
    /// When it can't be waited for.
    #[must_use]
    pub fn finish(mut self) -> (Vec<Line>, ExitStatus) {
        drop(self.process.stdin.take());
        let told = self.lines.iter().map(|text| Line::read(&text)).collect();
        (told, self.process.wait().unwrap_or_else(|e| panic!("{e}")))
    }
}

/// Whole lines only: one that was cut off in the middle was never told.
fn read_lines(out: ChildStdout) -> Receiver<String> {
    let (sender, lines) = channel();
    drop(std::thread::spawn(move || {
        let mut reader = BufReader::new(out);
        let mut line = String::new();
        while reader.read_line(&mut line).is_ok_and(|n| n > 0) && line.ends_with('\n') {
            if sender.send(line.trim_end().to_owned()).is_err() {
                break;
            }
            line.clear();
        }
    }));
    lines
}
