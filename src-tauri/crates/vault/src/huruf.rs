//! How a number of 160 bits is written so that people can copy it: the recovery code, the fingerprint of a key.
//!
//! Eight groups of five out of 32 letters without I, L, O and U. Three characters name the kind of code, 32 carry 160
//! bits, the last five are a BCH checksum over GF(32) whose generator has three roots in a row in GF(1024): any three
//! wrong characters are found, so any one wrong and any two swapped.

pub(crate) const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of a code without its separators.
pub(crate) const LENGTH: usize = 40;
/// Characters that name the kind.
pub(crate) const KIND: usize = 3;
/// Characters of its checksum.
pub(crate) const CHECK: usize = 5;
/// Coefficients of the generator below x⁵, from x⁴ down; GF(32) by x⁵ + x³ + 1.
const GENERATOR: [u8; CHECK] = [7, 27, 16, 29, 16];

/// A code of the kind `kind` out of 32 values, of each of which the lowest five bits count.
pub(crate) fn fill(kind: &[u8; KIND], bits: &[u8], values: &mut [u8; LENGTH]) {
    for (value, letter) in values.iter_mut().zip(kind) {
        *value = value_of(char::from(*letter)).unwrap_or_default();
    }
    for (value, byte) in values[..LENGTH - CHECK].iter_mut().skip(KIND).zip(bits) {
        *value = byte & 31;
    }
    let check = remainder(&values[..LENGTH - CHECK]);
    values[LENGTH - CHECK..].copy_from_slice(&check);
}

/// Reads a typed code: separators and lower case don't matter; O is 0, I and L are 1. Whether it is a whole one of this
/// kind.
pub(crate) fn read(kind: &[u8; KIND], text: &str, values: &mut [u8; LENGTH]) -> bool {
    let mut places = values.iter_mut();
    for letter in text.chars().filter(|c| !c.is_whitespace() && *c != '-') {
        let (Some(place), Some(value)) = (places.next(), value_of(letter)) else { return false };
        *place = value;
    }
    let is_whole = places.next().is_none();
    let is_kind = values.iter().zip(kind).all(|(v, k)| LETTERS[usize::from(*v & 31)] == *k);
    is_whole && is_kind && remainder(&values[..LENGTH - CHECK]) == values[LENGTH - CHECK..]
}

/// The eight groups of five.
pub(crate) fn groups(values: &[u8; LENGTH]) -> Vec<String> {
    let letter = |value: &u8| char::from(LETTERS[usize::from(*value & 31)]);
    values.chunks(5).map(|group| group.iter().map(letter).collect()).collect()
}

pub(crate) fn value_of(letter: char) -> Option<u8> {
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
