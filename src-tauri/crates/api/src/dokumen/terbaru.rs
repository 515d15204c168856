//! Which subject is meant when a paper is asked for without one.

use super::material::none;
use crate::wire::PrintDokumenReq;
use crate::{ApiError, ApiResult, Ctx, sentence};
use saksama_core::dkip::{self, Lingkup};
use saksama_core::dokumen::{JenisSubjek, KodeDokumen, REGISTER, SEMUA, StatusDokumen};
use saksama_core::masalah::Masalah;
use saksama_core::organisasi::Kertas;
use saksama_core::uji_konsekuensi::LembarUjiRingkas;
use saksama_core::{arsip, keputusan, rapat, uji_konsekuensi, unit};

/// A signed paper was asked for in another size.
pub(super) const UKURAN: &str = "UKURAN_SUDAH_DITANDATANGANI";

/// A paper that is to be written to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuratDiminta {
    /// Which paper.
    pub kode: KodeDokumen,
    /// Its subject; without one the newest for which it can be made.
    pub id: Option<String>,
    /// Paper size; without one that of its page setup.
    pub kertas: Option<Kertas>,
    /// In the office's newest wording, also where the data are those of an older print.
    pub naskah_terbaru: bool,
}

/// Makes the paper of the newest subject for which it can be made, and says why it isn't that of the newest of all.
pub(super) fn make_newest<T>(
    ctx: &Ctx<'_>,
    surat: &SuratDiminta,
    mut make: impl FnMut(PrintDokumenReq) -> ApiResult<T>,
) -> ApiResult<(T, Option<ApiError>)> {
    let SuratDiminta { kode, kertas, naskah_terbaru, .. } = *surat;
    let candidates = match &surat.id {
        Some(id) => vec![id.clone()],
        None => newest_first(ctx, kode)?,
    };
    let mut why: Option<ApiError> = None;
    for subjek_id in candidates {
        match make(PrintDokumenReq { kode, subjek_id, kertas, naskah_terbaru }) {
            Ok(made) => return Ok((made, why)),
            // The newest paper is the one that is meant; an older one in this size would be another paper.
            Err(e) if matches!(&*e.kode, UKURAN | "DIBATALKAN") => return Err(e),
            Err(e) => why = why.or(Some(e)),
        }
    }
    Err(why.unwrap_or_else(|| none(kode).into()))
}

/// The warning that the newest sheet, meeting or decree was passed over; of what comes in no order of time none is.
pub(super) fn warn_older(kode: KodeDokumen, why: Option<&ApiError>, judul: &str) -> Option<Masalah> {
    use JenisSubjek as J;
    let why =
        why.filter(|_| matches!(kode.subjek(), J::Lembar | J::Rapat | J::Keputusan | J::KeputusanUnit))?;
    let masalah = Masalah::peringatan("id", "BUKAN_YANG_TERBARU").with("judul", judul);
    Some(masalah.with("sebab", sentence::of_error(why)))
}

/// Subjects a paper may be about, the newest first.
pub(crate) fn newest_first(ctx: &Ctx<'_>, kode: KodeDokumen) -> ApiResult<Vec<String>> {
    ctx.read(|s| {
        let of_all = |ids: Vec<String>| ids.into_iter().chain([SEMUA.to_owned()]).collect();
        Ok(match kode.subjek() {
            JenisSubjek::Unit => of_all(unit::list(s, false)?.into_iter().map(|u| u.id).collect()),
            JenisSubjek::Informasi => {
                dkip::list(s, Lingkup::Ditetapkan)?.into_iter().map(|b| b.informasi_id).collect()
            }
            JenisSubjek::Lembar => {
                let fits =
                    |l: &LembarUjiRingkas| !kode.is_lembar() || KodeDokumen::of_lembar(l.jenis) == kode;
                uji_konsekuensi::list(s, false)?.into_iter().filter(fits).map(|l| l.id).collect()
            }
            JenisSubjek::Rapat => rapat::list(s, false)?.into_iter().map(|r| r.id).collect(),
            JenisSubjek::Keputusan | JenisSubjek::KeputusanUnit => {
                let mut list = keputusan::list(s, false)?;
                if kode.is_keputusan() {
                    list.retain(|k| KodeDokumen::of_keputusan(k.jenis) == kode);
                } else {
                    // what is sent, copied or announced is signed
                    list.sort_by_key(|k| k.status != StatusDokumen::Ditandatangani);
                }
                list.into_iter().map(|k| k.id).collect()
            }
            JenisSubjek::Lokasi => of_all(arsip::list_lokasi(s, false)?.into_iter().map(|l| l.id).collect()),
            JenisSubjek::Register => vec![REGISTER.to_owned()],
        })
    })
}
