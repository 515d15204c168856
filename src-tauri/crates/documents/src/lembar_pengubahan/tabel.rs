//! Tables of the sheet.

use super::{BarisPengubahan, BarisPertimbangan};
use crate::RenderError;
use crate::engine::model::{HeadCell, Table, Text, TextStyle};
use crate::layout::{Columns, Office, grouped, table};
use crate::naskah::Naskah;

/// The table of Lampiran IV, its head in three rows.
pub(super) fn lampiran_iv(
    office: &Office<'_>,
    naskah: &Naskah,
    rows: &[BarisPengubahan],
    numbered: bool,
) -> Result<Table, RenderError> {
    let word = |key: &str| naskah.get(&format!("pengujian.kolom.{key}"), &[]);
    let style = office.table_style();
    // eight columns: a little smaller than the matrix, so that long words stay whole
    let style = TextStyle { size: (style.size - 0.5).max(7.5), ..style };
    let mut columns = Columns::new();
    if numbered {
        columns = columns.fixed(word("no")?, style.size * 3.3);
    }
    columns = columns
        .share(word("informasi")?, 1.2)
        .share(word("semula")?, 1.15)
        .share(word("pengubahan")?, 1.15)
        .share(word("dibuka")?, 1.1)
        .share(word("ditutup")?, 1.1)
        .share(word("dibuka")?, 1.1)
        .share(word("ditutup")?, 1.1)
        .share(word("jangka_waktu")?, 0.95);
    let mut table = table(columns, office.lying().text_width(), style, 8.0);
    let first = usize::from(numbered);
    let over = |key: &str, columns: std::ops::Range<usize>, rows: std::ops::Range<usize>| {
        let columns = columns.start + first..columns.end + first;
        Ok::<_, RenderError>(HeadCell { text: Text::bold(word(key)?), columns, rows })
    };
    for cell in &mut table.head {
        cell.rows = match cell.columns.start.checked_sub(first) {
            Some(1 | 2) => 1..3,
            Some(3..=6) => 2..3,
            _ => 0..3,
        };
    }
    table.head.extend([
        over("dasar_hukum", 1..3, 0..1)?,
        over("konsekuensi", 3..7, 0..1)?,
        over("sebelumnya", 3..5, 1..2)?,
        over("sekarang", 5..7, 1..2)?,
    ]);
    // readers take the head row by row
    table.head.sort_by_key(|cell| (cell.rows.start, cell.columns.start));
    table.head_rows = 3;
    table.rows = grouped(
        rows,
        |_| None,
        |number, row| {
            let mut cells = vec![];
            if numbered {
                cells.push(number.to_string());
            }
            let texts = [
                &row.informasi,
                &row.dasar_hukum_semula,
                &row.dasar_hukum_pengubahan,
                &row.sebelumnya_dibuka,
                &row.sebelumnya_ditutup,
                &row.pengubahan_dibuka,
                &row.pengubahan_ditutup,
                &row.jangka_waktu,
            ];
            cells.extend(texts.into_iter().cloned());
            cells
        },
    );
    Ok(table)
}

/// The table of the short form.
pub(super) fn short(
    office: &Office<'_>,
    naskah: &Naskah,
    rows: &[BarisPertimbangan],
) -> Result<Table, RenderError> {
    let word = |key: &str| naskah.get(&format!("pertimbangan.kolom.{key}"), &[]);
    let style = office.table_style();
    let columns = Columns::new()
        .fixed(word("no")?, style.size * 3.3)
        .share(word("informasi")?, 1.8)
        .share(word("keputusan")?, 1.6)
        .share(word("jangka_waktu")?, 1.2)
        .share(word("berakhir")?, 0.9)
        .share(word("batas")?, 0.9)
        .share(word("penanggung_jawab")?, 1.2)
        .share(word("saran")?, 0.9);
    let mut table = table(columns, office.lying().text_width(), style, 8.0);
    table.rows = grouped(
        rows,
        |_| None,
        |number, row| {
            vec![
                number.to_string(),
                row.informasi.clone(),
                row.keputusan.clone(),
                row.jangka_waktu.clone(),
                row.berakhir.clone(),
                row.batas.clone(),
                row.penanggung_jawab.clone(),
                row.saran.clone(),
            ]
        },
    );
    Ok(table)
}
