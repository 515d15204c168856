//! Numbers of durations: what is read becomes the end of an exemption, so that nothing is guessed.

use super::{JenisJangkaWaktu as J, SatuanWaktu, baca, is_kabur_teks};
use crate::terbilang::terbilang_u32;

/// Value, unit and doubt of the one condition of a text.
fn one(text: &str) -> (Option<u32>, Option<SatuanWaktu>, bool) {
    let mut found = baca(text);
    assert_eq!(found.len(), 1, "{text}");
    let b = found.remove(0);
    (b.nilai, b.satuan, b.kabur)
}

#[test]
fn every_number_is_read_whole_in_figures_in_words_and_in_both() {
    for (unit, satuan) in
        [("tahun", SatuanWaktu::Tahun), ("bulan", SatuanWaktu::Bulan), ("hari", SatuanWaktu::Hari)]
    {
        for n in 1..=999 {
            let words = terbilang_u32(n);
            for text in [
                format!("{n} {unit}"),
                format!("{words} {unit}"),
                format!("{n} ({words}) {unit} sejak tanggal penetapan"),
                format!("selama {words} ({n}) {unit}"),
                format!("{n}({}){unit}", words.to_uppercase()),
                format!("{n} ({}) {unit}", words.replace(" puluh", "puluh")),
            ] {
                assert_eq!(one(&text), (Some(n), Some(satuan), false), "{text}");
            }
        }
    }
}

#[test]
fn figures_and_words_that_differ_are_not_read() {
    for n in 1..=999_u32 {
        for other in [n + 1, n % 100, n / 10, n * 10 % 1000].into_iter().filter(|o| *o != n && *o > 0) {
            for text in [
                format!("{n} ({}) tahun", terbilang_u32(other)),
                format!("{} ({n}) tahun", terbilang_u32(other)),
            ] {
                assert_eq!(one(&text), (None, Some(SatuanWaktu::Tahun), true), "{text}");
            }
        }
    }
    for text in [
        "5 (tiga) tahun",
        "5 (maksimal) tahun",
        "5 lima tahun",
        "0 tahun",
        "0 (nol) tahun",
        "1000 (seribu) bulan",
        "seribu bulan",
        "dua ratus ribu hari",
        "satu setengah tahun",
        "puluh tahun",
        "1.000 hari",
        "100 (satu ratus) bulan",
    ] {
        let (nilai, _, kabur) = one(text);
        assert_eq!((nilai, kabur), (None, true), "{text}");
    }
}

#[test]
fn a_range_and_what_is_only_near_are_not_read() {
    for text in [
        "antara 2 dan 5 tahun",
        "2 sampai 5 tahun",
        "2 sampai dengan 5 tahun",
        "2 s.d. 5 tahun",
        "2 s/d 5 tahun",
        "2 - 5 tahun",
        "2-5 tahun",
        "2 – 5 tahun",
        "2 atau 5 tahun",
        "dua atau tiga tahun",
        "dua hingga tiga tahun",
        "dua-tiga tahun",
        "2 (dua) sampai dengan 5 (lima) tahun",
        "2 tahun sampai dengan 5 tahun",
        "2 tahun 6 bulan",
        "2 (dua) tahun dan 6 (enam) bulan sejak tanggal penetapan",
        "lebih dari 5 tahun",
        "kurang lebih 5 tahun",
        "sekurang-kurangnya 5 tahun",
        "± 5 tahun",
        "5 tahun lebih",
        "5 tahun atau lebih",
        "130 hari kerja",
        "130 (seratus tiga puluh) hari kerja sejak tanggal penetapan",
        "2 tahun anggaran",
    ] {
        let (nilai, satuan, kabur) = one(text);
        assert!(nilai.is_none() && satuan.is_some() && kabur, "{text}");
    }
    let two = baca("2 tahun atau 5 tahun");
    assert!(two.len() == 2 && two.iter().all(|b| b.kabur), "{two:?}");
    assert_eq!(one("5 tahun (lima tahun)"), (Some(5), Some(SatuanWaktu::Tahun), false));
    assert_eq!(one("130 hari kalender"), (Some(130), Some(SatuanWaktu::Hari), false));
    assert_eq!(one("paling lama 5 tahun"), (Some(5), Some(SatuanWaktu::Tahun), false));
    assert_eq!(
        one("2 tahun setelah masa jabatan 5 tahun berakhir").0,
        Some(2),
        "the other belongs to the event"
    );
}

/// A slip in the unit or in the day leaves a number over; the rest of the words isn't taken for the whole.
#[test]
fn a_number_that_is_left_over_makes_a_text_vague() {
    for text in [
        "2 tahn sejak tanggal penetapan",
        "2 tahn setelah kontrak berakhir",
        "Dibuka 2 thun setelah kontrak berakhir",
        "selama 2 tahn",
        "dua tahn setelah kontrak berakhir",
        "2 semester setelah kontrak berakhir",
        "setahun setelah kontrak berakhir",
        "sampai dengan 31 Februari 2030",
        "sampai dengan tanggal 31 Desmber 2030",
        "5 tahun sampai dengan 31 Desember 2028",
        "2 tahn setelah putusan pengadilan",
        "",
        " - ",
    ] {
        assert!(is_kabur_teks(text), "{text}");
        assert!(baca(text).iter().all(|b| b.kabur), "{text}");
    }
    for text in [
        "sampai dengan berlakunya Pasal 17 huruf b Undang-Undang Nomor 14 Tahun 2008",
        "selama kegiatan sehari-hari berlangsung",
        "sampai tahap 2 selesai",
        "sampai dengan berakhirnya pandemi Covid-19",
        "sampai kontrak di dua lokasi berakhir",
    ] {
        assert!(!is_kabur_teks(text), "{text}");
    }
}

#[test]
fn the_day_of_the_decree_is_no_event_however_it_is_said() {
    for text in [
        "2 (dua) tahun sejak tanggal penetapan",
        "2 tahun sejak tanggal penetapan keputusan ini.",
        "2 tahun terhitung sejak tanggal ditetapkan",
        "2 tahun sejak ditetapkannya surat keputusan ini",
    ] {
        let b = baca(text).remove(0);
        assert_eq!((b.jenis, b.nilai, b.kabur), (Some(J::Durasi), Some(2), false), "{text}");
    }
    let b = baca("2 tahun setelah penetapan pemenang tender").remove(0);
    assert_eq!(b.jenis, Some(J::DurasiSetelahPeristiwa));
}
