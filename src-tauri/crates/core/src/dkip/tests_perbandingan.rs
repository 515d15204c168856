//! The list of two days: first decree on the 17th, a change and an opening on the 19th, today the 20th of November 2026.

use super::{HariBanding, InformasiBanding, PerbandinganDkip};
use crate::dokumen::{KodeDokumen as K, record_tanda_tangan};
use crate::keputusan::{JenisKeputusan, save};
use crate::pekerjaan::stage::{self, Stage, signature};
use crate::pekerjaan::stage_lanjutan::{considered, fill, of_kind, set};
use crate::storage::informasi::probe::set_berakhir;
use crate::testing::{date, kode};
use crate::uji_konsekuensi::HasilUji;

fn compare(s: &Stage, semula: &str, menjadi: &str) -> PerbandinganDkip {
    let days = (Some(date(semula)), Some(date(menjadi)));
    super::compare(&s.store, days.0, days.1, &mut saksama_durable::quiet).unwrap()
}

fn ids(list: &[InformasiBanding]) -> Vec<&str> {
    list.iter().map(|i| i.informasi_id.as_str()).collect()
}

/// A sheet about `item`, signed, and the decree that rests on it, number 53 or 54, of the 19th.
fn decide(s: &mut Stage, item: &str, hasil: HasilUji, jenis: JenisKeputusan, nomor: &str, lembar: &str) {
    let sheet = considered(s, &[item], hasil);
    let decree = save(&mut s.store, &of_kind(jenis)).unwrap().id;
    if jenis == JenisKeputusan::Pengubahan {
        let ground =
            "Pasal 17 huruf b Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik";
        fill(s, &sheet, item, ground, "3 (tiga) tahun sejak tanggal penetapan");
    }
    let tested = s.print(K::D20, &sheet, "lembar");
    record_tanda_tangan(&mut s.store, &signature(&tested, lembar, "18-11-2026"), None).unwrap();
    let paper = s.print(K::D21, &decree, "SK");
    record_tanda_tangan(&mut s.store, &signature(&paper, nomor, "19-11-2026"), None).unwrap();
}

#[test]
fn what_came_changed_and_went_is_told_with_its_decree() {
    let mut s = stage::open();
    let (changed, opened, kept) = (s.item(|_| {}), s.item(|_| {}), s.item(|_| {}));
    set(&mut s, &[&changed, &opened, &kept]);
    let before = crate::informasi::get(&s.store, &changed).unwrap();
    decide(&mut s, &changed, HasilUji::Dikecualikan, JenisKeputusan::Pengubahan, "53", "02/PPID");
    decide(&mut s, &opened, HasilUji::Terbuka, JenisKeputusan::Pembukaan, "54", "03/PPID");

    let first = compare(&s, "2025-12-31", "2026-11-18");
    assert_eq!((first.jumlah_semula, first.jumlah_menjadi, first.tetap), (0, 3, 0));
    assert_eq!(first.baru.len(), 3);
    let new = first.baru.iter().find(|i| i.informasi_id == changed).unwrap();
    assert_eq!((new.keputusan_nomor.as_str(), new.berakhir), ("52", before.berakhir), "as it was set first");

    let later = compare(&s, "2026-11-18", "2026-11-19");
    assert_eq!((later.jumlah_semula, later.jumlah_menjadi, later.tetap), (3, 2, 1));
    assert_eq!(
        (ids(&later.baru), ids(&later.berubah), ids(&later.keluar)),
        (vec![], vec![&*changed], vec![&*opened])
    );
    let told = &later.berubah[0];
    assert_eq!((told.huruf.as_str(), told.keputusan_nomor.as_str()), ("b", "53"));
    let beda: Vec<_> = told.beda.iter().map(|b| (b.medan.as_str(), b.menjadi.as_str())).collect();
    assert_eq!(beda[..2], [("huruf", "b"), ("berakhir", "19 November 2029")]);
    assert_eq!(told.beda[0].semula, new.huruf);
    assert_eq!(later.keluar[0].keputusan_nomor, "54");
    assert_eq!(later.keluar[0].keputusan_tanggal, Some(date("2026-11-19")));

    // Over both, what was opened again was never in either list.
    let whole = compare(&s, "2025-12-31", "2026-11-19");
    assert_eq!((whole.baru.len(), whole.tetap), (2, 0));
    assert_eq!(whole.baru.iter().find(|i| i.informasi_id == changed).unwrap().keputusan_nomor, "53");
    let hari = |day: &str, keputusan: &[&str]| HariBanding {
        tanggal: date(day),
        keputusan: keputusan.iter().map(|k| (*k).to_owned()).collect(),
    };
    let want = [
        hari("2026-11-20", &[]),
        hari("2026-11-19", &["54", "53"]),
        hari("2026-11-17", &["52"]),
        hari("2025-12-31", &[]),
    ];
    assert_eq!(whole.hari, want);
}

#[test]
fn what_ends_by_itself_goes_without_a_decree_on_the_day_after_its_last() {
    let mut s = stage::open();
    let item = s.item(|_| {});
    set(&mut s, &[&item]);
    set_berakhir(&s.store, &item, Some("2026-11-18"));
    assert_eq!(compare(&s, "2026-11-17", "2026-11-18").tetap, 1, "the last day itself is exempt");
    let over = compare(&s, "2026-11-17", "2026-11-19");
    assert_eq!((ids(&over.keluar), over.jumlah_menjadi), (vec![&*item], 0));
    assert_eq!(
        (over.keluar[0].keputusan_nomor.as_str(), over.keluar[0].berakhir),
        ("", Some(date("2026-11-18")))
    );
}

#[test]
fn the_days_are_those_of_the_last_year_unless_said_and_never_turned_round() {
    let s = stage::open();
    let usual = super::compare(&s.store, None, None, &mut saksama_durable::quiet).unwrap();
    assert_eq!((usual.semula, usual.menjadi), (date("2025-12-31"), date("2026-11-20")));
    assert_eq!(usual.jumlah_menjadi, 0);
    let turned = super::compare(
        &s.store,
        Some(date("2026-11-20")),
        Some(date("2026-11-20")),
        &mut saksama_durable::quiet,
    );
    assert_eq!(kode(turned), "PERBANDINGAN_TERBALIK");
}
