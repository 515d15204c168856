//! The workbook. Every cell is text, never a formula; the sheet to fill in is protected but for its cells, without a
//! password: that keeps headings and marks where they are, and hides nothing.

use super::kolom::{Isian, Pilihan};
use super::{BarisFormulir, FormulirKeluar, KolomFormulir, VERSI, lembar, petunjuk};
use crate::error::{ExchangeError, Result};
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Formula, IgnoreError, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

/// Longest text that a cell takes, in UTF-16 units.
pub const MAKS_SEL: usize = 32_767;

type Made<T> = std::result::Result<T, XlsxError>;

/// Bytes of the form: the same form gives the same bytes.
///
/// # Errors
/// `LEMBAR_GAGAL_DIBUAT`, also for a text longer than [`MAKS_SEL`].
pub fn formulir_bytes(formulir: &FormulirKeluar) -> Result<Vec<u8>> {
    build(formulir).map_err(|e| ExchangeError::LembarGagalDibuat { rincian: e.to_string() })
}

fn build(f: &FormulirKeluar) -> Made<Vec<u8>> {
    let mut book = Workbook::new();
    let title = format!("Formulir usulan {} {}", f.kepala.unit, f.kepala.putaran);
    book.set_properties(
        &DocProperties::new()
            .set_title(&title)
            .set_company(&f.kepala.instansi)
            .set_creation_datetime(&moment(f.kepala.dibuat)?),
    );
    petunjuk::write(book.add_worksheet(), f)?;
    write_isian(book.add_worksheet(), f)?;
    if !f.tetap.is_empty() {
        write_tetap(book.add_worksheet(), f)?;
    }
    write_pilihan(book.add_worksheet(), f)?;
    write_kepala(book.add_worksheet(), f)?;
    book.save_to_buffer()
}

fn moment(day: NaiveDate) -> Made<ExcelDateTime> {
    ExcelDateTime::from_ymd(
        u16::try_from(day.year()).unwrap_or(u16::MAX),
        u8::try_from(day.month()).unwrap_or(u8::MAX),
        u8::try_from(day.day()).unwrap_or(u8::MAX),
    )
}

/// A cell of text that stays text when it is edited.
pub(super) fn text() -> Format {
    Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top)
}

fn boxed() -> Format {
    text().set_border(FormatBorder::Thin)
}

/// A cell without anything the mark of a formula could do.
pub(super) fn put(sheet: &mut Worksheet, row: u32, column: u16, words: &str, format: &Format) -> Made<()> {
    if words.is_empty() {
        sheet.write_blank(row, column, format)?;
    } else {
        sheet.write_string_with_format(row, column, words, &format.clone().set_quote_prefix())?;
    }
    Ok(())
}

/// Height of a row in points, so that every word of it is seen: spreadsheets don't all find it by themselves. `cells` are
/// texts with the width of their column in characters.
pub(super) fn height<'a>(cells: impl Iterator<Item = (&'a str, f64)>) -> f64 {
    let lines = |(words, width): (&str, f64)| {
        let each = words.lines().map(|line| (line.chars().count() as f64 * 1.05 / width).ceil().max(1.0));
        each.sum::<f64>()
    };
    (cells.map(lines).fold(1.0, f64::max) * LINE).clamp(LINE, HIGHEST)
}

/// Width of the column that says what to mend.
const PERBAIKI: f64 = 44.0;
/// Least height of a row to fill in: two lines.
const KOSONG: f64 = 2.0 * LINE;
/// Height of a line in points.
const LINE: f64 = 15.0;
/// Highest row that Excel shows.
const HIGHEST: f64 = 405.0;

