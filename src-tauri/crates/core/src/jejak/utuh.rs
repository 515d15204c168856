//! Whether the trail is whole, and who took note when it isn't.

use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::storage::Store;
use crate::storage::jejak::periksa::{self, Cacat};
use crate::teks;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// State of the trail as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KeadaanJejak {
    /// The code that papers bear now.
    pub kode: String,
    /// The first bad place; none when the trail is whole.
    pub cacat: Option<Masalah>,
    /// Whether that place was taken note of. Until then it is shown in red everywhere; it never blocks work.
    pub diketahui: bool,
}

/// Reads the whole trail.
///
/// # Errors
/// The file's own refusal.
pub fn keadaan(store: &Store) -> Result<KeadaanJejak> {
    let cacat = find(store)?;
    let diketahui = match &cacat {
        Some(c) => crate::storage::jejak::is_acknowledged(store.conn(), &mark(c))?,
        None => false,
    };
    Ok(KeadaanJejak { kode: super::kode(store)?, cacat, diketahui })
}

/// Takes note of the first bad place, with a reason. The damage stays in every check.
///
/// # Errors
/// `JEJAK_UTUH` when there is none; `ALASAN_WAJIB` on `alasan`.
pub fn acknowledge(store: &mut Store, alasan: &str) -> Result<KeadaanJejak> {
    let cacat = find(store)?.ok_or_else(|| Error::refused("JEJAK_UTUH"))?;
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
    let found = periksa::check(store.conn(), store.kunci_jejak(), |_, _| ())?;
    Ok(found.map(|cacat| match cacat {
        Cacat::Hilang(dari, sampai) if dari == sampai => finding("JEJAK_HILANG_SATU", dari),
        Cacat::Hilang(dari, sampai) => finding("JEJAK_HILANG", dari).with("sampai", sampai),
        Cacat::Berubah(nomor) => finding("JEJAK_BERUBAH", nomor),
        Cacat::Terpotong(nomor) => finding("JEJAK_TERPOTONG", nomor),
        Cacat::Sisipan(nomor) => finding("JEJAK_SISIPAN", nomor),
    }))
}

fn finding(kode: &str, nomor: i64) -> Masalah {
    Masalah::galat("jejak", kode).with("nomor", nomor)
}

/// Names a bad place in the trail itself.
fn mark(cacat: &Masalah) -> String {
    format!("{}:{}", cacat.kode, cacat.data.get("nomor").map_or("", String::as_str))
}
