//! The list of two days by the command line: figures, and the paper.

use saksama_tests::cli::{json, ok, oracle, pdf_text, run};

#[test]
fn the_list_of_two_days_is_compared_and_the_paper_says_the_same() {
    let data = tempfile::tempdir().unwrap();
    let _ = ok(data.path(), &["contoh"]);
    let pdf = data.path().join("banding.pdf");
    let found = json(data.path(), &["bandingkan", "--keluar", pdf.to_str().unwrap()]);
    let count = |key: &str| found[key].as_array().unwrap().len();
    assert_eq!(found["jumlah_semula"], 0, "the practice office has decided nothing before this year");
    assert!(count("baru") > 0, "{found}");
    assert_eq!(found["jumlah_menjadi"], count("baru"));
    assert_eq!((count("berubah"), count("keluar"), &found["tetap"]), (0, 0, &serde_json::json!(0)));

    let _ = oracle("qpdf", &["--check".as_ref(), pdf.as_os_str()]);
    let text = pdf_text(&pdf).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        text.contains(&format!("{} baru, 0 berubah, 0 tidak lagi dikecualikan", count("baru"))),
        "{text}"
    );
    for item in found["baru"].as_array().unwrap() {
        assert!(text.contains(item["nomor_register"].as_str().unwrap()), "{item}");
    }

    // From the day of the decree on nothing has come or gone.
    let day = found["baru"][0]["keputusan_tanggal"].as_str().unwrap();
    let said = ok(data.path(), &["bandingkan", "--semula", day]);
    assert!(said.contains("Berubah: 0") && said.contains("Tidak lagi dikecualikan: "), "{said}");
    let turned = run(data.path(), &["bandingkan", "--semula", day, "--menjadi", day]);
    assert_eq!(turned.status.code(), Some(1));
    let refused = String::from_utf8_lossy(&turned.stderr);
    assert!(refused.contains("Hari pertama harus sebelum hari kedua."), "{refused}");
}
