//! The trail through the wire: its code on paper, undoing, and what a line tells.

use crate::journey::{first_of, met, registered, staffed, tested};
use crate::naskah::words;
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};

/// A closed meeting on one item, and the item.
fn held(office: &TestOffice) -> (String, String) {
    let item = registered(office);
    let _ = tested(office, &item);
    let id = met(office, &item, 5);
    let _ = office.call("finish_rapat", json!({ "id": id, "kuorum_dikecualikan": "" }));
    (id, item)
}

fn lines(office: &TestOffice, more: Value) -> Value {
    let mut ask = json!({ "mulai": null, "sampai": null, "pengguna": "", "op": [], "tentang": null, "teks": "",
        "sebelum": null, "jumlah": 500 });
    ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    office.call("search_jejak", ask)
}

/// The code of the trail in the foot of a paper.
fn printed_code(text: &str) -> String {
    let (_, rest) = text.split_once("Kode jejak ").unwrap_or_else(|| panic!("no code: {text}"));
    rest.split_whitespace().next().unwrap().to_owned()
}

#[test]
fn a_berita_acara_bears_the_code_and_keeps_it_when_it_is_printed_again() {
    let office = staffed();
    let (rapat, _) = held(&office);
    let before = office.call("get_keadaan_jejak", json!({}))["kode"].as_str().unwrap().to_owned();
    let text = words(&office, "D12", &rapat);
    assert_eq!(printed_code(&text), before);
    assert!(words(&office, "D11", &rapat).find("Kode jejak").is_none(), "notes of a meeting prove nothing");
    assert_eq!(words(&office, "D12", &rapat), text, "nothing has changed on it");
    let papers = office.call("list_dokumen", json!({ "subjek_id": rapat }));
    assert_eq!(papers.as_array().unwrap().iter().filter(|d| d["kode"] == "D12").count(), 1, "the same bytes");
    let fits = office.call("verify_kode_jejak", json!({ "kode": before }));
    assert_eq!((&fits["cocok"], &fits["tanggal"]), (&json!(true), &json!("2026-11-20")));
    let other = before.replace(['A', 'B', '1', '2'], "0");
    assert_eq!(office.call("verify_kode_jejak", json!({ "kode": other }))["cocok"], false);
}

/// A receipt has no fingerprint of its data: the code of its print stays only under the very same page.
#[test]
fn a_receipt_that_says_something_else_bears_the_code_of_its_own_day() {
    let office = staffed();
    let (rapat, _) = held(&office);
    let code = || office.call("get_keadaan_jejak", json!({}))["kode"].as_str().unwrap().to_owned();
    let before = code();
    let first = words(&office, "D09", &rapat);
    assert_eq!(printed_code(&first), before);
    assert_ne!(code(), before, "the print is a line of the trail itself");
    assert_eq!(words(&office, "D09", &rapat), first, "nothing has changed on it");
    let mut instansi = office.call("get_instansi", json!({}));
    instansi["alamat"] = json!("Jalan Baru Nomor 1");
    let _ = office.call("save_instansi", instansi);
    let now = code();
    let text = words(&office, "D09", &rapat);
    assert!(text.contains("Jalan Baru Nomor 1"), "{text}");
    assert_eq!(printed_code(&text), now, "the code covers what it stands under");
}

#[test]
fn a_closed_meeting_opens_by_undoing_and_a_print_ends_that() {
    let office = staffed();
    let (rapat, item) = held(&office);
    assert_eq!(office.call("get_urungkan", json!({}))["op"], "FinishRapat");
    let line = office.call("undo_terakhir", json!({}));
    assert_eq!(line["op"], "Urungkan");
    assert_eq!(office.call("get_rapat", json!({ "id": rapat }))["status"], "BERLANGSUNG");
    assert_eq!(office.call("get_informasi", json!({ "id": item }))["informasi"]["status"], "DIUJI");
    let _ = office.call("redo_terakhir", json!({}));
    assert_eq!(office.call("get_rapat", json!({ "id": rapat }))["status"], "SELESAI");
    let _ = words(&office, "D12", &rapat);
    assert_eq!(office.call("get_urungkan", json!({})), Value::Null);
    assert_eq!(office.refused("undo_terakhir", json!({})).kode, "URUNGKAN_BERKAS");
    let all = lines(&office, json!({}));
    let closed = all["baris"].as_array().unwrap().iter().find(|j| j["op"] == "FinishRapat").unwrap();
    let told = office.call("get_jejak", json!({ "nomor": closed["id"] }));
    assert_eq!(told["tetap"]["kode"], "URUNGKAN_ADA_SESUDAHNYA", "{told}");
}

#[test]
fn a_line_tells_its_fields_as_the_screens_name_them() {
    let office = staffed();
    let (_, item) = held(&office);
    let about = lines(&office, json!({ "tentang": item }));
    let first = about["baris"].as_array().unwrap().last().unwrap();
    let told = office.call("get_jejak", json!({ "nomor": first["id"] }));
    let row = first_of(&told["perubahan"], "hal", "Informasi");
    assert_eq!(row["jenis"], "TAMBAH");
    let form = first_of(&row["medan"], "label", "Bentuk");
    assert_eq!(form["sebelum"], "");
    assert!(!form["sesudah"].as_str().unwrap().contains('_'), "a word, not a code: {form}");
    let labels: Vec<&str> =
        row["medan"].as_array().unwrap().iter().map(|m| m["label"].as_str().unwrap()).collect();
    assert!(labels.contains(&"Penanggung jawab") && labels.iter().all(|l| !l.contains('_')), "{labels:?}");
    let moved = lines(&office, json!({ "tentang": item, "op": ["CompleteLembarUji"] }));
    let told = office.call("get_jejak", json!({ "nomor": moved["baris"][0]["id"] }));
    let row = first_of(&told["perubahan"], "hal", "Informasi");
    let state = first_of(&row["medan"], "label", "Keadaan");
    assert_eq!((&state["sebelum"], &state["sesudah"]), (&json!("Draf"), &json!("Diuji")));
}
