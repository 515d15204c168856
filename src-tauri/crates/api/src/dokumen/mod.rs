//! Papers: drawn, kept, shown, saved, printed, signed.

mod bahan;
mod draw;
mod keep;
mod lembar;
mod material;
mod per_unit;
mod semua_rapat;
mod standing;
mod sumber;
mod tak_tercetak;
mod terbaru;
mod word;

pub(crate) use bahan::{get_bahan, save_bahan};
pub(crate) use draw::draw;
pub use keep::{Disalin, print_to_file};
pub(crate) use keep::{print as print_in, write};
pub(crate) use lembar::find_by_kode;
pub(crate) use material::{Material, gather};
pub(crate) use per_unit::print as print_dokumen_per_unit;
pub use per_unit::{TujuanPerUnit, print_per_unit};
pub use semua_rapat::print_semua_rapat_to_file;
pub(crate) use semua_rapat::{make, print as print_semua_rapat};
pub(crate) use sumber::{
    open as open_sumber, print as print_sumber, save_as as save_sumber_as, search as search_halaman, send,
};
pub use terbaru::SuratDiminta;
pub(crate) use terbaru::newest_first;
pub(crate) use word::save_as as save_word;
pub use word::word_to_file;

use crate::akses;
use crate::arsip::open_copy;
use crate::wire::{
    AlasanReq, AttachReq, ById, CorrectTandaTanganReq, Gambar, HalamanReq, KodeDokumenReq, Kosong,
    ListDokumenReq, NomorRes, Pratinjau, PrintDokumenReq, RecordTandaTanganReq, Satuan, Tahap, Tercetak,
    TersimpanRes, UsulNomorReq,
};
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::dokumen::{self, Dokumen, DokumenBeredar, JenisDokumen, PosisiDokumenIsian};
use saksama_core::op::Op;
use saksama_core::storage::berkas;
use saksama_core::tanggal;
use saksama_documents::{Keluaran, RenderError, preview as pages};
use std::path::Path;

impl From<RenderError> for ApiError {
    fn from(error: RenderError) -> Self {
        if error == RenderError::Stopped {
            return saksama_durable::Stopped.into();
        }
        Self::new("DOKUMEN_GAGAL_DIBUAT").with("sebab", error.code())
    }
}

/// # Errors
/// None: it is the same in every office.
pub(crate) fn get_jenis(_: &Ctx<'_>, req: KodeDokumenReq) -> ApiResult<JenisDokumen> {
    Ok(JenisDokumen::of(req.kode))
}

pub(crate) fn list(ctx: &Ctx<'_>, req: ListDokumenReq) -> ApiResult<Vec<Dokumen>> {
    ctx.read(|s| dokumen::list(s, req.subjek_id.as_deref()))
}

