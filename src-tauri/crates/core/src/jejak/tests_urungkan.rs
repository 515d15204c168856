//! What can be undone, and what can't.

use super::{list, redo, undo, undo_last};
use crate::dokumen::{KodeDokumen as K, record_tanda_tangan};
use crate::error::Error;
use crate::informasi::status::StatusInformasi as S;
use crate::informasi::{self, InformasiIsian};
use crate::op::{AlasanTetap, Op};
use crate::pekerjaan::stage::{self, signature};
use crate::rapat::{self, HasilRapat};
use crate::testing::{cari, informasi_lengkap, kode, store, unit_isian};
use crate::unit::UnitIsian;

/// Number of the newest change by `op`.
fn newest(store: &crate::storage::Store, op: Op) -> i64 {
    list(store, None, 1000).unwrap().into_iter().find(|j| j.op == op.as_str()).unwrap().kelompok
}

#[test]
fn an_edit_is_undone_with_its_search_words_and_brought_back() {
    let (_dir, mut store) = store();
    let first = informasi_lengkap(&store);
    let saved = informasi::save(&mut store, &first).unwrap().informasi;
    let edit = InformasiIsian {
        id: Some(saved.id.clone()),
        versi: saved.versi,
        judul: "Peta sandi jaringan".into(),
        kode_pasal17: vec!["b".into()],
        ..first
    };
    informasi::save(&mut store, &edit).unwrap();
    let line = undo_last(&mut store).unwrap();
    assert_eq!((line.op.as_str(), line.entitas_id.as_str()), ("Urungkan", saved.id.as_str()));
    let found = informasi::get(&store, &saved.id).unwrap();
    assert_eq!(
        (&found.judul, &found.kode_pasal17, found.versi),
        (&saved.judul, &saved.kode_pasal17, saved.versi)
    );
    assert_eq!(informasi::search(&store, &cari("sandi")).unwrap().jumlah, 0);
    assert_eq!(informasi::search(&store, &cari("rekening")).unwrap().jumlah, 1);
    redo(&mut store).unwrap();
    assert_eq!(informasi::search(&store, &cari("sandi")).unwrap().jumlah, 1);
    assert_eq!(kode(redo(&mut store)), "ULANGI_TIDAK_ADA");
    // Back to the beginning: the registration itself.
    undo_last(&mut store).unwrap();
    undo_last(&mut store).unwrap();
    assert_eq!(informasi::search(&store, &cari("")).unwrap().jumlah, 0);
    assert_eq!(kode(undo_last(&mut store)), "URUNGKAN_TIDAK_ADA");
}

#[test]
fn what_was_changed_later_is_named() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    let registered = newest(&s.store, Op::RegisterInformasi);
    let other = s.item(|_| {});
    let sheet = s.sheet(&[&item], crate::uji_konsekuensi::HasilUji::Dikecualikan);
    let Err(Error::Refused { kode: found, data }) = undo(&mut s.store, registered) else { panic!("undone") };
    assert_eq!(
        (found, data["perubahan"].as_str()),
        ("URUNGKAN_ADA_SESUDAHNYA", Op::SaveLembarUjiBaris.label())
    );
    assert_eq!(data["waktu"], "20-11-2026 09.00");
    // Another item has nothing to do with it.
    let others = newest(&s.store, Op::RegisterInformasi);
    undo(&mut s.store, others).unwrap();
    assert!(informasi::get(&s.store, &other).is_err());
    assert_eq!(crate::uji_konsekuensi::get(&s.store, &sheet.id).unwrap().baris.len(), 1);
    assert_eq!(kode(undo(&mut s.store, others)), "URUNGKAN_SUDAH");
}

#[test]
fn a_closed_meeting_opens_again_until_something_is_printed() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    s.tested(&[&item]);
    let meeting = s.agreed(&[&item]);
    assert_eq!(s.status(&item), S::Dibahas);
    let closed = newest(&s.store, Op::FinishRapat);
    undo(&mut s.store, closed).unwrap();
    assert_eq!(s.status(&item), S::Diuji);
    assert_eq!(rapat::get(&s.store, &meeting).unwrap().status, rapat::StatusRapat::Berlangsung);
    rapat::record_putusan(&mut s.store, &meeting, &item, Some(HasilRapat::SetujuDikecualikan), "").unwrap();
    rapat::finish(&mut s.store, &meeting, "").unwrap();
    s.print(K::D12, &meeting, "BA");
    let closed = newest(&s.store, Op::FinishRapat);
    let Err(Error::Refused { kode: found, data }) = undo(&mut s.store, closed) else { panic!("undone") };
    assert_eq!((found, data["perubahan"].as_str()), ("URUNGKAN_ADA_SESUDAHNYA", Op::PrintDokumen.label()));
}

