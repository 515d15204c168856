//! Inviting, counting, deciding, closing.

use super::{HasilRapat as H, JenisRapat, RapatIsian, SebagaiUndangan as Sebagai, StatusRapat, Undangan};
use super::{
    finish, get, list, postpone, record_kehadiran, record_putusan, save, save_informasi, save_pembahasan,
    save_undangan,
};
use super::{prepare_berita_acara, prepare_daftar_hadir, prepare_notula, prepare_undangan};
use crate::error::Error;
use crate::informasi::status::StatusInformasi as S;
use crate::informasi::{Cakupan, InformasiIsian};
use crate::pejabat::nip::StatusKepegawaian;
use crate::pejabat::{Pejabat, PejabatIsian, Peran};
use crate::pekerjaan::stage::{self, Stage, person, person_isian, plan};
use crate::rapat::kuorum::RumusKuorum;
use crate::testing::kode;
use crate::uji_konsekuensi::HasilUji;

#[test]
fn a_new_meeting_invites_the_team_in_office() {
    let mut s = stage::open();
    person(&mut s.store, "Anggota Lama", "Mantan", Peran::AnggotaTimPertimbangan, "1-1-2020", "15-11-2026");
    let rapat = save(&mut s.store, &plan()).unwrap();
    assert_eq!((rapat.jam_mulai.as_str(), rapat.jam_selesai.as_str()), ("09.00", "12.30"));
    assert_eq!(rapat.agenda, "Pembahasan Penyusunan dan Penetapan DKIP");
    assert_eq!((rapat.pimpinan_id, rapat.notulis_id), (Some(s.ketua.clone()), Some(s.notulis.clone())));
    let roles: Vec<Sebagai> = rapat.undangan.iter().map(|u| u.sebagai).collect();
    assert_eq!(roles[0], Sebagai::Pimpinan);
    assert_eq!(roles[1..9], [Sebagai::Anggota; 8]);
    assert_eq!(roles[9..], [Sebagai::Sekretariat]);
    assert!(rapat.undangan.iter().all(|u| u.nama != "Anggota Lama, S.Sos."), "out of office since yesterday");
    assert_eq!(rapat.undangan[0].nama, "Ketua Tim, S.Sos.");
    assert_eq!(list(&s.store, false).unwrap()[0].id, rapat.id);
    assert_eq!(prepare_undangan(&s.store, &rapat.id).unwrap().rapat().undangan.len(), 10);
    assert_eq!(prepare_daftar_hadir(&s.store, &rapat.id).unwrap().rapat().id, rapat.id);
}

#[test]
fn an_empty_agenda_names_the_list_as_the_office_does() {
    let mut s = stage::open();
    s.office(|i| i.pengaturan.istilah_daftar = "DIK".into());
    let rapat = save(&mut s.store, &plan()).unwrap();
    assert_eq!(rapat.agenda, "Pembahasan Penyusunan dan Penetapan DIK");
}

#[test]
fn another_chair_takes_the_first_seat() {
    let mut s = stage::open();
    let rapat = save(&mut s.store, &plan()).unwrap();
    let other = rapat.undangan[4].pejabat_id.clone();
    let isian = RapatIsian { id: Some(rapat.id), pimpinan_id: other.clone(), ..plan() };
    let rapat = save(&mut s.store, &isian).unwrap();
    assert_eq!((&rapat.undangan[0].pejabat_id, rapat.undangan[0].sebagai), (&other, Sebagai::Pimpinan));
    assert_eq!(rapat.undangan.iter().filter(|u| u.sebagai == Sebagai::Pimpinan).count(), 1);
    assert_eq!(rapat.undangan.len(), 10);
}

#[test]
fn what_is_typed_wrongly_is_named() {
    let mut s = stage::open();
    for (isian, expected) in [
        (RapatIsian { tanggal: String::new(), ..plan() }, "WAJIB_DIISI"),
        (RapatIsian { tanggal: "31-02-2026".into(), ..plan() }, "TANGGAL_TIDAK_ADA"),
        (RapatIsian { jam_mulai: "25.00".into(), ..plan() }, "JAM_TIDAK_TERBACA"),
        (RapatIsian { jam_selesai: "08.59".into(), ..plan() }, "JAM_TERBALIK"),
        (RapatIsian { tempat: " ".into(), ..plan() }, "WAJIB_DIISI"),
    ] {
        assert_eq!(kode(save(&mut s.store, &isian)), expected);
    }
    assert!(list(&s.store, false).unwrap().is_empty());
    let stranger = RapatIsian { pimpinan_id: Some("tidak-ada".into()), ..plan() };
    assert!(matches!(save(&mut s.store, &stranger), Err(Error::NotFound { .. })));
}

