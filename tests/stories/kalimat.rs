//! The office's words reach every place where its papers print them, and no mark of a page that is none.

use crate::journey::{met, registered, staffed, tested};
use saksama_tests::cli::pdf_text;
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};

fn print(office: &TestOffice, kode: &str, subjek: &str, terbaru: bool) -> Value {
    let req = json!({ "kode": kode, "subjek_id": subjek, "kertas": null, "naskah_terbaru": terbaru });
    office.call("print_dokumen", req)
}

/// The words of a printed paper, with single spaces.
fn words(office: &TestOffice, paper: &Value) -> String {
    let text = pdf_text(&office.stored(&paper["pdf"]));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn save(office: &TestOffice, kode: &str, kunci: &str, teks: &str) {
    let _ = office.call("save_naskah", json!({ "kode": kode, "kalimat": { kunci: teks } }));
}

#[test]
fn the_form_annexed_to_the_letter_speaks_as_the_form_does() {
    let office = staffed();
    let asked = json!({ "id": null, "nama": "Dinas Kesehatan", "singkatan": "Dinkes", "kode_unit": "DINKES2",
        "jenis": "PERANGKAT_DAERAH", "aktif": true });
    let _ = office.call("save_unit", asked);
    save(&office, "D02", "judul", "FORMULIR KANTOR KAMI");
    let letter = print(&office, "D01", "semua", false);
    assert!(words(&office, &letter).contains("FORMULIR KANTOR KAMI"));
    assert!(letter["naskah_versi"].as_str().unwrap().ends_with("+D02-kantor/1"), "{letter}");
}

#[test]
fn the_marks_of_pages_that_are_no_papers_stay() {
    let office = TestOffice::on("2026-11-20");
    for mark in ["latihan", "latihan_kaki", "draf", "draf_kaki"] {
        let refused = office.refused("save_naskah", json!({ "kode": "umum", "kalimat": { mark: "." } }));
        assert_eq!(refused.masalah[0].kode, "KALIMAT_TIDAK_DIKENAL");
    }
    let list = office.call("list_naskah", json!({ "kode": "umum" }));
    let keys: Vec<&str> =
        list["kalimat"].as_array().unwrap().iter().map(|k| k["kunci"].as_str().unwrap()).collect();
    assert!(keys.contains(&"nip") && !keys.contains(&"latihan") && !keys.contains(&"draf_kaki"), "{keys:?}");
}

/// Every word that fills a field is the office's too: named by the paper as its sentences are, kept by what was printed.
#[test]
fn the_words_that_fill_a_paper_are_the_offices() {
    let office = staffed();
    let item = registered(&office);
    let _ = tested(&office, &item);
    let meeting = met(&office, &item, 5);
    let list = office.call("list_naskah", json!({ "kode": "istilah" }));
    assert!(list["kalimat"].as_array().unwrap().len() > 140);
    let shipped = print(&office, "D08", &meeting, false);
    assert!(words(&office, &shipped).contains("Sifat : Biasa"), "{}", words(&office, &shipped));
    save(&office, "istilah", "bersama.sifat_undangan", "Penting");
    let again = print(&office, "D08", &meeting, false);
    assert_eq!((&again["id"], &again["kalimat_lama"]), (&shipped["id"], &json!(true)));
    let newest = print(&office, "D08", &meeting, true);
    assert!(words(&office, &newest).contains("Sifat : Penting"));
    assert!(newest["naskah_versi"].as_str().unwrap().ends_with("+istilah-kantor/1"), "{newest}");
    save(&office, "istilah", "bersama.sifat_undangan", "Segera");
    let again = print(&office, "D08", &meeting, false);
    assert_eq!((&again["id"], &again["kalimat_lama"]), (&newest["id"], &json!(true)), "as it was printed");
    // a word that the paper doesn't print changes nothing on it
    let form = print(&office, "D10", &meeting, false);
    save(&office, "istilah", "peminjaman.terlambat", "Lewat");
    assert_eq!(print(&office, "D10", &meeting, false)["kalimat_lama"], false, "{form}");
}

#[test]
fn a_word_that_can_not_be_filled_is_refused_with_its_place() {
    let office = TestOffice::on("2026-11-20");
    let kalimat = json!({ "usulan.pimpinan_unit": "Kepala {nama}" });
    let refused = office.refused("save_naskah", json!({ "kode": "istilah", "kalimat": kalimat }));
    let first = &refused.masalah[0];
    assert_eq!(
        (first.medan.as_str(), first.kode.as_str()),
        ("kalimat.usulan.pimpinan_unit", "BIDANG_TIDAK_DIKENAL")
    );
}
