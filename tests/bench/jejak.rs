//! The trail of 100,000 lines: its check as a whole, and the pages of its screen, at the border of the wire.

use crate::figures::{Sorted, head, ms, row};
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};
use std::fmt::Write;
use std::time::{Duration, Instant};

/// Lines of the trail, one for each item that is taken in.
const LINES: usize = 100_000;
/// Items of one list.
const LIST: usize = 10_000;
/// Goal for the check.
const CHECK: Duration = Duration::from_secs(1);
/// Goal for a page.
const PAGE: Duration = Duration::from_millis(50);
/// How often each is measured.
const TIMES: usize = 5;

/// Measures and prints.
pub(crate) fn run() {
    let office = TestOffice::on("2026-11-20");
    for list in 0..LINES / LIST {
        take(&office, list);
    }
    let newest = page(&office, &json!({}))["baris"][0].clone();
    assert!(newest["id"].as_u64() >= Some(LINES as u64), "too few lines: {newest}");
    println!("### The trail, {LINES} lines (goals: check {}, a page {})\n", ms(CHECK), ms(PAGE));
    head(&["", "median", "worst"]);
    measure("check of the whole chain", || {
        let found = office.call("get_keadaan_jejak", json!({}));
        assert_eq!(found["cacat"], Value::Null, "the chain is whole");
    });
    let cases = [
        ("first page", json!({})),
        ("page in the middle", json!({ "sebelum": LINES / 2 })),
        ("one day", json!({ "mulai": "2026-11-20", "sampai": "2026-11-20" })),
        ("one person", json!({ "pengguna": newest["pengguna"] })),
        ("nobody", json!({ "pengguna": "Bukan siapa-siapa" })),
        ("one thing", json!({ "tentang": newest["entitas_id"] })),
        ("a frequent word", json!({ "teks": "kependudukan" })),
        ("a word that stands nowhere", json!({ "teks": "zzzz" })),
    ];
    for (name, wanted) in cases {
        measure(name, || assert!(page(&office, &wanted)["baris"].is_array(), "a page"));
    }
    println!();
}

/// Takes a list of its own in.
fn take(office: &TestOffice, list: usize) {
    let mut text = String::from("No,Judul Informasi,Uraian,Dasar Hukum,Jangka Waktu,Unit\n");
    for n in 1..=LIST {
        writeln!(text, "{n},Data kependudukan {list}-{n},Arsip nomor {n},Pasal 17 huruf h,5 tahun,")
            .expect("text in memory");
    }
    let path = office.folder.path().join("daftar.csv");
    std::fs::write(&path, text).expect("a list");
    let taken = office.call("take_impor", json!({ "path": path, "peta": null, "unit_id": null }));
    assert_eq!(taken["diambil"], LIST, "every row is taken in");
}

/// The page of the screen with the filters `wanted`.
fn page(office: &TestOffice, wanted: &Value) -> Value {
    let mut req = json!({
        "mulai": null, "sampai": null, "pengguna": "", "op": [], "tentang": null, "teks": "", "sebelum": null, "jumlah": 100
    });
    for (field, value) in wanted.as_object().expect("filters") {
        req[field.as_str()] = value.clone();
    }
    office.call("search_jejak", req)
}

fn measure(name: &str, mut work: impl FnMut()) {
    let times = (0..TIMES).map(|_| {
        let started = Instant::now();
        work();
        started.elapsed()
    });
    let times = Sorted::new(times.collect());
    row(&[name, &ms(times.median()), &ms(times.most())]);
}
