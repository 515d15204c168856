//! Following changes outside an item: a renamed unit, a mended regulation.

use super::turunan;
use crate::error::Result;
use crate::storage::{Tx, informasi as rows, peraturan};
use crate::unit::Unit;

/// Lets the items of a renamed unit be found by its new name.
pub(crate) fn reindex_unit(tx: &Tx<'_>, unit: &Unit) -> Result<()> {
    rows::update_cari_unit(tx.conn(), &unit.id, &format!("{} {}", unit.nama, unit.singkatan))
}

/// Writes the printed legal basis of undecided items that cite a changed regulation. Decided items keep what was
/// signed.
pub(crate) fn refresh_dasar_hukum(tx: &Tx<'_>, peraturan_id: &str) -> Result<()> {
    let laws = peraturan::list(tx.conn())?;
    for id in rows::id_by_peraturan(tx.conn(), peraturan_id)? {
        let item = rows::get(tx.conn(), &id)?;
        if item.status.is_undecided() {
            rows::update_turunan(tx.conn(), &id, &turunan(&item, &laws, tx.today()))?;
        }
    }
    Ok(())
}