#[test]
fn four_of_nine_may_not_decide() {
    let mut s = stage::open();
    let a = s.item(|_| {});
    s.tested(&[&a]);
    let rapat = s.meeting(&[&a]);
    let rapat = s.attend(&rapat.id, 4);
    assert_eq!(rapat.status, StatusRapat::Berlangsung);
    assert_eq!(rapat.kuorum.uraian, "9 ÷ 2 = 4,5 → dibulatkan ke bawah 4, ditambah 1 = 5");
    let decided = record_putusan(&mut s.store, &rapat.id, &a, Some(H::SetujuDikecualikan), "");
    assert_eq!(kode(decided), "KUORUM_TIDAK_TERPENUHI");
    let Err(Error::Refused { kode: found, data }) = finish(&mut s.store, &rapat.id, "") else {
        panic!("closed")
    };
    assert_eq!(
        (found, data["hadir"].as_str(), data["dibutuhkan"].as_str()),
        ("KUORUM_TIDAK_TERPENUHI", "4", "5")
    );
    assert_eq!(s.status(&a), S::Diuji);
    assert_eq!(kode(prepare_berita_acara(&s.store, &rapat.id)), "KUORUM_TIDAK_TERPENUHI");
    // With a reason nothing is missing but the decision.
    assert_eq!(kode(finish(&mut s.store, &rapat.id, "Diizinkan Wali Kota")), "PUTUSAN_BELUM_LENGKAP");
}

#[test]
fn the_other_formula_needs_six_of_nine() {
    let mut s = stage::open();
    let rapat = s.meeting(&[]);
    assert!(s.attend(&rapat.id, 5).kuorum.terpenuhi);
    s.office(|i| i.pengaturan.rumus_kuorum = RumusKuorum::PembulatanKeAtas);
    let k = get(&s.store, &rapat.id).unwrap().kuorum;
    assert_eq!((k.dibutuhkan, k.hadir, k.terpenuhi), (6, 5, false));
}

#[test]
fn the_chair_counts_only_where_the_office_says_so() {
    let mut s = stage::open();
    let rapat = s.meeting(&[]);
    s.attend(&rapat.id, 5);
    s.office(|i| i.pengaturan.ketua_dihitung = false);
    let k = get(&s.store, &rapat.id).unwrap().kuorum;
    // Eight members without the chair: 8 ÷ 2 + 1 = 5; of the five present one is the chair.
    assert_eq!((k.anggota, k.dibutuhkan, k.hadir, k.terpenuhi), (8, 5, 4, false));
}

#[test]
fn a_representative_needs_a_surat_tugas() {
    let mut s = stage::open();
    let rapat = s.meeting(&[]);
    s.attend(&rapat.id, 4);
    let count = |s: &mut Stage, surat: &str| {
        record_kehadiran(&mut s.store, &rapat.id, 4, true, "Wakil Lima", surat).unwrap().kuorum.hadir
    };
    assert_eq!(count(&mut s, ""), 4);
    assert_eq!(count(&mut s, "ST/5/2026"), 5);
    s.office(|i| i.pengaturan.wakil_dihitung = false);
    assert_eq!(get(&s.store, &rapat.id).unwrap().kuorum.hadir, 4);
    let away = record_kehadiran(&mut s.store, &rapat.id, 4, false, "Wakil Lima", "ST/5/2026").unwrap();
    assert_eq!(
        (away.undangan[4].diwakili_oleh.as_str(), away.undangan[4].surat_tugas_nomor.as_str()),
        ("", "")
    );
    let nobody = record_kehadiran(&mut s.store, &rapat.id, 10, true, "", "");
    assert!(matches!(nobody, Err(Error::NotFound { .. })));
}

#[test]
fn guests_do_not_count_and_a_short_list_lowers_nothing() {
    let mut s = stage::open();
    let rapat = save(&mut s.store, &plan()).unwrap();
    let guest = Undangan {
        pejabat_id: None,
        nama: "Tamu Ahli".into(),
        jabatan: "Akademisi".into(),
        sebagai: Sebagai::Anggota,
        hadir: true,
        ..rapat.undangan[9].clone()
    };
    let expert = Undangan { sebagai: Sebagai::Ahli, hadir: true, ..rapat.undangan[2].clone() };
    let short = [rapat.undangan[0].clone(), rapat.undangan[1].clone(), guest, expert];
    let rapat = save_undangan(&mut s.store, &rapat.id, &short).unwrap();
    assert_eq!((rapat.kuorum.anggota, rapat.kuorum.hadir), (9, 0));
    let twice = [short[0].clone(), short[0].clone()];
    assert_eq!(kode(save_undangan(&mut s.store, &rapat.id, &twice)), "GANDA");
    let two = [short[0].clone(), Undangan { sebagai: Sebagai::Pimpinan, ..short[1].clone() }];
    assert_eq!(kode(save_undangan(&mut s.store, &rapat.id, &two)), "PIMPINAN_LEBIH_DARI_SATU");
}

