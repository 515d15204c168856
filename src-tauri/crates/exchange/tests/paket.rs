//! Packages: the same bytes for the same content, whole or not there, and nothing believed of a hostile one.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use saksama_durable::quiet;
use saksama_exchange::ExchangeError;
use saksama_exchange::paket::{IsiPaket, KepalaPaket, Paket, Sumber, write_paket};
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// SHA-256 of "abc", FIPS 180-2 appendix B.1.
const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

/// A file of a hand-made package.
type Berkas<'a> = (&'a str, &'a [u8]);

fn kepala() -> KepalaPaket {
    KepalaPaket {
        dibuat: "2026-11-20".parse().unwrap(),
        program: "0.1.0".into(),
        instansi: "Kota Contoh".into(),
        latihan: false,
        kode_jejak: String::new(),
        tanpa_berkas: false,
        cacat: Vec::new(),
    }
}

fn isi() -> Vec<IsiPaket> {
    let file = |nama: String, bytes: &[u8]| IsiPaket { nama, sumber: Sumber::Bita(bytes.to_vec()) };
    vec![file("register.db".into(), &[7; 30_000]), file(format!("berkas/ba/{ABC}"), b"abc")]
}

fn written(dir: &TempDir) -> PathBuf {
    let path = dir.path().join("kantor.zip");
    write_paket(&path, kepala(), isi(), None, &mut quiet).unwrap();
    path
}

/// Opens and reads everything; the code of the refusal.
fn refused(path: &Path) -> String {
    Paket::open(path).and_then(|mut p| p.check(&mut quiet)).unwrap_err().kode()
}

fn zip(path: &Path, entries: &[Berkas<'_>]) {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    fs::write(path, zip.finish().unwrap().into_inner()).unwrap();
}

/// A manifest that lists `berkas` as (name, length, hash).
fn manifest(berkas: &[(&str, u64, &str)]) -> String {
    let list: Vec<String> = berkas
        .iter()
        .map(|(nama, bita, sha256)| format!(r#"{{"nama":"{nama}","bita":{bita},"sha256":"{sha256}"}}"#))
        .collect();
    format!(
        r#"{{"format":"saksama-paket","versi":1,"jenis":"CADANGAN","dibuat":"2026-11-20","program":"0.1.0",
        "instansi":"Kota Contoh","kode_unit":"","berkas":[{}]}}"#,
        list.join(",")
    )
}

#[test]
fn what_was_packed_comes_out_again() {
    let dir = TempDir::new().unwrap();
    let path = written(&dir);
    let out = dir.path().join("out");
    fs::create_dir(&out).unwrap();
    let mut paket = Paket::open(&path).unwrap();
    paket.unpack(&out, &mut quiet).unwrap();
    assert_eq!(fs::read(out.join("register.db")).unwrap(), vec![7; 30_000]);
    assert_eq!(fs::read(out.join("berkas/ba").join(ABC)).unwrap(), b"abc");
    assert_eq!(paket.read(&format!("berkas/ba/{ABC}"), &mut quiet).unwrap(), b"abc");
    assert_eq!(paket.manifest().berkas[0].sha256, ABC);
    let names: Vec<_> = fs::read_dir(dir.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "no half-written file is left: {names:?}");
}

#[test]
fn same_content_and_day_give_the_same_bytes() {
    let (a, b) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let first = fs::read(written(&a)).unwrap();
    let mut turned = isi();
    turned.reverse();
    let path = b.path().join("other name.zip");
    let report = write_paket(&path, kepala(), turned, None, &mut quiet).unwrap();
    assert_eq!(fs::read(&path).unwrap(), first);
    assert_eq!(report.paket.bita, first.len() as u64);
}

#[test]
fn a_file_of_that_name_is_left_alone() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("kantor.zip");
    fs::write(&path, "older").unwrap();
    assert_eq!(write_paket(&path, kepala(), isi(), None, &mut quiet).unwrap_err().kode(), "SUDAH_ADA");
    assert_eq!(fs::read(&path).unwrap(), b"older");
    let gone = dir.path().join("gone/kantor.zip");
    assert_eq!(write_paket(&gone, kepala(), isi(), None, &mut quiet).unwrap_err().kode(), "TUJUAN_TIDAK_ADA");
}

