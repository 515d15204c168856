//! The Excel form of a unit on the command line.

use saksama_tests::cli::{json, ok, oracle, run};
use serde_json::json;
use std::path::Path;

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

#[test]
fn a_form_goes_out_and_comes_back_row_by_row() {
    let dir = tempfile::tempdir().unwrap();
    let (data, usb) = (dir.path().join("data"), dir.path().join("usb"));
    std::fs::create_dir(&usb).unwrap();
    let unit = r#"{"id":null,"nama":"Dinas Kesehatan","singkatan":"Dinkes","kode_unit":"DINKES",
        "jenis":"PERANGKAT_DAERAH","aktif":true}"#;
    let unit_id = json(&data, &["rpc", "save_unit", unit])["id"].clone();
    let mut isian = saksama_tests::office::informasi_isian();
    isian["judul"] = "Rekam medis pasien rujukan".into();
    isian["unit_id"] = unit_id;
    isian["catatan_internal"] = "RAHASIA KANTOR: jangan keluar".into();
    let item = json(&data, &["rpc", "save_informasi", &isian.to_string()])["informasi"].clone();

    let made = json(&data, &["buat-formulir", "--unit", "dinkes", "--putaran", "2026", "--ke", text(&usb)]);
    let form = usb.join("DINKES_Formulir_usulan_2026.xlsx");
    assert_eq!(made["berkas"][0]["path"], text(&form));
    assert_eq!(made["berkas"][0]["jumlah"], 1);
    // The note of the office is nowhere in the form; every part of it is looked into.
    let parts =
        "import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);[print(z.read(n).decode()) for n in z.namelist()]";
    let all = oracle("python3", &["-c".as_ref(), parts.as_ref(), form.as_ref()]);
    assert!(all.contains("Rekam medis pasien rujukan") && !all.contains("RAHASIA KANTOR"));

    let seen = json(&data, &["terima-formulir", text(&form)]);
    assert_eq!(
        seen["hitungan"],
        json!({ "dibaca": 1, "baru": 0, "berubah": 0, "sama": 1, "ganda": 0, "salah": 0 })
    );
    assert_eq!(seen["diambil"], json!(null));
    // The office changes the item: the form says so, and what the officer takes is what the unit wrote.
    let mut changed = isian;
    changed["id"] = item["id"].clone();
    changed["versi"] = item["versi"].clone();
    changed["judul"] = "Judul lain di kantor".into();
    let _ = json(&data, &["rpc", "save_informasi", &changed.to_string()]);
    let seen = ok(&data, &["terima-formulir", text(&form)]);
    assert!(seen.contains("sudah diubah di sini sesudah formulirnya dibuat"), "{seen}");
    assert!(seen.contains("belum ada yang disimpan"), "{seen}");
    let done = json(&data, &["terima-formulir", text(&form), "--ambil", "berubah"]);
    assert_eq!(done["diambil"], json!({ "baru": 0, "diubah": 1 }));
    let now = json(&data, &["rpc", "get_informasi", &json!({ "id": item["id"] }).to_string()]);
    assert_eq!(now["informasi"]["judul"], "Rekam medis pasien rujukan");
    assert_eq!(now["informasi"]["catatan_internal"], "RAHASIA KANTOR: jangan keluar");
    let board = ok(&data, &["papan-formulir"]);
    assert!(board.contains("Dinas Kesehatan: diterima, 1 usulan diambil"), "{board}");

    let out = run(&data, &["terima-formulir", text(&form), "--ambil", "semua"]);
    assert_eq!(out.status.code(), Some(1));
    let out = run(&data, &["terima-formulir", text(&form), "--kembalikan", text(&usb)]);
    assert!(String::from_utf8_lossy(&out.stderr).contains("Tidak ada baris"), "{out:?}");
}
