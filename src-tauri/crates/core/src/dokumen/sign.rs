//! Recording what stands on the signed paper, and what follows from it.

use super::catatan::{self, Subjek};
use super::pindaian::{keep, printed};
use super::tercetak::give_back;
use super::{Dokumen, KodeDokumen as K, StatusDokumen as S, TandaTanganIsian};
use crate::arsip;
use crate::bawaan::BAWAAN;
use crate::dkip::{self, Lingkup};
use crate::error::{Error, Result};
use crate::informasi;
use crate::informasi::status::Transisi;
use crate::keputusan::{self, JenisKeputusan, Keputusan, KeputusanItem};
use crate::op::Op;
use crate::storage::dokumen::{self as rows, TandaTangan};
use crate::storage::{self, Store, Tx, lembar_uji};
use crate::tanggal;
use crate::uji_konsekuensi::StatusLembar;
use chrono::NaiveDate;
use saksama_durable::Progress;
use std::path::Path;

/// Subject of the list.
pub(super) const DKIP: &str = "dkip";

/// Records number, day, signatory and scan of a printed paper: `DITANDATANGANI`. The paper never changes again; a slip
/// in the record of it is mended by [`super::correct_tanda_tangan`]. For a decree (D14, D15) its items become
/// `DITETAPKAN` and the last day of their exemption is computed and stored; by D21 they are opened (`DIUBAH_TERBUKA`),
/// or stay exempt on their new ground and term. For a sheet (D04, D20) its number is stored; a list (D18) replaces the
/// one signed before. A list printed before a decree is void from its signature on. The scan comes with its progress,
/// which counts bytes.
///
/// # Errors
/// Fields that are missing or can't be read, `TANGGAL_BELUM_TIBA`, `TANGGAL_TERLALU_AWAL`, `PENANDATANGAN_BERBEDA`;
/// `SUDAH_DITANDATANGANI`, `DOKUMEN_TIDAK_BERLAKU`; `NOMOR_SUDAH_DIPAKAI`; `BERBEDA_DARI_TERCETAK` and
/// `NOMOR_TERCETAK_TIDAK_DICATAT` unless the officer says that it is so; `LEMBAR_BELUM_LENGKAP`;
/// `LEMBAR_BELUM_DITANDATANGANI` for a change before its sheet; `DKIP_MASIH_KOSONG`
/// for a list before the first decree; `BERUBAH_SETELAH_DICETAK` and what [`keputusan::prepare`] refuses;
/// `PINDAIAN_BUKAN_GAMBAR` and what storing the scan refuses.
pub fn record_tanda_tangan(
    store: &mut Store,
    isian: &TandaTanganIsian,
    scan: Option<(&Path, &mut Progress<'_>)>,
) -> Result<Dokumen> {
    let paper = printed(store, &isian.dokumen_id)?;
    // A day that can't be read is refused below, beside its field.
    let typed = tanggal::read(&isian.tanggal).unwrap_or(store.today()).min(store.today());
    refuse_unready(store, &paper, typed)?;
    let subjek = catatan::subjek(store, &paper)?;
    // What is signed is what was printed: rows, cells, laws and names, not only the items.
    if !super::is_unchanged(store, &paper)? {
        return Err(Error::refused("BERUBAH_SETELAH_DICETAK"));
    }
    let catatan = catatan::read(store, isian, &paper, &subjek, Vec::new())?;
    store.transact(Op::RecordTandaTangan, |tx| {
        rows::set_tanda_tangan(tx.conn(), &paper.id, &catatan.tanda_tangan())?;
        if let Some((path, progress)) = scan {
            keep(tx, &paper.id, path, progress)?;
        }
        tx.note("dokumen", &paper.id, S::Dicetak.as_str(), S::Ditandatangani.as_str(), &catatan.nomor)?;
        // the number is that of the record from now on
        give_back(tx, paper.kode, &paper.subjek_id)?;
        follow(tx, &paper, &subjek, &catatan.tanda_tangan())?;
        rows::get(tx.conn(), &paper.id)
    })
}

/// What keeps the signature of a paper from being recorded at all, as of the day of its signature.
fn refuse_unready(store: &Store, paper: &Dokumen, day: NaiveDate) -> Result<()> {
    match paper.kode {
        kode if kode.is_lembar()
            && lembar_uji::get(store.conn(), &paper.subjek_id)?.status != StatusLembar::Lengkap =>
        {
            Err(Error::refused("LEMBAR_BELUM_LENGKAP"))
        }
        kode if kode.is_keputusan() => {
            let ready = keputusan::prepare_on(store, &paper.subjek_id, day)?;
            refuse_unsigned_lembar(store, ready.keputusan())
        }
        // before the first decree the list is a draft (D05), and nobody signs a draft
        K::D18 if dkip::list(store, Lingkup::Ditetapkan)?.is_empty() => {
            Err(Error::refused("DKIP_MASIH_KOSONG"))
        }
        _ => Ok(()),
    }
}

/// A decree that changes the ground of an item changes what its sheet says of it: the sheet is recorded first.
fn refuse_unsigned_lembar(store: &Store, k: &Keputusan) -> Result<()> {
    if k.jenis != JenisKeputusan::Pengubahan {
        return Ok(());
    }
    for item in &k.item {
        let sheet = item.lembar_id.as_deref().unwrap_or_default();
        let signed = |d: &Dokumen| d.kode == K::D20 && d.status == S::Ditandatangani;
        if !rows::list(store.conn(), Some(sheet))?.iter().any(signed) {
            return Err(Error::refused_with("LEMBAR_BELUM_DITANDATANGANI", "nomor", &item.nomor_register));
        }
    }
    Ok(())
}

/// What a signed decree does with one of its items.
fn decide(tx: &Tx<'_>, k: &Keputusan, item: &KeputusanItem, t: &TandaTangan<'_>) -> Result<()> {
    let id = &item.informasi_id;
    match k.jenis {
        JenisKeputusan::Penetapan | JenisKeputusan::Tambahan => {
            informasi::set_ditetapkan(tx, id, &k.id, t.tanggal)?;
            arsip::document(tx, id)
        }
        JenisKeputusan::Pengubahan => {
            let baru = keputusan::pengubahan_of(tx.conn(), item)?;
            informasi::set_pengubahan(tx, id, &k.id, t.tanggal, &baru)
        }
        JenisKeputusan::Pembukaan | JenisKeputusan::Pencabutan => {
            let alasan = BAWAAN.alasan_pembukaan(t.nomor, &tanggal::panjang(t.tanggal));
            informasi::apply_transisi(tx, id, Transisi::UbahTerbuka, &alasan).map(drop)
        }
    }
}

fn follow(tx: &Tx<'_>, paper: &Dokumen, subjek: &Subjek, t: &TandaTangan<'_>) -> Result<()> {
    match paper.kode {
        kode if kode.is_lembar() => lembar_uji::set_nomor(tx.conn(), &paper.subjek_id, t.nomor, t.tahun),
        kode if kode.is_keputusan() => {
            let Some(k) = &subjek.keputusan else { return Ok(()) };
            storage::keputusan::set_tanda_tangan(tx.conn(), &k.id, t.nomor, t.tahun, t.tanggal)?;
            tx.note("keputusan", &k.id, k.status.as_str(), S::Ditandatangani.as_str(), t.nomor)?;
            for item in &k.item {
                decide(tx, k, item, t)?;
            }
            super::replace_print(tx, K::D18, DKIP, &BAWAAN.alasan_ditetapkan)
        }
        K::D18 => {
            for old in rows::list(tx.conn(), Some(&paper.subjek_id))? {
                if old.kode == K::D18 && old.status == S::Ditandatangani && old.id != paper.id {
                    rows::set_status(tx.conn(), &old.id, S::Diganti, "")?;
                    tx.note("dokumen", &old.id, S::Ditandatangani.as_str(), S::Diganti.as_str(), "")?;
                }
            }
            Ok(())
        }
        _ => Ok(()),
    }
}
