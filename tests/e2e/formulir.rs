//! The Excel form of a unit in the real window: given, taken in row by row, sent back, on the board.

use saksama_tests::cli::HARI_INI;
use saksama_tests::formulir::{filled, row};
use saksama_tests::office::informasi_isian;
use saksama_tests::window::{App, part};
use serde_json::json;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_goes_to_a_unit_and_comes_back() {
    let (data, usb) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut app = App::start(data.path(), &[("SAKSAMA_HARI_INI", HARI_INI)]).await;
    let unit = json!({ "id": null, "nama": "Dinas Kesehatan", "singkatan": "Dinkes", "kode_unit": "DINKES",
        "jenis": "PERANGKAT_DAERAH", "aktif": true });
    let mut isian = informasi_isian();
    isian["unit_id"] = app.call("save_unit", unit).await["id"].clone();
    isian["judul"] = "Rekam medis pasien rujukan".into();
    let _ = app.call("save_informasi", isian).await;

    app.go("informasi").await;
    app.push("usulan-unit").await;
    app.push("buat-formulir").await;
    app.answer_dialog(Some(usb.path()));
    app.push("pilih-folder").await;
    app.find(&format!("{}:checked", part("drive-folder"))).await;
    app.inspect("formulir-buat").await;
    app.push("tulis-formulir").await;
    app.read("buat-selesai", "1 formulir").await;
    app.push("tutup-buat").await;
    app.wait_text(&part("tabel-papan"), |board| board.contains("Ditunggu")).await;

    let form = usb.path().join("DINKES_Formulir_usulan_2026.xlsx");
    let mut wrong = row("Catatan konseling pegawai");
    wrong[9] = "Selamanya";
    let back = filled(
        &form,
        &[("Rekam medis pasien rujukan", "Rekam medis pasien")],
        &[("b:0001", row("Hasil asesmen psikologi calon pejabat")), ("b:0002", wrong)],
    );
    app.answer_dialog(Some(&back));
    app.push("terima-formulir").await;
    app.read("nama-unit", "Dinas Kesehatan").await;
    app.find(&part("baris")).await;
    app.inspect("formulir-periksa").await;
    app.open_row("Rekam medis pasien").await;
    app.read("beda-baris", "Rekam medis pasien rujukan").await;
    app.inspect("formulir-beda").await;
    app.push("ambil-baris").await;
    app.push("tutup-baris").await;
    app.read("ambil", "Ambil 2 baris").await;

    app.push("kembalikan").await;
    app.answer_dialog(Some(usb.path()));
    app.push("pilih-folder").await;
    app.push("tulis-kembalikan").await;
    app.read("kembalikan-selesai", "1 baris").await;
    app.push("tutup-kembalikan").await;
    assert!(usb.path().join("DINKES_Perbaikan_usulan_2026.xlsx").is_file());

    app.push("ambil").await;
    app.read("terima-selesai", "1 informasi baru masuk sebagai draf, 1 informasi diubah").await;
    app.inspect("formulir-diambil").await;
    app.push("terima-lagi").await;
    app.wait_text(&part("tabel-papan"), |board| board.contains("Perlu diperbaiki")).await;
    app.inspect("formulir-kembali").await;
    app.push("tanda-terima").await;
    app.find(&part("dialog-surat")).await;
    app.inspect("formulir-tanda-terima").await;
    app.push("tutup-surat").await;
    app.stop().await;
}
