//! What the law allows of a term, by the Pasal 17 codes of its item.

use super::baca::is_kabur_bacaan;
use super::batas::check_batas;
use super::tanpa_akhir::is_tanpa_akhir;
use super::{JangkaWaktu, JenisJangkaWaktu as J, OperatorJangkaWaktu};
use crate::masalah::Masalah;
use chrono::NaiveDate;

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

/// Checks the terms of an item together against its codes, for a decree of `tanggal_penetapan`; without codes only what
/// holds of every term. The paths are `jangka_waktu.<index>.<field>`.
#[must_use]
pub fn periksa(
    list: &[JangkaWaktu],
    operator: OperatorJangkaWaktu,
    kode_pasal17: &[String],
    tanggal_penetapan: NaiveDate,
) -> Vec<Masalah> {
    let huruf: Vec<char> = kode_pasal17.iter().filter_map(|k| k.chars().next()).collect();
    let mut out = Vec::new();
    for (i, j) in list.iter().enumerate() {
        let at = |name: &str| format!("jangka_waktu.{i}.{name}");
        check_isi(j, &at, &mut out);
        if huruf.is_empty() {
            continue;
        }
        check_permanen(j, &huruf, &at, &mut out);
        if j.jenis != J::Permanen {
            let others = list.iter().enumerate().filter(|(k, _)| *k != i).map(|(_, o)| o.jenis).collect();
            check_jenis(j.jenis, &Bersama { others, operator }, &huruf, &at, &mut out);
        }
        let named = j.uraian_cetak.to_lowercase().contains("pimpinan badan publik");
        if let Some(h) = huruf.iter().find(|h| ('c'..='f').contains(*h)).filter(|_| !named) {
            out.push(Masalah::peringatan(at("uraian_cetak"), "PIMPINAN_BADAN_PUBLIK_BELUM").with("huruf", h));
        }
    }
    check_batas(list, operator, &huruf, tanggal_penetapan, &mut out);
    out
}

/// Whether a text leaves open when the exemption ends (evaluators ask for "jelas dan tegas").
#[must_use]
pub(super) fn is_kabur(text: &str) -> bool {
    let lower = text.to_lowercase();
    let has_letters = lower.chars().any(char::is_alphanumeric);
    !has_letters || KABUR.iter().any(|k| lower.contains(k))
}

/// What must hold of every term: its length is known, and its words are definite. The words of an old list are read
/// again, so that what could only be guessed stays marked until the officer has worded it anew.
fn check_isi(j: &JangkaWaktu, at: &impl Fn(&str) -> String, out: &mut Vec<Masalah>) {
    let text = &j.uraian_cetak;
    if !text.is_empty() && (is_kabur(text) || (j.teks_asal.is_some() && is_kabur_bacaan(text))) {
        out.push(Masalah::peringatan(at("uraian_cetak"), "JANGKA_WAKTU_KABUR"));
    }
    if matches!(j.jenis, J::Durasi | J::DurasiSetelahPeristiwa) && (j.nilai.is_none() || j.satuan.is_none()) {
        out.push(Masalah::galat(at("nilai"), "LAMA_BELUM_JELAS"));
    }
}

/// UU 14/2008 Pasal 20(1): huruf a–f are never permanent, whatever the other codes allow.
fn check_permanen(j: &JangkaWaktu, huruf: &[char], at: &impl Fn(&str) -> String, out: &mut Vec<Masalah>) {
    let Some(h) = huruf.iter().find(|h| ('a'..='f').contains(*h)) else { return };
    if j.jenis == J::Permanen {
        out.push(Masalah::galat(at("jenis"), "PERMANEN_DILARANG").with("huruf", h));
    } else if is_tanpa_akhir(&j.uraian_cetak) {
        out.push(Masalah::galat(at("uraian_cetak"), "TANPA_AKHIR_DILARANG").with("huruf", h));
    }
}

/// The other conditions of the same item.
struct Bersama {
    others: Vec<J>,
    operator: OperatorJangkaWaktu,
}

impl Bersama {
    /// Whether another condition ends the exemption by this letter too: then the first of them does.
    fn covers(&self, huruf: char) -> bool {
        self.operator == OperatorJangkaWaktu::YangLebihDulu
            && self.others.iter().any(|j| is_allowed(*j, huruf))
    }
}

/// With several codes the strictest rule applies: a kind that one of them forbids is an error. It is only weak when
/// each letter that forbids it has a condition of its own that may end the exemption sooner.
fn check_jenis(
    jenis: J,
    bersama: &Bersama,
    huruf: &[char],
    at: &impl Fn(&str) -> String,
    out: &mut Vec<Masalah>,
) {
    let mut refused: Vec<char> = huruf.iter().copied().filter(|h| !is_allowed(jenis, *h)).collect();
    refused.dedup();
    if refused.is_empty() {
        return;
    }
    let all = refused.len() == huruf.len();
    let masalah = if all {
        Masalah::galat(at("jenis"), "JENIS_TIDAK_UNTUK_KODE")
    } else if refused.iter().all(|h| bersama.covers(*h)) {
        Masalah::peringatan(at("jenis"), "JENIS_TIDAK_UNTUK_SEMUA_KODE")
    } else {
        Masalah::galat(at("jenis"), "JENIS_TIDAK_UNTUK_SEMUA_KODE")
    };
    let text: Vec<String> = refused.iter().map(char::to_string).collect();
    out.push(masalah.with("huruf", text.join(", ")));
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
