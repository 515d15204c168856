//! Works on a data folder and tells each step after its reply, for the tests of faults:
//! `fault-driver DATA OUTSIDE work FIRST PREFIX` does the mixed work until it is ended; `… step KIND TAG` does one step,
//! marked for the shim; `… full KIND TAG FREE` does it on a full drive with so many
//! kilobytes free; `… seal` takes
//! over the plain data of an earlier program; `… own` opens the folder and keeps it until its input is closed.
#![allow(clippy::panic, reason = "a helper of tests fails by panicking, like the test itself")]

use saksama_api::sentence;
use saksama_tests::faults::{Kantor, Kind, Luar, MARK, Refused, Step, new_kantor};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let [data, outside, command, more @ ..] = words.as_slice() else { panic!("DATA OUTSIDE COMMAND") };
    let (data, luar) = (Path::new(data), Luar(Path::new(outside).to_owned()));
    if let Err(refused) = run(data, &luar, command, more) {
        refuse(&refused);
    }
    tell("END");
}

fn run(data: &Path, luar: &Luar, command: &str, more: &[&str]) -> Result<(), Refused> {
    match (command, more) {
        ("work", [first, prefix]) => {
            let first: usize = first.parse().unwrap_or_else(|e| panic!("{first}: {e}"));
            work(&Kantor::open(data)?, luar, first, prefix)
        }
        ("step", [kind, tag]) => one(data, luar, kind, tag, &mut Marks(data)),
        ("full", [kind, tag, free]) => {
            let free = free.parse().unwrap_or_else(|e| panic!("{free}: {e}"));
            one(data, luar, kind, tag, &mut Filler { path: luar.0.join("../pengisi"), free })
        }
        ("open", []) => {
            let mut fault = Marks(data);
            fault.begin();
            let opened = Kantor::open(data).map(|_| tell("READY"));
            fault.end();
            opened
        }
        ("seal", []) => {
            tell("READY");
            drop(new_kantor(data)?);
            tell("SEALED");
            Ok(())
        }
        ("own", []) => {
            let _kantor = Kantor::open(data)?;
            tell("READY");
            let mut rest = Vec::new();
            let _closed = std::io::stdin().read_to_end(&mut rest);
            Ok(())
        }
        _ => panic!("{command} {more:?}"),
    }
}

/// The mixed work, from step `first` on; packages are taken in order from the number that `prefix` ends with.
fn work(kantor: &Kantor, luar: &Luar, first: usize, prefix: &str) -> Result<(), Refused> {
    let mut paket: usize = prefix.rsplit('-').next().and_then(|n| n.parse().ok()).unwrap_or(1);
    tell("READY");
    for n in 0.. {
        let kind = Kind::MIXED[(first + n) % Kind::MIXED.len()];
        let mut step = Step::new(kind, format!("{prefix}-{n}"));
        if kind == Kind::Receive {
            step.tag = paket.to_string();
            paket += 1;
            if !luar.paket(&step.tag).is_file() {
                continue;
            }
        }
        // The drive is gone: nothing is left to be done.
        if step.lay_out(luar).is_err() {
            break;
        }
        act(kantor, luar, &step)?;
    }
    Ok(())
}

fn act(kantor: &Kantor, luar: &Luar, step: &Step) -> Result<(), Refused> {
    let (kind, tag) = (step.kind.word(), &step.tag);
    tell(&format!("BEGIN\t{kind}\t{tag}"));
    let gave = step.run(kantor, luar)?;
    tell(&format!("DONE\t{kind}\t{tag}\t{gave}"));
    Ok(())
}

/// One step while `fault` is on, and another one after a refusal.
fn one(data: &Path, luar: &Luar, kind: &str, tag: &str, fault: &mut dyn Fault) -> Result<(), Refused> {
    let kind = Kind::of(kind).unwrap_or_else(|| panic!("{kind} is no step"));
    let step = Step::new(kind, tag);
    step.lay_out(luar).unwrap_or_else(|e| panic!("{e}"));
    let kantor = Kantor::open(data)?;
    tell("READY");
    fault.begin();
    let done = act(&kantor, luar, &step);
    fault.end();
    if let Err(refused) = done {
        refuse(&refused);
        // The fault is over: the same program goes on.
        let tag = if kind == Kind::Receive { "2".to_owned() } else { format!("{tag}-lagi") };
        let again = Step::new(kind, tag);
        // A drive that was pulled out is still gone.
        if again.lay_out(luar).is_ok() {
            act(&kantor, luar, &again)?;
        }
    }
    Ok(())
}

/// What fails while a step is done.
trait Fault {
    fn begin(&mut self);
    fn end(&mut self);
}

/// The shim sees the removal of a file: its count begins at the first and ends at the second.
struct Marks<'a>(&'a Path);

impl Fault for Marks<'_> {
    fn begin(&mut self) {
        let _none = std::fs::remove_file(self.0.join(MARK));
    }

    fn end(&mut self) {
        self.begin();
    }
}

/// A file that takes all room of the drive but so many kilobytes.
struct Filler {
    path: PathBuf,
    free: u64,
}

impl Fault for Filler {
    fn begin(&mut self) {
        let mut file = std::fs::File::create(&self.path).unwrap_or_else(|e| panic!("{e}"));
        let mut size = 0;
        for block in [vec![0; 1 << 20], vec![0; 4096], vec![0; 1]] {
            while let Ok(n) = file.write(&block) {
                size += n as u64;
            }
        }
        file.set_len(size.saturating_sub(self.free * 1024)).unwrap_or_else(|e| panic!("{e}"));
    }

    fn end(&mut self) {
        std::fs::remove_file(&self.path).unwrap_or_else(|e| panic!("{e}"));
    }
}

/// Code and sentence; without one, nothing stands for it.
fn refuse(refused: &Refused) {
    let known = sentence::has_sentence(&refused.kode);
    let sentence = if known { sentence::of_error(refused).replace(['\n', '\t'], " ") } else { String::new() };
    tell(&format!("REFUSED\t{}\t{sentence}", refused.kode));
}

/// Told at once: the pipe has it before the next step begins.
fn tell(line: &str) {
    let mut out = std::io::stdout().lock();
    let told = out.write_all(format!("{line}\n").as_bytes()).and_then(|()| out.flush());
    // Nobody hears any more: nothing is left to be done.
    told.unwrap_or_else(|_| std::process::exit(0));
}
