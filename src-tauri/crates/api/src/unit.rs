//! Units.

use crate::wire::{ById, ListReq};
use crate::{ApiResult, Ctx};
use saksama_core::unit::{self, Unit, UnitIsian};

pub(crate) fn list(ctx: &Ctx<'_>, req: ListReq) -> ApiResult<Vec<Unit>> {
    ctx.read(|s| unit::list(s, req.sampah))
}

pub(crate) fn save(ctx: &Ctx<'_>, req: UnitIsian) -> ApiResult<Unit> {
    ctx.write(|s| unit::save(s, &req))
}

pub(crate) fn trash(ctx: &Ctx<'_>, req: ById) -> ApiResult<()> {
    ctx.write(|s| unit::trash(s, &req.id))
}

pub(crate) fn restore(ctx: &Ctx<'_>, req: ById) -> ApiResult<()> {
    ctx.write(|s| unit::restore(s, &req.id))
}
