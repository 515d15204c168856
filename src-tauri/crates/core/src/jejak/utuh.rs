//! Whether the trail is whole, and who took note when it isn't.

use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::storage::Store;
use crate::storage::jejak::periksa::{self, Cacat};
use crate::storage::jejak::rantai::Mata;
use crate::teks;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// State of the trail as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KeadaanJejak {
    /// The code that papers bear now.
    pub kode: String,
    /// The first bad place that nobody took note of, else the first one; none when the trail is whole.
    pub cacat: Option<Masalah>,
    /// Whether that place was taken note of. Until then it is shown in red everywhere; it never blocks work.
    pub diketahui: bool,
}

/// Reads the whole trail.
///
/// # Errors
/// The file's own refusal.
pub fn keadaan(store: &Store) -> Result<KeadaanJejak> {
    let first = find(store)?;
    let beyond = if first.is_some() { find_beyond(store, |_, _| ())? } else { None };
    let diketahui = first.is_some() && beyond.is_none();
    Ok(KeadaanJejak { kode: super::kode(store)?, cacat: beyond.or(first), diketahui })
}

/// Takes note of the first bad place of which nobody did, with a reason. The damage stays in every check.
///
/// # Errors
/// `JEJAK_UTUH` when there is none; `ALASAN_WAJIB` on `alasan`.
pub fn acknowledge(store: &mut Store, alasan: &str) -> Result<KeadaanJejak> {
    let cacat = match find_beyond(store, |_, _| ())? {
        Some(cacat) => cacat,
        None => find(store)?.ok_or_else(|| Error::refused("JEJAK_UTUH"))?,
    };
    let mut out = Vec::new();
    let alasan = teks::paragraf("alasan", alasan, &mut out);
    if alasan.is_empty() {
        out.push(Masalah::galat("alasan", "ALASAN_WAJIB"));
    }
    Error::check(out)?;
    store.transact(Op::AcknowledgeJejak, |tx| tx.note("jejak", &mark(&cacat), "", "", &alasan))?;
    keadaan(store)
}

/// The first bad place of the trail, as a finding.
pub(crate) fn find(store: &Store) -> Result<Option<Masalah>> {
    Ok(periksa::check(store.conn(), store.kunci_jejak(), |_, _| ())?.map(told))
}

/// The first bad place of which nobody took note; `lihat` as in [`periksa::check`].
pub(super) fn find_beyond(store: &Store, lihat: impl FnMut(i64, &Mata)) -> Result<Option<Masalah>> {
    let known = |cacat| crate::storage::jejak::is_acknowledged(store.conn(), &mark(&told(cacat)));
    Ok(periksa::check_beyond(store.conn(), store.kunci_jejak(), known, lihat)?.map(told))
}

fn told(cacat: Cacat) -> Masalah {
    match cacat {
        Cacat::Hilang(dari, sampai) if dari == sampai => finding("JEJAK_HILANG_SATU", dari),
        Cacat::Hilang(dari, sampai) => finding("JEJAK_HILANG", dari).with("sampai", sampai),
        Cacat::Berubah(nomor) => finding("JEJAK_BERUBAH", nomor),
        Cacat::Terpotong(nomor) => finding("JEJAK_TERPOTONG", nomor),
        Cacat::Sisipan(nomor) => finding("JEJAK_SISIPAN", nomor),
    }
}

fn finding(kode: &str, nomor: i64) -> Masalah {
    Masalah::galat("jejak", kode).with("nomor", nomor)
}

/// Names a bad place in the trail itself.
fn mark(cacat: &Masalah) -> String {
    format!("{}:{}", cacat.kode, cacat.data.get("nomor").map_or("", String::as_str))
}