#[test]
fn a_source_that_is_gone_leaves_nothing() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("kantor.zip");
    let mut all = isi();
    all.push(IsiPaket { nama: "x".into(), sumber: Sumber::Berkas(dir.path().join("gone")) });
    assert_eq!(
        write_paket(&path, kepala(), all, None, &mut quiet).unwrap_err().kode(),
        "BERKAS_TIDAK_TERBACA"
    );
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[test]
fn every_cut_is_found() {
    let dir = TempDir::new().unwrap();
    let bytes = fs::read(written(&dir)).unwrap();
    let cut = dir.path().join("cut.zip");
    for length in 0..bytes.len() {
        fs::write(&cut, &bytes[..length]).unwrap();
        let kode = refused(&cut);
        assert!(["PAKET_BUKAN", "PAKET_RUSAK"].contains(&kode.as_str()), "{length}: {kode}");
    }
}

#[test]
fn no_flipped_bit_changes_what_is_read() {
    let dir = TempDir::new().unwrap();
    let bytes = fs::read(written(&dir)).unwrap();
    let flipped = dir.path().join("flipped.zip");
    let stored = format!("berkas/ba/{ABC}");
    let mut found = 0;
    for place in 0..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[place] ^= 1 << (place % 8);
        fs::write(&flipped, &damaged).unwrap();
        // What the manifest does not cover (a time stamp in a header, a word of the manifest itself) may differ; the
        // files themselves may not.
        let read = Paket::open(&flipped)
            .and_then(|mut p| Ok((p.read("register.db", &mut quiet)?, p.read(&stored, &mut quiet)?)));
        match read {
            Err(_) => found += 1,
            Ok((register, paper)) => {
                assert!(register == vec![7; 30_000] && paper == b"abc", "byte {place}");
            }
        }
    }
    assert!(found * 2 > bytes.len(), "{found} of {}", bytes.len());
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("bad.zip");
    for name in
        ["../register.db", "/register.db", "berkas/../../register.db", "register.db-wal", "C:register.db"]
    {
        let text = manifest(&[("register.db", 3, ABC), (name, 3, ABC)]);
        zip(&path, &[("manifest.json", text.as_bytes()), ("register.db", b"abc"), (name, b"abc")]);
        assert_eq!(refused(&path), "PAKET_NAMA_TERLARANG", "{name}");
    }
}

#[test]
fn what_the_manifest_says_and_what_is_there_must_be_the_same() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("bad.zip");
    let stored = format!("berkas/ba/{ABC}");
    let both = manifest(&[("register.db", 3, ABC), (&stored, 3, ABC)]);
    let one = manifest(&[("register.db", 3, ABC)]);
    let twice = manifest(&[("register.db", 3, ABC), ("register.db", 3, ABC)]);
    let none = manifest(&[(&stored, 3, ABC)]);
    let register: Berkas<'_> = ("register.db", b"abc");
    let cases: [(&str, &str, Vec<Berkas<'_>>); 6] = [
        ("PAKET_ISI_HILANG", &both, vec![register]),
        ("PAKET_ISI_TIDAK_TERDAFTAR", &one, vec![register, (&stored, b"abc")]),
        ("PAKET_ISI_BERUBAH", &one, vec![("register.db", b"abd")]),
        ("PAKET_ISI_BERUBAH", &one, vec![("register.db", b"ab")]),
        ("PAKET_NAMA_GANDA", &twice, vec![register]),
        ("PAKET_ISI_HILANG", &none, vec![(&stored, b"abc")]),
    ];
    for (kode, manifest, mut files) in cases {
        files.insert(0, ("manifest.json", manifest.as_bytes()));
        zip(&path, &files);
        assert_eq!(refused(&path), kode, "{files:?}");
    }
}

#[test]
fn the_same_name_twice_in_the_zip_is_refused() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("bad.zip");
    let text = manifest(&[("register.db", 3, ABC)]);
    zip(&path, &[("manifest.json", text.as_bytes()), ("register.db", b"abc"), ("register.dc", b"xyz")]);
    let mut bytes = fs::read(&path).unwrap();
    while let Some(at) = bytes.windows(11).position(|w| w == b"register.dc") {
        bytes[at + 10] = b'b';
    }
    fs::write(&path, bytes).unwrap();
    assert_eq!(refused(&path), "PAKET_NAMA_GANDA");
}

#[test]
fn a_bomb_is_not_unpacked_further_than_its_manifest_says() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("bomb.zip");
    let zeros = vec![0_u8; 64 * 1024 * 1024];
    let text = manifest(&[("register.db", 3, ABC)]);
    zip(&path, &[("manifest.json", text.as_bytes()), ("register.db", &zeros)]);
    let error = Paket::open(&path).and_then(|mut p| p.check(&mut quiet)).unwrap_err();
    assert_eq!(error, ExchangeError::PaketMembengkak { berkas: "bomb.zip".into(), batas: 3 });
    // A manifest that promises the bomb is refused before anything is unpacked.
    let text = manifest(&[("register.db", u64::MAX / 2, ABC)]);
    zip(&path, &[("manifest.json", text.as_bytes()), ("register.db", b"abc")]);
    assert_eq!(Paket::open(&path).unwrap_err().kode(), "PAKET_MEMBENGKAK");
}

