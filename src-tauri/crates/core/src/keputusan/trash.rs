//! The trash of decrees: nothing is deleted.

use super::save::open;
use crate::dokumen::{self, StatusDokumen};
use crate::error::{Error, Result};
use crate::op::Op;
use crate::storage::{Store, keputusan as rows};

/// Moves a decree that isn't printed, or whose print was cancelled, to the trash; its items are free for another one.
/// One that is there already stays as it is.
///
/// # Errors
/// `KEPUTUSAN_SUDAH_DITANDATANGANI`; `SURAT_MASIH_BERLAKU` while its print stands: that is cancelled first;
/// `Error::NotFound`.
pub fn trash(store: &mut Store, id: &str) -> Result<()> {
    if rows::get(store.conn(), id)?.dihapus_at.is_some() {
        return Ok(());
    }
    let keputusan = open(store, id)?;
    store.transact(Op::TrashKeputusan, |tx| {
        dokumen::refuse_papers(tx, id)?;
        rows::update_dihapus(tx.conn(), id, Some(tx.now()))?;
        tx.note("keputusan", id, keputusan.status.as_str(), "", "")
    })
}

/// Takes a decree out of the trash with its items. One that is not there stays as it is. Whether its items may still be
/// set is asked when it is printed, as for every draft.
///
/// # Errors
/// `INFORMASI_DI_KEPUTUSAN_LAIN` when another unsigned decree holds one of its items by now; `SUDAH_DITETAPKAN` when a
/// signed one has set it, `INFORMASI_BELUM_DITETAPKAN` when it is no longer exempt and the decree would change that;
/// `Error::NotFound`.
pub fn restore(store: &mut Store, id: &str) -> Result<()> {
    let keputusan = rows::get(store.conn(), id)?;
    if keputusan.dihapus_at.is_none() {
        return Ok(());
    }
    // A cancelled decree holds no item.
    let holds = keputusan.status == StatusDokumen::Draf;
    store.transact(Op::RestoreKeputusan, |tx| {
        for item in keputusan.item.iter().filter(|_| holds) {
            let Some(syarat) = rows::syarat(tx.conn(), id, &item.informasi_id)? else { continue };
            if syarat.di_keputusan_lain {
                let nomor = syarat.nomor_register;
                return Err(Error::refused_with("INFORMASI_DI_KEPUTUSAN_LAIN", "nomor", nomor));
            }
            let set = syarat.status.is_in_dkip();
            if set == keputusan.jenis.is_penetapan() {
                let kode = if set { "SUDAH_DITETAPKAN" } else { "INFORMASI_BELUM_DITETAPKAN" };
                return Err(Error::refused_with(kode, "nomor", syarat.nomor_register));
            }
        }
        rows::update_dihapus(tx.conn(), id, None)?;
        tx.note("keputusan", id, "", keputusan.status.as_str(), "")
    })
}

#[cfg(test)]
mod tests {
    use super::{restore, trash};
    use crate::dokumen::{self, KodeDokumen as K, record_tanda_tangan};
    use crate::keputusan::{self, KeputusanIsian};
    use crate::pekerjaan::{
        ringkasan,
        stage::{self, signature},
    };
    use crate::testing::kode;

    #[test]
    fn an_unwanted_decree_frees_its_items_and_comes_back_whole() {
        let mut s = stage::open();
        let item = s.item(|_| {});
        s.tested(&[&item]);
        let rapat = s.agreed(&[&item]);
        let first = s.decree(&rapat);
        let print = s.print(K::D14, &first.id, "SK");
        assert_eq!(kode(trash(&mut s.store, &first.id)), "SURAT_MASIH_BERLAKU");
        dokumen::cancel(&mut s.store, &print.id, "Tidak jadi").unwrap();
        trash(&mut s.store, &first.id).unwrap();
        trash(&mut s.store, &first.id).unwrap();
        assert!(keputusan::list(&s.store, false).unwrap().is_empty());
        assert_eq!(keputusan::list(&s.store, true).unwrap()[0].id, first.id);
        assert_eq!(ringkasan(&s.store).unwrap().putuskan.jumlah, 1);
        let again = KeputusanIsian { id: Some(first.id.clone()), ..stage::decree_isian(None) };
        assert_eq!(kode(keputusan::save(&mut s.store, &again)), "KEPUTUSAN_DI_DALAM_SAMPAH");
        assert_eq!(kode(keputusan::prepare(&s.store, &first.id)), "KEPUTUSAN_DI_DALAM_SAMPAH");
        let odd = dokumen::record_print(&mut s.store, stage::cetak(K::D14, &first.id, "x"));
        assert_eq!(kode(odd), "KEPUTUSAN_DI_DALAM_SAMPAH");
        restore(&mut s.store, &first.id).unwrap();
        assert_eq!(keputusan::list(&s.store, false).unwrap().len(), 1);
    }

    #[test]
    fn a_decree_does_not_come_back_over_another() {
        let mut s = stage::open();
        let item = s.item(|_| {});
        s.tested(&[&item]);
        let rapat = s.agreed(&[&item]);
        let first = s.decree(&rapat).id;
        trash(&mut s.store, &first).unwrap();
        let second = s.decree(&rapat).id;
        assert_eq!(kode(restore(&mut s.store, &first)), "INFORMASI_DI_KEPUTUSAN_LAIN");
        let paper = s.print(K::D14, &second, "SK");
        record_tanda_tangan(&mut s.store, &signature(&paper, "52", "17-11-2026"), None).unwrap();
        assert_eq!(kode(restore(&mut s.store, &first)), "SUDAH_DITETAPKAN");
        assert_eq!(kode(trash(&mut s.store, &second)), "KEPUTUSAN_SUDAH_DITANDATANGANI");
    }
}
