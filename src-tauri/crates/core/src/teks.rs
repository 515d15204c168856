//! Text as typed: trimmed, of bounded length, free of characters that can't be seen.

use crate::masalah::Masalah;

/// Longest name, title or address line, characters.
pub(crate) const NAMA: usize = 300;
/// Longest text of several lines, characters: about seven pages.
pub(crate) const PANJANG: usize = 20_000;

/// A text of one line, trimmed. A control character or more than `maks` characters is an error on `medan`.
pub(crate) fn baris(medan: &str, text: &str, maks: usize, out: &mut Vec<Masalah>) -> String {
    check(medan, text.trim(), maks, &[], out)
}

/// As [`baris`], and empty is an error too.
pub(crate) fn baris_wajib(medan: &str, text: &str, maks: usize, out: &mut Vec<Masalah>) -> String {
    let text = baris(medan, text, maks, out);
    if text.is_empty() {
        out.push(Masalah::galat(medan, "WAJIB_DIISI"));
    }
    text
}

/// A text of several lines, trimmed, with line ends as `\n`.
pub(crate) fn paragraf(medan: &str, text: &str, out: &mut Vec<Masalah>) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    check(medan, text.trim(), PANJANG, &['\n', '\t'], out)
}

fn check(medan: &str, text: &str, maks: usize, allowed: &[char], out: &mut Vec<Masalah>) -> String {
    if text.chars().any(|c| is_unseen(c) && !allowed.contains(&c)) {
        out.push(Masalah::galat(medan, "KARAKTER_KENDALI"));
    }
    if text.chars().count() > maks {
        out.push(Masalah::galat(medan, "TERLALU_PANJANG").with("maks", maks));
    }
    text.to_owned()
}

/// Text out of a list file: what can't be seen becomes a space, no visible character is lost.
pub(crate) fn bersihkan(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let clean: String =
        text.chars().map(|c| if is_unseen(c) && c != '\n' && c != '\t' { ' ' } else { c }).collect();
    clean.trim().to_owned()
}

/// Control characters, and the marks that turn the direction of the text that follows them.
fn is_unseen(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::{baris, baris_wajib, bersihkan, paragraf};

    fn codes(f: impl FnOnce(&mut Vec<crate::masalah::Masalah>)) -> Vec<String> {
        let mut out = Vec::new();
        f(&mut out);
        out.into_iter().map(|m| m.kode).collect()
    }

    #[test]
    fn refuses_what_cannot_be_seen_and_what_is_too_long() {
        for bad in ["a\u{0}b", "a\nb", "a\u{7}", "a\u{202E}b"] {
            assert_eq!(codes(|out| drop(baris("x", bad, 10, out))), ["KARAKTER_KENDALI"], "{bad:?}");
        }
        assert_eq!(codes(|out| drop(baris("x", "éééé", 4, out))), [""; 0]);
        assert_eq!(codes(|out| drop(baris("x", "ééééé", 4, out))), ["TERLALU_PANJANG"]);
        assert_eq!(codes(|out| drop(baris_wajib("x", " \t ", 4, out))), ["WAJIB_DIISI"]);
        let long = "a".repeat(100_000);
        let mut out = Vec::new();
        paragraf("uraian", &long, &mut out);
        assert_eq!((out[0].kode.as_str(), out[0].data["maks"].as_str()), ("TERLALU_PANJANG", "20000"));
    }

    #[test]
    fn keeps_lines_and_words() {
        let mut out = Vec::new();
        assert_eq!(paragraf("x", " a\r\nb\tc\rd ", &mut out), "a\nb\tc\nd");
        assert_eq!(out, []);
        assert_eq!(bersihkan(" a\u{B}b\u{0}c\r\nd "), "a b c\nd");
    }
}
