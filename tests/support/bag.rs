//! Packages between offices made by hand, so that a test can say in them what no honest program would.

use crate::zip_file::{Entry, build};
use saksama_durable::sha256_hex;

const BAGIT: &[u8] = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
const NAMA: &str = "data/usulan.json";

/// `bag-info.txt` of the first package of DINKES, with proposals of `bita` bytes.
#[must_use]
pub fn info(bita: usize) -> String {
    format!(
        "Bag-Software-Agent: Saksama 0.1.0\nBagging-Date: 2026-11-20\nPayload-Oxum: {bita}.1\n\
         Source-Organization: Kota Contoh\nVersi-Paket: 1\nJenis-Paket: USULAN\nKode-Unit: DINKES\n\
         Nomor-Paket: 1\nPaket-Sebelumnya: -\nLatihan: tidak\nKunci: -\n"
    )
}

/// The files of a bag with this head and these proposals, in order; every checksum is right.
#[must_use]
pub fn entries(info: &str, content: &[u8]) -> Vec<Entry> {
    let line = |bytes: &[u8], name: &str| format!("{}  {name}\n", sha256_hex(bytes));
    let manifest = line(content, NAMA);
    let tags = [
        line(info.as_bytes(), "bag-info.txt"),
        line(BAGIT, "bagit.txt"),
        line(manifest.as_bytes(), "manifest-sha256.txt"),
    ];
    vec![
        Entry::stored("bagit.txt", BAGIT),
        Entry::stored("bag-info.txt", info.as_bytes()),
        Entry::stored("manifest-sha256.txt", manifest.as_bytes()),
        Entry::stored("tagmanifest-sha256.txt", tags.concat().as_bytes()),
        Entry::deflated(NAMA, content),
    ]
}

/// The archive with the checksum over all of it at its end.
///
/// # Panics
/// Never: every archive ends with the length of its comment.
#[must_use]
pub fn sealed(entries: &[Entry]) -> Vec<u8> {
    const AWAL: &[u8] = b"saksama-segel:";
    let mut bytes = build(entries);
    let length = u16::try_from(AWAL.len() + 64).unwrap_or_else(|e| panic!("{e}"));
    bytes.truncate(bytes.len() - 2);
    bytes.extend(length.to_le_bytes());
    bytes.extend(AWAL);
    let seal = sha256_hex(&bytes);
    bytes.extend(seal.as_bytes());
    bytes
}
