//! What sealing costs: the same office twice in one process, once as every office is and once with its data file put in
//! plain text, in turns over the same work.
//!
//! The plain file is made of the sealed one by SQLCipher itself and opened by a feature of the core that only benchmarks
//! turn on; schema, settings and code are the same. Stored papers are sealed in both: what that costs is measured by
//! itself and taken off the plain side, so that it stands there as if it wrote them plainly.

use crate::figures::{Sorted, head, middle, ms, row};
use crate::register::{self, all_items, decree_over};
use crate::search;
use crate::spent::Spent;
use rusqlite::Connection;
use saksama_api::{Ctx, Office, dispatch};
use saksama_tests::faults::copy_folder;
use saksama_tests::office::{NoDesktop, TestOffice, find, informasi_isian, keys_of, unlock};
use saksama_vault::{KelasObyek, KunciData, ObyekReader, ObyekWriter};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::path::Path;
use std::time::{Duration, Instant};

/// Goal for each ratio but that of the first scan.
const GOAL: f64 = 1.3;
/// Turns of each work; who begins changes with each.
const TURNS: usize = 15;
/// Items saved in one turn, new and once more: each save is on the disk before it is told.
const SAVES: usize = 10;
/// Items on the decree that is printed.
const ITEMS: usize = 100;
/// How often each office is opened for its first scan.
const OPENED: usize = 7;

/// The day after that of the register: the ids of the still clock are others on another day.
const TODAY: &str = "2026-11-21";

/// Puts a copy of the office in plain text, measures both, and prints.
pub(crate) fn run(office: TestOffice) {
    let items = all_items(&office);
    let (sheet, decree) = decree_over(&office, &items[..ITEMS]);
    let folder = office.close();
    let [sealed, plain] = ["data", "polos"].map(|name| folder.path().join(name));
    copy_folder(&sealed, &plain);
    let kunci = keys_of(&sealed);
    put_in_plain_text(&plain, &kunci);
    let mut offices = Both::open(&sealed, &plain);
    println!(
        "### Sealed against plain data, {} items (median of {TURNS} turns; goal: {GOAL} times)\n",
        items.len()
    );
    head(&["", "sealed", "plain", "times", "processor time"]);

    offices.measure("save an item, until it is on the disk", 2 * SAVES, Duration::ZERO, |office| {
        for _ in 0..SAVES {
            let mut form = informasi_isian();
            let saved = &office.call("save_informasi", form.clone())["informasi"];
            (form["id"], form["versi"]) = (saved["id"].clone(), saved["versi"].clone());
            form["catatan_internal"] = json!("Dicocokkan dengan daftar tahun lalu.");
            let _ = office.call("save_informasi", form);
        }
    });
    let typed: Vec<Value> = search::typed()
        .iter()
        .map(|text| register::search(text, "NOMOR_REGISTER", false, 0, search::ROWS))
        .collect();
    offices.measure("search as you type, each letter", typed.len(), Duration::ZERO, |office| {
        for request in &typed {
            let _ = office.call("search_informasi", request.clone());
        }
    });
    let papers = [
        ("print a sheet D04 of 100 rows", "D04", &sheet),
        ("print a decree D14 of 100 rows", "D14", &decree),
    ];
    for (name, kode, subject) in papers {
        let print = |office: &Side, kertas: &str| {
            office.call("print_dokumen", json!({ "kode": kode, "subjek_id": subject, "kertas": kertas }))
        };
        let size = print(&offices.0[0], "A4")["pdf"]["ukuran"].as_u64().expect("a size");
        let _ = print(&offices.0[1], "A4");
        // Twice in another size, so that each is a new version.
        offices.measure(name, 2, sealing(&kunci, size) * 2, |office| {
            let _ = (print(office, "FOLIO_8.5x13in"), print(office, "A4"));
        });
    }
    drop(offices);
    first_scan([&sealed, &plain]);
    println!();
}

/// The same register twice.
struct Both([Side; 2]);

/// An opened office.
struct Side(Office);

impl Side {
    fn open(data: &Path) -> Self {
        let office = find(data, TODAY);
        unlock(&office);
        Self(office)
    }

    fn call(&self, command: &str, request: Value) -> Value {
        let ctx = Ctx { office: &self.0, host: &NoDesktop };
        dispatch(&ctx, command, request).unwrap_or_else(|e| panic!("{command}: {e}"))
    }
}

