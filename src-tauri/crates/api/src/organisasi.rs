//! The office and its letterhead.

use crate::error::file_name;
use crate::pembaca::{self, Bacaan, Logo};
use crate::picture::png_size;
use crate::wire::{Gambar, Kosong, PathReq};
use crate::{ApiError, ApiResult, Ctx};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use saksama_core::organisasi::{self, Instansi};
use saksama_durable::quiet;
use std::path::Path;

pub(crate) fn get(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Instansi> {
    ctx.read(organisasi::get)
}

pub(crate) fn save(ctx: &Ctx<'_>, req: Instansi) -> ApiResult<Instansi> {
    ctx.write(|s| organisasi::save(s, &req))
}

pub(crate) fn save_logo(ctx: &Ctx<'_>, req: PathReq) -> ApiResult<Instansi> {
    let berkas = file_name(Path::new(&req.path));
    let unreadable = |e: std::io::Error| ApiError::io("read", &berkas, &e);
    let no_picture = || ApiError::new("LOGO_BUKAN_GAMBAR").with("berkas", &berkas);
    let about = std::fs::metadata(&req.path).map_err(unreadable)?;
    // A device has no length and no end.
    if !about.is_file() {
        return Err(no_picture());
    }
    // Such a file is a photograph by mistake.
    if about.len() > Logo::MAKS {
        return Err(ApiError::new("LOGO_TERLALU_BESAR").with("maks", Logo::MAKS / 1024 / 1024));
    }
    let path = Path::new(&req.path);
    let file = std::fs::File::open(path).map_err(unreadable)?;
    let Logo(png) = pembaca::read(ctx.host, path, file, &mut quiet)?;
    let png = png.ok_or_else(no_picture)?;
    ctx.write(|s| organisasi::save_logo(s, &png))
}

/// The letterhead without a logo.
pub(crate) fn remove_logo(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Instansi> {
    ctx.write(organisasi::remove_logo)
}

pub(crate) fn get_logo(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Option<Gambar>> {
    let Some(png) = ctx.read(organisasi::logo)? else { return Ok(None) };
    Ok(Some(gambar(&png)?))
}

/// A PNG for the wire.
pub(crate) fn gambar(png: &[u8]) -> ApiResult<Gambar> {
    let (lebar, tinggi) = png_size(png).ok_or_else(|| ApiError::new("GALAT_DATA").with("rincian", "PNG"))?;
    Ok(Gambar { png: STANDARD.encode(png), lebar, tinggi })
}
