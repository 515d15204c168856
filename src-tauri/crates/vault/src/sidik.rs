//! The fingerprint of the public keys of an office, short enough to be typed from paper: the one thing about a key that is
//! believed, since it came by another way than the key.

use crate::huruf::{self, CHECK, KIND, LENGTH};
use crate::{KunciPublik, Result, VaultError};
use sha2::{Digest, Sha256};

/// First characters of every fingerprint: no recovery code is taken for one.
const AWAL: &[u8; KIND] = b"KP1";

/// 160 bits of a hash of both public keys, with a checksum against slips.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sidik {
    /// Values 0–31 of all 40 characters.
    values: [u8; LENGTH],
}

impl Sidik {
    /// The fingerprint of these keys.
    #[must_use]
    pub fn of(kunci: &KunciPublik) -> Self {
        let hash = Sha256::new().chain_update(b"saksama/1/sidik").chain_update(kunci.bytes()).finalize();
        let mut bits = [0; LENGTH - CHECK - KIND];
        // Five bits at a time, the highest first.
        for (n, value) in bits.iter_mut().enumerate() {
            let at = n * 5;
            let two = u16::from_be_bytes([hash[at / 8], hash[at / 8 + 1]]);
            *value = u8::try_from(two >> (11 - at % 8) & 31).unwrap_or_default();
        }
        let mut values = [0; LENGTH];
        huruf::fill(AWAL, &bits, &mut values);
        Self { values }
    }

    /// Reads a typed one: separators and lower case don't matter; O is 0, I and L are 1.
    ///
    /// # Errors
    /// `SidikTidakTerbaca`.
    pub fn read(text: &str) -> Result<Self> {
        let mut values = [0; LENGTH];
        if huruf::read(AWAL, text, &mut values) {
            Ok(Self { values })
        } else {
            Err(VaultError::SidikTidakTerbaca)
        }
    }

    /// As it is printed: eight groups of five with `-` between.
    #[must_use]
    pub fn text(&self) -> String {
        huruf::groups(&self.values).join("-")
    }
}
