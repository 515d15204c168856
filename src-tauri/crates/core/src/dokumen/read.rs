//! Reading papers.

use super::isi::dahulu_sha256;
use super::{Dokumen, KodeDokumen, NomorTercetak, StatusDokumen, get_bahan, isi_sha256};
use crate::error::Result;
use crate::storage::{Store, Tx, berkas, dokumen as rows};

/// Papers of one subject (a sheet, a meeting, a decree, `dkip`) or all, newest first.
///
/// # Errors
/// The file's own refusal.
pub fn list(store: &Store, subjek_id: Option<&str>) -> Result<Vec<Dokumen>> {
    rows::list(store.conn(), subjek_id)
}

/// One paper.
///
/// # Errors
/// `Error::NotFound` when there is no such paper.
pub fn get(store: &Store, id: &str) -> Result<Dokumen> {
    rows::get(store.conn(), id)
}

/// What a paper was drawn from, packed, as it was kept with the print; none for a print of an older program.
///
/// # Errors
/// `BERKAS_SIMPANAN_HILANG`, `BERKAS_SIMPANAN_RUSAK`; `Error::Io` when it can't be read.
pub fn masukan(store: &Store, id: &str) -> Result<Option<Vec<u8>>> {
    let kept = rows::masukan_sha256(store.conn(), id)?;
    kept.map(|sha256| berkas::read(store, &sha256)).transpose()
}

/// Version of the wording that the unsigned print of a paper was made from, if the data are still those it was printed
/// from: drawn again, it is to say the same. Where nothing of the data is fingerprinted, the print stands for them; a
/// paper that is of its day speaks as the office does on that day.
///
/// # Errors
/// The file's own refusal.
pub fn naskah_versi_of(
    store: &Store,
    kode: KodeDokumen,
    subjek_id: &str,
    isi_sha256: &str,
) -> Result<Option<String>> {
    let printed = list(store, Some(subjek_id))?
        .into_iter()
        .find(|d| d.kode == kode && d.status == StatusDokumen::Dicetak)
        .filter(|_| !(isi_sha256.is_empty() && kode.is_of_its_day()));
    let Some(printed) = printed else { return Ok(None) };
    let same = rests_on(store, &printed, isi_sha256)?;
    Ok(same.then_some(printed.naskah_versi))
}

/// The code of the trail for the foot of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KodeJejak {
    /// The paper bears none.
    Bare,
    /// This one.
    Known(Option<String>),
    /// Nothing tells whether the data are those of the unsigned print: its code if the paper drawn with it is that
    /// print byte for byte, else the newest, since the code must not be older than what it stands under.
    IfEqual {
        /// Code of the print.
        printed: Option<String>,
        /// SHA-256 of the print.
        sha256: String,
        /// Code of the newest line of the trail.
        newest: String,
    },
}

/// The code of the trail for the foot of a paper: that of its unsigned print from the same data, so that printing again
/// gives the same bytes; else that of the newest line.
///
/// # Errors
/// The file's own refusal.
pub fn kode_jejak_of(
    store: &Store,
    kode: KodeDokumen,
    subjek_id: &str,
    isi_sha256: &str,
) -> Result<KodeJejak> {
    use KodeDokumen as K;
    // Papers that others hold against the office: decrees, berita acara, receipts.
    if !kode.is_keputusan() && !matches!(kode, K::D07 | K::D09 | K::D12 | K::D17 | K::D24) {
        return Ok(KodeJejak::Bare);
    }
    let printed = list(store, Some(subjek_id))?
        .into_iter()
        .find(|d| d.kode == kode && d.status == StatusDokumen::Dicetak);
    let newest = crate::jejak::kode(store)?;
    let Some(printed) = printed else { return Ok(KodeJejak::Known(Some(newest))) };
    let code = kode_jejak_tercetak(store, &printed.id)?;
    let then = rows::isi_sha256(store.conn(), &printed.id)?;
    let numbered = NomorTercetak::of(&get_bahan(store, kode, subjek_id)?).stands_on(&printed);
    Ok(if then.is_empty() && isi_sha256.is_empty() {
        KodeJejak::IfEqual { printed: code, sha256: printed.pdf.sha256, newest }
    } else if numbered && rests_on(store, &printed, isi_sha256)? {
        KodeJejak::Known(code)
    } else {
        KodeJejak::Known(Some(newest))
    })
}

/// The code of the trail in the foot of a print.
///
/// # Errors
/// The file's own refusal.
pub fn kode_jejak_tercetak(store: &Store, id: &str) -> Result<Option<String>> {
    Ok(Some(rows::kode_jejak(store.conn(), id)?).filter(|kode| !kode.is_empty()))
}

/// The version of what a paper says: that of its first print from these data, or the next one. Printing it again
/// doesn't raise it.
///
/// # Errors
/// The file's own refusal.
pub fn versi_isi(store: &Store, kode: KodeDokumen, subjek_id: &str, isi_sha256: &str) -> Result<u32> {
    rows::versi_isi(store.conn(), kode, subjek_id, isi_sha256)
}

/// Whether what a paper rests on is still as it was printed: drawn anew, it would say the same.
///
/// # Errors
/// `Error::NotFound` for an unknown paper or subject.
pub fn is_unchanged(store: &Store, paper: &Dokumen) -> Result<bool> {
    let now = isi_sha256(store, paper.kode, &paper.subjek_id)?;
    rests_on(store, paper, &now)
}

/// Whether a print rests on the present data, whose fingerprint is `now`: also if it was made by an older program, which
/// took the fingerprint in another way.
fn rests_on(store: &Store, paper: &Dokumen, now: &str) -> Result<bool> {
    let then = rows::isi_sha256(store.conn(), &paper.id)?;
    Ok(then == now || dahulu_sha256(store, paper.kode, &paper.subjek_id)?.contains(&then))
}

/// Whether this paper of a subject is signed.
pub(crate) fn is_signed(tx: &Tx<'_>, kode: KodeDokumen, subjek_id: &str) -> Result<bool> {
    let papers = rows::list(tx.conn(), Some(subjek_id))?;
    Ok(papers.iter().any(|d| d.kode == kode && d.status == StatusDokumen::Ditandatangani))
}
