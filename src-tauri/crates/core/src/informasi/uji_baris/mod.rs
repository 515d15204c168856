//! The rules of one row of the Lembar Pengujian Konsekuensi, each with its article (Perki 1/2021 Pasal 49).

mod frasa;

use crate::informasi::Cakupan;
use crate::jangka_waktu::{self, JangkaWaktu, OperatorJangkaWaktu};
use crate::masalah::Masalah;
use crate::peraturan::{JenisPeraturan, pasal17};
use chrono::NaiveDate;

/// Problem codes of this module, beside those of the term and of the Pasal 17 codes.
pub const KODE: &[&str] = &[
    "URAIAN_KOSONG",
    "URAIAN_TERLALU_PENDEK",
    "URAIAN_UMUM",
    "PASAL17_KOSONG",
    "DASAR_TANPA_UU",
    "HURUF_J_TANPA_UU_LAIN",
    "DASAR_DICABUT",
    "KONSEKUENSI_DIBUKA_KOSONG",
    "KONSEKUENSI_DITUTUP_KOSONG",
    "KONSEKUENSI_TERLALU_PENDEK",
    "KONSEKUENSI_SAMA",
    "KONSEKUENSI_FRASA_KOSONG",
    "CONTOH_BELUM_DISESUAIKAN",
    "PASAL18_BELUM_DIPERIKSA",
    "TERBUKA_PERSETUJUAN",
    "TERBUKA_JABATAN_PUBLIK",
    "JANGKA_WAKTU_KOSONG",
    "BAGIAN_DIKECUALIKAN_KOSONG",
    "PENGUJI_KOSONG",
];

/// Shortest description, characters.
pub const MIN_URAIAN: usize = 15;
/// Shortest consequence, characters.
pub const MIN_KONSEKUENSI: usize = 20;

/// Words that name a subject, not information.
const KATA_UMUM: [&str; 14] = [
    "dokumen",
    "data",
    "surat",
    "arsip",
    "berkas",
    "informasi",
    "laporan",
    "daftar",
    "semua",
    "seluruh",
    "terkait",
    "tentang",
    "dan",
    "yang",
];

/// One legal basis, as far as the rules look at it.
#[derive(Debug, Clone, Copy)]
pub struct DasarUji<'a> {
    /// Kind.
    pub jenis: JenisPeraturan,
    /// Number.
    pub nomor: &'a str,
    /// Year.
    pub tahun: i32,
    /// Article, or empty.
    pub pasal: &'a str,
    /// It was revoked.
    pub dicabut: bool,
}

impl DasarUji<'_> {
    fn is_uu_kip(&self) -> bool {
        self.jenis == JenisPeraturan::Uu && self.nomor.trim() == "14" && self.tahun == 2008
    }

    fn is_uu_with_pasal(&self) -> bool {
        self.jenis == JenisPeraturan::Uu && !self.pasal.trim().is_empty()
    }
}

/// One row as it stands.
#[derive(Debug, Clone, Copy)]
pub struct BarisUji<'a> {
    /// What is closed.
    pub uraian: &'a str,
    /// Whole or part.
    pub cakupan: Cakupan,
    /// Which part.
    pub bagian_dikecualikan: &'a str,
    /// Pasal 17 codes.
    pub kode_pasal17: &'a [String],
    /// Legal bases.
    pub dasar: &'a [DasarUji<'a>],
    /// The officer confirms: not one of the kinds of UU 14/2008 Pasal 18(1).
    pub bukan_pasal18: bool,
    /// The person concerned has agreed in writing.
    pub persetujuan_tertulis_subjek: bool,
    /// It concerns someone's public office.
    pub terkait_jabatan_publik: bool,
    /// Consequence when opened.
    pub konsekuensi_dibuka: &'a str,
    /// Consequence when closed.
    pub konsekuensi_ditutup: &'a str,
    /// Conditions of the term.
    pub jangka_waktu: &'a [JangkaWaktu],
    /// How they combine.
    pub operator_jangka_waktu: OperatorJangkaWaktu,
    /// The day of the decree, or today while there is none.
    pub tanggal: NaiveDate,
    /// How many testers are listed.
    pub penguji: usize,
}

/// Every problem of a row, errors and warnings, field by field in the order of the form.
#[must_use]
pub fn uji_baris(baris: &BarisUji<'_>) -> Vec<Masalah> {
    let mut out = Vec::new();
    check_uraian(baris, &mut out);
    check_dasar(baris, &mut out);
    check_terbuka(baris, &mut out);
    check_konsekuensi(baris, &mut out);
    if baris.jangka_waktu.is_empty() {
        out.push(Masalah::galat("jangka_waktu", "JANGKA_WAKTU_KOSONG"));
    }
    for (i, term) in baris.jangka_waktu.iter().enumerate() {
        let medan = format!("jangka_waktu.{i}");
        if term.uraian_cetak.trim().is_empty() {
            out.push(Masalah::galat(format!("{medan}.uraian_cetak"), "JANGKA_WAKTU_KOSONG"));
        }
    }
    out.extend(jangka_waktu::periksa(
        baris.jangka_waktu,
        baris.operator_jangka_waktu,
        baris.kode_pasal17,
        baris.tanggal,
    ));
    if baris.penguji == 0 {
        out.push(Masalah::galat("penguji", "PENGUJI_KOSONG"));
    }
    out
}

