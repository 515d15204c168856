//! Filling a sheet, completing it, opening it again.

use super::{HasilUji, JenisLembar, LembarUjiBarisIsian, LembarUjiIsian, StatusLembar};
use super::{add_item, complete, get, list, prepare, remove_item, reopen, save, save_baris};
use crate::dokumen::{self, KodeDokumen as K, StatusDokumen, record_tanda_tangan};
use crate::error::Error;
use crate::informasi::status::{StatusInformasi as S, Transisi};
use crate::informasi::{self, Cakupan};
use crate::masalah::Masalah;
use crate::pekerjaan::stage::{self, cells, signature};
use crate::testing::{date, kode};

fn codes(list: &[Masalah]) -> Vec<(&str, &str)> {
    list.iter().map(|m| (m.medan.as_str(), m.kode.as_str())).collect()
}

#[test]
fn a_new_sheet_takes_its_year_its_approver_and_the_proposed_cells() {
    let mut s = stage::open();
    let id = s.item(|_| {});
    let head = s.head();
    let lembar = save(&mut s.store, &head).unwrap();
    assert_eq!((lembar.tahun, lembar.tanggal), (2026, Some(date("2026-11-05"))));
    assert_eq!(lembar.penyetuju_id, Some(s.wali_kota.clone()));
    assert_eq!(codes(&lembar.masalah), [("baris", "LEMBAR_TANPA_BARIS")]);
    assert_eq!(kode(prepare(&s.store, &lembar.id)), "LEMBAR_KOSONG");
    let lembar = add_item(&mut s.store, &lembar.id, &[id.clone(), id.clone()]).unwrap();
    assert_eq!(lembar.baris.len(), 1);
    let b = &lembar.baris[0];
    assert_eq!(b.konsekuensi_dibuka, "Penerima bantuan dapat menjadi sasaran penipuan.");
    assert_eq!((b.urut, b.kode_pasal17.as_slice()), (1, ["h.3".to_owned()].as_slice()));
    assert_eq!(codes(&b.masalah), [("hasil", "HASIL_KOSONG")]);
    assert!(prepare(&s.store, &lembar.id).unwrap().is_draf());
    let short = &list(&s.store, false).unwrap()[0];
    assert_eq!((short.jumlah_baris, short.jumlah_galat), (1, 1));
}

#[test]
fn an_imported_sheet_may_begin_empty_and_says_what_it_lacks() {
    let mut s = stage::open();
    let head = LembarUjiIsian { tanggal: String::new(), tempat: String::new(), penguji: vec![], ..s.head() };
    let lembar = save(&mut s.store, &head).unwrap();
    let missing = [
        ("tanggal", "WAJIB_DIISI"),
        ("tempat", "WAJIB_DIISI"),
        ("penguji", "PENGUJI_KOSONG"),
        ("baris", "LEMBAR_TANPA_BARIS"),
    ];
    assert_eq!(codes(&lembar.masalah), missing);
    assert_eq!(kode(complete(&mut s.store, &lembar.id)), "WAJIB_DIISI");
    let wrong = LembarUjiIsian { tanggal: "31-02-2026".into(), ..head.clone() };
    assert_eq!(kode(save(&mut s.store, &wrong)), "TANGGAL_TIDAK_ADA");
    let future = LembarUjiIsian { id: Some(lembar.id), tanggal: "21-11-2026".into(), ..head };
    assert_eq!(codes(&save(&mut s.store, &future).unwrap().masalah)[0], ("tanggal", "TANGGAL_BELUM_TIBA"));
}

#[test]
fn completing_needs_every_row_and_names_the_bad_one() {
    let mut s = stage::open();
    let (good, bad) = (s.item(|_| {}), s.item(|i| i.bukan_pasal18 = false));
    let lembar = s.sheet(&[&good, &bad], HasilUji::Dikecualikan);
    let Err(Error::Masalah(found)) = complete(&mut s.store, &lembar.id) else { panic!("completed") };
    assert_eq!(codes(&found), [("baris.1.bukan_pasal18", "PASAL18_BELUM_DIPERIKSA")]);
    assert_eq!(s.status(&good), S::Draf, "nothing has changed");
    let part =
        LembarUjiBarisIsian { hasil: Some(HasilUji::DikecualikanSebagian), ..cells(&lembar.baris[0], None) };
    let b = save_baris(&mut s.store, &lembar.id, &part).unwrap();
    assert_eq!(codes(&b.masalah), [("hasil", "HASIL_SEBAGIAN_TANPA_BAGIAN")]);
}

