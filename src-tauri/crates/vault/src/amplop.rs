//! The envelope of a package: only the office it is for opens it, and every byte counts.
//!
//! Header (magic, version, 8 bytes that tell for whom, a public key made for this envelope alone), then blocks of 64 KiB,
//! each with its own tag: XChaCha20-Poly1305 in the STREAM construction, as in `obyek.rs`. Key and nonce come from X25519
//! of that public key and the receiver's, by HKDF over the whole header and the receiver's key; the header is checked
//! with every block. This is what age does with one X25519 recipient, without a second key inside.

use crate::key::leaving_nothing;
use crate::kunci_data::random;
use crate::kunci_paket::agree;
use crate::{Acak, Key, KunciPaket, KunciPublik, Result, VaultError};
use aead_stream::{DecryptorBE32, EncryptorBE32};
use chacha20poly1305::aead::Payload;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use hkdf::Hkdf;
use sha2::{Digest, Sha256};
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

const MAGIC: &[u8; 6] = b"SAKSPK";
const VERSI: u8 = 1;
/// Bytes of a hash that tell for whom it is: another office is told apart from damage.
const UNTUK: usize = 8;
const HEADER: usize = MAGIC.len() + 1 + UNTUK + 32;
const BLOCK: usize = 64 * 1024;
const TAG: usize = 16;

/// Whether these bytes begin as an envelope does.
#[must_use]
pub fn is_amplop(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// Seals `isi` for whoever has the secret keys of `untuk`.
///
/// # Errors
/// `Acak`; `KunciPublikSalah` when nothing can be sealed for that key; `AmplopRusak` beyond 2³² blocks.
pub fn seal_amplop(isi: &[u8], untuk: &KunciPublik, acak: &Acak<'_>) -> Result<Vec<u8>> {
    let own = StaticSecret::from(*random::<32>(acak)?);
    let mut header = Vec::with_capacity(HEADER);
    header.extend_from_slice(MAGIC);
    header.push(VERSI);
    header.extend_from_slice(&name_of(untuk));
    header.extend_from_slice(PublicKey::from(&own).as_bytes());
    let shared = agree(&own, untuk.amplop()).ok_or(VaultError::KunciPublikSalah)?;
    let (aead, nonce) = cipher(&shared, untuk, &header)?;
    let mut seal = EncryptorBE32::from_aead(aead, &nonce.into());
    let mut out = header.clone();
    let mut left = isi;
    while left.len() > BLOCK {
        let (block, rest) = left.split_at(BLOCK);
        let sealed = seal.encrypt_next(Payload { msg: block, aad: &header });
        out.extend(sealed.map_err(|_| VaultError::AmplopRusak)?);
        left = rest;
    }
    let sealed = seal.encrypt_last(Payload { msg: left, aad: &header });
    out.extend(sealed.map_err(|_| VaultError::AmplopRusak)?);
    Ok(out)
}

/// Opens what was sealed for `kunci`; gives nothing out unless all of it is as it was sealed.
///
/// # Errors
/// `AmplopLain` when it is for another office; `AmplopRusak`.
pub fn open_amplop(bytes: &[u8], kunci: &KunciPaket) -> Result<Zeroizing<Vec<u8>>> {
    let (header, mut left) = bytes.split_at_checked(HEADER).ok_or(VaultError::AmplopRusak)?;
    let said = header.strip_prefix(MAGIC).and_then(|rest| rest.strip_prefix(&[VERSI]));
    let (untuk, publik) =
        said.and_then(|rest| rest.split_at_checked(UNTUK)).ok_or(VaultError::AmplopRusak)?;
    let own = kunci.publik();
    if untuk != name_of(&own) {
        return Err(VaultError::AmplopLain);
    }
    let publik = <[u8; 32]>::try_from(publik).map_err(|_| VaultError::AmplopRusak)?;
    let shared = kunci.agree(publik).ok_or(VaultError::AmplopRusak)?;
    let (aead, nonce) = cipher(&shared, &own, header)?;
    let mut seal = DecryptorBE32::from_aead(aead, &nonce.into());
    let mut out = Zeroizing::new(Vec::with_capacity(left.len()));
    while left.len() > BLOCK + TAG {
        let (block, rest) = left.split_at(BLOCK + TAG);
        let opened = seal.decrypt_next(Payload { msg: block, aad: header });
        out.extend(opened.map(Zeroizing::new).map_err(|_| VaultError::AmplopRusak)?.iter());
        left = rest;
    }
    let opened = seal.decrypt_last(Payload { msg: left, aad: header });
    out.extend(opened.map(Zeroizing::new).map_err(|_| VaultError::AmplopRusak)?.iter());
    Ok(out)
}

fn name_of(kunci: &KunciPublik) -> [u8; UNTUK] {
    let hash = Sha256::new().chain_update(b"saksama/1/untuk").chain_update(kunci.bytes()).finalize();
    let mut name = [0; UNTUK];
    name.copy_from_slice(&hash[..UNTUK]);
    name
}

fn cipher(shared: &Key, untuk: &KunciPublik, header: &[u8]) -> Result<(XChaCha20Poly1305, [u8; 19])> {
    let mut made = Zeroizing::new([0; 51]);
    let filled = leaving_nothing(|| {
        let hkdf = Hkdf::<Sha256>::new(Some(header), shared.as_slice());
        hkdf.expand_multi_info(&[b"saksama/1/amplop", untuk.bytes()], made.as_mut_slice())
    });
    // Only a length over 8,160 bytes is refused.
    filled.map_err(|_| VaultError::KunciRusak)?;
    let (key, nonce) = made.split_first_chunk::<32>().ok_or(VaultError::KunciRusak)?;
    let nonce = <[u8; 19]>::try_from(nonce).map_err(|_| VaultError::KunciRusak)?;
    Ok((leaving_nothing(|| XChaCha20Poly1305::new(key.into())), nonce))
}
