//! The term and the day of a change: what is read is what becomes law, and a corrected day passes what the first one had
//! to pass.

use super::{JenisKeputusan, prepare, save};
use crate::Result;
use crate::dokumen::{self, Dokumen, KodeDokumen as K, correct_tanda_tangan, record_tanda_tangan};
use crate::error::Error;
use crate::informasi;
use crate::masalah::Masalah;
use crate::pekerjaan::stage::{self, Stage, signature};
use crate::pekerjaan::stage_lanjutan::{considered, fill, of_kind, set};
use crate::storage::bahan_dokumen;
use crate::storage::informasi::probe::set_berakhir;
use crate::storage::keputusan::probe::{forget_semula, set_tanggal};
use crate::testing::{date, kode};
use crate::uji_konsekuensi::HasilUji;
use std::collections::BTreeMap;

const B: &str = "Pasal 17 huruf b Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik";
const A: &str = "Pasal 17 huruf a Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik";

/// A sheet over a set item with a new ground and term, signed on 18 November 2026, and its printed decree of change.
fn change(s: &mut Stage, item: &str, dasar: &str, jangka: &str) -> (String, Dokumen) {
    let sheet = considered(s, &[item], HasilUji::Dikecualikan);
    fill(s, &sheet, item, dasar, jangka);
    let tested = s.print(K::D20, &sheet, "lembar");
    record_tanda_tangan(&mut s.store, &signature(&tested, "02/PPID", "18-11-2026"), None).unwrap();
    let decree = save(&mut s.store, &of_kind(JenisKeputusan::Pengubahan)).unwrap().id;
    let paper = s.print(K::D21, &decree, "SK");
    (decree, paper)
}

fn record(s: &mut Stage, paper: &Dokumen, nomor: &str, day: &str) -> Result<Dokumen> {
    record_tanda_tangan(&mut s.store, &signature(paper, nomor, day), None)
}

/// What is wrong with the day that a record is corrected to.
fn refused(s: &mut Stage, paper: &Dokumen, nomor: &str, day: &str) -> Vec<Masalah> {
    match correct_tanda_tangan(&mut s.store, &signature(paper, nomor, day), None, "Salah ketik") {
        Err(Error::Masalah(list)) => list,
        other => panic!("{other:?}"),
    }
}

fn berakhir(s: &Stage, item: &str) -> Option<String> {
    informasi::get(&s.store, item).unwrap().berakhir.map(|day| day.to_string())
}

#[test]
fn a_new_term_that_is_only_guessed_is_refused_beside_its_field_and_by_its_decree() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    set(&mut s, &[&item]);
    let sheet = considered(&mut s, &[&item], HasilUji::Dikecualikan);
    let decree = save(&mut s.store, &of_kind(JenisKeputusan::Pengubahan)).unwrap().id;
    let field = format!("{item}:jangka_waktu");
    for text in [
        "2 tahn sejak tanggal penetapan",
        "5 (tiga) tahun",
        "antara 2 dan 5 tahun",
        "130 hari kerja",
        "sampai nanti a. 2 tahn",
    ] {
        let isian: BTreeMap<_, _> =
            [(format!("{item}:dasar_hukum"), B.to_owned()), (field.clone(), text.to_owned())].into();
        match dokumen::save_bahan(&mut s.store, K::D20, &sheet, &isian) {
            Err(Error::Masalah(said)) => {
                assert_eq!(said, [Masalah::galat(&field, "JANGKA_WAKTU_TIDAK_TERBACA")], "{text}");
            }
            other => panic!("{text}: {other:?}"),
        }
        // as an older program kept it
        let kept = serde_json::to_string(&isian).unwrap();
        let at = date("2026-11-18").and_hms_opt(9, 0, 0).unwrap();
        bahan_dokumen::upsert(s.store.conn(), K::D20, &sheet, &kept, at).unwrap();
        assert_eq!(kode(prepare(&s.store, &decree)), "JANGKA_WAKTU_BARU_TIDAK_TERBACA", "{text}");
    }
    fill(&mut s, &sheet, &item, B, "120 (seratus dua puluh) bulan sejak tanggal penetapan");
    prepare(&s.store, &decree).unwrap();
}

