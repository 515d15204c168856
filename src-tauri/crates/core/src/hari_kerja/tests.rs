use super::{AlasanLewat, HariLibur, JenisHariLibur, Kalender, PolaHariKerja, StatusHariLibur, bawaan};
use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;
use std::sync::LazyLock;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

static LIMA: LazyLock<Kalender> = LazyLock::new(|| Kalender::new(bawaan(), PolaHariKerja::LimaHari, true));
static LIMA_TANPA_CUTI: LazyLock<Kalender> =
    LazyLock::new(|| Kalender::new(bawaan(), PolaHariKerja::LimaHari, false));
static ENAM: LazyLock<Kalender> = LazyLock::new(|| Kalender::new(bawaan(), PolaHariKerja::EnamHari, true));

/// E, then D in four calendars: five days, five days without cuti bersama, six days, five days with weekends only.
const BATAS: [[&str; 5]; 11] = [
    ["2025-06-10", "2025-04-17", "2025-04-23", "2025-04-28", "2025-04-29"],
    ["2025-12-31", "2025-11-17", "2025-11-18", "2025-11-24", "2025-11-19"],
    ["2026-03-25", "2026-02-02", "2026-02-09", "2026-02-09", "2026-02-11"],
    ["2026-04-30", "2026-03-11", "2026-03-17", "2026-03-25", "2026-03-19"],
    ["2026-06-30", "2026-05-11", "2026-05-13", "2026-05-21", "2026-05-19"],
    ["2026-11-20", "2026-10-09", "2026-10-09", "2026-10-16", "2026-10-09"],
    ["2026-12-31", "2026-11-17", "2026-11-18", "2026-11-24", "2026-11-19"],
    ["2027-03-31", "2027-02-04", "2027-02-11", "2027-02-15", "2027-02-17"],
    ["2027-05-31", "2027-04-12", "2027-04-14", "2027-04-19", "2027-04-19"],
    ["2027-06-30", "2027-05-12", "2027-05-14", "2027-05-25", "2027-05-19"],
    ["2027-12-31", "2027-11-18", "2027-11-19", "2027-11-24", "2027-11-19"],
];

#[test]
fn thirty_days_before() {
    let weekends = Kalender::tanpa_libur(PolaHariKerja::LimaHari);
    for [e, lima, tanpa_cuti, enam, tanpa_libur] in BATAS {
        for (kalender, d) in
            [(&*LIMA, lima), (&*LIMA_TANPA_CUTI, tanpa_cuti), (&*ENAM, enam), (&weekends, tanpa_libur)]
        {
            let geseran = kalender.geser(date(e), -30).unwrap();
            assert_eq!(geseran.tanggal, date(d), "{e}");
            assert!(!geseran.perkiraan, "{e}");
        }
    }
}

#[test]
fn forward() {
    for (from, n, to) in [
        ("2026-03-16", 10, "2026-04-07"),
        ("2026-11-20", 3, "2026-11-25"),
        ("2026-12-22", 3, "2026-12-29"),
        ("2026-12-23", 10, "2027-01-12"),
        ("2027-03-05", 3, "2027-03-18"),
    ] {
        assert_eq!(LIMA.geser(date(from), n).unwrap().tanggal, date(to), "{from} + {n}");
    }
}

#[test]
fn working_days_of_a_year() {
    for (year, lima, tanpa_cuti, enam) in
        [(2025, 237, 248, 288), (2026, 240, 248, 291), (2027, 242, 250, 291)]
    {
        let (from, to) = (date(&format!("{}-12-31", year - 1)), date(&format!("{year}-12-31")));
        for (kalender, n) in [(&*LIMA, lima), (&*LIMA_TANPA_CUTI, tanpa_cuti), (&*ENAM, enam)] {
            assert_eq!(kalender.sisa_hari_kerja(from, to), Some(n), "{year}");
        }
    }
}

