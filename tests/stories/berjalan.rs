//! A wish to stop long work means no other.

use saksama_api::wire::Kemajuan;
use saksama_api::{Host, HostError};
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// A host on which something else happens at the first step that is told.
pub(super) struct Meanwhile<'a> {
    cancelled: Mutex<BTreeSet<String>>,
    happens: &'a (dyn Fn(&Self, &str) -> Value + Sync),
    came: Mutex<Option<Value>>,
}

impl<'a> Meanwhile<'a> {
    pub(super) fn new(happens: &'a (dyn Fn(&Self, &str) -> Value + Sync)) -> Self {
        Self { cancelled: Mutex::default(), happens, came: Mutex::default() }
    }

    /// What came of it.
    pub(super) fn came(&self) -> Value {
        self.came.lock().unwrap().clone().unwrap()
    }
}

impl Host for Meanwhile<'_> {
    fn pick_open_file(&self, _: &str, _: &[&str]) -> Result<Option<PathBuf>, HostError> {
        Err(HostError::Unavailable)
    }

    fn pick_save_file(&self, _: &str, _: &str) -> Result<Option<PathBuf>, HostError> {
        Err(HostError::Unavailable)
    }

    fn pick_folder(&self, _: &str) -> Result<Option<PathBuf>, HostError> {
        Err(HostError::Unavailable)
    }

    fn open_with_viewer(&self, _: &Path) -> Result<(), HostError> {
        Err(HostError::Unavailable)
    }

    fn print_pdf(&self, _: &Path) -> Result<bool, HostError> {
        Err(HostError::Unavailable)
    }

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
        self.cancelled.lock().unwrap().contains(tugas)
    }

    fn cancel(&self, tugas: &str) {
        self.cancelled.lock().unwrap().insert(tugas.to_owned());
    }

    fn begin(&self, tugas: &str) {
        self.cancelled.lock().unwrap().remove(tugas);
    }

    fn end(&self, _: &str) {}
}

/// The code of a refusal, or the reply.
pub(super) fn outcome(done: Result<Value, saksama_api::ApiError>) -> Value {
    done.unwrap_or_else(|e| {
        assert!(saksama_api::sentence::has_sentence(&e.kode), "{} has no sentence", e.kode);
        json!(e.kode)
    })
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