pub(crate) fn list_beredar(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Vec<DokumenBeredar>> {
    ctx.read(dokumen::list_beredar)
}

pub(crate) fn record_posisi(ctx: &Ctx<'_>, req: PosisiDokumenIsian) -> ApiResult<()> {
    ctx.write(|s| dokumen::record_posisi(s, &req))
}

pub(crate) fn preview(ctx: &Ctx<'_>, req: PrintDokumenReq) -> ApiResult<Pratinjau> {
    let work = ctx.work_on_paper("preview_dokumen", &req)?;
    let drawn = draw(ctx, &req, Keluaran::Pdf, &mut work.paper())?;
    Ok(Pratinjau {
        sumber: ctx.office.keep_preview(drawn.pdf.bytes),
        halaman: drawn.pdf.pages,
        tak_tercetak: drawn.pdf.tak_tercetak,
        peringatan: drawn.peringatan,
        kalimat_lama: drawn.kalimat_lama,
    })
}

pub(crate) fn render_halaman(ctx: &Ctx<'_>, req: HalamanReq) -> ApiResult<Gambar> {
    let bytes = ctx.office.source(&req.sumber)?;
    akses::note_first_look(ctx, &req.sumber);
    crate::organisasi::gambar(&pages::render_page(&bytes, req.halaman, req.skala)?)
}

pub(crate) fn print(ctx: &Ctx<'_>, req: PrintDokumenReq) -> ApiResult<Tercetak> {
    let work = ctx.work_on_paper("print_dokumen", &req)?;
    keep::print(ctx, &req, &mut work.paper())
}

pub(crate) fn save_as(ctx: &Ctx<'_>, req: ById) -> ApiResult<TersimpanRes> {
    // Read once more after the answer: nothing of it is held meanwhile.
    let nama = stored(ctx, &req.id)?.0.pdf.nama;
    let Some(path) = ctx.ask_where("Simpan PDF", &nama)? else {
        return Ok(TersimpanRes { path: None });
    };
    let (_, bytes) = stored(ctx, &req.id)?;
    akses::note(ctx, Op::SaveSalinanDokumen, ("dokumen", &req.id), &path.display().to_string());
    keep::write(&path, &bytes)?;
    Ok(TersimpanRes { path: Some(path.display().to_string()) })
}

pub(crate) fn open(ctx: &Ctx<'_>, req: ById) -> ApiResult<()> {
    let (paper, bytes) = stored(ctx, &req.id)?;
    akses::note(ctx, Op::OpenDokumen, ("dokumen", &req.id), "");
    open_copy(ctx, &paper.pdf.nama, &bytes)
}

pub(crate) fn propose_nomor(ctx: &Ctx<'_>, req: UsulNomorReq) -> ApiResult<NomorRes> {
    // a day that can't be read is told when the form is saved
    let day = tanggal::read(&req.tanggal).ok();
    let nomor = ctx.read(|s| dokumen::propose_nomor(s, req.kode, &req.subjek_id, day))?;
    Ok(NomorRes { nomor })
}

pub(crate) fn record_tanda_tangan(ctx: &Ctx<'_>, req: RecordTandaTanganReq) -> ApiResult<Dokumen> {
    let work = ctx.work("record_tanda_tangan")?;
    let mut progress = work.stage(Tahap::Menyalin, Satuan::Bita);
    let scan = req.pindaian.as_deref().map(Path::new);
    ctx.write(|s| match scan {
        Some(path) => dokumen::record_tanda_tangan(s, &req.isian, Some((path, &mut progress))),
        None => dokumen::record_tanda_tangan(s, &req.isian, None),
    })
}

pub(crate) fn correct_tanda_tangan(ctx: &Ctx<'_>, req: CorrectTandaTanganReq) -> ApiResult<Dokumen> {
    let work = ctx.work("correct_tanda_tangan")?;
    let mut progress = work.stage(Tahap::Menyalin, Satuan::Bita);
    let scan = req.pindaian.as_deref().map(Path::new);
    ctx.write(|s| match scan {
        Some(path) => dokumen::correct_tanda_tangan(s, &req.isian, Some((path, &mut progress)), &req.alasan),
        None => dokumen::correct_tanda_tangan(s, &req.isian, None, &req.alasan),
    })
}

pub(crate) fn attach_pindaian(ctx: &Ctx<'_>, req: AttachReq) -> ApiResult<Dokumen> {
    let work = ctx.work("attach_pindaian")?;
    let mut progress = work.stage(Tahap::Menyalin, Satuan::Bita);
    ctx.write(|s| dokumen::attach_pindaian(s, &req.id, Path::new(&req.path), &mut progress))
}

pub(crate) fn open_pindaian(ctx: &Ctx<'_>, req: ById) -> ApiResult<()> {
    let scan = ctx
        .read(|s| dokumen::get(s, &req.id))?
        .pindaian
        .ok_or_else(|| ApiError::new("BELUM_ADA_PINDAIAN"))?;
    let bytes = ctx.read(|s| berkas::read(s, &scan.sha256))?;
    akses::note(ctx, Op::OpenPindaian, ("dokumen", &req.id), &scan.nama);
    open_copy(ctx, &scan.nama, &bytes)
}

pub(crate) fn cancel(ctx: &Ctx<'_>, req: AlasanReq) -> ApiResult<Dokumen> {
    ctx.write(|s| dokumen::cancel(s, &req.id, &req.alasan))
}

fn stored(ctx: &Ctx<'_>, id: &str) -> ApiResult<(Dokumen, Vec<u8>)> {
    ctx.read(|s| {
        let paper = dokumen::get(s, id)?;
        let bytes = berkas::read(s, &paper.pdf.sha256)?;
        Ok((paper, bytes))
    })
}
