//! Closing the activities of a round.

use super::papan::{KegiatanPapan, Papan, get_papan};
use super::save::under_way;
use crate::error::{Error, Result};
use crate::masalah::Masalah;
use crate::op::Op;
use crate::storage::{Store, penyusunan as rows};
use crate::{tanggal, teks};

/// Closes an activity on the day its output was there, as typed (empty: today). Without its output the officer says why (`catatan`).
///
/// # Errors
/// A day that can't be read; `TANGGAL_BELUM_TIBA`, `SEBELUM_PENYUSUNAN` for a day outside the round; `SEBELUM_KEGIATAN` for
/// one before the activity before it was closed; `KELUARAN_BELUM_LENGKAP`;
/// `PENYUSUNAN_SUDAH_SELESAI`, `PENYUSUNAN_DI_DALAM_SAMPAH`; `Error::NotFound`.
pub fn close_kegiatan(
    store: &mut Store,
    id: &str,
    kode: &str,
    selesai: &str,
    catatan: &str,
) -> Result<Papan> {
    let penyusunan = under_way(store, id)?;
    let papan = get_papan(store, id)?;
    let (before, row) = find(&papan, kode)?;
    let mut out = Vec::new();
    let catatan = teks::paragraf("catatan", catatan, &mut out);
    let selesai = tanggal::read_opsional("selesai", selesai, &mut out).unwrap_or(store.today());
    if selesai > store.today() {
        out.push(Masalah::galat("selesai", "TANGGAL_BELUM_TIBA"));
    } else if selesai < penyusunan.mulai {
        let said = Masalah::galat("selesai", "SEBELUM_PENYUSUNAN");
        out.push(said.with("tanggal", tanggal::panjang(penyusunan.mulai)));
    } else if let Some(last) = before.iter().filter_map(|k| k.selesai).max().filter(|last| selesai < *last) {
        let said = Masalah::galat("selesai", "SEBELUM_KEGIATAN");
        out.push(said.with("tanggal", tanggal::panjang(last)));
    }
    if !row.is_complete() && catatan.is_empty() {
        out.push(Masalah::galat("catatan", "KELUARAN_BELUM_LENGKAP"));
    }
    Error::check(out)?;
    let petugas = store.pengguna().to_owned();
    store.transact(Op::CloseKegiatan, |tx| {
        rows::close(tx.conn(), id, kode, selesai, &petugas, &catatan)?;
        tx.note("penyusunan", id, kode, "SELESAI", &catatan)
    })?;
    get_papan(store, id)
}

/// An activity, and those before it.
fn find<'a>(papan: &'a Papan, kode: &str) -> Result<(&'a [KegiatanPapan], &'a KegiatanPapan)> {
    let at = papan.kegiatan.iter().position(|k| k.kegiatan.kode == kode);
    let found = at.and_then(|n| papan.kegiatan.get(..n).zip(papan.kegiatan.get(n)));
    found.ok_or_else(|| Error::NotFound { entitas: "penyusunan_kegiatan", id: kode.to_owned() })
}

/// Opens an activity again. One that is open stays so.
///
/// # Errors
/// `PENYUSUNAN_SUDAH_SELESAI`, `PENYUSUNAN_DI_DALAM_SAMPAH`; `Error::NotFound`.
pub fn reopen_kegiatan(store: &mut Store, id: &str, kode: &str) -> Result<Papan> {
    under_way(store, id)?;
    let papan = get_papan(store, id)?;
    if find(&papan, kode)?.1.selesai.is_none() {
        return Ok(papan);
    }
    store.transact(Op::ReopenKegiatan, |tx| {
        rows::open_again(tx.conn(), id, kode)?;
        tx.note("penyusunan", id, kode, "", "")
    })?;
    get_papan(store, id)
}
