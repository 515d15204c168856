//! The list as the office keeps it: every field, for its own eyes. It never lies in the public folder.

use super::xlsx::{split_for_cell, text_format};
use crate::error::{ExchangeError, Result};
use rust_xlsxwriter::{DocProperties, FormatAlign, FormatBorder, Workbook, XlsxError};

/// Column headings and widths in characters.
const COLUMNS: [(&str, f64); 17] = [
    ("No.", 5.0),
    ("Nomor Register", 14.0),
    ("Judul di Register", 32.0),
    ("Uraian di Register", 36.0),
    ("Bagian yang Dikecualikan", 24.0),
    ("Dibaca Publik", 34.0),
    ("Dasar Hukum Pengecualian", 34.0),
    ("Konsekuensi bila Dibuka", 30.0),
    ("Pertimbangan bila Ditutup", 30.0),
    ("Jangka Waktu", 20.0),
    ("Berakhir", 14.0),
    ("Unit", 20.0),
    ("Penanggung Jawab", 20.0),
    ("Penetapan", 22.0),
    ("Keadaan", 16.0),
    ("Tempat Simpan", 20.0),
    ("Catatan Internal", 30.0),
];

/// One row, in the order of the headings.
pub type BarisInternal = [String; 17];

/// Bytes of the internal list as a workbook, marked as such on its first line and on every printed page.
///
/// # Errors
/// `LEMBAR_GAGAL_DIBUAT`.
pub fn internal_xlsx(judul: &str, instansi: &str, rows: &[BarisInternal]) -> Result<Vec<u8>> {
    build(judul, instansi, rows).map_err(|e| ExchangeError::LembarGagalDibuat { rincian: e.to_string() })
}

/// What nobody may overlook.
const MARK: &str = "INTERNAL: memuat informasi yang dikecualikan, tidak untuk diumumkan";

fn build(judul: &str, instansi: &str, rows: &[BarisInternal]) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_title(judul).set_company(instansi));
    let sheet = workbook.add_worksheet();
    sheet.set_name("Daftar internal")?;
    sheet.write_string_with_format(0, 0, MARK, &text_format().set_bold())?;
    sheet.write_string_with_format(1, 0, judul, &text_format().set_bold().set_font_size(14))?;
    sheet.write_string_with_format(2, 0, instansi, &text_format().set_bold())?;
    let cell = text_format().set_border(FormatBorder::Thin).set_text_wrap().set_align(FormatAlign::Top);
    let heading = cell.clone().set_bold().set_align(FormatAlign::Center);
    let head = 4;
    for (column, (name, width)) in (0_u16..).zip(COLUMNS) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(head, column, name, &heading)?;
    }
    let mut line = head + 1;
    for row in rows {
        // A text longer than a cell goes on in the cell below: nothing is cut.
        let parts: Vec<Vec<&str>> = row.iter().map(|text| split_for_cell(text)).collect();
        for part in 0..parts.iter().map(Vec::len).max().unwrap_or(1) {
            for (column, texts) in (0_u16..).zip(&parts) {
                sheet.write_string_with_format(
                    line,
                    column,
                    texts.get(part).copied().unwrap_or(""),
                    &cell,
                )?;
            }
            line += 1;
        }
    }
    sheet.set_header(format!("&C{MARK}"));
    sheet.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(head, head)?;
    sheet.set_freeze_panes(head + 1, 3)?;
    sheet.autofilter(head, 0, line.max(head + 2) - 1, COLUMNS.len() as u16 - 1)?;
    workbook.save_to_buffer()
}
