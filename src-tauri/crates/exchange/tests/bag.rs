//! What travels between offices: the same bytes for the same content, every byte accounted for, nothing that is not named.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use saksama_durable::{quiet, sha256_hex};
use saksama_exchange::ExchangeError;
use saksama_exchange::paket::{Bag, IsiBag, JenisPaket, KepalaBag, bag_bytes, read_file, write_bytes};
use std::fs;
use std::io::{Cursor, Read, Write};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const ISI: &[u8] = br#"{"unit":"x"}"#;
const TAGS: [&str; 3] = ["bag-info.txt", "bagit.txt", "manifest-sha256.txt"];

fn kepala() -> KepalaBag {
    KepalaBag {
        jenis: JenisPaket::Usulan,
        kode_unit: "DINKES".into(),
        nomor: 3,
        sebelumnya: sha256_hex(b"second"),
        dibuat: "2026-11-20".parse().unwrap(),
        program: "0.1.0".into(),
        instansi: "Kota Contoh".into(),
        latihan: false,
        kunci: String::new(),
    }
}

fn isi() -> Vec<IsiBag> {
    vec![IsiBag { nama: "usulan.json".into(), bita: ISI.to_vec() }]
}

fn plain() -> Vec<u8> {
    bag_bytes(&kepala(), &isi(), None).unwrap().0
}

/// What stands for a signature: which bytes it covers is tested, not what it is worth.
fn sign(bytes: &[u8]) -> [u8; 64] {
    let mut out = [0; 64];
    out.copy_from_slice(sha256_hex(bytes).as_bytes());
    out
}

fn signed() -> Vec<u8> {
    bag_bytes(&KepalaBag { kunci: "ab".repeat(64), ..kepala() }, &isi(), Some(&sign)).unwrap().0
}

fn read(bytes: &[u8]) -> Result<Bag, ExchangeError> {
    Bag::read(bytes, "a.zip")
}

fn refused(bytes: &[u8]) -> String {
    read(bytes).unwrap_err().kode()
}

#[test]
fn what_was_packed_comes_out_again_and_the_same_gives_the_same_bytes() {
    let (bytes, sha256) = bag_bytes(&kepala(), &isi(), None).unwrap();
    assert_eq!(bag_bytes(&kepala(), &isi(), None).unwrap(), (bytes.clone(), sha256.clone()));
    let bag = read(&bytes).unwrap();
    assert_eq!((bag.kepala(), bag.isi(), bag.sha256()), (&kepala(), ISI, sha256.clone()));
    assert_eq!(bag.tanda_tangan(), None);
    let bag = read(&signed()).unwrap();
    let (over, signature) = bag.tanda_tangan().unwrap();
    assert_eq!(*signature, sign(over));
    let other = bag_bytes(&KepalaBag { nomor: 4, ..kepala() }, &isi(), None).unwrap().1;
    assert_ne!(other, sha256, "the head counts too");
}

