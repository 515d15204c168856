//! A key file that somebody put in the place of a newer one, out of an older backup for instance: a person who was taken
//! out, a passphrase that was changed and a recovery code that was renewed must not come back with it.

use super::{HeldKunci, Masuk};
use crate::{ApiError, ApiResult, Office};
use saksama_core::storage::{Store, kunci as berkas_kunci};

impl Office {
    /// Lets `masuk` in by `slot` of such a file only when that slot counts still, and takes the others out of the file.
    /// Gives whether the trail has a line of it; none when the file is no such one.
    ///
    /// # Errors
    /// `KUNCI_BUKAN_TERAKHIR`; that the file can't be written: it would count as the newest from then on.
    pub(super) fn settle_kunci_lama(
        &self,
        opened: &mut Store,
        masuk: &Masuk,
        slot: &str,
        _: &HeldKunci<'_>,
    ) -> ApiResult<Option<bool>> {
        let mut kantor = berkas_kunci::load_of(self.root(), &masuk.kunci)?;
        let Some(newer) = opened.find_kunci_lama(&kantor)? else { return Ok(None) };
        // Practice is nobody's own; an earlier program took no note of the slots.
        if kantor.is_latihan() || newer.slot.is_empty() {
            return Ok(None);
        }
        let refused = || ApiError::new("KUNCI_BUKAN_TERAKHIR").with("folder", self.root().display());
        let is_current = kantor.sidik_slot().get(slot).is_some_and(|own| newer.slot.get(slot) == Some(own));
        if !is_current {
            return Err(refused());
        }
        let found = kantor.urutan();
        kantor.keep_only(&masuk.kunci, &newer.slot, newer.urutan).map_err(|_| refused())?;
        berkas_kunci::save(self.root(), &kantor)?;
        Ok(Some(opened.replace_kunci(&kantor, found).is_ok()))
    }
}
