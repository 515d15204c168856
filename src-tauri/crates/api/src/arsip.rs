//! Shelves and files.

use crate::sementara::working_copy;
use crate::wire::{AttachReq, ById, Kosong, ListReq, PlaceHardcopyReq, Satuan, Tahap};
use crate::{ApiResult, Ctx, akses};
use saksama_core::arsip::{self, BarisRak, LokasiArsip, LokasiArsipIsian, Penempatan};
use saksama_core::op::Op;
use saksama_core::storage::berkas;
use saksama_exchange::lampiran;
use std::path::Path;

pub(crate) fn list_lokasi(ctx: &Ctx<'_>, req: ListReq) -> ApiResult<Vec<LokasiArsip>> {
    ctx.read(|s| arsip::list_lokasi(s, req.sampah))
}

pub(crate) fn save_lokasi(ctx: &Ctx<'_>, req: LokasiArsipIsian) -> ApiResult<LokasiArsip> {
    ctx.write(|s| arsip::save_lokasi(s, &req))
}

pub(crate) fn trash_lokasi(ctx: &Ctx<'_>, req: ById) -> ApiResult<()> {
    ctx.write(|s| arsip::trash_lokasi(s, &req.id))
}

pub(crate) fn restore_lokasi(ctx: &Ctx<'_>, req: ById) -> ApiResult<LokasiArsip> {
    ctx.write(|s| arsip::restore_lokasi(s, &req.id))
}

pub(crate) fn list_penempatan(ctx: &Ctx<'_>, req: ById) -> ApiResult<Vec<Penempatan>> {
    ctx.read(|s| arsip::list_penempatan(s, &req.id))
}

pub(crate) fn place_hardcopy(ctx: &Ctx<'_>, req: PlaceHardcopyReq) -> ApiResult<()> {
    ctx.write(|s| arsip::place_hardcopy(s, &req.informasi_id, &req.lokasi_id, &req.nomor_item))
}

pub(crate) fn place_softcopy(ctx: &Ctx<'_>, req: AttachReq) -> ApiResult<Vec<Penempatan>> {
    lampiran::check(Path::new(&req.path))?;
    let work = ctx.work("place_softcopy")?;
    let mut progress = work.stage(Tahap::Menyalin, Satuan::Bita);
    ctx.write(|s| arsip::place_softcopy(s, &req.id, Path::new(&req.path), &mut progress))
}

pub(crate) fn open_softcopy(ctx: &Ctx<'_>, req: ById) -> ApiResult<()> {
    let (file, name) = ctx.read(|s| {
        let kept = arsip::get_softcopy(s, &req.id)?;
        Ok((berkas::read(s, &kept.sha256)?, kept.nama))
    })?;
    akses::note(ctx, Op::OpenSoftcopy, ("penempatan", &req.id), &name);
    open_copy(ctx, &name, &file)
}

pub(crate) fn list_rak(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Vec<BarisRak>> {
    ctx.read(arsip::list_rak)
}

/// Opens a copy with the system's viewer, so that the kept file can't be changed by it.
pub(crate) fn open_copy(ctx: &Ctx<'_>, name: &str, bytes: &[u8]) -> ApiResult<()> {
    // Data taken from elsewhere (a backup) may name anything: no program is ever handed to the system.
    lampiran::check_name(name)?;
    let path = working_copy(ctx, name, bytes)?;
    // Locked meanwhile: the copy goes with the end of this command.
    ctx.check_present()?;
    Ok(ctx.host.open_with_viewer(&path)?)
}
