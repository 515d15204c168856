//! Packages of a unit.

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
