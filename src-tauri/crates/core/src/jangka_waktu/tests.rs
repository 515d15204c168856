use super::JenisJangkaWaktu as J;
use super::fase::{LEAD, fase};
use super::{
    Fase, JangkaWaktu, JangkaWaktuIsian, OperatorJangkaWaktu, SatuanWaktu, berakhir_gabungan, tenggat,
    uraian_gabungan,
};
use crate::hari_kerja::{Kalender, PolaHariKerja, bawaan};
use crate::masalah::Masalah;
use chrono::NaiveDate;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn durasi(nilai: i64, satuan: SatuanWaktu) -> JangkaWaktuIsian {
    JangkaWaktuIsian { nilai: Some(nilai), satuan: Some(satuan), ..JangkaWaktuIsian::kosong(J::Durasi) }
}

fn read(isian: &JangkaWaktuIsian, kode: &[&str]) -> (Option<JangkaWaktu>, Vec<Masalah>) {
    let mut out = Vec::new();
    let kode: Vec<String> = kode.iter().map(ToString::to_string).collect();
    (isian.read("jangka_waktu.0", &kode, &mut out), out)
}

#[test]
fn prints_each_kind() {
    let base = JangkaWaktuIsian::kosong;
    let tanggal = JangkaWaktuIsian { berakhir: "31-12-2028".into(), ..base(J::SampaiTanggal) };
    let peristiwa = JangkaWaktuIsian {
        peristiwa: "selesainya proses penegakan Perda".into(),
        ..base(J::SampaiPeristiwa)
    };
    let setelah = JangkaWaktuIsian {
        nilai: Some(5),
        satuan: Some(SatuanWaktu::Tahun),
        peristiwa: "keputusan disiplin".into(),
        ..base(J::DurasiSetelahPeristiwa)
    };
    let peraturan = JangkaWaktuIsian {
        peraturan: "Undang-Undang Nomor 30 Tahun 2000 tentang Rahasia Dagang".into(),
        ..base(J::SesuaiPeraturan)
    };
    for (isian, codes, text) in [
        (durasi(5, SatuanWaktu::Tahun), "h.1", "5 (lima) tahun sejak tanggal penetapan"),
        (tanggal, "h.1", "sampai dengan tanggal 31 Desember 2028"),
        (peristiwa, "a.1", "sampai dengan selesainya proses penegakan Perda"),
        (setelah, "h.4", "5 (lima) tahun setelah keputusan disiplin"),
        (peraturan, "b", "sesuai ketentuan Undang-Undang Nomor 30 Tahun 2000 tentang Rahasia Dagang"),
        (
            base(J::SelamaDibutuhkan),
            "h.3",
            "selama jangka waktu yang dibutuhkan untuk perlindungan rahasia pribadi",
        ),
        (base(J::SampaiPersetujuanTertulis), "h.3", "sampai ada persetujuan tertulis dari yang bersangkutan"),
        (base(J::SampaiPutusan), "i", "sampai ada putusan Komisi Informasi atau pengadilan"),
        (base(J::SesuaiJra), "h.1", "mengikuti jadwal retensi arsip"),
        (base(J::Permanen), "g", "permanen"),
    ] {
        let (term, masalah) = read(&isian, &[codes]);
        assert_eq!(masalah, [], "{text}");
        assert_eq!(term.unwrap().uraian_cetak, text);
    }
}

