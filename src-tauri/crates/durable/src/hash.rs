//! Checksums.

use sha2::{Digest, Sha256};
use std::io::{self, ErrorKind, Read};

/// A file as it was written or read: what two copies are compared by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Length in bytes.
    pub bita: u64,
    /// SHA-256 of the content, 64 lower-case hexadecimal digits.
    pub sha256: String,
}

/// A checksum that grows with what is read or written elsewhere.
#[derive(Debug, Clone, Default)]
pub struct Hashing(Sha256);

impl Hashing {
    /// Takes more bytes in.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// SHA-256 of all of them, 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn finish(self) -> String {
        hex(&self.0.finalize())
    }
}

/// SHA-256 of `bytes`, 64 lower-case hexadecimal digits.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Reads `source` to its end.
///
/// # Errors
/// The first failed read.
pub fn hash_of(mut source: impl Read) -> io::Result<Written> {
    let mut hash = Sha256::new();
    let mut bita = 0;
    let mut buffer = vec![0_u8; 256 * 1024];
    loop {
        match source.read(&mut buffer) {
            Ok(0) => return Ok(Written { bita, sha256: hex(&hash.finalize()) }),
            Ok(n) => {
                hash.update(&buffer[..n]);
                bita += n as u64;
            }
            Err(e) if e.kind() == ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
}

pub(crate) fn hex(digest: &[u8]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
