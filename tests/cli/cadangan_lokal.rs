//! Backups in the data folder by the command line: listed, looked at, thinned, and what a restore would change.

use saksama_tests::cli::{json, ok, run};
use serde_json::json as value;

const UNIT: &str = r#"{"id":null,"nama":"Dinas Uji","singkatan":"DU","kode_unit":"DU","jenis":"PERANGKAT_DAERAH","aktif":true}"#;

#[test]
fn backups_are_made_listed_looked_at_and_restored_by_name() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    let _ = ok(&data, &["rpc", "save_unit", UNIT]);
    assert!(ok(&data, &["cadangan", "daftar"]).contains("Belum ada cadangan"));
    let made = json(&data, &["cadangan", "otomatis"]);
    assert_eq!((&made["alasan"], &made["keadaan"]), (&value!("OTOMATIS"), &value!("TERUJI")));
    assert!(ok(&data, &["cadangan", "buat"]).contains("Dibuat sendiri  Lengkap & teruji"));
    let listed = ok(&data, &["cadangan", "daftar"]);
    assert_eq!(listed.lines().count(), 2, "{listed}");
    let nama = made["nama"].as_str().unwrap();
    assert!(ok(&data, &["cadangan", "periksa", nama]).contains("Lengkap & teruji"));
    assert!(ok(&data, &["cadangan", "tipiskan"]).contains("Tidak ada cadangan yang berlebih"));

    let told = ok(&data, &["pulihkan", nama, "--pratinjau"]);
    assert!(told.contains("Perubahan sesudah cadangan dibuat: 0."), "{told}");
    let other = UNIT.replace("DU", "DL").replace("Dinas Uji", "Dinas Lain");
    let _ = ok(&data, &["rpc", "save_unit", &other]);
    let _ = ok(&data, &["pulihkan", nama]);
    let units = ok(&data, &["rpc", "list_unit", r#"{"sampah":false}"#]);
    assert!(units.contains("Dinas Uji") && !units.contains("Dinas Lain"), "{units}");

    // A damaged one is told as such, with an exit code.
    let file = data.join("cadangan").join(nama);
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    let looked = run(&data, &["cadangan", "periksa", nama]);
    assert_eq!(looked.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&looked.stdout).contains("Rusak"));
}
