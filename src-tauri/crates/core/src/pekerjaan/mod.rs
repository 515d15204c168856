//! What waits for the officer: the counts behind "what to do now".

#[cfg(test)]
pub(crate) mod stage;
#[cfg(test)]
pub(crate) mod stage_lanjutan;
#[cfg(test)]
mod tests;
mod waktu;

use crate::error::Result;
use crate::storage::{Store, pekerjaan as rows};

/// Things that wait for one step.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Antrean {
    /// How many.
    pub jumlah: u32,
    /// The thing, when there is only one.
    pub id: Option<String>,
}

/// What waits, in the order of the work.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RingkasanPekerjaan {
    /// Items before the decree that lack something.
    pub lengkapi: Antrean,
    /// Items that are complete and on no open sheet.
    pub uji: Antrean,
    /// Sheets being filled.
    pub lembar: Antrean,
    /// Items `DIUJI` that no open meeting holds.
    pub rapatkan: Antrean,
    /// Meetings planned or under way.
    pub rapat: Antrean,
    /// Items ready for the decree that no unsigned decree holds.
    pub putuskan: Antrean,
    /// Decrees not printed yet.
    pub keputusan: Antrean,
    /// Papers printed and not signed.
    pub tanda_tangan: Antrean,
    /// Decided items whose paper or file has no place yet.
    pub tempatkan: Antrean,
    /// Decided items within the last 30 working days of their term (PP 61/2010 Pasal 11 ayat (2)).
    pub ubah: Antrean,
    /// Decided items whose term has passed (Pasal 11 ayat (3)).
    pub lewat: Antrean,
    /// Decided items without a known end that are due for another look.
    pub tinjau: Antrean,
    /// Working days to the nearest end of `ubah`.
    pub sisa_ubah: Option<i64>,
}

/// The counts of now. Where the SOP has no Tim Pertimbangan, tested items wait for the decree, not for a meeting.
///
/// # Errors
/// The file's own refusal.
pub fn ringkasan(store: &Store) -> Result<RingkasanPekerjaan> {
    let mut out = rows::get(store.conn(), crate::keputusan::is_without_tim(store)?)?;
    waktu::count(store, &mut out)?;
    Ok(out)
}
