//! Backup and restore by the command line: the office that comes back prints the same papers.

use saksama_tests::cli::{contoh, json, ok, oracle, run};
use std::fs;
use std::path::{Path, PathBuf};

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

/// The practice office in a new folder, its decree printed, and its backup beside it.
fn backed_up() -> (tempfile::TempDir, PathBuf, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let (data, package) = (dir.path().join("data"), dir.path().join("kantor.zip"));
    contoh(&data);
    // A first print bears the code of the trail at that moment; printed again it keeps it.
    let _ = decree(&data);
    let _ = ok(&data, &["cadangkan", text(&package)]);
    (dir, data, package)
}

fn decree(data: &Path) -> Vec<u8> {
    let file = data.with_extension("pdf");
    let _ = ok(data, &["cetak", "D14", "--keluar", text(&file)]);
    fs::read(&file).unwrap()
}

fn refused(data: &Path, args: &[&str]) -> String {
    let out = run(data, args);
    assert_eq!(out.status.code(), Some(1), "{args:?}: {}", String::from_utf8_lossy(&out.stdout));
    String::from_utf8_lossy(&out.stderr).into_owned()
}

/// Every file below `folder` with its content.
fn tree(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(tree(&path));
        } else {
            let bytes = fs::read(&path).unwrap();
            found.push((path, bytes));
        }
    }
    found.sort();
    found
}

