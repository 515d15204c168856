//! Proofs that the papers of a meeting may be made: only `prepare_…` gives them.

use super::finish::check_kuorum;
use super::save::{get, living};
use super::{JenisRapat, Rapat, StatusRapat};
use crate::error::{Error, Result};
use crate::storage::Store;

macro_rules! ready {
    ($($(#[$meta:meta])+ $name:ident)+) => {$(
        $(#[$meta])+
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            rapat: Rapat,
        }

        impl $name {
            /// The meeting with invitations, decisions and quorum.
            #[must_use]
            pub fn rapat(&self) -> &Rapat {
                &self.rapat
            }
        }
    )+};
}

ready! {
    /// A meeting whose invitation (D08) may be printed: somebody is invited.
    ReadyUndangan
    /// A meeting whose attendance list (D10) may be printed: somebody is invited.
    ReadyDaftarHadir
    /// A meeting whose Notula (D11) may be printed: closed, of whatever kind; the evaluation inside the office (SOP T, step
    /// 3a) has minutes too.
    ReadyNotula
    /// A meeting whose Berita Acara (D12) may be printed: of the Tim Pertimbangan, closed with quorum (or a recorded
    /// exception), a decision on every item, a chair.
    ReadyBeritaAcara
}

/// Checks that D08 can be made.
///
/// # Errors
/// `UNDANGAN_KOSONG`, `RAPAT_DI_DALAM_SAMPAH`; `Error::NotFound`.
pub fn prepare_undangan(store: &Store, id: &str) -> Result<ReadyUndangan> {
    Ok(ReadyUndangan { rapat: with_undangan(store, id)? })
}

/// Checks that D10 can be made.
///
/// # Errors
/// `UNDANGAN_KOSONG`, `RAPAT_DI_DALAM_SAMPAH`; `Error::NotFound`.
pub fn prepare_daftar_hadir(store: &Store, id: &str) -> Result<ReadyDaftarHadir> {
    Ok(ReadyDaftarHadir { rapat: with_undangan(store, id)? })
}

/// Checks that D11 can be made.
///
/// # Errors
/// Of a meeting of the Tim Pertimbangan what [`prepare_berita_acara`] refuses; `RAPAT_BELUM_SELESAI`,
/// `RAPAT_DI_DALAM_SAMPAH`; `Error::NotFound`.
pub fn prepare_notula(store: &Store, id: &str) -> Result<ReadyNotula> {
    let rapat = living(get(store, id)?)?;
    if rapat.jenis == JenisRapat::TimPertimbangan {
        return Ok(ReadyNotula { rapat: prepare_berita_acara(store, id)?.rapat });
    }
    match rapat.status {
        StatusRapat::Selesai => Ok(ReadyNotula { rapat }),
        _ => Err(Error::refused("RAPAT_BELUM_SELESAI")),
    }
}

/// Checks that D12 can be made.
///
/// # Errors
/// `BUKAN_RAPAT_TIM_PERTIMBANGAN`; while the meeting is held, `KUORUM_TIDAK_TERPENUHI` with who came and how many are
/// needed; `RAPAT_BELUM_SELESAI`, `RAPAT_DI_DALAM_SAMPAH`; `Error::NotFound`.
pub fn prepare_berita_acara(store: &Store, id: &str) -> Result<ReadyBeritaAcara> {
    let rapat = living(get(store, id)?)?;
    if rapat.jenis != JenisRapat::TimPertimbangan {
        return Err(Error::refused("BUKAN_RAPAT_TIM_PERTIMBANGAN"));
    }
    if rapat.status == StatusRapat::Berlangsung {
        // What stands in the way, rather than the step that it would refuse.
        check_kuorum(&rapat.kuorum)?;
    }
    // Closing has checked quorum, chair and decisions; what is closed doesn't change any more.
    if rapat.status != StatusRapat::Selesai {
        return Err(Error::refused("RAPAT_BELUM_SELESAI"));
    }
    Ok(ReadyBeritaAcara { rapat })
}

fn with_undangan(store: &Store, id: &str) -> Result<Rapat> {
    let rapat = living(get(store, id)?)?;
    if rapat.undangan.is_empty() { Err(Error::refused("UNDANGAN_KOSONG")) } else { Ok(rapat) }
}
