//! The recovery code: what opens an office when its passphrase is forgotten or its officer has gone.
//!
//! Written as `huruf.rs` tells; its 160 bits are random.

use crate::huruf::{self, CHECK, LENGTH, value_of};
use crate::kunci_data::random;
use crate::{Acak, Result, VaultError};
use zeroize::Zeroizing;

/// First characters of every code of this kind.
const KIND: &[u8; 3] = b"SK1";

/// A recovery code. Shown once, on paper.
#[derive(Clone)]
pub struct KodePemulihan {
    /// Values 0–31 of all 40 characters.
    values: Zeroizing<[u8; LENGTH]>,
}

/// Shows nothing of the code.
impl std::fmt::Debug for KodePemulihan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("KodePemulihan")
    }
}

impl KodePemulihan {
    /// A new code.
    ///
    /// # Errors
    /// `Acak`.
    pub fn make(acak: &Acak<'_>) -> Result<Self> {
        let bytes = random::<{ LENGTH - CHECK - KIND.len() }>(acak)?;
        let mut values = Zeroizing::new([0; LENGTH]);
        huruf::fill(KIND, bytes.as_slice(), &mut values);
        Ok(Self { values })
    }

    /// Reads a typed code: separators and lower case don't matter; O is 0, I and L are 1.
    ///
    /// # Errors
    /// `PemulihanTidakTerbaca`.
    pub fn read(text: &str) -> Result<Self> {
        let mut values = Zeroizing::new([0; LENGTH]);
        if huruf::read(KIND, text, &mut values) {
            Ok(Self { values })
        } else {
            Err(VaultError::PemulihanTidakTerbaca)
        }
    }

    /// The eight groups of five.
    #[must_use]
    pub fn groups(&self) -> Zeroizing<Vec<String>> {
        Zeroizing::new(huruf::groups(&self.values))
    }

    /// As it is printed: groups with `-` between.
    #[must_use]
    pub fn text(&self) -> Zeroizing<String> {
        Zeroizing::new(self.groups().join("-"))
    }

    /// Whether `typed` is group `index` (from 0).
    #[must_use]
    pub fn is_group(&self, index: usize, typed: &str) -> bool {
        let wanted = self.values.chunks(5).nth(index);
        let typed: Option<Zeroizing<Vec<u8>>> =
            typed.trim().chars().map(value_of).collect::<Option<Vec<u8>>>().map(Zeroizing::new);
        wanted.is_some() && wanted == typed.as_deref().map(Vec::as_slice)
    }

    /// The random part.
    pub(crate) fn secret(&self) -> &[u8] {
        &self.values[KIND.len()..LENGTH - CHECK]
    }
}
