//! Text of one paragraph to lines: tokens, allowed breaks, total-fit.

use super::clean::clean;
use super::even::{balance, company};
use super::fonts::FontIx;
use super::hyphenate;
use super::model::{Align, Hyphenate, Run, TextStyle};
use super::shape::{Shaped, Shaper};
use std::collections::BTreeSet;
use std::rc::Rc;
use textwrap::wrap_algorithms::{Penalties, wrap_first_fit, wrap_optimal_fit};

/// A shaped piece of a word in one look.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) shaped: Rc<Shaped>,
    pub(super) font: FontIx,
    pub(super) underline: bool,
    /// A space follows on the same line.
    pub(super) space: bool,
}

/// A finished line; lengths in points.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) pieces: Vec<Piece>,
    /// Natural width.
    pub(super) width: f32,
    /// End of its paragraph: not stretched.
    pub(super) last: bool,
    /// A hyphen is added at the end.
    pub(super) hyphen: bool,
    /// Ends inside a word.
    pub(super) torn: bool,
    /// Ends in a hyphen of the text itself, and the text goes on.
    pub(super) own_hyphen: bool,
}

impl Line {
    /// The first word of the line, without the hyphen of a line end.
    pub(super) fn first_word(&self) -> String {
        let mut word = String::new();
        for piece in &self.pieces {
            word.push_str(&piece.shaped.text);
            if piece.space {
                break;
            }
        }
        word
    }
}

/// Least unit of line breaking: a word or a part of it.
#[derive(Debug)]
pub(super) struct Fragment {
    pieces: Vec<Piece>,
    pub(super) width: f32,
    pub(super) space: f32,
    pub(super) hyphen: f32,
}

impl textwrap::core::Fragment for Fragment {
    fn width(&self) -> f64 {
        f64::from(self.width)
    }
    fn whitespace_width(&self) -> f64 {
        f64::from(self.space)
    }
    fn penalty_width(&self) -> f64 {
        // a break behind a word's own hyphen takes no room, and is no better than one at a syllable
        if self.ends_in_own_hyphen() { 1e-3 } else { f64::from(self.hyphen) }
    }
}

impl Fragment {
    fn ends_in_own_hyphen(&self) -> bool {
        self.hyphen == 0.0 && self.pieces.last().is_some_and(|end| end.shaped.text.ends_with('-'))
    }
}

/// A part of a word in one font.
#[derive(Debug)]
struct Span<'a> {
    text: &'a str,
    font: FontIx,
    underline: bool,
}

/// Measures and breaks text.
pub(super) struct Breaker {
    pub(super) shaper: Shaper,
    /// Characters met that no font has.
    pub(super) missing: BTreeSet<char>,
}

impl Breaker {
    pub(super) fn new(shaper: Shaper) -> Self {
        Self { shaper, missing: BTreeSet::new() }
    }

    /// Runs with unprintable characters gone; `\n` still separates lines.
    pub(super) fn clean(&mut self, runs: &[Run]) -> Vec<Run> {
        let (fonts, missing) = (&self.shaper.fonts, &mut self.missing);
        runs.iter()
            .map(|run| Run { text: clean(&run.text, fonts, run.bold, missing), ..run.clone() })
            .collect()
    }

    /// Width of a text set on one line.
    pub(super) fn width(&mut self, runs: &[Run], size: f32) -> f32 {
        let style = TextStyle { size, lead: 1.0, align: Align::Left, hyphenate: Hyphenate::Never };
        self.lines(runs, &style, f32::MAX / 4.0).first().map_or(0.0, |line| line.width)
    }

    /// Breaks cleaned runs without `\n` into lines no wider than `max`. Always gives at least one line.
    pub(super) fn lines(&mut self, runs: &[Run], style: &TextStyle, max: f32) -> Vec<Line> {
        let fragments = self.fragments(runs, style, max);
        let total: f32 = fragments.iter().map(|f| f.width + f.space).sum();
        let lines: Vec<&[Fragment]> = if total <= max {
            vec![&fragments[..]]
        } else {
            let widths = [f64::from(max) + 0.01];
            // without a best solution (numbers too large) the greedy one is as good
            wrap_optimal_fit(&fragments, &widths, &penalties(style))
                .unwrap_or_else(|_| wrap_first_fit(&fragments, &widths))
        };
        let lines = match style.align {
            Align::Center => balance(&fragments, lines, total, max),
            Align::Left if style.hyphenate == Hyphenate::Never => company(&fragments, lines, max),
            _ => lines,
        };
        let count = lines.len();
        lines.into_iter().enumerate().map(|(i, line)| assemble(line, i + 1 == count)).collect()
    }

