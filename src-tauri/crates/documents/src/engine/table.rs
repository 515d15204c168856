//! Measures the head and the rows of tables.

use super::lines::Breaker;
use super::model::{Align, HeadCell, Hyphenate, Run, Table, TableRow, Text, TextStyle};
use super::paragraph::{PlacedLine, place};

/// Space between rule and text. With less, readers of PDF text take neighbouring cells for one line.
pub(super) const PAD_X: f32 = 5.0;
pub(super) const PAD_Y: f32 = 2.8;
/// A row is torn only if this many lines stand on both pages.
const MIN_LINES: usize = 3;
/// A row is torn only if it takes more than this part of a page; a shorter one stands whole on the next.
const MAX_WHOLE: f32 = 0.25;

/// A measured cell; `x` from the left edge of the table.
#[derive(Debug)]
pub(super) struct LaidCell {
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) lines: Vec<PlacedLine>,
    pub(super) align: Align,
    /// Number of columns it covers.
    pub(super) span: usize,
}

/// A measured row.
#[derive(Debug)]
pub(super) struct LaidRow {
    pub(super) cells: Vec<LaidCell>,
    pub(super) style: TextStyle,
    /// Lines of the tallest cell.
    pub(super) lines: usize,
    pub(super) min_height: f32,
    pub(super) heading: bool,
}

impl LaidRow {
    /// Height of the lines `from..to`.
    pub(super) fn height_of(&self, from: usize, to: usize) -> f32 {
        let text = (to - from) as f32 * self.style.line_height() + 2.0 * PAD_Y;
        if from == 0 && to == self.lines { text.max(self.min_height) } else { text }
    }

    pub(super) fn height(&self) -> f32 {
        self.height_of(0, self.lines)
    }

    /// Number of lines from `from` on to leave on a page that has room for `most`: at least `least`, and if it can
    /// be, no word is torn over the pages.
    fn tear(&self, from: usize, least: usize, most: usize) -> usize {
        let torn = |count: &usize| {
            let line =
                |cell: &LaidCell| cell.lines.get(from + count - 1).is_some_and(|placed| placed.line.torn);
            self.cells.iter().any(line)
        };
        (least.max(1)..=most).rev().find(|count| !torn(count)).unwrap_or(most)
    }

    /// Whether it may be torn where it doesn't fit the rest of a page with room for text of height `page`. A row to be
    /// signed is one place for ink: it is torn only if it is taller than a page.
    pub(super) fn splittable(&self, page: f32) -> bool {
        self.lines >= 2 * MIN_LINES && self.min_height == 0.0 && self.height() > page * MAX_WHOLE
    }

    /// Lines that stand on each page at least where the row is torn; 0 if it is not.
    pub(super) fn least(&self, page: f32) -> usize {
        match self.splittable(page) {
            true => MIN_LINES,
            false if self.min_height > 0.0 || self.heading => 0,
            false => MIN_LINES.min(self.lines / 2),
        }
    }

    /// The line before which the row is torn that goes on with `from`, where a page has `room` left, so that `leave` lines
    /// or more are left; none if too few would stand here or there.
    pub(super) fn split(&self, from: usize, room: f32, page: f32, leave: usize) -> Option<usize> {
        let least = self.least(page);
        let take = self.fitting(room).min((self.lines - from).saturating_sub(least.max(leave)));
        (least > 0 && take >= least).then(|| from + self.tear(from, least, take))
    }

    /// The line before which a row must be torn that has a page to itself.
    pub(super) fn force(&self, from: usize, room: f32) -> usize {
        from + self.tear(from, MIN_LINES, self.fitting(room).clamp(1, self.lines - from))
    }

    fn fitting(&self, room: f32) -> usize {
        ((room - 2.0 * PAD_Y) / self.style.line_height()).floor().max(0.0) as usize
    }

