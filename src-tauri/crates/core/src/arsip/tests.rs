//! The tree of places, and what lies in it.

use super::{JenisLokasi, LokasiArsip, LokasiArsipIsian};
use super::{
    get_softcopy, list_lokasi, list_penempatan, list_rak, place_hardcopy, place_softcopy, restore_lokasi,
    save_lokasi, trash_lokasi,
};
use crate::dokumen::{KodeDokumen as K, record_tanda_tangan};
use crate::error::{Error, Result};
use crate::informasi::BentukInformasi;
use crate::informasi::status::StatusInformasi as S;
use crate::pekerjaan::stage::{self, Stage, signature};
use crate::storage::{Store, berkas};
use crate::testing::{date, kode, store};
use saksama_durable::quiet;

fn isian(induk: Option<&LokasiArsip>, kode: &str) -> LokasiArsipIsian {
    LokasiArsipIsian {
        id: None,
        induk_id: induk.map(|l| l.id.clone()),
        jenis: JenisLokasi::Rak,
        kode: kode.into(),
        nama: String::new(),
    }
}

fn add(store: &mut Store, induk: Option<&LokasiArsip>, kode: &str) -> Result<LokasiArsip> {
    save_lokasi(store, &isian(induk, kode))
}

/// An item set by a decree of 17 November 2026.
fn decided(s: &mut Stage, nomor: &str, bentuk: BentukInformasi, tahun: i64) -> String {
    let id = s.item(|i| {
        i.bentuk = bentuk;
        i.jangka_waktu[0].nilai = Some(tahun);
    });
    s.tested(&[&id]);
    let rapat = s.agreed(&[&id]);
    let decree = s.decree(&rapat);
    let paper = s.print(K::D14, &decree.id, nomor);
    record_tanda_tangan(&mut s.store, &signature(&paper, nomor, "17-11-2026"), None).unwrap();
    id
}

#[test]
fn a_tree_of_any_depth_in_walking_order() {
    let (_dir, mut store) = store();
    let g = add(&mut store, None, "G1").unwrap();
    let r = add(&mut store, Some(&g), "R201").unwrap();
    for code in ["B10", "B2", "B1"] {
        add(&mut store, Some(&r), code).unwrap();
    }
    let f = list_lokasi(&store, false).unwrap().into_iter().find(|l| l.kode == "B2").unwrap();
    add(&mut store, Some(&f), "F07").unwrap();
    add(&mut store, None, "G2").unwrap();
    let codes: Vec<String> =
        list_lokasi(&store, false).unwrap().into_iter().map(|l| l.kode_lengkap).collect();
    let expected = ["G1", "G1-R201", "G1-R201-B1", "G1-R201-B2", "G1-R201-B2-F07", "G1-R201-B10", "G2"];
    assert_eq!(codes, expected);
}

#[test]
fn codes_are_unique_among_neighbours() {
    let (_dir, mut store) = store();
    let a = add(&mut store, None, "G1").unwrap();
    let b = add(&mut store, None, "G2").unwrap();
    assert_eq!(kode(add(&mut store, None, "g1")), "GANDA");
    assert_eq!(kode(add(&mut store, None, "G-1")), "KODE_BERTANDA_HUBUNG");
    assert_eq!(kode(add(&mut store, None, " ")), "WAJIB_DIISI");
    add(&mut store, Some(&a), "R1").unwrap();
    add(&mut store, Some(&b), "R1").unwrap();
    let renamed = LokasiArsipIsian { id: Some(a.id), nama: "Gedung A".into(), ..isian(None, "G1") };
    assert_eq!(save_lokasi(&mut store, &renamed).unwrap().nama, "Gedung A");
}

