//! Puts the signed papers into a box.

use super::{Item, register};
use saksama_tests::window::{App, part};
use std::path::Path;

pub(super) async fn place(app: &mut App, items: &[Item; 2], desk: &Path) {
    app.go("arsip").await;
    app.read("belum-punya-tempat", "2 informasi").await;
    app.push("tambah-lokasi").await;
    app.choose("lokasi-jenis", "Boks").await;
    app.write("lokasi-kode", "B1").await;
    app.write("lokasi-nama", "Boks DKIP 2026").await;
    app.inspect("arsip-boks-baru").await;
    app.push("lokasi-simpan").await;
    app.push("tempatkan").await;
    for item in items {
        app.push(&format!("pilih-{}", item.nomor)).await;
    }
    app.inspect("arsip-tempatkan").await;
    app.push("tempatkan-terpilih").await;
    app.read("hasil-arsip", "2 informasi ditempatkan di B1").await;
    app.inspect("arsip-boks").await;
    keep_softcopy(app, &items[0], &desk.join("D04.pdf")).await;
    app.push("tab-rak").await;
    // What ends first stands in front, in whatever order it was registered.
    app.find(&format!("tr:first-child[data-testid='rak-{}']", items[1].nomor)).await;
    app.find(&format!("tr:last-child[data-testid='rak-{}']", items[0].nomor)).await;
    app.inspect("arsip-urutan-rak").await;
    app.find(&part("daftar-rak")).await;
    for item in items {
        assert_eq!(register::stored(app, item).await["status"], "TERDOKUMENTASI");
    }
}

/// Copies a file into the data folder, beside the paper it belongs to.
async fn keep_softcopy(app: &mut App, item: &Item, file: &Path) {
    let files = format!("berkas-{}", item.nomor);
    app.push(&files).await;
    app.answer_dialog(Some(file));
    app.push("tambah-softcopy").await;
    app.read("hasil-berkas", "D04.pdf disalin ke folder data dan diperiksa").await;
    app.inspect("arsip-berkas").await;
    app.push("tutup-berkas").await;
    app.read(&files, "1 berkas").await;
}
