//! Commands that need no data folder: dates, numbers, texts.

use super::Reply;
use crate::args::Pola;
use saksama_api::{ApiError, ApiResult};
use saksama_core::hari_kerja::{JenisHariLibur, Kalender, PolaHariKerja, bawaan};
use saksama_core::masalah::Masalah;
use saksama_core::{jangka_waktu, peraturan, tanggal, terbilang};
use serde_json::json;

/// The date `geser` working days after (before, if negative) `text`, which is not counted itself.
pub(super) fn hari_kerja(
    text: &str,
    geser: i32,
    pola: Pola,
    tanpa_cuti_bersama: bool,
    tanpa_libur: bool,
) -> ApiResult<Reply> {
    let mut masalah: Vec<Masalah> = Vec::new();
    let day = tanggal::read_opsional("tanggal", text, &mut masalah);
    let Some(day) = day.filter(|_| masalah.is_empty()) else {
        return Err(ApiError { masalah, ..ApiError::new("ISIAN_BERMASALAH") });
    };
    let pola = match pola {
        Pola::Lima => PolaHariKerja::LimaHari,
        Pola::Enam => PolaHariKerja::EnamHari,
    };
    let mut libur = bawaan();
    if tanpa_libur {
        libur.clear();
    }
    if tanpa_cuti_bersama {
        libur.retain(|l| l.jenis != JenisHariLibur::CutiBersama);
    }
    let kalender = if tanpa_libur {
        Kalender::tanpa_libur(pola)
    } else {
        Kalender::new(libur, pola, !tanpa_cuti_bersama)
    };
    let hasil = kalender
        .geser(day, geser)
        .ok_or_else(|| ApiError::new("TANGGAL_DI_LUAR_KALENDER").with("tanggal", day))?;
    let text = hasil.tanggal.to_string();
    Ok(Reply::new(text, json!({ "tanggal": hasil.tanggal, "perkiraan": hasil.perkiraan })))
}

/// A number in words.
pub(super) fn terbilang(n: u64) -> ApiResult<Reply> {
    let words =
        terbilang::terbilang(n).ok_or_else(|| ApiError::new("BILANGAN_TERLALU_BESAR").with("bilangan", n))?;
    Ok(Reply::new(words.clone(), json!({ "terbilang": words })))
}

/// Pasal 17 letters of a free text, in order.
pub(super) fn baca_kutipan(teks: &str) -> Reply {
    let letters: Vec<String> =
        peraturan::kutipan::huruf_pasal17(teks).into_iter().map(|c| c.to_string()).collect();
    Reply::new(letters.join(","), json!({ "huruf": letters }))
}

/// Term kinds of a free text; nothing is printed when none can be read.
pub(super) fn baca_jangka_waktu(teks: &str) -> Reply {
    let found = jangka_waktu::baca(teks);
    let kinds: Vec<&str> = found.iter().filter_map(|b| b.jenis.map(|j| j.as_str())).collect();
    Reply::new(kinds.join(","), json!({ "jenis": kinds, "bacaan": found }))
}
