//! Back to a backup in the data folder: told before, done, and undone.

use crate::cadangan::{register, titles};
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// What is on one side only, as kind and count.
fn kinds(list: &Value) -> Vec<(String, u64)> {
    let one = |s: &Value| (s["entitas"].as_str().unwrap().to_owned(), s["jumlah"].as_u64().unwrap());
    list.as_array().unwrap().iter().map(one).collect()
}

fn last_part(path: &Value) -> String {
    Path::new(path.as_str().unwrap()).file_name().unwrap().to_str().unwrap().to_owned()
}

fn stored_files(office: &TestOffice) -> Vec<PathBuf> {
    let list = |folder: PathBuf| std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
    let mut files: Vec<PathBuf> = list(office.folder.path().join("data/berkas")).flat_map(list).collect();
    files.sort();
    files
}

fn state(office: &TestOffice) -> (Vec<String>, Value, Value) {
    let papers = office.call("list_dokumen", json!({ "subjek_id": null }));
    (titles(office), papers, office.call("check_data", json!({}))["temuan"].clone())
}

#[test]
fn what_a_restore_would_change_is_told_and_changes_nothing() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Sebelum cadangan");
    let made = office.call("make_cadangan", json!({}));
    let req = json!({ "path": made["nama"] });
    let same = office.call("preview_pulih", req.clone());
    assert_eq!(
        (kinds(&same["perbandingan"]["hilang"]), &same["perbandingan"]["perubahan"]),
        (vec![], &json!(0))
    );

    for n in 1..=7 {
        register(&office, &format!("Sesudah cadangan {n}"));
    }
    let before = state(&office);
    let told = office.call("preview_pulih", req);
    assert_eq!(
        (&told["isi"]["informasi"], &told["perbandingan"]["sekarang"]["informasi"]),
        (&json!(1), &json!(8))
    );
    assert_eq!(kinds(&told["perbandingan"]["hilang"]), [("informasi".to_owned(), 7)]);
    assert_eq!(kinds(&told["perbandingan"]["kembali"]), []);
    assert_eq!((&told["perbandingan"]["perubahan"], &told["di_folder"]), (&json!(7), &json!(true)));
    let named = told["perbandingan"]["hilang"][0]["contoh"].as_array().unwrap();
    assert_eq!(named.len(), 5, "the rest is counted");
    assert!(named[0].as_str().unwrap().ends_with("Sesudah cadangan 1"), "{}", named[0]);
    assert_eq!(state(&office), before);
    let left = std::fs::read_dir(office.folder.path().join("data/cadangan")).unwrap().count();
    assert_eq!(left, 3, "the backup, its note, and that of the check");
}

#[test]
fn a_restore_keeps_the_present_state_and_is_undone_by_it() {
    let office = TestOffice::contoh("2026-11-20");
    let made = office.call("make_cadangan", json!({}));
    let then = state(&office);
    assert!(stored_files(&office).len() > 5);
    register(&office, "Sesudah cadangan");
    let now = state(&office);
    let zips = || {
        let folder = std::fs::read_dir(office.folder.path().join("data/cadangan")).unwrap();
        folder.filter(|e| e.as_ref().unwrap().file_name().to_str().unwrap().ends_with(".zip")).count()
    };

    let done = office.call("restore_kantor", json!({ "path": made["nama"] }));
    assert_eq!(state(&office), then, "papers and stored files are there, none of them was in the backup");
    let kept = last_part(&done["folder_lama"]);
    let listed = office.call("list_cadangan", json!({}));
    let aside = listed.as_array().unwrap().iter().find(|c| c["nama"] == json!(kept)).unwrap();
    assert_eq!(aside["alasan"], "SEBELUM_PULIH");
    let looked = office.call("check_cadangan", json!({ "nama": kept }));
    assert_eq!((&looked["keadaan"], &looked["temuan"]), (&json!("TERUJI"), &json!([])));

    let told = office.call("preview_pulih", json!({ "path": kept }));
    assert_eq!(kinds(&told["perbandingan"]["kembali"]), [("informasi".to_owned(), 1)]);
    let undone = office.call("restore_kantor", json!({ "path": kept }));
    assert_eq!(state(&office), now);
    // Nothing was pushed out, and the undoing can be undone.
    assert_eq!(zips(), 1);
    let _ = office.call("restore_kantor", json!({ "path": last_part(&undone["folder_lama"]) }));
    assert_eq!(state(&office), then);
    let _ = office.call("restore_kantor", json!({ "path": kept }));
    assert_eq!(state(&office), now, "what was put aside first is still whole");
}

#[test]
fn stored_files_are_not_doubled_by_going_back_and_forth() {
    let office = TestOffice::contoh("2026-11-20");
    let made = office.call("make_cadangan", json!({}));
    let before: Vec<u64> = inodes(&stored_files(&office));
    let _ = office.call("restore_kantor", json!({ "path": made["nama"] }));
    assert_eq!(inodes(&stored_files(&office)), before, "the same files under a second name");
}

#[cfg(unix)]
fn inodes(files: &[PathBuf]) -> Vec<u64> {
    use std::os::unix::fs::MetadataExt;
    files.iter().map(|f| std::fs::metadata(f).unwrap().ino()).collect()
}

#[test]
fn a_lost_stored_file_is_named_and_keeps_nothing_from_coming_back() {
    let office = TestOffice::contoh("2026-11-20");
    let made = office.call("make_cadangan", json!({}));
    assert_eq!(made["temuan"], json!([]));
    std::fs::remove_file(&stored_files(&office)[0]).unwrap();
    let looked = office.call("check_cadangan", json!({ "nama": made["nama"] }));
    assert_eq!(
        (&looked["keadaan"], &looked["temuan"][0]["kode"]),
        (&json!("TERUJI"), &json!("BERKAS_SIMPANAN_HILANG"))
    );
    let done = office.call("restore_kantor", json!({ "path": made["nama"] }));
    assert_eq!(
        (done["temuan"].as_array().unwrap().len(), &done["temuan"][0]["kode"]),
        (1, &json!("BERKAS_SIMPANAN_HILANG"))
    );
}

#[test]
fn a_damaged_backup_of_the_folder_restores_nothing() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Tetap ada");
    let made = office.call("make_cadangan", json!({}));
    let file = office.folder.path().join("data/cadangan").join(made["nama"].as_str().unwrap());
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    for command in ["preview_pulih", "restore_kantor"] {
        let kode = office.refused(command, json!({ "path": made["nama"] })).kode;
        assert!(kode.starts_with("PAKET_"), "{kode}");
    }
    assert_eq!(titles(&office), ["Tetap ada"]);
    register(&office, "Dan bekerja lagi");
}