#[test]
fn who_holds_two_posts_is_one_member() {
    let mut s = stage::open();
    let mut add = |nama: &str, nip: &str| {
        let isian = person_isian(nama, "Plt. Inspektur", Peran::AnggotaTimPertimbangan, "1-1-2026", "");
        let status_kepegawaian =
            if nip.is_empty() { isian.status_kepegawaian } else { StatusKepegawaian::Pns };
        let isian = PejabatIsian { nip: nip.into(), status_kepegawaian, ..isian };
        crate::pejabat::save(&mut s.store, &isian).unwrap();
    };
    // A tenth member with two rows of one NIP; a second row of the same name for the chair and for a member.
    add("Abdi Negara", "197001011995031001");
    add("Abdi N.", "197001011995031001");
    add("Ketua Tim", "");
    add("ANGGOTA  2", "");
    let rapat = save(&mut s.store, &plan()).unwrap();
    assert_eq!((rapat.kuorum.anggota, rapat.kuorum.dibutuhkan), (10, 6));
    assert_eq!(rapat.undangan.len(), 11, "each is invited once, and the notulis");
    let tim = crate::pejabat::tim_pertimbangan(&s.store, rapat.tanggal).unwrap();
    assert_eq!(tim.len(), 13);
    // All of the three sign for both of their posts: three are present.
    let is_double = |p: &Pejabat| {
        !p.nip.is_empty()
            || ["ketua tim", "anggota 2", "anggota  2"].contains(&p.nama.to_lowercase().as_str())
    };
    let signed =
        |p: &Pejabat| Undangan { hadir: true, pejabat_id: Some(p.id.clone()), ..rapat.undangan[1].clone() };
    let list: Vec<Undangan> = tim.iter().filter(|p| is_double(p)).map(signed).collect();
    assert_eq!(list.len(), 6);
    let found = save_undangan(&mut s.store, &rapat.id, &list).unwrap().kuorum;
    assert_eq!((found.anggota, found.hadir, found.terpenuhi), (10, 3, false));
    // Where the chair doesn't count, neither does the chair's other post.
    s.office(|i| i.pengaturan.ketua_dihitung = false);
    let found = get(&s.store, &rapat.id).unwrap().kuorum;
    assert_eq!((found.anggota, found.hadir), (9, 2));
}

#[test]
fn each_decision_leads_to_its_own_state() {
    let mut s = stage::open();
    let part = |i: &mut InformasiIsian| {
        i.cakupan = Cakupan::Sebagian;
        i.bagian_dikecualikan = "Nomor rekening".into();
    };
    let items: Vec<String> = (0..5).map(|n| if n == 1 { s.item(part) } else { s.item(|_| {}) }).collect();
    let ids: Vec<&str> = items.iter().map(String::as_str).collect();
    s.tested(&ids);
    let rapat = s.meeting(&ids);
    s.attend(&rapat.id, 5);
    assert_eq!(kode(finish(&mut s.store, &rapat.id, "")), "PUTUSAN_BELUM_LENGKAP");
    let results = [H::SetujuDikecualikan, H::SetujuSebagian, H::Terbuka, H::Ditunda, H::UjiUlang];
    for (id, hasil) in ids.iter().zip(results) {
        record_putusan(&mut s.store, &rapat.id, id, Some(hasil), "").unwrap();
    }
    save_pembahasan(&mut s.store, &rapat.id, "Dibahas satu per satu.", "").unwrap();
    let done = finish(&mut s.store, &rapat.id, "").unwrap();
    assert_eq!(
        (done.status, done.cara_putusan.as_str()),
        (StatusRapat::Selesai, "secara musyawarah mufakat")
    );
    let states: Vec<S> = ids.iter().map(|id| s.status(id)).collect();
    assert_eq!(states, [S::Dibahas, S::Dibahas, S::DitolakTerbuka, S::Diuji, S::Direkap]);
    // Kept as it stood, whatever the settings become.
    s.office(|i| i.pengaturan.rumus_kuorum = RumusKuorum::PembulatanKeAtas);
    assert_eq!(get(&s.store, &rapat.id).unwrap().kuorum, done.kuorum);
    for refused in [
        finish(&mut s.store, &rapat.id, ""),
        save_informasi(&mut s.store, &rapat.id, &[]),
        save_pembahasan(&mut s.store, &rapat.id, "", ""),
        record_kehadiran(&mut s.store, &rapat.id, 0, false, "", ""),
        save_undangan(&mut s.store, &rapat.id, &[]),
        postpone(&mut s.store, &rapat.id, "Terlambat"),
        save(&mut s.store, &RapatIsian { id: Some(rapat.id.clone()), ..plan() }),
    ] {
        assert_eq!(kode(refused), "RAPAT_SUDAH_DITUTUP");
    }
}

