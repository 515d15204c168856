//! Composing a decree and what must hold before it is printed.

use super::{JenisKeputusan, KeputusanIsian, get, list, prepare, save};
use crate::dkip::Lingkup;
use crate::dokumen::{self, KodeDokumen as K, StatusDokumen, record_tanda_tangan};
use crate::error::Error;
use crate::informasi::status::{StatusInformasi as S, Transisi};
use crate::organisasi::ProfilSop;
use crate::pekerjaan::stage::{self, Stage, decree_isian, signature};
use crate::storage::informasi::probe::{set_sampai_tanggal, set_uraian};
use crate::testing::kode;
use crate::uji_konsekuensi as uji;
use crate::{dkip, informasi, rapat};

fn two_agreed(s: &mut Stage) -> (String, String, String) {
    let later = s.item(|_| {});
    let first = s.item(|_| {});
    s.tested(&[&later, &first]);
    let rapat = s.agreed(&[&later, &first]);
    (rapat, later, first)
}

#[test]
fn a_new_decree_takes_the_agreed_items_in_annex_order() {
    let mut s = stage::open();
    let b = s.item(|i| {
        i.kode_pasal17 = vec!["b".into()];
        i.judul = "Rahasia dagang penyedia".into();
    });
    let h = s.item(|_| {});
    let open = s.item(|_| {});
    s.tested(&[&h, &open, &b]);
    let meeting = s.meeting(&[&h, &open, &b]);
    s.attend(&meeting.id, 5);
    s.decide(&meeting.id, rapat::HasilRapat::SetujuDikecualikan);
    rapat::record_putusan(&mut s.store, &meeting.id, &open, Some(rapat::HasilRapat::Terbuka), "Umum")
        .unwrap();
    assert_eq!(kode(save(&mut s.store, &decree_isian(Some(&meeting.id)))), "RAPAT_BELUM_SELESAI");
    rapat::finish(&mut s.store, &meeting.id, "").unwrap();
    let decree = s.decree(&meeting.id);
    let ids: Vec<&str> = decree.item.iter().map(|i| i.informasi_id.as_str()).collect();
    assert_eq!(ids, [b.as_str(), h.as_str()], "letter b before h, the opened one left out");
    assert_eq!(decree.tentang, "Klasifikasi Informasi yang Dikecualikan");
    assert_eq!((decree.tahun, decree.status), (2026, StatusDokumen::Draf));
    assert_eq!(list(&s.store, false).unwrap(), [decree]);
    let stranger = KeputusanIsian { informasi_id: vec![open], ..decree_isian(Some(&meeting.id)) };
    assert_eq!(kode(save(&mut s.store, &stranger)), "INFORMASI_TIDAK_DISETUJUI_RAPAT");
}

#[test]
fn a_change_takes_in_nothing_the_meeting_did_not_agree_to() {
    let mut s = stage::open();
    let (mine, other) = (s.item(|_| {}), s.item(|_| {}));
    s.tested(&[&mine, &other]);
    let rapat = s.agreed(&[&mine]);
    let elsewhere = s.agreed(&[&other]);
    let decree = s.decree(&rapat);
    let both = KeputusanIsian {
        id: Some(decree.id.clone()),
        informasi_id: vec![mine.clone(), other.clone()],
        ..decree_isian(Some(&rapat))
    };
    let Err(Error::Refused { kode: why, data }) = save(&mut s.store, &both) else { panic!("taken in") };
    assert_eq!((why, data["nomor"].as_str()), ("INFORMASI_TIDAK_DISETUJUI_RAPAT", "R-2026-0002"));
    let moved = KeputusanIsian { rapat_id: Some(elsewhere.clone()), ..both };
    assert_eq!(kode(save(&mut s.store, &moved)), "INFORMASI_TIDAK_DISETUJUI_RAPAT");
    // Discussed again, the item rests on the later meeting.
    open_again(&mut s, &mine, "Rekening penerima dapat dibobol orang lain.");
    let sheet = uji::list(&s.store, false).unwrap().remove(0).id;
    uji::complete(&mut s.store, &sheet).unwrap();
    s.agreed(&[&mine]);
    let again =
        KeputusanIsian { id: Some(decree.id), informasi_id: vec![mine], ..decree_isian(Some(&rapat)) };
    assert_eq!(kode(save(&mut s.store, &again)), "INFORMASI_TIDAK_DISETUJUI_RAPAT");
}

