use super::{
    JenisPenyusunan, Keadaan, Papan, PenyusunanIsian, add_calon, add_informasi, close_kegiatan, finish,
    get_papan, remove_informasi, reopen, reopen_kegiatan, restore, save, trash,
};
use crate::dokumen::{KodeDokumen as K, record_tanda_tangan};
use crate::informasi::{self, status::Transisi};
use crate::keputusan::{self, JenisKeputusan};
use crate::organisasi::ProfilSop;
use crate::pekerjaan::stage::{self, Stage, signature};
use crate::pekerjaan::stage_lanjutan::{considered, of_kind, set};
use crate::rapat::{self, JenisRapat, RapatIsian};
use crate::storage::jejak::gerak;
use crate::testing::{kode, unit_isian};
use crate::uji_konsekuensi::HasilUji;

fn isian() -> PenyusunanIsian {
    PenyusunanIsian {
        id: None,
        nama: String::new(),
        tahun: "2026".into(),
        jenis: JenisPenyusunan::Tahunan,
        mulai: "2 November 2026".into(),
    }
}

fn keadaan(papan: &Papan) -> String {
    papan.kegiatan.iter().map(|k| k.keadaan.as_str().chars().next().unwrap()).collect()
}

/// What is there of an activity, e.g. `1/2 0/1`.
fn ada(papan: &Papan, kode: &str) -> String {
    let row = papan.kegiatan.iter().find(|k| k.kegiatan.kode == kode).unwrap();
    row.syarat.iter().map(|s| format!("{}/{}", s.ada, s.dari)).collect::<Vec<_>>().join(" ")
}

/// A unit; its code is its name.
fn unit(s: &mut Stage, nama: &str) -> String {
    let kode_unit = nama.to_uppercase().replace(' ', "-");
    crate::unit::save(&mut s.store, &unit_isian(nama, &kode_unit)).unwrap().id
}

/// The newest change.
fn newest(s: &Stage) -> i64 {
    gerak::newest(s.store.conn(), 1).unwrap()[0]
}

/// The newest change by `op` on a round.
fn jejak_of(s: &Stage, op: &str, id: &str) -> i64 {
    let of = |n: &i64| {
        let lines = gerak::lines(s.store.conn(), *n).unwrap();
        lines.iter().any(|line| line.op == op && line.entitas_id == id)
    };
    gerak::newest(s.store.conn(), 99).unwrap().into_iter().find(of).unwrap()
}

fn board(s: &Stage, id: &str) -> Papan {
    get_papan(&s.store, id).unwrap()
}

#[test]
fn the_board_follows_the_work_of_the_sop_of_tangerang() {
    let mut s = stage::open();
    let items = [s.item(|_| {}), s.item(|_| {})];
    let both: Vec<&str> = items.iter().map(String::as_str).collect();
    let round = save(&mut s.store, &isian()).unwrap();
    assert_eq!((round.nama.as_str(), round.jumlah_informasi), ("Penyusunan DKIP Tahun 2026", 2));
    let id = round.id.as_str();
    let before = board(&s, id);
    assert_eq!((keadaan(&before).as_str(), ada(&before, "T1").as_str()), ("BBBBBBBB", "0/2 0/1"));
    assert_eq!(before.berikutnya.as_deref(), Some("T1"));

    s.tested(&both);
    s.print(K::D03, "dkip", "Rekapitulasi");
    let papan = board(&s, id);
    assert_eq!((ada(&papan, "T1").as_str(), ada(&papan, "T3a").as_str()), ("2/2 1/1", "2/2 0/1"));
    assert_eq!(papan.kegiatan[0].keadaan, Keadaan::Lengkap);

    let rapat = s.agreed(&both);
    let decree = s.decree(&rapat).id;
    s.print(K::D12, &rapat, "BA");
    let sk = s.print(K::D14, &decree, "SK");
    let papan = board(&s, id);
    assert_eq!((ada(&papan, "T4").as_str(), ada(&papan, "T5").as_str()), ("2/2 0/1 1/1 1/1", "0/1 0/1 0/2"));
    record_tanda_tangan(&mut s.store, &signature(&sk, "52", "17-11-2026"), None).unwrap();
    let papan = board(&s, id);
    assert_eq!(ada(&papan, "T5"), "0/1 1/1 2/2");
    let row = papan.kegiatan.iter().find(|k| k.kegiatan.kode == "T5").unwrap();
    let paper = row.naskah.iter().find(|n| n.kode == K::D14).unwrap();
    assert_eq!((paper.tercetak, paper.ditandatangani), (0, 1));
}

