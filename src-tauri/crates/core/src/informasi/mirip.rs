//! Titles that mean the same in other words: what a new row may be the double of.

use std::collections::{BTreeSet, HashMap};

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
    fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    /// Every word in order, in small letters, one space between.
    fn whole(&self) -> &str {
        &self.whole
    }

    /// How many of its words, whichever they are, hold one that every text like it has too.
    fn few(&self) -> usize {
        self.words.len() - (self.words.len() * BATAS).div_ceil(100) + usize::from(!self.words.is_empty())
    }
}

/// Texts in order, among which the first that means the same is found without comparing them all.
///
/// Two texts that share three quarters of their words share one of the rarest quarter of either: only those are looked
/// up. Which words are rare is settled once, so that every text is cut in the same order.
#[derive(Debug)]
pub struct Indeks<'t> {
    uses: HashMap<&'t str, usize>,
    texts: Vec<&'t Kata>,
    whole: HashMap<&'t str, usize>,
    rare: HashMap<&'t str, Vec<usize>>,
}

impl<'t> Indeks<'t> {
    /// Holds nothing yet; `all` are the texts that it will hold or be asked about.
    pub fn new(all: impl IntoIterator<Item = &'t Kata>) -> Self {
        let mut uses: HashMap<&str, usize> = HashMap::new();
        for word in all.into_iter().flat_map(Kata::words) {
            *uses.entry(word).or_default() += 1;
        }
        Self { uses, texts: Vec::new(), whole: HashMap::new(), rare: HashMap::new() }
    }

    /// Adds a text behind the others.
    pub fn add(&mut self, text: &'t Kata) {
        let place = self.texts.len();
        self.texts.push(text);
        if !text.whole().is_empty() {
            self.whole.entry(text.whole()).or_insert(place);
        }
        for word in self.rarest(text) {
            self.rare.entry(word).or_default().push(place);
        }
    }

    /// Place of the first text that may mean the same as `text`, from 0.
    #[must_use]
    pub fn first_like(&self, text: &Kata) -> Option<usize> {
        let same = self.whole.get(text.whole()).copied();
        let words = self.rarest(text);
        let mut before: Vec<usize> =
            words.iter().filter_map(|w| self.rare.get(w)).flatten().copied().collect();
        before.sort_unstable();
        before.dedup();
        let like = before.into_iter().find(|at| self.texts.get(*at).is_some_and(|other| text.is_like(other)));
        [same, like].into_iter().flatten().min()
    }

    fn rarest<'w>(&self, text: &'w Kata) -> Vec<&'w str> {
        let mut words: Vec<&str> = text.words().collect();
        words.sort_unstable_by_key(|w| (self.uses.get(w).copied().unwrap_or_default(), *w));
        words.truncate(text.few());
        words
    }
}

#[cfg(test)]
mod tests {
    use super::{Indeks, Kata};

    #[test]
    fn titles_in_other_words_are_alike_and_others_are_not() {
        let like = |a: &str, b: &str| Kata::of(a).is_like(&Kata::of(b));
        assert!(like("Rekam medis pasien", "REKAM  MEDIS, pasien"));
        assert!(like("Data rekam medis pasien rawat inap", "Rekam medis dari pasien rawat inap"));
        assert!(!like("Rekam medis pasien", "Rekam medis pegawai"));
        assert!(!like("Soal ujian", "Kunci soal ujian"));
        assert!(!like("", ""));
    }

    #[test]
    fn the_first_that_means_the_same_is_found_among_many() {
        let list = [
            "Rekam medis pasien rawat inap",
            "Soal seleksi terbuka jabatan pimpinan tinggi",
            "Data rekam medis pasien rawat jalan",
            "",
        ]
        .map(Kata::of);
        let mut indeks = Indeks::new(&list);
        assert_eq!(indeks.first_like(&list[0]), None, "it holds nothing yet");
        list.iter().for_each(|text| indeks.add(text));
        let first = |text: &str| indeks.first_like(&Kata::of(text));
        assert_eq!(first("rekam medis pasien, rawat inap"), Some(0));
        // four of five words are enough; three of five are not
        assert_eq!(first("Rekam medis dari pasien rawat inap dewasa"), Some(0));
        assert_eq!(first("Rekam medis pasien poli gigi"), None);
        assert_eq!(first("kata yang tidak pernah dihitung"), None);
        assert_eq!(first(""), None, "what says nothing is no double");
    }

    #[test]
    fn the_short_way_finds_what_comparing_all_finds() {
        let words = ["nilai", "hasil", "ujian", "pegawai", "dinas", "kota", "tahun", "seleksi", "jabatan"];
        // Every subset of nine words, written as a text; the later ones are counted as in a form that comes in.
        let texts: Vec<Kata> = (1..512_u32)
            .map(|bits| {
                let chosen = words.iter().enumerate().filter(|(n, _)| bits & (1 << n) != 0);
                Kata::of(&chosen.map(|(_, w)| *w).collect::<Vec<_>>().join(" "))
            })
            .collect();
        let mut indeks = Indeks::new(&texts[..300]);
        let mut found = 0;
        for (n, text) in texts.iter().enumerate() {
            let slow = texts.iter().take(n).position(|other| text.is_like(other));
            assert_eq!(indeks.first_like(text), slow, "{text:?}");
            found += usize::from(slow.is_some());
            indeks.add(text);
        }
        assert!(found > 100);
    }
}
