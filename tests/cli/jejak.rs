//! The trail on paper.

use saksama_tests::cli::{contoh, json, ok, oracle, pdf_text, run};

#[test]
fn the_lines_that_fit_are_a_list_on_paper() {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    let file = data.path().join("jejak.pdf");
    let list = ["jejak", "--teks", "kontak penyakit", "--keluar", file.to_str().unwrap()];
    let whole = json(data.path(), &["rpc", "get_keadaan_jejak", "{}"]);
    let _ = ok(data.path(), &list);
    let _ = oracle("qpdf", &["--check".as_ref(), file.as_os_str()]);
    let text = pdf_text(&file).split_whitespace().collect::<Vec<_>>().join(" ");
    let found = json(data.path(), &["jejak", "--teks", "kontak penyakit", "--jumlah", "500"]);
    let lines = found["baris"].as_array().unwrap();
    assert!(!lines.is_empty() && !found["masih_ada"].as_bool().unwrap());
    assert!(text.contains(&format!("{} baris", lines.len())), "{text}");
    assert!(text.contains("Saringan: kata “kontak penyakit”."), "{text}");
    for line in lines {
        // The papers are of the given day; what was done bears that of the machine.
        let day = line["waktu"].as_str().unwrap()[..10].parse().unwrap();
        let told = format!("{} {}", line["id"], saksama_core::tanggal::panjang(day));
        assert!(text.contains(&told), "line {told} is missing");
    }
    assert!(text.contains("Keadaan: Direkap Keadaan: Diuji"), "before and after in words: {text}");
    assert!(text.contains(&format!("Kode jejak {}", whole["kode"].as_str().unwrap())), "{text}");
}

#[test]
fn a_list_and_one_line_are_not_asked_for_at_once() {
    let data = tempfile::tempdir().unwrap();
    assert_eq!(run(data.path(), &["jejak", "1", "--keluar", "x.pdf"]).status.code(), Some(2));
}
