//! What happens in the room: who comes and goes, whether enough are there, what is said, and the meeting after.

use super::{HasilRapat as H, JenisRapat, PendapatIsian, RapatIsian, StatusRapat};
use super::{
    except_kuorum, finish, get, get_tayangan, postpone, record_jam, record_kehadiran, record_pendapat,
    record_pulang, record_putusan, repeat, save,
};
use crate::informasi::status::StatusInformasi as S;
use crate::pejabat::Peran;
use crate::pekerjaan::stage::{self, Stage, person, plan};
use crate::rapat::kuorum::RumusKuorum;
use crate::testing::kode;

/// A stage of fifteen members in office: the nine of the stage and six more.
fn fifteen() -> Stage {
    let mut s = stage::open();
    for n in 10..=15 {
        let nama = format!("Anggota {n}");
        person(&mut s.store, &nama, "Kepala Bagian", Peran::AnggotaTimPertimbangan, "1-1-2026", "");
    }
    s
}

/// A meeting of today over one tested item.
fn today(s: &mut Stage) -> (String, String) {
    let item = s.item(|_| {});
    s.tested(&[&item]);
    let rapat = save(&mut s.store, &RapatIsian { tanggal: "20-11-2026".into(), ..plan() }).unwrap();
    super::save_informasi(&mut s.store, &rapat.id, std::slice::from_ref(&item)).unwrap();
    (rapat.id, item)
}

#[test]
fn seven_of_fifteen_may_not_decide_and_eight_may() {
    let mut s = fifteen();
    let (rapat, item) = today(&mut s);
    let k = s.attend(&rapat, 7).kuorum;
    assert_eq!((k.anggota, k.dibutuhkan, k.hadir, k.terpenuhi), (15, 8, 7, false));
    assert_eq!(k.uraian, "15 ÷ 2 = 7,5 → dibulatkan ke bawah 7, ditambah 1 = 8");
    let decide = |s: &mut Stage| record_putusan(&mut s.store, &rapat, &item, Some(H::SetujuDikecualikan), "");
    assert_eq!(kode(decide(&mut s)), "KUORUM_TIDAK_TERPENUHI");
    assert_eq!(get(&s.store, &rapat).unwrap().putusan[0].hasil, None);
    // A representative without a letter makes no eighth; one with a letter does.
    record_kehadiran(&mut s.store, &rapat, 7, true, "Wakil Delapan", "").unwrap();
    assert_eq!(kode(decide(&mut s)), "KUORUM_TIDAK_TERPENUHI");
    record_kehadiran(&mut s.store, &rapat, 7, true, "Wakil Delapan", "ST/8/2026").unwrap();
    assert_eq!(decide(&mut s).unwrap().kuorum.hadir, 8);
    assert_eq!(finish(&mut s.store, &rapat, "").unwrap().status, StatusRapat::Selesai);
    assert_eq!(s.status(&item), S::Dibahas);
}

#[test]
fn rounded_up_eight_of_fifteen_are_one_too_few() {
    let mut s = fifteen();
    s.office(|i| i.pengaturan.rumus_kuorum = RumusKuorum::PembulatanKeAtas);
    let (rapat, item) = today(&mut s);
    let k = s.attend(&rapat, 8).kuorum;
    assert_eq!((k.dibutuhkan, k.hadir, k.terpenuhi), (9, 8, false));
    assert_eq!(k.uraian, "15 ÷ 2 = 7,5, ditambah 1 = 8,5 → dibulatkan ke atas 9");
    let decide = |s: &mut Stage| record_putusan(&mut s.store, &rapat, &item, Some(H::SetujuDikecualikan), "");
    assert_eq!(kode(decide(&mut s)), "KUORUM_TIDAK_TERPENUHI");
    record_kehadiran(&mut s.store, &rapat, 8, true, "", "").unwrap();
    decide(&mut s).unwrap();
}

