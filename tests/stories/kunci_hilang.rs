//! Keys, data and backups that are not all there: nobody is kept out by what can be done without, nothing new is made beside
//! what it could not open, and the way leads to a backup.

use saksama_api::{Ctx, Office, dispatch};
use saksama_tests::office::{KATA_SANDI, NoDesktop, PENGGUNA, find, informasi_isian, set_kata_sandi};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const COPIES: [&str; 2] = ["kunci.json", "kunci-salinan.json"];

fn call(office: &Office, command: &str, req: Value) -> Result<Value, String> {
    dispatch(&Ctx { office, host: &NoDesktop }, command, req).map_err(|e| {
        assert!(saksama_api::sentence::has_sentence(&e.kode), "{} has no sentence", e.kode);
        e.kode
    })
}

fn state(office: &Office, field: &str) -> Value {
    call(office, "get_kunci_state", json!({})).unwrap()[field].clone()
}

/// A closed office with an item, a backup outside of it, and its recovery code.
fn saved(folder: &Path) -> (PathBuf, PathBuf, String) {
    let (data, package) = (folder.join("data"), folder.join("kantor.zip"));
    let office = find(&data, "2026-11-20");
    let kode = set_kata_sandi(&office);
    let _ = call(&office, "save_informasi", informasi_isian()).unwrap();
    let _ = call(&office, "backup_kantor", json!({ "path": package })).unwrap();
    (data, package, kode)
}

fn by_kata_sandi(package: &Path) -> Value {
    json!({ "path": package, "nama": PENGGUNA, "kata_sandi": KATA_SANDI })
}

fn unlock(office: &Office, kata_sandi: &str) -> Result<Value, String> {
    call(office, "unlock", json!({ "nama": PENGGUNA, "kata_sandi": kata_sandi }))
}

#[test]
fn a_key_file_that_is_gone_or_damaged_leads_to_the_backups() {
    for damage in [None, Some("{}")] {
        let folder = tempfile::tempdir().unwrap();
        let (data, package, _) = saved(folder.path());
        let register = std::fs::read(data.join("register.db")).unwrap();
        for name in COPIES.map(|name| data.join(name)) {
            match damage {
                None => std::fs::remove_file(name).unwrap(),
                Some(text) => std::fs::write(name, text).unwrap(),
            }
        }
        let office = find(&data, "2026-11-21");
        assert_eq!(state(&office, "kunci_hilang"), true, "{damage:?}");
        let first = json!({ "nama": "Budi", "kata_sandi": KATA_SANDI });
        assert_eq!(call(&office, "create_kunci", first), Err("KUNCI_HILANG".into()));
        assert_eq!(unlock(&office, KATA_SANDI), Err("KUNCI_HILANG".into()));
        let is_kept =
            COPIES.iter().all(|name| std::fs::read_to_string(data.join(name)).ok().as_deref() == damage);
        assert!(
            is_kept && std::fs::read(data.join("register.db")).unwrap() == register,
            "nothing is written"
        );
        let seen = call(&office, "preview_pulih", by_kata_sandi(&package)).unwrap();
        assert_eq!(seen["di_folder"], false);
        let _ = call(&office, "restore_kantor", by_kata_sandi(&package)).unwrap();
        assert_eq!(
            (state(&office, "kunci_hilang"), state(&office, "keadaan")),
            (json!(false), json!("TERBUKA"))
        );
    }
}

#[test]
fn keys_that_came_while_the_code_was_written_down_are_not_made_twice() {
    let folder = tempfile::tempdir().unwrap();
    let (data, _, _) = saved(folder.path());
    let other = folder.path().join("baru");
    let office = find(&other, "2026-11-20");
    let made = call(&office, "create_kunci", json!({ "nama": "Budi", "kata_sandi": KATA_SANDI })).unwrap();
    // Sealed data without their keys are put there meanwhile.
    let _ = std::fs::copy(data.join("register.db"), other.join("register.db")).unwrap();
    let typed = saksama_tests::office::typed_back(&made);
    assert_eq!(call(&office, "confirm_pemulihan", json!({ "kelompok": typed })), Err("KUNCI_HILANG".into()));
    assert!(COPIES.iter().all(|name| !other.join(name).exists()));
}

