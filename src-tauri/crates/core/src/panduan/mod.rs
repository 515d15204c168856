//! Guidance beside the matrix: for each letter of Pasal 17 questions that lead to the harm of opening, the benefit of
//! closing and the interest of the public, and examples to adapt. Shipped in `assets/panduan_uji.json`; an office may
//! change every one of them, and go back.

mod save;
#[cfg(test)]
mod tests;

pub use save::{PanduanIsian, reset, save};

use crate::error::Result;
use crate::storage::{Store, panduan_uji as rows};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;
use ts_rs::TS;

/// A pair of texts to adapt; what has to be filled in stands in square brackets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ContohUji {
    /// For the consequence when opened.
    pub dibuka: String,
    /// For the consequence when closed.
    pub ditutup: String,
}

/// What the guidance of one code says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct IsiPanduan {
    /// Questions that lead to the harm of opening.
    pub dibuka: Vec<String>,
    /// Questions that lead to the benefit of closing.
    pub ditutup: Vec<String>,
    /// Questions about what the public needs to know all the same.
    pub publik: Vec<String>,
    /// Examples to adapt.
    pub contoh: Vec<ContohUji>,
}

/// The guidance of one code of Pasal 17.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PanduanUji {
    /// `h`, which stands above its numbers, or `h.3`.
    pub kode: String,
    /// When the office changed it last; none: it is as shipped.
    pub diubah_at: Option<NaiveDateTime>,
    /// What it says.
    pub isi: IsiPanduan,
}

#[derive(Deserialize)]
struct Butir {
    kode: String,
    #[serde(flatten)]
    isi: IsiPanduan,
}

#[expect(clippy::expect_used, reason = "compiled into the program and read by the tests of this module")]
static BAWAAN: LazyLock<Vec<Butir>> = LazyLock::new(|| {
    let text = include_str!("../../../../../assets/panduan_uji.json");
    serde_json::from_str(text).expect("shipped guidance")
});

/// The guidance of every code, in the order of the law: a letter before its numbers.
///
/// # Errors
/// The file's own refusal.
pub fn list(store: &Store) -> Result<Vec<PanduanUji>> {
    let mut own = rows::list(store.conn())?;
    let of = |b: &Butir| match own.remove(&b.kode) {
        Some((isi, at)) => PanduanUji { kode: b.kode.clone(), diubah_at: Some(at), isi },
        None => PanduanUji { kode: b.kode.clone(), diubah_at: None, isi: b.isi.clone() },
    };
    Ok(BAWAAN.iter().map(of).collect())
}
