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
    app.read("temuan-paket", "TIDAK BERTANDA TANGAN").await;
    vouch(&app).await;
    app.inspect("usulan-tanpa-tanda").await;
    app.push("ambil").await;
    app.read("terima-selesai", "1 usulan dari Dinas Kesehatan").await;
    app.push("terima-lagi").await;
    app.push("kembali").await;
    look_at_what_changed(&mut app, &second.path().join(PAKET)).await;
    vouch(&app).await;
    app.push("ambil").await;
    app.read("terima-selesai", "1 lainnya tidak diambil").await;
    app.inspect("usulan-diambil").await;
    app.push("ke-diambil").await;
    app.wait_text(&part("jumlah"), |n| n == "1 informasi").await;
    app.open_row("Data kesehatan jiwa perorangan").await;
    app.stop().await;
}

/// A package that nobody signed is taken by the letter that came with it.
async fn vouch(app: &App) {
    app.find(&format!("{}:disabled", part("ambil"))).await;
    app.write("surat-nomor", "B/12/DINKES").await;
    app.push("sudah-dicocokkan").await;
    app.find(&format!("{}:enabled", part("ambil"))).await;
}

const TERKUNCI: &str = "Usulan_DINKES_20261120.ppidp";

/// Keys go by paper, packages by stick: the unit and the main office each type the other's card once, and what the unit
/// then hands over is signed, and opened by the main office alone.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn keys_are_typed_from_cards_and_packages_are_signed_and_locked() {
    let (unit, utama, stick) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let berkas = stick.path().join("Kunci PPID Utama.kunci");

    let (mut app, unit_id) = office(unit.path()).await;
    let _ = register(&app, &unit_id, "Rekam medis pasien rujukan").await;
    open_keys(&app).await;
    app.inspect("kunci-belum").await;
    app.push("buat-kunci").await;
    let card = fingerprint(&app).await;
    app.choose("kartu-untuk", "Unit Dinas Kesehatan").await;
    app.push("lihat-kartu").await;
    app.find(&part("kartu-kunci")).await;
    app.inspect("kartu-kunci").await;
    app.push("tutup-kartu").await;
    let pdf = stick.path().join("Kartu Kunci.pdf");
    app.answer_dialog(Some(&pdf));
    app.push("simpan-kartu").await;
    app.read("hasil-kunci", "Kartu Kunci.pdf").await;
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF"));
    app.stop().await;

    let (mut app, _) = office(utama.path()).await;
    open_keys(&app).await;
    app.push("buat-kunci").await;
    let own = fingerprint(&app).await;
    app.answer_dialog(Some(&berkas));
    app.push("simpan-berkas-kunci").await;
    app.read("hasil-kunci", "Kunci PPID Utama.kunci").await;
    app.stop().await;

    let mut app = App::start(unit.path(), &[("SAKSAMA_HARI_INI", HARI_INI)]).await;
    open_keys(&app).await;
    app.push("catat-utama").await;
    app.answer_dialog(Some(&berkas));
    app.push("pilih-kunci").await;
    app.find(&format!("{}:enabled", part("simpan-kunci"))).await;
    app.write("sidik", &card).await;
    app.push("simpan-kunci").await;
    app.wait_text(&part("dialog-kunci"), |text| text.contains("berbeda dengan kunci dalam berkas")).await;
    app.inspect("kunci-tidak-cocok").await;
    app.write("sidik", &own).await;
    app.push("simpan-kunci").await;
    app.gone("dialog-kunci").await;
    app.read("sidik-utama", &own).await;
    app.push("tab-kirim").await;
    app.read("pengaman", "ditandatangani").await;
    app.answer_dialog(Some(stick.path()));
    app.push("pilih-folder").await;
    app.find(&format!("{}:checked", part("drive-folder"))).await;
    assert_eq!(app.value("nama-paket-kirim").await, TERKUNCI);
    app.inspect("usulan-kirim-terkunci").await;
    app.push("buat-paket").await;
    app.read("kode-isi", "Paket nomor 1").await;
    app.inspect("usulan-kirim-bertanda").await;
    app.stop().await;

    let mut app = App::start(utama.path(), &[("SAKSAMA_HARI_INI", HARI_INI)]).await;
    app.go("informasi").await;
    app.push("usulan-unit").await;
    app.push("tab-terima").await;
    app.answer_dialog(Some(&stick.path().join(TERKUNCI)));
    app.push("pilih-paket").await;
    app.read("hasil-terima", "belum dicatat").await;
    app.inspect("usulan-kunci-belum-dikenal").await;
    app.push("ke-kunci").await;
    app.push("catat-DINKES").await;
    app.write("sidik", &card.to_lowercase().replace('-', " ")).await;
    app.write("surat", "B/12/DINKES").await;
    app.push("simpan-kunci").await;
    app.gone("dialog-kunci").await;
    app.read("kunci-unit", &card).await;
    app.inspect("kunci-tercatat").await;
    app.go("beranda").await;
    open(&mut app, &stick.path().join(TERKUNCI)).await;
    app.read("nomor-paket", "Nomor 1").await;
    app.inspect("usulan-bertanda").await;
    app.push("ambil").await;
    app.read("terima-selesai", "1 usulan dari Dinas Kesehatan").await;
    app.push("tanda-terima").await;
    app.find("dialog").await;
    app.picture("usulan-tanda-terima").await;
    app.stop().await;
}

async fn open_keys(app: &App) {
    app.go("informasi").await;
    app.push("usulan-unit").await;
    app.push("tab-kunci").await;
}

/// The fingerprint of the office as the window shows it.
async fn fingerprint(app: &App) -> String {
    let is_whole = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).count() == 40;
    let shown = app.wait_text(&part("sidik-sendiri"), is_whole).await;
    let letters: Vec<char> = shown.chars().filter(char::is_ascii_alphanumeric).collect();
    letters.chunks(5).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
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
    app.read("pengaman", "TIDAK BERTANDA TANGAN").await;
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
