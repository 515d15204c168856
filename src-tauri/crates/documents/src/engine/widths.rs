//! Widths of the columns of a table: shares give way to what must stay whole, the words of its head and numbers.

use super::lines::Breaker;
use super::model::{Run, Table, TableRow};
use super::table::PAD_X;

/// Rows of a longer table aren't measured for this: it is no list of people.
const MOST_ROWS: usize = 300;
/// A longer word of letters and digits is no number that people read.
const LONGEST: usize = 24;
/// Room beside what is measured, so that rounding breaks nothing.
const SLACK: f32 = 0.5;

impl Table {
    /// The table without its rows, with columns of these widths.
    pub(super) fn headed(&self, columns: Vec<f32>) -> Self {
        let Self { head, aligns, rows: _, .. } = self;
        Self { columns, head: head.clone(), aligns: aligns.clone(), rows: vec![], ..*self }
    }
}

/// The widths of the columns: where a word of the head or a number is wider than its column, the others make room. Where
/// all of them together have none, numbers alone; where these have none, as they are.
pub(super) fn widths(breaker: &mut Breaker, table: &Table) -> Vec<f32> {
    let numbers = numbers(breaker, table);
    let mut both = numbers.clone();
    for cell in table.head.iter().filter(|cell| cell.columns.len() == 1) {
        if let Some(least) = both.get_mut(cell.columns.start) {
            *least = least.max(widest(breaker, &cell.text.runs, table.style.size, |_| true));
        }
    }
    let total: f32 = table.columns.iter().sum();
    let fits = [both, numbers].into_iter().find(|least| least.iter().sum::<f32>() <= total);
    fits.map_or_else(|| table.columns.clone(), |least| widened(&table.columns, &least))
}

/// The widest number of each column.
fn numbers(breaker: &mut Breaker, table: &Table) -> Vec<f32> {
    let mut least = vec![0.0f32; table.columns.len()];
    if table.rows.len() > MOST_ROWS {
        return least;
    }
    for row in &table.rows {
        let TableRow::Cells { cells, .. } = row else { continue };
        for (cell, least) in cells.iter().zip(&mut least) {
            *least = least.max(widest(breaker, &cell.text.runs, table.style.size, is_number) + cell.indent);
        }
    }
    least
}

/// Digits, in one piece with what parts and names them: `19700101`, `R-2026-0017`. The code of a place on a shelf,
/// `G1-R201-L1-B2-X010`, has more parts and reads well over two lines.
fn is_number(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let parts = |c: char| c.is_ascii_digit() || c.is_ascii_uppercase() || matches!(c, '-' | '.' | '\u{a0}');
    digits > 3 && word.chars().count() <= LONGEST && word.chars().all(parts) && word.matches('-').count() <= 2
}

/// Width of a column that holds the widest of the words that are `meant`; a word may break behind its `/` and `-`.
fn widest(breaker: &mut Breaker, runs: &[Run], size: f32, meant: impl Fn(&str) -> bool) -> f32 {
    let mut width = 0.0f32;
    for run in breaker.clean(runs) {
        for word in run.text.split([' ', '\n']) {
            let whole = word.chars().any(|c| c.is_ascii_digit());
            let parts = word.split_inclusive(|c| !whole && matches!(c, '/' | '-'));
            for part in parts.filter(|part| !part.is_empty() && meant(part)) {
                let alone = Run { text: part.to_owned(), ..run.clone() };
                width = width.max(breaker.width(&[alone], size) + 2.0 * PAD_X + SLACK);
            }
        }
    }
    width
}

/// `columns` with none below its `least`; those that have more give it in proportion to what they have.
fn widened(columns: &[f32], least: &[f32]) -> Vec<f32> {
    let wanted: f32 = columns.iter().zip(least).map(|(width, least)| (least - width).max(0.0)).sum();
    let spare: f32 = columns.iter().zip(least).map(|(width, least)| (width - least).max(0.0)).sum();
    if wanted <= 0.0 || spare <= 0.0 {
        return columns.to_vec();
    }
    let give = (wanted / spare).min(1.0);
    let one =
        |(width, least): (&f32, &f32)| if width < least { *least } else { width - (width - least) * give };
    columns.iter().zip(least).map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::{is_number, widened};

    #[test]
    fn what_is_missing_is_given_by_those_that_have_more() {
        assert_eq!(widened(&[20.0, 50.0, 30.0], &[30.0, 30.0, 30.0]), [30.0, 40.0, 30.0]);
        assert_eq!(widened(&[20.0, 50.0], &[10.0, 10.0]), [20.0, 50.0]);
    }

    #[test]
    fn numbers_are_told_from_words_and_addresses() {
        for number in ["19700101", "R-2026-0017", "199403\u{a0}2\u{a0}001"] {
            assert!(is_number(number), "{number}");
        }
        for word in ["Undang-Undang", "12.", "a@b2026.id", "480/215/PPID/2027", "G1-R201-L1-B2-X010"] {
            assert!(!is_number(word), "{word}");
        }
    }
}
