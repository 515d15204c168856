//! Advice on a row: what the program warns of and the officer may set aside with a reason.
//!
//! A reason holds as long as the advice is about the same words; about others it is asked anew. It stays on the sheet
//! with who gave it and when, and a hearing sees it ([`crate::sidang`]).

use super::check::baris;
use super::item::no_row;
use super::{LembarUjiBaris, StatusLembar};
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::storage::{Store, Tx, lembar_uji, lembar_uji_nasihat as rows};
use crate::teks;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Codes of the advice: an empty phrase, an example that was not adapted, a whole document, a ground below an
/// Undang-Undang, a term without a clear end. What the law forbids outright is no advice and can't be set aside.
pub const NASIHAT: [&str; 6] = [
    "CONTOH_BELUM_DISESUAIKAN",
    "DASAR_DI_BAWAH_UU",
    "JANGKA_WAKTU_KABUR",
    "JANGKA_WAKTU_TANPA_AKHIR",
    "KONSEKUENSI_FRASA_KOSONG",
    "SELURUH_DOKUMEN",
];

/// Why advice was set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct JawabanNasihat {
    /// Field that it is about.
    pub medan: String,
    /// Its code.
    pub kode: String,
    /// What it named, as JSON.
    pub data: String,
    /// The reason.
    pub alasan: String,
    /// Who set it aside.
    pub petugas: String,
    /// When.
    pub dijawab_at: NaiveDateTime,
}

/// Advice on a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NasihatUji {
    /// What the program warns of.
    pub masalah: Masalah,
    /// Why it was set aside; none while it stands.
    pub jawaban: Option<JawabanNasihat>,
}

/// Which advice, and why it is set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NasihatIsian {
    /// The sheet.
    pub lembar_id: String,
    /// The row.
    pub baris_id: String,
    /// Field that it is about.
    pub medan: String,
    /// Its code.
    pub kode: String,
    /// The reason; not asked for where the advice is to hold again.
    pub alasan: String,
}

/// Whether `masalah` may be set aside with a reason.
fn is_nasihat(masalah: &Masalah) -> bool {
    NASIHAT.contains(&masalah.kode.as_str())
}

/// What was said of `masalah`, if it was about the same words.
pub(crate) fn answered<'a>(
    masalah: &Masalah,
    mut said: impl Iterator<Item = &'a JawabanNasihat>,
) -> Result<Option<&'a JawabanNasihat>> {
    if !is_nasihat(masalah) {
        return Ok(None);
    }
    let data = serde_json::to_string(&masalah.data)?;
    Ok(said.find(|j| j.kode == masalah.kode && j.medan == masalah.medan && j.data == data))
}

/// The advice among the problems of a row; what was set aside is taken out of them.
pub(super) fn of<'a>(
    masalah: &mut Vec<Masalah>,
    said: impl Iterator<Item = &'a JawabanNasihat> + Clone,
) -> Result<Vec<NasihatUji>> {
    let mut out = Vec::new();
    for m in masalah.iter().filter(|m| is_nasihat(m)) {
        out.push(NasihatUji { masalah: m.clone(), jawaban: answered(m, said.clone())?.cloned() });
    }
    masalah.retain(|m| !out.iter().any(|n| n.jawaban.is_some() && n.masalah == *m));
    Ok(out)
}

/// Sets advice aside, also on a complete sheet: what the program learned to ask later can be answered then.
///
/// # Errors
/// An empty reason, or one that is too long; `NASIHAT_TIDAK_ADA` when the row has no such advice any more;
/// `LEMBAR_DI_DALAM_SAMPAH`; `Error::NotFound` when the sheet has no such row.
pub fn answer_nasihat(store: &mut Store, isian: &NasihatIsian) -> Result<LembarUjiBaris> {
    let mut out = Vec::new();
    let alasan = teks::baris_wajib("alasan", &isian.alasan, teks::NAMA, &mut out);
    Error::check(out)?;
    let petugas = store.pengguna().to_owned();
    store.transact(Op::AnswerNasihat, |tx| {
        let row = living_row(tx, isian)?;
        let about = |n: &&NasihatUji| n.masalah.kode == isian.kode && n.masalah.medan == isian.medan;
        let Some(found) = row.nasihat.iter().find(about) else {
            return Err(Error::refused("NASIHAT_TIDAK_ADA"));
        };
        let said = JawabanNasihat {
            medan: isian.medan.clone(),
            kode: isian.kode.clone(),
            data: serde_json::to_string(&found.masalah.data)?,
            alasan: alasan.clone(),
            petugas: petugas.clone(),
            dijawab_at: tx.now(),
        };
        rows::upsert(tx.conn(), &isian.baris_id, &said)?;
        tx.note("lembar_uji_baris", &isian.baris_id, &row.nomor_register, "", &alasan)?;
        one_row(tx, isian)
    })
}

/// Lets advice that was set aside hold again.
///
/// # Errors
/// `NASIHAT_BELUM_DIKESAMPINGKAN`; `LEMBAR_SUDAH_LENGKAP` when the sheet could not be complete with it;
/// `LEMBAR_DI_DALAM_SAMPAH`; `Error::NotFound` when the sheet has no such row.
pub fn reopen_nasihat(store: &mut Store, isian: &NasihatIsian) -> Result<LembarUjiBaris> {
    store.transact(Op::ReopenNasihat, |tx| {
        let row = living_row(tx, isian)?;
        if !rows::delete_one(tx.conn(), &isian.baris_id, &isian.medan, &isian.kode)? {
            return Err(Error::refused("NASIHAT_BELUM_DIKESAMPINGKAN"));
        }
        let now = one_row(tx, isian)?;
        let head = lembar_uji::get(tx.conn(), &isian.lembar_id)?;
        let blocked = crate::masalah::has_galat(&now.masalah) && !crate::masalah::has_galat(&row.masalah);
        if head.status == StatusLembar::Lengkap && blocked {
            return Err(Error::refused("LEMBAR_SUDAH_LENGKAP"));
        }
        tx.note("lembar_uji_baris", &isian.baris_id, "", &row.nomor_register, "")?;
        Ok(now)
    })
}

fn living_row(tx: &Tx<'_>, isian: &NasihatIsian) -> Result<LembarUjiBaris> {
    if lembar_uji::get(tx.conn(), &isian.lembar_id)?.dihapus_at.is_some() {
        return Err(Error::refused("LEMBAR_DI_DALAM_SAMPAH"));
    }
    one_row(tx, isian)
}

fn one_row(tx: &Tx<'_>, isian: &NasihatIsian) -> Result<LembarUjiBaris> {
    baris(tx.conn(), &isian.lembar_id, Some(&isian.baris_id), tx.today())?
        .pop()
        .ok_or_else(|| no_row(&isian.baris_id))
}
