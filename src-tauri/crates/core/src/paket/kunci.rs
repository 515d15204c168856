//! Keys of packages: the own ones, and those of others by the fingerprint that came on paper.

use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::storage::{Store, paket as rows, unit};
use crate::teks::{self, NAMA};
use chrono::NaiveDateTime;
use saksama_vault::{KunciPaket, KunciPublik, Sidik};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The keys of this office, as far as they may be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KunciSendiri {
    /// The first is 1, each that takes its place one more.
    pub nomor: u32,
    /// Fingerprint: eight groups of five.
    pub sidik: String,
    /// When they were made.
    pub dibuat_at: NaiveDateTime,
}

/// Keys of a unit or of the main office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KunciPihak {
    /// Id.
    pub id: String,
    /// The unit; none for the main office.
    pub unit_id: Option<String>,
    /// Name of the main office; empty for a unit.
    pub nama: String,
    /// Fingerprint, as typed from paper.
    pub sidik: String,
    /// Public keys; empty until they came with a package or a file.
    pub kunci: String,
    /// The letter that the card came with.
    pub surat_nomor: String,
    /// When it was recorded.
    pub dicatat_at: NaiveDateTime,
    /// Since when it doesn't count.
    pub dicabut_at: Option<NaiveDateTime>,
    /// Why.
    pub alasan: String,
}

impl KunciPihak {
    /// Whether it counts, for this unit or (none) for the main office.
    pub(crate) fn is_of(&self, unit_id: Option<&str>) -> bool {
        self.unit_id.as_deref() == unit_id && self.dicabut_at.is_none()
    }
}

/// A fingerprint typed from paper.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PihakIsian {
    /// The unit; none for the main office.
    pub unit_id: Option<String>,
    /// Name of the main office.
    pub nama: String,
    /// As typed.
    pub sidik: String,
    /// The public keys, where they are there already.
    pub kunci: Option<KunciPublik>,
    /// The letter that the card came with.
    pub surat_nomor: String,
    /// Why it takes the place of another.
    pub alasan: String,
}

/// The own keys with their secret part; none before any were made, and in an office to which only an open copy of its data
/// came: the keys did not come along.
///
/// # Errors
/// `TERKUNCI`; the file's own refusal.
pub fn open_own(store: &Store) -> Result<Option<(KunciSendiri, KunciPaket)>> {
    let Some((own, garam, kunci)) = rows::own(store.conn())? else { return Ok(None) };
    let made = KunciPaket::make(store.kunci()?, garam.as_bytes());
    Ok((made.publik().text() == kunci).then_some((own, made)))
}

/// Keys of this office that others took the place of, the newest first: what was sealed for them before still opens.
///
/// # Errors
/// `TERKUNCI`; the file's own refusal.
pub fn open_old(store: &Store) -> Result<Vec<KunciPaket>> {
    let mut out = Vec::new();
    for (garam, kunci) in rows::old(store.conn())? {
        let made = KunciPaket::make(store.kunci()?, garam.as_bytes());
        if made.publik().text() == kunci {
            out.push(made);
        }
    }
    Ok(out)
}

/// Makes keys of this office. Those that are there no longer count from then on, for whoever knows the new ones.
///
/// # Errors
/// `WAJIB_DIISI` on `alasan` when there are keys already.
pub fn make(store: &mut Store, alasan: &str) -> Result<KunciSendiri> {
    let old = open_own(store)?.map(|(own, _)| own.sidik);
    store.transact(Op::MakeKunciPaket, |tx| {
        let mut out = Vec::new();
        let alasan = match old {
            Some(_) => teks::baris_wajib("alasan", alasan, NAMA, &mut out),
            None => teks::baris("alasan", alasan, NAMA, &mut out),
        };
        Error::check(out)?;
        let mut salt = [0_u8; 32];
        tx.fill_random(&mut salt).map_err(|source| Error::Io {
            operation: "random",
            path: String::new(),
            source,
        })?;
        let garam: String = salt.iter().map(|byte| format!("{byte:02x}")).collect();
        let publik = KunciPaket::make(tx.kunci()?, garam.as_bytes()).publik();
        let sidik = Sidik::of(&publik).text();
        rows::insert_own(tx.conn(), &garam, &publik.text(), &sidik, &alasan, tx.now())?;
        tx.note("kunci_paket", &sidik, old.as_deref().unwrap_or_default(), &sidik, &alasan)?;
        let made = rows::own(tx.conn())?.map(|(own, ..)| own);
        made.ok_or_else(|| Error::NotFound { entitas: "kunci_paket", id: sidik })
    })
}

/// Every key of others, those that count first.
///
/// # Errors
/// The file's own refusal.
pub fn list_pihak(store: &Store) -> Result<Vec<KunciPihak>> {
    rows::pihak(store.conn())
}

