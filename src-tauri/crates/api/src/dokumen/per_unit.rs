//! The same letter to every unit: each a paper of its own, kept as such, written to a folder or to one file.

use super::draw::{Drawn, draw};
use super::keep::{record, write};
use super::material::none;
use super::standing::standing;
use super::tak_tercetak::warn;
use super::terbaru::newest_first;
use crate::wire::{PerUnitRes, PrintDokumenReq, PrintPerUnitReq, Satuan, Tahap, Tercetak};
use crate::{ApiError, ApiResult, Ctx, akses};
use saksama_core::dokumen::{self, Dokumen, JenisSubjek, KodeDokumen, SEMUA, StatusDokumen};
use saksama_core::masalah::Masalah;
use saksama_core::op::Op;
use saksama_core::organisasi::Kertas;
use saksama_core::storage::berkas;
use saksama_core::unit::{self, Unit};
use saksama_documents::{Keluaran, Progress, join};
use std::borrow::Cow;
use std::collections::HashSet;
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
/// signed, what is out for signature as it was printed while it still says what the data say. All files are written before the first letter is kept; what stood there before under their names is
/// replaced. `id` is the decree of a letter that goes with one; without it the newest is taken for which that can be
/// done.
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
    let mut last = none(kode).into();
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

/// A unit has nothing that the letter could be about; or it is the sender's own. Each with the warning that says so.
const LEFT_OUT: [(&str, &str); 2] =
    [("TIDAK_ADA_YANG_DISERAHKAN", "UNIT_TANPA_ARSIP"), ("SURAT_KE_UNIT_SENDIRI", "UNIT_SENDIRI_DILEWATI")];

/// A letter of one unit, before it is kept.
struct Surat {
    unit: Unit,
    req: PrintDokumenReq,
    state: State,
}

enum State {
    /// Signed, or out for signature and still so: it stays as it is.
    Kept(Box<Tercetak>),
    Drawn(Box<Drawn>),
}

fn make(
    ctx: &Ctx<'_>,
    kode: KodeDokumen,
    subjek_id: &str,
    kertas: Option<Kertas>,
    tujuan: &TujuanPerUnit,
) -> ApiResult<PerUnitRes> {
    // Where nothing can be written, nothing needs to be drawn.
    prepare(tujuan)?;
    let work = ctx.work("print_dokumen_per_unit")?;
    let units: Vec<Unit> = ctx.read(|s| unit::list(s, false))?.into_iter().filter(|u| u.aktif).collect();
    if units.is_empty() {
        return Err(ApiError::new("BELUM_ADA_UNIT"));
    }
    let total = units.len() as u64;
    let mut progress = work.stage(Tahap::Menyusun, Satuan::Langkah);
    let mut letters = Vec::with_capacity(units.len());
    let mut without: [Vec<String>; LEFT_OUT.len()] = Default::default();
    for (done, unit) in (0..).zip(units) {
        let subjek_id = match kode.subjek() {
            JenisSubjek::KeputusanUnit => format!("{subjek_id}/{}", unit.id),
            _ => unit.id.clone(),
        };
        let req = PrintDokumenReq { kode, subjek_id, kertas, naskah_terbaru: false };
        let state = match state(ctx, &req, &mut |_, _, _| progress(done, total)) {
            Ok(state) => state,
            Err(e) => match LEFT_OUT.iter().position(|(kode, _)| e.kode == *kode) {
                // The last one says so when no unit has anything.
                Some(why) if done + 1 < total || !letters.is_empty() => {
                    without[why].push(unit.nama);
                    continue;
                }
                _ => return Err(e),
            },
        };
        letters.push(Surat { unit, req, state });
    }
    // From here on everything is written and kept: a stop that was asked for during the last letter still counts.
    work.commit(Tahap::Menyimpan)?;
    let mut kept = keep(ctx, letters, tujuan)?;
    for ((_, kode), names) in LEFT_OUT.into_iter().zip(without).filter(|(_, names)| !names.is_empty()) {
        kept.masalah.insert(0, Masalah::peringatan("unit", kode).with("unit", names.join(", ")));
    }
    Ok(kept)
}

