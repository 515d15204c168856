//! A data file that is damaged when the office is opened, and a program that was broken off.

use crate::cadangan::{register, titles};
use saksama_api::{Ctx, dispatch};
use saksama_tests::office::NoDesktop;
use saksama_tests::office::{KATA_SANDI, PENGGUNA, TestOffice, find};
use serde_json::{Value, json};
use std::path::Path;

/// The office with a backup of its first item; the second came after it. Its data file is damaged by `damage`.
fn damaged(damage: impl FnOnce(&mut Vec<u8>)) -> (tempfile::TempDir, saksama_api::Office, Value) {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Sebelum cadangan");
    let made = office.call("make_cadangan", json!({}));
    register(&office, "Sesudah cadangan");
    let folder = office.close();
    let file = folder.path().join("data/register.db");
    let mut bytes = std::fs::read(&file).unwrap();
    damage(&mut bytes);
    std::fs::write(&file, bytes).unwrap();
    let office = find(&folder.path().join("data"), "2026-11-20");
    (folder, office, made)
}

fn call(office: &saksama_api::Office, command: &str, req: Value) -> Result<Value, String> {
    dispatch(&Ctx { office, host: &NoDesktop }, command, req).map_err(|e| e.kode)
}

#[test]
fn a_damaged_file_is_set_aside_and_the_last_good_backup_takes_its_place() {
    // The first page, and nothing of the file at all.
    for damage in [|bytes: &mut Vec<u8>| bytes[100] ^= 1, |bytes: &mut Vec<u8>| bytes.fill(0x55)] {
        let (folder, office, made) = damaged(damage);
        let broken = std::fs::read(folder.path().join("data/register.db")).unwrap();
        let req = json!({ "nama": PENGGUNA, "kata_sandi": KATA_SANDI });
        let refused = call(&office, "list_cadangan", json!({}));
        assert_eq!(refused, Err("TERKUNCI".into()), "nothing before the right passphrase");
        let wrong = json!({ "nama": PENGGUNA, "kata_sandi": "bukan yang ini juga" });
        assert_eq!(call(&office, "unlock", wrong), Err("KATA_SANDI_SALAH".into()));
        assert_eq!(call(&office, "get_kunci_state", json!({})).unwrap()["data_rusak"], false);
        let kode = call(&office, "unlock", req).unwrap_err();
        assert_eq!(kode, "BUKAN_BERKAS_SAKSAMA");
        let state = call(&office, "get_kunci_state", json!({})).unwrap();
        assert_eq!((&state["data_rusak"], &state["boleh_pulih"]), (&json!(true), &json!(true)));

        let list = call(&office, "list_cadangan", json!({})).unwrap();
        assert_eq!((&list[0]["nama"], &list[0]["keadaan"]), (&made["nama"], &json!("TERUJI")));
        let told = call(&office, "preview_pulih", json!({ "path": made["nama"] })).unwrap();
        assert_eq!((&told["isi"]["informasi"], &told["perbandingan"]), (&json!(1), &Value::Null));
        assert_eq!(
            call(&office, "get_beranda", json!({})),
            Err("TERKUNCI".into()),
            "nothing else is opened by that"
        );

        let done = call(&office, "restore_kantor", json!({ "path": made["nama"] })).unwrap();
        let kept = Path::new(done["folder_lama"].as_str().unwrap()).join("register.db");
        assert_eq!(std::fs::read(kept).unwrap(), broken, "set aside as it was");
        let state = call(&office, "get_kunci_state", json!({})).unwrap();
        assert_eq!((&state["keadaan"], &state["data_rusak"]), (&json!("TERBUKA"), &json!(false)));
        assert_eq!(call(&office, "get_beranda", json!({})).unwrap()["jumlah_status"][0]["jumlah"], 1);
        assert_eq!(call(&office, "check_data", json!({})).unwrap()["temuan"], json!([]));
    }
}

/// Wherever a page is damaged, nobody begins to work without being told.
#[test]
fn damage_of_any_page_is_told_at_the_start() {
    let (folder, office, _) = damaged(|_| ());
    drop(office);
    let data = folder.path().join("data");
    let whole = std::fs::read(data.join("register.db")).unwrap();
    let mut told = std::collections::BTreeSet::new();
    for place in (2000..whole.len()).step_by(7 * 4096) {
        let mut bytes = whole.clone();
        bytes[place] ^= 1;
        std::fs::write(data.join("register.db"), bytes).unwrap();
        let office = find(&data, "2026-11-20");
        let req = json!({ "nama": PENGGUNA, "kata_sandi": KATA_SANDI });
        let kode = match call(&office, "unlock", req) {
            Err(kode) => {
                assert_eq!(
                    call(&office, "get_kunci_state", json!({})).unwrap()["data_rusak"],
                    true,
                    "{kode}"
                );
                kode
            }
            Ok(_) => {
                let found = call(&office, "check_mulai", json!({})).unwrap();
                found["temuan"][0]["kode"].as_str().unwrap_or("nothing").to_owned()
            }
        };
        told.insert(kode);
    }
    let known = ["BERKAS_DATA_RUSAK", "BUKAN_BERKAS_SAKSAMA", "DATA_RUSAK"];
    assert!(told.iter().all(|kode| known.contains(&kode.as_str())), "{told:?}");
    assert!(told.contains("DATA_RUSAK"), "some page is not read by opening: {told:?}");
}

#[test]
fn a_clean_end_says_nothing_and_a_break_is_told_with_what_is_there() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Satu");
    let office = office.reopened("2026-11-20");
    let found = office.call("check_mulai", json!({}));
    assert_eq!(
        found,
        json!({ "tidak_wajar": false, "catatan": 1, "draf": null, "perlu_lengkap": false, "temuan": [] })
    );
    register(&office, "Dua");
    let _ = office.call("save_draf", json!({ "kunci": "informasi:baru", "isi": { "judul": "Tiga" } }));
    // As after a power cut: the log with the last changes lies beside the file.
    let data = office.folder.path().join("data");
    let (wal, file) = (
        std::fs::read(data.join("register.db-wal")).unwrap(),
        std::fs::read(data.join("register.db")).unwrap(),
    );
    assert!(!wal.is_empty());
    let office = office.reopened_after("2026-11-20", |data| {
        std::fs::write(data.join("register.db"), &file).unwrap();
        std::fs::write(data.join("register.db-wal"), &wal).unwrap();
    });
    let found = office.call("check_mulai", json!({}));
    let expected = json!({ "tidak_wajar": true, "catatan": 2, "draf": "2026-11-20T00:00:00", "perlu_lengkap": false, "temuan": [] });
    assert_eq!(found, expected);
    assert_eq!(titles(&office).len(), 2);
}
