//! The main office tells a unit what it decided: both ways by the command line.

use saksama_tests::cli::{contoh, json, ok, run};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

fn rpc(data: &Path, command: &str, req: &Value) -> Value {
    json(data, &["rpc", command, &req.to_string()])
}

fn refused(data: &Path, args: &[&str]) -> String {
    let out = run(data, args);
    assert_eq!(out.status.code(), Some(1), "{args:?}: {}", String::from_utf8_lossy(&out.stdout));
    String::from_utf8_lossy(&out.stderr).into_owned()
}

fn unit_of(data: &Path) -> Value {
    let all = rpc(data, "list_unit", &json!({ "sampah": false }));
    all.as_array().unwrap().iter().find(|u| u["kode_unit"] == "DINKES").unwrap()["id"].clone()
}

fn sidik(data: &Path) -> Value {
    rpc(data, "get_kunci_paket", &json!({}))["sendiri"]["sidik"].clone()
}

#[test]
fn decisions_go_back_by_the_command_line() {
    let dir = tempfile::tempdir().unwrap();
    let (unit, utama, usb) = (dir.path().join("unit"), dir.path().join("utama"), dir.path().join("usb"));
    fs::create_dir(&usb).unwrap();
    contoh(&unit);
    contoh(&utama);
    let send = ["kirim-putusan", "--sk", "12", "--unit", "DINKES", "--ke", text(&usb)];
    let _ = rpc(&unit, "make_kunci_paket", &json!({ "alasan": "" }));
    assert!(refused(&utama, &send).contains("belum punya kunci paket"));
    let _ = rpc(&utama, "make_kunci_paket", &json!({ "alasan": "" }));
    assert!(refused(&utama, &send).contains("belum dicatat"));
    let card = json!({ "unit_id": unit_of(&utama), "sidik": sidik(&unit), "surat_nomor": "B/1", "alasan": "", "path": null });
    let _ = rpc(&utama, "record_kunci_pihak", &card);
    assert!(refused(&utama, &send).contains("belum datang"));
    // The key comes with a package that is signed.
    let usulan = usb.join("usulan.zip");
    let _ = ok(&unit, &["kirim", "--unit", "DINKES", "--keluar", text(&usulan)]);
    let _ = ok(&utama, &["terima", text(&usulan)]);
    let told = json(&utama, &["kirim-putusan", "--sk", "12", "--ke", text(&usb)]);
    assert_eq!(told["paket"].as_array().unwrap().len(), 1, "{told}");
    let path = PathBuf::from(told["paket"][0]["path"].as_str().unwrap());
    assert!(refused(&utama, &["kirim-putusan", "--sk", "77", "--ke", text(&usb)]).contains("bernomor 77"));

    // The unit believes it once its card was typed.
    assert!(refused(&unit, &["terima", text(&path)]).contains("sidik kunci pengirimnya belum dicatat"));
    let kunci = usb.join("kantor.kunci");
    let _ = rpc(&utama, "save_berkas_kunci", &json!({ "path": kunci }));
    let card =
        json!({ "unit_id": null, "sidik": sidik(&utama), "surat_nomor": "", "alasan": "", "path": kunci });
    let _ = rpc(&unit, "record_kunci_pihak", &card);
    let said = ok(&unit, &["terima", text(&path), "--uji-coba"]);
    assert!(said.contains("SK Nomor 12 tanggal 10 Juli 2026"), "{said}");
    assert!(said.contains("Ditetapkan dikecualikan") && said.contains("Tidak ada yang disimpan"), "{said}");
    assert_eq!(rpc(&unit, "list_putusan", &json!({})), json!([]));
    let done = json(&unit, &["terima", text(&path)]);
    assert_eq!(done["dicatat"], true);
    let kept = rpc(&unit, "list_putusan", &json!({}));
    assert_eq!(kept[0]["keputusan"]["nomor"], "12");
    // What its own list does not have as a proposal is told, and none is made.
    for row in kept[0]["baris"].as_array().unwrap() {
        assert_eq!(
            (&row["informasi_id"], &row["temuan"][0]["kode"]),
            (&json!(null), &json!("PUTUSAN_TIDAK_DIKENAL"))
        );
    }
    let again = ok(&unit, &["terima", text(&path)]);
    assert!(again.contains("sudah diterima") && again.contains("Tidak ada yang disimpan"), "{again}");
    assert_eq!(rpc(&unit, "list_putusan", &json!({})).as_array().unwrap().len(), 1);
    assert!(refused(&unit, &["pulihkan", text(&path)]).contains("paket"));
}
