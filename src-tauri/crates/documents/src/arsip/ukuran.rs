//! Sheets of labels: how many labels stand where on an A4 sheet.

use crate::engine::model::PageSpec;
use crate::format::MM;
use crate::{Kertas, RenderError};
use serde::{Deserialize, Serialize};

/// Least room between the edge of the sheet and a label of the office's own size: printers leave it white.
const EDGE: f32 = 5.0;
/// Sides of a label of the office's own size, tenths of a millimetre.
const SIDES: std::ops::RangeInclusive<u32> = 200..=2870;

/// The sheet the labels are printed on, always A4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "jenis", deny_unknown_fields)]
pub enum LembarLabel {
    /// 4 labels of 99.1 × 139 mm.
    #[serde(rename = "A4_2X2")]
    DuaKaliDua,
    /// 8 labels of 99.1 × 67.7 mm: boxes.
    #[serde(rename = "A4_2X4")]
    DuaKaliEmpat,
    /// 14 labels of 99.1 × 38.1 mm.
    #[serde(rename = "A4_2X7")]
    DuaKaliTujuh,
    /// 21 labels of 63.5 × 38.1 mm: folders.
    #[serde(rename = "A4_3X7")]
    TigaKaliTujuh,
    /// 4 labels of 192 × 61 mm: backs of ordners.
    #[serde(rename = "A4_1X4")]
    SatuKaliEmpat,
    /// As many labels of an own size as fit on plain paper, with rules to cut along.
    #[serde(rename = "KHUSUS")]
    Khusus {
        /// Width in tenths of a millimetre, 20 to 200 mm.
        lebar: u32,
        /// Height in tenths of a millimetre, 20 to 287 mm.
        tinggi: u32,
    },
}

/// Where labels stand on a sheet; lengths in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Grid {
    pub(super) page: PageSpec,
    pub(super) columns: u32,
    pub(super) rows: u32,
    pub(super) width: f32,
    pub(super) height: f32,
    /// Space between columns.
    pub(super) gap: f32,
    /// Whether rules show where to cut.
    pub(super) cut: bool,
}

impl LembarLabel {
    /// # Errors
    /// [`RenderError::LabelOutOfRange`] if a label of an own size doesn't fit on the sheet or is too small to read.
    pub(super) fn grid(self) -> Result<Grid, RenderError> {
        let (width, height, columns, rows, gap) = match self {
            Self::DuaKaliDua => (99.1, 139.0, 2, 2, 2.5),
            Self::DuaKaliEmpat => (99.1, 67.7, 2, 4, 2.5),
            Self::DuaKaliTujuh => (99.1, 38.1, 2, 7, 2.5),
            Self::TigaKaliTujuh => (63.5, 38.1, 3, 7, 2.5),
            Self::SatuKaliEmpat => (192.0, 61.0, 1, 4, 0.0),
            Self::Khusus { lebar, tinggi } => {
                let (sheet_width, sheet_height) = Kertas::A4.size();
                let fits = |sheet: f32, side: u32| ((sheet / MM - 2.0 * EDGE) * 10.0) as u32 / side.max(1);
                let (columns, rows) = (fits(sheet_width, lebar), fits(sheet_height, tinggi));
                if !SIDES.contains(&lebar) || !SIDES.contains(&tinggi) || columns == 0 || rows == 0 {
                    return Err(RenderError::LabelOutOfRange);
                }
                (lebar as f32 / 10.0, tinggi as f32 / 10.0, columns, rows, 0.0)
            }
        };
        let (sheet_width, sheet_height) = Kertas::A4.size();
        let (width, height, gap) = (width * MM, height * MM, gap * MM);
        // the makers of label sheets put the labels in the middle of the sheet
        let left = (sheet_width - columns as f32 * (width + gap) + gap) / 2.0;
        let top = (sheet_height - rows as f32 * height) / 2.0;
        let page = PageSpec {
            width: sheet_width,
            height: sheet_height,
            left,
            right: left,
            top,
            bottom: top,
            bare: true,
        };
        let cut = matches!(self, Self::Khusus { .. });
        Ok(Grid { page, columns, rows, width, height, gap, cut })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Published measures of label sheets for A4, millimetres: left edge, upper edge, distance of columns.
    #[test]
    fn labels_stand_where_the_makers_of_sheets_put_them() {
        for (sheet, left, top, pitch) in [
            (LembarLabel::DuaKaliDua, 4.65, 9.5, 101.6),
            (LembarLabel::DuaKaliEmpat, 4.65, 13.1, 101.6),
            (LembarLabel::DuaKaliTujuh, 4.65, 15.15, 101.6),
            (LembarLabel::TigaKaliTujuh, 7.25, 15.15, 66.0),
            (LembarLabel::SatuKaliEmpat, 9.0, 26.5, 192.0),
        ] {
            let grid = sheet.grid().unwrap();
            let near = |points: f32, mm: f32| (points / MM - mm).abs() < 0.11;
            assert!(near(grid.page.left, left), "{sheet:?}: {}", grid.page.left / MM);
            assert!(near(grid.page.top, top), "{sheet:?}: {}", grid.page.top / MM);
            assert!(near(grid.width + grid.gap, pitch), "{sheet:?}");
        }
    }

    #[test]
    fn as_many_labels_of_an_own_size_as_fit_stand_on_a_sheet() {
        let grid = |lebar, tinggi| LembarLabel::Khusus { lebar, tinggi }.grid();
        let count = |lebar, tinggi| grid(lebar, tinggi).map(|grid| (grid.columns, grid.rows));
        assert_eq!(count(1000, 500), Ok((2, 5)));
        assert_eq!(count(2000, 2870), Ok((1, 1)));
        assert_eq!(count(200, 200), Ok((10, 14)));
        for (lebar, tinggi) in [(199, 500), (500, 199), (2001, 500), (500, 2871), (0, 0)] {
            assert_eq!(count(lebar, tinggi), Err(RenderError::LabelOutOfRange));
        }
    }
}
