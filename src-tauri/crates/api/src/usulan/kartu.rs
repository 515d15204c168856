//! The card with the fingerprint of this office: drawn in memory, shown, printed or saved because the officer asks for it,
//! kept nowhere.

use crate::dokumen::{send, write};
use crate::organisasi::gambar;
use crate::wire::{CetakRes, Gambar, KartuKunciReq, TersimpanRes};
use crate::{ApiError, ApiResult, CaraCetak, Ctx};
use saksama_core::{organisasi, paket, tanggal, unit};
use saksama_documents::{KartuKunci, preview as pages, quiet, render_kartu_kunci};

/// File name of the card.
const NAMA: &str = "Kartu Kunci.pdf";
/// Size of the shown card, pixels a point.
const SKALA: f32 = 1.5;

fn draw(ctx: &Ctx<'_>, req: &KartuKunciReq) -> ApiResult<Vec<u8>> {
    let (own, instansi, units) = ctx
        .read(|s| Ok((paket::open_own(s)?, organisasi::get(s)?.nama_badan_publik, unit::list(s, false)?)))?;
    let (own, _) = own.ok_or_else(|| ApiError::new("KUNCI_PAKET_BELUM_ADA"))?;
    let of = |id: &String| {
        let found = units.iter().find(|u| u.id == *id).map(|u| (u.nama.clone(), u.kode_unit.clone()));
        found.ok_or_else(|| ApiError::new("TIDAK_DITEMUKAN").with("entitas", "unit"))
    };
    let unit = req.unit_id.as_ref().map(of).transpose()?;
    let tanggal = tanggal::panjang(own.dibuat_at.date());
    let kartu = KartuKunci { instansi, unit, nomor: own.nomor, tanggal, sidik: own.sidik };
    Ok(render_kartu_kunci(&kartu, &mut quiet)?.bytes)
}

pub(crate) fn preview(ctx: &Ctx<'_>, req: KartuKunciReq) -> ApiResult<Gambar> {
    gambar(&pages::render_page(&draw(ctx, &req)?, 1, SKALA)?)
}

pub(crate) fn print(ctx: &Ctx<'_>, req: KartuKunciReq) -> ApiResult<CetakRes> {
    send(ctx, NAMA, &draw(ctx, &req)?, CaraCetak::rangkap(1), &|| ())
}

pub(crate) fn save_as(ctx: &Ctx<'_>, req: KartuKunciReq) -> ApiResult<TersimpanRes> {
    let bytes = draw(ctx, &req)?;
    let Some(path) = ctx.ask_where("Simpan Kartu Kunci", NAMA)? else {
        return Ok(TersimpanRes { path: None });
    };
    write(&path, &bytes)?;
    Ok(TersimpanRes { path: Some(path.display().to_string()) })
}
