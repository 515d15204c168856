//! The code of the trail on paper: number and beginning of the newest link. Whoever holds the paper can ask later
//! whether what came before is still the same.

use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::storage::Store;
use crate::storage::jejak::{dibawa, rantai};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Characters of a link that are printed: 80 bits.
const TERCETAK: usize = 20;

/// How a code fits the trail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HasilKodeJejak {
    /// Whether everything up to the line of the code is as it was, but for damage that somebody took note of.
    pub cocok: bool,
    /// Number of the first such damage before the line; none when there is none.
    pub cacat: Option<i64>,
    /// Number of that line.
    pub nomor: i64,
    /// Day of that line; none when there is no such line.
    pub tanggal: Option<NaiveDate>,
    /// The line came from an open copy: its code is as it was there, what it says can't be proved here.
    pub dibawa: bool,
}

/// The code of the newest line, e.g. `1204-3F2A9-C01BE-77D10-A4B2E`.
///
/// # Errors
/// The file's own refusal.
pub fn kode(store: &Store) -> Result<String> {
    let (nomor, mata) = rantai::head(store.conn())?;
    Ok(tulis(nomor, &mata))
}

/// Compares a code from paper or from a package with the trail.
///
/// # Errors
/// `KODE_JEJAK_TIDAK_TERBACA`; the file's own refusal.
pub fn verify(store: &Store, teks: &str) -> Result<HasilKodeJejak> {
    let (nomor, awal) = baca(teks).ok_or_else(|| Error::refused("KODE_JEJAK_TIDAK_TERBACA"))?;
    let mut cocok = nomor == 0 && awal == angka(&[0; rantai::PANJANG]);
    // Lines after a bad place that nobody knows of are not shown: they stand on something else.
    let beyond = super::utuh::find_beyond(store, |id, mata| {
        cocok |= id == nomor && angka(mata) == awal;
    })?;
    let first = if beyond.is_some() { None } else { super::utuh::find(store)? };
    let place = |found: &Masalah| found.data.get("nomor").and_then(|nomor| nomor.parse().ok());
    let cacat = first.as_ref().and_then(place).filter(|bad| cocok && *bad <= nomor);
    let tanggal = crate::storage::jejak::get(store.conn(), nomor)?.map(|j| j.waktu.date());
    let dibawa = dibawa::dibawa(store.conn())?.is_some_and(|d| nomor < d.nomor);
    Ok(HasilKodeJejak { cocok, cacat, nomor, tanggal, dibawa })
}

/// Whether anything was changed since the trail had the code `teks`: what was only looked at or copied is no change. A
/// code of another trail, or none, says nothing, and counts as changed.
///
/// # Errors
/// The file's own refusal.
pub fn is_changed_since(store: &Store, teks: &str) -> Result<bool> {
    let Some((nomor, awal)) = baca(teks) else { return Ok(true) };
    let mata = match nomor {
        0 => Some([0; rantai::PANJANG]),
        _ => rantai::mata(store.conn(), nomor)?,
    };
    Ok(mata.is_none_or(|mata| angka(&mata) != awal) || rantai::is_changed_after(store.conn(), nomor)?)
}

fn tulis(nomor: i64, mata: &rantai::Mata) -> String {
    let digits = angka(mata);
    let groups: Vec<String> =
        digits.as_bytes().chunks(5).map(|c| String::from_utf8_lossy(c).into_owned()).collect();
    format!("{nomor}-{}", groups.join("-"))
}

fn angka(mata: &rantai::Mata) -> String {
    let hex: String = mata.iter().map(|b| format!("{b:02X}")).collect();
    hex.chars().take(TERCETAK).collect()
}

/// Number and digits of a code as somebody typed it: any case, any separators.
fn baca(teks: &str) -> Option<(i64, String)> {
    let teks = teks.trim().to_uppercase();
    let (nomor, rest) = teks.split_once(|c: char| !c.is_ascii_alphanumeric())?;
    let digits: String = rest.chars().filter(char::is_ascii_alphanumeric).collect();
    let is_whole = digits.len() == TERCETAK && digits.chars().all(|c| c.is_ascii_hexdigit());
    Some((nomor.parse().ok()?, digits)).filter(|_| is_whole)
}
