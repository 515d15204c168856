//! The practice office: complete, marked, and gone in one press.

use crate::berjalan::{Meanwhile, outcome};
use chrono::NaiveDateTime;
use saksama_api::{Ctx, Host, Office, dispatch, fill_contoh};
use saksama_core::clock::Clock;
use saksama_tests::office::{NoDesktop, StillClock, TestOffice, find, set_kata_sandi};
use saksama_tests::watch::Watch;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

#[test]
fn it_has_every_letter_every_term_and_both_rounds() {
    let office = TestOffice::contoh("2026-11-20");
    let all = json!({
        "teks": "", "status": [], "huruf": [], "unit_id": [], "hanya_bermasalah": false, "sampah": false,
        "urut": "NOMOR_REGISTER", "menurun": false, "mulai": 0, "jumlah": 500
    });
    let rows = office.call("search_informasi", all);
    assert_eq!(rows["jumlah"], 47);
    let mut letters = BTreeSet::new();
    let mut terms = BTreeSet::new();
    for row in rows["baris"].as_array().unwrap() {
        let item = office.call("get_informasi", json!({ "id": row["id"] }))["informasi"].clone();
        letters.extend(
            item["kode_pasal17"].as_array().unwrap().iter().map(|k| k.as_str().unwrap()[..1].to_owned()),
        );
        terms.extend(
            item["jangka_waktu"].as_array().unwrap().iter().map(|j| j["jenis"].as_str().unwrap().to_owned()),
        );
    }
    assert_eq!(letters.into_iter().collect::<String>(), "abcdefghij");
    assert_eq!(terms.len(), 10);
    assert_eq!(office.call("list_unit", json!({ "sampah": false })).as_array().unwrap().len(), 12);
    assert_eq!(office.call("list_pejabat", json!({ "sampah": false })).as_array().unwrap().len(), 22);
    let states: Vec<Value> = office
        .call("list_rapat", json!({ "sampah": false }))
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["status"].clone())
        .collect();
    assert!(states.contains(&json!("SELESAI")) && states.contains(&json!("DIJADWALKAN")), "{states:?}");
}

#[test]
fn opening_it_leaves_the_real_data_alone_and_removing_it_brings_them_back() {
    let office = TestOffice::on("2026-11-20");
    let mut instansi = office.call("get_instansi", json!({}));
    instansi["nama_pemerintah"] = json!("PEMERINTAH KOTA SUNGGUHAN");
    instansi["nama_opd"] = json!("DINAS KOMUNIKASI");
    instansi["kota_penetapan"] = json!("Sungguhan");
    let _ = office.call("save_instansi", instansi);
    let practice = office.call("open_contoh", json!({}));
    assert_eq!(practice["instansi"]["latihan"], true);
    let back = office.call("remove_contoh", json!({}));
    assert_eq!(back["instansi"]["nama_pemerintah"], "PEMERINTAH KOTA SUNGGUHAN");
    assert_eq!(back["ada_contoh"], false);
}

/// A clock that gives only so many ids: the program breaks at the next one, wherever it is.
struct Breaking {
    inner: Arc<StillClock>,
    left: AtomicU64,
}

impl Clock for Breaking {
    fn now(&self) -> NaiveDateTime {
        self.inner.now()
    }

    fn new_id(&self) -> String {
        let left = self.left.fetch_sub(1, Ordering::Relaxed);
        assert!(left > 0, "broken off");
        self.inner.new_id()
    }

    fn fill_random(&self, out: &mut [u8]) -> std::io::Result<()> {
        self.inner.fill_random(out)
    }
}

#[test]
fn broken_off_anywhere_it_is_made_anew_by_the_next_call() {
    let folder = tempfile::tempdir().unwrap();
    for ids in [1, 20, 60, 150] {
        let data = folder.path().join(ids.to_string());
        let clock = Arc::new(Breaking { inner: StillClock::at("2026-11-20"), left: AtomicU64::new(ids) });
        let broken = catch_unwind(AssertUnwindSafe(|| {
            let office = Office::open(&data, clock).unwrap();
            fill_contoh(&Ctx { office: &office, host: &NoDesktop })
        }));
        assert!(broken.is_err(), "{ids} ids were enough");
        let office = Office::open(&data, StillClock::at("2026-11-20")).unwrap();
        let ctx = Ctx { office: &office, host: &NoDesktop };
        fill_contoh(&ctx).unwrap();
        let call = |name: &str| dispatch(&ctx, name, json!({ "sampah": false })).unwrap();
        assert_eq!(call("get_beranda")["instansi"]["latihan"], true);
        assert_eq!(call("list_keputusan").as_array().unwrap().len(), 5);
        assert_eq!(call("list_rapat").as_array().unwrap().len(), 3);
        assert_eq!(call("check_data")["sehat"], true);
    }
}

