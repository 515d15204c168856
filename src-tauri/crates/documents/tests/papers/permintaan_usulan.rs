//! The letter that asks for proposals, and its annexes.

use crate::common::{fixture, pages_of, render};

#[test]
fn annexes_are_numbered_only_where_there_are_two() {
    let mut fixture = fixture("permintaan_usulan");
    let heads = |fixture: &crate::common::Fixture| {
        let pages = pages_of(&render(fixture).unwrap());
        let head = |page: &String| {
            page.lines().map(str::trim).find(|line| line.starts_with("LAMPIRAN")).map(str::to_owned)
        };
        pages.iter().skip(1).filter_map(head).collect::<Vec<_>>()
    };
    assert_eq!(heads(&fixture), ["LAMPIRAN I", "LAMPIRAN II"]);
    let form = fixture.data["formulir"].take();
    assert_eq!(heads(&fixture), ["LAMPIRAN"]);
    fixture.data["penerima"] = serde_json::json!([]);
    assert!(heads(&fixture).is_empty());
    fixture.data["formulir"] = form;
    assert_eq!(heads(&fixture), ["LAMPIRAN"]);
}

#[test]
fn the_letter_speaks_of_the_annexed_form_only_if_it_is_there() {
    let mut fixture = fixture("permintaan_usulan");
    let words = |fixture: &crate::common::Fixture| {
        let letter = pages_of(&render(fixture).unwrap()).remove(0);
        letter.split_whitespace().collect::<Vec<_>>().join(" ").replace("- ", "")
    };
    assert!(words(&fixture).contains("sebagaimana terlampir"));
    fixture.data["formulir"] = serde_json::Value::Null;
    assert!(!words(&fixture).contains("sebagaimana terlampir"));
    assert!(words(&fixture).contains("Dikecualikan Pemerintah Kota Sukamaju Tahun 2026 dilaksanakan"));
    fixture.data["periode"] = "".into();
    assert!(words(&fixture).contains("Informasi yang Dikecualikan dilaksanakan berdasarkan:"));
}
