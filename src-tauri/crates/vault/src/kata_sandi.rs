//! Passphrases: what is asked of one, and five words for who can't think of one.

use crate::{Acak, Result, VaultError};
use zeroize::Zeroizing;

/// Least number of characters.
pub const LEAST: usize = 12;
/// Least number of different characters.
const DIFFERENT: usize = 5;
/// Words of a made passphrase: 5 of 512 are 45 bits, and each guess costs what Argon2id costs.
const WORDS: usize = 5;

/// Short everyday words, 512 different ones.
const LIST: &str = include_str!("kata.txt");

/// Refuses what is too easily guessed. Length counts, not signs.
///
/// # Errors
/// `KataSandiPendek`, `KataSandiBerulang`.
pub fn check_kata_sandi(text: &str) -> Result<()> {
    if text.chars().count() < LEAST {
        return Err(VaultError::KataSandiPendek);
    }
    let mut seen: Vec<char> = Vec::new();
    for letter in text.chars() {
        if !seen.contains(&letter) {
            seen.push(letter);
        }
    }
    let is_varied = seen.len() >= DIFFERENT;
    zeroize::Zeroize::zeroize(&mut seen);
    if is_varied { Ok(()) } else { Err(VaultError::KataSandiBerulang) }
}

/// Five words with a space between.
///
/// # Errors
/// `Acak`.
pub fn make_kata_sandi(acak: &Acak<'_>) -> Result<Zeroizing<String>> {
    let list: Vec<&str> = LIST.split_whitespace().collect();
    let mut random = [0_u8; 2 * WORDS];
    acak(&mut random).map_err(VaultError::Acak)?;
    // 512 divides 65,536: every word is as likely as any other.
    let word = |pair: &[u8]| list[(usize::from(pair[0]) << 8 | usize::from(pair[1])) % list.len()];
    Ok(Zeroizing::new(random.chunks_exact(2).map(word).collect::<Vec<_>>().join(" ")))
}

#[cfg(test)]
pub(crate) fn words() -> Vec<&'static str> {
    LIST.split_whitespace().collect()
}
