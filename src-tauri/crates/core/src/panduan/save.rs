//! Changing the guidance of an office.

use super::{BAWAAN, ContohUji, IsiPanduan, PanduanUji, list};
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::storage::{Store, panduan_uji as rows};
use crate::teks;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Most questions of one kind.
const TANYA_TERBANYAK: usize = 6;
/// Most examples of one code.
const CONTOH_TERBANYAK: usize = 4;

/// The guidance of one code as typed; questions one a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PanduanIsian {
    /// Code of Pasal 17.
    pub kode: String,
    /// Questions about opening.
    pub dibuka: String,
    /// Questions about closing.
    pub ditutup: String,
    /// Questions about the public.
    pub publik: String,
    /// Examples; one without any text is left out.
    pub contoh: Vec<ContohUji>,
}

/// Saves the guidance of one code.
///
/// # Errors
/// A text that is too long; `BARIS_TERLALU_BANYAK`; `WAJIB_DIISI` on the empty side of an example; `Error::NotFound` for
/// a code that Pasal 17 doesn't have.
pub fn save(store: &mut Store, isian: &PanduanIsian) -> Result<PanduanUji> {
    known(&isian.kode)?;
    let mut out = Vec::new();
    let isi = IsiPanduan {
        dibuka: questions("dibuka", &isian.dibuka, &mut out),
        ditutup: questions("ditutup", &isian.ditutup, &mut out),
        publik: questions("publik", &isian.publik, &mut out),
        contoh: examples(&isian.contoh, &mut out),
    };
    Error::check(out)?;
    store.transact(Op::SavePanduanUji, |tx| {
        rows::upsert(tx.conn(), &isian.kode, &isi, tx.now())?;
        tx.note("panduan_uji", &isian.kode, "", &isian.kode, "")
    })?;
    one(store, &isian.kode)
}

/// Takes the office's guidance of one code away: it is as shipped again.
///
/// # Errors
/// `Error::NotFound` for a code that Pasal 17 doesn't have.
pub fn reset(store: &mut Store, kode: &str) -> Result<PanduanUji> {
    known(kode)?;
    if rows::list(store.conn())?.contains_key(kode) {
        store.transact(Op::ResetPanduanUji, |tx| {
            rows::delete(tx.conn(), kode)?;
            tx.note("panduan_uji", kode, kode, "", "")
        })?;
    }
    one(store, kode)
}

fn known(kode: &str) -> Result<()> {
    if BAWAAN.iter().any(|b| b.kode == kode) { Ok(()) } else { Err(not_found(kode)) }
}

fn one(store: &Store, kode: &str) -> Result<PanduanUji> {
    list(store)?.into_iter().find(|p| p.kode == kode).ok_or_else(|| not_found(kode))
}

fn not_found(kode: &str) -> Error {
    Error::NotFound { entitas: "panduan_uji", id: kode.to_owned() }
}

fn questions(medan: &str, text: &str, out: &mut Vec<Masalah>) -> Vec<String> {
    let text = teks::paragraf(medan, text, out);
    let list: Vec<String> =
        text.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect();
    if list.len() > TANYA_TERBANYAK {
        out.push(Masalah::galat(medan, "BARIS_TERLALU_BANYAK").with("maks", TANYA_TERBANYAK));
    }
    list
}

fn examples(typed: &[ContohUji], out: &mut Vec<Masalah>) -> Vec<ContohUji> {
    let mut list = Vec::new();
    for (i, c) in typed.iter().enumerate() {
        let (medan_dibuka, medan_ditutup) = (format!("contoh.{i}.dibuka"), format!("contoh.{i}.ditutup"));
        let contoh = ContohUji {
            dibuka: teks::paragraf(&medan_dibuka, &c.dibuka, out),
            ditutup: teks::paragraf(&medan_ditutup, &c.ditutup, out),
        };
        match (contoh.dibuka.is_empty(), contoh.ditutup.is_empty()) {
            (true, true) => continue,
            (true, false) => out.push(Masalah::galat(medan_dibuka, "WAJIB_DIISI")),
            (false, true) => out.push(Masalah::galat(medan_ditutup, "WAJIB_DIISI")),
            (false, false) => {}
        }
        list.push(contoh);
    }
    if list.len() > CONTOH_TERBANYAK {
        out.push(Masalah::galat("contoh", "BARIS_TERLALU_BANYAK").with("maks", CONTOH_TERBANYAK));
    }
    list
}
