use super::{Check, check, path, put_bytes, put_file, read, sha256};
use crate::error::Error;
use crate::masalah::Masalah;
use crate::op::Op;
use crate::testing::{kode, store};
use saksama_durable::quiet;
use std::fs::{File, read_dir, write};

/// SHA-256 of `abc`, FIPS 180-4 example.
const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

#[test]
fn keeps_content_by_its_hash() {
    let (dir, mut store) = store();
    let kept =
        store.transact(Op::PrintDokumen, |tx| put_bytes(tx, b"abc", "application/pdf", "a.pdf")).unwrap();
    assert_eq!((kept.sha256.as_str(), kept.ukuran), (ABC, 3));
    assert_eq!(sha256(b"abc"), ABC);
    let file = path(&store, ABC).unwrap();
    assert!(!file.to_string_lossy().contains(ABC), "the name says nothing about the content");
    assert!(!std::fs::read(&file).unwrap().windows(3).any(|w| w == b"abc"));
    assert_eq!(read(&store, ABC).unwrap(), b"abc");
    // The same content again is the same file.
    store.transact(Op::PrintDokumen, |tx| put_bytes(tx, b"abc", "application/pdf", "b.pdf")).unwrap();
    assert_eq!(check(&store, &mut quiet).unwrap(), []);
    let own = file.parent().unwrap();
    let names: Vec<_> = read_dir(dir.path().join("berkas")).unwrap().map(|e| e.unwrap().path()).collect();
    assert_eq!(names, [own], "no half-written file is left");
}

/// A paper that the officer saved and keeps as a file beside the item stays readable for a PEMBACA.
#[test]
fn a_paper_that_is_attached_once_more_stays_a_paper() {
    let (dir, mut store) = store();
    let attached = dir.path().join("surat.pdf");
    write(&attached, b"abc").unwrap();
    let without = crate::testing::kunci().without_lampiran();
    let readable = || super::read_in(dir.path(), &without, ABC).is_ok();
    store.transact(Op::PlaceSoftcopy, |tx| put_file(tx, &attached, &mut quiet)).unwrap();
    assert!(!readable(), "an attached file is not for everybody");
    store.transact(Op::PrintDokumen, |tx| put_bytes(tx, b"abc", "application/pdf", "a.pdf")).unwrap();
    assert!(readable(), "printed, it is a paper");
    let file = path(&store, ABC).unwrap();
    let sealed = std::fs::read(&file).unwrap();
    store.transact(Op::PlaceSoftcopy, |tx| put_file(tx, &attached, &mut quiet)).unwrap();
    assert!(readable(), "attached once more, it still is");
    assert_eq!(std::fs::read(&file).unwrap(), sealed, "what is stored is not written again");
    // What is not whole any more is.
    write(&file, &sealed[..sealed.len() - 1]).unwrap();
    store.transact(Op::PrintDokumen, |tx| put_bytes(tx, b"abc", "application/pdf", "a.pdf")).unwrap();
    assert_eq!(read(&store, ABC).unwrap(), b"abc");
    assert_eq!(check(&store, &mut quiet).unwrap(), []);
}

/// Between reading the files and naming them, another office may have been opened.
#[test]
fn a_check_that_ends_in_another_office_names_by_hash() {
    let (_dir, mut store) = store();
    store.transact(Op::PrintDokumen, |tx| put_bytes(tx, b"abc", "application/pdf", "a.pdf")).unwrap();
    let begun = Check::begin(&store).unwrap();
    let file = path(&store, ABC).unwrap();
    std::fs::remove_file(&file).unwrap();
    let name = file.file_name().unwrap().to_string_lossy();
    let found = begun.look(&mut quiet).unwrap();
    let (_other_dir, other) = crate::testing::store();
    let lost = Masalah::galat("berkas", "BERKAS_SIMPANAN_HILANG").with("nama", &name).with("berkas", &name);
    assert_eq!(begun.finish(&other, found).unwrap(), [lost]);
}

#[test]
fn tells_the_kind_by_content() {
    let (dir, mut store) = store();
    for (name, content, media) in [
        ("pindaian.txt", b"%PDF-1.7\n".as_slice(), "application/pdf"),
        ("a.pdf", b"\xFF\xD8\xFF\xE0JFIF", "image/jpeg"),
        ("b.pdf", b"\x89PNG\r\n\x1a\n....", "image/png"),
        ("c.pdf", b"PK\x03\x04", "application/octet-stream"),
    ] {
        let file = dir.path().join(name);
        write(&file, content).unwrap();
        let kept = store.transact(Op::AttachPindaian, |tx| put_file(tx, &file, &mut quiet)).unwrap();
        assert_eq!((kept.media.as_str(), kept.nama.as_str()), (media, name));
        assert_eq!(read(&store, &kept.sha256).unwrap(), content);
    }
}

#[test]
fn refuses_what_it_cannot_keep() {
    let (dir, mut store) = store();
    let file = |name: &str| dir.path().join(name);
    File::create(file("besar")).unwrap().set_len(200 * 1024 * 1024).unwrap();
    write(file("kosong"), b"").unwrap();
    for (name, expected) in [
        ("besar", "BERKAS_TERLALU_BESAR"),
        ("kosong", "BERKAS_LAMPIRAN_KOSONG"),
        ("tidak-ada", "BERKAS_TIDAK_ADA"),
        (".", "BERKAS_TIDAK_BISA_DIBACA"),
    ] {
        assert_eq!(
            kode(store.transact(Op::AttachPindaian, |tx| put_file(tx, &file(name), &mut quiet))),
            expected
        );
    }
    let Err(Error::Refused { data, .. }) =
        store.transact(Op::AttachPindaian, |tx| put_file(tx, &file("tidak-ada"), &mut quiet))
    else {
        panic!("stored")
    };
    assert_eq!(data["berkas"], "tidak-ada", "the name only: the officer knows the folder");
    assert_eq!(check(&store, &mut quiet).unwrap(), []);
}

#[test]
fn finds_what_was_changed_or_lost() {
    let (_dir, mut store) = store();
    store.transact(Op::PrintDokumen, |tx| put_bytes(tx, b"abc", "application/pdf", "a.pdf")).unwrap();
    let file = path(&store, ABC).unwrap();
    write(&file, b"abd").unwrap();
    assert_eq!(kode(read(&store, ABC)), "BERKAS_SIMPANAN_RUSAK");
    assert_eq!(check(&store, &mut quiet).unwrap()[0].kode, "BERKAS_SIMPANAN_RUSAK");
    std::fs::remove_file(&file).unwrap();
    assert_eq!(kode(read(&store, ABC)), "BERKAS_SIMPANAN_HILANG");
    assert_eq!(check(&store, &mut quiet).unwrap()[0].kode, "BERKAS_SIMPANAN_HILANG");
    assert_eq!(kode(read(&store, "../register.db")), "BERKAS_SIMPANAN_RUSAK");
}
