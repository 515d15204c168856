//! The cases: for each rule what just fails it and what just passes.

use super::{Perkara, Ubah};
use crate::informasi::{Cakupan, DasarHukum};
use crate::jangka_waktu::{JangkaWaktu, JenisJangkaWaktu, SatuanWaktu, dari_teks};
use crate::kesehatan::Risiko;
use crate::testing::date;

fn dasar(teks: &str) -> Vec<DasarHukum> {
    teks.lines().map(DasarHukum::dari_teks).collect()
}

fn term(jenis: JenisJangkaWaktu, tahun: Option<u32>, cetak: &str) -> Vec<JangkaWaktu> {
    let mut term = JangkaWaktu::kosong(jenis);
    (term.nilai, term.satuan) = (tahun, tahun.map(|_| SatuanWaktu::Tahun));
    term.uraian_cetak = cetak.into();
    vec![term]
}

fn tahun(n: u32) -> Vec<JangkaWaktu> {
    term(JenisJangkaWaktu::Durasi, Some(n), &format!("{n} tahun sejak tanggal penetapan"))
}

fn huruf(p: &mut Perkara, kode: &str) {
    p.item.kode_pasal17 = vec![kode.into()];
    p.item.dasar_hukum = dasar("UU 27 Tahun 2022 Pasal 4");
}

