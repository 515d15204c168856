//! What travels between a unit and its main office: a bag in the sense of BagIt (RFC 8493), in one .zip that an archivist
//! can check without this program (`sha256sum -c`).
//!
//! ```text
//! bagit.txt  bag-info.txt (who, number, the package before it, keys)
//! manifest-sha256.txt (over data/)  tagmanifest-sha256.txt (over the three)  tanda-tangan.ed25519 (over the tagmanifest)
//! data/usulan.json, or data/putusan.json and the papers that go with it
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
/// Folder of the payload.
const DATA: &str = "data/";
/// What a bag of proposals holds: that file alone.
const USULAN: [&str; 1] = ["data/usulan.json"];
/// What a bag of decisions may hold, in this order: the first always.
const PUTUSAN: [&str; 6] = [
    "data/putusan.json",
    "data/sk.pdf",
    "data/pindaian.pdf",
    "data/pindaian.png",
    "data/pindaian.jpg",
    "data/dkip.pdf",
];
/// What every bag of this layout begins with.
const BAGIT_ISI: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
/// Newest layout that this program writes and reads.
const VERSI: u32 = 2;
/// Longest tag file, and longest list of files at the end of the .zip, bytes.
const MAKS_TAG: u64 = 1024 * 1024;
/// Most bytes of all data files together, unpacked.
pub const MAKS_DATA: u64 = 64 * 1024 * 1024;

impl JenisPaket {
    /// Every data file that a bag of this kind may hold, in order, the one that it must hold first.
    fn data(self) -> &'static [&'static str] {
        match self {
            Self::Usulan | Self::Cadangan => &USULAN,
            Self::Putusan => &PUTUSAN,
        }
    }

    /// The layout: programs that know no `PUTUSAN` are told that it is newer than they are.
    fn versi(self) -> u32 {
        match self {
            Self::Usulan | Self::Cadangan => 1,
            Self::Putusan => VERSI,
        }
    }
}

fn manifest_of<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> String {
    let line = |(nama, bita): (&str, &[u8])| format!("{}  {nama}\n", saksama_durable::sha256_hex(bita));
    files.map(line).collect()
}
