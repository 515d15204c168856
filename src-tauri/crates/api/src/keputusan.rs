//! Decrees.

use crate::wire::{ById, Kosong};
use crate::{ApiResult, Ctx};
use saksama_core::keputusan::{self, Keputusan, KeputusanIsian};

pub(crate) fn list(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Vec<Keputusan>> {
    ctx.read(keputusan::list)
}

pub(crate) fn get(ctx: &Ctx<'_>, req: ById) -> ApiResult<Keputusan> {
    ctx.read(|s| keputusan::get(s, &req.id))
}

pub(crate) fn save(ctx: &Ctx<'_>, req: KeputusanIsian) -> ApiResult<Keputusan> {
    ctx.write(|s| keputusan::save(s, &req))
}
