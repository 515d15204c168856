//! The proof that a decree may be printed and signed.

use super::read::{get, living};
use super::{JenisKeputusan, Keputusan, pengubahan};
use crate::dokumen::StatusDokumen;
use crate::error::{Error, Result};
use crate::informasi::status::StatusInformasi as S;
use crate::organisasi::{self, ProfilSop};
use crate::storage::Store;
use crate::storage::keputusan as rows;
use crate::uji_konsekuensi;
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// A decree that may be printed: every item was discussed (or tested, where the SOP has no Tim Pertimbangan), for a
/// change or an opening set by an earlier decree; it stands on a complete sheet that names who approves it (UU 14/2008
/// Pasal 19) and breaks no rule. Whether sheet and Berita Acara are signed is not asked here: the decree itself says so
/// as a warning.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadyKeputusan {
    keputusan: Keputusan,
}

impl ReadyKeputusan {
    /// The decree with its items.
    #[must_use]
    pub fn keputusan(&self) -> &Keputusan {
        &self.keputusan
    }
}

/// Checks that the paper of a decree can be made. A signed decree is never made again: its paper is kept.
///
/// # Errors
/// `KEPUTUSAN_SUDAH_DITANDATANGANI`, `KEPUTUSAN_DI_DALAM_SAMPAH`, `KEPUTUSAN_KOSONG`, `PENANDATANGAN_KOSONG`,
/// `INFORMASI_BELUM_DIBAHAS`, `UJI_BELUM_LENGKAP`, `INFORMASI_BELUM_DITETAPKAN`, `PENGUBAHAN_BELUM_DIUJI`,
/// `PENGUBAHAN_BELUM_DIISI`, `JANGKA_WAKTU_BARU_TIDAK_TERBACA`, `JANGKA_WAKTU_SUDAH_BERAKHIR`, `JANGKA_WAKTU_DILARANG`,
/// `DASAR_BARU_BERMASALAH`, `LEMBAR_KEPUTUSAN_BERUBAH`, `INFORMASI_TIDAK_DISETUJUI_RAPAT`, `INFORMASI_DI_KEPUTUSAN_LAIN`; `INFORMASI_BERMASALAH` with the numbers of all items that the law does not let be
/// closed as they stand; `Error::NotFound`.
pub fn prepare(store: &Store, id: &str) -> Result<ReadyKeputusan> {
    prepare_on(store, id, store.today())
}

/// The same, with the rules of the rows as of `day`: a decree whose signature is recorded late is judged by the day on
/// its paper, not by the day it is recorded.
///
/// # Errors
/// As [`prepare`].
pub(crate) fn prepare_on(store: &Store, id: &str, day: NaiveDate) -> Result<ReadyKeputusan> {
    let keputusan = living(get(store, id)?)?;
    if keputusan.status == StatusDokumen::Ditandatangani {
        return Err(Error::refused("KEPUTUSAN_SUDAH_DITANDATANGANI"));
    }
    if keputusan.item.is_empty() {
        return Err(Error::refused("KEPUTUSAN_KOSONG"));
    }
    if keputusan.penandatangan_id.is_none() {
        return Err(Error::refused("PENANDATANGAN_KOSONG"));
    }
    let without_tim = is_without_tim(store)?;
    for item in &keputusan.item {
        check_item(store.conn(), (id, keputusan.jenis), &item.informasi_id, without_tim)?;
    }
    if let Some(rapat_id) = &keputusan.rapat_id {
        let ids: Vec<String> = keputusan.item.iter().map(|i| i.informasi_id.clone()).collect();
        check_disetujui(store.conn(), rapat_id, &ids)?;
    }
    for item in &keputusan.item {
        let lembar = rows::lembar_for(store.conn(), keputusan.jenis, &item.informasi_id)?;
        if lembar.is_none() {
            let kode =
                if keputusan.jenis.is_penetapan() { "UJI_BELUM_LENGKAP" } else { "PENGUBAHAN_BELUM_DIUJI" };
            return Err(Error::refused_with(kode, "nomor", &item.nomor_register));
        }
        // Tested again since: the decree would still print the cells of the earlier sheet.
        if lembar != item.lembar_id {
            return Err(Error::refused_with("LEMBAR_KEPUTUSAN_BERUBAH", "nomor", &item.nomor_register));
        }
        if keputusan.jenis == JenisKeputusan::Pengubahan {
            pengubahan::check(store.conn(), item, day)?;
        }
    }
    check_isi(store.conn(), &keputusan, day)?;
    Ok(ReadyKeputusan { keputusan })
}

