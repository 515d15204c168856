//! The code on paper, and taking note of damage.

use super::{SaringJejak, acknowledge, get, keadaan, kode as kode_jejak, search, verify};
use crate::storage::jejak::probe;
use crate::testing::{informasi_lengkap, kode, store};

#[test]
fn a_code_from_paper_fits_until_something_before_it_changes() {
    let (_dir, mut store) = store();
    assert_eq!(kode_jejak(&store).unwrap(), "0-00000-00000-00000-00000");
    assert!(verify(&store, "0-00000-00000-00000-00000").unwrap().cocok);
    let isian = informasi_lengkap(&store);
    crate::informasi::save(&mut store, &isian).unwrap();
    let printed = kode_jejak(&store).unwrap();
    assert_eq!(printed.len(), "1-".len() + 20 + 3, "{printed}");
    crate::informasi::save(&mut store, &isian).unwrap();
    let found = verify(&store, &printed).unwrap();
    assert!(found.cocok);
    assert_eq!((found.nomor, found.tanggal.unwrap().to_string()), (1, "2026-11-20".into()));
    // As somebody types it from paper.
    assert!(verify(&store, &format!("  {} ", printed.to_lowercase().replace('-', " "))).unwrap().cocok);
    assert_eq!(kode(verify(&store, "1-3F2A9")), "KODE_JEJAK_TIDAK_TERBACA");
    assert_eq!(kode(verify(&store, "tanpa nomor")), "KODE_JEJAK_TIDAK_TERBACA");
    assert_eq!(verify(&store, "7-3F2A9-C01BE-77D10-A4B2E").unwrap().tanggal, None, "no such line");
    probe::alter(&store, 1);
    let found = verify(&store, &printed).unwrap();
    assert!(!found.cocok && found.tanggal.is_some());
}

#[test]
fn lines_cut_off_before_a_code_contradict_the_paper() {
    let (_dir, mut store) = store();
    let isian = informasi_lengkap(&store);
    for _ in 0..3 {
        crate::informasi::save(&mut store, &isian).unwrap();
    }
    let printed = kode_jejak(&store).unwrap();
    probe::cut(&store, 3);
    assert_eq!(keadaan(&store).unwrap().cacat, None, "the chain alone can't see it");
    assert!(!verify(&store, &printed).unwrap().cocok);
}

#[test]
fn damage_is_shown_until_somebody_takes_note_of_it() {
    let (_dir, mut store) = store();
    let isian = informasi_lengkap(&store);
    crate::informasi::save(&mut store, &isian).unwrap();
    assert_eq!(keadaan(&store).unwrap().cacat, None);
    assert_eq!(kode(acknowledge(&mut store, "x")), "JEJAK_UTUH");
    probe::alter(&store, 1);
    let found = keadaan(&store).unwrap();
    assert_eq!((found.cacat.unwrap().kode.as_str(), found.diketahui), ("JEJAK_BERUBAH", false));
    let checked = crate::storage::berkas::check(&store, &mut saksama_durable::quiet).unwrap();
    assert_eq!(checked.iter().map(|m| m.kode.as_str()).collect::<Vec<_>>(), ["JEJAK_BERUBAH"]);
    assert_eq!(kode(acknowledge(&mut store, " ")), "ALASAN_WAJIB");
    assert!(acknowledge(&mut store, "Dibuka dengan program lain saat perbaikan").unwrap().diketahui);
    assert!(keadaan(&store).unwrap().cacat.is_some(), "it stays in every check");
}

#[test]
fn a_damage_that_is_known_hides_no_later_one_and_spoils_no_later_code() {
    let (_dir, mut store) = store();
    let isian = informasi_lengkap(&store);
    for _ in 0..4 {
        crate::informasi::save(&mut store, &isian).unwrap();
    }
    probe::alter(&store, 2);
    let printed = kode_jejak(&store).unwrap();
    assert!(!verify(&store, &printed).unwrap().cocok, "nobody knows of it yet");
    let _ = acknowledge(&mut store, "Laptop diperbaiki").unwrap();
    let found = verify(&store, &printed).unwrap();
    assert_eq!((found.cocok, found.cacat), (true, Some(2)));
    probe::alter(&store, 3);
    let found = keadaan(&store).unwrap();
    let place = found.cacat.as_ref().and_then(|c| c.data.get("nomor")).cloned();
    assert_eq!((place.as_deref(), found.diketahui), (Some("3"), false));
    assert!(!verify(&store, &printed).unwrap().cocok);
    assert!(acknowledge(&mut store, "Laptop diperbaiki lagi").unwrap().diketahui);
    assert!(verify(&store, &printed).unwrap().cocok);
}

