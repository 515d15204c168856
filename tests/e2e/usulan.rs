//! A unit hands its proposals over in the window, and the main office takes them in the window.

use saksama_tests::cli::HARI_INI;
use saksama_tests::office::informasi_isian;
use saksama_tests::window::{App, part};
use serde_json::{Value, json};
use std::path::Path;

const PAKET: &str = "Usulan_DINKES_20261120.zip";

async fn office(data: &Path) -> (App, Value) {
    let app = App::start(data, &[("SAKSAMA_HARI_INI", HARI_INI)]).await;
    let unit = json!({ "id": null, "nama": "Dinas Kesehatan", "singkatan": "Dinkes", "kode_unit": "DINKES",
        "jenis": "PERANGKAT_DAERAH", "aktif": true });
    let id = app.call("save_unit", unit).await["id"].clone();
    (app, id)
}

async fn register(app: &App, unit_id: &Value, judul: &str) -> Value {
    let mut isian = informasi_isian();
    isian["judul"] = judul.into();
    isian["unit_id"] = unit_id.clone();
    app.call("save_informasi", isian).await["informasi"].clone()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn proposals_go_from_a_unit_to_the_main_office() {
    let (unit, utama) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());

    let (mut app, unit_id) = office(unit.path()).await;
    let rekam = register(&app, &unit_id, "Rekam medis pasien rujukan").await;
    send(&mut app, first.path(), "1 usulan").await;
    // Afterwards one is changed and one is new.
    let mut isian = informasi_isian();
    for field in ["id", "versi", "judul", "unit_id"] {
        isian[field] = rekam[field].clone();
    }
    isian["kurun_waktu"] = "2019 sampai 2024".into();
    let _ = app.call("save_informasi", isian).await;
    let _ = register(&app, &unit_id, "Data kesehatan jiwa perorangan").await;
    app.go("beranda").await;
    send(&mut app, second.path(), "2 usulan").await;
    app.stop().await;

    let (mut app, _) = office(utama.path()).await;
    open(&mut app, &first.path().join(PAKET)).await;
    app.push("ambil").await;
    app.read("terima-selesai", "1 usulan dari Dinas Kesehatan").await;
    app.push("terima-lagi").await;
    app.push("kembali").await;
    look_at_what_changed(&mut app, &second.path().join(PAKET)).await;
    app.push("ambil").await;
    app.read("terima-selesai", "1 lainnya tidak diambil").await;
    app.inspect("usulan-diambil").await;
    app.push("ke-diambil").await;
    app.wait_text(&part("jumlah"), |n| n == "1 informasi").await;
    app.open_row("Data kesehatan jiwa perorangan").await;
    app.stop().await;
}

/// Makes a package of the only unit in a folder.
async fn send(app: &mut App, desk: &Path, words: &str) {
    app.go("informasi").await;
    app.push("usulan-unit").await;
    app.inspect("formulir-papan").await;
    app.push("tab-terima").await;
    app.inspect("usulan-mulai").await;
    app.push("tab-kirim").await;
    app.answer_dialog(Some(desk));
    app.push("pilih-folder").await;
    app.find(&format!("{}:checked", part("drive-folder"))).await;
    assert_eq!(app.value("nama-paket-kirim").await, PAKET);
    app.inspect("usulan-kirim").await;
    app.push("buat-paket").await;
    app.read("kirim-selesai", words).await;
    app.inspect("usulan-kirim-selesai").await;
    assert!(desk.join(PAKET).is_file());
}

/// Chooses a package; it is checked, nothing is saved.
async fn open(app: &mut App, paket: &Path) {
    app.go("informasi").await;
    app.push("usulan-unit").await;
    app.push("tab-terima").await;
    app.answer_dialog(Some(paket));
    app.push("pilih-paket").await;
    app.read("nama-unit", "Dinas Kesehatan").await;
    app.find(&part("baris")).await;
}

/// The row that is here already says which field differs.
async fn look_at_what_changed(app: &mut App, paket: &Path) {
    open(app, paket).await;
    app.inspect("usulan-periksa").await;
    app.push("saring-BERUBAH").await;
    app.find(&format!("{}[aria-pressed=true]", part("saring-BERUBAH"))).await;
    app.open_row("Rekam medis pasien rujukan").await;
    app.read("beda-usulan", "2019 sampai 2024").await;
    app.inspect("usulan-beda").await;
    app.push("tutup-usulan").await;
    app.gone("dialog-usulan").await;
}
