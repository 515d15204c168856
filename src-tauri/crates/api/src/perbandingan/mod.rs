//! The list of two days compared: on the screen, and on paper.

mod cetak;

pub use cetak::perbandingan_to_file;
pub(crate) use cetak::{print, save_as};

use crate::wire::{PerbandinganReq, Satuan, Tahap};
use crate::work::Work;
use crate::{ApiResult, Ctx};
use saksama_core::dkip::{self, PerbandinganDkip};

pub(crate) fn compare(ctx: &Ctx<'_>, req: PerbandinganReq) -> ApiResult<PerbandinganDkip> {
    let work = ctx.work("compare_dkip")?;
    read(ctx, &req, &work)
}

/// The comparison as part of `work`.
fn read(ctx: &Ctx<'_>, req: &PerbandinganReq, work: &Work<'_>) -> ApiResult<PerbandinganDkip> {
    ctx.read(|s| {
        let mut progress = work.stage(Tahap::Memeriksa, Satuan::Baris);
        dkip::compare(s, req.semula, req.menjadi, &mut progress)
    })
}
