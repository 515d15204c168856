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
pub(super) struct Kata {
    words: BTreeSet<String>,
    whole: String,
}

impl Kata {
    pub(super) fn of(text: &str) -> Self {
        let lower = text.to_lowercase();
        let all = || lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        let words =
            all().filter(|w| w.chars().count() > 2 && !KOSONG.contains(w)).map(str::to_owned).collect();
        Self { words, whole: all().collect::<Vec<_>>().join(" ") }
    }

    /// Whether both may mean the same thing.
    pub(super) fn is_like(&self, other: &Self) -> bool {
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
