//! Whether a paper fits what it is to be about.

use super::{JenisSubjek, KodeDokumen, SEMUA, keputusan_unit};
use crate::arsip;
use crate::error::{Error, Result};
use crate::keputusan::JenisKeputusan;
use crate::storage::{Store, informasi, keputusan, lembar_uji, rapat, unit};
use chrono::NaiveDateTime;

/// Checks that a paper may be made about its subject: it is there, not in the trash, and of the kind of the paper.
///
/// # Errors
/// `LEMBAR_DI_DALAM_SAMPAH`, `RAPAT_DI_DALAM_SAMPAH`, `KEPUTUSAN_DI_DALAM_SAMPAH`, `DI_DALAM_SAMPAH`;
/// `NASKAH_LEMBAR_LAIN`, `NASKAH_KEPUTUSAN_LAIN` with the paper that is the right one;
/// `BUKAN_KEPUTUSAN_PEMBUKAAN`; `PETIKAN_SATU_INFORMASI` for the extract of a whole decree; `Error::NotFound`.
pub fn check_subjek(store: &Store, kode: KodeDokumen, id: &str) -> Result<()> {
    let conn = store.conn();
    match kode.subjek() {
        JenisSubjek::Lembar => {
            let lembar = lembar_uji::get(conn, id)?;
            in_use(lembar.dihapus_at, "LEMBAR_DI_DALAM_SAMPAH")?;
            let right = KodeDokumen::of_lembar(lembar.jenis);
            refuse_other(kode.is_lembar() && kode != right, "NASKAH_LEMBAR_LAIN", right)
        }
        JenisSubjek::Rapat => in_use(rapat::get(conn, id)?.0.dihapus_at, "RAPAT_DI_DALAM_SAMPAH"),
        JenisSubjek::Keputusan => {
            let decree = keputusan::get(conn, id)?;
            in_use(decree.dihapus_at, "KEPUTUSAN_DI_DALAM_SAMPAH")?;
            if kode == KodeDokumen::D22 && decree.jenis != JenisKeputusan::Pembukaan {
                return Err(Error::refused("BUKAN_KEPUTUSAN_PEMBUKAAN"));
            }
            let right = KodeDokumen::of_keputusan(decree.jenis);
            refuse_other(kode.is_keputusan() && kode != right, "NASKAH_KEPUTUSAN_LAIN", right)
        }
        JenisSubjek::KeputusanUnit => {
            let (decree, to) = keputusan_unit(id);
            to.map(|to| unit::get(conn, to, false)).transpose()?;
            in_use(keputusan::get(conn, decree)?.dihapus_at, "KEPUTUSAN_DI_DALAM_SAMPAH")
        }
        JenisSubjek::Unit | JenisSubjek::Lokasi if id == SEMUA => Ok(()),
        JenisSubjek::Unit => unit::get(conn, id, false).map(drop),
        JenisSubjek::Lokasi => arsip::get_lokasi(store, id).map(drop),
        JenisSubjek::Informasi => {
            if kode == KodeDokumen::D14Petikan && keputusan::get(conn, id).is_ok() {
                return Err(Error::refused("PETIKAN_SATU_INFORMASI"));
            }
            let item = informasi::get(conn, id)?;
            match item.dihapus_at {
                Some(_) => Err(Error::refused_with("DI_DALAM_SAMPAH", "nomor", item.nomor_register)),
                None => Ok(()),
            }
        }
        JenisSubjek::Register => Ok(()),
    }
}

/// Nothing is printed of what lies in the trash.
fn in_use(dihapus_at: Option<NaiveDateTime>, kode: &'static str) -> Result<()> {
    if dihapus_at.is_some() { Err(Error::refused(kode)) } else { Ok(()) }
}

/// Names the paper that is the right one.
fn refuse_other(other: bool, kode: &'static str, right: KodeDokumen) -> Result<()> {
    if !other {
        return Ok(());
    }
    let data = ["dokumen", "naskah"].map(|place| (place.to_owned(), right.as_str().to_owned()));
    Err(Error::Refused { kode, data: data.into() })
}