#[test]
fn an_item_stands_in_one_unsigned_decree_only() {
    let mut s = stage::open();
    let (rapat, later, first) = two_agreed(&mut s);
    let half = KeputusanIsian { informasi_id: vec![first.clone()], ..decree_isian(Some(&rapat)) };
    let one = save(&mut s.store, &half).unwrap();
    assert_eq!(one.item.len(), 1);
    assert_eq!(kode(save(&mut s.store, &decree_isian(Some(&rapat)))), "INFORMASI_DI_KEPUTUSAN_LAIN");
    // The officer's own order is kept; an item named twice stands once.
    let both = KeputusanIsian {
        id: Some(one.id.clone()),
        informasi_id: vec![later.clone(), first.clone(), later.clone()],
        ..decree_isian(Some(&rapat))
    };
    let ids: Vec<String> =
        save(&mut s.store, &both).unwrap().item.into_iter().map(|i| i.informasi_id).collect();
    assert_eq!(ids, [later, first]);
}

#[test]
fn nothing_untested_or_undiscussed_is_set() {
    let mut s = stage::open();
    let tested = s.item(|_| {});
    s.tested(&[&tested]);
    let isian = KeputusanIsian { informasi_id: vec![tested.clone()], ..decree_isian(None) };
    assert_eq!(kode(save(&mut s.store, &isian)), "INFORMASI_BELUM_DIBAHAS");
    s.office(|i| {
        i.pengaturan.profil_sop = ProfilSop::Kupang;
    });
    let decree = save(&mut s.store, &isian).unwrap();
    assert!(prepare(&s.store, &decree.id).is_ok(), "no Tim Pertimbangan in this SOP");
    let draft = s.item(|_| {});
    let isian =
        KeputusanIsian { id: Some(decree.id.clone()), informasi_id: vec![draft], ..decree_isian(None) };
    assert_eq!(kode(save(&mut s.store, &isian)), "INFORMASI_BELUM_DIBAHAS");
    let empty = KeputusanIsian { id: Some(decree.id.clone()), ..decree_isian(None) };
    save(&mut s.store, &empty).unwrap();
    assert_eq!(kode(prepare(&s.store, &decree.id)), "KEPUTUSAN_KOSONG");
}

#[test]
fn a_reopened_sheet_takes_the_ground_from_under_the_decree() {
    let mut s = stage::open();
    let a = s.item(|_| {});
    let sheet = s.tested(&[&a]);
    let rapat = s.agreed(&[&a]);
    let decree = s.decree(&rapat);
    informasi::move_status(&mut s.store, &a, Transisi::KembalikanUntukDiujiUlang, "Perlu").unwrap();
    assert_eq!(s.status(&a), S::Direkap);
    assert_eq!(kode(prepare(&s.store, &decree.id)), "INFORMASI_BELUM_DIBAHAS");
    uji::reopen(&mut s.store, &sheet, "Perlu").unwrap();
}

