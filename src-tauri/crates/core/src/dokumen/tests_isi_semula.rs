//! What a later paper names of earlier ones may not change between its print and its signature.

use super::{KodeDokumen as K, correct_tanda_tangan, list, record_tanda_tangan};
use crate::keputusan::{self, JenisKeputusan};
use crate::pekerjaan::stage::{self, Stage, cells, signature};
use crate::pekerjaan::stage_lanjutan::{considered, fill, of_kind, set};
use crate::storage::informasi::probe::{set_berakhir, set_dip};
use crate::storage::lembar_uji;
use crate::testing::kode;
use crate::uji_konsekuensi::{self, HasilUji, LembarUjiBarisIsian};

const GROUND: &str =
    "Pasal 17 huruf b Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik";

/// What is set first, and what follows it.
pub(super) struct Later {
    item: String,
    /// The decree that set it, number 52 of 17 November 2026.
    pub(super) first: String,
    /// The sheet that decree rests on, number 01/PPID.
    tested: String,
    /// The sheet about the change.
    pub(super) sheet: String,
    /// The later decree; empty for a sheet alone.
    pub(super) decree: String,
}

/// An item set by a signed decree on a signed sheet, and a sheet about a change that came to `hasil`.
pub(super) fn begin(s: &mut Stage, hasil: HasilUji) -> Later {
    s.office(|_| {});
    let item = s.item(|_| {});
    let first = set(s, &[&item]);
    let tested = keputusan::get(&s.store, &first).unwrap().lembar[0].id.clone();
    let paper = s.print(K::D04, &tested, "lembar uji");
    record_tanda_tangan(&mut s.store, &signature(&paper, "01/PPID", "6-11-2026"), None).unwrap();
    let sheet = considered(s, &[&item], hasil);
    if hasil == HasilUji::Dikecualikan {
        fill(s, &sheet, &item, GROUND, "2 (dua) tahun sejak tanggal penetapan");
    }
    Later { item, first, tested, sheet, decree: String::new() }
}

/// The same with its decree, whose sheet is signed.
pub(super) fn decided(s: &mut Stage, jenis: JenisKeputusan) -> Later {
    let hasil = if jenis == JenisKeputusan::Pengubahan { HasilUji::Dikecualikan } else { HasilUji::Terbuka };
    let later = begin(s, hasil);
    let paper = s.print(K::D20, &later.sheet, "lembar pengubahan");
    record_tanda_tangan(&mut s.store, &signature(&paper, "02/PPID", "18-11-2026"), None).unwrap();
    let decree = keputusan::save(&mut s.store, &of_kind(jenis)).unwrap().id;
    Later { decree, ..later }
}

/// Corrects number and day in the record of the signed paper of `subjek`.
fn correct(s: &mut Stage, paper: K, subjek: &str, nomor: &str, tanggal: &str) {
    let papers = list(&s.store, Some(subjek)).unwrap();
    let signed = papers.iter().find(|d| d.kode == paper && !d.nomor.is_empty()).unwrap();
    correct_tanda_tangan(&mut s.store, &signature(signed, nomor, tanggal), None, "Salah ketik").unwrap();
}

/// Writes another consequence into the row of a sheet, past the rules, which keep such a sheet as it is.
fn write_cell(s: &mut Stage, sheet: &str) {
    let row = uji_konsekuensi::get(&s.store, sheet).unwrap().baris.remove(0);
    let other = "Kalimat lain yang cukup panjang".to_owned();
    let cells = LembarUjiBarisIsian { konsekuensi_dibuka: other, ..cells(&row, row.hasil) };
    assert!(lembar_uji::update_baris(s.store.conn(), sheet, &cells).unwrap());
}

type Change = fn(&mut Stage, &Later);