/// "Jelas dan terang" (Perki 1/2021 Pasal 49(2)b), and which part (Pasal 22(2)b).
fn check_uraian(baris: &BarisUji<'_>, out: &mut Vec<Masalah>) {
    let uraian = baris.uraian.trim();
    if uraian.is_empty() {
        out.push(Masalah::galat("uraian", "URAIAN_KOSONG"));
    } else if uraian.chars().count() < MIN_URAIAN {
        out.push(Masalah::galat("uraian", "URAIAN_TERLALU_PENDEK").with("min", MIN_URAIAN));
    }
    let lower = uraian.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let specific = words.iter().filter(|w| !KATA_UMUM.contains(w)).count();
    // "Dokumen kepegawaian": one word beside the general ones is still a subject.
    if !uraian.is_empty() && specific <= 1 {
        out.push(Masalah::peringatan("uraian", "URAIAN_UMUM"));
    }
    if baris.cakupan == Cakupan::Sebagian && baris.bagian_dikecualikan.trim().is_empty() {
        out.push(Masalah::galat("bagian_dikecualikan", "BAGIAN_DIKECUALIKAN_KOSONG"));
    }
}

/// UU 14/2008 Pasal 17; Perki 1/2021 Pasal 49(6)a and Pasal 63.
fn check_dasar(baris: &BarisUji<'_>, out: &mut Vec<Masalah>) {
    if baris.kode_pasal17.is_empty() {
        out.push(Masalah::galat("kode_pasal17", "PASAL17_KOSONG"));
    }
    out.extend(pasal17::periksa(baris.kode_pasal17, "kode_pasal17"));
    if !baris.dasar.iter().any(DasarUji::is_uu_with_pasal) {
        out.push(Masalah::galat("dasar_hukum", "DASAR_TANPA_UU"));
    }
    let other = baris.dasar.iter().any(|d| d.is_uu_with_pasal() && !d.is_uu_kip());
    if has_huruf(baris, "j") && !other {
        out.push(Masalah::galat("dasar_hukum", "HURUF_J_TANPA_UU_LAIN"));
    }
    for (i, d) in baris.dasar.iter().enumerate().filter(|(_, d)| d.dicabut) {
        let masalah = Masalah::peringatan(format!("dasar_hukum.{i}"), "DASAR_DICABUT");
        out.push(masalah.with("jenis", d.jenis.nama()).with("nomor", d.nomor).with("tahun", d.tahun));
    }
}

/// UU 14/2008 Pasal 18(1)–(2), PP 61/2010 Pasal 8(3).
fn check_terbuka(baris: &BarisUji<'_>, out: &mut Vec<Masalah>) {
    if !baris.bukan_pasal18 {
        out.push(Masalah::galat("bukan_pasal18", "PASAL18_BELUM_DIPERIKSA"));
    }
    if has_huruf(baris, "gh") {
        if baris.persetujuan_tertulis_subjek {
            out.push(Masalah::galat("persetujuan_tertulis_subjek", "TERBUKA_PERSETUJUAN"));
        }
        if baris.terkait_jabatan_publik {
            out.push(Masalah::galat("terkait_jabatan_publik", "TERBUKA_JABATAN_PUBLIK"));
        }
    }
}

/// Both tests, and not the same words twice (Perki 1/2021 Pasal 49(6)b).
fn check_konsekuensi(baris: &BarisUji<'_>, out: &mut Vec<Masalah>) {
    let (dibuka, ditutup) = (baris.konsekuensi_dibuka.trim(), baris.konsekuensi_ditutup.trim());
    for (medan, text, kosong) in [
        ("konsekuensi_dibuka", dibuka, "KONSEKUENSI_DIBUKA_KOSONG"),
        ("konsekuensi_ditutup", ditutup, "KONSEKUENSI_DITUTUP_KOSONG"),
    ] {
        if text.is_empty() {
            out.push(Masalah::galat(medan, kosong));
        } else if text.chars().count() < MIN_KONSEKUENSI {
            out.push(Masalah::galat(medan, "KONSEKUENSI_TERLALU_PENDEK").with("min", MIN_KONSEKUENSI));
        } else {
            out.extend(frasa::check(medan, text));
        }
    }
    if !dibuka.is_empty() && dibuka.to_lowercase() == ditutup.to_lowercase() {
        out.push(Masalah::galat("konsekuensi_ditutup", "KONSEKUENSI_SAMA"));
    }
}

fn has_huruf(baris: &BarisUji<'_>, letters: &str) -> bool {
    baris.kode_pasal17.iter().any(|k| k.chars().next().is_some_and(|c| letters.contains(c)))
}

#[cfg(test)]
mod tests;
