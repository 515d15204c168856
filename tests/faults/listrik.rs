//! R2, R3: the power goes. A file system in a file is shut down at once by the kernel (`FS_IOC_SHUTDOWN` without its log),
//! so that whatever had not been flushed is gone. Needs root.

use crate::PROGRAM;
use crate::coba::alone;
use crate::naik::Lama;
use crate::tulis::shim;
use saksama_tests::faults::{
    Child, Kantor, Kind, Line, Luar, Model, Random, copy_folder, driver, is_full, prepare, runs, told, untold,
};
use saksama_tests::lama::schemas;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

const GOAL: &str = "power cut: 0 told changes lost, 0 broken attachments, backups and packages, check clean";
/// Microseconds within which opening is cut off.
const LATEST: u64 = 500_000;
/// Ends the file system as soon as its input says so: number of the call and its flag from `linux/fs.h`.
const SHUTDOWN: &str = "import fcntl, os, struct, sys
fd = os.open(sys.argv[1], os.O_RDONLY)
print('ready', flush=True)
sys.stdin.readline()
fcntl.ioctl(fd, 0x8004587d, struct.pack('I', 2))
print('cut', flush=True)";

/// A file system in a file.
struct Disk {
    kind: &'static str,
    folder: TempDir,
    is_mounted: bool,
}

impl Disk {
    /// A new file system of this kind with what `lay` puts there.
    fn new(kind: &'static str, lay: impl FnOnce(&Path, &Luar)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let image = folder.path().join("disk.img");
        let megabytes: u64 = if kind == "xfs" { 320 } else { 96 };
        std::fs::File::create(&image).unwrap().set_len(megabytes << 20).unwrap();
        run(Command::new(format!("mkfs.{kind}")).arg("-q").arg(&image));
        std::fs::create_dir(folder.path().join("mnt")).unwrap();
        let mut disk = Self { kind, folder, is_mounted: false };
        disk.mount();
        lay(&disk.data(), &disk.luar());
        disk.unmount();
        disk
    }

    /// A copy as it lies there.
    fn copy(&self) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let image = folder.path().join("disk.img");
        run(Command::new("cp").arg("--sparse=always").arg(self.folder.path().join("disk.img")).arg(&image));
        std::fs::create_dir(folder.path().join("mnt")).unwrap();
        Self { kind: self.kind, folder, is_mounted: false }
    }

    fn mount(&mut self) {
        let (image, path) = (self.folder.path().join("disk.img"), self.folder.path().join("mnt"));
        // A copy of an XFS has the name of the other one.
        let options = if self.kind == "xfs" { "loop,nouuid" } else { "loop" };
        run(Command::new("mount").args(["-o", options]).arg(&image).arg(&path));
        self.is_mounted = true;
    }

    fn unmount(&mut self) {
        let path = self.folder.path().join("mnt");
        // A process that another test is just starting may still hold what it inherits; it lets go in a moment.
        let mut umount = Command::new("umount");
        umount.env("PATH", self::path()).arg(&path);
        let done = (0..1_000).any(|_| umount.output().unwrap().status.success());
        assert!(done, "{} stays busy", path.display());
        self.is_mounted = false;
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("mnt/data")
    }

    fn luar(&self) -> Luar {
        Luar(self.folder.path().join("mnt/luar"))
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        if self.is_mounted {
            // A test that fails shows its own fault.
            let _unmounted = Command::new("umount").arg("-l").arg(self.folder.path().join("mnt")).output();
        }
    }
}

fn run(command: &mut Command) {
    let out = command.env("PATH", path()).output().unwrap_or_else(|e| panic!("{command:?}: {e}"));
    assert!(out.status.success(), "{command:?}: {}", String::from_utf8_lossy(&out.stderr));
}

/// mkfs and mount stand in sbin, which a user's PATH leaves out.
fn path() -> String {
    format!("{}:/usr/sbin:/sbin", std::env::var("PATH").unwrap_or_default())
}

/// The process that cuts the power, at once when it is told to.
struct Shutdown {
    process: std::process::Child,
    said: BufReader<std::process::ChildStdout>,
}

impl Shutdown {
    fn ready(disk: &Disk) -> Self {
        let mut python = Command::new("python3");
        python.args(["-c", SHUTDOWN]).arg(disk.folder.path().join("mnt"));
        let mut process = python.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut said = BufReader::new(process.stdout.take().unwrap());
        let _n = said.read_line(&mut String::new()).unwrap();
        Self { process, said }
    }

    fn now(mut self) {
        self.process.stdin.take().unwrap().write_all(b"now\n").unwrap();
        let _n = self.said.read_line(&mut String::new()).unwrap();
        let _status = self.process.wait().unwrap();
    }
}

/// Why power can't be cut here; empty when it can.
fn hindrance() -> &'static str {
    let id = Command::new("id").arg("-u").output().unwrap();
    match () {
        () if !is_full() => "only in make faults",
        () if id.stdout.trim_ascii() != b"0" => "mounting a file system needs root",
        () => "",
    }
}