#[test]
fn the_end_of_a_new_term_is_told_before_it_is_law() {
    let told = |kode, nama, text| dokumen::berakhir_bahan(kode, nama, text, date("2026-11-20"));
    assert_eq!(told(K::D20, "jangka_waktu", "120 (seratus dua puluh) bulan"), Some(Some(date("2036-11-20"))));
    assert_eq!(told(K::D20, "jangka_waktu", "sampai dengan kontrak berakhir"), Some(None));
    assert_eq!(told(K::D20, "jangka_waktu", ""), None);
    assert_eq!(told(K::D20, "dasar_hukum", "2 tahun"), None);
    assert_eq!(told(K::D24, "tempat", "2 tahun"), None);
}

/// PP 61/2010 Pasal 11 ayat (3): what had ended by the corrected day was public, whatever was recorded first.
#[test]
fn a_corrected_day_does_not_close_again_what_had_ended() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    set(&mut s, &[&item]);
    let (decree, paper) = change(&mut s, &item, B, "2 (dua) tahun sejak tanggal penetapan");
    set_berakhir(&s.store, &item, Some("2026-11-19"));
    let signed = record(&mut s, &paper, "53", "18-11-2026").unwrap();
    let nomor = informasi::get(&s.store, &item).unwrap().nomor_register;
    let on_day = |kode: &str| Masalah::galat("tanggal", kode).with("nomor", &nomor);
    let ended = on_day("PENGECUALIAN_SUDAH_BERAKHIR").with("tanggal", "19 November 2026");
    assert_eq!(refused(&mut s, &signed, "53", "20-11-2026"), [ended]);
    assert_eq!(berakhir(&s, &item).as_deref(), Some("2028-11-18"), "nothing of it stays");
    let last = signature(&signed, "53", "19-11-2026");
    correct_tanda_tangan(&mut s.store, &last, None, "Salah ketik").unwrap();
    assert_eq!(berakhir(&s, &item).as_deref(), Some("2028-11-19"), "its last day is still closed");

    forget_semula(&s.store, &decree);
    assert_eq!(refused(&mut s, &signed, "53", "20-11-2026"), [on_day("KEADAAN_SEMULA_TIDAK_TERCATAT")]);
    let sooner = signature(&signed, "53", "18-11-2026");
    correct_tanda_tangan(&mut s.store, &sooner, None, "Salah ketik").unwrap();
    assert_eq!(berakhir(&s, &item).as_deref(), Some("2028-11-18"), "an end that comes sooner breaks no rule");
}

/// PP 61/2010 Pasal 5 ayat (1): 30 years in all, from the first decree, also by a correction.
#[test]
fn a_corrected_day_gives_huruf_a_no_day_more_than_thirty_years() {
    let mut s = stage::open();
    let item = s.item(|i| i.kode_pasal17 = vec!["a.1".into()]);
    let first = set(&mut s, &[&item]);
    set_tanggal(&s.store, &first, date("1997-11-19"));
    let (_, paper) = change(&mut s, &item, A, "1 (satu) tahun sejak tanggal penetapan");
    let late = record(&mut s, &paper, "53", "20-11-2026");
    assert_eq!(kode(late), "JANGKA_WAKTU_DILARANG", "as the first record says");
    let signed = record(&mut s, &paper, "53", "19-11-2026").unwrap();
    let nomor = informasi::get(&s.store, &item).unwrap().nomor_register;
    let on_day = |kode: &str| Masalah::galat("tanggal", kode).with("nomor", &nomor);
    let most = on_day("BATAS_30_TAHUN").with("maks", 30);
    assert_eq!(refused(&mut s, &signed, "53", "20-11-2026"), [on_day("JANGKA_WAKTU_TIDAK_BOLEH"), most]);
    assert_eq!(berakhir(&s, &item).as_deref(), Some("2027-11-19"));
}

#[test]
fn nothing_is_changed_opened_or_added_to_before_it_was_decided() {
    for jenis in [JenisKeputusan::Pengubahan, JenisKeputusan::Pembukaan, JenisKeputusan::Tambahan] {
        let mut s = stage::open();
        let item = s.item(|_| {});
        let first = set(&mut s, &[&item]);
        set_tanggal(&s.store, &first, date("2026-11-19"));
        let paper = match jenis {
            JenisKeputusan::Pengubahan => change(&mut s, &item, B, "2 (dua) tahun sejak tanggal penetapan").1,
            JenisKeputusan::Pembukaan => {
                considered(&mut s, &[&item], HasilUji::Terbuka);
                let id = save(&mut s.store, &of_kind(jenis)).unwrap().id;
                s.print(K::D21, &id, "SK")
            }
            _ => {
                let more = s.item(|_| {});
                s.tested(&[&more]);
                let rapat = s.agreed(&[&more]);
                let isian = super::KeputusanIsian { rapat_id: Some(rapat), ..of_kind(jenis) };
                let id = save(&mut s.store, &isian).unwrap().id;
                s.print(K::D15, &id, "SK")
            }
        };
        let early = Masalah::galat("tanggal", "TANGGAL_TERLALU_AWAL").with("tanggal", "19 November 2026");
        let told = match record(&mut s, &paper, "53", "18-11-2026") {
            Err(Error::Masalah(list)) => list,
            other => panic!("{other:?}"),
        };
        assert_eq!(told, std::slice::from_ref(&early), "{jenis:?}");
        let signed = record(&mut s, &paper, "53", "20-11-2026").unwrap();
        assert_eq!(refused(&mut s, &signed, "53", "18-11-2026"), [early], "{jenis:?}");
        let same = signature(&signed, "53", "19-11-2026");
        correct_tanda_tangan(&mut s.store, &same, None, "Salah ketik").unwrap();
    }
}

