//! Long work: tells the host how far it is and hears whether to stop. Every command that may take long uses this.

use crate::wire::{Kemajuan, Satuan, Tahap};
use crate::{ApiError, ApiResult, Host};
use saksama_documents::Stage;
use saksama_durable::Stopped;
use std::ops::ControlFlow;

/// Reports of one stage, at most: the bar is not drawn more often than it can be seen to move.
const REPORTS: u64 = 200;

/// One piece of long work under way, until it is dropped.
pub(crate) struct Work<'a> {
    host: &'a dyn Host,
    tugas: String,
}

impl<'a> Work<'a> {
    /// The work `tugas` begins, named by its command and, where that may be under way for several things at once, by
    /// the thing; an older wish to stop it no longer counts.
    ///
    /// # Errors
    /// `MASIH_BERJALAN`: two of the same would write the same files.
    pub(crate) fn begin(host: &'a dyn Host, tugas: impl Into<String>) -> ApiResult<Self> {
        let tugas = tugas.into();
        if !host.begin(&tugas) {
            return Err(ApiError::new("MASIH_BERJALAN"));
        }
        Ok(Self { host, tugas })
    }

    /// The progress of one stage. The host is asked at every step whether to go on.
    pub(crate) fn stage(&self, tahap: Tahap, satuan: Satuan) -> impl FnMut(u64, u64) -> ControlFlow<()> {
        let mut shown = None;
        move |selesai, total| {
            let share = selesai.saturating_mul(REPORTS).checked_div(total).unwrap_or(0);
            if shown != Some((share, total)) {
                shown = Some((share, total));
                self.tell(tahap, satuan, selesai, total, true);
            }
            if self.host.is_cancelled(&self.tugas) {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        }
    }

    /// The progress of drawing a paper.
    pub(crate) fn paper(&self) -> impl FnMut(Stage, u64, u64) -> ControlFlow<()> {
        let mut rows = self.stage(Tahap::Menyusun, Satuan::Baris);
        let mut pages = self.stage(Tahap::Mengemas, Satuan::Halaman);
        move |stage, selesai, total| match stage {
            Stage::Rows => rows(selesai, total),
            Stage::Pages => pages(selesai, total),
        }
    }

    /// The part that can't be stopped begins: told so, unless a stop was asked for before.
    ///
    /// # Errors
    /// `DIBATALKAN`.
    pub(crate) fn commit(&self, tahap: Tahap) -> ApiResult<()> {
        if self.host.is_cancelled(&self.tugas) {
            return Err(Stopped.into());
        }
        self.tell(tahap, Satuan::Langkah, 0, 0, false);
        Ok(())
    }

    fn tell(&self, tahap: Tahap, satuan: Satuan, selesai: u64, total: u64, bisa_dihentikan: bool) {
        let tugas = self.tugas.clone();
        self.host.progress(Kemajuan { tugas, tahap, satuan, selesai, total, bisa_dihentikan });
    }
}

impl Drop for Work<'_> {
    fn drop(&mut self) {
        self.host.end(&self.tugas);
    }
}

impl From<Stopped> for ApiError {
    fn from(_: Stopped) -> Self {
        Self::new("DIBATALKAN")
    }
}
