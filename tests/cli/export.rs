//! The public folder: complete, checkable, and without anything that must stay inside.

use saksama_tests::cli::{cli, contoh, json, ok, pdf_text, run};

#[test]
fn export_is_verified_and_tampering_is_found() {
    let data = tempfile::tempdir().unwrap();
    let drive = tempfile::tempdir().unwrap();
    contoh(data.path());
    let report = json(data.path(), &["dkip", "--ke", drive.path().to_str().unwrap()]);
    assert_eq!(report["sehat"], true);
    assert_eq!(report["jumlah"], 25);
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
fn what_has_ended_is_named_and_no_longer_listed() {
    let data = tempfile::tempdir().unwrap();
    let drive = tempfile::tempdir().unwrap();
    contoh(data.path());
    // the term of this item is the last day of 2027
    let item = "Soal dan kunci ujian kesetaraan";
    let export = |day: &str| {
        let out = cli()
            .env("SAKSAMA_HARI_INI", day)
            .args([
                "--data".as_ref(),
                data.path(),
                "--json".as_ref(),
                "dkip".as_ref(),
                "--ke".as_ref(),
                drive.path(),
            ])
            .output()
            .unwrap();
        let report: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
        let folder = std::path::PathBuf::from(report["folder"].as_str().unwrap());
        let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
        (read("BACA_DULU.txt"), read("dkip.csv"), pdf_text(&folder.join("dkip.pdf")))
    };
    // PP 61/2010 Pasal 11 ayat (3): exempt on its last day, public the day after
    let (said, csv, pdf) = export("2027-12-31");
    assert!(!said.contains(item) && csv.contains(item) && pdf.contains(item), "{said}");
    let (said, csv, pdf) = export("2028-01-01");
    assert!(said.contains("TIDAK LAGI DIKECUALIKAN") && said.contains("Pasal 11 ayat (3)"), "{said}");
    assert!(said.contains(&format!("- {item} (berakhir 31 Desember 2027)")), "{said}");
    assert!(!csv.contains(item) && !pdf.contains(item), "{csv}");
}

#[test]
fn a_missing_drive_is_named() {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    let out = run(data.path(), &["dkip", "--ke", "/tidak/ada"]);
    assert_eq!(out.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&out.stderr).contains("/tidak/ada"));
}