/// Cuts the power of a copy of `disk` during mixed work. Gives what is wrong afterwards, and how much was told before.
fn cut(disk: &Disk, seed: u64, flushes: bool) -> (Vec<String>, usize) {
    let mut random = Random::new(seed);
    let mut disk = disk.copy();
    disk.mount();
    let mut model = Model::of(&Kantor::open(&disk.data()).unwrap(), &disk.luar());
    run(Command::new("sync").arg("-f").arg(disk.data()));

    let shutdown = Shutdown::ready(&disk);
    let mut command = driver(Path::new(PROGRAM), &disk.data(), &disk.luar().0);
    // On another file system, so that it doesn't keep this one.
    command.current_dir(std::env::temp_dir());
    if !flushes {
        command.env("LD_PRELOAD", shim()).env("FAULT_NO_FLUSH", "1");
    }
    // The flush of a whole drive is no call that can be left out: without flushes only the first steps are done, which
    // need none.
    let (first, most) = if flushes {
        (random.below(Kind::MIXED.len() as u64), 30 + random.below(400))
    } else {
        (0, random.below(60))
    };
    let first = first.to_string();
    let child = Child::start(command.args(["work", &first, "listrik-1"]));
    assert_eq!(child.next(), Some(Line::Ready));
    let mut lines = Vec::new();
    // Where nothing was told yet, a program without a flush loses nothing either.
    while !flushes && !lines.iter().any(|line| matches!(line, Line::Done(..))) {
        lines.extend(child.next());
    }
    lines.extend(child.lines_for(Duration::from_millis(most)));
    // What is told from here on may be lost: it was told after the power went, as far as anybody can know.
    shutdown.now();
    for line in child.kill_after(Duration::ZERO) {
        match line {
            Line::Begin(step) => lines.push(Line::Begin(step)),
            _ => lines.push(Line::Refused("LISTRIK_PADAM".into(), "power".into())),
        }
    }
    disk.unmount();
    disk.mount();
    let told = lines.iter().filter(|line| matches!(line, Line::Done(..))).count();
    let wrong = match Kantor::open(&disk.data()) {
        Ok(kantor) => model.judge(&lines, &kantor, &disk.luar()),
        Err(e) => vec![format!("can't be opened: {e:?}")],
    };
    disk.unmount();
    (wrong, told)
}

#[test]
fn a_power_cut_takes_nothing_that_was_told() {
    let why = hindrance();
    if !why.is_empty() {
        untold("R2", GOAL, why);
        return;
    }
    let _alone = alone();
    for kind in ["ext4", "xfs"] {
        let made = Command::new(format!("mkfs.{kind}")).env("PATH", path()).arg("-V").output();
        if made.is_err() {
            untold("R2", &format!("{kind}: {GOAL}"), &format!("mkfs.{kind} is not installed"));
            continue;
        }
        let disk = Disk::new(kind, |data, luar| prepare(data, luar, 8));
        let mut told_before = 0;
        let wanted = runs(0, 300);
        for seed in 0..wanted as u64 {
            let (wrong, told) = cut(&disk, seed, true);
            assert_eq!(wrong, [""; 0], "{kind}, seed {seed}");
            told_before += told;
        }
        let seen = format!("0 lost, 0 broken, check clean; {told_before} steps told before the cuts");
        told("R2", &format!("{kind}: {GOAL}"), &seen, wanted);

        // The harness must find a program that doesn't flush.
        let wanted = runs(0, 20);
        let mut bad = 0;
        for seed in 0..wanted as u64 {
            let (wrong, told) = cut(&disk, 1_000 + seed, false);
            bad += usize::from(!wrong.is_empty());
            assert!(told > 0, "{kind}, seed {seed}: something was told before the cut");
        }
        assert!(bad * 2 >= wanted, "{kind}: only {bad} of {wanted} runs without a flush were found bad");
        let goal =
            format!("{kind}: negative control, every flush left out: found bad in at least half of the runs");
        told("R3", &goal, &format!("{bad} found bad"), wanted);
    }
}

/// Cuts the power of a copy of `disk`, on which the sealed office `lama` lies, `after` this program began to open it. Gives
/// what is wrong afterwards, and whether it was told to be open before.
fn cut_opening(disk: &Disk, lama: &Lama, after: Duration) -> (Vec<String>, bool) {
    let mut disk = disk.copy();
    disk.mount();
    let shutdown = Shutdown::ready(&disk);
    let mut command = driver(Path::new(PROGRAM), &disk.data(), &disk.luar().0);
    let child = Child::start(command.current_dir(std::env::temp_dir()).arg("open"));
    let is_done = child.lines_for(after).contains(&Line::Ready);
    shutdown.now();
    let _late = child.kill_after(Duration::ZERO);
    disk.unmount();
    disk.mount();
    let wrong = lama.judge(&disk.data(), is_done);
    disk.unmount();
    (wrong, is_done)
}

#[test]
fn a_power_cut_leaves_a_sealed_office_of_an_earlier_schema_old_or_new() {
    const GOAL: &str =
        "power cut while a sealed office of an earlier schema is opened: old or new, check clean";
    let why = hindrance();
    if !why.is_empty() {
        untold("R10", GOAL, why);
        return;
    }
    let _alone = alone();
    let each = runs(0, 4);
    let (mut cuts, mut done) = (0, 0);
    for version in 1..schemas().len() {
        let lama = Lama::new(version);
        let disk = Disk::new("ext4", |data, luar| {
            copy_folder(&lama.folder.path().join("data"), data);
            std::fs::create_dir(&luar.0).unwrap();
        });
        let mut random = Random::new(version as u64);
        for run in 0..each {
            let after = Duration::from_micros(random.below(LATEST));
            let (wrong, is_done) = cut_opening(&disk, &lama, after);
            assert_eq!(wrong, [""; 0], "schema {version}, run {run}");
            (cuts, done) = (cuts + 1, done + usize::from(is_done));
        }
    }
    told("R10", &format!("ext4: {GOAL}"), &format!("0 between; {done} were open before the cut"), cuts);
}
