//! Health of the data folder.

use crate::wire::{Kosong, Pemeriksaan, PeriksaMulai, Satuan, Tahap};
use crate::{ApiResult, Ctx};
use saksama_core::storage::{berkas, cadangan, draf};

/// The quick check, right after the office was opened.
pub(crate) fn check_mulai(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<PeriksaMulai> {
    ctx.read(|s| {
        let (tidak_wajar, temuan) = (s.is_unclean(), berkas::quick(s)?);
        // Nothing more is asked of damaged data.
        let (catatan, draf) =
            if temuan.is_empty() { (cadangan::hitung(s)?.informasi, draf::newest(s)?) } else { (0, None) };
        Ok(PeriksaMulai { tidak_wajar, catatan, draf, temuan })
    })
}

pub(crate) fn check(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Pemeriksaan> {
    let work = ctx.work("check_data")?;
    let begun = ctx.read(berkas::Check::begin)?;
    // Others may read and write meanwhile: a stored file never changes.
    let found = begun.look(&mut work.stage(Tahap::Memeriksa, Satuan::Bita))?;
    let temuan = ctx.read(|s| begun.finish(s, found))?;
    Ok(Pemeriksaan { sehat: temuan.is_empty(), temuan })
}
