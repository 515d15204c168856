//! The key file: who may open the office is what the last change made of it, whatever goes on beside.

use crate::cadangan::register;
use saksama_api::wire::Kemajuan;
use saksama_api::{Biaya, Ctx, Host, Office, dispatch, restore_folder};
use saksama_core::storage::in_use::FolderLock;
use saksama_core::storage::kunci;
use saksama_tests::office::{
    KATA_SANDI, NoDesktop, PENGGUNA, StillClock, TestOffice, find, keys_of, set_kata_sandi, typed_back,
};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Mutex;

const BARU: &str = "perahu kayu di muara";
const COPIES: [&str; 2] = ["kunci.json", "kunci-salinan.json"];

fn call(office: &Office, command: &str, req: Value) -> Result<Value, String> {
    dispatch(&Ctx { office, host: &NoDesktop }, command, req).map_err(|e| e.kode)
}

fn add(nama: &str, peran: &str) -> Value {
    json!({ "nama": nama, "peran": peran, "kata_sandi": KATA_SANDI })
}

fn unlock(office: &Office, nama: &str, kata_sandi: &str) -> Result<Value, String> {
    call(office, "unlock", json!({ "nama": nama, "kata_sandi": kata_sandi }))
}

fn names(state: &Value) -> Vec<&str> {
    state["daftar"].as_array().unwrap().iter().map(|p| p["nama"].as_str().unwrap()).collect()
}

/// The last lines of the trail, the newest first: the action, and who.
fn trail(office: &Office, lines: usize) -> Vec<(String, String)> {
    let list = call(office, "list_jejak", json!({ "entitas_id": null, "jumlah": lines })).unwrap();
    let text = |v: &Value| v.as_str().unwrap().to_owned();
    list.as_array().unwrap().iter().map(|line| (text(&line["op"]), text(&line["pengguna"]))).collect()
}

#[test]
fn what_was_done_while_a_new_recovery_code_waited_stays() {
    let folder = tempfile::tempdir().unwrap();
    let office = find(&folder.path().join("data"), "2026-11-20");
    let old = set_kata_sandi(&office);
    let _ = call(&office, "add_pengguna", add("Budi", "ATASAN")).unwrap();
    let made = call(&office, "renew_pemulihan", json!({})).unwrap();
    let _ = call(&office, "remove_pengguna", json!({ "nama": "Budi" })).unwrap();
    let _ = call(&office, "add_pengguna", add("Ani", "PETUGAS")).unwrap();
    let own = json!({ "lama": KATA_SANDI, "baru": BARU });
    let _ = call(&office, "change_kata_sandi", own).unwrap();
    let state = call(&office, "confirm_pemulihan", json!({ "kelompok": typed_back(&made) })).unwrap();
    assert_eq!(names(&state), [PENGGUNA, "Ani"]);
    let _ = call(&office, "lock", json!({})).unwrap();
    assert_eq!(unlock(&office, "Budi", KATA_SANDI), Err("PENGGUNA_TIDAK_ADA".into()));
    assert_eq!(unlock(&office, PENGGUNA, KATA_SANDI), Err("KATA_SANDI_SALAH".into()));
    let _ = unlock(&office, "Ani", KATA_SANDI).unwrap();
    let _ = call(&office, "lock", json!({})).unwrap();
    let with = |kode: &Value| json!({ "kode": kode, "nama": PENGGUNA, "kata_sandi": KATA_SANDI });
    let refused = call(&office, "unlock_with_pemulihan", with(&json!(old)));
    assert_eq!(refused, Err("PEMULIHAN_SALAH".into()), "the code of before opens nothing");
    let _ = call(&office, "unlock_with_pemulihan", with(&made["kode"])).unwrap();
}

#[test]
fn changes_at_the_same_time_all_stay() {
    let office = TestOffice::on("2026-11-20");
    let people: Vec<String> = (1..=8).map(|n| format!("Petugas {n}")).collect();
    std::thread::scope(|scope| {
        for nama in &people {
            let _ = scope.spawn(|| office.call("add_pengguna", add(nama, "PETUGAS")));
        }
    });
    let state = office.call("get_kunci_state", json!({}));
    assert_eq!(names(&state).len(), 1 + people.len(), "{state}");
    assert!(people.iter().all(|nama| names(&state).contains(&nama.as_str())));
}

#[test]
fn the_first_code_of_an_office_that_was_restored_meanwhile_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let first = TestOffice::on("2026-11-20");
    register(&first, "Dari cadangan");
    let package = folder.path().join("kantor.zip");
    let _ = first.call("backup_kantor", json!({ "path": package }));
    let data = folder.path().join("data");
    let office = find(&data, "2026-11-21");
    let made = call(&office, "create_kunci", json!({ "nama": "Lain", "kata_sandi": BARU })).unwrap();
    let req = json!({ "path": package, "nama": PENGGUNA, "kata_sandi": KATA_SANDI });
    let _ = call(&office, "restore_kantor", req).unwrap();
    let keys = std::fs::read(data.join(COPIES[0])).unwrap();
    let typed = json!({ "kelompok": typed_back(&made) });
    assert_eq!(call(&office, "confirm_pemulihan", typed), Err("PEMULIHAN_BELUM_DIBUAT".into()));
    assert!(std::fs::read(data.join(COPIES[0])).unwrap() == keys);
}

