//! Copies that were begun and never ended: the program was killed, the power went, the drive was pulled out. What is left of
//! one is plain text under a passing name. It is removed when its drive is there again, and told until then.

use super::note;
use crate::drive::{holding, plain};
use crate::wire::{Kosong, NamaReq, SisaSalinan};
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::masalah::Masalah;
use saksama_core::storage::cadangan::{self as catatan, DriveMarks, SalinanBerjalan};
use saksama_core::tanggal;
use saksama_exchange::dkip::{Drive, list_drive};
use saksama_exchange::terbuka::{Rencana, SalinanTerbuka, remove_remains};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::TryLockError;

/// What is left of earlier copies, and what became of it since this was asked last. While a copy is being written nothing is
/// said: it is none of them.
pub(crate) fn check(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Vec<SisaSalinan>> {
    let mut alone = match ctx.office.salinan.try_lock() {
        Ok(alone) => alone,
        Err(TryLockError::Poisoned(alone)) => alone.into_inner(),
        Err(TryLockError::WouldBlock) => return Ok(Vec::new()),
    };
    let left = settle(ctx, &mut alone)?;
    Ok(alone.drain(..).chain(left).collect())
}

/// The officer says that what was left of a copy is gone.
pub(crate) fn forget(ctx: &Ctx<'_>, req: NamaReq) -> ApiResult<()> {
    let _alone = ctx.office.one_salinan();
    let (dir, kunci) = ctx.read(|s| Ok((s.dir().to_owned(), s.kunci()?.clone())))?;
    let found = catatan::berjalan(&dir, &kunci)?.into_iter().find(|(kode, _)| *kode == req.nama);
    let Some((kode, salinan)) = found else {
        return Err(ApiError::new("SALINAN_TIDAK_DIKENAL").with("kode", req.nama));
    };
    note(
        ctx,
        "sisa dinyatakan sudah dihapus",
        &salinan.tujuan.join(&salinan.sementara).display().to_string(),
    )?;
    Ok(catatan::forget_berjalan(&dir, &kode)?)
}

/// Looks for what is left of each copy and removes it. `settled` is given what is over and to be told once; the rest comes
/// back, to be told until it is over.
pub(super) fn settle(ctx: &Ctx<'_>, settled: &mut Vec<SisaSalinan>) -> ApiResult<Vec<SisaSalinan>> {
    let (dir, kunci) = ctx.read(|s| Ok((s.dir().to_owned(), s.kunci()?.clone())))?;
    let begun = catatan::berjalan(&dir, &kunci)?;
    if begun.is_empty() {
        return Ok(Vec::new());
    }
    let drives = list_drive()?;
    let mut left = Vec::new();
    for (kode, salinan) in begun {
        let (sisa, folder) = look(&drives, &salinan);
        let tells = match sisa {
            Remains::Absent => None,
            Remains::Removed => Some(("SISA_SALINAN_DIHAPUS", Some("sisa dihapus"))),
            Remains::Whole => Some(("SISA_SALINAN_UTUH", Some("selesai"))),
            Remains::Left => Some(("SISA_SALINAN_TERTINGGAL", None)),
            Remains::OutOfReach => Some(("SISA_SALINAN_TIDAK_TERJANGKAU", None)),
        };
        let tuntas = tells.is_none_or(|(_, jejak)| jejak.is_some());
        if let Some((masalah, jejak)) = tells {
            let folder = folder.display().to_string();
            if let Some(ke) = jejak {
                note(ctx, ke, &folder)?;
            }
            let masalah = Masalah::peringatan("salinan_terbuka", masalah)
                .with("folder", folder)
                .with("tanggal", tanggal::panjang(salinan.waktu.date()));
            let sisa = SisaSalinan { kode: kode.clone(), tuntas, masalah };
            if tuntas { settled.push(sisa) } else { left.push(sisa) }
        }
        if tuntas {
            catatan::forget_berjalan(&dir, &kode)?;
        }
    }
    Ok(left)
}

/// Takes note of the planned copy, before its first byte. Gives the data folder that has the note.
pub(super) fn begin(ctx: &Ctx<'_>, kode: &str, tujuan: &Path, rencana: &Rencana) -> ApiResult<PathBuf> {
    let tujuan = tujuan.canonicalize().map_err(|e| ApiError::io("open", tujuan.display(), &e))?;
    let drives = list_drive()?;
    let clock = ctx.office.clock();
    let salinan = SalinanBerjalan {
        waktu: clock.now(),
        drive: holding(&drives, &tujuan).map(marks),
        tujuan: plain(&tujuan),
        sementara: rencana.sementara().to_owned(),
        jadi: rencana.jadi().to_owned(),
    };
    let (dir, kunci) = ctx.read(|s| Ok((s.dir().to_owned(), s.kunci()?.clone())))?;
    catatan::keep_berjalan(&dir, &kunci, clock.as_ref(), kode, &salinan)?;
    Ok(dir)
}

/// What is left of a copy.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Remains {
    /// Nothing: it was not begun, or somebody removed it.
    Absent,
    /// It was there, and is gone now.
    Removed,
    /// It was whole already: it stays.
    Whole,
    /// It is there and can't be removed.
    Left,
    /// Its drive is not there, or can't be told from another.
    OutOfReach,
}