#[test]
fn letters_that_follow_an_act_are_not_older_than_it() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    s.tested(&[&item]);
    let rapat = s.agreed(&[&item]);
    let decree = s.decree(&rapat).id;
    let sk = s.print(K::D14, &decree, "SK");
    record(&mut s, &sk, "52", "17-11-2026").unwrap();
    considered(&mut s, &[&item], HasilUji::Terbuka);
    let opening = save(&mut s.store, &of_kind(JenisKeputusan::Pembukaan)).unwrap().id;
    let sk = s.print(K::D21, &opening, "SK");
    record(&mut s, &sk, "53", "18-11-2026").unwrap();
    for (paper, subjek, early, on_day) in [
        (K::D13, &rapat, "15-11-2026", "16-11-2026"),
        (K::D14Salinan, &decree, "16-11-2026", "17-11-2026"),
        (K::D14Petikan, &item, "16-11-2026", "17-11-2026"),
        (K::D16, &decree, "16-11-2026", "17-11-2026"),
        (K::D17, &decree, "16-11-2026", "17-11-2026"),
        (K::D22, &opening, "17-11-2026", "18-11-2026"),
    ] {
        let letter = s.print(paper, subjek, "surat");
        let nomor = format!("9/{}", paper.as_str());
        assert_eq!(kode(record(&mut s, &letter, &nomor, early)), "TANGGAL_TERLALU_AWAL", "{paper:?}");
        record(&mut s, &letter, &nomor, on_day).unwrap();
    }
}

#[test]
fn a_corrected_day_does_not_pass_what_names_the_decree() {
    for (kode_surat, judul) in [
        (K::D15, "tambahan"),
        (K::D14Salinan, "salinan"),
        (K::D14Petikan, "petikan"),
        (K::D16, "surat pengantar"),
        (K::D17, "tanda terima"),
    ] {
        let mut s = stage::open();
        let item = s.item(|_| {});
        let decree = set(&mut s, &[&item]);
        let base = dokumen::list(&s.store, Some(&decree)).unwrap().remove(0);
        let subjek = match kode_surat {
            K::D15 => {
                let more = s.item(|_| {});
                s.tested(&[&more]);
                let rapat = s.agreed(&[&more]);
                let isian =
                    super::KeputusanIsian { rapat_id: Some(rapat), ..of_kind(JenisKeputusan::Tambahan) };
                save(&mut s.store, &isian).unwrap().id
            }
            K::D14Petikan => item,
            _ => decree,
        };
        let paper = s.print(kode_surat, &subjek, judul);
        record(&mut s, &paper, "60", "18-11-2026").unwrap();
        let told = Masalah::galat("tanggal", "TANGGAL_SESUDAH_SURAT").with("judul", &paper.judul);
        let told = told.with("tanggal", "18 November 2026");
        assert_eq!(refused(&mut s, &base, "52", "19-11-2026"), [told], "{judul}");
        let kept = dokumen::get(&s.store, &base.id).unwrap();
        assert_eq!(kept, base, "{judul}: nothing of it stays");
        for day in ["18-11-2026", "17-11-2026"] {
            correct_tanda_tangan(&mut s.store, &signature(&base, "52", day), None, "Salah ketik").unwrap();
        }
        // once the letter has its true day, the decree may have its own
        correct_tanda_tangan(&mut s.store, &signature(&paper, "60", "19-11-2026"), None, "Salah").unwrap();
        correct_tanda_tangan(&mut s.store, &signature(&base, "52", "19-11-2026"), None, "Salah").unwrap();
    }
}
