//! Every paper of a meeting at one press.

use crate::journey::{first_of, met, printed, registered, sign, sign_otherwise, staffed, tested};
use crate::koreksi::decreed;
use saksama_core::dokumen::KodeDokumen;
use saksama_tests::cli::pdf_text;
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
    let _ = office.call("record_tanda_tangan", sign_otherwise(id, "005/1", "19-11-2026", &who));
    let again = print(&office, &rapat);
    assert_eq!(again["surat"][at]["id"], invitation["id"]);
    assert_eq!(again["surat"][at]["status"], "DITANDATANGANI");
    assert_eq!(again["surat"][at]["pdf"], invitation["pdf"]);
}

#[test]
fn an_invitation_bears_the_day_it_is_said_to_be_of() {
    let office = staffed();
    let rapat = held(&office);
    let office = office.reopened("2026-11-25");
    let made = |kode: &str| {
        let req = json!({ "kode": kode, "subjek_id": rapat, "kertas": null });
        let paper = office.call("print_dokumen", req);
        let warned: Vec<String> = paper["peringatan"]
            .as_array()
            .unwrap()
            .iter()
            .map(|m| m["kode"].as_str().unwrap().to_owned())
            .collect();
        let text = pdf_text(&office.stored(&paper["pdf"]));
        (text.split_whitespace().collect::<Vec<_>>().join(" "), warned)
    };
    let (text, warned) = made("D08");
    assert!(text.contains("25 November 2026"), "{text}");
    assert_eq!(warned, ["UNDANGAN_SESUDAH_RAPAT"]);
    let day = |kode: &str| {
        let req = json!({ "kode": kode, "subjek_id": rapat, "isian": { "tanggal_surat": "9-11-2026" } });
        let _ = office.call("save_bahan_dokumen", req);
    };
    day("D08");
    day("D13");
    let (text, warned) = made("D08");
    assert!(text.contains("9 November 2026") && !text.contains("25 November 2026"), "{text}");
    assert_eq!(warned, Vec::<String>::new());
    assert!(made("D13").0.contains("9 November 2026"));
    // printed again on another day it is the same paper
    let before = office.call("list_dokumen", json!({ "subjek_id": rapat }));
    let office = office.reopened("2026-11-26");
    let req = json!({ "kode": "D08", "subjek_id": rapat, "kertas": null });
    let again = office.call("print_dokumen", req);
    assert_eq!(again["id"], *first_of(&before, "kode", "D08").get("id").unwrap());
}

