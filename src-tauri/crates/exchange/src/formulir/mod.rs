//! The Excel form of a unit: written with what the office knows, read back with what the unit filled in.
//!
//! One workbook: `Petunjuk` tells how, `Isian` is filled in, `Sudah diproses` lists what can't be changed here any more;
//! two hidden sheets hold the choices of the drop-downs and what the form is. Every row has a hidden mark (`tanda`), by
//! which it is known again; the columns are known by hidden names, not by their headings or their order.

mod baca;
mod berkas;
mod kata;
mod kolom;
mod lembar;
mod petunjuk;
mod tulis;

pub use baca::parse_formulir;
pub use berkas::{BerkasFormulir, write_formulir};
pub use kata::{code_of, word_of};
pub use kolom::KolomFormulir;
pub use tulis::{MAKS_SEL, formulir_bytes};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Version of the layout.
pub const VERSI: u32 = 1;
/// Most rows that a form may have.
pub const MAKS_BARIS: usize = 5_000;

/// The cells of a row; a column that is missing is empty.
pub type Sel = BTreeMap<KolomFormulir, String>;

/// What a form is, as it stands in its hidden sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KepalaFormulir {
    /// Id of the form.
    pub formulir_id: String,
    /// Code of the unit.
    pub kode_unit: String,
    /// Name of the unit.
    pub unit: String,
    /// Name of the Badan Publik that gave it.
    pub instansi: String,
    /// Round of proposals.
    pub putaran: String,
    /// Day it was made.
    pub dibuat: NaiveDate,
    /// Day by which it is wanted back.
    pub batas: Option<NaiveDate>,
    /// Made in a practice office.
    pub latihan: bool,
    /// Holds only rows that went back to be mended.
    pub perbaikan: bool,
}

/// A row to be filled in or mended.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BarisFormulir {
    /// The hidden mark.
    pub tanda: String,
    /// Register number; empty for a new item.
    pub nomor: String,
    /// Its cells.
    pub sel: Sel,
    /// What is to be mended; empty when nothing is.
    pub perbaiki: String,
}

/// An item of the unit that can't be changed by a form any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisTetap {
    /// Register number.
    pub nomor: String,
    /// Title.
    pub judul: String,
    /// Its state, in words.
    pub keadaan: String,
    /// Its term, as printed.
    pub jangka_waktu: String,
}

/// A form to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormulirKeluar {
    /// What it is.
    pub kepala: KepalaFormulir,
    /// Its rows, each with its own mark.
    pub baris: Vec<BarisFormulir>,
    /// Items that are only shown.
    pub tetap: Vec<BarisTetap>,
    /// Choices of the Pasal 17 columns; each begins with its code.
    pub pasal17: Vec<String>,
}

/// A row that came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BarisMasuk {
    /// Row as a spreadsheet numbers it, from 1.
    pub baris: usize,
    /// The hidden mark; empty when somebody made the row.
    pub tanda: String,
    /// Its cells; none filled in a row that was emptied.
    pub sel: Sel,
    /// What somebody wrote beside the columns of the form.
    pub lain: Vec<String>,
}

/// A form that came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormulirMasuk {
    /// What it is.
    pub kepala: KepalaFormulir,
    /// Every row with a word in it or the mark of an item, in the order of the file.
    pub baris: Vec<BarisMasuk>,
}

/// Beginning of the mark of an item of the register.
pub const TANDA_INFORMASI: &str = "i:";
/// Beginning of the mark of an empty row.
pub const TANDA_KOSONG: &str = "b:";
