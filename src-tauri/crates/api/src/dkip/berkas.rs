//! The files of the public folder, made and not written yet, with all that the check of them needs.

use super::siapkan::{Ready, gather};
use crate::tata_naskah;
use crate::work::Work;
use crate::{ApiError, ApiResult, Ctx};
use saksama_core::dkip::{self, TeksKantor};
use saksama_core::masalah::Masalah;
use saksama_documents as papers;
use saksama_exchange::dkip::{BerkasJadi, FolderDkip, prepare_dkip};
use std::collections::HashMap;

pub(super) struct Prepared {
    pub(super) ready: Ready,
    /// What will be written, byte for byte.
    pub(super) folder: FolderDkip,
    /// The office's own texts.
    pub(super) kantor: TeksKantor,
    /// Reason of each finding that was left, by its fingerprint.
    pub(super) dibiarkan: HashMap<String, String>,
    /// What to tell about the files.
    pub(super) peringatan: Vec<Masalah>,
}

impl Prepared {
    /// # Errors
    /// `DKIP_MASIH_KOSONG`, `DOKUMEN_GAGAL_DIBUAT`, `DIBATALKAN`; what the register refuses.
    pub(super) fn make(ctx: &Ctx<'_>, work: &Work<'_>) -> ApiResult<Self> {
        let read = ctx.read_aside(|store| {
            let Some(ready) = gather(store)? else { return Ok(None) };
            Ok(Some((ready, dkip::list_rahasia(store)?, dkip::list_temuan_dibiarkan(store)?)))
        })?;
        let Some((ready, kantor, dibiarkan)) = read else { return Err(ApiError::new("DKIP_MASIH_KOSONG")) };
        let draw =
            |format: &_, progress: &mut papers::Progress<'_>| papers::render(&ready.paper, format, progress);
        let (pdf, left_aside) = tata_naskah::render(ready.tata.clone(), &mut work.paper(), draw)?;
        let mut peringatan = left_aside;
        peringatan.extend(ready.peringatan.iter().cloned());
        if !pdf.tak_tercetak.is_empty() {
            let huruf: Vec<String> = pdf.tak_tercetak.iter().map(char::to_string).collect();
            let said = Masalah::peringatan("berkas", "HURUF_TAK_TERCETAK");
            peringatan.push(said.with("huruf", huruf.join(" ")));
        }
        let folder = prepare_dkip(&ready.list, BerkasJadi { dkip_pdf: &pdf.bytes, sk: &ready.scans })?;
        let dibiarkan = dibiarkan.into_iter().map(|t| (t.sidik, t.alasan)).collect();
        Ok(Self { ready, folder, kantor, dibiarkan, peringatan })
    }
}
