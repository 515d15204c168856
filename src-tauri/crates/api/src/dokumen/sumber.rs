//! A finished file that is looked at: searched, copied, opened, handed to the printer as a whole or some pages of it.

use super::keep::write;
use crate::akses;
use crate::arsip::open_copy;
use crate::host::CaraCetak;
use crate::office::{GABUNGAN, PUTUSAN};
use crate::wire::{CetakRes, Kotak, PrintSumberReq, SearchHalamanReq, SumberReq, Temuan, TersimpanRes};
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::dokumen::nama_berkas;
use saksama_core::op::Op;
use saksama_documents::{find, take_pages};
use std::cell::Cell;
use std::sync::Arc;

pub(crate) fn search(ctx: &Ctx<'_>, req: SearchHalamanReq) -> ApiResult<Vec<Temuan>> {
    let work = ctx.work("search_halaman")?;
    let bytes = ctx.office.source(&req.sumber)?;
    let hits = find(&bytes, &req.kata, &mut work.paper())?;
    let kotak = |a: saksama_documents::Area| Kotak { x: a.x, y: a.y, lebar: a.width, tinggi: a.height };
    let temuan = |hit: saksama_documents::Hit| Temuan {
        halaman: hit.page,
        kotak: hit.areas.into_iter().map(kotak).collect(),
    };
    Ok(hits.into_iter().map(temuan).collect())
}

pub(crate) fn save_as(ctx: &Ctx<'_>, req: SumberReq) -> ApiResult<TersimpanRes> {
    // Read once more after the answer: nothing of it is held meanwhile.
    let ending = ending_of(&kept(ctx, &req.sumber)?);
    let title = if ending == "pdf" { "Simpan PDF" } else { "Simpan gambar" };
    let Some(path) = ctx.ask_where(title, &nama_berkas(&req.judul, ending))? else {
        return Ok(TersimpanRes { path: None });
    };
    let bytes = kept(ctx, &req.sumber)?;
    akses::note_paper(ctx, Op::SaveSalinanDokumen, &req.sumber, &path.display().to_string());
    write(&path, &bytes)?;
    Ok(TersimpanRes { path: Some(path.display().to_string()) })
}

pub(crate) fn open(ctx: &Ctx<'_>, req: SumberReq) -> ApiResult<()> {
    let bytes = kept(ctx, &req.sumber)?;
    akses::note_paper(ctx, Op::OpenDokumen, &req.sumber, "");
    open_copy(ctx, &nama_berkas(&req.judul, ending_of(&bytes)), &bytes)
}

/// A scan that came from the main office may be a picture.
fn ending_of(bytes: &[u8]) -> &'static str {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => "png",
        [0xff, 0xd8, ..] => "jpg",
        _ => "pdf",
    }
}

pub(crate) fn print(ctx: &Ctx<'_>, req: PrintSumberReq) -> ApiResult<CetakRes> {
    let bytes = kept(ctx, &req.sumber)?;
    let cara = CaraCetak { rangkap: req.rangkap.max(1), dua_sisi: req.dua_sisi };
    let tell = || akses::note_paper(ctx, Op::PrintSalinanDokumen, &req.sumber, &cara.rangkap.to_string());
    if req.dari.is_none() && req.sampai.is_none() {
        return send(ctx, &nama_berkas(&req.judul, "pdf"), &bytes, cara, &tell);
    }
    let dari = req.dari.unwrap_or(1);
    let sampai = match req.sampai {
        Some(page) => page,
        None => saksama_documents::preview::page_count(&bytes)?,
    };
    let judul = format!("{} halaman {dari} sampai {sampai}", req.judul);
    let pages = take_pages(&judul, &bytes, dari..=sampai)?;
    send(ctx, &nama_berkas(&judul, "pdf"), &pages, cara, &tell)
}

/// Hands a file to the printer; `tell` takes note of it before it is printed, and not when the officer cancels.
pub(crate) fn send(
    ctx: &Ctx<'_>,
    nama: &str,
    bytes: &[u8],
    cara: CaraCetak,
    tell: &dyn Fn(),
) -> ApiResult<CetakRes> {
    let is_told = Cell::new(false);
    let once = || {
        if !is_told.replace(true) {
            tell();
        }
    };
    let told = match ctx.ask_print(nama, bytes, cara, &once)? {
        Ok(true) => "DIALOG",
        Ok(false) => "BATAL",
        // No print dialog on this machine: the viewer has one.
        Err(_) => {
            once();
            open_copy(ctx, nama, bytes)?;
            "PENAMPIL"
        }
    };
    Ok(CetakRes { cara: told.into(), rangkap: cara.rangkap })
}

/// A file of papers that are kept. What was only looked at is no paper yet: printed, nobody could tell later what was
/// signed.
fn kept(ctx: &Ctx<'_>, sumber: &str) -> ApiResult<Arc<Vec<u8>>> {
    if ["dokumen:", GABUNGAN, PUTUSAN].iter().any(|kept| sumber.starts_with(kept)) {
        ctx.office.source(sumber)
    } else {
        Err(ApiError::new("SURAT_BELUM_DIBUAT"))
    }
}
