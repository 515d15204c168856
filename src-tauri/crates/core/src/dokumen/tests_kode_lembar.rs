//! A sheet leads back to its paper.

use super::{CetakBaru, KodeDokumen as K, find_by_kode, isi_sha256, naskah_versi_of, record_print};
use crate::arsip::{JenisLokasi, LokasiArsipIsian, save_lokasi};
use crate::pekerjaan::stage::{self, Stage, cetak};
use crate::testing::kode;

fn printed(s: &mut Stage, rapat: &str, text: &str, kode_lembar: &str) -> super::Dokumen {
    let isi_sha256 = isi_sha256(&s.store, K::D12, rapat).unwrap();
    let baru = CetakBaru { kode_lembar: Some(kode_lembar.into()), isi_sha256, ..cetak(K::D12, rapat, text) };
    record_print(&mut s.store, baru).unwrap()
}

#[test]
fn a_code_is_found_however_it_is_typed() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    s.tested(&[&item]);
    let rapat = s.agreed(&[&item]);
    let first = printed(&mut s, &rapat, "satu", "K7Q2M-01X3A");
    for typed in ["K7Q2M-01X3A", " k7q2m 01x3a ", "k7q2m-oIx3a", "K7Q2M01X3A/12", "K7Q2M-0lX3A/1"] {
        assert_eq!(find_by_kode(&s.store, typed).unwrap().id, first.id, "{typed}");
    }
    for typed in ["", "K7Q2M", "K7Q2M-01X3", "K7Q2M-01X3AB", "K7Q2M-01X3U", "K7Q2M–01X3A", "éK7Q2M01X3"] {
        assert_eq!(kode(find_by_kode(&s.store, typed)), "KODE_LEMBAR_TIDAK_TERBACA", "{typed}");
    }
    assert_eq!(kode(find_by_kode(&s.store, "AAAAA-AAAAA")), "KODE_LEMBAR_TIDAK_ADA");
    let place = LokasiArsipIsian {
        id: None,
        induk_id: None,
        jenis: JenisLokasi::Gedung,
        kode: "AAAAAAAAAA".into(),
        nama: String::new(),
    };
    save_lokasi(&mut s.store, &place).unwrap();
    assert_eq!(kode(find_by_kode(&s.store, " aaaaaaaaaa ")), "KODE_TEMPAT_SIMPAN", "the code of a label");
    // the same words in another size: the print that counts is the one that is meant
    let second = printed(&mut s, &rapat, "dua", "K7Q2M-01X3A");
    assert_eq!(find_by_kode(&s.store, "K7Q2M-01X3A").unwrap().id, second.id);
}

#[test]
fn the_wording_of_a_print_is_told_while_its_data_are_the_same() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    s.tested(&[&item]);
    let rapat = s.agreed(&[&item]);
    let paper = printed(&mut s, &rapat, "satu", "K7Q2M-01X3A");
    let isi = isi_sha256(&s.store, K::D12, &rapat).unwrap();
    assert_eq!(naskah_versi_of(&s.store, K::D12, &rapat, &isi).unwrap(), Some(paper.naskah_versi.clone()));
    assert_eq!(naskah_versi_of(&s.store, K::D12, &rapat, "other data").unwrap(), None);
    assert_eq!(naskah_versi_of(&s.store, K::D12, &rapat, "").unwrap(), None);
    assert_eq!(naskah_versi_of(&s.store, K::D10, &rapat, &isi).unwrap(), None);
}
