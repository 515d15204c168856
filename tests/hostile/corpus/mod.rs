//! More than 150 hostile files, made here: each is refused with its code, and nothing anywhere is changed by it.

mod lampiran;
mod lists;
mod packages;
mod pictures;
mod terbuka;
mod workbooks;

use saksama_durable::sha256_hex;
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A hostile file: its name on the stick, its bytes, the codes it may be refused with.
pub(crate) struct Hostile {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    pub(crate) codes: &'static [&'static str],
}

/// Short for [`Hostile`].
pub(crate) fn hostile(name: &str, bytes: impl Into<Vec<u8>>, codes: &'static [&'static str]) -> Hostile {
    Hostile { name: name.into(), bytes: bytes.into(), codes }
}

/// `bytes` cut off at `count` places.
pub(crate) fn cuts(name: &str, bytes: &[u8], count: usize, codes: &'static [&'static str]) -> Vec<Hostile> {
    let at = |n: usize| 4 + (bytes.len() - 5) * n / count;
    (0..count).map(|n| hostile(&format!("{n:02}-{name}"), &bytes[..at(n)], codes)).collect()
}

/// Every file under `folder` with the hash of its content, and every folder.
fn tree(folder: &Path, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        let about = path.symlink_metadata().unwrap();
        let name = path.display().to_string();
        if about.is_dir() {
            found.insert(name, "folder".into());
            tree(&path, found);
        } else {
            found.insert(name, fs::read(&path).map_or_else(|e| e.to_string(), |bytes| sha256_hex(&bytes)));
        }
    }
}

/// Puts every file on a stick, hands it to the command and looks at what came of it.
fn judge(cases: Vec<Hostile>, least: usize, command: &str, request: impl Fn(&str) -> Value) {
    assert!(cases.len() >= least, "{command}: {} files", cases.len());
    let office = TestOffice::contoh("2026-11-20");
    let row = office.call("list_rak", json!({}));
    let item = row[0]["informasi_id"].as_str().unwrap_or_default().to_owned();
    let stick = office.folder.path().join("stick");
    let mut wrong = Vec::new();
    for case in cases {
        fs::create_dir(&stick).unwrap();
        let path = stick.join(&case.name);
        fs::write(&path, &case.bytes).unwrap();
        let mut before = BTreeMap::new();
        tree(office.folder.path(), &mut before);
        let mut asked = request(&path.display().to_string());
        if asked["id"] == "ITEM" {
            asked["id"] = json!(item);
        }
        match office.try_call(command, asked) {
            Ok(done) => wrong.push(format!("{}: taken: {:.200}", case.name, done.to_string())),
            Err(e) if !case.codes.contains(&e.kode.as_str()) => {
                wrong.push(format!("{}: {} {:?} instead of {:?}", case.name, e.kode, e.data, case.codes));
            }
            Err(e) => assert!(saksama_api::sentence::has_sentence(&e.kode), "{} has no sentence", e.kode),
        }
        let mut after = BTreeMap::new();
        tree(office.folder.path(), &mut after);
        if before != after {
            let changed = after.iter().filter(|(name, hash)| before.get(*name) != Some(hash));
            wrong.push(format!("{}: changed {:?}", case.name, changed.map(|(n, _)| n).collect::<Vec<_>>()));
        }
        fs::remove_dir_all(&stick).unwrap();
    }
    assert!(wrong.is_empty(), "{command}:\n  {}", wrong.join("\n  "));
}

#[test]
fn hostile_workbooks_are_refused() {
    judge(workbooks::all(), 60, "read_impor", |path| json!({ "path": path, "peta": null, "unit_id": null }));
}

/// What is opened for a list is opened for a form in the same way; what a list can't be is no form either.
#[test]
fn hostile_workbooks_are_no_forms() {
    judge(workbooks::as_forms(), 60, "check_formulir", |path| json!({ "path": path }));
}

#[test]
fn hostile_lists_are_refused() {
    judge(lists::all(), 20, "take_impor", |path| json!({ "path": path, "peta": null, "unit_id": null }));
}

#[test]
fn hostile_packages_of_units_are_refused() {
    judge(packages::usulan(), 50, "receive_usulan", |path| json!({ "path": path, "uji_coba": false }));
}

#[test]
fn hostile_backups_are_refused() {
    judge(packages::cadangan(), 12, "restore_kantor", |path| json!({ "path": path }));
}

#[test]
fn hostile_attachments_are_refused() {
    judge(lampiran::all(), 60, "place_softcopy", |path| json!({ "id": "ITEM", "path": path }));
}

#[test]
fn hostile_logos_are_refused() {
    judge(pictures::logo(), 8, "save_logo", |path| json!({ "path": path }));
}

#[test]
fn hostile_scans_are_refused() {
    judge(pictures::scans(), 8, "find_dokumen_by_kode", |path| json!({ "path": path, "kode": null }));
}
