//! Placing papers and files, and the shelving list.

use super::{BarisArsip, BarisRak, Penempatan, lokasi};
use crate::dokumen::Berkas;
use crate::error::{Error, Result};
use crate::informasi;
use crate::informasi::BentukInformasi as B;
use crate::informasi::status::{StatusInformasi, Transisi};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::storage::{Store, Tx, berkas, penempatan as rows};
use crate::teks;
use saksama_durable::Progress;
use std::path::Path;

/// Longest number in a folder, characters.
const MAKS_NOMOR: usize = 50;

/// Where the paper and the files of an item are and were, the present first.
///
/// # Errors
/// The file's own refusal.
pub fn list_penempatan(store: &Store, informasi_id: &str) -> Result<Vec<Penempatan>> {
    rows::list(store.conn(), informasi_id)
}

/// Decided items by the end of their term, the earliest first, those without an end last (SOP P, step 2).
///
/// # Errors
/// The file's own refusal.
pub fn list_rak(store: &Store) -> Result<Vec<BarisRak>> {
    rows::list_rak(store.conn())
}

/// The same items with all that the papers of the archive say of them, in the same order.
///
/// # Errors
/// The file's own refusal.
pub fn list_arsip(store: &Store) -> Result<Vec<BarisArsip>> {
    rows::list_arsip(store.conn())
}

/// The stored file of one placement.
///
/// # Errors
/// `Error::NotFound` when there is no such placement, or it is of paper.
pub fn get_softcopy(store: &Store, penempatan_id: &str) -> Result<Berkas> {
    rows::get_berkas(store.conn(), penempatan_id)
}

/// Places the paper of items; where it lay before stays in the history. A decided item that now has all its form asks
/// for becomes `TERDOKUMENTASI`.
///
/// # Errors
/// No item given; a number that is too long; `Error::NotFound` for an unknown item or place.
pub fn place_hardcopy(
    store: &mut Store,
    informasi_id: &[String],
    lokasi_id: &str,
    nomor_item: &str,
) -> Result<()> {
    let mut out = Vec::new();
    let nomor_item = teks::baris("nomor_item", nomor_item, MAKS_NOMOR, &mut out);
    if informasi_id.is_empty() {
        out.push(Masalah::galat("informasi_id", "WAJIB_DIISI"));
    }
    Error::check(out)?;
    store.transact(Op::PlaceHardcopy, |tx| {
        let lokasi = lokasi::get(tx.conn(), lokasi_id)?;
        for id in informasi_id {
            rows::keadaan(tx.conn(), id)?;
            let before =
                rows::list(tx.conn(), id)?.into_iter().find(|p| p.lokasi_id.is_some() && p.sampai.is_none());
            rows::close_hardcopy(tx.conn(), id, tx.today())?;
            let placed = Penempatan {
                lokasi_id: Some(lokasi.id.clone()),
                nomor_item: nomor_item.clone(),
                ..empty(tx, id)
            };
            rows::insert(tx.conn(), &placed)?;
            let dari = before.map(|p| p.kode_lengkap).unwrap_or_default();
            tx.note("penempatan", id, &dari, &lokasi.kode_lengkap, "")?;
            document(tx, id)?;
        }
        Ok(())
    })
}

/// Stores a copy of the file `path` for an item, and gives all its places. `progress` counts bytes.
///
/// # Errors
/// `Error::NotFound` for an unknown item; what storing the file refuses.
pub fn place_softcopy(
    store: &mut Store,
    informasi_id: &str,
    path: &Path,
    progress: &mut Progress<'_>,
) -> Result<Vec<Penempatan>> {
    store.transact(Op::PlaceSoftcopy, |tx| {
        rows::keadaan(tx.conn(), informasi_id)?;
        let kept = berkas::put_file(tx, path, progress)?;
        tx.note("penempatan", informasi_id, "", &kept.nama, "")?;
        rows::insert(tx.conn(), &Penempatan { berkas: Some(kept), ..empty(tx, informasi_id) })?;
        document(tx, informasi_id)?;
        rows::list(tx.conn(), informasi_id)
    })
}

fn empty(tx: &Tx<'_>, informasi_id: &str) -> Penempatan {
    Penempatan {
        id: tx.new_id(),
        informasi_id: informasi_id.to_owned(),
        lokasi_id: None,
        kode_lengkap: String::new(),
        nomor_item: String::new(),
        berkas: None,
        sejak: tx.today(),
        sampai: None,
    }
}

/// A decided item whose paper and file are where its form asks for becomes `TERDOKUMENTASI` (SOP T, steps 6–7).
pub(crate) fn document(tx: &Tx<'_>, informasi_id: &str) -> Result<()> {
    let k = rows::keadaan(tx.conn(), informasi_id)?;
    let complete = match k.bentuk {
        B::Hardcopy => k.ada_hardcopy,
        B::Softcopy => k.ada_softcopy,
        B::HardcopyDanSoftcopy => k.ada_hardcopy && k.ada_softcopy,
    };
    if complete && k.status == StatusInformasi::Ditetapkan {
        informasi::apply_transisi(tx, informasi_id, Transisi::Dokumentasikan, "")?;
    }
    Ok(())
}