#[test]
fn a_folder_with_any_data_is_not_filled() {
    let folder = tempfile::tempdir().unwrap();
    let office = find(&folder.path().join("data"), "2026-11-20");
    set_kata_sandi(&office);
    let ctx = Ctx { office: &office, host: &NoDesktop };
    let list = folder.path().join("daftar.csv");
    std::fs::write(&list, "No;Informasi;Dasar Hukum\n1;Denah gudang;Pasal 17 huruf c\n").unwrap();
    let req = json!({ "path": list, "peta": null, "unit_id": null });
    assert_eq!(dispatch(&ctx, "take_impor", req).unwrap()["diambil"], 1);
    assert_eq!(fill_contoh(&ctx).unwrap_err().kode, "FOLDER_TIDAK_KOSONG");
}

#[test]
fn what_was_written_into_it_while_it_was_made_is_not_thrown_away() {
    for goes_back in [false, true] {
        let office = TestOffice::on("2026-11-20");
        let unit = json!({
            "id": null, "kode_unit": "B1", "nama": "Bagian Coba", "singkatan": "BC", "jenis": "BAGIAN", "aktif": true
        });
        let happens = |host: &Meanwhile<'_>, tugas: &str| {
            let saved = outcome(office.try_call_watched(host, "save_unit", unit.clone()));
            if goes_back {
                let _ = office.call("close_contoh", json!({}));
            }
            host.cancel(tugas);
            saved
        };
        let host = Meanwhile::new(&happens);
        let stopped = outcome(office.try_call_watched(&host, "open_contoh", json!({})));
        assert_eq!(host.came()["nama"], "Bagian Coba", "{}", host.came());
        assert_eq!(stopped, "DIBATALKAN");
        let _ = office.call("open_contoh", json!({}));
        let units = office.call("list_unit", json!({ "sampah": false }));
        assert_eq!(units[0]["nama"], "Bagian Coba", "back in the own office before: {goes_back}");
    }
}

/// A clock whose first use after it was armed is the moment in which the officer presses stop.
struct Pressing {
    inner: Arc<StillClock>,
    armed: AtomicBool,
    host: Arc<Watch>,
}

impl Pressing {
    fn used(&self) {
        if self.armed.swap(false, Ordering::Relaxed) {
            self.host.cancel("open_contoh");
        }
    }
}

impl Clock for Pressing {
    fn now(&self) -> NaiveDateTime {
        self.used();
        self.inner.now()
    }

    fn new_id(&self) -> String {
        self.used();
        self.inner.new_id()
    }

    fn fill_random(&self, out: &mut [u8]) -> std::io::Result<()> {
        self.inner.fill_random(out)
    }
}

/// The first thing it does is to open its folder, which asks the clock for the ids of what every office begins with.
#[test]
fn a_stop_pressed_while_its_folder_is_opened_counts() {
    let folder = tempfile::tempdir().unwrap();
    let host = Arc::new(Watch::stop_at(usize::MAX));
    let clock = Arc::new(Pressing {
        inner: StillClock::at("2026-11-20"),
        armed: AtomicBool::new(false),
        host: Arc::clone(&host),
    });
    let office = Office::open(&folder.path().join("data"), Arc::clone(&clock) as Arc<dyn Clock>).unwrap();
    let ctx = Ctx { office: &office, host: &*host };
    clock.armed.store(true, Ordering::Relaxed);
    assert_eq!(dispatch(&ctx, "open_contoh", json!({})).unwrap_err().kode, "DIBATALKAN");
    assert!(!office.contoh_dir().exists(), "nothing is left");
    assert_eq!(dispatch(&ctx, "open_contoh", json!({})).unwrap()["instansi"]["latihan"], true);
}
