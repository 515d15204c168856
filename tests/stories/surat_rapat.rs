//! Every paper of a meeting at one press.

use crate::journey::{met, registered, sign, staffed, tested};
use saksama_core::dokumen::KodeDokumen;
use saksama_tests::office::TestOffice;
use saksama_tests::watch::Watch;
use serde_json::{Value, json};

const RAPAT: [&str; 6] = ["D08", "D09", "D10", "D11", "D12", "D13"];

fn print(office: &TestOffice, rapat: &str) -> Value {
    office.call("print_semua_rapat", json!({ "rapat_id": rapat, "kertas": null }))
}

fn codes(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|paper| paper["kode"].as_str().unwrap()).collect()
}

/// A closed meeting on one item.
fn held(office: &TestOffice) -> String {
    let item = registered(office);
    let _ = tested(office, &item);
    let id = met(office, &item, 5);
    let _ = office.call("finish_rapat", json!({ "id": id, "kuorum_dikecualikan": "" }));
    id
}

#[test]
fn each_is_kept_as_its_own_paper_and_what_is_missing_is_named() {
    let office = staffed();
    let rapat = held(&office);
    let made = print(&office, &rapat);
    let (surat, lewat) = (codes(&made["surat"]), codes(&made["lewat"]));
    // In the order of their signatures; what can't be made stands beside it with its reason.
    let all: Vec<&str> = KodeDokumen::ALL.iter().map(|k| k.as_str()).collect();
    let place = |kode: &&str| all.iter().position(|k| k == kode).unwrap();
    assert!(surat.is_sorted_by_key(place), "{surat:?}");
    assert!(["D08", "D09", "D10", "D11", "D12"].iter().all(|kode| surat.contains(kode)), "{made}");
    assert!(RAPAT.iter().all(|kode| surat.contains(kode) || lewat.contains(kode)), "{made}");
    assert!(lewat.ends_with(&["D14", "D17"]));
    let last = made["lewat"].as_array().unwrap().last().unwrap();
    assert_eq!(last["galat"]["kode"], "BELUM_ADA_KEPUTUSAN_RAPAT");
    let kept = office.call("list_dokumen", json!({ "subjek_id": rapat }));
    assert_eq!(kept.as_array().unwrap().len(), surat.len());
    assert!(kept.as_array().unwrap().iter().all(|paper| paper["status"] == "DICETAK"));
    let pages: u64 = made["surat"].as_array().unwrap().iter().map(|p| p["halaman"].as_u64().unwrap()).sum();
    assert_eq!(made["halaman"].as_u64().unwrap(), pages);
    // The file is there to be looked at, its last page too; and there is one page no more.
    let page = |halaman| json!({ "sumber": made["sumber"], "halaman": halaman, "skala": 0.2 });
    let _ = office.call("render_halaman", page(pages));
    assert_eq!(office.refused("render_halaman", page(pages + 1)).data["sebab"], "PAGE_MISSING");
    // The same press again makes no new print.
    assert_eq!(print(&office, &rapat), made);
}

#[test]
fn the_signed_one_is_taken_as_it_was_signed() {
    let office = staffed();
    let rapat = held(&office);
    let first = print(&office, &rapat);
    let (at, invitation) = (0, &first["surat"][0]);
    assert_eq!(invitation["kode"], "D08");
    let who = office.call("get_rapat", json!({ "id": rapat }))["pimpinan_id"].clone();
    let id = invitation["id"].as_str().unwrap();
    let _ = office.call("record_tanda_tangan", sign(id, "005/1", "19-11-2026", &who));
    let again = print(&office, &rapat);
    assert_eq!(again["surat"][at]["id"], invitation["id"]);
    assert_eq!(again["surat"][at]["status"], "DITANDATANGANI");
    assert_eq!(again["surat"][at]["pdf"], invitation["pdf"]);
}

#[test]
fn stopped_between_two_papers_those_that_were_made_stay() {
    let office = staffed();
    let rapat = held(&office);
    let req = json!({ "rapat_id": rapat, "kertas": null });
    let kept = || office.call("list_dokumen", json!({ "subjek_id": rapat })).as_array().unwrap().len();
    let mut before = 0;
    for step in 1.. {
        let watch = Watch::stop_at(step);
        match office.try_call_watched(&watch, "print_semua_rapat", req.clone()) {
            Err(refusal) => assert_eq!(refusal.kode, "DIBATALKAN", "at {step}"),
            Ok(made) => {
                assert_eq!(made["surat"].as_array().unwrap().len(), kept());
                let told = watch.told();
                assert!(told.iter().all(|k| k.tugas == "print_semua_rapat" && k.total == 8), "{told:?}");
                break;
            }
        }
        assert!(kept() >= before, "a paper was lost at {step}");
        before = kept();
    }
    assert!(before > 1, "it was stopped on the way");
}

#[test]
fn what_was_only_looked_at_is_not_printed() {
    let office = staffed();
    let rapat = held(&office);
    let looked = office.call("preview_dokumen", json!({ "kode": "D12", "subjek_id": rapat, "kertas": null }));
    let req = json!({
        "sumber": looked["sumber"], "judul": "Berita Acara", "dari": null, "sampai": null, "rangkap": 1, "dua_sisi": false
    });
    assert_eq!(office.refused("print_sumber", req).kode, "SURAT_BELUM_DIBUAT");
    // Its words are found all the same.
    let found = office.call("search_halaman", json!({ "sumber": looked["sumber"], "kata": "berita acara" }));
    assert!(!found.as_array().unwrap().is_empty());
    assert!(found[0]["halaman"] == 1 && found[0]["kotak"][0]["lebar"].as_f64().unwrap() > 10.0, "{found}");
}