    fn fragments(&mut self, runs: &[Run], style: &TextStyle, max: f32) -> Vec<Fragment> {
        let mut out = vec![];
        let words = words(runs);
        let count = words.len();
        for (i, word) in words.into_iter().enumerate() {
            let spans = self.spans(&word);
            let first = out.len();
            // the last word stays whole: a scrap of it on a line of its own reads badly
            let hyphenate = if i + 1 == count { Hyphenate::Never } else { style.hyphenate };
            self.word(&spans, &TextStyle { hyphenate, ..*style }, max, &mut out);
            if let (Some(last), Some(span)) = (out[first..].last_mut(), spans.last()) {
                last.space = self.shaper.shape(span.font, " ").width * style.size / 1000.0;
                if let Some(piece) = last.pieces.last_mut() {
                    piece.space = true;
                }
            }
        }
        if let Some(last) = out.last_mut() {
            last.space = 0.0;
        }
        out
    }

    /// Splits the parts of a word by font: the family's own, or the fallback.
    fn spans<'a>(&self, word: &[(&'a str, &Run)]) -> Vec<Span<'a>> {
        let mut spans: Vec<Span<'a>> = vec![];
        for (text, run) in word {
            let own = FontIx::from(run.bold);
            let (mut from, mut current) = (0, own);
            for (at, c) in text.char_indices() {
                let font = if c.is_ascii() || c == '\u{a0}' {
                    own
                } else {
                    self.shaper.fonts.index_for(c, run.bold).unwrap_or(own)
                };
                if font != current && at > from {
                    spans.push(Span { text: &text[from..at], font: current, underline: run.underline });
                    from = at;
                }
                current = font;
            }
            if from < text.len() {
                spans.push(Span { text: &text[from..], font: current, underline: run.underline });
            }
        }
        spans
    }

    /// Appends the fragments of one word.
    fn word(&mut self, spans: &[Span<'_>], style: &TextStyle, max: f32, out: &mut Vec<Fragment>) {
        let k = style.size / 1000.0;
        let shaped: Vec<_> = spans.iter().map(|s| self.shaper.shape(s.font, s.text)).collect();
        let width: f32 = shaped.iter().map(|s| s.width * k).sum();
        let too_wide = width > max;
        let joined = spans.iter().any(|span| !own_hyphens(span.text).is_empty());
        let cut = match style.hyphenate {
            _ if too_wide => true,
            Hyphenate::Never => false,
            // short centred lines, as in the heads of tables, look better with such words whole
            _ if joined => style.align != Align::Center,
            Hyphenate::Running => true,
            Hyphenate::Narrow => width > max * 0.8,
        };
        if !cut || spans.len() > 1 && !too_wide {
            let pieces = spans.iter().zip(shaped).map(|(s, shaped)| piece(shaped, s)).collect();
            out.push(Fragment { pieces, width, space: 0.0, hyphen: 0.0 });
            return;
        }
        for (span, shaped) in spans.iter().zip(shaped) {
            let hyphen = self.shaper.shape(span.font, "-").width * k;
            let cuts = Self::cuts(span.text, too_wide);
            if cuts.is_empty() && shaped.width * k <= max {
                out.push(Fragment {
                    width: shaped.width * k,
                    pieces: vec![piece(shaped, span)],
                    space: 0.0,
                    hyphen: 0.0,
                });
                continue;
            }
            let mut from = 0;
            for (to, with_hyphen) in cuts.into_iter().chain([(span.text.len(), false)]) {
                let pen = if with_hyphen { hyphen } else { 0.0 };
                self.part(&Span { text: &span.text[from..to], ..*span }, pen, k, max, out);
                from = to;
            }
        }
    }

    /// Appends a part of a word, torn between letters where even the part is wider than the line.
    fn part(&mut self, span: &Span<'_>, hyphen: f32, k: f32, max: f32, out: &mut Vec<Fragment>) {
        let whole = self.shaper.shape(span.font, span.text);
        if whole.width * k + hyphen <= max {
            out.push(Fragment {
                width: whole.width * k,
                pieces: vec![piece(whole, span)],
                space: 0.0,
                hyphen,
            });
            return;
        }
        let (mut from, mut width) = (0, 0.0);
        let mut ends = vec![];
        for glyph in &whole.glyphs {
            let advance = glyph.advance * k;
            if width + advance + hyphen > max && glyph.from > from {
                ends.push(glyph.from);
                (from, width) = (glyph.from, 0.0);
            }
            width += advance;
        }
        ends.push(span.text.len());
        let mut from = 0;
        let last = ends.len() - 1;
        for (i, to) in ends.into_iter().enumerate() {
            let shaped = self.shaper.shape(span.font, &span.text[from..to]);
            let hyphen = if i == last { hyphen } else { 0.0 };
            out.push(Fragment {
                width: shaped.width * k,
                pieces: vec![piece(shaped, span)],
                space: 0.0,
                hyphen,
            });
            from = to;
        }
    }

    /// Where a word may be cut: byte position, and whether a hyphen is added there. A word with hyphens of its own is
    /// cut behind them and nowhere else; words joined by `/` or digits are cut only if they do not fit a line.
    fn cuts(word: &str, too_wide: bool) -> Vec<(usize, bool)> {
        let mut parts: Vec<(usize, usize)> = vec![];
        for (at, c) in word.char_indices().filter(|(_, c)| c.is_alphabetic()) {
            match parts.last_mut() {
                Some((_, to)) if *to == at => *to = at + c.len_utf8(),
                _ => parts.push((at, at + c.len_utf8())),
            }
        }
        if !too_wide && (parts.len() != 1 || word.contains(|c: char| c.is_ascii_digit())) {
            return own_hyphens(word).into_iter().map(|at| (at, false)).collect();
        }
        let mut cuts = vec![];
        // a hyphen in an address would be read as part of it
        let address = word.contains("://") || word.contains('@') || word.contains("www.");
        for (from, to) in parts.into_iter().filter(|_| !address) {
            cuts.extend(hyphenate::cuts(&word[from..to]).into_iter().map(|at| (from + at, true)));
        }
        if too_wide {
            let after = |c: char| {
                matches!(c, '/' | '.' | ',' | ':' | ';' | '_' | '@' | '&' | '=' | '?' | '\\' | '\u{a0}')
            };
            let ends = word.char_indices().filter(|(_, c)| after(*c)).map(|(at, c)| at + c.len_utf8());
            let ends = ends.filter(|at| !word[*at..].starts_with(after));
            // at the end of a line nobody could tell the hyphen of an address from an added one
            let hyphens = word.match_indices('-').map(|(at, _)| if address { at } else { at + 1 });
            cuts.extend(ends.chain(hyphens).filter(|at| *at > 0 && *at < word.len()).map(|at| (at, false)));
            cuts.sort_unstable();
            cuts.dedup_by_key(|cut| cut.0);
        }
        cuts
    }
}

