//! The office's own sentences in its papers, kept version by version.
//!
//! What a sentence may hold is known where papers are drawn, so whoever saves checks it there first. Here they are kept:
//! every state for ever, because a printed paper names the state it was made from.

use crate::error::Result;
use crate::op::Op;
use crate::storage::{Store, naskah as rows};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// One state of the office's sentences of one paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NaskahVersi {
    /// Number of the state, from 1, one row of numbers for all papers.
    pub versi: u32,
    /// Code of the paper, or `umum` for what all papers share.
    pub kode: String,
    /// Key of the sentence → the office's text; what isn't here is as shipped.
    pub kalimat: BTreeMap<String, String>,
    /// When it was saved.
    pub dibuat_at: NaiveDateTime,
    /// False when part of it can't be read by this program; that part is as shipped.
    pub utuh: bool,
}

/// The sentences that are in use; none before the first change.
///
/// # Errors
/// The file's own refusal.
pub fn current(store: &Store, kode: &str) -> Result<Option<NaskahVersi>> {
    at(store, kode, u32::MAX)
}

/// The sentences as they were in the state `sampai` of the whole wording.
///
/// # Errors
/// The file's own refusal.
pub fn at(store: &Store, kode: &str, sampai: u32) -> Result<Option<NaskahVersi>> {
    rows::at(store.conn(), kode, sampai)
}

/// Every state, newest first.
///
/// # Errors
/// The file's own refusal.
pub fn list(store: &Store, kode: &str) -> Result<Vec<NaskahVersi>> {
    rows::list(store.conn(), kode)
}

/// Makes `kalimat` the sentences in use, as a new state; the old ones stay readable. Equal sentences are no new state.
///
/// # Errors
/// The file's own refusal.
pub fn save(store: &mut Store, kode: &str, kalimat: &BTreeMap<String, String>) -> Result<()> {
    let before = current(store, kode)?;
    let same = before.as_ref().map_or(kalimat.is_empty(), |b| b.utuh && b.kalimat == *kalimat);
    if same {
        return Ok(());
    }
    let op = if kalimat.is_empty() { Op::ResetNaskah } else { Op::SaveNaskah };
    store.transact(op, |tx| {
        let versi = rows::insert(tx.conn(), kode, kalimat, tx.now())?;
        let dari = before.map_or_else(String::new, |b| b.versi.to_string());
        tx.note("naskah", kode, &dari, &versi.to_string(), "")
    })
}
