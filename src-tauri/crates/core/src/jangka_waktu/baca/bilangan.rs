//! Numbers in words, read back: `seratus dua puluh`.

use crate::peraturan::token::{Jenis, Token};
use crate::terbilang::terbilang_u32;

/// The parts of number words; none is the beginning of another. The last ones are never read, but belong to the phrase.
const KATA: [&str; 20] = [
    "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
    "seratus", "belas", "puluh", "ratus", "seribu", "ribu", "juta", "setengah", "nol",
];

/// Whether a word is one of a spoken number, also written together: `duapuluh`.
pub(super) fn is_bilangan(token: &Token<'_>) -> bool {
    token.jenis == Jenis::Kata && bagian(token.teks).last().is_some_and(|(_, rest)| rest.is_empty())
}

/// The value of a whole spoken number from 1 to 999, of words for which [`is_bilangan`] holds; none when it isn't the
/// one way in which a number is said.
pub(super) fn nilai(words: &[Token<'_>]) -> Option<u32> {
    let (mut total, mut unit) = (0_u32, 0_u32);
    for (kata, _) in words.iter().flat_map(|t| bagian(t.teks)) {
        let add = match kata {
            "sepuluh" => 10,
            "sebelas" => 11,
            "seratus" => 100,
            "belas" => std::mem::take(&mut unit) + 10,
            "puluh" => std::mem::take(&mut unit) * 10,
            "ratus" => std::mem::take(&mut unit) * 100,
            _ => {
                let digit = KATA.iter().take(9).zip(1_u32..).find(|(k, _)| **k == kata);
                std::mem::replace(&mut unit, digit?.1)
            }
        };
        total = total.saturating_add(add);
    }
    let value = total.saturating_add(unit);
    let said: String = words.iter().map(|t| t.teks).collect();
    (value < 1000 && terbilang_u32(value).replace(' ', "") == said).then_some(value)
}

/// The parts of a word from its beginning, each with what is left after it.
fn bagian(word: &str) -> impl Iterator<Item = (&'static str, &str)> {
    let next = |rest: &str| KATA.iter().find(|k| rest.starts_with(**k)).copied();
    std::iter::successors(next(word).and_then(|k| Some((k, word.get(k.len()..)?))), move |(_, rest)| {
        next(rest).and_then(|k| Some((k, rest.get(k.len()..)?)))
    })
}
