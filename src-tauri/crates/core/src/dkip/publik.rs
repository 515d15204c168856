//! What the public is told of an item, and what was found in the public list and left there for a reason.

use super::Lingkup;
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::storage::{Store, dkip, informasi, informasi_publik as rows, temuan_publik};
use crate::teks;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Length of a fingerprint.
const SIDIK: usize = 64;

/// What the public list says in place of an item's own words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct UraianPublik {
    /// The item.
    pub informasi_id: String,
    /// Title for the public; empty: its own title goes out.
    pub judul: String,
    /// Description for the public. Empty beside a title for the public: none goes out.
    pub uraian: String,
    /// Which part is closed; empty, as each of those below: the item's own words go out.
    pub bagian_dikecualikan: String,
    /// Consequence when opened.
    pub konsekuensi_dibuka: String,
    /// Consequence when closed.
    pub konsekuensi_ditutup: String,
    /// Who answers for it.
    pub penanggung_jawab: String,
}

/// An item's own words beside those for the public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KataInformasi {
    /// Register number.
    pub nomor_register: String,
    /// Its own words, as its decree has them.
    pub asli: UraianPublik,
    /// Those for the public.
    pub publik: UraianPublik,
}

/// Something found in the public list that the officer left there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemuanDibiarkan {
    /// Of the finding: what, where, and the text around it.
    pub sidik: String,
    /// The words.
    pub kata: String,
    /// Why they may stay.
    pub alasan: String,
    /// Who decided that.
    pub petugas: String,
    /// When.
    pub dibuat_at: NaiveDateTime,
}

/// An item's own words, and what the public is told in their place.
///
/// # Errors
/// `Error::NotFound`.
pub fn get_kata(store: &Store, informasi_id: &str) -> Result<KataInformasi> {
    let item = informasi::get(store.conn(), informasi_id)?;
    let lingkup = if item.status.is_in_dkip() { Lingkup::Ditetapkan } else { Lingkup::Rancangan };
    let rows = dkip::list(store.conn(), lingkup)?;
    // What stands in no list shows what was proposed.
    let (dibuka, ditutup) = match rows.into_iter().find(|r| r.informasi_id == informasi_id) {
        Some(row) => (row.dibuka, row.ditutup),
        None => (item.usul_dibuka, item.usul_ditutup),
    };
    Ok(KataInformasi {
        nomor_register: item.nomor_register,
        asli: UraianPublik {
            informasi_id: item.id,
            judul: item.judul,
            uraian: item.uraian,
            bagian_dikecualikan: item.bagian_dikecualikan,
            konsekuensi_dibuka: dibuka,
            konsekuensi_ditutup: ditutup,
            penanggung_jawab: item.penanggung_jawab,
        },
        publik: rows::get(store.conn(), informasi_id)?,
    })
}

/// Saves it, in whatever state the item is: the words of a decree stay as they were signed.
///
/// # Errors
/// Texts that can't be stored; `DI_DALAM_SAMPAH`; `Error::NotFound`.
pub fn save_uraian_publik(store: &mut Store, isian: &UraianPublik) -> Result<KataInformasi> {
    let mut out = Vec::new();
    let new = UraianPublik {
        informasi_id: isian.informasi_id.clone(),
        judul: teks::baris("judul", &isian.judul, teks::NAMA, &mut out),
        uraian: teks::paragraf("uraian", &isian.uraian, &mut out),
        bagian_dikecualikan: teks::paragraf("bagian_dikecualikan", &isian.bagian_dikecualikan, &mut out),
        konsekuensi_dibuka: teks::paragraf("konsekuensi_dibuka", &isian.konsekuensi_dibuka, &mut out),
        konsekuensi_ditutup: teks::paragraf("konsekuensi_ditutup", &isian.konsekuensi_ditutup, &mut out),
        penanggung_jawab: teks::baris("penanggung_jawab", &isian.penanggung_jawab, teks::NAMA, &mut out),
    };
    Error::check(out)?;
    store.transact(Op::SaveUraianPublik, |tx| {
        let item = informasi::get(tx.conn(), &new.informasi_id)?;
        if item.dihapus_at.is_some() {
            return Err(Error::refused_with("DI_DALAM_SAMPAH", "nomor", item.nomor_register));
        }
        rows::upsert(tx.conn(), &new)?;
        tx.note("informasi", &item.id, "", &new.judul, "")
    })?;
    get_kata(store, &isian.informasi_id)
}

/// Lets a finding stand: `alasan` says why. It holds as long as the text around it stays as it is.
///
/// # Errors
/// An empty reason, or one that is too long; `SIDIK_TEMUAN_SALAH`.
pub fn allow_temuan(store: &mut Store, sidik: &str, kata: &str, alasan: &str) -> Result<()> {
    let mut out = Vec::new();
    let alasan = teks::baris_wajib("alasan", alasan, teks::NAMA, &mut out);
    if sidik.len() != SIDIK || !sidik.bytes().all(|b| b.is_ascii_hexdigit()) {
        out.push(Masalah::galat("sidik", "SIDIK_TEMUAN_SALAH"));
    }
    Error::check(out)?;
    let petugas = store.pengguna().to_owned();
    store.transact(Op::AllowTemuan, |tx| {
        let t = TemuanDibiarkan {
            sidik: sidik.to_owned(),
            kata: teks::bersihkan(kata),
            alasan: alasan.clone(),
            petugas: petugas.clone(),
            dibuat_at: tx.now(),
        };
        temuan_publik::upsert(tx.conn(), &t)?;
        tx.note("temuan_publik", sidik, "", &t.kata, &alasan)
    })
}

/// Everything that was left in the list.
///
/// # Errors
/// The file's own refusal.
pub fn list_temuan_dibiarkan(store: &Store) -> Result<Vec<TemuanDibiarkan>> {
    temuan_publik::list(store.conn())
}
