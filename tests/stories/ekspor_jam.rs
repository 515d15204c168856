//! A public list is dated, so none leaves the office while the clock is wrong.

use chrono::NaiveDateTime;
use saksama_api::{ApiError, Biaya, Ctx, Office, dispatch};
use saksama_core::clock::Clock;
use saksama_tests::office::{NoDesktop, StillClock, TestOffice, informasi_isian, unlock};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;

/// A clock whose day is read from the computer, and judged.
struct Judged(Arc<StillClock>);

impl Clock for Judged {
    fn now(&self) -> NaiveDateTime {
        self.0.now()
    }

    fn new_id(&self) -> String {
        self.0.new_id()
    }

    fn fill_random(&self, out: &mut [u8]) -> std::io::Result<()> {
        self.0.fill_random(out)
    }
}

fn open(data: &Path, day: &str) -> Office {
    let office = Office::open(data, Arc::new(Judged(StillClock::at(day)))).unwrap().with_biaya(Biaya::LEAST);
    unlock(&office);
    office
}

fn call(office: &Office, command: &str, req: Value) -> Result<Value, ApiError> {
    dispatch(&Ctx { office, host: &NoDesktop }, command, req)
}

#[test]
fn under_a_clock_set_back_no_list_is_written_at_all() {
    let folder = TestOffice::contoh("2026-11-20").close();
    let data = folder.path().join("data");
    let office = open(&data, "2027-01-20");
    let _ = call(&office, "save_informasi", informasi_isian()).unwrap();
    office.close().unwrap();
    drop(office);

    let office = open(&data, "2027-01-10");
    let drive = folder.path().join("usb");
    std::fs::create_dir(&drive).unwrap();
    let refused = call(&office, "export_dkip", json!({ "path": drive })).unwrap_err();
    assert_eq!(refused.kode, "JAM_MUNDUR");
    assert_eq!(std::fs::read_dir(&drive).unwrap().count(), 0, "nothing that could be uploaded");
}
