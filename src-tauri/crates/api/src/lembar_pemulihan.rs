//! The recovery code on paper, while it waits to be typed back: drawn in memory, shown, printed or saved because the
//! officer asks for it, kept nowhere.

use crate::dokumen::write;
use crate::organisasi::gambar;
use crate::sementara::SEMENTARA;
use crate::wire::{CetakRes, Gambar, Kosong, TersimpanRes};
use crate::{ApiError, ApiResult, CaraCetak, Ctx};
use saksama_core::storage::Store;
use saksama_core::{organisasi, tanggal};
use saksama_documents::{LembarPemulihan, preview, quiet, render_lembar_pemulihan};
use saksama_durable::Existing;

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

/// Hands both sheets to the printer. The copy for the printer goes at once; no viewer is opened instead: it would want a
/// copy that stays.
pub(crate) fn print(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<CetakRes> {
    let folder = ctx.office.root().join(SEMENTARA);
    let path = folder.join(NAMA);
    let bytes = draw(ctx)?;
    saksama_durable::ensure_folder(&folder)
        .and_then(|()| saksama_durable::write_file(&path, &bytes, Existing::Replace))
        .map_err(saksama_core::Error::from)?;
    let told = ctx.host.print_pdf(&path, CaraCetak::rangkap(1));
    // The viewer of Windows reads it as long as its window is open; there it goes once the code was typed back.
    if cfg!(not(windows)) {
        std::fs::remove_file(&path).map_err(|e| ApiError::io("remove", NAMA, &e))?;
    }
    let is_sent = told.map_err(|_| ApiError::new("PENCETAK_TIDAK_ADA"))?;
    Ok(CetakRes { cara: if is_sent { "DIALOG" } else { "BATAL" }.into(), rangkap: 1 })
}

/// Saves both sheets where the officer chooses; never beside the data that the code opens.
pub(crate) fn save_as(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<TersimpanRes> {
    let bytes = draw(ctx)?;
    let Some(path) = ctx.host.pick_save_file("Simpan Lembar Pemulihan", NAMA)? else {
        return Ok(TersimpanRes { path: None });
    };
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
