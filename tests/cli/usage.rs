//! A command line, or a file named on it, that can't be understood: a sentence in Indonesian, never a word of the
//! libraries below.

use saksama_tests::cli::{cli, contoh, json, run};
use std::process::Output;

/// Words of clap, serde and the system that must not reach an officer.
const ENGLISH: [&str; 10] = [
    "error",
    "expected",
    "invalid",
    "missing",
    "unexpected",
    "No such file",
    "directory",
    "denied",
    "EOF",
    "line ",
];

fn said(out: &Output, code: i32) -> String {
    let text = String::from_utf8_lossy(&out.stderr).trim().to_owned();
    assert_eq!(out.status.code(), Some(code), "{text}");
    assert!(text.ends_with('.') && !text.contains('{'), "no sentence: {text:?}");
    for word in ENGLISH {
        assert!(!text.contains(word), "{word}: {text}");
    }
    text
}

#[test]
fn a_wrong_command_line_is_told_in_indonesian() {
    for (args, names) in [
        (vec![], ""),
        (vec!["cetk"], "cetk"),
        (vec!["cetak"], "--keluar <BERKAS>"),
        (vec!["cetak", "D04"], "--keluar <BERKAS>"),
        (vec!["cetak", "D04", "--keluar"], "--keluar <BERKAS>"),
        (vec!["cetak", "D04", "--warna", "x"], "--warna"),
        (vec!["terbilang", "sepuluh"], "sepuluh"),
        (vec!["terbilang", "-1"], "-1"),
        (vec!["terbilang", "99999999999999999999999"], "99999999999999999999999"),
        (vec!["hari-kerja", "2026-01-01", "--geser", "satu"], "satu"),
        (vec!["hari-kerja", "2026-01-01", "--geser", "1", "--pola", "tujuh"], "enam"),
        (vec!["hari-kerja", "2026-01-01", "--geser", "1", "--geser", "2"], "--geser"),
        (vec!["periksa", "lagi"], "lagi"),
    ] {
        let text = said(&cli().args(&args).output().unwrap(), 2);
        assert!(text.contains(names), "{args:?}: {text}");
    }
}

#[test]
fn all_papers_of_a_meeting_and_one_paper_are_not_mixed_up() {
    let dir = tempfile::tempdir().unwrap();
    contoh(dir.path());
    for (args, names) in [
        (["cetak", "RAPAT", "--keluar", "x.pdf"].as_slice(), "RAPAT --semua"),
        (["cetak", "rapat", "--docx", "--keluar", "x.docx"].as_slice(), "RAPAT --semua"),
        (["cetak", "d14", "--semua", "--keluar", "x.pdf"].as_slice(), "D14 saja"),
        (["cetak", "D99", "--semua", "--keluar", "x.pdf"].as_slice(), "D99"),
    ] {
        let text = said(&run(dir.path(), args), 1);
        assert!(text.contains(names), "{args:?}: {text}");
    }
}

#[cfg(unix)]
#[test]
fn names_that_are_no_text_are_refused_by_name() {
    use std::os::unix::ffi::OsStrExt;
    let dir = tempfile::tempdir().unwrap();
    contoh(dir.path());
    let odd = dir.path().join(std::ffi::OsStr::from_bytes(b"daftar\xff"));
    std::fs::write(&odd, "No;Informasi\n1;Data gaji pegawai kontrak\n").unwrap();
    let target = dir.path().join(std::ffi::OsStr::from_bytes(b"hasil\xff"));
    for (before, path) in [
        (vec!["impor"], &odd),
        (vec!["terima"], &odd),
        (vec!["verifikasi"], &odd),
        (vec!["cadangkan"], &target),
        (vec!["dkip", "--ke"], &target),
        (vec!["kirim", "--unit", "DINKES", "--keluar"], &target),
        (vec!["cetak", "D18", "--keluar"], &target),
    ] {
        let out = cli().arg("--data").arg(dir.path()).args(&before).arg(path).output().unwrap();
        let text = said(&out, 1);
        assert!(text.contains("daftar") || text.contains("hasil"), "{before:?}: {text}");
        assert!(!target.exists(), "{before:?}");
    }
}

