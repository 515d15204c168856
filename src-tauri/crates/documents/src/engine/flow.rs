//! Paginates: a vertical list of pieces with keep rules, tables with repeated heads and rows that split.

use super::contents::Contents;
use super::furniture::Margins;
use super::lines::Breaker;
use super::model::{Align, Block, Hyphenate, PageSpec, Paper, Para, Role, Stack, Table, TableRow, TextStyle};
use super::paint::Painter;
use super::paragraph::place;
use super::prim::Prim;
use super::structure::Tag;
use super::table::{LaidRow, MIN_LINES, PAD_Y, lay_head, lay_row};
use super::table_paint::{TableContext, paint_head, paint_row};
use super::{cards, stack, watermark};
use crate::RenderError;
use crate::progress::Steps;
use std::collections::BTreeMap;
use std::rc::Rc;

/// One unbreakable piece.
#[derive(Debug)]
pub(super) struct Unit {
    pub(super) height: f32,
    /// Space before, dropped at the top of a page.
    pub(super) before: f32,
    /// Stays with the next piece.
    pub(super) keep: bool,
    pub(super) prims: Vec<Prim>,
}

enum Piece {
    Unit(Unit),
    Row(Rc<TableContext>, LaidRow, bool),
}

/// Pages that are finished together.
const BATCH: usize = 64;
/// Rounding of heights: a hair more than the page is still on it.
const HAIR: f32 = 0.01;
/// Space between the lines of the source text in a paragraph, as part of the line height.
pub(super) const LINE_GAP: f32 = 0.15;

/// The page being filled.
pub(super) struct Flow<'a> {
    pub(super) breaker: &'a mut Breaker,
    pub(super) painter: &'a mut Painter,
    pub(super) spec: PageSpec,
    paper: Option<&'a Paper>,
    /// Height used on the page.
    y: f32,
    /// Height used by the repeated head at the top of the page.
    top: f32,
    /// Pieces that wait for the one they must stay with.
    pending: Vec<Piece>,
    /// Table whose head has been painted.
    table: Option<Tag>,
    steps: Steps<'a>,
    /// The text goes on over a page break that has just been made.
    pub(super) goes_on: bool,
    /// First word of the page after each page (by index) over whose end text goes on.
    pub(super) catchwords: BTreeMap<usize, String>,
    /// Where finished pages are written; without it they are kept as painted.
    pub(super) contents: Option<Contents>,
    /// Number of pages, if it was counted before.
    pub(super) total: Option<usize>,
    /// What stands in the margins of every page.
    pub(super) margins: Margins,
}

impl<'a> Flow<'a> {
    pub(super) fn new(breaker: &'a mut Breaker, painter: &'a mut Painter, steps: Steps<'a>) -> Self {
        let spec =
            PageSpec { width: 0.0, height: 0.0, left: 0.0, right: 0.0, top: 0.0, bottom: 0.0, bare: false };
        Self {
            breaker,
            painter,
            spec,
            paper: None,
            y: 0.0,
            top: 0.0,
            pending: vec![],
            table: None,
            steps,
            goes_on: false,
            catchwords: BTreeMap::new(),
            contents: None,
            total: None,
            margins: Margins::default(),
        }
    }

    /// Lays out all sections, a step for each block and each row of a table; `code` stands on every sheet. Gives the
    /// index of the first page of each section.
    pub(super) fn paper(&mut self, paper: &'a Paper, code: Option<&str>) -> Result<Vec<usize>, RenderError> {
        self.paper = Some(paper);
        self.margins = Margins::new(paper, code, self.total);
        let mut starts = vec![];
        for section in &paper.sections {
            self.spec = section.page;
            starts.push(self.painter.pages.len());
            self.break_page();
            for block in &section.blocks {
                match block {
                    Block::Para(para) => self.para(para),
                    Block::Table(table) => self.table(table)?,
                    Block::Stack(stack) => self.stack(stack),
                    Block::Cards(row) => {
                        let unit = cards::lay(self, row);
                        self.push(Piece::Unit(unit));
                    }
                }
                self.step()?;
            }
            self.flush();
        }
        self.settle(0)?;
        Ok(starts)
    }

    /// One more is laid; pages that nothing more is added to are finished when there are many.
    fn step(&mut self) -> Result<(), RenderError> {
        self.steps.step()?;
        let many = self.painter.pages.len() > self.margins.done + BATCH;
        if many && !self.margins.counts() { self.settle(2) } else { Ok(()) }
    }

