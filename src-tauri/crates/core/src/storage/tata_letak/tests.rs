//! Measures within what paper and printers take.

use crate::dokumen::KodeDokumen as K;
use crate::error::Error;
use crate::jejak;
use crate::organisasi::Kertas;
use crate::storage::Store;
use crate::tata_letak::{NomorHalaman, TataLetak, Tepi, check, get, reset, save};
use crate::testing::store;

fn found(store: &Store, tata: &TataLetak) -> Vec<(String, String)> {
    match check(store, Some(K::D08), tata) {
        Ok(()) => vec![],
        Err(Error::Masalah(list)) => list.into_iter().map(|m| (m.medan, m.kode)).collect(),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn limits_are_said_at_their_field() {
    let (_dir, store) = store();
    let one = |tata: TataLetak, medan: &str, kode: &str| {
        assert_eq!(found(&store, &tata), [(medan.to_owned(), kode.to_owned())], "{tata:?}");
    };
    let tata = TataLetak::default;
    let tepi = |atas| Tepi { atas: Some(atas), ..Tepi::default() };
    one(TataLetak { tepi: tepi(4.9), ..tata() }, "tepi.atas", "ANGKA_TERLALU_KECIL");
    one(TataLetak { tepi_rebah: tepi(100.1), ..tata() }, "tepi_rebah.atas", "ANGKA_TERLALU_BESAR");
    one(TataLetak { ukuran_huruf: Some(16.5), ..tata() }, "ukuran_huruf", "ANGKA_TERLALU_BESAR");
    one(TataLetak { spasi: Some(f64::NAN), ..tata() }, "spasi", "ANGKA_TERLALU_KECIL");
    one(TataLetak { rangkap: Some(0), ..tata() }, "rangkap", "ANGKA_TERLALU_KECIL");
    one(TataLetak { rangkap: Some(100), ..tata() }, "rangkap", "ANGKA_TERLALU_BESAR");
    one(TataLetak { tinggi: Some(300.0), ..tata() }, "lebar", "UKURAN_KERTAS_SEPARUH");
    one(TataLetak { lebar: Some(300.0), ..tata() }, "tinggi", "UKURAN_KERTAS_SEPARUH");
    let small = TataLetak { lebar: Some(129.0), tinggi: Some(200.0), ..tata() };
    one(small, "tepi.kiri", "RUANG_TULISAN_SEMPIT");
    let fits = TataLetak { lebar: Some(130.0), tinggi: Some(200.0), ..tata() };
    assert_eq!(found(&store, &fits), []);
}

#[test]
fn what_is_saved_is_read_again_and_the_standard_comes_back() {
    let (_dir, mut store) = store();
    let tata = TataLetak {
        kertas: Some(Kertas::A4),
        nomor_halaman: Some(NomorHalaman::HalamanDari),
        rangkap: Some(3),
        ..TataLetak::default()
    };
    save(&mut store, K::D08, &tata).unwrap();
    assert_eq!(get(&store, K::D08).unwrap().tata, tata);
    assert_eq!(get(&store, K::D10).unwrap().tata, TataLetak::default());
    let wrong = TataLetak { spasi: Some(3.0), ..tata.clone() };
    assert!(save(&mut store, K::D08, &wrong).is_err());
    assert_eq!(get(&store, K::D08).unwrap().tata, tata);
    reset(&mut store, K::D08).unwrap();
    reset(&mut store, K::D08).unwrap();
    assert_eq!(get(&store, K::D08).unwrap().tata, TataLetak::default());
    let trail: Vec<String> = jejak::list(&store, Some("D08"), 9).unwrap().into_iter().map(|j| j.op).collect();
    assert_eq!(trail, ["ResetTataLetak", "SaveTataLetak"]);
}

#[test]
fn a_setup_of_a_newer_program_is_told_apart() {
    let (_dir, store) = store();
    let add = "INSERT INTO tata_letak (kode, isi) VALUES (?1, ?2)";
    store.conn().execute(add, ["D08", r#"{"nomor_halaman":"SAMPING"}"#]).unwrap();
    store.conn().execute(add, ["D10", r#"{"rangkap":2,"warna":"biru"}"#]).unwrap();
    let read = get(&store, K::D08).unwrap();
    assert_eq!((read.tata, read.utuh), (TataLetak::default(), false));
    let read = get(&store, K::D10).unwrap();
    assert_eq!((read.tata.rangkap, read.utuh), (Some(2), true), "a field it doesn't know takes nothing away");
}
