//! The check of what goes out over many clean rows: no false alarm; and whatever is planted among them is found.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]

#[path = "bocor/contoh.rs"]
mod contoh;

use saksama_exchange::bocor::JenisTemuan as J;

/// Rows of a commit; `make bench NAME=publik` takes 100,000.
const ROWS: usize = 3_000;

#[test]
fn clean_rows_raise_no_alarm_and_every_planted_text_is_found() {
    let office = contoh::office(ROWS);
    let pemeriksa = office.pemeriksa();
    let mut cells = 0;
    for (n, row) in office.rows().enumerate() {
        for cell in &row {
            cells += 1;
            let found = pemeriksa.search(cell);
            assert!(found.is_empty(), "row {n}: {cell}: {found:?}");
        }
    }
    assert_eq!(cells, ROWS * contoh::CELLS);

    for (jenis, text) in office.secrets() {
        for place in [text.to_string(), format!("Awal kalimat, {text}; lalu akhir."), text.replace(' ', "\n")]
        {
            let found = pemeriksa.search(&place);
            assert!(found.iter().any(|k| k.jenis == jenis), "{jenis:?} in {place}: {found:?}");
        }
    }
    for (jenis, text) in contoh::SHAPES {
        let found = pemeriksa.search(&format!("Hubungi {text} untuk ini"));
        assert!(found.iter().any(|k| k.jenis == jenis), "{jenis:?}: {text}");
    }
    let planted: Vec<J> = contoh::SHAPES.iter().map(|(jenis, _)| *jenis).collect();
    assert!(planted.contains(&J::Nik) && planted.contains(&J::PosEl));
}
