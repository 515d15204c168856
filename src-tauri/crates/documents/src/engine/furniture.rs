//! What stands in the margins: page numbers, kata penyambung, the code of the sheet. Painted when all pages are there.

use super::flow::Flow;
use super::model::{
    Align, Furniture, HERE, Hyphenate, NumberPlace, PageNumber, PageSpec, Paper, Run, TOTAL, Text, TextStyle,
};
use super::paint::Spot;
use super::qr;
use crate::RenderError;
use sha2::{Digest, Sha256};

/// Side of a QR code with its quiet zone, points: 15 mm, so that a scan of 200 dots per inch has 4 a module.
const QR: f32 = 42.5;
/// Letters of a code that nobody takes for each other (Crockford's base 32).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Size of page numbers, points.
const NUMBER: f32 = 11.0;
/// Size of the line at the foot of every page, points.
const FOOT: f32 = 8.0;
/// Size of the code beside its QR code, points.
const CODE: f32 = 7.0;

/// What stands in the margins of the pages, and how many have theirs.
#[derive(Debug, Default)]
pub(super) struct Margins {
    number: Option<PageNumber>,
    catchword: Option<String>,
    foot: Option<Text>,
    code: Option<String>,
    trail: Option<String>,
    rulers: bool,
    /// Headings of the sections, where each is a paper of its own.
    separate: Option<Vec<String>>,
    /// Number of pages, if it was counted before.
    total: Option<usize>,
    /// Pages that have theirs.
    pub(super) done: usize,
}

impl Margins {
    pub(super) fn new(paper: &Paper, code: Option<&str>, total: Option<usize>) -> Self {
        let Furniture { number, catchword, foot, trail, separate, rulers, .. } = paper.furniture.clone();
        let headings =
            || paper.sections.iter().map(|section| section.heading().unwrap_or_default()).collect();
        let separate = separate.then(headings);
        let code = code.map(str::to_owned);
        Self { number, catchword, foot, trail, rulers, separate, code, total, done: 0 }
    }

    /// Whether the number of pages must be known before the first one is finished.
    pub(super) fn counts(&self) -> bool {
        self.total.is_none() && self.number.as_ref().is_some_and(|number| number.text.contains(TOTAL))
    }
}

/// Where the line right below the text stands.
fn foot_base(spec: &PageSpec) -> f32 {
    spec.height - spec.bottom + FOOT * 1.1
}

/// Where the words of a mark stand.
fn mark_base(spec: &PageSpec) -> f32 {
    spec.height - (spec.bottom * 0.4).min(28.0)
}

