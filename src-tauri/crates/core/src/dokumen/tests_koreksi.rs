//! A slip in the record of a signature is mended; the paper stays, and what rests on a later act stays.

use super::{Dokumen, KodeDokumen as K, StatusDokumen as S, TandaTanganIsian};
use super::{correct_tanda_tangan, get, list, record_tanda_tangan};
use crate::informasi::{self, status::Transisi};
use crate::jangka_waktu::{JangkaWaktuIsian, JenisJangkaWaktu as J};
use crate::jejak::{self, Jejak};
use crate::keputusan;
use crate::masalah::Masalah;
use crate::op::Op;
use crate::pejabat::{self, PejabatIsian, Peran};
use crate::pekerjaan::stage::{self, Stage, person_isian, signature};
use crate::storage::{berkas, informasi::probe::set_sampai_tanggal};
use crate::testing::{date, kode};
use saksama_durable::quiet;

const SALAH_KETIK: &str = "Salah ketik saat mencatat";

/// A closed meeting over one item; ids of meeting and item.
fn held(s: &mut Stage) -> (String, String) {
    let item = s.item(|_| {});
    s.tested(&[&item]);
    (s.agreed(&[&item]), item)
}

/// A signed Berita Acara with the number `nomor`.
fn berita_acara(s: &mut Stage, nomor: &str) -> Dokumen {
    let (rapat, _) = held(s);
    let paper = s.print(K::D12, &rapat, nomor);
    record_tanda_tangan(&mut s.store, &signature(&paper, nomor, "16-11-2026"), None).unwrap()
}

/// A decree over the agreed items of a meeting, signed on 17 November 2026 with number 52.
fn decided(s: &mut Stage, rapat: &str) -> Dokumen {
    let decree = s.decree(rapat);
    let paper = s.print(K::D14, &decree.id, "SK");
    record_tanda_tangan(&mut s.store, &signature(&paper, "52", "17-11-2026"), None).unwrap()
}

fn correct(s: &mut Stage, paper: &Dokumen, nomor: &str, tanggal: &str) -> crate::Result<Dokumen> {
    correct_tanda_tangan(&mut s.store, &signature(paper, nomor, tanggal), None, SALAH_KETIK)
}

fn register(s: &Stage, item: &str) -> String {
    informasi::get(&s.store, item).unwrap().nomor_register
}

fn newest(s: &Stage, id: &str) -> Jejak {
    jejak::list(&s.store, Some(id), 1).unwrap().remove(0)
}

#[test]
fn the_record_is_mended_and_the_paper_stays() {
    let mut s = stage::open();
    let signed = berita_acara(&mut s, "021/BA");
    let mended = correct(&mut s, &signed, "012/BA", "17-11-2026").unwrap();
    assert_eq!(
        mended,
        Dokumen { nomor: "012/BA".into(), tanggal: Some(date("2026-11-17")), ..signed.clone() },
        "PDF, state and signatory as before"
    );
    assert_eq!(berkas::read(&s.store, &mended.pdf.sha256).unwrap(), b"%PDF-1.7 021/BA");
    let line = newest(&s, &signed.id);
    assert_eq!(line.op, Op::CorrectTandaTangan.as_str());
    assert_eq!(line.dari, "021/BA; 16 November 2026; Ketua Tim, S.Sos.");
    assert_eq!(line.ke, "012/BA; 17 November 2026; Ketua Tim, S.Sos.");
    assert_eq!(line.alasan, SALAH_KETIK);
}

