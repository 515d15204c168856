//! The seal of a package: the last bytes of its file say, under a key, what all bytes before them were. It stands in the
//! comment at the end of the .zip, so that other programs still open it.

use super::Paket;
use crate::error::{ExchangeError, Result};
use saksama_durable::{Meter, Progress, hash_of};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

/// How the comment begins.
pub(super) const AWAL: &[u8] = b"saksama-segel:";
/// Length of a seal: 64 hexadecimal digits.
pub(super) const PANJANG: usize = 64;

/// Makes the seal (64 hexadecimal digits) of a SHA-256 (as many).
pub type Penyegel<'a> = &'a dyn Fn(&str) -> String;

/// What stands where the seal will be.
pub(super) fn comment() -> Box<[u8]> {
    [AWAL, &[b'0'; PANJANG]].concat().into()
}

/// Passes on what is written and holds the last [`PANJANG`] bytes back, in whose place the seal of the rest is written.
pub(super) struct Sealing<W> {
    target: W,
    hash: Sha256,
    held: Vec<u8>,
}

impl<W: Write> Sealing<W> {
    pub(super) fn new(target: W) -> Self {
        Self { target, hash: Sha256::new(), held: Vec::new() }
    }

    /// Ends the file: with the seal, or as it is.
    pub(super) fn finish(mut self, segel: Option<Penyegel<'_>>) -> io::Result<()> {
        match segel {
            Some(segel) => {
                let hash: String = self.hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
                self.target.write_all(segel(&hash).as_bytes())
            }
            None => self.target.write_all(&self.held),
        }
    }
}

impl<W: Write> Write for Sealing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.held.extend_from_slice(bytes);
        let ready = self.held.len().saturating_sub(PANJANG);
        self.target.write_all(&self.held[..ready])?;
        self.hash.update(&self.held[..ready]);
        self.held.drain(..ready);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.target.flush()
    }
}

impl Paket {
    /// Whether the package bears a seal. One of a program without passphrases bears none.
    #[must_use]
    pub fn is_sealed(&self) -> bool {
        let comment = self.arsip.comment();
        comment.len() == AWAL.len() + PANJANG && comment.starts_with(AWAL)
    }

    /// Compares the seal at the end of the file `path` with all bytes before it. `progress` counts bytes.
    ///
    /// # Errors
    /// `PAKET_SEGEL_SALAH` when a byte has changed, the seal is missing or is not one of this key;
    /// `BERKAS_TIDAK_TERBACA`; `DIBATALKAN`.
    pub fn check_seal(&self, path: &Path, segel: Penyegel<'_>, progress: &mut Progress<'_>) -> Result<()> {
        let broken = || ExchangeError::PaketSegelSalah { berkas: self.berkas.clone() };
        if !self.is_sealed() {
            return Err(broken());
        }
        let unreadable = |e: io::Error| {
            if saksama_durable::is_stopped(&e) {
                ExchangeError::Dibatalkan
            } else {
                ExchangeError::read(path, &e)
            }
        };
        let mut file = File::open(path).map_err(unreadable)?;
        let before = file.metadata().map_err(unreadable)?.len().saturating_sub(PANJANG as u64);
        let mut meter = Meter::new(before, progress);
        let found = hash_of(meter.watch((&mut file).take(before))).map_err(unreadable)?;
        let mut stands = Vec::new();
        file.take(PANJANG as u64 + 1).read_to_end(&mut stands).map_err(unreadable)?;
        if found.bita == before && stands == segel(&found.sha256).as_bytes() { Ok(()) } else { Err(broken()) }
    }
}
