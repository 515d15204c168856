use super::{
    JenisPenyusunan, Keadaan, Papan, PenyusunanIsian, add_informasi, close_kegiatan, finish, get_papan,
    remove_informasi, reopen, reopen_kegiatan, restore, save, trash,
};
use crate::dokumen::{KodeDokumen as K, record_tanda_tangan};
use crate::informasi::{self, status::Transisi};
use crate::organisasi::ProfilSop;
use crate::pekerjaan::stage::{self, Stage, signature};
use crate::testing::kode;

fn isian() -> PenyusunanIsian {
    PenyusunanIsian {
        id: None,
        nama: String::new(),
        tahun: 2026,
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
    trash(&mut s.store, &addition.id).unwrap();
    assert_eq!(
        kode(save(&mut s.store, &PenyusunanIsian { id: Some(addition.id.clone()), ..more })),
        "PENYUSUNAN_DI_DALAM_SAMPAH"
    );
    assert_eq!(add_informasi(&mut s.store, &round, &[]).unwrap().jumlah_informasi, 2);
    restore(&mut s.store, &addition.id).unwrap();
    assert_eq!(super::get(&s.store, &addition.id).unwrap().jumlah_informasi, 0);
    assert_eq!(
        remove_informasi(&mut s.store, &round, std::slice::from_ref(&late)).unwrap().jumlah_informasi,
        1
    );
    informasi::move_status(&mut s.store, &first, Transisi::Cabut, "Ganda").unwrap();
    // What was withdrawn holds nothing up.
    assert_eq!(ada(&board(&s, &round), "T1"), "1/1 0/1");
}

#[test]
fn the_sop_of_bontang_begins_with_what_is_set() {
    let mut s = stage::open();
    s.office(|i| i.pengaturan.profil_sop = ProfilSop::Bontang);
    let item = s.item(|_| {});
    crate::pekerjaan::stage_lanjutan::set(&mut s, &[&item]);
    s.item(|_| {});
    let round = save(&mut s.store, &isian()).unwrap();
    assert_eq!(round.jumlah_informasi, 1);
    let papan = board(&s, &round.id);
    assert_eq!((ada(&papan, "P1").as_str(), ada(&papan, "P3").as_str()), ("1/1 0/1", "1/1"));
    // The office goes over to another SOP: the round keeps its own.
    s.office(|i| i.pengaturan.profil_sop = ProfilSop::Tangerang);
    assert_eq!(board(&s, &round.id).kegiatan.len(), 5);
}
