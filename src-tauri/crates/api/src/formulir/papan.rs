//! Which unit was given a form, has sent it, when, how much.

use crate::wire::PapanFormulirReq;
use crate::{ApiResult, Ctx};
use saksama_core::formulir::{PapanFormulir, papan};

pub(crate) fn list(ctx: &Ctx<'_>, req: PapanFormulirReq) -> ApiResult<PapanFormulir> {
    ctx.read(|s| papan(s, req.putaran.as_deref()))
}
