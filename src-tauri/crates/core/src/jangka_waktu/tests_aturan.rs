//! What the law allows of a term, for a decree of 21 November 2026.

use super::JenisJangkaWaktu as J;
use super::OperatorJangkaWaktu::{Semua, YangLebihDulu};
use super::{JangkaWaktu, OperatorJangkaWaktu, SatuanWaktu, dari_teks, periksa};
use crate::masalah::Tingkat;
use crate::testing::date;

fn printed(mut j: JangkaWaktu) -> JangkaWaktu {
    j.uraian_cetak = j.uraian();
    j
}

fn durasi(nilai: u32, satuan: SatuanWaktu) -> JangkaWaktu {
    printed(JangkaWaktu { nilai: Some(nilai), satuan: Some(satuan), ..JangkaWaktu::kosong(J::Durasi) })
}

fn tahun(nilai: u32) -> JangkaWaktu {
    durasi(nilai, SatuanWaktu::Tahun)
}

fn sejak(nilai: u32, mulai: &str) -> JangkaWaktu {
    printed(JangkaWaktu { mulai: Some(date(mulai)), ..tahun(nilai) })
}

fn sampai(berakhir: &str) -> JangkaWaktu {
    printed(JangkaWaktu { berakhir: Some(date(berakhir)), ..JangkaWaktu::kosong(J::SampaiTanggal) })
}

fn peristiwa(words: &str) -> JangkaWaktu {
    printed(JangkaWaktu { peristiwa: Some(words.into()), ..JangkaWaktu::kosong(J::SampaiPeristiwa) })
}

fn jenis(jenis: J) -> JangkaWaktu {
    printed(JangkaWaktu::kosong(jenis))
}

/// `medan kode`, with `~` before what is only weak.
fn check(list: &[JangkaWaktu], operator: OperatorJangkaWaktu, kode: &[&str]) -> Vec<String> {
    let kode: Vec<String> = kode.iter().map(ToString::to_string).collect();
    periksa(list, operator, &kode, date("2026-11-21"))
        .into_iter()
        .map(|m| {
            let mark = if m.tingkat == Tingkat::Peringatan { "~" } else { "" };
            format!("{mark}{} {}", m.medan.replace("jangka_waktu.", ""), m.kode)
        })
        .collect()
}

fn one(j: JangkaWaktu, kode: &[&str]) -> Vec<String> {
    check(&[j], YangLebihDulu, kode)
}

const NONE: [&str; 0] = [];

#[test]
fn never_permanent_under_a_to_f() {
    for letter in ["a.1", "b", "c.1", "d", "e.1", "f.1"] {
        let found = one(jenis(J::Permanen), &["h.1", letter]);
        assert!(found.contains(&"0.jenis PERMANEN_DILARANG".to_owned()), "{letter}");
    }
    for letter in ["g", "h.1", "i", "j"] {
        assert_eq!(one(jenis(J::Permanen), &[letter]), NONE, "{letter}");
    }
}

#[test]
fn endless_words_are_found_and_denied_ones_left() {
    let endless = "0.uraian_cetak TANPA_AKHIR_DILARANG";
    for words in [
        "selama-lamanya",
        "Selamanya",
        "tanpa batas waktu",
        "tidak dapat dibuka selamanya",
        "secara permanen",
    ] {
        assert!(one(peristiwa(words), &["a.1"]).contains(&endless.to_owned()), "{words}");
    }
    for words in [
        "perkara diputus, tidak permanen",
        "perkara diputus, tidak bersifat permanen",
        "penyidikan selesai, bukan untuk selamanya",
        "selesainya pemeriksaan, termasuk tetapi tidak terbatas pada banding",
        "pengumuman lowongan jabatan permanensi",
    ] {
        assert!(!one(peristiwa(words), &["a.1"]).contains(&endless.to_owned()), "{words}");
    }
    let vague = JangkaWaktu { uraian_cetak: "tidak terbatas".into(), ..tahun(5) };
    let both = ["~0.uraian_cetak JANGKA_WAKTU_KABUR", endless];
    assert_eq!(one(vague, &["a"]), both);
}

