//! A number taken before printing: it stands on the original, is nobody else's, and goes back when the print is withdrawn.

use super::{
    CetakBaru, Dokumen, KodeDokumen as K, NomorTercetak, TandaTanganIsian, cancel, correct_tanda_tangan,
    get_bahan, isi_sha256, propose_nomor, record_print, record_tanda_tangan, save_bahan,
};
use crate::error::{Error, Result};
use crate::pekerjaan::stage::{self, Stage, cetak, signature};
use crate::testing::{date, kode};
use std::collections::BTreeMap;

/// What was found wrong, each with its field.
fn places(result: Result<impl std::fmt::Debug>) -> String {
    let Error::Masalah(list) = result.unwrap_err() else { panic!("not about fields") };
    list.iter().map(|m| format!("{}:{}", m.medan, m.kode)).collect::<Vec<_>>().join(" ")
}

fn take(s: &mut Stage, kode: K, id: &str, isian: &[(&str, &str)]) -> Result<()> {
    let isian: BTreeMap<String, String> =
        isian.iter().map(|(nama, text)| ((*nama).to_owned(), (*text).to_owned())).collect();
    save_bahan(&mut s.store, kode, id, &isian).map(drop)
}

/// Keeps a print that bears `nomor` and the day of the meeting.
fn numbered(s: &mut Stage, kode: K, id: &str, nomor: &str) -> Result<Dokumen> {
    let isi_sha256 = isi_sha256(&s.store, kode, id).unwrap();
    let tanggal_tercetak = Some(date("2026-11-16"));
    let baru =
        CetakBaru { isi_sha256, nomor_tercetak: nomor.into(), tanggal_tercetak, ..cetak(kode, id, nomor) };
    record_print(&mut s.store, baru)
}

/// Two held meetings, each on one item.
fn two_meetings(s: &mut Stage) -> [String; 2] {
    [(), ()].map(|()| {
        let item = s.item(|_| {});
        let _ = s.tested(&[&item]);
        s.agreed(&[&item])
    })
}

#[test]
fn a_taken_number_is_refused_to_another_paper_before_and_after_printing() {
    let mut s = stage::open();
    let [first, second] = two_meetings(&mut s);
    take(&mut s, K::D12, &first, &[("nomor_surat", "001/BA")]).unwrap();
    assert_eq!(kode(take(&mut s, K::D12, &second, &[("nomor_surat", "1 / ba")])), "NOMOR_SUDAH_DIPAKAI");
    assert_eq!(kode(numbered(&mut s, K::D12, &second, "1/BA")), "NOMOR_SUDAH_DIPAKAI");
    // of another kind it is another number
    take(&mut s, K::D08, &second, &[("nomor_surat", "001/BA")]).unwrap();
    let paper = numbered(&mut s, K::D12, &first, "001/BA").unwrap();
    assert_eq!((paper.nomor.as_str(), paper.nomor_tercetak.as_str(), paper.tahun), ("", "001/BA", 2026));
    let other = s.print(K::D12, &second, "tanpa nomor");
    let signed = record_tanda_tangan(&mut s.store, &signature(&other, "1/BA", "16-11-2026"), None);
    assert_eq!(kode(signed), "NOMOR_SUDAH_DIPAKAI");
    assert_eq!(propose_nomor(&s.store, K::D12, &second, None).unwrap(), "002/BA-PPID/XI/2026");
    // withdrawn, it may be given to another
    let _ = cancel(&mut s.store, &paper.id, "Salah cetak").unwrap();
    assert_eq!(NomorTercetak::of(&get_bahan(&s.store, K::D12, &first).unwrap()), NomorTercetak::default());
    let signed = record_tanda_tangan(&mut s.store, &signature(&other, "1/BA", "16-11-2026"), None).unwrap();
    assert_eq!(signed.nomor, "1/BA");
}

#[test]
fn another_number_or_day_than_printed_is_asked_about_and_then_recorded() {
    let mut s = stage::open();
    let [first, _] = two_meetings(&mut s);
    take(&mut s, K::D12, &first, &[("nomor_surat", "7/BA")]).unwrap();
    let paper = numbered(&mut s, K::D12, &first, "7/BA").unwrap();
    let chair = s.ketua.clone();
    let typed = |nomor: &str, tanggal: &str| TandaTanganIsian {
        penandatangan_id: Some(chair.clone()),
        ..signature(&paper, nomor, tanggal)
    };
    for (nomor, tanggal, asked) in [
        ("8/BA", "16-11-2026", "nomor:BERBEDA_DARI_TERCETAK"),
        ("7/BA", "17-11-2026", "tanggal:BERBEDA_DARI_TERCETAK"),
        ("8/BA", "17-11-2026", "nomor:BERBEDA_DARI_TERCETAK tanggal:BERBEDA_DARI_TERCETAK"),
    ] {
        assert_eq!(places(record_tanda_tangan(&mut s.store, &typed(nomor, tanggal), None)), asked);
    }
    // written otherwise it is the same number
    let signed = record_tanda_tangan(&mut s.store, &typed("007 / ba", "16-11-2026"), None).unwrap();
    assert_eq!(signed.nomor, "007 / ba");
    let slip = typed("9/BA", "16-11-2026");
    let asked = places(correct_tanda_tangan(&mut s.store, &slip, None, "Salah ketik"));
    assert_eq!(asked, "nomor:BERBEDA_DARI_TERCETAK");
    let sure = TandaTanganIsian { walau_berbeda: true, ..slip };
    let mended = correct_tanda_tangan(&mut s.store, &sure, None, "Salah ketik").unwrap();
    assert_eq!((mended.nomor.as_str(), mended.nomor_tercetak.as_str()), ("9/BA", "7/BA"));
    // what was taken is the record's now: nothing holds the number any more
    assert_eq!(NomorTercetak::of(&get_bahan(&s.store, K::D12, &first).unwrap()).nomor, "");
}

