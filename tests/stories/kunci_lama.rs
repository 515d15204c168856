//! A key file out of an older backup, put in the place of the present one: what was taken away doesn't come back with it.

use saksama_api::wire::Kemajuan;
use saksama_api::{Ctx, Host, Office, Underway, dispatch};
use saksama_tests::office::{
    KATA_SANDI, NoDesktop, PENGGUNA, TestOffice, find, informasi_isian, set_kata_sandi, typed_back,
};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Mutex;

const BARU: &str = "perahu kayu di muara";
const COPIES: [&str; 2] = ["kunci.json", "kunci-salinan.json"];

fn call(office: &Office, command: &str, req: Value) -> Result<Value, String> {
    dispatch(&Ctx { office, host: &NoDesktop }, command, req).map_err(|e| e.kode)
}

fn done(office: &Office, command: &str, req: Value) -> Value {
    call(office, command, req).unwrap_or_else(|kode| panic!("{command}: {kode}"))
}

fn unlock(office: &Office, nama: &str, kata_sandi: &str) -> Result<(), String> {
    call(office, "unlock", json!({ "nama": nama, "kata_sandi": kata_sandi })).map(drop)
}

fn put(data: &Path, bytes: &[u8]) {
    for name in COPIES {
        std::fs::write(data.join(name), bytes).unwrap();
    }
}

fn keys(data: &Path) -> Vec<u8> {
    std::fs::read(data.join(COPIES[0])).unwrap()
}

fn names(office: &Office) -> Vec<String> {
    let state = done(office, "get_kunci_state", json!({}));
    let name = |p: &Value| p["nama"].as_str().unwrap().to_owned();
    state["daftar"].as_array().unwrap().iter().map(name).collect()
}

fn refused() -> Result<(), String> {
    Err("KUNCI_BUKAN_TERAKHIR".into())
}

#[test]
fn neither_a_person_nor_a_passphrase_nor_a_recovery_code_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let office = find(&data, "2026-11-20");
    let old_code = set_kata_sandi(&office);
    for nama in ["Budi", "Ani"] {
        let add = json!({ "nama": nama, "peran": "ATASAN", "kata_sandi": KATA_SANDI });
        let _ = done(&office, "add_pengguna", add);
    }
    let old = keys(&data);
    let _ = done(&office, "remove_pengguna", json!({ "nama": "Budi" }));
    let _ = done(&office, "change_kata_sandi", json!({ "lama": KATA_SANDI, "baru": BARU }));
    let made = done(&office, "renew_pemulihan", json!({}));
    let _ = done(&office, "confirm_pemulihan", json!({ "kelompok": typed_back(&made) }));
    let newest = keys(&data);
    let _ = done(&office, "lock", json!({}));

    put(&data, &old);
    assert_eq!(unlock(&office, "Budi", KATA_SANDI), refused(), "taken out");
    assert_eq!(unlock(&office, PENGGUNA, KATA_SANDI), refused(), "of before the change");
    let with_old = json!({ "kode": old_code, "nama": "Budi", "kata_sandi": BARU });
    assert_eq!(call(&office, "unlock_with_pemulihan", with_old).map(drop), refused(), "renewed since");
    assert!(keys(&data) == old, "whoever is refused changes nothing");

    // Whose way in was not touched comes in, and what doesn't count goes out of the file.
    assert_eq!(unlock(&office, "Ani", KATA_SANDI), Ok(()));
    assert_eq!(names(&office), ["Ani"]);
    let told = done(&office, "list_jejak", json!({ "entitas_id": null, "jumlah": 1 }));
    assert_eq!((&told[0]["op"], &told[0]["pengguna"]), (&json!("FindKunciLama"), &json!("Ani")));
    let _ = done(&office, "lock", json!({}));
    assert_eq!(unlock(&office, "Budi", KATA_SANDI), Err("PENGGUNA_TIDAK_ADA".into()));
    // Nor does the same file a second time, nor the one that was newest before.
    put(&data, &old);
    assert_eq!(unlock(&office, "Budi", KATA_SANDI), refused());
    put(&data, &newest);
    assert_eq!(unlock(&office, PENGGUNA, BARU), refused(), "that slot was lost with the file");
    assert_eq!(unlock(&office, "Ani", KATA_SANDI), Ok(()));
}

