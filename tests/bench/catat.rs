//! What the trail costs: the same list taken in, in turns, with the trail and without. That there can be an office without
//! is a feature of the core that only benchmarks turn on.

use crate::figures::{Sorted, head, middle, ms, row};
use crate::spent::Spent;
use saksama_core::informasi::{self, DasarHukum, InformasiMasuk};
use saksama_core::jangka_waktu;
use saksama_core::storage::Store;
use saksama_durable::quiet;
use saksama_tests::office::StillClock;
use saksama_tests::root;
use saksama_vault::KunciData;
use std::time::Duration;

/// Goal for the ratio.
const GOAL: f64 = 1.3;
/// Turns; who begins changes with each.
const TURNS: usize = 7;
/// Rows of the list.
const ROWS: usize = 10_000;

/// Measures and prints.
pub(crate) fn run() {
    let list = list();
    println!(
        "### A list of {ROWS} rows taken in with the trail and without (median of {TURNS} turns; goal: {GOAL} times)\n"
    );
    head(&["", "with", "without", "times", "processor time"]);
    let mut spent: [Vec<Spent>; 2] = Default::default();
    for turn in 0..TURNS {
        let first = turn % 2;
        for side in [first, 1 - first] {
            spent[side].push(take(list.clone(), side == 0));
        }
    }
    let [with, without] = &spent;
    let ratio = |of: fn(&Spent) -> Duration| {
        middle(with.iter().zip(without).map(|(w, o)| of(w).as_secs_f64() / of(o).as_secs_f64()).collect())
    };
    let time = |all: &[Spent]| ms(Sorted::new(all.iter().map(|one| one.time).collect()).median());
    row(&[
        "until it is on the disk",
        &time(with),
        &time(without),
        &format!("{:.2}", ratio(|one| one.time)),
        &format!("{:.2}", ratio(|one| one.cpu)),
    ]);
    println!();
}

/// Takes the list in, into an office of its own.
fn take(list: Vec<InformasiMasuk>, with_trail: bool) -> Spent {
    let folder = tempfile::tempdir().expect("a folder");
    let keys = KunciData::make(&|out: &mut [u8]| getrandom::fill(out).map_err(std::io::Error::other));
    let opened = Store::open(folder.path(), StillClock::at("2026-11-20"), &keys.expect("keys"));
    let mut store = opened.expect("an office").signed_in("Petugas PPID");
    if !with_trail {
        store.unwatch().expect("no trail");
    }
    let spent = Spent::on(|| {
        let taken = informasi::import(&mut store, list, &mut quiet).expect("the list");
        assert_eq!(taken.len(), ROWS);
    });
    let lines = saksama_core::jejak::list(&store, None, 1).expect("the trail");
    assert_eq!(lines.is_empty(), !with_trail, "measured what was meant");
    spent
}

/// Rows as an office's list has them: the words of the practice office, each title with its own number.
fn list() -> Vec<InformasiMasuk> {
    let text = std::fs::read_to_string(root().join("assets/contoh/informasi.toml")).expect("practice items");
    let file: toml::Table = text.parse().expect("a TOML file");
    let items = file["informasi"].as_array().expect("items");
    let one = |n: usize| {
        let word = |field: &str| items[n % items.len()][field].as_str().expect("a text").to_owned();
        InformasiMasuk {
            judul: format!("{} {n}", word("judul")),
            uraian: word("uraian"),
            unit_id: None,
            kode_pasal17: vec!["h".into()],
            dasar_hukum: vec![DasarHukum::dari_teks("Pasal 17 huruf h")],
            jangka_waktu: jangka_waktu::dari_teks("5 tahun"),
            usul_dibuka: String::new(),
            usul_ditutup: String::new(),
            penanggung_jawab: String::new(),
            kategori: String::new(),
            catatan_internal: String::new(),
            asal: format!("daftar.csv, baris {}", n + 2),
        }
    };
    (0..ROWS).map(one).collect()
}