/// Code, words of its article, how grave it is, what just fails, what just passes.
pub(super) const ATURAN: &[(&str, &str, Risiko, Ubah, Ubah)] = &[
    (
        "URAIAN_KOSONG",
        "Perki 1/2021 Pasal 49 ayat (2) huruf b",
        Risiko::Sedang,
        |p| p.item.uraian = "  ".into(),
        |p| p.item.uraian = "Saldo rekening anak".into(),
    ),
    (
        "URAIAN_TERLALU_PENDEK",
        "Perki 1/2021 Pasal 49 ayat (2) huruf b",
        Risiko::Sedang,
        |p| p.item.uraian = "Saldo rek anak".into(),
        |p| p.item.uraian = "Saldo rek anak2".into(),
    ),
    (
        "URAIAN_UMUM",
        "Perki 1/2021 Pasal 49 ayat (2) huruf b",
        Risiko::Sedang,
        |p| p.item.uraian = "Seluruh dokumen kepegawaian".into(),
        |p| p.item.uraian = "Seluruh hukuman kepegawaian".into(),
    ),
    (
        "PASAL17_KOSONG",
        "UU 14/2008 Pasal 17",
        Risiko::Tinggi,
        |p| p.item.kode_pasal17.clear(),
        |p| p.item.kode_pasal17 = vec!["h.3".into()],
    ),
    (
        "DASAR_TANPA_UU",
        "Perki 1/2021 Pasal 49 ayat (6) huruf a",
        Risiko::Tinggi,
        |p| p.item.dasar_hukum = dasar("Surat edaran kepala dinas"),
        |p| p.item.dasar_hukum = dasar("UU 27 Tahun 2022 Pasal 4"),
    ),
    (
        "DASAR_DI_BAWAH_UU",
        "Perki 1/2021 Pasal 49 ayat (6) huruf a",
        Risiko::Tinggi,
        |p| p.item.dasar_hukum = dasar("PP 61 Tahun 2010 Pasal 8"),
        |p| p.item.dasar_hukum = dasar("PP 61 Tahun 2010 Pasal 8\nUU 27 Tahun 2022 Pasal 4"),
    ),
    (
        "DASAR_UU_TANPA_PASAL",
        "Perki 1/2021 Pasal 49 ayat (6) huruf a",
        Risiko::Tinggi,
        |p| p.item.dasar_hukum = dasar("UU 27 Tahun 2022"),
        |p| p.item.dasar_hukum = dasar("UU 27 Tahun 2022 Pasal 4"),
    ),
    (
        "HURUF_J_TANPA_UU_LAIN",
        "UU 14/2008 Pasal 17 huruf j",
        Risiko::Tinggi,
        |p| {
            (p.item.kode_pasal17, p.item.dasar_hukum) =
                (vec!["j".into()], dasar("UU 14 Tahun 2008 Pasal 17 huruf j"))
        },
        |p| huruf(p, "j"),
    ),
    (
        "DASAR_DICABUT",
        "Perki 1/2021 Pasal 49 ayat (2) huruf c",
        Risiko::Sedang,
        |p| p.item.dasar_hukum.extend(dasar("Perki 1 Tahun 2017 Pasal 3")),
        |p| p.item.dasar_hukum.extend(dasar("Perki 1 Tahun 2021 Pasal 49")),
    ),
    (
        "DASAR_PASAL17_BERBEDA",
        "UU 14/2008 Pasal 17",
        Risiko::Sedang,
        |p| p.item.dasar_hukum.extend(dasar("UU 14 Tahun 2008 Pasal 17 huruf b")),
        |p| p.item.dasar_hukum.extend(dasar("UU 14 Tahun 2008 Pasal 17 huruf h")),
    ),
    (
        "KONSEKUENSI_DIBUKA_KOSONG",
        "Perki 1/2021 Pasal 49 ayat (6) huruf b",
        Risiko::Tinggi,
        |p| p.chain.dibuka.clear(),
        |p| p.chain.dibuka = "Menjadi sasaran tipu".into(),
    ),
    (
        "KONSEKUENSI_DITUTUP_KOSONG",
        "Perki 1/2021 Pasal 49 ayat (6) huruf b",
        Risiko::Tinggi,
        |p| p.chain.ditutup.clear(),
        |p| p.chain.ditutup = "Rahasia terlindungi.".into(),
    ),
    (
        "KONSEKUENSI_TERLALU_PENDEK",
        "Perki 1/2021 Pasal 49 ayat (6) huruf b",
        Risiko::Sedang,
        |p| p.chain.dibuka = "Menjadi sasaran tip".into(),
        |p| p.chain.dibuka = "Menjadi sasaran tipu".into(),
    ),
    (
        "KONSEKUENSI_SAMA",
        "Perki 1/2021 Pasal 49 ayat (6) huruf b",
        Risiko::Sedang,
        |p| p.chain.ditutup = p.chain.dibuka.to_uppercase(),
        |p| p.chain.ditutup = format!("Tidak {}", p.chain.dibuka),
    ),
    (
        "KONSEKUENSI_FRASA_KOSONG",
        "Perki 1/2021 Pasal 49 ayat (6) huruf b",
        Risiko::Sedang,
        |p| p.chain.dibuka = "Bersifat rahasia karena memuat nomor rekening pegawai".into(),
        |p| p.chain.dibuka = "Bersifat rahasia karena memuat nomor rekening pegawai honorer".into(),
    ),
    (
        "CONTOH_BELUM_DISESUAIKAN",
        "Perki 1/2021 Pasal 49 ayat (6) huruf b",
        Risiko::Sedang,
        |p| p.chain.ditutup = "Rahasia [siapa] terlindungi.".into(),
        |p| p.chain.ditutup = "Rahasia penerima terlindungi.".into(),
    ),
    (
        "PASAL18_BELUM_DIPERIKSA",
        "UU 14/2008 Pasal 18 ayat (1)",
        Risiko::Sedang,
        |p| p.item.bukan_pasal18 = false,
        |p| p.item.bukan_pasal18 = true,
    ),
    (
        "TERBUKA_PERSETUJUAN",
        "UU 14/2008 Pasal 18 ayat (2) huruf a",
        Risiko::Tinggi,
        |p| p.item.persetujuan_tertulis_subjek = true,
        |p| {
            p.item.persetujuan_tertulis_subjek = true;
            huruf(p, "i")
        },
    ),
    (
        "TERBUKA_JABATAN_PUBLIK",
        "UU 14/2008 Pasal 18 ayat (2) huruf b",
        Risiko::Tinggi,
        |p| p.item.terkait_jabatan_publik = true,
        |p| {
            p.item.terkait_jabatan_publik = true;
            huruf(p, "b")
        },
    ),
    (
        "JANGKA_WAKTU_KOSONG",
        "Perki 1/2021 Pasal 49 ayat (5) huruf e",
        Risiko::Tinggi,
        |p| p.item.jangka_waktu.clear(),
        |p| p.item.jangka_waktu = tahun(1),
    ),
    (
        "JANGKA_WAKTU_KABUR",
        "Perki 1/2021 Pasal 49 ayat (5) huruf e",
        Risiko::Sedang,
        |p| p.item.jangka_waktu = dari_teks("Selama jangka waktu tertentu"),
        |p| p.item.jangka_waktu = tahun(5),
    ),
    (
        "JANGKA_WAKTU_TANPA_AKHIR",
        "Perki 1/2021 Pasal 49 ayat (5) huruf e",
        Risiko::Tinggi,
        |p| p.item.jangka_waktu = dari_teks("Tidak terbatas"),
        |p| p.item.jangka_waktu = tahun(5),
    ),
    (
        "PERMANEN_DILARANG",
        "UU 14/2008 Pasal 20 ayat (1)",
        Risiko::Tinggi,
        |p| {
            huruf(p, "b");
            p.item.jangka_waktu = term(JenisJangkaWaktu::Permanen, None, "permanen")
        },
        |p| {
            huruf(p, "g");
            p.item.jangka_waktu = term(JenisJangkaWaktu::Permanen, None, "permanen")
        },
    ),
    (
        "TANPA_AKHIR_DILARANG",
        "UU 14/2008 Pasal 20 ayat (1)",
        Risiko::Tinggi,
        |p| {
            huruf(p, "b");
            p.item.jangka_waktu = term(JenisJangkaWaktu::SampaiPeristiwa, None, "Tidak terbatas")
        },
        |p| {
            huruf(p, "b");
            p.item.jangka_waktu = tahun(5)
        },
    ),
    (
        "BATAS_30_TAHUN",
        "PP 61/2010 Pasal 5 ayat (1)",
        Risiko::Tinggi,
        |p| {
            huruf(p, "a.1");
            p.item.jangka_waktu = tahun(31)
        },
        |p| {
            huruf(p, "a.1");
            p.item.jangka_waktu = tahun(30)
        },
    ),
    (
        "PIMPINAN_BADAN_PUBLIK_BELUM",
        "PP 61/2010 Pasal 7 ayat (5)",
        Risiko::Rendah,
        |p| {
            huruf(p, "d");
            p.item.jangka_waktu = tahun(5)
        },
        |p| {
            huruf(p, "d");
            let cetak = "5 tahun, ditetapkan oleh pimpinan Badan Publik";
            p.item.jangka_waktu = term(JenisJangkaWaktu::Durasi, Some(5), cetak);
        },
    ),
    (
        "BAGIAN_DIKECUALIKAN_KOSONG",
        "Perki 1/2021 Pasal 22 ayat (2) huruf b",
        Risiko::Sedang,
        |p| p.item.cakupan = Cakupan::Sebagian,
        |p| {
            p.item.cakupan = Cakupan::Sebagian;
            p.item.bagian_dikecualikan = "Kolom saldo".into()
        },
    ),
    (
        "SELURUH_DOKUMEN",
        "Perki 1/2021 Pasal 22 ayat (2)",
        Risiko::Rendah,
        |p| p.item.judul = "Kontrak pengadaan server".into(),
        |p| p.item.judul = "Harga satuan dalam kontrak pengadaan server".into(),
    ),
    (
        "UJI_BELUM_ADA",
        "UU 14/2008 Pasal 19",
        Risiko::Tinggi,
        |p| p.chain.lembar_id = None,
        |p| p.chain.lembar_id = Some("L".into()),
    ),
    (
        "TANDA_TANGAN_LEMBAR_BELUM_ADA",
        "PP 61/2010 Pasal 3 ayat (2)",
        Risiko::Tinggi,
        |p| p.chain.lembar_ditandatangani = false,
        |p| p.chain.lembar_ditandatangani = true,
    ),
    (
        "LEMBAR_BELUM_DIPINDAI",
        "Perki 1/2021 Pasal 49 ayat (3)",
        Risiko::Sedang,
        |p| p.chain.lembar_dipindai = false,
        |p| p.chain.lembar_dipindai = true,
    ),
    (
        "UJI_SESUDAH_PENETAPAN",
        "PP 61/2010 Pasal 3 ayat (1)",
        Risiko::Tinggi,
        |p| p.chain.lembar_tanggal = Some(date("2026-11-18")),
        |p| p.chain.lembar_tanggal = Some(date("2026-11-17")),
    ),
    (
        "UJI_SEBELUM_PERKI",
        "Perki 1/2021 Pasal 49 ayat (3) dan Pasal 63",
        Risiko::Sedang,
        |p| p.chain.lembar_tanggal = Some(date("2021-06-29")),
        |p| p.chain.lembar_tanggal = Some(date("2021-06-30")),
    ),
    (
        "PERTIMBANGAN_BELUM_ADA",
        "Perki 1/2021 Pasal 7 ayat (4)",
        Risiko::Sedang,
        |p| p.chain.rapat_id = None,
        |p| {
            p.chain.rapat_id = None;
            p.acuan.without_tim = true
        },
    ),
    (
        "BERITA_ACARA_BELUM_ADA",
        "Perki 1/2021 Pasal 7 ayat (4)",
        Risiko::Sedang,
        |p| p.chain.berita_acara_ditandatangani = false,
        |p| p.chain.berita_acara_ditandatangani = true,
    ),
    (
        "PENETAPAN_BELUM_ADA",
        "PP 61/2010 Pasal 4 ayat (1)",
        Risiko::Tinggi,
        |p| p.chain.keputusan_id = None,
        |p| p.chain.keputusan_id = Some("K".into()),
    ),
    (
        "PENETAP_BELUM_DISEBUT",
        "PP 61/2010 Pasal 4 ayat (2) huruf b",
        Risiko::Sedang,
        |p| p.chain.penetap_lengkap = false,
        |p| p.chain.penetap_lengkap = true,
    ),
    (
        "KEPUTUSAN_BELUM_DIPINDAI",
        "Perki 1/2021 Pasal 34 ayat (2)",
        Risiko::Sedang,
        |p| p.chain.keputusan_dipindai = false,
        |p| p.chain.keputusan_dipindai = true,
    ),
    (
        "SUDAH_TERBUKA_DEMI_HUKUM",
        "PP 61/2010 Pasal 11 ayat (3)",
        Risiko::Tinggi,
        |p| p.item.berakhir = Some(date("2026-11-19")),
        |p| p.item.berakhir = Some(date("2026-11-20")),
    ),
    // 20 November 2026, today, is the 30th working day before 7 January 2027, by a count outside the program.
    (
        "BATAS_PENGUBAHAN_LEWAT",
        "PP 61/2010 Pasal 11 ayat (2)",
        Risiko::Sedang,
        |p| p.item.berakhir = Some(date("2027-01-07")),
        |p| p.item.berakhir = Some(date("2027-01-08")),
    ),
    (
        "TEMPAT_SIMPAN_BELUM_ADA",
        "Perki 1/2021 Pasal 50 ayat (4)",
        Risiko::Sedang,
        |p| p.chain.ada_tempat = false,
        |p| p.chain.ada_tempat = true,
    ),
];
