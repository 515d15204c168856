//! Rows that stand between the items: headings of a group, and what is printed below the table.

use super::kolom::{Kolom, normalise};
use super::lanjutan::Habit;
use super::peta::Peta;
use super::table::Row;

/// First words of a unit's name, when a list is grouped by its owners.
const UNIT_WORDS: &[&str] = &[
    "badan",
    "bagian",
    "balai",
    "bidang",
    "biro",
    "deputi",
    "dewan",
    "dinas",
    "direktorat",
    "fakultas",
    "inspektorat",
    "kantor",
    "kecamatan",
    "kelurahan",
    "kementerian",
    "lembaga",
    "perumda",
    "politeknik",
    "ppid",
    "pt",
    "puskesmas",
    "rsud",
    "satuan",
    "sekretariat",
    "subbagian",
    "universitas",
    "uptd",
];
/// How the lines below a table begin.
const CLOSING: &[&str] =
    &["ditetapkan di", "demikian", "mengetahui", "menyetujui", "nip ", "pada tanggal", "dibuat di"];

/// True when the row is a heading of the rows below it: one text, and nothing in the columns of an item.
pub(super) fn is_kategori(row: &Row, peta: &Peta, habit: &Habit, after_break: bool) -> bool {
    if !habit.has_content_columns() {
        return false; // a list of titles only: each of them is an item
    }
    let number_column = peta.columns(Kolom::Nomor).next();
    let number = number_column.map_or("", |c| row.own(c)).trim();
    let mut texts = (0..row.sel.len()).filter(|&c| Some(c) != number_column && !row.own(c).trim().is_empty());
    let (Some(column), None) = (texts.next(), texts.next()) else {
        return number.len() > 6 && row_has_only(row, number_column);
    };
    let text = row.own(column).trim();
    let leading = peta.columns(Kolom::Judul).next() == Some(column)
        || (0..column).all(|c| row.own(c).trim().is_empty());
    let informasi = matches!(peta.kolom_at(column), Kolom::Judul | Kolom::Uraian | Kolom::Kategori);
    if !number.is_empty() {
        return informasi && is_group_number(number);
    }
    if row.lebar_gabung >= 3 {
        return true;
    }
    // The rest of a list or of a sentence, not a heading.
    if Habit::begins_in_the_middle(text) || !leading || !habit.has_only_informasi(row) {
        return false;
    }
    let first_column = column == 0 || Some(column) == number_column.map(|c| c + 1);
    let judul = peta.kolom_at(column) == Kolom::Judul;
    if habit.numbered {
        return (first_column || judul) && !(after_break && text.ends_with(','));
    }
    judul && looks_like_heading(text) || (first_column && !informasi)
}

fn row_has_only(row: &Row, column: Option<usize>) -> bool {
    (0..row.sel.len()).all(|c| Some(c) == column || row.own(c).trim().is_empty())
}

/// `IV`, `IV.`, `A.`: numbers of groups, not of items.
fn is_group_number(number: &str) -> bool {
    let bare = number.trim_end_matches(['.', ')']);
    let roman = !bare.is_empty() && bare.len() <= 6 && bare.chars().all(|c| "IVXLC".contains(c));
    roman || (bare.len() == 1 && bare.chars().all(|c| c.is_ascii_uppercase()))
}

fn looks_like_heading(text: &str) -> bool {
    let name = normalise(text);
    let first = name.split(' ').next().unwrap_or("");
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    let mark = text.split(['.', ' ', ')']).next().unwrap_or("");
    UNIT_WORDS.contains(&first)
        || (letters().count() > 3 && letters().all(char::is_uppercase))
        || (text[mark.len()..].starts_with(['.', ')']) && is_group_number(mark))
        || ["dapat", "apabila", "tidak boleh", "bila"]
            .iter()
            .any(|w| name.starts_with(&format!("informasi yang {w}")))
}

/// True for a line below the table: place and date, "Mengetahui", a NIP.
pub(super) fn is_closing(row: &Row) -> bool {
    let cells: Vec<String> =
        row.sel.iter().map(|cell| normalise(cell)).filter(|cell| !cell.is_empty()).collect();
    cells.len() <= 2
        && cells.iter().any(|cell| CLOSING.iter().any(|words| format!("{cell} ").starts_with(words)))
}
