//! The same letter to every unit: each a paper of its own, kept as such, written to a folder or to one file.

use super::draw::{Drawn, draw};
use super::keep::{newest_first, record, write};
use super::tak_tercetak::warn;
use crate::wire::{PerUnitRes, PrintDokumenReq, PrintPerUnitReq, Satuan, Tahap};
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::dokumen::{self, Dokumen, JenisSubjek, KodeDokumen, SEMUA, StatusDokumen};
use saksama_core::masalah::Masalah;
use saksama_core::organisasi::Kertas;
use saksama_core::storage::berkas;
use saksama_core::unit::{self, Unit};
use saksama_documents::{Keluaran, join};
use std::path::{Path, PathBuf};

/// Where the letters go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TujuanPerUnit {
    /// A PDF for each unit, its code in the name of the file.
    Folder(PathBuf),
    /// One PDF with a bookmark for each unit.
    Berkas(PathBuf),
}

pub(crate) fn print(ctx: &Ctx<'_>, req: PrintPerUnitReq) -> ApiResult<PerUnitRes> {
    let folder = PathBuf::from(req.path);
    let tujuan = if req.satu_berkas {
        TujuanPerUnit::Berkas(folder.join(dokumen::file_name(req.kode, "semua unit", "pdf")))
    } else {
        TujuanPerUnit::Folder(folder)
    };
    print_per_unit(ctx, req.kode, req.subjek_id, req.kertas, &tujuan)
}

/// Makes the letter `kode` to every unit in use, keeps each, and writes them to `tujuan`; what is signed goes as it was
/// signed. A file of the same name is replaced. `id` is the decree of a letter that goes with one; without it the newest
/// is taken for which that can be done.
///
/// # Errors
/// `SURAT_TIDAK_PER_UNIT` for a paper that isn't written to units, `BELUM_ADA_UNIT`; `DIBATALKAN` before anything is
/// kept; what the paper's preparation refuses; the codes of a file or folder that can't be written.
pub fn print_per_unit(
    ctx: &Ctx<'_>,
    kode: KodeDokumen,
    id: Option<String>,
    kertas: Option<Kertas>,
    tujuan: &TujuanPerUnit,
) -> ApiResult<PerUnitRes> {
    check_kind(kode)?;
    let candidates = match (id, kode.subjek()) {
        (Some(id), _) => vec![id],
        (None, JenisSubjek::Unit) => vec![SEMUA.to_owned()],
        (None, _) => newest_first(ctx, kode)?,
    };
    let mut last = ApiError::new("BELUM_ADA_BAHAN").with("dokumen", kode.as_str());
    for subjek_id in candidates {
        match make(ctx, kode, &subjek_id, kertas, tujuan) {
            Err(e) if e.kode == "BELUM_ADA_BAHAN" => last = e,
            done => return done,
        }
    }
    Err(last)
}

fn check_kind(kode: KodeDokumen) -> ApiResult<()> {
    match kode.subjek() {
        JenisSubjek::Unit | JenisSubjek::KeputusanUnit => Ok(()),
        _ => Err(ApiError::new("SURAT_TIDAK_PER_UNIT").with("dokumen", kode.as_str())),
    }
}

/// A letter of one unit, before it is kept.
struct Surat {
    unit: Unit,
    req: PrintDokumenReq,
    state: State,
}

enum State {
    /// Signed: it stays as it is.
    Signed(Box<Dokumen>),
    Drawn(Box<Drawn>),
}

