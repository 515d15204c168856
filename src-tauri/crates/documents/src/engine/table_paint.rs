//! Paints heads and rows of tables with their rules.

use super::fonts::FontSet;
use super::lines::Line;
use super::model::{Align, PageSpec, Role, TextStyle};
use super::paint::{Painter, Spot, baseline};
use super::structure::Tag;
use super::table::{LaidCell, LaidHead, LaidRow, PAD_X, PAD_Y};
use std::ops::Range;

/// What the rows of a table share.
#[derive(Debug)]
pub(super) struct TableContext {
    pub(super) columns: Vec<f32>,
    pub(super) head: LaidHead,
    pub(super) tag: Tag,
    /// Space before the table.
    pub(super) before: f32,
}

/// Thickness of table rules.
const RULE: f32 = 0.5;
/// Greyness of head and group headings.
const HEAD_LEVEL: f32 = 0.92;
const HEADING_LEVEL: f32 = 0.96;

/// The sheet, and the distance of the row from its upper edge.
type At = (PageSpec, f32);

pub(super) fn paint_head(
    painter: &mut Painter,
    fonts: &FontSet,
    at: At,
    context: &TableContext,
    repeated: bool,
) {
    let (spec, top) = at;
    let width = context.columns.iter().sum();
    painter.begin(None);
    painter.shade(&spec, (spec.left, top), (width, context.head.height), HEAD_LEVEL);
    for cell in &context.head.cells {
        frame(painter, &spec, spec.left + cell.cell.x, top + cell.y, cell.cell.width, cell.height);
    }
    painter.end();
    let style = context.head.style;
    let mut row: Option<(f32, Tag)> = None;
    for head in &context.head.cells {
        let tag = (!repeated).then(|| {
            let row_tag = match row {
                Some((y, tag)) if y == head.y => tag,
                _ => painter.structure.tag(Role::Tr, Some(context.tag)),
            };
            row = Some((head.y, row_tag));
            let tag = painter.structure.tag(Role::Th, Some(row_tag));
            painter.structure.span(tag, head.cell.span, head.rows);
            tag
        });
        // first lines stand at one height: readers of a PDF take texts of one height from left to right
        let start = top + head.y + PAD_Y;
        let count = head.cell.lines.len();
        cell(painter, fonts, (spec, start), &head.cell, &style, tag, 0..count);
    }
}

/// Paints lines of a row; without `tags` it is decoration, its content stands elsewhere.
pub(super) fn paint_row(
    painter: &mut Painter,
    fonts: &FontSet,
    at: At,
    context: &TableContext,
    row: &LaidRow,
    tags: Option<&[Tag]>,
    range: Range<usize>,
) {
    let (spec, top) = at;
    let width: f32 = context.columns.iter().sum();
    let height = row.height_of(range.start, range.end);
    painter.begin(None);
    if row.heading {
        painter.shade(&spec, (spec.left, top), (width, height), HEADING_LEVEL);
    }
    frame(painter, &spec, spec.left, top, width, height);
    for cell in row.cells.iter().skip(1) {
        painter.fill(&spec, spec.left + cell.x - RULE / 2.0, top, RULE, height);
    }
    painter.end();
    if let Some(key) = row.key(range.start) {
        // decoration: the content of the cell stands where the row begins
        cell(painter, fonts, (spec, top + PAD_Y), key, &row.style, None, 0..1);
    }
    for (i, laid) in row.cells.iter().enumerate() {
        let to = range.end.min(laid.lines.len());
        if range.start < to {
            let tag = tags.and_then(|tags| tags.get(i)).copied();
            cell(painter, fonts, (spec, top + PAD_Y), laid, &row.style, tag, range.start..to);
        }
    }
}

fn cell(
    painter: &mut Painter,
    fonts: &FontSet,
    (spec, top): At,
    cell: &LaidCell,
    style: &TextStyle,
    tag: Option<Tag>,
    range: Range<usize>,
) {
    let style = TextStyle { align: cell.align, ..*style };
    let left = spec.left + cell.x + PAD_X;
    painter.begin(tag);
    for (i, placed) in cell.lines[range].iter().enumerate() {
        let base = baseline(fonts, top + i as f32 * style.line_height(), &style);
        if let Some((x, mark)) = &placed.mark {
            line(
                painter,
                fonts,
                &spec,
                (left + x, base, mark.width),
                mark,
                &TextStyle { align: Align::Left, ..style },
            );
        }
        line(painter, fonts, &spec, (left + placed.x, base, placed.width), &placed.line, &style);
    }
    painter.end();
}

fn line(
    painter: &mut Painter,
    fonts: &FontSet,
    spec: &PageSpec,
    (x, base, width): (f32, f32, f32),
    text: &Line,
    style: &TextStyle,
) {
    painter.line(fonts, spec, Spot { x, base, width }, text, style);
}

/// Four rules around a box, centred on its edges.
fn frame(painter: &mut Painter, spec: &PageSpec, x: f32, y: f32, width: f32, height: f32) {
    let half = RULE / 2.0;
    painter.fill(spec, x - half, y - half, width + RULE, RULE);
    painter.fill(spec, x - half, y + height - half, width + RULE, RULE);
    painter.fill(spec, x - half, y - half, RULE, height + RULE);
    painter.fill(spec, x + width - half, y - half, RULE, height + RULE);
}
