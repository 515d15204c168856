//! Reading papers.

use super::{Dokumen, KodeDokumen, StatusDokumen};
use crate::error::Result;
use crate::storage::{Store, Tx, dokumen as rows};

/// Papers of one subject (a sheet, a meeting, a decree, `dkip`) or all, newest first.
///
/// # Errors
/// The file's own refusal.
pub fn list(store: &Store, subjek_id: Option<&str>) -> Result<Vec<Dokumen>> {
    rows::list(store.conn(), subjek_id)
}

/// One paper.
///
/// # Errors
/// `Error::NotFound` when there is no such paper.
pub fn get(store: &Store, id: &str) -> Result<Dokumen> {
    rows::get(store.conn(), id)
}

/// Whether this paper of a subject is signed.
pub(crate) fn is_signed(tx: &Tx<'_>, kode: KodeDokumen, subjek_id: &str) -> Result<bool> {
    let papers = rows::list(tx.conn(), Some(subjek_id))?;
    Ok(papers.iter().any(|d| d.kode == kode && d.status == StatusDokumen::Ditandatangani))
}