#[test]
fn who_leaves_takes_the_quorum_along_and_brings_it_back() {
    let mut s = stage::open();
    let (first, second) = (s.item(|_| {}), s.item(|_| {}));
    s.tested(&[&first, &second]);
    let rapat = save(&mut s.store, &RapatIsian { tanggal: "20-11-2026".into(), ..plan() }).unwrap().id;
    super::save_informasi(&mut s.store, &rapat, &[first.clone(), second.clone()]).unwrap();
    let there = s.attend(&rapat, 5);
    // The clock of the test stands at nine.
    assert_eq!((there.undangan[0].jam_datang.as_str(), there.undangan[0].jam_pulang.as_str()), ("09.00", ""));
    assert_eq!(there.undangan[6].jam_datang, "");
    let decide = |s: &mut Stage, id: &str, h| record_putusan(&mut s.store, &rapat, id, h, "");
    decide(&mut s, &first, Some(H::SetujuDikecualikan)).unwrap();
    let k = record_pulang(&mut s.store, &rapat, 4).unwrap();
    assert_eq!(k.undangan[4].jam_pulang, "09.00");
    assert_eq!((k.kuorum.hadir, k.kuorum.di_ruang, k.kuorum.terpenuhi), (5, 4, false));
    // What was decided stays; nothing new is decided, but an item may be put off or taken back.
    assert_eq!(kode(decide(&mut s, &second, Some(H::Terbuka))), "KUORUM_HILANG");
    assert_eq!(kode(decide(&mut s, &first, Some(H::Terbuka))), "KUORUM_HILANG");
    decide(&mut s, &first, Some(H::SetujuDikecualikan)).unwrap();
    decide(&mut s, &second, Some(H::Ditunda)).unwrap();
    decide(&mut s, &second, None).unwrap();
    // Back again, the fifth makes the quorum; nobody leaves who is not there.
    assert!(record_kehadiran(&mut s.store, &rapat, 4, true, "", "").unwrap().kuorum.terpenuhi);
    assert_eq!(record_pulang(&mut s.store, &rapat, 7).unwrap(), get(&s.store, &rapat).unwrap());
    record_pulang(&mut s.store, &rapat, 4).unwrap();
    // Those who signed made the quorum of the meeting: it is closed with what they decided.
    decide(&mut s, &second, Some(H::Ditunda)).unwrap();
    let done = finish(&mut s.store, &rapat, "").unwrap();
    assert_eq!((done.kuorum.hadir, done.kuorum.di_ruang, done.kuorum.terpenuhi), (5, 4, true));
    assert_eq!((s.status(&first), s.status(&second)), (S::Dibahas, S::Diuji));
}

#[test]
fn times_are_mended_by_hand_and_only_todays_meeting_has_a_clock() {
    let mut s = stage::open();
    let (rapat, _) = today(&mut s);
    s.attend(&rapat, 1);
    let seat = record_jam(&mut s.store, &rapat, 0, "9.25", "11").unwrap().undangan[0].clone();
    assert_eq!((seat.jam_datang.as_str(), seat.jam_pulang.as_str()), ("09.25", "11.00"));
    for (urut, datang, pulang, expected) in [
        (0, "25.00", "", "JAM_TIDAK_TERBACA"),
        (0, "10.00", "9.59", "JAM_PULANG_TERBALIK"),
        (1, "9.00", "", "BELUM_HADIR"),
    ] {
        assert_eq!(kode(record_jam(&mut s.store, &rapat, urut, datang, pulang)), expected);
    }
    assert_eq!(get(&s.store, &rapat).unwrap().undangan[0], seat);
    let before = s.meeting(&[]).id;
    assert_eq!(s.attend(&before, 1).undangan[0].jam_datang, "");
    assert_eq!(kode(record_pulang(&mut s.store, &before, 0)), "RAPAT_BUKAN_HARI_INI");
}

#[test]
fn note_dissent_and_votes_stand_beside_the_decision() {
    let mut s = stage::open();
    let (rapat, item) = today(&mut s);
    s.attend(&rapat, 5);
    let isian = PendapatIsian {
        catatan: "Ditinjau setiap tahun".into(),
        pendapat_berbeda: "Kepala Dinas 3: cukup sebagian".into(),
        suara_setuju: Some(4),
        suara_tidak_setuju: Some(1),
        suara_abstain: None,
    };
    let p = record_pendapat(&mut s.store, &rapat, &item, &isian).unwrap().putusan[0].clone();
    assert_eq!((p.hasil, p.pendapat_berbeda.as_str()), (None, "Kepala Dinas 3: cukup sebagian"));
    let p = record_putusan(&mut s.store, &rapat, &item, Some(H::SetujuDikecualikan), &p.catatan).unwrap();
    assert_eq!((p.putusan[0].suara_setuju, p.putusan[0].suara_tidak_setuju), (Some(4), Some(1)));
    let many = PendapatIsian { suara_abstain: Some(1), ..isian };
    assert_eq!(kode(record_pendapat(&mut s.store, &rapat, &item, &many)), "SUARA_MELEBIHI_HADIR");
    assert_eq!(get(&s.store, &rapat).unwrap().putusan[0].suara_abstain, None);
}

