//! Which subject is meant when a paper is asked for without one.

use super::material::none;
use crate::wire::PrintDokumenReq;
use crate::{ApiError, ApiResult, Ctx, sentence};
use saksama_core::dkip::{self, Lingkup};
use saksama_core::dokumen::{
    JenisSubjek, KodeDokumen, REGISTER, SEMUA, StatusDokumen, check_subjek, keputusan_unit,
};
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

/// What was passed over on the way to the subject that was taken.
pub(super) struct Lewat {
    /// Why the first could not be made.
    why: Option<ApiError>,
    /// Subject of a newer decree that is not signed: what sends or copies a decree is made of signed ones.
    belum_ditandatangani: Option<String>,
}

/// Makes the paper of the newest subject for which it can be made, and says why it isn't that of the newest of all.
pub(super) fn make_newest<T>(
    ctx: &Ctx<'_>,
    surat: &SuratDiminta,
    mut make: impl FnMut(PrintDokumenReq) -> ApiResult<T>,
) -> ApiResult<(T, Lewat)> {
    let SuratDiminta { kode, kertas, naskah_terbaru, .. } = *surat;
    let candidates = match &surat.id {
        Some(id) => vec![id.clone()],
        None => newest_first(ctx, kode)?,
    };
    let mut why: Option<ApiError> = None;
    for subjek_id in candidates {
        match make(PrintDokumenReq { kode, subjek_id: subjek_id.clone(), kertas, naskah_terbaru }) {
            Ok(made) => {
                let belum_ditandatangani = match &surat.id {
                    Some(_) => None,
                    None => newer_unsigned(ctx, kode, &subjek_id)?,
                };
                return Ok((made, Lewat { why, belum_ditandatangani }));
            }
            Err(e) if is_of_subject(&e) => why = why.or(Some(e)),
            Err(e) => return Err(e),
        }
    }
    Err(why.unwrap_or_else(|| none(kode).into()))
}

/// Whether a paper can't be made of this subject, while it may be of another. The newest paper is the one that is meant: an
/// older one in another size would be another paper; and what is wrong with the program, its files, its wording or a number
/// is wrong with the next subject too, or must be known.
fn is_of_subject(e: &ApiError) -> bool {
    let fault = ["GALAT_", "DISK_", "BERKAS_", "DOKUMEN_GAGAL", "ISI_CETAKAN"]
        .iter()
        .any(|head| e.kode.starts_with(head));
    !fault
        && !matches!(&*e.kode, UKURAN | "DIBATALKAN" | "NOMOR_SUDAH_DIPAKAI" | "MASIH_BERJALAN" | "TERKUNCI")
}

/// Subject of a decree newer than that of `subjek_id`, of which the paper could be made were it signed.
fn newer_unsigned(ctx: &Ctx<'_>, kode: KodeDokumen, subjek_id: &str) -> ApiResult<Option<String>> {
    use JenisSubjek as J;
    if kode.is_keputusan() || !matches!(kode.subjek(), J::Keputusan | J::KeputusanUnit) {
        return Ok(None);
    }
    ctx.read(|s| {
        let taken = keputusan_unit(subjek_id).0;
        let list = keputusan::list(s, false)?;
        let newer = list.iter().take_while(|k| k.id != taken);
        let mut waiting = newer.filter(|k| k.status != StatusDokumen::Ditandatangani);
        Ok(waiting.find(|k| check_subjek(s, kode, &k.id).is_ok()).map(|k| k.tentang.clone()))
    })
}

/// The warnings that the newest sheet, meeting or decree was passed over; of what comes in no order of time there are none.
pub(super) fn warn_older(kode: KodeDokumen, lewat: &Lewat, judul: &str) -> Vec<Masalah> {
    use JenisSubjek as J;
    let ordered = matches!(kode.subjek(), J::Lembar | J::Rapat | J::Keputusan | J::KeputusanUnit);
    let older = lewat.why.as_ref().filter(|_| ordered).map(|why| {
        let masalah = Masalah::peringatan("id", "BUKAN_YANG_TERBARU").with("judul", judul);
        masalah.with("sebab", sentence::of_error(why))
    });
    let unsigned = lewat.belum_ditandatangani.as_ref().map(|tentang| {
        let masalah = Masalah::peringatan("id", "KEPUTUSAN_LEBIH_BARU_DILEWATI").with("judul", judul);
        masalah.with("tentang", tentang)
    });
    older.into_iter().chain(unsigned).collect()
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
