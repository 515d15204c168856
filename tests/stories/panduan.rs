//! The matrix that asks: guidance beside it, advice that may be set aside with a reason.

use saksama_tests::office::{KATA_SANDI, PENGGUNA, TestOffice, informasi_isian};
use serde_json::{Value, json};
use std::fs;

const DAY: &str = "2026-11-20";
const EMPTY: &str = "Informasi ini bersifat rahasia.";

/// A new sheet with one item that nobody tested yet.
fn sheet(office: &TestOffice) -> Value {
    let head = json!({ "id": null, "nomor": "", "jenis": "AWAL", "pemicu": "SEBELUM_PERMOHONAN", "tanggal": "",
        "tempat": "", "penyetuju_id": null, "penguji": [] });
    let sheet = office.call("save_lembar_uji", head);
    let item = office.call("save_informasi", informasi_isian());
    let req = json!({ "lembar_id": sheet["id"], "informasi_id": [item["informasi"]["id"]] });
    office.call("add_lembar_uji_item", req)
}

/// Types an empty phrase into the first cell of the first row; the sheet, and the row as it comes back.
fn weak(office: &TestOffice) -> (Value, Value) {
    let sheet = sheet(office);
    let row = &sheet["baris"][0];
    let cells = json!({ "id": row["id"], "konsekuensi_dibuka": EMPTY,
        "konsekuensi_ditutup": row["konsekuensi_ditutup"], "hasil": "DIKECUALIKAN", "syarat": "" });
    let row = office.call("save_lembar_uji_baris", json!({ "lembar_id": sheet["id"], "baris": cells }));
    (sheet["id"].clone(), row)
}

fn about(sheet: &Value, row: &Value, alasan: &str) -> Value {
    json!({ "lembar_id": sheet, "baris_id": row["id"], "medan": "konsekuensi_dibuka",
        "kode": "KONSEKUENSI_FRASA_KOSONG", "alasan": alasan })
}

fn is_empty_phrase(m: &&Value) -> bool {
    m["kode"] == "KONSEKUENSI_FRASA_KOSONG" || m["masalah"]["kode"] == "KONSEKUENSI_FRASA_KOSONG"
}

fn of_list<'a>(row: &'a Value, field: &str) -> Option<&'a Value> {
    row[field].as_array().unwrap().iter().find(is_empty_phrase)
}

/// The guidance of one code.
fn guidance(office: &TestOffice, kode: &str) -> Value {
    let all = office.call("list_panduan_uji", json!({}));
    all.as_array().unwrap().iter().find(|p| p["kode"] == kode).unwrap().clone()
}

fn own(office: &TestOffice) -> Value {
    office.call(
        "save_panduan_uji",
        json!({ "kode": "h.3", "dibuka": "Rekening siapa yang terbuka?", "ditutup": "", "publik": "",
            "contoh": [{ "dibuka": "Akibat bagi [siapa].", "ditutup": "Manfaat bagi [siapa]." }] }),
    )
}

#[test]
fn advice_is_told_while_typing_and_set_aside_with_a_reason_that_stays() {
    let office = TestOffice::contoh(DAY);
    let (sheet, row) = weak(&office);
    assert_eq!(of_list(&row, "masalah").unwrap()["data"]["frasa"], "bersifat rahasia");
    assert_eq!(of_list(&row, "nasihat").unwrap()["jawaban"], Value::Null);
    assert_eq!(office.refused("answer_nasihat", about(&sheet, &row, " ")).masalah[0].medan, "alasan");

    let answered = office.call("answer_nasihat", about(&sheet, &row, "Rinciannya di lampiran"));
    assert_eq!(of_list(&answered, "masalah"), None);
    let said = of_list(&answered, "nasihat").unwrap()["jawaban"].clone();
    assert_eq!((&said["alasan"], &said["petugas"]), (&json!("Rinciannya di lampiran"), &json!(PENGGUNA)));
    assert!(said["dijawab_at"].as_str().unwrap().starts_with(DAY));
    let trail = office.call("list_jejak", json!({ "entitas_id": row["id"], "jumlah": 1 }));
    assert_eq!(
        (&trail[0]["label"], &trail[0]["alasan"]),
        (&json!("Mengesampingkan nasihat dengan alasan"), &json!("Rinciannya di lampiran"))
    );

    // A hearing is told both: the advice, and the reason.
    let heard = |office: &TestOffice| {
        let found = office.call("check_siap_sidang", json!({ "id": [row["informasi_id"]] }));
        of_list(&found[0], "kurang").unwrap()["jawaban"].clone()
    };
    assert_eq!(heard(&office), said);

    // Undone it holds again; brought back it is answered again.
    let _ = office.call("undo_terakhir", json!({}));
    assert_eq!(heard(&office), Value::Null);
    let _ = office.call("redo_terakhir", json!({}));
    assert_eq!(heard(&office), said);
    let file = office.call("print_berkas_sidang", json!({ "id": row["informasi_id"], "penilaian": true }));
    let req = json!({ "sumber": file["sumber"], "kata": "Rinciannya di lampiran" });
    let found = office.call("search_halaman", req);
    assert_eq!(found[0]["halaman"], 1, "on the cover of the hearing file: {found}");
    let back = office.call("reopen_nasihat", about(&sheet, &row, ""));
    assert!(of_list(&back, "masalah").is_some());
    assert_eq!(
        office.refused("reopen_nasihat", about(&sheet, &row, "")).kode,
        "NASIHAT_BELUM_DIKESAMPINGKAN"
    );
}

