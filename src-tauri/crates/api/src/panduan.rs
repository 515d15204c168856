//! The guidance beside the matrix.

use crate::wire::{KodePasal17Req, Kosong};
use crate::{ApiResult, Ctx};
use saksama_core::panduan::{self, PanduanIsian, PanduanUji};

pub(crate) fn list(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Vec<PanduanUji>> {
    ctx.read(panduan::list)
}

pub(crate) fn save(ctx: &Ctx<'_>, req: PanduanIsian) -> ApiResult<PanduanUji> {
    ctx.write(|s| panduan::save(s, &req))
}

pub(crate) fn reset(ctx: &Ctx<'_>, req: KodePasal17Req) -> ApiResult<PanduanUji> {
    ctx.write(|s| panduan::reset(s, &req.kode))
}