#[test]
fn an_office_comes_back_as_it_was_and_the_newer_one_is_kept() {
    let (_dir, data, package) = backed_up();
    let before = decree(&data);
    // Something changes after the backup: a unit more.
    let unit = r#"{"id":null,"nama":"Unit Sesudah Cadangan","singkatan":"USC","kode_unit":"USC","jenis":"LAIN","aktif":true}"#;
    let _ = ok(&data, &["rpc", "save_unit", unit]);
    assert!(ok(&data, &["rpc", "list_unit", r#"{"sampah":false}"#]).contains("Unit Sesudah Cadangan"));

    let done = json(&data, &["pulihkan", text(&package)]);
    assert!(!ok(&data, &["rpc", "list_unit", r#"{"sampah":false}"#]).contains("Unit Sesudah Cadangan"));
    assert!(decree(&data) == before, "the decree of the restored office differs");
    assert_eq!(json(&data, &["periksa"])["sehat"], true);
    let kept = PathBuf::from(done["folder_lama"].as_str().unwrap());
    assert!(kept.starts_with(&data));
    assert!(ok(&kept, &["rpc", "list_unit", r#"{"sampah":false}"#]).contains("Unit Sesudah Cadangan"));
    assert_eq!(json(&kept, &["periksa"])["sehat"], true);
}

#[test]
fn a_backup_is_restored_on_another_machine() {
    let (dir, data, package) = backed_up();
    let other = dir.path().join("laptop baru");
    let done = json(&other, &["pulihkan", text(&package)]);
    assert_eq!(done["folder_lama"], serde_json::Value::Null);
    assert!(decree(&other) == decree(&data));
}

#[test]
fn a_backup_replaces_data_that_can_no_longer_be_opened() {
    let (_dir, data, package) = backed_up();
    fs::write(data.join("register.db"), "no longer a register").unwrap();
    let _ = refused(&data, &["periksa"]);
    let done = json(&data, &["pulihkan", text(&package)]);
    assert_eq!(json(&data, &["periksa"])["sehat"], true);
    let kept = Path::new(done["folder_lama"].as_str().unwrap()).join("register.db");
    assert_eq!(fs::read_to_string(kept).unwrap(), "no longer a register");
}

#[test]
fn outside_programs_read_the_package_and_agree_with_its_checksums() {
    let (dir, _data, package) = backed_up();
    let listed = oracle("python3", &["-m".as_ref(), "zipfile".as_ref(), "-t".as_ref(), package.as_os_str()]);
    assert!(listed.contains("Done testing"), "{listed}");
    let out = dir.path().join("out");
    let extract = ["-m".as_ref(), "zipfile".as_ref(), "-e".as_ref(), package.as_os_str(), out.as_os_str()];
    let _ = oracle("python3", &extract);
    let manifest: serde_json::Value =
        serde_json::from_slice(&fs::read(out.join("manifest.json")).unwrap()).unwrap();
    assert_eq!(
        (&manifest["jenis"], &manifest["dibuat"], &manifest["versi"]),
        (&"CADANGAN".into(), &saksama_tests::cli::HARI_INI.into(), &1.into())
    );
    let files = manifest["berkas"].as_array().unwrap();
    assert!(files.len() > 5, "papers of the practice office go along");
    for file in files {
        let path = out.join(file["nama"].as_str().unwrap());
        let sum = oracle("sha256sum", &[path.as_os_str()]);
        assert_eq!(sum.split(' ').next(), file["sha256"].as_str(), "{path:?}");
    }
    assert_eq!(tree(&out).len(), files.len() + 1);
}

#[test]
fn verification_tells_a_whole_package_from_a_damaged_one() {
    let (dir, data, package) = backed_up();
    let report = json(&data, &["verifikasi", text(&package)]);
    assert_eq!(report["sehat"], true);
    // what was appended is in no file of the package: the sum of the whole tells it
    let sum = oracle("sha256sum", &[package.as_os_str()]);
    assert_eq!(sum.split(' ').next(), report["sha256"].as_str());
    let whole = fs::read(&package).unwrap();
    let damaged = dir.path().join("rusak.zip");
    // One byte in the middle of a stored paper; and a copy that stopped half-way.
    let mut changed = whole.clone();
    let at = whole.windows(7).position(|w| w == b"SAKSOB\x01").unwrap() + 100;
    changed[at] ^= 1;
    for bytes in [&changed, &whole[..whole.len() / 2].to_vec()] {
        fs::write(&damaged, bytes).unwrap();
        let before = tree(&data);
        let _ = refused(&data, &["verifikasi", text(&damaged)]);
        let sentence = refused(&data, &["pulihkan", text(&damaged)]);
        assert!(sentence.contains("Tidak ada yang diubah"), "{sentence}");
        assert!(tree(&data) == before, "a refused restore touched the data folder");
    }
}

#[test]
fn what_an_office_lacks_is_named_in_words() {
    let (dir, data, _) = backed_up();
    let (path, _) = tree(&data.join("berkas")).swap_remove(0);
    fs::remove_file(&path).unwrap();
    let (package, other) = (dir.path().join("kurang.zip"), dir.path().join("lain"));
    let backup = ok(&data, &["cadangkan", text(&package)]);
    let restored = ok(&other, &["pulihkan", text(&package)]);
    let check = run(&other, &["periksa"]);
    assert_eq!(check.status.code(), Some(1));
    let hash = path.file_name().unwrap().to_str().unwrap();
    for said in [backup, restored, String::from_utf8_lossy(&check.stdout).into_owned()] {
        assert!(said.contains(".pdf tidak ada.") && !said.contains(hash), "{said}");
    }
}

#[test]
fn what_is_no_backup_is_refused() {
    let (dir, data, package) = backed_up();
    let letter = dir.path().join("surat.txt");
    fs::write(&letter, "bukan cadangan").unwrap();
    let before = tree(&data);
    assert!(refused(&data, &["pulihkan", text(&letter)]).contains("surat.txt"));
    assert!(refused(&data, &["pulihkan", "tidak-ada.zip"]).contains("tidak-ada.zip"));
    assert!(tree(&data) == before);
    // An existing file is never written over.
    let sentence = refused(&data, &["cadangkan", text(&package)]);
    assert!(sentence.contains("tidak ditimpa"), "{sentence}");
    let nowhere = dir.path().join("usb/kantor.zip");
    let _ = refused(&data, &["cadangkan", text(&nowhere)]);
}

/// Rewrites a package by an outside program: another program version in the manifest.
fn repack(from: &Path, to: &Path, program: &str) {
    let script = "import hashlib, json, sys, zipfile\n\
        source, target, program = sys.argv[1:]\n\
        files = {n: zipfile.ZipFile(source).read(n) for n in zipfile.ZipFile(source).namelist()}\n\
        manifest = json.loads(files['manifest.json'])\n\
        manifest['program'] = program or manifest['program']\n\
        for b in manifest['berkas']:\n\
        \x20   b['bita'] = len(files[b['nama']])\n\
        \x20   b['sha256'] = hashlib.sha256(files[b['nama']]).hexdigest()\n\
        files['manifest.json'] = json.dumps(manifest).encode()\n\
        with zipfile.ZipFile(target, 'w') as z:\n\
        \x20   for name, content in files.items():\n\
        \x20       z.writestr(name, content)\n";
    let args = ["-c".as_ref(), script.as_ref(), from.as_os_str(), to.as_os_str(), program.as_ref()];
    let _ = oracle("python3", &args);
}

#[test]
fn a_backup_of_a_newer_program_is_refused_and_touches_nothing() {
    let (dir, data, package) = backed_up();
    let before = tree(&data);
    let other = dir.path().join("lain.zip");
    repack(&package, &other, "99.0.0");
    assert_eq!(json(&data, &["verifikasi", text(&other)])["sehat"], true, "the package itself is whole");
    let sentence = refused(&data, &["pulihkan", text(&other)]);
    assert!(sentence.contains("lebih baru") && sentence.contains("Pasang Saksama"), "{sentence}");
    assert!(tree(&data) == before, "a refused restore touched the data folder");
    // Repacked by another program without a change it bears no seal: that, and nothing newer, is what is told then.
    repack(&package, &other, "");
    let sentence = refused(&data, &["pulihkan", text(&other)]);
    assert!(sentence.contains("segelnya tidak cocok"), "{sentence}");
    assert!(tree(&data) == before, "a refused restore touched the data folder");
    let _ = ok(&data, &["pulihkan", text(&package)]);
}

#[test]
fn the_practice_office_never_takes_the_place_of_a_real_one() {
    let (dir, _, practice) = backed_up();
    let own = dir.path().join("sendiri");
    let unit = r#"{"id":null,"nama":"Dinas Uji","singkatan":"DU","kode_unit":"DU","jenis":"PERANGKAT_DAERAH","aktif":true}"#;
    let _ = ok(&own, &["rpc", "save_unit", unit]);
    let before = tree(&own);
    let sentence = refused(&own, &["pulihkan", text(&practice)]);
    assert!(sentence.contains("latihan"), "{sentence}");
    assert!(tree(&own) == before, "a refused restore touched the data folder");
}
