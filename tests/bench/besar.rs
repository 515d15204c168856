//! A register of 100,000 items: what the officer waits for, and what the rest of the program waits for while something
//! long is under way.

use crate::figures::{Sorted, head, ms, row};
use crate::imported::ITEMS;
use crate::register;
use crate::search;
use crate::spent::Spent;
use saksama_core::storage::FILE_NAME;
use saksama_tests::faults::copy_folder;
use saksama_tests::office::{KATA_SANDI, PENGGUNA, TestOffice, find, informasi_isian, unlock};
use saksama_vault::KunciKantor;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// How often each is measured.
const TIMES: usize = 5;
/// Saves: enough for one of a hundred.
const SAVES: usize = 300;
/// How often the rest of the program asks for something while long work is under way.
const ASK: Duration = Duration::from_millis(500);
/// Longest that others should wait.
const WAIT: &str = "300 ms";

/// Measures and prints. `imported`: how long its list took; `held`: the most memory for it at once, in MB.
pub(crate) fn run(office: &TestOffice, imported: &Spent, held: f64) {
    println!("### A register of {ITEMS} items\n");
    head(&["", "median", "worst", "processor", "goal"]);
    row(&["take the list in (CSV)", &ms(imported.time), "", &ms(imported.cpu), "20 s"]);
    let opened = (0..TIMES).map(|_| unlocked(office)).collect();
    show("unlock, without the cost of the passphrase", opened, false, "1.5 s");
    let pages = ["NOMOR_REGISTER", "JUDUL", "STATUS", "HURUF", "UNIT", "BERAKHIR", "DIUBAH"]
        .map(|sort| register::search("", sort, false, 0, search::ROWS));
    show("a page of the list, every sort", times(office, &pages), false, "50 ms");
    let typed = search::typed();
    let typed: Vec<Value> =
        typed.iter().map(|text| register::search(text, "NOMOR_REGISTER", false, 0, search::ROWS)).collect();
    show("search as you type, each letter", times(office, &typed), false, "200 ms");
    let saves = (0..SAVES)
        .map(|_| {
            Spent::on(|| {
                let _ = office.call("save_informasi", informasi_isian());
            })
        })
        .collect();
    show("save an item (worst of 99 in 100)", saves, true, "50 ms");

    show("open after a kill, without the cost of the passphrase", after_kill(office), false, "1 s");
    println!("\nMost memory held at once while the list was taken in: {held:.0} MB (goal: 300 MB).");

    println!("\nWhat takes long, and the longest that a short request waits meanwhile:\n");
    head(&["", "median", "processor", "others wait", "goal"]);
    let work = [
        ("check at the start", "check_mulai", json!({}), "1 s"),
        ("check of the trail", "get_keadaan_jejak", json!({}), "1 s"),
        ("backup in the data folder, read back and opened", "make_cadangan", json!({}), ""),
        ("full check", "check_data", json!({}), ""),
    ];
    for (name, command, request, goal) in work {
        let (spent, waits): (Vec<_>, Vec<_>) = (0..TIMES).map(|_| watched(office, command, &request)).unzip();
        let [times, cpu] = [|one: &Spent| one.time, |one: &Spent| one.cpu]
            .map(|part| ms(Sorted::new(spent.iter().map(part).collect()).median()));
        let goal = format!("{goal}{}others {WAIT}", if goal.is_empty() { "" } else { "; " });
        row(&[name, &times, &cpu, &ms(Sorted::new(waits).most()), &goal]);
    }
    println!();
}

/// Locks it and opens it again; gives what opening took beside the passphrase.
fn unlocked(office: &TestOffice) -> Spent {
    let data = office.folder.path().join("data");
    let _ = office.call("lock", json!({}));
    beside_kata_sandi(&data, || office.unlock())
}

/// Opens what a kill after the last save would have left: the files as they are while the office is open, with a log that
/// is not in the data file yet.
fn after_kill(office: &TestOffice) -> Vec<Spent> {
    let left = |_| {
        let _ = office.call("save_informasi", informasi_isian());
        let copy = tempfile::tempdir().expect("a folder");
        let data = copy.path().join("data");
        copy_folder(&office.folder.path().join("data"), &data);
        let log = std::fs::metadata(data.join(format!("{FILE_NAME}-wal"))).expect("a log").len();
        assert!(log > 0, "something is in the log only");
        let killed = find(&data, "2026-11-20");
        beside_kata_sandi(&data, || unlock(&killed))
    };
    (0..TIMES).map(left).collect()
}

/// What `opens` took beside the cost of the passphrase.
fn beside_kata_sandi(data: &Path, opens: impl FnOnce()) -> Spent {
    let file = std::fs::read(data.join("kunci.json")).expect("the keys");
    let kantor = KunciKantor::read(&file).expect("the keys");
    let cost = Spent::on(|| drop(kantor.open(PENGGUNA, KATA_SANDI)));
    let whole = Spent::on(opens);
    Spent { time: whole.time.saturating_sub(cost.time), cpu: whole.cpu.saturating_sub(cost.cpu) }
}

fn times(office: &TestOffice, requests: &[Value]) -> Vec<Spent> {
    let one = |request: &Value| {
        Spent::on(|| {
            let _ = office.call("search_informasi", request.clone());
        })
    };
    requests.iter().map(one).collect()
}

fn show(name: &str, spent: Vec<Spent>, is_p99: bool, goal: &str) {
    let cpu = Sorted::new(spent.iter().map(|one| one.cpu).collect()).median();
    let times = Sorted::new(spent.into_iter().map(|one| one.time).collect());
    let worst = if is_p99 { times.p99() } else { times.most() };
    row(&[name, &ms(times.median()), &ms(worst), &ms(cpu), goal]);
}

/// How long the work takes, and the longest that somebody else waits meanwhile.
fn watched(office: &TestOffice, command: &str, request: &Value) -> (Spent, Duration) {
    std::thread::scope(|scope| {
        let (done, over) = channel();
        let _work = scope.spawn(move || {
            let spent = Spent::on(|| {
                let _ = office.call(command, request.clone());
            });
            drop(done.send(spent));
        });
        let mut longest = Duration::ZERO;
        loop {
            match over.recv_timeout(ASK) {
                Ok(spent) => return (spent, longest),
                Err(RecvTimeoutError::Timeout) => {
                    let began = Instant::now();
                    let _ = office.call("get_instansi", json!({}));
                    longest = longest.max(began.elapsed());
                }
                Err(RecvTimeoutError::Disconnected) => panic!("{command} failed"),
            }
        }
    })
}
