//! Publications of the list.

use crate::arsip::open_copy;
use crate::wire::{AttachReq, ById, DaftarPublikasi, EksporTerakhir, ListReq, Satuan, Tahap};
use crate::{ApiError, ApiResult, Ctx, akses};
use saksama_core::op::Op;
use saksama_core::publikasi::{self, Publikasi, PublikasiIsian};
use saksama_core::storage::berkas;
use saksama_core::{dkip, organisasi};
use saksama_exchange::lampiran;
use std::path::Path;

pub(crate) fn list(ctx: &Ctx<'_>, req: ListReq) -> ApiResult<DaftarPublikasi> {
    ctx.read(|s| {
        let ekspor = dkip::last_export(s)?;
        Ok(DaftarPublikasi {
            publikasi: publikasi::list(s, req.sampah)?,
            belum: publikasi::list_belum(s)?,
            ekspor: ekspor.map(|e| EksporTerakhir { waktu: e.waktu, folder: e.folder }),
            laman: organisasi::get(s)?.laman,
            petugas: s.pengguna().to_owned(),
        })
    })
}

pub(crate) fn save(ctx: &Ctx<'_>, req: PublikasiIsian) -> ApiResult<Publikasi> {
    ctx.write(|s| publikasi::save(s, &req))
}

pub(crate) fn attach_bukti(ctx: &Ctx<'_>, req: AttachReq) -> ApiResult<Publikasi> {
    lampiran::check(Path::new(&req.path))?;
    let work = ctx.work("attach_bukti")?;
    let mut progress = work.stage(Tahap::Menyalin, Satuan::Bita);
    ctx.write(|s| publikasi::attach_bukti(s, &req.id, Path::new(&req.path), &mut progress))
}

pub(crate) fn open_bukti(ctx: &Ctx<'_>, req: ById) -> ApiResult<()> {
    let kept = ctx.read(|s| {
        let Some(bukti) = publikasi::get(s, &req.id)?.bukti else { return Ok(None) };
        Ok(Some((berkas::read(s, &bukti.sha256)?, bukti.nama)))
    })?;
    let Some((bytes, name)) = kept else { return Err(ApiError::new("BELUM_ADA_BUKTI")) };
    akses::note(ctx, Op::OpenBukti, ("publikasi", &req.id), &name);
    open_copy(ctx, &name, &bytes)
}

pub(crate) fn trash(ctx: &Ctx<'_>, req: ById) -> ApiResult<()> {
    ctx.write(|s| publikasi::trash(s, &req.id))
}

pub(crate) fn restore(ctx: &Ctx<'_>, req: ById) -> ApiResult<()> {
    ctx.write(|s| publikasi::restore(s, &req.id))
}
