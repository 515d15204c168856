//! Twelve clocks.

use super::{confirm, keadaan, needs_clock};
use crate::clock::Clock;
use crate::op::Op;
use crate::storage::Store;
use crate::testing::{kode, kunci};
use chrono::{NaiveDate, NaiveDateTime};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

/// A clock that is set by hand.
struct Hand(Mutex<(NaiveDateTime, i32)>);

impl Hand {
    fn set(&self, text: &str, selisih_utc: i32) {
        *self.0.lock().unwrap() = (text.parse().unwrap(), selisih_utc);
    }
}

impl Clock for Hand {
    fn now(&self) -> NaiveDateTime {
        self.0.lock().unwrap().0
    }

    fn selisih_utc(&self) -> i32 {
        self.0.lock().unwrap().1
    }

    fn new_id(&self) -> String {
        "id".into()
    }

    fn fill_random(&self, _: &mut [u8]) -> std::io::Result<()> {
        Err(std::io::ErrorKind::Unsupported.into())
    }
}

const WIB: i32 = 420;
const WITA: i32 = 480;
const WIT: i32 = 540;

/// An office that did its last change at noon of 20 November 2026 in Jakarta.
fn office() -> (TempDir, Store, Arc<Hand>) {
    let dir = TempDir::new().unwrap();
    let clock = Arc::new(Hand(Mutex::default()));
    clock.set("2026-11-20T12:00:00", WIB);
    let mut store = Store::open(dir.path(), Arc::clone(&clock) as Arc<dyn Clock>, &kunci())
        .unwrap()
        .signed_in("Petugas PPID");
    write(&mut store).unwrap();
    (dir, store, clock)
}

/// Any change.
fn write(store: &mut Store) -> crate::Result<()> {
    store.transact(Op::SaveUnit, |_| Ok(()))
}

/// A change from which a legal date follows.
fn decide(store: &mut Store) -> crate::Result<()> {
    store.transact(Op::RecordTandaTangan, |_| Ok(()))
}

#[test]
fn twelve_clocks() {
    let cases: [(&str, i32, Option<&str>); 12] = [
        ("2026-11-20T12:00:00", WIB, None),
        ("2026-11-20T11:55:01", WIB, None),
        ("2026-11-20T11:54:59", WIB, Some("JAM_MUNDUR")),
        ("2026-11-19T12:00:00", WIB, Some("JAM_MUNDUR")),
        // An empty battery.
        ("2000-01-01T00:00:10", WIB, Some("JAM_SEBELUM_PROGRAM")),
        ("2026-10-31T23:59:59", WIB, Some("JAM_SEBELUM_PROGRAM")),
        ("2027-01-19T12:00:00", WIB, None),
        ("2027-01-19T12:00:01", WIB, Some("JAM_MELOMPAT")),
        // 400 days on.
        ("2027-12-25T12:00:00", WIB, Some("JAM_MELOMPAT")),
        // The same moment in Makassar and Jayapura, and a minute later by a watch that went back to Jakarta.
        ("2026-11-20T13:00:00", WITA, None),
        ("2026-11-20T14:00:00", WIT, None),
        ("2026-11-20T12:59:00", WITA, None),
    ];
    for (at, zone, expected) in cases {
        let (_dir, mut store, clock) = office();
        clock.set(at, zone);
        assert_eq!(keadaan(&store).unwrap().ragu.as_deref(), expected, "{at}");
        match expected {
            None => decide(&mut store).unwrap(),
            Some(wanted) => assert_eq!(kode(decide(&mut store)), wanted, "{at}"),
        }
        write(&mut store).unwrap();
        assert_eq!(keadaan(&store).unwrap().ragu.as_deref(), expected, "{at}: other work doesn't settle it");
    }
}

#[test]
fn travelling_west_after_work_in_the_east_is_no_step_back() {
    let (_dir, mut store, clock) = office();
    clock.set("2026-11-20T16:00:00", WIT);
    write(&mut store).unwrap();
    clock.set("2026-11-20T14:30:00", WIB);
    decide(&mut store).unwrap();
}

#[test]
fn a_date_confirmed_by_the_officer_is_believed_from_then_on() {
    let (_dir, mut store, clock) = office();
    for (at, zone) in [("2028-02-01T08:00:00", WIB), ("2026-11-20T12:30:00", WIB)] {
        clock.set(at, zone);
        assert!(decide(&mut store).is_err(), "{at}");
        assert_eq!(kode(confirm(&mut store, "2026-11-19".parse().unwrap())), "TANGGAL_BERBEDA");
        let today = clock.today();
        assert_eq!(confirm(&mut store, today).unwrap().ragu, None, "{at}");
        decide(&mut store).unwrap();
    }
    clock.set("2001-01-01T08:00:00", WIB);
    let today = clock.today();
    assert_eq!(kode(confirm(&mut store, today)), "JAM_SEBELUM_PROGRAM", "that day can't be");
    let trail: Vec<i64> = crate::jejak::list(&store, None, 100).unwrap().iter().map(|j| j.id).collect();
    assert!(
        trail.is_sorted_by(|a, b| a > b),
        "in the order of the numbers, whatever the clock showed: {trail:?}"
    );
}

#[test]
fn only_what_gives_legal_dates_waits_for_the_clock() {
    let waits: Vec<&str> = Op::ALL.iter().filter(|op| needs_clock(**op)).map(|op| op.as_str()).collect();
    let expected = [
        "MoveInformasi",
        "SaveKeputusan",
        "RecordTandaTangan",
        "CorrectTandaTangan",
        "ExportDkip",
        "BeginExportDkip",
    ];
    assert_eq!(waits, expected);
}

/// A day given for papers, beside a clock that goes right.
struct Given(NaiveDateTime);

impl Clock for Given {
    fn now(&self) -> NaiveDateTime {
        self.0
    }

    fn today(&self) -> NaiveDate {
        "2031-01-01".parse().unwrap()
    }

    fn is_for_papers(&self) -> bool {
        true
    }

    fn new_id(&self) -> String {
        "id".into()
    }

    fn fill_random(&self, _: &mut [u8]) -> std::io::Result<()> {
        Err(std::io::ErrorKind::Unsupported.into())
    }
}

#[test]
fn on_a_day_given_for_papers_nothing_is_decided_and_the_trail_tells_the_time() {
    let dir = TempDir::new().unwrap();
    let now = "2026-11-20T12:00:00".parse().unwrap();
    let mut store =
        Store::open(dir.path(), Arc::new(Given(now)), &kunci()).unwrap().signed_in("Petugas PPID");
    assert_eq!(kode(decide(&mut store)), "TANGGAL_DIBERIKAN");
    write(&mut store).unwrap();
    assert_eq!(crate::jejak::list(&store, None, 1).unwrap()[0].waktu, now);
    crate::organisasi::set_latihan(&mut store, true).unwrap();
    decide(&mut store).unwrap();
}
