//! Officials.

use crate::wire::{ById, Kosong, ListReq, PangkatBaris, TanggalReq};
use crate::{ApiResult, Ctx};
use saksama_core::masalah::Masalah;
use saksama_core::pejabat::{self, Pejabat, PejabatIsian, pangkat};

pub(crate) fn list(ctx: &Ctx<'_>, req: ListReq) -> ApiResult<Vec<Pejabat>> {
    ctx.read(|s| pejabat::list(s, req.sampah))
}

pub(crate) fn check(ctx: &Ctx<'_>, req: PejabatIsian) -> ApiResult<Vec<Masalah>> {
    ctx.read(|s| pejabat::check(s, &req))
}

pub(crate) fn save(ctx: &Ctx<'_>, req: PejabatIsian) -> ApiResult<Pejabat> {
    ctx.write(|s| pejabat::save(s, &req))
}

pub(crate) fn trash(ctx: &Ctx<'_>, req: ById) -> ApiResult<()> {
    ctx.write(|s| pejabat::trash(s, &req.id))
}

pub(crate) fn restore(ctx: &Ctx<'_>, req: ById) -> ApiResult<()> {
    ctx.write(|s| pejabat::restore(s, &req.id))
}

pub(crate) fn list_tim_pertimbangan(ctx: &Ctx<'_>, req: TanggalReq) -> ApiResult<Vec<Pejabat>> {
    ctx.read(|s| pejabat::tim_pertimbangan(s, req.tanggal))
}

pub(crate) fn list_pangkat(_: &Ctx<'_>, _: Kosong) -> ApiResult<Vec<PangkatBaris>> {
    Ok(pangkat::daftar()
        .map(|p| PangkatBaris { golongan: p.golongan.to_string(), pangkat: p.pangkat.to_string() })
        .collect())
}
