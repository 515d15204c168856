use super::{Instansi, JenisInstansi, ZonaWaktu, get, logo, remove_logo, save, save_logo, set_latihan};
use crate::Error;
use crate::testing::store;

fn kota() -> Instansi {
    let (_dir, store) = store();
    Instansi {
        nama_pemerintah: "PEMERINTAH KOTA SEKAR JAYA".into(),
        nama_opd: " DINAS KOMUNIKASI DAN INFORMATIKA ".into(),
        nama_badan_publik: "Pemerintah Kota Sekar Jaya".into(),
        kota_penetapan: "Sekar Jaya".into(),
        zona_waktu: ZonaWaktu::Wita,
        jenis: JenisInstansi::Kabupaten,
        ..get(&store).unwrap()
    }
}

#[test]
fn an_empty_office_becomes_a_real_one() {
    let (_dir, mut store) = store();
    assert_eq!(get(&store).unwrap().nama_pemerintah, "");
    let saved = save(&mut store, &Instansi { latihan: true, ada_logo: true, ..kota() }).unwrap();
    assert_eq!(saved.nama_opd, "DINAS KOMUNIKASI DAN INFORMATIKA");
    assert_eq!((saved.zona_waktu, saved.jenis), (ZonaWaktu::Wita, JenisInstansi::Kabupaten));
    assert!(!saved.latihan && !saved.ada_logo, "these have their own ways");
    assert_eq!(get(&store).unwrap(), saved);
    assert_eq!(logo(&store).unwrap(), None);
    assert!(save_logo(&mut store, b"png").unwrap().ada_logo);
    assert_eq!(logo(&store).unwrap().unwrap(), b"png");
    assert!(!remove_logo(&mut store).unwrap().ada_logo);
    assert_eq!(logo(&store).unwrap(), None);
    set_latihan(&mut store, true).unwrap();
    assert!(get(&store).unwrap().latihan);
}

#[test]
fn names_the_fields_that_must_be_mended() {
    let (_dir, mut store) = store();
    let mut bad =
        Instansi { nama_opd: String::new(), alamat: "a\u{1b}b".into(), telepon: "1".repeat(301), ..kota() };
    bad.pengaturan.pola_nomor.insert("D08".into(), "{nomor}".into());
    bad.pengaturan.pola_nomor.insert("D99".into(), "{no}".into());
    let Err(Error::Masalah(list)) = save(&mut store, &bad) else { panic!("saved") };
    let found: Vec<(&str, &str)> = list.iter().map(|m| (m.medan.as_str(), m.kode.as_str())).collect();
    for expected in [
        ("nama_opd", "WAJIB_DIISI"),
        ("alamat", "KARAKTER_KENDALI"),
        ("telepon", "TERLALU_PANJANG"),
        ("pengaturan.pola_nomor.D08", "POLA_TIDAK_DIKENAL"),
        ("pengaturan.pola_nomor.D99", "KODE_DOKUMEN_TIDAK_DIKENAL"),
    ] {
        assert!(found.contains(&expected), "{expected:?} in {found:?}");
    }
    assert_eq!(get(&store).unwrap().nama_pemerintah, "", "nothing was saved");
}
