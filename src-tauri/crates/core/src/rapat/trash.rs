//! The trash of meetings: nothing is deleted.

use super::save::open;
use super::{JenisRapat, StatusRapat};
use crate::dokumen;
use crate::error::{Error, Result};
use crate::informasi::status::StatusInformasi;
use crate::op::Op;
use crate::storage::{Store, rapat as rows};
use crate::tanggal;

/// Moves a meeting that wasn't held to the trash; its items are free for another one. One that is there already stays
/// as it is.
///
/// # Errors
/// `RAPAT_SUDAH_DITUTUP`: what was held, postponed or cancelled is a record of the office; `RAPAT_SEDANG_BERLANGSUNG`
/// once attendance is taken: it is postponed with a reason, not thrown away; `SURAT_MASIH_BERLAKU`,
/// `SURAT_SUDAH_DITANDATANGANI` when a paper stands for it; `Error::NotFound`.
pub fn trash(store: &mut Store, id: &str) -> Result<()> {
    if rows::get(store.conn(), id)?.0.dihapus_at.is_some() {
        return Ok(());
    }
    let rapat = open(store, id)?;
    if rapat.status == StatusRapat::Berlangsung {
        return Err(Error::refused("RAPAT_SEDANG_BERLANGSUNG"));
    }
    store.transact(Op::TrashRapat, |tx| {
        dokumen::refuse_papers(tx, id)?;
        rows::update_dihapus(tx.conn(), id, Some(tx.now()))?;
        tx.note("rapat", id, &rapat.tanggal.to_string(), "", "")
    })
}

/// Takes a meeting out of the trash with its people, items and decisions. One that is not there stays as it is.
///
/// # Errors
/// `INFORMASI_DALAM_RAPAT` when another open meeting of the Tim Pertimbangan holds one of its items by now;
/// `INFORMASI_SUDAH_DISETUJUI` when another meeting has agreed to one since: its Berita Acara stands;
/// `Error::NotFound`.
pub fn restore(store: &mut Store, id: &str) -> Result<()> {
    let (rapat, _) = rows::get(store.conn(), id)?;
    if rapat.dihapus_at.is_none() {
        return Ok(());
    }
    store.transact(Op::RestoreRapat, |tx| {
        for p in rapat.putusan.iter().filter(|_| rapat.jenis == JenisRapat::TimPertimbangan) {
            let Some(item) = rows::calon(tx.conn(), id, &p.informasi_id)? else { continue };
            if item.status == StatusInformasi::Dibahas || item.status.is_in_dkip() {
                return Err(Error::refused_with("INFORMASI_SUDAH_DISETUJUI", "nomor", item.nomor_register));
            }
            if let Some(day) = item.rapat_lain {
                let data = [
                    ("nomor".to_owned(), p.nomor_register.clone()),
                    ("tanggal".to_owned(), tanggal::panjang(day)),
                ];
                return Err(Error::Refused { kode: "INFORMASI_DALAM_RAPAT", data: data.into() });
            }
        }
        rows::update_dihapus(tx.conn(), id, None)?;
        tx.note("rapat", id, "", &rapat.tanggal.to_string(), "")
    })
}

#[cfg(test)]
mod tests {
    use super::{restore, trash};
    use crate::dokumen::{self, KodeDokumen as K, record_tanda_tangan};
    use crate::error::Error;
    use crate::informasi::{self, status::StatusInformasi};
    use crate::pekerjaan::{
        ringkasan,
        stage::{self, signature},
    };
    use crate::rapat::{self, JenisRapat, RapatIsian};
    use crate::testing::kode;

