use super::JenisJangkaWaktu as J;
use super::JenisJangkaWaktu::*;
use super::{SatuanWaktu, baca, dari_teks};
use proptest::prelude::*;

fn kinds(text: &str) -> Vec<Option<J>> {
    baca(text).into_iter().map(|b| b.jenis).collect()
}

/// Wordings that published lists use (domain reference 4.2), and more of the same shape.
#[test]
fn proposes_a_kind() {
    for (text, jenis) in [
        ("20 Tahun", Some(Durasi)),
        ("1 Tahun", Some(Durasi)),
        ("30 th/selama jangka waktu yang ditetapkan", Some(Durasi)),
        ("5 (lima) tahun sejak tanggal penetapan", Some(Durasi)),
        ("Dibuka setelah 5 tahun", Some(Durasi)),
        ("6 bulan", Some(Durasi)),
        ("5 tahun setelah keputusan disiplin", Some(DurasiSetelahPeristiwa)),
        ("2 tahun setelah proses seleksi berakhir", Some(DurasiSetelahPeristiwa)),
        ("Sampai dengan tiga tahun setelah kontrak berakhir", Some(DurasiSetelahPeristiwa)),
        ("Selama proses pemeriksaan hingga putusan final", Some(SampaiPeristiwa)),
        ("Sampai dengan selesainya proses penegakan Perda", Some(SampaiPeristiwa)),
        ("Sampai inovasi tersebut menjadi informasi yang bisa dipublikasikan", Some(SampaiPeristiwa)),
        ("Selama kode masih digunakan", Some(SampaiPeristiwa)),
        ("Selama dokumen masih berlaku", Some(SampaiPeristiwa)),
        ("Dapat dibuka pada waktu pemeriksaan", Some(SampaiPeristiwa)),
        ("sampai ada putusan pengadilan yang berkekuatan hukum tetap", Some(SampaiPeristiwa)),
        ("Mengikuti jadwal retensi arsip", Some(SesuaiJra)),
        ("Menyesuaikan JRA", Some(SesuaiJra)),
        ("Sampai ada persetujuan dari pejabat yang berwenang", Some(SampaiPersetujuanTertulis)),
        (
            "Dibuka setelah mendapatkan persetujuan tertulis dari yang bersangkutan",
            Some(SampaiPersetujuanTertulis),
        ),
        ("Mendapat ijin dari yang bersangkutan", Some(SampaiPersetujuanTertulis)),
        ("sampai ada putusan Komisi Informasi atau pengadilan", Some(SampaiPutusan)),
        ("Atas perintah pengadilan", Some(SampaiPutusan)),
        ("Permanen", Some(Permanen)),
        ("Permanen (kecuali kepada pemilik data)", Some(Permanen)),
        ("Tidak terbatas, kecuali dengan tujuan tertentu dengan ijin Bupati", Some(Permanen)),
        ("selama jangka waktu yang dibutuhkan untuk perlindungan rahasia pribadi", Some(SelamaDibutuhkan)),
        ("sesuai dengan ketentuan peraturan perundang-undangan", Some(SesuaiPeraturan)),
        ("sampai dengan 31 Desember 2028", Some(SampaiTanggal)),
        ("s.d. 31/12/2028", Some(SampaiTanggal)),
        ("Selama Jangka Waktu Tertentu", None),
        ("Sampai waktu yang ditentukan", None),
        ("Hanya boleh diberikan kepada instansi berwenang", None),
        ("Tahun 2024", None),
        ("UU No. 14 Tahun 2008 tentang Keterbukaan Informasi Publik Pasal 17 huruf h", None),
        ("Sampai dengan dibuka oleh yang berhak berdasarkan peraturan", Some(SampaiPeristiwa)),
    ] {
        assert_eq!(kinds(text), [jenis], "{text}");
    }
}

#[test]
fn several_conditions() {
    assert_eq!(
        kinds("a. Permanen b. Mendapat ijin dari yang bersangkutan"),
        [Some(Permanen), Some(SampaiPersetujuanTertulis)]
    );
    assert_eq!(
        kinds("Sampai adanya putusan pengadilan atau dalam kurun 1 Tahun"),
        [Some(SampaiPutusan), Some(Durasi)]
    );
    assert!(baca("").is_empty());
    assert!(baca(" - ").is_empty());
}

#[test]
fn reads_numbers_and_events() {
    let one = |text: &str| baca(text).remove(0);
    for (text, nilai, satuan) in [
        ("20 Tahun", Some(20), SatuanWaktu::Tahun),
        ("5 (lima) tahun", Some(5), SatuanWaktu::Tahun),
        ("lima (5) tahun", Some(5), SatuanWaktu::Tahun),
        ("dua puluh lima tahun", Some(25), SatuanWaktu::Tahun),
        ("30th", Some(30), SatuanWaktu::Tahun),
        ("2 minggu", Some(14), SatuanWaktu::Hari),
        ("-1 tahun", None, SatuanWaktu::Tahun),
        ("2,5 tahun", None, SatuanWaktu::Tahun),
        ("5-10 tahun", None, SatuanWaktu::Tahun),
    ] {
        let b = one(text);
        assert_eq!((b.nilai, b.satuan, b.kabur), (nilai, Some(satuan), nilai.is_none()), "{text}");
    }
    assert_eq!(one("5 tahun setelah keputusan disiplin").peristiwa.as_deref(), Some("keputusan disiplin"));
    assert_eq!(
        one("Sampai dengan terbitnya hasil audit").peristiwa.as_deref(),
        Some("terbitnya hasil audit")
    );
    assert_eq!(one("Selama kode masih digunakan").peristiwa.as_deref(), Some("selama kode masih digunakan"));
    assert_eq!(one("s/d 31 Des 2028").tanggal, chrono::NaiveDate::from_ymd_opt(2028, 12, 31));
    assert!(one("Tidak terbatas").kabur && !one("Permanen").kabur);
}