/// An office of one with an item, closed; and the key file of another one that was changed more often.
fn two_offices(folder: &Path) -> (std::path::PathBuf, Vec<u8>) {
    let (data, other) = (folder.join("data"), folder.join("lain"));
    for (dir, nama) in [(&data, "Siti"), (&other, "Budi")] {
        let office = find(dir, "2026-11-20");
        let made = call(&office, "create_kunci", json!({ "nama": nama, "kata_sandi": KATA_SANDI })).unwrap();
        let _ = call(&office, "confirm_pemulihan", json!({ "kelompok": typed_back(&made) })).unwrap();
        let _ = call(&office, "add_pengguna", add(&format!("{nama} kedua"), "PETUGAS")).unwrap();
        if dir == &other {
            let _ = call(&office, "remove_pengguna", json!({ "nama": "Budi kedua" })).unwrap();
        }
    }
    let strange = std::fs::read(other.join(COPIES[0])).unwrap();
    (data, strange)
}

#[test]
fn the_key_file_of_another_office_in_the_folder_keeps_nobody_out_and_destroys_nothing() {
    for at in 0..2 {
        let folder = tempfile::tempdir().unwrap();
        let (data, strange) = two_offices(folder.path());
        std::fs::write(data.join(COPIES[at]), &strange).unwrap();
        let office = find(&data, "2026-11-21");
        let state = call(&office, "get_kunci_state", json!({})).unwrap();
        assert!(names(&state).contains(&"Siti"), "whoever works here can be chosen: {state}");
        let right = std::fs::read(data.join(COPIES[1 - at])).unwrap();
        assert_eq!(unlock(&office, "Siti", BARU), Err("KATA_SANDI_SALAH".into()));
        let state = unlock(&office, "Siti", KATA_SANDI).unwrap();
        assert_eq!(names(&state), ["Siti", "Siti kedua"], "only who works here is told");
        assert!(std::fs::read(data.join(COPIES[1 - at])).unwrap() == right);
        assert!(std::fs::read(data.join(COPIES[at])).unwrap() == strange, "it may be all that office has");
        let _ = call(&office, "backup_kantor", json!({ "path": folder.path().join("kantor.zip") })).unwrap();
        let _ = call(&office, "change_kata_sandi", json!({ "lama": KATA_SANDI, "baru": BARU })).unwrap();
        drop(office);
        let office = find(&data, "2026-11-21");
        let _ = unlock(&office, "Siti", BARU).unwrap();
    }
}

#[test]
fn a_damaged_copy_is_made_anew_once_the_office_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let (data, _) = two_offices(folder.path());
    let whole = std::fs::read(data.join(COPIES[0])).unwrap();
    for (damaged, bytes) in COPIES.iter().zip([Some("rusak"), None]) {
        let path = data.join(damaged);
        match bytes {
            Some(bytes) => std::fs::write(&path, bytes).unwrap(),
            None => std::fs::remove_file(&path).unwrap(),
        }
        let office = find(&data, "2026-11-21");
        let _ = call(&office, "get_kunci_state", json!({})).unwrap();
        assert_ne!(std::fs::read(&path).ok(), Some(whole.clone()), "not before somebody has the key");
        let _ = unlock(&office, "Siti", KATA_SANDI).unwrap();
        assert!(std::fs::read(&path).unwrap() == whole);
    }
}

/// The key file says that it is a practice office; the register doesn't open with it.
#[test]
fn an_office_is_not_removed_on_the_word_of_a_key_file() {
    let folder = tempfile::tempdir().unwrap();
    let (data, _) = two_offices(folder.path());
    let practice = TestOffice::on("2026-11-20");
    let _ = practice.call("open_contoh", json!({}));
    let theirs = practice.folder.path().join("data/kantor-latihan");
    let office = find(&data, "2026-11-21");
    let kept: Vec<Vec<u8>> = COPIES.map(|name| std::fs::read(data.join(name)).unwrap()).into();
    for name in COPIES {
        std::fs::copy(theirs.join(name), data.join(name)).unwrap();
    }
    let register = std::fs::read(data.join("register.db")).unwrap();
    assert_eq!(call(&office, "remove_contoh", json!({})), Err("BUKAN_BERKAS_SAKSAMA".into()));
    assert!(std::fs::read(data.join("register.db")).unwrap() == register);
    for (name, bytes) in COPIES.iter().zip(kept) {
        std::fs::write(data.join(name), bytes).unwrap();
    }
    let _ = unlock(&office, "Siti", KATA_SANDI).unwrap();
}

