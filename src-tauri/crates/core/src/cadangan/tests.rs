use super::{AlasanCadangan, Cadangan, KeadaanCadangan, NamaCadangan, is_due, is_periksa_due, thin};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use std::collections::BTreeSet;

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn one(nomor: u32, waktu: NaiveDateTime) -> Cadangan {
    let alasan = AlasanCadangan::Otomatis;
    Cadangan {
        nama: NamaCadangan { nomor, waktu, alasan }.text(),
        nomor,
        waktu,
        alasan,
        keadaan: KeadaanCadangan::Teruji,
        diperiksa: Some(waktu),
        ukuran: 1,
        hitungan: None,
        kode_jejak: nomor.to_string(),
        temuan: Vec::new(),
    }
}

/// One backup at noon of each of `days` days up to `last`, numbered from 1.
fn daily(last: &str, days: i64) -> Vec<Cadangan> {
    let last = at(last);
    (1..).zip((0..days).rev()).map(|(n, back)| one(n, last - TimeDelta::days(back))).collect()
}

fn stay(list: &[Cadangan], now: &str) -> Vec<NaiveDate> {
    let gone: BTreeSet<String> = thin(list, at(now)).into_iter().collect();
    list.iter().filter(|c| !gone.contains(&c.nama)).map(|c| c.waktu.date()).collect()
}

fn days(list: &[&str]) -> Vec<NaiveDate> {
    list.iter().map(|d| d.parse().unwrap()).collect()
}

#[test]
fn a_year_of_days_becomes_days_weeks_and_months() {
    // Counted by hand on a calendar: 21 November 2026 is a Saturday, so weeks end on its Sundays before; the running week
    // and month are the newest ones.
    let expected = [
        "2025-12-31",
        "2026-01-31",
        "2026-02-28",
        "2026-03-31",
        "2026-04-30",
        "2026-05-31",
        "2026-06-30",
        "2026-07-31",
        "2026-08-31",
        "2026-09-30",
        "2026-10-04",
        "2026-10-11",
        "2026-10-18",
        "2026-10-25",
        "2026-10-31",
        "2026-11-01",
        "2026-11-08",
        "2026-11-09",
        "2026-11-10",
        "2026-11-11",
        "2026-11-12",
        "2026-11-13",
        "2026-11-14",
        "2026-11-15",
        "2026-11-16",
        "2026-11-17",
        "2026-11-18",
        "2026-11-19",
        "2026-11-20",
        "2026-11-21",
    ];
    assert_eq!(stay(&daily("2026-11-21 12:00", 400), "2026-11-21 13:00"), days(&expected));
}

#[test]
fn of_one_day_the_newest_stays() {
    let list =
        [one(1, at("2026-11-20 08:00")), one(2, at("2026-11-21 08:00")), one(3, at("2026-11-21 16:00"))];
    assert_eq!(thin(&list, at("2026-11-21 16:01")), [list[1].nama.clone()]);
}

#[test]
fn time_that_passes_takes_none_away() {
    let list = daily("2026-11-21 12:00", 14);
    assert_eq!(thin(&list, at("2031-01-01 00:00")), Vec::<String>::new());
}

#[test]
fn thinning_again_changes_nothing() {
    let list = daily("2026-11-21 12:00", 400);
    let gone: BTreeSet<String> = thin(&list, at("2026-11-21 13:00")).into_iter().collect();
    let rest: Vec<Cadangan> = list.into_iter().filter(|c| !gone.contains(&c.nama)).collect();
    assert_eq!(thin(&rest, at("2026-11-21 13:00")), Vec::<String>::new());
}

#[test]
fn a_clock_set_back_deletes_none_of_the_good_ones() {
    // Twenty good days; then the battery dies and the clock says January 2025 for thirty days of work.
    let mut list = daily("2026-11-21 12:00", 20);
    let wrong = (21..51).map(|n| one(n, at("2025-01-01 12:00") + TimeDelta::days(i64::from(n - 21))));
    list.extend(wrong);
    let kept = stay(&list, "2025-01-31 00:00");
    let good = days(&["2026-11-02", "2026-11-10", "2026-11-21"]);
    assert!(good.iter().all(|day| kept.contains(day)), "{kept:?}");
    assert!(kept.contains(&"2025-01-30".parse().unwrap()), "the newest one stays too: {kept:?}");
    // Right again: what was made meanwhile is the newest by its number, whatever its day says.
    let kept = stay(&list, "2026-11-22 12:00");
    assert!(kept.contains(&"2025-01-30".parse().unwrap()) && kept.contains(&"2026-11-21".parse().unwrap()));
}

#[test]
fn a_day_yet_to_come_takes_nobodys_place() {
    let mut list = daily("2026-11-21 12:00", 14);
    list.push(one(15, at("2030-01-01 12:00")));
    assert_eq!(thin(&list, at("2026-11-21 13:00")), Vec::<String>::new());
}

#[test]
fn what_was_asked_for_or_made_before_a_new_schema_never_goes() {
    for alasan in [AlasanCadangan::Tangan, AlasanCadangan::SebelumSkema, AlasanCadangan::SebelumPulih] {
        let mut list = daily("2026-11-21 12:00", 400);
        list.iter_mut().for_each(|c| c.alasan = alasan);
        assert_eq!(thin(&list, at("2026-11-21 13:00")), Vec::<String>::new(), "{alasan:?}");
    }
}

