//! Finding the header: below title rows, in one row or in two (a group over its sub-columns).

use super::kolom::{Kolom, kolom_of_header, normalise};
use super::peta::{KolomPeta, Peta};
use super::table::{Row, Table};
use std::collections::BTreeSet;

/// How far down a header is looked for.
const SEARCH_DEPTH: usize = 100;
/// Most header rows below the first.
const MORE_ROWS: usize = 2;

/// A header that was found.
pub(super) struct Kepala {
    /// Positions in `Table::rows`.
    pub(super) rows: Vec<usize>,
    /// Full text of each column.
    pub(super) texts: Vec<String>,
    /// Meaning of each column.
    pub(super) kolom: Vec<Kolom>,
}

impl Kepala {
    /// The proposal made of this header.
    pub(super) fn to_peta(&self, table: &Table) -> Peta {
        let kolom = self.kolom.iter().zip(&self.texts).enumerate();
        Peta {
            lembar: table.lembar.clone(),
            kepala: Some(self.rows.iter().map(|&i| table.rows[i].baris).collect()),
            kolom: kolom
                .map(|(indeks, (kolom, judul))| KolomPeta { indeks, kolom: *kolom, judul: judul.clone() })
                .collect(),
            paksa: std::collections::BTreeMap::new(),
        }
    }
}

/// The header with most known columns; the first one among equals. `None` when no row has an information column.
pub(super) fn find(table: &Table) -> Option<Kepala> {
    let mut best: Option<(usize, Kepala)> = None;
    for index in 0..table.rows.len().min(SEARCH_DEPTH) {
        let Some(found) = at(table, index) else { continue };
        let known: BTreeSet<Kolom> = found.kolom.iter().copied().filter(|k| *k != Kolom::Lain).collect();
        let informasi = known.contains(&Kolom::Judul) || known.contains(&Kolom::Uraian);
        // One known word may be a title; a list of one single column can have no more.
        if !informasi || (known.len() < 2 && table.width() > 1) {
            continue;
        }
        if best.as_ref().is_none_or(|(score, _)| known.len() > *score) {
            best = Some((known.len(), found));
        }
    }
    best.map(|(_, kepala)| kepala)
}

/// The header formed by these rows, which the officer named himself.
pub(super) fn from_rows(table: &Table, rows: &[usize]) -> Kepala {
    let width = table.width();
    let texts = (0..width).map(|column| full_text(table, rows, column)).collect();
    let kolom = meanings(table, rows, width);
    Kepala { rows: rows.to_vec(), texts, kolom }
}

fn at(table: &Table, first: usize) -> Option<Kepala> {
    let row = &table.rows[first];
    if !row.sel.iter().any(|cell| kolom_of_header(cell).is_some()) {
        return None;
    }
    let mut rows = vec![first];
    for index in first + 1..=first + MORE_ROWS {
        match table.rows.get(index) {
            Some(next) if is_sub_header(row, next) => rows.push(index),
            _ => break,
        }
    }
    Some(from_rows(table, &rows))
}

/// True when `next` only names sub-columns of `row`: every cell is a header word, or the cell above repeated by a
/// merge, and at least one stands below a group or below nothing.
fn is_sub_header(row: &Row, next: &Row) -> bool {
    let mut sub_columns = 0;
    for (column, cell) in next.sel.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()) {
        let above = row.get(column);
        if normalise(cell) == normalise(above) {
            continue;
        }
        let meaning = kolom_of_header(cell);
        let below_group = above.trim().is_empty() || kolom_of_header(above) == Some(Kolom::Konsekuensi);
        if meaning.is_none() || !below_group {
            return false;
        }
        sub_columns += 1;
    }
    sub_columns > 0
}

/// Text above this column in the first header row; a group reaches right over empty cells that have a sub-column.
fn group<'a>(table: &'a Table, rows: &[usize], column: usize) -> &'a str {
    let (Some(&first), Some(&second)) = (rows.first(), rows.get(1)) else { return "" };
    let has_sub = |c: usize| !table.rows[second].own(c).trim().is_empty();
    let mut c = column;
    while table.rows[first].get(c).trim().is_empty() {
        if c == 0 || !has_sub(c) {
            return "";
        }
        c -= 1;
    }
    if c == column || has_sub(c) { table.rows[first].get(c) } else { "" }
}

