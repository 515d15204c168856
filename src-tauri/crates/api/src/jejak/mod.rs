//! The trail, undoing, and the clock.

mod cetak;
mod rinci;

pub use cetak::daftar_jejak_to_file;
pub(crate) use cetak::{print, save_as};
pub(crate) use rinci::{get, hal, label};

use crate::wire::{AlasanJejakReq, KodeJejakReq, Kosong, ListJejakReq, NomorJejakReq, TanggalReq};
use crate::{ApiResult, Ctx};
use saksama_core::jam::{self, KeadaanJam};
use saksama_core::jejak::{self, HalamanJejak, HasilKodeJejak, Jejak, KeadaanJejak, SaringJejak};

pub(crate) fn list(ctx: &Ctx<'_>, req: ListJejakReq) -> ApiResult<Vec<Jejak>> {
    ctx.read(|s| jejak::list(s, req.entitas_id.as_deref(), req.jumlah))
}

pub(crate) fn keadaan(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<KeadaanJejak> {
    ctx.read_aside(jejak::keadaan)
}

pub(crate) fn acknowledge(ctx: &Ctx<'_>, req: AlasanJejakReq) -> ApiResult<KeadaanJejak> {
    ctx.write(|s| jejak::acknowledge(s, &req.alasan))
}

pub(crate) fn verify(ctx: &Ctx<'_>, req: KodeJejakReq) -> ApiResult<HasilKodeJejak> {
    ctx.read(|s| jejak::verify(s, &req.kode))
}

pub(crate) fn search(ctx: &Ctx<'_>, req: SaringJejak) -> ApiResult<HalamanJejak> {
    let mut page = ctx.read(|s| jejak::search(s, &req))?;
    for line in &page.baris {
        let name = rinci::own_name(line);
        if !name.is_empty() {
            page.nama.insert(line.entitas_id.clone(), name);
        }
    }
    Ok(page)
}

pub(crate) fn peek(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Option<Jejak>> {
    ctx.read(jejak::peek)
}

pub(crate) fn undo(ctx: &Ctx<'_>, req: NomorJejakReq) -> ApiResult<Jejak> {
    ctx.write(|s| {
        let (line, _) = jejak::get(s, req.nomor)?;
        jejak::undo(s, line.kelompok)
    })
}

pub(crate) fn undo_last(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Jejak> {
    ctx.write(jejak::undo_last)
}

pub(crate) fn redo(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Jejak> {
    ctx.write(jejak::redo)
}

pub(crate) fn jam(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<KeadaanJam> {
    ctx.read(jam::keadaan)
}

pub(crate) fn confirm_tanggal(ctx: &Ctx<'_>, req: TanggalReq) -> ApiResult<KeadaanJam> {
    ctx.write(|s| jam::confirm(s, req.tanggal))
}