#[test]
fn a_decree_has_the_subject_of_its_kind_until_another_is_typed() {
    let mut s = stage::open();
    let withdrawal = KeputusanIsian { jenis: JenisKeputusan::Pencabutan, ..decree_isian(None) };
    assert_eq!(kode(save(&mut s.store, &withdrawal)), "JENIS_KEPUTUSAN_TIDAK_COCOK");
    // the form proposes the subject of a first decree
    for (typed, subject) in [
        ("", "Penetapan Tambahan Klasifikasi Informasi yang Dikecualikan"),
        (
            "Klasifikasi Informasi yang Dikecualikan",
            "Penetapan Tambahan Klasifikasi Informasi yang Dikecualikan",
        ),
        ("Tambahan Rekam Medis", "Tambahan Rekam Medis"),
    ] {
        let tentang = typed.to_owned();
        let more = KeputusanIsian { jenis: JenisKeputusan::Tambahan, tentang, ..decree_isian(None) };
        assert_eq!(save(&mut s.store, &more).unwrap().tentang, subject);
    }
    let unknown = KeputusanIsian { rapat_id: Some("tidak-ada".into()), ..decree_isian(None) };
    assert!(matches!(save(&mut s.store, &unknown), Err(Error::NotFound { .. })));
}

#[test]
fn a_change_makes_the_unsigned_print_void() {
    let mut s = stage::open();
    let (rapat, _, first) = two_agreed(&mut s);
    let decree = s.decree(&rapat);
    let paper = s.print(K::D14, &decree.id, "dua");
    assert_eq!(get(&s.store, &decree.id).unwrap().status, StatusDokumen::Dicetak);
    let isian = KeputusanIsian {
        id: Some(decree.id.clone()),
        informasi_id: vec![first],
        penandatangan_id: Some(s.ppid.clone()),
        ..decree_isian(Some(&rapat))
    };
    assert_eq!(save(&mut s.store, &isian).unwrap().status, StatusDokumen::Draf);
    assert_eq!(dokumen::get(&s.store, &paper.id).unwrap().status, StatusDokumen::Diganti);
    let old = signature(&paper, "52", "17-11-2026");
    assert_eq!(kode(record_tanda_tangan(&mut s.store, &old, None)), "DOKUMEN_TIDAK_BERLAKU");
    let paper = s.print(K::D14, &decree.id, "satu");
    record_tanda_tangan(&mut s.store, &signature(&paper, "52", "17-11-2026"), None).unwrap();
    assert_eq!(kode(save(&mut s.store, &isian)), "KEPUTUSAN_SUDAH_DITANDATANGANI");
    assert_eq!(kode(prepare(&s.store, &decree.id)), "KEPUTUSAN_SUDAH_DITANDATANGANI", "never made again");
}

#[test]
fn an_item_changed_after_the_print_stops_the_signature() {
    let mut s = stage::open();
    let a = s.item(|_| {});
    s.tested(&[&a]);
    let rapat = s.agreed(&[&a]);
    let decree = s.decree(&rapat);
    let paper = s.print(K::D14, &decree.id, "SK");
    set_uraian(&s.store, &a, "Nomor rekening, saldo, dan mutasi penerima bantuan sosial");
    let typed = signature(&paper, "52", "20-11-2026");
    assert_eq!(kode(record_tanda_tangan(&mut s.store, &typed, None)), "BERUBAH_SETELAH_DICETAK");
    assert_eq!(s.status(&a), S::Dibahas);
}

#[test]
fn an_item_that_breaks_a_rule_is_never_set() {
    let mut s = stage::open();
    let (rapat, later, first) = two_agreed(&mut s);
    let decree = s.decree(&rapat);
    let paper = s.print(K::D14, &decree.id, "SK");
    for id in [&later, &first] {
        set_uraian(&s.store, id, "Rekening");
    }
    let Err(Error::Refused { kode: why, data }) = prepare(&s.store, &decree.id) else { panic!("prepared") };
    assert_eq!((why, data["nomor"].as_str()), ("INFORMASI_BERMASALAH", "R-2026-0001, R-2026-0002"));
    let typed = signature(&paper, "52", "17-11-2026");
    assert_eq!(kode(record_tanda_tangan(&mut s.store, &typed, None)), "INFORMASI_BERMASALAH");
    assert_eq!([s.status(&later), s.status(&first)], [S::Dibahas, S::Dibahas]);
}

