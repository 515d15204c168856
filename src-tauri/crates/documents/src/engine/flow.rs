//! Paginates: a vertical list of pieces with keep rules, tables with repeated heads and rows that split.

use super::contents::Contents;
use super::furniture::Margins;
use super::lines::Breaker;
use super::model::{Align, Block, Hyphenate, PageSpec, Paper, Para, Role, Stack, Table, TableRow, TextStyle};
use super::paint::Painter;
use super::paragraph::place;
use super::piece::{Piece, Row, Unit};
use super::plan::{HAIR, Keep, Sized, Spot, Step, plan};
use super::prim::Prim;
use super::structure::Tag;
use super::table::{lay_head, lay_row};
use super::table_paint::{TableContext, paint_head, paint_row};
use super::widths::widths;
use super::{cards, stack, watermark};
use crate::RenderError;
use crate::progress::Steps;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Pages that are finished together.
const BATCH: usize = 64;
/// Rows at the end of a table that are placed together with what they are kept with.
const LAST_ROWS: usize = 3;
/// Fewer rows to be written on than this aren't worth the room on a page.
const LEAST_FILL: usize = 4;
/// Lines of the longest heading of a group that is repeated; a longer one would leave the rows no room.
const LONGEST_REPEATED: usize = 3;
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
    /// First page (by index) of each section so far.
    pub(super) starts: Vec<usize>,
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
            starts: vec![],
            margins: Margins::default(),
        }
    }

    /// Lays out all sections, a step for each block and each row of a table; `code` stands on every sheet. Gives the
    /// index of the first page of each section.
    pub(super) fn paper(&mut self, paper: &'a Paper, code: Option<&str>) -> Result<Vec<usize>, RenderError> {
        self.paper = Some(paper);
        self.margins = Margins::new(paper, code, self.total);
        self.starts.clear();
        for section in &paper.sections {
            self.spec = section.page;
            self.starts.push(self.painter.pages.len());
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
        Ok(self.starts.clone())
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
            let keep = match i + 1 == count {
                true if para.keep_next => Keep::Next,
                false if i == 0 || i + 2 == count => Keep::Lines,
                _ => Keep::Free,
            };
            self.push(Piece::Unit(Unit::new(height, gap, keep, std::mem::take(&mut prims))));
        }
        if count == 0 && !prims.is_empty() {
            let keep = if para.keep_next { Keep::Next } else { Keep::Free };
            self.push(Piece::Unit(Unit::new(height, para.before, keep, prims)));
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
            self.push(Piece::Unit(Unit::new(height, 0.0, Keep::Free, vec![prim])));
        }
    }

    fn table(&mut self, given: &Table) -> Result<(), RenderError> {
        let (table, rows) = (&given.headed(widths(self.breaker, given)), &given.rows);
        let tag = self.painter.structure.tag(Role::Table, None);
        let head = lay_head(self.breaker, table);
        let context =
            Rc::new(TableContext { columns: table.columns.clone(), head, tag, before: table.before });
        let count = if table.fill { self.filling(table, rows, &context) } else { rows.len() };
        let mut group = None;
        for (i, row) in rows.iter().take(count).enumerate() {
            let row = Rc::new(lay_row(self.breaker, table, row));
            let keep = match i + 1 == count {
                true if table.keep_next && !table.whole && row.min_height > 0.0 => Keep::Signed,
                true if table.keep_next => Keep::Next,
                false if row.heading => Keep::Next,
                false if table.whole => Keep::WholeRows,
                // those who sign stand together where it costs no half page
                false if table.keep_next && row.min_height > 0.0 => Keep::Rows,
                false if table.keep_next && i + LAST_ROWS >= count => Keep::Near,
                _ => Keep::Free,
            };
            let above = group.clone().filter(|_| !row.heading);
            if row.heading {
                group = Some(row.clone()).filter(|row| row.lines <= LONGEST_REPEATED);
            }
            self.push(Piece::Row(Row { context: context.clone(), row, group: above, keep }));
            self.step()?;
        }
        if count == 0 {
            let cells = table.columns.iter().map(|_| super::model::Cell::default()).collect();
            let row = Rc::new(lay_row(self.breaker, table, &TableRow::Cells { cells, min_height: 0.0 }));
            let keep = if table.keep_next { Keep::Next } else { Keep::Free };
            self.push(Piece::Row(Row { context, row, group: None, keep }));
        }
        Ok(())
    }

    /// Number of the `rows` of a table, which are alike, that the page has room for behind what waits; all of them if
    /// that is next to none, since then another page is begun anyway.
    fn filling(&mut self, table: &Table, rows: &[TableRow], context: &TableContext) -> usize {
        let Some(first) = rows.first() else { return 0 };
        let row = lay_row(self.breaker, table, first).height();
        let waiting: f32 =
            self.pending.iter().map(Piece::sized).map(|piece| piece.before + piece.height).sum();
        let room = self.room() - waiting - context.before - context.head.height;
        match (room / row).floor().max(0.0) as usize {
            few if few < LEAST_FILL => rows.len(),
            fit => fit.min(rows.len()),
        }
    }

    fn push(&mut self, piece: Piece) {
        let keep = piece.keep();
        self.pending.push(piece);
        if keep == Keep::Free {
            self.flush();
        }
    }

    /// Places the waiting pieces.
    fn flush(&mut self) {
        let chunk = std::mem::take(&mut self.pending);
        let sized: Vec<Sized<'_>> = chunk.iter().map(Piece::sized).collect();
        let start = Spot { y: self.y, top: self.top, table: self.table };
        let steps = plan(&sized, start, self.spec.text_height());
        for (piece, step) in chunk.into_iter().zip(steps) {
            if step.fresh && self.y > 0.0 {
                self.break_page();
                self.goes_on = matches!(piece, Piece::Unit(_));
            }
            match piece {
                Piece::Unit(unit) => self.place_unit(unit),
                Piece::Row(row) => self.place_row(&row, step),
            }
        }
    }

    fn room(&self) -> f32 {
        self.spec.text_height() - self.y + HAIR
    }

    fn place_unit(&mut self, mut unit: Unit) {
        self.table = None;
        if self.y > 0.0 {
            unit.close(unit.before + unit.height - self.room());
        }
        if self.y > 0.0 && unit.before + unit.height > self.room() + HAIR {
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

    fn place_row(&mut self, placed: &Row, step: Step) {
        let Row { context, row, .. } = placed;
        if self.table != Some(context.tag) {
            if self.y > 0.0 {
                self.y += context.before;
            }
            self.head(context, false);
        } else if self.y == 0.0 {
            self.heads(placed);
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
        let page = self.spec.text_height();
        let (mut from, mut leave) = (0, if step.leave { row.least(page) } else { 0 });
        loop {
            let room = self.room();
            let ends = row.height_of(from, row.lines) <= room;
            let to = if leave == 0 && ends {
                row.lines
            } else {
                let forced = if self.y > self.top { from } else { row.force(from, room) };
                row.split(from, room, page, leave).unwrap_or(forced)
            };
            if to > from {
                let at = (self.spec, self.spec.top + self.y);
                paint_row(self.painter, &self.breaker.shaper.fonts, at, context, row, Some(&tags), from..to);
                self.y += row.height_of(from, to);
                (from, leave) = (to, if ends { 0 } else { leave });
            }
            if from == row.lines {
                return;
            }
            self.break_page();
            self.heads(placed);
        }
    }

    /// Paints the head of a table and the heading of the group again at the top of a page.
    fn heads(&mut self, placed: &Row) {
        self.head(&placed.context, true);
        let Some(group) = &placed.group else { return };
        let at = (self.spec, self.spec.top + self.y);
        let fonts = &self.breaker.shaper.fonts;
        paint_row(self.painter, fonts, at, &placed.context, group, None, 0..group.lines);
        self.y += group.height();
        self.top = self.y;
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
