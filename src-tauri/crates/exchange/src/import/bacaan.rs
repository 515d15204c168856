//! What a list says: its rows, what each of them is, and what is doubtful about them.

use super::kolom::Kolom;
use super::peta::Peta;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A whole list, read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Bacaan {
    /// File name.
    pub berkas: String,
    /// The mapping that was used; change it and read again to get another reading.
    pub peta: Peta,
    /// Header text of every column ("group: sub-column" when the header has two rows).
    pub kepala: Vec<String>,
    /// Every row of the file, in its order.
    pub baris: Vec<BarisBacaan>,
    /// Counts.
    pub ringkasan: Ringkasan,
}

/// Counts of rows: `baris_dibaca = diambil + ditolak + bukan_data`; `ditandai` are among `diambil`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ringkasan {
    /// Rows of the file.
    pub baris_dibaca: usize,
    /// Items taken.
    pub diambil: usize,
    /// Items taken that have at least one finding.
    pub ditandai: usize,
    /// Rows with data but without any information text.
    pub ditolak: usize,
    /// Titles, headers, categories, continued text, empty rows.
    pub bukan_data: usize,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum JenisBaris {
    /// An item.
    Data,
    /// Has data but no information text: it can't become an item.
    Ditolak,
    /// No item; see `alasan`.
    BukanData,
}

/// Why a row is no item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum AlasanBukanData {
    /// Title above the table, or repeated on a later page; page numbers.
    Judul,
    /// Header of the table, or its repetition; the row of column numbers below it.
    Kepala,
    /// Heading of the rows below it.
    Kategori,
    /// Text that belongs to the row named in `lanjutan_dari`, where it was added.
    Lanjutan,
    /// Nothing written but perhaps a number.
    Kosong,
    /// Place, date and signatures below the table.
    Penutup,
}

/// Heading that a row stands under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kategori {
    /// Its number as written, e.g. `IV`; may be empty.
    pub nomor: String,
    /// Its text as written.
    pub teks: String,
}

/// A cell of a column that was not understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelLain {
    /// Position of the column, from 0.
    pub indeks: usize,
    /// Its header text.
    pub kepala: String,
    /// Its text as written.
    pub teks: String,
}

/// One row of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BarisBacaan {
    /// Line (CSV) or row number (XLSX), from 1.
    pub baris: usize,
    /// What it is.
    pub jenis: JenisBaris,
    /// Why it is no item.
    pub alasan: Option<AlasanBukanData>,
    /// Line of the row that this continued text was added to.
    pub lanjutan_dari: Option<usize>,
    /// Heading it stands under.
    pub kategori: Option<Kategori>,
    /// Texts by meaning, exactly as written; continued rows are added with a line break. Empty cells are left out.
    pub sel: BTreeMap<Kolom, String>,
    /// Texts of columns that were not understood. For rows that are no item: all their texts.
    pub lain: Vec<SelLain>,
    /// Texts of `sel` that were written in a row above (merged cells, essence written once).
    pub diwarisi: Vec<Kolom>,
    /// Lines of the continued rows that were added to this one.
    pub gabungan: Vec<usize>,
    /// Doubts.
    pub temuan: Vec<Temuan>,
}

impl BarisBacaan {
    /// Text of a column, `""` when empty.
    #[must_use]
    pub fn get(&self, kolom: Kolom) -> &str {
        self.sel.get(&kolom).map_or("", String::as_str)
    }
}

/// A doubt about a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Temuan {
    /// Which doubt.
    pub kode: KodeTemuan,
    /// About which column.
    pub kolom: Option<Kolom>,
    /// Line of the other row concerned.
    pub baris_lain: Option<usize>,
}

/// Doubts that can be seen from the shape of the list alone. Those that need the law (no letter of Pasal 17, a term
/// that is not clear) are found by the caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum KodeTemuan {
    /// No information text (the row is refused).
    UraianKosong,
    /// No legal basis.
    DasarHukumKosong,
    /// No consequence of opening.
    DibukaKosong,
    /// No consideration for closing.
    DitutupKosong,
    /// One column holds both sides of the consequence.
    KonsekuensiBelumDipisah,
    /// Both sides say the same.
    DibukaDitutupSama,
    /// No term.
    JangkaWaktuKosong,
    /// A cell longer than [`super::MAX_SEL`] characters.
    SelTerlaluPanjang,
    /// Control or invisible characters.
    KarakterKendali,
    /// An error value of the workbook, e.g. `#REF!`.
    SelGalat,
    /// The cell only repeats a word of the header.
    IsiSepertiKepala,
    /// The same information text stands in another row.
    MungkinGanda,
    /// The same number stands in another row of the same heading.
    NomorGanda,
    /// The list is numbered, this row is not.
    NomorKosong,
    /// A row with an information text of its own was taken as continuing this one; the officer must look.
    LanjutanDitebak,
}
