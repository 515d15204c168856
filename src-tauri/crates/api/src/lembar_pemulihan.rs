//! The recovery code on paper, while it waits to be typed back: drawn in memory, shown, printed or saved because the
//! officer asks for it, kept nowhere.

use crate::dokumen::write;
use crate::organisasi::gambar;
use crate::wire::{CetakRes, Gambar, Kosong, TersimpanRes};
use crate::{ApiError, ApiResult, CaraCetak, Ctx, PaperToPrint};
use saksama_core::storage::Store;
use saksama_core::{organisasi, tanggal};
use saksama_documents::{LembarPemulihan, preview, quiet, render_lembar_pemulihan};

/// File name of the sheets.
const NAMA: &str = "Lembar Pemulihan.pdf";
/// Size of the shown sheet, pixels a point.
const SKALA: f32 = 1.5;

/// Draws both sheets.
fn draw(ctx: &Ctx<'_>) -> ApiResult<Vec<u8>> {
    let (nama, kode) = {
        let sesi = ctx.office.sesi();
        let waiting = sesi.menunggu.as_ref().ok_or_else(|| ApiError::new("PEMULIHAN_BELUM_DIBUAT"))?;
        (waiting.masuk.pengguna.clone(), waiting.kode.text().to_string())
    };
    // At the first passphrase no office is open yet: its name is written by hand.
    let named = |store: &Store| Ok(organisasi::get(store)?.nama_badan_publik);
    let instansi = ctx.office.masuk().and_then(|_| ctx.read(named)).ok().filter(|name| !name.is_empty());
    let tanggal = tanggal::panjang(ctx.office.clock().today());
    let lembar = LembarPemulihan { instansi, nama, tanggal, kode };
    Ok(render_lembar_pemulihan(&lembar, &mut quiet)?.bytes)
}

/// The first sheet as a picture; the second says the same.
pub(crate) fn preview(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Gambar> {
    gambar(&preview::render_page(&draw(ctx)?, 1, SKALA)?)
}

/// Hands both sheets to the printer, out of memory: no viewer is opened instead, which would want a copy that stays.
pub(crate) fn print(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<CetakRes> {
    let bytes = draw(ctx)?;
    // Locked, or typed back meanwhile: then no more of it is printed.
    let still = || ctx.office.sesi().menunggu.is_some();
    let paper = PaperToPrint { nama: NAMA, bytes: &bytes, cara: CaraCetak::rangkap(1), still: &still };
    let is_sent = ctx.host.print_pdf(&paper).map_err(|_| ApiError::new("PENCETAK_TIDAK_ADA"))?;
    Ok(CetakRes { cara: if is_sent { "DIALOG" } else { "BATAL" }.into(), rangkap: 1 })
}

/// Saves both sheets where the officer chooses; never beside the data that the code opens.
pub(crate) fn save_as(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<TersimpanRes> {
    drop(draw(ctx)?);
    let Some(path) = ctx.host.pick_save_file("Simpan Lembar Pemulihan", NAMA)? else {
        return Ok(TersimpanRes { path: None });
    };
    // After the answer: locked meanwhile, there is no code any more.
    let bytes = draw(ctx)?;
    let into = path.parent().and_then(|folder| folder.canonicalize().ok());
    let own = ctx.office.root().canonicalize().ok();
    if let (Some(into), Some(own)) = (into, own)
        && into.starts_with(own)
    {
        return Err(ApiError::new("PEMULIHAN_DI_FOLDER_DATA"));
    }
    write(&path, &bytes)?;
    Ok(TersimpanRes { path: Some(path.display().to_string()) })
}
