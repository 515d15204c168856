//! Tests the consequences: head, matrix from cell to cell, and the signed sheet.

use super::{Item, papers, register};
use papers::Signature;
use saksama_tests::paper::assert_says;
use saksama_tests::window::{App, Key, part};
use std::path::Path;

/// Typed into the first row of the matrix, Dibuka and Ditutup; the second row was filled by the register.
const CELLS: [&str; 2] = [
    "Rahasia kesehatan pasien terungkap dan dapat dipakai untuk merugikannya.",
    "Pasien terlindungi dan berani berobat dengan jujur.",
];

/// A tester from outside the list of officials.
const LUAR: [&str; 3] = ["Kartika Wulandari", "Kepala Instalasi Rekam Medis", "RSUD Sukamaju"];

pub(super) async fn test_consequences(app: &mut App, items: &[Item; 2], desk: &Path) {
    head(app).await;
    app.push("tambah-informasi").await;
    for item in items {
        app.push(&format!("pilih-{}", item.nomor)).await;
    }
    app.inspect("uji-pilih-informasi").await;
    app.push("tambah-terpilih").await;
    app.gone("dialog-tambah-informasi").await;
    fill(app, items).await;
    app.push("nyatakan-lengkap").await;
    app.read("hasil-matriks", "dinyatakan lengkap").await;
    app.inspect("uji-lengkap").await;
    for item in items {
        assert_eq!(register::stored(app, item).await["status"], "DIUJI");
    }

    app.push("tab-cetak").await;
    let pdf = papers::print(app, "D04", desk).await;
    let head = ["LEMBAR PENGUJIAN KONSEKUENSI", "Jumat", "dua puluh", "November", register::MEDIS.judul];
    assert_says(&pdf, &[&head[..], &CELLS, &register::SURAT.usul].concat());
    assert_says(&pdf, &["Agus Salim", LUAR[0]]);
    assert_says(&pdf, &["Hasan Basri"]);
    let scan = desk.join("pindaian.png");
    std::fs::write(&scan, app.picture("uji-cetak").await).unwrap();
    let by = Signature { nomor: None, oleh: "Hasan Basri, Wali Kota Sukamaju", scan: &scan };
    papers::sign(app, "D04", by).await;
    app.inspect("uji-ditandatangani").await;
}

/// Why, when, where, who approves, and the testers: one of the list and one from outside.
async fn head(app: &App) {
    app.go("uji-konsekuensi").await;
    app.inspect("uji-daftar").await;
    app.push("buat-lembar").await;
    app.write("tanggal", "20-11-2026").await;
    app.write("tempat", "Ruang Rapat Dinas Komunikasi dan Informatika").await;
    app.choose("penyetuju", "Hasan Basri, Wali Kota Sukamaju").await;
    app.choose("penguji-pejabat", "Agus Salim, Kepala Bagian Hukum").await;
    app.push("penguji-luar").await;
    let fields = ["penguji-1-nama", "penguji-1-jabatan", "penguji-1-unit"];
    app.type_through(&[(fields[0], LUAR[0]), (fields[1], LUAR[1]), (fields[2], LUAR[2])]).await;
    app.inspect("uji-kepala").await;
    app.push("simpan-lembar").await;
}

/// By mouse into the first cell, from there by keyboard through both rows.
async fn fill(app: &App, items: &[Item; 2]) {
    let [first, second] = items.each_ref().map(|item| row(&item.nomor));
    app.click(&part(&first[0])).await;
    let typed = [CELLS[0], CELLS[1], "Dikecualikan", ""];
    app.type_through(&[0, 1, 2, 3].map(|n| (first[n].as_str(), typed[n]))).await;
    app.press(Key::Tab + "").await;
    for (cell, proposed) in second.iter().zip(register::SURAT.usul) {
        assert_eq!(app.value(cell).await, proposed);
    }
    let typed = ["", "", "Dikecualikan sebagian", register::SURAT.bagian];
    app.type_through(&[0, 1, 2, 3].map(|n| (second[n].as_str(), typed[n]))).await;
    app.press_with(Key::Shift, Key::Tab + "").await;
    app.read("ringkas-masalah", "Semua baris sudah lengkap").await;
    app.inspect("uji-matriks").await;
}

/// Cells of one row in the order of the keyboard.
fn row(nomor: &str) -> [String; 4] {
    ["konsekuensi_dibuka", "konsekuensi_ditutup", "hasil", "syarat"].map(|cell| format!("{cell}-{nomor}"))
}
