//! What an officer, or a broken file, may hand in: refused with the field and a sentence, and nothing is saved.

use saksama_tests::office::{TestOffice, informasi_isian};
use serde_json::{Value, json};

fn count(office: &TestOffice) -> Value {
    let all = json!({
        "teks": "", "status": [], "huruf": [], "unit_id": [], "hanya_bermasalah": false, "sampah": false,
        "urut": "DIUBAH", "menurun": true, "mulai": 0, "jumlah": 1
    });
    office.call("search_informasi", all)["jumlah"].clone()
}

/// Saves an item with `field` (a JSON pointer) set to `value`; gives the codes on `medan`.
fn refused_field(pointer: &str, value: Value, medan: &str) -> Vec<String> {
    let office = TestOffice::on("2026-11-20");
    let mut isian = informasi_isian();
    *isian.pointer_mut(pointer).unwrap() = value;
    let e = office.refused("save_informasi", isian);
    assert_eq!(e.kode, "ISIAN_BERMASALAH");
    assert_eq!(count(&office), 0);
    let codes: Vec<String> = e.masalah.iter().filter(|m| m.medan == medan).map(|m| m.kode.clone()).collect();
    assert!(!codes.is_empty(), "nothing on {medan}: {e}");
    codes
}

#[test]
fn a_title_is_needed() {
    assert_eq!(refused_field("/judul", json!("  "), "judul"), ["WAJIB_DIISI"]);
}

#[test]
fn a_day_that_does_not_exist() {
    assert_eq!(refused_field("/tanggal_usul", json!("31-02-2026"), "tanggal_usul"), ["TANGGAL_TIDAK_ADA"]);
    assert_eq!(refused_field("/tanggal_usul", json!("besok"), "tanggal_usul"), ["TANGGAL_TIDAK_TERBACA"]);
}

#[test]
fn a_term_of_minus_one_year() {
    let codes = refused_field("/jangka_waktu/0/nilai", json!(-1), "jangka_waktu.0.nilai");
    assert_eq!(codes.len(), 1);
}

#[test]
fn a_text_of_a_hundred_thousand_letters() {
    assert_eq!(refused_field("/uraian", json!("a".repeat(100_000)), "uraian"), ["TERLALU_PANJANG"]);
}

#[test]
fn control_characters() {
    assert_eq!(refused_field("/judul", json!("Rahasia\u{7}"), "judul"), ["KARAKTER_KENDALI"]);
}

#[test]
fn a_request_of_the_wrong_shape() {
    let office = TestOffice::on("2026-11-20");
    assert_eq!(office.refused("save_informasi", json!({ "judul": 5 })).kode, "PERMINTAAN_TIDAK_TERBACA");
    assert_eq!(office.refused("tidak_ada", json!({})).kode, "PERINTAH_TIDAK_DIKENAL");
}

#[test]
fn a_logo_that_is_no_picture() {
    let office = TestOffice::on("2026-11-20");
    let file = office.folder.path().join("logo.png");
    std::fs::write(&file, "this is no picture").unwrap();
    let refused = office.refused("save_logo", json!({ "path": file }));
    assert_eq!((refused.kode.as_str(), refused.data["berkas"].as_str()), ("LOGO_BUKAN_GAMBAR", "logo.png"));
    let gone = office.refused("save_logo", json!({ "path": office.folder.path().join("tidak ada.png") }));
    assert_eq!((gone.kode.as_str(), gone.data["berkas"].as_str()), ("BERKAS_GAGAL", "tidak ada.png"));
    // neither is a folder, nor a device without an end
    for odd in [office.folder.path().to_str().unwrap(), "/dev/zero"] {
        let e = office.refused("save_logo", json!({ "path": odd }));
        assert!(["LOGO_BUKAN_GAMBAR", "BERKAS_GAGAL"].contains(&e.kode.as_str()), "{odd}: {e}");
    }
    assert_eq!(office.call("get_logo", json!({})), Value::Null);
}

