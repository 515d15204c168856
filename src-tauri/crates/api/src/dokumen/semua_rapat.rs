//! Every paper of a meeting at one press: each made and kept as a paper of its own, and all of them in one file, in the
//! order in which they are signed.

use super::keep::{self, write};
use super::material::none;
use super::standing::standing;
use super::tak_tercetak::warn;
use super::terbaru::newest_first;
use crate::wire::{PrintDokumenReq, Satuan, SemuaRapatReq, SemuaRapatRes, SuratLewat, Tahap, Tercetak};
use crate::{ApiError, ApiResult, Ctx, akses, sentence};
use saksama_core::dokumen::{self, KodeDokumen as K, StatusDokumen};
use saksama_core::keputusan;
use saksama_core::masalah::Masalah;
use saksama_core::op::Op;
use saksama_core::storage::{Store, berkas};
use saksama_core::{rapat, tanggal};
use saksama_documents::{join, preview::page_count};
use std::path::Path;

/// Papers of the meeting itself.
const RAPAT: [K; 6] = [K::D08, K::D09, K::D10, K::D11, K::D12, K::D13];

/// Makes them. What can't be made is named with its reason and keeps nothing else back; stopped between two papers,
/// those that were made stay.
pub(crate) fn print(ctx: &Ctx<'_>, req: SemuaRapatReq) -> ApiResult<SemuaRapatRes> {
    let work = ctx.work("print_semua_rapat")?;
    let (judul, wanted) = ctx.read(|s| papers(s, &req.rapat_id))?;
    let mut told = work.stage(Tahap::Menyusun, Satuan::Surat);
    let (mut surat, mut lewat, mut files) = (Vec::new(), Vec::new(), Vec::new());
    let total = wanted.len() as u64;
    for ((kode, subjek_id), made) in wanted.into_iter().zip(0u64..) {
        let Some(subjek_id) = subjek_id else {
            lewat.push(SuratLewat { kode, galat: ApiError::new("BELUM_ADA_KEPUTUSAN_RAPAT") });
            continue;
        };
        let one = PrintDokumenReq { kode, subjek_id, kertas: req.kertas, naskah_terbaru: false };
        match make(ctx, &one, &mut |_, _, _| told(made, total)) {
            Ok((paper, bytes)) => {
                files.push((paper.dokumen.judul.clone(), bytes));
                surat.push(paper);
            }
            Err(galat) if galat.kode == "DIBATALKAN" => return Err(galat),
            Err(galat) => lewat.push(SuratLewat { kode, galat }),
        }
    }
    let (sumber, halaman) = if files.is_empty() {
        (None, 0)
    } else {
        let parts: Vec<_> = files.iter().map(|(judul, bytes)| (judul.as_str(), bytes.as_slice())).collect();
        let joined = join(&judul, &parts)?;
        let halaman = page_count(&joined)?;
        (Some(ctx.office.keep_joined(joined)), halaman)
    };
    let peringatan = sizes(&surat).into_iter().collect();
    Ok(SemuaRapatRes { sumber, judul, halaman, surat, lewat, peringatan })
}

/// The same into one file; without `rapat_id` of the newest meeting.
///
/// # Errors
/// `BELUM_ADA_BAHAN` when there is no meeting; why the first paper can't be made when none can; the codes of a file that
/// can't be written.
pub fn print_semua_rapat_to_file(
    ctx: &Ctx<'_>,
    rapat_id: Option<String>,
    kertas: Option<saksama_core::organisasi::Kertas>,
    path: &Path,
) -> ApiResult<SemuaRapatRes> {
    saksama_exchange::check_file(path)?;
    let newest = || Ok::<_, ApiError>(newest_first(ctx, K::D08)?.into_iter().next());
    let none = || ApiError::from(none(K::D08));
    let rapat_id = rapat_id.map_or_else(newest, |id| Ok(Some(id)))?.ok_or_else(none)?;
    let mut made = print(ctx, SemuaRapatReq { rapat_id, kertas })?;
    match &made.sumber {
        Some(sumber) => {
            let bytes = ctx.office.source(sumber)?;
            akses::note_paper(ctx, Op::SaveSalinanDokumen, sumber, &path.display().to_string());
            write(path, &bytes)?;
        }
        None if made.lewat.is_empty() => return Err(none()),
        None => return Err(made.lewat.remove(0).galat),
    }
    Ok(made)
}

