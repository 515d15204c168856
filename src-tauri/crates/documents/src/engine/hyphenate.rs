//! Syllables of Indonesian words.

use crate::RenderError;
use hyphenation::{Hyphenator, Language, Load, Standard};
use std::collections::HashMap;
use std::rc::Rc;

/// From the `hyphenation` crate (hyph-utf8, `hyph-id`), 2.8 KB instead of the 3 MB of all languages.
static PATTERNS: &[u8] = include_bytes!("../../patterns/id.standard.bincode");

/// Words the patterns cut wrongly, with their cuts marked by `-`.
static EXCEPTIONS: &[&str] = &["tan-jung-pi-nang", "pang-kal-pi-nang", "pe-nga-ju-an", "pe-nga-du-an"];

/// Letters that must stay before and behind a cut.
const BEFORE: usize = 2;
const BEHIND: usize = 3;
/// Shorter words are never cut.
const SHORTEST: usize = 7;
/// Longer runs of letters are no words.
const LONGEST: usize = 60;

pub(super) struct Syllables {
    patterns: Standard,
    cache: HashMap<Box<str>, Rc<[usize]>>,
}

impl Syllables {
    pub(super) fn new() -> Result<Self, RenderError> {
        let patterns = Standard::from_reader(Language::Indonesian, &mut &*PATTERNS)
            .map_err(|_| RenderError::Font { name: "hyph-id" })?;
        let mut cache: HashMap<Box<str>, Rc<[usize]>> = HashMap::new();
        for marked in EXCEPTIONS {
            let cuts = marked.match_indices('-').enumerate().map(|(n, (at, _))| at - n);
            cache.insert(marked.replace('-', "").into(), cuts.collect());
        }
        Ok(Self { patterns, cache })
    }

    /// Byte positions where `word` (letters only) may be cut.
    pub(super) fn cuts(&mut self, word: &str) -> Rc<[usize]> {
        if !(SHORTEST..=LONGEST).contains(&word.chars().count()) {
            return Rc::from([]);
        }
        let lower = word.to_lowercase();
        if lower.len() != word.len() {
            return Rc::from([]);
        }
        if let Some(known) = self.cache.get(lower.as_str()) {
            return known.clone();
        }
        let breaks = self.patterns.hyphenate(&lower).breaks;
        let allowed =
            |at: &usize| lower[..*at].chars().count() >= BEFORE && lower[*at..].chars().count() >= BEHIND;
        let cuts: Rc<[usize]> = breaks.into_iter().filter(allowed).collect();
        self.cache.insert(lower.into(), cuts.clone());
        cuts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(word: &str) -> String {
        let cuts = Syllables::new().unwrap().cuts(word);
        let mut out = word.to_owned();
        for at in cuts.iter().rev() {
            out.insert(*at, '-');
        }
        out
    }

    #[test]
    fn indonesian_words_are_cut_at_syllables() {
        assert_eq!(cut("penyalahgunaan"), "pe-nya-lah-gu-na-an".replace("-an", "an"));
        assert_eq!(cut("Tanjungpinang"), "Tan-jung-pi-nang");
        assert_eq!(cut("rahasia"), "ra-ha-sia");
        assert_eq!(cut("hukum"), "hukum");
    }
}
