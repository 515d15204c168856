//! The register list: words, filters, order, windows; and lists taken in.

use crate::informasi::status::StatusInformasi as S;
use crate::informasi::{
    CariInformasi, DasarHukum, InformasiIsian, InformasiMasuk, RentangNomor, UrutInformasi, import, save,
    search, trash,
};
use crate::jangka_waktu;
use crate::storage::Store;
use crate::testing::{cari, informasi_lengkap, kode, store};
use saksama_durable::quiet;

fn add(store: &mut Store, judul: &str, kode: &[&str]) -> String {
    let isian = InformasiIsian {
        judul: judul.into(),
        kode_pasal17: kode.iter().map(|k| (*k).to_owned()).collect(),
        ..informasi_lengkap(store)
    };
    save(store, &isian).unwrap().informasi.id
}

fn titles(store: &Store, cari: &CariInformasi) -> Vec<String> {
    search(store, cari).unwrap().baris.into_iter().map(|b| b.judul).collect()
}

#[test]
fn words_are_found_by_their_beginnings() {
    let (_dir, mut store) = store();
    add(&mut store, "Rekam medis pasien RSUD", &["h.2"]);
    add(&mut store, "Topologi jaringan & kata sandi (server)", &["c.5"]);
    for (teks, count) in [
        ("reka pas", 1),
        ("REKAM", 1),
        ("sandi (ser", 1),
        ("R-2026-0002", 1),
        ("r-2026", 2),
        ("rekening", 2),
        ("sandi rekam", 0),
        ("\" OR judul:", 0),
        ("NEAR(rekam medis)", 0),
        ("-", 2),
        ("rékam", 1),
        ("'; drop table informasi; --", 0),
    ] {
        assert_eq!(search(&store, &cari(teks)).unwrap().jumlah, count, "{teks}");
    }
    assert_eq!(kode(search(&store, &cari(&"a".repeat(201)))), "TERLALU_PANJANG");
}

#[test]
fn each_condition_narrows() {
    let (_dir, mut store) = store();
    let a = add(&mut store, "Satu", &["h.2"]);
    add(&mut store, "Dua", &["j", "h.3"]);
    add(&mut store, "Tiga", &[]);
    trash(&mut store, std::slice::from_ref(&a)).unwrap();
    let with = |change: &dyn Fn(&mut CariInformasi)| {
        let mut c = cari("");
        change(&mut c);
        titles(&store, &c)
    };
    assert_eq!(with(&|_| {}), ["Dua", "Tiga"]);
    assert_eq!(with(&|c| c.sampah = true), ["Satu"]);
    assert_eq!(with(&|c| c.huruf = vec!["j".into()]), ["Dua"]);
    assert_eq!(with(&|c| c.huruf = vec!["a".into(), "h".into()]), ["Dua"]);
    assert_eq!(with(&|c| c.status = vec![S::Ditetapkan]), [""; 0]);
    assert_eq!(with(&|c| c.status = vec![S::Ditetapkan, S::Draf]), ["Dua", "Tiga"]);
    assert_eq!(with(&|c| c.unit_id = vec!["x".into()]), [""; 0]);
    assert_eq!(with(&|c| c.hanya_bermasalah = true), ["Dua", "Tiga"], "j needs a second law");
    let only = |dari: &str, sampai: &str| {
        with(&|c| c.rentang_nomor = Some(RentangNomor { dari: dari.into(), sampai: sampai.into() }))
    };
    assert_eq!(only("R-2026-0002", "R-2026-0002"), ["Dua"]);
    assert_eq!(only("R-2026-0001", "R-2026-10000"), ["Dua", "Tiga"], "numbers, not letters, are compared");
    assert_eq!(only("R-2025-0001", "R-2025-9999"), [""; 0]);
    let mut bad = cari("");
    bad.huruf = vec![",".into()];
    assert_eq!(kode(search(&store, &bad)), "HURUF_TIDAK_DIKENAL");
}