#[test]
fn an_attachment_of_200_megabytes() {
    let office = TestOffice::contoh("2026-11-20");
    let file = office.folder.path().join("besar.pdf");
    // A sparse file: its size is real, its blocks are not.
    std::fs::write(&file, "%PDF-1.7\n").unwrap();
    std::fs::OpenOptions::new().append(true).open(&file).unwrap().set_len(200 * 1024 * 1024).unwrap();
    let row = office.call("list_rak", json!({}))[0].clone();
    let before = office.call("list_penempatan", json!({ "id": row["informasi_id"] }));
    let e = office.refused("place_softcopy", json!({ "id": row["informasi_id"], "path": file }));
    assert_eq!(e.kode, "BERKAS_TERLALU_BESAR");
    assert_eq!(office.call("list_penempatan", json!({ "id": row["informasi_id"] })), before);
}

#[test]
fn a_list_that_is_no_list() {
    let office = TestOffice::on("2026-11-20");
    for (name, bytes) in [
        ("kosong.csv", &b""[..]),
        ("foto.png", b"\x89PNG\r\n\x1a\n\0\0"),
        ("acak.csv", b"satu,dua\ntiga,empat\n"),
    ] {
        let file = office.folder.path().join(name);
        std::fs::write(&file, bytes).unwrap();
        let _ = office.refused("read_impor", json!({ "path": file, "peta": null, "unit_id": null }));
        let _ = office.refused("take_impor", json!({ "path": file, "peta": null, "unit_id": null }));
        assert_eq!(count(&office), 0, "{name}");
    }
}

/// A row that could not be stored is refused in the preview already; the others are taken.
#[test]
fn a_cell_of_sixty_thousand_letters_in_a_list() {
    let office = TestOffice::on("2026-11-20");
    let file = office.folder.path().join("daftar.csv");
    let long = "panjang ".repeat(7_500);
    let rows =
        format!("No;Informasi;Uraian\n1;Rekam medis;{long}\n2;Denah gudang;Denah gudang perlengkapan\n");
    std::fs::write(&file, rows).unwrap();
    let req = json!({ "path": file, "peta": null, "unit_id": null });
    let read = office.call("read_impor", req.clone());
    let rows = read["baris"].as_array().unwrap();
    let refused: Vec<&Value> = rows.iter().filter(|r| r["jenis"] == "DITOLAK").collect();
    assert_eq!(refused.len(), 1);
    assert_eq!(refused[0]["judul"], "Rekam medis");
    assert_eq!(refused[0]["temuan"][0]["kode"], "TERLALU_PANJANG");
    assert_eq!((&read["ringkasan"]["diambil"], &read["ringkasan"]["ditolak"]), (&json!(1), &json!(1)));
    assert_eq!(office.call("take_impor", req)["diambil"], 1);
    assert_eq!(count(&office), 1);
}

#[test]
fn a_nip_with_a_thirteenth_month() {
    let office = TestOffice::on("2026-11-20");
    let e = office.refused(
        "save_pejabat",
        json!({
            "id": null, "nama": "Salah Bulan", "gelar_depan": "", "gelar_belakang": "", "nip": "19701301 199503 1 001",
            "status_kepegawaian": "PNS", "golongan": "", "jabatan": "Kepala", "unit_id": null,
            "jenis_kewenangan": "DEFINITIF", "atas_nama": "", "peran": []
        }),
    );
    assert!(e.masalah.iter().any(|m| m.medan == "nip"), "{e}");
}

#[test]
fn an_older_copy_of_a_form_does_not_overwrite_a_newer_one() {
    let office = TestOffice::on("2026-11-20");
    let saved = office.call("save_informasi", informasi_isian())["informasi"].clone();
    let mut first = informasi_isian();
    first["id"] = saved["id"].clone();
    first["versi"] = saved["versi"].clone();
    let mut second = first.clone();
    first["judul"] = json!("Perubahan pertama");
    second["judul"] = json!("Perubahan kedua");
    let _ = office.call("save_informasi", first);
    assert_eq!(office.refused("save_informasi", second).kode, "VERSI_BERUBAH");
}
