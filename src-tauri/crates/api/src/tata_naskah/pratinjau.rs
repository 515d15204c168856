//! The paper as it would be with a page setup and sentences that aren't saved yet.

use super::format::{Pilihan, Tata};
use super::{halaman_uji, kalimat, render};
use crate::dokumen::{Material, gather, newest_first};
use crate::naskah::{Istilah, Latar};
use crate::wire::{HalamanUjiReq, PratinjauNaskah, PreviewNaskahReq};
use crate::{ApiResult, Ctx};
use saksama_core::Error;
use saksama_core::storage::Store;
use saksama_core::tata_letak;
use saksama_documents as papers;

/// Draws the newest paper of its kind, signed or not: nothing of it is kept. Where there is nothing to draw yet, the
/// test page shows the page setup.
pub(crate) fn preview(ctx: &Ctx<'_>, req: PreviewNaskahReq) -> ApiResult<PratinjauNaskah> {
    let sentences =
        req.naskah.as_ref().map(|n| Ok::<_, crate::ApiError>((n.kode.clone(), kalimat::check(n)?)));
    let sentences = sentences.transpose()?;
    let candidates = newest_first(ctx, req.kode)?;
    let setup = req.tata_letak.clone();
    let found = ctx.read(|s| {
        if let Some(tata) = &setup {
            tata_letak::check(s, Some(req.kode), tata)?;
        }
        let asal = req.kode.asal();
        let tata = setup.clone().map_or_else(|| tata_letak::get(s, asal).map(|stored| stored.tata), Ok)?;
        let mut latar = Latar::read(s)?.set_up(asal, &tata);
        if let Some((kode, own)) = sentences.as_ref().filter(|(kode, _)| kode == papers::Istilah::NAMA) {
            latar.istilah = Istilah::of([(kode.clone(), own.clone())])?;
        }
        for id in &candidates {
            let Some(found) = material(s, &latar, &req, id)? else { continue };
            let pilihan = Pilihan {
                subjek_id: Some(id),
                huruf: Some(found.huruf),
                tata_letak: setup.clone(),
                asal: found.asal,
                ..Pilihan::default()
            };
            let mut tata = Tata::read(s, &latar, req.kode, pilihan)?.draf(found.draf);
            tata.peringatan.extend(found.peringatan);
            tata.peringatan.extend(latar.istilah.peringatan());
            return Ok(Some((found.isi, tata)));
        }
        Ok(None)
    })?;
    let work = ctx.work("preview_naskah")?;
    let Some((isi, mut tata)) = found else {
        let uji = HalamanUjiReq { kode: Some(req.kode), tata_letak: req.tata_letak, kertas: None };
        let (pdf, peringatan) = halaman_uji::draw(ctx, uji, &mut work.paper())?;
        let sumber = ctx.office.keep_preview(pdf.bytes);
        return Ok(PratinjauNaskah { sumber, halaman: pdf.pages, halaman_uji: true, peringatan });
    };
    if let Some((kode, own)) = sentences {
        tata.format.naskah.kalimat.insert(kode, own);
    }
    let (pdf, peringatan) =
        render(tata, &mut work.paper(), |format, progress| papers::render(&isi, format, progress))?;
    let sumber = ctx.office.keep_preview(pdf.bytes);
    Ok(PratinjauNaskah { sumber, halaman: pdf.pages, halaman_uji: false, peringatan })
}

/// What the paper about `id` is drawn from; none if it can't be made yet.
fn material(
    store: &Store,
    latar: &Latar,
    req: &PreviewNaskahReq,
    id: &str,
) -> saksama_core::Result<Option<Material>> {
    match gather(store, latar, req.kode, id) {
        Ok(found) => Ok(Some(found)),
        Err(Error::Refused { .. } | Error::Masalah(_)) => Ok(None),
        Err(error) => Err(error),
    }
}