    /// Widows and orphans: two lines stay together at both ends.
    fn para(&mut self, para: &Para) {
        let style = para.style;
        let width = self.spec.text_width() - para.x;
        let lines = place(self.breaker, &para.text, &style, width);
        let (count, height) = (lines.len(), style.line_height());
        let (mut prims, tag) = self.marks(para);
        for (i, placed) in lines.into_iter().enumerate() {
            let gap = if i == 0 {
                para.before
            } else if placed.starts {
                height * LINE_GAP
            } else {
                0.0
            };
            if let Some((x, line)) = placed.mark {
                let style = TextStyle { align: Align::Left, ..style };
                prims.push(Prim::Line { x: para.x + x, y: 0.0, width, line, style, tag });
            }
            let (x, width) = (para.x + placed.x, placed.width);
            prims.push(Prim::Line { x, y: 0.0, width, line: placed.line, style, tag });
            let keep =
                (count > 1 && i == 0) || (count > 2 && i + 2 == count) || (para.keep_next && i + 1 == count);
            self.push(Piece::Unit(Unit { height, before: gap, keep, prims: std::mem::take(&mut prims) }));
        }
        if count == 0 && !prims.is_empty() {
            let unit = Unit { height, before: para.before, keep: para.keep_next, prims };
            self.push(Piece::Unit(unit));
        }
    }

    /// Labels that hang left of the first line, and the node of the paragraph's own text.
    fn marks(&mut self, para: &Para) -> (Vec<Prim>, Tag) {
        if para.marks.is_empty() {
            return (vec![], self.painter.structure.tag(para.role, None));
        }
        let structure = &mut self.painter.structure;
        let list = structure.tag(Role::L, None);
        let item = structure.tag(Role::Li, Some(list));
        let label = structure.tag(Role::Lbl, Some(item));
        let body = structure.tag(Role::LBody, Some(item));
        let style = TextStyle { align: Align::Left, hyphenate: Hyphenate::Never, ..para.style };
        let mut prims = vec![];
        for mark in &para.marks {
            let runs = self.breaker.clean(&mark.text.runs);
            for line in self.breaker.lines(&runs, &style, f32::MAX / 4.0) {
                prims.push(Prim::Line { x: mark.x, y: 0.0, width: line.width, line, style, tag: label });
            }
        }
        (prims, body)
    }

    fn stack(&mut self, block: &Stack) {
        let unit = stack::lay(self, block);
        if unit.height <= self.spec.text_height() {
            self.push(Piece::Unit(unit));
            return;
        }
        // taller than a page: nothing can keep it together, so each line goes where it fits
        let mut prims = unit.prims;
        prims.sort_by(|a, b| a.y().total_cmp(&b.y()));
        for mut prim in prims {
            let mut height = 0.0;
            if let Prim::Line { y, style, .. } = &mut prim {
                *y = 0.0;
                height = style.line_height();
            }
            self.push(Piece::Unit(Unit { height, before: 0.0, keep: false, prims: vec![prim] }));
        }
    }

    fn table(&mut self, table: &Table) -> Result<(), RenderError> {
        let tag = self.painter.structure.tag(Role::Table, None);
        let head = lay_head(self.breaker, table);
        let context =
            Rc::new(TableContext { columns: table.columns.clone(), head, tag, before: table.before });
        let count = table.rows.len();
        for (i, row) in table.rows.iter().enumerate() {
            let laid = lay_row(self.breaker, table, row);
            let ends = table.keep_next && i + 2 >= count;
            let keep = ((laid.heading || table.whole) && i + 1 < count) || ends;
            self.push(Piece::Row(context.clone(), laid, keep));
            self.step()?;
        }
        if count == 0 {
            let cells = table.columns.iter().map(|_| super::model::Cell::default()).collect();
            let laid = lay_row(self.breaker, table, &TableRow::Cells { cells, min_height: 0.0 });
            self.push(Piece::Row(context, laid, table.keep_next));
        }
        Ok(())
    }

    fn push(&mut self, piece: Piece) {
        let keep = match &piece {
            Piece::Unit(unit) => unit.keep,
            Piece::Row(_, _, keep) => *keep,
        };
        self.pending.push(piece);
        if !keep {
            self.flush();
        }
    }

