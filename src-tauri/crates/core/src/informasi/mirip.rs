//! Titles that mean the same in other words: what a new row may be the double of.

use std::collections::BTreeSet;

/// Share of words that two titles have in common, from which they may be the same; in percent.
const BATAS: usize = 75;
/// Words that say nothing about the matter.
const KOSONG: [&str; 12] = [
    "dan",
    "atau",
    "yang",
    "pada",
    "dari",
    "untuk",
    "dalam",
    "data",
    "dokumen",
    "informasi",
    "tentang",
    "daftar",
];

/// A text to compare.
#[derive(Debug, Clone)]
pub struct Kata {
    words: BTreeSet<String>,
    whole: String,
}

impl Kata {
    /// The words of `text` that say something, and all of them in order.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let lower = text.to_lowercase();
        let all = || lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        let words =
            all().filter(|w| w.chars().count() > 2 && !KOSONG.contains(w)).map(str::to_owned).collect();
        Self { words, whole: all().collect::<Vec<_>>().join(" ") }
    }

    /// Whether both may mean the same thing.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        if self.whole.is_empty() || other.whole.is_empty() {
            return false;
        }
        if self.whole == other.whole {
            return true;
        }
        let common = self.words.intersection(&other.words).count();
        let all = self.words.len() + other.words.len() - common;
        // Two words are too few to judge by their share.
        common > 2 && common * 100 >= all * BATAS
    }

    /// The words that say something.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    /// Every word in order, in small letters, one space between.
    pub(crate) fn whole(&self) -> &str {
        &self.whole
    }

    /// How many of its words, whichever they are, hold one that every text like it has too.
    pub(crate) fn few(&self) -> usize {
        self.words.len() - (self.words.len() * BATAS).div_ceil(100) + usize::from(!self.words.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::Kata;

    #[test]
    fn titles_in_other_words_are_alike_and_others_are_not() {
        let like = |a: &str, b: &str| Kata::of(a).is_like(&Kata::of(b));
        assert!(like("Rekam medis pasien", "REKAM  MEDIS, pasien"));
        assert!(like("Data rekam medis pasien rawat inap", "Rekam medis dari pasien rawat inap"));
        assert!(!like("Rekam medis pasien", "Rekam medis pegawai"));
        assert!(!like("Soal ujian", "Kunci soal ujian"));
        assert!(!like("", ""));
    }
}
