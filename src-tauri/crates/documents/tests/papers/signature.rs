//! Signature blocks on real papers: they never stand without the last lines of the text.

use crate::common::{Fixture, fixture, pages_of, render};
use serde_json::{Value, json};

/// Stands in every field of the last row.
const LAST: &str = "Terakhir";

/// Fixture, list that grows, last words before the blocks (`LAST`: the last row), words of the blocks.
const ENDS: [(&str, &str, &str, &[&str]); 12] = [
    ("berita_acara_pengujian", "hasil", "Demikian", &["Penguji,", "Mengetahui,", "19680505"]),
    ("berita_acara_rapat", "putusan", "Demikian", &["19850412", "19680505", "hadir:", "5."]),
    ("formulir_usulan", "baris", LAST, &["PPID Pelaksana", "19800417"]),
    ("nota_dinas_panjang", "catatan", "Demikian", &["19700101", "Paraf Hierarki", "Kepala Bidang"]),
    ("permintaan_usulan_panjang", "catatan", "Demikian", &["Paraf Hierarki", "Tembusan:"]),
    ("undangan", "catatan", "Demikian", &["NIP.", "Tembusan:"]),
    ("tanda_terima_rapat", "penerima", LAST, &["Yang menyerahkan", "19850412"]),
    ("tanda_terima_keputusan", "penerima", LAST, &["Yang menyerahkan", "19850412"]),
    ("notula", "bahasan", "ditutup", &["19850412", "19680505"]),
    ("hasil_pertimbangan", "pertimbangan", "Demikian", &["Ketua Tim", "19680505", "Tembusan:"]),
    ("surat_pengantar", "kiriman", LAST, &["Diterima", "Nomor telepon", "19700101", "Tembusan:"]),
    ("dkip_persetujuan", "baris", LAST, &["Disusun", "Diperiksa", "Disetujui", "19850412", "19700101"]),
];

/// Makes the list `count` long; every text of its last row is `LAST`.
fn grow(fixture: &mut Fixture, list: &str, count: usize) {
    let rows = fixture.data[list].as_array().unwrap().clone();
    let mut rows: Vec<Value> = rows.iter().cycle().take(count).cloned().collect();
    match rows.last_mut().unwrap() {
        Value::Object(row) => {
            row.retain(|key, _| key != "kelompok");
            row.values_mut().filter(|value| value.is_string()).for_each(|value| *value = LAST.into());
        }
        text => *text = LAST.into(),
    }
    fixture.data[list] = rows.into();
    // an annex has a signature of its own
    for annex in ["daftar_undangan", "penerima"].into_iter().filter(|annex| *annex != list) {
        if let Some(annex) = fixture.data.get_mut(annex) {
            *annex = json!([]);
        }
    }
}

fn page_with(pages: &[String], words: &str) -> Option<usize> {
    pages.iter().rposition(|page| page.contains(words))
}

#[test]
fn blocks_stand_with_the_last_lines_of_the_text() {
    for (name, list, last, blocks) in ENDS {
        let mut broken = 0;
        for count in 1..8 {
            for size in [10.5, 11.5, 12.5] {
                let mut fixture = fixture(name);
                fixture.format.ukuran_huruf = size;
                grow(&mut fixture, list, count);
                let pages = pages_of(&render(&fixture).unwrap());
                let here = page_with(&pages, last);
                assert!(here.is_some(), "{name}: {last}");
                for words in blocks {
                    assert_eq!(
                        page_with(&pages, words),
                        here,
                        "{name}: {words}, {count} rows, {size} points"
                    );
                }
                broken += usize::from(here > Some(0));
            }
        }
        assert!(broken > 0, "{name} never reached a second page");
    }
}

#[test]
fn three_sign_side_by_side() {
    let pages = pages_of(&render(&fixture("dkip_persetujuan")).unwrap());
    let line = |word: &str| pages.iter().flat_map(|page| page.lines()).find(|l| l.contains(word)).unwrap();
    let at = |words: [&str; 3]| words.map(|word| line(words[0]).find(word));
    for words in [
        ["Disusun oleh", "Diperiksa dan diusulkan oleh", "Disetujui oleh"],
        ["Dimas Prasetya", "Lestari Handayani", "Dr. Ratna"],
    ] {
        let at = at(words);
        assert!(at[0].is_some() && at[0] < at[1] && at[1] < at[2], "{words:?}: {at:?}");
    }
    assert!(line("Plt.").contains("Kepala Bidang"));
}

#[test]
fn initials_are_asked_for_where_officials_are_named() {
    let offices = ["Kepala Subbagian Alfa", "Kepala Bagian Beta", "Asisten Gama"];
    for name in ["hasil_pertimbangan", "surat_pengantar"] {
        for (draf, list) in [(true, json!(offices)), (false, json!(offices)), (false, json!(["", " "]))] {
            let asked = list == json!(offices);
            for size in [9.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0] {
                let mut fixture = fixture(name);
                fixture.format.ukuran_huruf = size;
                fixture.format.draf = draf;
                fixture.data["paraf"] = list.clone();
                let pages = pages_of(&render(&fixture).unwrap());
                let sign = page_with(&pages, "NIP.");
                let wanted = if asked { sign } else { None };
                for words in ["Paraf Hierarki", offices[0], offices[1], offices[2]] {
                    assert_eq!(page_with(&pages, words), wanted, "{name}: {words}, {size} points");
                }
                assert_eq!(page_with(&pages, "Tembusan:"), sign, "{name}, {size} points");
            }
        }
    }
}

#[test]
fn many_who_sign_leave_no_page_without_the_words_they_sign() {
    let mut fixture = fixture("berita_acara_pengujian");
    let person = fixture.data["penguji"][0].clone();
    for count in [1, 2, 3, 9, 24, 60] {
        fixture.data["penguji"] = vec![person.clone(); count].into();
        let pages = pages_of(&render(&fixture).unwrap());
        let dots: usize = pages.iter().map(|page| page.matches("(....").count()).sum();
        assert_eq!(dots, count, "each has a place to sign");
        let closing = page_with(&pages, "Demikian").unwrap();
        assert!(pages[closing].contains("(...."), "{count}: the closing stands with signatures");
        let noted = page_with(&pages, "Mengetahui,").unwrap();
        assert!(pages[noted].contains("(...."), "{count}: who takes note never stands alone");
    }
}