#[test]
fn an_activity_is_closed_with_its_output_or_with_a_reason() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    s.tested(&[&item]);
    s.print(K::D03, "dkip", "Rekapitulasi");
    let id = save(&mut s.store, &isian()).unwrap().id;
    let close =
        |s: &mut Stage, kode: &str, day: &str, why: &str| close_kegiatan(&mut s.store, &id, kode, day, why);
    for (day, why, code) in [
        ("21-11-2026", "x", "TANGGAL_BELUM_TIBA"),
        ("1-11-2026", "x", "SEBELUM_PENYUSUNAN"),
        ("5-11-2026", "", "KELUARAN_BELUM_LENGKAP"),
    ] {
        assert_eq!(kode(close(&mut s, "T2", day, why)), code);
    }
    assert_eq!(kode(finish(&mut s.store, &id)), "KEGIATAN_BELUM_SELESAI");
    // 2 November is a Monday: three working days later is Thursday the 5th.
    let papan = close(&mut s, "T1", "9-11-2026", "").unwrap();
    let first = &papan.kegiatan[0];
    assert_eq!(first.batas.unwrap().to_string(), "2026-11-05");
    assert_eq!((first.hari_terpakai, first.terlambat, first.petugas.as_str()), (Some(5), 2, "Petugas PPID"));
    assert_eq!(papan.kegiatan[1].mulai.unwrap().to_string(), "2026-11-09");
    assert_eq!(papan.kegiatan[2].mulai, None);
    for k in ["T2", "T3a", "T3b", "T4", "T5", "T6", "T7"] {
        close(&mut s, k, "", "Dikerjakan di luar Saksama").unwrap();
    }
    reopen_kegiatan(&mut s.store, &id, "T7").unwrap();
    assert_eq!(board(&s, &id).berikutnya.as_deref(), Some("T7"));
    close(&mut s, "T7", "", "Arsip lama").unwrap();
    assert_eq!(finish(&mut s.store, &id).unwrap().selesai, Some(s.store.today()));
    assert_eq!(kode(close(&mut s, "T7", "", "x")), "PENYUSUNAN_SUDAH_SELESAI");
    assert_eq!(reopen(&mut s.store, &id).unwrap().selesai, None);
}