#[test]
fn a_letter_that_bears_a_number_is_not_recorded_without_one_unasked() {
    let mut s = stage::open();
    let [first, _] = two_meetings(&mut s);
    let paper = numbered(&mut s, K::D08, &first, "3/UND").unwrap();
    let refused = record_tanda_tangan(&mut s.store, &signature(&paper, "", "16-11-2026"), None);
    assert_eq!(places(refused), "nomor:NOMOR_TERCETAK_TIDAK_DICATAT");
}

#[test]
fn a_day_is_typed_or_left_to_the_pen_but_not_both() {
    let mut s = stage::open();
    let [first, _] = two_meetings(&mut s);
    let both = [("tanggal_surat", "16-11-2026"), ("tanggal_titik", "ya")];
    assert_eq!(places(take(&mut s, K::D08, &first, &both)), "tanggal_titik:TANGGAL_SUDAH_DIISI");
    let odd = [("tanggal_titik", "mungkin")];
    assert_eq!(places(take(&mut s, K::D08, &first, &odd)), "tanggal_titik:PILIHAN_TIDAK_DIKENAL");
    take(&mut s, K::D08, &first, &[("tanggal_titik", "ya")]).unwrap();
    assert!(NomorTercetak::of(&get_bahan(&s.store, K::D08, &first).unwrap()).titik);
}

#[test]
fn number_and_day_are_no_part_of_what_a_paper_rests_on() {
    let mut s = stage::open();
    let [first, _] = two_meetings(&mut s);
    let before = isi_sha256(&s.store, K::D12, &first).unwrap();
    take(&mut s, K::D12, &first, &[("nomor_surat", "7/BA"), ("tanggal_titik", "ya")]).unwrap();
    assert_eq!(isi_sha256(&s.store, K::D12, &first).unwrap(), before);
}

#[test]
fn the_number_of_a_decree_counts_in_the_year_it_was_printed_for() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    s.tested(&[&item]);
    let rapat = s.agreed(&[&item]);
    let decree = s.decree(&rapat).id;
    // as if it had been begun and printed in the year before
    let isi_sha256 = isi_sha256(&s.store, K::D14, &decree).unwrap();
    let baru = CetakBaru {
        isi_sha256,
        nomor_tercetak: "12".into(),
        tanggal_tercetak: None,
        ..cetak(K::D14, &decree, "SK")
    };
    let paper = record_print(&mut s.store, baru).unwrap();
    let before = Dokumen { tahun: 2025, ..paper.clone() };
    let asked = |nomor: &str, day: &str| super::tercetak::ask(&before, nomor, date(day));
    assert_eq!(places(asked("12", "2026-11-17")), "tanggal:TAHUN_BERBEDA_DARI_NOMOR");
    assert!(asked("12", "2025-12-30").is_ok());
    let year = |nomor: &str| super::tercetak::tahun_dicatat(&before, nomor, date("2026-11-17"));
    assert_eq!((year("012"), year("13")), (2025, 2026));
    let signed = record_tanda_tangan(&mut s.store, &signature(&paper, "12", "17-11-2026"), None).unwrap();
    assert_eq!((signed.nomor.as_str(), signed.tahun), ("12", 2026));
}

#[test]
fn a_number_that_a_signed_original_bears_stays_its_own() {
    let mut s = stage::open();
    let [first, second] = two_meetings(&mut s);
    let paper = numbered(&mut s, K::D08, &first, "3/UND").unwrap();
    let silent = TandaTanganIsian { walau_berbeda: true, ..signature(&paper, "", "16-11-2026") };
    record_tanda_tangan(&mut s.store, &silent, None).unwrap();
    assert_eq!(kode(take(&mut s, K::D08, &second, &[("nomor_surat", "3/UND")])), "NOMOR_SUDAH_DIPAKAI");
}

#[test]
fn a_correction_does_not_take_the_number_of_the_next_original() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    let loan = |s: &mut Stage, nomor: &str| numbered(s, K::D25, &item, nomor).unwrap();
    let first = loan(&mut s, "5");
    record_tanda_tangan(&mut s.store, &signature(&first, "5", "16-11-2026"), None).unwrap();
    let next = loan(&mut s, "6");
    let slip = TandaTanganIsian { walau_berbeda: true, ..signature(&first, "6", "16-11-2026") };
    let refused = correct_tanda_tangan(&mut s.store, &slip, None, "Salah ketik");
    assert_eq!(kode(refused), "NOMOR_SUDAH_DIPAKAI");
    record_tanda_tangan(&mut s.store, &signature(&next, "6", "16-11-2026"), None).unwrap();
}
