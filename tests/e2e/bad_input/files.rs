//! Files that are not what they should be: chosen in the window, refused beside the button, and nothing is kept.

use super::page::trail;
use saksama_tests::cli::{HARI_INI, contoh};
use saksama_tests::window::App;
use serde_json::json;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

/// A file that begins as a PDF does; its size is real, its blocks are not.
fn sparse(desk: &Path, name: &str) -> PathBuf {
    let path = desk.join(name);
    let mut file = File::create(&path).unwrap();
    file.write_all(b"%PDF-1.7\n").unwrap();
    file.set_len(200 * 1024 * 1024).unwrap();
    path
}

fn write(desk: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = desk.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn files_of_the_wrong_kind_or_size_are_refused() {
    let data = tempfile::tempdir().unwrap();
    let desk = tempfile::tempdir().unwrap();
    contoh(data.path());
    let mut app = App::start(data.path(), &[("SAKSAMA_HARI_INI", HARI_INI)]).await;
    let before = trail(&app).await;
    let large = sparse(desk.path(), "besar.pdf");
    let text = write(desk.path(), "logo.png", b"this is no picture");
    logo(&mut app, &[(&text, "logo.png bukan gambar"), (&large, "lebih besar dari 20 MB")]).await;
    softcopy(&mut app, &large).await;
    let paper = write(desk.path(), "pindaian.pdf", b"no paper");
    scan(&mut app, &[(&large, "terlalu besar"), (&paper, "bukan PDF, JPG, atau PNG")]).await;
    import(&mut app, &write(desk.path(), "daftar.xlsx", b"\x89PNG\r\n\x1a\n\0\0")).await;
    assert_eq!(trail(&app).await, before, "something was saved");
    app.stop().await;
}

/// The practice office's logo stays as it was.
async fn logo(app: &mut App, files: &[(&Path, &str)]) {
    app.go("instansi").await;
    let kept = app.call("get_logo", json!({})).await;
    for (file, words) in files {
        app.answer_dialog(Some(file));
        app.push("pilih-logo").await;
        app.read("hasil-logo", words).await;
        app.inspect("buruk-logo").await;
    }
    assert_eq!(app.call("get_logo", json!({})).await, kept);
}

async fn softcopy(app: &mut App, large: &Path) {
    app.go("arsip").await;
    app.push("tab-rak").await;
    app.click("[data-testid^=berkas-]").await;
    app.answer_dialog(Some(large));
    app.push("tambah-softcopy").await;
    app.read("hasil-berkas", "terlalu besar").await;
    app.inspect("buruk-softcopy").await;
    app.push("tutup-berkas").await;
    app.gone("dialog-berkas").await;
}

/// With everything else right, the scan alone keeps the signature from being recorded; what was typed stays.
async fn scan(app: &mut App, files: &[(&Path, &str)]) {
    app.go("rapat").await;
    app.click("tbody tr:first-child [data-testid^=rapat-]").await;
    app.push("tab-surat").await;
    app.push("tanda-tangan-D08").await;
    app.write("ttd-nomor", "005/77").await;
    for (file, words) in files {
        app.answer_dialog(Some(file));
        app.push("ttd-pindaian").await;
        app.read("ttd-pindaian-nama", name(file)).await;
        app.push("ttd-simpan").await;
        app.read("hasil-tanda-tangan", words).await;
        app.inspect("buruk-pindaian").await;
    }
    assert_eq!(app.value("ttd-nomor").await, "005/77");
    app.push("ttd-batal").await;
    app.gone("dialog-tanda-tangan").await;
    app.find("[data-testid=dokumen-D08][data-status=DICETAK]").await;
}

async fn import(app: &mut App, file: &Path) {
    app.go("informasi").await;
    app.push("ambil-daftar").await;
    app.answer_dialog(Some(file));
    app.push("pilih-berkas").await;
    app.read("hasil-impor", "daftar.xlsx bukan daftar Excel atau CSV").await;
    app.inspect("buruk-impor").await;
}

fn name(file: &Path) -> &str {
    file.file_name().and_then(|name| name.to_str()).unwrap()
}