#[test]
fn an_item_is_in_one_round_at_a_time() {
    let mut s = stage::open();
    let first = s.item(|_| {});
    let round = save(&mut s.store, &isian()).unwrap().id;
    let late = s.item(|_| {});
    assert_eq!(board(&s, &round).jumlah_calon, 1);
    let more = PenyusunanIsian { jenis: JenisPenyusunan::Tambahan, ..isian() };
    let addition = save(&mut s.store, &more).unwrap();
    assert_eq!((addition.nama.as_str(), addition.jumlah_informasi), ("Tambahan DKIP Tahun 2026", 1));
    let taken = add_informasi(&mut s.store, &addition.id, std::slice::from_ref(&first));
    assert_eq!(kode(taken), "INFORMASI_DI_PENYUSUNAN_LAIN");
    let only = remove_informasi(&mut s.store, &round, std::slice::from_ref(&first)).unwrap();
    assert_eq!(only.jumlah_informasi, 0);
    add_informasi(&mut s.store, &addition.id, std::slice::from_ref(&first)).unwrap();
    // Taking it out of the first round can't be undone while the other one holds it.
    let taken_out = jejak_of(&s, "ArrangePenyusunan", &round);
    assert_eq!(kode(crate::jejak::undo(&mut s.store, taken_out)), "URUNGKAN_ADA_SESUDAHNYA");
    remove_informasi(&mut s.store, &addition.id, std::slice::from_ref(&first)).unwrap();
    add_informasi(&mut s.store, &round, std::slice::from_ref(&first)).unwrap();
    trash(&mut s.store, &addition.id).unwrap();
    assert_eq!(
        kode(save(&mut s.store, &PenyusunanIsian { id: Some(addition.id.clone()), ..more })),
        "PENYUSUNAN_DI_DALAM_SAMPAH"
    );
    assert_eq!(add_calon(&mut s.store, &round).unwrap().jumlah_informasi, 2);
    // Undoing would bring its items back into both, unlike `restore`.
    let thrown = jejak_of(&s, "TrashPenyusunan", &addition.id);
    assert_eq!(kode(crate::jejak::undo(&mut s.store, thrown)), "URUNGKAN_ADA_SESUDAHNYA");
    restore(&mut s.store, &addition.id).unwrap();
    assert_eq!(super::get(&s.store, &addition.id).unwrap().jumlah_informasi, 0);
    assert_eq!(
        remove_informasi(&mut s.store, &round, std::slice::from_ref(&late)).unwrap().jumlah_informasi,
        1
    );
    informasi::move_status(&mut s.store, &first, Transisi::Cabut, "Ganda").unwrap();
    // What was withdrawn holds nothing up.
    assert_eq!(ada(&board(&s, &round), "T1"), "1/1 0/1");
    let withdrawn = add_informasi(&mut s.store, &addition.id, std::slice::from_ref(&first));
    assert_eq!(kode(withdrawn), "INFORMASI_SUDAH_DICABUT");
    informasi::trash(&mut s.store, std::slice::from_ref(&late)).unwrap();
    let thrown = add_informasi(&mut s.store, &addition.id, std::slice::from_ref(&late));
    assert_eq!(kode(thrown), "DI_DALAM_SAMPAH");
}

#[test]
fn a_round_that_goes_on_leaves_what_others_hold() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    let round = save(&mut s.store, &isian()).unwrap().id;
    for k in &board(&s, &round).kegiatan {
        close_kegiatan(&mut s.store, &round, &k.kegiatan.kode, "", "Dikerjakan di luar Saksama").unwrap();
    }
    finish(&mut s.store, &round).unwrap();
    let more = PenyusunanIsian { jenis: JenisPenyusunan::Tambahan, ..isian() };
    assert_eq!(save(&mut s.store, &more).unwrap().jumlah_informasi, 1);
    assert_eq!(reopen(&mut s.store, &round).unwrap().jumlah_informasi, 0);
    finish(&mut s.store, &round).unwrap();
    assert_eq!(kode(crate::jejak::undo_last(&mut s.store)), "URUNGKAN_CATATAN");
    informasi::trash(&mut s.store, std::slice::from_ref(&item)).unwrap();
    let counts: Vec<u32> = super::list(&s.store, false).unwrap().iter().map(|p| p.jumlah_informasi).collect();
    assert_eq!(counts, [0, 0]);
}