/// Prints, changes one thing, and is refused; printed anew it is signed.
fn check(paper: K, begin: fn(&mut Stage) -> Later, changes: &[Change]) {
    for (n, change) in changes.iter().enumerate() {
        let mut s = stage::open();
        let later = begin(&mut s);
        let subjek = if paper == K::D20 { &later.sheet } else { &later.decree };
        let printed = s.print(paper, subjek, "cetakan");
        change(&mut s, &later);
        let typed = signature(&printed, "60", "19-11-2026");
        let refused = record_tanda_tangan(&mut s.store, &typed, None);
        assert_eq!(kode(refused), "BERUBAH_SETELAH_DICETAK", "{paper:?}, change {n}");
        let printed = s.print(paper, subjek, "cetakan");
        let signed = record_tanda_tangan(&mut s.store, &signature(&printed, "60", "19-11-2026"), None);
        assert_eq!(signed.unwrap().nomor, "60", "{paper:?}, change {n}");
    }
}

const OTHER_NUMBER: Change = |s, l| correct(s, K::D14, &l.first, "51", "17-11-2026");
const OTHER_DAY: Change = |s, l| correct(s, K::D14, &l.first, "52", "16-11-2026");
const OTHER_SHEET: Change = |s, l| correct(s, K::D04, &l.tested, "05/PPID", "6-11-2026");
const OTHER_FORM: Change = |s, _| s.office(|i| i.pengaturan.rahmat_tuhan = !i.pengaturan.rahmat_tuhan);

#[test]
fn an_addition_names_the_decree_it_adds_to_as_printed() {
    let more = |s: &mut Stage| {
        let later = begin(s, HasilUji::Terbuka);
        let found = s.item(|_| {});
        s.tested(&[&found]);
        let rapat = s.agreed(&[&found]);
        let isian = keputusan::KeputusanIsian {
            jenis: JenisKeputusan::Tambahan,
            ..stage::decree_isian(Some(&rapat))
        };
        Later { decree: keputusan::save(&mut s.store, &isian).unwrap().id, ..later }
    };
    check(K::D15, more, &[OTHER_NUMBER, OTHER_DAY, OTHER_FORM]);
}

#[test]
fn a_sheet_about_a_change_says_what_held_before_as_printed() {
    let changes: &[Change] = &[
        OTHER_NUMBER,
        OTHER_DAY,
        |s, l| set_berakhir(&s.store, &l.item, Some("2031-11-18")),
        |s, l| write_cell(s, &l.tested),
        |s, l| fill(s, &l.sheet, &l.item, GROUND, "3 (tiga) tahun sejak tanggal penetapan"),
        // the day by which it must be opened, 30 working days before its end
        |s, _| s.office(|i| i.pengaturan.pola_hari_kerja = crate::hari_kerja::PolaHariKerja::EnamHari),
    ];
    check(K::D20, |s| begin(s, HasilUji::Dikecualikan), changes);
}

#[test]
fn a_change_names_earlier_decrees_and_sheets_as_printed() {
    let changes: &[Change] = &[
        OTHER_NUMBER,
        OTHER_DAY,
        OTHER_SHEET,
        OTHER_FORM,
        |s, l| correct(s, K::D20, &l.sheet, "03/PPID", "18-11-2026"),
        |s, l| write_cell(s, &l.sheet),
    ];
    check(K::D21, |s| decided(s, JenisKeputusan::Pengubahan), changes);
}

#[test]
fn an_opening_lists_what_the_daftar_informasi_publik_says_as_printed() {
    let changes: &[Change] = &[
        OTHER_NUMBER,
        OTHER_DAY,
        OTHER_SHEET,
        |s, l| set_dip(&s.store, &l.item, "Tahun 1999", "SOFTCOPY", "DURASI"),
        |s, l| set_dip(&s.store, &l.item, "", "HARDCOPY", "DURASI"),
        |s, l| set_dip(&s.store, &l.item, "", "SOFTCOPY", "SESUAI_JRA"),
    ];
    check(K::D21, |s| decided(s, JenisKeputusan::Pembukaan), changes);
}
