//! What was looked at and what left the office as a copy: lines of the trail that change nothing.

use crate::error::Result;
use crate::op::Op;
use crate::storage::Store;

/// Takes note of it: `entitas` and `id` name the thing, `ke` says where to or which.
///
/// # Errors
/// The file's own refusal.
pub fn note(store: &mut Store, op: Op, (entitas, id): (&str, &str), ke: &str) -> Result<()> {
    store.transact(op, |tx| tx.note(entitas, id, "", ke, ""))
}