/// Looks for what is left of `salinan`, removes it, and tells where it is or was.
pub(super) fn look(drives: &[Drive], salinan: &SalinanBerjalan) -> (Remains, PathBuf) {
    let Some((tujuan, is_certain)) = whereabouts(drives, salinan) else {
        return (Remains::OutOfReach, salinan.tujuan.join(&salinan.sementara));
    };
    let (sementara, jadi) = (tujuan.join(&salinan.sementara), tujuan.join(&salinan.jadi));
    let state = match sementara.symlink_metadata() {
        Ok(_) if remove_remains(&sementara).is_ok() && saksama_durable::sync_drive(&tujuan).is_ok() => {
            Remains::Removed
        }
        Ok(_) => Remains::Left,
        Err(e) if e.kind() != ErrorKind::NotFound => Remains::OutOfReach,
        Err(_) if jadi.symlink_metadata().is_ok() => {
            // Under its own name it is read, and never removed.
            let state = if SalinanTerbuka::open(&jadi).is_ok() { Remains::Whole } else { Remains::Left };
            return (state, jadi);
        }
        Err(_) if is_certain => Remains::Absent,
        Err(_) => Remains::OutOfReach,
    };
    (state, sementara)
}

/// The chosen folder as it is reached now, and whether that is certainly the same: what is not there then is gone. A folder
/// that is not there itself may have been moved.
fn whereabouts(drives: &[Drive], salinan: &SalinanBerjalan) -> Option<(PathBuf, bool)> {
    let there = salinan.drive.as_ref();
    if let Some(DriveMarks { identitas: Some(wanted), lokasi, .. }) = there {
        let drive = drives.iter().find(|drive| drive.identitas.as_ref() == Some(wanted))?;
        let tujuan = drive.lokasi.join(salinan.tujuan.strip_prefix(plain(lokasi)).ok()?);
        let is_there = tujuan.is_dir();
        return Some((tujuan, is_there));
    }
    let is_same = holding(drives, &salinan.tujuan).map(marks).as_ref() == there;
    let is_fixed = there.is_none_or(|drive| !drive.lepasan);
    is_same.then(|| (salinan.tujuan.clone(), is_fixed && salinan.tujuan.is_dir()))
}

fn marks(drive: &Drive) -> DriveMarks {
    DriveMarks {
        identitas: drive.identitas.clone(),
        lokasi: drive.lokasi.clone(),
        sistem_berkas: drive.sistem_berkas.clone(),
        lepasan: drive.lepasan,
    }
}
