//! Tables of the papers, and the uji konsekuensi matrix.

use super::Office;
use crate::RenderError;
use crate::data::{BarisMatriks, KolomMatriks};
use crate::engine::model::{Align, Cell, HeadCell, Table, TableRow, Text, TextStyle};

/// Room that a column of words has on average, points: about eight letters of running text.
const MIN_FREE: f32 = 44.0;

/// Columns by heading, share of the width and alignment; a share below 0 is a width in points.
pub(crate) struct Columns {
    list: Vec<(String, f32, Align)>,
}

impl Columns {
    pub(crate) fn new() -> Self {
        Self { list: vec![] }
    }

    /// Column that takes a share of the free width.
    pub(crate) fn share(mut self, heading: String, share: f32) -> Self {
        self.list.push((heading, share, Align::Left));
        self
    }

    /// Column of a fixed width in points, centred.
    pub(crate) fn fixed(mut self, heading: String, width: f32) -> Self {
        self.list.push((heading, -width, Align::Center));
        self
    }

    /// Widths that fill `total`. On a sheet so narrow, or in type so large, that the fixed columns would leave the others
    /// no room, all give way alike.
    fn widths(&self, total: f32) -> Vec<f32> {
        let shares: f32 = self.list.iter().map(|c| c.1.max(0.0)).sum();
        let count = self.list.iter().filter(|c| c.1 >= 0.0).count() as f32;
        let fixed: f32 = self.list.iter().map(|c| (-c.1).max(0.0)).sum();
        let free = (total - fixed).max(count * MIN_FREE);
        let scale = total / (fixed + free);
        self.list.iter().map(|c| scale * if c.1 < 0.0 { -c.1 } else { c.1 / shares * free }).collect()
    }
}

/// Table with one head row.
pub(crate) fn table(columns: Columns, width: f32, style: TextStyle, before: f32) -> Table {
    let widths = columns.widths(width);
    let head = columns.list.iter().enumerate().map(|(i, column)| HeadCell {
        text: Text::bold(&column.0),
        columns: i..i + 1,
        rows: 0..1,
    });
    Table {
        head: head.collect(),
        head_rows: 1,
        columns: widths,
        aligns: columns.list.iter().map(|column| column.2).collect(),
        style,
        rows: vec![],
        before,
        keep_next: false,
        whole: false,
        fill: false,
    }
}

/// Rows with a heading wherever the group changes.
pub(crate) fn grouped<'a, T: 'a>(
    rows: &'a [T],
    group: impl Fn(&'a T) -> Option<&'a str>,
    mut cells: impl FnMut(usize, &'a T) -> Vec<String>,
) -> Vec<TableRow> {
    let mut out = vec![];
    let mut last: Option<&str> = None;
    for (i, row) in rows.iter().enumerate() {
        let own = super::office::given(group(row));
        if let (Some(heading), true) = (own, own != last) {
            out.push(TableRow::Heading(Text::plain(heading)));
        }
        last = own;
        let cells = cells(i + 1, row).into_iter().map(|text| Cell { text: Text::plain(text), indent: 0.0 });
        out.push(TableRow::Cells { cells: cells.collect(), min_height: 0.0 });
    }
    out
}

/// Gives a table a second head row: these columns stand under one heading.
pub(crate) fn under_one_heading(table: &mut Table, columns: std::ops::Range<usize>, heading: String) {
    for cell in &mut table.head {
        cell.rows = if columns.contains(&cell.columns.start) { 1..2 } else { 0..2 };
    }
    let under: Vec<HeadCell> = table.head.drain(columns.clone()).collect();
    table.head.insert(columns.start, HeadCell { text: Text::bold(heading), columns, rows: 0..1 });
    table.head.extend(under);
    table.head_rows = 2;
}

/// The last row, with the sums.
pub(crate) fn total_row(texts: Vec<String>) -> TableRow {
    let cells = texts.into_iter().map(|text| Cell { text: Text::bold(text), indent: 0.0 });
    TableRow::Cells { cells: cells.collect(), min_height: 0.0 }
}

/// The matrix of Perki 1/2021 Lampiran II: Dibuka and Ditutup stand under one heading.
pub(crate) fn matrix(
    office: &Office<'_>,
    rows: &[BarisMatriks],
    kind: KolomMatriks,
    width: f32,
) -> Result<Table, RenderError> {
    matrix_rows(office, &(1..).zip(rows).collect::<Vec<_>>(), kind, width)
}

/// The matrix with rows that have their own numbers.
pub(crate) fn matrix_rows(
    office: &Office<'_>,
    rows: &[(usize, &BarisMatriks)],
    kind: KolomMatriks,
    width: f32,
) -> Result<Table, RenderError> {
    let word = |key: &str| office.umum.get(&format!("matriks.{key}"), &[]);
    let numbered = kind != KolomMatriks::Perki;
    let responsible = kind == KolomMatriks::PerkiNoPj;
    let style = office.table_style();
    let mut columns = Columns::new();
    if numbered {
        columns = columns.fixed(word("no")?, style.size * 3.3);
    }
    columns = columns
        .share(word("informasi")?, 1.55)
        .share(word("dasar_hukum")?, 1.6)
        .share(word("dibuka")?, 1.7)
        .share(word("ditutup")?, 1.7)
        .share(word("jangka_waktu")?, 1.15);
    if responsible {
        columns = columns.share(word("penanggung_jawab")?, 1.0);
    }
    let mut table = table(columns, width, style, 8.0);
    let first = usize::from(numbered) + 2;
    under_one_heading(&mut table, first..first + 2, word("konsekuensi")?);
    table.rows = grouped(
        rows,
        |(_, row)| row.kelompok.as_deref(),
        |_, (number, row)| {
            let mut cells = vec![];
            if numbered {
                cells.push(number.to_string());
            }
            let texts = [
                &row.informasi,
                &row.dasar_hukum,
                &row.konsekuensi_dibuka,
                &row.pertimbangan_ditutup,
                &row.jangka_waktu,
            ];
            cells.extend(texts.into_iter().cloned());
            if responsible {
                cells.push(row.penanggung_jawab.clone());
            }
            cells
        },
    );
    Ok(table)
}

#[cfg(test)]
mod tests {
    use super::Columns;

    #[test]
    fn columns_fill_the_sheet_and_none_vanishes_however_narrow_it_is() {
        let columns = || {
            let named = Columns::new().fixed("No.".into(), 28.0).share("Unit".into(), 2.0);
            (0..6).fold(named, |all, n| all.fixed(n.to_string(), 70.0)).share("Keterangan".into(), 1.0)
        };
        for total in [900.0, 482.0, 300.0, 120.0] {
            let widths = columns().widths(total);
            assert!((widths.iter().sum::<f32>() - total).abs() < 0.01, "{total}: {widths:?}");
            let least = widths.iter().copied().fold(f32::MAX, f32::min);
            assert!(least > total * 0.03, "{total}: {widths:?}");
        }
    }
}
