//! Printed, signed, scanned, cancelled; and never changed after the signature.

use super::{KodeDokumen as K, StatusDokumen as S, TandaTanganIsian};
use super::{attach_pindaian, cancel, get, list, propose_nomor, record_print, record_tanda_tangan};
use crate::error::Error;
use crate::jejak;
use crate::keputusan;
use crate::pekerjaan::stage::{self, Stage, cetak, signature};
use crate::storage::berkas;
use crate::testing::{date, kode};
use saksama_durable::quiet;

/// A closed meeting over one item; ids of meeting and item.
fn held(s: &mut Stage) -> (String, String) {
    let item = s.item(|_| {});
    s.tested(&[&item]);
    (s.agreed(&[&item]), item)
}

#[test]
fn what_was_printed_is_kept_and_the_next_print_replaces_it() {
    let mut s = stage::open();
    let (rapat, _) = held(&mut s);
    let first = s.print(K::D12, &rapat, "satu");
    assert_eq!(
        (first.versi, first.status, first.pdf.nama.as_str()),
        (1, S::Dicetak, "D12 Judul cetakan 1.pdf")
    );
    assert_eq!(berkas::read(&s.store, &first.pdf.sha256).unwrap(), b"%PDF-1.7 satu");
    assert_eq!(s.print(K::D12, &rapat, "satu"), first, "the same paper is no new version");
    let second = s.print(K::D12, &rapat, "dua");
    assert_eq!((second.versi, get(&s.store, &first.id).unwrap().status), (2, S::Diganti));
    let other = s.print(K::D10, &rapat, "hadir");
    assert_eq!((other.versi, get(&s.store, &second.id).unwrap().status), (1, S::Dicetak));
    assert_eq!(list(&s.store, Some(&rapat)).unwrap().len(), 3);
    assert_eq!(list(&s.store, Some("dkip")).unwrap(), []);
    let unknown = record_print(&mut s.store, cetak(K::D12, "tidak-ada", "x"));
    assert!(matches!(unknown, Err(Error::NotFound { .. })));
}

#[test]
fn a_signed_paper_never_changes() {
    let mut s = stage::open();
    let (rapat, _) = held(&mut s);
    let paper = s.print(K::D12, &rapat, "ba");
    let signed =
        record_tanda_tangan(&mut s.store, &signature(&paper, " 001/BA ", "16-11-2026"), None).unwrap();
    assert_eq!((signed.status, signed.nomor.as_str(), signed.tahun), (S::Ditandatangani, "001/BA", 2026));
    assert_eq!(
        (signed.tanggal, signed.penandatangan.as_str()),
        (Some(date("2026-11-16")), "Ketua Tim, S.Sos.")
    );
    let again = signature(&paper, "002/BA", "17-11-2026");
    assert_eq!(kode(record_tanda_tangan(&mut s.store, &again, None)), "SUDAH_DITANDATANGANI");
    assert_eq!(kode(cancel(&mut s.store, &paper.id, "Salah cetak")), "SUDAH_DITANDATANGANI");
    assert_eq!(kode(record_print(&mut s.store, cetak(K::D12, &rapat, "lain"))), "SUDAH_DITANDATANGANI");
    assert_eq!(get(&s.store, &paper.id).unwrap(), signed);
    let ketua = s.ketua.clone();
    crate::pejabat::trash(&mut s.store, &ketua).unwrap();
    assert_eq!(get(&s.store, &paper.id).unwrap(), signed, "its signatory may leave");
}

