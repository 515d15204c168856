//! Where the words of a file stand, and what they say in the order they are read, as poppler finds it.

use crate::common::{Fixture, run};
use saksama_documents::{Kertas, Margin, Printed};

/// Rounding of the boxes of letters, points.
const HAIR: f32 = 1.0;
/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;

/// A word and its box, points from the upper left corner of its page.
#[derive(Debug)]
pub(crate) struct Word {
    pub(crate) left: f32,
    pub(crate) top: f32,
    pub(crate) right: f32,
    pub(crate) bottom: f32,
    pub(crate) text: String,
}

#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) words: Vec<Word>,
}

/// A file as it is read.
#[derive(Debug)]
pub(crate) struct Read {
    pub(crate) pages: Vec<Page>,
    /// All words in the order of the structure, see [`flat`]: repeated heads of tables and what stands in the
    /// margins are no part of it, so it doesn't depend on where pages end.
    pub(crate) text: String,
}

/// Without spaces and hyphens, which depend on where lines end.
pub(crate) fn flat(text: &str) -> String {
    text.replace('☐', "□").chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
}

pub(crate) fn read(pdf: &Printed) -> Read {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), &pdf.bytes).unwrap();
    let path = file.path().to_str().unwrap();
    let mut pages: Vec<Page> = vec![];
    for line in run("pdftotext", &["-bbox", path, "-"]).lines().map(str::trim) {
        let number = |n: usize| line.split('"').nth(n).unwrap().parse::<f32>().unwrap();
        if line.starts_with("<page ") {
            pages.push(Page { width: number(1), height: number(3), words: vec![] });
        } else if line.starts_with("<word ") {
            let text = line.split_once("\">").unwrap().1.trim_end_matches("</word>").to_owned();
            let (left, top, right, bottom) = (number(1), number(3), number(5), number(7));
            pages.last_mut().unwrap().words.push(Word { left, top, right, bottom, text });
        }
    }
    assert_eq!(pages.len(), pdf.pages as usize);
    let said = run("pdfinfo", &["-struct-text", path]);
    let quoted = |line: &str| line.trim().strip_prefix('"')?.strip_suffix('"').map(flat);
    Read { pages, text: said.lines().filter_map(quoted).collect() }
}

/// Every page has the size of the paper, upright or lying; no word stands in its margins or over another word.
pub(crate) fn assert_in_bounds(read: &Read, fixture: &Fixture, kertas: Kertas, name: &str) {
    let (width, height) = kertas.size();
    for (index, page) in read.pages.iter().enumerate() {
        let name = format!("{name}, {kertas:?}, page {}", index + 1);
        let is = |width: f32, height: f32| (page.width - width).abs().max((page.height - height).abs()) < 0.1;
        let lying = is(height, width);
        assert!(lying || is(width, height), "{name}: {} × {}", page.width, page.height);
        let usual = Margin { atas: 20.0, bawah: 20.0, kiri: 20.0, kanan: 20.0 };
        let margin = if lying {
            fixture.format.margin_rebah.unwrap_or(usual)
        } else {
            fixture.format.margin.unwrap_or(Margin { bawah: 25.0, kiri: 30.0, ..usual })
        };
        let end = page.height - margin.bawah * MM;
        // a draft says so in small letters right below the text
        let is_foot = |word: &Word| fixture.naskah == "draf_dkip" && word.top > end - HAIR;
        let words: Vec<&Word> = page.words.iter().filter(|word| !is_foot(word)).collect();
        for word in &words {
            // boxes have room for accents that the line need not have
            let accents = (word.bottom - word.top) * 0.12;
            let inside = word.left >= margin.kiri * MM - HAIR
                && word.right <= page.width - margin.kanan * MM + HAIR
                && word.top >= margin.atas * MM - accents
                && word.bottom <= end + accents;
            assert!(inside, "{name}: {word:?}");
        }
        assert_no_overlap(words, &name);
    }
}

fn assert_no_overlap(mut words: Vec<&Word>, name: &str) {
    words.sort_by(|a, b| a.top.total_cmp(&b.top));
    for (i, a) in words.iter().enumerate() {
        for b in words[i + 1..].iter().take_while(|b| b.top < a.bottom) {
            let wide = a.right.min(b.right) - a.left.max(b.left);
            let high = a.bottom.min(b.bottom) - b.top;
            // boxes of lines set close share the room for accents
            let over = wide > HAIR && high > 0.4 * (a.bottom - a.top).min(b.bottom - b.top);
            assert!(!over, "{name}: {a:?} and {b:?}");
        }
    }
}

/// Does the work on each of the list, on all processors at once.
pub(crate) fn each<T: Sync>(list: &[T], work: impl Fn(&T) + Sync) {
    let next = std::sync::atomic::AtomicUsize::new(0);
    let hands = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..hands {
            scope.spawn(|| {
                while let Some(one) = list.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed)) {
                    work(one);
                }
            });
        }
    });
}
