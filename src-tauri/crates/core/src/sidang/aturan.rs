//! The rules on what an exemption rests on, each with its article in `assets/teks/masalah.json`.

use super::Acuan;
use crate::informasi::Informasi;
use crate::jangka_waktu::{Fase, tenggat};
use crate::kesehatan::Risiko;
use crate::masalah::Masalah;
use crate::storage::sidang::Rangkaian;
use crate::tanggal;
use chrono::NaiveDate;

/// Problem codes of this module, with how grave each is in a hearing.
pub const KODE: &[(&str, Risiko)] = &[
    ("UJI_BELUM_ADA", Risiko::Tinggi),
    ("TANDA_TANGAN_LEMBAR_BELUM_ADA", Risiko::Tinggi),
    ("LEMBAR_BELUM_DIPINDAI", Risiko::Sedang),
    ("UJI_SESUDAH_PENETAPAN", Risiko::Tinggi),
    ("UJI_SEBELUM_PERKI", Risiko::Sedang),
    ("PERTIMBANGAN_BELUM_ADA", Risiko::Sedang),
    ("BERITA_ACARA_BELUM_ADA", Risiko::Sedang),
    ("PENETAPAN_BELUM_ADA", Risiko::Tinggi),
    ("PENETAP_BELUM_DISEBUT", Risiko::Sedang),
    ("KEPUTUSAN_BELUM_DIPINDAI", Risiko::Sedang),
    ("SUDAH_TERBUKA_DEMI_HUKUM", Risiko::Tinggi),
    ("BATAS_PENGUBAHAN_LEWAT", Risiko::Sedang),
    ("TEMPAT_SIMPAN_BELUM_ADA", Risiko::Sedang),
];

/// How grave a problem of this module is; none for any other.
pub(super) fn risiko(kode: &str) -> Option<Risiko> {
    KODE.iter().find(|(known, _)| *known == kode).map(|(_, risiko)| *risiko)
}

/// The day on which Perki 1/2021 was enacted (diundangkan); it revoked what older tests rested on (Pasal 63).
const PERKI_1_2021: (i32, u32, u32) = (2021, 6, 30);

/// What the exemption of `item` lacks to stand on.
pub(super) fn check(item: &Informasi, chain: &Rangkaian, acuan: &Acuan) -> Vec<Masalah> {
    let mut out = Vec::new();
    check_lembar(chain, &mut out);
    if !acuan.without_tim {
        check_rapat(chain, &mut out);
    }
    check_keputusan(chain, &mut out);
    check_waktu(item, acuan, &mut out);
    if chain.keputusan_id.is_some() && !chain.ada_tempat {
        out.push(Masalah::peringatan("tempat_simpan", "TEMPAT_SIMPAN_BELUM_ADA"));
    }
    out
}

/// UU 14/2008 Pasal 19; Perki 1/2021 Pasal 22(3), Pasal 49(3) and Lampiran II.
fn check_lembar(chain: &Rangkaian, out: &mut Vec<Masalah>) {
    if chain.lembar_id.is_none() {
        out.push(Masalah::galat("lembar", "UJI_BELUM_ADA"));
        return;
    }
    if !chain.lembar_ditandatangani {
        out.push(Masalah::galat("lembar", "TANDA_TANGAN_LEMBAR_BELUM_ADA"));
    } else if !chain.lembar_dipindai {
        out.push(Masalah::peringatan("lembar", "LEMBAR_BELUM_DIPINDAI"));
    }
    let Some(day) = chain.lembar_tanggal else { return };
    if let Some(decree) = chain.keputusan_tanggal.filter(|decree| day > *decree) {
        let found = Masalah::galat("lembar", "UJI_SESUDAH_PENETAPAN");
        out.push(found.with("uji", tanggal::panjang(day)).with("penetapan", tanggal::panjang(decree)));
    }
    out.extend(uji_lama(chain));
}

/// The problem of a test that is older than Perki 1/2021 (Pasal 63).
pub(crate) fn uji_lama(chain: &Rangkaian) -> Option<Masalah> {
    let (year, month, first) = PERKI_1_2021;
    let enacted = NaiveDate::from_ymd_opt(year, month, first)?;
    let day = chain.lembar_tanggal.filter(|day| *day < enacted)?;
    Some(Masalah::peringatan("lembar", "UJI_SEBELUM_PERKI").with("uji", tanggal::panjang(day)))
}

/// Perki 1/2021 Pasal 7(4).
fn check_rapat(chain: &Rangkaian, out: &mut Vec<Masalah>) {
    if chain.rapat_id.is_none() {
        out.push(Masalah::peringatan("rapat", "PERTIMBANGAN_BELUM_ADA"));
    } else if !chain.berita_acara_ditandatangani {
        out.push(Masalah::peringatan("rapat", "BERITA_ACARA_BELUM_ADA"));
    }
}

/// PP 61/2010 Pasal 4; Perki 1/2021 Pasal 49(4)–(5), Pasal 34(2) and 44(3).
fn check_keputusan(chain: &Rangkaian, out: &mut Vec<Masalah>) {
    if chain.keputusan_id.is_none() {
        out.push(Masalah::galat("keputusan", "PENETAPAN_BELUM_ADA"));
        return;
    }
    if !chain.penetap_lengkap {
        out.push(Masalah::peringatan("keputusan", "PENETAP_BELUM_DISEBUT"));
    }
    if !chain.keputusan_dipindai {
        out.push(Masalah::peringatan("keputusan", "KEPUTUSAN_BELUM_DIPINDAI"));
    }
}

/// PP 61/2010 Pasal 11(2)–(3); Perki 1/2021 Pasal 52(1)–(2).
fn check_waktu(item: &Informasi, acuan: &Acuan, out: &mut Vec<Masalah>) {
    let Some(end) = item.berakhir else { return };
    let at = tenggat(end, acuan.today, &acuan.kalender);
    let found = match at.fase {
        Fase::TerbukaDemiHukum => Masalah::galat("berakhir", "SUDAH_TERBUKA_DEMI_HUKUM"),
        Fase::MasaPengubahan => Masalah::peringatan("berakhir", "BATAS_PENGUBAHAN_LEWAT")
            .with("batas", at.batas.map(tanggal::panjang).unwrap_or_default()),
        Fase::Aktif | Fase::AkanBerakhir => return,
    };
    out.push(found.with("berakhir", tanggal::panjang(end)));
}