#[test]
fn what_is_declared_lost_is_not_there_and_what_is_damaged_goes_along() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("kantor.zip");
    let xyz = "3608bca1e44ea6c4d268eb6db02260269892c0b42b86bbf1e77a6fa16c3c9282";
    let damaged = format!("berkas/ba/{ABC}");
    let files: [Berkas<'_>; 2] = [("register.db", b"abc"), (&damaged, b"xyz")];
    let whole = manifest(&[("register.db", 3, ABC), (&damaged, 3, xyz)]);
    let with = |cacat: &str| whole.replace(r#","berkas":["#, &format!(r#","cacat":[{cacat}],"berkas":["#));
    let pack = |text: &str| zip(&path, &[&[("manifest.json", text.as_bytes())], &files[..]].concat());
    pack(&with(&format!(r#"{{"nama":"{damaged}","keadaan":"HILANG"}}"#)));
    assert_eq!(refused(&path), "PAKET_NAMA_TERLARANG", "what is lost is not there");
    pack(&with(r#"{"nama":"../../x","keadaan":"RUSAK"}"#));
    assert_eq!(refused(&path), "PAKET_NAMA_TERLARANG");
    pack(&with(&format!(r#"{{"nama":"{damaged}","keadaan":"RUSAK"}}"#)));
    let mut paket = Paket::open(&path).unwrap();
    paket.check(&mut quiet).unwrap();
    assert_eq!(paket.manifest().cacat.len(), 1);
}

#[test]
fn other_files_newer_packages_and_other_kinds_are_told_apart() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("a.zip");
    fs::write(&path, "a letter").unwrap();
    assert_eq!(refused(&path), "PAKET_BUKAN");
    zip(&path, &[("letter.txt", b"a letter")]);
    assert_eq!(refused(&path), "PAKET_BUKAN");
    zip(&path, &[("manifest.json", br#"{"format":"saksama-dkip","versi":1}"#)]);
    assert_eq!(refused(&path), "PAKET_BUKAN");
    zip(&path, &[("manifest.json", br#"{"format":"saksama-paket","versi":3,"new":[]}"#)]);
    assert_eq!(refused(&path), "PAKET_LEBIH_BARU");
    zip(&path, &[("manifest.json", br#"{"format":"saksama-paket","versi":1}"#)]);
    assert_eq!(refused(&path), "PAKET_RUSAK");
    assert_eq!(refused(&dir.path().join("gone.zip")), "BERKAS_TIDAK_TERBACA");
    let text = manifest(&[("register.db", 3, ABC)]).replace("CADANGAN", "USULAN");
    zip(&path, &[("manifest.json", text.as_bytes()), ("register.db", b"abc")]);
    assert_eq!(refused(&path), "PAKET_JENIS_LAIN");
    zip(&path, &[("bagit.txt", b"")]);
    assert_eq!(refused(&path), "PAKET_JENIS_LAIN", "a package of a unit is no backup");
    fs::write(&path, "SAKSPK\x01").unwrap();
    assert_eq!(refused(&path), "PAKET_JENIS_LAIN");
}

/// A seal that stands for a keyed one: what is tested is which bytes it covers.
fn seal(sha256: &str) -> String {
    sha256.chars().rev().collect()
}

#[test]
fn no_byte_of_a_sealed_package_can_be_changed() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("kantor.zip");
    write_paket(&path, kepala(), isi(), Some(&seal), &mut quiet).unwrap();
    let bytes = fs::read(&path).unwrap();
    let check = |path: &Path| Paket::open(path).and_then(|p| p.check_seal(path, &seal, &mut quiet));
    check(&path).unwrap();
    let flipped = dir.path().join("flipped.zip");
    for place in 0..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[place] ^= 1 << (place % 8);
        fs::write(&flipped, &damaged).unwrap();
        assert!(check(&flipped).is_err(), "byte {place}");
    }
    let other = |sha256: &str| sha256.to_owned();
    let error = Paket::open(&path).unwrap().check_seal(&path, &other, &mut quiet).unwrap_err();
    assert_eq!(error.kode(), "PAKET_SEGEL_SALAH");
    // One without a seal is told from one whose seal is wrong.
    let beside = TempDir::new().unwrap();
    let plain = written(&beside);
    let plain_paket = Paket::open(&plain).unwrap();
    assert!(!plain_paket.is_sealed());
    assert_eq!(plain_paket.check_seal(&plain, &seal, &mut quiet).unwrap_err().kode(), "PAKET_SEGEL_SALAH");
}
