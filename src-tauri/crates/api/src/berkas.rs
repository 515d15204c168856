//! Health of the data folder.

use crate::cadangan as backups;
use crate::wire::{Kosong, Pemeriksaan, PeriksaMulai, Satuan, Tahap};
use crate::{ApiResult, Ctx, contoh};
use saksama_core::cadangan::is_periksa_due;
use saksama_core::masalah::Masalah;
use saksama_core::organisasi;
use saksama_core::storage::{Store, berkas, cadangan, draf, sandikan};
use std::path::Path;

/// The quick check, right after the office was opened. Whoever wants the data meanwhile gets them.
pub(crate) fn check_mulai(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<PeriksaMulai> {
    let (tidak_wajar, log) = ctx.read(|s| Ok((s.is_unclean(), log_finding(s))))?;
    let mut temuan = Vec::new();
    let mut step = 0;
    while temuan.is_empty()
        && let Some(found) = ctx.read_aside(|s| berkas::quick(s, step))?
    {
        temuan = found;
        step += 1;
    }
    // Nothing more is asked of damaged data.
    let look = |s: &Store| Ok((cadangan::hitung(s)?.informasi, draf::newest(s)?, is_due(s)?));
    let (catatan, draf, perlu_lengkap) = if temuan.is_empty() { ctx.read(look)? } else { (0, None, false) };
    temuan.extend(log);
    temuan.extend(plain_findings(&ctx.office.open_dir(&ctx.office.lock())));
    Ok(PeriksaMulai { tidak_wajar, catatan, draf, perlu_lengkap, temuan })
}

/// What is whole now may lack what was saved last before the program was broken off.
fn log_finding(store: &Store) -> Option<Masalah> {
    store.is_log_broken().then(|| Masalah::peringatan("register", "CATATAN_DATA_TERPUTUS"))
}

/// What lies open to everybody beside the sealed data.
fn plain_findings(dir: &Path) -> impl Iterator<Item = Masalah> {
    let told = |nama: String| Masalah::peringatan("cadangan", "DATA_POLOS_TERTINGGAL").with("nama", nama);
    sandikan::plain_left(dir).into_iter().map(told)
}

/// Whether every byte is to be read again. The practice office is made to be thrown away.
fn is_due(store: &Store) -> saksama_core::Result<bool> {
    if organisasi::get(store)?.latihan || contoh::is_unused(store)? {
        return Ok(false);
    }
    let last = cadangan::periksa(store.dir(), store.kunci()?);
    Ok(is_periksa_due(last, cadangan::sejak(store)?, store.clock_now()))
}

pub(crate) fn check(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Pemeriksaan> {
    let work = ctx.work("check_data")?;
    let begun = ctx.read_aside(berkas::Check::begin)?;
    // Others may read and write meanwhile: a stored file never changes.
    let found = begun.look(&mut work.stage(Tahap::Memeriksa, Satuan::Bita))?;
    let clock = ctx.office.clock();
    let mut temuan = ctx.read(|s| {
        let mut temuan = begun.finish(s, found)?;
        if temuan.is_empty() {
            // Best effort: without the note it is only done again sooner, and a full drive must not hide what was found.
            drop(cadangan::keep_periksa(s.dir(), s.kunci()?, clock.as_ref()));
        }
        temuan.extend(log_finding(s));
        temuan.extend(plain_findings(s.dir()));
        Ok(temuan)
    })?;
    match backups::look_again(ctx, &work) {
        Ok(found) => temuan.extend(found),
        Err(e) if backups::is_stop(&e) => return Err(e),
        // What was found before must not be lost over it.
        Err(e) => temuan.push(backups::unread(&e)),
    }
    Ok(Pemeriksaan { sehat: temuan.is_empty(), temuan })
}
