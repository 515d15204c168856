//! Health of the data folder.

use crate::wire::{Kosong, Pemeriksaan};
use crate::{ApiResult, Ctx};
use saksama_core::storage::berkas;

pub(crate) fn check(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Pemeriksaan> {
    let temuan = ctx.read(berkas::check)?;
    Ok(Pemeriksaan { sehat: temuan.is_empty(), temuan })
}
