//! Commands without a data folder. Dates are the vectors of the working-day table, checked against two calendars.

use saksama_tests::cli::cli;

fn answer(args: &[&str]) -> String {
    let out = cli().args(args).output().unwrap();
    assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).trim().to_owned()
}

#[test]
fn working_days() {
    let thirty_before =
        |date: &str, extra: &[&str]| answer(&[&["hari-kerja", date, "--geser", "-30"], extra].concat());
    assert_eq!(thirty_before("2026-03-25", &[]), "2026-02-02");
    assert_eq!(thirty_before("2026-03-25", &["--tanpa-cuti-bersama"]), "2026-02-09");
    assert_eq!(thirty_before("2026-03-25", &["--pola", "enam"]), "2026-02-09");
    assert_eq!(thirty_before("2026-03-25", &["--tanpa-libur"]), "2026-02-11");
    assert_eq!(answer(&["hari-kerja", "2026-12-23", "--geser", "10"]), "2027-01-12");
}

#[test]
fn numbers_in_words() {
    assert_eq!(answer(&["terbilang", "1945"]), "seribu sembilan ratus empat puluh lima");
    assert_eq!(answer(&["terbilang", "0"]), "nol");
}

#[test]
fn citations_out_of_free_text() {
    assert_eq!(answer(&["baca-kutipan", "Pasal 17 huruf h dan j UU KIP"]), "h,j");
    assert_eq!(answer(&["baca-kutipan", "Pasal 44 ayat (1) huruf h Undang-Undang Nomor 43 Tahun 2009"]), "");
}

#[test]
fn terms_out_of_free_text() {
    assert_eq!(
        answer(&["baca-jangka-waktu", "5 tahun setelah keputusan disiplin"]),
        "DURASI_SETELAH_PERISTIWA"
    );
    assert_eq!(answer(&["baca-jangka-waktu", "Mengikuti jadwal retensi arsip"]), "SESUAI_JRA");
}