#[test]
fn a_wrong_scan_is_replaced_and_both_stay_stored() {
    let mut s = stage::open();
    let (rapat, _) = held(&mut s);
    let paper = s.print(K::D12, &rapat, "ba");
    let file = s.dir.path().join("pindaian.pdf");
    std::fs::write(&file, b"%PDF-1.4 surat lain").unwrap();
    let isian = signature(&paper, "1", "16-11-2026");
    let signed = record_tanda_tangan(&mut s.store, &isian, Some((&file, &mut quiet))).unwrap();
    std::fs::write(&file, b"MZ program").unwrap();
    let refused = correct_tanda_tangan(&mut s.store, &isian, Some((&file, &mut quiet)), "Salah berkas");
    assert_eq!(kode(refused), "PINDAIAN_BUKAN_GAMBAR");
    assert_eq!(get(&s.store, &paper.id).unwrap(), signed);
    std::fs::write(&file, b"%PDF-1.4 surat yang benar").unwrap();
    let mended =
        correct_tanda_tangan(&mut s.store, &isian, Some((&file, &mut quiet)), "Salah berkas").unwrap();
    let (old, new) = (signed.pindaian.unwrap().sha256, mended.pindaian.unwrap().sha256);
    assert_eq!(berkas::read(&s.store, &old).unwrap(), b"%PDF-1.4 surat lain");
    assert_eq!(berkas::read(&s.store, &new).unwrap(), b"%PDF-1.4 surat yang benar");
    let line = newest(&s, &paper.id);
    assert_eq!((line.dari, line.ke, line.alasan), (old, new, "Salah berkas".to_owned()));
}

#[test]
fn the_checks_of_the_first_record_hold() {
    let mut s = stage::open();
    let signed = berita_acara(&mut s, "001/BA");
    berita_acara(&mut s, "002/BA");
    for (nomor, tanggal, expected) in [
        ("", "16-11-2026", "WAJIB_DIISI"),
        ("1/BA", "", "WAJIB_DIISI"),
        ("1/BA", "21-11-2026", "TANGGAL_BELUM_TIBA"),
        ("1/BA", "15-11-2026", "TANGGAL_TERLALU_AWAL"),
        ("2 / ba", "16-11-2026", "NOMOR_SUDAH_DIPAKAI"),
        ("001/BA", "16-11-2026", "CATATAN_TIDAK_BERUBAH"),
    ] {
        assert_eq!(kode(correct(&mut s, &signed, nomor, tanggal)), expected, "{nomor} {tanggal}");
    }
    let typed = signature(&signed, "009/BA", "16-11-2026");
    let Err(crate::Error::Masalah(said)) = correct_tanda_tangan(&mut s.store, &typed, None, "  ") else {
        panic!("without a reason")
    };
    assert_eq!((said[0].medan.as_str(), said[0].kode.as_str()), ("alasan", "WAJIB_DIISI"));
    let other = TandaTanganIsian { penandatangan_id: Some(s.notulis.clone()), ..typed };
    let refused = correct_tanda_tangan(&mut s.store, &other, None, SALAH_KETIK);
    assert_eq!(kode(refused), "PENANDATANGAN_BERBEDA");
    assert_eq!(get(&s.store, &signed.id).unwrap(), signed);
    // Its own number, written in another way, is no other paper's.
    assert_eq!(correct(&mut s, &signed, "1/BA", "16-11-2026").unwrap().nomor, "1/BA");
    let (rapat, _) = held(&mut s);
    let unsigned = s.print(K::D12, &rapat, "belum");
    assert_eq!(kode(correct(&mut s, &unsigned, "3/BA", "16-11-2026")), "BELUM_DITANDATANGANI");
}

#[test]
fn sheet_and_berita_acara_are_signed_by_the_printed_name_only() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    let sheet = s.tested(&[&item]);
    let rapat = s.agreed(&[&item]);
    for (kode_surat, subjek, printed) in
        [(K::D04, sheet, s.wali_kota.clone()), (K::D12, rapat, s.ketua.clone())]
    {
        let paper = s.print(kode_surat, &subjek, "cetakan");
        let by = |id: &str| TandaTanganIsian {
            penandatangan_id: Some(id.to_owned()),
            ..signature(&paper, "1", "16-11-2026")
        };
        let stranger = by(&s.notulis);
        assert_eq!(kode(record_tanda_tangan(&mut s.store, &stranger, None)), "PENANDATANGAN_BERBEDA");
        assert_eq!(
            record_tanda_tangan(&mut s.store, &by(&printed), None).unwrap().penandatangan_id,
            Some(printed)
        );
    }
}