    /// Places the waiting pieces. Each needs its own height and what must stand with it: the next piece, or at
    /// least the first lines of a row that can be torn.
    fn flush(&mut self) {
        let chunk = std::mem::take(&mut self.pending);
        let mut needs = vec![0.0f32; chunk.len() + 1];
        let mut next = 0.0;
        for (i, piece) in chunk.iter().enumerate().rev() {
            let after_row = matches!(i.checked_sub(1).and_then(|b| chunk.get(b)), Some(Piece::Row(..)));
            // what the piece takes, what must follow it, and the room a page of its own would have
            let (own, follows, page) = match piece {
                Piece::Unit(unit) => (unit.before + unit.height, needs[i + 1], self.spec.text_height()),
                Piece::Row(context, row, _) => {
                    let started = after_row || self.table == Some(context.tag);
                    let head = if started { 0.0 } else { context.before + context.head.height };
                    let page = self.spec.text_height() - if started { context.head.height } else { 0.0 };
                    if row.splittable(self.spec.text_height()) {
                        (head + row.height_of(0, MIN_LINES), 0.0, page)
                    } else {
                        (head + row.height(), needs[i + 1], page)
                    }
                }
            };
            // a chain longer than a page is kept by pairs
            let whole = own + follows;
            let pair = own + if follows > 0.0 { next } else { 0.0 };
            needs[i] = [whole, pair].into_iter().find(|need| *need <= page).unwrap_or(0.0);
            next = own;
        }
        for (i, piece) in chunk.into_iter().enumerate() {
            match piece {
                Piece::Unit(unit) => self.place_unit(unit, needs[i]),
                Piece::Row(context, row, _) => self.place_row(&context, &row, needs[i], needs[i + 1]),
            }
        }
    }

    fn room(&self) -> f32 {
        self.spec.text_height() - self.y + HAIR
    }

    fn place_unit(&mut self, unit: Unit, need: f32) {
        self.table = None;
        if self.y > 0.0 && need.max(unit.before + unit.height) > self.room() {
            self.break_page();
            self.goes_on = true;
        }
        if self.y > 0.0 {
            self.y += unit.before;
        }
        let top = self.spec.top + self.y;
        for prim in unit.prims {
            self.prim(prim, top);
        }
        self.y += unit.height;
    }

    /// `tail` is what must stand on the page where the row ends.
    fn place_row(&mut self, context: &Rc<TableContext>, row: &LaidRow, need: f32, tail: f32) {
        if self.y > self.top && need > self.room() {
            self.break_page();
        }
        if self.table != Some(context.tag) {
            if self.y > 0.0 {
                self.y += context.before;
            }
            self.head(context, false);
        } else if self.y == 0.0 {
            self.head(context, true);
        }
        let row_tag = self.painter.structure.tag(Role::Tr, Some(context.tag));
        let role = if row.heading { Role::Th } else { Role::Td };
        let tags: Vec<Tag> = row
            .cells
            .iter()
            .map(|cell| {
                let tag = self.painter.structure.tag(role, Some(row_tag));
                self.painter.structure.span(tag, cell.span, 1);
                tag
            })
            .collect();
        let mut from = 0;
        loop {
            let rest = row.height_of(from, row.lines);
            let fit = ((self.room() - 2.0 * PAD_Y) / row.style.line_height()).floor().max(0.0) as usize;
            let left = row.lines - from;
            let take = fit.min(left.saturating_sub(MIN_LINES));
            let to = if rest + tail <= self.room() {
                row.lines
            } else if row.splittable(self.spec.text_height()) && take >= MIN_LINES {
                from + row.tear(from, MIN_LINES, take)
            } else if self.y > self.top {
                from
            } else if rest <= self.room() {
                row.lines
            } else {
                from + row.tear(from, MIN_LINES, fit.clamp(1, left))
            };
            if to > from {
                let at = (self.spec, self.spec.top + self.y);
                paint_row(self.painter, &self.breaker.shaper.fonts, at, context, row, &tags, from..to);
                self.y += row.height_of(from, to);
                from = to;
            }
            if from == row.lines {
                return;
            }
            self.break_page();
            self.head(context, true);
        }
    }

    /// Paints the head of a table; only the first one is content, its repetitions are decoration.
    fn head(&mut self, context: &TableContext, repeated: bool) {
        let at = (self.spec, self.spec.top + self.y);
        paint_head(self.painter, &self.breaker.shaper.fonts, at, context, repeated);
        let at_top = self.y == 0.0;
        self.y += context.head.height;
        if at_top {
            self.top = self.y;
        }
        self.table = Some(context.tag);
    }

    fn break_page(&mut self) {
        self.painter.new_page(self.spec);
        (self.y, self.top) = (0.0, 0.0);
        self.goes_on = false;
        let Some(paper) = self.paper else { return };
        if let Some(mark) = &paper.watermark {
            watermark::paint(self.painter, &self.breaker.shaper.fonts, &self.spec, &mark.word);
            self.mark_foot(&mark.foot);
        }
    }
}