#[test]
fn a_change_that_the_trail_missed_and_an_older_key_file_are_told_at_the_next_opening() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let office = find(&data, "2026-11-20");
    set_kata_sandi(&office);
    let _ = call(&office, "add_pengguna", add("Ani", "PETUGAS")).unwrap();
    drop(office);
    let open = || {
        let office = find(&data, "2026-11-20");
        let _ = unlock(&office, PENGGUNA, KATA_SANDI).unwrap();
        let told = trail(&office, 1).remove(0);
        drop(office);
        told
    };
    let own = |op: &str| (op.to_owned(), PENGGUNA.to_owned());
    assert_eq!(open(), own("AddPengguna"), "what the program did is known");
    let before = kunci::load(&data).unwrap().unwrap();
    // As after a kill between the key file and the trail.
    let mut later = before.clone();
    later.remove(&keys_of(&data), "Ani").unwrap();
    kunci::save(&data, &later).unwrap();
    assert_eq!(open(), own("FindKunciBaru"));
    kunci::save(&data, &before).unwrap();
    assert_eq!(open(), own("FindKunciLama"), "whoever was taken out is back");
    assert_eq!(open(), own("FindKunciLama"));
    let office = find(&data, "2026-11-20");
    let _ = unlock(&office, PENGGUNA, KATA_SANDI).unwrap();
    let found = trail(&office, 9).into_iter().filter(|(op, _)| op.starts_with("FindKunci")).count();
    assert_eq!(found, 2, "each is told once");
    // A passphrase that is sealed again at its opening opens what it opened: nothing is told.
    drop(office);
    let dearer = Biaya { putaran: 3, ..Biaya::LEAST };
    let office = Office::open(&data, StillClock::at("2026-11-20")).unwrap().with_biaya(dearer);
    let _ = unlock(&office, PENGGUNA, KATA_SANDI).unwrap();
    drop(office);
    let _ = open();
    let office = find(&data, "2026-11-20");
    let _ = unlock(&office, PENGGUNA, KATA_SANDI).unwrap();
    assert_eq!(trail(&office, 99).into_iter().filter(|(op, _)| op.starts_with("FindKunci")).count(), 2);
}

#[test]
fn the_recovery_code_reaches_the_backups_of_damaged_data() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let office = find(&data, "2026-11-20");
    let kode = set_kata_sandi(&office);
    let _ = call(&office, "save_informasi", saksama_tests::office::informasi_isian()).unwrap();
    let made = call(&office, "make_cadangan", json!({})).unwrap();
    drop(office);
    let mut bytes = std::fs::read(data.join("register.db")).unwrap();
    bytes[100] ^= 1;
    std::fs::write(data.join("register.db"), bytes).unwrap();
    let office = find(&data, "2026-11-20");
    let req = json!({ "kode": kode, "nama": PENGGUNA, "kata_sandi": BARU });
    assert_eq!(call(&office, "unlock_with_pemulihan", req), Err("BUKAN_BERKAS_SAKSAMA".into()));
    let state = call(&office, "get_kunci_state", json!({})).unwrap();
    assert_eq!((&state["data_rusak"], &state["boleh_pulih"]), (&json!(true), &json!(true)));
    let _ = call(&office, "restore_kantor", json!({ "path": made["nama"] })).unwrap();
    let _ = call(&office, "lock", json!({})).unwrap();
    let _ = unlock(&office, PENGGUNA, BARU).unwrap();
    assert_eq!(trail(&office, 1), [("RestoreKantor".to_owned(), PENGGUNA.to_owned())]);
}

/// A host that tries to take the folder in the middle of the work.
struct Taking<'a> {
    dir: &'a Path,
    taken: Mutex<Vec<bool>>,
}

impl Host for Taking<'_> {
    saksama_tests::no_desktop!();

    fn progress(&self, _: Kemajuan) {
        self.taken.lock().unwrap().push(FolderLock::take(self.dir).is_ok());
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

#[test]
fn a_new_folder_is_held_while_a_backup_is_put_into_it() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Dari cadangan");
    let package = office.folder.path().join("kantor.zip");
    let _ = office.call("backup_kantor", json!({ "path": package }));
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("baru");
    let host = Taking { dir: &dir, taken: Mutex::default() };
    let restore = |kata_sandi: &str| {
        let req = json!({ "path": package, "nama": PENGGUNA, "kata_sandi": kata_sandi });
        restore_folder(&dir, &serde_json::from_value(req).unwrap(), StillClock::at("2026-11-21"), &host)
    };
    assert_eq!(restore("bukan kata sandinya").unwrap_err().kode, "KATA_SANDI_SALAH");
    assert!(!dir.exists(), "refused, it leaves nothing");
    let _ = restore(KATA_SANDI).unwrap();
    let taken = host.taken.lock().unwrap();
    assert!(!taken.is_empty() && !taken.contains(&true), "{taken:?}");
}
