//! The mapping of columns: proposed by the program, changed by the officer, kept as JSON.

use super::kolom::Kolom;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Which column means what. Every field but `kolom` may be left out in JSON.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Peta {
    /// Sheet to read; `None` takes the first that holds anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lembar: Option<String>,
    /// Lines of the header rows; `None` lets the program find them, an empty list means there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kepala: Option<Vec<usize>>,
    /// Meaning of each column; a column not named here is `LAIN`.
    pub kolom: Vec<KolomPeta>,
    /// What the officer decided about single rows, by line.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub paksa: BTreeMap<usize, PaksaBaris>,
}

/// One column of the mapping. Several columns may have the same meaning; their texts are then put one below the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KolomPeta {
    /// Position in the file, from 0.
    pub indeks: usize,
    /// Meaning.
    pub kolom: Kolom,
    /// Header text, for the officer's eyes; it changes nothing.
    #[serde(default)]
    pub judul: String,
}

/// The officer's word about one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum PaksaBaris {
    /// An item of its own.
    Data,
    /// Continues the row before it.
    Lanjutan,
    /// A heading of the rows below it.
    Kategori,
    /// Nothing of the list (a signature, a remark).
    BukanData,
}

impl Peta {
    /// Positions of the columns with this meaning, left to right.
    pub(super) fn columns(&self, kolom: Kolom) -> impl Iterator<Item = usize> + '_ {
        self.kolom.iter().filter(move |k| k.kolom == kolom).map(|k| k.indeks)
    }

    /// True when at least one column has this meaning.
    #[must_use]
    pub fn has(&self, kolom: Kolom) -> bool {
        self.columns(kolom).next().is_some()
    }

    /// Meaning of the column at `indeks`.
    pub(super) fn kolom_at(&self, indeks: usize) -> Kolom {
        self.kolom.iter().find(|k| k.indeks == indeks).map_or(Kolom::Lain, |k| k.kolom)
    }
}