/// What the officer typed with its own beginning is not given a second one.
#[test]
fn no_beginning_is_said_twice() {
    for (jenis, typed, text) in [
        (J::SelamaDibutuhkan, "selama kunci masih dipakai", "selama kunci masih dipakai"),
        (
            J::SelamaDibutuhkan,
            "untuk melindungi saksi",
            "selama jangka waktu yang dibutuhkan untuk melindungi saksi",
        ),
        (
            J::SelamaDibutuhkan,
            "melindungi saksi",
            "selama jangka waktu yang dibutuhkan untuk melindungi saksi",
        ),
        (J::SesuaiPeraturan, "ketentuan peraturan kearsipan", "sesuai ketentuan peraturan kearsipan"),
        (J::SesuaiPeraturan, "sesuai ketentuan peraturan kearsipan", "sesuai ketentuan peraturan kearsipan"),
        (J::SesuaiPeraturan, "Mengikuti undang-undang paten", "Mengikuti undang-undang paten"),
        (J::SesuaiPeraturan, "undang-undang paten", "sesuai ketentuan undang-undang paten"),
        (J::SampaiPersetujuanTertulis, "dari pasien", "sampai ada persetujuan tertulis dari pasien"),
        (
            J::SampaiPersetujuanTertulis,
            "persetujuan tertulis pasien",
            "sampai ada persetujuan tertulis pasien",
        ),
        (J::SampaiPersetujuanTertulis, "sampai pasien setuju", "sampai pasien setuju"),
        (J::SampaiPersetujuanTertulis, "pasien", "sampai ada persetujuan tertulis dari pasien"),
        (J::DurasiSetelahPeristiwa, "setelah kontrak selesai", "2 (dua) tahun setelah kontrak selesai"),
        (J::DurasiSetelahPeristiwa, "sejak kontrak selesai", "2 (dua) tahun sejak kontrak selesai"),
        (J::SampaiPeristiwa, "hingga kontrak selesai", "hingga kontrak selesai"),
    ] {
        let term = JangkaWaktu {
            peristiwa: Some(typed.into()),
            peraturan: Some(typed.into()),
            nilai: Some(2),
            satuan: Some(SatuanWaktu::Tahun),
            ..JangkaWaktu::kosong(jenis)
        };
        assert_eq!(term.uraian(), text);
    }
}

#[test]
fn refuses_bad_fields() {
    let bad_date =
        JangkaWaktuIsian { berakhir: "31-02-2026".into(), ..JangkaWaktuIsian::kosong(J::SampaiTanggal) };
    let turned = JangkaWaktuIsian {
        mulai: "01-01-2028".into(),
        berakhir: "01-01-2027".into(),
        ..JangkaWaktuIsian::kosong(J::SampaiTanggal)
    };
    let no_reason = JangkaWaktuIsian { berakhir: "01-01-2030".into(), ..durasi(5, SatuanWaktu::Tahun) };
    let half_jra = JangkaWaktuIsian { retensi_aktif: Some(2), ..JangkaWaktuIsian::kosong(J::SesuaiJra) };
    let control = JangkaWaktuIsian { uraian_cetak: "lima\u{0}tahun".into(), ..durasi(5, SatuanWaktu::Tahun) };
    let long = JangkaWaktuIsian { uraian_cetak: "x".repeat(100_000), ..durasi(5, SatuanWaktu::Tahun) };
    let late = JangkaWaktuIsian { mulai: "01-01-2150".into(), ..durasi(99, SatuanWaktu::Tahun) };
    for (isian, expected) in [
        (durasi(-1, SatuanWaktu::Tahun), "ANGKA_TERLALU_KECIL"),
        (durasi(0, SatuanWaktu::Tahun), "ANGKA_TERLALU_KECIL"),
        (durasi(101, SatuanWaktu::Tahun), "ANGKA_TERLALU_BESAR"),
        (durasi(i64::MAX, SatuanWaktu::Hari), "ANGKA_TERLALU_BESAR"),
        (bad_date, "TANGGAL_TIDAK_ADA"),
        (turned, "TANGGAL_TERBALIK"),
        (no_reason, "ALASAN_BERAKHIR_WAJIB"),
        (half_jra, "WAJIB_DIISI"),
        (control, "KARAKTER_KENDALI"),
        (long, "TERLALU_PANJANG"),
        (late, "TAHUN_DI_LUAR_BATAS"),
        (JangkaWaktuIsian::kosong(J::SampaiPeristiwa), "WAJIB_DIISI"),
        (JangkaWaktuIsian::kosong(J::SesuaiPeraturan), "WAJIB_DIISI"),
    ] {
        let (term, masalah) = read(&isian, &["h.1"]);
        assert_eq!(term, None, "{expected}");
        assert_eq!(masalah[0].kode, expected);
    }
}

