//! Locking while something is still done, and passphrases that are sealed anew.

use saksama_api::wire::Kemajuan;
use saksama_api::{Biaya, Ctx, Host, Office, dispatch};
use saksama_tests::office::{
    KATA_SANDI, NoDesktop, PENGGUNA, StillClock, find, informasi_isian, set_kata_sandi,
};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Once;

fn call(office: &Office, command: &str, req: Value) -> Result<Value, String> {
    dispatch(&Ctx { office, host: &NoDesktop }, command, req).map_err(|e| e.kode)
}

fn unlock(office: &Office, nama: &str) -> Result<Value, String> {
    call(office, "unlock", json!({ "nama": nama, "kata_sandi": KATA_SANDI }))
}

/// A host that does something else in the middle of the work, once.
struct Meanwhile<'a> {
    then: &'a (dyn Fn() + Sync),
    once: Once,
}

impl Host for Meanwhile<'_> {
    saksama_tests::no_desktop!();

    fn progress(&self, _: Kemajuan) {
        self.once.call_once(self.then);
    }

    fn is_cancelled(&self, _: &str) -> bool {
        false
    }

    fn cancel(&self, _: &str) {}

    fn begin(&self, _: &str) -> bool {
        true
    }

    fn end(&self, _: &str) {}
}

/// Backs the office up, with `then` in the middle.
fn backed_up_while(office: &Office, package: &Path, then: &(dyn Fn() + Sync)) -> Value {
    let host = Meanwhile { then, once: Once::new() };
    let made = dispatch(&Ctx { office, host: &host }, "backup_kantor", json!({ "path": package })).unwrap();
    assert!(host.once.is_completed(), "nothing was done in the middle");
    made
}

/// An office of two people with one item.
fn office_of_two(data: &Path) -> Office {
    let office = find(data, "2026-11-20");
    let _ = set_kata_sandi(&office);
    let budi = json!({ "nama": "Budi", "peran": "ATASAN", "kata_sandi": KATA_SANDI });
    let _ = call(&office, "add_pengguna", budi).unwrap();
    let _ = call(&office, "save_informasi", informasi_isian()).unwrap();
    office
}

#[test]
fn locking_lets_nobody_in_and_cuts_nothing_off() {
    let folder = tempfile::tempdir().unwrap();
    let office = office_of_two(&folder.path().join("data"));
    let package = folder.path().join("kantor.zip");
    let _ = backed_up_while(&office, &package, &|| {
        let locked = call(&office, "lock", json!({})).unwrap();
        assert_eq!((&locked["keadaan"], &locked["menyelesaikan"]), (&json!("TERKUNCI"), &json!(true)));
        assert_eq!((&locked["pengguna"], &locked["peran"]), (&Value::Null, &Value::Null));
        for command in ["get_beranda", "backup_kantor", "list_jejak"] {
            assert_eq!(call(&office, command, json!({})), Err("TERKUNCI".into()), "{command}");
        }
        // Its end would stand under another name in the trail; and the practice office would take its place.
        assert_eq!(unlock(&office, "Budi"), Err("PEKERJAAN_DISELESAIKAN".into()));
        assert_eq!(call(&office, "open_contoh", json!({})), Err("PEKERJAAN_DISELESAIKAN".into()));
    });
    let state = call(&office, "get_kunci_state", json!({})).unwrap();
    assert_eq!((&state["keadaan"], &state["menyelesaikan"]), (&json!("TERKUNCI"), &json!(false)));
    assert_eq!(unlock(&office, "Budi").unwrap()["pengguna"], "Budi");
    let inspected = call(&office, "inspect_cadangan", json!({ "path": package })).unwrap();
    assert_eq!(inspected["temuan"], json!([]), "the backup was brought to its end");
}

#[test]
fn who_began_the_work_may_come_back_to_it() {
    let folder = tempfile::tempdir().unwrap();
    let office = office_of_two(&folder.path().join("data"));
    let _ = backed_up_while(&office, &folder.path().join("kantor.zip"), &|| {
        let _ = call(&office, "lock", json!({})).unwrap();
        let wrong = json!({ "nama": PENGGUNA, "kata_sandi": "bukan kata sandinya" });
        assert_eq!(call(&office, "unlock", wrong), Err("KATA_SANDI_SALAH".into()));
        assert_eq!(unlock(&office, PENGGUNA).unwrap()["keadaan"], "TERBUKA");
    });
    let state = call(&office, "get_kunci_state", json!({})).unwrap();
    assert_eq!((&state["keadaan"], &state["pengguna"]), (&json!("TERBUKA"), &json!(PENGGUNA)));
    let trail = call(&office, "list_jejak", json!({ "entitas_id": null, "jumlah": 1 })).unwrap();
    assert_eq!(trail[0]["op"], "RecordPercobaan", "the wrong passphrase is told");
}

#[test]
fn a_passphrase_that_is_cheap_to_guess_costs_more_after_the_next_opening() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    drop(office_of_two(&data));
    let costs = || -> Vec<u64> {
        let file: Value = serde_json::from_slice(&std::fs::read(data.join("kunci.json")).unwrap()).unwrap();
        file["slot"].as_array().unwrap().iter().map(|s| s["argon2id"]["putaran"].as_u64().unwrap()).collect()
    };
    assert_eq!(costs(), [2, 2]);
    let today = Biaya { putaran: 3, ..Biaya::LEAST };
    let dearer = |biaya| Office::open(&data, StillClock::at("2026-11-20")).unwrap().with_biaya(biaya);
    let office = dearer(today);
    let _ = unlock(&office, "Budi").unwrap();
    assert_eq!(costs(), [2, 3], "only who was there");
    drop(office);
    // Never cheaper again, and both copies say so.
    let office = dearer(Biaya::LEAST);
    let _ = unlock(&office, "Budi").unwrap();
    assert_eq!(costs(), [2, 3]);
    let copies = ["kunci.json", "kunci-salinan.json"].map(|name| std::fs::read(data.join(name)).unwrap());
    assert!(copies[0] == copies[1]);
}
