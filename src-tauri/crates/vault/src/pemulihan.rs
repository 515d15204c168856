//! The recovery code: what opens an office when its passphrase is forgotten or its officer has gone.
//!
//! Eight groups of five out of 32 letters without I, L, O and U. Three characters name the kind of code, 32 carry 160
//! random bits, the last five are a BCH checksum over GF(32) whose generator has three roots in a row in GF(1024): any
//! three wrong characters are found, so any one wrong and any two swapped.

use crate::kunci_data::random;
use crate::{Acak, Result, VaultError};
use zeroize::Zeroizing;

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// First characters of every code of this kind.
const KIND: &[u8; 3] = b"SK1";
/// Characters of a code without its separators.
const LENGTH: usize = 40;
/// Characters of its checksum.
const CHECK: usize = 5;
/// Coefficients of the generator below x⁵, from x⁴ down; GF(32) by x⁵ + x³ + 1.
const GENERATOR: [u8; CHECK] = [7, 27, 16, 29, 16];

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
        for (value, letter) in values.iter_mut().zip(KIND) {
            *value = value_of(char::from(*letter)).unwrap_or_default();
        }
        for (value, byte) in values.iter_mut().skip(KIND.len()).zip(bytes.iter()) {
            *value = byte & 31;
        }
        let check = remainder(&values[..LENGTH - CHECK]);
        values[LENGTH - CHECK..].copy_from_slice(&check);
        Ok(Self { values })
    }

    /// Reads a typed code: separators and lower case don't matter; O is 0, I and L are 1.
    ///
    /// # Errors
    /// `PemulihanTidakTerbaca`.
    pub fn read(text: &str) -> Result<Self> {
        let mut values = Zeroizing::new([0; LENGTH]);
        let mut places = values.iter_mut();
        for letter in text.chars().filter(|c| !c.is_whitespace() && *c != '-') {
            let place = places.next().ok_or(VaultError::PemulihanTidakTerbaca)?;
            *place = value_of(letter).ok_or(VaultError::PemulihanTidakTerbaca)?;
        }
        let is_whole = places.next().is_none();
        let is_kind = values.iter().zip(KIND).all(|(v, k)| LETTERS[usize::from(*v)] == *k);
        if is_whole && is_kind && remainder(&values[..LENGTH - CHECK]) == values[LENGTH - CHECK..] {
            Ok(Self { values })
        } else {
            Err(VaultError::PemulihanTidakTerbaca)
        }
    }

    /// The eight groups of five.
    #[must_use]
    pub fn groups(&self) -> Zeroizing<Vec<String>> {
        let letter = |value: &u8| char::from(LETTERS[usize::from(*value & 31)]);
        Zeroizing::new(self.values.chunks(5).map(|group| group.iter().map(letter).collect()).collect())
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

fn value_of(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    LETTERS.iter().position(|l| char::from(*l) == letter).and_then(|i| u8::try_from(i).ok())
}

/// What is left of `values` · x⁵ after division by the generator.
fn remainder(values: &[u8]) -> [u8; CHECK] {
    let mut rest = [0_u8; CHECK];
    for value in values {
        let top = rest[0] ^ value;
        rest.rotate_left(1);
        rest[CHECK - 1] = 0;
        for (place, factor) in rest.iter_mut().zip(GENERATOR) {
            *place ^= product(top, factor);
        }
    }
    rest
}

/// Product in GF(32).
fn product(a: u8, b: u8) -> u8 {
    let (mut a, mut b, mut sum) = (a, b, 0);
    while b > 0 {
        if b & 1 == 1 {
            sum ^= a;
        }
        a <<= 1;
        if a & 0b10_0000 != 0 {
            a ^= 0b10_1001;
        }
        b >>= 1;
    }
    sum
}
