//! The two random keys of an office, and every key that is made of them.

use crate::key::leaving_nothing;
use crate::{Acak, KelasObyek, Key, Result, VaultError};
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

/// What a session holds while it is open.
#[derive(Clone)]
pub struct KunciData {
    pub(crate) dek: Key,
    /// Absent for whoever may not open attached files.
    pub(crate) att: Option<Key>,
}

/// Shows no key, wherever it is printed.
impl std::fmt::Debug for KunciData {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KunciData {{ lampiran: {} }}", self.att.is_some())
    }
}

impl KunciData {
    /// The keys of a new office.
    ///
    /// # Errors
    /// `Acak`.
    pub fn make(acak: &Acak<'_>) -> Result<Self> {
        Ok(Self { dek: Key::random(acak)?, att: Some(Key::random(acak)?) })
    }

    /// Whether attached files can be opened and kept.
    #[must_use]
    pub fn has_lampiran(&self) -> bool {
        self.att.is_some()
    }

    /// The same without the key of the attached files.
    #[must_use]
    pub fn without_lampiran(&self) -> Self {
        Self { dek: self.dek.clone(), att: None }
    }

    /// Whether both open the same office.
    #[must_use]
    pub fn is_same_office(&self, other: &Self) -> bool {
        // Compared by what is derived: a comparison that ends early tells nothing about the key itself.
        *derive(None, self.dek.as_slice(), b"banding") == *derive(None, other.dek.as_slice(), b"banding")
    }

    /// Raw key of the data file (SQLCipher), 64 hexadecimal digits.
    #[must_use]
    pub fn register(&self) -> Zeroizing<String> {
        Zeroizing::new(crate::heks::write(derive(None, self.dek.as_slice(), b"register").as_slice()))
    }

    /// Key of the chain of the trail.
    #[must_use]
    pub fn jejak(&self) -> Key {
        derive(None, self.dek.as_slice(), b"jejak")
    }

    /// Seals the manifest of a backup, hexadecimal.
    #[must_use]
    pub fn seal_cadangan(&self, bytes: &[u8]) -> String {
        crate::heks::write(&mac(&derive(None, self.dek.as_slice(), b"cadangan"), bytes))
    }

    /// Name of the object with this content hash: 64 hexadecimal digits that say nothing about the content.
    #[must_use]
    pub fn object_name(&self, sha256: &str) -> String {
        crate::heks::write(&mac(&derive(None, self.dek.as_slice(), b"nama obyek"), sha256.as_bytes()))
    }

    /// Seal of the key file.
    pub(crate) fn seal_kunci(&self, bytes: &[u8]) -> [u8; 32] {
        mac(&derive(None, self.dek.as_slice(), b"berkas kunci"), bytes)
    }

    /// Key (32 bytes) and nonce prefix (19 bytes) of one object, from its own salt.
    pub(crate) fn object(&self, kelas: KelasObyek, salt: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        let root = match kelas {
            KelasObyek::Surat => &self.dek,
            KelasObyek::Lampiran => self.att.as_ref().ok_or(VaultError::TanpaKunciLampiran)?,
        };
        let mut out = Zeroizing::new(vec![0; 51]);
        let made = leaving_nothing(|| {
            Hkdf::<Sha256>::new(Some(salt), root.as_slice()).expand(b"saksama/1/obyek", out.as_mut_slice())
        });
        // Only a length over 8,160 bytes is refused.
        made.map_err(|_| VaultError::KunciRusak)?;
        Ok(out)
    }
}

pub(crate) fn random<const N: usize>(acak: &Acak<'_>) -> Result<Zeroizing<[u8; N]>> {
    let mut out = Zeroizing::new([0; N]);
    acak(out.as_mut_slice()).map_err(VaultError::Acak)?;
    Ok(out)
}

/// The key for one purpose.
#[allow(
    clippy::expect_used,
    reason = "HKDF refuses only more than 8,160 bytes; a key left empty would be worse"
)]
pub(crate) fn derive(salt: Option<&[u8]>, root: &[u8], purpose: &[u8]) -> Key {
    let mut out = Key::empty();
    leaving_nothing(|| {
        let hkdf = Hkdf::<Sha256>::new(salt, root);
        hkdf.expand_multi_info(&[b"saksama/1/", purpose], out.as_mut_slice()).expect("32 bytes");
    });
    out
}

#[allow(clippy::expect_used, reason = "HMAC takes a key of any length")]
pub(crate) fn mac(key: &[u8; 32], bytes: &[u8]) -> [u8; 32] {
    leaving_nothing(|| {
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key).expect("any length");
        mac.update(bytes);
        mac.finalize().into_bytes().into()
    })
}
