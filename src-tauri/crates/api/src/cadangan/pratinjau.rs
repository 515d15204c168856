//! What a restore would change, told before anything is.

use super::sumber::Sumber;
use super::uji::Terbuka;
use super::{Guesses, Present, open_keys};
use crate::wire::{PratinjauPulih, PulihReq};
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::cadangan::compare;
use saksama_core::organisasi;
use saksama_core::storage::{Store, cadangan as folder, kunci, pulih};

/// Opens the register of a backup beside the present one and compares them. Nothing of the present data changes.
pub(crate) fn preview(ctx: &Ctx<'_>, req: PulihReq) -> ApiResult<PratinjauPulih> {
    let work = ctx.work("preview_pulih")?;
    let dir = ctx.office.open_dir(&ctx.office.lock());
    if dir == ctx.office.contoh_dir() {
        return Err(ApiError::new("LATIHAN_TIDAK_DIPULIHKAN"));
    }
    pulih::settle(&dir)?;
    let mut sumber = Sumber::find(&dir, &req.path)?;
    let _one = ctx.office.one_backup();
    let opened = Terbuka::begin(&dir)?;
    sumber.unpack_register(&work, &dir, opened.dir())?;
    let clock = ctx.office.clock();
    let guesses = Guesses::of(&ctx.office.percobaan, &clock, &req);
    let present = Present::of(ctx, &dir, &guesses)?;
    // Of a program without passphrases: it is sealed by the restore itself, and can't be looked into before.
    let Some(kantor) = kunci::load(opened.dir())? else { return Err(ApiError::new("CADANGAN_TANPA_KUNCI")) };
    let masuk = open_keys(&dir, &kantor, present.masuk.as_ref(), &guesses)?;
    let dulu = Store::open_existing(opened.dir(), ctx.office.clock(), &masuk.kunci)?;
    let instansi = organisasi::get(&dulu)?;
    if present.is_own && instansi.latihan {
        return Err(ApiError::new("CADANGAN_LATIHAN"));
    }
    let perbandingan = ctx.read(|sekarang| compare(sekarang, &dulu)).ok();
    Ok(PratinjauPulih {
        dibuat: sumber.about().dibuat,
        instansi: instansi.nama_badan_publik,
        isi: folder::hitung(&dulu)?,
        perbandingan,
        di_folder: sumber.is_beside(),
    })
}
