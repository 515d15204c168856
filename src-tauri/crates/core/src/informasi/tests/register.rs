//! Registering an item: what is stored, what is refused, what is only said.

use crate::Error;
use crate::informasi::status::{StatusInformasi, Transisi};
use crate::informasi::{
    Cakupan, DasarHukum, InformasiIsian, KelasKeamanan, check, count_bermasalah, get_rinci, save,
};
use crate::jangka_waktu::{JangkaWaktuIsian, JenisJangkaWaktu};
use crate::jejak;
use crate::masalah::{Masalah, Tingkat};
use crate::testing::{cari, date, informasi_lengkap, kode, store};

fn galat(list: &[Masalah]) -> Vec<(&str, &str)> {
    let errors = list.iter().filter(|m| m.tingkat == Tingkat::Galat);
    errors.map(|m| (m.medan.as_str(), m.kode.as_str())).collect()
}

#[test]
fn a_complete_item_is_stored_as_it_was_typed() {
    let (_dir, mut store) = store();
    let isian = informasi_lengkap(&store);
    assert_eq!(galat(&check(&store, &isian).unwrap()), []);
    let rinci = save(&mut store, &isian).unwrap();
    assert_eq!(galat(&rinci.masalah), []);
    let item = &rinci.informasi;
    assert_eq!(item.nomor_register, "R-2026-0001");
    assert_eq!((item.versi, item.jumlah_berkas), (1, Some(12)));
    assert_eq!(item.tanggal_usul, Some(date("2026-11-02")));
    assert_eq!(item.status, StatusInformasi::Draf);
    assert_eq!(rinci.transisi, [Transisi::Usulkan, Transisi::Cabut]);
    assert!(rinci.dapat_disunting);
    assert_eq!(get_rinci(&store, &item.id).unwrap(), rinci);
    assert_eq!(save(&mut store, &isian).unwrap().informasi.nomor_register, "R-2026-0002");
}

#[test]
fn an_unfinished_item_is_kept_and_its_gaps_are_named() {
    let (_dir, mut store) = store();
    let full = informasi_lengkap(&store);
    let isian = InformasiIsian {
        uraian: String::new(),
        cakupan: Cakupan::Sebagian,
        kode_pasal17: vec![],
        dasar_hukum: vec![],
        jangka_waktu: vec![],
        bukan_pasal18: false,
        ..full
    };
    let expected = [
        ("uraian", "URAIAN_KOSONG"),
        ("bagian_dikecualikan", "BAGIAN_DIKECUALIKAN_KOSONG"),
        ("kode_pasal17", "PASAL17_KOSONG"),
        ("dasar_hukum", "DASAR_TANPA_UU"),
        ("bukan_pasal18", "PASAL18_BELUM_DIPERIKSA"),
        ("jangka_waktu", "JANGKA_WAKTU_KOSONG"),
    ];
    assert_eq!(galat(&check(&store, &isian).unwrap()), expected);
    assert_eq!(galat(&save(&mut store, &isian).unwrap().masalah), expected);
    let row = crate::informasi::search(&store, &cari("")).unwrap().baris.remove(0);
    assert_eq!(row.jumlah_galat, 6);
    assert_eq!(crate::informasi::count_bermasalah(&store).unwrap(), 1);
}

#[test]
fn a_part_is_kept_only_while_a_part_is_closed() {
    let (_dir, mut store) = store();
    let part = InformasiIsian {
        cakupan: Cakupan::Sebagian,
        bagian_dikecualikan: "Nomor rekening".into(),
        ..informasi_lengkap(&store)
    };
    let item = save(&mut store, &part).unwrap().informasi;
    assert_eq!(item.bagian_dikecualikan, "Nomor rekening");
    let whole = InformasiIsian { id: Some(item.id), versi: item.versi, cakupan: Cakupan::Seluruh, ..part };
    assert_eq!(save(&mut store, &whole).unwrap().informasi.bagian_dikecualikan, "");
}