fn make(
    ctx: &Ctx<'_>,
    kode: KodeDokumen,
    subjek_id: &str,
    kertas: Option<Kertas>,
    tujuan: &TujuanPerUnit,
) -> ApiResult<PerUnitRes> {
    // What can't be written must not be kept as printed.
    prepare(tujuan)?;
    let work = ctx.work("print_dokumen_per_unit")?;
    let units: Vec<Unit> = ctx.read(|s| unit::list(s, false))?.into_iter().filter(|u| u.aktif).collect();
    if units.is_empty() {
        return Err(ApiError::new("BELUM_ADA_UNIT"));
    }
    let total = units.len() as u64;
    let mut progress = work.stage(Tahap::Menyusun, Satuan::Langkah);
    let mut letters = Vec::with_capacity(units.len());
    for (done, unit) in (0..).zip(units) {
        let subjek_id = match kode.subjek() {
            JenisSubjek::KeputusanUnit => format!("{subjek_id}/{}", unit.id),
            _ => unit.id.clone(),
        };
        let req = PrintDokumenReq { kode, subjek_id, kertas, naskah_terbaru: false };
        let state = match signed(ctx, &req)? {
            Some(paper) => State::Signed(Box::new(paper)),
            None => {
                State::Drawn(Box::new(draw(ctx, &req, Keluaran::Pdf, &mut |_, _, _| progress(done, total))?))
            }
        };
        letters.push(Surat { unit, req, state });
    }
    // From here on everything is kept: a stop that was asked for during the last letter still counts.
    work.commit(Tahap::Menyimpan)?;
    keep(ctx, letters, tujuan)
}

/// The signed paper of this subject, if a signed one stands for good.
fn signed(ctx: &Ctx<'_>, req: &PrintDokumenReq) -> ApiResult<Option<Dokumen>> {
    if req.kode.is_of_its_day() {
        return Ok(None);
    }
    let papers = ctx.read(|s| dokumen::list(s, Some(&req.subjek_id)))?;
    Ok(papers.into_iter().find(|d| d.kode == req.kode && d.status == StatusDokumen::Ditandatangani))
}

fn keep(ctx: &Ctx<'_>, letters: Vec<Surat>, tujuan: &TujuanPerUnit) -> ApiResult<PerUnitRes> {
    let (mut papers, mut masalah, mut files) = (Vec::new(), Vec::<Masalah>::new(), Vec::new());
    for Surat { unit, req, state } in letters {
        let paper = match state {
            State::Signed(paper) => *paper,
            State::Drawn(drawn) => {
                let printed = record(ctx, &req, *drawn)?;
                let found = ctx.read(|s| warn(s, req.kode, &req.subjek_id, &printed.tak_tercetak))?;
                for one in printed.peringatan.into_iter().chain(found) {
                    // The office's own wording is the same in every letter.
                    if !masalah.contains(&one) {
                        masalah.push(one);
                    }
                }
                printed.dokumen
            }
        };
        files.push((unit, ctx.read(|s| berkas::read(s, &paper.pdf.sha256))?));
        papers.push(paper);
    }
    let path = match tujuan {
        TujuanPerUnit::Folder(folder) => {
            for ((unit, bytes), paper) in files.iter().zip(&papers) {
                let judul = format!("{} {}", unit.kode_unit, paper.judul);
                write(&folder.join(dokumen::file_name(paper.kode, &judul, "pdf")), bytes)?;
            }
            folder
        }
        TujuanPerUnit::Berkas(file) => {
            let parts: Vec<(&str, &[u8])> =
                files.iter().map(|(u, b)| (u.nama.as_str(), b.as_slice())).collect();
            let title = papers.first().map_or("", |p| p.judul.as_str());
            write(file, &join(title, &parts)?)?;
            file
        }
    };
    Ok(PerUnitRes { path: path.display().to_string(), dokumen: papers, masalah })
}

/// Checks where the letters go; a folder that isn't there is made.
fn prepare(tujuan: &TujuanPerUnit) -> ApiResult<()> {
    match tujuan {
        TujuanPerUnit::Berkas(file) => {
            saksama_exchange::check_file(file)?;
        }
        TujuanPerUnit::Folder(folder) if folder.symlink_metadata().is_ok() => {
            saksama_exchange::check_folder(folder)?;
        }
        TujuanPerUnit::Folder(folder) => {
            let parent = folder.parent().filter(|p| !p.as_os_str().is_empty());
            saksama_exchange::check_folder(parent.unwrap_or(Path::new(".")))?;
            std::fs::create_dir(folder).map_err(|e| ApiError::io("write", folder.display(), &e))?;
        }
    }
    Ok(())
}
