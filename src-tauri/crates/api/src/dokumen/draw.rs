//! Draws a paper from the present data; nothing is stored.

use super::material::{self, Material};
use crate::naskah::Latar;
use crate::tata_naskah::{self, Pilihan, Tata};
use crate::wire::PrintDokumenReq;
use crate::{ApiError, ApiResult, Ctx};
use chrono::NaiveDate;
use saksama_core::Error;
use saksama_core::dokumen::{self, Dokumen, KodeDokumen, KodeJejak, StatusDokumen};
use saksama_core::masalah::Masalah;
use saksama_core::organisasi::Kertas;
use saksama_core::storage::{Store, berkas};
use saksama_core::tata_letak;
use saksama_documents as papers;
use saksama_documents::{Isi, Keluaran, Printed, Progress, RenderError};

/// A drawn paper.
pub(crate) struct Drawn {
    /// Its bytes.
    pub(crate) pdf: Printed,
    /// What it was drawn from.
    pub(crate) isi: Isi,
    /// Title for lists.
    pub(crate) judul: String,
    /// Paper size.
    pub(crate) kertas: Kertas,
    /// A sheet of the office's own, or empty.
    pub(crate) ukuran_khusus: String,
    /// Fingerprint of the data it was drawn from.
    pub(crate) isi_sha256: String,
    /// Number and head of the trail in its foot; empty when it bears none.
    pub(crate) kode_jejak: String,
    /// What could not be used of the office's wording and page setup.
    pub(crate) peringatan: Vec<Masalah>,
    /// Whether it says what its print said, in wording that was changed since.
    pub(crate) kalimat_lama: bool,
    /// Whether it is marked as not final.
    pub(crate) draf: bool,
    /// Day until which it asks for something; none for what asks for nothing.
    pub(crate) batas: Option<NaiveDate>,
    /// Number that was taken for it and stands on it; empty for dots.
    pub(crate) nomor: String,
    /// Day that stands on it; none for dots.
    pub(crate) tanggal: Option<NaiveDate>,
    /// The decree that it repeats.
    pub(crate) keputusan_id: Option<String>,
}

/// Draws the paper asked for, if it isn't signed: a signed one is shown as it was kept, never drawn anew.
pub(crate) fn draw(
    ctx: &Ctx<'_>,
    req: &PrintDokumenReq,
    keluaran: Keluaran,
    progress: &mut Progress<'_>,
) -> ApiResult<Drawn> {
    draw_as(ctx, req, None, keluaran, progress)
}