#[test]
fn what_stands_on_the_paper_is_checked() {
    let mut s = stage::open();
    let (rapat, _) = held(&mut s);
    let paper = s.print(K::D12, &rapat, "ba");
    for (nomor, tanggal, expected) in [
        ("", "16-11-2026", "WAJIB_DIISI"),
        ("1", "", "WAJIB_DIISI"),
        ("1", "31-02-2026", "TANGGAL_TIDAK_ADA"),
        ("1", "21-11-2026", "TANGGAL_BELUM_TIBA"),
        ("1", "15-11-2026", "TANGGAL_TERLALU_AWAL"),
        ("1\u{0}", "16-11-2026", "KARAKTER_KENDALI"),
    ] {
        let typed = signature(&paper, nomor, tanggal);
        assert_eq!(kode(record_tanda_tangan(&mut s.store, &typed, None)), expected, "{nomor} {tanggal}");
    }
    let stranger =
        TandaTanganIsian { penandatangan_id: Some("x".into()), ..signature(&paper, "1", "16-11-2026") };
    assert!(matches!(record_tanda_tangan(&mut s.store, &stranger, None), Err(Error::NotFound { .. })));
    assert_eq!(get(&s.store, &paper.id).unwrap(), paper);
    let undangan = s.print(K::D08, &rapat, "undangan");
    let unnumbered = signature(&undangan, "", "9-11-2026");
    assert_eq!(record_tanda_tangan(&mut s.store, &unnumbered, None).unwrap().nomor, "");
}

#[test]
fn a_number_is_given_once_a_year_for_each_kind() {
    let mut s = stage::open();
    let (first, _) = held(&mut s);
    let (second, _) = held(&mut s);
    let a = s.print(K::D12, &first, "a");
    record_tanda_tangan(&mut s.store, &signature(&a, "001/BA", "16-11-2026"), None).unwrap();
    let b = s.print(K::D12, &second, "b");
    let Err(Error::Refused { kode, data }) =
        record_tanda_tangan(&mut s.store, &signature(&b, "001 / ba", "17-11-2026"), None)
    else {
        panic!("given twice")
    };
    assert_eq!(
        (kode, data["nomor"].as_str(), data["tahun"].as_str()),
        ("NOMOR_SUDAH_DIPAKAI", "001 / ba", "2026")
    );
    assert_eq!(get(&s.store, &b.id).unwrap().status, S::Dicetak);
    let d = s.print(K::D08, &second, "d");
    record_tanda_tangan(&mut s.store, &signature(&d, "001/BA", "9-11-2026"), None).unwrap();
}

#[test]
fn the_decree_is_signed_by_the_printed_name_only() {
    let mut s = stage::open();
    let (rapat, item) = held(&mut s);
    let decree = s.decree(&rapat);
    let paper = s.print(K::D14, &decree.id, "SK");
    let typed = signature(&paper, "52", "17-11-2026");
    let other = TandaTanganIsian { penandatangan_id: Some(s.ketua.clone()), ..typed.clone() };
    assert_eq!(kode(record_tanda_tangan(&mut s.store, &other, None)), "PENANDATANGAN_BERBEDA");
    let printed = TandaTanganIsian { penandatangan_id: Some(s.ppid.clone()), ..typed };
    let file = s.dir.path().join("pindaian.pdf");
    std::fs::write(&file, b"bukan pindaian").unwrap();
    let refused = record_tanda_tangan(&mut s.store, &printed, Some((&file, &mut quiet)));
    assert_eq!(kode(refused), "PINDAIAN_BUKAN_GAMBAR");
    assert_eq!(s.status(&item), crate::informasi::status::StatusInformasi::Dibahas, "all or nothing");
    std::fs::write(&file, b"%PDF-1.4 pindaian").unwrap();
    let signed = record_tanda_tangan(&mut s.store, &printed, Some((&file, &mut quiet))).unwrap();
    assert_eq!(signed.pindaian.unwrap().nama, "pindaian.pdf");
}

