//! Legal bases and terms as printed.

use crate::informasi::save::kosong;
use crate::informasi::{DasarHukum, Informasi, lengkap, turunan};
use crate::peraturan::{Peraturan, bawaan};
use crate::testing::{TestClock, date};

const KIP: &str = "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik";

fn laws() -> Vec<Peraturan> {
    bawaan::daftar(&*TestClock::at("2026-11-20")).unwrap()
}

fn basis(laws: &[Peraturan], jenis: &str, nomor: &str, tahun: i32, pasal: [&str; 4]) -> DasarHukum {
    let law =
        laws.iter().find(|p| p.jenis.as_str() == jenis && p.nomor == nomor && p.tahun == tahun).unwrap();
    let [pasal, ayat, huruf, angka] = pasal.map(str::to_owned);
    DasarHukum { peraturan_id: Some(law.id.clone()), pasal, ayat, huruf, angka, ..DasarHukum::dari_teks("") }
}

fn item(kode: &[&str], dasar_hukum: Vec<DasarHukum>) -> Informasi {
    Informasi { kode_pasal17: kode.iter().map(|k| (*k).to_owned()).collect(), dasar_hukum, ..kosong() }
}

#[test]
fn a_citation_names_article_and_law() {
    let laws = laws();
    for (pasal, text) in [
        (["4", "2", "a", "3"], "Pasal 4 ayat (2) huruf a angka 3 "),
        (["Pasal 4", "ayat (2)", "huruf a", ""], "Pasal 4 ayat (2) huruf a "),
        (["", "", "", ""], ""),
    ] {
        assert_eq!(basis(&laws, "UU", "14", 2008, pasal).uraian(&laws), format!("{text}{KIP}"));
    }
    assert_eq!(DasarHukum::dari_teks(" SK Bupati lama ").uraian(&laws), "SK Bupati lama");
}

#[test]
fn pasal_17_stands_first_and_once() {
    let laws = laws();
    let uu_kip = basis(&laws, "UU", "14", 2008, ["17", "", "h dan j", ""]);
    let other = basis(&laws, "PP", "61", 2010, ["8", "1", "", ""]);
    let printed = turunan(&item(&["h.3"], vec![other, uu_kip]), &laws, date("2026-11-20")).dasar_hukum_cetak;
    let lines: Vec<&str> = printed.lines().collect();
    assert_eq!(lines[0], format!("Pasal 17 huruf h angka 3 {KIP}"));
    assert!(lines[1].starts_with("Pasal 8 ayat (1) Peraturan Pemerintah Nomor 61 Tahun 2010"), "{printed}");
    assert_eq!(lines.len(), 2);
}

#[test]
fn an_imported_text_is_printed_as_it_was_written() {
    let laws = laws();
    let teks = "a. Pasal 17 huruf h UU No. 14 Tahun 2008 tentang KIP;\nb. PP 61 Tahun 2010";
    let printed = |kode: &[&str]| {
        turunan(&item(kode, vec![DasarHukum::dari_teks(teks)]), &laws, date("2026-11-20")).dasar_hukum_cetak
    };
    assert_eq!(printed(&["h"]), teks);
    assert_eq!(printed(&["h.3"]), teks, "the officer made the letter more precise; the text still says it");
    assert_eq!(printed(&["h", "j"]), format!("Pasal 17 huruf j {KIP}\n{teks}"));
}

#[test]
fn a_free_text_is_understood_by_the_rules() {
    let laws = laws();
    let codes = |kode: &[&str], teks: &str| -> Vec<String> {
        let item = item(kode, vec![DasarHukum::dari_teks("Instruksi lisan"), DasarHukum::dari_teks(teks)]);
        lengkap(&item, &laws, date("2026-11-20"))
            .into_iter()
            .filter(|m| m.medan.starts_with("dasar_hukum"))
            .map(|m| m.medan + " " + &m.kode)
            .collect()
    };
    assert_eq!(codes(&["h"], "UU Nomor 14 Tahun 2008 Pasal 17 huruf h"), [""; 0]);
    assert_eq!(codes(&["h"], "Surat edaran"), ["dasar_hukum DASAR_TANPA_UU"]);
    assert_eq!(
        codes(&["j"], "UU Nomor 14 Tahun 2008 Pasal 17 huruf j"),
        ["dasar_hukum HURUF_J_TANPA_UU_LAIN"]
    );
    let revoked =
        "UU Nomor 14 Tahun 2008 Pasal 17 huruf h; Peraturan Komisi Informasi Nomor 1 Tahun 2017 Pasal 4";
    assert_eq!(codes(&["h"], revoked), ["dasar_hukum.1 DASAR_DICABUT"]);
}

#[test]
fn letters_are_listed_in_the_order_of_the_law() {
    let t = turunan(&item(&["j", "h.3", "h.2", "a.1"], vec![]), &[], date("2026-11-20"));
    assert_eq!(t.huruf, "a, h, j");
}

#[test]
fn a_basis_that_contradicts_the_codes_is_said() {
    let laws = laws();
    let found = |kode: &[&str], dasar: DasarHukum| -> Vec<String> {
        lengkap(&item(kode, vec![dasar]), &laws, date("2026-11-20"))
            .into_iter()
            .filter(|m| m.kode == "DASAR_PASAL17_BERBEDA")
            .map(|m| format!("{:?} {} {} {}", m.tingkat, m.medan, m.data["huruf"], m.data["kode"]))
            .collect()
    };
    let kip = |huruf: &str, angka: &str| basis(&laws, "UU", "14", 2008, ["17", "", huruf, angka]);
    assert_eq!(found(&["i"], kip("b", "")), ["Galat dasar_hukum.0 b i"]);
    assert_eq!(found(&["h.3"], kip("h", "1")), ["Galat dasar_hukum.0 h angka 1 h angka 3"]);
    assert_eq!(found(&["i"], kip("i", "")), [""; 0]);
    assert_eq!(found(&["h.3"], kip("h", "")), [""; 0], "the letter says less than the code");
    assert_eq!(found(&["i"], kip("", "")), [""; 0]);
    assert_eq!(found(&[], kip("b", "")), [""; 0], "no code to contradict");
    let other = basis(&laws, "UU", "43", 2009, ["17", "", "b", ""]);
    assert_eq!(found(&["i"], other), [""; 0], "Pasal 17 of another law");
    let words = DasarHukum::dari_teks(&format!("Pasal 17 huruf b {KIP}"));
    assert_eq!(found(&["i"], words), ["Peringatan dasar_hukum.0 b i"]);
}
