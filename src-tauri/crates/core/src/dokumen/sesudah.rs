//! What was signed after a decree and names it: letters, copies and later decrees, none of which may be older than it.

use super::{Dokumen, KodeDokumen as K, StatusDokumen as S, catatan, keputusan_unit};
use crate::error::{Error, Result};
use crate::keputusan::{self, Keputusan};
use crate::masalah::Masalah;
use crate::storage::Store;
use crate::storage::dokumen as rows;
use crate::tanggal;
use chrono::NaiveDate;

/// The first signed paper that names the decree `k`, whose recorded day is still the one it was named by.
pub(super) fn first(store: &Store, k: &Keputusan) -> Result<Option<Dokumen>> {
    let all = keputusan::list(store, false)?;
    let mut first: Option<Dokumen> = None;
    for d in rows::list(store.conn(), None)? {
        let sooner = first.as_ref().is_none_or(|f| d.tanggal < f.tanggal);
        if d.status == S::Ditandatangani && d.tanggal.is_some() && sooner && names(store, &all, k, &d)? {
            first = Some(d);
        }
    }
    Ok(first)
}

/// Whether a paper sends, copies, extracts or announces the decree `k`, adds to it or changes what it set.
fn names(store: &Store, all: &[Keputusan], k: &Keputusan, d: &Dokumen) -> Result<bool> {
    Ok(match d.kode {
        K::D14Salinan | K::D16 | K::D17 | K::D22 => keputusan_unit(&d.subjek_id).0 == k.id,
        K::D14Petikan if d.keputusan_id.is_some() => d.keputusan_id.as_ref() == Some(&k.id),
        K::D14Petikan => {
            k.item.iter().any(|i| i.informasi_id == d.subjek_id)
                && catatan::extracted(store, &d.subjek_id, d.dicetak_at.date())? == k.tanggal
        }
        kode if kode.is_keputusan() => {
            let later = all.iter().find(|other| other.id == d.subjek_id);
            later.is_some_and(|later| keputusan::lama(all, later).iter().any(|lama| lama.id == k.id))
        }
        _ => false,
    })
}

/// Refuses a day of a decree past the first paper that names it.
///
/// # Errors
/// `TANGGAL_SESUDAH_SURAT` on `tanggal` with title and day of that paper.
pub(super) fn refuse_past(first: Option<&Dokumen>, day: NaiveDate) -> Result<()> {
    let Some((paper, signed)) = first.and_then(|d| Some((d, d.tanggal?))) else { return Ok(()) };
    if day <= signed {
        return Ok(());
    }
    let masalah = Masalah::galat("tanggal", "TANGGAL_SESUDAH_SURAT").with("judul", &paper.judul);
    Err(Error::Masalah(vec![masalah.with("tanggal", tanggal::panjang(signed))]))
}