fn write_isian(sheet: &mut Worksheet, f: &FormulirKeluar) -> Made<()> {
    sheet.set_name(lembar::ISIAN)?;
    write_heads(sheet, f)?;
    let last = lembar::BARIS_ISI.saturating_add(u32::try_from(f.baris.len()).unwrap_or(u32::MAX));
    for (row, baris) in (lembar::BARIS_ISI..).zip(&f.baris) {
        write_row(sheet, row, baris)?;
    }
    let end = last.saturating_sub(1);
    if !f.baris.is_empty() {
        for (column, kolom) in (lembar::KOLOM_ISI..).zip(KolomFormulir::ALL) {
            if let Some(rule) = rule(*kolom, f)? {
                sheet.add_data_validation(lembar::BARIS_ISI, column, end, column, &rule)?;
            }
        }
        let right = column_of(KolomFormulir::ALL.len());
        sheet.ignore_error_range(lembar::BARIS_ISI, 0, end, right, IgnoreError::NumberStoredAsText)?;
    }
    let options =
        ProtectionOptions { format_columns: true, format_rows: true, ..ProtectionOptions::default() };
    sheet.protect_with_options(&options);
    // number and title stay in sight; beside what is to be mended there is no room for the title
    let beside = if f.kepala.perbaikan { lembar::KOLOM_ISI } else { lembar::KOLOM_ISI + 1 };
    sheet.set_freeze_panes(lembar::BARIS_KEPALA + 1, beside)?;
    sheet.set_selection(lembar::BARIS_ISI, lembar::KOLOM_ISI, lembar::BARIS_ISI, lembar::KOLOM_ISI)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(4, 0);
    sheet.set_repeat_rows(lembar::BARIS_KEPALA, lembar::BARIS_KEPALA)?;
    sheet.set_repeat_columns(0, beside - 1)?;
    sheet.set_footer(format!("&L{}&RHalaman &P dari &N", f.kepala.unit.replace('&', "&&")));
    Ok(())
}

fn column_of(place: usize) -> u16 {
    lembar::KOLOM_ISI.saturating_add(u16::try_from(place).unwrap_or(u16::MAX))
}

/// Everything above the rows to fill in.
fn write_heads(sheet: &mut Worksheet, f: &FormulirKeluar) -> Made<()> {
    let plain = Format::new().set_num_format("@");
    for (column, kunci) in (0_u16..).zip(lembar::kunci()) {
        sheet.write_string_with_format(0, column, kunci, &plain)?;
    }
    sheet.set_row_hidden(0)?;
    for row in 1..lembar::BARIS_ISI {
        sheet.write_string(row, 0, lembar::BUKAN_ISI)?;
    }
    sheet.set_column_width(0, 1)?.set_column_hidden(0)?;
    sheet.set_column_width(1, 13)?.set_column_width(2, PERBAIKI)?;
    if !f.kepala.perbaikan {
        sheet.set_column_hidden(2)?;
    }
    let large = plain.clone().set_bold().set_font_size(14);
    for (row, (words, format)) in (1..).zip([
        (petunjuk::title(f), &large),
        (petunjuk::subtitle(f), &plain),
        (petunjuk::SINGKAT.to_owned(), &plain),
    ]) {
        put(sheet, row, 1, &words, format)?;
    }
    let head = boxed().set_bold().set_background_color(Color::RGB(0x00D9_E2EC));
    let hint = boxed().set_italic().set_font_size(9).set_background_color(Color::RGB(0x00F4_F6F8));
    let example = boxed().set_italic().set_font_color(Color::RGB(0x005A_6470));
    let (h, g, c) = (lembar::BARIS_KEPALA, lembar::BARIS_KEPALA + 1, lembar::BARIS_KEPALA + 2);
    for (column, [name, guide, sample]) in
        (1_u16..).zip([["Nomor", "Diisi program.", lembar::CONTOH], ["Perbaiki", petunjuk::PERBAIKI, ""]])
    {
        put(sheet, h, column, name, &head)?;
        put(sheet, g, column, guide, &hint)?;
        put(sheet, c, column, sample, &example)?;
    }
    for (column, kolom) in (lembar::KOLOM_ISI..).zip(KolomFormulir::ALL) {
        let rupa = kolom.rupa();
        sheet.set_column_width(column, rupa.lebar)?;
        put(sheet, h, column, &format!("{}{}", rupa.judul, if rupa.wajib { " *" } else { "" }), &head)?;
        put(sheet, g, column, rupa.petunjuk, &hint)?;
        put(sheet, c, column, &sample(*kolom, f), &example)?;
    }
    let all = || KolomFormulir::ALL.iter().map(|k| (*k, k.rupa()));
    let samples: Vec<(String, f64)> = all().map(|(k, rupa)| (sample(k, f), rupa.lebar)).collect();
    // a heading is bold and has its mark; the guidance is in small letters
    sheet.set_row_height(h, height(all().map(|(_, rupa)| (rupa.judul, rupa.lebar * 0.8))))?;
    sheet.set_row_height(g, height(all().map(|(_, rupa)| (rupa.petunjuk, rupa.lebar * 1.15))))?;
    sheet.set_row_height(c, height(samples.iter().map(|(words, lebar)| (words.as_str(), *lebar))))?;
    Ok(())
}

