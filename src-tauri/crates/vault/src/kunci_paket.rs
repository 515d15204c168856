//! The keys with which an office signs its packages and opens those that are sealed for it. They are stored nowhere: made
//! of the key of the office and a salt that is no secret, used, and wiped.

use crate::key::{Key, leaving_nothing};
use crate::kunci_data::derive;
use crate::{KunciData, Result, VaultError};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use x25519_dalek::{PublicKey, StaticSecret};

/// Length of both public keys together.
const PANJANG: usize = 64;

/// Both secret keys.
pub struct KunciPaket {
    tanda: SigningKey,
    buka: StaticSecret,
}

/// Shows no key, wherever it is printed.
impl std::fmt::Debug for KunciPaket {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KunciPaket")
    }
}

impl KunciPaket {
    /// The keys of the office `kunci` with this salt (32 random bytes): another salt gives other keys.
    #[must_use]
    pub fn make(kunci: &KunciData, salt: &[u8]) -> Self {
        let root = |purpose: &[u8]| derive(Some(salt), kunci.dek.as_slice(), purpose);
        let (tanda, buka): (Key, Key) = (root(b"tanda paket"), root(b"amplop paket"));
        // Both types wipe themselves.
        leaving_nothing(|| Self { tanda: SigningKey::from_bytes(&tanda), buka: StaticSecret::from(*buka) })
    }

    /// The public part.
    #[must_use]
    pub fn publik(&self) -> KunciPublik {
        let mut bytes = [0; PANJANG];
        let (tanda, amplop) = bytes.split_at_mut(PANJANG / 2);
        tanda.copy_from_slice(self.tanda.verifying_key().as_bytes());
        amplop.copy_from_slice(PublicKey::from(&self.buka).as_bytes());
        KunciPublik(bytes)
    }

    /// An Ed25519 signature over `bytes`.
    #[must_use]
    pub fn sign(&self, bytes: &[u8]) -> [u8; 64] {
        leaving_nothing(|| self.tanda.sign(bytes).to_bytes())
    }

    /// The secret of an envelope; none when `lain` is one of the few points that give everybody the same.
    pub(crate) fn agree(&self, lain: [u8; 32]) -> Option<Key> {
        agree(&self.buka, lain)
    }
}

pub(crate) fn agree(own: &StaticSecret, other: [u8; 32]) -> Option<Key> {
    leaving_nothing(|| {
        let shared = own.diffie_hellman(&PublicKey::from(other));
        shared.was_contributory().then(|| Key::copy(shared.as_bytes())).flatten()
    })
}

/// The public keys of an office: Ed25519, then X25519.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KunciPublik([u8; PANJANG]);

impl KunciPublik {
    /// Reads 128 lower-case hexadecimal digits.
    ///
    /// # Errors
    /// `KunciPublikSalah`.
    pub fn read(text: &str) -> Result<Self> {
        let bytes = crate::heks::read(text).ok().and_then(|bytes| <[u8; PANJANG]>::try_from(bytes).ok());
        let kunci = Self(bytes.ok_or(VaultError::KunciPublikSalah)?);
        if kunci.verifying().is_some() { Ok(kunci) } else { Err(VaultError::KunciPublikSalah) }
    }

    /// 128 lower-case hexadecimal digits.
    #[must_use]
    pub fn text(&self) -> String {
        crate::heks::write(&self.0)
    }

    /// Whether `tanda_tangan` was made over `bytes` with the secret key of this one. A signature that could also be
    /// another's is none.
    #[must_use]
    pub fn verify(&self, bytes: &[u8], tanda_tangan: &[u8; 64]) -> bool {
        let signature = Signature::from_bytes(tanda_tangan);
        self.verifying().is_some_and(|key| key.verify_strict(bytes, &signature).is_ok())
    }

    pub(crate) fn bytes(&self) -> &[u8; PANJANG] {
        &self.0
    }

    /// The X25519 half.
    pub(crate) fn amplop(&self) -> [u8; 32] {
        self.half(PANJANG / 2)
    }

    fn verifying(&self) -> Option<VerifyingKey> {
        VerifyingKey::from_bytes(&self.half(0)).ok().filter(|key| !key.is_weak())
    }

    fn half(&self, from: usize) -> [u8; 32] {
        let mut half = [0; 32];
        half.copy_from_slice(&self.0[from..from + PANJANG / 2]);
        half
    }
}