#[test]
fn a_number_taken_ahead_stands_on_the_original_and_a_day_may_be_left_to_the_pen() {
    let office = staffed();
    let rapat = held(&office);
    let fill = |kode: &str, isian: Value| {
        let _ =
            office.call("save_bahan_dokumen", json!({ "kode": kode, "subjek_id": rapat, "isian": isian }));
    };
    let made = |kode: &str| {
        let req = json!({ "kode": kode, "subjek_id": rapat, "kertas": null });
        let paper = office.call("print_dokumen", req);
        let text = pdf_text(&office.stored(&paper["pdf"]));
        (paper, text.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    let (_, bare) = made("D08");
    assert!(!bare.contains("005/UND"), "{bare}");
    let usul = json!({ "kode": "D08", "subjek_id": rapat, "tanggal": "9-12-2026" });
    let usul = office.call("propose_nomor", usul);
    assert!(usul["nomor"].as_str().unwrap().ends_with("/XII/2026"), "{usul}");
    fill("D08", json!({ "nomor_surat": "005/UND/2026", "tanggal_surat": "9-11-2026" }));
    let (paper, text) = made("D08");
    assert!(text.contains("005/UND/2026") && text.contains("9 November 2026"), "{text}");
    assert_eq!(
        (&paper["nomor_tercetak"], &paper["tanggal_tercetak"]),
        (&json!("005/UND/2026"), &json!("2026-11-09"))
    );
    assert_eq!(paper["nomor"], "", "recorded is only what stands under ink");
    // all papers at one press leave it as it is; the receipt names the invitation by its number
    let all = print(&office, &rapat);
    assert!(all["surat"].as_array().unwrap().iter().any(|p| p["id"] == paper["id"]), "{all}");
    assert!(made("D09").1.replace(' ', "").contains("005/UND/2026"));
    fill("D08", json!({ "nomor_surat": "005/UND/2026", "tanggal_titik": "ya" }));
    let (paper, text) = made("D08");
    assert!(text.contains("005/UND/2026") && text.contains("Uji, ....."), "{text}");
    assert_eq!(paper["tanggal_tercetak"], Value::Null);
    // a record that says otherwise is asked about
    let people = office.call("list_pejabat", json!({ "sampah": false }));
    let who = &people[0]["id"];
    let id = paper["id"].as_str().unwrap();
    let refused = office.refused("record_tanda_tangan", sign(id, "006/UND/2026", "9-11-2026", who));
    let asked: Vec<(&str, &str)> = refused.masalah.iter().map(|m| (&*m.medan, &*m.kode)).collect();
    assert_eq!(asked, [("nomor", "BERBEDA_DARI_TERCETAK")]);
    let signed = office.call("record_tanda_tangan", sign(id, "005/UND/2026", "9-11-2026", who));
    assert_eq!(signed["nomor"], "005/UND/2026");
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

/// Number, then status, of each paper `kode` of `subjek`, newest first.
fn kept(office: &TestOffice, subjek: &str, kode: &str) -> Vec<(String, String)> {
    let papers = office.call("list_dokumen", json!({ "subjek_id": subjek }));
    let mine = papers.as_array().unwrap().iter().filter(|paper| paper["kode"] == kode);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    mine.map(|paper| (text(&paper["id"]), text(&paper["status"]))).collect()
}

/// The paper `kode` of a press.
fn of_kind(made: &Value, kode: &str) -> Value {
    first_of(&made["surat"], "kode", kode)
}

#[test]
fn what_is_out_for_signature_goes_in_as_it_was_printed_the_next_day_too() {
    let (office, _, decree, _, _) = decreed();
    let rapat =
        office.call("get_keputusan", json!({ "id": decree }))["rapat_id"].as_str().unwrap().to_owned();
    let first = print(&office, &rapat);
    let office = office.reopened("2026-11-21");
    // New wording is for new papers.
    let own = json!({ "kode": "D08", "kalimat": { "pembuka": "Kalimat yang baru." } });
    let _ = office.call("save_naskah", own);
    let again = print(&office, &rapat);
    assert_eq!(codes(&again["surat"]), codes(&first["surat"]));
    for kode in ["D08", "D09", "D10", "D11", "D12", "D13", "D14"] {
        let (before, now) = (of_kind(&first, kode), of_kind(&again, kode));
        assert_eq!((&now["id"], &now["status"]), (&before["id"], &json!("DICETAK")), "{kode}");
        assert_eq!(now["kalimat_lama"], kode == "D08", "{kode}");
    }
    // The receipt of a decree that isn't signed is a draft; nobody has it out for signature.
    assert_eq!(of_kind(&again, "D17")["status"], "DRAF");
    // What says something else now is made anew.
    let mut instansi = office.call("get_instansi", json!({}));
    instansi["alamat"] = json!("Jalan Baru Nomor 1");
    let _ = office.call("save_instansi", instansi);
    let moved = print(&office, &rapat);
    let invitation = of_kind(&moved, "D08");
    assert_ne!(invitation["id"], of_kind(&first, "D08")["id"]);
    let states: Vec<String> = kept(&office, &rapat, "D08").into_iter().map(|(_, status)| status).collect();
    assert_eq!(states, ["DICETAK", "DIGANTI"]);
    // Asked for in another size, it is another paper.
    let small = office.call("print_semua_rapat", json!({ "rapat_id": rapat, "kertas": "A4" }));
    assert_eq!(of_kind(&small, "D12")["kertas"], "A4");
    assert_ne!(of_kind(&small, "D12")["id"], of_kind(&first, "D12")["id"]);
}

/// The minutes end in what was decided, item by item.
#[test]
fn the_minutes_hold_what_was_decided() {
    let (office, _, decree, _, _) = decreed();
    let rapat =
        office.call("get_keputusan", json!({ "id": decree }))["rapat_id"].as_str().unwrap().to_owned();
    let paper = office.call("print_dokumen", json!({ "kode": "D11", "subjek_id": rapat, "kertas": null }));
    let text = pdf_text(&office.stored(&paper["pdf"]));
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        words
            .contains(" Keputusan Rekam medis pasien rujukan: disetujui dikecualikan, jangka waktu 5 (lima)"),
        "{text}"
    );
}

#[test]
fn what_was_cancelled_stays_cancelled() {
    let (office, _, decree, paper, _) = decreed();
    let rapat =
        office.call("get_keputusan", json!({ "id": decree }))["rapat_id"].as_str().unwrap().to_owned();
    let first = print(&office, &rapat);
    for id in [of_kind(&first, "D10")["id"].as_str().unwrap(), &paper] {
        let _ = office.call("cancel_dokumen", json!({ "id": id, "alasan": "Tidak jadi" }));
    }
    let again = print(&office, &rapat);
    assert!(!codes(&again["surat"]).iter().any(|kode| ["D10", "D14", "D17"].contains(kode)), "{again}");
    let why = |kode| first_of(&again["lewat"], "kode", kode)["galat"]["kode"].clone();
    assert_eq!(why("D10"), "SURAT_SUDAH_DIBATALKAN");
    assert_eq!(
        (why("D14"), why("D17")),
        (json!("BELUM_ADA_KEPUTUSAN_RAPAT"), json!("BELUM_ADA_KEPUTUSAN_RAPAT"))
    );
    for (subjek, kode) in [(&rapat, "D10"), (&decree, "D14")] {
        let papers = kept(&office, subjek, kode);
        assert_eq!((papers.len(), papers[0].1.as_str()), (1, "DIBATALKAN"), "{kode}");
    }
    // Asked for by itself, it is made again, and goes with the others from then on.
    let anew = printed(&office, "D10", &rapat);
    assert_eq!(of_kind(&print(&office, &rapat), "D10")["id"], json!(anew));
}

#[test]
fn each_paper_tells_what_to_check_before_it_is_signed() {
    let (office, _, decree, _, _) = decreed();
    let rapat =
        office.call("get_keputusan", json!({ "id": decree }))["rapat_id"].as_str().unwrap().to_owned();
    let mut instansi = office.call("get_instansi", json!({}));
    instansi["nama_badan_publik"] = json!("Pemerintah Kota Uji ✓");
    let _ = office.call("save_instansi", instansi);
    for press in ["made", "as it was printed"] {
        let made = print(&office, &rapat);
        let told = |kode| {
            let paper = of_kind(&made, kode);
            let list = paper["peringatan"].as_array().unwrap().clone();
            list.iter().map(|m| m["kode"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert!(told("D12").contains(&"TANDA_TAK_TERCETAK".to_owned()), "{press}: {made}");
        assert!(told("D14").contains(&"BERITA_ACARA_BELUM_DITANDATANGANI".to_owned()), "{press}: {made}");
    }
}

/// The decree of a meeting comes before the one that adds to it.
#[test]
fn an_addition_stands_behind_the_decree_it_adds_to() {
    let office = TestOffice::contoh("2026-11-20");
    let decrees = office.call("list_keputusan", json!({ "sampah": false }));
    let added = first_of(&decrees, "jenis", "TAMBAHAN");
    let made = print(&office, added["rapat_id"].as_str().unwrap());
    let surat = codes(&made["surat"]);
    let place = |kode| surat.iter().position(|k| *k == kode).unwrap();
    assert!(place("D14") < place("D15"), "{surat:?}");
}
