//! Papers kept in memory between two commands of the window: previews, papers joined in one file, prints being looked at.

use std::collections::VecDeque;
use std::sync::Arc;

/// Bytes kept at most: a decree over 10,000 items is 8 MB, a letter 50 KB.
const MOST: usize = 32_000_000;

/// Papers by name; when they are too many bytes, the one that was not asked for longest goes first.
#[derive(Debug)]
pub(crate) struct Kept {
    /// The one asked for last stands first.
    papers: VecDeque<(String, Arc<Vec<u8>>)>,
    most: usize,
}

impl Default for Kept {
    fn default() -> Self {
        Self::up_to(MOST)
    }
}

impl Kept {
    fn up_to(most: usize) -> Self {
        Self { papers: VecDeque::new(), most }
    }

    /// Keeps a paper. The newest stays whatever its size: it is the one being looked at.
    pub(crate) fn put(&mut self, name: String, bytes: Arc<Vec<u8>>) {
        self.papers.retain(|(other, _)| *other != name);
        self.papers.push_front((name, bytes));
        while self.papers.len() > 1 && self.bytes() > self.most {
            self.papers.pop_back();
        }
    }

    /// A paper by its name.
    pub(crate) fn get(&mut self, name: &str) -> Option<Arc<Vec<u8>>> {
        let found = self.papers.iter().position(|(other, _)| other == name)?;
        let paper = self.papers.remove(found)?;
        let bytes = Arc::clone(&paper.1);
        self.papers.push_front(paper);
        Some(bytes)
    }

    /// Forgets all.
    pub(crate) fn clear(&mut self) {
        self.papers.clear();
    }

    fn bytes(&self) -> usize {
        self.papers.iter().map(|(_, bytes)| bytes.len()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(kept: &mut Kept, name: &str, len: usize) {
        kept.put(name.to_owned(), Arc::new(vec![0; len]));
    }

    fn names(kept: &Kept) -> Vec<&str> {
        kept.papers.iter().map(|(name, _)| name.as_str()).collect()
    }

    #[test]
    fn the_longest_unused_goes_when_the_bytes_are_too_many() {
        let mut kept = Kept::up_to(100);
        for name in ["a", "b", "c", "d"] {
            put(&mut kept, name, 25);
        }
        assert_eq!(names(&kept), ["d", "c", "b", "a"], "100 bytes are not too many");
        assert_eq!(kept.get("a").unwrap().len(), 25);
        put(&mut kept, "e", 26);
        assert_eq!(names(&kept), ["e", "a", "d"], "b and c were asked for before a");
        assert!(kept.get("b").is_none());
        assert!(kept.bytes() <= 100);
    }

    #[test]
    fn the_newest_stays_even_alone_and_too_large() {
        let mut kept = Kept::up_to(100);
        put(&mut kept, "a", 10);
        put(&mut kept, "thick", 500);
        assert_eq!(names(&kept), ["thick"]);
        put(&mut kept, "b", 10);
        assert_eq!(names(&kept), ["b"]);
    }

    #[test]
    fn the_same_paper_is_kept_once() {
        let mut kept = Kept::up_to(100);
        for _ in 0..9 {
            put(&mut kept, "a", 60);
            put(&mut kept, "b", 40);
        }
        assert_eq!((names(&kept), kept.bytes()), (vec!["b", "a"], 100));
        kept.clear();
        assert!(kept.get("a").is_none());
    }
}