#[test]
fn a_place_cannot_lie_within_itself() {
    let (_dir, mut store) = store();
    let g = add(&mut store, None, "G1").unwrap();
    let r = add(&mut store, Some(&g), "R1").unwrap();
    let l = add(&mut store, Some(&r), "L1").unwrap();
    for induk in [&l, &g] {
        let moved = LokasiArsipIsian { id: Some(g.id.clone()), ..isian(Some(induk), "G1") };
        assert_eq!(kode(save_lokasi(&mut store, &moved)), "LOKASI_BERPUTAR");
    }
    let moved = LokasiArsipIsian { id: Some(l.id), ..isian(Some(&g), "L1") };
    assert_eq!(save_lokasi(&mut store, &moved).unwrap().kode_lengkap, "G1-L1");
    let nowhere = LokasiArsipIsian { induk_id: Some("tidak-ada".into()), ..isian(None, "X") };
    assert!(matches!(save_lokasi(&mut store, &nowhere), Err(Error::NotFound { .. })));
}

#[test]
fn moving_keeps_the_history() {
    let mut s = stage::open();
    let id = decided(&mut s, "1", BentukInformasi::Hardcopy, 5);
    let one = add(&mut s.store, None, "B1").unwrap();
    let two = add(&mut s.store, None, "B2").unwrap();
    let ids = [id.clone()];
    place_hardcopy(&mut s.store, &ids, &one.id, "01").unwrap();
    assert_eq!(s.status(&id), S::Terdokumentasi);
    assert_eq!(kode(trash_lokasi(&mut s.store, &one.id)), "LOKASI_MASIH_BERISI");
    place_hardcopy(&mut s.store, &ids, &two.id, "02").unwrap();
    let places = list_penempatan(&s.store, &id).unwrap();
    let seen: Vec<_> =
        places.iter().map(|p| (p.kode_lengkap.as_str(), p.nomor_item.as_str(), p.sampai)).collect();
    assert_eq!(seen, [("B2", "02", None), ("B1", "01", Some(date("2026-11-20")))]);
    let full: Vec<(String, u32)> =
        list_lokasi(&s.store, false).unwrap().into_iter().map(|l| (l.kode, l.isi)).collect();
    assert_eq!(full, [("B1".to_owned(), 0), ("B2".to_owned(), 1)]);
    trash_lokasi(&mut s.store, &one.id).unwrap();
    assert_eq!(list_penempatan(&s.store, &id).unwrap()[1].kode_lengkap, "B1", "the history keeps its code");
    assert!(matches!(place_hardcopy(&mut s.store, &ids, &one.id, ""), Err(Error::NotFound { .. })));
    add(&mut s.store, None, "B1").unwrap();
}

#[test]
fn a_place_with_places_in_it_stays() {
    let (_dir, mut store) = store();
    let g = add(&mut store, None, "G1").unwrap();
    let r = add(&mut store, Some(&g), "R1").unwrap();
    assert_eq!(kode(trash_lokasi(&mut store, &g.id)), "LOKASI_MASIH_BERISI");
    trash_lokasi(&mut store, &r.id).unwrap();
    trash_lokasi(&mut store, &g.id).unwrap();
    assert_eq!(list_lokasi(&store, false).unwrap(), []);
}

#[test]
fn a_place_comes_back_out_of_the_trash_to_where_it_was() {
    let (_dir, mut store) = store();
    let g = add(&mut store, None, "G1").unwrap();
    let r = add(&mut store, Some(&g), "R1").unwrap();
    trash_lokasi(&mut store, &r.id).unwrap();
    trash_lokasi(&mut store, &g.id).unwrap();
    let codes = |store: &Store, sampah| -> Vec<String> {
        list_lokasi(store, sampah).unwrap().into_iter().map(|l| l.kode_lengkap).collect()
    };
    assert_eq!(codes(&store, false), [""; 0]);
    assert_eq!(codes(&store, true), ["G1", "G1-R1"]);
    assert_eq!(kode(restore_lokasi(&mut store, &r.id)), "INDUK_DI_DALAM_SAMPAH");
    restore_lokasi(&mut store, &g.id).unwrap();
    assert_eq!(restore_lokasi(&mut store, &r.id).unwrap(), r);
    assert_eq!(codes(&store, false), ["G1", "G1-R1"]);
    assert!(matches!(restore_lokasi(&mut store, &r.id), Err(Error::NotFound { .. })));
    trash_lokasi(&mut store, &r.id).unwrap();
    add(&mut store, Some(&g), "r1").unwrap();
    assert_eq!(kode(restore_lokasi(&mut store, &r.id)), "KODE_TEMPAT_SUDAH_DIPAKAI");
    assert_eq!(codes(&store, true), ["G1-R1"]);
}

