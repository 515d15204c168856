//! Search as you type in the whole register, at the border of the wire: JSON in, JSON out.

use crate::figures::{Sorted, head, ms, row};
use crate::register;
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// One frame of a 60 Hz screen.
const FRAME: Duration = Duration::from_micros(16_667);

/// What is typed, letter by letter; the last finds nothing.
const TYPED: [&str; 7] = [
    "rekening penerima",
    "identitas pelapor",
    "rencana operasi penertiban",
    "pengadaan",
    "dinas uji",
    "R-2026-00",
    "zzz",
];
const SORT: [&str; 7] = ["NOMOR_REGISTER", "JUDUL", "STATUS", "HURUF", "UNIT", "BERAKHIR", "DIUBAH"];
/// Rows the window asks for at once.
pub(crate) const ROWS: usize = 100;

/// Measures and prints.
pub(crate) fn run(office: &TestOffice) {
    let typed = typed();
    let plain = |text: &String| register::search(text, "NOMOR_REGISTER", false, 0, ROWS);
    let usual: Vec<Value> = typed.iter().map(plain).collect();
    let filters = filters(office);
    let mut every = Vec::new();
    for text in &typed {
        for sort in SORT {
            for descending in [false, true] {
                for filter in &filters {
                    let mut request = register::search(text, sort, descending, 0, ROWS);
                    for (field, value) in filter.as_object().expect("a filter") {
                        request[field.as_str()] = value.clone();
                    }
                    every.push(request);
                }
            }
        }
    }
    println!(
        "### Search as you type, {} items (goal: under one frame of 60 Hz, {})\n",
        crate::MANY,
        ms(FRAME)
    );
    head(&["", "searches", "median", "p99", "worst", "within a frame"]);
    let _ = measure(office, "typing, list as first shown", &usual);
    let slowest = measure(office, "every sort, both ways, every filter", &every);
    println!("\nSlowest: {slowest}\n");
}

/// What is typed, as the list is asked for it: a request for each letter.
pub(crate) fn typed() -> Vec<String> {
    TYPED.iter().flat_map(|text| (0..=text.len()).map(|end| text[..end].to_owned())).collect()
}

/// No filter, each filter of the screen, and all that fit together.
fn filters(office: &TestOffice) -> Vec<Value> {
    let units = office.call("list_unit", json!({ "sampah": false }));
    let unit = units[0]["id"].clone();
    vec![
        json!({}),
        json!({ "status": ["DRAF"] }),
        json!({ "huruf": ["h", "j"] }),
        json!({ "unit_id": [unit] }),
        json!({ "hanya_bermasalah": true }),
        json!({ "sampah": true }),
        json!({ "status": ["DRAF", "DIUJI"], "huruf": ["a", "h"], "unit_id": [unit] }),
    ]
}

/// Prints one row; gives the slowest request.
fn measure(office: &TestOffice, name: &str, requests: &[Value]) -> Value {
    let mut times = Vec::with_capacity(requests.len());
    let mut slowest = (Duration::ZERO, Value::Null);
    for request in requests {
        let payload = request.clone();
        let started = Instant::now();
        let found = office.call("search_informasi", payload);
        let took = started.elapsed();
        assert!(found["baris"].is_array(), "no rows: {found}");
        times.push(took);
        if took > slowest.0 {
            slowest = (took, request.clone());
        }
    }
    let within = times.iter().filter(|time| **time < FRAME).count() as f64 * 100.0 / times.len() as f64;
    let times = Sorted::new(times);
    row(&[
        name,
        &times.count().to_string(),
        &ms(times.median()),
        &ms(times.p99()),
        &ms(times.most()),
        &format!("{within:.1} %"),
    ]);
    slowest.1
}
