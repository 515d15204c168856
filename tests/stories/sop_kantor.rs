//! An office changes its SOP: new rounds follow it, those under way don't, and its sheet is printed.

use saksama_tests::office::TestOffice;
use serde_json::{Value, json};

const DAY: &str = "2026-11-20";

/// The form as it opens.
fn isian(office: &TestOffice, profil: &str) -> Value {
    let own = office.call("get_sop", json!({ "profil": profil }));
    let (isi, sop) = (&own["isi"], &own["isi"]["sop"]);
    let lines = |field: &str| {
        let list = sop[field].as_array().unwrap().iter();
        list.map(|l| l.as_str().unwrap()).collect::<Vec<_>>().join("\n")
    };
    let kegiatan: Vec<Value> = sop["kegiatan"]
        .as_array()
        .unwrap()
        .iter()
        .map(|k| {
            let batas = k["batas_hari"].as_u64().map_or_else(String::new, |n| n.to_string());
            json!({ "kode": k["kode"], "uraian": k["uraian"], "waktu": k["waktu"], "batas_hari": batas,
                "tersembunyi": false })
        })
        .collect();
    json!({
        "profil": profil, "nomor": isi["nomor"], "tanggal_pembuatan": "5-1-2026", "tanggal_revisi": "",
        "tanggal_efektif": "12-1-2026", "pengesah_id": null, "nama": sop["nama"],
        "dasar_hukum": lines("dasar_hukum"), "kualifikasi": lines("kualifikasi"),
        "keterkaitan": lines("keterkaitan"), "peralatan": lines("peralatan"),
        "peringatan": lines("peringatan"), "pencatatan": lines("pencatatan"),
        "pelaksana": sop["pelaksana"], "kegiatan": kegiatan,
    })
}

fn begun(office: &TestOffice) -> Value {
    let isian = json!({ "id": null, "nama": "", "tahun": "", "jenis": "TAHUNAN", "mulai": "2-11-2026" });
    office.call("save_penyusunan", isian)
}

fn steps(sop: &Value) -> String {
    let list = sop["kegiatan"].as_array().unwrap().iter();
    list.map(|k| k["kode"].as_str().unwrap()).collect::<Vec<_>>().join(" ")
}

#[test]
fn an_office_works_by_its_own_copy_and_prints_it() {
    let office = TestOffice::contoh(DAY);
    let profil = office.call("get_instansi", json!({}))["pengaturan"]["profil_sop"].clone();
    assert_eq!(profil, "TANGERANG");
    let before = begun(&office);

    let mut own = isian(&office, "TANGERANG");
    own["nomor"] = json!("SOP/07/DISKOMINFO/2026");
    own["nama"] = json!("Penyusunan DIK Kota Contoh");
    own["pelaksana"][0]["nama"] = json!("PPID Kota");
    own["kegiatan"][0]["batas_hari"] = json!("5");
    own["kegiatan"][0]["waktu"] = json!("5 hari kerja");
    own["kegiatan"][1]["tersembunyi"] = json!(true);
    let signer = office.call("list_pejabat", json!({ "sampah": false }))[0].clone();
    own["pengesah_id"] = signer["id"].clone();
    let saved = office.call("save_sop", own.clone());
    assert_eq!(saved["isi"]["tersembunyi"], json!(["T2"]));
    let line = office.call("list_jejak", json!({ "entitas_id": "TANGERANG", "jumlah": 1 }))[0].clone();
    assert_eq!(line["label"], "Menyimpan SOP kantor");

    // The round under way keeps what it began with; the next has five days for its first activity, and no T2.
    let board = |round: &Value| office.call("get_papan", json!({ "id": round["id"] }));
    assert_eq!(board(&before)["kegiatan"][0]["kegiatan"]["batas_hari"], 3);
    let after = begun(&office);
    assert_eq!(steps(&before["sop"]), "T1 T2 T3a T3b T4 T5 T6 T7");
    assert_eq!(steps(&after["sop"]), "T1 T3a T3b T4 T5 T6 T7");
    let first = board(&after)["kegiatan"][0].clone();
    // 2 November 2026 is a Monday: five working days on is the next Monday.
    assert_eq!((&first["kegiatan"]["batas_hari"], first["batas"].as_str()), (&json!(5), Some("2026-11-09")));

    let drawn = office.call("preview_lembar_sop", json!({ "profil": "TANGERANG" }));
    assert_eq!(drawn["tak_tercetak"], json!([]));
    let says = |kata: &str| {
        let req = json!({ "sumber": drawn["sumber"], "kata": kata });
        !office.call("search_halaman", req).as_array().unwrap().is_empty()
    };
    for kata in ["SOP/07/DISKOMINFO/2026", "Penyusunan DIK", "PPID Kota", "5 hari kerja", "12 Januari 2026"] {
        assert!(says(kata), "{kata}");
    }
    assert!(says(signer["nama"].as_str().unwrap()) && !says("Menyusun rancangan"), "T2 is left out");

    // What the law asks for can't be left out.
    own["kegiatan"][5]["tersembunyi"] = json!(true);
    assert_eq!(office.refused("save_sop", own).kode, "KEGIATAN_WAJIB");
    let shipped = office.call("reset_sop", json!({ "profil": "TANGERANG" }));
    assert_eq!((&shipped["diubah_at"], &shipped["isi"]["nomor"]), (&Value::Null, &json!("")));
    assert_eq!(office.call("undo_terakhir", json!({}))["label"], "Mengurungkan perubahan");
    let again = office.call("get_sop", json!({ "profil": "TANGERANG" }));
    assert_eq!(again["isi"]["nomor"], "SOP/07/DISKOMINFO/2026");
}