impl Flow<'_> {
    /// Finishes the pages but the last `open` ones, to which something may still be added: paints their margins, and
    /// writes them if they are to be written.
    pub(super) fn settle(&mut self, open: usize) -> Result<(), RenderError> {
        let (page, spec) = (self.painter.page(), self.spec);
        let end = self.painter.pages.len().saturating_sub(open);
        let margins = std::mem::take(&mut self.margins);
        for page in margins.done..end {
            self.painter.turn_to(page);
            self.spec = self.painter.pages[page].spec;
            if self.spec.bare {
                continue;
            }
            let mut place = (page + 1, margins.total.unwrap_or(end));
            if let Some(headings) = &margins.separate {
                let (section, first, next) = self.section_of(page, end);
                place = (page + 1 - first, next - first);
                if let Some(heading) = headings.get(section).filter(|_| page > first) {
                    self.running_head(heading);
                }
            }
            if let Some(number) = &margins.number {
                self.number(number, place);
            }
            if let (Some(tail), Some(word)) = (&margins.catchword, self.catchwords.remove(&page)) {
                let base = self.spec.height - self.spec.bottom + NUMBER * 1.6;
                self.margin(&format!("{word}{tail}"), NUMBER, base, Align::Right);
            }
            if let Some(text) = &margins.foot {
                self.foot(text);
            }
            if let Some(code) = &margins.code {
                self.code(code, page + 1);
            }
            if let Some(trail) = &margins.trail {
                self.trail(trail, margins.foot.is_some());
            }
            if margins.rulers {
                self.rulers();
            }
        }
        if let Some(contents) = &mut self.contents {
            let pages = self.painter.pages.get_mut(contents.len()..end).unwrap_or_default();
            contents.write(&self.breaker.shaper.fonts, pages)?;
        }
        self.margins = Margins { done: end, ..margins };
        self.painter.turn_to(page);
        self.spec = spec;
        Ok(())
    }

    /// The section that a page belongs to, its first page and that of the next one.
    fn section_of(&self, page: usize, end: usize) -> (usize, usize, usize) {
        let next = self.starts.partition_point(|start| *start <= page);
        let section = next.saturating_sub(1);
        let first = self.starts.get(section).copied().unwrap_or(0);
        (section, first, self.starts.get(next).copied().unwrap_or(end))
    }

    /// The heading of a section, right above the text of its further pages.
    fn running_head(&mut self, heading: &str) {
        let spec = self.spec;
        let runs = self.breaker.clean(&Text::plain(heading).runs);
        let style = self.one_line(&runs, NUMBER - 2.0, spec.text_width());
        self.margin_runs(&runs, style, spec.left, spec.top - style.size * 0.6, spec.text_width());
    }

    fn number(&mut self, number: &PageNumber, (page, total): (usize, usize)) {
        if number.place == NumberPlace::TopCenter && page == 1 {
            return;
        }
        let text = number.text.replace(HERE, &page.to_string()).replace(TOTAL, &total.to_string());
        let spec = self.spec;
        let low = spec.height - (spec.bottom * 0.55).max(12.0);
        match number.place {
            NumberPlace::TopCenter => self.margin(&text, NUMBER, (spec.top * 0.62).max(12.0), Align::Center),
            NumberPlace::BottomCenter => self.margin(&text, NUMBER, low, Align::Center),
            NumberPlace::TopRight => self.margin(&text, FOOT, spec.top * 0.8, Align::Right),
            NumberPlace::BottomRight => self.margin(&text, NUMBER - 2.0, low, Align::Right),
        }
    }

    /// Right below the text, above what else stands in the margin; between the QR code and as much room at right.
    fn foot(&mut self, text: &Text) {
        let spec = self.spec;
        let mut runs = self.breaker.clean(&text.runs);
        runs.iter_mut().for_each(|run| run.text = run.text.replace('\n', " "));
        let room = spec.text_width() - 2.0 * QR;
        let style = self.one_line(&runs, FOOT, room);
        self.margin_runs(&runs, style, spec.left + QR, foot_base(&spec), room);
    }

    /// Centred; a text that is too long is set smaller: it stays one line and loses nothing.
    fn one_line(&mut self, runs: &[Run], size: f32, room: f32) -> TextStyle {
        let wide = self.breaker.width(runs, size);
        let size = if wide > room { size * room / wide * 0.99 } else { size };
        TextStyle { size, lead: 1.2, align: Align::Center, hyphenate: Hyphenate::Never }
    }

    /// The code of the sheet at the lower left, as QR code and as text to be typed.
    fn code(&mut self, code: &str, page: usize) {
        let spec = self.spec;
        let side = QR.min(spec.bottom - 8.0);
        if side < QR / 2.0 {
            return;
        }
        let (x, y) = (spec.left, spec.height - spec.bottom + (spec.bottom - side) * 0.4);
        let text = format!("{code}/{page}");
        let Some(module) = qr::paint(self.painter, &spec, (x, y), side, &text) else { return };
        let style = TextStyle { size: CODE, lead: 1.2, align: Align::Left, hyphenate: Hyphenate::Never };
        let base = y + side - qr::QUIET as f32 * module;
        self.margin_text(&text, style, spec.left + side, base, spec.text_width() - side);
    }

    /// Right of where the QR code stands, between the line of the foot and that of a mark across the page.
    fn trail(&mut self, text: &str, has_foot: bool) {
        let spec = self.spec;
        let style = TextStyle { size: CODE, lead: 1.2, align: Align::Left, hyphenate: Hyphenate::Never };
        let (first, mark) = (foot_base(&spec), mark_base(&spec));
        let between = (first + mark) / 2.0;
        // A narrow margin has room for two lines only; there the first is taken when nothing else stands on it.
        let base = if has_foot || mark - between > FOOT * 1.2 { between } else { first };
        self.margin_text(text, style, spec.left + QR, base, spec.text_width() - QR);
    }

    /// What a marked page is, in words, at its lower edge: in the middle, and on a narrow sheet right of its code.
    pub(super) fn mark_foot(&mut self, words: &str) {
        let spec = self.spec;
        let runs = self.breaker.clean(&Text::plain(words).runs);
        let code = self.margins.code.as_ref().map(|code| Text::plain(format!("{code}/000")).runs);
        let taken = code.map_or(0.0, |code| QR + self.breaker.width(&code, CODE) + FOOT);
        let room = spec.text_width() - taken;
        let centred = (spec.text_width() - self.breaker.width(&runs, FOOT)) / 2.0 >= taken;
        let style = self.one_line(&runs, FOOT, room);
        let (x, room) = if centred { (spec.left, spec.text_width()) } else { (spec.left + taken, room) };
        self.margin_runs(&runs, style, x, mark_base(&spec), room);
    }

    /// One line in a margin.
    pub(super) fn margin(&mut self, text: &str, size: f32, base: f32, align: Align) {
        let PageSpec { left, .. } = self.spec;
        let style = TextStyle { size, lead: 1.2, align, hyphenate: Hyphenate::Never };
        self.margin_text(text, style, left, base, self.spec.text_width());
    }

    pub(super) fn margin_text(&mut self, text: &str, style: TextStyle, x: f32, base: f32, width: f32) {
        let runs = self.breaker.clean(&Text::plain(text).runs);
        self.margin_runs(&runs, style, x, base, width);
    }

    fn margin_runs(&mut self, runs: &[Run], style: TextStyle, x: f32, base: f32, width: f32) {
        let spec = self.spec;
        for line in self.breaker.lines(runs, &style, width).into_iter().take(1) {
            self.painter.begin(None);
            let fonts = &self.breaker.shaper.fonts;
            self.painter.line(fonts, &spec, Spot { x, base, width }, &line, &style);
            self.painter.end();
        }
    }
}

/// The code of a paper, e.g. `K7Q2M-9FX3A`: the first half stands for its identity, the second for its words.
pub(super) fn code_of(paper: &Paper) -> Option<String> {
    let identity = paper.furniture.identity.as_ref()?;
    let mut words = Sha256::new();
    paper.each_text(&mut |text| {
        for run in &text.runs {
            words.update(run.text.as_bytes());
        }
        words.update([0]);
    });
    Some(format!("{}-{}", five(&Sha256::digest(identity)), five(&words.finalize())))
}

/// 25 bits as five letters.
fn five(hash: &[u8]) -> String {
    let bits = hash.iter().take(4).fold(0u32, |bits, byte| bits << 8 | u32::from(*byte));
    (0..5).map(|i| char::from(LETTERS[(bits >> (27 - 5 * i) & 31) as usize])).collect()
}
