//! Is a row without a number an item of its own, or the rest of the row before it?
//!
//! Lists copied out of printed pages break long rows: the rest stands in the next row, often below a repeated header.
//! The signs are how each cell begins ("b. …", "2. …", a small letter) and how many cells are empty.

use super::kolom::Kolom;
use super::peta::Peta;
use super::table::Row;
use std::collections::BTreeMap;

/// Columns that every full item fills.
const CONTENT: [Kolom; 5] =
    [Kolom::DasarHukum, Kolom::Konsekuensi, Kolom::Dibuka, Kolom::Ditutup, Kolom::JangkaWaktu];

/// How a cell begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Start {
    Blank,
    /// A small letter.
    Small,
    /// A list mark that is not the first: `b.`, `2)`; a closing sign.
    Later,
    /// A dash or bullet: may be either.
    Dash,
    /// A capital letter, a digit, `a.`, `1.`.
    Fresh,
}

fn start_of(text: &str) -> Start {
    let text = text.trim_start();
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return Start::Blank };
    let mark: String = text.chars().take_while(|c| c.is_alphanumeric()).take(4).collect();
    let after = text[mark.len()..].chars().next();
    if matches!(after, Some('.' | ')')) && !mark.is_empty() {
        if let Ok(number) = mark.parse::<u32>() {
            return if number > 1 { Start::Later } else { Start::Fresh };
        }
        if mark.len() == 1 && first.is_ascii_lowercase() {
            return if first > 'a' { Start::Later } else { Start::Fresh };
        }
    }
    match first {
        '-' | '–' | '•' | '*' => Start::Dash,
        ')' | ',' | ';' | ':' | '.' => Start::Later,
        c if c.is_lowercase() => Start::Small,
        _ => Start::Fresh,
    }
}

/// What is usual in this list: measured on its numbered rows, which are items for certain.
pub(super) struct Habit {
    /// The list has a number column and uses it.
    pub(super) numbered: bool,
    /// Columns whose cells often begin with a small letter, so that it is no sign of continued text.
    small: BTreeMap<Kolom, bool>,
    columns: Vec<(Kolom, usize)>,
    informasi: Option<usize>,
    judul_beside: Option<usize>,
}

impl Habit {
    /// Measures the rows below the header.
    pub(super) fn measure(rows: &[Row], peta: &Peta) -> Self {
        let first = |kolom| peta.columns(kolom).next();
        let (judul, uraian) = (first(Kolom::Judul), first(Kolom::Uraian));
        let informasi = uraian.or(judul);
        let mut columns: Vec<(Kolom, usize)> = CONTENT.iter().filter_map(|&k| Some((k, first(k)?))).collect();
        let numbered_rows: Vec<&Row> = first(Kolom::Nomor).map_or_else(Vec::new, |n| {
            let has = |r: &&Row| {
                !r.own(n).trim().is_empty() && informasi.is_some_and(|i| !r.own(i).trim().is_empty())
            };
            rows.iter().filter(has).collect()
        });
        if let Some(i) = informasi {
            columns.push((peta.kolom_at(i), i));
        }
        let small = columns.iter().map(|&(kolom, column)| {
            let filled = numbered_rows.iter().filter(|r| !r.own(column).trim().is_empty()).count();
            let begin = numbered_rows.iter().filter(|r| start_of(r.own(column)) == Start::Small).count();
            (kolom, begin * 5 > filled)
        });
        Self {
            numbered: !numbered_rows.is_empty(),
            small: small.collect(),
            informasi,
            judul_beside: uraian.and(judul),
            columns,
        }
    }

    /// True when a row **with** information text but without a number reads like the rest of the row before it.
    /// `after_break`: only repeated headers stand between them.
    pub(super) fn continues(&self, row: &Row, after_break: bool) -> bool {
        let (mut later, mut fresh, mut blank) = (0, 0, 0);
        for &(kolom, column) in &self.columns {
            match start_of(row.own(column)) {
                Start::Blank => blank += 1,
                Start::Later => later += 1,
                Start::Small if self.small_is_sign(kolom, after_break) => later += 1,
                Start::Dash if after_break => later += 1,
                Start::Dash | Start::Small => {}
                Start::Fresh => fresh += 1,
            }
        }
        // An essence without a number, right after a page break, is the rest of the essence above.
        if after_break && self.numbered && self.judul_beside.is_some_and(|c| !row.own(c).trim().is_empty()) {
            later += 1;
        }
        later > 0 && 2 * later + blank >= 2 * fresh
    }

    /// True when a row **without** information text and number is complete in itself, so that joining it to the row
    /// before would mix two items.
    pub(super) fn is_complete_without_informasi(&self, row: &Row) -> bool {
        let rest = || self.columns.iter().filter(|(_, column)| Some(*column) != self.informasi);
        rest().count() >= 3 && rest().all(|&(_, column)| start_of(row.own(column)) == Start::Fresh)
    }

    /// True when the text begins like the rest of a sentence or of a list.
    pub(super) fn begins_in_the_middle(text: &str) -> bool {
        matches!(start_of(text), Start::Small | Start::Later | Start::Dash)
    }

    /// True when the row fills none of the columns beside the information.
    pub(super) fn has_only_informasi(&self, row: &Row) -> bool {
        let mut rest = self.columns.iter().filter(|(_, column)| Some(*column) != self.informasi);
        rest.all(|&(_, column)| row.own(column).trim().is_empty())
    }

    /// True when the list has columns beside the information at all.
    pub(super) fn has_content_columns(&self) -> bool {
        self.columns.iter().any(|(_, column)| Some(*column) != self.informasi)
    }

    fn small_is_sign(&self, kolom: Kolom, after_break: bool) -> bool {
        if self.numbered { !self.small.get(&kolom).copied().unwrap_or(false) } else { after_break }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn starts() {
        let table = [
            ("", Start::Blank),
            ("a. UU", Start::Fresh),
            ("b. UU", Start::Later),
            ("1. UU", Start::Fresh),
            ("2) UU", Start::Later),
            ("12. UU", Start::Later),
            ("30 tahun", Start::Fresh),
            ("UU No. 14", Start::Fresh),
            ("antar warga", Start::Small),
            ("- rincian", Start::Dash),
            ("; dan", Start::Later),
        ];
        for (text, want) in table {
            assert_eq!(start_of(text), want, "{text}");
        }
    }
}
