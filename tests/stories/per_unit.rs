//! The same letter to every unit at once.

use crate::journey::staffed;
use crate::kertas::has;
use crate::lanjutan::{decree, fill, list};
use saksama_tests::cli::{oracle, pdf_text};
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};

/// One PDF a unit, or one in all; either way each letter is a paper of its own, with the code of its own on its sheets.
#[test]
fn a_letter_goes_to_every_unit_at_once() {
    let office = TestOffice::contoh("2026-11-20");
    let units = office.call("list_unit", json!({ "sampah": false }));
    let mut units = units.as_array().unwrap().clone();
    let mut closed = units.pop().unwrap();
    closed["aktif"] = json!(false);
    let _ = office.call("save_unit", closed.clone());
    let folder = office.folder.path().join("surat");
    let req = |satu: bool| json!({ "kode": "D01", "subjek_id": null, "kertas": "A4", "satu_berkas": satu, "path": folder });
    // The office doesn't write to itself, and says so.
    let own = units.iter().position(|u| u["kode_unit"] == "DISKOMINFO").unwrap();
    let own = units.remove(own);
    let each = office.call("print_dokumen_per_unit", req(false));
    let told = &each["masalah"][0];
    assert_eq!((&told["kode"], &told["data"]["unit"]), (&json!("UNIT_SENDIRI_DILEWATI"), &own["nama"]));
    let papers = each["dokumen"].as_array().unwrap();
    assert_eq!(papers.len(), units.len());
    let mut names: Vec<String> =
        std::fs::read_dir(&folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names.len(), units.len());
    for unit in &units {
        let start = format!("D01 {} ", unit["kode_unit"].as_str().unwrap());
        let name =
            names.iter().find(|n| n.starts_with(&start)).unwrap_or_else(|| panic!("{start}: {names:?}"));
        has(&pdf_text(&folder.join(name)), &[unit["nama"].as_str().unwrap()]);
        let kept = office.call("list_dokumen", json!({ "subjek_id": unit["id"] }));
        assert_eq!((kept[0]["kode"].as_str(), kept[0]["status"].as_str()), (Some("D01"), Some("DICETAK")));
    }

    // The same letters again, in one file: no new print of any.
    let one = office.call("print_dokumen_per_unit", req(true));
    assert_eq!(one["dokumen"], each["dokumen"]);
    let file = std::path::PathBuf::from(one["path"].as_str().unwrap());
    assert_eq!(file, folder.join("D01 semua unit.pdf"));
    let _ = oracle("qpdf", &["--check".as_ref(), file.as_os_str()]);
    let text = pdf_text(&file);
    let pages: u64 = papers.iter().map(|p| p["halaman"].as_u64().unwrap()).sum();
    let about = oracle("pdfinfo", &[file.as_os_str()]);
    let (_, rest) = about.split_once("Pages:").unwrap();
    assert_eq!(rest.split_whitespace().next().unwrap(), pages.to_string());
    let marks = oracle("qpdf", &["--json".as_ref(), "--json-key=outlines".as_ref(), file.as_os_str()]);
    let marks: Value = serde_json::from_str(&marks).unwrap();
    let marks: Vec<&str> =
        marks["outlines"].as_array().unwrap().iter().map(|o| o["title"].as_str().unwrap()).collect();
    let named: Vec<&str> = units.iter().map(|u| u["nama"].as_str().unwrap()).collect();
    assert_eq!(marks, named);
    for paper in papers {
        has(&text, &[paper["kode_lembar"].as_str().unwrap()]);
    }
    let refused = json!({
        "kode": "D12", "subjek_id": null, "kertas": null, "satu_berkas": false, "path": folder
    });
    assert_eq!(office.refused("print_dokumen_per_unit", refused).kode, "SURAT_TIDAK_PER_UNIT");
}

