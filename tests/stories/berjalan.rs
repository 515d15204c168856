//! The same long work is under way once, and a wish to stop it means no other.

use saksama_api::wire::Kemajuan;
use saksama_api::{Host, Underway};
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};
use std::sync::Mutex;

/// A host on which something else happens at the first step that is told.
pub(super) struct Meanwhile<'a> {
    underway: Underway,
    happens: &'a (dyn Fn(&Self, &str) -> Value + Sync),
    came: Mutex<Option<Value>>,
}

impl<'a> Meanwhile<'a> {
    pub(super) fn new(happens: &'a (dyn Fn(&Self, &str) -> Value + Sync)) -> Self {
        Self { underway: Underway::default(), happens, came: Mutex::default() }
    }

    /// What came of it.
    pub(super) fn came(&self) -> Value {
        self.came.lock().unwrap().clone().unwrap()
    }
}

impl Host for Meanwhile<'_> {
    saksama_tests::no_desktop!();

    fn progress(&self, kemajuan: Kemajuan) {
        // Not held while it happens: what happens may tell its progress too.
        let is_first = self.came.lock().unwrap().is_none();
        if is_first {
            *self.came.lock().unwrap() = Some(Value::Null);
            let came = (self.happens)(self, &kemajuan.tugas);
            *self.came.lock().unwrap() = Some(came);
        }
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

/// The code of a refusal, or the reply.
pub(super) fn outcome(done: Result<Value, saksama_api::ApiError>) -> Value {
    done.unwrap_or_else(|e| {
        assert!(saksama_api::sentence::has_sentence(&e.kode), "{} has no sentence", e.kode);
        json!(e.kode)
    })
}

#[test]
fn a_second_backup_waits_for_the_first() {
    let office = TestOffice::contoh("2026-11-20");
    let req = |name: &str| json!({ "path": office.folder.path().join(name) });
    let happens = |host: &Meanwhile<'_>, _: &str| {
        outcome(office.try_call_watched(host, "backup_kantor", req("kedua.zip")))
    };
    let host = Meanwhile::new(&happens);
    let first = office.try_call_watched(&host, "backup_kantor", req("pertama.zip")).unwrap();
    assert_eq!(host.came(), "MASIH_BERJALAN");
    assert!(!office.folder.path().join("kedua.zip").exists());
    assert_eq!(office.call("inspect_cadangan", req("pertama.zip")), first, "the first is whole");
    assert!(office.try_call_watched(&host, "backup_kantor", req("kedua.zip")).is_ok(), "now it is free");
}

#[test]
fn the_refusal_of_the_second_does_not_forget_the_wish_to_stop_the_first() {
    let office = TestOffice::contoh("2026-11-20");
    let happens = |host: &Meanwhile<'_>, tugas: &str| {
        host.cancel(tugas);
        outcome(office.try_call_watched(host, "check_data", json!({})))
    };
    let host = Meanwhile::new(&happens);
    let first = outcome(office.try_call_watched(&host, "check_data", json!({})));
    assert_eq!((host.came(), first), (json!("MASIH_BERJALAN"), json!("DIBATALKAN")));
    assert!(office.try_call_watched(&host, "check_data", json!({})).is_ok(), "a stopped one is over");
}

#[test]
fn each_paper_is_stopped_by_its_own_name() {
    let office = TestOffice::contoh("2026-11-20");
    let list = json!({ "kode": "D18", "subjek_id": "dkip", "kertas": null });
    for command in ["preview_dokumen", "print_dokumen"] {
        let stop_others = |host: &Meanwhile<'_>, tugas: &str| {
            host.cancel(command);
            host.cancel(&format!("{command}:D14:dkip"));
            json!(tugas)
        };
        let host = Meanwhile::new(&stop_others);
        assert!(office.try_call_watched(&host, command, list.clone()).is_ok(), "{command} goes on");
        assert_eq!(host.came(), format!("{command}:D18:dkip"), "the name the window asks for");

        let stop_this = |host: &Meanwhile<'_>, tugas: &str| {
            host.cancel(tugas);
            Value::Null
        };
        let host = Meanwhile::new(&stop_this);
        assert_eq!(outcome(office.try_call_watched(&host, command, list.clone())), "DIBATALKAN");
    }
}

/// A list that was begun in one office never ends up in the other.
#[test]
fn the_office_is_not_exchanged_under_work() {
    let office = TestOffice::on("2026-11-20");
    crate::cadangan::register(&office, "Milik kantor sendiri");
    let list = office.folder.path().join("daftar.csv");
    std::fs::write(&list, "No;Informasi;Dasar Hukum\n1;Denah gudang;Pasal 17 huruf c\n").unwrap();
    let req = json!({ "path": list, "peta": null, "unit_id": null });
    let take_while = |command: &str| {
        let happens =
            |host: &Meanwhile<'_>, _: &str| outcome(office.try_call_watched(host, command, json!({})));
        let host = Meanwhile::new(&happens);
        assert_eq!(office.try_call_watched(&host, "take_impor", req.clone()).unwrap()["diambil"], 1);
        assert_eq!(host.came(), "PEKERJAAN_LAIN_BERJALAN", "{command}");
    };
    let count = || crate::cadangan::titles(&office).len();
    take_while("open_contoh");
    assert_eq!(count(), 2, "where it was begun");
    let _ = office.call("open_contoh", json!({}));
    let practice = count();
    take_while("close_contoh");
    take_while("remove_contoh");
    assert_eq!(count(), practice + 2);
    let _ = office.call("close_contoh", json!({}));
    assert_eq!(count(), 2);
    let _ = office.call("remove_contoh", json!({}));
}

/// What is under way in the office ends in it: a restore doesn't put another day's data under it, and tells so before it
/// unpacks anything.
#[test]
fn an_office_that_is_worked_in_is_not_restored() {
    let office = TestOffice::on("2026-11-20");
    crate::cadangan::register(&office, "Sebelum cadangan");
    let backup = json!({ "path": office.folder.path().join("kantor.zip") });
    let _ = office.call("backup_kantor", backup.clone());
    let list = office.folder.path().join("daftar.csv");
    std::fs::write(&list, "No;Informasi;Dasar Hukum\n1;Denah gudang;Pasal 17 huruf c\n").unwrap();
    let happens = |host: &Meanwhile<'_>, _: &str| {
        outcome(office.try_call_watched(host, "restore_kantor", backup.clone()))
    };
    let host = Meanwhile::new(&happens);
    let req = json!({ "path": list, "peta": null, "unit_id": null });
    assert_eq!(office.try_call_watched(&host, "take_impor", req).unwrap()["diambil"], 1);
    assert_eq!(host.came(), "PEKERJAAN_LAIN_BERJALAN");
    assert_eq!(crate::cadangan::titles(&office).len(), 2, "the list is there whole");
    let _ = office.call("restore_kantor", backup.clone());
    assert_eq!(crate::cadangan::titles(&office), ["Sebelum cadangan"], "now it is free");
}
