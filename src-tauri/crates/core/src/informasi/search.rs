//! The register list: words, filters, order, one window of rows.

use super::status::StatusInformasi;
use super::{CariInformasi, HasilCariInformasi};
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::storage::{Store, informasi as rows};

/// Longest search text, characters.
const MAKS_TEKS: usize = 200;

/// The rows that match `cari`, at most 500 of them, and how many match in all.
///
/// # Errors
/// `TERLALU_PANJANG` on `teks`, `HURUF_TIDAK_DIKENAL` on `huruf`.
pub fn search(store: &Store, cari: &CariInformasi) -> Result<HasilCariInformasi> {
    let mut out = Vec::new();
    if cari.teks.chars().count() > MAKS_TEKS {
        out.push(Masalah::galat("teks", "TERLALU_PANJANG").with("maks", MAKS_TEKS));
    }
    if let Some(h) = cari.huruf.iter().find(|h| !matches!(h.as_bytes(), [b'a'..=b'j'])) {
        out.push(Masalah::galat("huruf", "HURUF_TIDAK_DIKENAL").with("huruf", h));
    }
    Error::check(out)?;
    rows::search(store.conn(), cari, kata(&cari.teks).as_deref())
}

/// How many living items are in each state, in the order of the work; states without items are left out.
///
/// # Errors
/// The file's own refusal.
pub fn count_per_status(store: &Store) -> Result<Vec<(StatusInformasi, u32)>> {
    rows::count_status(store.conn())
}

/// How many living, undecided items have errors.
///
/// # Errors
/// The file's own refusal.
pub fn count_bermasalah(store: &Store) -> Result<u32> {
    rows::count_bermasalah(store.conn())
}

/// The typed words as an FTS5 query: each is the beginning of a word, all must be found. Every word stands between
/// quotes, so that none of its signs means anything to FTS5. None when nothing is to be found by.
fn kata(teks: &str) -> Option<String> {
    let words: Vec<String> = teks
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|w| w.chars().any(char::is_alphanumeric))
        .map(|w| format!("\"{}\"*", w.replace('"', "\"\"")))
        .collect();
    if words.is_empty() { None } else { Some(words.join(" ")) }
}

#[cfg(test)]
mod tests {
    use super::kata;

    #[test]
    fn words_become_quoted_beginnings() {
        assert_eq!(kata("rekening pega").as_deref(), Some("\"rekening\"* \"pega\"*"));
        assert_eq!(kata("a\"b OR (c").as_deref(), Some("\"a\"\"b\"* \"OR\"* \"(c\"*"));
        assert_eq!(kata(" - \" * "), None);
        assert_eq!(kata("a\u{0}b").as_deref(), Some("\"a\"* \"b\"*"));
    }
}