fn sub_text<'a>(table: &'a Table, rows: &[usize], column: usize) -> &'a str {
    rows.iter().skip(1).rev().map(|&i| table.rows[i].own(column)).find(|t| !t.trim().is_empty()).unwrap_or("")
}

fn full_text(table: &Table, rows: &[usize], column: usize) -> String {
    let Some(&first) = rows.first() else { return String::new() };
    let sub = one_line(sub_text(table, rows, column));
    let own = one_line(table.rows[first].get(column));
    if sub.is_empty() || sub == own {
        return own;
    }
    // A sub-column with a meaning of its own (a term below "Konsekuensi") needs no group to be understood.
    let above = match kolom_of_header(&sub) {
        Some(Kolom::Dibuka | Kolom::Ditutup) | None => one_line(group(table, rows, column)),
        Some(_) => String::new(),
    };
    if above.is_empty() { sub } else { format!("{above}: {sub}") }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Meaning of each column. When two columns would mean the same, the first has it and the other stays `LAIN`.
fn meanings(table: &Table, rows: &[usize], width: usize) -> Vec<Kolom> {
    let mut taken = BTreeSet::new();
    let found = (0..width).map(|column| {
        let sub = sub_text(table, rows, column);
        let above = rows.first().map_or("", |&i| table.rows[i].get(column));
        let kolom = if sub.trim().is_empty() {
            kolom_of_header(above)
        } else {
            let with_group = format!("{} {sub}", group(table, rows, column));
            kolom_of_header(sub).or_else(|| kolom_of_header(&with_group))
        };
        match kolom {
            Some(kolom) if taken.insert(kolom) => kolom,
            _ => Kolom::Lain,
        }
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[&str]]) -> Table {
        Table::from_texts("x", rows.iter().map(|r| r.iter().map(|c| (*c).to_string()).collect()).collect())
    }

    #[test]
    fn two_rows_below_a_title() {
        let t = table(&[
            &["DAFTAR INFORMASI YANG DIKECUALIKAN", "", "", ""],
            &["No.", "Informasi", "Konsekuensi / Pertimbangan Bagi Publik", ""],
            &["", "", "Dibuka", "Ditutup"],
            &["1", "Data contoh", "x", "y"],
        ]);
        let kepala = find(&t).unwrap();
        assert_eq!(kepala.rows, [1, 2]);
        assert_eq!(kepala.kolom, [Kolom::Nomor, Kolom::Judul, Kolom::Dibuka, Kolom::Ditutup]);
        assert_eq!(kepala.texts[3], "Konsekuensi / Pertimbangan Bagi Publik: Ditutup");
    }

    #[test]
    fn a_sub_column_that_is_no_part_of_the_group_keeps_its_own_meaning() {
        let t = table(&[
            &["NO", "ESENSI INFORMASI", "KONTEN INFORMASI", "KONSEKUENSI", "", ""],
            &["", "", "", "AKIBAT BILA INFORMASI DIBUKA", "MANFAAT BILA INFORMASI DITUTUP", "BATAS WAKTU"],
        ]);
        let want =
            [Kolom::Nomor, Kolom::Judul, Kolom::Uraian, Kolom::Dibuka, Kolom::Ditutup, Kolom::JangkaWaktu];
        assert_eq!(find(&t).unwrap().kolom, want);
    }

    #[test]
    fn one_row_header_does_not_swallow_the_first_item() {
        let t = table(&[&["No", "Informasi", "Dibuka"], &["", "", "Dibuka setelah tahap pengumuman usai"]]);
        assert_eq!(find(&t).unwrap().rows, [0]);
    }

    #[test]
    fn no_information_column_is_no_header() {
        assert!(find(&table(&[&["Nama", "NIP"], &["a", "b"]])).is_none());
        assert!(find(&table(&[&["DAFTAR INFORMASI", "", ""], &["a", "b", "c"]])).is_none());
    }

    #[test]
    fn a_second_column_of_the_same_meaning_stays_open() {
        let t = table(&[&["No", "Informasi", "Dasar Hukum", "Dasar Hukum Pengecualian"]]);
        assert_eq!(find(&t).unwrap().kolom[3], Kolom::Lain);
    }
}
