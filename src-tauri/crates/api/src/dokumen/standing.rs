//! What is out for signature stays as it was printed while it still says what the data say.

use super::draw::draw_as;
use super::keep::is_of_size;
use crate::wire::{PrintDokumenReq, Tercetak};
use crate::{ApiResult, Ctx};
use saksama_core::dokumen::{self, Dokumen, StatusDokumen};
use saksama_core::storage::berkas;
use saksama_documents::{Keluaran, Progress};

/// The print that waits for its signature, if it still says what the data say: a later day alone is no reason to void
/// paper that is out for signature. Without a fingerprint of its data, it is as before if it would be drawn as it was. What
/// asks for something until a day that is past is no longer so.
pub(super) fn standing(
    ctx: &Ctx<'_>,
    req: &PrintDokumenReq,
    progress: &mut Progress<'_>,
) -> ApiResult<Option<Tercetak>> {
    let papers = ctx.read(|s| dokumen::list(s, Some(&req.subjek_id)))?;
    let waits = |d: &Dokumen| d.kode == req.kode && d.status == StatusDokumen::Dicetak;
    let Some(dokumen) = papers.into_iter().find(|d| waits(d) && is_of_size(d, req.kertas)) else {
        return Ok(None);
    };
    let drawn = draw_as(ctx, req, Some(&dokumen), Keluaran::Pdf, progress)?;
    let same = if drawn.isi_sha256.is_empty() {
        berkas::sha256(&drawn.pdf.bytes) == dokumen.pdf.sha256
    } else {
        ctx.read(|s| dokumen::is_unchanged(s, &dokumen))?
    };
    // a number or day that was taken or given back since is to be seen on it
    let numbered = drawn.nomor == dokumen.nomor_tercetak && drawn.tanggal == dokumen.tanggal_tercetak;
    let overdue = ctx.read(|s| Ok(drawn.batas.is_some_and(|day| day < s.today())))?;
    let tak_tercetak = drawn.pdf.tak_tercetak;
    let (peringatan, kalimat_lama) = (drawn.peringatan, drawn.kalimat_lama);
    Ok((same && numbered && !overdue && !drawn.draf).then_some(Tercetak {
        dokumen,
        tak_tercetak,
        peringatan,
        kalimat_lama,
    }))
}
