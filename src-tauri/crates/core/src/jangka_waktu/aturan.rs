//! What the law allows of a term, by the Pasal 17 codes of its item.

use super::hitung::tambah;
use super::{JangkaWaktu, JenisJangkaWaktu as J, SatuanWaktu};
use crate::masalah::Masalah;

/// Longest term under huruf a, years (PP 61/2010 Pasal 5(1)).
pub(super) const BATAS_HURUF_A: u32 = 30;

/// Words that say nothing definite.
const KABUR: [&str; 9] = [
    "jangka waktu tertentu",
    "waktu tertentu",
    "waktu yang ditentukan",
    "waktu yang ditetapkan",
    "belum ditentukan",
    "tidak ditentukan",
    "tidak terbatas",
    "tak terbatas",
    "tanpa batas",
];

/// Words that mean "without end".
pub(super) const TANPA_AKHIR: [&str; 7] =
    ["permanen", "permamen", "selamanya", "seterusnya", "tidak terbatas", "tak terbatas", "tanpa batas"];

/// Checks one term against the codes of its item; without codes only its wording. `medan` is the path of the term.
#[must_use]
pub fn periksa(jangka_waktu: &JangkaWaktu, medan: &str, kode_pasal17: &[String]) -> Vec<Masalah> {
    let huruf: Vec<char> = kode_pasal17.iter().filter_map(|k| k.chars().next()).collect();
    let mut out = Vec::new();
    let at = |name: &str| format!("{medan}.{name}");
    if !jangka_waktu.uraian_cetak.is_empty() && is_kabur(&jangka_waktu.uraian_cetak) {
        out.push(Masalah::peringatan(at("uraian_cetak"), "JANGKA_WAKTU_KABUR"));
    }
    if huruf.is_empty() {
        return out;
    }
    check_permanen(jangka_waktu, &huruf, &at, &mut out);
    if jangka_waktu.jenis != J::Permanen {
        check_jenis(jangka_waktu.jenis, &huruf, &at, &mut out);
    }
    if huruf.contains(&'a') && exceeds_30_tahun(jangka_waktu) {
        out.push(Masalah::galat(at("jenis"), "BATAS_30_TAHUN").with("maks", BATAS_HURUF_A));
    }
    let named = jangka_waktu.uraian_cetak.to_lowercase().contains("pimpinan badan publik");
    if let Some(h) = huruf.iter().find(|h| ('c'..='f').contains(*h)).filter(|_| !named) {
        out.push(Masalah::peringatan(at("uraian_cetak"), "PIMPINAN_BADAN_PUBLIK_BELUM").with("huruf", h));
    }
    out
}

/// Whether a text leaves open when the exemption ends (evaluators ask for "jelas dan tegas").
#[must_use]
pub fn is_kabur(text: &str) -> bool {
    let lower = text.to_lowercase();
    let has_letters = lower.chars().any(char::is_alphanumeric);
    !has_letters || KABUR.iter().any(|k| lower.contains(k))
}

/// UU 14/2008 Pasal 20(1): huruf a–f are never permanent, whatever the other codes allow.
fn check_permanen(j: &JangkaWaktu, huruf: &[char], at: &impl Fn(&str) -> String, out: &mut Vec<Masalah>) {
    let Some(h) = huruf.iter().find(|h| ('a'..='f').contains(*h)) else { return };
    let lower = j.uraian_cetak.to_lowercase();
    if j.jenis == J::Permanen {
        out.push(Masalah::galat(at("jenis"), "PERMANEN_DILARANG").with("huruf", h));
    } else if TANPA_AKHIR.iter().any(|t| lower.contains(t)) {
        out.push(Masalah::galat(at("uraian_cetak"), "TANPA_AKHIR_DILARANG").with("huruf", h));
    }
}

/// A kind that none of the codes allows is an error; one that only some allow is weak.
fn check_jenis(jenis: J, huruf: &[char], at: &impl Fn(&str) -> String, out: &mut Vec<Masalah>) {
    let refused: Vec<String> =
        huruf.iter().filter(|h| !is_allowed(jenis, **h)).map(char::to_string).collect();
    if refused.is_empty() {
        return;
    }
    let masalah = if refused.len() == huruf.len() {
        Masalah::galat(at("jenis"), "JENIS_TIDAK_UNTUK_KODE")
    } else {
        Masalah::peringatan(at("jenis"), "JENIS_TIDAK_UNTUK_SEMUA_KODE")
    };
    out.push(masalah.with("huruf", refused.join(", ")));
}

/// Kinds by letter, from PP 61/2010 Pasal 5–9 and Perki 1/2021 Pasal 51.
fn is_allowed(jenis: J, huruf: char) -> bool {
    let letters = match jenis {
        J::SesuaiPeraturan => "bgij",
        J::SelamaDibutuhkan => "cdefh",
        J::SampaiPersetujuanTertulis => "gh",
        J::SampaiPutusan => "i",
        J::Permanen => "ghij",
        _ => "abcdefghij",
    };
    letters.contains(huruf)
}

/// PP 61/2010 Pasal 5(1), as far as the fields tell.
fn exceeds_30_tahun(j: &JangkaWaktu) -> bool {
    let too_long = match (j.jenis, j.nilai, j.satuan) {
        (J::Durasi | J::DurasiSetelahPeristiwa, Some(n), Some(SatuanWaktu::Tahun)) => n > BATAS_HURUF_A,
        (J::Durasi | J::DurasiSetelahPeristiwa, Some(n), Some(SatuanWaktu::Bulan)) => n > BATAS_HURUF_A * 12,
        // 30 years hold at most eight leap days.
        (J::Durasi | J::DurasiSetelahPeristiwa, Some(n), Some(SatuanWaktu::Hari)) => {
            n > BATAS_HURUF_A * 365 + 8
        }
        (J::SesuaiJra, _, _) => {
            j.retensi_aktif.unwrap_or(0).saturating_add(j.retensi_inaktif.unwrap_or(0)) > BATAS_HURUF_A
        }
        _ => false,
    };
    let latest = j.mulai.and_then(|m| tambah(m, BATAS_HURUF_A, SatuanWaktu::Tahun));
    too_long || latest.zip(j.berakhir).is_some_and(|(latest, e)| e > latest)
}
