//! Backup and restore while the office is open in the window.

use saksama_tests::office::{TestOffice, informasi_isian};
use serde_json::{Value, json};

fn titles(office: &TestOffice) -> Vec<String> {
    let all = json!({
        "teks": "", "status": [], "huruf": [], "unit_id": [], "hanya_bermasalah": false, "sampah": false,
        "urut": "NOMOR_REGISTER", "menurun": false, "mulai": 0, "jumlah": 500
    });
    let rows = office.call("search_informasi", all)["baris"].as_array().unwrap().clone();
    rows.iter().map(|r| r["judul"].as_str().unwrap().to_owned()).collect()
}

fn register(office: &TestOffice, judul: &str) {
    let mut isian = informasi_isian();
    isian["judul"] = judul.into();
    let _ = office.call("save_informasi", isian);
}

#[test]
fn an_open_office_is_restored_and_goes_on() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Sebelum cadangan");
    let package = json!({ "path": office.folder.path().join("kantor.zip") });
    let made = office.call("backup_kantor", package.clone());
    assert_eq!((&made["jenis"], &made["dibuat"]), (&"CADANGAN".into(), &"2026-11-20".into()));
    register(&office, "Sesudah cadangan");
    assert_eq!(titles(&office).len(), 2);

    let done = office.call("restore_kantor", package.clone());
    assert_eq!(titles(&office), ["Sebelum cadangan"]);
    assert!(std::path::Path::new(done["folder_lama"].as_str().unwrap()).join("register.db").is_file());
    let trail = office.call("list_jejak", json!({ "entitas_id": null, "jumlah": 1 }));
    assert_eq!(trail[0]["label"], "Memulihkan data dari cadangan");
    register(&office, "Bekerja lagi");
    assert_eq!(titles(&office).len(), 2);
    assert_eq!(office.refused("backup_kantor", package).kode, "SUDAH_ADA");
}

#[test]
fn a_refused_restore_leaves_the_open_office_at_work() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Tetap ada");
    let path = office.folder.path().join("rusak.zip");
    std::fs::write(&path, b"PK\x03\x04 cut off").unwrap();
    assert_eq!(office.refused("restore_kantor", json!({ "path": path })).kode, "PAKET_RUSAK");
    assert_eq!(titles(&office), ["Tetap ada"]);
    register(&office, "Dan bekerja lagi");
    assert_eq!(titles(&office).len(), 2);
    assert_eq!(office.call("check_data", json!({}))["temuan"], Value::Array(vec![]));
}

#[test]
fn a_damaged_office_is_not_backed_up() {
    let office = TestOffice::contoh("2026-11-20");
    let data = office.folder.path().join("data/berkas");
    let inner = std::fs::read_dir(&data).unwrap().next().unwrap().unwrap().path();
    let file = std::fs::read_dir(inner).unwrap().next().unwrap().unwrap().path();
    std::fs::remove_file(file).unwrap();
    let path = office.folder.path().join("kantor.zip");
    assert_eq!(office.refused("backup_kantor", json!({ "path": path })).kode, "DATA_TIDAK_SEHAT");
    assert!(!path.exists());
}
