//! Paper, margins and type: everything an office may choose about the look of its papers.

use serde::{Deserialize, Serialize};

/// Points in a millimetre.
pub(crate) const MM: f32 = 72.0 / 25.4;

/// Paper sizes offices really use; printers call the first three "F4" or "Folio".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kertas {
    /// F4, 215 × 330 mm, the usual size of regional papers.
    #[serde(rename = "F4_215x330")]
    F4Lebar,
    /// F4, 210 × 330 mm.
    #[serde(rename = "F4_210x330")]
    F4Sempit,
    /// Folio, 8.5 × 13 inch (215.9 × 330.2 mm).
    #[serde(rename = "FOLIO_8.5x13in")]
    Folio,
    /// A4, 210 × 297 mm.
    #[serde(rename = "A4")]
    A4,
    /// US Legal, 8.5 × 14 inch.
    #[serde(rename = "LEGAL_8.5x14in")]
    Legal,
}

impl Kertas {
    /// Width and height of the upright sheet in points.
    #[must_use]
    pub fn size(self) -> (f32, f32) {
        match self {
            Self::F4Lebar => (215.0 * MM, 330.0 * MM),
            Self::F4Sempit => (210.0 * MM, 330.0 * MM),
            Self::Folio => (8.5 * 72.0, 13.0 * 72.0),
            Self::A4 => (210.0 * MM, 297.0 * MM),
            Self::Legal => (8.5 * 72.0, 14.0 * 72.0),
        }
    }
}

/// Margins in millimetres, of the sheet as it is read (upright or lying).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Margin {
    /// Above the text.
    pub atas: f32,
    /// Below the text.
    pub bawah: f32,
    /// Left of the text.
    pub kiri: f32,
    /// Right of the text.
    pub kanan: f32,
}

/// Type family of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Huruf {
    /// Liberation Sans, as wide as Arial: letters, berita acara, lists.
    Sans,
    /// TeX Gyre Bonum, like Bookman Old Style: Keputusan.
    Bookman,
}

/// How a paper is to look.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Format {
    /// Paper size.
    pub kertas: Kertas,
    /// Margins; `None` takes 20 mm top, 25 mm bottom, 30 mm left, 20 mm right on upright pages and 20 mm all
    /// around on lying ones.
    #[serde(default)]
    pub margin: Option<Margin>,
    /// Type family.
    pub huruf: Huruf,
    /// Size of running text in points, 8 to 16. Tables are set smaller from it.
    pub ukuran_huruf: f32,
    /// Practice office: every page is marked LATIHAN.
    #[serde(default)]
    pub latihan: bool,
    /// Not final: every page is marked DRAF. In the practice office LATIHAN goes across the page and DRAF is said at
    /// its foot: two words over each other could not be read.
    #[serde(default)]
    pub draf: bool,
}
