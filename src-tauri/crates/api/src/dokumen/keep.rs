//! Keeps what was printed, and writes copies where the officer wants them.

use super::draw::{Drawn, draw};
use super::tak_tercetak::warn;
use crate::wire::{PrintDokumenReq, Tercetak};
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::dkip::{self, Lingkup};
use saksama_core::dokumen::{
    self, CetakBaru, Dokumen, JenisSubjek, KodeDokumen, REGISTER, SEMUA, StatusDokumen,
};
use saksama_core::masalah::Masalah;
use saksama_core::organisasi::Kertas;
use saksama_core::storage::berkas;
use saksama_core::uji_konsekuensi::LembarUjiRingkas;
use saksama_core::{arsip, keputusan, rapat, uji_konsekuensi, unit};
use saksama_documents::{Keluaran, Progress, pack};
use std::path::Path;

/// A signed paper was asked for in another size.
const UKURAN: &str = "UKURAN_SUDAH_DITANDATANGANI";

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

/// Writes a paper to `path`: the signed one as it was printed; else the present data, printed and kept. Without `id` the
/// newest subject is taken for which the paper can be made.
///
/// # Errors
/// `TUJUAN_TIDAK_ADA`, `TUJUAN_BUKAN_FOLDER`, `TUJUAN_ADALAH_FOLDER`, `TUJUAN_BUKAN_BERKAS` before anything is printed;
/// `UKURAN_SUDAH_DITANDATANGANI` for a signed paper in another size: drawn anew it would show the present data, not what
/// was signed (a list is of its day, and drawn anew); what the paper's preparation refuses; the codes of a file that
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
        match bytes_of(ctx, PrintDokumenReq { kode, subjek_id, kertas, naskah_terbaru: false }) {
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
        Some(paper) if stands(&paper) && is_of_size(&paper, req.kertas) => {
            let copy = Disalin { halaman: paper.halaman, ..Disalin::default() };
            Ok((ctx.read(|s| berkas::read(s, &paper.pdf.sha256))?, copy))
        }
        Some(paper) if !paper.kode.is_of_its_day() => Err(ApiError::new(UKURAN)),
        _ => {
            let work = ctx.work_on_paper("print_dokumen", &req)?;
            let printed = print(ctx, &req, &mut work.paper())?;
            let Tercetak { dokumen: paper, tak_tercetak, peringatan, kalimat_lama: _ } = printed;
            // What the window shows beside the decree: papers under it whose signature is not recorded.
            let mut masalah = match req.kode {
                kode if kode.is_keputusan() => ctx.read(|s| keputusan::get(s, &req.subjek_id))?.masalah,
                _ => Vec::new(),
            };
            masalah.extend(peringatan);
            masalah.extend(ctx.read(|s| warn(s, req.kode, &req.subjek_id, &tak_tercetak))?);
            let copy = Disalin { halaman: paper.halaman, tak_tercetak, masalah };
            Ok((ctx.read(|s| berkas::read(s, &paper.pdf.sha256))?, copy))
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

/// Subjects a paper may be about, the newest first.
pub(crate) fn newest_first(ctx: &Ctx<'_>, kode: KodeDokumen) -> ApiResult<Vec<String>> {
    ctx.read(|s| {
        let of_all = |ids: Vec<String>| ids.into_iter().chain([SEMUA.to_owned()]).collect();
        Ok(match kode.subjek() {
            JenisSubjek::Unit => of_all(unit::list(s, false)?.into_iter().map(|u| u.id).collect()),
            JenisSubjek::Informasi => {
                dkip::list(s, Lingkup::Ditetapkan)?.into_iter().map(|b| b.informasi_id).collect()
            }
            JenisSubjek::Lembar => {
                let fits =
                    |l: &LembarUjiRingkas| !kode.is_lembar() || KodeDokumen::of_lembar(l.jenis) == kode;
                uji_konsekuensi::list(s, false)?.into_iter().filter(fits).map(|l| l.id).collect()
            }
            JenisSubjek::Rapat => rapat::list(s, false)?.into_iter().map(|r| r.id).collect(),
            JenisSubjek::Keputusan | JenisSubjek::KeputusanUnit => {
                let mut list = keputusan::list(s, false)?;
                if kode.is_keputusan() {
                    list.retain(|k| KodeDokumen::of_keputusan(k.jenis) == kode);
                } else {
                    // what is sent, copied or announced is signed
                    list.sort_by_key(|k| k.status != StatusDokumen::Ditandatangani);
                }
                list.into_iter().map(|k| k.id).collect()
            }
            JenisSubjek::Lokasi => of_all(arsip::list_lokasi(s, false)?.into_iter().map(|l| l.id).collect()),
            JenisSubjek::Register => vec![REGISTER.to_owned()],
        })
    })
}

/// Writes a copy outside the data folder.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> ApiResult<()> {
    saksama_exchange::check_file(path)?;
    saksama_durable::write_file(path, bytes, saksama_durable::Existing::Replace)
        .map_err(saksama_exchange::ExchangeError::from)?;
    Ok(())
}