#[test]
fn the_law_is_said_not_forced_on_a_draft() {
    let (_dir, mut store) = store();
    let full = informasi_lengkap(&store);
    let isian = InformasiIsian {
        kode_pasal17: vec!["a.1".into(), "j".into()],
        jangka_waktu: vec![JangkaWaktuIsian::kosong(JenisJangkaWaktu::Permanen)],
        ..full
    };
    let found = save(&mut store, &isian).unwrap().masalah;
    assert_eq!(
        galat(&found),
        [("dasar_hukum", "HURUF_J_TANPA_UU_LAIN"), ("jangka_waktu.0.jenis", "PERMANEN_DILARANG")]
    );
}

#[test]
fn what_cannot_be_stored_is_refused_whole() {
    let (_dir, mut store) = store();
    let good = informasi_lengkap(&store);
    let term = JangkaWaktuIsian { nilai: Some(-1), ..good.jangka_waktu[0].clone() };
    let mut unknown_law = good.dasar_hukum.clone();
    unknown_law[0].peraturan_id = Some("tidak-ada".into());
    let mut no_law = good.dasar_hukum.clone();
    no_law[0].peraturan_id = None;
    let codes = |list: &[&str]| list.iter().map(|k| (*k).to_owned()).collect::<Vec<_>>();
    for (isian, medan, expected) in [
        (InformasiIsian { judul: " ".into(), ..good.clone() }, "judul", "WAJIB_DIISI"),
        (InformasiIsian { judul: "a".repeat(501), ..good.clone() }, "judul", "TERLALU_PANJANG"),
        (InformasiIsian { uraian: "a".repeat(100_000), ..good.clone() }, "uraian", "TERLALU_PANJANG"),
        (InformasiIsian { usul_dibuka: "a\u{0}".into(), ..good.clone() }, "usul_dibuka", "KARAKTER_KENDALI"),
        (
            InformasiIsian { tanggal_usul: "31-02-2026".into(), ..good.clone() },
            "tanggal_usul",
            "TANGGAL_TIDAK_ADA",
        ),
        (
            InformasiIsian { jumlah_berkas: "dua".into(), ..good.clone() },
            "jumlah_berkas",
            "ANGKA_TIDAK_TERBACA",
        ),
        (
            InformasiIsian { jumlah_berkas: "-1".into(), ..good.clone() },
            "jumlah_berkas",
            "ANGKA_TERLALU_KECIL",
        ),
        (
            InformasiIsian { jumlah_berkas: "9999999999".into(), ..good.clone() },
            "jumlah_berkas",
            "ANGKA_TERLALU_BESAR",
        ),
        (
            InformasiIsian { jangka_waktu: vec![term], ..good.clone() },
            "jangka_waktu.0.nilai",
            "ANGKA_TERLALU_KECIL",
        ),
        (
            InformasiIsian { kode_pasal17: codes(&["z"]), ..good.clone() },
            "kode_pasal17.0",
            "KODE_PASAL17_TIDAK_DIKENAL",
        ),
        (
            InformasiIsian { kode_pasal17: codes(&["b", "b"]), ..good.clone() },
            "kode_pasal17.1",
            "KODE_PASAL17_GANDA",
        ),
        (InformasiIsian { unit_id: Some("x".into()), ..good.clone() }, "unit_id", "UNIT_TIDAK_ADA"),
        (
            InformasiIsian { dasar_hukum: unknown_law, ..good.clone() },
            "dasar_hukum.0.peraturan_id",
            "PERATURAN_TIDAK_ADA",
        ),
        (InformasiIsian { dasar_hukum: no_law, ..good.clone() }, "dasar_hukum.0.peraturan_id", "WAJIB_DIISI"),
    ] {
        let checked = check(&store, &isian).unwrap();
        assert!(galat(&checked).contains(&(medan, expected)), "{medan} {expected}: {checked:?}");
        let Err(Error::Masalah(list)) = save(&mut store, &isian) else { panic!("{medan} was saved") };
        assert!(galat(&list).contains(&(medan, expected)), "{medan} {expected}: {list:?}");
    }
    assert_eq!(crate::informasi::search(&store, &cari("")).unwrap().jumlah, 0);
    assert_eq!(jejak::list(&store, None, 10).unwrap(), []);
}