#[test]
fn the_last_imports_stay_beside_the_days() {
    let mut list: Vec<Cadangan> = (1..=15).map(|n| one(n, at("2026-11-21 08:00"))).collect();
    list.iter_mut().for_each(|c| c.alasan = AlasanCadangan::SebelumImpor);
    let gone = thin(&list, at("2026-11-21 13:00"));
    assert_eq!(gone, list[..5].iter().map(|c| c.nama.clone()).collect::<Vec<_>>());
}

#[test]
fn a_bad_one_before_an_import_takes_no_good_ones_place() {
    let mut list: Vec<Cadangan> = (1..=20).map(|n| one(n, at("2026-11-21 08:00"))).collect();
    list.iter_mut().for_each(|c| c.alasan = AlasanCadangan::SebelumImpor);
    for c in &mut list[10..] {
        c.keadaan = KeadaanCadangan::Rusak;
    }
    assert_eq!(thin(&list, at("2026-11-21 13:00")), Vec::<String>::new());
}

/// After the restore of another office: the keys of the one before are not those that thin.
#[test]
fn what_these_keys_never_judged_stays() {
    let mut list = daily("2026-11-21 12:00", 60);
    for c in &mut list[..30] {
        c.keadaan = KeadaanCadangan::BelumDiperiksa;
    }
    let gone = thin(&list, at("2026-11-21 13:00"));
    let old = |nama: &String| list[..30].iter().any(|c| c.nama == *nama);
    assert!(!gone.is_empty() && !gone.iter().any(old), "{gone:?}");
}

#[test]
fn one_that_cannot_be_read_pushes_no_good_one_out() {
    let mut list = daily("2026-11-21 12:00", 28);
    for c in &mut list[14..] {
        c.keadaan = KeadaanCadangan::Rusak;
    }
    assert_eq!(thin(&list, at("2026-11-21 13:00")), Vec::<String>::new());
    let good = daily("2026-11-21 12:00", 28);
    let gone = thin(&good, at("2026-11-21 13:00")).len();
    assert!(gone > 0, "the same twenty-eight days, all good, are thinned");
}

#[test]
fn due_after_a_change_and_four_hours_or_another_day() {
    let now = at("2026-11-21 12:00");
    let due = |list: &[Cadangan], kode: &str| is_due(list, |last| Ok(last != kode), now).unwrap();
    assert!(due(&[], "1"), "none yet");
    for (last, kode, expected) in [
        ("2026-11-21 07:59", "1", false),
        ("2026-11-20 07:00", "1", false),
        ("2026-11-21 08:01", "2", false),
        ("2026-11-21 08:00", "2", true),
        ("2026-11-20 23:00", "2", true),
        ("2027-01-01 00:00", "2", true),
    ] {
        assert_eq!(due(&[one(1, at(last))], kode), expected, "{last} {kode}");
    }
    // One that doesn't count keeps none from being made.
    let mut bad = one(2, now);
    bad.keadaan = KeadaanCadangan::BelumDiperiksa;
    assert!(due(&[one(1, at("2026-11-21 07:00")), bad], "2"));
}

#[test]
fn names_are_read_as_they_were_written() {
    let waktu = at("2026-11-21 20:30");
    let nama = NamaCadangan { nomor: 12, waktu, alasan: AlasanCadangan::SebelumImpor };
    assert_eq!(nama.text(), "000012-20261121-203000-SEBELUM_IMPOR.zip");
    assert_eq!(NamaCadangan::read(&nama.text()), Some(nama));
    for (text, alasan) in [
        ("sebelum-pulih-20261121-203000", AlasanCadangan::SebelumPulih),
        ("sebelum-pulih-20261121-203000_2", AlasanCadangan::SebelumPulih),
        ("sebelum-skema-6-20261121-203000.db", AlasanCadangan::SebelumSkema),
    ] {
        assert_eq!(NamaCadangan::read(text), Some(NamaCadangan { nomor: 0, waktu, alasan }), "{text}");
    }
    for other in [
        "",
        "12.zip",
        "000012-20261121-203000-OTOMATIS.tanda",
        "000012-20261321-203000-OTOMATIS.zip",
        "kantor.zip",
        "000000-20261121-203000-OTOMATIS.zip",
        "../000012-20261121-203000-OTOMATIS.zip",
        "sebelum-pulih-",
        "000012-20261121-203000-OTOMATIS.zip.part",
        "0012-20261121-203000-OTOMATIS.zip",
    ] {
        assert_eq!(NamaCadangan::read(other), None, "{other}");
    }
}

#[test]
fn everything_is_read_again_after_a_week() {
    let now = at("2026-11-21 12:00");
    for (last, sejak, due) in [
        (None, None, false),
        (None, Some("2026-11-15 23:00"), false),
        (None, Some("2026-11-14 23:00"), true),
        (Some("2026-11-15 23:00"), Some("2026-01-01 08:00"), false),
        (Some("2026-11-14 23:00"), Some("2026-01-01 08:00"), true),
        (Some("2027-01-01 00:00"), None, true),
    ] {
        assert_eq!(is_periksa_due(last.map(at), sejak.map(at), now), due, "{last:?} {sejak:?}");
    }
}