impl Both {
    fn open(sealed: &Path, plain: &Path) -> Self {
        Self([Side::open(sealed), Side::open(plain)])
    }

    /// Does `work` in both in turns, and prints the row of one of its `parts`; `less` is taken off the plain side.
    fn measure(&mut self, name: &str, parts: usize, less: Duration, mut work: impl FnMut(&Side)) {
        let mut spent: [Vec<Spent>; 2] = Default::default();
        for turn in 0..=TURNS {
            let first = turn % 2;
            for side in [first, 1 - first] {
                let one = Spent::on(|| work(&self.0[side]));
                // The first turn fills the caches.
                if turn > 0 {
                    spent[side].push(one);
                }
            }
        }
        for plain in &mut spent[1] {
            (plain.time, plain.cpu) = (plain.time.saturating_sub(less), plain.cpu.saturating_sub(less));
        }
        let [sealed, plain] = &spent;
        let ratio = |of: fn(&Spent) -> Duration| {
            middle(sealed.iter().zip(plain).map(|(s, p)| of(s).as_secs_f64() / of(p).as_secs_f64()).collect())
        };
        let part = |all: &[Spent]| {
            Sorted::new(all.iter().map(|one| one.time).collect()).median()
                / u32::try_from(parts).expect("few")
        };
        row(&[
            name,
            &ms(part(sealed)),
            &ms(part(plain)),
            &format!("{:.2}", ratio(|one| one.time)),
            &format!("{:.2}", ratio(|one| one.cpu)),
        ]);
    }
}

/// From the opening of the data file to its first list, when nothing of it is in SQLite's memory.
fn first_scan(places: [&Path; 2]) {
    let request = register::search("", "JUDUL", false, 0, search::ROWS);
    let mut times: [Vec<Duration>; 2] = Default::default();
    for _ in 0..OPENED {
        for (place, times) in places.iter().zip(&mut times) {
            let office = Side::open(place);
            let began = Instant::now();
            let _ = office.call("search_informasi", request.clone());
            times.push(began.elapsed());
        }
    }
    let turns = times[0].iter().zip(&times[1]);
    let ratio = middle(turns.map(|(s, p)| s.as_secs_f64() / p.as_secs_f64()).collect());
    let [sealed, plain] = times.map(|times| ms(Sorted::new(times).median()));
    row(&["first list after opening (no goal)", &sealed, &plain, &format!("{ratio:.2}"), ""]);
}

/// What it takes to seal so many bytes in memory; the median of many times.
fn sealing(kunci: &KunciData, size: u64) -> Duration {
    let content = vec![7; usize::try_from(size).expect("it fits in memory")];
    let random = |out: &mut [u8]| getrandom::fill(out).map_err(std::io::Error::other);
    let times = (0..21).map(|_| {
        let began = Instant::now();
        let mut writer = ObyekWriter::begin(Vec::new(), KelasObyek::Surat, kunci, &random).expect("a seal");
        writer.write_all(&content).expect("memory");
        let sealed = writer.finish().expect("memory");
        let took = began.elapsed();
        let mut opened = Vec::new();
        let read = ObyekReader::begin(sealed.as_slice(), kunci).and_then(|mut r| r.read_to_end(&mut opened));
        assert_eq!(read.expect("our own seal"), content.len());
        took
    });
    Sorted::new(times.collect()).median()
}

/// Puts the data file of the folder in plain text.
fn put_in_plain_text(data: &Path, kunci: &KunciData) {
    let file = data.join("register.db");
    let copy = data.join("polos.db");
    let conn = Connection::open(&file).expect("the data file");
    conn.execute_batch(&format!("PRAGMA key = \"x'{}'\"", *kunci.register())).expect("its key");
    let _ =
        conn.execute("ATTACH DATABASE ?1 AS polos KEY ''", [copy.to_str().expect("a name")]).expect("a file");
    conn.query_row("SELECT sqlcipher_export('polos')", [], |_| Ok(())).expect("the export");
    for name in ["application_id", "user_version"] {
        let value: i64 = conn.pragma_query_value(None, name, |r| r.get(0)).expect("a number");
        conn.pragma_update(Some("polos"), name, value).expect("a number");
    }
    drop(conn);
    std::fs::rename(copy, &file).expect("the plain file in place of the sealed one");
    let head = std::fs::read(&file).expect("a file");
    assert!(head.starts_with(b"SQLite format 3\0"), "it is in plain text");
}
