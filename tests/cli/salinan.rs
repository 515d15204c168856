//! Open copies: out of an office and into a new one.

use saksama_tests::cli::{contoh, cut_off_copy, json, ok, run};
use std::path::Path;

fn code(out: &std::process::Output) -> (Option<i32>, String) {
    (out.status.code(), String::from_utf8_lossy(&out.stderr).into_owned())
}

#[test]
fn an_office_goes_out_and_comes_back() {
    let place = tempfile::tempdir().unwrap();
    let at = |name: &str| place.path().join(name);
    let (old, new, stick) = (at("lama"), at("baru"), at("usb"));
    std::fs::create_dir(&stick).unwrap();
    contoh(&old);
    let written = run(&old, &["salinan-terbuka", stick.to_str().unwrap()]);
    let (status, warned) = code(&written);
    assert_eq!(status, Some(0), "{warned}");
    assert!(warned.contains("TIDAK DISANDIKAN"), "{warned}");
    let said = String::from_utf8_lossy(&written.stdout).into_owned();
    let folder =
        said.strip_prefix("Salinan terbuka tersimpan di ").and_then(|rest| rest.split(" dan sudah").next());
    let folder = folder.unwrap_or_else(|| panic!("{said}"));
    assert!(Path::new(folder).join("manifest-sha256.txt").is_file(), "{said}");

    let said = ok(&new, &["verifikasi", folder]);
    assert!(said.contains("lengkap dan utuh") && said.contains("SHA-256"), "{said}");
    let table = Path::new(folder).join("data/unit.csv");
    let sound = std::fs::read(&table).unwrap();
    std::fs::write(&table, &sound[1..]).unwrap();
    let (status, refusal) = code(&run(&new, &["verifikasi", folder]));
    assert!(status == Some(1) && refusal.contains("data/unit.csv"), "{refusal}");
    std::fs::write(&table, sound).unwrap();

    let looked = json(&new, &["baca-salinan-terbuka", folder, "--uji-coba"]);
    assert_eq!(looked["latihan"], true);
    assert_eq!(json(&new, &["jejak"])["baris"], serde_json::json!([]), "looking takes nothing in");
    let told = ok(&new, &["baca-salinan-terbuka", folder]);
    assert!(told.starts_with(&format!("Salinan terbuka dibaca ke {}", new.display())), "{told}");
    assert_eq!(ok(&new, &["periksa"]).trim(), "Data sehat.");
    let kode = looked["kode_jejak"].as_str().unwrap();
    assert!(ok(&new, &["periksa", "--kode", kode]).contains("dibawa dari salinan terbuka"));
    let (status, refusal) = code(&run(&new, &["baca-salinan-terbuka", folder]));
    assert!(status == Some(1) && refusal.contains("sudah berisi data"), "{refusal}");
}

#[test]
fn what_a_killed_program_left_is_removed_and_told_by_the_next_command() {
    let place = tempfile::tempdir().unwrap();
    let (data, stick) = (place.path().join("data"), place.path().join("usb"));
    std::fs::create_dir(&stick).unwrap();
    contoh(&data);
    let left = cut_off_copy(&data, &stick);
    assert!(left.is_dir());
    // Also by one that is refused.
    let (status, said) = code(&run(&data, &["rpc", "get_informasi", "{}"]));
    let folder = left.to_str().unwrap();
    assert!(said.contains(folder) && said.contains("sudah dihapus"), "{said}");
    assert!(status == Some(1) && !left.exists());
    let (status, said) = code(&run(&data, &["periksa"]));
    assert!(status == Some(0) && !said.contains("terputus"), "{said}");
}