#[test]
fn a_decree_recorded_late_is_judged_by_its_own_day() {
    let mut s = stage::open();
    let (rapat, later, _) = two_agreed(&mut s);
    let decree = s.decree(&rapat);
    // over by today, not yet on the day of the decree
    set_sampai_tanggal(&s.store, &later, "2026-11-18");
    let paper = s.print(K::D14, &decree.id, "SK");
    assert_eq!(kode(prepare(&s.store, &decree.id)), "INFORMASI_BERMASALAH");
    record_tanda_tangan(&mut s.store, &signature(&paper, "52", "17-11-2026"), None).unwrap();
    assert_eq!(s.status(&later), S::Ditetapkan);
}

/// Tests `a` again on a sheet whose cells say `dibuka`, and leaves that sheet open.
fn open_again(s: &mut Stage, a: &str, dibuka: &str) -> uji::LembarUji {
    informasi::move_status(&mut s.store, a, Transisi::KembalikanUntukDiujiUlang, "Perlu").unwrap();
    let sheet = s.sheet(&[a], uji::HasilUji::Dikecualikan);
    let isian = uji::LembarUjiBarisIsian {
        konsekuensi_dibuka: dibuka.into(),
        ..stage::cells(&sheet.baris[0], Some(uji::HasilUji::Dikecualikan))
    };
    uji::save_baris(&mut s.store, &sheet.id, &isian).unwrap();
    sheet
}

fn dibuka(s: &Stage, lingkup: Lingkup<'_>) -> String {
    dkip::list(&s.store, lingkup).unwrap().remove(0).dibuka
}

#[test]
fn the_annex_and_the_list_print_the_sheet_the_decree_rests_on() {
    const TERBUKA: &str = "Kalimat setengah jadi dari lembar lain.";
    let mut s = stage::open();
    let a = s.item(|_| {});
    let first = s.tested(&[&a]);
    let cells = dibuka(&s, Lingkup::Lembar(&first));
    let second = open_again(&mut s, &a, TERBUKA);
    assert_eq!(dibuka(&s, Lingkup::Rancangan), cells, "an open sheet is no result yet");
    assert_eq!(dibuka(&s, Lingkup::Lembar(&second.id)), TERBUKA);
    uji::complete(&mut s.store, &second.id).unwrap();
    assert_eq!(dibuka(&s, Lingkup::Rancangan), TERBUKA);
    let rapat = s.agreed(&[&a]);
    let decree = s.decree(&rapat);
    let sheets: Vec<&str> = decree.lembar.iter().map(|l| l.id.as_str()).collect();
    assert_eq!(
        (sheets, decree.item[0].lembar_id.as_deref()),
        (vec![second.id.as_str()], Some(second.id.as_str()))
    );
    // A third test after the decree was composed: its draft is not what the decree says.
    let third = open_again(&mut s, &a, "Kalimat lain yang belum diputus rapat.");
    assert_eq!(dibuka(&s, Lingkup::Keputusan(&decree.id)), TERBUKA);
    uji::complete(&mut s.store, &third.id).unwrap();
    s.agreed(&[&a]);
    assert_eq!(kode(prepare(&s.store, &decree.id)), "INFORMASI_TIDAK_DISETUJUI_RAPAT");
    s.office(|i| i.pengaturan.profil_sop = ProfilSop::Kupang);
    let isian = KeputusanIsian {
        id: Some(decree.id),
        penandatangan_id: Some(s.ppid.clone()),
        informasi_id: vec![a.clone()],
        ..decree_isian(None)
    };
    let decree = save(&mut s.store, &isian).unwrap();
    assert_eq!(decree.item[0].lembar_id, Some(third.id));
    let fourth = open_again(&mut s, &a, "Kalimat lain lagi yang lebih jelas.");
    uji::complete(&mut s.store, &fourth.id).unwrap();
    assert_eq!(kode(prepare(&s.store, &decree.id)), "LEMBAR_KEPUTUSAN_BERUBAH");
    let again = save(&mut s.store, &KeputusanIsian { id: Some(decree.id), ..isian }).unwrap();
    assert!(prepare(&s.store, &again.id).is_ok());
}

