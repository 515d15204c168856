//! Workbooks made here, with the merged cells, kinds of values and tricks of real and hostile ones.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use saksama_durable::quiet;
use saksama_exchange::import::{AlasanBukanData as Alasan, Kolom, parse_table, read_table};
use std::io::Write;

fn list_with_merges() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Petunjuk").unwrap();
    let sheet = book.add_worksheet();
    sheet.set_name("Daftar 2026").unwrap();
    let f = Format::new();
    sheet.merge_range(0, 0, 0, 5, "DAFTAR INFORMASI YANG DIKECUALIKAN", &f).unwrap();
    for (column, name) in [(0, "No."), (1, "Informasi"), (2, "Dasar Hukum"), (5, "Jangka Waktu")] {
        sheet.merge_range(2, column, 3, column, name, &f).unwrap();
    }
    sheet.merge_range(2, 3, 2, 4, "Konsekuensi/Pertimbangan Bagi Publik", &f).unwrap();
    sheet.write(3, 3, "Dibuka").unwrap().write(3, 4, "Ditutup").unwrap();
    sheet.merge_range(4, 0, 4, 5, "Sekretariat Contoh", &f).unwrap();
    // one legal basis merged down over two items
    sheet.merge_range(5, 2, 6, 2, "Pasal 17 huruf h", &f).unwrap();
    sheet.write(5, 0, 1).unwrap().write(5, 1, "Rekam medis").unwrap().write(5, 3, "Malu").unwrap();
    sheet.write(5, 4, "Tenang").unwrap();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write_with_format(5, 5, ExcelDateTime::from_ymd(2028, 12, 31).unwrap(), &day).unwrap();
    sheet.write(6, 0, 2).unwrap().write(6, 1, "Gaji").unwrap().write(6, 3, "Iri").unwrap();
    sheet.write(6, 4, "Damai").unwrap().write_formula(6, 5, Formula::new("=1+4").set_result("5")).unwrap();
    // one item over two rows: number, information and term merged, the legal basis in two cells
    for (column, text) in [(0, "3"), (1, "Sandi"), (3, "Bobol"), (4, "Aman"), (5, "Permanen")] {
        sheet.merge_range(7, column, 8, column, text, &f).unwrap();
    }
    sheet.write(7, 2, "Pasal 17 huruf c").unwrap().write(8, 2, "UU ITE").unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn merged_cells_header_and_items() {
    let table = parse_table("a.xlsx", &list_with_merges(), None, &mut quiet).unwrap();
    assert_eq!(table.lembar.as_deref(), Some("Daftar 2026"), "the first sheet is empty");
    let b = read_table(&table, None, &mut quiet).unwrap();
    assert_eq!(b.peta.kepala.as_deref(), Some(&[3, 4][..]));
    assert_eq!((b.ringkasan.baris_dibaca, b.ringkasan.diambil, b.ringkasan.bukan_data), (8, 3, 5));
    let line = |n: usize| b.baris.iter().find(|r| r.baris == n).unwrap();
    assert_eq!(line(5).alasan, Some(Alasan::Kategori));
    assert_eq!(line(6).kategori.as_ref().unwrap().teks, "Sekretariat Contoh");
    assert_eq!(line(6).get(Kolom::Nomor), "1", "no .0");
    assert_eq!(line(6).get(Kolom::JangkaWaktu), "2028-12-31");
    assert_eq!(line(7).get(Kolom::JangkaWaktu), "5", "stored value of the formula");
    assert_eq!(line(7).get(Kolom::DasarHukum), "Pasal 17 huruf h");
    assert_eq!(line(7).diwarisi, [Kolom::DasarHukum]);
    assert_eq!(line(8).get(Kolom::DasarHukum), "Pasal 17 huruf c\nUU ITE");
    assert_eq!(line(9).lanjutan_dari, Some(8));
}

#[test]
fn a_sheet_can_be_named() {
    let bytes = list_with_merges();
    assert_eq!(parse_table("a.xlsx", &bytes, Some("Daftar 2026"), &mut quiet).unwrap().rows.len(), 8);
    let error = parse_table("a.xlsx", &bytes, Some("2025"), &mut quiet).unwrap_err();
    assert_eq!(error.kode(), "LEMBAR_TIDAK_ADA");
    assert_eq!(error.data()["lembar_list"], "Petunjuk, Daftar 2026");
}

#[test]
fn an_empty_workbook_is_empty() {
    let mut book = Workbook::new();
    book.add_worksheet();
    let bytes = book.save_to_buffer().unwrap();
    assert_eq!(parse_table("a.xlsx", &bytes, None, &mut quiet).unwrap_err().kode(), "BERKAS_KOSONG");
}

#[test]
fn a_far_cell_is_refused_without_building_the_grid() {
    let mut book = Workbook::new();
    book.add_worksheet().write(1_048_575, 16_383, "x").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    assert_eq!(parse_table("a.xlsx", &bytes, None, &mut quiet).unwrap_err().kode(), "TERLALU_BANYAK_KOLOM");
}

#[test]
fn every_truncation_is_refused() {
    let bytes = list_with_merges();
    for length in (2..bytes.len()).step_by(7) {
        assert_eq!(
            parse_table("a.xlsx", &bytes[..length], None, &mut quiet).unwrap_err().kode(),
            "BERKAS_RUSAK",
            "{length}"
        );
    }
}

fn zip_of(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for (name, bytes) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_zip_bomb_and_other_zips_are_told_apart() {
    let zeros = vec![b' '; 40 * 1024 * 1024];
    let bomb = zip_of(&[("xl/workbook.xml", b"<workbook/>"), ("xl/sharedStrings.xml", &zeros)]);
    assert!(bomb.len() < 200_000);
    assert_eq!(parse_table("a.xlsx", &bomb, None, &mut quiet).unwrap_err().kode(), "BOM_ZIP");
    let word = zip_of(&[("word/document.xml", b"<document/>")]);
    assert_eq!(parse_table("a.xlsx", &word, None, &mut quiet).unwrap_err().kode(), "BUKAN_LEMBAR_KERJA");
    let ods = zip_of(&[("mimetype", b"x"), ("content.xml", b"<x/>")]);
    assert_eq!(parse_table("a.ods", &ods, None, &mut quiet).unwrap_err().data()["format"], "ods");
}
