//! An office's own papers: page setup, wording, test page, preview of both before they are saved.

mod format;
mod halaman_uji;
pub(crate) mod kalimat;
mod pratinjau;
mod render;

pub(crate) use format::{Pilihan, Tata, naskah_kantor, state_of};
pub use halaman_uji::halaman_uji_to_file;
pub(crate) use halaman_uji::{print as print_halaman_uji, save_as as save_halaman_uji};
pub(crate) use pratinjau::preview;
pub(crate) use render::render;

use crate::wire::{KodeDokumenReq, SaveTataLetakReq, TataLetakRes};
use crate::{ApiResult, Ctx};
use saksama_core::dokumen::KodeDokumen;
use saksama_core::storage::Store;
use saksama_core::{organisasi, tata_letak};

pub(crate) fn get(ctx: &Ctx<'_>, req: KodeDokumenReq) -> ApiResult<TataLetakRes> {
    ctx.read(|s| read(s, req.kode))
}

pub(crate) fn save(ctx: &Ctx<'_>, req: SaveTataLetakReq) -> ApiResult<TataLetakRes> {
    ctx.write(|s| {
        tata_letak::save(s, req.kode, &req.tata_letak)?;
        read(s, req.kode)
    })
}

pub(crate) fn reset(ctx: &Ctx<'_>, req: KodeDokumenReq) -> ApiResult<TataLetakRes> {
    ctx.write(|s| {
        tata_letak::reset(s, req.kode)?;
        read(s, req.kode)
    })
}

fn read(store: &Store, kode: KodeDokumen) -> saksama_core::Result<TataLetakRes> {
    let stored = tata_letak::get(store, kode)?;
    let standar = format::standar(&organisasi::get(store)?.pengaturan, kode);
    Ok(TataLetakRes { kode, tata_letak: stored.tata, standar, utuh: stored.utuh })
}
