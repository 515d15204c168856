//! Sheets of the consequence test.

use crate::wire::{
    AddLembarUjiItemReq, AlasanReq, ById, ByIdList, Kosong, LembarUjiBarisReq, ListReq, Satuan,
    SaveLembarUjiBarisReq, Tahap,
};
use crate::{ApiResult, Ctx};
use saksama_core::uji_konsekuensi::{
    self as uji, LembarUji, LembarUjiBaris, LembarUjiIsian, LembarUjiRingkas, NasihatIsian, PerluUjiUlang,
    UjiSebelumnya,
};

pub(crate) fn list(ctx: &Ctx<'_>, req: ListReq) -> ApiResult<Vec<LembarUjiRingkas>> {
    ctx.read(|s| uji::list(s, req.sampah))
}

pub(crate) fn get(ctx: &Ctx<'_>, req: ById) -> ApiResult<LembarUji> {
    ctx.read(|s| uji::get(s, &req.id))
}

pub(crate) fn save(ctx: &Ctx<'_>, req: LembarUjiIsian) -> ApiResult<LembarUji> {
    ctx.write(|s| uji::save(s, &req))
}

pub(crate) fn add_item(ctx: &Ctx<'_>, req: AddLembarUjiItemReq) -> ApiResult<LembarUji> {
    ctx.write(|s| uji::add_item(s, &req.lembar_id, &req.informasi_id))
}

pub(crate) fn remove_item(ctx: &Ctx<'_>, req: LembarUjiBarisReq) -> ApiResult<LembarUji> {
    ctx.write(|s| uji::remove_item(s, &req.lembar_id, &req.baris_id))
}

pub(crate) fn save_baris(ctx: &Ctx<'_>, req: SaveLembarUjiBarisReq) -> ApiResult<LembarUjiBaris> {
    ctx.write(|s| uji::save_baris(s, &req.lembar_id, &req.baris))
}

pub(crate) fn answer_nasihat(ctx: &Ctx<'_>, req: NasihatIsian) -> ApiResult<LembarUjiBaris> {
    ctx.write(|s| uji::answer_nasihat(s, &req))
}

pub(crate) fn reopen_nasihat(ctx: &Ctx<'_>, req: NasihatIsian) -> ApiResult<LembarUjiBaris> {
    ctx.write(|s| uji::reopen_nasihat(s, &req))
}

pub(crate) fn list_ulang(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Vec<PerluUjiUlang>> {
    let work = ctx.work("list_uji_ulang")?;
    ctx.read(|s| uji::list_ulang(s, &mut work.stage(Tahap::Memeriksa, Satuan::Langkah)))
}

pub(crate) fn start_ulang(ctx: &Ctx<'_>, req: ByIdList) -> ApiResult<Vec<LembarUji>> {
    ctx.write(|s| uji::start_ulang(s, &req.id))
}

pub(crate) fn list_sebelumnya(ctx: &Ctx<'_>, req: ById) -> ApiResult<Vec<UjiSebelumnya>> {
    ctx.read(|s| uji::list_sebelumnya(s, &req.id))
}

pub(crate) fn complete(ctx: &Ctx<'_>, req: ById) -> ApiResult<LembarUji> {
    ctx.write(|s| uji::complete(s, &req.id))
}

pub(crate) fn reopen(ctx: &Ctx<'_>, req: AlasanReq) -> ApiResult<LembarUji> {
    ctx.write(|s| uji::reopen(s, &req.id, &req.alasan))
}

pub(crate) fn trash(ctx: &Ctx<'_>, req: ById) -> ApiResult<()> {
    ctx.write(|s| uji::trash(s, &req.id))
}

pub(crate) fn restore(ctx: &Ctx<'_>, req: ById) -> ApiResult<()> {
    ctx.write(|s| uji::restore(s, &req.id))
}