/// The key that counts, of this unit or (none) of the main office.
///
/// # Errors
/// The file's own refusal.
pub fn pihak_of(store: &Store, unit_id: Option<&str>) -> Result<Option<KunciPihak>> {
    Ok(rows::pihak(store.conn())?.into_iter().find(|p| p.is_of(unit_id)))
}

/// Records a fingerprint; one that counted until then is revoked, with the reason.
///
/// # Errors
/// `SIDIK_TIDAK_TERBACA`, `SIDIK_TIDAK_COCOK` when it is not that of the keys; `SIDIK_SENDIRI` when it is this office's own;
/// `WAJIB_DIISI` on `nama` (main office), on `alasan` when another one counts; `Error::NotFound` for the unit.
pub fn record_pihak(store: &mut Store, isian: &PihakIsian) -> Result<KunciPihak> {
    let own = open_own(store)?.map(|(own, _)| own.sidik);
    store.transact(Op::RecordKunciPihak, |tx| {
        let mut out = Vec::new();
        let whose = isian.unit_id.as_deref();
        if let Some(id) = whose {
            drop(unit::get(tx.conn(), id, false)?);
        }
        let old = rows::pihak(tx.conn())?.into_iter().find(|p| p.is_of(whose));
        let nama = match whose {
            Some(_) => String::new(),
            None => teks::baris_wajib("nama", &isian.nama, NAMA, &mut out),
        };
        let surat_nomor = teks::baris("surat_nomor", &isian.surat_nomor, NAMA, &mut out);
        let sidik = match Sidik::read(&isian.sidik) {
            Ok(read) => read.text(),
            Err(_) => {
                out.push(Masalah::galat("sidik", "SIDIK_TIDAK_TERBACA"));
                String::new()
            }
        };
        if isian.kunci.as_ref().is_some_and(|k| Sidik::of(k).text() != sidik) && out.is_empty() {
            out.push(Masalah::galat("sidik", "SIDIK_TIDAK_COCOK"));
        }
        if own.as_deref() == Some(sidik.as_str()) {
            out.push(Masalah::galat("sidik", "SIDIK_SENDIRI"));
        }
        let is_same = old.as_ref().is_some_and(|old| old.sidik == sidik);
        let alasan = match old {
            Some(_) if !is_same => teks::baris_wajib("alasan", &isian.alasan, NAMA, &mut out),
            _ => teks::baris("alasan", &isian.alasan, NAMA, &mut out),
        };
        Error::check(out)?;
        let kunci = isian.kunci.as_ref().map(KunciPublik::text);
        if let Some(old) = old.as_ref().filter(|_| is_same) {
            // The same once more: what it lacked is added.
            let kunci = kunci.unwrap_or_else(|| old.kunci.clone());
            rows::update_pihak_kunci(tx.conn(), &old.id, &kunci)?;
            tx.note("kunci_pihak", &old.id, &sidik, &sidik, &surat_nomor)?;
            return Ok(KunciPihak { kunci, ..old.clone() });
        }
        if let Some(old) = &old {
            rows::update_pihak_dicabut(tx.conn(), &old.id, tx.now(), &alasan)?;
        }
        let pihak = KunciPihak {
            id: tx.new_id(),
            unit_id: isian.unit_id.clone(),
            nama,
            sidik,
            kunci: kunci.unwrap_or_default(),
            surat_nomor,
            dicatat_at: tx.now(),
            dicabut_at: None,
            alasan: String::new(),
        };
        rows::insert_pihak(tx.conn(), &pihak)?;
        let before = old.map(|old| old.sidik).unwrap_or_default();
        let why = if alasan.is_empty() { &pihak.surat_nomor } else { &alasan };
        tx.note("kunci_pihak", &pihak.id, &before, &pihak.sidik, why)?;
        Ok(pihak)
    })
}

/// From now on packages of this key are refused, and nothing is sealed for it.
///
/// # Errors
/// `WAJIB_DIISI` on `alasan`; `Error::NotFound` when it is unknown or revoked already.
pub fn revoke_pihak(store: &mut Store, id: &str, alasan: &str) -> Result<()> {
    store.transact(Op::RevokeKunciPihak, |tx| {
        let mut out = Vec::new();
        let alasan = teks::baris_wajib("alasan", alasan, NAMA, &mut out);
        Error::check(out)?;
        let found = rows::pihak(tx.conn())?.into_iter().find(|p| p.id == id && p.dicabut_at.is_none());
        let pihak = found.ok_or_else(|| Error::NotFound { entitas: "kunci_pihak", id: id.to_owned() })?;
        rows::update_pihak_dicabut(tx.conn(), id, tx.now(), &alasan)?;
        tx.note("kunci_pihak", id, &pihak.sidik, "", &alasan)
    })
}
