//! The trash: nothing is deleted.

use super::Informasi;
use super::status::StatusInformasi as S;
use crate::error::{Error, Result};
use crate::op::Op;
use crate::storage::{Store, Tx, informasi as rows};

/// Moves items to the trash, all or none. One that is there already stays as it is.
///
/// # Errors
/// `SUDAH_DITETAPKAN` when a signed decree has set one of them; `Error::NotFound`.
pub fn trash(store: &mut Store, id: &[String]) -> Result<()> {
    store.transact(Op::TrashInformasi, |tx| {
        each(tx, id, |item| {
            if !item.status.is_undecided() && !matches!(item.status, S::DitolakTerbuka | S::Dicabut) {
                return Err(Error::refused_with("SUDAH_DITETAPKAN", "nomor", &item.nomor_register));
            }
            if item.dihapus_at.is_none() {
                rows::update_dihapus(tx.conn(), &item.id, Some(tx.now()))?;
                tx.note("informasi", &item.id, &item.nomor_register, "", "")?;
            }
            Ok(())
        })
    })
}

/// Takes items out of the trash, all or none. One that is not there stays as it is.
///
/// # Errors
/// `UNIT_DI_DALAM_SAMPAH` when the unit of one of them was thrown away; `Error::NotFound`.
pub fn restore(store: &mut Store, id: &[String]) -> Result<()> {
    store.transact(Op::RestoreInformasi, |tx| {
        each(tx, id, |item| {
            if item.dihapus_at.is_none() {
                return Ok(());
            }
            if let Some(unit_id) = &item.unit_id {
                match crate::storage::unit::get(tx.conn(), unit_id, false) {
                    Err(Error::NotFound { .. }) => {
                        let unit = item.unit.clone().unwrap_or_default();
                        return Err(Error::refused_with("UNIT_DI_DALAM_SAMPAH", "unit", unit));
                    }
                    found => drop(found?),
                }
            }
            rows::update_dihapus(tx.conn(), &item.id, None)?;
            tx.note("informasi", &item.id, "", &item.nomor_register, "")
        })
    })
}

fn each(tx: &Tx<'_>, id: &[String], action: impl Fn(&Informasi) -> Result<()>) -> Result<()> {
    id.iter().try_for_each(|id| action(&rows::get(tx.conn(), id)?))
}
