//! The trash of sheets: nothing is deleted.

use super::JenisLembar;
use super::item::elsewhere;
use super::read::open_head;
use crate::dokumen;
use crate::error::{Error, Result};
use crate::informasi::status::StatusInformasi as S;
use crate::op::Op;
use crate::storage::{Store, lembar_uji as rows};

/// Moves an open sheet to the trash; its items are free for another one. One that is there already stays as it is.
///
/// # Errors
/// `LEMBAR_SUDAH_LENGKAP`: its items are `DIUJI` by it, so it is opened again first; `SURAT_MASIH_BERLAKU`,
/// `SURAT_SUDAH_DITANDATANGANI` when a paper stands for it; `Error::NotFound`.
pub fn trash(store: &mut Store, id: &str) -> Result<()> {
    if rows::get(store.conn(), id)?.dihapus_at.is_some() {
        return Ok(());
    }
    let lembar = open_head(store.conn(), id)?;
    store.transact(Op::TrashLembarUji, |tx| {
        dokumen::refuse_papers(tx, id)?;
        rows::update_dihapus(tx.conn(), id, Some(tx.now()))?;
        tx.note("lembar_uji", id, &lembar.nomor, "", "")
    })
}

/// Takes a sheet out of the trash with all its cells. One that is not there stays as it is.
///
/// # Errors
/// `INFORMASI_DI_LEMBAR_LAIN` when another open sheet holds one of its items by now; `INFORMASI_SUDAH_DIUJI` when
/// another one was completed over it, `INFORMASI_BELUM_DITETAPKAN` when one of a sheet about a change is no longer
/// exempt; `Error::NotFound`.
pub fn restore(store: &mut Store, id: &str) -> Result<()> {
    let lembar = rows::get(store.conn(), id)?;
    if lembar.dihapus_at.is_none() {
        return Ok(());
    }
    store.transact(Op::RestoreLembarUji, |tx| {
        for b in rows::baris(tx.conn(), id, None)? {
            // An item that is in the trash itself stands on the sheet as before: it isn't printed with it.
            let Some(item) = rows::calon(tx.conn(), id, &b.informasi_id)? else { continue };
            if let Some(other) = item.lembar_lain {
                return Err(elsewhere(&item.nomor_register, &other));
            }
            let set = item.status.is_in_dkip();
            if lembar.jenis == JenisLembar::Pengubahan {
                if !set {
                    let nomor = item.nomor_register;
                    return Err(Error::refused_with("INFORMASI_BELUM_DITETAPKAN", "nomor", nomor));
                }
            } else if matches!(item.status, S::Diuji | S::Dibahas) || set {
                return Err(Error::refused_with("INFORMASI_SUDAH_DIUJI", "nomor", item.nomor_register));
            }
        }
        rows::update_dihapus(tx.conn(), id, None)?;
        tx.note("lembar_uji", id, "", &lembar.nomor, "")
    })
}

#[cfg(test)]
mod tests {
    use super::{restore, trash};
    use crate::dokumen::{self, KodeDokumen as K};
    use crate::pekerjaan::{ringkasan, stage};
    use crate::testing::kode;
    use crate::uji_konsekuensi::{self as uji, HasilUji};

    #[test]
    fn an_unwanted_sheet_frees_its_items_and_comes_back_whole() {
        let mut s = stage::open();
        let item = s.item(|_| {});
        let sheet = s.sheet(&[&item], HasilUji::Dikecualikan);
        trash(&mut s.store, &sheet.id).unwrap();
        trash(&mut s.store, &sheet.id).unwrap();
        assert!(uji::list(&s.store, false).unwrap().is_empty());
        assert_eq!(uji::list(&s.store, true).unwrap()[0].id, sheet.id);
        let waiting = ringkasan(&s.store).unwrap();
        assert_eq!((waiting.lembar.jumlah, waiting.uji.jumlah), (0, 1));
        let head = uji::LembarUjiIsian { id: Some(sheet.id.clone()), ..s.head() };
        for refused in [
            uji::save(&mut s.store, &head).map(drop),
            uji::add_item(&mut s.store, &sheet.id, std::slice::from_ref(&item)).map(drop),
            uji::complete(&mut s.store, &sheet.id).map(drop),
            uji::prepare(&s.store, &sheet.id).map(drop),
            dokumen::record_print(&mut s.store, stage::cetak(K::D04, &sheet.id, "x")).map(drop),
        ] {
            assert_eq!(kode(refused), "LEMBAR_DI_DALAM_SAMPAH");
        }
        restore(&mut s.store, &sheet.id).unwrap();
        assert_eq!(uji::get(&s.store, &sheet.id).unwrap(), sheet);
        uji::complete(&mut s.store, &sheet.id).unwrap();
        assert_eq!(kode(trash(&mut s.store, &sheet.id)), "LEMBAR_SUDAH_LENGKAP");
    }

    #[test]
    fn a_sheet_does_not_come_back_over_another() {
        let mut s = stage::open();
        let item = s.item(|_| {});
        let first = s.sheet(&[&item], HasilUji::Dikecualikan).id;
        trash(&mut s.store, &first).unwrap();
        let second = s.sheet(&[&item], HasilUji::Dikecualikan).id;
        assert_eq!(kode(restore(&mut s.store, &first)), "INFORMASI_DI_LEMBAR_LAIN");
        uji::complete(&mut s.store, &second).unwrap();
        assert_eq!(kode(restore(&mut s.store, &first)), "INFORMASI_SUDAH_DIUJI");
        uji::reopen(&mut s.store, &second, "Salah").unwrap();
        trash(&mut s.store, &second).unwrap();
        restore(&mut s.store, &first).unwrap();
    }

    #[test]
    fn a_print_is_cancelled_first() {
        let mut s = stage::open();
        let item = s.item(|_| {});
        let sheet = s.sheet(&[&item], HasilUji::Dikecualikan).id;
        let print = s.print(K::D04, &sheet, "rancangan");
        assert_eq!(kode(trash(&mut s.store, &sheet)), "SURAT_MASIH_BERLAKU");
        dokumen::cancel(&mut s.store, &print.id, "Tidak jadi").unwrap();
        trash(&mut s.store, &sheet).unwrap();
    }
}
