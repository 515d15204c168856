//! Testing again what rests on a regulation that no longer holds.

use super::{
    HasilUji, JenisLembar, StatusLembar, complete, get, list_sebelumnya, list_ulang, save_baris, start_ulang,
};
use crate::informasi;
use crate::informasi::status::StatusInformasi as S;
use crate::informasi::{DasarHukum, InformasiIsian};
use crate::pekerjaan::stage::{self, Stage, cells};
use crate::pekerjaan::stage_lanjutan::set;
use crate::testing::kode;
use saksama_durable::quiet;

/// Cites what Perki 1/2021 Pasal 63 has revoked.
fn revoked(i: &mut InformasiIsian) {
    i.dasar_hukum.push(DasarHukum::dari_teks("Peraturan Komisi Informasi Nomor 1 Tahun 2017 Pasal 3"));
}

fn listed(s: &Stage) -> Vec<String> {
    list_ulang(&s.store, &mut quiet).unwrap().into_iter().map(|p| p.informasi_id).collect()
}

#[test]
fn only_what_was_tested_and_cites_what_is_revoked_is_listed() {
    let mut s = stage::open();
    let (old, good, untested) = (s.item(revoked), s.item(|_| {}), s.item(revoked));
    let lembar = s.tested(&[&old, &good]);
    assert_eq!(listed(&s), [old.as_str()]);
    let one = list_ulang(&s.store, &mut quiet).unwrap().remove(0);
    assert_eq!((one.lembar_id, one.ulang_id), (lembar, None));
    assert_eq!((one.sebab[0].kode.as_str(), one.sebab[0].data["tahun"].as_str()), ("DASAR_DICABUT", "2017"));
    assert_eq!(s.status(&untested), S::Draf);
}

#[test]
fn a_test_before_perki_1_2021_is_listed_whatever_it_cites() {
    let mut s = stage::open();
    let id = s.item(|_| {});
    // Nobody of the list was in office then.
    let penyetuju_id = Some(s.wali_kota.clone());
    let head = super::LembarUjiIsian { tanggal: "29 Juni 2021".into(), penyetuju_id, ..s.head() };
    let lembar = super::save(&mut s.store, &head).unwrap();
    let lembar = super::add_item(&mut s.store, &lembar.id, std::slice::from_ref(&id)).unwrap();
    save_baris(&mut s.store, &lembar.id, &cells(&lembar.baris[0], Some(HasilUji::Dikecualikan))).unwrap();
    complete(&mut s.store, &lembar.id).unwrap();
    let found = list_ulang(&s.store, &mut quiet).unwrap();
    assert_eq!(found[0].sebab[0].kode, "UJI_SEBELUM_PERKI");
}

#[test]
fn what_is_set_is_considered_on_a_sheet_about_a_change_and_the_old_one_stays() {
    let mut s = stage::open();
    let id = s.item(revoked);
    set(&mut s, &[&id]);
    let old = list_ulang(&s.store, &mut quiet).unwrap().remove(0).lembar_id;
    let before = get(&s.store, &old).unwrap();
    let new = start_ulang(&mut s.store, std::slice::from_ref(&id)).unwrap();
    assert_eq!(new.len(), 1);
    let new = &new[0];
    assert_eq!((new.jenis, new.status), (JenisLembar::Pengubahan, StatusLembar::Disusun));
    assert_eq!((new.nomor.as_str(), new.tanggal, new.tahun), ("", None, 2026));
    assert_eq!((&new.penguji, &new.tempat), (&before.penguji, &before.tempat));
    let (row, was) = (&new.baris[0], &before.baris[0]);
    assert_eq!(row.konsekuensi_dibuka, was.konsekuensi_dibuka);
    assert_eq!(row.hasil, None, "it is tested anew");
    let isian = super::LembarUjiBarisIsian {
        konsekuensi_dibuka: "Rekening penerima dapat dibobol oleh orang lain.".into(),
        ..cells(row, Some(HasilUji::Dikecualikan))
    };
    save_baris(&mut s.store, &new.id, &isian).unwrap();
    assert_eq!(get(&s.store, &old).unwrap(), before, "not a letter of the old sheet has changed");
    let beside = list_sebelumnya(&s.store, &new.id).unwrap();
    assert_eq!(beside.len(), 1);
    assert_eq!(beside[0].lembar_id, old);
    assert_eq!(beside[0].konsekuensi_dibuka, was.konsekuensi_dibuka);
    assert_eq!(beside[0].hasil, Some(HasilUji::Dikecualikan));
    // It is under way, and not begun a second time.
    let under_way = list_ulang(&s.store, &mut quiet).unwrap().remove(0);
    assert_eq!(under_way.ulang_id.as_deref(), Some(new.id.as_str()));
    assert_eq!(kode(start_ulang(&mut s.store, &[id])), "INFORMASI_DI_LEMBAR_LAIN");
}

#[test]
fn what_is_not_set_yet_goes_back_and_is_tested_again() {
    let mut s = stage::open();
    let id = s.item(revoked);
    let old = s.tested(&[&id]);
    let new = start_ulang(&mut s.store, std::slice::from_ref(&id)).unwrap().remove(0);
    assert_eq!((new.jenis, s.status(&id)), (JenisLembar::Ulang, S::Direkap));
    // Its grounds may be mended now.
    let item = informasi::get(&s.store, &id).unwrap();
    assert!(item.status.is_editable());
    assert_eq!(list_sebelumnya(&s.store, &new.id).unwrap()[0].lembar_id, old);
    assert_eq!(list_sebelumnya(&s.store, &old).unwrap(), []);
}

#[test]
fn nothing_picked_or_never_tested_is_refused_and_changes_nothing() {
    let mut s = stage::open();
    let id = s.item(revoked);
    assert_eq!(kode(start_ulang(&mut s.store, &[])), "PILIH_INFORMASI");
    assert_eq!(kode(start_ulang(&mut s.store, &[id])), "INFORMASI_BELUM_PERNAH_DIUJI");
    assert_eq!(super::list(&s.store, false).unwrap(), []);
}
