//! Health of the data folder.

use crate::wire::{Kosong, Pemeriksaan, Satuan, Tahap};
use crate::{ApiResult, Ctx};
use saksama_core::storage::berkas;

pub(crate) fn check(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Pemeriksaan> {
    let work = ctx.work("check_data")?;
    let begun = ctx.read(berkas::Check::begin)?;
    // Others may read and write meanwhile: a stored file never changes.
    let found = begun.look(&mut work.stage(Tahap::Memeriksa, Satuan::Bita))?;
    let temuan = ctx.read(|s| begun.finish(s, found))?;
    Ok(Pemeriksaan { sehat: temuan.is_empty(), temuan })
}