    /// The cell that says which row this is, where the row goes on with `from` on another page: its number stands there
    /// again.
    pub(super) fn key(&self, from: usize) -> Option<&LaidCell> {
        self.cells.first().filter(|cell| from > 0 && !self.heading && cell.lines.len() == 1)
    }
}

/// A measured head cell with its box inside the head.
#[derive(Debug)]
pub(super) struct LaidHeadCell {
    pub(super) cell: LaidCell,
    pub(super) y: f32,
    pub(super) height: f32,
    pub(super) rows: usize,
}

#[derive(Debug)]
pub(super) struct LaidHead {
    pub(super) cells: Vec<LaidHeadCell>,
    pub(super) height: f32,
    pub(super) style: TextStyle,
}

pub(super) fn lay_head(breaker: &mut Breaker, table: &Table) -> LaidHead {
    let style = TextStyle { align: Align::Center, hyphenate: Hyphenate::Narrow, ..table.style };
    let mut measured: Vec<(&HeadCell, LaidCell, f32)> = vec![];
    for cell in &table.head {
        let x: f32 = table.columns[..cell.columns.start].iter().sum();
        let width: f32 = table.columns[cell.columns.clone()].iter().sum();
        let lines = place(breaker, &cell.text, &style, width - 2.0 * PAD_X);
        let height = lines.len() as f32 * style.line_height() + 2.0 * PAD_Y;
        let span = cell.columns.len();
        measured.push((cell, LaidCell { x, width, lines, align: Align::Center, span }, height));
    }
    let mut rows = vec![0.0f32; table.head_rows];
    for (cell, _, height) in measured.iter().filter(|m| m.0.rows.len() == 1) {
        rows[cell.rows.start] = rows[cell.rows.start].max(*height);
    }
    for (cell, _, height) in measured.iter().filter(|m| m.0.rows.len() > 1) {
        let have: f32 = rows[cell.rows.clone()].iter().sum();
        rows[cell.rows.end - 1] += (height - have).max(0.0);
    }
    let cells = measured.into_iter().map(|(cell, laid, _)| LaidHeadCell {
        cell: laid,
        y: rows[..cell.rows.start].iter().sum(),
        height: rows[cell.rows.clone()].iter().sum(),
        rows: cell.rows.len(),
    });
    LaidHead { cells: cells.collect(), height: rows.iter().sum(), style }
}

pub(super) fn lay_row(breaker: &mut Breaker, table: &Table, row: &TableRow) -> LaidRow {
    match row {
        TableRow::Heading(text) => {
            let width = table.columns.iter().sum::<f32>();
            let style = TextStyle { align: Align::Left, hyphenate: Hyphenate::Never, ..table.style };
            let bold: Vec<Run> = text.runs.iter().map(|run| Run { bold: true, ..run.clone() }).collect();
            let lines = place(breaker, &Text { runs: bold }, &style, width - 2.0 * PAD_X);
            let count = lines.len().max(1);
            let cell = LaidCell { x: 0.0, width, lines, align: Align::Left, span: table.columns.len() };
            LaidRow { cells: vec![cell], style, lines: count, min_height: 0.0, heading: true }
        }
        TableRow::Cells { cells, min_height } => {
            let mut x = 0.0;
            let mut laid = vec![];
            for ((cell, width), align) in cells.iter().zip(&table.columns).zip(&table.aligns) {
                let style = TextStyle { align: *align, ..table.style };
                let room = width - 2.0 * PAD_X - cell.indent;
                let mut lines = place(breaker, &cell.text, &style, room);
                for line in &mut lines {
                    line.x += cell.indent;
                }
                laid.push(LaidCell { x, width: *width, lines, align: *align, span: 1 });
                x += width;
            }
            let lines = laid.iter().map(|cell| cell.lines.len()).max().unwrap_or(0).max(1);
            LaidRow { cells: laid, style: table.style, lines, min_height: *min_height, heading: false }
        }
    }
}
