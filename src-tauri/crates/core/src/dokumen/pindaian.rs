//! The scan of a signed paper, and cancelling an unsigned one.

use super::tercetak::give_back;
use super::{Berkas, Dokumen, StatusDokumen as S};
use crate::error::{Error, Result};
use crate::op::Op;
use crate::storage::{Store, Tx, berkas, dokumen as rows, keputusan};
use crate::teks::{self, NAMA};
use saksama_durable::Progress;
use std::path::Path;

/// Kinds of file a scanner makes, by content.
pub(crate) const PINDAIAN: [&str; 3] = ["application/pdf", "image/jpeg", "image/png"];

/// Attaches the scan of a signed paper that has none. A wrong one is replaced by [`super::correct_tanda_tangan`], with
/// a reason. `progress` counts the bytes of the file.
///
/// # Errors
/// `BELUM_DITANDATANGANI`; `PINDAIAN_SUDAH_ADA`; `PINDAIAN_BUKAN_GAMBAR` for anything but PDF, JPG and PNG; what
/// storing the file refuses.
pub fn attach_pindaian(
    store: &mut Store,
    id: &str,
    path: &Path,
    progress: &mut Progress<'_>,
) -> Result<Dokumen> {
    let paper = rows::get(store.conn(), id)?;
    if paper.status != S::Ditandatangani {
        return Err(Error::refused("BELUM_DITANDATANGANI"));
    }
    if paper.pindaian.is_some() {
        return Err(Error::refused("PINDAIAN_SUDAH_ADA"));
    }
    store.transact(Op::AttachPindaian, |tx| {
        let scan = keep(tx, id, path, progress)?;
        tx.note("dokumen", id, "", &scan.sha256, &scan.nama)?;
        rows::get(tx.conn(), id)
    })
}

/// Stores the scan and names it in the paper.
pub(super) fn keep(tx: &Tx<'_>, id: &str, path: &Path, progress: &mut Progress<'_>) -> Result<Berkas> {
    let scan = berkas::put_file(tx, path, progress)?;
    if !PINDAIAN.contains(&scan.media.as_str()) {
        return Err(Error::refused_with("PINDAIAN_BUKAN_GAMBAR", "berkas", scan.nama));
    }
    rows::set_pindaian(tx.conn(), id, &scan)?;
    Ok(scan)
}

/// Cancels a printed paper that isn't signed; the number it was printed with may be given to another.
///
/// # Errors
/// An empty reason; `SUDAH_DITANDATANGANI`; `DOKUMEN_MASIH_DRAF`; `DOKUMEN_TIDAK_BERLAKU` when it was replaced or
/// cancelled before.
pub fn cancel(store: &mut Store, id: &str, alasan: &str) -> Result<Dokumen> {
    let mut out = Vec::new();
    let alasan = teks::baris_wajib("alasan", alasan, NAMA, &mut out);
    Error::check(out)?;
    let paper = printed(store, id)?;
    store.transact(Op::CancelDokumen, |tx| {
        rows::set_status(tx.conn(), id, S::Dibatalkan, &alasan)?;
        if paper.kode.is_keputusan() {
            keputusan::set_status(tx.conn(), &paper.subjek_id, S::Dibatalkan)?;
        }
        give_back(tx, paper.kode, &paper.subjek_id)?;
        tx.note("dokumen", id, paper.status.as_str(), S::Dibatalkan.as_str(), &alasan)?;
        rows::get(tx.conn(), id)
    })
}

/// The paper, if it is printed and waits for ink.
pub(super) fn printed(store: &Store, id: &str) -> Result<Dokumen> {
    let paper = rows::get(store.conn(), id)?;
    match paper.status {
        S::Dicetak => Ok(paper),
        S::Ditandatangani => Err(Error::refused_with("SUDAH_DITANDATANGANI", "nomor", &paper.nomor)),
        S::Draf => Err(Error::refused("DOKUMEN_MASIH_DRAF")),
        S::Diganti | S::Dibatalkan => Err(Error::refused("DOKUMEN_TIDAK_BERLAKU")),
    }
}
