//! A sealed object: a kept paper or an attached file.
//!
//! Header (magic, version, class, 32 bytes of salt), then blocks of 64 KiB, each with its own tag: XChaCha20-Poly1305
//! in the STREAM construction, which numbers the blocks and marks the last. A block that is changed, left out, moved
//! or cut off is found, and nothing of it is given out. Each object has a key of its own, from its salt.

use crate::key::leaving_nothing;
use crate::kunci_data::{KunciData, random};
use crate::{Acak, Result, VaultError};
use aead_stream::{DecryptorBE32, EncryptorBE32};
use chacha20poly1305::aead::Payload;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use std::io::{self, ErrorKind, Read, Write};
use zeroize::Zeroizing;

const MAGIC: &[u8; 6] = b"SAKSOB";
const VERSI: u8 = 1;
const SALT: usize = 32;
const HEADER: usize = MAGIC.len() + 2 + SALT;
const BLOCK: usize = 64 * 1024;
const TAG: usize = 16;

/// Which key an object needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KelasObyek {
    /// A paper that the program made: whoever may read the register may read it.
    Surat,
    /// A file that was attached: not for a PEMBACA.
    Lampiran,
}

impl KelasObyek {
    fn byte(self) -> u8 {
        match self {
            Self::Surat => b'S',
            Self::Lampiran => b'L',
        }
    }
}

/// Seals what is written to it.
pub struct ObyekWriter<W: Write> {
    inner: W,
    header: [u8; HEADER],
    seal: EncryptorBE32<XChaCha20Poly1305>,
    block: Zeroizing<Vec<u8>>,
}

impl<W: Write> ObyekWriter<W> {
    /// Begins an object in `inner`.
    ///
    /// # Errors
    /// `TanpaKunciLampiran`, `Acak`; what `inner` refuses.
    pub fn begin(mut inner: W, kelas: KelasObyek, kunci: &KunciData, acak: &Acak<'_>) -> io::Result<Self> {
        let salt = random::<SALT>(acak).map_err(io::Error::other)?;
        let mut header = [0; HEADER];
        let (magic, rest) = header.split_at_mut(MAGIC.len());
        magic.copy_from_slice(MAGIC);
        rest[0] = VERSI;
        rest[1] = kelas.byte();
        rest[2..].copy_from_slice(salt.as_slice());
        let (aead, nonce) = cipher(kunci, kelas, &header).map_err(io::Error::other)?;
        inner.write_all(&header)?;
        let seal = EncryptorBE32::from_aead(aead, &nonce.into());
        Ok(Self { inner, header, seal, block: Zeroizing::new(Vec::with_capacity(BLOCK)) })
    }

    /// Seals the last block and gives `inner` back.
    ///
    /// # Errors
    /// What `inner` refuses.
    pub fn finish(self) -> io::Result<W> {
        let Self { mut inner, header, seal, block } = self;
        let sealed = seal.encrypt_last(Payload { msg: &block, aad: &header }).map_err(too_long)?;
        inner.write_all(&sealed)?;
        Ok(inner)
    }
}

impl<W: Write> Write for ObyekWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // Sealed only when more comes: the last block, full or not, is sealed as such.
        if self.block.len() == BLOCK && !bytes.is_empty() {
            let payload = Payload { msg: self.block.as_slice(), aad: &self.header };
            let sealed = self.seal.encrypt_next(payload).map_err(too_long)?;
            self.inner.write_all(&sealed)?;
            self.block.clear();
        }
        let taken = bytes.len().min(BLOCK - self.block.len());
        self.block.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// The class of an object, by its first bytes; none when it is no object of this program.
fn kelas_of(header: &[u8; HEADER]) -> Option<KelasObyek> {
    match header.strip_prefix(MAGIC) {
        Some([VERSI, b'S', ..]) => Some(KelasObyek::Surat),
        Some([VERSI, b'L', ..]) => Some(KelasObyek::Lampiran),
        _ => None,
    }
}

