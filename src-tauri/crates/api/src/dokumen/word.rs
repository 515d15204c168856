//! The copy of a paper for a word processor. It is drawn from the present data and never kept: the paper is the PDF.

use super::draw::draw;
use super::keep::write;
use super::terbaru::{SuratDiminta, make_newest, warn_older};
use crate::wire::{PrintDokumenReq, TersimpanRes};
use crate::{ApiError, ApiResult, Ctx, akses};
use saksama_core::dokumen::{self, JenisDokumen, KodeDokumen};
use saksama_core::masalah::Masalah;
use saksama_core::op::Op;
use saksama_documents::Keluaran;
use std::path::Path;

/// Its name as long work. None is under way while a dialog stands: that may stand for ever.
const TUGAS: &str = "save_dokumen_word";

pub(crate) fn save_as(ctx: &Ctx<'_>, req: PrintDokumenReq) -> ApiResult<TersimpanRes> {
    refuse_without(req.kode)?;
    let drawn = {
        let work = ctx.work(TUGAS)?;
        draw(ctx, &req, Keluaran::Docx, &mut work.paper())?
    };
    let nama = dokumen::file_name(req.kode, &drawn.judul, "docx");
    // Held where locking forgets it.
    let sumber = ctx.office.keep_preview(drawn.pdf.bytes);
    let Some(path) = ctx.ask_where("Simpan salinan Word", &nama)? else {
        return Ok(TersimpanRes { path: None });
    };
    let _work = ctx.work(TUGAS)?;
    let bytes = ctx.office.source(&sumber)?;
    akses::note(ctx, Op::SaveSalinanDokumen, ("", ""), &path.display().to_string());
    write(&path, &bytes)?;
    Ok(TersimpanRes { path: Some(path.display().to_string()) })
}

/// Writes the copy of a paper to `path`. Gives what could not be used of the office's wording and page setup, and the
/// warnings of [`super::print_to_file`].
///
/// # Errors
/// `SALINAN_WORD_HANYA_SURAT`, `SUDAH_DITANDATANGANI`, what the paper's preparation refuses; the codes of a file that
/// can't be written.
pub fn word_to_file(ctx: &Ctx<'_>, surat: &SuratDiminta, path: &Path) -> ApiResult<Vec<Masalah>> {
    saksama_exchange::check_file(path)?;
    refuse_without(surat.kode)?;
    let work = ctx.work(TUGAS)?;
    let (drawn, lewat) = make_newest(ctx, surat, |req| draw(ctx, &req, Keluaran::Docx, &mut work.paper()))?;
    akses::note(ctx, Op::SaveSalinanDokumen, ("", ""), &path.display().to_string());
    write(path, &drawn.pdf.bytes)?;
    let mut peringatan = drawn.peringatan;
    peringatan.extend(drawn.kalimat_lama.then(|| Masalah::peringatan("naskah", "KALIMAT_LAMA")));
    peringatan.extend(warn_older(surat.kode, &lewat, &drawn.judul));
    Ok(peringatan)
}

/// Refuses what has no such copy.
fn refuse_without(kode: KodeDokumen) -> ApiResult<()> {
    if JenisDokumen::of(kode).ada_word {
        return Ok(());
    }
    Err(ApiError::new("SALINAN_WORD_HANYA_SURAT").with("dokumen", kode.as_str()))
}
