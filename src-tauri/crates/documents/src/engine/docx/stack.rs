//! Things side by side: letterhead and signature blocks, as tables without rules.

use super::{Part, block, length, twips};
use crate::engine::lines::Breaker;
use crate::engine::model::{Cards, Column, Item, Paper, Stack, TextStyle};
use docx_rs::{
    BorderType, HeightRule, Paragraph, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders, Pic, Run,
    Table, TableCell, TableCellBorder, TableCellBorderPosition, TableCellMargins, TableLayoutType, TableRow,
    VAlignType, WidthType,
};

/// English metric units in a point.
const EMU: f32 = 12_700.0;

/// Height of the line between two rows of labels.
const LINE: f32 = 1.0;
/// Room left of the text of a label.
const CARD_PAD: f32 = 8.5;

/// Size of the type of a label: here nothing makes it smaller until it fits.
const CARD_TYPE: f32 = 0.85;

/// Room beside a column that its text may need, taken from the free room.
const HAIR: f32 = 3.0;

/// A cell in a row: where it begins, how wide it is, what stands in it.
struct Place<'a> {
    x: f32,
    width: f32,
    column: Option<&'a Column>,
}

/// The stack as parts of a section.
pub(super) fn parts(breaker: &mut Breaker, stack: &Stack, width: f32, paper: &Paper, out: &mut Vec<Part>) {
    if stack.columns.is_empty() {
        out.push(Part::Paragraph(Box::new(block::gap(stack.before + stack.min_height))));
        return;
    }
    if stack.before > 0.0 {
        out.push(Part::Paragraph(Box::new(block::gap(stack.before))));
    }
    let places = places(stack, width);
    let widths: Vec<usize> = places.iter().map(|place| length(place.width)).collect();
    let has_bottom = stack.columns.iter().any(|column| !column.bottom.is_empty());
    let keep = has_bottom || stack.keep_next;
    let mut rows = vec![row(breaker, &places, |column| &column.top, (0.0, keep), picture(stack, paper))];
    if has_bottom {
        // the room to sign is the space above the names
        rows.push(row(breaker, &places, |column| &column.bottom, (stack.ink, stack.keep_next), None));
    }
    out.push(Part::Table(Box::new(bare(rows, widths))));
    if let Some(rule) = stack.rules.first() {
        // named from the text outwards: above a line the thick rule is the outer one
        let kind = if stack.rules.len() > 1 { BorderType::ThinThickSmallGap } else { BorderType::Single };
        // eighths of a point
        let size = (rule.thickness * 8.0) as usize;
        let border = ParagraphBorder::new(ParagraphBorderPosition::Top).val(kind).size(size).color("000000");
        let mut line = block::gap(1.0).line_spacing(block::exact(1.0).before(twips(rule.y).unsigned_abs()));
        line.property.borders = Some(ParagraphBorders::with_empty().set(border));
        out.push(Part::Paragraph(Box::new(line)));
    }
}

/// A table without rules.
fn bare(rows: Vec<TableRow>, widths: Vec<usize>) -> Table {
    let width = widths.iter().sum();
    Table::without_borders(rows)
        .set_grid(widths)
        .width(width, WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(0, 0, 0, 0))
}

