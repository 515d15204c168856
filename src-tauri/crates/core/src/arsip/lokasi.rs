//! The tree of places.

use super::{LokasiArsip, LokasiArsipIsian};
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::storage::{Store, lokasi_arsip as rows, posisi_dokumen};
use crate::teks::{self, NAMA};
use rusqlite::Connection;

/// Longest code of one place, characters: a label is narrow.
const MAKS_KODE: usize = 30;

/// The places with their full codes, in the order one walks past them (`B2` before `B10`): the living ones, or those in
/// the trash.
///
/// # Errors
/// The file's own refusal.
pub fn list_lokasi(store: &Store, sampah: bool) -> Result<Vec<LokasiArsip>> {
    let mut list = rows::list(store.conn(), sampah)?;
    list.sort_by_cached_key(|l| walking_order(&l.kode_lengkap));
    Ok(list)
}

/// Digits count by value, text by its letters.
fn walking_order(kode: &str) -> Vec<(u8, usize, String)> {
    let mut out: Vec<(u8, usize, String)> = Vec::new();
    for c in kode.to_lowercase().chars() {
        // A hyphen ends a place: what lies within it comes right after it.
        let kind = match c {
            '-' => 0,
            '0'..='9' => 1,
            _ => 2,
        };
        match out.last_mut() {
            Some((k, _, text)) if *k == kind => text.push(c),
            _ => out.push((kind, 0, c.to_string())),
        }
    }
    for (kind, len, text) in &mut out {
        if *kind == 1 {
            *text = text.trim_start_matches('0').to_owned();
            *len = text.len();
        }
    }
    out
}

/// Saves a place.
///
/// # Errors
/// `kode` empty, too long, with `-` (it joins the codes of a full code: `KODE_BERTANDA_HUBUNG`) or used beside it
/// (`GANDA`); `LOKASI_BERPUTAR` when a place would lie within itself; `Error::NotFound` for an unknown place or parent.
pub fn save_lokasi(store: &mut Store, isian: &LokasiArsipIsian) -> Result<LokasiArsip> {
    let mut out = Vec::new();
    let lokasi = LokasiArsip {
        id: isian.id.clone().unwrap_or_default(),
        induk_id: isian.induk_id.clone(),
        jenis: isian.jenis,
        kode: teks::baris_wajib("kode", &isian.kode, MAKS_KODE, &mut out),
        nama: teks::baris("nama", &isian.nama, NAMA, &mut out),
        kode_lengkap: String::new(),
        isi: 0,
    };
    if lokasi.kode.contains('-') {
        out.push(Masalah::galat("kode", "KODE_BERTANDA_HUBUNG"));
    }
    Error::check(out)?;
    store.transact(Op::SaveLokasiArsip, |tx| {
        let all = rows::list(tx.conn(), false)?;
        let before = isian.id.as_deref().map(|id| find(&all, id)).transpose()?;
        if let Some(induk) = &lokasi.induk_id {
            find(&all, induk)?;
        }
        Error::check(check_tree(&all, &lokasi))?;
        let id = isian.id.clone().unwrap_or_else(|| tx.new_id());
        rows::upsert(tx.conn(), &LokasiArsip { id: id.clone(), ..lokasi.clone() })?;
        let saved = get(tx.conn(), &id)?;
        let dari = before.map_or("", |l| l.kode_lengkap.as_str());
        tx.note("lokasi_arsip", &id, dari, &saved.kode_lengkap, "")?;
        Ok(saved)
    })
}

fn check_tree(all: &[LokasiArsip], l: &LokasiArsip) -> Vec<Masalah> {
    let mut out = Vec::new();
    let beside = |o: &&LokasiArsip| o.id != l.id && o.induk_id == l.induk_id;
    if all.iter().filter(beside).any(|o| o.kode.to_lowercase() == l.kode.to_lowercase()) {
        out.push(Masalah::galat("kode", "GANDA"));
    }
    let mut above = l.induk_id.as_deref();
    while let Some(id) = above {
        if id == l.id {
            out.push(Masalah::galat("induk_id", "LOKASI_BERPUTAR"));
            break;
        }
        above = all.iter().find(|o| o.id == id).and_then(|o| o.induk_id.as_deref());
    }
    out
}

/// Puts a place into the trash; what once lay there keeps its code in the history.
///
/// # Errors
/// `LOKASI_MASIH_BERISI` while the paper of items or signed papers lie in it, or places within it; `Error::NotFound`.
pub fn trash_lokasi(store: &mut Store, id: &str) -> Result<()> {
    store.transact(Op::TrashLokasiArsip, |tx| {
        let all = rows::list(tx.conn(), false)?;
        let lokasi = find(&all, id)?;
        let papers = posisi_dokumen::count_lokasi(tx.conn(), id)?;
        if lokasi.isi > 0 || papers > 0 || all.iter().any(|l| l.induk_id.as_deref() == Some(id)) {
            return Err(Error::refused_with("LOKASI_MASIH_BERISI", "kode", &lokasi.kode_lengkap));
        }
        rows::update_dihapus(tx.conn(), id, Some(tx.now()))?;
        tx.note("lokasi_arsip", id, &lokasi.kode_lengkap, "", "")
    })
}

/// Takes a place out of the trash, to where it was.
///
/// # Errors
/// `INDUK_DI_DALAM_SAMPAH` while the place that holds it is in the trash; `KODE_TEMPAT_SUDAH_DIPAKAI` when a living place
/// beside it has got its code meanwhile; `Error::NotFound` when it is not in the trash.
pub fn restore_lokasi(store: &mut Store, id: &str) -> Result<LokasiArsip> {
    store.transact(Op::RestoreLokasiArsip, |tx| {
        let trash = rows::list(tx.conn(), true)?;
        let lokasi = find(&trash, id)?;
        let living = rows::list(tx.conn(), false)?;
        if let Some(induk) = &lokasi.induk_id
            && let Ok(in_trash) = find(&trash, induk)
        {
            return Err(Error::refused_with("INDUK_DI_DALAM_SAMPAH", "kode", &in_trash.kode_lengkap));
        }
        if !check_tree(&living, lokasi).is_empty() {
            return Err(Error::refused_with("KODE_TEMPAT_SUDAH_DIPAKAI", "kode", &lokasi.kode_lengkap));
        }
        rows::update_dihapus(tx.conn(), id, None)?;
        tx.note("lokasi_arsip", id, "", &lokasi.kode_lengkap, "")?;
        get(tx.conn(), id)
    })
}

/// One place that isn't in the trash.
///
/// # Errors
/// `Error::NotFound`.
pub fn get_lokasi(store: &Store, id: &str) -> Result<LokasiArsip> {
    get(store.conn(), id)
}

/// A living place.
pub(super) fn get(conn: &Connection, id: &str) -> Result<LokasiArsip> {
    find(&rows::list(conn, false)?, id).cloned()
}

fn find<'a>(all: &'a [LokasiArsip], id: &str) -> Result<&'a LokasiArsip> {
    all.iter()
        .find(|l| l.id == id)
        .ok_or_else(|| Error::NotFound { entitas: "lokasi_arsip", id: id.to_owned() })
}
