//! Tables with their head.

use super::{block, length};
use crate::engine::model::{Align, Cell, HeadCell, Run, Table, TableRow, Text, TextStyle};
use crate::engine::table::{PAD_X, PAD_Y};
use docx_rs::{
    HeightRule, Paragraph, Shading, Table as Grid, TableCell, TableCellMargins, TableLayoutType,
    TableRow as Row, VAlignType, VMergeType, WidthType,
};

/// Grey of the head.
pub(super) const HEAD_FILL: &str = "E8E8E8";

/// The table, as wide as on the paper.
pub(super) fn table(table: &Table) -> Grid {
    let widths: Vec<usize> = table.columns.iter().map(|width| length(*width)).collect();
    let mut rows: Vec<Row> = (0..table.head_rows).map(|row| head_row(table, row, &widths)).collect();
    let count = table.rows.len();
    for (i, row) in table.rows.iter().enumerate() {
        let within = table.whole || matches!(row, TableRow::Heading(_));
        let keep = (within && i + 1 < count) || (table.keep_next && i + 2 >= count);
        rows.push(body_row(table, row, &widths, keep));
    }
    Grid::new(rows)
        .set_grid(widths.clone())
        .width(widths.iter().sum(), WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(length(PAD_Y), length(PAD_X), length(PAD_Y), length(PAD_X)))
}

/// Cells of one row of the head; those that reach over several rows go on as empty, merged ones.
fn head_row(table: &Table, row: usize, widths: &[usize]) -> Row {
    let mut cells: Vec<&HeadCell> = table.head.iter().filter(|cell| cell.rows.contains(&row)).collect();
    cells.sort_by_key(|cell| cell.columns.start);
    let cells = cells.into_iter().map(|cell| {
        let width = widths[cell.columns.clone()].iter().sum();
        let begins = cell.rows.start == row;
        let text = if begins { cell.text.clone() } else { Text::default() };
        let style = TextStyle { align: Align::Center, ..table.style };
        let mut made = TableCell::new()
            .width(width, WidthType::Dxa)
            .grid_span(cell.columns.len())
            .vertical_align(VAlignType::Center)
            .shading(Shading::new().fill(HEAD_FILL))
            .add_paragraph(line(&text, &style, 0.0, true));
        if cell.rows.len() > 1 {
            made = made.vertical_merge(if begins { VMergeType::Restart } else { VMergeType::Continue });
        }
        made
    });
    Row::new(cells.collect()).cant_split()
}

/// A row; `keep` binds it to what follows.
fn body_row(table: &Table, row: &TableRow, widths: &[usize], keep: bool) -> Row {
    match row {
        TableRow::Heading(text) => {
            let bold = Text { runs: text.runs.iter().map(|run| Run { bold: true, ..run.clone() }).collect() };
            let cell = TableCell::new()
                .width(widths.iter().sum(), WidthType::Dxa)
                .grid_span(widths.len())
                .add_paragraph(line(&bold, &table.style, 0.0, keep));
            Row::new(vec![cell]).cant_split()
        }
        TableRow::Cells { cells, min_height } => {
            let made = cells.iter().zip(widths).zip(&table.aligns);
            let made = made.map(|((cell, width), align)| body_cell(cell, *width, *align, &table.style, keep));
            let row = Row::new(made.collect());
            if *min_height > 0.0 {
                row.row_height(length(*min_height) as f32).height_rule(HeightRule::AtLeast).cant_split()
            } else {
                row
            }
        }
    }
}

fn body_cell(cell: &Cell, width: usize, align: Align, style: &TextStyle, keep: bool) -> TableCell {
    let style = TextStyle { align, ..*style };
    TableCell::new().width(width, WidthType::Dxa).add_paragraph(line(&cell.text, &style, cell.indent, keep))
}

fn line(text: &Text, style: &TextStyle, indent: f32, keep: bool) -> Paragraph {
    let made = Paragraph::new()
        .keep_next(keep)
        .align(block::align(style.align))
        .line_spacing(block::spacing(style, 0.0))
        .indent(Some(super::twips(indent)), None, None, None);
    block::runs(made, text, style)
}
