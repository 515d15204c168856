//! A .zip written byte by byte, so that a test can say in it what no honest program would.

use flate2::{Compression, Crc, write::DeflateEncoder};
use std::io::Write;

/// Bit 0 of the flags: encrypted.
pub const ENCRYPTED: u16 = 1;
/// Bit 11 of the flags: the name is UTF-8.
pub const UTF8: u16 = 1 << 11;
/// File type and rights of Unix in the upper half of the attributes.
pub const SYMLINK: u32 = 0o120_777 << 16;
/// A device.
pub const DEVICE: u32 = 0o060_644 << 16;

/// One file of an archive: what it is, and what it says of itself.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Name, any bytes.
    pub name: Vec<u8>,
    /// Packed bytes as they lie in the file.
    pub packed: Vec<u8>,
    /// 0 stored, 8 deflated, anything else a lie.
    pub method: u16,
    /// [`ENCRYPTED`], [`UTF8`].
    pub flags: u16,
    /// CRC-32 it says.
    pub crc: u32,
    /// Unpacked length it says.
    pub length: u32,
    /// Attributes, e.g. [`SYMLINK`].
    pub attributes: u32,
}

impl Entry {
    /// A file that is packed as it is.
    #[must_use]
    pub fn stored(name: &str, data: &[u8]) -> Self {
        let mut crc = Crc::new();
        crc.update(data);
        Self {
            name: name.into(),
            packed: data.to_vec(),
            method: 0,
            flags: UTF8,
            crc: crc.sum(),
            length: length(data.len()),
            attributes: 0o100_644 << 16,
        }
    }

    /// A file that is deflated.
    ///
    /// # Panics
    /// Never: it writes to memory.
    #[must_use]
    pub fn deflated(name: &str, data: &[u8]) -> Self {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(data).unwrap_or_else(|e| panic!("{e}"));
        let packed = encoder.finish().unwrap_or_else(|e| panic!("{e}"));
        Self { packed, method: 8, ..Self::stored(name, data) }
    }
}

fn length(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

/// What stands both before a file and in the list at the end.
fn common(entry: &Entry) -> Vec<u8> {
    let mut out = Vec::new();
    for number in [20, entry.flags, entry.method, 0, 0x21] {
        out.extend(number.to_le_bytes()); // version, flags, method, time, day
    }
    for number in [entry.crc, length(entry.packed.len()), entry.length] {
        out.extend(number.to_le_bytes());
    }
    out.extend(u16::try_from(entry.name.len()).unwrap_or(u16::MAX).to_le_bytes());
    out.extend(0_u16.to_le_bytes()); // no extra field
    out
}

/// The archive.
#[must_use]
pub fn build(entries: &[Entry]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut list = Vec::new();
    for entry in entries {
        let at = length(out.len());
        out.extend(b"PK\x03\x04");
        out.extend(common(entry));
        out.extend(&entry.name);
        out.extend(&entry.packed);
        list.extend(b"PK\x01\x02");
        list.extend((3_u16 << 8 | 20).to_le_bytes()); // made on Unix
        list.extend(common(entry));
        list.extend([0; 6]); // comment, disk, kind of text
        list.extend(entry.attributes.to_le_bytes());
        list.extend(at.to_le_bytes());
        list.extend(&entry.name);
    }
    let (start, size) = (length(out.len()), length(list.len()));
    let count = u16::try_from(entries.len()).unwrap_or(u16::MAX);
    out.extend(list);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(size.to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0; 2]);
    out
}
