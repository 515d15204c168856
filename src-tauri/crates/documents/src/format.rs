//! Paper, margins and type: everything an office may choose about the look of its papers.

use crate::{NaskahKantor, NaskahTercetak};
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
    /// All of them.
    pub const ALL: [Self; 5] = [Self::F4Lebar, Self::F4Sempit, Self::Folio, Self::A4, Self::Legal];

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

/// A sheet of the office's own size, in millimetres, upright.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct UkuranKhusus {
    /// Width, 100 to 450.
    pub lebar: f32,
    /// Height, 100 to 450.
    pub tinggi: f32,
}

/// Where and how pages are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum NomorHalaman {
    /// `- 2 -` at the top centre from the second page, the usual practice (Permendagri and ANRI style guides).
    #[default]
    AtasTengah,
    /// `2` at the bottom centre.
    BawahTengah,
    /// `Halaman 2 dari 5` at the bottom right.
    HalamanDari,
    /// None.
    Tanpa,
}

/// What of the letterhead is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum GayaKop {
    /// Emblem, government, office, address.
    #[default]
    Penuh,
    /// The same without address.
    TanpaAlamat,
    /// None, and no room for it.
    Tanpa,
}

/// How pages lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Arah {
    /// Upright.
    Tegak,
    /// Lying.
    Rebah,
}

/// What file is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Keluaran {
    /// The paper itself.
    #[default]
    Pdf,
    /// A copy to be edited in a word processor.
    Docx,
}

/// How a paper is to look.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Format {
    /// Paper size.
    pub kertas: Kertas,
    /// Own size in the place of `kertas`.
    pub ukuran_khusus: Option<UkuranKhusus>,
    /// Margins of upright pages; `None` takes 20 mm top, 25 mm bottom, 30 mm left, 20 mm right.
    pub margin: Option<Margin>,
    /// Margins of lying pages; `None` takes 20 mm all around.
    pub margin_rebah: Option<Margin>,
    /// Type family.
    pub huruf: Huruf,
    /// Size of running text in points, 8 to 16. Tables are set smaller from it.
    pub ukuran_huruf: f32,
    /// Line height of running text as a multiple of its size, 1 to 2.
    pub spasi: f32,
    /// Page numbers.
    pub nomor_halaman: NomorHalaman,
    /// How all pages lie; `None` leaves it to the paper: wide tables on lying pages, the rest on upright ones.
    pub arah: Option<Arah>,
    /// What of the letterhead is printed.
    pub gaya_kop: GayaKop,
    /// Whether the letterhead is printed; without it the room is left free, for paper that bears one.
    pub kop_dicetak: bool,
    /// Whether the first word of the next page stands at the foot of a page.
    pub kata_penyambung: bool,
    /// Whether type and line height may shrink (to 9 points, single-spaced) so that an upright paper fits one page.
    pub muat_satu_halaman: bool,
    /// Identity of the paper; with it each sheet bears a short code with a QR code.
    pub identitas: Option<String>,
    /// Line beside the code of each sheet: number and head of the office's trail when the paper was first printed.
    pub kode_jejak: Option<String>,
    /// Rulers on all sides, for a test page.
    pub penggaris: bool,
    /// Practice office: every page is marked LATIHAN.
    pub latihan: bool,
    /// Not final: every page is marked DRAF. In the practice office LATIHAN goes across the page and DRAF is said at
    /// its foot: two words over each other could not be read.
    pub draf: bool,
    /// The office's own sentences.
    pub naskah: NaskahKantor,
    /// The sentences that were kept with a print, in the place of all present ones, shipped and own.
    pub naskah_tercetak: Option<NaskahTercetak>,
    /// File to make.
    pub keluaran: Keluaran,
}

impl Default for Format {
    fn default() -> Self {
        Self {
            kertas: Kertas::F4Lebar,
            ukuran_khusus: None,
            margin: None,
            margin_rebah: None,
            huruf: Huruf::Sans,
            ukuran_huruf: 11.0,
            spasi: 1.3,
            nomor_halaman: NomorHalaman::default(),
            arah: None,
            gaya_kop: GayaKop::default(),
            kop_dicetak: true,
            kata_penyambung: false,
            muat_satu_halaman: false,
            identitas: None,
            kode_jejak: None,
            penggaris: false,
            latihan: false,
            draf: false,
            naskah: NaskahKantor::default(),
            naskah_tercetak: None,
            keluaran: Keluaran::default(),
        }
    }
}

impl Format {
    /// Width and height of the upright sheet in points.
    pub(crate) fn sheet(&self) -> (f32, f32) {
        self.ukuran_khusus.map_or_else(|| self.kertas.size(), |own| (own.lebar * MM, own.tinggi * MM))
    }
}
