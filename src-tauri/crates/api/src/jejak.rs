//! The trail.

use crate::wire::ListJejakReq;
use crate::{ApiResult, Ctx};
use saksama_core::jejak::{self, Jejak};

pub(crate) fn list(ctx: &Ctx<'_>, req: ListJejakReq) -> ApiResult<Vec<Jejak>> {
    ctx.read(|s| jejak::list(s, req.entitas_id.as_deref(), req.jumlah))
}