#[test]
fn a_sheet_stays_as_it_was_once_a_decree_on_paper_rests_on_it() {
    let mut s = stage::open();
    s.office(|i| i.pengaturan.profil_sop = ProfilSop::Kupang);
    let a = s.item(|_| {});
    let sheet = s.tested(&[&a]);
    let isian = KeputusanIsian { informasi_id: vec![a.clone()], ..decree_isian(None) };
    let decree = save(&mut s.store, &isian).unwrap();
    let paper = s.print(K::D14, &decree.id, "SK");
    assert_eq!(kode(uji::reopen(&mut s.store, &sheet, "Salah")), "LEMBAR_DI_KEPUTUSAN");
    record_tanda_tangan(&mut s.store, &signature(&paper, "52", "17-11-2026"), None).unwrap();
    let before = dkip::list(&s.store, Lingkup::Ditetapkan).unwrap();
    assert_eq!(kode(uji::reopen(&mut s.store, &sheet, "Salah")), "LEMBAR_SUDAH_DIPUTUSKAN");
    let row = uji::get(&s.store, &sheet).unwrap().baris.remove(0);
    let other = stage::cells(&row, Some(uji::HasilUji::Terbuka));
    assert_eq!(kode(uji::save_baris(&mut s.store, &sheet, &other)), "LEMBAR_SUDAH_LENGKAP");
    assert_eq!(dkip::list(&s.store, Lingkup::Ditetapkan).unwrap(), before);
}

#[test]
fn a_decree_over_two_sheets_names_both_in_annex_order() {
    let mut s = stage::open();
    let (later, first) = (s.item(|_| {}), s.item(|i| i.kode_pasal17 = vec!["b".into()]));
    let sheets = [s.tested(&[&later]), s.tested(&[&first])];
    let rapat = s.agreed(&[&later, &first]);
    let decree = s.decree(&rapat);
    let named: Vec<&String> = decree.lembar.iter().map(|l| &l.id).collect();
    assert_eq!(named, [&sheets[1], &sheets[0]], "letter b stands before h");
}

#[test]
fn unsigned_papers_under_a_decree_are_said_and_do_not_hinder() {
    let mut s = stage::open();
    let a = s.item(|_| {});
    let sheet = s.tested(&[&a]);
    let rapat = s.agreed(&[&a]);
    let decree = s.decree(&rapat);
    let said = |s: &Stage| -> Vec<(String, String)> {
        let masalah = get(&s.store, &decree.id).unwrap().masalah;
        assert!(!crate::masalah::has_galat(&masalah));
        masalah.into_iter().map(|m| (m.kode, m.data.into_values().next().unwrap())).collect()
    };
    let lembar = ("LEMBAR_BELUM_DITANDATANGANI".to_owned(), "tanggal 5 November 2026".to_owned());
    let record = ("BERITA_ACARA_BELUM_DITANDATANGANI".to_owned(), "16 November 2026".to_owned());
    assert_eq!(said(&s), [lembar, record.clone()]);
    assert_eq!(list(&s.store, false).unwrap()[0].masalah.len(), 2);
    assert!(prepare(&s.store, &decree.id).is_ok());
    let decided = s.print(K::D14, &decree.id, "SK");
    let paper = s.print(K::D04, &sheet, "lembar");
    record_tanda_tangan(&mut s.store, &signature(&paper, "01/PPID", "6-11-2026"), None).unwrap();
    assert_eq!(said(&s), [record]);
    let late = signature(&decided, "52", "17-11-2026");
    assert_eq!(kode(record_tanda_tangan(&mut s.store, &late, None)), "BERUBAH_SETELAH_DICETAK");
    let paper = s.print(K::D12, &rapat, "ba");
    record_tanda_tangan(&mut s.store, &signature(&paper, "1", "16-11-2026"), None).unwrap();
    assert_eq!(said(&s), []);
}
