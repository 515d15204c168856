//! The practice office: complete, marked, and gone in one press.

use saksama_tests::office::TestOffice;
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[test]
fn it_has_every_letter_every_term_and_both_rounds() {
    let office = TestOffice::contoh("2026-11-20");
    let all = json!({
        "teks": "", "status": [], "huruf": [], "unit_id": [], "hanya_bermasalah": false, "sampah": false,
        "urut": "NOMOR_REGISTER", "menurun": false, "mulai": 0, "jumlah": 500
    });
    let rows = office.call("search_informasi", all);
    assert_eq!(rows["jumlah"], 40);
    let mut letters = BTreeSet::new();
    let mut terms = BTreeSet::new();
    for row in rows["baris"].as_array().unwrap() {
        let item = office.call("get_informasi", json!({ "id": row["id"] }))["informasi"].clone();
        letters.extend(
            item["kode_pasal17"].as_array().unwrap().iter().map(|k| k.as_str().unwrap()[..1].to_owned()),
        );
        terms.extend(
            item["jangka_waktu"].as_array().unwrap().iter().map(|j| j["jenis"].as_str().unwrap().to_owned()),
        );
    }
    assert_eq!(letters.into_iter().collect::<String>(), "abcdefghij");
    assert_eq!(terms.len(), 10);
    assert_eq!(office.call("list_unit", json!({ "sampah": false })).as_array().unwrap().len(), 12);
    assert_eq!(office.call("list_pejabat", json!({ "sampah": false })).as_array().unwrap().len(), 20);
    let states: Vec<Value> = office
        .call("list_rapat", json!({}))
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["status"].clone())
        .collect();
    assert!(states.contains(&json!("SELESAI")) && states.contains(&json!("DIJADWALKAN")), "{states:?}");
}

#[test]
fn opening_it_leaves_the_real_data_alone_and_removing_it_brings_them_back() {
    let office = TestOffice::on("2026-11-20");
    let mut instansi = office.call("get_instansi", json!({}));
    instansi["nama_pemerintah"] = json!("PEMERINTAH KOTA SUNGGUHAN");
    instansi["nama_opd"] = json!("DINAS KOMUNIKASI");
    instansi["kota_penetapan"] = json!("Sungguhan");
    let _ = office.call("save_instansi", instansi);
    let practice = office.call("open_contoh", json!({}));
    assert_eq!(practice["instansi"]["latihan"], true);
    let back = office.call("remove_contoh", json!({}));
    assert_eq!(back["instansi"]["nama_pemerintah"], "PEMERINTAH KOTA SUNGGUHAN");
    assert_eq!(back["ada_contoh"], false);
}