#[test]
fn a_scan_is_attached_to_a_signed_paper() {
    let mut s = stage::open();
    let (rapat, _) = held(&mut s);
    let paper = s.print(K::D12, &rapat, "ba");
    let file = s.dir.path().join("ba.jpg");
    std::fs::write(&file, b"\xFF\xD8\xFF\xE0 pindaian").unwrap();
    assert_eq!(kode(attach_pindaian(&mut s.store, &paper.id, &file, &mut quiet)), "BELUM_DITANDATANGANI");
    record_tanda_tangan(&mut s.store, &signature(&paper, "1", "16-11-2026"), None).unwrap();
    std::fs::write(&file, b"MZ program").unwrap();
    assert_eq!(kode(attach_pindaian(&mut s.store, &paper.id, &file, &mut quiet)), "PINDAIAN_BUKAN_GAMBAR");
    assert_eq!(get(&s.store, &paper.id).unwrap().pindaian, None);
    std::fs::write(&file, b"\xFF\xD8\xFF\xE0 pindaian").unwrap();
    let scan = attach_pindaian(&mut s.store, &paper.id, &file, &mut quiet).unwrap().pindaian.unwrap();
    assert_eq!((scan.media.as_str(), scan.nama.as_str()), ("image/jpeg", "ba.jpg"));
    std::fs::write(&file, b"\x89PNG\r\n\x1a\n lebih jelas").unwrap();
    assert_eq!(kode(attach_pindaian(&mut s.store, &paper.id, &file, &mut quiet)), "PINDAIAN_SUDAH_ADA");
    assert_eq!(get(&s.store, &paper.id).unwrap().pindaian, Some(scan.clone()));
    let line = &jejak::list(&s.store, Some(&paper.id), 1).unwrap()[0];
    assert_eq!((line.dari.as_str(), line.ke.as_str()), ("", scan.sha256.as_str()));
}

#[test]
fn an_unsigned_paper_is_cancelled_with_a_reason() {
    let mut s = stage::open();
    let (rapat, _) = held(&mut s);
    let decree = s.decree(&rapat);
    let paper = s.print(K::D14, &decree.id, "SK");
    assert_eq!(kode(cancel(&mut s.store, &paper.id, "")), "WAJIB_DIISI");
    let gone = cancel(&mut s.store, &paper.id, "Salah kertas").unwrap();
    assert_eq!((gone.status, gone.alasan.as_str()), (S::Dibatalkan, "Salah kertas"));
    assert_eq!(keputusan::get(&s.store, &decree.id).unwrap().status, S::Dibatalkan);
    assert_eq!(kode(cancel(&mut s.store, &paper.id, "Lagi")), "DOKUMEN_TIDAK_BERLAKU");
    let again = s.print(K::D14, &decree.id, "SK");
    assert_eq!((again.versi, keputusan::get(&s.store, &decree.id).unwrap().status), (2, S::Dicetak));
}

/// Signs a decree over one item.
fn decided(s: &mut Stage) {
    let (rapat, _) = held(s);
    let decree = s.decree(&rapat);
    let paper = s.print(K::D14, &decree.id, "SK");
    record_tanda_tangan(&mut s.store, &signature(&paper, "12", "17-11-2026"), None).unwrap();
}

#[test]
fn a_draft_of_the_list_is_never_signed() {
    let mut s = stage::open();
    let draft = s.print(K::D18, "dkip", "rancangan");
    let isian = signature(&draft, "", "18-11-2026");
    assert_eq!(kode(record_tanda_tangan(&mut s.store, &isian, None)), "DKIP_MASIH_KOSONG");
    decided(&mut s);
    assert_eq!(kode(record_tanda_tangan(&mut s.store, &isian, None)), "DOKUMEN_TIDAK_BERLAKU");
    let list = s.print(K::D18, "dkip", "daftar");
    assert!(record_tanda_tangan(&mut s.store, &signature(&list, "", "18-11-2026"), None).is_ok());
}

#[test]
fn a_newer_signed_list_replaces_the_older() {
    let mut s = stage::open();
    decided(&mut s);
    let first = s.print(K::D18, "dkip", "satu");
    record_tanda_tangan(&mut s.store, &signature(&first, "", "18-11-2026"), None).unwrap();
    let second = s.print(K::D18, "dkip", "dua");
    assert_eq!(get(&s.store, &first.id).unwrap().status, S::Ditandatangani);
    record_tanda_tangan(&mut s.store, &signature(&second, "", "19-11-2026"), None).unwrap();
    assert_eq!(get(&s.store, &first.id).unwrap().status, S::Diganti);
}

