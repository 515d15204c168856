//! Tests the consequences: head, matrix from cell to cell, and the signed sheet.

use super::{Item, papers, register};
use saksama_tests::paper::assert_says;
use saksama_tests::window::{App, Key, part};
use std::path::Path;

/// Typed into the cells of the matrix, Dibuka and Ditutup of each row.
const CELLS: [[&str; 2]; 2] = [
    [
        "Rahasia kesehatan pasien terungkap dan dapat dipakai untuk merugikannya.",
        "Pasien terlindungi dan berani berobat dengan jujur.",
    ],
    [
        "Perundingan kedua badan publik gagal dan aset daerah hilang nilainya.",
        "Kedua badan publik dapat berunding sampai sepakat.",
    ],
];

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
    let mut words =
        vec!["LEMBAR PENGUJIAN KONSEKUENSI", "Jumat", "dua puluh", "November", register::MEDIS.judul];
    words.extend(CELLS.iter().flatten());
    assert_says(&pdf, &words[..7]);
    assert_says(&pdf, &words[7..]);
    let scan = desk.join("pindaian.png");
    std::fs::write(&scan, app.picture("uji-cetak").await).unwrap();
    papers::sign(app, "D04", None, Some(&scan)).await;
    app.inspect("uji-ditandatangani").await;
}

async fn head(app: &App) {
    app.go("uji-konsekuensi").await;
    app.inspect("uji-daftar").await;
    app.push("buat-lembar").await;
    app.write("tanggal", "20-11-2026").await;
    app.write("tempat", "Ruang Rapat Dinas Komunikasi dan Informatika").await;
    app.choose("penguji-pejabat", "Agus Salim, Kepala Bagian 1").await;
    app.inspect("uji-kepala").await;
    app.push("simpan-lembar").await;
}

/// By mouse into the first cell, from there by keyboard: across, down, and back.
async fn fill(app: &App, items: &[Item; 2]) {
    let [[dibuka, ditutup], [next_dibuka, next_ditutup]] = CELLS;
    app.click(&part(&format!("konsekuensi_dibuka-{}", items[0].nomor))).await;
    app.press(dibuka).await;
    app.press(Key::Tab + ditutup).await;
    app.press_with(Key::Control, Key::Enter).await;
    app.press(next_ditutup).await;
    app.press_with(Key::Alt, Key::Left).await;
    app.press(next_dibuka).await;
    app.read(&format!("konsekuensi_dibuka-{}-simpan", items[1].nomor), "tersimpan").await;
    for item in items {
        app.choose(&format!("hasil-{}", item.nomor), "Dikecualikan").await;
    }
    app.read("ringkas-masalah", "Semua baris sudah lengkap").await;
    app.inspect("uji-matriks").await;
}
