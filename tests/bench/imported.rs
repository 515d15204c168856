//! A register of 100,000 items, taken in from a list as an office would that moves over: the words of the practice office
//! again and again, each title with its own number.

use crate::machine::{forget_peak, peak_mb};
use crate::spent::Spent;
use saksama_tests::office::TestOffice;
use saksama_tests::root;
use serde_json::{Value, json};
use std::fmt::Write;

/// Items, and lines of the trail: one for each item.
pub(crate) const ITEMS: usize = 100_000;
/// Most rows of one list; its first row is the header.
const LIST: usize = 99_999;

/// The office, how long the first list took, and the most memory that was held for it at once, in MB.
pub(crate) fn office() -> (TestOffice, Spent, f64) {
    let office = TestOffice::on("2026-11-20");
    let before = forget_peak();
    let took = take(&office, 1, LIST, &Value::Null);
    let held = peak_mb() - before;
    let _rest = take(&office, LIST + 1, ITEMS - LIST, &Value::Null);
    (office, took, held)
}

/// Takes a list of so many items of one unit in.
pub(crate) fn take(office: &TestOffice, first: usize, count: usize, unit_id: &Value) -> Spent {
    let text = std::fs::read_to_string(root().join("assets/contoh/informasi.toml")).expect("practice items");
    let file: toml::Table = text.parse().expect("a TOML file");
    let items = file["informasi"].as_array().expect("items");
    let word = |n: usize, field: &str| {
        let text = items[n % items.len()][field].as_str().expect("a text");
        text.replace('"', "”")
    };
    let mut list = String::from("No,Judul Informasi,Uraian,Dasar Hukum,Jangka Waktu,Unit\n");
    for n in first..first + count {
        let (judul, uraian) = (word(n, "judul"), word(n, "uraian"));
        writeln!(list, "{n},\"{judul} {n}\",\"{uraian}\",Pasal 17 huruf h,5 tahun,").expect("text in memory");
    }
    let path = office.folder.path().join("daftar.csv");
    std::fs::write(&path, list).expect("a list");
    Spent::on(|| {
        let taken = office.call("take_impor", json!({ "path": path, "peta": null, "unit_id": unit_id }));
        assert_eq!(taken["diambil"], count, "every row is taken in");
    })
}
