//! Syllables of Indonesian words.

use crate::RenderError;
use hyphenation::{Hyphenator, Language, Load, Standard};
use std::collections::HashMap;
use std::rc::Rc;

/// From the `hyphenation` crate (hyph-utf8, `hyph-id`), 2.8 KB instead of the 3 MB of all languages.
static PATTERNS: &[u8] = include_bytes!("../../patterns/id.standard.bincode");

/// Letters that must stay before and behind a cut.
const BEFORE: usize = 3;
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
        Ok(Self { patterns, cache: HashMap::new() })
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
        let moved = breaks.into_iter().map(|at| at + misplaced(&lower[at..]));
        let cuts: Rc<[usize]> = moved.filter(allowed).collect();
        self.cache.insert(lower.into(), cuts.clone());
        cuts
    }
}

/// The patterns sometimes leave consonants of the syllable before at the beginning of the next, as in
/// `penyala-hgunaan` or `dipertanggu-ngjawabkan`: number of letters that belong before the cut.
fn misplaced(rest: &str) -> usize {
    let consonant = |b: u8| b.is_ascii_lowercase() && !b"aiueo".contains(&b);
    match rest.as_bytes() {
        [b'n', b'g' | b'y', third, ..] if consonant(*third) => 2,
        [b'n', b'g' | b'y', ..] | [b's', b'y' | b't' | b'p' | b'k', ..] | [b'k', b'h', ..] => 0,
        [b'p' | b'b' | b't' | b'd' | b'k' | b'g' | b'f' | b's', b'r' | b'l', ..] => 0,
        [first, second, ..] if consonant(*first) && consonant(*second) => 1,
        _ => 0,
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
        assert_eq!(cut("penyalahgunaan"), "penya-lah-gu-naan");
        assert_eq!(cut("Tanjungpinang"), "Tan-jung-pi-nang");
        assert_eq!(cut("dipertanggungjawabkan"), "diper-tang-gung-ja-wabkan");
        assert_eq!(cut("mengungkapkan"), "meng-ung-kapkan");
        assert_eq!(cut("rahasia"), "raha-sia");
        assert_eq!(cut("hukum"), "hukum");
    }
}
