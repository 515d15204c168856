//! The table of the Daftar Informasi Publik.

use super::{Columns, Office, grouped, table};
use crate::RenderError;
use crate::data::BarisDip;
use crate::engine::model::Table;

/// The least columns of Perki 1/2021 Pasal 21 ayat (2), with rows that have their own numbers.
pub(crate) fn dip(
    office: &Office<'_>,
    rows: &[(usize, &BarisDip)],
    width: f32,
) -> Result<Table, RenderError> {
    let word = |key: &str| office.umum.get(&format!("dip.{key}"), &[]);
    let style = office.table_style();
    let columns = Columns::new()
        .fixed(word("no")?, style.size * 3.3)
        .share(word("ringkasan")?, 1.9)
        .share(word("penguasa")?, 1.3)
        .share(word("penanggung_jawab")?, 1.3)
        .share(word("waktu_tempat")?, 1.2)
        .share(word("bentuk")?, 1.0)
        .share(word("retensi")?, 1.2);
    let mut list = table(columns, width, style, 10.0);
    list.rows = grouped(
        rows,
        |_| None,
        |_, (number, row)| {
            vec![
                number.to_string(),
                row.ringkasan.clone(),
                row.penguasa.clone(),
                row.penanggung_jawab.clone(),
                row.waktu_tempat.clone(),
                row.bentuk_tersedia.clone(),
                row.retensi.clone(),
            ]
        },
    );
    Ok(list)
}