#[test]
fn the_number_of_a_replaced_list_stays_used() {
    let mut s = stage::open();
    decided(&mut s);
    let first = s.print(K::D18, "dkip", "satu");
    record_tanda_tangan(&mut s.store, &signature(&first, "7", "17-11-2026"), None).unwrap();
    let second = s.print(K::D18, "dkip", "dua");
    record_tanda_tangan(&mut s.store, &signature(&second, "8", "18-11-2026"), None).unwrap();
    assert_eq!(get(&s.store, &first.id).unwrap().status, S::Diganti);
    let third = s.print(K::D18, "dkip", "tiga");
    let again = signature(&third, "7", "19-11-2026");
    assert_eq!(kode(record_tanda_tangan(&mut s.store, &again, None)), "NOMOR_SUDAH_DIPAKAI");
    assert_eq!(get(&s.store, &third.id).unwrap().status, S::Dicetak);
}

#[test]
fn a_number_of_another_month_than_its_signature_counts() {
    let mut s = stage::open();
    let (first, _) = held(&mut s);
    let (second, _) = held(&mut s);
    let a = s.print(K::D12, &first, "a");
    record_tanda_tangan(&mut s.store, &signature(&a, "002/BA-PPID/X/2026", "16-11-2026"), None).unwrap();
    assert_eq!(propose_nomor(&s.store, K::D12, &second, None).unwrap(), "003/BA-PPID/XI/2026");
    // the kode klasifikasi and the unit, which the office hasn't set, were written over their dots
    let u = s.print(K::D08, &first, "u");
    record_tanda_tangan(&mut s.store, &signature(&u, "480/014/KOMINFO/XI/2026", "16-11-2026"), None).unwrap();
    assert_eq!(propose_nomor(&s.store, K::D08, &second, None).unwrap(), "....../015/....../XI/2026");
}

#[test]
fn the_next_number_is_proposed_from_the_signed_ones() {
    let mut s = stage::open();
    let (first, _) = held(&mut s);
    let (second, _) = held(&mut s);
    assert_eq!(propose_nomor(&s.store, K::D12, &first, None).unwrap(), "001/BA-PPID/XI/2026");
    // Where nothing fits the pattern yet, a running number at the beginning counts; free text never does.
    let u = s.print(K::D08, &first, "u");
    record_tanda_tangan(&mut s.store, &signature(&u, "bebas sekali 41.1/äß", "16-11-2026"), None).unwrap();
    assert_eq!(propose_nomor(&s.store, K::D08, &second, None).unwrap(), "....../001/....../XI/2026");
    let v = s.print(K::D08, &second, "v");
    record_tanda_tangan(&mut s.store, &signature(&v, "31.h/Kominfo", "16-11-2026"), None).unwrap();
    assert_eq!(propose_nomor(&s.store, K::D08, &first, None).unwrap(), "....../032/....../XI/2026");
    let a = s.print(K::D12, &first, "a");
    record_tanda_tangan(&mut s.store, &signature(&a, "009/BA-PPID/XI/2026", "16-11-2026"), None).unwrap();
    assert_eq!(propose_nomor(&s.store, K::D12, &second, None).unwrap(), "010/BA-PPID/XI/2026");
    let b = s.print(K::D12, &second, "b");
    record_tanda_tangan(&mut s.store, &signature(&b, "31.h/Kominfo", "16-11-2026"), None).unwrap();
    assert_eq!(
        propose_nomor(&s.store, K::D12, &first, None).unwrap(),
        "010/BA-PPID/XI/2026",
        "only what fits"
    );
    // Digits before the running number belong to the pattern, not to the number.
    s.office(|i| {
        i.pengaturan.pola_nomor.insert("D10".into(), "000.8/{no}/{tahun}".into());
    });
    let c = s.print(K::D10, &first, "c");
    record_tanda_tangan(&mut s.store, &signature(&c, "000.8/7/2026", "16-11-2026"), None).unwrap();
    assert_eq!(propose_nomor(&s.store, K::D10, &second, None).unwrap(), "000.8/8/2026");
    let decree = s.decree(&first).id;
    assert_eq!(propose_nomor(&s.store, K::D14, &decree, None).unwrap(), "1");
}
