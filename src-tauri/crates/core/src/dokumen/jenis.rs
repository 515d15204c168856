//! What may be done with papers of a kind: the one place that says so, for every client.

use super::KodeDokumen as K;
use crate::tata_letak::has_paraf;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A kind of paper, and what may be done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct JenisDokumen {
    /// Which paper.
    pub kode: K,
    /// Whether there is a copy of it for a word processor.
    pub ada_word: bool,
    /// Whether anybody signs it: drafts, labels and cards nobody does.
    pub ditandatangani: bool,
    /// Whether it has a box for initials and receivers of copies.
    pub ada_paraf: bool,
}

impl JenisDokumen {
    /// What may be done with papers of the kind `kode`.
    #[must_use]
    pub const fn of(kode: K) -> Self {
        Self {
            kode,
            ada_word: has_word(kode),
            ditandatangani: !matches!(kode, K::D05 | K::D19Label | K::D19Kartu | K::D25Kartu),
            ada_paraf: has_paraf(kode),
        }
    }
}

/// Whether a word processor keeps it whole: it breaks tables as wide as a lying sheet, and moves labels and cards off
/// the lines where they are cut.
const fn has_word(kode: K) -> bool {
    !matches!(kode, K::D02 | K::D03 | K::D04 | K::D05 | K::D18 | K::D19 | K::D19Label | K::D20 | K::D25Kartu)
}
