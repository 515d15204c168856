use super::{KodeTanggal, angka, bulan_romawi, hari, panjang, read, read_opsional, terbilang_tanggal};
use chrono::NaiveDate;
use proptest::prelude::*;

fn date(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

#[test]
fn prints() {
    let d = date(2026, 11, 20);
    assert_eq!(hari(d), "Jumat");
    assert_eq!(panjang(d), "20 November 2026");
    assert_eq!(angka(d), "20-11-2026");
    assert_eq!(panjang(date(2026, 2, 1)), "1 Februari 2026");
    assert_eq!(
        terbilang_tanggal(d).kalimat(),
        "Jumat tanggal dua puluh bulan November tahun dua ribu dua puluh enam"
    );
    assert_eq!(bulan_romawi(11), Some("XI"));
    assert_eq!((bulan_romawi(0), bulan_romawi(13)), (None, None));
}

#[test]
fn reads_every_accepted_form() {
    for text in [
        "31-12-2026",
        "31/12/2026",
        "31.12.2026",
        "2026-12-31",
        "31 Desember 2026",
        "31 DESEMBER 2026",
        "31 Des 2026",
        "31-Des-2026",
        "Kamis, 31 Desember 2026",
        " 31 - 12 - 2026 ",
    ] {
        assert_eq!(read(text), Ok(date(2026, 12, 31)), "{text}");
    }
    for (text, month) in
        [("1 Pebruari 2026", 2), ("1 Nopember 2026", 11), ("1 Jan 2026", 1), ("1 Agt 2026", 8)]
    {
        assert_eq!(read(text), Ok(date(2026, month, 1)), "{text}");
    }
}

#[test]
fn says_why_not() {
    use KodeTanggal::{TahunDiLuarBatas, TidakAda, TidakTerbaca};
    for (text, kode) in [
        ("31-02-2026", TidakAda),
        ("29 Februari 2027", TidakAda),
        ("00-01-2026", TidakAda),
        ("12/31/2026", TidakAda),
        ("2026-13-01", TidakAda),
        ("31-12-1899", TahunDiLuarBatas),
        ("31-12-2201", TahunDiLuarBatas),
        ("", TidakTerbaca),
        ("besok", TidakTerbaca),
        ("31-12-26", TidakTerbaca),
        ("31 Desembris 2026", TidakTerbaca),
        ("-1-12-2026 x", TidakTerbaca),
        ("31-12-2026-01", TidakTerbaca),
        ("٣١-١٢-٢٠٢٦", TidakTerbaca),
        ("999999999999-12-2026", TidakTerbaca),
    ] {
        assert_eq!(read(text), Err(kode), "{text}");
    }
}

#[test]
fn empty_is_none_and_bad_is_a_problem() {
    let mut out = Vec::new();
    assert_eq!(read_opsional("tanggal", "  ", &mut out), None);
    assert!(out.is_empty());
    assert_eq!(read_opsional("tanggal", "31-02-2026", &mut out), None);
    assert_eq!((out[0].medan.as_str(), out[0].kode.as_str()), ("tanggal", "TANGGAL_TIDAK_ADA"));
}

proptest! {
    #[test]
    fn what_is_printed_is_read_back(offset in 0..109_000_u64) {
        let d = date(1900, 1, 1) + chrono::Days::new(offset);
        prop_assert_eq!(read(&angka(d)), Ok(d));
        prop_assert_eq!(read(&panjang(d)), Ok(d));
        prop_assert_eq!(read(&d.to_string()), Ok(d));
    }

    #[test]
    fn any_text_is_answered(text in "\\PC{0,40}") {
        prop_assert!(read(&text).map_or(true, |d| d >= date(1900, 1, 1)));
    }
}