/// The cell of the example row.
fn sample(kolom: KolomFormulir, f: &FormulirKeluar) -> String {
    let rupa = kolom.rupa();
    match rupa.isian {
        Isian::Pasal17 => {
            let begin = format!("{} ", rupa.contoh);
            f.pasal17.iter().find(|p| p.starts_with(&begin)).cloned().unwrap_or_default()
        }
        _ => super::word_of(kolom, rupa.contoh).to_owned(),
    }
}

fn write_row(sheet: &mut Worksheet, row: u32, baris: &BarisFormulir) -> Made<()> {
    let free = boxed().set_unlocked();
    put(sheet, row, 0, &baris.tanda, &text())?;
    put(sheet, row, 1, &baris.nomor, &boxed().set_background_color(Color::RGB(0x00F4_F6F8)))?;
    put(sheet, row, 2, &baris.perbaiki, &boxed().set_bold().set_font_color(Color::RGB(0x009C_1C1C)))?;
    for (column, kolom) in (lembar::KOLOM_ISI..).zip(KolomFormulir::ALL) {
        put(sheet, row, column, baris.sel.get(kolom).map_or("", String::as_str), &free)?;
    }
    let cells = KolomFormulir::ALL.iter().filter_map(|k| Some((baris.sel.get(k)?.as_str(), k.rupa().lebar)));
    let cells = cells.chain([(baris.perbaiki.as_str(), PERBAIKI)]);
    sheet.set_row_height(row, height(cells).max(KOSONG))?;
    Ok(())
}

/// What a cell takes.
fn rule(kolom: KolomFormulir, f: &FormulirKeluar) -> Made<Option<DataValidation>> {
    let (style, what) = match kolom.rupa().isian {
        Isian::Teks => return Ok(None),
        Isian::Pilihan(_) | Isian::Pasal17 => (DataValidationErrorStyle::Stop, "Pilih satu dari daftarnya."),
        Isian::BanyakPasal17 => (
            DataValidationErrorStyle::Information,
            "Bila lebih dari satu, tulis hurufnya dengan koma, misalnya: h.4, j.",
        ),
        Isian::Angka => (DataValidationErrorStyle::Stop, "Tulis angka saja, tanpa kata dan tanpa titik."),
    };
    let mut rule = DataValidation::new().ignore_blank(true).set_error_style(style);
    rule = match kolom.rupa().isian {
        // a text cell holds digits, which is no number to a spreadsheet
        Isian::Angka => {
            let at = rust_xlsxwriter::utility::row_col_to_cell(lembar::BARIS_ISI, place(kolom));
            rule.allow_custom(Formula::new(format!("=AND(ISNUMBER(VALUE({at})),VALUE({at})>=0)")))
        }
        _ => rule.allow_list_formula(Formula::new(lembar::choices(kolom, f.pasal17.len()))),
    };
    rule = rule.set_error_title(short(kolom.judul()))?.set_error_message(what)?;
    Ok(Some(rule.set_input_title(short(kolom.judul()))?.set_input_message(kolom.rupa().petunjuk)?))
}

