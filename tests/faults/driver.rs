//! Works on a data folder and tells each step after its reply, for the tests of faults:
//! `fault-driver DATA OUTSIDE work FIRST PREFIX` does the mixed work until it is ended; `… step KIND TAG` does one step,
//! marked for the shim; `… keys STEP` changes the keys, or locks, marked in the same way; `… full KIND TAG FREE` opens on a full drive with so many kilobytes free and does it there;
//! `… door` mistypes, opens and changes the passphrase on a full drive; `… seal` takes over the plain data of an earlier
//! program; `… lock` opens it, reads all of it, and locks it when a line comes in; `… soak PAUSE LEAK` works at a steady pace, one thing each so many milliseconds, until its input is closed,
//! and keeps a file and memory each time if it is told to (`1`); `… own` opens the folder and keeps it until its input is
//! closed.
#![allow(clippy::panic, reason = "a helper of tests fails by panicking, like the test itself")]

use saksama_api::sentence;
use saksama_tests::faults::{
    BARU, Kantor, Kind, LAIN, Luar, MARK, Refused, Step, Turn, clock, dump, new_kantor,
};
use saksama_tests::office::{KATA_SANDI, PENGGUNA};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// Kilobytes that take the key file and not a line of the trail.
const ROOM: u64 = 8;

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
        ("step", [kind, tag]) => {
            let step = laid_out(luar, kind, tag);
            one(&Kantor::open(data)?, luar, &step, &mut Marks(data))
        }
        ("full", [kind, tag, free]) => {
            let free = free.parse().unwrap_or_else(|e| panic!("{free}: {e}"));
            let mut filler = Filler { path: luar.0.join("../pengisi"), free };
            let step = laid_out(luar, kind, tag);
            // A full drive keeps nobody out: it opens and shows all that is in it.
            filler.begin();
            let kantor = Kantor::open(data).unwrap_or_else(|e| panic!("{e:?}"));
            drop(kantor.rows(false).unwrap_or_else(|e| panic!("{e:?}")));
            one(&kantor, luar, &step, &mut filler)
        }
        ("door", []) => door(data, &mut Filler { path: luar.0.join("../pengisi"), free: 0 }),
        ("open", []) => {
            let mut fault = Marks(data);
            fault.begin();
            let opened = Kantor::open(data).map(|_| tell("READY"));
            fault.end();
            opened
        }
        ("soak", [pause, leak]) => {
            let pause = pause.parse().unwrap_or_else(|e| panic!("{pause}: {e}"));
            soak(data, luar, Duration::from_millis(pause), *leak == "1")
        }
        ("seal", []) => {
            tell("READY");
            drop(new_kantor(data)?);
            tell("SEALED");
            Ok(())
        }
        ("keys", [step]) => {
            let kantor = Kantor::open(data)?;
            tell("READY");
            let mut fault = Marks(data);
            fault.begin();
            let done = change_keys(&kantor, step);
            fault.end();
            done
        }
        ("lock", []) => {
            let kantor = Kantor::open(data)?;
            drop((kantor.faults()?, dump(&kantor, true)?));
            let step = laid_out(luar, Kind::Print.word(), "dibaca");
            drop(step.run(&kantor, luar)?);
            tell("READY");
            for line in std::io::stdin().lines().map_while(Result::ok) {
                drop(kantor.call("lock", json!({}))?);
                tell(&line);
            }
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

/// One step with the keys. A new recovery code is told as soon as it is shown.
fn change_keys(kantor: &Kantor, step: &str) -> Result<(), Refused> {
    let word = |v: &Value| v.as_str().unwrap_or_default().to_owned();
    let (command, req) = match step {
        "lock" => ("lock", json!({})),
        "change" => ("change_kata_sandi", json!({ "lama": KATA_SANDI, "baru": BARU })),
        "add" => ("add_pengguna", json!({ "nama": LAIN, "peran": "PETUGAS", "kata_sandi": BARU })),
        "role" => ("change_peran", json!({ "nama": LAIN, "peran": "PEMBACA", "kata_sandi": KATA_SANDI })),
        "remove" => ("remove_pengguna", json!({ "nama": LAIN })),
        "renew" => {
            let made = kantor.call("renew_pemulihan", json!({}))?;
            let kode = word(&made["kode"]);
            tell(&format!("TOLD\t{kode}"));
            let groups: Vec<&str> = kode.split('-').collect();
            let group =
                |n: &Value| n.as_u64().and_then(|n| groups.get(usize::try_from(n).ok()? - 1).copied());
            let typed: Vec<_> = made["minta"].as_array().into_iter().flatten().map(group).collect();
            ("confirm_pemulihan", json!({ "kelompok": typed }))
        }
        _ => panic!("{step} is no step with the keys"),
    };
    kantor.call(command, req).map(drop)
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

/// What an office does in a day, over and over: much is looked at and saved, the rest now and then.
fn soak(data: &Path, luar: &Luar, pause: Duration, is_leaking: bool) -> Result<(), Refused> {
    let kantor = Kantor::open(data)?;
    let closed = input_closed();
    tell("READY");
    let (begun, mut paket, mut kept) = (Instant::now(), 0, Vec::new());
    for n in 0_u32.. {
        match Turn::of(n) {
            Turn::Look => drop(kantor.page("rekam", false, 0, 50)?),
            Turn::Lock => kantor.lock_and_unlock()?,
            Turn::Step(kind) => {
                let mut step = Step::new(kind, format!("soak-{n}"));
                if kind == Kind::Receive {
                    paket += 1;
                    step.tag = paket.to_string();
                }
                step.lay_out(luar).unwrap_or_else(|e| panic!("{e}"));
                act(&kantor, luar, &step)?;
            }
        }
        if is_leaking {
            kept.push((std::fs::File::open(data.join("kunci.json")), vec![7_u8; 1 << 20]));
        }
        let left = (begun + pause * (n + 1)).saturating_duration_since(Instant::now());
        if closed.recv_timeout(left) != Err(RecvTimeoutError::Timeout) {
            break;
        }
    }
    Ok(())
}

/// Hears of the end of the input: whoever started this has seen enough.
fn input_closed() -> Receiver<()> {
    let (sender, closed) = channel();
    drop(std::thread::spawn(move || {
        let _end = std::io::stdin().read_to_end(&mut Vec::new());
        drop(sender);
    }));
    closed
}

fn act(kantor: &Kantor, luar: &Luar, step: &Step) -> Result<(), Refused> {
    let (kind, tag) = (step.kind.word(), &step.tag);
    tell(&format!("BEGIN\t{kind}\t{tag}"));
    let gave = step.run(kantor, luar)?;
    tell(&format!("DONE\t{kind}\t{tag}\t{gave}"));
    Ok(())
}

/// The step, and beside the office what it takes in.
fn laid_out(luar: &Luar, kind: &str, tag: &str) -> Step {
    let step = Step::new(Kind::of(kind).unwrap_or_else(|| panic!("{kind} is no step")), tag);
    step.lay_out(luar).unwrap_or_else(|e| panic!("{e}"));
    step
}

/// Full to the last byte, one copy of the key file gone: two wrong passphrases, then the right one opens. With room for a
/// small file, but not for the trail, the passphrase is changed. With room again, all of it is told.
fn door(data: &Path, filler: &mut Filler) -> Result<(), Refused> {
    let unlock = |kantor: &Kantor, kata_sandi: &str| {
        kantor.call("unlock", json!({ "nama": PENGGUNA, "kata_sandi": kata_sandi }))
    };
    let again = |kantor: &Kantor, kata_sandi: &str| -> Result<Value, Refused> {
        drop(kantor.call("lock", json!({}))?);
        drop(unlock(kantor, kata_sandi)?);
        Ok(kantor.call("list_jejak", json!({ "entitas_id": null, "jumlah": 1 }))?[0].clone())
    };
    let second = data.join("kunci-salinan.json");
    std::fs::remove_file(&second).unwrap_or_else(|e| panic!("{e}"));
    filler.begin();
    let kantor = Kantor::find(data, clock())?;
    for _ in 0..2 {
        let wrong = unlock(&kantor, "bukan kata sandinya").err().map(|e| e.kode);
        assert_eq!(wrong.as_deref(), Some("KATA_SANDI_SALAH"));
    }
    drop(unlock(&kantor, KATA_SANDI)?);
    assert!(!kantor.rows(false)?.is_empty());
    tell("READY");
    filler.end();
    let told = again(&kantor, KATA_SANDI)?;
    assert_eq!((&told["op"], &told["ke"]), (&json!("RecordPercobaan"), &json!("2")));
    assert!(second.is_file());
    // The log begins anew.
    let _same = again(&kantor, KATA_SANDI)?;
    filler.leave(ROOM);
    let changed = kantor.call("change_kata_sandi", json!({ "lama": KATA_SANDI, "baru": BARU }))?;
    assert_eq!(changed["belum_tercatat"], true, "the trail had room too");
    filler.end();
    assert_eq!(again(&kantor, BARU)?["op"], "FindKunciBaru");
    Ok(())
}

/// One step while `fault` is on, and another one after a refusal.
fn one(kantor: &Kantor, luar: &Luar, step: &Step, fault: &mut dyn Fault) -> Result<(), Refused> {
    let Step { kind, tag } = step;
    tell("READY");
    fault.begin();
    let done = act(kantor, luar, step);
    fault.end();
    if let Err(refused) = done {
        refuse(&refused);
        // The fault is over: the same program goes on.
        let tag = if *kind == Kind::Receive { "2".to_owned() } else { format!("{tag}-lagi") };
        let again = Step::new(*kind, tag);
        // A drive that was pulled out is still gone.
        if again.lay_out(luar).is_ok() {
            act(kantor, luar, &again)?;
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

impl Filler {
    /// So many kilobytes are free from now on.
    fn leave(&mut self, free: u64) {
        self.free = free;
        self.begin();
    }
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