#[test]
fn a_file_is_kept_under_its_name() {
    let mut s = stage::open();
    let id = decided(&mut s, "1", BentukInformasi::Softcopy, 5);
    let file = s.dir.path().join("data rekening.csv");
    std::fs::write(&file, b"nomor;nama").unwrap();
    let places = place_softcopy(&mut s.store, &id, &file, &mut quiet).unwrap();
    assert_eq!(s.status(&id), S::Terdokumentasi);
    let kept = get_softcopy(&s.store, &places[0].id).unwrap();
    assert_eq!((kept.nama.as_str(), kept.ukuran), ("data rekening.csv", 10));
    assert_eq!(berkas::read(&s.store, &kept.sha256).unwrap(), b"nomor;nama");
    let missing = place_softcopy(&mut s.store, &id, &s.dir.path().join("tidak-ada"), &mut quiet);
    assert_eq!(kode(missing), "BERKAS_TIDAK_ADA");
    assert_eq!(list_penempatan(&s.store, &id).unwrap().len(), 1);
}

#[test]
fn papers_placed_before_the_decree_are_documented_by_it() {
    let mut s = stage::open();
    let id = s.item(|i| i.bentuk = BentukInformasi::Hardcopy);
    let boks = add(&mut s.store, None, "B1").unwrap();
    place_hardcopy(&mut s.store, std::slice::from_ref(&id), &boks.id, "").unwrap();
    assert_eq!(s.status(&id), S::Draf);
    s.tested(&[&id]);
    let rapat = s.agreed(&[&id]);
    let decree = s.decree(&rapat);
    let paper = s.print(K::D14, &decree.id, "SK");
    record_tanda_tangan(&mut s.store, &signature(&paper, "1", "17-11-2026"), None).unwrap();
    assert_eq!(s.status(&id), S::Terdokumentasi);
}

#[test]
fn the_shelf_is_ordered_by_the_end_of_the_term() {
    let mut s = stage::open();
    let long = decided(&mut s, "1", BentukInformasi::Hardcopy, 10);
    let short = decided(&mut s, "2", BentukInformasi::Hardcopy, 1);
    s.item(|_| {});
    let endless = {
        let id = s.item(|i| {
            i.jangka_waktu = vec![crate::jangka_waktu::JangkaWaktuIsian::kosong(
                crate::jangka_waktu::JenisJangkaWaktu::Permanen,
            )];
        });
        s.tested(&[&id]);
        let rapat = s.agreed(&[&id]);
        let decree = s.decree(&rapat);
        let paper = s.print(K::D14, &decree.id, "3");
        record_tanda_tangan(&mut s.store, &signature(&paper, "3", "17-11-2026"), None).unwrap();
        id
    };
    let boks = add(&mut s.store, None, "B1").unwrap();
    place_hardcopy(&mut s.store, std::slice::from_ref(&long), &boks.id, "07").unwrap();
    assert_eq!(kode(place_hardcopy(&mut s.store, &[], &boks.id, "")), "WAJIB_DIISI");
    let rows = list_rak(&s.store).unwrap();
    let seen: Vec<_> =
        rows.iter().map(|r| (r.informasi_id.clone(), r.berakhir, r.kode_lengkap.as_str())).collect();
    assert_eq!(
        seen,
        [(short, Some(date("2027-11-17")), ""), (long, Some(date("2036-11-17")), "B1"), (endless, None, "")]
    );
    assert_eq!(rows[1].nomor_item, "07");
}
