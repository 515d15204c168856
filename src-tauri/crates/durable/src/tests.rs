use super::*;
use std::fs;

// SHA-256 of "abc", FIPS 180-2 appendix B.1.
const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

fn names(dir: &Path) -> Vec<std::ffi::OsString> {
    fs::read_dir(dir).unwrap().map(|e| e.unwrap().file_name()).collect()
}

#[test]
fn writes_whole_and_hashes_while_writing() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.txt");
    let written = write_file(&path, b"abc", Existing::Refuse).unwrap();
    assert_eq!(written, Written { bita: 3, sha256: ABC.into() });
    let mut seen = Vec::new();
    let mut see = |done, total| {
        seen.push((done, total));
        std::ops::ControlFlow::Continue(())
    };
    assert_eq!(hash_from_drive(&path, &mut Meter::new(6, &mut see)).unwrap(), written);
    assert_eq!(seen, [(3, 6)]);
    let mut stop = |_, _| std::ops::ControlFlow::Break(());
    let fault = hash_from_drive(&path, &mut Meter::new(3, &mut stop)).unwrap_err();
    assert!(is_stopped(&fault.source) && !is_stopped(&io::ErrorKind::Other.into()));
    assert_eq!(sha256_hex(b"abc"), ABC);
    assert_eq!(names(dir.path()), ["a.txt"]);
}

#[test]
fn refuses_to_overwrite_unless_told() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.txt");
    write_file(&path, b"old", Existing::Refuse).unwrap();
    let fault = write_file(&path, b"new", Existing::Refuse).unwrap_err();
    assert_eq!(fault.source.kind(), io::ErrorKind::AlreadyExists);
    assert_eq!(fs::read(&path).unwrap(), b"old");
    write_file(&path, b"new", Existing::Replace).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"new");
}

#[test]
fn a_part_file_left_by_a_power_cut_is_replaced() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("a.txt.part"), b"half").unwrap();
    write_file(&dir.path().join("a.txt"), b"whole", Existing::Refuse).unwrap();
    assert_eq!(fs::read(dir.path().join("a.txt")).unwrap(), b"whole");
    assert_eq!(names(dir.path()), ["a.txt"]);
}

#[test]
fn a_missing_folder_is_named_with_its_step() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("gone/a.txt");
    let fault = write_file(&path, b"x", Existing::Refuse).unwrap_err();
    assert_eq!((fault.operation, fault.source.kind()), ("create", io::ErrorKind::NotFound));
    assert_eq!(fault.path, path, "not the passing name");
}

#[test]
fn what_is_not_renamed_leaves_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut half = Half::create(dir.path().join("x")).unwrap();
    half.write_all(b"abc").unwrap();
    drop(half);
    assert!(names(dir.path()).is_empty());
    let whole = Half::create(dir.path().join("x")).unwrap().finish().unwrap();
    assert_eq!(whole.written.bita, 0);
    // a folder in the way of the final name
    fs::create_dir_all(dir.path().join("b/c")).unwrap();
    assert_eq!(whole.rename_to(&dir.path().join("b")).unwrap_err().operation, "rename");
    assert_eq!(names(dir.path()), ["b"]);
}
