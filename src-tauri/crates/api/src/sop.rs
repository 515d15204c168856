//! The SOP of the office, and its sheet.

use crate::naskah::{Latar, lembar_sop};
use crate::tata_naskah::{self, Pilihan, Tata};
use crate::wire::{Pratinjau, ProfilSopReq};
use crate::{ApiResult, Ctx};
use saksama_core::dokumen::KodeDokumen;
use saksama_core::sop::{self, SopIsian, SopKantor};
use saksama_documents::lembar_sop::render_lembar_sop;

pub(crate) fn get(ctx: &Ctx<'_>, req: ProfilSopReq) -> ApiResult<SopKantor> {
    ctx.read(|s| sop::get(s, req.profil))
}

pub(crate) fn save(ctx: &Ctx<'_>, req: SopIsian) -> ApiResult<SopKantor> {
    ctx.write(|s| sop::save(s, &req))
}

pub(crate) fn reset(ctx: &Ctx<'_>, req: ProfilSopReq) -> ApiResult<SopKantor> {
    ctx.write(|s| sop::reset(s, req.profil))
}

/// Draws the sheet. It is no paper of a round, so that it is finished at once: to be looked at, saved and printed.
pub(crate) fn preview(ctx: &Ctx<'_>, req: ProfilSopReq) -> ApiResult<Pratinjau> {
    let work = ctx.work("preview_lembar_sop")?;
    let (lembar, tata) = ctx.read(|s| {
        let latar = Latar::read(s)?;
        let own = sop::get(s, req.profil)?;
        let pengesah = latar.person(own.pengesah_id.as_deref());
        // The page setup of the office's own lists: they lie, too.
        let tata = Tata::read(s, &latar, KodeDokumen::D25JatuhTempo, Pilihan::default())?;
        Ok((lembar_sop(&latar, &own, pengesah), tata))
    })?;
    let (pdf, peringatan) = tata_naskah::render(tata, &mut work.paper(), |format, progress| {
        render_lembar_sop(&lembar, format, progress)
    })?;
    Ok(Pratinjau {
        sumber: ctx.office.keep_joined(pdf.bytes),
        halaman: pdf.pages,
        tak_tercetak: pdf.tak_tercetak,
        peringatan,
        kalimat_lama: false,
    })
}