#[test]
fn what_has_legal_effect_or_made_a_file_stays() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    s.tested(&[&item]);
    let meeting = s.agreed(&[&item]);
    let decree = s.decree(&meeting).id;
    let paper = s.print(K::D14, &decree, "SK");
    assert_eq!(kode(undo_last(&mut s.store)), "URUNGKAN_BERKAS");
    record_tanda_tangan(&mut s.store, &signature(&paper, "52", "17-11-2026"), None).unwrap();
    assert_eq!(kode(undo_last(&mut s.store)), "URUNGKAN_AKIBAT_HUKUM");
    assert_eq!(s.status(&item), S::Ditetapkan);
}

#[test]
fn signing_sending_and_written_files_are_in_the_closed_list() {
    let fixed = |reason| {
        Op::ALL.iter().filter(|op| op.tetap() == Some(reason)).map(|op| op.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(fixed(AlasanTetap::AkibatHukum), ["RecordTandaTangan", "CorrectTandaTangan", "CancelDokumen"]);
    assert_eq!(
        fixed(AlasanTetap::Berkas),
        ["PrintDokumen", "AttachPindaian", "PlaceSoftcopy", "AttachBukti", "ReceivePutusan"]
    );
    assert_eq!(
        fixed(AlasanTetap::Keluar),
        [
            "ExportDkip",
            "SaveDaftarInternal",
            "SendUsulan",
            "SendPutusan",
            "MakeFormulir",
            "WriteSalinanTerbuka",
            "SaveSalinanDokumen",
            "PrintSalinanDokumen",
            "SaveDaftarJejak",
            "SaveLaporanKesehatan",
            "SavePerbandingan",
            "BackupKantor"
        ]
    );
    assert!(Op::AKSES.iter().all(|op| op.tetap().is_some()), "nothing of it can be taken back");
}

#[test]
fn a_sheet_from_the_trash_does_not_come_back_over_another() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    let sheet = s.sheet(&[&item], crate::uji_konsekuensi::HasilUji::Dikecualikan);
    crate::uji_konsekuensi::trash(&mut s.store, &sheet.id).unwrap();
    let thrown = newest(&s.store, Op::TrashLembarUji);
    s.sheet(&[&item], crate::uji_konsekuensi::HasilUji::Terbuka);
    assert_eq!(kode(undo(&mut s.store, thrown)), "URUNGKAN_ADA_SESUDAHNYA");
}

#[test]
fn a_unit_gets_its_old_name_in_the_search_too() {
    let mut s = stage::open();
    let unit = |id: Option<String>, nama: &str| UnitIsian { id, ..unit_isian(nama, "X") };
    let id = crate::unit::save(&mut s.store, &unit(None, "Dinas Perikanan")).unwrap().id;
    s.item(|i| i.unit_id = Some(id.clone()));
    crate::unit::save(&mut s.store, &unit(Some(id), "Dinas Kelautan")).unwrap();
    undo_last(&mut s.store).unwrap();
    assert_eq!(informasi::search(&s.store, &cari("perikanan")).unwrap().jumlah, 1);
    assert_eq!(informasi::search(&s.store, &cari("kelautan")).unwrap().jumlah, 0);
}

#[test]
fn undoing_reaches_fifty_changes_back() {
    let (_dir, mut store) = store();
    crate::storage::jejak::probe::hurry(&store);
    let isian = informasi_lengkap(&store);
    for _ in 0..=super::PALING_JAUH {
        informasi::save(&mut store, &isian).unwrap();
    }
    assert_eq!(kode(undo(&mut store, 1)), "URUNGKAN_TERLALU_LAMA");
    undo(&mut store, 2).unwrap();
}
