//! Reading a workbook of 100,000 rows, beside what the library below needs just to go through its cells.

use crate::figures::{Sorted, head, row};
use crate::machine::{forget_peak, peak_mb};
use crate::spent::Spent;
use calamine::{Reader, Xlsx};
use rust_xlsxwriter::{Workbook, XlsxError};
use saksama_durable::quiet;
use saksama_exchange::import::{parse_table, read_table};
use std::io::Cursor;
use std::time::Duration;

/// Rows, the header among them.
const ROWS: u32 = 100_000;
/// Turns of each.
const TURNS: usize = 5;

pub(crate) fn run() {
    let bytes = workbook().expect("a workbook");
    let (mut ours, mut theirs, mut whole) = (Vec::new(), Vec::new(), Vec::new());
    for turn in 0..=TURNS {
        let alone = Spent::on(|| {
            let _letters = std::hint::black_box(cells(&bytes));
        });
        let mut table = None;
        let read = Spent::on(|| table = Some(parse_table("daftar.xlsx", &bytes, None, &mut quiet)));
        let table = table.expect("a turn").expect("a list");
        let understood = Spent::on(|| {
            let list = read_table(&table, None, &mut quiet).expect("a list");
            assert_eq!(list.ringkasan.diambil, ROWS as usize - 1, "every row is taken");
        });
        // The first turn warms all up.
        if turn > 0 {
            theirs.push(alone.cpu);
            ours.push(read.cpu);
            whole.push(read.cpu + understood.cpu);
        }
    }
    let before = forget_peak();
    let table = parse_table("daftar.xlsx", &bytes, None, &mut quiet).expect("a list");
    drop(read_table(&table, None, &mut quiet).expect("a list"));
    let held = peak_mb() - before;
    let [theirs, ours, whole] = [theirs, ours, whole].map(Sorted::new);
    println!("\nWorkbook of {ROWS} rows, {:.1} MB, processor time:\n", bytes.len() as f64 / 1e6);
    head(&["", "median", "least", "times"]);
    let seconds = |time: Duration| format!("{:.2} s", time.as_secs_f64());
    let line = |name: &str, all: &Sorted| {
        let times = all.median().as_secs_f64() / theirs.median().as_secs_f64();
        row(&[name, &seconds(all.median()), &seconds(all.least()), &format!("{times:.2}")]);
    };
    line("calamine alone, cell by cell", &theirs);
    line("measured, read, merges spread", &ours);
    line("the same, and understood as a list (goal: 2 times)", &whole);
    println!("\nMost memory held for it at once: {held:.0} MB.\n");
}

fn workbook() -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let header = ["No", "Judul Informasi", "Uraian", "Dasar Hukum", "Dibuka", "Ditutup", "Jangka Waktu"];
    for (column, text) in (0..).zip(header) {
        sheet.write(0, column, text)?;
    }
    for n in 1..ROWS {
        sheet.write(n, 0, n)?;
        let texts = [
            format!("Identitas pemohon layanan rehabilitasi berkas {n}"),
            format!("Nama, alamat, dan hasil penilaian pemohon layanan rehabilitasi nomor {n}"),
            "Pasal 17 huruf h angka 3 Undang-Undang Nomor 14 Tahun 2008".to_owned(),
            "Mengungkap rahasia pribadi pemohon layanan".to_owned(),
            "Rahasia pribadi pemohon layanan terjaga".to_owned(),
            "5 tahun sejak ditetapkan".to_owned(),
        ];
        for (column, text) in (1..).zip(texts) {
            sheet.write(n, column, text)?;
        }
    }
    book.save_to_buffer()
}

/// Letters of all cells.
fn cells(bytes: &[u8]) -> usize {
    let mut book = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let name = book.sheet_names().first().expect("a sheet").clone();
    let mut cells = book.worksheet_cells_reader(&name).expect("its cells");
    let mut letters = 0;
    while let Some(cell) = cells.next_cell().expect("a cell") {
        letters += match cell.get_value() {
            calamine::DataRef::String(text) => text.len(),
            calamine::DataRef::SharedString(text) => text.len(),
            _ => 1,
        };
    }
    letters
}
