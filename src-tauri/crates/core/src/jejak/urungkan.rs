//! Undoing a change: its rows go back to what they were, as a new change of the trail. Undoing that one brings it back.

use super::Jejak;
use crate::error::{Error, Result};
use crate::informasi::status::StatusInformasi;
use crate::op::{AlasanTetap, Op};
use crate::storage::Store;
use crate::storage::jejak::gerak::{self, Gerak};
use crate::storage::jejak::rantai::BarisPerubahan;
use crate::storage::jejak::{balik, is_informasi};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, HashSet};

/// How many changes back undoing reaches.
pub const PALING_JAUH: u32 = 50;

/// Undoes the change `kelompok`.
///
/// # Errors
/// `URUNGKAN_TIDAK_ADA`; `URUNGKAN_SUDAH` when it is undone already; `URUNGKAN_TERLALU_LAMA`;
/// `URUNGKAN_TANPA_CATATAN` for changes recorded by older programs; `URUNGKAN_AKIBAT_HUKUM`, `URUNGKAN_BERKAS`,
/// `URUNGKAN_KELUAR`, `URUNGKAN_CATATAN` for what can't be undone at all; `URUNGKAN_ADA_SESUDAHNYA` with what was done
/// on the same things later; `URUNGKAN_DATA_BERUBAH`.
pub fn undo(store: &mut Store, kelompok: i64) -> Result<Jejak> {
    let mut target = check(store, kelompok)?;
    let lines = gerak::lines(store.conn(), kelompok)?;
    let first = lines.first().ok_or_else(|| Error::refused("URUNGKAN_TIDAK_ADA"))?;
    let perubahan = std::mem::take(&mut target.perubahan);
    store.undoing(kelompok, |tx, tables| {
        balik::put_back(tx.conn(), tables, &perubahan)?;
        tx.note(&first.entitas, &first.entitas_id, &first.op, "", "")
    })?;
    let newest = gerak::newest(store.conn(), 1)?;
    let lines = newest.first().map(|n| gerak::lines(store.conn(), *n)).transpose()?.unwrap_or_default();
    lines.into_iter().next().ok_or_else(|| Error::refused("URUNGKAN_TIDAK_ADA"))
}

/// Undoes the newest change that isn't undone, whatever it is: one that can't be undone is refused, not passed over.
///
/// # Errors
/// As [`undo`].
pub fn undo_last(store: &mut Store) -> Result<Jejak> {
    let found = last(store)?;
    undo(store, found.ok_or_else(|| Error::refused("URUNGKAN_TIDAK_ADA"))?)
}