#[test]
fn an_exception_is_recorded_before_anything_is_decided_without_quorum() {
    let mut s = stage::open();
    let (rapat, item) = today(&mut s);
    s.attend(&rapat, 4);
    let decide = |s: &mut Stage| record_putusan(&mut s.store, &rapat, &item, Some(H::SetujuDikecualikan), "");
    assert_eq!(kode(decide(&mut s)), "KUORUM_TIDAK_TERPENUHI");
    assert_eq!(kode(except_kuorum(&mut s.store, &rapat, " ")), "WAJIB_DIISI");
    except_kuorum(&mut s.store, &rapat, "Diizinkan Wali Kota").unwrap();
    decide(&mut s).unwrap();
    let done = finish(&mut s.store, &rapat, "").unwrap();
    assert_eq!((done.kuorum.terpenuhi, done.kuorum_dikecualikan.as_str()), (false, "Diizinkan Wali Kota"));
}

#[test]
fn a_postponed_meeting_is_held_again_with_who_is_in_office_then() {
    let mut s = stage::open();
    let (rapat, item) = today(&mut s);
    assert_eq!(kode(repeat(&mut s.store, &rapat)), "RAPAT_TIDAK_DITUNDA");
    s.attend(&rapat, 4);
    let old = postpone(&mut s.store, &rapat, "Kuorum tidak terpenuhi").unwrap();
    // Somebody joins the team meanwhile.
    person(&mut s.store, "Anggota Baru", "Kepala Biro", Peran::AnggotaTimPertimbangan, "21-11-2026", "");
    let new = repeat(&mut s.store, &rapat).unwrap();
    // Friday and three working days: Wednesday.
    assert_eq!(new.tanggal.to_string(), "2026-11-25");
    assert_eq!((new.status, new.mengulang_id.as_deref()), (StatusRapat::Dijadwalkan, Some(rapat.as_str())));
    assert_eq!((new.tempat.as_str(), new.agenda.as_str()), (old.tempat.as_str(), old.agenda.as_str()));
    assert_eq!((new.pimpinan_id.as_ref(), new.notulis_id.as_ref()), (Some(&s.ketua), Some(&s.notulis)));
    let names: Vec<&str> = new.undangan.iter().map(|u| u.nama.as_str()).collect();
    assert_eq!(names.len(), 11);
    assert_eq!(
        (names[0], names[9], names[10]),
        ("Ketua Tim, S.Sos.", "Anggota Baru, S.Sos.", "Notulis Kantor, S.Sos.")
    );
    assert!(new.undangan.iter().all(|u| !u.hadir && u.jam_datang.is_empty()));
    assert_eq!((new.putusan.len(), new.putusan[0].hasil), (1, None));
    assert_eq!(new.putusan[0].informasi_id, item);
    // Pressed twice, it is one meeting.
    assert_eq!(repeat(&mut s.store, &rapat).unwrap(), new);
    assert_eq!(get(&s.store, &rapat).unwrap().diulang_id, Some(new.id.clone()));
}

#[test]
fn items_that_another_meeting_took_do_not_come_along() {
    let mut s = stage::open();
    let (rapat, item) = today(&mut s);
    postpone(&mut s.store, &rapat, "Kuorum tidak terpenuhi").unwrap();
    s.meeting(&[&item]);
    assert!(repeat(&mut s.store, &rapat).unwrap().putusan.is_empty());
}

#[test]
fn the_room_is_shown_law_reasons_and_what_was_decided_before() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    s.tested(&[&item]);
    let internal = save(&mut s.store, &RapatIsian { jenis: JenisRapat::Internal, ..plan() }).unwrap().id;
    super::save_informasi(&mut s.store, &internal, std::slice::from_ref(&item)).unwrap();
    record_putusan(&mut s.store, &internal, &item, Some(H::SetujuDikecualikan), "Sudah tepat").unwrap();
    finish(&mut s.store, &internal, "").unwrap();
    let rapat = s.meeting(&[&item]);
    let shown = get_tayangan(&s.store, &rapat.id, &item).unwrap();
    let stored = crate::informasi::get(&s.store, &item).unwrap();
    assert_eq!((&shown.judul, &shown.konsekuensi_dibuka), (&stored.judul, &stored.usul_dibuka));
    assert_eq!(shown.pasal17.len(), stored.kode_pasal17.len());
    assert!(shown.pasal17.iter().all(|p| !p.bunyi.is_empty() && !p.label.is_empty()));
    assert_eq!(shown.putusan_sebelumnya.len(), 1);
    assert_eq!(shown.putusan_sebelumnya[0].catatan, "Sudah tepat");
    assert!(shown.keputusan_sebelumnya.is_empty());
    let other = s.meeting(&[]);
    assert!(get_tayangan(&s.store, &other.id, &item).is_err());
}
