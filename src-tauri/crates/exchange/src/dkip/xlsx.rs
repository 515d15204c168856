//! The list as a workbook. Every cell is a text cell, never a formula; the "quote prefix" mark keeps it text when the
//! reader edits it, so the words need no apostrophe here.

use super::publik::{DKIP_COLUMNS, DkipPublik};
use crate::error::{ExchangeError, Result};
use chrono::Datelike;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

/// Column widths in characters, same order as the columns.
const WIDTHS: [f64; 8] = [5.0, 34.0, 34.0, 30.0, 30.0, 20.0, 20.0, 22.0];
/// Longest text a cell of Excel holds, in UTF-16 units.
const CELL_LIMIT: usize = 32_767;

/// Bytes of `dkip.xlsx`. The only date inside is the list's own, the only name the Badan Publik's.
pub(super) fn xlsx_bytes(list: &DkipPublik) -> Result<Vec<u8>> {
    build(list).map_err(|e| ExchangeError::LembarGagalDibuat { rincian: e.to_string() })
}

fn build(list: &DkipPublik) -> std::result::Result<Vec<u8>, XlsxError> {
    let day = list.tanggal;
    let created = ExcelDateTime::from_ymd(
        u16::try_from(day.year()).unwrap_or(u16::MAX),
        u8::try_from(day.month()).unwrap_or(u8::MAX),
        u8::try_from(day.day()).unwrap_or(u8::MAX),
    )?;
    let mut workbook = Workbook::new();
    workbook.set_properties(
        &DocProperties::new()
            .set_title(&list.judul)
            .set_company(&list.instansi)
            .set_creation_datetime(&created),
    );
    let sheet = workbook.add_worksheet();
    sheet.set_name("DKIP")?;
    let head_rows = write_head(sheet, list)?;
    write_rows(sheet, list, head_rows)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(head_rows, head_rows)?;
    sheet.set_freeze_panes(head_rows + 1, 0)?;
    workbook.save_to_buffer()
}

/// Title, agency and decisions; returns the row of the column headings.
fn write_head(sheet: &mut Worksheet, list: &DkipPublik) -> std::result::Result<u32, XlsxError> {
    let bold = text_format().set_bold().set_font_size(14);
    sheet.write_string_with_format(0, 0, &list.judul, &bold)?;
    sheet.write_string_with_format(1, 0, &list.instansi, &text_format().set_bold())?;
    let mut row = 2;
    for sk in &list.sk {
        sheet.write_string_with_format(row, 0, &sk.sebutan, &text_format())?;
        row += 1;
    }
    Ok(row + 1)
}

fn write_rows(sheet: &mut Worksheet, list: &DkipPublik, head: u32) -> std::result::Result<(), XlsxError> {
    let cell = text_format().set_border(FormatBorder::Thin).set_text_wrap().set_align(FormatAlign::Top);
    let heading =
        cell.clone().set_bold().set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter);
    for (column, (name, width)) in (0_u16..).zip(DKIP_COLUMNS.iter().zip(WIDTHS)) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(head, column, *name, &heading)?;
    }
    let mut row = head + 1;
    for item in &list.baris {
        // A text longer than a cell goes on in the cell below: nothing is cut.
        let parts: Vec<Vec<&str>> = item.cells().iter().map(|text| split_for_cell(text)).collect();
        for line in 0..parts.iter().map(Vec::len).max().unwrap_or(1) {
            for (column, texts) in (0_u16..).zip(&parts) {
                sheet.write_string_with_format(row, column, texts.get(line).copied().unwrap_or(""), &cell)?;
            }
            row += 1;
        }
    }
    Ok(())
}

pub(super) fn text_format() -> Format {
    Format::new().set_num_format("@").set_quote_prefix()
}

/// Pieces of at most [`CELL_LIMIT`] UTF-16 units; one piece for nearly every text.
pub(super) fn split_for_cell(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut units) = (0, 0);
    for (at, c) in text.char_indices() {
        if units + c.len_utf16() > CELL_LIMIT {
            pieces.push(&text[start..at]);
            (start, units) = (at, 0);
        }
        units += c.len_utf16();
    }
    pieces.push(&text[start..]);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_longer_than_a_cell_is_split_and_whole() {
        let text = "é𝄞".repeat(20_000);
        let pieces = split_for_cell(&text);
        assert_eq!(pieces.len(), 2);
        assert!(pieces.iter().all(|p| p.encode_utf16().count() <= CELL_LIMIT));
        assert_eq!(pieces.concat(), text);
    }
}
