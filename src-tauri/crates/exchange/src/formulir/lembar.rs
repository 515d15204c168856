//! Where things stand in the workbook; the writer and the reader share it.

use super::KolomFormulir;
use super::kolom::{Isian, Pilihan};
use rust_xlsxwriter::utility::column_number_to_name;

/// First line of the hidden sheet.
pub(super) const FORMAT: &str = "saksama-formulir-usulan";
/// The sheet to fill in.
pub(super) const ISIAN: &str = "Isian";
/// Items that are only shown.
pub(super) const TETAP: &str = "Sudah diproses";
/// Hidden: the choices.
pub(super) const PILIHAN: &str = "Pilihan";
/// Hidden: what the form is.
pub(super) const KEPALA: &str = "Saksama";

/// Hidden names of the columns before those to fill in.
pub(super) const KUNCI_TANDA: &str = "tanda";
pub(super) const KUNCI_LAIN: [&str; 2] = ["nomor", "perbaiki"];
/// Hidden name of the column in which the example row says that it is one.
pub(super) const KUNCI_NOMOR: &str = KUNCI_LAIN[0];
pub(super) const CONTOH: &str = "CONTOH";
/// Mark of a row that is not to be filled in: title, heading, guidance, example.
pub(super) const BUKAN_ISI: &str = "-";

/// Row of the headings; guidance and example follow.
pub(super) const BARIS_KEPALA: u32 = 4;
/// First row to fill in.
pub(super) const BARIS_ISI: u32 = BARIS_KEPALA + 3;
/// First column to fill in.
pub(super) const KOLOM_ISI: u16 = 3;

/// The hidden names of all columns, from left to right.
pub(super) fn kunci() -> impl Iterator<Item = &'static str> {
    let own = KolomFormulir::ALL.iter().map(|k| k.kunci());
    std::iter::once(KUNCI_TANDA).chain(KUNCI_LAIN).chain(own)
}

/// The choices of a column that has its own list.
pub(super) fn list_of(kolom: KolomFormulir) -> Option<Pilihan> {
    match kolom.rupa().isian {
        Isian::Pilihan(list) => Some(list),
        _ => None,
    }
}

/// Where the choices of a column stand, as a formula; `pasal17` counts those of Pasal 17, which stand first.
pub(super) fn choices(kolom: KolomFormulir, pasal17: usize) -> String {
    let (column, rows) = match list_of(kolom) {
        None => (0, pasal17),
        Some(list) => {
            let before = KolomFormulir::ALL.iter().take_while(|k| **k != kolom);
            (1 + before.filter(|k| list_of(**k).is_some()).count(), list.len())
        }
    };
    let name = column_number_to_name(u16::try_from(column).unwrap_or(u16::MAX));
    format!("={PILIHAN}!${name}$1:${name}${}", rows.max(1))
}
