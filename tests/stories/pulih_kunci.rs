//! Who may restore, and whom the trail names for it.

use crate::cadangan::register;
use saksama_api::{ApiError, Ctx, Office, dispatch, restore_folder};
use saksama_tests::office::{
    KATA_SANDI, NoDesktop, PENGGUNA, StillClock, TestOffice, find, set_kata_sandi, typed_back,
};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const BARU: &str = "perahu kayu di muara";

fn call(office: &Office, command: &str, req: Value) -> Result<Value, ApiError> {
    dispatch(&Ctx { office, host: &NoDesktop }, command, req)
}

fn kode<T: std::fmt::Debug>(result: Result<T, ApiError>) -> String {
    let e = result.unwrap_err();
    assert!(saksama_api::sentence::has_sentence(&e.kode), "{} has no sentence", e.kode);
    e.kode
}

/// The last line of the trail: the action, and who.
fn last(office: &Office) -> [Value; 2] {
    let list = call(office, "list_jejak", json!({ "entitas_id": null, "jumlah": 1 })).unwrap();
    [list[0]["op"].clone(), list[0]["pengguna"].clone()]
}

/// An office with a backup of the time when Budi was an ATASAN, the passphrase another one, and the recovery code the first.
/// Gives the codes of then and of now.
fn changed_since(folder: &Path) -> (PathBuf, PathBuf, [String; 2]) {
    let (data, package) = (folder.join("data"), folder.join("kantor.zip"));
    let office = find(&data, "2026-11-20");
    let old = set_kata_sandi(&office);
    let req = json!({ "nama": "Budi", "peran": "ATASAN", "kata_sandi": KATA_SANDI });
    let _ = call(&office, "add_pengguna", req).unwrap();
    let _ = call(&office, "save_informasi", saksama_tests::office::informasi_isian()).unwrap();
    let _ = call(&office, "backup_kantor", json!({ "path": package })).unwrap();
    let _ = call(&office, "remove_pengguna", json!({ "nama": "Budi" })).unwrap();
    let _ = call(&office, "change_kata_sandi", json!({ "lama": KATA_SANDI, "baru": BARU })).unwrap();
    let made = call(&office, "renew_pemulihan", json!({})).unwrap();
    let _ = call(&office, "confirm_pemulihan", json!({ "kelompok": typed_back(&made) })).unwrap();
    (data, package, [old, made["kode"].as_str().unwrap().to_owned()])
}

/// As long as wrong passphrases ask for, in no time: they are counted here.
fn wait(data: &Path) {
    std::fs::remove_file(data.join("kunci-percobaan.json")).unwrap();
}

/// What opened the office when the backup was made and opens it no more, and what opens it now.
fn given(codes: &[String; 2]) -> ([Value; 3], [Value; 2]) {
    let by = |nama: &str, kata_sandi: &str| json!({ "nama": nama, "kata_sandi": kata_sandi });
    let [old, new] = codes;
    (
        [by("Budi", KATA_SANDI), by(PENGGUNA, KATA_SANDI), json!({ "kode": old })],
        [by(PENGGUNA, BARU), json!({ "kode": new })],
    )
}

fn with(package: &Path, given: &Value) -> Value {
    let mut req = json!({ "path": package });
    req.as_object_mut().unwrap().extend(given.as_object().unwrap().clone());
    req
}

