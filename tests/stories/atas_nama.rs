//! A decree that is signed on behalf of another official is the decree of that official; that of a penjabat is the decree
//! of the head of region.

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

/// A penjabat is a civil servant with NIP and pangkat; who signs is the Wali Kota all the same, who is no PPID, and whose
/// name stands without gelar, NIP and pangkat (Permendagri 1/2023 Pasal 44 ayat (4)).
#[test]
fn a_penjabat_signs_as_head_of_region() {
    let (office, _, decree, _, ppid) = decreed();
    let all = office.call("list_pejabat", json!({ "sampah": false }));
    let mut mayor = all.as_array().unwrap().iter().find(|p| p["jabatan"] == "Wali Kota Uji").unwrap().clone();
    let id = mayor["id"].clone();
    mayor["peran"][0]["berlaku_mulai"] = json!("2025-01-01");
    mayor["peran"][0]["berlaku_sampai"] = json!("");
    mayor["status_kepegawaian"] = json!("PNS");
    mayor["nip"] = json!("197003031995031003");
    mayor["golongan"] = json!("IV/d");
    mayor["gelar_belakang"] = json!("M.Si.");
    for (kewenangan, label) in [("PJ", "Pj."), ("PLT", "Plt."), ("PLH", "Plh."), ("PJS", "Pjs.")] {
        mayor["jenis_kewenangan"] = json!(kewenangan);
        let _ = office.call("save_pejabat", mayor.clone());
        let mut isian = office.call("get_keputusan", json!({ "id": decree }));
        isian["penandatangan_id"] = id.clone();
        let items = isian["item"].as_array().unwrap();
        let items: Vec<Value> = items.iter().map(|i| i["informasi_id"].clone()).collect();
        isian["informasi_id"] = json!(items);
        let _ = office.call("save_keputusan", isian);
        let text = words(&office, "D14", &decree);
        assert!(text.starts_with("WALI KOTA UJI KEPUTUSAN WALI KOTA UJI NOMOR"), "{text}");
        assert!(!text.contains("SELAKU"), "{text}");
        assert!(text.contains(&format!("{label} WALI KOTA UJI, HASAN BASRI")), "{text}");
        assert!(!text.contains("M.Si.") && !text.contains("NIP.") && !text.contains("Pembina"), "{text}");
    }
    // in the name of that penjabat it is the decree of the Wali Kota, too
    let mut isian = office.call("get_keputusan", json!({ "id": decree }));
    isian["penandatangan_id"] = ppid.clone();
    isian["informasi_id"] = json!([isian["item"][0]["informasi_id"]]);
    let _ = office.call("save_keputusan", isian);
    signs(&office, &ppid, "ATAS_NAMA", "Wali Kota Uji");
    let text = words(&office, "D14", &decree);
    assert!(text.starts_with("WALI KOTA UJI KEPUTUSAN WALI KOTA UJI NOMOR"), "{text}");
    assert!(text.contains("a.n. WALI KOTA UJI KEPALA DINAS KOMUNIKASI") && text.contains("NIP."), "{text}");
}
