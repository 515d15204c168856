//! Helper processes that never outlive their test.

use rustix::process::{Pid, Signal, kill_process_group};
use std::io::Read;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

/// A process in a group of its own; the whole group ends with this value.
pub(super) struct Process(Child);

impl Process {
    /// Starts `program`. `setpriv` makes it end even when the test program itself is killed.
    pub(super) fn start(program: &str, configure: impl FnOnce(&mut Command)) -> Self {
        let mut command = Command::new("setpriv");
        command.args(["--pdeathsig", "TERM", "--", program]).process_group(0);
        configure(&mut command);
        Self(command.spawn().unwrap_or_else(|error| panic!("{program}: {error}")))
    }

    /// Its number. `setpriv` has become the program.
    pub(super) fn id(&self) -> u32 {
        self.0.id()
    }

    /// Whether it has ended, and well.
    pub(super) fn has_ended_well(&mut self) -> bool {
        self.0.try_wait().expect("a child").is_some_and(|status| status.success())
    }
}

impl Process {
    /// Ends the whole group at once, without a chance to tidy up.
    pub(super) fn kill(self) {
        let group = i32::try_from(self.0.id()).ok().and_then(Pid::from_raw).expect("a process id");
        let _killed = kill_process_group(group, Signal::KILL);
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let group = i32::try_from(self.0.id()).ok().and_then(Pid::from_raw).expect("a process id");
        // The first asks Xvfb to remove its lock file; the second ends what did not listen. Both may find nobody.
        let _asked = kill_process_group(group, Signal::TERM);
        let _ended = self.0.wait();
        let _killed = kill_process_group(group, Signal::KILL);
    }
}

/// A screen of its own (1366×768, as in many offices) and its name, such as `:7`.
pub(super) fn screen() -> (Process, String) {
    // -displayfd: the server takes a free number and prints it when it is ready.
    let arguments = ["-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"];
    let mut server = Process::start("Xvfb", |command| {
        command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::null());
    });
    let mut number = String::new();
    let mut output = server.0.stdout.take().expect("a pipe");
    let mut byte = [0];
    while output.read(&mut byte).expect("Xvfb's answer") == 1 && byte != *b"\n" {
        number.push(char::from(byte[0]));
    }
    assert!(!number.is_empty(), "Xvfb did not start");
    (server, format!(":{number}"))
}

/// A port nobody listens on.
pub(super) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port()
}