#[test]
fn each_result_leads_to_its_own_state() {
    let mut s = stage::open();
    let closed = s.item(|_| {});
    let part = s.item(|i| {
        i.cakupan = Cakupan::Sebagian;
        i.bagian_dikecualikan = "Nomor rekening".into();
    });
    // Open: the grounds for closing are not asked for.
    let open = s.item(|i| i.kode_pasal17.clear());
    let later = s.item(|i| i.dasar_hukum.clear());
    let lembar = s.sheet(&[&closed, &part, &open, &later], HasilUji::Dikecualikan);
    for (i, hasil) in [(1, HasilUji::DikecualikanSebagian), (2, HasilUji::Terbuka), (3, HasilUji::Ditunda)] {
        save_baris(&mut s.store, &lembar.id, &cells(&lembar.baris[i], Some(hasil))).unwrap();
    }
    let done = complete(&mut s.store, &lembar.id).unwrap();
    assert_eq!(done.status, StatusLembar::Lengkap);
    let states = [&closed, &part, &open, &later].map(|id| s.status(id));
    assert_eq!(states, [S::Diuji, S::Diuji, S::DitolakTerbuka, S::Draf]);
    assert_eq!(list(&s.store, false).unwrap()[0].jumlah_galat, 0);
}

#[test]
fn a_complete_sheet_refuses_every_change() {
    let mut s = stage::open();
    let (a, b) = (s.item(|_| {}), s.item(|_| {}));
    let id = s.tested(&[&a]);
    let row = get(&s.store, &id).unwrap().baris.remove(0);
    let head = LembarUjiIsian { id: Some(id.clone()), ..s.head() };
    assert_eq!(kode(save(&mut s.store, &head)), "LEMBAR_SUDAH_LENGKAP");
    assert_eq!(kode(add_item(&mut s.store, &id, &[b])), "LEMBAR_SUDAH_LENGKAP");
    assert_eq!(kode(remove_item(&mut s.store, &id, &row.id)), "LEMBAR_SUDAH_LENGKAP");
    assert_eq!(kode(save_baris(&mut s.store, &id, &cells(&row, None))), "LEMBAR_SUDAH_LENGKAP");
    assert_eq!(kode(complete(&mut s.store, &id)), "LEMBAR_SUDAH_LENGKAP");
}

#[test]
fn an_item_stands_on_one_open_sheet_only() {
    let mut s = stage::open();
    let (a, b) = (s.item(|_| {}), s.item(|_| {}));
    let first = s.sheet(&[&a, &b], HasilUji::Dikecualikan);
    let head = s.head();
    let second = save(&mut s.store, &head).unwrap();
    assert_eq!(
        kode(add_item(&mut s.store, &second.id, std::slice::from_ref(&a))),
        "INFORMASI_DI_LEMBAR_LAIN"
    );
    let left = remove_item(&mut s.store, &first.id, &first.baris[0].id).unwrap();
    assert_eq!((left.baris[0].informasi_id.as_str(), left.baris[0].urut), (b.as_str(), 1));
    assert_eq!(add_item(&mut s.store, &second.id, &[a]).unwrap().baris.len(), 1);
}