/// A title of a message holds 32 characters.
fn short(judul: &str) -> String {
    judul.chars().take(32).collect()
}

fn place(kolom: KolomFormulir) -> u16 {
    column_of(KolomFormulir::ALL.iter().position(|k| *k == kolom).unwrap_or(0))
}

/// The choices, one column for each list.
fn write_pilihan(sheet: &mut Worksheet, f: &FormulirKeluar) -> Made<()> {
    sheet.set_name(lembar::PILIHAN)?;
    let plain = Format::new().set_num_format("@");
    for (row, words) in (0..).zip(&f.pasal17) {
        put(sheet, row, 0, words, &plain)?;
    }
    let lists: Vec<Pilihan> = KolomFormulir::ALL.iter().filter_map(|k| lembar::list_of(*k)).collect();
    for (column, list) in (1..).zip(lists) {
        for (row, (_, word)) in (0..).zip(list) {
            put(sheet, row, column, word, &plain)?;
        }
    }
    sheet.protect().set_hidden(true);
    Ok(())
}

/// What the form is.
fn write_kepala(sheet: &mut Worksheet, f: &FormulirKeluar) -> Made<()> {
    sheet.set_name(lembar::KEPALA)?;
    let plain = Format::new().set_num_format("@");
    let k = &f.kepala;
    let yes = |yes: bool| if yes { "YA" } else { "TIDAK" }.to_owned();
    let lines = [
        ("format", lembar::FORMAT.to_owned()),
        ("versi", VERSI.to_string()),
        ("formulir_id", k.formulir_id.clone()),
        ("kode_unit", k.kode_unit.clone()),
        ("unit", k.unit.clone()),
        ("instansi", k.instansi.clone()),
        ("putaran", k.putaran.clone()),
        ("dibuat", k.dibuat.to_string()),
        ("batas", k.batas.map(|d| d.to_string()).unwrap_or_default()),
        ("latihan", yes(k.latihan)),
        ("perbaikan", yes(k.perbaikan)),
    ];
    for (row, (name, value)) in (0..).zip(lines) {
        put(sheet, row, 0, name, &plain)?;
        put(sheet, row, 1, &value, &plain)?;
    }
    sheet.protect().set_hidden(true);
    Ok(())
}

/// Items that can't be changed by the form: told, so that nobody proposes them again.
fn write_tetap(sheet: &mut Worksheet, f: &FormulirKeluar) -> Made<()> {
    sheet.set_name(lembar::TETAP)?;
    let head = boxed().set_bold().set_background_color(Color::RGB(0x00D9_E2EC));
    put(sheet, 0, 0, petunjuk::TETAP, &Format::new().set_num_format("@"))?;
    for (column, (name, width)) in
        (0_u16..).zip([("Nomor", 14.0), ("Informasi", 60.0), ("Keadaan", 28.0), ("Jangka waktu", 44.0)])
    {
        sheet.set_column_width(column, width)?;
        put(sheet, 1, column, name, &head)?;
    }
    for (row, item) in (2..).zip(&f.tetap) {
        for (column, words) in (0_u16..).zip([&item.nomor, &item.judul, &item.keadaan, &item.jangka_waktu]) {
            put(sheet, row, column, words, &boxed())?;
        }
        sheet.set_row_height(
            row,
            height([(item.judul.as_str(), 60.0), (&item.jangka_waktu, 44.0)].into_iter()),
        )?;
    }
    sheet.protect();
    sheet.set_freeze_panes(2, 0)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(1, 1)?;
    Ok(())
}
