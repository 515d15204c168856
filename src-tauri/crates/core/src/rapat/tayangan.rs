//! What the room is shown of one item: all that members ask about before they decide.

use super::{HasilRapat, JenisRapat};
use crate::error::{Error, Result};
use crate::informasi::{self, Cakupan};
use crate::peraturan::pasal17;
use crate::storage::{Store, rapat as rows};
use crate::uji_konsekuensi::HasilUji;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One item as the room sees it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Tayangan {
    /// The item.
    pub informasi_id: String,
    /// Its register number.
    pub nomor_register: String,
    /// Its title.
    pub judul: String,
    /// Its description.
    pub uraian: String,
    /// The part that is to be closed; empty: all of it.
    pub bagian_dikecualikan: String,
    /// Unit that holds it.
    pub unit: String,
    /// Its grounds with the words of the law (UU 14/2008 Pasal 17).
    pub pasal17: Vec<PasalTayangan>,
    /// Its legal bases as printed, one a line.
    pub dasar_hukum: String,
    /// Consequence when opened, of the sheet that was completed last; before that as the unit proposed it.
    pub konsekuensi_dibuka: String,
    /// Consequence when closed.
    pub konsekuensi_ditutup: String,
    /// Condition of the result.
    pub syarat: String,
    /// Its term as printed.
    pub jangka_waktu: String,
    /// What its test found.
    pub hasil_uji: Option<HasilUji>,
    /// What other meetings decided on it, newest first.
    pub putusan_sebelumnya: Vec<PutusanSebelumnya>,
    /// Decrees that name it, newest first.
    pub keputusan_sebelumnya: Vec<KeputusanSebelumnya>,
}

/// A ground of Pasal 17.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PasalTayangan {
    /// `h.3`.
    pub kode: String,
    /// Short label of its letter.
    pub label: String,
    /// Its official wording.
    pub bunyi: String,
}

/// What another meeting decided.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PutusanSebelumnya {
    /// Day of that meeting.
    pub tanggal: NaiveDate,
    /// Its kind.
    pub jenis: JenisRapat,
    /// What it decided.
    pub hasil: HasilRapat,
    /// Note.
    pub catatan: String,
}

/// A decree that names the item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KeputusanSebelumnya {
    /// Number.
    pub nomor: String,
    /// Year of the number.
    pub tahun: u32,
    /// Day it was set.
    pub tanggal: Option<NaiveDate>,
    /// Subject.
    pub tentang: String,
}

/// What the room is shown of one item of a meeting.
///
/// # Errors
/// `Error::NotFound` when the meeting doesn't discuss the item.
pub fn get_tayangan(store: &Store, rapat_id: &str, informasi_id: &str) -> Result<Tayangan> {
    let (rapat, _) = rows::get(store.conn(), rapat_id)?;
    let putusan = rapat.putusan.into_iter().find(|p| p.informasi_id == informasi_id);
    let p =
        putusan.ok_or_else(|| Error::NotFound { entitas: "rapat_putusan", id: informasi_id.to_owned() })?;
    let item = informasi::get(store, informasi_id)?;
    let proposed = (item.usul_dibuka, item.usul_ditutup, String::new());
    let (konsekuensi_dibuka, konsekuensi_ditutup, syarat) =
        rows::uji(store.conn(), informasi_id)?.unwrap_or(proposed);
    let quote = |kode: &String| {
        let found = pasal17::find(kode)?;
        let (kode, label, bunyi) = (found.kode.clone(), found.label_singkat.clone(), found.bunyi.clone());
        Some(PasalTayangan { kode, label, bunyi })
    };
    Ok(Tayangan {
        informasi_id: informasi_id.to_owned(),
        nomor_register: item.nomor_register,
        judul: item.judul,
        uraian: item.uraian,
        bagian_dikecualikan: match item.cakupan {
            Cakupan::Seluruh => String::new(),
            Cakupan::Sebagian => item.bagian_dikecualikan,
        },
        unit: item.unit.unwrap_or_default(),
        pasal17: item.kode_pasal17.iter().filter_map(quote).collect(),
        dasar_hukum: p.dasar_hukum,
        konsekuensi_dibuka,
        konsekuensi_ditutup,
        syarat,
        jangka_waktu: p.jangka_waktu,
        hasil_uji: p.hasil_uji,
        putusan_sebelumnya: rows::putusan_sebelumnya(store.conn(), rapat_id, informasi_id)?,
        keputusan_sebelumnya: rows::keputusan_sebelumnya(store.conn(), informasi_id)?,
    })
}