/// The newest change that isn't undone, when it can be undone now.
///
/// # Errors
/// The file's own refusal.
pub fn peek(store: &Store) -> Result<Option<Jejak>> {
    let Some(kelompok) = last(store)? else { return Ok(None) };
    match check(store, kelompok) {
        Ok(_) => Ok(gerak::lines(store.conn(), kelompok)?.into_iter().next()),
        Err(Error::Refused { .. }) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Number of the newest change that isn't undone.
fn last(store: &Store) -> Result<Option<i64>> {
    let batal = undone(store)?;
    let undoings: BTreeMap<i64, i64> = gerak::undoings(store.conn())?.into_iter().collect();
    gerak::newest(store.conn(), 4 * PALING_JAUH)?
        .into_iter()
        .filter(|n| !batal.contains(n) && !undoings.contains_key(n))
        .map(|n| Ok(is_change(store, n)?.then_some(n)))
        .find_map(Result::transpose)
        .transpose()
}

/// Brings the change back that was undone last, when nothing else was done since.
///
/// # Errors
/// `ULANGI_TIDAK_ADA`; as [`undo`].
pub fn redo(store: &mut Store) -> Result<Jejak> {
    let batal = undone(store)?;
    let undoings: BTreeMap<i64, i64> = gerak::undoings(store.conn())?.into_iter().collect();
    for n in gerak::newest(store.conn(), 4 * PALING_JAUH)? {
        // What was undone, and what brought it back, cancel each other.
        let is_back = undoings.get(&n).is_some_and(|of| undoings.contains_key(of));
        if batal.contains(&n) || is_back {
            continue;
        }
        if undoings.contains_key(&n) {
            return undo(store, n);
        }
        if is_change(store, n)? {
            break;
        }
    }
    Err(Error::refused("ULANGI_TIDAK_ADA"))
}

/// Whether the change has anything to undo, or is one that says why it can't be undone. What was only looked at is none.
fn is_change(store: &Store, kelompok: i64) -> Result<bool> {
    let lines = gerak::lines(store.conn(), kelompok)?;
    if lines.first().is_some_and(|line| Op::AKSES.iter().any(|op| op.as_str() == line.op)) {
        return Ok(false);
    }
    let is_fixed = lines.first().is_some_and(|line| check_op(line, &lines).is_err());
    Ok(is_fixed || gerak::has_rows(store.conn(), kelompok)?)
}

/// Numbers of the changes that are undone now.
pub(crate) fn undone(store: &Store) -> Result<HashSet<i64>> {
    let mut batal = HashSet::new();
    for (own, of) in gerak::undoings(store.conn())? {
        // Newest first: an undoing that is itself undone undoes nothing.
        if !batal.contains(&own) {
            batal.insert(of);
        }
    }
    Ok(batal)
}

/// Whether the change can be undone now; gives it.
///
/// # Errors
/// As [`undo`].
pub(crate) fn check(store: &Store, kelompok: i64) -> Result<Gerak> {
    let conn = store.conn();
    let lines = gerak::lines(conn, kelompok)?;
    let first = lines.first().ok_or_else(|| Error::refused("URUNGKAN_TIDAK_ADA"))?;
    let batal = undone(store)?;
    if batal.contains(&kelompok) {
        return Err(Error::refused("URUNGKAN_SUDAH"));
    }
    check_op(first, &lines)?;
    let mut since = gerak::since(conn, kelompok)?;
    let target = since.remove(&kelompok).unwrap_or_default();
    if target.perubahan.is_empty() {
        return Err(Error::refused("URUNGKAN_TANPA_CATATAN"));
    }
    if target.touches("berkas") {
        return Err(Error::refused("URUNGKAN_BERKAS"));
    }
    check_status(&target.perubahan)?;
    let target = target.with_children(conn, store.tabel())?;
    let later: Vec<&Gerak> = since.values().filter(|g| !cancels(g, kelompok, &batal)).collect();
    if later.iter().filter(|g| g.urungkan.is_none() && !g.perubahan.is_empty()).count()
        >= PALING_JAUH as usize
    {
        return Err(Error::refused_with("URUNGKAN_TERLALU_LAMA", "jumlah", PALING_JAUH));
    }
    // The newest of them is the one to be undone first.
    for g in later.into_iter().rev() {
        if target.is_under(g, |id| is_informasi(conn, id).unwrap_or(true)) {
            let lines = gerak::lines(conn, g.kelompok)?;
            let line = lines.first().ok_or_else(|| Error::refused("URUNGKAN_DATA_BERUBAH"))?;
            let data = [
                ("perubahan".to_owned(), line.label.clone()),
                ("waktu".to_owned(), line.waktu.format("%d-%m-%Y %H.%M").to_string()),
                ("nomor".to_owned(), line.id.to_string()),
            ];
            return Err(Error::Refused { kode: "URUNGKAN_ADA_SESUDAHNYA", data: data.into() });
        }
    }
    Ok(target)
}

/// Whether a later change left nothing behind: it was undone after `kelompok`, or it undid one that came after it.
fn cancels(g: &Gerak, kelompok: i64, batal: &HashSet<i64>) -> bool {
    batal.contains(&g.kelompok) || g.urungkan.is_some_and(|of| of > kelompok)
}

fn check_op(first: &Jejak, lines: &[Jejak]) -> Result<()> {
    // An undoing is undone like what it undid, whose name it keeps.
    let stored = if first.urungkan.is_some() { &first.dari } else { &first.op };
    let op = Op::ALL.iter().find(|op| op.as_str() == stored).copied();
    let reason = match op {
        None => Some(AlasanTetap::AkibatHukum),
        Some(op) => op.tetap(),
    };
    let by_state = lines.iter().filter(|j| j.entitas == "informasi").any(|j| {
        [&j.dari, &j.ke].into_iter().filter_map(|s| StatusInformasi::parse(s)).any(has_legal_effect)
    });
    match reason {
        Some(reason) => Err(fixed(reason)),
        None if by_state => Err(fixed(AlasanTetap::AkibatHukum)),
        None => Ok(()),
    }
}

fn fixed(reason: AlasanTetap) -> Error {
    let kode = reason.kode();
    Error::refused(kode)
}

/// Nothing that came into or out of a decided state is undone, whichever action did it.
fn check_status(perubahan: &[BarisPerubahan]) -> Result<()> {
    for p in perubahan.iter().filter(|p| p.tabel == "informasi") {
        for isi in [&p.sebelum, &p.sesudah].into_iter().flatten() {
            let Ok(fields) = serde_json::from_str::<Map<String, Value>>(isi) else { continue };
            let status = fields.get("status").and_then(Value::as_str).and_then(StatusInformasi::parse);
            if status.is_some_and(has_legal_effect) && (p.sebelum.is_some() && p.sesudah.is_some()) {
                return Err(fixed(AlasanTetap::AkibatHukum));
            }
        }
    }
    Ok(())
}

/// States that rest on a decree or on the law itself.
fn has_legal_effect(status: StatusInformasi) -> bool {
    !status.is_undecided() && status != StatusInformasi::DitolakTerbuka
}