#[test]
fn every_column_sorts_both_ways_and_in_windows() {
    let (_dir, mut store) = store();
    for (judul, code) in [("beta", "j"), ("Alfa", "h.2"), ("gamma", "a.1")] {
        add(&mut store, judul, &[code]);
    }
    let sorted = |urut, menurun| titles(&store, &CariInformasi { urut, menurun, ..cari("") });
    assert_eq!(sorted(UrutInformasi::Judul, false), ["Alfa", "beta", "gamma"]);
    assert_eq!(sorted(UrutInformasi::Judul, true), ["gamma", "beta", "Alfa"]);
    assert_eq!(sorted(UrutInformasi::Huruf, false), ["gamma", "Alfa", "beta"]);
    assert_eq!(sorted(UrutInformasi::NomorRegister, true), ["gamma", "Alfa", "beta"]);
    for urut in UrutInformasi::ALL {
        let (up, down) = (sorted(*urut, false), sorted(*urut, true));
        assert_eq!((up.len(), down.len()), (3, 3), "{}", urut.as_str());
        assert_eq!(up.first(), down.last(), "{}", urut.as_str());
    }
    let page = CariInformasi { mulai: 1, jumlah: 1, urut: UrutInformasi::Judul, ..cari("") };
    let found = search(&store, &page).unwrap();
    assert_eq!((found.jumlah, found.baris[0].judul.as_str()), (3, "beta"));
    assert_eq!(found.baris[0].jangka_waktu, "5 (lima) tahun sejak tanggal penetapan");
    assert!(titles(&store, &CariInformasi { mulai: 9, ..cari("") }).is_empty());
}

#[test]
fn items_without_an_end_come_last_in_both_directions() {
    let (_dir, mut store) = store();
    for (judul, end) in [("tanpa", None), ("lama", Some("2040-01-01")), ("segera", Some("2027-01-01"))] {
        let id = add(&mut store, judul, &["h.2"]);
        crate::storage::informasi::probe::set_berakhir(&store, &id, end);
    }
    let sorted =
        |menurun| titles(&store, &CariInformasi { urut: UrutInformasi::Berakhir, menurun, ..cari("") });
    assert_eq!(sorted(false), ["segera", "lama", "tanpa"]);
    assert_eq!(sorted(true), ["lama", "segera", "tanpa"]);
}

fn masuk(judul: &str, dasar: &str, waktu: &str) -> InformasiMasuk {
    InformasiMasuk {
        judul: judul.into(),
        uraian: format!("Uraian {judul}\r\nbaris kedua\u{B}"),
        unit_id: None,
        kode_pasal17: crate::peraturan::kutipan::baca_pasal17(dasar),
        dasar_hukum: vec![DasarHukum::dari_teks(dasar)],
        jangka_waktu: jangka_waktu::dari_teks(waktu),
        usul_dibuka: String::new(),
        usul_ditutup: String::new(),
        penanggung_jawab: String::new(),
        kategori: "I Kepegawaian".into(),
        catatan_internal: String::new(),
        asal: "daftar.csv baris 7".into(),
    }
}

#[test]
fn a_list_is_taken_in_with_its_words_or_not_at_all() {
    let (_dir, mut store) = store();
    let teks = "UU Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik Pasal 17 huruf h";
    let list = vec![masuk("Satu", teks, "Permanen"), masuk("Dua", "", "5 tahun")];
    let taken = import(&mut store, list, &mut quiet).unwrap();
    let numbers: Vec<&str> = taken.iter().map(|i| i.nomor_register.as_str()).collect();
    assert_eq!(numbers, ["R-2026-0001", "R-2026-0002"]);
    assert_eq!(taken[0].uraian, "Uraian Satu\nbaris kedua");
    assert_eq!((taken[0].kode_pasal17.as_slice(), taken[0].status), (["h".to_owned()].as_slice(), S::Draf));
    let row = crate::informasi::get(&store, &taken[0].id).unwrap();
    assert_eq!((row.dasar_hukum[0].cetak.as_str(), row.asal.as_str()), (teks, "daftar.csv baris 7"));
    assert_eq!(search(&store, &cari("kedua")).unwrap().jumlah, 2);
    let bad = vec![masuk("Tiga", "", ""), InformasiMasuk { judul: " \u{0} ".into(), ..masuk("x", "", "") }];
    assert_eq!(kode(import(&mut store, bad, &mut quiet)), "WAJIB_DIISI");
    assert_eq!(search(&store, &cari("")).unwrap().jumlah, 2);
}
