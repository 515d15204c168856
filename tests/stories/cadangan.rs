//! Backup and restore while the office is open in the window.

use saksama_tests::office::{TestOffice, informasi_isian};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::PathBuf;

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
fn a_damaged_office_is_backed_up_and_comes_back_with_what_it_lacks_named() {
    let office = TestOffice::contoh("2026-11-20");
    let stored = stored_files(&office);
    std::fs::remove_file(&stored[0]).unwrap();
    std::fs::write(&stored[1], "changed").unwrap();
    // Neither readable nor gone: a folder in its place.
    std::fs::remove_file(&stored[2]).unwrap();
    std::fs::create_dir(&stored[2]).unwrap();
    let hash = |at: usize| stored[at].file_name().unwrap().to_str().unwrap().to_owned();
    let faults = |reply: &Value| -> BTreeSet<(String, String)> {
        let text = |v: &Value| v.as_str().unwrap().to_owned();
        let list = reply["temuan"].as_array().unwrap();
        list.iter().map(|m| (text(&m["kode"]), text(&m["data"]["berkas"]))).collect()
    };
    let path = office.folder.path().join("kantor.zip");
    let done = office.call("backup_kantor", json!({ "path": path }));
    let lost = |at: usize| ("BERKAS_SIMPANAN_HILANG".to_owned(), hash(at));
    let changed = |at: usize| ("BERKAS_SIMPANAN_RUSAK".to_owned(), hash(at));
    assert_eq!(faults(&done), [lost(0), changed(1), changed(2)].into());
    assert_eq!(done["berkas"].as_array().unwrap().len(), 1 + stored.len() - 2, "the changed one goes along");

    // The package itself tells: what can't be read was left out.
    let verified = office.call("verify_dkip", json!({ "path": path }));
    assert_eq!(
        (&verified["sehat"], faults(&verified)),
        (&json!(false), [lost(0), changed(1), lost(2)].into())
    );

    // It is restored where nothing is left of the office.
    let other = TestOffice::on("2026-11-21");
    let restored = other.call("restore_kantor", json!({ "path": path }));
    assert_eq!(faults(&restored), [lost(0), changed(1), lost(2)].into());
    assert_eq!(other.call("list_keputusan", json!({})).as_array().unwrap().len(), 1);
    let names: Vec<&str> =
        restored["temuan"].as_array().unwrap().iter().map(|m| m["data"]["nama"].as_str().unwrap()).collect();
    assert!(names.iter().all(|n| n.ends_with(".pdf")), "in the officer's words: {names:?}");
    assert_eq!(faults(&other.call("check_data", json!({}))), faults(&restored));
}

/// Every stored file of the office, in order.
fn stored_files(office: &TestOffice) -> Vec<PathBuf> {
    let list = |folder: PathBuf| std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
    let mut files: Vec<PathBuf> = list(office.folder.path().join("data/berkas")).flat_map(list).collect();
    files.sort();
    files
}
