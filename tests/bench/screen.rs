//! A screen whose pixels can be read while programs draw on it.

use rustix::process::{Pid, Signal, kill_process_group};
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

/// Xvfb with its picture in a file.
pub(crate) struct Screen {
    server: Child,
    /// Its name, such as `:7`.
    pub(crate) display: String,
    pixels: PathBuf,
    _folder: tempfile::TempDir,
}

impl Screen {
    /// 1366×768, as in many offices.
    pub(crate) fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder for the picture");
        // -displayfd: the server takes a free number and prints it when it is ready. setpriv: it ends with this program.
        let mut server = Command::new("setpriv")
            .args(["--pdeathsig", "TERM", "--", "Xvfb", "-displayfd", "1", "-fbdir"])
            .arg(folder.path())
            .args(["-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"])
            .process_group(0)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("setpriv and Xvfb");
        let mut number = String::new();
        BufReader::new(server.stdout.as_mut().expect("a pipe"))
            .read_line(&mut number)
            .expect("Xvfb's answer");
        let number = number.trim_end();
        assert!(!number.is_empty(), "Xvfb did not start");
        let pixels = folder.path().join("Xvfb_screen0");
        Self { server, display: format!(":{number}"), pixels, _folder: folder }
    }

    /// What is on the screen now, byte by byte: Xvfb shares its memory with this file.
    pub(crate) fn picture(&self) -> Vec<u8> {
        let mut picture = Vec::new();
        File::open(&self.pixels).and_then(|mut file| file.read_to_end(&mut picture)).expect("the picture");
        picture
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // TERM: Xvfb removes its lock file.
        end_group(&self.server, Signal::TERM);
        let _ended = self.server.wait();
    }
}

/// Ends a process that was started with `process_group(0)`, and those it started; they may have ended already.
pub(crate) fn end_group(leader: &Child, signal: Signal) {
    let group = i32::try_from(leader.id()).ok().and_then(Pid::from_raw).expect("a process id");
    let _gone = kill_process_group(group, signal);
}