/// The items that the meeting agreed to close, in annex order, if all of `given` are among them. Named items that are
/// not must be refused by name, not left out in silence.
///
/// # Errors
/// `INFORMASI_TIDAK_DISETUJUI_RAPAT` with the numbers of the others.
pub(super) fn check_disetujui(conn: &Connection, rapat_id: &str, given: &[String]) -> Result<Vec<String>> {
    let agreed = rows::disetujui(conn, rapat_id)?;
    let mut strangers = Vec::new();
    for id in given.iter().filter(|id| !agreed.contains(id)) {
        strangers.push(rows::syarat(conn, "", id)?.map_or_else(|| id.clone(), |s| s.nomor_register));
    }
    if strangers.is_empty() {
        return Ok(agreed);
    }
    Err(Error::refused_with("INFORMASI_TIDAK_DISETUJUI_RAPAT", "nomor", strangers.join(", ")))
}

/// The rules of every row once more (domain 4.4): no item with an error is set, whatever happened since its test.
fn check_isi(conn: &Connection, keputusan: &Keputusan, day: NaiveDate) -> Result<()> {
    let mut unsound = BTreeSet::new();
    for lembar in &keputusan.lembar {
        unsound.extend(uji_konsekuensi::list_bergalat(conn, &lembar.id, day)?);
    }
    let of_decree = keputusan.item.iter().filter(|i| unsound.contains(&i.informasi_id));
    let nomor: Vec<&str> = of_decree.map(|i| i.nomor_register.as_str()).collect();
    if nomor.is_empty() {
        return Ok(());
    }
    Err(Error::refused_with("INFORMASI_BERMASALAH", "nomor", nomor.join(", ")))
}

/// Whether the SOP of this office goes from the test straight to the decree (SOP K; SOP B, step 4).
pub fn is_without_tim(store: &Store) -> Result<bool> {
    let profil = organisasi::get(store)?.pengaturan.profil_sop;
    Ok(matches!(profil, ProfilSop::Kupang | ProfilSop::Banten))
}

/// Checks that an item may stand in the decree.
///
/// # Errors
/// `INFORMASI_BELUM_DIBAHAS`, `INFORMASI_BELUM_DITETAPKAN`, `INFORMASI_DI_KEPUTUSAN_LAIN`; `Error::NotFound` when it is
/// gone.
pub(super) fn check_item(
    conn: &Connection,
    (id, jenis): (&str, JenisKeputusan),
    informasi_id: &str,
    without_tim: bool,
) -> Result<()> {
    let syarat = rows::syarat(conn, id, informasi_id)?
        .ok_or_else(|| Error::NotFound { entitas: "informasi", id: informasi_id.to_owned() })?;
    // A change or an opening is of what an earlier decree has set.
    let (far_enough, kode) = if jenis.is_penetapan() {
        let discussed = syarat.status == S::Dibahas || (without_tim && syarat.status == S::Diuji);
        (discussed, "INFORMASI_BELUM_DIBAHAS")
    } else {
        (syarat.status.is_in_dkip(), "INFORMASI_BELUM_DITETAPKAN")
    };
    if !far_enough {
        return Err(Error::refused_with(kode, "nomor", syarat.nomor_register));
    }
    if syarat.di_keputusan_lain {
        return Err(Error::refused_with("INFORMASI_DI_KEPUTUSAN_LAIN", "nomor", syarat.nomor_register));
    }
    Ok(())
}
