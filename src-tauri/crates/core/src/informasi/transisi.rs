//! Steps from one state to another.

use super::save::rinci;
use super::status::{StatusInformasi, Transisi};
use super::{Informasi, InformasiRinci};
use crate::error::{Error, Result};
use crate::jangka_waktu::{JangkaWaktu, berakhir_gabungan, periksa};
use crate::keputusan::dilarang;
use crate::masalah::{Masalah, Tingkat, has_galat};
use crate::op::Op;
use crate::storage::{Store, Tx, informasi as rows};
use crate::tanggal;
use crate::teks;
use chrono::NaiveDate;

/// Takes a step by hand.
///
/// # Errors
/// `TRANSISI_BUKAN_DENGAN_TANGAN` for a step that follows from a sheet, a meeting, a signature or a date;
/// `TRANSISI_TIDAK_BOLEH` when it is not allowed from the present state; `ALASAN_WAJIB` on `alasan`.
pub fn move_status(store: &mut Store, id: &str, transisi: Transisi, alasan: &str) -> Result<InformasiRinci> {
    store.transact(Op::MoveInformasi, |tx| {
        if !transisi.by_hand() {
            return Err(Error::refused_with("TRANSISI_BUKAN_DENGAN_TANGAN", "transisi", transisi.as_str()));
        }
        apply_transisi(tx, id, transisi, alasan)?;
        rinci(tx.conn(), id, tx.today())
    })
}

/// Takes a step as part of a change: state, reason and a line in the trail.
///
/// # Errors
/// `TRANSISI_TIDAK_BOLEH`, `DI_DALAM_SAMPAH`; `ALASAN_WAJIB` on `alasan`.
pub(crate) fn apply_transisi(
    tx: &Tx<'_>,
    id: &str,
    transisi: Transisi,
    alasan: &str,
) -> Result<StatusInformasi> {
    step(tx, &rows::get(tx.conn(), id)?, transisi, alasan)
}

/// The decree of `tanggal` sets the item: its end is computed once, from the terms as they stand, and stored; a term
/// without end gets the day on which to look at it again.
///
/// # Errors
/// As [`apply_transisi`]; `JANGKA_WAKTU_DILARANG` when the terms, counted from `tanggal`, pass what the law allows.
pub(crate) fn set_ditetapkan(tx: &Tx<'_>, id: &str, keputusan_id: &str, tanggal: NaiveDate) -> Result<()> {
    let item = rows::get(tx.conn(), id)?;
    step(tx, &item, Transisi::Tetapkan, "")?;
    let operator = item.operator_jangka_waktu;
    if has_galat(&periksa(&item.jangka_waktu, operator, &item.kode_pasal17, tanggal)) {
        return Err(dilarang(&item.nomor_register, tanggal));
    }
    for (urut, j) in (0_u32..).zip(&item.jangka_waktu) {
        if let Some(hari) = j.tinjau(tanggal) {
            rows::set_tinjau(tx.conn(), id, urut, hari)?;
        }
    }
    let berakhir = berakhir_gabungan(&item.jangka_waktu, operator, tanggal);
    rows::update_ditetapkan(tx.conn(), id, keputusan_id, berakhir)
}

/// The record of the decree that set the item is corrected from the day `lama` to `baru`: its end is computed anew, as
/// the first record would have done it. A day to look at the item that followed from `lama` follows `baru`; one that
/// the officer chose stays.
///
/// # Errors
/// `KEPUTUSAN_SUDAH_DILANJUTKAN` when another decision has changed the item since; `JANGKA_WAKTU_TIDAK_BOLEH` on
/// `tanggal`, with what `jangka_waktu::periksa` finds against the terms counted from `baru`.
pub(crate) fn redate(
    tx: &Tx<'_>,
    id: &str,
    keputusan_id: &str,
    (lama, baru): (NaiveDate, NaiveDate),
    alasan: &str,
) -> Result<()> {
    let item = rows::get(tx.conn(), id)?;
    let nomor = &item.nomor_register;
    if item.keputusan_id.as_deref() != Some(keputusan_id) || !item.status.is_in_dkip() {
        return Err(Error::refused_with("KEPUTUSAN_SUDAH_DILANJUTKAN", "nomor", nomor));
    }
    let operator = item.operator_jangka_waktu;
    let mut found = periksa(&item.jangka_waktu, operator, &item.kode_pasal17, baru);
    if has_galat(&found) {
        // which item, then the rule that refuses with its article; what is wrong is the day that was typed
        found.retain(|m| m.tingkat == Tingkat::Galat);
        for m in &mut found {
            m.medan = "tanggal".into();
            m.data.insert("nomor".into(), nomor.clone());
        }
        found.insert(0, Masalah::galat("tanggal", "JANGKA_WAKTU_TIDAK_BOLEH").with("nomor", nomor));
        return Err(Error::Masalah(found));
    }
    for (urut, j) in (0_u32..).zip(&item.jangka_waktu) {
        let fresh = JangkaWaktu { tinjau_pada: None, ..j.clone() };
        let follows = j.tinjau_pada == fresh.tinjau(lama);
        if let Some(hari) = fresh.tinjau(baru).filter(|_| follows) {
            rows::set_tinjau(tx.conn(), id, urut, hari)?;
        }
    }
    let berakhir = berakhir_gabungan(&item.jangka_waktu, operator, baru);
    rows::update_ditetapkan(tx.conn(), id, keputusan_id, berakhir)?;
    let words = |day: Option<NaiveDate>| day.map(tanggal::panjang).unwrap_or_default();
    tx.note("informasi", id, &words(item.berakhir), &words(berakhir), alasan)
}

/// The record of the decree that opened the item is corrected: why it is open cites the decree as it is now.
pub(crate) fn cite_again(tx: &Tx<'_>, id: &str, reason: &str, alasan: &str) -> Result<()> {
    let item = rows::get(tx.conn(), id)?;
    if item.status_alasan == reason {
        return Ok(());
    }
    rows::update_status(tx.conn(), id, item.status, reason, tx.now())?;
    tx.note("informasi", id, &item.status_alasan, reason, alasan)
}

fn step(tx: &Tx<'_>, item: &Informasi, transisi: Transisi, alasan: &str) -> Result<StatusInformasi> {
    let mut out = Vec::new();
    let alasan = teks::paragraf("alasan", alasan, &mut out);
    if transisi.needs_alasan() && alasan.is_empty() {
        out.push(Masalah::galat("alasan", "ALASAN_WAJIB"));
    }
    Error::check(out)?;
    if item.dihapus_at.is_some() {
        return Err(Error::refused_with("DI_DALAM_SAMPAH", "nomor", &item.nomor_register));
    }
    let Some(to) = transisi.from(item.status) else {
        let data = [
            ("nomor".to_owned(), item.nomor_register.clone()),
            ("status".to_owned(), item.status.as_str().to_owned()),
            ("transisi".to_owned(), transisi.as_str().to_owned()),
        ];
        return Err(Error::Refused { kode: "TRANSISI_TIDAK_BOLEH", data: data.into() });
    };
    rows::update_status(tx.conn(), &item.id, to, &alasan, tx.now())?;
    tx.note("informasi", &item.id, item.status.as_str(), to.as_str(), &alasan)?;
    Ok(to)
}