#[test]
fn who_signed_stays_as_they_were() {
    let mut s = stage::open();
    let (rapat, _) = held(&mut s);
    let signed = decided(&mut s, &rapat);
    let then = ("Rahayu Lestari, S.Sos.", "Kepala Dinas Kominfo");
    let stands = |d: &Dokumen| (d.penandatangan.clone(), d.penandatangan_jabatan.clone());
    assert_eq!(stands(&signed), (then.0.to_owned(), then.1.to_owned()));
    let promoted = PejabatIsian {
        id: Some(s.ppid.clone()),
        nip: "197001011995031001".into(),
        status_kepegawaian: crate::pejabat::nip::StatusKepegawaian::Pns,
        golongan: "IV/c".into(),
        ..person_isian("Rahayu Lestari Putri", "Sekretaris Daerah", Peran::PpidUtama, "1-1-2026", "")
    };
    pejabat::save(&mut s.store, &promoted).unwrap();
    let mended = correct(&mut s, &signed, "25", "17-11-2026").unwrap();
    assert_eq!(stands(&mended), stands(&signed));
    assert_eq!(mended.penandatangan_nip, "");
    let decree = keputusan::get(&s.store, &signed.subjek_id).unwrap();
    assert_eq!(
        (decree.nomor.as_str(), decree.penandatangan.as_str(), decree.penandatangan_jabatan.as_str()),
        ("25", then.0, then.1)
    );
    // A paper that is signed now is signed by the person of now.
    let (rapat, _) = held(&mut s);
    let decree = s.decree(&rapat);
    let paper = s.print(K::D14, &decree.id, "SK kedua");
    let second = record_tanda_tangan(&mut s.store, &signature(&paper, "53", "17-11-2026"), None).unwrap();
    assert_eq!(stands(&second).1, "Sekretaris Daerah");
    assert_eq!(
        (second.penandatangan_nip.as_str(), second.penandatangan_pangkat.as_str()),
        ("197001011995031001", "Pembina Utama Muda")
    );
}

#[test]
fn the_number_of_a_sheet_follows_its_record() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    let sheet = s.tested(&[&item]);
    let paper = s.print(K::D04, &sheet, "lembar");
    let signed = record_tanda_tangan(&mut s.store, &signature(&paper, "21/LPK", "6-11-2026"), None).unwrap();
    correct(&mut s, &signed, "12/LPK", "6-11-2026").unwrap();
    assert_eq!(crate::uji_konsekuensi::get(&s.store, &sheet).unwrap().nomor, "12/LPK");
}

#[test]
fn the_day_of_a_decree_moves_the_end_of_its_items() {
    let mut s = stage::open();
    let counted = s.item(|_| {});
    let open = |tinjau: &str| {
        vec![JangkaWaktuIsian {
            peristiwa: "rahasia pribadi penerima bantuan".into(),
            tinjau_pada: tinjau.into(),
            ..JangkaWaktuIsian::kosong(J::SelamaDibutuhkan)
        }]
    };
    let looked_at = s.item(|i| i.jangka_waktu = open(""));
    let chosen = s.item(|i| i.jangka_waktu = open("1-3-2027"));
    let items = [counted.as_str(), looked_at.as_str(), chosen.as_str()];
    s.tested(&items);
    let rapat = s.agreed(&items);
    let signed = decided(&mut s, &rapat);
    let draft = s.print(K::D18, "dkip", "daftar dengan tanggal lama");
    let berakhir = |s: &Stage| informasi::get(&s.store, &counted).unwrap().berakhir;
    let tinjau = |s: &Stage, id: &str| informasi::get(&s.store, id).unwrap().jangka_waktu[0].tinjau_pada;
    assert_eq!((berakhir(&s), tinjau(&s, &looked_at)), (Some(date("2031-11-17")), Some(date("2027-11-17"))));

    correct(&mut s, &signed, "52", "19-11-2026").unwrap();
    assert_eq!((berakhir(&s), tinjau(&s, &looked_at)), (Some(date("2031-11-19")), Some(date("2027-11-19"))));
    assert_eq!(tinjau(&s, &chosen), Some(date("2027-03-01")), "the officer's own day stays");
    let decree = keputusan::get(&s.store, &signed.subjek_id).unwrap();
    assert_eq!((decree.tanggal, decree.status), (Some(date("2026-11-19")), S::Ditandatangani));
    let line = newest(&s, &counted);
    assert_eq!((line.dari.as_str(), line.ke.as_str()), ("17 November 2031", "19 November 2031"));
    let void = get(&s.store, &draft.id).unwrap();
    assert_eq!((void.status, void.alasan.is_empty()), (S::Diganti, false));
    assert_eq!(list(&s.store, Some(&signed.subjek_id)).unwrap().len(), 1, "no new paper");
}