#[test]
fn a_second_test_begins_where_the_first_ended() {
    let mut s = stage::open();
    let a = s.item(|_| {});
    let first = s.sheet(&[&a], HasilUji::Dikecualikan);
    let better = LembarUjiBarisIsian {
        konsekuensi_dibuka: "Rekening penerima dapat dibobol orang lain.".into(),
        ..cells(&first.baris[0], Some(HasilUji::Dikecualikan))
    };
    save_baris(&mut s.store, &first.id, &better).unwrap();
    complete(&mut s.store, &first.id).unwrap();
    let head = LembarUjiIsian { jenis: JenisLembar::Ulang, ..s.head() };
    let again = save(&mut s.store, &head).unwrap();
    let refused = add_item(&mut s.store, &again.id, std::slice::from_ref(&a));
    assert_eq!(kode(refused), "INFORMASI_SUDAH_DIUJI");
    send_back(&mut s, &a);
    let row = add_item(&mut s.store, &again.id, std::slice::from_ref(&a)).unwrap().baris.remove(0);
    assert_eq!((row.konsekuensi_dibuka.clone(), row.hasil), (better.konsekuensi_dibuka, None));
    // Two open sheets over one item would be two tests at once.
    assert_eq!(kode(reopen(&mut s.store, &first.id, "Lagi")), "INFORMASI_DI_LEMBAR_LAIN");
    save_baris(&mut s.store, &again.id, &cells(&row, Some(HasilUji::Dikecualikan))).unwrap();
    complete(&mut s.store, &again.id).unwrap();
    assert_eq!(kode(reopen(&mut s.store, &first.id, "Lagi")), "INFORMASI_DIUJI_LAGI");
    assert_eq!(s.status(&a), S::Diuji);
}

fn send_back(s: &mut stage::Stage, id: &str) {
    informasi::move_status(&mut s.store, id, Transisi::KembalikanUntukDiujiUlang, "Perlu").unwrap();
}

#[test]
fn opening_again_takes_the_items_back_until_they_are_discussed() {
    let mut s = stage::open();
    let a = s.item(|_| {});
    let id = s.tested(&[&a]);
    let print = s.print(K::D04, &id, "lembar");
    assert_eq!(kode(reopen(&mut s.store, &id, " ")), "WAJIB_DIISI");
    let lembar = reopen(&mut s.store, &id, "Dasar hukum kurang").unwrap();
    assert_eq!((lembar.status, s.status(&a)), (StatusLembar::Disusun, S::Direkap));
    assert_eq!(dokumen::get(&s.store, &print.id).unwrap().status, StatusDokumen::Diganti);
    assert_eq!(kode(reopen(&mut s.store, &id, "Lagi")), "LEMBAR_BELUM_LENGKAP");
    complete(&mut s.store, &id).unwrap();
    let rapat = s.meeting(&[&a]);
    assert_eq!(kode(reopen(&mut s.store, &id, "Lagi")), "INFORMASI_DALAM_RAPAT");
    s.attend(&rapat.id, 5);
    s.decide(&rapat.id, crate::rapat::HasilRapat::SetujuDikecualikan);
    crate::rapat::finish(&mut s.store, &rapat.id, "").unwrap();
    assert_eq!(kode(reopen(&mut s.store, &id, "Lagi")), "INFORMASI_SUDAH_DIBAHAS");
    let late = s.head();
    let other = save(&mut s.store, &late).unwrap();
    assert_eq!(kode(add_item(&mut s.store, &other.id, &[a])), "INFORMASI_SUDAH_DIUJI");
}

#[test]
fn a_signed_sheet_stays_closed_and_carries_its_number() {
    let mut s = stage::open();
    let a = s.item(|_| {});
    let lembar = s.sheet(&[&a], HasilUji::Dikecualikan);
    let draft = s.print(K::D04, &lembar.id, "draf");
    let early = signature(&draft, "01/PPID", "6-11-2026");
    assert_eq!(kode(record_tanda_tangan(&mut s.store, &early, None)), "LEMBAR_BELUM_LENGKAP");
    complete(&mut s.store, &lembar.id).unwrap();
    assert_eq!(kode(record_tanda_tangan(&mut s.store, &early, None)), "DOKUMEN_TIDAK_BERLAKU");
    let paper = s.print(K::D04, &lembar.id, "lengkap");
    let before = signature(&paper, "01/PPID", "4-11-2026");
    assert_eq!(kode(record_tanda_tangan(&mut s.store, &before, None)), "TANGGAL_TERLALU_AWAL");
    let signed = record_tanda_tangan(&mut s.store, &signature(&paper, "01/PPID", "6-11-2026"), None).unwrap();
    assert_eq!(signed.penandatangan, "Wirya Adiguna, S.Sos.");
    assert_eq!(get(&s.store, &lembar.id).unwrap().nomor, "01/PPID");
    assert_eq!(kode(reopen(&mut s.store, &lembar.id, "Salah")), "LEMBAR_SUDAH_DITANDATANGANI");
}

