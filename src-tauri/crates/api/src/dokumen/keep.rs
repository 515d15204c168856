//! Keeps what was printed, and writes copies where the officer wants them.

use super::draw::{Drawn, draw};
use super::tak_tercetak::warn;
use super::terbaru::{SuratDiminta, UKURAN, make_newest, warn_older};
use crate::wire::{PrintDokumenReq, Tercetak};
use crate::{ApiError, ApiResult, Ctx, akses};
use saksama_core::dokumen::{self, CetakBaru, Dokumen, KodeDokumen, StatusDokumen};
use saksama_core::keputusan;
use saksama_core::masalah::Masalah;
use saksama_core::op::Op;
use saksama_core::organisasi::Kertas;
use saksama_core::storage::berkas;
use saksama_documents::{Keluaran, Progress, pack};
use std::path::Path;

/// Makes and keeps a paper. A print equal to the last one is that one: no new version.
pub(crate) fn print(
    ctx: &Ctx<'_>,
    req: &PrintDokumenReq,
    progress: &mut Progress<'_>,
) -> ApiResult<Tercetak> {
    record(ctx, req, draw(ctx, req, Keluaran::Pdf, progress)?)
}

/// Keeps a drawn paper.
pub(super) fn record(ctx: &Ctx<'_>, req: &PrintDokumenReq, drawn: Drawn) -> ApiResult<Tercetak> {
    let tak_tercetak = drawn.pdf.tak_tercetak;
    // of a decree certified copies are made later, which say what was signed
    let masukan = req.kode.is_keputusan().then(|| pack(&drawn.isi, &drawn.pdf.kalimat)).transpose()?;
    let baru = CetakBaru {
        kode: req.kode,
        subjek_id: req.subjek_id.clone(),
        judul: drawn.judul,
        pdf_bytes: drawn.pdf.bytes,
        halaman: drawn.pdf.pages,
        kertas: drawn.kertas,
        ukuran_khusus: drawn.ukuran_khusus,
        naskah_versi: drawn.pdf.naskah_versi,
        kode_lembar: drawn.pdf.kode_lembar,
        kode_jejak: drawn.kode_jejak,
        isi_sha256: drawn.isi_sha256,
        masukan,
        nomor_tercetak: drawn.nomor,
        tanggal_tercetak: drawn.tanggal,
        keputusan_id: drawn.keputusan_id,
        draf: drawn.draf,
    };
    let dokumen = ctx.write(|s| dokumen::record_print(s, baru))?;
    Ok(Tercetak { dokumen, tak_tercetak, peringatan: drawn.peringatan, kalimat_lama: drawn.kalimat_lama })
}

/// A paper that was written to a file, and what the officer must know before it is signed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Disalin {
    /// Number of pages.
    pub halaman: u32,
    /// Characters that no font has; `■` stands for them on the paper.
    pub tak_tercetak: Vec<char>,
    /// Warnings: where these characters stand, and what a decree lacks beside its own signature.
    pub masalah: Vec<Masalah>,
}

/// Writes a paper to `path`: the signed one as it was printed; else the present data, printed and kept. Where the newest
/// subject is passed over, or the wording is older than the office's, a warning says so.
///
/// # Errors
/// `TUJUAN_TIDAK_ADA`, `TUJUAN_BUKAN_FOLDER`, `TUJUAN_ADALAH_FOLDER`, `TUJUAN_BUKAN_BERKAS` before anything is printed;
/// `UKURAN_SUDAH_DITANDATANGANI` for a signed paper in another size: drawn anew it would show the present data, not what
/// was signed (a list is of its day, and drawn anew); what the paper's preparation refuses; the codes of a file that
/// can't be written.
pub fn print_to_file(ctx: &Ctx<'_>, surat: &SuratDiminta, path: &Path) -> ApiResult<Disalin> {
    // What can't be written must not be kept as printed.
    saksama_exchange::check_file(path)?;
    let ((paper, mut copy), lewat) = make_newest(ctx, surat, |req| paper_of(ctx, req))?;
    let bytes = ctx.read(|s| berkas::read(s, &paper.pdf.sha256))?;
    akses::note(ctx, Op::SaveSalinanDokumen, ("dokumen", &paper.id), &path.display().to_string());
    write(path, &bytes)?;
    copy.masalah.extend(warn_older(surat.kode, &lewat, &paper.judul));
    Ok(copy)
}

fn paper_of(ctx: &Ctx<'_>, req: PrintDokumenReq) -> ApiResult<(Dokumen, Disalin)> {
    let papers = ctx.read(|s| dokumen::list(s, Some(&req.subjek_id)))?;
    let signed = papers.into_iter().find(|d| d.kode == req.kode && d.status == StatusDokumen::Ditandatangani);
    match signed {
        Some(paper) if stands(&paper) && is_of_size(&paper, req.kertas) => {
            let said = Masalah::peringatan("naskah", "KALIMAT_TERBARU_TIDAK_DIPAKAI");
            let masalah = req.naskah_terbaru.then(|| said.with("judul", &paper.judul)).into_iter().collect();
            let copy = Disalin { halaman: paper.halaman, masalah, ..Disalin::default() };
            Ok((paper, copy))
        }
        Some(paper) if !paper.kode.is_of_its_day() => Err(ApiError::new(UKURAN)),
        _ => {
            let work = ctx.work_on_paper("print_dokumen", &req)?;
            let printed = print(ctx, &req, &mut work.paper())?;
            let Tercetak { dokumen: paper, tak_tercetak, peringatan, kalimat_lama } = printed;
            // What the window shows beside the decree: papers under it whose signature is not recorded.
            let mut masalah = match req.kode {
                kode if kode.is_keputusan() => ctx.read(|s| keputusan::get(s, &req.subjek_id))?.masalah,
                _ => Vec::new(),
            };
            masalah.extend(peringatan);
            masalah.extend(ctx.read(|s| warn(s, req.kode, &req.subjek_id, &tak_tercetak))?);
            masalah.extend(kalimat_lama.then(|| Masalah::peringatan("naskah", "KALIMAT_LAMA")));
            let copy = Disalin { halaman: paper.halaman, tak_tercetak, masalah };
            Ok((paper, copy))
        }
    }
}

/// Whether a print is of the size asked for; a sheet of the office's own is of none that has a name.
pub(super) fn is_of_size(paper: &Dokumen, kertas: Option<Kertas>) -> bool {
    kertas.is_none_or(|asked| paper.ukuran_khusus.is_empty() && paper.kertas == asked)
}

/// Whether a signed paper is what is meant when it is asked for: a list D18 until the next is signed, all that isn't of
/// its day.
fn stands(paper: &Dokumen) -> bool {
    paper.kode == KodeDokumen::D18 || !paper.kode.is_of_its_day()
}

/// Writes a copy outside the data folder.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> ApiResult<()> {
    saksama_exchange::check_file(path)?;
    saksama_durable::write_file(path, bytes, saksama_durable::Existing::Replace)
        .map_err(saksama_exchange::ExchangeError::from)?;
    Ok(())
}
