//! The trail.

use crate::wire::{AlasanJejakReq, KodeJejakReq, Kosong, ListJejakReq};
use crate::{ApiResult, Ctx};
use saksama_core::jejak::{self, HasilKodeJejak, Jejak, KeadaanJejak};

pub(crate) fn list(ctx: &Ctx<'_>, req: ListJejakReq) -> ApiResult<Vec<Jejak>> {
    ctx.read(|s| jejak::list(s, req.entitas_id.as_deref(), req.jumlah))
}

pub(crate) fn keadaan(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<KeadaanJejak> {
    ctx.read(jejak::keadaan)
}

pub(crate) fn acknowledge(ctx: &Ctx<'_>, req: AlasanJejakReq) -> ApiResult<KeadaanJejak> {
    ctx.write(|s| jejak::acknowledge(s, &req.alasan))
}

pub(crate) fn verify(ctx: &Ctx<'_>, req: KodeJejakReq) -> ApiResult<HasilKodeJejak> {
    ctx.read(|s| jejak::verify(s, &req.kode))
}
