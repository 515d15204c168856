//! Bytes as hexadecimal text in the key file.

use crate::{Result, VaultError};
use serde::{Deserialize, Deserializer, Serializer};

/// Lower-case hexadecimal. Written into room that is there from the start: of a key no pieces are left behind by a text
/// that grew.
pub(crate) fn write(bytes: &[u8]) -> String {
    let digit = |n: u8| char::from(if n < 10 { b'0' + n } else { b'a' + n - 10 });
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        text.push(digit(byte >> 4));
        text.push(digit(byte & 15));
    }
    text
}

/// The bytes of lower-case hexadecimal text.
pub(crate) fn read(text: &str) -> Result<Vec<u8>> {
    let digit = |d: u8| match d {
        b'0'..=b'9' => Ok(d - b'0'),
        b'a'..=b'f' => Ok(d - b'a' + 10),
        _ => Err(VaultError::KunciRusak),
    };
    let pairs = text.as_bytes().chunks_exact(2);
    if !pairs.remainder().is_empty() {
        return Err(VaultError::KunciRusak);
    }
    pairs.map(|pair| Ok(digit(pair[0])? << 4 | digit(pair[1])?)).collect()
}

pub(crate) fn serialize<S: Serializer>(
    bytes: &impl AsRef<[u8]>,
    serializer: S,
) -> std::result::Result<S::Ok, S::Error> {
    serializer.serialize_str(&write(bytes.as_ref()))
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>, T: TryFrom<Vec<u8>>>(
    deserializer: D,
) -> std::result::Result<T, D::Error> {
    let text = String::deserialize(deserializer)?;
    let bytes = read(&text).map_err(serde::de::Error::custom)?;
    T::try_from(bytes).map_err(|_| serde::de::Error::custom("wrong length"))
}
