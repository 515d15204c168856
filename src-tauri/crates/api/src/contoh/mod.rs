//! The practice office: an invented city with one finished round, what followed it, a round that waits for ink, and
//! one running round, in a folder of its own.

mod data;
mod kantor;
mod langkah;
mod lanjutan;
mod menunggu;
mod putaran;
mod remove;
mod selesai;

use crate::beranda;
use crate::sesi::open_latihan;
use crate::wire::{Beranda, KeadaanKunci, Kosong, Satuan, Tahap};
use crate::work::Work;
use crate::{ApiError, ApiResult, Ctx, Office};
use saksama_core::organisasi;
use saksama_core::storage::{Store, draf, kunci, pulih, sandikan};
use saksama_durable::Meter;
use saksama_vault::SalinanKunci;
use std::path::Path;

/// Opens the practice office, made when it doesn't exist yet.
pub(crate) fn open(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Beranda> {
    let work = ctx.work("open_contoh")?;
    ctx.office.check_settled()?;
    ctx.office.switch_to_latihan()?;
    if is_empty(ctx)? {
        fill_with(ctx, &work).inspect_err(|_| step_back(ctx))?;
    }
    beranda::get(ctx, Kosong {})
}

/// Nobody is left in an office that wasn't made. Best effort: the first error is the one that counts.
fn step_back(ctx: &Ctx<'_>) {
    let office = ctx.office;
    // Another call may have written into it or made it meanwhile: then it is an office, and stays. One that isn't open
    // any more can't be asked, and stays too: the next call fills it.
    let is_open = office.lock().dir() == office.contoh_dir();
    if is_open && is_empty(ctx).unwrap_or(false) && office.switch_to_root().is_ok() {
        // It holds nothing yet, so nothing is lost with it.
        drop(std::fs::remove_dir_all(office.contoh_dir()));
    }
}

/// Back to the officer's own data.
pub(crate) fn close(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Beranda> {
    ctx.office.check_settled()?;
    ctx.office.switch_to_root()?;
    beranda::get(ctx, Kosong {})
}

/// Removes the practice office. Data that is not marked LATIHAN is never touched.
pub(crate) fn remove(ctx: &Ctx<'_>, _: Kosong) -> ApiResult<Beranda> {
    let office = ctx.office;
    office.check_settled()?;
    drop(office.lock_alone()?);
    office.switch_to_root()?;
    if let Some(kantor) = office.kantor()?.filter(SalinanKunci::is_latihan) {
        // The data folder itself is the practice office (made by the command line), if its register says so too: a key file
        // alone may have come from elsewhere.
        if office.state().keadaan != KeadaanKunci::Terbuka {
            office.enter(open_latihan(&kantor)?)?;
        }
        if ctx.read(|s| Ok(organisasi::get(s)?.latihan))? {
            office.leave()?;
            office.remove_data(office.root())?;
        }
    }
    let folder = office.contoh_dir();
    remove_quietly(std::fs::remove_dir_all(&folder), &folder.display().to_string())?;
    beranda::get(ctx, Kosong {})
}

/// Fills the opened, empty data folder with the practice office. It is made beside and put in place when it is whole, so
/// that a program that ends half-way leaves the folder empty and the next call begins anew.
///
/// # Errors
/// `FOLDER_TIDAK_KOSONG` when it holds anything already; what a folder refuses that can't be written.
pub fn fill(ctx: &Ctx<'_>) -> ApiResult<()> {
    let (work, office) = (ctx.work("open_contoh")?, ctx.office);
    match office.state().keadaan {
        KeadaanKunci::Terbuka => fill_with(ctx, &work),
        KeadaanKunci::BelumAda if !sandikan::is_plain(office.root())? => {
            office.enter(office.latihan_of(office.root())?)?;
            fill_with(ctx, &work).inspect_err(|_| {
                // As it was found. Best effort: the first error counts, and the next opening removes what is left.
                drop(office.leave().and_then(|()| office.remove_data(office.root())));
            })
        }
        _ => Err(ApiError::new("FOLDER_TIDAK_KOSONG").with("folder", office.root().display())),
    }
}

fn fill_with(ctx: &Ctx<'_>, work: &Work<'_>) -> ApiResult<()> {
    let dir = ctx.office.lock().dir().to_owned();
    if !is_empty(ctx)? {
        return Err(ApiError::new("FOLDER_TIDAK_KOSONG").with("folder", dir.display()));
    }
    build(ctx, work, &dir).inspect_err(|_| pulih::discard(&dir))?;
    let masuk = ctx.office.masuk()?;
    let exchanged = ctx.office.while_closed(masuk, |dir, clock| Ok(pulih::put_in_place(dir, clock)?));
    if let Some(empty) = exchanged.inspect_err(|_| pulih::discard(&dir))? {
        // What was put aside is a register nobody ever wrote into. Best effort: it does no harm.
        drop(std::fs::remove_dir_all(empty));
    }
    Ok(())
}

fn build(ctx: &Ctx<'_>, work: &Work<'_>, dir: &Path) -> ApiResult<()> {
    let staged = pulih::stage(dir)?;
    // The same keys: whoever has the folder open goes on with them.
    let masuk = ctx.office.masuk()?;
    kunci::save(&staged, &kunci::load_of(dir, &masuk.kunci)?)?;
    let office = Office::begin(&staged, ctx.office.clock(), masuk)?;
    let ctx = Ctx { office: &office, host: ctx.host };
    let data = data::load()?;
    let mut progress = work.stage(Tahap::Mengisi, Satuan::Langkah);
    let mut steps = Meter::new(data.steps() + putaran::PAPERS, &mut progress);
    let kantor = kantor::fill(&ctx, &data, &mut steps)?;
    putaran::fill(&ctx, &data, &kantor, &mut steps)?;
    work.commit(Tahap::Mengganti)
}

/// Whether nothing was ever saved here, not even an unfinished form.
pub(crate) fn is_empty(ctx: &Ctx<'_>) -> ApiResult<bool> {
    ctx.read(is_unused)
}

/// The same of data that are open. Who may open them, and a passphrase that was mistyped, are nothing saved.
pub(crate) fn is_unused(store: &Store) -> saksama_core::Result<bool> {
    Ok(!saksama_core::jejak::is_any_but_keys(store)? && !draf::is_any(store)?)
}

/// What is already gone needs no removing.
fn remove_quietly(result: std::io::Result<()>, name: &str) -> ApiResult<()> {
    match result {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(ApiError::io("remove", name, &e)),
        _ => Ok(()),
    }
}