/// A letter that can't be written isn't printed: neither it nor those before it are kept.
#[test]
fn letters_are_kept_when_all_their_files_are_written() {
    let office = staffed();
    let new = |kode: &str| {
        let unit = json!({ "id": null, "nama": "Bagian Umum", "singkatan": "Umum", "kode_unit": kode,
            "jenis": "PERANGKAT_DAERAH", "aktif": true });
        office.call("save_unit", unit)["id"].clone()
    };
    let units = [new("UMUM 1"), new("UMUM-1"), new("UMUM 9")];
    let folder = office.folder.path().join("surat");
    let last = folder.join("D01 UMUM 9 Surat permintaan usulan Bagian Umum.pdf");
    std::fs::create_dir_all(&last).unwrap();
    let req =
        json!({ "kode": "D01", "subjek_id": null, "kertas": null, "satu_berkas": false, "path": folder });
    let refused = office.refused("print_dokumen_per_unit", req.clone());
    assert_eq!(refused.kode, "TUJUAN_ADALAH_FOLDER");
    for unit in &units {
        assert_eq!(office.call("list_dokumen", json!({ "subjek_id": unit })), json!([]));
    }
    std::fs::remove_dir(&last).unwrap();
    let made = office.call("print_dokumen_per_unit", req);
    // Two codes that give one name give two files.
    let mut names: Vec<String> =
        std::fs::read_dir(&folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let name =
        |code: &str, end: &str| format!("D01 UMUM {code} Surat permintaan usulan Bagian Umum{end}.pdf");
    assert_eq!(names, [name("1", " 2"), name("1", ""), name("9", "")]);
    let codes: Vec<String> = names[..2].iter().map(|n| pdf_text(&folder.join(n))).collect();
    for paper in &made["dokumen"].as_array().unwrap()[..2] {
        let code = paper["kode_lembar"].as_str().unwrap();
        assert_eq!(codes.iter().filter(|text| text.contains(code)).count(), 1, "{code}: {codes:?}");
    }
}

/// A letter that is out for signature is not void because the same letters are asked for on a later day.
#[test]
fn letters_out_for_signature_stay_when_they_are_asked_for_on_another_day() {
    let office = TestOffice::contoh("2026-11-20");
    let first = decree(&office, "PENETAPAN", "12");
    let req = |office: &TestOffice, kode: &str| {
        json!({ "kode": kode, "subjek_id": (kode != "D01").then_some(&first), "kertas": null,
            "satu_berkas": false, "path": office.folder.path().join(kode) })
    };
    let press = |office: &TestOffice, kode: &str| {
        let _ = std::fs::remove_dir_all(office.folder.path().join(kode));
        office.call("print_dokumen_per_unit", req(office, kode))["dokumen"].clone()
    };
    let letters = press(&office, "D16");
    assert!(letters.as_array().unwrap().len() > 10, "{letters}");
    let asked = press(&office, "D01");
    let office = office.reopened("2026-11-23");
    assert_eq!(press(&office, "D16"), letters, "the same prints");
    assert_eq!(press(&office, "D01"), asked, "proposals can still be handed in");
    let void = |office: &TestOffice| {
        let papers = office.call("list_dokumen", json!({ "subjek_id": null }));
        papers.as_array().unwrap().iter().filter(|d| d["status"] == "DIGANTI").count()
    };
    let before = void(&office);
    // What one of them says is no longer so: that one is made anew, and no other.
    let unit = list(&office, "list_unit")[0]["id"].as_str().unwrap().to_owned();
    fill(&office, "D16", &format!("{first}/{unit}"), &json!({ "keterangan": "Mohon disimpan" }));
    let again = press(&office, "D16");
    let pairs = again.as_array().unwrap().iter().zip(letters.as_array().unwrap());
    assert_eq!(pairs.filter(|(now, then)| now["id"] != then["id"]).count(), 1);
    assert_eq!(void(&office), before + 1);
    // A day to answer that is past is asked for anew.
    let office = office.reopened("2026-12-14");
    let anew = press(&office, "D01");
    let mut pairs = anew.as_array().unwrap().iter().zip(asked.as_array().unwrap());
    assert!(pairs.all(|(now, then)| now["id"] != then["id"]), "{anew}");
}
