//! An unwanted draft is thrown away, its items are free, and it comes back.

use crate::journey::{first_of, met, printed, registered, staffed, tested};
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};

fn ids(office: &TestOffice, command: &str, sampah: bool) -> Vec<String> {
    let list = office.call(command, json!({ "sampah": sampah }));
    list.as_array().unwrap().iter().map(|x| x["id"].as_str().unwrap().to_owned()).collect()
}

/// Throws `id` away and takes it back; in between `free` does what it stood in the way of.
fn away_and_back(office: &TestOffice, what: &str, id: &str, free: impl FnOnce()) {
    let list = format!("list_{what}");
    let before = office.call(&format!("get_{what}"), json!({ "id": id }));
    let _ = office.call(&format!("trash_{what}"), json!({ "id": id }));
    assert!(!ids(office, &list, false).iter().any(|x| x == id), "{what}");
    assert_eq!(ids(office, &list, true), [id], "{what}");
    free();
    let _ = office.call(&format!("restore_{what}"), json!({ "id": id }));
    assert!(ids(office, &list, true).is_empty(), "{what}");
    assert_eq!(office.call(&format!("get_{what}"), json!({ "id": id })), before, "{what}");
}

fn sheet(office: &TestOffice, item: &str) -> String {
    let head = json!({
        "id": null, "nomor": "", "jenis": "AWAL", "pemicu": "SEBELUM_PERMOHONAN", "tanggal": "18-11-2026",
        "tempat": "Ruang Rapat", "penyetuju_id": null, "penguji": []
    });
    let id = office.call("save_lembar_uji", head)["id"].as_str().unwrap().to_owned();
    let _ = office.call("add_lembar_uji_item", json!({ "lembar_id": id, "informasi_id": [item] }));
    id
}

#[test]
fn an_unwanted_sheet_meeting_or_decree_goes_to_the_trash() {
    let office = staffed();
    let item = registered(&office);
    let first = sheet(&office, &item);
    away_and_back(&office, "lembar_uji", &first, || {
        // The item may stand on another sheet meanwhile, as long as that one goes again.
        let second = sheet(&office, &item);
        let e = office.refused("restore_lembar_uji", json!({ "id": first }));
        assert_eq!(e.kode, "INFORMASI_DI_LEMBAR_LAIN");
        let baris = office.call("get_lembar_uji", json!({ "id": second }))["baris"][0]["id"].clone();
        let _ = office.call("remove_lembar_uji_item", json!({ "lembar_id": second, "baris_id": baris }));
    });
    let _ = office.call("trash_lembar_uji", json!({ "id": first }));
    let complete = tested(&office, &item);
    let e = office.refused("trash_lembar_uji", json!({ "id": complete }));
    assert_eq!(e.kode, "LEMBAR_SUDAH_LENGKAP");

    let planned = met(&office, &item, 0);
    away_and_back(&office, "rapat", &planned, || {
        let e = office.refused("finish_rapat", json!({ "id": planned, "kuorum_dikecualikan": "" }));
        assert_eq!(e.kode, "RAPAT_DI_DALAM_SAMPAH");
    });
    let letter = printed(&office, "D08", &planned);
    let e = office.refused("trash_rapat", json!({ "id": planned }));
    assert_eq!(e.kode, "SURAT_MASIH_BERLAKU");
    let _ = office.call("cancel_dokumen", json!({ "id": letter, "alasan": "Tidak jadi dikirim" }));
    let _ = office.call("trash_rapat", json!({ "id": planned }));

    let meeting = met(&office, &item, 5);
    let e = office.refused("trash_rapat", json!({ "id": meeting }));
    assert_eq!(e.kode, "RAPAT_SEDANG_BERLANGSUNG");
    let _ = office.call("finish_rapat", json!({ "id": meeting, "kuorum_dikecualikan": "" }));

    let people = office.call("list_pejabat", json!({ "sampah": false }));
    let ppid = first_of(&people, "jabatan", "Kepala Dinas Komunikasi")["id"].clone();
    let decree = |who: &Value| {
        office.call(
            "save_keputusan",
            json!({
                "id": null, "jenis": "PENETAPAN", "bentuk": "KEPUTUSAN", "tentang": "", "rapat_id": meeting,
                "penandatangan_id": who, "informasi_id": []
            }),
        )["id"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let unwanted = decree(&ppid);
    away_and_back(&office, "keputusan", &unwanted, || {
        let e =
            office.refused("print_dokumen", json!({ "kode": "D14", "subjek_id": unwanted, "kertas": null }));
        assert_eq!(e.kode, "KEPUTUSAN_DI_DALAM_SAMPAH");
    });
    let _ = office.call("trash_keputusan", json!({ "id": unwanted }));
    let _ = decree(&ppid);
    let e = office.refused("restore_keputusan", json!({ "id": unwanted }));
    assert_eq!(e.kode, "INFORMASI_DI_KEPUTUSAN_LAIN");
}
