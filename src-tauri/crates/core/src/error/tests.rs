//! Every refusal has a sentence that an officer can read.

use crate::informasi::status::StatusInformasi;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

#[derive(Deserialize)]
struct Galat {
    kalimat: String,
    tindakan: String,
}

fn table() -> BTreeMap<String, Galat> {
    serde_json::from_str(include_str!("../../../../../assets/teks/galat.json")).unwrap()
}

/// Text between quotation marks after each `marker`, in every source of this crate that is no test.
fn codes(dir: &Path, out: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "tests" {
            codes(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") && !name.starts_with("test") {
            let source = std::fs::read_to_string(&path).unwrap();
            for marker in ["refused(", "refused_with(", "kode: \""] {
                for (at, _) in source.match_indices(marker) {
                    let rest = source[at + marker.len()..].trim_start().trim_start_matches('"');
                    let code: String = rest
                        .chars()
                        .take_while(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || *c == '_')
                        .collect();
                    if !code.is_empty() {
                        out.insert(code);
                    }
                }
            }
        }
    }
}

#[test]
fn every_refusal_of_this_crate_has_a_sentence() {
    let mut used = BTreeSet::new();
    codes(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut used);
    assert!(
        used.contains("SEDANG_DIPAKAI") && used.contains("TRANSISI_TIDAK_BOLEH"),
        "the sources were read: {used:?}"
    );
    used.extend(StatusInformasi::ALL.iter().filter_map(|s| s.kode_terkunci()).map(str::to_owned));
    let table = table();
    let missing: Vec<&String> = used.iter().filter(|k| !table.contains_key(*k)).collect();
    assert!(missing.is_empty(), "without a sentence: {missing:?}");
}

#[test]
fn every_sentence_says_what_happened_and_what_to_do() {
    for (kode, g) in table() {
        for text in [&g.kalimat, &g.tindakan] {
            assert!(text.ends_with('.') && text.trim() == text, "{kode}: {text}");
        }
    }
}

#[test]
fn what_sqlite_says_becomes_a_code() {
    let of = |code| super::Error::from(rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None));
    assert!(matches!(of(rusqlite::ffi::SQLITE_FULL), super::Error::Refused { kode: "DISK_PENUH", .. }));
    assert!(matches!(
        of(rusqlite::ffi::SQLITE_CORRUPT),
        super::Error::Refused { kode: "BERKAS_DATA_RUSAK", .. }
    ));
    assert!(matches!(of(rusqlite::ffi::SQLITE_BUSY), super::Error::Database(_)));
    // A drive that fails must not be told as data that can't be read.
    use rusqlite::ffi::{SQLITE_BUSY, SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_NOTADB, SQLITE_READONLY};
    let drive = [SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY];
    assert!(drive.into_iter().all(|code| of(code).is_drive_fault()));
    assert!([SQLITE_BUSY, SQLITE_NOTADB].into_iter().all(|code| !of(code).is_drive_fault()));
}