#[test]
fn the_present_recovery_code_opens_an_older_file_and_leaves_nobody_else_in() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let office = find(&data, "2026-11-20");
    let code = set_kata_sandi(&office);
    let add = json!({ "nama": "Budi", "peran": "ATASAN", "kata_sandi": KATA_SANDI });
    let _ = done(&office, "add_pengguna", add);
    let old = keys(&data);
    let _ = done(&office, "remove_pengguna", json!({ "nama": "Budi" }));
    let _ = done(&office, "change_kata_sandi", json!({ "lama": KATA_SANDI, "baru": BARU }));
    let _ = done(&office, "lock", json!({}));
    put(&data, &old);
    let with = json!({ "kode": code, "nama": PENGGUNA, "kata_sandi": "embun di daun pisang" });
    let _ = done(&office, "unlock_with_pemulihan", with);
    assert_eq!(names(&office), [PENGGUNA]);
    let _ = done(&office, "lock", json!({}));
    assert_eq!(unlock(&office, PENGGUNA, KATA_SANDI), Err("KATA_SANDI_SALAH".into()));
    assert_eq!(unlock(&office, PENGGUNA, "embun di daun pisang"), Ok(()));
}

/// A host that looks at each step that is told.
struct Looking<'a> {
    looks: &'a (dyn Fn() + Sync),
    underway: Underway,
}

impl Host for Looking<'_> {
    saksama_tests::no_desktop!();

    fn progress(&self, _: Kemajuan) {
        (self.looks)();
    }

    fn is_cancelled(&self, tugas: &str) -> bool {
        self.underway.is_cancelled(tugas)
    }

    fn cancel(&self, tugas: &str) {
        self.underway.cancel(tugas);
    }

    fn begin(&self, tugas: &str) -> bool {
        self.underway.begin(tugas)
    }

    fn end(&self, tugas: &str) {
        self.underway.end(tugas);
    }
}

/// Who may open the office is what the last change made of it: none is made that the exchange would undo.
#[test]
fn no_keys_are_changed_while_a_copy_is_read() {
    let first = TestOffice::on("2026-11-20");
    let _ = first.call("save_informasi", informasi_isian());
    let copy = crate::terbuka::write(&first);
    let office = TestOffice::on("2026-11-23");
    let staged = office.folder.path().join("data").join("pulih-sementara").join("kunci.json");
    let add = json!({ "nama": "Budi", "peran": "PETUGAS", "kata_sandi": KATA_SANDI });
    let came = Mutex::new(Vec::new());
    let looks = || {
        // From here on the exchange would put the keys of this moment in the place of newer ones.
        if staged.exists() {
            let added = office.try_call("add_pengguna", add.clone());
            came.lock().unwrap().push(added.map_err(|e| e.kode));
        }
    };
    let watch = Looking { looks: &looks, underway: Underway::default() };
    let _ = office.try_call_watched(&watch, "read_salinan_terbuka", json!({ "path": copy })).unwrap();
    let came = came.into_inner().unwrap();
    assert!(!came.is_empty() && came.iter().all(|c| *c == Err("PEKERJAAN_LAIN_BERJALAN".into())), "{came:?}");
    let _ = office.call("add_pengguna", add);
    let state = office.call("get_kunci_state", json!({}));
    let names: Vec<&str> =
        state["daftar"].as_array().unwrap().iter().map(|p| p["nama"].as_str().unwrap()).collect();
    assert!(names.contains(&"Budi"), "{state}");
}
