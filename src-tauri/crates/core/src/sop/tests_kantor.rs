//! The office's own copy of an SOP.

use super::{KegiatanIsian, SopIsian, SopKantor, bawaan, get, of_office, reset, save};
use crate::error::{Error, Result};
use crate::organisasi::ProfilSop;
use crate::pekerjaan::stage;
use crate::penyusunan::{self, JenisPenyusunan, PenyusunanIsian};
use crate::testing::kode;

const T: ProfilSop = ProfilSop::Tangerang;

/// What is said of the copy once it was changed so.
type Salah<'a> = (&'a str, &'a dyn Fn(&mut SopIsian));

/// The copy as it opens: what is shipped.
fn isian() -> SopIsian {
    let sop = bawaan(T).clone();
    let kegiatan = sop.kegiatan.iter().map(|k| KegiatanIsian {
        kode: k.kode.clone(),
        uraian: k.uraian.clone(),
        waktu: k.waktu.clone(),
        batas_hari: k.batas_hari.map_or_else(String::new, |n| n.to_string()),
        tersembunyi: false,
    });
    SopIsian {
        profil: T,
        nomor: "SOP/07/2026".into(),
        tanggal_pembuatan: "5-1-2026".into(),
        tanggal_revisi: String::new(),
        tanggal_efektif: "12-1-2026".into(),
        pengesah_id: None,
        nama: sop.nama.clone(),
        dasar_hukum: sop.dasar_hukum.join("\n"),
        kualifikasi: sop.kualifikasi.join("\n"),
        keterkaitan: sop.keterkaitan.join("\n"),
        peralatan: "Komputer\n\n  Printer  \n".into(),
        peringatan: sop.peringatan.join("\n"),
        pencatatan: sop.pencatatan.join("\n"),
        pelaksana: sop.pelaksana.clone(),
        kegiatan: kegiatan.collect(),
    }
}

fn place(isian: &SopIsian, kode: &str) -> usize {
    isian.kegiatan.iter().position(|k| k.kode == kode).unwrap()
}

fn places(result: Result<SopKantor>) -> String {
    let Error::Masalah(list) = result.unwrap_err() else { panic!("not about fields") };
    list.iter().map(|m| format!("{} {}", m.medan, m.kode)).collect::<Vec<_>>().join(", ")
}

fn round(s: &mut stage::Stage) -> penyusunan::Penyusunan {
    let isian = PenyusunanIsian {
        id: None,
        nama: String::new(),
        tahun: String::new(),
        jenis: JenisPenyusunan::Tahunan,
        mulai: String::new(),
    };
    penyusunan::save(&mut s.store, &isian).unwrap()
}

fn codes(sop: &super::Sop) -> String {
    sop.kegiatan.iter().map(|k| k.kode.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn new_rounds_begin_with_the_copy_and_those_under_way_keep_theirs() {
    let mut s = stage::open();
    assert_eq!(get(&s.store, T).unwrap().diubah_at, None);
    let before = round(&mut s);

    let mut own = isian();
    own.nama = "Penyusunan DIK Kota Uji".into();
    own.pelaksana[0].nama = "PPID Kota".into();
    let t1 = place(&own, "T1");
    own.kegiatan[t1].batas_hari = "5".into();
    own.kegiatan[t1].waktu = "5 hari kerja".into();
    let t2 = place(&own, "T2");
    own.kegiatan[t2].tersembunyi = true;
    let t6 = place(&own, "T6");
    let last = own.kegiatan.remove(t6);
    own.kegiatan.push(last);
    let saved = save(&mut s.store, &own).unwrap();
    assert!(saved.diubah_at.is_some());
    assert_eq!(saved.isi.sop.peralatan, ["Komputer", "Printer"]);
    // What the program does for an activity stays.
    assert_eq!(saved.isi.sop.get("T4").unwrap().syarat, bawaan(T).get("T4").unwrap().syarat);

    assert_eq!(penyusunan::get(&s.store, &before.id).unwrap().sop, *bawaan(T));
    let after = round(&mut s).sop;
    assert_eq!(
        (after.nama.as_str(), after.pelaksana[0].nama.as_str()),
        ("Penyusunan DIK Kota Uji", "PPID Kota")
    );
    assert_eq!(codes(&after), "T1 T3a T3b T4 T5 T7 T6");
    assert_eq!(after.get("T1").unwrap().batas_hari, Some(5));
    // Other profiles are as shipped.
    assert_eq!(of_office(&s.store, ProfilSop::Kupang).unwrap(), *bawaan(ProfilSop::Kupang));

    assert_eq!(reset(&mut s.store, T).unwrap().diubah_at, None);
    assert_eq!(round(&mut s).sop, *bawaan(T));
}

#[test]
fn what_the_law_asks_for_stays_in_its_place() {
    let mut s = stage::open();
    let table: [Salah<'_>; 6] = [
        ("KEGIATAN_WAJIB", &|i| i.kegiatan[2].tersembunyi = true),
        ("URUTAN_KEGIATAN", &|i| i.kegiatan.swap(4, 5)),
        // an optional one before that with which everything begins
        ("URUTAN_KEGIATAN", &|i| i.kegiatan.swap(0, 1)),
        ("KEGIATAN_SOP_LAIN", &|i| drop(i.kegiatan.pop())),
        ("KEGIATAN_SOP_LAIN", &|i| i.kegiatan[1].kode = "T1".into()),
        ("KEGIATAN_SOP_LAIN", &|i| drop(i.pelaksana.pop())),
    ];
    for (said, edit) in table {
        let mut own = isian();
        edit(&mut own);
        assert_eq!(kode(save(&mut s.store, &own)), said);
    }
    assert_eq!(get(&s.store, T).unwrap().diubah_at, None, "nothing is saved");
}

#[test]
fn wrong_fields_are_named() {
    let mut s = stage::open();
    let table: [Salah<'_>; 9] = [
        ("nama WAJIB_DIISI", &|i| i.nama = " ".into()),
        ("pelaksana:PPID_UTAMA WAJIB_DIISI", &|i| i.pelaksana[0].nama = String::new()),
        ("kegiatan:T1:uraian WAJIB_DIISI", &|i| i.kegiatan[0].uraian = String::new()),
        ("kegiatan:T1:batas_hari ANGKA_TIDAK_TERBACA", &|i| i.kegiatan[0].batas_hari = "tiga".into()),
        ("kegiatan:T1:batas_hari ANGKA_TERLALU_KECIL", &|i| i.kegiatan[0].batas_hari = "0".into()),
        ("kegiatan:T1:batas_hari ANGKA_TERLALU_BESAR", &|i| i.kegiatan[0].batas_hari = "261".into()),
        ("tanggal_efektif SEBELUM_PEMBUATAN", &|i| i.tanggal_efektif = "4-1-2026".into()),
        ("tanggal_revisi TANGGAL_TIDAK_TERBACA", &|i| i.tanggal_revisi = "kapan saja".into()),
        ("dasar_hukum BARIS_TERLALU_BANYAK", &|i| i.dasar_hukum = "UU\n".repeat(41)),
    ];
    for (said, edit) in table {
        let mut own = isian();
        edit(&mut own);
        assert_eq!(places(save(&mut s.store, &own)), said);
    }
    let unknown = SopIsian { pengesah_id: Some("tidak ada".into()), ..isian() };
    assert!(matches!(save(&mut s.store, &unknown), Err(Error::NotFound { .. })));
}
