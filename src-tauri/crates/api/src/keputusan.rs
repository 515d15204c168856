//! Decrees.

use crate::wire::{ById, ListReq};
use crate::{ApiResult, Ctx};
use saksama_core::keputusan::{self, Keputusan, KeputusanIsian};

pub(crate) fn list(ctx: &Ctx<'_>, req: ListReq) -> ApiResult<Vec<Keputusan>> {
    ctx.read(|s| keputusan::list(s, req.sampah))
}

pub(crate) fn get(ctx: &Ctx<'_>, req: ById) -> ApiResult<Keputusan> {
    ctx.read(|s| keputusan::get(s, &req.id))
}

pub(crate) fn save(ctx: &Ctx<'_>, req: KeputusanIsian) -> ApiResult<Keputusan> {
    ctx.write(|s| keputusan::save(s, &req))
}

pub(crate) fn trash(ctx: &Ctx<'_>, req: ById) -> ApiResult<()> {
    ctx.write(|s| keputusan::trash(s, &req.id))
}

pub(crate) fn restore(ctx: &Ctx<'_>, req: ById) -> ApiResult<()> {
    ctx.write(|s| keputusan::restore(s, &req.id))
}