fn all() -> SaringJejak {
    SaringJejak {
        mulai: None,
        sampai: None,
        pengguna: String::new(),
        op: Vec::new(),
        tentang: None,
        teks: String::new(),
        sebelum: None,
        jumlah: 100,
    }
}

#[test]
fn the_trail_is_read_in_pages_and_by_what_is_looked_for() {
    let mut s = crate::pekerjaan::stage::open();
    let (first, second) = (s.item(|i| i.judul = "Peta 100% jaringan".into()), s.item(|_| {}));
    s.sheet(&[&first], crate::uji_konsekuensi::HasilUji::Dikecualikan);
    let count = |saring: SaringJejak| search(&s.store, &saring).unwrap().baris.len();
    let whole = count(all());
    let mut seen = Vec::new();
    let mut page = search(&s.store, &SaringJejak { jumlah: 4, ..all() }).unwrap();
    while page.masih_ada {
        seen.extend(page.baris.iter().map(|j| j.id));
        page = search(&s.store, &SaringJejak { jumlah: 4, sebelum: seen.last().copied(), ..all() }).unwrap();
    }
    seen.extend(page.baris.iter().map(|j| j.id));
    assert_eq!(seen, (1..=i64::try_from(whole).unwrap()).rev().collect::<Vec<_>>());
    // About an item: its own line, and those of the sheet that it stands on.
    let about = search(&s.store, &SaringJejak { tentang: Some(first.clone()), ..all() }).unwrap();
    let ops: Vec<&str> = about.baris.iter().map(|j| j.op.as_str()).collect();
    assert_eq!(ops, ["SaveLembarUjiBaris", "ArrangeLembarUji", "RegisterInformasi"]);
    assert_eq!(count(SaringJejak { tentang: Some(second), ..all() }), 1);
    assert_eq!(count(SaringJejak { op: vec!["SavePejabat".into()], ..all() }), 12);
    assert_eq!(count(SaringJejak { teks: "100% JARINGAN".into(), ..all() }), 1);
    assert_eq!(count(SaringJejak { teks: "100_ jaringan".into(), ..all() }), 0, "signs stand for themselves");
    let day = |d: &str| Some(d.parse().unwrap());
    assert_eq!(count(SaringJejak { mulai: day("2026-11-20"), sampai: day("2026-11-20"), ..all() }), whole);
    assert_eq!(count(SaringJejak { sampai: day("2026-11-19"), ..all() }), 0);
    assert_eq!(count(SaringJejak { pengguna: "Orang lain".into(), ..all() }), 0);
    assert_eq!(about.nama[&first].split_once(' ').unwrap().1, "Peta 100% jaringan");
}

#[test]
fn a_line_tells_the_content_that_came_then_also_when_it_was_changed_since() {
    let mut s = crate::pekerjaan::stage::open();
    let id = s.item(|_| {});
    let nomor = search(&s.store, &SaringJejak { jumlah: 1, ..all() }).unwrap().baris[0].id;
    let judul = |s: &crate::pekerjaan::stage::Stage| {
        let (_, rows) = get(&s.store, nomor).unwrap();
        let row = rows.into_iter().find(|r| r.tabel == "informasi").unwrap();
        assert_eq!(row.sebelum, None);
        row.sesudah.unwrap()["judul"].clone()
    };
    let before = judul(&s);
    let item = crate::informasi::get(&s.store, &id).unwrap();
    let isian = crate::informasi::InformasiIsian {
        id: Some(id),
        versi: item.versi,
        judul: "Lain".into(),
        ..informasi_lengkap(&s.store)
    };
    crate::informasi::save(&mut s.store, &isian).unwrap();
    assert_eq!(judul(&s), before);
    super::undo_last(&mut s.store).unwrap();
    super::undo_last(&mut s.store).unwrap();
    assert_eq!(judul(&s), before, "also when it is gone");
}