#[test]
fn no_empty_office_is_made_where_backups_lie() {
    let folder = tempfile::tempdir().unwrap();
    let (data, _, _) = saved(folder.path());
    let office = find(&data, "2026-11-20");
    let _ = unlock(&office, KATA_SANDI).unwrap();
    let made = call(&office, "make_cadangan", json!({})).unwrap();
    drop(office);
    std::fs::remove_file(data.join("register.db")).unwrap();
    std::fs::remove_dir_all(data.join("berkas")).unwrap();
    let office = find(&data, "2026-11-21");
    assert_eq!(
        (unlock(&office, KATA_SANDI), state(&office, "data_hilang")),
        (Err("REGISTER_HILANG".into()), json!(true))
    );
    assert!(!data.join("register.db").exists());
    let path = data.join("cadangan").join(made["nama"].as_str().unwrap());
    let _ = call(&office, "restore_kantor", by_kata_sandi(&path)).unwrap();
}

/// A file that can be opened and not read, as one on a bad sector.
#[cfg(target_os = "linux")]
#[test]
fn a_backup_that_cannot_be_read_keeps_nobody_out() {
    let folder = tempfile::tempdir().unwrap();
    let (data, _, _) = saved(folder.path());
    std::fs::create_dir_all(data.join("cadangan")).unwrap();
    let bad = data.join("cadangan/lama.zip");
    std::os::unix::fs::symlink("/proc/self/mem", &bad).unwrap();
    assert!(std::fs::read(&bad).is_err() && bad.is_file());
    let office = find(&data, "2026-11-21");
    let _ = unlock(&office, KATA_SANDI).unwrap();
}

#[test]
fn who_restores_by_the_paper_opens_the_office_under_a_name() {
    let folder = tempfile::tempdir().unwrap();
    let (data, package, kode) = saved(folder.path());
    std::fs::remove_file(data.join("register.db")).unwrap();
    let office = find(&data, "2026-11-21");
    let _ = call(&office, "restore_kantor", json!({ "path": package, "kode": kode })).unwrap();
    assert_eq!(state(&office, "keadaan"), "TERKUNCI");
    let _ = unlock(&office, KATA_SANDI).unwrap();
    let taken = json!({ "nama": "Kode pemulihan", "peran": "ATASAN", "kata_sandi": KATA_SANDI });
    assert_eq!(call(&office, "add_pengguna", taken), Err("PENGGUNA_SUDAH_ADA".into()));
}

#[test]
fn a_restore_is_no_way_to_guess_without_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let (data, package, _) = saved(folder.path());
    std::fs::remove_file(data.join("register.db")).unwrap();
    let office = find(&data, "2026-11-21");
    let wrong = json!({ "path": package, "nama": PENGGUNA, "kata_sandi": "bukan kata sandinya" });
    let mut refused: Vec<String> =
        (0..6).map(|_| call(&office, "preview_pulih", wrong.clone()).unwrap_err()).collect();
    refused.dedup();
    assert_eq!(refused, ["KATA_SANDI_SALAH", "TUNGGU_DAHULU"]);
}

#[test]
fn people_who_came_since_the_backup_stand_in_the_trail_after_a_restore() {
    let folder = tempfile::tempdir().unwrap();
    let (data, package, _) = saved(folder.path());
    let office = find(&data, "2026-11-21");
    let _ = unlock(&office, KATA_SANDI).unwrap();
    let atasan = json!({ "nama": "Budi", "peran": "ATASAN", "kata_sandi": KATA_SANDI });
    let _ = call(&office, "add_pengguna", atasan).unwrap();
    let _ = call(&office, "restore_kantor", by_kata_sandi(&package)).unwrap();
    let list = call(&office, "list_jejak", json!({ "entitas_id": null, "jumlah": 2 })).unwrap();
    assert_eq!(
        (list[0]["op"].as_str(), list[1]["op"].as_str()),
        (Some("RestoreKantor"), Some("FindKunciBaru"))
    );
}

#[test]
fn a_mistyped_passphrase_and_a_second_officer_leave_an_office_empty() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("terbuka");
    let office = find(&folder.path().join("lama"), "2026-11-20");
    let _ = set_kata_sandi(&office);
    let _ = call(&office, "save_informasi", informasi_isian()).unwrap();
    std::fs::create_dir_all(&copy).unwrap();
    let made = call(&office, "write_salinan_terbuka", json!({ "path": copy })).unwrap();

    let office = find(&folder.path().join("baru"), "2026-11-20");
    let _ = set_kata_sandi(&office);
    let petugas = json!({ "nama": "Budi", "peran": "PETUGAS", "kata_sandi": KATA_SANDI });
    let _ = call(&office, "add_pengguna", petugas).unwrap();
    let _ = call(&office, "lock", json!({})).unwrap();
    assert_eq!(unlock(&office, "salah ketik saja"), Err("KATA_SANDI_SALAH".into()));
    let _ = unlock(&office, KATA_SANDI).unwrap();
    let _ = call(&office, "read_salinan_terbuka", json!({ "path": made["folder"] })).unwrap();
}