    #[test]
    fn an_unwanted_meeting_frees_its_items_and_comes_back_whole() {
        let mut s = stage::open();
        let item = s.item(|_| {});
        s.tested(&[&item]);
        let meeting = s.meeting(&[&item]);
        trash(&mut s.store, &meeting.id).unwrap();
        trash(&mut s.store, &meeting.id).unwrap();
        assert!(rapat::list(&s.store, false).unwrap().is_empty());
        assert_eq!(rapat::list(&s.store, true).unwrap()[0].id, meeting.id);
        let waiting = ringkasan(&s.store).unwrap();
        assert_eq!((waiting.rapat.jumlah, waiting.rapatkan.jumlah), (0, 1));
        for refused in [
            rapat::record_kehadiran(&mut s.store, &meeting.id, 0, true, "", "").map(drop),
            rapat::finish(&mut s.store, &meeting.id, "").map(drop),
            rapat::prepare_undangan(&s.store, &meeting.id).map(drop),
            dokumen::record_print(&mut s.store, stage::cetak(K::D08, &meeting.id, "x")).map(drop),
        ] {
            assert_eq!(kode(refused), "RAPAT_DI_DALAM_SAMPAH");
        }
        let other = s.meeting(&[&item]);
        assert_eq!(kode(restore(&mut s.store, &meeting.id)), "INFORMASI_DALAM_RAPAT");
        trash(&mut s.store, &other.id).unwrap();
        restore(&mut s.store, &meeting.id).unwrap();
        assert_eq!(rapat::get(&s.store, &meeting.id).unwrap(), meeting);
    }

    #[test]
    fn what_a_later_meeting_agreed_to_is_not_decided_again_by_one_from_the_trash() {
        let mut s = stage::open();
        let item = s.item(|_| {});
        s.tested(&[&item]);
        let first = s.meeting(&[&item]);
        trash(&mut s.store, &first.id).unwrap();
        let second = s.agreed(&[&item]);
        assert_eq!(kode(restore(&mut s.store, &first.id)), "INFORMASI_SUDAH_DISETUJUI");
        let decree = s.decree(&second).id;
        let paper = s.print(K::D14, &decree, "SK");
        record_tanda_tangan(&mut s.store, &signature(&paper, "52", "17-11-2026"), None).unwrap();
        let register = informasi::get(&s.store, &item).unwrap().nomor_register;
        let Err(Error::Refused { kode, data }) = restore(&mut s.store, &first.id) else { panic!("restored") };
        assert_eq!((kode, &data["nomor"]), ("INFORMASI_SUDAH_DISETUJUI", &register));
        assert_eq!(rapat::list(&s.store, true).unwrap()[0].id, first.id);
    }

    /// An internal meeting decides nothing, so nothing is decided anew.
    #[test]
    fn an_internal_meeting_comes_back_all_the_same() {
        let mut s = stage::open();
        let item = s.item(|_| {});
        s.tested(&[&item]);
        let internal = RapatIsian { jenis: JenisRapat::Internal, ..stage::plan() };
        let internal = rapat::save(&mut s.store, &internal).unwrap().id;
        rapat::save_informasi(&mut s.store, &internal, std::slice::from_ref(&item)).unwrap();
        trash(&mut s.store, &internal).unwrap();
        s.agreed(&[&item]);
        restore(&mut s.store, &internal).unwrap();
        assert_eq!(s.status(&item), StatusInformasi::Dibahas);
    }

    #[test]
    fn a_meeting_with_attendance_is_not_thrown_away() {
        let mut s = stage::open();
        let item = s.item(|_| {});
        s.tested(&[&item]);
        let meeting = s.meeting(&[&item]);
        let before = s.attend(&meeting.id, 1);
        assert_eq!(kode(trash(&mut s.store, &meeting.id)), "RAPAT_SEDANG_BERLANGSUNG");
        assert_eq!(rapat::get(&s.store, &meeting.id).unwrap(), before);
    }

    #[test]
    fn what_was_held_or_signed_stays() {
        let mut s = stage::open();
        let item = s.item(|_| {});
        s.tested(&[&item]);
        let held = s.agreed(&[&item]);
        assert_eq!(kode(trash(&mut s.store, &held)), "RAPAT_SUDAH_DITUTUP");
        let planned = s.meeting(&[]).id;
        let letter = s.print(K::D08, &planned, "undangan");
        assert_eq!(kode(trash(&mut s.store, &planned)), "SURAT_MASIH_BERLAKU");
        record_tanda_tangan(&mut s.store, &signature(&letter, "", "9-11-2026"), None).unwrap();
        assert_eq!(kode(trash(&mut s.store, &planned)), "SURAT_SUDAH_DITANDATANGANI");
    }
}
