//! Logos and scans.

use super::{Hostile, cuts, hostile};
use flate2::{Compression, Crc, write::ZlibEncoder};
use std::io::Write;

const NO_LOGO: &[&str] = &["LOGO_BUKAN_GAMBAR"];
const NO_SCAN: &[&str] = &["PINDAIAN_TIDAK_TERBACA"];

fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let body = [&kind[..], data].concat();
    let mut crc = Crc::new();
    crc.update(&body);
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    [&length[..], &body, &crc.sum().to_be_bytes()].concat()
}

/// A grey PNG that says this size, and holds one row of pixels.
fn png(width: u32, height: u32) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    let mut row = ZlibEncoder::new(Vec::new(), Compression::fast());
    row.write_all(&[0; 9]).unwrap();
    let parts = [chunk(b"IHDR", &head), chunk(b"IDAT", &row.finish().unwrap()), chunk(b"IEND", b"")];
    [b"\x89PNG\r\n\x1a\n".to_vec(), parts.concat()].concat()
}

fn pictures(codes: &'static [&'static str]) -> Vec<Hostile> {
    let mut all = vec![
        hostile("lebar.png", png(60_000, 60_000), codes),
        hostile("tinggi.png", png(1, u32::MAX >> 1), codes),
        hostile("nol.png", png(0, 0), codes),
        hostile("bohong.png", png(8, 5_000), codes),
        hostile("program.png", &b"MZ\x90\0"[..], codes),
        hostile("teks.png", "halo", codes),
        hostile("vektor.png", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"1\"/>", codes),
        hostile("bergerak.png", &b"GIF89a\x01\0\x01\0"[..], codes),
    ];
    all.extend(cuts("terpotong.png", &png(8, 1), 6, codes));
    all
}

pub(super) fn logo() -> Vec<Hostile> {
    let mut all = pictures(NO_LOGO);
    all.push(hostile("kertas.png", &b"%PDF-1.7\n"[..], NO_LOGO));
    all.push(hostile("besar.png", vec![0; (20 << 20) + 1], &["LOGO_TERLALU_BESAR"]));
    all
}

pub(super) fn scans() -> Vec<Hostile> {
    let mut all = pictures(NO_SCAN);
    all.push(hostile("besar.pdf", vec![0; 100_000_001], &["PINDAIAN_TERLALU_BESAR"]));
    all.push(hostile("kosong.pdf", "", NO_SCAN));
    all
}
