//! From the start of the program to its first screen, beside an empty window: the practice office is usable at once, an
//! own office shows its lock; and from the passphrase to the opened office.
//!
//! The released program is measured as it is, from outside (`program.rs`).

use crate::figures::{Sorted, head, ms, row};
use crate::imported::ITEMS;
use crate::program::{Program, Start, watch};
use crate::screen::Screen;
use saksama_api::Ctx;
use saksama_tests::office::{KATA_SANDI, NoDesktop, PENGGUNA, find};
use saksama_vault::KunciKantor;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// Measured starts of each program; one more goes before them, to fill the caches.
const STARTS: usize = 9;

/// Measures and prints. `own`: the folder of an office of many items with a passphrase.
pub(crate) fn run(own: &Path) {
    let program =
        std::env::var_os("SAKSAMA_BIN").expect("SAKSAMA_BIN names the released program (see `make bench`)");
    let folder = tempfile::tempdir().expect("a folder");
    let practice = folder.path().join("latihan");
    let office = find(&practice, "2026-11-20");
    saksama_api::fill_contoh(&Ctx { office: &office, host: &NoDesktop }).expect("the practice office");
    drop(office);
    let screen = Screen::start();
    let empty = Program::new(env!("CARGO_BIN_EXE_open-empty-window"), &practice);
    let [saksama, locked] = [&practice, own].map(|data| Program::new(&program, data));
    let (mut starts, mut opened) = ([Vec::new(), Vec::new(), Vec::new()], Vec::new());
    for turn in 0..=STARTS {
        let office = locked.start_and(&screen, |ended| {
            let began = type_passphrase(&screen);
            watch(&screen, began, ended).usable
        });
        // The first opening of an office of the tests makes its passphrase dearer to guess.
        let turns = [empty.start_on(&screen), saksama.start_on(&screen), office.0];
        if turn > 0 {
            starts.iter_mut().zip(turns).for_each(|(starts, start)| starts.push(start));
            opened.push(office.1);
        }
    }
    println!("### From process start to the first finished screen (median of {STARTS}, in turns)\n");
    head(&["", "first pixel", "finished", "least", "most"]);
    let names = [
        "empty Tauri window".into(),
        "practice office: usable".into(),
        format!("own office of {ITEMS} items: its lock"),
    ];
    let finished: Vec<f64> = names.iter().zip(&starts).map(|(name, starts)| show(name, starts)).collect();
    println!(
        "\nTimes the empty window: practice office {:.2}, lock {:.2} (goal: at most 1.5).\n",
        finished[1] / finished[0],
        finished[2] / finished[0]
    );
    let cost = cost_of_passphrase(own);
    let opened = Sorted::new(opened);
    println!(
        "From the passphrase to the opened office of {ITEMS} items: {} (least {}, most {}); of these the passphrase itself \
         {} (goal: 1.5 s beside it).\n",
        ms(opened.median()),
        ms(opened.least()),
        ms(opened.most()),
        ms(cost)
    );
}

/// Prints a row; gives the median in seconds.
fn show(name: &str, starts: &[Start]) -> f64 {
    let first = Sorted::new(starts.iter().map(|start| start.first).collect());
    let usable = Sorted::new(starts.iter().map(|start| start.usable).collect());
    row(&[name, &ms(first.median()), &ms(usable.median()), &ms(usable.least()), &ms(usable.most())]);
    usable.median().as_secs_f64()
}

/// Types it into the lock; gives the moment before Enter.
fn type_passphrase(screen: &Screen) -> Instant {
    let xdotool = |words: &[&str]| {
        let ended = Command::new("xdotool").env("DISPLAY", &screen.display).args(words).output();
        assert!(ended.is_ok_and(|ended| ended.status.success()), "xdotool {words:?}");
    };
    // There is no window manager that would give a window the keyboard.
    xdotool(&["search", "--sync", "--onlyvisible", "--name", "Saksama", "windowfocus", "--sync"]);
    xdotool(&["type", "--delay", "2", KATA_SANDI]);
    let began = Instant::now();
    xdotool(&["key", "Return"]);
    began
}

/// What one try of the passphrase costs by design; the median of some.
fn cost_of_passphrase(data: &Path) -> Duration {
    let file = std::fs::read(data.join("kunci.json")).expect("the keys");
    let kantor = KunciKantor::read(&file).expect("the keys");
    let times = (0..5).map(|_| {
        let began = Instant::now();
        let _opened = kantor.open(PENGGUNA, KATA_SANDI).expect("the passphrase");
        began.elapsed()
    });
    Sorted::new(times.collect()).median()
}
