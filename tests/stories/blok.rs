//! How papers end as an office wants them: names, initials, copies, originals, three who sign.

use crate::journey::{met, registered, sign, staffed, tested};
use crate::koreksi::decreed;
use saksama_tests::cli::pdf_text;
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};

/// The words of a paper on one line.
fn words(office: &TestOffice, kode: &str, subjek: &str) -> String {
    let paper = office.call("print_dokumen", json!({ "kode": kode, "subjek_id": subjek, "kertas": null }));
    let text = pdf_text(&office.stored(&paper["pdf"]));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn set_up(office: &TestOffice, kode: &str, tata: Value) {
    let _ = office.call("save_tata_letak", json!({ "kode": kode, "tata_letak": tata }));
}

/// Ids of the officials, by name.
fn people(office: &TestOffice) -> Vec<Value> {
    office.call("list_pejabat", json!({ "sampah": false })).as_array().unwrap().clone()
}

#[test]
fn a_paper_names_as_many_originals_as_are_printed() {
    let office = staffed();
    let item = registered(&office);
    let _ = tested(&office, &item);
    let meeting = met(&office, &item, 5);
    let _ = office.call("finish_rapat", json!({ "id": meeting, "kuorum_dikecualikan": "" }));
    assert!(words(&office, "D12", &meeting).contains("dalam rangkap 2 (dua)"));
    set_up(&office, "D12", json!({ "rangkap": 3 }));
    assert!(words(&office, "D12", &meeting).contains("dalam rangkap 3 (tiga)"));
    // The letter of the meeting: copies as a rule of the office, then none for this one, then its own.
    let tembusan = "Wali Kota Sukamaju\nInspektur";
    set_up(&office, "D08", json!({ "tanda_tangan": { "tembusan": tembusan } }));
    assert!(words(&office, "D08", &meeting).contains("Tembusan: 1. Wali Kota Sukamaju 2. Inspektur"));
    let typed = |text: &str| {
        let isian = json!({ "kode": "D08", "subjek_id": meeting, "isian": { "tembusan": text } });
        let _ = office.call("save_bahan_dokumen", isian);
        words(&office, "D08", &meeting)
    };
    assert!(!typed("-").contains("Tembusan"));
    assert!(
        typed("Kepala Bagian Hukum").contains("Tembusan: Kepala Bagian Hukum"),
        "a single one bears no number"
    );
}

#[test]
fn names_bear_what_the_office_wants_and_initials_come_before_the_signature() {
    let office = TestOffice::contoh("2026-11-20");
    let all = people(&office);
    let head = all.iter().find(|p| p["peran"].to_string().contains("PPID_UTAMA")).unwrap();
    let other = all.iter().find(|p| p["id"] != head["id"]).unwrap();
    let (name, post) = (head["nama_lengkap"].as_str().unwrap(), other["jabatan"].as_str().unwrap());
    let pangkat = head["pangkat"].as_str().unwrap();
    let before = words(&office, "D23", "dkip");
    assert!(before.contains(name) && before.contains("NIP.") && !before.contains("Paraf"));
    let own = json!({ "tampil_gelar": false, "tampil_nip": false, "paraf": [other["id"]] });
    set_up(&office, "D23", json!({ "tanda_tangan": own }));
    let after = words(&office, "D23", "dkip");
    let end = after.rsplit_once("selaku PPID Utama,").unwrap().1;
    assert!(end.contains(head["nama"].as_str().unwrap()) && !end.contains(name), "{end}");
    assert!(end.contains(pangkat) && !end.contains("NIP."), "{end}");
    assert!(end.contains("Paraf Hierarki") && end.contains(post), "{end}");
    let twice = json!({ "paraf": [other["id"], other["id"], "tak-ada"] });
    let refused =
        office.refused("save_tata_letak", json!({ "kode": "D23", "tata_letak": { "tanda_tangan": twice } }));
    let found: Vec<String> = refused.masalah.iter().map(|m| format!("{} {}", m.medan, m.kode)).collect();
    assert_eq!(found, ["tanda_tangan.paraf.1 PARAF_GANDA", "tanda_tangan.paraf.2 PEJABAT_TIDAK_ADA"]);
}

#[test]
fn three_sign_where_the_sop_of_the_office_has_it_or_the_office_wants_it() {
    let office = TestOffice::contoh("2026-11-20");
    let three = ["Disusun oleh,", "Diperiksa dan diusulkan oleh,", "Disetujui oleh,"];
    let has = |text: &str| three.map(|word| text.contains(word));
    let list = words(&office, "D18", "dkip");
    assert_eq!(has(&list), [false; 3]);
    let state = "Nomor 12 Tahun 2026 tanggal 10 Juli 2026 sebagaimana telah diubah dengan Keputusan Kepala Dinas Komunikasi \
                 dan Informatika Nomor 15 Tahun 2026";
    assert!(list.contains(state), "what was opened since is told: {list}");
    let checked = people(&office)[0].clone();
    let own = json!({ "tiga_kolom": true, "diperiksa_id": checked["id"] });
    set_up(&office, "D18", json!({ "tanda_tangan": own }));
    let text = words(&office, "D18", "dkip");
    assert_eq!(has(&text), [true; 3]);
    assert!(text.contains(checked["nama_lengkap"].as_str().unwrap()));
    // on any other paper it would do nothing
    let own = json!({ "kode": "D12", "tata_letak": { "tanda_tangan": { "tiga_kolom": true } } });
    let refused = office.refused("save_tata_letak", own);
    let found: Vec<(&str, &str)> =
        refused.masalah.iter().map(|m| (m.medan.as_str(), m.kode.as_str())).collect();
    assert_eq!(found, [("tanda_tangan.tiga_kolom", "TIGA_KOLOM_TIDAK_ADA")]);
    let _ = office.call("reset_tata_letak", json!({ "kode": "D18" }));
    let mut instansi = office.call("get_instansi", json!({}));
    instansi["pengaturan"]["profil_sop"] = json!("KUPANG");
    let _ = office.call("save_instansi", instansi);
    assert_eq!(has(&words(&office, "D18", "dkip")), [true; 3]);
}

#[test]
fn who_signs_two_levels_down_names_the_office_between() {
    let office = TestOffice::contoh("2026-11-20");
    let all = people(&office);
    let mut head = all.iter().find(|p| p["peran"].to_string().contains("PPID_UTAMA")).unwrap().clone();
    for role in head["peran"].as_array_mut().unwrap() {
        for day in ["berlaku_mulai", "berlaku_sampai"] {
            role[day] = json!(role[day].as_str().unwrap_or_default());
        }
    }
    head["jabatan"] = json!("KEPALA BAGIAN HUKUM");
    head["jenis_kewenangan"] = json!("UNTUK_BELIAU");
    head["atas_nama"] = json!("WALI KOTA");
    let refused = office.refused("save_pejabat", head.clone());
    assert_eq!(
        refused.masalah.iter().map(|m| (m.medan.as_str(), m.kode.as_str())).collect::<Vec<_>>(),
        [("pejabat_antara", "PEJABAT_ANTARA_WAJIB")]
    );
    head["pejabat_antara"] = json!("SEKRETARIS DAERAH");
    let saved = office.call("save_pejabat", head);
    assert_eq!(
        (&saved["atas_nama"], &saved["pejabat_antara"]),
        (&json!("WALI KOTA"), &json!("SEKRETARIS DAERAH"))
    );
    let text = words(&office, "D23", "dkip");
    let block = "a.n. WALI KOTA SEKRETARIS DAERAH u.b. KEPALA BAGIAN HUKUM selaku PPID Utama,";
    assert!(text.contains(block), "{text}");
}

#[test]
fn a_decree_bears_initials_and_who_gets_copies_and_its_certified_copy_no_initials() {
    let (office, _, decree, _, ppid) = decreed();
    let all = people(&office);
    let others: Vec<&Value> = all.iter().filter(|p| p["id"] != ppid).take(2).collect();
    let plain = words(&office, "D14", &decree);
    assert!(!plain.contains("Paraf Hierarki") && !plain.contains("disampaikan kepada"), "{plain}");
    let ids: Vec<&Value> = others.iter().map(|p| &p["id"]).collect();
    let own = json!({ "paraf": ids, "tembusan": "Gubernur\nInspektur" });
    set_up(&office, "D14", json!({ "tanda_tangan": own }));
    let set = words(&office, "D14", &decree);
    let (_, copies) = set.split_once("ini disampaikan kepada: ").unwrap();
    assert!(copies.starts_with("1. Gubernur 2. Inspektur"), "{copies}");
    let (_, initials) = set.split_once("Paraf Hierarki").unwrap();
    let posts = others.iter().map(|p| initials.find(p["jabatan"].as_str().unwrap()).unwrap());
    assert!(posts.is_sorted(), "in the order of the box: {initials}");
    // for this decree its own receivers
    let isian = json!({ "kode": "D14", "subjek_id": decree, "isian": { "salinan": "Kepala Bagian Hukum" } });
    let _ = office.call("save_bahan_dokumen", isian);
    let typed = words(&office, "D14", &decree);
    assert!(typed.contains("ini disampaikan kepada: Kepala Bagian Hukum"), "{typed}");
    assert!(!typed.contains("Gubernur") && typed.contains("Paraf Hierarki"), "{typed}");
    let papers = office.call("list_dokumen", json!({ "subjek_id": decree }));
    let paper = papers.as_array().unwrap().iter().find(|d| d["status"] == "DICETAK").unwrap();
    let paper = paper["id"].as_str().unwrap();
    let _ = office.call("record_tanda_tangan", sign(paper, "21", "20-11-2026", &ppid));
    let copy = words(&office, "D14-SALINAN", &decree);
    assert!(copy.contains("ini disampaikan kepada: Kepala Bagian Hukum"), "{copy}");
    assert!(!copy.contains("Paraf Hierarki"), "initials are on the signed paper: {copy}");
}
