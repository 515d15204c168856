//! Papers from the printer to the shelf: at whom each lies, what it lacks, and who may note it.

use crate::journey::sign_otherwise;
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};

const DAY: &str = "2026-11-20";

fn listed(office: &TestOffice) -> Vec<Value> {
    office.call("list_dokumen_beredar", json!({})).as_array().unwrap().clone()
}

fn one(office: &TestOffice, id: &Value) -> Value {
    listed(office).into_iter().find(|b| b["dokumen"]["id"] == *id).unwrap()
}

fn posisi(id: &Value, pada: &str, lokasi_id: &Value) -> Value {
    json!({ "dokumen_id": [id], "pada": pada, "lokasi_id": lokasi_id, "sejak": "", "catatan": "Map biru" })
}

#[test]
fn a_paper_is_followed_from_the_printer_to_the_shelf() {
    let office = TestOffice::contoh(DAY);
    // Beranda counts exactly what the list shows as waiting for a signature.
    let waiting = |office: &TestOffice| {
        let papers = listed(office);
        let waits = |b: &&Value| b["tahap"] == "MENUNGGU_TANDA_TANGAN";
        let count = papers.iter().filter(waits).count();
        let start = office.call("get_beranda", json!({}));
        assert_eq!(start["menunggu_tanda_tangan"].as_array().unwrap().len(), count);
        let step = start["langkah"].as_array().unwrap().iter().find(|l| l["kode"] == "TANDA_TANGAN").cloned();
        assert_eq!(step.map_or(0, |l| l["jumlah"].as_u64().unwrap()), count as u64);
        count
    };
    let before = waiting(&office);
    let print = json!({ "kode": "D19-PENATAAN", "subjek_id": "dkip", "kertas": null });
    let paper = office.call("print_dokumen", print);
    let (id, code) = (paper["id"].clone(), paper["kode_lembar"].clone());
    // Labels are printed too, and nobody signs them.
    let label = json!({ "kode": "D19-LABEL", "subjek_id": "semua", "kertas": null });
    let _ = office.call("print_dokumen", label);
    assert_eq!(waiting(&office), before + 1);

    let found = one(&office, &id);
    assert_eq!(
        (found["dicetak_oleh"].as_str(), found["posisi"].as_array().unwrap().len()),
        (Some("Petugas PPID"), 0)
    );
    let _ = office.call("record_posisi", posisi(&id, "Sekretaris", &Value::Null));
    let _ = office.call("record_posisi", posisi(&id, "Kepala Dinas", &Value::Null));
    let at = one(&office, &id)["posisi"].clone();
    assert_eq!(at[0]["pada"], "Kepala Dinas");
    assert_eq!((at[0]["sejak"].as_str(), at[0]["catatan"].as_str()), (Some(DAY), Some("Map biru")));
    assert_eq!(
        (at[1]["pada"].as_str(), at[1]["petugas"].as_str()),
        (Some("Sekretaris"), Some("Petugas PPID"))
    );

    // The trail says it, and what was noted by mistake is undone.
    let line = office.call("list_jejak", json!({ "entitas_id": id, "jumlah": 1 }))[0].clone();
    assert_eq!(line["label"], "Mencatat posisi dokumen");
    assert_eq!((line["dari"].as_str(), line["ke"].as_str()), (Some("Sekretaris"), Some("Kepala Dinas")));
    let _ = office.call("undo_terakhir", json!({}));
    assert_eq!(one(&office, &id)["posisi"][0]["pada"], "Sekretaris");

    // A shelf before the signature is refused.
    let place = office.call("list_lokasi_arsip", json!({ "sampah": false }))[0].clone();
    let refused = office.refused("record_posisi", posisi(&id, "", &place["id"]));
    assert_eq!(refused.kode, "ARSIP_BELUM_DITANDATANGANI");
    let signed = sign_otherwise(id.as_str().unwrap(), "045/PNT/2026", "20-11-2026", &Value::Null);
    let _ = office.call("record_tanda_tangan", signed);
    assert_eq!(one(&office, &id)["tahap"], "BELUM_DIPINDAI");
    // The sheet leads back to its row by the code on it, as everywhere.
    let by_code = office.call("find_dokumen_by_kode", json!({ "kode": code, "path": null }));
    assert_eq!(by_code["id"], id);
    let scan = office.folder.path().join("pindaian.pdf");
    std::fs::write(&scan, b"%PDF-1.7 tanda tangan basah").unwrap();
    let _ = office.call("attach_pindaian", json!({ "id": id, "path": scan }));
    assert_eq!(one(&office, &id)["tahap"], "BELUM_DIARSIPKAN");
    let _ = office.call("record_posisi", posisi(&id, "", &place["id"]));
    let filed = one(&office, &id);
    assert_eq!(
        (&filed["tahap"], &filed["posisi"][0]["kode_lengkap"]),
        (&json!("SELESAI"), &place["kode_lengkap"])
    );
    assert_eq!(waiting(&office), before);
}
