//! What is refused: with exit code 1, a sentence, and nothing changed.

use saksama_tests::cli::{cli, contoh, ok, run};

fn refused(data: &std::path::Path, args: &[&str]) -> String {
    let out = run(data, args);
    assert_eq!(out.status.code(), Some(1), "{args:?}: {}", String::from_utf8_lossy(&out.stdout));
    let text = String::from_utf8_lossy(&out.stderr).trim().to_owned();
    // A sentence, not a bare code: some code may have been forgotten in assets/teks.
    assert!(text.contains(' ') && text.contains('.'), "no sentence: {text:?}");
    text
}

#[test]
fn nothing_to_print_yet() {
    let data = tempfile::tempdir().unwrap();
    for (kode, nama) in [
        ("D04", "Lembar Pengujian Konsekuensi"),
        ("D08", "Surat Undangan rapat"),
        ("D10", "Daftar Hadir"),
        ("D12", "Berita Acara rapat"),
        ("D14", "Keputusan"),
    ] {
        let file = data.path().join("x.pdf");
        let text = refused(data.path(), &["cetak", kode, "--keluar", file.to_str().unwrap()]);
        assert!(text.contains(nama), "{text}");
        assert!(!file.exists());
    }
}

#[test]
fn an_unknown_paper_size_command_or_request() {
    let data = tempfile::tempdir().unwrap();
    assert!(refused(data.path(), &["cetak", "D99", "--keluar", "x.pdf"]).contains("D99"));
    assert!(refused(data.path(), &["cetak", "D04", "--kertas", "B5", "--keluar", "x.pdf"]).contains("B5"));
    assert!(refused(data.path(), &["rpc", "hapus_semua"]).contains("hapus_semua"));
    let _ = refused(data.path(), &["rpc", "get_informasi", r#"{"id":"tidak ada"}"#]);
    let _ = refused(data.path(), &["rpc", "get_informasi", "{}"]);
}

#[test]
fn the_practice_office_needs_an_empty_folder() {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    let text = refused(data.path(), &["contoh"]);
    assert!(text.contains("sudah berisi"), "{text}");
}

#[test]
fn a_file_where_the_data_folder_should_be() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("data");
    std::fs::write(&file, "not a folder").unwrap();
    let text = refused(&file, &["periksa"]);
    assert!(text.contains("adalah berkas, bukan folder"), "{text}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "not a folder");
}

#[test]
fn a_data_file_of_another_program() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("register.db"), "this is a letter, not a register of information")
        .unwrap();
    let _ = refused(dir.path(), &["periksa"]);
}

#[test]
fn a_key_file_made_by_a_newer_version() {
    let data = tempfile::tempdir().unwrap();
    let _ = ok(data.path(), &["periksa"]);
    let bytes = br#"{ "format": "saksama-kunci", "versi": 9999 }"#;
    let [first, second] = ["kunci.json", "kunci-salinan.json"].map(|name| data.path().join(name));
    std::fs::write(&second, bytes).unwrap();
    let _ = ok(data.path(), &["periksa"]);
    assert_eq!(
        std::fs::read(&second).unwrap(),
        bytes,
        "the other copy is enough, and this one is left alone"
    );
    std::fs::write(&first, bytes).unwrap();
    let text = refused(data.path(), &["periksa"]);
    assert!(text.contains("lebih baru"), "{text}");
    for file in [first, second] {
        assert_eq!(std::fs::read(&file).unwrap(), bytes, "{} was touched", file.display());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_data_folder_that_may_not_be_written() {
    // Nobody may make a folder there, root neither.
    let text = refused(std::path::Path::new("/proc/saksama"), &["contoh"]);
    assert!(text.contains("/proc/saksama"), "{text}");
}

#[test]
fn usage_is_exit_code_two() {
    let out = cli().arg("cetak").output().unwrap();
    assert_eq!(out.status.code(), Some(2));
}
