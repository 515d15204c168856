use super::{TERBESAR, angka_dan_kata, terbilang};

/// Written by hand from the rules; the larger fixture comes from num2words.
#[test]
fn rules() {
    for (n, text) in [
        (0, "nol"),
        (1, "satu"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (30, "tiga puluh"),
        (100, "seratus"),
        (101, "seratus satu"),
        (110, "seratus sepuluh"),
        (111, "seratus sebelas"),
        (199, "seratus sembilan puluh sembilan"),
        (200, "dua ratus"),
        (1000, "seribu"),
        (1001, "seribu satu"),
        (1100, "seribu seratus"),
        (1945, "seribu sembilan ratus empat puluh lima"),
        (2010, "dua ribu sepuluh"),
        (2011, "dua ribu sebelas"),
        (2026, "dua ribu dua puluh enam"),
        (2100, "dua ribu seratus"),
        (11_000, "sebelas ribu"),
        (100_000, "seratus ribu"),
        (111_111, "seratus sebelas ribu seratus sebelas"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (1_000_000_000, "satu miliar"),
    ] {
        assert_eq!(terbilang(n).as_deref(), Some(text), "{n}");
    }
}

#[test]
fn fixture_of_another_program() {
    let fixture = include_str!("num2words_id.tsv");
    let mut rows = 0;
    for line in fixture.lines().filter(|l| !l.starts_with('#')) {
        let (n, text) = line.split_once('\t').unwrap();
        assert_eq!(terbilang(n.parse().unwrap()).as_deref(), Some(text), "{n}");
        rows += 1;
    }
    assert!(rows >= 300, "{rows}");
}

#[test]
fn limits() {
    assert!(terbilang(TERBESAR).is_some());
    assert_eq!(terbilang(TERBESAR + 1), None);
    assert_eq!(terbilang(u64::MAX), None);
    assert_eq!(angka_dan_kata(30), "30 (tiga puluh)");
    assert!(angka_dan_kata(u32::MAX).starts_with("4294967295 (empat miliar"));
}
