//! What is discussed: the items, the decision on each, the minutes.

use super::finish::check_di_ruang;
use super::save::{get, open};
use super::{HasilRapat, JenisRapat, Putusan, Rapat};
use crate::error::{Error, Result};
use crate::informasi::status::StatusInformasi;
use crate::masalah::Masalah;
use crate::op::Op;
use crate::storage::{Store, Tx, rapat as rows};
use crate::tanggal;
use crate::teks::{self, NAMA};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// How a meeting decides when nothing else is written (domain 10).
const CARA_PUTUSAN: &str = "secara musyawarah mufakat";

/// Replaces the items of a meeting, in order; decisions on items that stay are kept.
///
/// # Errors
/// `INFORMASI_BELUM_DIUJI` for an item that isn't `DIUJI`; `INFORMASI_DALAM_RAPAT` when another open meeting of the Tim
/// Pertimbangan holds it; `RAPAT_SUDAH_DITUTUP`; `Error::NotFound` when an item is gone.
pub fn save_informasi(store: &mut Store, rapat_id: &str, informasi_id: &[String]) -> Result<Rapat> {
    let rapat = open(store, rapat_id)?;
    let mut seen = BTreeSet::new();
    store.transact(Op::SaveRapat, |tx| {
        let mut list = Vec::new();
        for id in informasi_id.iter().filter(|id| seen.insert(*id)) {
            check_item(tx, &rapat, id)?;
            list.push(
                rapat
                    .putusan
                    .iter()
                    .find(|p| p.informasi_id == *id)
                    .cloned()
                    .unwrap_or_else(|| Putusan::baru(id)),
            );
        }
        rows::replace_putusan(tx.conn(), rapat_id, &list)?;
        tx.note("rapat", rapat_id, &rapat.putusan.len().to_string(), &list.len().to_string(), "")
    })?;
    get(store, rapat_id)
}

fn check_item(tx: &Tx<'_>, rapat: &Rapat, id: &str) -> Result<()> {
    let item = rows::calon(tx.conn(), &rapat.id, id)?
        .ok_or_else(|| Error::NotFound { entitas: "informasi", id: id.to_owned() })?;
    if item.status != StatusInformasi::Diuji && !item.sudah {
        return Err(Error::refused_with("INFORMASI_BELUM_DIUJI", "nomor", item.nomor_register));
    }
    match item.rapat_lain {
        Some(day) if rapat.jenis == JenisRapat::TimPertimbangan => {
            let data = [("nomor".into(), item.nomor_register), ("tanggal".into(), tanggal::panjang(day))];
            Err(Error::Refused { kode: "INFORMASI_DALAM_RAPAT", data: data.into() })
        }
        _ => Ok(()),
    }
}

impl Putusan {
    /// An item that nothing was said on yet.
    pub(super) fn baru(informasi_id: &str) -> Self {
        Self {
            informasi_id: informasi_id.to_owned(),
            nomor_register: String::new(),
            judul: String::new(),
            uraian: String::new(),
            dasar_hukum: String::new(),
            jangka_waktu: String::new(),
            hasil_uji: None,
            hasil: None,
            catatan: String::new(),
            pendapat_berbeda: String::new(),
            suara_setuju: None,
            suara_tidak_setuju: None,
            suara_abstain: None,
        }
    }
}

/// Records the decision on one item; none clears it. Without quorum in the room nothing is decided (domain 10): an item
/// can only be put off, or its decision taken back, unless the office recorded why it decides all the same.
///
/// # Errors
/// A note that is too long or holds unseen characters; `KUORUM_TIDAK_TERPENUHI`, or `KUORUM_HILANG` when enough had come;
/// `RAPAT_SUDAH_DITUTUP`; `Error::NotFound` when the meeting doesn't discuss the item.
pub fn record_putusan(
    store: &mut Store,
    rapat_id: &str,
    informasi_id: &str,
    hasil: Option<HasilRapat>,
    catatan: &str,
) -> Result<Rapat> {
    let rapat = open(store, rapat_id)?;
    let mut out: Vec<Masalah> = Vec::new();
    let catatan = teks::paragraf("catatan", catatan, &mut out);
    Error::check(out)?;
    let mut list = rapat.putusan;
    let Some(p) = list.iter_mut().find(|p| p.informasi_id == informasi_id) else {
        return Err(Error::NotFound { entitas: "rapat_putusan", id: informasi_id.to_owned() });
    };
    let text = |h: Option<HasilRapat>| h.map_or("", HasilRapat::as_str);
    let before = p.hasil;
    let decides = hasil.is_some_and(|h| h != HasilRapat::Ditunda) && hasil != before;
    if decides && rapat.kuorum_dikecualikan.is_empty() {
        check_di_ruang(&rapat.kuorum)?;
    }
    p.hasil = hasil;
    p.catatan = catatan;
    store.transact(Op::RecordPutusan, |tx| {
        rows::replace_putusan(tx.conn(), rapat_id, &list)?;
        tx.note("rapat_putusan", informasi_id, text(before), text(hasil), "")
    })?;
    get(store, rapat_id)
}

