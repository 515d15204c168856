//! The health of the register: the check, and its report on paper.

mod cetak;

pub use cetak::laporan_kesehatan_to_file;
pub(crate) use cetak::{print, save_as};

use crate::wire::{Kosong, Satuan, Tahap};
use crate::work::Work;
use crate::{ApiResult, Ctx};
use saksama_core::kesehatan::{self, Kesehatan};

pub(crate) fn check(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Kesehatan> {
    let work = ctx.work("check_kesehatan")?;
    read(ctx, &work)
}

/// The register as it stands, as part of `work`.
fn read(ctx: &Ctx<'_>, work: &Work<'_>) -> ApiResult<Kesehatan> {
    ctx.read(|s| kesehatan::check(s, &mut work.stage(Tahap::Memeriksa, Satuan::Langkah)))
}
