//! Finding a paper by the code on its sheets.

use super::Dokumen;
use crate::arsip;
use crate::error::{Error, Result};
use crate::storage::{Store, dokumen as rows};

/// The paper whose sheets bear the code `teks`, as typed from a sheet or read from a scan: small letters, a missing
/// hyphen, the number of the page behind it and letters taken for digits don't matter.
///
/// # Errors
/// `KODE_TEMPAT_SIMPAN` for the code on a label of the archive, `KODE_LEMBAR_TIDAK_TERBACA`, `KODE_LEMBAR_TIDAK_ADA`.
pub fn find_by_kode(store: &Store, teks: &str) -> Result<Dokumen> {
    let kode = read(teks);
    if let Some(paper) = kode.as_deref().map(|k| rows::find_by_kode(store.conn(), k)).transpose()?.flatten() {
        return Ok(paper);
    }
    refuse_lokasi(store, teks.trim())?;
    Err(match kode {
        Some(kode) => Error::refused_with("KODE_LEMBAR_TIDAK_ADA", "kode", kode),
        None => Error::refused_with("KODE_LEMBAR_TIDAK_TERBACA", "kode", teks.trim()),
    })
}

/// The code on a label leads to a place, not to a paper.
fn refuse_lokasi(store: &Store, teks: &str) -> Result<()> {
    let all = arsip::list_lokasi(store, false)?;
    match all.into_iter().find(|l| l.kode_lengkap.eq_ignore_ascii_case(teks)) {
        Some(place) => Err(Error::refused_with("KODE_TEMPAT_SIMPAN", "kode", place.kode_lengkap)),
        None => Ok(()),
    }
}

/// Ten letters of Crockford's base 32 in two groups: it has no I, L, O and U, so that nobody mistakes one for a digit.
fn read(teks: &str) -> Option<String> {
    let code = teks.split('/').next().unwrap_or_default();
    let letter = |c: char| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    let code: String = code.chars().filter(|c| !c.is_whitespace() && *c != '-').map(letter).collect();
    let known = |c: char| c.is_ascii_digit() || (c.is_ascii_uppercase() && c != 'U');
    let (first, second) = code.split_at_checked(5)?;
    (second.len() == 5 && code.chars().all(known)).then(|| format!("{first}-{second}"))
}