#[test]
fn cells_are_bounded() {
    let mut s = stage::open();
    let a = s.item(|_| {});
    let lembar = s.sheet(&[&a], HasilUji::Dikecualikan);
    let row = cells(&lembar.baris[0], None);
    let long = LembarUjiBarisIsian { konsekuensi_dibuka: "a".repeat(100_000), ..row.clone() };
    assert_eq!(kode(save_baris(&mut s.store, &lembar.id, &long)), "TERLALU_PANJANG");
    let unseen = LembarUjiBarisIsian { konsekuensi_ditutup: "a\u{0}b".into(), ..row.clone() };
    assert_eq!(kode(save_baris(&mut s.store, &lembar.id, &unseen)), "KARAKTER_KENDALI");
    let stranger = LembarUjiBarisIsian { id: "tidak-ada".into(), ..row };
    assert!(matches!(save_baris(&mut s.store, &lembar.id, &stranger), Err(Error::NotFound { .. })));
    assert_eq!(get(&s.store, &lembar.id).unwrap().baris, lembar.baris);
}

#[test]
fn an_item_in_the_trash_does_not_vanish_from_the_paper() {
    let mut s = stage::open();
    let a = s.item(|_| {});
    let lembar = s.sheet(&[&a], HasilUji::Dikecualikan);
    crate::informasi::trash(&mut s.store, std::slice::from_ref(&a)).unwrap();
    assert_eq!(kode(prepare(&s.store, &lembar.id)), "DI_DALAM_SAMPAH");
    assert_eq!(kode(complete(&mut s.store, &lembar.id)), "DI_DALAM_SAMPAH");
}

#[test]
fn a_slip_to_open_is_taken_back_with_its_sheet() {
    let mut s = stage::open();
    let a = s.item(|_| {});
    let lembar = s.sheet(&[&a], HasilUji::Terbuka);
    complete(&mut s.store, &lembar.id).unwrap();
    assert_eq!(s.status(&a), S::DitolakTerbuka);
    assert!(!informasi::get_rinci(&s.store, &a).unwrap().dapat_disunting);
    let open = reopen(&mut s.store, &lembar.id, "Salah pilih hasil").unwrap();
    assert_eq!((open.status, s.status(&a)), (StatusLembar::Disusun, S::Direkap));
    assert_eq!(informasi::get(&s.store, &a).unwrap().status_alasan, "Salah pilih hasil");
    save_baris(&mut s.store, &lembar.id, &cells(&open.baris[0], Some(HasilUji::Dikecualikan))).unwrap();
    complete(&mut s.store, &lembar.id).unwrap();
    assert_eq!(s.status(&a), S::Diuji);
    // What the meeting opened is no slip of the sheet.
    let rapat = s.meeting(&[&a]);
    s.attend(&rapat.id, 5);
    s.decide(&rapat.id, crate::rapat::HasilRapat::Terbuka);
    crate::rapat::finish(&mut s.store, &rapat.id, "").unwrap();
    assert_eq!(kode(reopen(&mut s.store, &lembar.id, "Lagi")), "INFORMASI_DIBUKA_RAPAT");
    assert_eq!(s.status(&a), S::DitolakTerbuka);
}

#[test]
fn the_advice_for_a_discussed_item_can_be_followed() {
    let mut s = stage::open();
    let a = s.item(|_| {});
    let id = s.tested(&[&a]);
    s.agreed(&[&a]);
    assert_eq!(kode(reopen(&mut s.store, &id, "Salah")), "INFORMASI_SUDAH_DIBAHAS");
    send_back(&mut s, &a);
    assert_eq!(reopen(&mut s.store, &id, "Salah").unwrap().status, StatusLembar::Disusun);
}