/// Labels as cells of a row as high as they are; the QR codes stay on the paper, their text stands in the copy too.
pub(super) fn cards(breaker: &mut Breaker, row: &Cards, out: &mut Vec<Part>) {
    // the line between keeps two tables apart and takes its height from the label
    out.push(Part::Paragraph(Box::new(block::gap(row.before.max(LINE)))));
    let height = row.height - (LINE - row.before).max(0.0);
    if row.cards.is_empty() {
        out.push(Part::Paragraph(Box::new(block::gap(height))));
        return;
    }
    let mut cells = vec![];
    let mut widths = vec![];
    let mut at = 0.0;
    let mut cell = |width: f32, made: TableCell| {
        widths.push(length(width));
        cells.push(made.width(length(width), WidthType::Dxa).vertical_align(VAlignType::Center));
    };
    for card in &row.cards {
        if card.x > at + 1.0 {
            cell(card.x - at, TableCell::new().add_paragraph(Paragraph::new()));
        }
        let mut made = TableCell::new();
        for item in &card.items {
            let style = TextStyle { size: item.style.size * CARD_TYPE, ..item.style };
            let item = Item { style, ..item.clone() };
            let lines = block::item(breaker, &item, (CARD_PAD, card.width - CARD_PAD), 0.0, false);
            made = lines.into_iter().fold(made, TableCell::add_paragraph);
        }
        if card.frame {
            let border = |side| TableCellBorder::new(side).border_type(BorderType::Single).size(3);
            let sides = [
                TableCellBorderPosition::Top,
                TableCellBorderPosition::Bottom,
                TableCellBorderPosition::Left,
                TableCellBorderPosition::Right,
            ];
            made = sides.into_iter().fold(made, |made, side| made.set_border(border(side)));
        }
        cell(card.width, made);
        at = card.x + card.width;
    }
    let made = TableRow::new(cells).row_height(length(height) as f32).height_rule(HeightRule::AtLeast);
    out.push(Part::Table(Box::new(bare(vec![made.cant_split()], widths))));
}

/// The columns and the free room between them, over the whole width.
fn places(stack: &Stack, width: f32) -> Vec<Place<'_>> {
    let mut columns: Vec<&Column> = stack.columns.iter().collect();
    columns.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut places = vec![];
    let mut at = 0.0;
    for (i, column) in columns.iter().enumerate() {
        let begins = start(column).max(at);
        if begins > at + 1.0 {
            places.push(Place { x: at, width: begins - at, column: None });
        }
        let room = columns.get(i + 1).map_or(width, |next| start(next));
        let end = column.x + column.width;
        // a word processor measures a hair wider
        let end = (end + HAIR).min(room.max(end)).min(width);
        places.push(Place { x: begins, width: (end - begins).max(10.0), column: Some(column) });
        at = end.max(begins + 10.0);
    }
    if width > at + 1.0 {
        places.push(Place { x: at, width: width - at, column: None });
    }
    places
}

/// Where the cell of a column begins: labels hang left of its text.
fn start(column: &Column) -> f32 {
    let hang = column.top.iter().chain(&column.bottom).flat_map(|item| &item.marks);
    column.x + hang.map(|mark| mark.x).fold(0.0, f32::min)
}

/// A row of the stack: `ink` is the room above it, `keep_next` binds it to what follows.
fn row(
    breaker: &mut Breaker,
    places: &[Place<'_>],
    part: impl Fn(&Column) -> &Vec<Item>,
    (ink, keep_next): (f32, bool),
    picture: Option<Pic>,
) -> TableRow {
    let mut picture = picture;
    let cells = places.iter().map(|place| {
        let mut cell = TableCell::new().width(length(place.width), WidthType::Dxa);
        let items = place.column.map(|column| (column, part(column))).filter(|(_, items)| !items.is_empty());
        match items {
            Some((column, items)) => {
                let indent = column.x - place.x;
                for (i, item) in items.iter().enumerate() {
                    let above = if i == 0 { ink } else { 0.0 };
                    let made = block::item(breaker, item, (indent, column.width), above, keep_next);
                    cell = made.into_iter().fold(cell, TableCell::add_paragraph);
                }
                cell
            }
            None => match picture.take() {
                Some(picture) => {
                    let line = Paragraph::new().add_run(Run::new().add_image(picture));
                    cell.add_paragraph(line.keep_next(keep_next))
                }
                None => cell.add_paragraph(Paragraph::new().keep_next(keep_next)),
            },
        }
    });
    TableRow::new(cells.collect()).cant_split()
}

fn picture(stack: &Stack, paper: &Paper) -> Option<Pic> {
    let (place, picture) = (stack.picture?, paper.picture.as_ref()?);
    let scale = (place.width / picture.width as f32).min(place.height / picture.height as f32);
    let side = |pixels: u32| (pixels as f32 * scale * EMU) as u32;
    let pic = Pic::new_with_dimensions(picture.bytes.clone(), picture.width, picture.height);
    Some(pic.size(side(picture.width), side(picture.height)))
}