/// The letter as it was kept, while that says what the data say; else drawn from them.
fn state(ctx: &Ctx<'_>, req: &PrintDokumenReq, progress: &mut Progress<'_>) -> ApiResult<State> {
    if let Some(dokumen) = signed(ctx, req)? {
        let paper = Tercetak { dokumen, tak_tercetak: vec![], peringatan: vec![], kalimat_lama: false };
        return Ok(State::Kept(Box::new(paper)));
    }
    Ok(match standing(ctx, req, progress)? {
        Some(paper) => State::Kept(Box::new(paper)),
        None => State::Drawn(Box::new(draw(ctx, req, Keluaran::Pdf, progress)?)),
    })
}

/// The signed paper of this subject, if a signed one stands for good.
fn signed(ctx: &Ctx<'_>, req: &PrintDokumenReq) -> ApiResult<Option<Dokumen>> {
    if req.kode.is_of_its_day() {
        return Ok(None);
    }
    let papers = ctx.read(|s| dokumen::list(s, Some(&req.subjek_id)))?;
    Ok(papers.into_iter().find(|d| d.kode == req.kode && d.status == StatusDokumen::Ditandatangani))
}

/// Writes every file, then keeps the letters: while one can't be written, none counts as printed.
fn keep(ctx: &Ctx<'_>, letters: Vec<Surat>, tujuan: &TujuanPerUnit) -> ApiResult<PerUnitRes> {
    let (TujuanPerUnit::Folder(path) | TujuanPerUnit::Berkas(path)) = tujuan;
    for letter in &letters {
        // What is printed now has a line of its own.
        if let State::Kept(paper) = &letter.state {
            let thing = ("dokumen", &*paper.dokumen.id);
            akses::note(ctx, Op::SaveSalinanDokumen, thing, &path.display().to_string());
        }
    }
    let path = save(ctx, &letters, tujuan)?;
    let (mut papers, mut masalah) = (Vec::new(), Vec::<Masalah>::new());
    for Surat { req, state, .. } in letters {
        let printed = match state {
            State::Kept(paper) => *paper,
            State::Drawn(drawn) => record(ctx, &req, *drawn)?,
        };
        let found = ctx.read(|s| warn(s, req.kode, &req.subjek_id, &printed.tak_tercetak))?;
        for one in printed.peringatan.into_iter().chain(found) {
            // The office's own wording is the same in every letter.
            if !masalah.contains(&one) {
                masalah.push(one);
            }
        }
        papers.push(printed.dokumen);
    }
    Ok(PerUnitRes { path: path.display().to_string(), dokumen: papers, masalah })
}

/// Writes the files, and gives where they are.
fn save<'a>(ctx: &Ctx<'_>, letters: &[Surat], tujuan: &'a TujuanPerUnit) -> ApiResult<&'a Path> {
    let mut parts: Vec<(&Surat, &str, Cow<'_, [u8]>)> = Vec::with_capacity(letters.len());
    for letter in letters {
        parts.push(match &letter.state {
            State::Kept(paper) => {
                let bytes = ctx.read(|s| berkas::read(s, &paper.dokumen.pdf.sha256))?;
                (letter, &paper.dokumen.judul, Cow::Owned(bytes))
            }
            State::Drawn(drawn) => (letter, &drawn.judul, Cow::Borrowed(&drawn.pdf.bytes)),
        });
    }
    match tujuan {
        TujuanPerUnit::Folder(folder) => {
            let mut names = HashSet::new();
            for (letter, judul, bytes) in &parts {
                let judul = format!("{} {judul}", letter.unit.kode_unit);
                let name = unique(dokumen::file_name(letter.req.kode, &judul, "pdf"), &mut names);
                write(&folder.join(name), bytes)?;
            }
            Ok(folder)
        }
        TujuanPerUnit::Berkas(file) => {
            let title = parts.first().map_or("", |(_, judul, _)| *judul);
            let named: Vec<(&str, &[u8])> =
                parts.iter().map(|(l, _, b)| (l.unit.nama.as_str(), &**b)).collect();
            write(file, &join(title, &named)?)?;
            Ok(file)
        }
    }
}

/// The name, or with ` 2` and so on when one of `taken` is the same; capitals make no other file everywhere.
fn unique(name: String, taken: &mut HashSet<String>) -> String {
    let stem = name.strip_suffix(".pdf").unwrap_or(&name).to_owned();
    let (mut free, mut n) = (name, 1);
    while !taken.insert(free.to_lowercase()) {
        n += 1;
        free = format!("{stem} {n}.pdf");
    }
    free
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
