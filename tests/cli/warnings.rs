//! What an officer must know beside a paper: told on stderr and in the JSON, as the window tells it.

use saksama_tests::cli::{contoh, json, ok, run};
use serde_json::{Value, json};
use std::path::Path;

/// Prints a paper with `--json`; its reply and what stands on stderr.
fn printed(data: &Path, kode: &str) -> (Value, String) {
    let file = data.join(format!("{kode}.pdf"));
    let out = run(data, &["--json", "cetak", kode, "--keluar", file.to_str().unwrap()]);
    let told = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(out.status.success() && file.exists(), "{told}");
    (serde_json::from_slice(&out.stdout).unwrap(), told)
}

#[test]
fn signs_that_can_not_be_printed_are_named_with_their_item() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    let list = dir.path().join("daftar.csv");
    let rows = "No;Informasi;Dasar Hukum\n1;Daftar gaji pegawai kontrak;UU 14 Tahun 2008 Pasal 17 huruf h\n\
        2;Daftar ✓ riwayat kesehatan 日 pegawai;UU 14 Tahun 2008 Pasal 17 huruf h\n";
    std::fs::write(&list, rows).unwrap();
    let _ = ok(&data, &["impor", list.to_str().unwrap()]);
    let (reply, told) = printed(&data, "D18");
    assert_eq!(reply["tak_tercetak"], json!(["✓", "日"]));
    assert_eq!(reply["masalah"][0]["data"], json!({ "huruf": "✓ 日", "nomor": "R-2026-0002" }));
    assert!(told.contains("✓ 日") && told.contains("R-2026-0002") && told.contains("■"), "{told}");
    assert_eq!(told.lines().count(), 1, "{told}");
    // a sign in the name of the office stands in no item
    let mut office = json(&data, &["rpc", "get_instansi"]);
    for (field, text) in [
        ("nama_pemerintah", "KOTA ☃"),
        ("nama_opd", "DINAS"),
        ("kota_penetapan", "Kota"),
        ("nama_badan_publik", "Kota ☃"),
    ] {
        office[field] = text.into();
    }
    let _ = ok(&data, &["rpc", "save_instansi", &office.to_string()]);
    let (reply, told) = printed(&data, "D18");
    let kode: Vec<&str> =
        reply["masalah"].as_array().unwrap().iter().map(|m| m["kode"].as_str().unwrap()).collect();
    assert_eq!(kode, ["TANDA_TAK_TERCETAK_DI_INFORMASI", "TANDA_TAK_TERCETAK"]);
    assert!(told.contains("☃") && told.contains("nama"), "{told}");
}

#[test]
fn a_decree_over_papers_that_are_not_signed_says_so() {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    let (reply, _) = printed(data.path(), "D14");
    let kode: Vec<&str> =
        reply["masalah"].as_array().unwrap().iter().map(|m| m["kode"].as_str().unwrap()).collect();
    assert_eq!(kode, ["LEMBAR_BELUM_DITANDATANGANI", "BERITA_ACARA_BELUM_DITANDATANGANI"]);
    let (reply, told) = printed(data.path(), "D14-SALINAN");
    // of the signed one: its papers are not asked for, only that a newer decree is passed over is told
    assert_eq!(reply["masalah"].as_array().unwrap().len(), 1, "{reply}");
    assert_eq!(reply["masalah"][0]["kode"], "KEPUTUSAN_LEBIH_BARU_DILEWATI");
    assert!(told.contains("belum ditandatangani"), "{told}");

    // an office whose SOP goes from the test straight to the decree
    let rpc = |name: &str, req: Value| json(data.path(), &["rpc", name, &req.to_string()]);
    let mut office = rpc("get_instansi", json!({}));
    office["pengaturan"]["profil_sop"] = "KUPANG".into();
    let _ = rpc("save_instansi", office);
    let tested = json!({ "teks": "", "status": ["DIUJI"], "huruf": [], "unit_id": [], "hanya_bermasalah": false,
        "sampah": false, "urut": "NOMOR_REGISTER", "menurun": false, "mulai": 0, "jumlah": 10 });
    let item = rpc("search_informasi", tested)["baris"][0]["id"].clone();
    let signer = rpc("list_pejabat", json!({ "sampah": false }))[0]["id"].clone();
    let _ = rpc(
        "save_keputusan",
        json!({ "id": null, "jenis": "TAMBAHAN", "bentuk": "KEPUTUSAN", "tentang": "Klasifikasi Tambahan",
            "rapat_id": null, "penandatangan_id": signer, "informasi_id": [item] }),
    );
    let (reply, told) = printed(data.path(), "D15");
    assert_eq!(reply["masalah"][0]["kode"], "LEMBAR_BELUM_DITANDATANGANI", "{reply}");
    assert!(told.contains("Lembar Pengujian Konsekuensi") && told.contains("belum dicatat"), "{told}");
}
