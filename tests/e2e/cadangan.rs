//! The data as a whole in the window: checked, backed up to a folder, changed, and brought back.

use saksama_tests::cli::{HARI_INI, contoh};
use saksama_tests::office::informasi_isian;
use saksama_tests::office::{keys_of, stored_path};
use saksama_tests::window::{App, part};
use serde_json::{Value, json};
use std::path::Path;

const NAMA: &str = "Cadangan_Pemerintah_Kota_Sekar_Jaya_20261120.zip";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_office_is_backed_up_and_brought_back() {
    let data = tempfile::tempdir().unwrap();
    let desk = tempfile::tempdir().unwrap();
    let mut app = App::start(data.path(), &[("SAKSAMA_HARI_INI", HARI_INI)]).await;
    name_office(&app, "Pemerintah Kota Sekar Jaya").await;
    let _ = app.call("save_informasi", informasi_isian()).await;

    app.go("data").await;
    app.read("folder-data", &data.path().display().to_string()).await;
    app.push("periksa-data").await;
    app.read("hasil-periksa-data", "Data sehat").await;
    app.inspect("data-sehat").await;

    back_up(&mut app, desk.path()).await;
    // Afterwards one more item, and another name of the office.
    let mut more = informasi_isian();
    more["judul"] = "Didaftarkan sesudah cadangan".into();
    let _ = app.call("save_informasi", more).await;
    name_office(&app, "Pemerintah Kota Mawar").await;
    assert_eq!(titles(&app).await.len(), 2);

    bring_back(&mut app, &desk.path().join(NAMA)).await;
    assert_eq!(titles(&app).await, ["Rekam medis pasien rujukan"]);
    let kept = app.read("folder-lama", "sebelum-pulih-20261120").await;
    assert!(Path::new(&kept).join("register.db").is_file(), "{kept}");
    app.go("informasi").await;
    app.open_row("Rekam medis pasien rujukan").await;
    app.stop().await;
}

/// Writes the file, refuses to write over it, and proposes the next name instead.
async fn back_up(app: &mut App, desk: &Path) {
    app.answer_dialog(Some(desk));
    app.push("pilih-folder").await;
    app.find(&format!("{}:checked", part("drive-folder"))).await;
    assert_eq!(app.value("nama-cadangan").await, NAMA);
    app.push("buat-cadangan").await;
    app.read("hasil-cadangan", "sudah dibaca ulang").await;
    app.read("isi-cadangan", &desk.join(NAMA).display().to_string()).await;
    app.inspect("data-cadangan").await;
    assert!(desk.join(NAMA).is_file());

    app.push("cadangan-lagi").await;
    app.push("buat-cadangan").await;
    app.read("hasil-cadangan", "tidak ditimpa").await;
    assert_eq!(app.value("nama-cadangan").await, NAMA.replace(".zip", "_2.zip"));
    app.push("buat-cadangan").await;
    app.read("hasil-cadangan", "sudah dibaca ulang").await;
}

/// Looks into the file, thinks better of it, looks again and agrees.
async fn bring_back(app: &mut App, file: &Path) {
    app.answer_dialog(Some(file));
    app.push("pilih-cadangan").await;
    app.read("isi-paket", "20 November 2026").await;
    app.read("isi-paket", "Pemerintah Kota Sekar Jaya").await;
    app.read("dialog-pulih", "sebelum-pulih-").await;
    app.push("pulih-batal").await;
    app.gone("dialog-pulih").await;
    assert_eq!(titles(app).await.len(), 2, "looking changes nothing");

    app.answer_dialog(Some(file));
    app.push("pilih-cadangan").await;
    app.read("isi-paket", "2 berkas").await;
    app.inspect("data-tanya").await;
    app.push("pulih-ya").await;
    app.read("hasil-pulih", "Data kembali seperti pada 20 November 2026").await;
    app.find(":focus [data-testid=hasil-pulih]").await;
    app.inspect("data-kembali").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_lost_is_named_and_the_rest_is_backed_up() {
    let data = tempfile::tempdir().unwrap();
    let desk = tempfile::tempdir().unwrap();
    contoh(data.path());
    let mut app = App::start(data.path(), &[("SAKSAMA_HARI_INI", HARI_INI)]).await;
    let lost = lose_one(&app, data.path()).await;

    app.go("data").await;
    app.read("pulih-latihan", "Di kantor latihan").await;
    app.push("periksa-data").await;
    app.read("hasil-periksa-data", "Ada 1 hal").await;
    app.read("temuan-data", &lost).await;
    app.answer_dialog(Some(desk.path()));
    app.push("pilih-folder").await;
    app.find(&format!("{}:checked", part("drive-folder"))).await;
    assert!(app.value("nama-cadangan").await.starts_with("LATIHAN_Cadangan_"));
    app.push("buat-cadangan").await;
    app.read("hasil-cadangan", "1 bagian data sudah tidak utuh").await;
    app.read("temuan-cadangan", &lost).await;
    app.inspect("data-tidak-utuh").await;
    app.stop().await;
}

/// Removes the stored file of one paper, and gives the officer's name for it.
async fn lose_one(app: &App, data: &Path) -> String {
    let papers = app.call("list_dokumen", json!({ "subjek_id": null })).await;
    let pdf = &papers[0]["pdf"];
    let stored = stored_path(data, &keys_of(data), pdf["sha256"].as_str().unwrap());
    std::fs::remove_file(stored).unwrap();
    pdf["nama"].as_str().unwrap().to_owned()
}

async fn name_office(app: &App, nama: &str) {
    let mut instansi = app.call("get_instansi", json!({})).await;
    for field in ["nama_pemerintah", "nama_opd", "nama_badan_publik"] {
        instansi[field] = nama.into();
    }
    instansi["kota_penetapan"] = "Sekar Jaya".into();
    let _ = app.call("save_instansi", instansi).await;
}

async fn titles(app: &App) -> Vec<String> {
    let all = json!({
        "teks": "", "status": [], "huruf": [], "unit_id": [], "hanya_bermasalah": false, "sampah": false,
        "urut": "NOMOR_REGISTER", "menurun": false, "mulai": 0, "jumlah": 500
    });
    let found = app.call("search_informasi", all).await["baris"].as_array().cloned().unwrap_or_default();
    found.iter().filter_map(|row: &Value| row["judul"].as_str().map(str::to_owned)).collect()
}