#[test]
fn the_day_stays_once_a_later_decision_rests_on_it() {
    let mut s = stage::open();
    let (first, second) = (s.item(|_| {}), s.item(|_| {}));
    s.tested(&[&first, &second]);
    let rapat = s.agreed(&[&first, &second]);
    let signed = decided(&mut s, &rapat);
    s.store
        .transact(Op::MoveInformasi, |tx| {
            informasi::apply_transisi(tx, &second, Transisi::UbahTerbuka, "Keputusan pembukaan")
        })
        .unwrap();
    let register = informasi::get(&s.store, &second).unwrap().nomor_register;
    let Err(crate::Error::Refused { kode, data }) = correct(&mut s, &signed, "52", "19-11-2026") else {
        panic!("moved under a later decision")
    };
    assert_eq!((kode, &data["nomor"]), ("KEPUTUSAN_SUDAH_DILANJUTKAN", &register));
    assert_eq!(get(&s.store, &signed.id).unwrap(), signed);
    assert_eq!(
        informasi::get(&s.store, &first).unwrap().berakhir,
        Some(date("2031-11-17")),
        "all or nothing"
    );
    // The number has no term resting on it.
    assert_eq!(correct(&mut s, &signed, "25", "17-11-2026").unwrap().nomor, "25");
}

/// PP 61/2010 Pasal 5 ayat (1): under huruf a no longer than 30 years, counted from the decree.
#[test]
fn a_day_that_makes_a_term_too_long_is_refused() {
    let mut s = stage::open();
    let item = s.item(|i| {
        i.kode_pasal17 = vec!["a.1".into()];
        i.jangka_waktu = vec![JangkaWaktuIsian {
            berakhir: "17-11-2056".into(),
            ..JangkaWaktuIsian::kosong(J::SampaiTanggal)
        }];
    });
    s.tested(&[&item]);
    let rapat = s.agreed(&[&item]);
    let signed = decided(&mut s, &rapat);
    let Err(crate::Error::Masalah(said)) = correct(&mut s, &signed, "52", "16-11-2026") else {
        panic!("30 years and a day")
    };
    let on_day = |kode: &str| Masalah::galat("tanggal", kode).with("nomor", register(&s, &item));
    assert_eq!(said, [on_day("JANGKA_WAKTU_TIDAK_BOLEH"), on_day("BATAS_30_TAHUN").with("maks", 30)]);
    assert!(correct(&mut s, &signed, "52", "18-11-2026").is_ok());
}

/// PP 61/2010 Pasal 11 ayat (3): what has ended is open.
#[test]
fn a_day_after_the_end_of_a_term_is_refused_as_such() {
    let mut s = stage::open();
    let (rapat, item) = held(&mut s);
    let signed = decided(&mut s, &rapat);
    // As it is a few days later: the term ends between the recorded and the corrected day.
    set_sampai_tanggal(&s.store, &item, "2026-11-18");
    let Err(crate::Error::Masalah(said)) = correct(&mut s, &signed, "52", "19-11-2026") else {
        panic!("a term that ends before the decree")
    };
    let on_day = |kode: &str| Masalah::galat("tanggal", kode).with("nomor", register(&s, &item));
    let ended = on_day("JANGKA_WAKTU_SUDAH_LEWAT").with("tanggal", "18 November 2026");
    assert_eq!(said, [on_day("JANGKA_WAKTU_TIDAK_BOLEH"), ended]);
    assert_eq!(get(&s.store, &signed.id).unwrap(), signed);
}