#[test]
fn a_term_that_cannot_be_read_is_not_called_missing() {
    let (_dir, store) = store();
    let good = informasi_lengkap(&store);
    let term = JangkaWaktuIsian { nilai: None, ..good.jangka_waktu[0].clone() };
    let isian = InformasiIsian { jangka_waktu: vec![term], ..good };
    assert_eq!(galat(&check(&store, &isian).unwrap()), [("jangka_waktu.0.nilai", "WAJIB_DIISI")]);
}

#[test]
fn a_problem_stands_beside_its_own_row_when_the_first_is_left_out() {
    let (_dir, store) = store();
    let good = informasi_lengkap(&store);
    let unread = JangkaWaktuIsian { nilai: None, ..good.jangka_waktu[0].clone() };
    let permanent = JangkaWaktuIsian::kosong(JenisJangkaWaktu::Permanen);
    let laws = crate::peraturan::list(&store).unwrap();
    let old = laws.iter().find(|p| !p.dicabut_oleh.is_empty()).unwrap();
    let revoked = DasarHukum { peraturan_id: Some(old.id.clone()), ..good.dasar_hukum[0].clone() };
    let isian = InformasiIsian {
        kode_pasal17: vec!["a.1".into()],
        jangka_waktu: vec![unread, permanent],
        dasar_hukum: vec![DasarHukum::dari_teks(" "), good.dasar_hukum[0].clone(), revoked],
        ..good
    };
    let found = check(&store, &isian).unwrap();
    assert_eq!(
        galat(&found),
        [("jangka_waktu.0.nilai", "WAJIB_DIISI"), ("jangka_waktu.1.jenis", "PERMANEN_DILARANG")]
    );
    let weak: Vec<_> = found.iter().filter(|m| m.kode == "DASAR_DICABUT").map(|m| m.medan.as_str()).collect();
    assert_eq!(weak, ["dasar_hukum.2"]);
}

#[test]
fn two_windows_on_one_item() {
    let (_dir, mut store) = store();
    let isian = informasi_lengkap(&store);
    let first = save(&mut store, &isian).unwrap().informasi;
    let same = InformasiIsian { id: Some(first.id.clone()), ..isian };
    let edit = |judul: &str, versi| InformasiIsian { versi, judul: judul.into(), ..same.clone() };
    assert_eq!(save(&mut store, &edit("Judul kedua", 1)).unwrap().informasi.versi, 2);
    assert_eq!(kode(save(&mut store, &edit("Judul ketiga", 1))), "VERSI_BERUBAH");
    assert_eq!(get_rinci(&store, &first.id).unwrap().informasi.judul, "Judul kedua");
    let trail = jejak::list(&store, Some(&first.id), 10).unwrap();
    assert_eq!((trail[0].op.as_str(), trail[0].ke.as_str()), ("UpdateInformasi", "judul"));
    assert_eq!((trail[1].op.as_str(), trail[1].ke.as_str()), ("RegisterInformasi", "DRAF"));
}

/// The class `BIASA` is kept for what was opened (domain 11).
#[test]
fn what_is_exempt_is_never_biasa() {
    let (_dir, mut store) = store();
    let isian = InformasiIsian { kelas_keamanan: KelasKeamanan::Biasa, ..informasi_lengkap(&store) };
    let rinci = save(&mut store, &isian).unwrap();
    let found: Vec<(&str, &str)> =
        rinci.masalah.iter().map(|m| (m.medan.as_str(), m.kode.as_str())).collect();
    assert_eq!(found, [("kelas_keamanan", "KELAS_KEAMANAN_BIASA")]);
    assert_eq!(count_bermasalah(&store).unwrap(), 1);
}
