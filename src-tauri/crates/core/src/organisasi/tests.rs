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

#[test]
fn the_office_locks_itself_after_one_to_sixty_minutes() {
    let (_dir, mut store) = store();
    assert_eq!(get(&store).unwrap().pengaturan.menit_kunci, 10);
    let mut save = |menit_kunci: u32| {
        let pengaturan = super::Pengaturan { menit_kunci, ..super::Pengaturan::default() };
        save(&mut store, &Instansi { pengaturan, ..kota() }).map(|i| i.pengaturan.menit_kunci)
    };
    for minutes in [1, 60] {
        assert_eq!(save(minutes).unwrap(), minutes);
    }
    for minutes in [0, 61, u32::MAX] {
        let Err(Error::Masalah(found)) = save(minutes) else { panic!("{minutes} minutes") };
        assert_eq!(found[0].kode, "MENIT_KUNCI_DI_LUAR_BATAS");
    }
}

#[test]
fn a_postal_code_has_five_digits_and_an_address_its_parts() {
    let (_dir, mut store) = store();
    let mut codes = |kode_pos: &str, pos_el: &str| -> Vec<String> {
        match save(&mut store, &Instansi { kode_pos: kode_pos.into(), pos_el: pos_el.into(), ..kota() }) {
            Ok(_) => vec![],
            Err(Error::Masalah(list)) => {
                list.into_iter().map(|m| format!("{} {}", m.medan, m.kode)).collect()
            }
            Err(other) => panic!("{other}"),
        }
    };
    for (kode_pos, pos_el) in [
        ("", ""),
        (" 00123 ", "ppid@sekarjaya.go.id"),
        ("15111", "a.b-c+d@e.f.id"),
        ("", "ppid@kota.go.id, kominfo@kota.go.id"),
        ("", "a@b.id;c@d.id ; e@f.id"),
    ] {
        assert_eq!(codes(kode_pos, pos_el), [""; 0], "{kode_pos} {pos_el}");
    }
    for kode_pos in ["1511", "151111", "1511a", "15 111", "\u{661}\u{662}\u{663}\u{664}\u{665}"] {
        assert_eq!(codes(kode_pos, ""), ["kode_pos KODE_POS_BUKAN_5_ANGKA"], "{kode_pos}");
    }
    for pos_el in [
        "ppid",
        "ppid@",
        "@kota.go.id",
        "ppid@kota",
        "ppid@kota..id",
        "a b@kota.id",
        "a@b@kota.id",
        "a@kota.id,",
        "a@kota.id,;c@kota.id",
        "a@kota.id, kominfo",
    ] {
        assert_eq!(codes("", pos_el), ["pos_el POS_EL_TIDAK_TERBACA"], "{pos_el}");
    }
}
