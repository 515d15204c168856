//! The check of what goes out, over a list of 100,000 clean rows of an office that keeps as many secrets.

#[path = "../../src-tauri/crates/exchange/tests/bocor/contoh.rs"]
mod contoh;

use crate::figures::{head, ms, row};
use std::time::Instant;

const ROWS: usize = 100_000;

pub(crate) fn run() {
    let office = contoh::office(ROWS);
    let rows: Vec<[String; contoh::CELLS]> = office.rows().collect();
    let secrets = office.secrets().len();
    let begun = Instant::now();
    let pemeriksa = office.pemeriksa();
    let learned = begun.elapsed();
    let begun = Instant::now();
    let alarms: usize = rows.iter().flatten().map(|cell| pemeriksa.search(cell).len()).sum();
    let searched = begun.elapsed();
    let shapes = contoh::SHAPES.iter().filter(|(_, text)| !pemeriksa.search(text).is_empty()).count();
    println!("\nCheck of {ROWS} rows against {secrets} texts of the office:\n");
    head(&["", "measured", "goal"]);
    row(&["false alarms", &alarms.to_string(), "0"]);
    row(&["shapes of numbers and addresses found", &format!("{shapes} of {}", contoh::SHAPES.len()), "all"]);
    row(&["learning the office's texts", &ms(learned), ""]);
    row(&["both", &ms(learned + searched), "10 s"]);
}