#[test]
fn a_term_keeps_the_words_it_came_from() {
    let list = dari_teks("a. 5 tahun;\nb. Hanya untuk instansi berwenang");
    assert_eq!(list.len(), 2);
    assert_eq!((list[0].jenis, list[0].nilai), (Durasi, Some(5)));
    assert!(
        list.iter().all(|j| j.teks_asal.as_deref() == Some("a. 5 tahun;\nb. Hanya untuk instansi berwenang"))
    );
    let cell = |list: &[super::JangkaWaktu]| super::uraian_gabungan(list, super::OperatorJangkaWaktu::Semua);
    assert_eq!(
        cell(&list),
        "a. 5 tahun;\nb. Hanya untuk instansi berwenang",
        "an untouched cell is printed as it was"
    );
    assert_eq!(cell(&list[..1]), list[0].uraian_cetak, "a changed one is printed from its conditions");
    assert_eq!(list[1].uraian_cetak, "Hanya untuk instansi berwenang");
}

#[test]
fn reads_the_first_and_the_last_day() {
    let one = |text: &str| baca(text).remove(0);
    let day = |text: &str| Some(crate::testing::date(text));
    for (text, jenis, nilai, mulai, akhir, kabur) in [
        ("25 tahun sejak 1 Januari 2020", Durasi, Some(25), day("2020-01-01"), None, false),
        (
            "25 (dua puluh lima) tahun terhitung sejak tanggal 1-1-2020",
            Durasi,
            Some(25),
            day("2020-01-01"),
            None,
            false,
        ),
        (
            "terhitung mulai tanggal 1 Juli 2024 selama 6 bulan",
            Durasi,
            Some(6),
            day("2024-07-01"),
            None,
            false,
        ),
        ("5 tahun setelah 1 Januari 2020", Durasi, Some(5), day("2020-01-01"), None, false),
        ("5 tahun sejak tahun 2020", Durasi, Some(5), day("2020-01-01"), None, true),
        (
            "sejak 1 Januari 2020 sampai dengan 31 Desember 2028",
            SampaiTanggal,
            None,
            day("2020-01-01"),
            day("2028-12-31"),
            false,
        ),
        ("Dibuka setelah 31 Desember 2028", SampaiTanggal, None, None, day("2028-12-31"), false),
        ("sampai tahun 2030", SampaiTanggal, None, None, day("2030-12-31"), true),
        ("s.d. akhir tahun 2030", SampaiTanggal, None, None, day("2030-12-31"), true),
        (
            "2 tahun setelah putusan tanggal 1 Januari 2020",
            DurasiSetelahPeristiwa,
            Some(2),
            None,
            None,
            false,
        ),
    ] {
        let b = one(text);
        assert_eq!(
            (b.jenis, b.nilai, b.mulai, b.tanggal, b.kabur),
            (Some(jenis), nilai, mulai, akhir, kabur),
            "{text}"
        );
    }
    let term = dari_teks("25 tahun sejak 1 Januari 2020").remove(0);
    assert_eq!(term.hitung_berakhir(crate::testing::date("2026-11-21")), day("2045-01-01"));
    assert_eq!(kinds("sampai tahun anggaran 2030"), [Some(SampaiPeristiwa)]);
}

#[test]
fn a_denied_word_is_not_permanent() {
    for text in ["tidak permanen", "Tidak bersifat permanen", "bukan permanen", "tidak untuk selamanya"] {
        let b = baca(text).remove(0);
        assert!(b.jenis != Some(Permanen) && b.kabur, "{text}");
        assert!(dari_teks(text).iter().all(|j| j.jenis != Permanen), "{text}");
    }
    assert_eq!(kinds("selama-lamanya"), [Some(Permanen)]);
    assert_eq!(kinds("tidak boleh dibuka selamanya"), [Some(Permanen)]);
}

proptest! {
    #[test]
    fn no_word_is_lost(text in "[a-c]\\. [a-z ]{1,20}[;\n]?[a-zA-Z0-9 ,.()é]{0,40}") {
        let kept: usize = baca(&text).iter().map(|b| b.teks.chars().filter(|c| c.is_alphanumeric()).count()).sum();
        let all = text.chars().filter(|c| c.is_alphanumeric()).count();
        // Only list markers (one letter or number each) and a joining "atau" or "dan" may go.
        prop_assert!(kept + 12 >= all, "{kept} of {all}");
    }

    #[test]
    fn any_text_is_answered(text in "\\PC{0,60}") {
        let _ = dari_teks(&text);
    }
}
