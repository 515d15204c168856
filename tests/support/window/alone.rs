//! The program as an officer has it: without a driver, its page keeping nothing on the disk. Driven by keys and the mouse
//! alone; what it did stands in its diary.

use super::app::{program, set_desk};
use super::process::{Process, screen};
use super::wait::until;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Within this time a page that has its answer has drawn it, on most days.
const DRAWN: Duration = Duration::from_secs(2);

/// Asks a window to close, as the button of a desktop does (`WM_DELETE_WINDOW`): `xdotool` can only destroy it.
const CLOSE: &str = "import ctypes, sys
x = ctypes.CDLL('libX11.so.6')
x.XOpenDisplay.restype = ctypes.c_void_p
x.XInternAtom.restype = ctypes.c_ulong
class Message(ctypes.Structure):
    _fields_ = [('type', ctypes.c_int), ('serial', ctypes.c_ulong), ('sent', ctypes.c_int), ('display', ctypes.c_void_p),
                ('window', ctypes.c_ulong), ('kind', ctypes.c_ulong), ('format', ctypes.c_int),
                ('data', ctypes.c_long * 5), ('rest', ctypes.c_long * 20)]
display = ctypes.c_void_p(x.XOpenDisplay(None))
atom = lambda name: x.XInternAtom(display, name, 0)
window = int(sys.argv[1])
message = Message(type=33, window=window, kind=atom(b'WM_PROTOCOLS'), format=32)
message.data[0] = atom(b'WM_DELETE_WINDOW')
x.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(message))
x.XCloseDisplay(display)";

/// A running window.
pub struct Alone {
    program: Process,
    _screen: Process,
    display: String,
    data: PathBuf,
}

impl Alone {
    /// Starts the program on `data` with the home folder `home`, through `wrapper` (a program and its arguments), and
    /// waits for its first answer.
    pub async fn start(data: &Path, home: &Path, wrapper: &[&str]) -> Self {
        for folder in ["dialog", "outbox", "tmp"] {
            std::fs::create_dir_all(home.join(folder)).expect("a folder of the home");
        }
        let (screen, display) = screen();
        let binary = program();
        let line: Vec<&str> = wrapper.iter().copied().chain([binary.as_str()]).collect();
        let program = Process::start(line[0], |command| {
            command.args(&line[1..]).env("TMPDIR", home.join("tmp")).stdin(Stdio::null());
            set_desk(command, &display, home, data);
        });
        let alone = Self { program, _screen: screen, display, data: data.to_owned() };
        alone.did("get_kunci_state").await;
        until(async || alone.window(), || "the window is there".into()).await;
        alone
    }

    /// What the diary says: one command a line.
    #[must_use]
    pub fn diary(&self) -> String {
        std::fs::read_to_string(self.data.join("catatan_program.txt")).unwrap_or_default()
    }

    /// Waits until `command` was run, in this or an earlier start.
    pub async fn did(&self, command: &str) {
        self.did_times(command, 1).await;
    }

    /// Waits until it was run so often.
    pub async fn did_times(&self, command: &str, times: usize) {
        let is_done = async || (self.times(command) >= times).then_some(());
        until(is_done, || format!("{command} is run {times} times; the diary:\n{}", self.diary())).await;
    }

    fn times(&self, command: &str) -> usize {
        self.diary().matches(&format!(" {command} ")).count()
    }

    /// Number of the program's own process; the web view has others.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.program.id()
    }

    /// Presses keys, by their names in X.
    pub fn key(&self, keys: &str) {
        let _ = self.xdotool(&["key", "--clearmodifiers", keys]);
    }

    /// Types text.
    pub fn type_text(&self, text: &str) {
        let _ = self.xdotool(&["type", "--delay", "20", text]);
    }

    /// Clicks at this place of the window.
    pub fn click(&self, x: u32, y: u32) {
        let window = self.window().expect("a window");
        let (x, y) = (x.to_string(), y.to_string());
        let _ = self.xdotool(&["mousemove", "--window", &window, &x, &y, "click", "1"]);
    }

    /// Clicks at this place until `command` was run for it: the answer before it is in the diary before the page has drawn what
    /// comes of it, and a click on what isn't drawn yet is lost.
    pub async fn click_for(&self, (x, y): (u32, u32), command: &str) {
        let before = self.times(command);
        let mut next = Instant::now();
        let is_done = async || {
            if self.times(command) > before {
                return Some(());
            }
            if Instant::now() >= next {
                self.click(x, y);
                next = Instant::now() + DRAWN;
            }
            None
        };
        until(is_done, || format!("a click at {x}, {y} runs {command}; the diary:\n{}", self.diary())).await;
    }

    /// Closes the window as its button does, and waits for the end of the program.
    pub async fn close(self) {
        let window = self.window().expect("a window");
        let asked =
            Command::new("python3").args(["-c", CLOSE, &window]).env("DISPLAY", &self.display).status();
        assert!(asked.expect("python3").success(), "the window is asked to close");
        let mut program = self.program;
        until(async || program.has_ended_well().then_some(()), || "the program ends with its window".into())
            .await;
    }

    /// Ends the program at once, with all it started.
    pub fn kill(self) {
        self.program.kill();
    }

    fn window(&self) -> Option<String> {
        let found = self.xdotool(&["search", "--onlyvisible", "--name", "^Saksama"]);
        found.lines().next().map(str::to_owned)
    }

    fn xdotool(&self, args: &[&str]) -> String {
        let out = Command::new("xdotool").args(args).env("DISPLAY", &self.display).output();
        String::from_utf8(out.expect("xdotool").stdout).unwrap_or_default()
    }
}
