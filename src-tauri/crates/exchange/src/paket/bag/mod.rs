//! What travels from a unit to its main office: a bag in the sense of BagIt (RFC 8493), in one .zip that an archivist
//! can check without this program (`sha256sum -c`).
//!
//! ```text
//! bagit.txt  bag-info.txt (who, number, the package before it, keys)
//! manifest-sha256.txt (over data/)  tagmanifest-sha256.txt (over the three)  tanda-tangan.ed25519 (over the tagmanifest)
//! data/usulan.json
//! ```
//!
//! A manifest inside a .zip doesn't cover the .zip itself: the comment at its end is a checksum over every byte before it.
//! Who may open it, and whether a signature is right, is not known here: bytes come in and go out, signed by the caller.

mod baca;
mod kepala;
mod tulis;

pub use baca::{Bag, read_file};
pub use kepala::KepalaBag;
pub(super) use kepala::value_of;
pub use tulis::{IsiBag, Penanda, bag_bytes, write_bytes};

use super::JenisPaket;

/// First entry, by which a bag is known.
pub(super) const BAGIT: &str = "bagit.txt";
const BAG_INFO: &str = "bag-info.txt";
const MANIFEST: &str = "manifest-sha256.txt";
const TAGMANIFEST: &str = "tagmanifest-sha256.txt";
const TANDA_TANGAN: &str = "tanda-tangan.ed25519";
/// Folder of the payload, and the one file in it.
const DATA: &str = "data/";
const ISI: &str = "data/usulan.json";
/// What every bag of this layout begins with.
const BAGIT_ISI: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
/// Newest layout that this program writes and reads.
const VERSI: u32 = 1;
/// Longest tag file, and longest list of files at the end of the .zip, bytes.
const MAKS_TAG: u64 = 1024 * 1024;
/// Most bytes of all data files together, unpacked.
const MAKS_DATA: u64 = 64 * 1024 * 1024;

fn manifest_of<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> String {
    let line = |(nama, bita): (&str, &[u8])| format!("{}  {nama}\n", saksama_durable::sha256_hex(bita));
    files.map(line).collect()
}
