//! What a page is filled with.

use super::plan::{Keep, Sized, SizedRow};
use super::prim::Prim;
use super::table::LaidRow;
use super::table_paint::TableContext;
use std::rc::Rc;

/// One unbreakable piece.
#[derive(Debug)]
pub(super) struct Unit {
    pub(super) height: f32,
    /// Space before, dropped at the top of a page.
    pub(super) before: f32,
    pub(super) keep: Keep,
    pub(super) prims: Vec<Prim>,
    /// Room in it that is given up where that saves a page.
    pub(super) give: Give,
}

/// Room that may be closed: `before` of the space before it; then what stands at height `from` or below moves up by `by`.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Give {
    pub(super) before: f32,
    pub(super) from: f32,
    pub(super) by: f32,
}

impl Unit {
    pub(super) fn new(height: f32, before: f32, keep: Keep, prims: Vec<Prim>) -> Self {
        Self { height, before, keep, prims, give: Give::default() }
    }

    /// Closes as much of its room as it is `over` the end of the page.
    pub(super) fn close(&mut self, over: f32) {
        let before = over.clamp(0.0, self.give.before);
        let by = (over - before).clamp(0.0, self.give.by);
        self.before -= before;
        self.height -= by;
        for prim in &mut self.prims {
            prim.rise(self.give.from, by);
        }
    }
}

/// What a page is filled with.
pub(super) enum Piece {
    Unit(Unit),
    Row(Row),
}

/// A row of a table.
pub(super) struct Row {
    pub(super) context: Rc<TableContext>,
    pub(super) row: Rc<LaidRow>,
    /// Heading of its group, repeated where the row begins or goes on at the top of a page.
    pub(super) group: Option<Rc<LaidRow>>,
    pub(super) keep: Keep,
}

impl Row {
    fn repeated(&self) -> f32 {
        self.group.as_ref().map_or(0.0, |group| group.height())
    }
}

impl Piece {
    pub(super) fn keep(&self) -> Keep {
        match self {
            Piece::Unit(unit) => unit.keep,
            Piece::Row(row) => row.keep,
        }
    }

    /// Its measures.
    pub(super) fn sized(&self) -> Sized<'_> {
        match self {
            Piece::Unit(unit) => {
                let (before, give) = (unit.before, unit.give.before + unit.give.by);
                Sized { before, height: unit.height, give, keep: unit.keep, row: None }
            }
            Piece::Row(row) => Sized {
                before: row.context.before,
                height: row.row.height(),
                give: 0.0,
                keep: row.keep,
                row: Some(SizedRow {
                    row: &row.row,
                    table: row.context.tag,
                    head: row.context.head.height,
                    repeated: row.repeated(),
                }),
            },
        }
    }
}
