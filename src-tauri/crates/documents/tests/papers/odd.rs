//! Text as somebody may type or paste it, in every field of every paper: it is printed as words, never obeyed, and nothing
//! of it is lost but what can't be seen.

use crate::bounds::{each, flat, read};
use crate::common::{CODES, FIXTURES, Fixture, fixture, render};
use serde_json::Value;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What is typed, and what is read on the paper. Blanks and hyphens don't count ([`flat`]).
const ODD: [(&str, &str); 9] = [
    (
        "<script>alert(1)</script> <b onclick=\"x\">tebal</b>",
        "<script>alert(1)</script><bonclick=\"x\">tebal</b>",
    ),
    ("&lt;&amp;&#65; ${x} {nama} {{nomor}} %s", "&lt;&amp;&#65;${x}{nama}{{nomor}}%s"),
    ("(kurung\\) Tj ET \\n endstream %PDF", "(kurung\\)TjET\\nendstream%PDF"),
    ("=SUM(A1) #set page(1) [x]{y} \\input{z}", "=SUM(A1)#setpage(1)[x]{y}\\input{z}"),
    ("a\u{0}b\u{7}c\u{1b}[31md\u{7f}e", "abc[31mde"),
    ("\u{202e}kanan ke kiri\u{202c} \u{2066}x\u{2069}\u{200f}y", "kanankekirixy"),
    ("sam\u{ad}bung\u{200b} nol\u{feff} lebar", "sambungnollebar"),
    ("hanzi 漢 senyum \u{1f600}", "hanzi■senyum■"),
    ("dua\r\nbaris\u{2028}tiga\u{b}empat\tlima", "duabaristigaempatlima"),
];

/// One word longer than any line.
const PANJANG: usize = 300;

/// Papers of one size: what is longer than a label ends in `…` there, what is more than a card holds is told to be more.
const PENUH: [&str; 2] = ["label_", "kartu_lokasi"];

/// What stands in the place of the text number `n`, and what is then read.
type Words = fn(usize, &str) -> (String, String);

/// The text itself with a number that no other has.
fn numbered(n: usize, text: &str) -> (String, String) {
    (format!("{text} u{n:04}"), format!("u{n:04}"))
}

fn odd(n: usize, _: &str) -> (String, String) {
    let (typed, seen) = match ODD.get(n % (ODD.len() + 1)) {
        Some((typed, seen)) => ((*typed).to_owned(), (*seen).to_owned()),
        None => ("w".repeat(PANJANG), "w".repeat(PANJANG)),
    };
    (format!("{typed} u{n:04}"), format!("{}u{n:04}", flat(&seen).to_lowercase()))
}

/// Every text of a paper, counted in one order, some of them changed.
struct Texts<'a> {
    words: Words,
    is_chosen: &'a dyn Fn(usize) -> bool,
    next: usize,
    expected: Vec<(usize, String)>,
}

impl Texts<'_> {
    fn all(&mut self, key: &str, value: &mut Value) {
        match value {
            Value::String(text) if !CODES.contains(&key) => {
                let n = self.next;
                self.next += 1;
                if (self.is_chosen)(n) {
                    let (typed, seen) = (self.words)(n, text);
                    *text = typed;
                    self.expected.push((n, seen));
                }
            }
            Value::Array(list) => list.iter_mut().for_each(|value| self.all(key, value)),
            Value::Object(map) => {
                // in one order, whichever map the crates of a build ask of serde_json
                let mut parts: Vec<_> = map.iter_mut().collect();
                parts.sort_by_key(|(key, _)| key.as_str());
                for (key, value) in parts {
                    self.all(key, value);
                }
            }
            _ => {}
        }
    }
}

/// Draws the paper with the chosen texts changed. Gives those of them that are not read on it, how many were, and the
/// letters that no font has.
fn draw(
    name: &str,
    words: Words,
    is_chosen: &dyn Fn(usize) -> bool,
) -> (Vec<(usize, String)>, usize, String) {
    let mut fixture: Fixture = fixture(name);
    let mut texts = Texts { words, is_chosen, next: 0, expected: Vec::new() };
    texts.all("", &mut fixture.data);
    let made = render(&fixture).unwrap_or_else(|e| panic!("{name}: {e}"));
    let said = read(&made).text.to_lowercase();
    let count = texts.expected.len();
    let lost = texts.expected.into_iter().filter(|(_, text)| !said.contains(text)).collect();
    (lost, count, made.tak_tercetak.iter().collect())
}

#[test]
fn odd_text_is_printed_as_words_in_every_field() {
    let (mut names, seen) = (FIXTURES.to_vec(), AtomicUsize::new(0));
    names.sort_unstable();
    each(&names, |name| {
        // What a form of a paper doesn't say at all is none of its fields.
        let (unsaid, _, _) = draw(name, numbered, &|_| true);
        let is_said = |n: usize| unsaid.iter().all(|(other, _)| *other != n);
        let (lost, count, missing) = draw(name, odd, &is_said);
        assert!(
            lost.is_empty() || PENUH.iter().any(|paper| name.starts_with(paper)),
            "{name}: {} of {count} lost: {lost:?}",
            lost.len()
        );
        assert!(missing.is_empty() || missing == "漢\u{1f600}", "{name}: {missing}");
        seen.fetch_add(count - lost.len(), Ordering::Relaxed);
    });
    assert!(seen.load(Ordering::Relaxed) > 3000, "{seen:?} fields");
}
