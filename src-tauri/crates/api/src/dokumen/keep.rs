//! Keeps what was printed, and writes copies where the officer wants them.

use super::draw::draw;
use super::tak_tercetak::warn;
use crate::wire::{PrintDokumenReq, Tercetak};
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::dokumen::{self, CetakBaru, KodeDokumen, StatusDokumen};
use saksama_core::masalah::Masalah;
use saksama_core::organisasi::Kertas;
use saksama_core::storage::berkas;
use saksama_core::{keputusan, rapat, uji_konsekuensi};
use saksama_documents::Progress;
use std::path::Path;

/// A signed paper was asked for in another size.
const UKURAN: &str = "UKURAN_SUDAH_DITANDATANGANI";

/// Makes and keeps a paper. A print equal to the last one is that one: no new version.
pub(crate) fn print(
    ctx: &Ctx<'_>,
    req: &PrintDokumenReq,
    progress: &mut Progress<'_>,
) -> ApiResult<Tercetak> {
    let drawn = draw(ctx, req, progress)?;
    let tak_tercetak = drawn.pdf.tak_tercetak;
    let baru = CetakBaru {
        kode: req.kode,
        subjek_id: req.subjek_id.clone(),
        judul: drawn.judul,
        pdf_bytes: drawn.pdf.bytes,
        halaman: drawn.pdf.pages,
        kertas: drawn.kertas,
        naskah_versi: drawn.pdf.naskah_versi,
        isi_sha256: drawn.isi_sha256,
        draf: drawn.draf,
    };
    Ok(Tercetak { dokumen: ctx.write(|s| dokumen::record_print(s, baru))?, tak_tercetak })
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

/// Writes a paper to `path`: the signed one as it was printed; else the present data, printed and kept. Without `id` the
/// newest subject is taken for which the paper can be made.
///
/// # Errors
/// `TUJUAN_TIDAK_ADA`, `TUJUAN_BUKAN_FOLDER`, `TUJUAN_ADALAH_FOLDER`, `TUJUAN_BUKAN_BERKAS` before anything is printed;
/// `UKURAN_SUDAH_DITANDATANGANI` for a signed paper in another size: drawn anew it would show the present data, not what
/// was signed (a list D18 is of its day, and drawn anew); what the paper's preparation refuses; the codes of a file that
/// can't be written.
pub fn print_to_file(
    ctx: &Ctx<'_>,
    kode: KodeDokumen,
    id: Option<String>,
    kertas: Option<Kertas>,
    path: &Path,
) -> ApiResult<Disalin> {
    // What can't be written must not be kept as printed.
    saksama_exchange::check_file(path)?;
    let candidates = match id {
        Some(id) => vec![id],
        None => newest_first(ctx, kode)?,
    };
    let mut last = ApiError::new("BELUM_ADA_BAHAN").with("dokumen", kode.as_str());
    for subjek_id in candidates {
        match bytes_of(ctx, PrintDokumenReq { kode, subjek_id, kertas }) {
            Ok((bytes, copy)) => {
                write(path, &bytes)?;
                return Ok(copy);
            }
            // The newest paper is the one that is meant; an older one in this size would be another paper.
            Err(e) if matches!(&*e.kode, UKURAN | "DIBATALKAN") => return Err(e),
            Err(e) => last = e,
        }
    }
    Err(last)
}

fn bytes_of(ctx: &Ctx<'_>, req: PrintDokumenReq) -> ApiResult<(Vec<u8>, Disalin)> {
    let papers = ctx.read(|s| dokumen::list(s, Some(&req.subjek_id)))?;
    let signed = papers.into_iter().find(|d| d.kode == req.kode && d.status == StatusDokumen::Ditandatangani);
    match signed {
        Some(paper) if req.kertas.is_none_or(|k| k == paper.kertas) => {
            let copy = Disalin { halaman: paper.halaman, ..Disalin::default() };
            Ok((ctx.read(|s| berkas::read(s, &paper.pdf.sha256))?, copy))
        }
        Some(paper) if paper.kode != KodeDokumen::D18 => Err(ApiError::new(UKURAN)),
        _ => {
            let work = ctx.work_on_paper("print_dokumen", &req)?;
            let printed = print(ctx, &req, &mut work.paper())?;
            let Tercetak { dokumen: paper, tak_tercetak } = printed;
            // What the window shows beside the decree: papers under it whose signature is not recorded.
            let mut masalah = match req.kode {
                KodeDokumen::D14 => ctx.read(|s| keputusan::get(s, &req.subjek_id))?.masalah,
                _ => Vec::new(),
            };
            masalah.extend(ctx.read(|s| warn(s, req.kode, &req.subjek_id, &tak_tercetak))?);
            let copy = Disalin { halaman: paper.halaman, tak_tercetak, masalah };
            Ok((ctx.read(|s| berkas::read(s, &paper.pdf.sha256))?, copy))
        }
    }
}

/// Subjects a paper may be about, the newest first.
fn newest_first(ctx: &Ctx<'_>, kode: KodeDokumen) -> ApiResult<Vec<String>> {
    ctx.read(|s| {
        Ok(match kode {
            KodeDokumen::D04 => uji_konsekuensi::list(s, false)?.into_iter().map(|l| l.id).collect(),
            KodeDokumen::D08 | KodeDokumen::D10 | KodeDokumen::D12 => {
                rapat::list(s, false)?.into_iter().map(|r| r.id).collect()
            }
            KodeDokumen::D14 => keputusan::list(s, false)?.into_iter().map(|k| k.id).collect(),
            KodeDokumen::D18 => vec!["dkip".to_owned()],
        })
    })
}

/// Writes a copy outside the data folder.
pub(super) fn write(path: &Path, bytes: &[u8]) -> ApiResult<()> {
    saksama_exchange::check_file(path)?;
    saksama_durable::write_file(path, bytes, saksama_durable::Existing::Replace)
        .map_err(saksama_exchange::ExchangeError::from)?;
    Ok(())
}
