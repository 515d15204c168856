//! CSV in: encoding, delimiter, quoted cells of several lines.

use super::table::{MAX_BARIS, MAX_KOLOM, Row, Table};
use crate::error::{ExchangeError, Result};
use saksama_durable::{Meter, Progress};
use std::borrow::Cow;

/// Put after the last byte: when it does not come back as a record of its own, a quotation mark is still open.
const SENTINEL: &str = "\u{2}saksama-end\u{2}";

/// Reads CSV bytes. `berkas` is the name used in errors; `progress` counts the bytes of the text.
pub(super) fn read(berkas: &str, bytes: &[u8], progress: &mut Progress<'_>) -> Result<Table> {
    let text = decode(bytes);
    if text.contains('\0') {
        return Err(ExchangeError::BukanLembarKerja { berkas: berkas.into() });
    }
    if text.trim().is_empty() {
        return Err(ExchangeError::BerkasKosong { berkas: berkas.into() });
    }
    let delimiter = sniff_delimiter(&text);
    let with_end = format!("{text}\n{SENTINEL}");
    let mut rows = Vec::new();
    let mut lines = RowCounter { text: &with_end, byte: 0, line: 1, inside: 0 };
    let mut meter = Meter::new(text.len() as u64, progress);
    for record in reader(&with_end, delimiter).into_records() {
        let record = record
            .map_err(|e| ExchangeError::BerkasRusak { berkas: berkas.into(), rincian: e.to_string() })?;
        let before = lines.byte;
        let baris = lines.row_at(record.position().map_or(0, csv::Position::byte));
        meter.add((lines.byte - before) as u64)?;
        if record.len() == 1 && &record[0] == SENTINEL {
            return Ok(Table { berkas: berkas.into(), lembar: None, rows });
        }
        if record.len() > MAX_KOLOM {
            let berkas = berkas.into();
            return Err(ExchangeError::TerlaluBanyakKolom { berkas, baris, batas: MAX_KOLOM });
        }
        if record.iter().any(|cell| cell.contains(SENTINEL)) {
            return Err(ExchangeError::KutipTidakDitutup { berkas: berkas.into(), baris });
        }
        if rows.len() == MAX_BARIS {
            return Err(ExchangeError::TerlaluBanyakBaris { berkas: berkas.into(), batas: MAX_BARIS });
        }
        let sel: Vec<String> = record.iter().map(unify_line_ends).collect();
        lines.pass(&sel);
        rows.push(Row::new(baris, sel));
    }
    // The sentinel always arrives, alone or inside an open quotation; without it the parser lost text.
    Err(ExchangeError::BerkasRusak { berkas: berkas.into(), rincian: "end not reached".into() })
}

/// Rows as a spreadsheet numbers them: a record is one row, however many lines its cells have, and an empty line is a
/// row too. The parser's own count stands before the line end of the record before, so it is not used.
struct RowCounter<'a> {
    text: &'a str,
    byte: usize,
    line: usize,
    /// Line ends inside the cells so far.
    inside: usize,
}

impl RowCounter<'_> {
    /// Remembers the line ends inside the cells of a record.
    fn pass(&mut self, sel: &[String]) {
        self.inside += sel.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
    }

    /// Row of the first character at or after `byte` that is no line end; `byte` never goes back.
    fn row_at(&mut self, byte: u64) -> usize {
        let bytes = self.text.as_bytes();
        let is_end = |b: u8| matches!(b, b'\n' | b'\r');
        let target = usize::try_from(byte).unwrap_or(usize::MAX).min(bytes.len());
        while self.byte < target || (self.byte < bytes.len() && is_end(bytes[self.byte])) {
            let lone_cr = bytes[self.byte] == b'\r' && bytes.get(self.byte + 1) != Some(&b'\n');
            if bytes[self.byte] == b'\n' || lone_cr {
                self.line += 1;
            }
            self.byte += 1;
        }
        self.line - self.inside
    }
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes())
}

/// `\r\n` and lone `\r` inside a cell become `\n`.
pub(super) fn unify_line_ends(cell: &str) -> String {
    if cell.contains('\r') { cell.replace("\r\n", "\n").replace('\r', "\n") } else { cell.to_owned() }
}