#[test]
fn a_lost_register_comes_back_with_what_opens_the_office_now_only() {
    let folder = tempfile::tempdir().unwrap();
    let (data, package, codes) = changed_since(folder.path());
    let (then, now) = given(&codes);
    let keys = std::fs::read(data.join("kunci.json")).unwrap();
    for given in &now {
        std::fs::remove_file(data.join("register.db")).unwrap();
        let office = find(&data, "2026-11-21");
        for old in &then {
            for command in ["preview_pulih", "restore_kantor"] {
                let refused = call(&office, command, with(&package, old)).unwrap_err();
                assert_eq!(refused.kode, "PERLU_KATA_SANDI_SEKARANG", "{command} by {old}");
                wait(&data);
                assert_eq!(refused.data["pengguna"], PENGGUNA);
            }
        }
        assert!(!data.join("register.db").exists());
        let _ = call(&office, "restore_kantor", with(&package, given)).unwrap();
        assert!(std::fs::read(data.join("kunci.json")).unwrap() == keys, "the present key file stays");
        let is_paper = !given["kode"].is_null();
        let state = call(&office, "get_kunci_state", json!({})).unwrap();
        assert_eq!(state["keadaan"], if is_paper { "TERKUNCI" } else { "TERBUKA" });
        let state = call(&office, "lock", json!({})).unwrap();
        assert_eq!(state["daftar"].as_array().unwrap().len(), 1);
        let _ = call(&office, "unlock", json!({ "nama": PENGGUNA, "kata_sandi": BARU })).unwrap();
        let who = if is_paper { "Kode pemulihan" } else { PENGGUNA };
        assert_eq!(
            last(&office),
            [json!("RestoreKantor"), json!(who)],
            "the keys are those that the trail knows"
        );
    }
}

#[test]
fn the_command_line_brings_nobody_back_either() {
    let folder = tempfile::tempdir().unwrap();
    let (data, package, codes) = changed_since(folder.path());
    let (then, now) = given(&codes);
    let restore = |given: &Value| {
        let req = serde_json::from_value(with(&package, given)).unwrap();
        restore_folder(&data, &req, StillClock::at("2026-11-21"), &NoDesktop)
    };
    for old in &then {
        assert_eq!(kode(restore(old)), "PERLU_KATA_SANDI_SEKARANG", "{old}");
    }
    wait(&data);
    let _ = restore(&now[0]).unwrap();
    let office = find(&data, "2026-11-21");
    let old = json!({ "nama": PENGGUNA, "kata_sandi": KATA_SANDI });
    assert_eq!(kode(call(&office, "unlock", old)), "KATA_SANDI_SALAH");
}

#[test]
fn the_trail_names_who_restored_and_who_sealed() {
    let folder = tempfile::tempdir().unwrap();
    let office = find(&folder.path().join("data"), "2026-11-20");
    let made = call(&office, "create_kunci", json!({ "nama": "Sari Utami", "kata_sandi": KATA_SANDI }));
    let typed = json!({ "kelompok": typed_back(&made.unwrap()) });
    let _ = call(&office, "confirm_pemulihan", typed).unwrap();
    let _ = call(&office, "save_informasi", saksama_tests::office::informasi_isian()).unwrap();
    let package = json!({ "path": folder.path().join("kantor.zip") });
    let _ = call(&office, "backup_kantor", package.clone()).unwrap();
    let _ = call(&office, "restore_kantor", package).unwrap();
    assert_eq!(last(&office), [json!("RestoreKantor"), json!("Sari Utami")]);
    // Plain data of an earlier program.
    let data = folder.path().join("lama");
    std::fs::create_dir(&data).unwrap();
    saksama_tests::lama::write_plain(&data.join("register.db"), 5, 3);
    let office = find(&data, "2026-11-20");
    let made = call(&office, "create_kunci", json!({ "nama": "Sari Utami", "kata_sandi": KATA_SANDI }));
    let typed = json!({ "kelompok": typed_back(&made.unwrap()) });
    let _ = call(&office, "confirm_pemulihan", typed).unwrap();
    assert_eq!(last(&office), [json!("SealKantor"), json!("Sari Utami")]);
}

#[test]
fn a_backup_of_another_office_asks_for_nothing_of_this_one() {
    let folder = tempfile::tempdir().unwrap();
    let (_, package, codes) = changed_since(folder.path());
    let (then, _) = given(&codes);
    let other = TestOffice::on("2026-11-21");
    register(&other, "Kantor lain");
    let _ = other.call("restore_kantor", with(&package, &then[0]));
    assert_eq!(other.call("get_kunci_state", json!({}))["pengguna"], "Budi");
}
