use super::counting;
use crate::{KelasObyek, KunciData, ObyekReader, ObyekWriter};
use std::io::{ErrorKind, Read, Write};

const BLOCK: usize = 64 * 1024;

fn seal(kunci: &KunciData, kelas: KelasObyek, content: &[u8]) -> Vec<u8> {
    let mut writer = ObyekWriter::begin(Vec::new(), kelas, kunci, &counting()).unwrap();
    writer.write_all(content).unwrap();
    writer.finish().unwrap()
}

fn open(kunci: &KunciData, sealed: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut out = Vec::new();
    ObyekReader::begin(sealed, kunci)?.read_to_end(&mut out)?;
    Ok(out)
}

fn content(length: usize) -> Vec<u8> {
    (0..length).map(|i| (i * 31 % 251) as u8).collect()
}

#[test]
fn comes_back_whatever_its_length() {
    let kunci = KunciData::make(&counting()).unwrap();
    for length in [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 3 * BLOCK + 7] {
        let plain = content(length);
        let sealed = seal(&kunci, KelasObyek::Surat, &plain);
        assert_eq!(sealed.len(), 40 + length + 16 * length.div_ceil(BLOCK).max(1));
        assert!(open(&kunci, &sealed).unwrap() == plain, "{length}");
    }
}

#[test]
fn every_flipped_byte_and_every_cut_is_found() {
    let kunci = KunciData::make(&counting()).unwrap();
    let sealed = seal(&kunci, KelasObyek::Surat, b"Keputusan PPID");
    for i in 0..sealed.len() {
        for bit in 0..8 {
            let mut bad = sealed.clone();
            bad[i] ^= 1 << bit;
            assert!(open(&kunci, &bad).is_err(), "byte {i} bit {bit}");
        }
        assert!(open(&kunci, &sealed[..i]).is_err(), "cut at {i}");
    }
    let longer = [sealed.as_slice(), b"x"].concat();
    assert_eq!(open(&kunci, &longer).unwrap_err().kind(), ErrorKind::InvalidData);
}

#[test]
fn blocks_cannot_be_cut_off_left_out_or_swapped() {
    let kunci = KunciData::make(&counting()).unwrap();
    let sealed = seal(&kunci, KelasObyek::Lampiran, &content(4 * BLOCK));
    let (header, blocks) = sealed.split_at(40);
    let blocks: Vec<&[u8]> = blocks.chunks(BLOCK + 16).collect();
    for order in [vec![0, 1, 2], vec![0], vec![], vec![0, 2, 3], vec![1, 0, 2, 3], vec![0, 1, 2, 3, 3]] {
        let bad: Vec<u8> = order.iter().fold(header.to_vec(), |all, i| [all.as_slice(), blocks[*i]].concat());
        assert_eq!(open(&kunci, &bad).unwrap_err().kind(), ErrorKind::InvalidData, "{order:?}");
    }
}

#[test]
fn a_reader_of_the_register_opens_papers_and_no_attached_file() {
    let kunci = KunciData::make(&counting()).unwrap();
    let pembaca = kunci.without_lampiran();
    let paper = seal(&pembaca, KelasObyek::Surat, b"surat");
    let scan = seal(&kunci, KelasObyek::Lampiran, b"pindaian");
    assert_eq!(open(&pembaca, &paper).unwrap(), b"surat");
    assert_eq!(open(&pembaca, &scan).unwrap_err().kind(), ErrorKind::PermissionDenied);
    assert!(ObyekWriter::begin(Vec::new(), KelasObyek::Lampiran, &pembaca, &counting()).is_err());
    // The class is part of what is sealed: calling the scan a paper opens nothing.
    let mut renamed = scan;
    renamed[7] = b'S';
    assert_eq!(open(&pembaca, &renamed).unwrap_err().kind(), ErrorKind::InvalidData);
}

#[test]
fn equal_content_is_sealed_under_different_keys() {
    let (kunci, acak) = (KunciData::make(&counting()).unwrap(), counting());
    let mut sealed = Vec::new();
    for _ in 0..2 {
        let mut writer = ObyekWriter::begin(Vec::new(), KelasObyek::Surat, &kunci, &acak).unwrap();
        writer.write_all(b"sama").unwrap();
        sealed.push(writer.finish().unwrap());
    }
    assert_ne!(sealed[0][40..], sealed[1][40..]);
}