#[test]
fn only_tested_items_are_discussed_in_one_meeting_at_a_time() {
    let mut s = stage::open();
    let (tested, draft) = (s.item(|_| {}), s.item(|_| {}));
    s.tested(&[&tested]);
    let first = s.meeting(&[&tested]);
    assert_eq!(kode(save_informasi(&mut s.store, &first.id, &[draft])), "INFORMASI_BELUM_DIUJI");
    s.attend(&first.id, 5);
    record_putusan(&mut s.store, &first.id, &tested, Some(H::Terbuka), "Sudah umum").unwrap();
    let same = save_informasi(&mut s.store, &first.id, &[tested.clone(), tested.clone()]).unwrap();
    assert_eq!((same.putusan.len(), same.putusan[0].hasil), (1, Some(H::Terbuka)), "its decision is kept");
    let second = save(&mut s.store, &plan()).unwrap();
    assert_eq!(
        kode(save_informasi(&mut s.store, &second.id, std::slice::from_ref(&tested))),
        "INFORMASI_DALAM_RAPAT"
    );
    assert_eq!(kode(postpone(&mut s.store, &first.id, "")), "WAJIB_DIISI");
    let late = postpone(&mut s.store, &first.id, "Kuorum tidak terpenuhi").unwrap();
    assert_eq!(late.status, StatusRapat::Ditunda);
    assert_eq!(save_informasi(&mut s.store, &second.id, &[tested]).unwrap().putusan.len(), 1);
}

#[test]
fn a_meeting_is_closed_on_its_day_at_the_earliest() {
    let mut s = stage::open();
    let tomorrow = RapatIsian { tanggal: "21-11-2026".into(), ..plan() };
    let rapat = save(&mut s.store, &tomorrow).unwrap();
    assert_eq!(kode(finish(&mut s.store, &rapat.id, "")), "RAPAT_BELUM_TIBA");
    let today = RapatIsian { id: Some(rapat.id.clone()), tanggal: "20-11-2026".into(), ..plan() };
    save(&mut s.store, &today).unwrap();
    assert_eq!(kode(finish(&mut s.store, &rapat.id, "")), "RAPAT_TANPA_BAHAN");
}

#[test]
fn an_internal_meeting_decides_nothing() {
    let mut s = stage::open();
    let (a, b) = (s.item(|_| {}), s.item(|_| {}));
    s.tested(&[&a, &b]);
    let isian = RapatIsian { jenis: JenisRapat::Internal, ..plan() };
    let rapat = save(&mut s.store, &isian).unwrap();
    assert!(rapat.undangan.is_empty());
    assert_eq!(kode(prepare_notula(&s.store, &rapat.id)), "RAPAT_BELUM_SELESAI");
    assert_eq!(kode(prepare_undangan(&s.store, &rapat.id)), "UNDANGAN_KOSONG");
    save_informasi(&mut s.store, &rapat.id, &[a.clone(), b.clone()]).unwrap();
    record_putusan(&mut s.store, &rapat.id, &a, Some(H::SetujuDikecualikan), "").unwrap();
    record_putusan(&mut s.store, &rapat.id, &b, Some(H::UjiUlang), "Dasar hukum kurang").unwrap();
    finish(&mut s.store, &rapat.id, "").unwrap();
    assert_eq!((s.status(&a), s.status(&b)), (S::Diuji, S::Direkap));
    assert_eq!(kode(prepare_berita_acara(&s.store, &rapat.id)), "BUKAN_RAPAT_TIM_PERTIMBANGAN");
    assert_eq!(prepare_notula(&s.store, &rapat.id).unwrap().rapat().id, rapat.id);
}