#[test]
fn a_miswritten_map_of_columns_is_named_with_its_place() {
    let dir = tempfile::tempdir().unwrap();
    let (data, list, map) =
        (dir.path().join("data"), dir.path().join("daftar.csv"), dir.path().join("peta.json"));
    std::fs::write(&list, "No;Informasi\n1;Data gaji pegawai kontrak\n").unwrap();
    let impor = |map: &std::path::Path| {
        let args = ["impor", list.to_str().unwrap(), "--peta", map.to_str().unwrap()];
        said(&run(&data, &args), 1)
    };
    for (text, place) in [
        ("", "baris 1, huruf ke-0"),
        ("[\"NOMOR\",\n  \"JUDUL\" \"X\"]", "baris 2, huruf ke-11"),
        ("{\"NOMOR\": 1}", "baris 1, huruf ke-"),
        ("[5]", "baris 1, huruf ke-2"),
    ] {
        std::fs::write(&map, text).unwrap();
        let text = impor(&map);
        assert!(text.contains("peta.json") && text.contains(place), "{text}");
        assert!(!text.contains("folder data"), "{text}");
    }
    std::fs::write(&map, [0xff, 0xfe, 0x00]).unwrap();
    assert!(impor(&map).contains("isinya rusak"));
    assert!(impor(&dir.path().join("hilang.json")).contains("berkasnya tidak ada"));
    assert!(impor(dir.path()).contains("itu folder, bukan berkas"));
}

#[test]
fn what_the_system_says_stands_in_the_json_only() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    let gone = dir.path().join("hilang.csv");
    for args in [
        vec!["impor", gone.to_str().unwrap()],
        vec!["terima", gone.to_str().unwrap()],
        vec!["rpc", "get_informasi", "{}"],
        vec!["rpc", "get_informasi", "{"],
    ] {
        let out = run(&data, &[&["--json"], args.as_slice()].concat());
        let _ = said(&out, 1);
        let reply: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
        let raw = reply["galat"]["data"]["rincian"].as_str().unwrap();
        assert!(ENGLISH.iter().any(|word| raw.contains(word)), "{raw}");
    }
}

#[test]
fn lists_without_rows_and_things_that_are_no_list() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    let file = dir.path().join("daftar.csv");
    let file = file.to_str().unwrap();
    for (bytes, part) in [
        (&b""[..], "tidak berisi apa pun"),
        (b"\n\n  \n", "tidak berisi apa pun"),
        (b"\x7fELF\0\0\0", "bukan daftar"),
        (b"PK\x03\x04rusak", "rusak"),
    ] {
        std::fs::write(file, bytes).unwrap();
        assert!(said(&run(&data, &["impor", file]), 1).contains(part), "{part}");
    }
    std::fs::write(file, "No;Informasi;Dasar Hukum\n").unwrap();
    assert_eq!(json(&data, &["impor", file])["diambil"], 0);
    for args in [["impor", dir.path().to_str().unwrap()], ["terima", dir.path().to_str().unwrap()]] {
        assert!(said(&run(&data, &args), 1).contains("itu folder, bukan berkas"), "{args:?}");
    }
}

#[test]
fn the_help_is_in_indonesian_for_every_command() {
    let help = |args: &[&str]| {
        let out = cli().args(args).output().unwrap();
        assert!(out.status.success() && out.stderr.is_empty(), "{args:?}");
        let text = String::from_utf8(out.stdout).unwrap();
        for word in [
            "Usage",
            "Commands",
            "Options",
            "OPTIONS",
            "COMMAND",
            "Arguments",
            "Print",
            "default",
            "possible",
        ] {
            assert!(!text.contains(word), "{args:?}: {word}: {text}");
        }
        text
    };
    let all = help(&["--help"]);
    let commands = all.split_once("Perintah:\n").unwrap().1.split_once("\n\n").unwrap().0;
    let names: Vec<&str> = commands.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(names.contains(&"hari-kerja") && names.len() > 12, "{names:?}");
    for name in names {
        assert!(help(&[name, "--help"]).contains("Menampilkan bantuan ini"), "{name}");
    }
    assert!(help(&["--version"]).starts_with("saksama-cli "));
}

#[test]
fn a_folder_that_is_copied_elsewhere_is_told_and_used() {
    let home = tempfile::tempdir().unwrap();
    let out = run(&home.path().join("Dropbox/saksama"), &["periksa"]);
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(out.status.success(), "{said}");
    assert!(said.contains("ikut disalin oleh Dropbox"), "{said}");
}
