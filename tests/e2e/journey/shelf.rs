//! Puts the signed papers into a box.

use super::{Item, register};
use saksama_tests::window::{App, part};
use std::path::Path;

pub(super) async fn place(app: &mut App, items: &[Item; 2], desk: &Path) {
    app.go("arsip").await;
    app.read("belum-punya-tempat", "2 informasi").await;
    location(app, "tambah-lokasi", ["Ruang", "R1", "Ruang arsip Dinas"]).await;
    location(app, "tambah-dalam", ["Rak", "K2", "Rak kedua dari pintu"]).await;
    location(app, "tambah-dalam", ["Boks", "B1", "Boks DKIP 2026"]).await;
    app.inspect("arsip-tempat").await;
    app.push("tempatkan").await;
    for item in items {
        app.push(&format!("pilih-{}", item.nomor)).await;
    }
    app.inspect("arsip-tempatkan").await;
    app.push("tempatkan-terpilih").await;
    app.read("hasil-arsip", "2 informasi ditempatkan di R1-K2-B1").await;
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

/// A place inside the one that is chosen, which is chosen from then on.
async fn location(app: &App, button: &str, [jenis, kode, nama]: [&str; 3]) {
    app.push(button).await;
    app.choose("lokasi-jenis", jenis).await;
    app.write("lokasi-kode", kode).await;
    app.write("lokasi-nama", nama).await;
    app.inspect("arsip-tempat-baru").await;
    app.push("lokasi-simpan").await;
    app.gone("dialog-lokasi").await;
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
