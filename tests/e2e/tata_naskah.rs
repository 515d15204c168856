//! What an office sets for a paper in the window is what its prints look like.

use saksama_tests::cli::{HARI_INI, contoh, oracle, pdf_text};
use saksama_tests::window::{App, Key, part};
use std::path::Path;

/// Prints the report on documentation, saves it as `path`; its width and height in points, and its words.
async fn report(app: &mut App, path: &Path) -> ((f64, f64), String) {
    app.go("dokumen").await;
    app.push("buat-surat").await;
    app.push("surat-D23").await;
    app.push("cetak-D23").await;
    app.find(&part("kirim-D23")).await;
    app.settle().await;
    app.answer_dialog(Some(path));
    app.push("simpan-D23").await;
    app.read("hasil-D23", "tersimpan di").await;
    app.press(Key::Escape + "").await;
    app.gone("dialog-surat").await;
    let info = oracle("pdfinfo", &[path.as_os_str()]);
    let size = info.lines().find_map(|line| line.strip_prefix("Page size:")).unwrap();
    let sides: Vec<f64> = size.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    ((sides[0], sides[1]), pdf_text(path))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_paper_lies_and_leaves_its_letterhead_out_as_it_was_set() {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    let mut app = App::start(data.path(), &[("SAKSAMA_HARI_INI", HARI_INI)]).await;
    let office = app.call("get_instansi", serde_json::json!({})).await;
    let alamat = office["alamat"].as_str().unwrap().to_owned();
    let ((width, height), before) = report(&mut app, &data.path().join("tegak.pdf")).await;
    assert!(width < height && before.contains(&alamat), "{width} × {height}: {before}");
    app.go("tata-naskah").await;
    app.choose("pilih-surat", "Laporan pendokumentasian").await;
    app.choose("f-arah", "Semua halaman rebah").await;
    app.choose("f-gaya_kop", "Tanpa kepala surat").await;
    app.inspect("tata-naskah-diubah").await;
    app.push("simpan").await;
    app.read("hasil-tata-letak", "Tersimpan").await;
    let (lying, after) = report(&mut app, &data.path().join("rebah.pdf")).await;
    assert_eq!(lying, (height, width));
    assert!(!after.contains(&alamat) && after.contains("LAPORAN"), "{after}");
    app.stop().await;
}