#[test]
fn an_office_words_its_guidance_and_goes_back() {
    let office = TestOffice::contoh(DAY);
    let shipped = guidance(&office, "h.3");
    assert_eq!(shipped["diubah_at"], Value::Null);
    assert_eq!(office.call("list_panduan_uji", json!({})).as_array().unwrap().len(), 38);
    let saved = own(&office);
    assert_eq!(saved["isi"]["dibuka"], json!(["Rekening siapa yang terbuka?"]));

    let office = office.reopened("2026-11-21");
    assert_eq!(guidance(&office, "h.3"), saved);
    assert_eq!(guidance(&office, "h.2")["diubah_at"], Value::Null);
    let trail = office.call("list_jejak", json!({ "entitas_id": "h.3", "jumlah": 1 }));
    assert_eq!(trail[0]["label"], "Menyimpan panduan uji kantor");
    assert_eq!(office.call("reset_panduan_uji", json!({ "kode": "h.3" })), shipped);
    assert_eq!(guidance(&office, "h.3"), shipped);
}

#[test]
fn a_reader_sees_both_and_changes_neither() {
    let office = TestOffice::contoh(DAY);
    let (sheet, row) = weak(&office);
    let add = json!({ "nama": "Ani", "peran": "PEMBACA", "kata_sandi": KATA_SANDI });
    let _ = office.call("add_pengguna", add);
    let _ = office.call("lock", json!({}));
    let _ = office.call("unlock", json!({ "nama": "Ani", "kata_sandi": KATA_SANDI }));
    let _ = guidance(&office, "h.3");
    for (command, req) in [
        ("answer_nasihat", about(&sheet, &row, "Rinciannya di lampiran")),
        ("reopen_nasihat", about(&sheet, &row, "")),
        ("reset_panduan_uji", json!({ "kode": "h.3" })),
        (
            "save_panduan_uji",
            json!({ "kode": "h.3", "dibuka": "", "ditutup": "", "publik": "", "contoh": [] }),
        ),
    ] {
        assert_eq!(office.refused(command, req).kode, "PERAN_TIDAK_BOLEH", "{command}");
    }
}

#[test]
fn a_backup_and_an_open_copy_hold_reasons_and_guidance() {
    let office = TestOffice::contoh(DAY);
    let (sheet, row) = weak(&office);
    let _ = office.call("answer_nasihat", about(&sheet, &row, "Rinciannya di lampiran"));
    let saved = own(&office);
    let before = office.call("get_lembar_uji", json!({ "id": sheet }));

    let package = json!({ "path": office.folder.path().join("kantor.zip") });
    let _ = office.call("backup_kantor", package.clone());
    let _ = office.call("reopen_nasihat", about(&sheet, &row, ""));
    let _ = office.call("reset_panduan_uji", json!({ "kode": "h.3" }));
    let _ = office.call("restore_kantor", package);
    assert_eq!(office.call("get_lembar_uji", json!({ "id": sheet })), before);
    assert_eq!(guidance(&office, "h.3"), saved);

    let stick = office.folder.path().join("stick");
    fs::create_dir_all(&stick).unwrap();
    let made = office.call("write_salinan_terbuka", json!({ "path": stick }));
    let other = TestOffice::on("2026-11-23");
    let _ = other.call("read_salinan_terbuka", json!({ "path": made["folder"] }));
    assert_eq!(other.call("get_lembar_uji", json!({ "id": sheet })), before);
    assert_eq!(guidance(&other, "h.3"), saved);
}
