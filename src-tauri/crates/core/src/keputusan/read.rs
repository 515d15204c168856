//! Reading decrees.

use super::{JenisKeputusan, Keputusan, pengubahan};
use crate::dokumen::StatusDokumen;
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::storage::{Store, keputusan as rows};
use crate::tanggal;

/// The decrees with their items, or those in the trash, newest first.
///
/// # Errors
/// The file's own refusal.
pub fn list(store: &Store, sampah: bool) -> Result<Vec<Keputusan>> {
    rows::list(store.conn(), sampah)?.into_iter().map(|k| with_masalah(store, k)).collect()
}

/// One decree with its items.
///
/// # Errors
/// `Error::NotFound` when there is no such decree.
pub fn get(store: &Store, id: &str) -> Result<Keputusan> {
    with_masalah(store, rows::get(store.conn(), id)?)
}

/// The decree, if it isn't in the trash.
pub(super) fn living(k: Keputusan) -> Result<Keputusan> {
    if k.dihapus_at.is_some() { Err(Error::refused("KEPUTUSAN_DI_DALAM_SAMPAH")) } else { Ok(k) }
}

/// Says which papers under an unsigned decree are not recorded as signed, and what is weak in the grounds it gives. Only
/// warnings: ink comes first, the record later, and the order of the signatures is not regulated.
fn with_masalah(store: &Store, k: Keputusan) -> Result<Keputusan> {
    if k.status == StatusDokumen::Ditandatangani {
        return Ok(k);
    }
    let mut masalah = Vec::new();
    for l in k.lembar.iter().filter(|l| !l.ditandatangani) {
        let lembar = match (l.nomor.is_empty(), l.tanggal) {
            (false, _) => format!("Nomor {}", l.nomor),
            (true, Some(day)) => format!("tanggal {}", tanggal::panjang(day)),
            (true, None) => format!("tahun {}", l.tahun),
        };
        masalah.push(Masalah::peringatan("lembar", "LEMBAR_BELUM_DITANDATANGANI").with("lembar", lembar));
    }
    for item in k.item.iter().filter(|_| k.jenis == JenisKeputusan::Pengubahan) {
        masalah.extend(pengubahan::peringatan(store.conn(), item, store.today())?);
    }
    if let Some((day, false)) = rows::rapat_of(store.conn(), &k.id)? {
        let said = Masalah::peringatan("rapat_id", "BERITA_ACARA_BELUM_DITANDATANGANI");
        masalah.push(said.with("tanggal", tanggal::panjang(day)));
    }
    Ok(Keputusan { masalah, ..k })
}
