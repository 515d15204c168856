//! A decree that is signed on behalf of another official is the decree of that official.

use crate::journey::{printed, sign};
use crate::koreksi::decreed;
use saksama_tests::cli::pdf_text;
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};

fn words(office: &TestOffice, kode: &str, subjek: &str) -> String {
    let paper = office.call("print_dokumen", json!({ "kode": kode, "subjek_id": subjek, "kertas": null }));
    let text = pdf_text(&office.stored(&paper["pdf"]));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Changes how a person of the list signs.
fn signs(office: &TestOffice, id: &Value, kewenangan: &str, atas_nama: &str) {
    let all = office.call("list_pejabat", json!({ "sampah": false }));
    let mut who = all.as_array().unwrap().iter().find(|p| p["id"] == *id).unwrap().clone();
    for role in who["peran"].as_array_mut().unwrap() {
        for day in ["berlaku_mulai", "berlaku_sampai"] {
            role[day] = json!(role[day].as_str().unwrap_or_default());
        }
    }
    who["jenis_kewenangan"] = json!(kewenangan);
    who["atas_nama"] = json!(atas_nama);
    let _ = office.call("save_pejabat", who);
}

#[test]
fn the_title_names_the_official_on_whose_behalf_it_is_signed() {
    let (office, _, decree, _, ppid) = decreed();
    let own = words(&office, "D14", &decree);
    assert!(
        own.contains("KEPUTUSAN KEPALA DINAS KOMUNIKASI") && own.contains("SELAKU PEJABAT PENGELOLA"),
        "{own}"
    );
    signs(&office, &ppid, "ATAS_NAMA", "Wali Kota Sukamaju");
    let paper = office.call("print_dokumen", json!({ "kode": "D14", "subjek_id": decree, "kertas": null }));
    let warned: Vec<&str> =
        paper["peringatan"].as_array().unwrap().iter().map(|m| m["kode"].as_str().unwrap()).collect();
    assert!(warned.contains(&"KEPUTUSAN_ATAS_NAMA"), "{warned:?}");
    let text = words(&office, "D14", &decree);
    // letterhead and title are those of the Wali Kota, who is no PPID; who signs stands under the a.n.
    assert!(text.starts_with("WALI KOTA SUKAMAJU KEPUTUSAN WALI KOTA SUKAMAJU NOMOR"), "{text}");
    assert!(text.contains("Menetapkan : KEPUTUSAN WALI KOTA SUKAMAJU TENTANG"), "{text}");
    assert!(text.contains("a.n. WALI KOTA SUKAMAJU KEPALA DINAS KOMUNIKASI"), "{text}");
    assert!(!text.contains("SELAKU"), "{text}");
    assert_eq!(text.matches("LAMPIRAN KEPUTUSAN WALI KOTA SUKAMAJU").count(), 1, "{text}");
    // it is cited so, also when that person has another authority later
    let print = printed(&office, "D14", &decree);
    let signed = office.call("record_tanda_tangan", sign(&print, "21", "20-11-2026", &ppid));
    assert_eq!(signed["penandatangan_atas_nama"], "Wali Kota Sukamaju");
    signs(&office, &ppid, "DEFINITIF", "");
    let list = words(&office, "D18", "dkip");
    assert!(list.contains("Keputusan Wali Kota Sukamaju Nomor 21 Tahun 2026"), "{list}");
}
