//! A table that was copied out of Excel or Word and pasted: cells between tabs, rows between line ends.

use super::table::{MAX_BARIS, MAX_BITA, MAX_KOLOM, Table};
use crate::error::{ExchangeError, Result};
use saksama_durable::{Meter, Progress};

/// Reads a pasted table; `nama` is its name in errors and beside its items. Rows count from 1, an empty line is one too.
///
/// Excel writes a cell of several lines, or with a tab, between quotation marks and doubles those within. A mark that
/// doesn't end its cell was typed by somebody and is text: Word quotes nothing. `progress` counts bytes.
///
/// # Errors
/// `DIBATALKAN`, `BERKAS_KOSONG`, `BERKAS_TERLALU_BESAR`, `BUKAN_LEMBAR_KERJA`, `TERLALU_BANYAK_BARIS`,
/// `TERLALU_BANYAK_KOLOM`.
pub fn parse_pasted(nama: &str, text: &str, progress: &mut Progress<'_>) -> Result<Table> {
    let berkas = || nama.to_owned();
    let bita = text.len() as u64;
    if bita > MAX_BITA {
        return Err(ExchangeError::BerkasTerlaluBesar { berkas: berkas(), bita, batas: MAX_BITA });
    }
    if text.trim().is_empty() {
        return Err(ExchangeError::BerkasKosong { berkas: berkas() });
    }
    if text.contains('\0') {
        return Err(ExchangeError::BukanLembarKerja { berkas: berkas() });
    }
    let mut meter = Meter::new(bita, progress);
    let mut cells = Cells { rest: text, is_quoting: true };
    let (mut rows, mut row) = (Vec::new(), Vec::new());
    let mut left = text.len();
    while let Some((cell, end)) = cells.next() {
        row.push(cell);
        if row.len() > MAX_KOLOM {
            let baris = rows.len() + 1;
            return Err(ExchangeError::TerlaluBanyakKolom { berkas: berkas(), baris, batas: MAX_KOLOM });
        }
        if end == End::Cell {
            continue;
        }
        if rows.len() == MAX_BARIS {
            return Err(ExchangeError::TerlaluBanyakBaris { berkas: berkas(), batas: MAX_BARIS });
        }
        rows.push(std::mem::take(&mut row));
        meter.add(left.saturating_sub(cells.rest.len()) as u64)?;
        left = cells.rest.len();
    }
    Ok(Table::from_texts(nama, rows))
}

/// What stands behind a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Cell,
    Row,
}

/// The cells of a text, one after the other.
struct Cells<'t> {
    rest: &'t str,
    /// False once a mark had no partner to the very end: then no later one is looked for, which would take for ever.
    is_quoting: bool,
}

impl Cells<'_> {
    fn next(&mut self) -> Option<(String, End)> {
        if self.rest.is_empty() {
            return None;
        }
        let (cell, length) = self.quoted().unwrap_or_else(|| {
            let length = self.rest.find(['\t', '\n', '\r']).unwrap_or(self.rest.len());
            (self.rest.get(..length).unwrap_or_default().to_owned(), length)
        });
        let behind = self.rest.get(length..).unwrap_or_default();
        // The line end of the last row is not the beginning of another; a tab is the beginning of another cell.
        let (end, step) = match behind.as_bytes() {
            [b'\t'] => {
                self.rest = "\n";
                return Some((cell, End::Cell));
            }
            [b'\t', ..] => (End::Cell, 1),
            [b'\r', b'\n', ..] => (End::Row, 2),
            [] => (End::Row, 0),
            _ => (End::Row, 1),
        };
        self.rest = behind.get(step..).unwrap_or_default();
        Some((cell, end))
    }

    /// The cell between quotation marks that begins here, and how many bytes it takes.
    fn quoted(&mut self) -> Option<(String, usize)> {
        let inside = self.rest.strip_prefix('"').filter(|_| self.is_quoting)?;
        let mut from = 0;
        while let Some(found) = inside.get(from..)?.find('"') {
            let at = from + found;
            match inside.as_bytes().get(at + 1) {
                Some(b'"') => from = at + 2,
                None | Some(b'\t' | b'\n' | b'\r') => {
                    let text = inside.get(..at)?.replace("\"\"", "\"");
                    return Some((super::csv::unify_line_ends(&text), at + 2));
                }
                Some(_) => return None,
            }
        }
        self.is_quoting = false;
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use saksama_durable::quiet;

    fn cells(text: &str) -> Vec<Vec<String>> {
        parse_pasted("Tabel", text, &mut quiet).unwrap().rows.into_iter().map(|r| r.sel).collect()
    }

    #[test]
    fn cells_of_several_lines_and_marks_that_somebody_typed() {
        let table: [(&str, &[&[&str]]); 9] = [
            ("No\tInformasi\r\n1\tData gaji\r\n", &[&["No", "Informasi"], &["1", "Data gaji"]]),
            ("1\t\"Data\r\ngaji\"\n2\tb", &[&["1", "Data\ngaji"], &["2", "b"]]),
            ("\"a\tb\"\tc\n", &[&["a\tb", "c"]]),
            ("\"Kata \"\"rahasia\"\"\nlain\"\tc", &[&["Kata \"rahasia\"\nlain", "c"]]),
            ("\"Rahasia\" negara\tc\n", &[&["\"Rahasia\" negara", "c"]]),
            ("\"tidak ditutup\tc\nd\te", &[&["\"tidak ditutup", "c"], &["d", "e"]]),
            ("a\n\nb\rc", &[&["a"], &[""], &["b"], &["c"]]),
            ("a\t\nb\t", &[&["a", ""], &["b", ""]]),
            ("a; b, c\n", &[&["a; b, c"]]),
        ];
        for (text, want) in table {
            assert_eq!(cells(text), want, "{text:?}");
        }
    }

    #[test]
    fn rows_are_counted_as_they_were_pasted() {
        let table = parse_pasted("Tabel", "No\tInformasi\n\n1\t\"a\nb\"\n2\tc\n", &mut quiet).unwrap();
        assert_eq!(table.rows.iter().map(|r| r.baris).collect::<Vec<_>>(), [1, 2, 3, 4]);
    }

    #[test]
    fn what_is_no_table_or_too_much_is_refused() {
        let kode = |text: &str| parse_pasted("Tabel", text, &mut quiet).unwrap_err().kode();
        assert_eq!(kode(" \n\t\n"), "BERKAS_KOSONG");
        assert_eq!(kode("a\0b"), "BUKAN_LEMBAR_KERJA");
        assert_eq!(kode(&"a\t".repeat(MAX_KOLOM)), "TERLALU_BANYAK_KOLOM");
        assert_eq!(kode(&"a\n".repeat(MAX_BARIS + 1)), "TERLALU_BANYAK_BARIS");
        assert_eq!(kode(&"a".repeat(usize::try_from(MAX_BITA).unwrap() + 1)), "BERKAS_TERLALU_BESAR");
    }

    #[test]
    fn marks_without_partners_take_no_longer_than_others() {
        let many = "\"a\t".repeat(30) + "\n";
        let text = many.repeat(20_000);
        assert_eq!(cells(&text).len(), 20_000);
        let stopped = parse_pasted("Tabel", &text, &mut |_, _| std::ops::ControlFlow::Break(()));
        assert_eq!(stopped.unwrap_err().kode(), "DIBATALKAN");
    }
}