/// What was said on an item, as typed.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PendapatIsian {
    /// Note.
    pub catatan: String,
    /// Who disagreed, and why.
    pub pendapat_berbeda: String,
    /// Votes in favour; none: no vote.
    pub suara_setuju: Option<u32>,
    /// Votes against.
    pub suara_tidak_setuju: Option<u32>,
    /// Abstentions.
    pub suara_abstain: Option<u32>,
}

/// Records note, dissent and votes on one item; its decision stays.
///
/// # Errors
/// A text that is too long or holds unseen characters; `SUARA_MELEBIHI_HADIR` for more votes than members who came;
/// `RAPAT_SUDAH_DITUTUP`; `Error::NotFound` when the meeting doesn't discuss the item.
pub fn record_pendapat(
    store: &mut Store,
    rapat_id: &str,
    informasi_id: &str,
    isian: &PendapatIsian,
) -> Result<Rapat> {
    let rapat = open(store, rapat_id)?;
    let mut out: Vec<Masalah> = Vec::new();
    let catatan = teks::paragraf("catatan", &isian.catatan, &mut out);
    let pendapat = teks::paragraf("pendapat_berbeda", &isian.pendapat_berbeda, &mut out);
    let votes = [isian.suara_setuju, isian.suara_tidak_setuju, isian.suara_abstain];
    let cast = votes.iter().flatten().fold(0_u32, |sum, n| sum.saturating_add(*n));
    let k = &rapat.kuorum;
    if rapat.jenis == JenisRapat::TimPertimbangan && cast > k.hadir {
        out.push(
            Masalah::galat("suara_setuju", "SUARA_MELEBIHI_HADIR")
                .with("jumlah", cast)
                .with("hadir", k.hadir),
        );
    }
    Error::check(out)?;
    let mut list = rapat.putusan;
    let Some(p) = list.iter_mut().find(|p| p.informasi_id == informasi_id) else {
        return Err(Error::NotFound { entitas: "rapat_putusan", id: informasi_id.to_owned() });
    };
    p.catatan = catatan;
    p.pendapat_berbeda = pendapat;
    [p.suara_setuju, p.suara_tidak_setuju, p.suara_abstain] = votes;
    store.transact(Op::RecordPendapat, |tx| {
        rows::replace_putusan(tx.conn(), rapat_id, &list)?;
        tx.note("rapat_putusan", informasi_id, "", "", "")
    })?;
    get(store, rapat_id)
}

/// Saves the summary of the discussion and the way of deciding (`secara musyawarah mufakat` when left empty).
///
/// # Errors
/// A text that is too long or holds unseen characters; `RAPAT_SUDAH_DITUTUP`.
pub fn save_pembahasan(
    store: &mut Store,
    rapat_id: &str,
    pembahasan: &str,
    cara_putusan: &str,
) -> Result<Rapat> {
    open(store, rapat_id)?;
    let mut out = Vec::new();
    let pembahasan = teks::paragraf("pembahasan", pembahasan, &mut out);
    let cara = teks::baris("cara_putusan", cara_putusan, NAMA, &mut out);
    Error::check(out)?;
    let cara = if cara.is_empty() { CARA_PUTUSAN } else { &cara };
    store.transact(Op::SaveRapat, |tx| {
        rows::set_pembahasan(tx.conn(), rapat_id, &pembahasan, cara)?;
        tx.note("rapat", rapat_id, "", cara, "")
    })?;
    get(store, rapat_id)
}
