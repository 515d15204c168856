//! The program itself on a vfat drive: export, power cut, verification after the computer starts again.

use crate::content;
use saksama_tests::usb::Image;
use saksama_tests::usb::uml::{Plug, cut_power_in_uml, run_in_uml};
use std::path::{Path, PathBuf};
use std::process::Command;

const TODAY: &str = "2026-11-20";

/// `saksama-cli`: the program named by `SAKSAMA_CLI`, else the one built beside this test.
fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let beside = || test.parent().and_then(Path::parent).unwrap().join("saksama-cli");
    let program = std::env::var_os("SAKSAMA_CLI").map_or_else(beside, PathBuf::from);
    assert!(program.exists(), "{} is not built: cargo build -p saksama-cli", program.display());
    program
}

#[test]
fn the_program_exports_and_verifies_after_a_power_cut() {
    let data = tempfile::tempdir().unwrap();
    let program = program();
    let out = Command::new(&program).arg("--data").arg(data.path()).arg("contoh").output().unwrap();
    assert!(out.status.success(), "{out:?}");

    let image = Image::vfat(crate::MEGABYTES);
    let cli = format!("SAKSAMA_HARI_INI={TODAY} '{}' --data '{}'", program.display(), data.path().display());
    let export = format!("{cli} dkip --ke . && echo SELESAI && {}", crate::FOR_EVER);
    let output = cut_power_in_uml(&image, &export, "SELESAI");
    let found = image.copy_out();
    let names: Vec<String> =
        content(found.path()).into_keys().map(|p| p.to_string_lossy().into_owned()).collect();
    let folder = names.first().unwrap_or_else(|| panic!("nothing is left: {output}"));
    assert!(folder.starts_with("LATIHAN_DKIP_") && folder.ends_with("_20261120"), "{names:?}");
    // an outside reader and an outside oracle
    let mut oracle = Command::new("sha256sum");
    let oracle =
        oracle.args(["-c", "--strict", "SHA256SUMS.txt"]).current_dir(found.path().join(folder)).output();
    assert!(oracle.as_ref().unwrap().status.success(), "{oracle:?}");

    let run = run_in_uml(&image, Plug::WriteProtected, &format!("{cli} verifikasi '{folder}'"));
    assert_eq!(run.code, 0, "{}", run.output);
    let run = run_in_uml(
        &image,
        Plug::Writable,
        &format!("echo x >>'{folder}/dkip.csv' && {cli} verifikasi '{folder}'"),
    );
    assert_eq!(run.code, 1, "{}", run.output);
    assert!(run.output.contains("dkip.csv"), "{}", run.output);
}

/// FAT32 holds no file of 4 GiB: told before the gigabytes are read, by the name that the officer gave it.
#[test]
fn a_backup_that_fat_can_not_hold_is_refused_before_the_first_byte() {
    let data = tempfile::tempdir().unwrap();
    let program = program();
    let out = Command::new(&program).arg("--data").arg(data.path()).arg("contoh").output().unwrap();
    assert!(out.status.success(), "{out:?}");
    let found = Command::new("find").arg(data.path()).args(["-path", "*/berkas/*", "-type", "f"]).output();
    let found = String::from_utf8(found.unwrap().stdout).unwrap();
    let stored = Path::new(found.lines().next().unwrap());
    // A hole: as long as many scans, and no room taken for it.
    std::fs::OpenOptions::new().write(true).open(stored).unwrap().set_len(5 << 30).unwrap();

    let image = Image::vfat(crate::MEGABYTES);
    let cli = format!("SAKSAMA_HARI_INI={TODAY} '{}' --data '{}'", program.display(), data.path().display());
    let run = run_in_uml(&image, Plug::Writable, &format!("{cli} cadangkan kantor.zip"));
    assert_eq!(run.code, 1, "{}", run.output);
    assert!(run.output.contains("kantor.zip lebih besar dari 4 GB"), "{}", run.output);
    assert!(run.output.contains("FAT32"), "{}", run.output);
    assert_eq!(crate::names(&image), Vec::<String>::new());

    let run = run_in_uml(&image, Plug::Writable, &format!("{} largest .", crate::sample()));
    assert_eq!((run.code, run.output.as_str()), (1, "GAGAL BERKAS_TERLALU_BESAR_UNTUK_MEDIA\n"));
}