#[test]
fn without_a_team_nobody_can_decide() {
    let mut s = stage::open();
    let long_ago = RapatIsian { tanggal: "16-11-2020".into(), ..plan() };
    let rapat = save(&mut s.store, &long_ago).unwrap();
    assert_eq!((rapat.kuorum.anggota, rapat.kuorum.terpenuhi), (0, false));
}

#[test]
fn who_led_and_who_wrote_it_down_were_there_themselves() {
    let mut s = stage::open();
    let a = s.item(|_| {});
    s.tested(&[&a]);
    let rapat = s.meeting(&[&a]);
    let rapat = s.attend(&rapat.id, 6);
    s.decide(&rapat.id, H::SetujuDikecualikan);
    let seat = |id: &Option<String>| rapat.undangan.iter().position(|u| u.pejabat_id == *id).unwrap() as u32;
    let (chair, notulis) = (seat(&rapat.pimpinan_id), seat(&rapat.notulis_id));
    for (urut, hadir, wakil, expected) in [
        (chair, false, "", "PIMPINAN_TIDAK_HADIR"),
        (chair, true, "Wakil Ketua", "PIMPINAN_TIDAK_HADIR"),
        (notulis, false, "", "NOTULIS_TIDAK_HADIR"),
    ] {
        record_kehadiran(&mut s.store, &rapat.id, urut, hadir, wakil, "ST/1/2026").unwrap();
        assert_eq!(kode(finish(&mut s.store, &rapat.id, "")), expected);
        record_kehadiran(&mut s.store, &rapat.id, urut, true, "", "").unwrap();
    }
    // Another one who is there takes the chair; the first one stays a member who is away.
    record_kehadiran(&mut s.store, &rapat.id, chair, false, "", "").unwrap();
    let other = rapat.undangan[1].pejabat_id.clone();
    save(&mut s.store, &RapatIsian { id: Some(rapat.id.clone()), pimpinan_id: other.clone(), ..plan() })
        .unwrap();
    let done = finish(&mut s.store, &rapat.id, "").unwrap();
    assert_eq!((done.status, done.pimpinan_id, done.kuorum.hadir), (StatusRapat::Selesai, other, 5));
}

#[test]
fn in_part_needs_a_part() {
    let mut s = stage::open();
    let whole = s.item(|_| {});
    let part = s.item(|i| {
        i.cakupan = Cakupan::Sebagian;
        i.bagian_dikecualikan = "Nomor rekening".into();
    });
    s.tested(&[&whole, &part]);
    let rapat = s.meeting(&[&whole, &part]);
    s.attend(&rapat.id, 5);
    s.decide(&rapat.id, H::SetujuSebagian);
    let Err(Error::Refused { kode: found, data }) = finish(&mut s.store, &rapat.id, "") else {
        panic!("closed")
    };
    assert_eq!((found, data["nomor"].as_str()), ("PUTUSAN_SEBAGIAN_TANPA_BAGIAN", "R-2026-0001"));
    assert_eq!(s.status(&part), S::Diuji);
    record_putusan(&mut s.store, &rapat.id, &whole, Some(H::SetujuDikecualikan), "").unwrap();
    finish(&mut s.store, &rapat.id, "").unwrap();
    assert_eq!([s.status(&whole), s.status(&part)], [S::Dibahas, S::Dibahas]);
}

#[test]
fn each_item_tells_what_its_last_test_found() {
    let mut s = stage::open();
    let once = s.item(|_| {});
    let again = s.item(|i| {
        i.cakupan = Cakupan::Sebagian;
        i.bagian_dikecualikan = "Nomor rekening".into();
    });
    s.tested(&[&again, &once]);
    let first = s.meeting(&[&again]);
    assert_eq!(first.putusan[0].hasil_uji, Some(HasilUji::Dikecualikan));
    s.attend(&first.id, 5);
    s.decide(&first.id, H::UjiUlang);
    finish(&mut s.store, &first.id, "").unwrap();
    let sheet = s.sheet(&[&again], HasilUji::DikecualikanSebagian);
    let found = get(&s.store, &first.id).unwrap().putusan[0].hasil_uji;
    assert_eq!(found, Some(HasilUji::Dikecualikan), "a sheet that is being filled has no result");
    crate::uji_konsekuensi::complete(&mut s.store, &sheet.id).unwrap();
    let second = s.meeting(&[&once, &again]);
    let found: Vec<Option<HasilUji>> = second.putusan.iter().map(|p| p.hasil_uji).collect();
    assert_eq!(found, [Some(HasilUji::Dikecualikan), Some(HasilUji::DikecualikanSebagian)]);
}
