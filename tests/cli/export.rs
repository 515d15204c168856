//! The public folder: complete, checkable, and without anything that must stay inside.

use saksama_tests::cli::{json, ok, run};

#[test]
fn export_is_verified_and_tampering_is_found() {
    let data = tempfile::tempdir().unwrap();
    let drive = tempfile::tempdir().unwrap();
    let _ = ok(data.path(), &["contoh"]);
    let report = json(data.path(), &["dkip", "--ke", drive.path().to_str().unwrap()]);
    assert_eq!(report["sehat"], true);
    assert_eq!(report["jumlah"], 24);
    let folder = std::path::PathBuf::from(report["folder"].as_str().unwrap());
    assert!(folder.file_name().unwrap().to_str().unwrap().ends_with("20261120"));
    let _ = ok(data.path(), &["verifikasi", folder.to_str().unwrap()]);

    let list = folder.join("dkip.csv");
    let mut text = std::fs::read_to_string(&list).unwrap();
    for inside in ["G1-R201", "Boks", "199404182019031007", "196904121994032001"] {
        assert!(!text.contains(inside), "{inside} left the office");
    }
    text.push('x');
    std::fs::write(&list, text).unwrap();
    let out = run(data.path(), &["verifikasi", folder.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&out.stdout).contains("dkip.csv"));
}

#[test]
fn a_missing_drive_is_named() {
    let data = tempfile::tempdir().unwrap();
    let _ = ok(data.path(), &["contoh"]);
    let out = run(data.path(), &["dkip", "--ke", "/tidak/ada"]);
    assert_eq!(out.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&out.stderr).contains("/tidak/ada"));
}
