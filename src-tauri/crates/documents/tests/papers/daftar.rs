//! What lists say besides their rows.

use crate::common::{fixture, pages_of, render};

#[test]
fn every_page_of_the_draft_tells_which_print_it_is() {
    let mut fixture = fixture("draf_dkip");
    let pages = pages_of(&render(&fixture).unwrap());
    assert!(pages.len() > 2);
    let foot = "Rancangan versi 3 · dicetak tanggal 20 November 2026 · Salinan ke-2 dari 5";
    assert!(pages.iter().all(|page| page.contains(foot)));
    assert!(!pages.concat().contains("NIP"), "nobody signs it");
    fixture.data["salinan"] = serde_json::Value::Null;
    let pages = pages_of(&render(&fixture).unwrap());
    assert!(pages.iter().all(|page| page.contains("versi 3") && !page.contains("Salinan")));
}

#[test]
fn empty_rows_of_a_form_go_on_behind_the_filled_ones_and_say_how_to_fill_them_in() {
    let mut fixture = fixture("formulir_usulan");
    let filled = pages_of(&render(&fixture).unwrap()).concat();
    assert!(!filled.contains("Petunjuk pengisian") && !filled.contains("□ Seluruh"));
    fixture.data["baris_kosong"] = 1_000.into();
    let pages = pages_of(&render(&fixture).unwrap()).concat();
    assert!(pages.contains("Petunjuk pengisian"));
    assert_eq!(pages.matches("□ Seluruh").count(), 100, "no more than can be meant");
    let number = |n: u32| pages.lines().any(|line| line.trim_start().starts_with(&format!("{n} ")));
    assert!(number(13) && number(112) && !number(113), "twelve are filled in");
}

#[test]
fn the_sums_of_the_recapitulation_are_those_of_its_items() {
    let mut fixture = fixture("rekapitulasi");
    let sums = |pages: Vec<String>| {
        let line =
            pages.concat().lines().find(|line| line.trim_start().starts_with("Jumlah  ")).map(str::to_owned);
        line.unwrap().split_whitespace().skip(1).map(str::to_owned).collect::<Vec<_>>()
    };
    let printed = sums(pages_of(&render(&fixture).unwrap()));
    // 13 proposed, 11 accepted, 1 given back.
    assert_eq!(
        printed,
        ["13", "4", "2", "1", "-", "1", "-", "-", "5", "2", "3", "11", "1", "1", "belum", "diperiksa"]
    );
    let item = fixture.data["unit"][0]["informasi"][0].clone();
    fixture.data["unit"][8]["informasi"] = serde_json::json!([item]);
    let printed = sums(pages_of(&render(&fixture).unwrap()));
    assert_eq!(
        printed,
        ["14", "4", "2", "1", "-", "1", "-", "-", "6", "2", "4", "12", "1", "1", "belum", "diperiksa"]
    );
}

#[test]
fn the_sums_of_the_note_are_those_of_its_items() {
    let mut fixture = fixture("nota_dinas");
    let page = |fixture: &crate::common::Fixture| {
        let text = pages_of(&render(fixture).unwrap()).concat();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let text = page(&fixture);
    assert!(
        text.contains("terhadap 12 (dua belas) informasi") && text.contains("Jumlah 12 7 3 1 1"),
        "{text}"
    );
    assert!(text.contains("h Rahasia pribadi 5") && !text.contains("Kekayaan alam"), "{text}");
    let kop = &fixture.data["kop"];
    let (office, street) = (kop["pemerintah"].as_str().unwrap(), kop["alamat"][0].as_str().unwrap());
    assert!(text.contains(office) && !text.contains(street), "a note has no address");
    fixture.data["unit"][0]["informasi"].as_array_mut().unwrap().clear();
    fixture.data["jumlah_terbilang"] = "sepuluh".into();
    let text = page(&fixture);
    assert!(text.contains("terhadap 10 (sepuluh) informasi") && text.contains("Jumlah 10 5 3 1 1"), "{text}");
}
