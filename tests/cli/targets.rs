//! Where commands write to: what is in the way is named, and nothing is left behind.

use saksama_tests::cli::{contoh, json, run};
use std::path::Path;

/// Every command that writes to a place of the officer's choice.
fn writing(target: &Path) -> [Vec<&str>; 4] {
    let target = target.to_str().unwrap();
    [
        vec!["cetak", "D18", "--keluar", target],
        vec!["cadangkan", target],
        vec!["kirim", "--unit", "DINKES", "--keluar", target],
        vec!["dkip", "--ke", target],
    ]
}

fn refused(data: &Path, args: &[&str]) -> String {
    let out = run(data, args);
    assert_eq!(out.status.code(), Some(1), "{args:?}: {}", String::from_utf8_lossy(&out.stdout));
    String::from_utf8_lossy(&out.stderr).into_owned()
}

fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(dir)
        .unwrap()
        .map(|e| e.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// An office with decided items and one proposal of a unit.
fn office() -> tempfile::TempDir {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    data
}

#[test]
fn a_missing_folder_is_named_as_missing() {
    let data = office();
    let place = tempfile::tempdir().unwrap();
    let gone = place.path().join("belum dibuat");
    for args in writing(&gone.join("hasil")) {
        let text = refused(data.path(), &args);
        // an export needs the folder itself, the others the folder of their file
        let named = if args[0] == "dkip" { gone.join("hasil") } else { gone.clone() };
        assert!(text.contains(&format!("Folder {} tidak ada.", named.display())), "{args:?}: {text}");
        for wrong in [".part", "terlepas"] {
            assert!(!text.contains(wrong), "{args:?}: {text}");
        }
    }
    assert!(names(place.path()).is_empty());
}

#[test]
fn a_file_in_the_place_of_a_folder_and_a_folder_in_the_place_of_a_file() {
    let data = office();
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("surat.txt");
    std::fs::write(&file, "surat").unwrap();
    let said = format!("{} adalah berkas, bukan folder", file.display());
    for args in writing(&file.join("hasil")).iter().take(3) {
        assert!(refused(data.path(), args).contains(&said), "{args:?}");
    }
    assert!(refused(data.path(), &["dkip", "--ke", file.to_str().unwrap()]).contains(&said));
    let said = format!("{} adalah folder", place.path().display());
    for args in writing(place.path()).iter().take(3) {
        assert!(refused(data.path(), args).contains(&said), "{args:?}");
    }
    assert_eq!(names(place.path()), ["surat.txt"]);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "surat");
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_never_replaced_by_one() {
    use std::os::unix::fs::FileTypeExt;
    let data = office();
    let place = tempfile::tempdir().unwrap();
    let socket = place.path().join("soket");
    let _open = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    for args in writing(&socket) {
        let _ = refused(data.path(), &args);
        assert!(socket.symlink_metadata().unwrap().file_type().is_socket(), "{args:?}");
    }
}

#[test]
fn a_paper_that_can_not_be_written_is_not_kept_as_printed() {
    let data = office();
    let printed =
        || json(data.path(), &["rpc", "list_dokumen", r#"{"subjek_id":null}"#]).as_array().unwrap().len();
    let before = printed();
    let _ = refused(data.path(), &["cetak", "D08", "--kertas", "LEGAL", "--keluar", "tidak/ada/d08.pdf"]);
    assert_eq!(printed(), before);
}
