//! D25 Daftar jatuh tempo.

use super::Latar;
use super::dkip::penetapan_of;
use super::istilah::Istilah;
use super::tanda_tangan::selaku;
use chrono::{Datelike, NaiveDate};
use saksama_core::arsip::BarisArsip;
use saksama_core::hari_kerja::Kalender;
use saksama_core::jangka_waktu::{Fase, tenggat};
use saksama_core::pejabat::Peran;
use saksama_core::tanggal;
use saksama_documents::jatuh_tempo::{BarisJatuhTempo, DaftarJatuhTempo};

/// Every decided item with a known end; `rows` has the first to end first.
pub(crate) fn jatuh_tempo(latar: &Latar, rows: &[BarisArsip]) -> DaftarJatuhTempo {
    let kalender = latar.instansi.pengaturan.kalender();
    let today = Some(tanggal::panjang(latar.today));
    DaftarJatuhTempo {
        judul: vec![latar.judul()],
        keadaan: today.clone(),
        baris: rows
            .iter()
            .filter_map(|r| Some(baris(&latar.istilah, r, r.berakhir?, latar.today, &kalender)))
            .collect(),
        tempat: latar.instansi.kota_penetapan.clone(),
        tanggal: today,
        penandatangan: selaku(latar, Peran::PpidUtama, "ppid_utama"),
    }
}

fn baris(
    istilah: &Istilah,
    r: &BarisArsip,
    berakhir: NaiveDate,
    today: NaiveDate,
    kalender: &Kalender,
) -> BarisJatuhTempo {
    let t = tenggat(berakhir, today, kalender);
    let (kelompok, tindakan) = match t.fase {
        Fase::TerbukaDemiHukum => ("kelompok_lewat", "tindakan_lewat"),
        Fase::MasaPengubahan => ("kelompok_pengubahan", "tindakan_pengubahan"),
        Fase::AkanBerakhir => ("kelompok_akan", "tindakan_akan"),
        Fase::Aktif => ("kelompok_aktif", "tindakan_aktif"),
    };
    BarisJatuhTempo {
        kelompok: Some(istilah.get(kelompok, &[])),
        nomor_register: r.nomor_register.clone(),
        informasi: r.judul.clone(),
        penetapan: penetapan_of(istilah, &r.keputusan_nomor, r.keputusan_tanggal),
        mulai: r.mulai.or(r.keputusan_tanggal).map(tanggal::panjang).unwrap_or_default(),
        berakhir: tanggal::panjang(berakhir),
        batas: t.batas.map(tanggal::panjang).unwrap_or_default(),
        sisa: t.batas.map(|batas| sisa(istilah, today, batas, kalender)).unwrap_or_default(),
        tindakan: istilah.get(tindakan, &[]),
    }
}

/// What is left until `batas`, or passed: working days; from a year on years and months, nobody counts a thousand days.
fn sisa(istilah: &Istilah, today: NaiveDate, batas: NaiveDate, kalender: &Kalender) -> String {
    let months = whole_months(today, batas);
    if months >= 12 {
        let (years, rest) = ((months / 12).to_string(), (months % 12).to_string());
        let key = match (months % 12 == 0, batas.day() == today.day()) {
            (true, true) => "sisa_tahun_tepat",
            (true, false) => "sisa_tahun",
            (false, true) => "sisa_tahun_bulan_tepat",
            (false, false) => "sisa_tahun_bulan",
        };
        return istilah.get(key, &[("tahun", &years), ("bulan", &rest)]);
    }
    let Some(hari) = kalender.sisa_hari_kerja(today, batas) else { return String::new() };
    let count = hari.unsigned_abs().to_string();
    match hari {
        0 => istilah.get("sisa_hari_ini", &[]),
        1.. => istilah.get("sisa_hari", &[("hari", &count)]),
        _ => istilah.get("lewat_hari", &[("hari", &count)]),
    }
}

/// Months that are over between two days.
fn whole_months(from: NaiveDate, to: NaiveDate) -> i32 {
    let months = (to.year() - from.year()) * 12 + to.month0() as i32 - from.month0() as i32;
    months - i32::from(to.day() < from.day())
}

#[cfg(test)]
mod tests {
    use super::*;
    use saksama_core::hari_kerja::{PolaHariKerja, bawaan};

    #[test]
    fn what_is_far_is_told_in_years() {
        let kalender = Kalender::new(bawaan(), PolaHariKerja::LimaHari, true);
        let istilah = Istilah::of([]).unwrap();
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (batas, told) in [
            ("2026-11-20", "hari ini"),
            ("2026-11-23", "1 hari kerja"),
            ("2026-11-19", "lewat 1 hari kerja"),
            ("2027-11-20", "1 tahun"),
            ("2027-11-21", "lebih dari 1 tahun"),
            ("2028-02-20", "1 tahun 3 bulan"),
            ("2031-10-09", "lebih dari 4 tahun 10 bulan"),
        ] {
            assert_eq!(sisa(&istilah, day("2026-11-20"), day(batas), &kalender), told);
        }
        assert!(sisa(&istilah, day("2026-11-20"), day("2027-11-19"), &kalender).ends_with("hari kerja"));
    }
}