/// PP 61/2010 Pasal 5(1): the end that all conditions have together, counted from the decree.
#[test]
fn thirty_years_under_huruf_a() {
    let batas = ["0.jenis BATAS_30_TAHUN"];
    assert_eq!(one(tahun(31), &["a.1"]), batas);
    assert_eq!(one(durasi(361, SatuanWaktu::Bulan), &["a.1"]), batas);
    assert_eq!(one(tahun(30), &["a.1"]), NONE);
    assert_eq!(one(tahun(31), &["h.1"]), NONE);
    // 21 November 2026 + 30 years.
    assert_eq!(one(sampai("2056-11-21"), &["a.1"]), NONE);
    assert_eq!(one(sampai("2056-11-22"), &["a.1"]), batas);
    assert_eq!(one(sampai("2190-12-31"), &["a.1"]), batas);
    let own_end = JangkaWaktu {
        berakhir: Some(date("2190-12-31")),
        alasan_berakhir: Some("kesepakatan".into()),
        ..tahun(5)
    };
    assert_eq!(one(own_end, &["a.1"]), batas);
    assert_eq!(one(sejak(30, "2050-01-01"), &["a.1"]), batas, "30 years that begin later end later");
    assert_eq!(one(sejak(30, "2010-01-01"), &["a.1"]), NONE);
    assert_eq!(one(sejak(40, "2010-01-01"), &["a.1"]), batas, "40 years in all");
    let both = [tahun(30), sampai("2190-12-31")];
    assert_eq!(check(&both, Semua, &["a.1"]), ["1.jenis BATAS_30_TAHUN"]);
    assert_eq!(check(&both, YangLebihDulu, &["a.1"]), NONE, "the first one met ends it in time");
    let event = [peristiwa("perkara selesai"), sampai("2190-12-31")];
    assert_eq!(check(&event, Semua, &["a.1"]), ["1.jenis BATAS_30_TAHUN"]);
    let after = printed(JangkaWaktu {
        peristiwa: Some("perkara selesai".into()),
        jenis: J::DurasiSetelahPeristiwa,
        ..tahun(31)
    });
    assert_eq!(one(after, &["a.1"]), batas);
    let jra = JangkaWaktu { retensi_aktif: Some(11), retensi_inaktif: Some(20), ..jenis(J::SesuaiJra) };
    assert_eq!(one(jra, &["a.1"]), batas);
}

#[test]
fn a_term_that_is_over_is_no_term() {
    assert_eq!(one(sampai("1990-12-31"), &["h.1"]), ["0.berakhir JANGKA_WAKTU_SUDAH_LEWAT"]);
    assert_eq!(one(sampai("1990-12-31"), &[]), ["0.berakhir JANGKA_WAKTU_SUDAH_LEWAT"]);
    assert_eq!(one(sejak(5, "2015-01-01"), &["h.1"]), ["0.mulai JANGKA_WAKTU_SUDAH_LEWAT"]);
    assert_eq!(one(sampai("2026-11-21"), &["h.1"]), NONE, "the last day is still closed");
    let both = [sampai("2026-11-20"), tahun(2)];
    assert_eq!(check(&both, Semua, &["h.1"]), NONE, "the other condition lasts longer");
    assert_eq!(check(&both, YangLebihDulu, &["h.1"]), ["0.berakhir JANGKA_WAKTU_SUDAH_LEWAT"]);
}

/// With several codes the strictest rule applies.
#[test]
fn kinds_by_letter() {
    let consent = || jenis(J::SampaiPersetujuanTertulis);
    assert_eq!(one(consent(), &["b"]), ["0.jenis JENIS_TIDAK_UNTUK_KODE"]);
    assert_eq!(one(consent(), &["h.1"]), NONE);
    assert_eq!(one(consent(), &["a.1", "h.1"]), ["0.jenis JENIS_TIDAK_UNTUK_SEMUA_KODE"]);
    let both = [consent(), tahun(5)];
    assert_eq!(
        check(&both, YangLebihDulu, &["a.1", "h.1"]),
        ["~0.jenis JENIS_TIDAK_UNTUK_SEMUA_KODE"],
        "huruf a ends by the years"
    );
    assert_eq!(check(&both, Semua, &["a.1", "h.1"]), ["0.jenis JENIS_TIDAK_UNTUK_SEMUA_KODE"]);
}

#[test]
fn the_head_sets_the_term_of_c_to_f() {
    assert_eq!(one(tahun(5), &["c.1"]), ["~0.uraian_cetak PIMPINAN_BADAN_PUBLIK_BELUM"]);
    let named = "5 (lima) tahun, ditetapkan oleh pimpinan Badan Publik".into();
    assert_eq!(one(JangkaWaktu { uraian_cetak: named, ..tahun(5) }, &["c.1"]), NONE);
}

#[test]
fn what_was_only_guessed_stays_marked() {
    for (text, galat) in [
        ("5-10 tahun", true),
        ("1,5 tahun", true),
        ("-1 tahun setelah kontrak berakhir", true),
        ("sampai tahun 2030", false),
        ("Hanya untuk instansi berwenang", false),
    ] {
        let found = one(dari_teks(text).remove(0), &["h.1"]);
        assert!(found.contains(&"~0.uraian_cetak JANGKA_WAKTU_KABUR".to_owned()), "{text}");
        assert_eq!(found.contains(&"0.nilai LAMA_BELUM_JELAS".to_owned()), galat, "{text}");
    }
    assert_eq!(one(dari_teks("25 tahun sejak 1 Januari 2020").remove(0), &["h.1"]), NONE);
}