#[test]
fn days_and_years_that_cannot_be_are_refused() {
    let mut s = stage::open();
    for (tahun, mulai, code) in [
        ("2O26", "", "TAHUN_TIDAK_TERBACA"),
        ("20260", "", "TAHUN_DI_LUAR_BATAS"),
        ("", "21-11-2026", "TANGGAL_BELUM_TIBA"),
    ] {
        let wrong = PenyusunanIsian { tahun: tahun.into(), mulai: mulai.into(), ..isian() };
        assert_eq!(kode(save(&mut s.store, &wrong)), code);
    }
    let round = save(&mut s.store, &PenyusunanIsian { tahun: String::new(), ..isian() }).unwrap();
    assert_eq!(round.tahun, 2026);
    let id = round.id;
    close_kegiatan(&mut s.store, &id, "T1", "5-11-2026", "x").unwrap();
    assert_eq!(kode(close_kegiatan(&mut s.store, &id, "T2", "4-11-2026", "x")), "SEBELUM_KEGIATAN");
    let later = PenyusunanIsian { id: Some(id.clone()), mulai: "6-11-2026".into(), ..isian() };
    assert_eq!(kode(save(&mut s.store, &later)), "SESUDAH_KEGIATAN");
    let lines = jejak_of(&s, "CloseKegiatan", &id);
    assert!(matches!(reopen_kegiatan(&mut s.store, &id, "T9"), Err(crate::error::Error::NotFound { .. })));
    reopen_kegiatan(&mut s.store, &id, "T2").unwrap();
    // Nothing was done, so nothing stands in the trail.
    assert_eq!(newest(&s), lines);
}

#[test]
fn papers_of_meetings_and_units_are_told_apart() {
    let mut s = stage::open();
    let units = ["Dinas Satu", "Dinas Dua"].map(|nama| unit(&mut s, nama));
    let items = units.clone().map(|u| s.item(|i| i.unit_id = Some(u)));
    let both: Vec<&str> = items.iter().map(String::as_str).collect();
    let id = save(&mut s.store, &isian()).unwrap().id;
    s.tested(&both);
    let internal = RapatIsian { jenis: JenisRapat::Internal, ..stage::plan() };
    let internal = rapat::save(&mut s.store, &internal).unwrap().id;
    rapat::save_informasi(&mut s.store, &internal, &items).unwrap();
    s.print(K::D08, &internal, "Undangan evaluasi");
    let made = |papan: &Papan, kode: &str, paper| {
        let row = papan.kegiatan.iter().find(|k| k.kegiatan.kode == kode).unwrap();
        row.naskah.iter().find(|n| n.kode == paper).unwrap().tercetak
    };
    let papan = board(&s, &id);
    assert_eq!((made(&papan, "T3a", K::D08), made(&papan, "T3b", K::D08)), (1, 0));
    let meeting = s.agreed(&both);
    s.print(K::D08, &meeting, "Undangan");
    s.print(K::D10, &meeting, "Daftar hadir");
    let papan = board(&s, &id);
    assert_eq!((made(&papan, "T3a", K::D08), made(&papan, "T3b", K::D08)), (1, 1));
    assert_eq!((made(&papan, "T3a", K::D10), made(&papan, "T4", K::D10)), (0, 1));

    assert_eq!(ada(&papan, "T6"), "0/2 0/2");
    let decree = s.decree(&meeting).id;
    s.print(K::D16, &format!("{decree}/{}", units[0]), "Pengantar");
    assert_eq!(ada(&board(&s, &id), "T6"), "1/2 0/2");
    s.print(K::D16, &decree, "Pengantar untuk semua");
    assert_eq!(ada(&board(&s, &id), "T6"), "2/2 0/2");
}

#[test]
fn a_sheet_whose_item_went_back_asks_for_nothing() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    let id = save(&mut s.store, &isian()).unwrap().id;
    let first = s.tested(&[&item]);
    assert_eq!(ada(&board(&s, &id), "T3a"), "1/1 0/1");
    informasi::move_status(&mut s.store, &item, Transisi::KembalikanUntukDiujiUlang, "Kurang").unwrap();
    s.tested(&[&item]);
    let papan = board(&s, &id);
    assert_eq!(ada(&papan, "T3a"), "1/1 0/1");
    let paper = s.print(K::D04, &first, "lembar lama");
    record_tanda_tangan(&mut s.store, &signature(&paper, "01", "6-11-2026"), None).unwrap();
    assert_eq!(ada(&board(&s, &id), "T3a"), "1/1 0/1");
    informasi::trash(&mut s.store, std::slice::from_ref(&item)).unwrap();
    assert_eq!(ada(&board(&s, &id), "T3a"), "0/1 0/1");
}

