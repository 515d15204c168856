//! Syllables of Indonesian words, by the rules of EYD.
//!
//! Own rules and not the TeX patterns: those are under the GPL, and cut `penyala-hgunaan`. Where only a dictionary
//! could tell root from affix (`be-ras`, `ber-asal`), there is no cut: a line a little shorter is no fault.

/// Letters that must stay before and behind a cut.
const BEFORE: usize = 3;
const BEHIND: usize = 3;
/// Shorter words are never cut, longer runs of letters are no words.
const LENGTHS: std::ops::RangeInclusive<usize> = 7..=60;

/// Byte positions where `word` (letters only) may be cut.
pub(super) fn cuts(word: &str) -> Vec<usize> {
    if !LENGTHS.contains(&word.len()) || !word.bytes().all(|b| b.is_ascii_alphabetic()) {
        return vec![];
    }
    let word = word.to_ascii_lowercase();
    let word = word.as_bytes();
    let vowels: Vec<usize> = (0..word.len()).filter(|at| is_vowel(word[*at])).collect();
    let between = |pair: &[usize]| match pair {
        [left, right] => cut_between(word, *left, *right),
        _ => None,
    };
    let allowed = |at: &usize| (BEFORE..=word.len() - BEHIND).contains(at);
    vowels.windows(2).filter_map(between).filter(allowed).collect()
}

/// The cut between two vowels that follow each other, at `left` and `right`.
fn cut_between(word: &[u8], left: usize, right: usize) -> Option<usize> {
    let middle = &word[left + 1..right];
    let first = match middle {
        [] => return (!matches!(&word[left..=right], b"ai" | b"au" | b"oi" | b"ei")).then_some(right),
        [b'n', b'g' | b'y', ..] | [b's', b'y', ..] | [b'k', b'h', ..] => 2,
        _ => 1,
    };
    if middle.len() > first {
        // two consonants or more: after the first
        return Some(left + 1 + first);
    }
    let prefix = left == 1 && word[left] == b'e';
    match middle {
        // meng-ungkap, peng-adilan; elsewhere de-ngan or pinggang-an
        b"ng" => (prefix && matches!(word[0], b'm' | b'p')).then_some(right),
        // be-ras or ber-asal
        b"r" if prefix && matches!(word[0], b'b' | b't' | b'p') => None,
        // tulis-an leaves too little, tu-li-san is wrong
        _ if &word[right..] == b"an" => None,
        _ => Some(left + 1),
    }
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

#[cfg(test)]
mod tests {
    use super::cuts;

    fn cut(word: &str) -> String {
        let mut out = word.to_owned();
        for at in cuts(word).into_iter().rev() {
            out.insert(at, '-');
        }
        out
    }

    #[test]
    fn words_are_cut_at_syllables() {
        for word in [
            "penya-lah-gu-naan",
            "diper-tang-gung-ja-wab-kan",
            "Tan-jung-pi-nang",
            "meng-ung-kap-kan",
            "peng-a-dilan",
            "bera-sal",
            "menye-leng-ga-rakan",
            "masya-ra-kat",
            "kebang-krutan",
            "instru-men",
            "INFOR-MASI",
        ] {
            assert_eq!(cut(&word.replace('-', "")), word);
        }
    }

    #[test]
    fn doubtful_and_short_words_stay_whole() {
        for word in ["tulisan", "dengan", "hukum", "pantai", "éééééééé", "xxxxxxxxxx"] {
            assert_eq!(cut(word), word);
        }
        assert!(cuts(&"ba".repeat(50)).is_empty());
    }
}
