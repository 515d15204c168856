//! Meetings.

use crate::wire::{
    AlasanReq, ById, FinishRapatReq, JamHadirReq, KehadiranReq, ListReq, PembahasanReq, PendapatReq,
    PutusanReq, RapatInformasiReq, TayanganReq, UndanganReq,
};
use crate::{ApiResult, Ctx};
use saksama_core::rapat::{self, Rapat, RapatIsian, RapatRingkas, Tayangan};

pub(crate) fn list(ctx: &Ctx<'_>, req: ListReq) -> ApiResult<Vec<RapatRingkas>> {
    ctx.read(|s| rapat::list(s, req.sampah))
}

pub(crate) fn get(ctx: &Ctx<'_>, req: ById) -> ApiResult<Rapat> {
    ctx.read(|s| rapat::get(s, &req.id))
}

pub(crate) fn save(ctx: &Ctx<'_>, req: RapatIsian) -> ApiResult<Rapat> {
    ctx.write(|s| rapat::save(s, &req))
}

pub(crate) fn save_undangan(ctx: &Ctx<'_>, req: UndanganReq) -> ApiResult<Rapat> {
    ctx.write(|s| rapat::save_undangan(s, &req.rapat_id, &req.undangan))
}

pub(crate) fn save_informasi(ctx: &Ctx<'_>, req: RapatInformasiReq) -> ApiResult<Rapat> {
    ctx.write(|s| rapat::save_informasi(s, &req.rapat_id, &req.informasi_id))
}

pub(crate) fn record_kehadiran(ctx: &Ctx<'_>, req: KehadiranReq) -> ApiResult<Rapat> {
    ctx.write(|s| {
        rapat::record_kehadiran(
            s,
            &req.rapat_id,
            req.urut,
            req.hadir,
            &req.diwakili_oleh,
            &req.surat_tugas_nomor,
        )
    })
}

pub(crate) fn get_tayangan(ctx: &Ctx<'_>, req: TayanganReq) -> ApiResult<Tayangan> {
    ctx.read(|s| rapat::get_tayangan(s, &req.rapat_id, &req.informasi_id))
}

pub(crate) fn record_jam_hadir(ctx: &Ctx<'_>, req: JamHadirReq) -> ApiResult<Rapat> {
    ctx.write(|s| {
        if req.pulang_sekarang {
            rapat::record_pulang(s, &req.rapat_id, req.urut)
        } else {
            rapat::record_jam(s, &req.rapat_id, req.urut, &req.jam_datang, &req.jam_pulang)
        }
    })
}

pub(crate) fn record_pendapat(ctx: &Ctx<'_>, req: PendapatReq) -> ApiResult<Rapat> {
    ctx.write(|s| rapat::record_pendapat(s, &req.rapat_id, &req.informasi_id, &req.isian))
}

pub(crate) fn record_putusan(ctx: &Ctx<'_>, req: PutusanReq) -> ApiResult<Rapat> {
    ctx.write(|s| rapat::record_putusan(s, &req.rapat_id, &req.informasi_id, req.hasil, &req.catatan))
}

pub(crate) fn save_pembahasan(ctx: &Ctx<'_>, req: PembahasanReq) -> ApiResult<Rapat> {
    ctx.write(|s| rapat::save_pembahasan(s, &req.rapat_id, &req.pembahasan, &req.cara_putusan))
}

pub(crate) fn finish(ctx: &Ctx<'_>, req: FinishRapatReq) -> ApiResult<Rapat> {
    ctx.write(|s| rapat::finish(s, &req.id, &req.kuorum_dikecualikan))
}

pub(crate) fn except_kuorum(ctx: &Ctx<'_>, req: AlasanReq) -> ApiResult<Rapat> {
    ctx.write(|s| rapat::except_kuorum(s, &req.id, &req.alasan))
}

pub(crate) fn repeat(ctx: &Ctx<'_>, req: ById) -> ApiResult<Rapat> {
    ctx.write(|s| rapat::repeat(s, &req.id))
}

pub(crate) fn postpone(ctx: &Ctx<'_>, req: AlasanReq) -> ApiResult<Rapat> {
    ctx.write(|s| rapat::postpone(s, &req.id, &req.alasan))
}

pub(crate) fn trash(ctx: &Ctx<'_>, req: ById) -> ApiResult<()> {
    ctx.write(|s| rapat::trash(s, &req.id))
}

pub(crate) fn restore(ctx: &Ctx<'_>, req: ById) -> ApiResult<()> {
    ctx.write(|s| rapat::restore(s, &req.id))
}