/// UTF-8 or UTF-16 by byte order mark, UTF-8 when it is valid, else Windows-1252 (what Excel saves as "CSV" in
/// Indonesian Windows). Windows-1252 gives every byte a character, so nothing is ever lost here.
fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, length)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[length..]).0;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// The delimiter under which most records have the same number of cells, more cells winning.
fn sniff_delimiter(text: &str) -> u8 {
    let mut best = (b',', 0_usize);
    for delimiter in [b';', b',', b'\t'] {
        let mut widths = std::collections::BTreeMap::<usize, usize>::new();
        for record in reader(text, delimiter).into_records().take(200).flatten() {
            *widths.entry(record.len()).or_default() += 1;
        }
        // Agreement counts twice: a sign inside one long cell makes many cells, but only once. A width of one cell
        // says nothing about a delimiter.
        let score = widths.iter().filter(|(w, _)| **w > 1).map(|(w, n)| n * n * w).max().unwrap_or(0);
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    best.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use saksama_durable::quiet;

    fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
        read("x.csv", bytes, &mut quiet).unwrap().rows.into_iter().map(|r| r.sel).collect()
    }

    #[test]
    fn delimiter_is_found_even_when_cells_hold_the_others() {
        assert_eq!(
            cells(b"No;Informasi\n1;Data gaji, tunjangan, dan honor\n")[1][1],
            "Data gaji, tunjangan, dan honor"
        );
        assert_eq!(cells(b"No\tInformasi\n1\tA; b, c\n")[1][1], "A; b, c");
        assert_eq!(cells(b"No,Informasi\n1,\"A; b; c; d\"\n")[1][1], "A; b; c; d");
    }

    #[test]
    fn all_encodings_give_the_same_text() {
        let want = "Café – “rahasia”";
        let mut cp1252 = b"No;Informasi\n1;".to_vec();
        // Windows-1252: é = E9, en dash = 96, curly quotes = 93 and 94
        cp1252.extend_from_slice(b"Caf\xE9 \x96 \x93rahasia\x94\n");
        assert_eq!(cells(&cp1252)[1][1], want);
        let utf8 = format!("\u{feff}No;Informasi\n1;{want}\n");
        assert_eq!(cells(utf8.as_bytes())[1][1], want);
        assert_eq!(cells(utf8.as_bytes())[0][0], "No");
        let mut utf16 = vec![0xFF, 0xFE];
        for unit in format!("No;Informasi\n1;{want}\n").encode_utf16() {
            utf16.extend_from_slice(&unit.to_le_bytes());
        }
        assert_eq!(cells(&utf16)[1][1], want);
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_does() {
        let table = read("x.csv", b"No,Informasi\r\n1,\"a\r\nb\r\nc\"\r\n2,d\r\n", &mut quiet).unwrap();
        let rows: Vec<_> = table.rows.iter().map(|r| r.baris).collect();
        assert_eq!(rows, [1, 2, 3], "a cell of three lines is one row");
        assert_eq!(table.rows[1].sel[1], "a\nb\nc");
        let unix = read("x.csv", b"No,Informasi\n\n1,a\n2,d\n", &mut quiet).unwrap();
        assert_eq!(unix.rows.iter().map(|r| r.baris).collect::<Vec<_>>(), [1, 3, 4]);
        // an empty line between two records is a row, one inside a cell is not; `\r` alone ends a line too
        let mixed =
            read("x.csv", b"No,Informasi\n\n1,\"a\n\nb\rc\"\n\n2,d\r3,\"e\n\"\n4,f\n", &mut quiet).unwrap();
        assert_eq!(mixed.rows.iter().map(|r| r.baris).collect::<Vec<_>>(), [1, 3, 5, 6, 7]);
    }

    #[test]
    fn an_open_quotation_is_an_error_with_its_row() {
        let error = read("x.csv", b"No,Informasi\n1,a\n2,\"b\n3,c\n", &mut quiet).unwrap_err();
        assert_eq!(error, ExchangeError::KutipTidakDitutup { berkas: "x.csv".into(), baris: 3 });
    }

    #[test]
    fn binary_and_empty_files_are_refused() {
        assert_eq!(read("x.csv", b"MZ\0\0,a", &mut quiet).unwrap_err().kode(), "BUKAN_LEMBAR_KERJA");
        assert_eq!(read("x.csv", b" \n\n", &mut quiet).unwrap_err().kode(), "BERKAS_KOSONG");
    }

    #[test]
    fn a_very_wide_row_is_refused() {
        let wide = ",".repeat(MAX_KOLOM);
        assert_eq!(read("x.csv", wide.as_bytes(), &mut quiet).unwrap_err().kode(), "TERLALU_BANYAK_KOLOM");
    }
}
