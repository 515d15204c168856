//! The trail of 100,000 lines: its check as a whole, and the pages of its screen, at the border of the wire.

use crate::figures::{Sorted, head, ms, row};
use crate::imported::ITEMS;
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// Goal for the check.
const CHECK: Duration = Duration::from_secs(1);
/// Goal for a page.
const PAGE: Duration = Duration::from_millis(50);
/// How often each is measured.
const TIMES: usize = 5;

/// Measures and prints.
pub(crate) fn run(office: &TestOffice) {
    let newest = page(office, &json!({}))["baris"][0].clone();
    assert!(newest["id"].as_u64() >= Some(ITEMS as u64), "too few lines: {newest}");
    println!("### The trail, {ITEMS} lines (goals: check {}, a page {})\n", ms(CHECK), ms(PAGE));
    head(&["", "median", "worst"]);
    measure("check of the whole chain", || {
        let found = office.call("get_keadaan_jejak", json!({}));
        assert_eq!(found["cacat"], Value::Null, "the chain is whole");
    });
    let cases = [
        ("first page", json!({})),
        ("page in the middle", json!({ "sebelum": ITEMS / 2 })),
        ("one day", json!({ "mulai": "2026-11-20", "sampai": "2026-11-20" })),
        ("one person", json!({ "pengguna": newest["pengguna"] })),
        ("nobody", json!({ "pengguna": "Bukan siapa-siapa" })),
        ("one thing", json!({ "tentang": newest["entitas_id"] })),
        ("a frequent word", json!({ "teks": "kependudukan" })),
        ("a word that stands nowhere", json!({ "teks": "zzzz" })),
    ];
    for (name, wanted) in cases {
        measure(name, || assert!(page(office, &wanted)["baris"].is_array(), "a page"));
    }
    println!();
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
