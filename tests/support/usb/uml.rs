//! A Linux kernel as an ordinary program (Debian's user-mode-linux): has vfat whatever the machine's kernel has, needs
//! no root, and can be killed as a power cut kills a computer. Its files are this machine's own (hostfs).

use super::Image;
use std::io::{BufRead, BufReader, ErrorKind, Read};
use std::process::{Child, Command, Stdio};
use std::thread;
use tempfile::TempDir;

/// Options of Debian's desktops for USB drives, without `flush`: the kernel keeps back what it may, so that a program
/// which forgets to flush is found out.
const OPTIONS: &str = "utf8=1,shortname=mixed";
/// A kernel that hangs is ended after this time, in seconds.
const LIMIT: &str = "60";

/// Name of the kernel's folder with its process id, in its own work folder.
const ID: &str = "kernel";

/// How the drive is plugged in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plug {
    /// As usual.
    Writable,
    /// With its write-protection switch on.
    WriteProtected,
}

/// What a command did.
#[derive(Debug)]
pub struct Run {
    /// Its exit code.
    pub code: i32,
    /// What it printed, errors included.
    pub output: String,
}

/// Starts the kernel, mounts `image` as vfat, runs `command` (for `sh`; the mounted drive is its working folder),
/// unmounts, and switches off.
#[must_use]
pub fn run_in_uml(image: &Image, plug: Plug, command: &str) -> Run {
    let mut machine = Machine::start(image, plug, command);
    let mut output = String::new();
    while let Some(line) = machine.read_line() {
        if let Some(code) = line.strip_prefix("exit ") {
            let code = code.trim().parse().unwrap_or_else(|_| panic!("{line}{output}\n{}", machine.cut()));
            machine.wait();
            return Run { code, output };
        }
        output.push_str(&line);
    }
    panic!("the kernel stopped early: {output}\n{}", machine.cut());
}

/// Starts as [`run_in_uml`] does and kills the kernel as soon as `command` prints a line that begins with `signal`.
/// Nothing is flushed or unmounted: the image holds what had reached the drive. Gives what was printed until then.
/// To be cut for certain where it means to be, the command should wait for ever after that line.
#[must_use]
pub fn cut_power_in_uml(image: &Image, command: &str, signal: &str) -> String {
    let mut machine = Machine::start(image, Plug::Writable, command);
    let mut output = String::new();
    while let Some(line) = machine.read_line() {
        output.push_str(&line);
        if line.starts_with(signal) {
            machine.cut();
            return output;
        }
    }
    panic!("`{signal}` never came: {output}\n{}", machine.cut());
}

/// A running kernel; dropping it cuts its power.
struct Machine {
    child: Child,
    serial: BufReader<std::process::ChildStdout>,
    console: Option<thread::JoinHandle<String>>,
    work: TempDir,
}

impl Machine {
    fn start(image: &Image, plug: Plug, command: &str) -> Self {
        let work = tempfile::tempdir().expect("a folder for the kernel");
        std::fs::create_dir(work.path().join("drive")).expect("a mount point");
        std::fs::write(work.path().join("command"), command).expect("the command");
        std::fs::write(work.path().join("start"), include_str!("uml.sh")).expect("the start script");
        let folder = work.path().to_str().expect("a folder with a readable name");
        let drive = if plug == Plug::Writable { "ubd0" } else { "ubd0r" };
        // setpriv: ends with the test, whatever ends the test. timeout: ends when it hangs.
        let mut program = Command::new("setpriv");
        program.args(["--pdeathsig", "TERM", "--", "timeout", "--kill-after=1", LIMIT]);
        program.args(["linux.uml", "mem=192M"]);
        program.args(["root=/dev/root", "rootfstype=hostfs", "rootflags=/", "rw", "quiet", "loglevel=4"]);
        program.args(["selinux=0", "con=null", "con0=null,fd:2", "ssl=null", "ssl0=null,fd:1"]);
        program.arg(format!("{drive}={}", image.path().display())).arg(format!("uml_dir={folder}"));
        program.arg(format!("umid={ID}"));
        program.arg(format!("USB_WORK={folder}")).arg(format!("USB_OPTIONS={OPTIONS}"));
        program.args(["init=/bin/sh", "--", &format!("{folder}/start")]);
        program.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = program.spawn().unwrap_or_else(|error| match error.kind() {
            ErrorKind::NotFound => panic!("setpriv is missing: apt-get install util-linux"),
            _ => panic!("setpriv: {error}"),
        });
        let serial = BufReader::new(child.stdout.take().expect("a pipe"));
        let mut errors = child.stderr.take().expect("a pipe");
        let console = thread::spawn(move || {
            let mut text = Vec::new();
            // What was read before a failure is still worth showing.
            let _read = errors.read_to_end(&mut text);
            String::from_utf8_lossy(&text).into_owned()
        });
        Self { child, serial, console: Some(console), work }
    }

    /// The next line of the command; `None` when the kernel has ended.
    fn read_line(&mut self) -> Option<String> {
        let mut line = Vec::new();
        let length = self.serial.read_until(b'\n', &mut line).expect("the serial line");
        (length > 0).then(|| String::from_utf8_lossy(&line).into_owned())
    }

    /// Waits until the kernel has switched itself off.
    fn wait(&mut self) -> String {
        // Every process of the kernel holds the other end: at its end, none is left that could write to the drive.
        while self.read_line().is_some() {}
        let _status = self.child.wait();
        let console = self.console.take().and_then(|console| console.join().ok()).unwrap_or_default();
        format!("{console}(packages: apt-get install user-mode-linux kmod mount util-linux)")
    }

    /// Ends everything at once; gives what the kernel had said.
    fn cut(&mut self) -> String {
        // The kernel leads a group of its own; killed alone, it would leave helper processes that hold the pipes.
        if let Ok(group) = std::fs::read_to_string(self.work.path().join(ID).join("pid")) {
            let kill = format!("kill -s KILL -- -{}", group.trim());
            let _killed = Command::new("sh").args(["-c", &kill]).output();
        }
        // `timeout`, when the kernel did not even start.
        let _killed = self.child.kill();
        self.wait()
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        if self.console.is_some() {
            self.cut();
        }
    }
}
