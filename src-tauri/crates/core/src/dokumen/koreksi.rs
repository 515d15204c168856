//! Correcting the record of a signed paper: a slip of the typist, never the paper.

use super::catatan::{self, Catatan, Penandatangan, Subjek};
use super::pindaian::keep;
use super::sign::DKIP;
use super::{Dokumen, KodeDokumen as K, StatusDokumen as S, TandaTanganIsian, sesudah};
use crate::bawaan::BAWAAN;
use crate::error::{Error, Result};
use crate::informasi;
use crate::keputusan::{self, JenisKeputusan};
use crate::op::Op;
use crate::storage::dokumen as rows;
use crate::storage::{self, Store, Tx, lembar_uji};
use crate::tanggal;
use crate::teks::{self, NAMA};
use saksama_durable::Progress;
use std::path::Path;

/// Corrects number, day, signatory or scan in the record of a signed paper, with the checks of the first record. The
/// trail keeps the record before and after, and why. Only what was recorded *about* the wet-ink paper changes: its PDF
/// stays, its state stays, an old scan stays stored. Nothing is signed anew, so nothing of the subject is judged again:
/// a regulation revoked since makes no signed decree wrong.
///
/// The day of a decree begins the terms of its items (domain 6.1): their last day E is computed anew from the day
/// that really stands on the paper, by the same rule as at the first record, and stored. This is refused once a later
/// act rests on the old day: another decision has changed the item, opened it (PP 61/2010 Pasal 11, Perki 1/2021
/// Pasal 52) or given it another term (Pasal 53), each of which must come before the E it was measured by. Nor may the
/// day pass what names the decree: an addition, a letter that sends it, a copy, an extract, an announcement, none of
/// which could be recorded with a day before it. A list (D18) is no such act: it decides nothing. Its unsigned print is void, as after a new decree; a signed one stays as the list
/// of its day until a newer one is signed.
///
/// # Errors
/// `BELUM_DITANDATANGANI`; `CATATAN_TIDAK_BERUBAH` when nothing differs; an empty reason; all that
/// [`super::record_tanda_tangan`] refuses in number, day, signatory and scan; `KEPUTUSAN_SUDAH_DILANJUTKAN` with the
/// item that a later decision changed; `TANGGAL_SESUDAH_SURAT` on `tanggal` with the first paper that names the decree
/// and would be older than it; `JANGKA_WAKTU_TIDAK_BOLEH` on `tanggal` when the term of an item, counted
/// from the new day, passes what the law allows; for a change `PENGECUALIAN_SUDAH_BERAKHIR` there when the item was
/// open by that day, `KEADAAN_SEMULA_TIDAK_TERCATAT` when an older program didn't keep what it was.
pub fn correct_tanda_tangan(
    store: &mut Store,
    isian: &TandaTanganIsian,
    scan: Option<(&Path, &mut Progress<'_>)>,
    alasan: &str,
) -> Result<Dokumen> {
    let paper = rows::get(store.conn(), &isian.dokumen_id)?;
    let Some(before) = recorded(&paper) else { return Err(Error::refused("BELUM_DITANDATANGANI")) };
    let subjek = catatan::subjek(store, &paper)?;
    let mut out = Vec::new();
    let alasan = teks::baris_wajib("alasan", alasan, NAMA, &mut out);
    let after = catatan::read(store, isian, &paper, &subjek, out)?;
    let same = before.nomor == after.nomor
        && before.tanggal == after.tanggal
        && before.penandatangan.id == after.penandatangan.id;
    if same && scan.is_none() {
        return Err(Error::refused("CATATAN_TIDAK_BERUBAH"));
    }
    let named_by = match &subjek.keputusan {
        Some(k) if after.tanggal > before.tanggal => sesudah::first(store, k)?,
        _ => None,
    };
    store.transact(Op::CorrectTandaTangan, |tx| {
        if !same {
            rows::set_tanda_tangan(tx.conn(), &paper.id, &after.tanda_tangan())?;
            tx.note("dokumen", &paper.id, &words(&before), &words(&after), &alasan)?;
            follow(tx, &paper, &subjek, &before, &after, &alasan)?;
            // what an item rests on is told first: it can't be mended
            sesudah::refuse_past(named_by.as_ref(), after.tanggal)?;
        }
        if let Some((path, progress)) = scan {
            let old = paper.pindaian.as_ref().map_or("", |b| b.sha256.as_str());
            let new = keep(tx, &paper.id, path, progress)?;
            tx.note("dokumen", &paper.id, old, &new.sha256, &alasan)?;
        }
        rows::get(tx.conn(), &paper.id)
    })
}

/// What is recorded of a signed paper; none while it isn't signed, or no longer stands.
fn recorded(paper: &Dokumen) -> Option<Catatan> {
    let tanggal = paper.tanggal.filter(|_| paper.status == S::Ditandatangani)?;
    let nomor = paper.nomor.clone();
    Some(Catatan { nomor, tahun: paper.tahun, tanggal, penandatangan: Penandatangan::of_paper(paper) })
}

/// The record for the trail: what stands on the paper, without words of the program.
fn words(c: &Catatan) -> String {
    let day = tanggal::panjang(c.tanggal);
    let parts = [c.nomor.as_str(), &day, &c.penandatangan.nama];
    parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join("; ")
}

/// What rests on the record follows it.
fn follow(
    tx: &Tx<'_>,
    paper: &Dokumen,
    subjek: &Subjek,
    before: &Catatan,
    after: &Catatan,
    alasan: &str,
) -> Result<()> {
    match (paper.kode, &subjek.keputusan) {
        // A decree that prints the old number is another paper, with ink of its own; here the sheet has its true one.
        (kode, _) if kode.is_lembar() => {
            lembar_uji::set_nomor(tx.conn(), &paper.subjek_id, &after.nomor, after.tahun)
        }
        (kode, Some(k)) if kode.is_keputusan() => {
            let (nomor, tahun) = (after.nomor.as_str(), after.tahun);
            storage::keputusan::set_tanda_tangan(tx.conn(), &k.id, nomor, tahun, after.tanggal)?;
            tx.note("keputusan", &k.id, &words(before), &words(after), alasan)?;
            // an opening begins no term
            if before.tanggal != after.tanggal && k.jenis != JenisKeputusan::Pembukaan {
                for item in &k.item {
                    informasi::redate(
                        tx,
                        &item.informasi_id,
                        &k.id,
                        (before.tanggal, after.tanggal),
                        alasan,
                    )?;
                    if k.jenis == JenisKeputusan::Pengubahan {
                        let (lama, baru) = (before.tanggal, after.tanggal);
                        keputusan::periksa_koreksi(tx.conn(), &k.id, item, lama, baru)?;
                    }
                }
            }
            if k.jenis == JenisKeputusan::Pembukaan {
                // what was opened cites its decree
                let reason = BAWAAN.alasan_pembukaan(nomor, &tanggal::panjang(after.tanggal));
                for item in &k.item {
                    informasi::cite_again(tx, &item.informasi_id, &reason, alasan)?;
                }
            }
            super::replace_print(tx, K::D18, DKIP, &BAWAAN.alasan_catatan_diperbaiki)
        }
        _ => Ok(()),
    }
}