/// The layout of RFC 8493, as `sha256sum` would check it.
#[test]
fn it_is_a_bag() {
    let mut zip = ZipArchive::new(Cursor::new(signed())).unwrap();
    let mut text = |name: &str| {
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let bagit = text("bagit.txt");
    assert_eq!(bagit, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    assert_eq!(text("manifest-sha256.txt"), format!("{}  data/usulan.json\n", sha256_hex(ISI)));
    let info = text("bag-info.txt");
    assert!(info.contains("Payload-Oxum: 12.1\n") && info.contains("Bagging-Date: 2026-11-20\n"), "{info}");
    let expected: String =
        TAGS.map(|name| format!("{}  {name}\n", sha256_hex(text(name).as_bytes()))).concat();
    assert_eq!(text("tagmanifest-sha256.txt"), expected);
}

#[test]
fn no_bit_can_be_changed_and_no_part_left_out() {
    for bytes in [plain(), signed()] {
        for bit in 0..bytes.len() * 8 {
            let mut changed = bytes.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(read(&changed).is_err(), "bit {bit}");
        }
        for length in 0..bytes.len() {
            assert!(read(&bytes[..length]).is_err(), "{length}");
        }
        for more in [[&*bytes, b"x"].concat(), [b"x", &*bytes].concat()] {
            assert!(read(&more).is_err());
        }
    }
}

/// The files of a sound bag, in order.
fn files(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let each = (0..zip.len()).map(|n| {
        let mut entry = zip.by_index(n).unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        (entry.name().unwrap().into_owned(), content)
    });
    each.collect()
}

/// The tagmanifest and the checksum at the end are made right again.
fn packed(mut files: Vec<(String, Vec<u8>)>) -> Vec<u8> {
    let content = |files: &[(String, Vec<u8>)], name: &str| {
        files.iter().find(|(n, _)| n == name).map(|(_, content)| content.clone()).unwrap_or_default()
    };
    let text = TAGS.map(|name| format!("{}  {name}\n", sha256_hex(&content(&files, name)))).concat();
    if let Some(tag) = files.iter_mut().find(|(name, _)| name == "tagmanifest-sha256.txt") {
        tag.1 = text.into_bytes();
    }
    loose(&files)
}

/// Only the checksum at the end is made right.
fn loose(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.set_comment(format!("saksama-segel:{}", "0".repeat(64))).unwrap();
    for (name, content) in files {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    let mut bytes = zip.finish().unwrap().into_inner();
    let before = bytes.len() - 64;
    let seal = sha256_hex(&bytes[..before]);
    bytes[before..].copy_from_slice(seal.as_bytes());
    bytes
}

fn changed(name: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut all = files(&plain());
    let one = all.iter_mut().find(|(n, _)| n == name).unwrap();
    one.1 = change(std::str::from_utf8(&one.1).unwrap()).into_bytes();
    packed(all)
}

fn with(name: &str) -> Vec<u8> {
    let mut all = files(&plain());
    all.push((name.into(), b"x".to_vec()));
    packed(all)
}

fn without(name: &str) -> Vec<u8> {
    let mut all = files(&plain());
    all.retain(|(n, _)| n != name);
    packed(all)
}

#[test]
fn what_is_made_by_hand_is_read_when_it_is_right_and_refused_when_it_is_not() {
    assert!(read(&packed(files(&plain()))).is_ok());
    let info = |from: &str, to: &str| changed("bag-info.txt", |text| text.replace(from, to));
    let manifest = |to: &str| changed("manifest-sha256.txt", |text| format!("{text}{to}"));
    let hash = sha256_hex(ISI);
    for (kode, bytes) in [
        ("PAKET_RUSAK", info("Nomor-Paket: 3", "Nomor-Paket: 03")),
        ("PAKET_RUSAK", info("Nomor-Paket: 3", "Nomor-Paket: 0")),
        ("PAKET_RUSAK", info("Nomor-Paket: 3", "Nomor-Paket: 99999999999")),
        ("PAKET_RUSAK", info("2026-11-20", "2026-02-31")),
        ("PAKET_RUSAK", info("12.1", "11.1")),
        ("PAKET_RUSAK", info("Latihan: tidak", "Latihan: tidak\nJalankan: a.exe")),
        ("PAKET_RUSAK", info("USULAN", "SEMUA")),
        ("PAKET_RUSAK", info("USULAN", "CADANGAN")),
        ("PAKET_RUSAK", info("Versi-Paket: 1", "Versi-Paket: 2")),
        ("PAKET_LEBIH_BARU", info("Versi-Paket: 1", "Versi-Paket: 3")),
        ("PAKET_TANDA_TANGAN_SALAH", info("Kunci: -", &format!("Kunci: {}", "ab".repeat(64)))),
        ("PAKET_TANDA_TANGAN_SALAH", with("tanda-tangan.ed25519")),
        ("PAKET_RUSAK", changed("bagit.txt", |text| text.replace("1.0", "0.97"))),
        ("PAKET_RUSAK", manifest("halo\n")),
        (
            "PAKET_RUSAK",
            manifest(
                &format!("{hash}  bagit.txt\n")
                    .replace(&hash, &sha256_hex(b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")),
            ),
        ),
        ("PAKET_NAMA_GANDA", manifest(&format!("{hash}  data/usulan.json\n"))),
        ("PAKET_NAMA_TERLARANG", manifest(&format!("{hash}  ../usulan.json\n"))),
        ("PAKET_NAMA_TERLARANG", manifest(&format!("{hash}  data/putusan.json\n"))),
        ("PAKET_ISI_TIDAK_TERDAFTAR", changed("manifest-sha256.txt", |_| String::new())),
        ("PAKET_NAMA_TERLARANG", with("data/lain.json")),
        ("PAKET_ISI_HILANG", without("data/usulan.json")),
        ("PAKET_RUSAK", with("data/sk.pdf")),
        ("PAKET_ISI_HILANG", without("tagmanifest-sha256.txt")),
        ("PAKET_BUKAN", without("bagit.txt")),
        ("PAKET_NAMA_TERLARANG", with("fetch.txt")),
        ("PAKET_NAMA_TERLARANG", with("../usulan.json")),
        ("PAKET_NAMA_TERLARANG", with("/usulan.json")),
        ("PAKET_NAMA_TERLARANG", with("data/USULAN.json")),
        ("PAKET_NAMA_TERLARANG", with("data\\usulan.json")),
        ("PAKET_NAMA_TERLARANG", with("autorun.inf")),
    ] {
        let found = refused(&bytes);
        assert_eq!(found, kode);
    }
    // The content changed, and its manifest not; all else is right.
    let mut all = files(&plain());
    all.last_mut().unwrap().1[2] = b'v';
    assert_eq!(refused(&packed(all)), "PAKET_ISI_BERUBAH");
    let mut all = files(&plain());
    all[1].1 = String::from_utf8(all[1].1.clone()).unwrap().replace("DINKES", "DINSOS").into_bytes();
    assert_eq!(refused(&loose(&all)), "PAKET_ISI_BERUBAH", "the tagmanifest covers the head");
    assert_eq!(refused(b""), "PAKET_BUKAN");
    assert_eq!(refused(b"a letter"), "PAKET_BUKAN");
    assert_eq!(refused(&loose(&[("manifest.json".into(), b"{}".to_vec())])), "PAKET_JENIS_LAIN");
    let many: Vec<_> =
        (0..20).map(|n| (if n == 0 { "bagit.txt".into() } else { n.to_string() }, vec![])).collect();
    assert_eq!(refused(&loose(&many)), "PAKET_MEMBENGKAK");
}

/// A bag of decisions: papers beside what is said of them, each named, and what of them may be missing.
#[test]
fn a_bag_of_decisions_holds_its_papers_and_nothing_else() {
    let head = KepalaBag {
        jenis: JenisPaket::Putusan,
        kunci: "ab".repeat(64),
        sebelumnya: String::new(),
        ..kepala()
    };
    let of = |names: &[&str]| {
        let file = |nama: &&str| IsiBag { nama: (*nama).into(), bita: nama.as_bytes().to_vec() };
        let isi: Vec<IsiBag> = names.iter().map(file).collect();
        bag_bytes(&head, &isi, Some(&sign)).unwrap().0
    };
    let bytes = of(&["putusan.json", "sk.pdf", "pindaian.jpg", "dkip.pdf"]);
    let bag = read(&bytes).unwrap();
    assert_eq!((bag.kepala(), bag.isi()), (&head, b"putusan.json".as_slice()));
    assert_eq!(bag.lampiran("sk.pdf"), Some(b"sk.pdf".as_slice()));
    assert_eq!((bag.lampiran("pindaian.pdf"), bag.lampiran("putusan.json")), (None, None));
    assert!(read(&of(&["putusan.json"])).is_ok(), "which papers there must be is not known here");
    for bit in (0..bytes.len() * 8).step_by(5) {
        let mut changed = bytes.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        assert!(read(&changed).is_err(), "bit {bit}");
    }
    for (kode, names) in [
        ("PAKET_ISI_HILANG", vec!["sk.pdf"]),
        ("PAKET_ISI_HILANG", vec!["usulan.json"]),
        ("PAKET_NAMA_TERLARANG", vec!["putusan.json", "usulan.json"]),
        ("PAKET_NAMA_TERLARANG", vec!["putusan.json", "sk.exe"]),
        ("PAKET_RUSAK", vec!["putusan.json", "dkip.pdf", "sk.pdf"]),
    ] {
        assert_eq!(refused(&of(&names)), kode, "{names:?}");
    }
    let half = vec![b' '; 33 << 20];
    let two = ["putusan.json", "sk.pdf"].map(|nama| IsiBag { nama: nama.into(), bita: half.clone() });
    assert_eq!(refused(&bag_bytes(&head, &two, Some(&sign)).unwrap().0), "PAKET_MEMBENGKAK", "together");
}

#[test]
fn a_bomb_is_not_unpacked_further_than_a_package_may_hold() {
    let mut all = files(&plain());
    all.last_mut().unwrap().1 = vec![b' '; (64 << 20) + 1];
    assert_eq!(refused(&packed(all)), "PAKET_MEMBENGKAK");
    let mut all = files(&plain());
    all[1].1 = vec![b' '; (1 << 20) + 1];
    assert_eq!(refused(&packed(all)), "PAKET_MEMBENGKAK");
}

#[test]
fn it_is_written_once_and_read_back() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("a.ppidp");
    let bytes = signed();
    let written = write_bytes(&path, &bytes, &mut quiet).unwrap();
    assert_eq!((written.bita, written.sha256), (bytes.len() as u64, sha256_hex(&bytes)));
    assert_eq!(read_file(&path, &mut quiet).unwrap(), bytes);
    assert_eq!(write_bytes(&path, b"other", &mut quiet).unwrap_err().kode(), "SUDAH_ADA");
    assert_eq!(fs::read(&path).unwrap(), bytes);
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "no half-written file is left");
    assert_eq!(read_file(&dir.path().join("gone"), &mut quiet).unwrap_err().kode(), "BERKAS_TIDAK_TERBACA");
    let long = dir.path().join("long");
    fs::File::create(&long).unwrap().set_len(1 << 40).unwrap();
    assert_eq!(read_file(&long, &mut quiet).unwrap_err().kode(), "PAKET_MEMBENGKAK");
}