/// The warning that they aren't of one size, with the papers of each: what was printed before is not printed anew for
/// its size alone, and page setup may say another. No printer changes its tray by itself.
fn sizes(surat: &[Tercetak]) -> Option<Masalah> {
    let mut of_size: Vec<(String, Vec<&str>)> = Vec::new();
    for Tercetak { dokumen, .. } in surat {
        let size = match &*dokumen.ukuran_khusus {
            "" => sentence::kata("kertas", dokumen.kertas.as_str()),
            own => own.to_owned(),
        };
        match of_size.iter_mut().find(|(known, _)| *known == size) {
            Some((_, papers)) => papers.push(dokumen.kode.as_str()),
            None => of_size.push((size, vec![dokumen.kode.as_str()])),
        }
    }
    let list = || of_size.iter().map(|(size, papers)| format!("{size}: {}", papers.join(", ")));
    let told = || list().collect::<Vec<_>>().join("; ");
    let differ = of_size.len() > 1;
    differ.then(|| Masalah::peringatan("kertas", "UKURAN_SURAT_BERBEDA").with("ukuran", told()))
}

/// A paper with its subject; no subject where the meeting has no decree yet, or only cancelled ones.
type Wanted = (K, Option<String>);

/// Title, and every paper.
fn papers(store: &Store, rapat_id: &str) -> saksama_core::Result<(String, Vec<Wanted>)> {
    let day = rapat::get(store, rapat_id)?.tanggal;
    let mut list: Vec<Wanted> = RAPAT.iter().map(|kode| (*kode, Some(rapat_id.to_owned()))).collect();
    let mut decrees = keputusan::list(store, false)?;
    decrees.retain(|k| k.rapat_id.as_deref() == Some(rapat_id) && k.status != StatusDokumen::Dibatalkan);
    // the newest is listed first, and an addition is signed after the decree it adds to
    decrees.reverse();
    for decree in &decrees {
        list.push((K::of_keputusan(decree.jenis), Some(decree.id.clone())));
        list.push((K::D17, Some(decree.id.clone())));
    }
    if decrees.is_empty() {
        list.extend([(K::D14, None), (K::D17, None)]);
    }
    Ok((format!("Surat rapat {}", tanggal::panjang(day)), list))
}

/// The paper and its bytes: one that is signed or waits for its signature as it was printed, any other from the present
/// data. One that was cancelled is not made again unasked.
pub(crate) fn make(
    ctx: &Ctx<'_>,
    req: &PrintDokumenReq,
    progress: &mut saksama_documents::Progress<'_>,
) -> ApiResult<(Tercetak, Vec<u8>)> {
    let mut papers = ctx.read(|s| dokumen::list(s, Some(&req.subjek_id)))?;
    papers.retain(|d| d.kode == req.kode);
    let is_cancelled = papers.first().is_some_and(|newest| newest.status == StatusDokumen::Dibatalkan);
    let paper = match papers.into_iter().find(|d| d.status == StatusDokumen::Ditandatangani) {
        Some(dokumen) => Tercetak { dokumen, tak_tercetak: vec![], peringatan: vec![], kalimat_lama: false },
        None if is_cancelled => return Err(ApiError::new("SURAT_SUDAH_DIBATALKAN")),
        None => {
            // The same paper is not drawn twice at once.
            let _alone = ctx.work_on_paper("print_dokumen", req)?;
            let made = match standing(ctx, req, progress)? {
                Some(standing) => standing,
                None => keep::print(ctx, req, progress)?,
            };
            warned(ctx, req, made)?
        }
    };
    let bytes = ctx.read(|s| berkas::read(s, &paper.dokumen.pdf.sha256))?;
    Ok((paper, bytes))
}

/// The same with all that the officer must know before it is signed: what a decree lacks beside its own signature, and
/// where the characters stand that can't be printed.
fn warned(ctx: &Ctx<'_>, req: &PrintDokumenReq, mut paper: Tercetak) -> ApiResult<Tercetak> {
    if req.kode.is_keputusan() {
        paper.peringatan.extend(ctx.read(|s| keputusan::get(s, &req.subjek_id))?.masalah);
    }
    paper.peringatan.extend(ctx.read(|s| warn(s, req.kode, &req.subjek_id, &paper.tak_tercetak))?);
    Ok(paper)
}