#[test]
fn the_sop_of_bontang_begins_with_what_is_set() {
    let mut s = stage::open();
    s.office(|i| i.pengaturan.profil_sop = ProfilSop::Bontang);
    let item = s.item(|_| {});
    set(&mut s, &[&item]);
    s.item(|_| {});
    let round = save(&mut s.store, &isian()).unwrap();
    assert_eq!(round.jumlah_informasi, 1);
    let papan = board(&s, &round.id);
    assert_eq!((ada(&papan, "P1").as_str(), ada(&papan, "P3").as_str()), ("1/1 0/1", "1/1"));
    let more = PenyusunanIsian { jenis: JenisPenyusunan::Tambahan, ..isian() };
    assert_eq!(save(&mut s.store, &more).unwrap().jumlah_informasi, 1);
    // A change of what is set: its papers are shown in P3, and nothing else asks for them.
    let sheet = considered(&mut s, &[&item], HasilUji::Terbuka);
    let paper = s.print(K::D20, &sheet, "Lembar pengubahan");
    record_tanda_tangan(&mut s.store, &signature(&paper, "02/PPID", "18-11-2026"), None).unwrap();
    let decree = keputusan::save(&mut s.store, &of_kind(JenisKeputusan::Pembukaan)).unwrap().id;
    s.print(K::D21, &decree, "Keputusan");
    s.print(K::D22, &decree, "Pengumuman");
    let papan = board(&s, &round.id);
    let made = |kode| {
        let all = papan.kegiatan.iter().flat_map(|k| &k.naskah);
        all.filter(|n| n.kode == kode).map(|n| (n.tercetak, n.ditandatangani)).collect::<Vec<_>>()
    };
    assert_eq!((made(K::D20), made(K::D21), made(K::D22)), (vec![(0, 1)], vec![(1, 0)], vec![(1, 0)]));
    // The office goes over to another SOP: the round keeps its own.
    s.office(|i| i.pengaturan.profil_sop = ProfilSop::Tangerang);
    assert_eq!(board(&s, &round.id).kegiatan.len(), 5);
}

#[test]
fn beginning_a_round_keeps_no_earlier_edit_from_being_undone() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    let registered = newest(&s);
    let stored = informasi::get(&s.store, &item).unwrap();
    let isian_baru = crate::informasi::InformasiIsian {
        id: Some(item.clone()),
        versi: stored.versi,
        judul: "Judul yang diubah".into(),
        ..crate::testing::informasi_lengkap(&s.store)
    };
    informasi::save(&mut s.store, &isian_baru).unwrap();
    let edited = newest(&s);
    let round = save(&mut s.store, &isian()).unwrap().id;
    let begun = newest(&s);
    crate::jejak::undo(&mut s.store, edited).unwrap();
    assert_eq!(informasi::get(&s.store, &item).unwrap().judul, stored.judul);
    // The registration itself can't go while the round names the item; the round can, whatever became of the item.
    assert_eq!(kode(crate::jejak::undo(&mut s.store, registered)), "URUNGKAN_ADA_SESUDAHNYA");
    s.tested(&[&item]);
    crate::jejak::undo(&mut s.store, begun).unwrap();
    assert!(super::get(&s.store, &round).is_err());
}

#[test]
fn items_are_listed_a_page_at_a_time() {
    let mut s = stage::open();
    for _ in 0..3 {
        s.item(|_| {});
    }
    let id = save(&mut s.store, &isian()).unwrap().id;
    let page = |mulai, jumlah| {
        let rows = super::list_informasi(&s.store, &id, mulai, jumlah).unwrap();
        rows.into_iter().map(|r| r.nomor_register).collect::<Vec<_>>()
    };
    assert_eq!(page(0, 2), ["R-2026-0001", "R-2026-0002"]);
    assert_eq!(page(2, 2), ["R-2026-0003"]);
    assert!(super::list_informasi(&s.store, "tidak-ada", 0, 2).is_err());
}