/// The same; with `cetakan` as that print was made: on its day, in its wording, on its sheet. The data are the present
/// ones, so that equal bytes mean that nothing has changed.
pub(super) fn draw_as(
    ctx: &Ctx<'_>,
    req: &PrintDokumenReq,
    cetakan: Option<&Dokumen>,
    keluaran: Keluaran,
    progress: &mut Progress<'_>,
) -> ApiResult<Drawn> {
    // One lock: the fingerprint is that of the data drawn.
    let (material, mut tata, kalimat_lama, isi_sha256, kode_jejak) = ctx.read(|s| {
        refuse_signed(s, req)?;
        let isi_sha256 = dokumen::isi_sha256(s, req.kode, &req.subjek_id)?;
        let printed = match cetakan {
            Some(cetakan) => Some(cetakan.naskah_versi.clone()),
            None if req.naskah_terbaru => None,
            None => dokumen::naskah_versi_of(s, req.kode, &req.subjek_id, &isi_sha256)?,
        };
        let state = printed.map(|versi| tata_naskah::state_of(&versi));
        let asal = req.kode.asal();
        let mut latar = Latar::in_state(s, state)?.set_up(asal, &tata_letak::get(s, asal)?.tata);
        let mut kertas = req.kertas;
        if let Some(cetakan) = cetakan {
            latar.today = cetakan.dicetak_at.date();
            kertas = cetakan.ukuran_khusus.is_empty().then_some(cetakan.kertas);
        }
        let latar = material::dated(s, latar, req.kode, &req.subjek_id)?;
        let material = material::gather(s, &latar, req.kode, &req.subjek_id)?;
        refuse_nomor(s, req, &material)?;
        let signed = material.salinan_dari.as_ref();
        let state = signed.map(|signed| tata_naskah::state_of(&signed.naskah_versi)).or(state);
        let pilihan = Pilihan {
            kertas,
            huruf: Some(material.huruf),
            naskah: state,
            subjek_id: Some(&req.subjek_id),
            tata_letak: None,
            asal: material.asal,
        };
        let mut tata = Tata::read(s, &latar, req.kode, pilihan)?.draf(material.draf);
        if let Some(signed) = signed {
            tata = tata.in_words_of(signed.kalimat.clone())?;
        }
        // A copy can't be had in newer words than what was signed.
        let kalimat_lama = signed.is_none() && has_newer_words(s, req, &latar, &material, &tata)?;
        let kode_jejak = match cetakan {
            Some(cetakan) => KodeJejak::Known(dokumen::kode_jejak_tercetak(s, &cetakan.id)?),
            // What isn't final is nobody's proof.
            None if material.draf => KodeJejak::Bare,
            None => dokumen::kode_jejak_of(s, req.kode, &req.subjek_id, &isi_sha256)?,
        };
        tata.peringatan.extend(latar.istilah.peringatan());
        tata.peringatan.extend(material.peringatan.iter().cloned());
        Ok((material, tata, kalimat_lama, isi_sha256, kode_jejak))
    })?;
    if req.kode == KodeDokumen::D19Label {
        tata.on_label_sheets(req.kertas);
    }
    let (kertas, ukuran_khusus) = (tata.kertas, std::mem::take(&mut tata.ukuran_khusus));
    tata.format.keluaran = keluaran;
    let render = |format: &_, progress: &mut Progress<'_>| papers::render(&material.isi, format, progress);
    let mut with =
        |kode: Option<&str>| match tata_naskah::render(tata.clone().anchored(kode), progress, render) {
            // It can't be said in the words that were signed; in others it would be no copy.
            Err(RenderError::Wording { .. }) if material.salinan_dari.is_some() => Err(differs()),
            drawn => drawn.map_err(ApiError::from),
        };
    let ((pdf, peringatan), kode_jejak) = match kode_jejak {
        KodeJejak::Bare => (with(None)?, None),
        KodeJejak::Known(kode) => (with(kode.as_deref())?, kode),
        KodeJejak::IfEqual { printed, sha256, newest } => {
            let as_printed = with(printed.as_deref())?;
            if berkas::sha256(&as_printed.0.bytes) == sha256 {
                (as_printed, printed)
            } else {
                (with(Some(&newest))?, Some(newest))
            }
        }
    };
    if material.salinan_dari.as_ref().is_some_and(|signed| signed.naskah_versi != pdf.naskah_versi) {
        return Err(differs());
    }
    let judul = material.judul.trim().to_owned();
    let Material { isi, draf, batas, nomor, tanggal, keputusan_id, .. } = material;
    Ok(Drawn {
        pdf,
        isi,
        judul,
        kertas,
        ukuran_khusus,
        isi_sha256,
        kode_jejak: kode_jejak.unwrap_or_default(),
        peringatan,
        kalimat_lama,
        draf,
        batas,
        nomor,
        tanggal,
        keputusan_id,
    })
}

/// A copy would not say what was signed.
fn differs() -> ApiError {
    ApiError::new("KEPUTUSAN_BERBEDA_DARI_NASKAH")
}

/// Whether the office has worded something on this paper anew: a sentence of it, or a word that fills its fields.
fn has_newer_words(
    store: &Store,
    req: &PrintDokumenReq,
    latar: &Latar,
    material: &Material,
    tata: &Tata,
) -> saksama_core::Result<bool> {
    let asal = material.asal.unwrap_or(req.kode.asal());
    let mut newest = tata_naskah::naskah_kantor(store, asal.as_str(), u32::MAX)?.0.kalimat;
    let mut used = tata.format.naskah.kalimat.clone();
    if newest.remove(papers::Istilah::NAMA) == used.remove(papers::Istilah::NAMA) || newest != used {
        return Ok(newest != used);
    }
    // Most papers print few of these words.
    let now = latar.worded(store, None)?;
    Ok(material::gather(store, &now, req.kode, &req.subjek_id)?.isi != material.isi)
}

/// A number that was taken meanwhile is no number for an original.
fn refuse_nomor(store: &Store, req: &PrintDokumenReq, material: &Material) -> saksama_core::Result<()> {
    if material.nomor.is_empty() {
        return Ok(());
    }
    let tahun = dokumen::tahun_nomor(store, req.kode, &req.subjek_id, material.tanggal)?;
    dokumen::refuse_nomor(store, req.kode, &req.subjek_id, &material.nomor, tahun)
}

/// A list is of its day, and may be drawn again.
fn refuse_signed(store: &Store, req: &PrintDokumenReq) -> saksama_core::Result<()> {
    let papers = dokumen::list(store, Some(&req.subjek_id))?;
    let is_signed = |d: &&Dokumen| d.kode == req.kode && d.status == StatusDokumen::Ditandatangani;
    match papers.iter().find(is_signed).filter(|d| !d.kode.is_of_its_day()) {
        Some(signed) => Err(Error::refused_with("SUDAH_DITANDATANGANI", "nomor", &signed.nomor)),
        None => Ok(()),
    }
}
