//! XLSX in: values only, cell by cell. Macros of an .xlsm are never looked at, formulas give their stored value.

use super::csv::unify_line_ends;
use super::table::{MAX_BARIS, MAX_KOLOM, Row, Table};
use super::zip_guard;
use crate::error::{ExchangeError, Result};
use calamine::{DataRef, Dimensions, Reader, SheetType, Xlsx, XlsxError};
use saksama_durable::{Meter, Progress};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads the named sheet, or the first one that holds anything. `progress` counts the rows of each sheet looked at.
pub(super) fn read(
    berkas: &str,
    bytes: &[u8],
    sheet: Option<&str>,
    progress: &mut Progress<'_>,
) -> Result<Table> {
    zip_guard::check(berkas, bytes)?;
    // calamine has panicked on crafted files before; here that must be an answer, not the end of the program.
    catch_unwind(AssertUnwindSafe(|| read_workbook(berkas, bytes, sheet, progress))).unwrap_or_else(|_| {
        Err(ExchangeError::BerkasRusak { berkas: berkas.into(), rincian: "reader panicked".into() })
    })
}

fn read_workbook(
    berkas: &str,
    bytes: &[u8],
    sheet: Option<&str>,
    progress: &mut Progress<'_>,
) -> Result<Table> {
    let mut workbook = Workbook::new(Cursor::new(bytes)).map_err(|e| damaged(berkas, e))?;
    let names: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|s| s.typ == SheetType::WorkSheet)
        .map(|s| s.name.clone())
        .collect();
    if let Some(wanted) = sheet {
        if !names.iter().any(|n| n == wanted) {
            let berkas = berkas.into();
            return Err(ExchangeError::LembarTidakAda { berkas, lembar: wanted.into(), lembar_list: names });
        }
        return read_sheet(berkas, &mut workbook, wanted, progress);
    }
    for name in &names {
        let table = read_sheet(berkas, &mut workbook, name, progress)?;
        if !table.rows.is_empty() {
            return Ok(table);
        }
    }
    Err(ExchangeError::BerkasKosong { berkas: berkas.into() })
}

fn read_sheet(
    berkas: &str,
    workbook: &mut Workbook<'_>,
    name: &str,
    progress: &mut Progress<'_>,
) -> Result<Table> {
    let merges = workbook.merge_cells_by_sheet_name(name).map_err(|e| damaged(berkas, e))?;
    let mut rows = BTreeMap::<u32, BTreeMap<usize, String>>::new();
    let mut cells = workbook.worksheet_cells_reader(name).map_err(|e| damaged(berkas, e))?;
    // What the sheet says about its size; it may be wrong.
    let said = cells.dimensions();
    let mut meter = Meter::new(u64::from(said.end.0.saturating_sub(said.start.0)) + 1, progress);
    while let Some(cell) = cells.next_cell().map_err(|e| damaged(berkas, e))? {
        let text = text_of(cell.get_value());
        if text.is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        let (baris, column) = (row as usize + 1, column as usize);
        if column >= MAX_KOLOM {
            let berkas = berkas.into();
            return Err(ExchangeError::TerlaluBanyakKolom { berkas, baris, batas: MAX_KOLOM });
        }
        let is_new = !rows.contains_key(&row);
        rows.entry(row).or_default().insert(column, text);
        if is_new {
            meter.add(1)?;
        }
        if rows.len() > MAX_BARIS {
            return Err(ExchangeError::TerlaluBanyakBaris { berkas: berkas.into(), batas: MAX_BARIS });
        }
    }
    Ok(Table { berkas: berkas.into(), lembar: Some(name.into()), rows: spread_merges(rows, &merges) })
}

/// Gives every row that has own text also the text of cells merged down over it. Rows without own text stay out: a
/// hostile merge over a million rows must not make a million rows.
fn spread_merges(mut rows: BTreeMap<u32, BTreeMap<usize, String>>, merges: &[Dimensions]) -> Vec<Row> {
    let mut inherited = BTreeMap::<u32, Vec<usize>>::new();
    let mut width = BTreeMap::<u32, usize>::new();
    for merge in merges {
        let column = merge.start.1 as usize;
        if column >= MAX_KOLOM || merge.end.1 < merge.start.1 {
            continue;
        }
        let Some(text) = rows.get(&merge.start.0).and_then(|cells| cells.get(&column)).cloned() else {
            continue;
        };
        let entry = width.entry(merge.start.0).or_insert(1);
        *entry = (*entry).max((merge.end.1 - merge.start.1) as usize + 1);
        if merge.end.0 <= merge.start.0 {
            continue;
        }
        for (row, cells) in rows.range_mut(merge.start.0 + 1..=merge.end.0) {
            cells.entry(column).or_insert_with(|| {
                inherited.entry(*row).or_default().push(column);
                text.clone()
            });
        }
    }
    rows.into_iter()
        .map(|(row, cells)| {
            let last = cells.keys().next_back().copied().unwrap_or(0);
            let mut sel = vec![String::new(); last + 1];
            for (column, text) in cells {
                sel[column] = text;
            }
            Row {
                baris: row as usize + 1,
                sel,
                diwarisi: inherited.remove(&row).unwrap_or_default(),
                lebar_gabung: width.get(&row).copied().unwrap_or(1),
            }
        })
        .collect()
}

/// The cell as a reader sees it: whole numbers without `.0`, days as `YYYY-MM-DD`.
fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => unify_line_ends(text),
        DataRef::SharedString(text) => unify_line_ends(text),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(flag) => if *flag { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            let date = format!("{year:04}-{month:02}-{day:02}");
            if (hour, minute, second) == (0, 0, 0) {
                date
            } else {
                format!("{date} {hour:02}:{minute:02}:{second:02}")
            }
        }
        DataRef::DateTime(span) => span.as_f64().to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(kind) => kind.to_string(),
    }
}

fn damaged(berkas: &str, error: XlsxError) -> ExchangeError {
    match error {
        XlsxError::Password => ExchangeError::BerkasTerenkripsi { berkas: berkas.into() },
        XlsxError::ColumnNumberOverflow => {
            ExchangeError::TerlaluBanyakKolom { berkas: berkas.into(), baris: 0, batas: MAX_KOLOM }
        }
        XlsxError::RowNumberOverflow => {
            ExchangeError::TerlaluBanyakBaris { berkas: berkas.into(), batas: MAX_BARIS }
        }
        other => ExchangeError::BerkasRusak { berkas: berkas.into(), rincian: other.to_string() },
    }
}