#[test]
fn last_day() {
    let end =
        |isian: &JangkaWaktuIsian, start: &str| read(isian, &[]).0.unwrap().hitung_berakhir(date(start));
    assert_eq!(end(&durasi(5, SatuanWaktu::Tahun), "2026-11-20"), Some(date("2031-11-20")));
    assert_eq!(end(&durasi(1, SatuanWaktu::Tahun), "2028-02-29"), Some(date("2029-02-28")));
    assert_eq!(end(&durasi(4, SatuanWaktu::Tahun), "2028-02-29"), Some(date("2032-02-29")));
    assert_eq!(end(&durasi(1, SatuanWaktu::Bulan), "2026-01-31"), Some(date("2026-02-28")));
    assert_eq!(end(&durasi(30, SatuanWaktu::Hari), "2026-12-15"), Some(date("2027-01-14")));
    let given = JangkaWaktuIsian { mulai: "2025-06-01".into(), ..durasi(2, SatuanWaktu::Tahun) };
    assert_eq!(end(&given, "2026-11-20"), Some(date("2027-06-01")));
    let jra = JangkaWaktuIsian {
        retensi_aktif: Some(2),
        retensi_inaktif: Some(3),
        ..JangkaWaktuIsian::kosong(J::SesuaiJra)
    };
    assert_eq!(end(&jra, "2026-11-20"), Some(date("2031-11-20")));
    let consent = JangkaWaktuIsian::kosong(J::SampaiPersetujuanTertulis);
    assert_eq!(end(&consent, "2026-11-20"), None);
    let consent = read(&consent, &[]).0.unwrap();
    assert_eq!(consent.tinjau(date("2026-11-20")), Some(date("2027-11-20")));
}

#[test]
fn several_conditions_end_together() {
    let five = read(&durasi(5, SatuanWaktu::Tahun), &[]).0.unwrap();
    let two = read(&durasi(2, SatuanWaktu::Tahun), &[]).0.unwrap();
    let consent = read(&JangkaWaktuIsian::kosong(J::SampaiPersetujuanTertulis), &[]).0.unwrap();
    let day = date("2026-11-20");
    let first = OperatorJangkaWaktu::YangLebihDulu;
    let all = OperatorJangkaWaktu::Semua;
    let list = [five.clone(), two.clone()];
    assert_eq!(berakhir_gabungan(&list, first, day), Some(date("2028-11-20")));
    assert_eq!(berakhir_gabungan(&list, all, day), Some(date("2031-11-20")));
    let open = [five, consent];
    assert_eq!(berakhir_gabungan(&open, first, day), Some(date("2031-11-20")));
    assert_eq!(berakhir_gabungan(&open, all, day), None);
    assert_eq!(berakhir_gabungan(&[], all, day), None);
    assert_eq!(
        uraian_gabungan(&open, first),
        "5 (lima) tahun sejak tanggal penetapan atau sampai ada persetujuan tertulis dari yang bersangkutan, mana \
         yang lebih dahulu"
    );
}

#[test]
fn phases() {
    let kalender = Kalender::new(bawaan(), PolaHariKerja::LimaHari, true);
    let e = date("2026-12-31");
    for (today, expected) in [
        ("2026-08-01", Fase::Aktif),
        ("2026-11-16", Fase::AkanBerakhir),
        ("2026-11-17", Fase::MasaPengubahan),
        ("2026-12-31", Fase::MasaPengubahan),
        ("2027-01-01", Fase::TerbukaDemiHukum),
    ] {
        assert_eq!(fase(e, date(today), &kalender, LEAD), (expected, Some(date("2026-11-17"))), "{today}");
    }
    // 60 working days before 17 November 2026, counted on the calendar: 24 August (25 August is Maulid Nabi).
    assert_eq!(fase(e, date("2026-08-24"), &kalender, LEAD).0, Fase::AkanBerakhir);
    assert_eq!(fase(e, date("2026-08-21"), &kalender, LEAD).0, Fase::Aktif);
    // Working days from Friday, 20 November to Thursday, 31 December 2026: 6 in November, 23 in December less
    // 24 and 25 December.
    let near = tenggat(e, date("2026-11-20"), &kalender);
    assert_eq!((near.fase, near.sisa_hari_kerja), (Fase::MasaPengubahan, Some(27)));
    assert_eq!(tenggat(e, e, &kalender).sisa_hari_kerja, Some(0));
    // 1 January is a holiday: the first working day after the end is the 4th.
    let over = tenggat(e, date("2027-01-04"), &kalender);
    assert_eq!((over.fase, over.sisa_hari_kerja), (Fase::TerbukaDemiHukum, Some(-1)));
}
