//! Tables with their head.

use super::{block, length};
use crate::engine::lines::Breaker;
use crate::engine::model::{Align, HeadCell, Run, Table, TableRow, Text, TextStyle};
use crate::engine::table::{PAD_X, PAD_Y, lay_row};
use docx_rs::{
    HeightRule, Shading, Table as Grid, TableCell, TableCellMargins, TableLayoutType, TableRow as Row,
    VAlignType, VMergeType, WidthType,
};

/// Grey of the head.
pub(super) const HEAD_FILL: &str = "E8E8E8";

/// The table, as wide as on the paper, whose pages have room for text of height `page`.
pub(super) fn table(breaker: &mut Breaker, table: &Table, page: f32) -> Grid {
    let widths: Vec<usize> = table.columns.iter().map(|width| length(*width)).collect();
    let mut rows: Vec<Row> = (0..table.head_rows).map(|row| head_row(breaker, table, row, &widths)).collect();
    let count = table.rows.len();
    for (i, row) in table.rows.iter().enumerate() {
        let within = table.whole || matches!(row, TableRow::Heading(_));
        let keep = (within && i + 1 < count) || (table.keep_next && i + 2 >= count);
        let made = body_row(breaker, table, row, &widths, keep);
        // as on the paper, only a high row may be torn
        let splits = lay_row(breaker, table, row).splittable(page);
        rows.push(if splits { made } else { made.cant_split() });
    }
    Grid::new(rows)
        .set_grid(widths.clone())
        .width(widths.iter().sum(), WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(length(PAD_Y), length(PAD_X), length(PAD_Y), length(PAD_X)))
}

/// Cells of one row of the head; those that reach over several rows go on as empty, merged ones.
fn head_row(breaker: &mut Breaker, table: &Table, row: usize, widths: &[usize]) -> Row {
    let mut cells: Vec<&HeadCell> = table.head.iter().filter(|cell| cell.rows.contains(&row)).collect();
    cells.sort_by_key(|cell| cell.columns.start);
    let cells = cells.into_iter().map(|cell| {
        let width = widths[cell.columns.clone()].iter().sum();
        let begins = cell.rows.start == row;
        let text = if begins { cell.text.clone() } else { Text::default() };
        let style = TextStyle { align: Align::Center, ..table.style };
        let made = TableCell::new()
            .width(width, WidthType::Dxa)
            .grid_span(cell.columns.len())
            .vertical_align(VAlignType::Center)
            .shading(Shading::new().fill(HEAD_FILL));
        let room = table.columns[cell.columns.clone()].iter().sum();
        let mut made = fill(breaker, made, &text, style, (0.0, room), true);
        if cell.rows.len() > 1 {
            made = made.vertical_merge(if begins { VMergeType::Restart } else { VMergeType::Continue });
        }
        made
    });
    Row::new(cells.collect()).cant_split()
}

/// A row; `keep` binds it to what follows.
fn body_row(breaker: &mut Breaker, table: &Table, row: &TableRow, widths: &[usize], keep: bool) -> Row {
    match row {
        TableRow::Heading(text) => {
            let bold = Text { runs: text.runs.iter().map(|run| Run { bold: true, ..run.clone() }).collect() };
            let cell = TableCell::new().width(widths.iter().sum(), WidthType::Dxa).grid_span(widths.len());
            let room = table.columns.iter().sum();
            Row::new(vec![fill(breaker, cell, &bold, table.style, (0.0, room), keep)])
        }
        TableRow::Cells { cells, min_height } => {
            let places = widths.iter().zip(&table.columns).zip(&table.aligns);
            let made = cells.iter().zip(places).map(|(cell, ((width, room), align))| {
                let style = TextStyle { align: *align, ..table.style };
                let made = TableCell::new().width(*width, WidthType::Dxa);
                fill(breaker, made, &cell.text, style, (cell.indent, *room), keep)
            });
            let row = Row::new(made.collect());
            if *min_height > 0.0 {
                row.row_height(length(*min_height) as f32).height_rule(HeightRule::AtLeast)
            } else {
                row
            }
        }
    }
}

/// A cell of a given width with its text.
fn fill(
    breaker: &mut Breaker,
    cell: TableCell,
    text: &Text,
    style: TextStyle,
    (x, width): (f32, f32),
    keep_next: bool,
) -> TableCell {
    let width = width - 2.0 * PAD_X - x;
    let column = block::Column { text, style, marks: vec![], x, width, before: (0.0, 0.0), keep_next };
    block::column(breaker, column).into_iter().fold(cell, TableCell::add_paragraph)
}
