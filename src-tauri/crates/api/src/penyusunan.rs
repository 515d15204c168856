//! Rounds by the SOP.

use crate::wire::{ById, KegiatanReq, ListReq, PenyusunanHalamanReq, PenyusunanInformasiReq};
use crate::{ApiResult, Ctx};
use saksama_core::penyusunan::{self, Papan, Penyusunan, PenyusunanInformasi, PenyusunanIsian};

pub(crate) fn list(ctx: &Ctx<'_>, req: ListReq) -> ApiResult<Vec<Penyusunan>> {
    ctx.read(|s| penyusunan::list(s, req.sampah))
}

pub(crate) fn get_papan(ctx: &Ctx<'_>, req: ById) -> ApiResult<Papan> {
    ctx.read(|s| penyusunan::get_papan(s, &req.id))
}

pub(crate) fn list_informasi(
    ctx: &Ctx<'_>,
    req: PenyusunanHalamanReq,
) -> ApiResult<Vec<PenyusunanInformasi>> {
    ctx.read(|s| penyusunan::list_informasi(s, &req.id, req.mulai, req.jumlah))
}

pub(crate) fn save(ctx: &Ctx<'_>, req: PenyusunanIsian) -> ApiResult<Penyusunan> {
    ctx.write(|s| penyusunan::save(s, &req))
}

pub(crate) fn add_informasi(ctx: &Ctx<'_>, req: PenyusunanInformasiReq) -> ApiResult<Papan> {
    ctx.write(|s| {
        penyusunan::add_informasi(s, &req.id, &req.informasi_id)?;
        penyusunan::get_papan(s, &req.id)
    })
}

pub(crate) fn add_calon(ctx: &Ctx<'_>, req: ById) -> ApiResult<Papan> {
    ctx.write(|s| {
        penyusunan::add_calon(s, &req.id)?;
        penyusunan::get_papan(s, &req.id)
    })
}

pub(crate) fn remove_informasi(ctx: &Ctx<'_>, req: PenyusunanInformasiReq) -> ApiResult<Papan> {
    ctx.write(|s| {
        penyusunan::remove_informasi(s, &req.id, &req.informasi_id)?;
        penyusunan::get_papan(s, &req.id)
    })
}

pub(crate) fn close_kegiatan(ctx: &Ctx<'_>, req: KegiatanReq) -> ApiResult<Papan> {
    ctx.write(|s| penyusunan::close_kegiatan(s, &req.id, &req.kode, &req.selesai, &req.catatan))
}

pub(crate) fn reopen_kegiatan(ctx: &Ctx<'_>, req: KegiatanReq) -> ApiResult<Papan> {
    ctx.write(|s| penyusunan::reopen_kegiatan(s, &req.id, &req.kode))
}

pub(crate) fn finish(ctx: &Ctx<'_>, req: ById) -> ApiResult<Papan> {
    ctx.write(|s| {
        penyusunan::finish(s, &req.id)?;
        penyusunan::get_papan(s, &req.id)
    })
}

pub(crate) fn reopen(ctx: &Ctx<'_>, req: ById) -> ApiResult<Papan> {
    ctx.write(|s| {
        penyusunan::reopen(s, &req.id)?;
        penyusunan::get_papan(s, &req.id)
    })
}

pub(crate) fn trash(ctx: &Ctx<'_>, req: ById) -> ApiResult<()> {
    ctx.write(|s| penyusunan::trash(s, &req.id))
}

pub(crate) fn restore(ctx: &Ctx<'_>, req: ById) -> ApiResult<()> {
    ctx.write(|s| penyusunan::restore(s, &req.id))
}
