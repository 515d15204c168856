//! Words that mean "without end", and those that only look like it.

use crate::peraturan::token::{Jenis, Token, tokens};

/// "Without end", word by word.
const TANPA_AKHIR: [&[&str]; 9] = [
    &["permanen"],
    &["permamen"],
    &["selamanya"],
    &["selama", "lamanya"],
    &["seterusnya"],
    &["tidak", "terbatas"],
    &["tak", "terbatas"],
    &["tanpa", "batas"],
    &["tanpa", "akhir"],
];

/// Words that turn what follows into its opposite.
const INGKAR: [&str; 4] = ["tidak", "tak", "bukan", "belum"];

/// Words that may stand between the negation and what it denies: "tidak bersifat permanen". Another verb may not: "tidak
/// dapat dibuka selamanya" is without end.
const PENGHUBUNG: [&str; 12] = [
    "bersifat",
    "secara",
    "untuk",
    "berlaku",
    "ditutup",
    "dikecualikan",
    "dirahasiakan",
    "menjadi",
    "akan",
    "boleh",
    "dapat",
    "lagi",
];

/// Whether `text` says that the exemption never ends, in whole words and not denied.
#[must_use]
pub(crate) fn is_tanpa_akhir(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let tokens = tokens(&lower);
    // "selama-lamanya": the sign between its halves is no word.
    let words: Vec<&Token<'_>> = tokens.iter().filter(|t| !t.is("-") && !t.is("–")).collect();
    (0..words.len()).any(|i| {
        TANPA_AKHIR.iter().any(|phrase| {
            let here = words.get(i..i + phrase.len()).unwrap_or_default();
            here.len() == phrase.len()
                && here.iter().zip(*phrase).all(|(t, p)| t.jenis == Jenis::Kata && t.teks == *p)
                // "termasuk tetapi tidak terbatas pada …" names examples.
                && !(phrase.contains(&"terbatas") && words.get(i + phrase.len()).is_some_and(|t| t.teks == "pada"))
                && !is_denied(words.get(..i).unwrap_or_default())
        })
    })
}

fn is_denied(before: &[&Token<'_>]) -> bool {
    let first = before.iter().rev().find(|t| !t.is_kata(&PENGHUBUNG));
    first.is_some_and(|t| t.is_kata(&INGKAR))
}
