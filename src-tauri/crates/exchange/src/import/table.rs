//! A list as it lies in the file: rows of text, each with its number, before anything is understood.

use serde::{Deserialize, Serialize};

/// Largest file read, in bytes.
pub const MAX_BITA: u64 = 50 * 1024 * 1024;
/// Most rows read.
pub const MAX_BARIS: usize = 100_000;
/// Most columns read; a list of exempt information has about ten.
pub const MAX_KOLOM: usize = 64;
/// Longest cell that is not flagged `SEL_TERLALU_PANJANG`, in characters.
pub const MAX_SEL: usize = 100_000;

/// One row of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Row as a spreadsheet numbers it, from 1: in a CSV a record is one row, and so is an empty line.
    pub baris: usize,
    /// Cell texts as written; line ends inside a cell are `\n`.
    pub sel: Vec<String>,
    /// Columns whose text was written once above, in a cell merged downwards over this row.
    pub diwarisi: Vec<usize>,
    /// Most columns covered by one merged cell of this row; 1 when nothing is merged sideways.
    pub lebar_gabung: usize,
}

impl Row {
    /// A row without merged cells.
    #[must_use]
    pub fn new(baris: usize, sel: Vec<String>) -> Self {
        Self { baris, sel, diwarisi: Vec::new(), lebar_gabung: 1 }
    }

    /// Text of a column that was written in this very row; `""` when empty, missing or merged from above.
    #[must_use]
    pub fn own(&self, column: usize) -> &str {
        if self.diwarisi.contains(&column) { "" } else { self.get(column) }
    }

    /// Text of a column, `""` when the row is shorter.
    #[must_use]
    pub fn get(&self, column: usize) -> &str {
        self.sel.get(column).map_or("", String::as_str)
    }

    /// True when nothing is written in this row itself.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        (0..self.sel.len()).all(|column| self.own(column).trim().is_empty())
    }
}

/// All rows of a CSV file or of one sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// File name, for messages.
    pub berkas: String,
    /// Sheet name (XLSX only).
    pub lembar: Option<String>,
    /// Rows in file order.
    pub rows: Vec<Row>,
}

impl Table {
    /// Width of the widest row.
    #[must_use]
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.sel.len()).max().unwrap_or(0)
    }

    /// A table of plain texts, as pasted from elsewhere; rows count from 1.
    #[must_use]
    pub fn from_texts(berkas: &str, rows: Vec<Vec<String>>) -> Self {
        let rows = rows.into_iter().enumerate().map(|(i, sel)| Row::new(i + 1, sel)).collect();
        Self { berkas: berkas.into(), lembar: None, rows }
    }
}
