//! The register.

use crate::wire::{ById, ByIdList, DrafReq, DrafRes, KunciReq, MoveInformasiReq};
use crate::{ApiResult, Ctx, cadangan};
use saksama_core::cadangan::AlasanCadangan;
use saksama_core::informasi::status::StatusInformasi;
use saksama_core::informasi::{
    self, CariInformasi, HasilCariInformasi, InformasiIsian, InformasiRinci, UrutInformasi,
};
use saksama_core::masalah::Masalah;
use saksama_core::storage::draf;

pub(crate) fn search(ctx: &Ctx<'_>, req: CariInformasi) -> ApiResult<HasilCariInformasi> {
    ctx.read(|s| informasi::search(s, &req))
}

pub(crate) fn count_usulan(ctx: &Ctx<'_>, req: ById) -> ApiResult<u32> {
    let undecided = StatusInformasi::ALL.iter().copied().filter(|s| s.is_undecided());
    let usulan = CariInformasi {
        teks: String::new(),
        status: undecided.collect(),
        huruf: vec![],
        unit_id: vec![req.id],
        hanya_bermasalah: false,
        rentang_nomor: None,
        sampah: false,
        urut: UrutInformasi::NomorRegister,
        menurun: false,
        mulai: 0,
        jumlah: 0,
    };
    Ok(search(ctx, usulan)?.jumlah)
}

pub(crate) fn get(ctx: &Ctx<'_>, req: ById) -> ApiResult<InformasiRinci> {
    ctx.read(|s| informasi::get_rinci(s, &req.id))
}

pub(crate) fn check(ctx: &Ctx<'_>, req: InformasiIsian) -> ApiResult<Vec<Masalah>> {
    ctx.read(|s| informasi::check(s, &req))
}

pub(crate) fn save(ctx: &Ctx<'_>, req: InformasiIsian) -> ApiResult<InformasiRinci> {
    ctx.write(|s| informasi::save(s, &req))
}

pub(crate) fn move_status(ctx: &Ctx<'_>, req: MoveInformasiReq) -> ApiResult<InformasiRinci> {
    ctx.write(|s| informasi::move_status(s, &req.id, req.transisi, &req.alasan))
}

/// So many at once are many: the state before is kept.
const BANYAK: usize = 10;

pub(crate) fn trash(ctx: &Ctx<'_>, req: ByIdList) -> ApiResult<()> {
    if req.id.len() >= BANYAK {
        let work = ctx.work("trash_informasi")?;
        cadangan::make_before(ctx, &work, AlasanCadangan::SebelumBuang)?;
    }
    ctx.write(|s| informasi::trash(s, &req.id))
}

pub(crate) fn restore(ctx: &Ctx<'_>, req: ByIdList) -> ApiResult<()> {
    ctx.write(|s| informasi::restore(s, &req.id))
}

pub(crate) fn get_draf(ctx: &Ctx<'_>, req: KunciReq) -> ApiResult<Option<DrafRes>> {
    let found = ctx.read(|s| draf::get(s, &req.kunci))?;
    Ok(found.map(|d| DrafRes { isi: d.isi, diubah_at: d.diubah_at }))
}

pub(crate) fn save_draf(ctx: &Ctx<'_>, req: DrafReq) -> ApiResult<()> {
    ctx.write(|s| draf::save(s, &req.kunci, &req.isi))
}

pub(crate) fn discard_draf(ctx: &Ctx<'_>, req: KunciReq) -> ApiResult<()> {
    ctx.write(|s| draf::discard(s, &req.kunci))
}