#[test]
fn shipped_tables_hold_what_the_decrees_say() {
    let count =
        |year, jenis| bawaan().iter().filter(|l| l.tanggal.year() == year && l.jenis == jenis).count();
    assert_eq!([2025, 2026, 2027].map(|y| count(y, JenisHariLibur::Nasional)), [17, 17, 18]);
    assert_eq!([2025, 2026, 2027].map(|y| count(y, JenisHariLibur::CutiBersama)), [11, 8, 8]);
    assert!(bawaan().iter().all(|l| !l.dasar.is_empty() && l.status == StatusHariLibur::Resmi));
}

#[test]
fn the_sum_names_each_day_passed_over() {
    let geseran = LIMA.geser(date("2026-12-22"), 3).unwrap();
    let names: Vec<_> = geseran.dilewati.iter().map(|d| (d.alasan, d.nama.as_str())).collect();
    assert_eq!(
        names,
        [
            (AlasanLewat::CutiBersama, "Cuti bersama Kelahiran Yesus Kristus (Natal)"),
            (AlasanLewat::Nasional, "Kelahiran Yesus Kristus (Natal)"),
            (AlasanLewat::AkhirPekan, "Sabtu"),
            (AlasanLewat::AkhirPekan, "Minggu"),
        ]
    );
}

#[test]
fn a_year_without_table_is_an_estimate_with_the_fixed_dates() {
    let geseran = LIMA.geser(date("2030-12-31"), -30).unwrap();
    assert!(geseran.perkiraan);
    assert!(geseran.dilewati.iter().any(|d| d.tanggal == date("2030-12-25")));
    assert!(!LIMA.is_hari_kerja(date("2030-05-01")));

    let pilkada = HariLibur {
        tanggal: date("2030-11-27"),
        nama: "Hari pemungutan suara".into(),
        jenis: JenisHariLibur::Daerah,
        dasar: String::new(),
        status: StatusHariLibur::Resmi,
    };
    let with_one_day = Kalender::new(vec![pilkada], PolaHariKerja::LimaHari, true);
    assert!(!with_one_day.is_hari_kerja(date("2030-11-27")));
    assert!(with_one_day.is_perkiraan(2030), "one regional day makes no table");
}

#[test]
fn leaving_the_calendar_is_none() {
    assert_eq!(LIMA.geser(date("2026-01-01"), i32::MAX), None);
    assert_eq!(LIMA.geser(date("2026-01-01"), i32::MIN), None);
    assert_eq!(LIMA.geser(date("1899-12-31"), 1), None);
    assert_eq!(LIMA.geser(date("2026-01-01"), 0).unwrap().tanggal, date("2026-01-01"));
}

/// Day by day, as the law would be counted with a finger on the calendar.
fn by_finger(kalender: &Kalender, from: NaiveDate, n: i32) -> NaiveDate {
    let (mut day, mut left) = (from, n.abs());
    while left > 0 {
        day = if n < 0 { day.pred_opt().unwrap() } else { day.succ_opt().unwrap() };
        left -= i32::from(kalender.is_hari_kerja(day));
    }
    day
}

proptest! {
    #[test]
    fn equals_counting_by_finger(offset in 0..40_000_u64, n in -300..300_i32, enam: bool) {
        let kalender = if enam { &*ENAM } else { &*LIMA };
        let from = date("1980-01-01") + Days::new(offset);
        let to = kalender.tanggal_geser(from, n).unwrap();
        prop_assert_eq!(to, by_finger(kalender, from, n));
        prop_assert_eq!(kalender.sisa_hari_kerja(from, to), Some(i64::from(n)));
        prop_assert_eq!(kalender.geser(from, n).unwrap().tanggal, to);
        if kalender.is_hari_kerja(from) {
            prop_assert_eq!(kalender.tanggal_geser(to, -n), Some(from));
        }
    }

    #[test]
    fn a_later_end_never_has_an_earlier_deadline(offset in 0..40_000_u64, n in -300..0_i32) {
        let e = date("1980-01-01") + Days::new(offset);
        prop_assert!(LIMA.tanggal_geser(e, n) <= LIMA.tanggal_geser(e + Days::new(1), n));
    }
}
