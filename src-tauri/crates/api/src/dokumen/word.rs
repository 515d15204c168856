//! The copy of a paper for a word processor. It is drawn from the present data and never kept: the paper is the PDF.

use super::draw::draw;
use super::keep::{newest_first, write};
use crate::wire::{PrintDokumenReq, TersimpanRes};
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::dokumen::{self, KodeDokumen};
use saksama_core::masalah::Masalah;
use saksama_core::organisasi::Kertas;
use saksama_documents::{Keluaran, Progress};
use std::path::Path;

pub(crate) fn save_as(ctx: &Ctx<'_>, req: PrintDokumenReq) -> ApiResult<TersimpanRes> {
    let work = ctx.work("save_dokumen_word")?;
    let (bytes, nama, _) = copy(ctx, &req, &mut work.paper())?;
    let Some(path) = ctx.host.pick_save_file("Simpan salinan Word", &nama)? else {
        return Ok(TersimpanRes { path: None });
    };
    write(&path, &bytes)?;
    Ok(TersimpanRes { path: Some(path.display().to_string()) })
}

/// Writes the copy of a paper to `path`; without `id` of the newest subject for which it can be made. Gives what could
/// not be used of the office's wording and page setup.
///
/// # Errors
/// `SALINAN_WORD_HANYA_SURAT`, `SUDAH_DITANDATANGANI`, what the paper's preparation refuses; the codes of a file that
/// can't be written.
pub fn word_to_file(
    ctx: &Ctx<'_>,
    kode: KodeDokumen,
    id: Option<String>,
    kertas: Option<Kertas>,
    path: &Path,
) -> ApiResult<Vec<Masalah>> {
    saksama_exchange::check_file(path)?;
    let candidates = match id {
        Some(id) => vec![id],
        None => newest_first(ctx, kode)?,
    };
    let work = ctx.work("save_dokumen_word")?;
    let mut last = ApiError::new("BELUM_ADA_BAHAN").with("dokumen", kode.as_str());
    for subjek_id in candidates {
        let req = PrintDokumenReq { kode, subjek_id, kertas, naskah_terbaru: false };
        match copy(ctx, &req, &mut work.paper()) {
            Ok((bytes, _, peringatan)) => {
                write(path, &bytes)?;
                return Ok(peringatan);
            }
            Err(e) if matches!(&*e.kode, "SALINAN_WORD_HANYA_SURAT" | "DIBATALKAN") => return Err(e),
            Err(e) => last = e,
        }
    }
    Err(last)
}

/// The file, its name, and what was left aside.
fn copy(
    ctx: &Ctx<'_>,
    req: &PrintDokumenReq,
    progress: &mut Progress<'_>,
) -> ApiResult<(Vec<u8>, String, Vec<Masalah>)> {
    if is_table(req.kode) {
        return Err(ApiError::new("SALINAN_WORD_HANYA_SURAT"));
    }
    let drawn = draw(ctx, req, Keluaran::Docx, progress)?;
    Ok((drawn.pdf.bytes, dokumen::file_name(req.kode, &drawn.judul, "docx"), drawn.peringatan))
}

/// Wide tables, labels and cards are what a word processor breaks: they are copied from their own form, not from here.
fn is_table(kode: KodeDokumen) -> bool {
    use KodeDokumen as K;
    matches!(
        kode,
        K::D02
            | K::D03
            | K::D04
            | K::D05
            | K::D18
            | K::D19
            | K::D19Label
            | K::D19Kartu
            | K::D19Penataan
            | K::D20
            | K::D25Kartu
    )
}