/// Positions behind the hyphens of a word that is nothing but parts joined by them: `perundang-undangan`, `ke-2` not.
fn own_hyphens(word: &str) -> Vec<usize> {
    if !word.contains('-') {
        return vec![];
    }
    let core = word.trim_matches(|c: char| !c.is_alphanumeric());
    let mut parts = core.split('-').peekable();
    let is_part = |part: &str| part.chars().count() > 1 && part.chars().all(char::is_alphabetic);
    let (mut at, mut out) = (word.find(core).unwrap_or(0), vec![]);
    while let Some(part) = parts.next() {
        if !is_part(part) {
            return vec![];
        }
        at += part.len() + 1;
        if parts.peek().is_some() {
            out.push(at);
        }
    }
    out
}

fn piece(shaped: Rc<Shaped>, span: &Span<'_>) -> Piece {
    Piece { shaped, font: span.font, underline: span.underline, space: false }
}

/// Splits runs at white space; a word may go on through several runs.
fn words(runs: &[Run]) -> Vec<Vec<(&str, &Run)>> {
    let mut out: Vec<Vec<(&str, &Run)>> = vec![];
    let mut open = false;
    for run in runs {
        for (i, part) in run.text.split([' ', '\n']).enumerate() {
            open &= i == 0;
            if part.is_empty() {
                continue;
            }
            match out.last_mut() {
                Some(word) if open => word.push((part, run)),
                _ => out.push(vec![(part, run)]),
            }
            open = true;
        }
    }
    out
}

fn assemble(fragments: &[Fragment], last: bool) -> Line {
    let torn = !last && fragments.last().is_some_and(|f| f.space == 0.0);
    let hyphen = !last && fragments.last().is_some_and(|f| f.hyphen > 0.0);
    let mut width: f32 = fragments.iter().map(|f| f.width + f.space).sum();
    if let Some(end) = fragments.last() {
        width += if hyphen { end.hyphen } else { 0.0 } - end.space;
    }
    let mut pieces: Vec<Piece> = fragments.iter().flat_map(|f| f.pieces.iter().cloned()).collect();
    if let Some(end) = pieces.last_mut() {
        end.space = false;
    }
    let own_hyphen = !last && fragments.last().is_some_and(Fragment::ends_in_own_hyphen);
    Line { pieces, width, last, hyphen, torn, own_hyphen }
}

fn penalties(style: &TextStyle) -> Penalties {
    let square = style.size * style.size;
    let mut penalties = Penalties::new();
    penalties.nline_penalty = (square * 4.0) as usize;
    // so high that no other cost can make a line run over, be it by a hair
    penalties.overflow_penalty = 1_000_000_000;
    penalties.hyphen_penalty =
        (square * if style.hyphenate == Hyphenate::Running { 1.5 } else { 12.0 }) as usize;
    penalties.short_last_line_fraction = 8;
    penalties.short_last_line_penalty = 200;
    penalties
}