/// Reads a sealed object; gives no byte of a block before its tag was compared. Anything that is not as it was sealed
/// is [`ErrorKind::InvalidData`].
pub struct ObyekReader<R: Read> {
    inner: R,
    header: [u8; HEADER],
    /// None once the last block was opened.
    seal: Option<DecryptorBE32<XChaCha20Poly1305>>,
    /// Sealed bytes that were read ahead.
    ahead: Vec<u8>,
    /// The opened block, and how much of it was given out.
    block: Zeroizing<Vec<u8>>,
    given: usize,
}

impl<R: Read> ObyekReader<R> {
    /// Begins to read.
    ///
    /// # Errors
    /// `InvalidData` when this is no object; `PermissionDenied` when the keys don't open its class; what `inner`
    /// refuses.
    pub fn begin(mut inner: R, kunci: &KunciData) -> io::Result<Self> {
        let mut header = [0; HEADER];
        inner.read_exact(&mut header).map_err(|e| match e.kind() {
            ErrorKind::UnexpectedEof => damaged(),
            _ => e,
        })?;
        let kelas = kelas_of(&header).ok_or_else(damaged)?;
        let (aead, nonce) = cipher(kunci, kelas, &header).map_err(|e| match e {
            VaultError::TanpaKunciLampiran => io::Error::new(ErrorKind::PermissionDenied, e),
            _ => io::Error::other(e),
        })?;
        let seal = Some(DecryptorBE32::from_aead(aead, &nonce.into()));
        Ok(Self { inner, header, seal, ahead: Vec::new(), block: Zeroizing::default(), given: 0 })
    }

    /// Which key it is sealed with.
    #[must_use]
    pub fn kelas(&self) -> Option<KelasObyek> {
        kelas_of(&self.header)
    }

    /// Opens the next block.
    fn advance(&mut self) -> io::Result<()> {
        let Some(mut seal) = self.seal.take() else { return Ok(()) };
        // One byte more than a block tells whether another follows.
        let wanted = (BLOCK + TAG + 1).saturating_sub(self.ahead.len());
        self.inner.by_ref().take(wanted as u64).read_to_end(&mut self.ahead)?;
        let is_last = self.ahead.len() <= BLOCK + TAG;
        let rest = if is_last { Vec::new() } else { self.ahead.split_off(BLOCK + TAG) };
        let sealed = std::mem::replace(&mut self.ahead, rest);
        let payload = Payload { msg: &sealed, aad: &self.header };
        let opened = if is_last {
            seal.decrypt_last(payload)
        } else {
            let opened = seal.decrypt_next(payload);
            self.seal = Some(seal);
            opened
        };
        self.block = Zeroizing::new(opened.map_err(|_| damaged())?);
        self.given = 0;
        Ok(())
    }
}

impl<R: Read> Read for ObyekReader<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.given == self.block.len() {
            self.block = Zeroizing::default();
            self.given = 0;
            self.advance()?;
        }
        let left = &self.block[self.given..];
        let taken = left.len().min(out.len());
        out[..taken].copy_from_slice(&left[..taken]);
        self.given += taken;
        Ok(taken)
    }
}

fn cipher(kunci: &KunciData, kelas: KelasObyek, header: &[u8]) -> Result<(XChaCha20Poly1305, [u8; 19])> {
    let made = kunci.object(kelas, &header[HEADER - SALT..])?;
    let (key, nonce) = made.split_first_chunk::<32>().ok_or(VaultError::KunciRusak)?;
    let nonce = <[u8; 19]>::try_from(nonce).map_err(|_| VaultError::KunciRusak)?;
    Ok((leaving_nothing(|| XChaCha20Poly1305::new(key.into())), nonce))
}

/// More than 2³² blocks.
fn too_long(_: chacha20poly1305::aead::Error) -> io::Error {
    ErrorKind::FileTooLarge.into()
}

fn damaged() -> io::Error {
    ErrorKind::InvalidData.into()
}
