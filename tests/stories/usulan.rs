//! Packages of a unit.

use crate::berjalan::{Meanwhile, outcome};
use saksama_tests::office::TestOffice;
use serde_json::json;

#[test]
fn proposals_are_counted_as_they_are_sent() {
    let office = TestOffice::contoh("2026-11-20");
    let mut counted = 0;
    for unit in office.call("list_unit", json!({ "sampah": false })).as_array().unwrap() {
        let count = office.call("count_usulan", json!({ "id": unit["id"] }));
        let path = office.folder.path().join(format!("{}.zip", unit["id"].as_str().unwrap()));
        let sent = office.try_call("send_usulan", json!({ "unit_id": unit["id"], "path": path }));
        assert_eq!(sent.map_or(json!(0), |sent| sent["jumlah"].clone()), count, "{}", unit["nama"]);
        counted += count.as_u64().unwrap();
    }
    assert!(counted > 0);
}

/// Were the data file held while the drive is written, what happens meanwhile would wait for ever.
#[test]
fn a_unit_is_renamed_while_its_package_is_written() {
    let office = TestOffice::contoh("2026-11-20");
    let units = office.call("list_unit", json!({ "sampah": false }));
    let mut units = units.as_array().unwrap().iter();
    let has_some = |id: &serde_json::Value| office.call("count_usulan", json!({ "id": id })) != 0;
    let unit = units.find(|unit| has_some(&unit["id"])).unwrap();
    let mut renamed = unit.clone();
    renamed["nama"] = json!("Bagian Berganti Nama");
    let happens =
        |host: &Meanwhile<'_>, _: &str| outcome(office.try_call_watched(host, "save_unit", renamed.clone()));
    let host = Meanwhile::new(&happens);
    let path = office.folder.path().join("usulan.zip");
    let sent = office
        .try_call_watched(&host, "send_usulan", json!({ "unit_id": unit["id"], "path": path }))
        .unwrap();
    assert_eq!(host.came()["nama"], "Bagian Berganti Nama");
    // The package is of one moment, and the trail tells what was done last.
    let other = TestOffice::contoh("2026-11-21");
    let read = other.call("receive_usulan", json!({ "path": path, "uji_coba": true }));
    assert_eq!(read["unit"], unit["nama"]);
    let trail = office.call("list_jejak", json!({ "entitas_id": unit["id"], "jumlah": 2 }));
    assert_eq!((&trail[0]["op"], &trail[1]["op"]), (&json!("SendUsulan"), &json!("SaveUnit")));
    assert_eq!(trail[0]["ke"], sent["jumlah"].to_string());
}

/// What is invented for practice never stands among what an office really holds.
#[test]
fn proposals_of_a_practice_office_stay_in_practice() {
    let practice = TestOffice::contoh("2026-11-20");
    let units = practice.call("list_unit", json!({ "sampah": false }));
    let has_some =
        |unit: &&serde_json::Value| practice.call("count_usulan", json!({ "id": unit["id"] })) != 0;
    let unit = units.as_array().unwrap().iter().find(has_some).unwrap();
    let path = practice.folder.path().join("usulan.zip");
    let _ = practice.call("send_usulan", json!({ "unit_id": unit["id"], "path": path }));

    let office = TestOffice::on("2026-11-20");
    let mut known = unit.clone();
    known["id"] = json!(null);
    let isian: serde_json::Map<_, _> = known
        .as_object()
        .unwrap()
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "jumlah_informasi" | "dihapus_at"))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    let _ = office.call("save_unit", json!(isian));
    let refused = office.refused("receive_usulan", json!({ "path": path, "uji_coba": false }));
    assert_eq!(refused.kode, "USULAN_LATIHAN");
    let read = practice.call("receive_usulan", json!({ "path": path, "uji_coba": true }));
    assert_eq!(read["unit"], unit["nama"]);
}
