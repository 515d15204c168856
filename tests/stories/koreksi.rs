//! A slip of the typist is mended without holding the meeting again.

use crate::journey::{first_of, met, printed, registered, sign, sign_otherwise, staffed, tested};
use saksama_tests::cli::pdf_text;
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};

/// An office with one item, in a decree that is printed and waits for ink; office, item, decree, paper, who signs.
pub(super) fn decreed() -> (TestOffice, String, String, String, Value) {
    let office = staffed();
    let item = registered(&office);
    let _ = tested(&office, &item);
    let meeting = met(&office, &item, 5);
    let _ = office.call("finish_rapat", json!({ "id": meeting, "kuorum_dikecualikan": "" }));
    let people = office.call("list_pejabat", json!({ "sampah": false }));
    let ppid = first_of(&people, "jabatan", "Kepala Dinas Komunikasi")["id"].clone();
    let decree = office.call(
        "save_keputusan",
        json!({
            "id": null, "jenis": "PENETAPAN", "bentuk": "KEPUTUSAN", "tentang": "", "rapat_id": meeting,
            "penandatangan_id": ppid, "informasi_id": []
        }),
    );
    let decree = decree["id"].as_str().unwrap().to_owned();
    let paper = printed(&office, "D14", &decree);
    (office, item, decree, paper, ppid)
}

/// The same, with a signature that was recorded with the wrong number and day.
fn decided() -> (TestOffice, String, String, String, Value) {
    let all = decreed();
    let (office, _, _, paper, ppid) = &all;
    let _ = office.call("record_tanda_tangan", sign(paper, "21", "19-11-2026", ppid));
    all
}

/// The request that mends a record.
pub(super) fn correction(paper: &str, nomor: &str, tanggal: &str, who: &Value, alasan: &str) -> Value {
    let mut req = sign(paper, nomor, tanggal, who);
    req["alasan"] = json!(alasan);
    req
}

fn berakhir(office: &TestOffice, item: &str) -> Value {
    office.call("get_informasi", json!({ "id": item }))["informasi"]["berakhir"].clone()
}

#[test]
fn the_record_of_a_decree_is_mended_and_its_terms_follow() {
    let (office, item, decree, paper, ppid) = decided();
    assert_eq!(berakhir(&office, &item), "2031-11-19");
    let before = office.call("list_dokumen", json!({ "subjek_id": decree }))[0].clone();

    let e = office.refused("correct_tanda_tangan", correction(&paper, "12", "20-11-2026", &ppid, ""));
    assert_eq!((e.masalah[0].medan.as_str(), e.masalah[0].kode.as_str()), ("alasan", "WAJIB_DIISI"));
    let e =
        office.refused("correct_tanda_tangan", correction(&paper, "12", "21-11-2026", &ppid, "Salah ketik"));
    assert_eq!(e.masalah[0].kode, "TANGGAL_BELUM_TIBA");
    let mended =
        office.call("correct_tanda_tangan", correction(&paper, "12", "20-11-2026", &ppid, "Salah ketik"));

    assert_eq!((&mended["nomor"], &mended["tanggal"]), (&json!("12"), &json!("2026-11-20")));
    for same in ["pdf", "status", "versi", "penandatangan", "penandatangan_jabatan", "dicetak_at"] {
        assert_eq!(mended[same], before[same], "{same}");
    }
    // Five years from the day that really stands on the paper.
    assert_eq!(berakhir(&office, &item), "2031-11-20");
    let decree = office.call("get_keputusan", json!({ "id": decree }));
    assert_eq!((&decree["nomor"], &decree["tanggal"]), (&json!("12"), &json!("2026-11-20")));
    let trail = office.call("list_jejak", json!({ "entitas_id": paper, "jumlah": 1 }))[0].clone();
    assert_eq!(
        (&trail["dari"], &trail["ke"], &trail["alasan"]),
        (
            &json!("21; 19 November 2026; Kepala Dinas"),
            &json!("12; 20 November 2026; Kepala Dinas"),
            &json!("Salah ketik")
        )
    );
    assert_eq!(office.call("check_data", json!({}))["sehat"], true);
}

#[test]
fn a_decree_is_cited_by_the_office_that_signed_it() {
    let (office, _, _, _, ppid) = decided();
    let people = office.call("list_pejabat", json!({ "sampah": false }));
    let mut person = first_of(&people, "id", ppid.as_str().unwrap());
    person["jabatan"] = json!("Sekretaris Dinas Perhubungan");
    person["peran"] = json!([{ "peran": "PPID_UTAMA", "berlaku_mulai": "01-01-2025", "berlaku_sampai": "" }]);
    let _ = office.call("save_pejabat", person);
    let _ = printed(&office, "D18", "dkip");
    let drive = office.folder.path().join("usb");
    std::fs::create_dir(&drive).unwrap();
    let report = office.call("export_dkip", json!({ "path": drive }));
    let folder = std::path::PathBuf::from(report["folder"].as_str().unwrap());
    let list = report["berkas"].as_array().unwrap().iter().find(|b| {
        let name = b["nama"].as_str().unwrap();
        name.ends_with(".pdf")
    });
    let text = pdf_text(&folder.join(list.unwrap()["nama"].as_str().unwrap()));
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("Kepala Dinas Komunikasi Nomor 21 Tahun 2026"), "{words}");
    assert!(!words.contains("Perhubungan Nomor"), "{words}");
}

#[test]
fn the_day_of_a_decree_does_not_pass_the_letter_that_sends_it() {
    let (office, _, decree, paper, ppid) = decided();
    let letter = printed(&office, "D16", &decree);
    let _ = office.call("record_tanda_tangan", sign_otherwise(&letter, "500/1", "19-11-2026", &ppid));
    let late = correction(&paper, "21", "20-11-2026", &ppid, "Salah ketik");
    let e = office.refused("correct_tanda_tangan", late.clone());
    let said = &e.masalah[0];
    assert_eq!((said.medan.as_str(), said.kode.as_str()), ("tanggal", "TANGGAL_SESUDAH_SURAT"));
    assert!(said.data["judul"].starts_with("Surat pengantar Keputusan"), "{said:?}");
    assert_eq!(said.data["tanggal"], "19 November 2026");
    assert_eq!(office.call("get_keputusan", json!({ "id": decree }))["tanggal"], "2026-11-19");
    let true_day = correction(&letter, "500/1", "20-11-2026", &ppid, "Salah ketik");
    let _ = office.call("correct_tanda_tangan", true_day);
    let _ = office.call("correct_tanda_tangan", late);
    assert_eq!(office.call("get_keputusan", json!({ "id": decree }))["tanggal"], "2026-11-20");
}
