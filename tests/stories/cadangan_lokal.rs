//! Backups that the program makes by itself in the data folder.

use crate::cadangan::{register, titles};
use saksama_api::Host;
use saksama_api::wire::{Kemajuan, Tahap};
use saksama_tests::office::TestOffice;
use saksama_tests::watch::Watch;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Barrier, Condvar, Mutex};
use std::time::Duration;

/// How long something that must not happen is waited for.
const PATIENCE: Duration = Duration::from_millis(500);

fn auto(office: &TestOffice) -> Value {
    office.call("make_cadangan_otomatis", json!({}))
}

pub(crate) fn list(office: &TestOffice) -> Vec<Value> {
    office.call("list_cadangan", json!({})).as_array().unwrap().clone()
}

pub(crate) fn path(office: &TestOffice, nama: &Value) -> PathBuf {
    office.folder.path().join("data/cadangan").join(nama.as_str().unwrap())
}

/// Names in the folder of backups, in order.
pub(crate) fn names(office: &TestOffice) -> Vec<String> {
    let entries = std::fs::read_dir(office.folder.path().join("data/cadangan")).unwrap();
    let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn one_is_made_when_something_changed_and_counts_once_it_was_opened() {
    let office = TestOffice::on("2026-11-20");
    assert_eq!(auto(&office), Value::Null, "nothing was ever done here");
    register(&office, "Yang pertama");
    let made = auto(&office);
    assert_eq!((&made["alasan"], &made["keadaan"]), (&json!("OTOMATIS"), &json!("TERUJI")));
    assert_eq!((&made["hitungan"]["informasi"], &made["nomor"]), (&json!(1), &json!(1)));
    assert_eq!(made["kode_jejak"], office.call("get_keadaan_jejak", json!({}))["kode"]);
    assert_eq!(
        names(&office),
        ["000001-20261120-000000-OTOMATIS.zip", "000001-20261120-000000-OTOMATIS.zip.tanda"]
    );
    // Nothing of the words is in it, nor in the note beside it.
    for name in names(&office) {
        let bytes = std::fs::read(path(&office, &json!(name))).unwrap();
        assert!(!bytes.windows(12).any(|w| w == b"Yang pertama"), "{name}");
    }

    // The same day, less than four hours later: due only on another day.
    register(&office, "Yang kedua");
    assert_eq!(auto(&office), made);
    let office = office.reopened("2026-11-21");
    let next = auto(&office);
    assert_eq!((&next["nomor"], &next["hitungan"]["informasi"]), (&json!(2), &json!(2)));
    let office = office.reopened("2026-11-22");
    assert_eq!(auto(&office)["nomor"], 2, "nothing changed since");
    assert_eq!(list(&office).len(), 2);
}

#[test]
fn one_is_made_before_a_list_is_taken_in_and_never_twice_of_the_same() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Sebelum impor");
    let csv = office.folder.path().join("daftar.csv");
    std::fs::write(&csv, "No;Informasi;Dasar Hukum\n1;Rekening penerima bantuan;Pasal 17 huruf h\n").unwrap();
    let req = json!({ "path": csv, "peta": null, "unit_id": null });
    let host = Watch::stop_at(usize::MAX);
    let _ = office.try_call_watched(&host, "take_impor", req.clone()).unwrap();
    assert_eq!(titles(&office).len(), 2);
    let made = list(&office);
    assert_eq!(
        (made.len(), &made[0]["alasan"], &made[0]["keadaan"]),
        (1, &json!("SEBELUM_IMPOR"), &json!("TERUJI"))
    );
    assert_eq!(made[0]["hitungan"]["informasi"], 1, "as it was before");
    assert!(host.told().iter().any(|k| k.tugas == "take_impor" && k.tahap == Tahap::Mencadangkan));

    // Only looked at: none. Taken in again after a backup of the same state: that one is enough.
    let _ = office.call("read_impor", req.clone());
    let _ = office.call("make_cadangan", json!({}));
    let _ = office.call("take_impor", req);
    let reasons: Vec<Value> = list(&office).iter().map(|c| c["alasan"].clone()).collect();
    assert_eq!(reasons, ["TANGAN", "SEBELUM_IMPOR"]);
}

#[test]
fn what_changed_on_the_drive_is_found_by_looking_again() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Utuh");
    let made = office.call("make_cadangan", json!({}));
    let file = path(&office, &made["nama"]);
    let whole = std::fs::read(&file).unwrap();
    // In the data file, in the list of the .zip, in the seal.
    for at in [whole.len() / 2, whole.len() - 90, whole.len() - 40] {
        let mut damaged = whole.clone();
        damaged[at] ^= 1;
        std::fs::write(&file, damaged).unwrap();
        let found = office.call("check_cadangan", json!({ "nama": made["nama"] }));
        assert_eq!((&found["keadaan"], &found["hitungan"]), (&json!("RUSAK"), &Value::Null), "{at}");
        assert_eq!(found["temuan"][0]["kode"], "CADANGAN_TIDAK_TERBUKA");
    }
    // A damaged one doesn't count: the next is due although nothing changed.
    assert_eq!(auto(&office)["keadaan"], "TERUJI");
    std::fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(list(&office).last().unwrap()["keadaan"], "BELUM_DIPERIKSA", "another size: another file");
    std::fs::write(&file, &whole).unwrap();
    assert_eq!(office.call("check_cadangan", json!({ "nama": made["nama"] }))["keadaan"], "TERUJI");
}

#[test]
fn a_stopped_one_leaves_nothing_that_looks_like_a_backup() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Tetap ada");
    let mut step = 1;
    loop {
        let host = Watch::stop_at(step);
        match office.try_call_watched(&host, "make_cadangan", json!({})) {
            Ok(made) => {
                assert_eq!(
                    (&made["keadaan"], made["nama"].as_str()),
                    (&json!("TERUJI"), names(&office).first().map(String::as_str))
                );
                break;
            }
            Err(e) => assert_eq!(e.kode, "DIBATALKAN"),
        }
        // Written whole but never looked at, it may stay: it doesn't count.
        assert!(list(&office).iter().all(|c| c["keadaan"] == "BELUM_DIPERIKSA"), "step {step}");
        for name in names(&office) {
            assert!(!name.ends_with(".part") && !name.contains("sementara"), "step {step}: {name}");
            std::fs::remove_file(path(&office, &json!(name))).unwrap();
        }
        step += 1;
    }
    assert!(step > 4, "stopped at every step: {step}");
}

#[test]
fn names_that_lead_elsewhere_are_no_backups() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Tetap ada");
    for nama in ["../register.db", "register.db", "000009-20261120-000000-OTOMATIS.zip", ""] {
        assert_eq!(
            office.refused("check_cadangan", json!({ "nama": nama })).kode,
            "CADANGAN_TIDAK_ADA",
            "{nama}"
        );
    }
}

#[test]
fn the_practice_office_is_not_copied_by_itself() {
    let office = TestOffice::contoh("2026-11-20");
    assert_eq!(auto(&office), Value::Null);
    assert_eq!(list(&office), Vec::<Value>::new());
}

#[test]
fn one_is_made_before_many_items_are_thrown_away_at_once() {
    let office = TestOffice::on("2026-11-20");
    for n in 0..19 {
        register(&office, &format!("Informasi {n}"));
    }
    let all = json!({
        "teks": "", "status": [], "huruf": [], "unit_id": [], "hanya_bermasalah": false, "sampah": false,
        "urut": "NOMOR_REGISTER", "menurun": false, "mulai": 0, "jumlah": 500
    });
    let rows = office.call("search_informasi", all)["baris"].as_array().unwrap().clone();
    let id: Vec<&Value> = rows.iter().map(|row| &row["id"]).collect();
    let _ = office.call("trash_informasi", json!({ "id": &id[..9] }));
    assert_eq!(list(&office), [] as [Value; 0], "a few are undone by hand");
    let _ = office.call("trash_informasi", json!({ "id": &id[9..] }));
    let made = list(&office);
    assert_eq!(
        (made.len(), &made[0]["alasan"], &made[0]["keadaan"]),
        (1, &json!("SEBELUM_BUANG"), &json!("TERUJI"))
    );
    assert!(titles(&office).is_empty());
}

#[test]
fn every_byte_is_to_be_read_again_after_a_week() {
    let due = |office: &TestOffice| office.call("check_mulai", json!({}))["perlu_lengkap"].clone();
    let office = TestOffice::on("2026-11-20");
    assert_eq!(due(&office), false, "nothing was ever done here");
    register(&office, "Yang pertama");
    assert_eq!(due(&office), false);
    let office = office.reopened("2026-11-27");
    assert_eq!(due(&office), true);
    assert_eq!(office.call("check_data", json!({}))["sehat"], true);
    assert_eq!(due(&office), false);
    let office = office.reopened("2026-12-04");
    assert_eq!(due(&office), true);
}

/// A host on which something happens whenever progress is told.
struct Each<'a>(&'a (dyn Fn(&Kemajuan) + Sync));

impl Host for Each<'_> {
    saksama_tests::no_desktop!();

    fn progress(&self, kemajuan: Kemajuan) {
        (self.0)(&kemajuan);
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

/// Looks at a backup while `happens`.
fn look(office: &TestOffice, nama: &Value, happens: &(dyn Fn(&Kemajuan) + Sync)) -> Value {
    office.try_call_watched(&Each(happens), "check_cadangan", json!({ "nama": nama })).unwrap()
}

/// Where an opened register lies while it is looked at.
pub(crate) fn looked_at(office: &TestOffice) -> PathBuf {
    office.folder.path().join("data/cadangan/uji-sementara/register.db")
}

#[test]
fn two_backups_are_not_looked_at_in_one_another_s_folder() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Yang pertama");
    let first = office.call("make_cadangan", json!({}));
    register(&office, "Yang kedua");
    let (both, begun, come) = (Barrier::new(2), Mutex::new(false), Condvar::new());
    let is_first = AtomicBool::new(true);
    let (found, made) = std::thread::scope(|scope| {
        let second = scope.spawn(|| {
            // As when the half-hourly backup falls into it.
            let told = |_: &Kemajuan| {
                *begun.lock().unwrap() = true;
                come.notify_all();
            };
            both.wait();
            office.try_call_watched(&Each(&told), "make_cadangan", json!({})).unwrap()
        });
        let found = look(&office, &first["nama"], &|_| {
            if is_first.swap(false, Ordering::Relaxed) {
                both.wait();
                let waited = come.wait_timeout_while(begun.lock().unwrap(), PATIENCE, |begun| !*begun);
                assert!(waited.unwrap().1.timed_out(), "the second began while the first was looked at");
            }
        });
        (found, second.join().unwrap())
    });
    assert_eq!((&found["keadaan"], &found["hitungan"]["informasi"]), (&json!("TERUJI"), &json!(1)));
    assert_eq!((&made["keadaan"], &made["hitungan"]["informasi"]), (&json!("TERUJI"), &json!(2)));
}

#[test]
fn a_register_that_is_gone_or_another_is_not_taken_for_a_good_one() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Yang pertama");
    let first = office.call("make_cadangan", json!({}));
    register(&office, "Yang kedua");
    let second = office.call("make_cadangan", json!({}));
    // Between unpacking and opening the whole file is read for its seal.
    let kept = office.folder.path().join("register pertama");
    let take = |_: &Kemajuan| drop(std::fs::copy(looked_at(&office), &kept));
    assert_eq!(look(&office, &first["nama"], &take)["keadaan"], "TERUJI");
    let lose = |_: &Kemajuan| drop(std::fs::remove_file(looked_at(&office)));
    let put = |_: &Kemajuan| {
        if looked_at(&office).exists() {
            std::fs::copy(&kept, looked_at(&office)).unwrap();
        }
    };
    // Taken away from under the look: nothing is learnt of the backup, least of all that it is damaged.
    let req = json!({ "nama": second["nama"] });
    let lost = office.try_call_watched(&Each(&lose), "check_cadangan", req).unwrap_err();
    assert_eq!(lost.kode, "PEMERIKSAAN_TERGANGGU");
    assert_eq!(list(&office)[0]["keadaan"], "TERUJI");
    let found = look(&office, &second["nama"], &put);
    assert_eq!((&found["keadaan"], &found["hitungan"]), (&json!("RUSAK"), &Value::Null));
    assert_eq!(found["temuan"][0]["data"]["rincian"], "CADANGAN_ISI_LAIN");
    assert_eq!(look(&office, &second["nama"], &|_| ())["keadaan"], "TERUJI");
}

#[test]
fn the_officer_s_own_backup_counts_once_its_register_was_opened() {
    let office = TestOffice::on("2026-11-20");
    let at = |nama: &str| office.folder.path().join(nama);
    register(&office, "Yang pertama");
    let _ = office.call("backup_kantor", json!({ "path": at("lama.zip") }));
    register(&office, "Yang kedua");
    // Read back whole, then the drive gives another file under its name: the one of before, whole in itself.
    let swap = |k: &Kemajuan| {
        if k.tahap == Tahap::Menulis && k.selesai == k.total && at("lama.zip").exists() {
            std::fs::rename(at("lama.zip"), at("baru.zip")).unwrap();
        }
    };
    let req = json!({ "path": at("baru.zip") });
    let refused = office.try_call_watched(&Each(&swap), "backup_kantor", req.clone()).unwrap_err();
    assert_eq!((&*refused.kode, refused.data["nama"].as_str()), ("CADANGAN_LUAR_TIDAK_LOLOS", "baru.zip"));
    assert!(!at("baru.zip").exists(), "what doesn't count has no name of a backup");
    assert!(!looked_at(&office).exists());
    let _ = office.call("backup_kantor", req);
    // No room to open it: it stays, and is said not to have been opened.
    std::fs::write(looked_at(&office).parent().unwrap(), "").unwrap();
    let done = office.call("backup_kantor", json!({ "path": at("belum.zip") }));
    assert_eq!(
        (&done["temuan"][0]["kode"], &done["temuan"][0]["tingkat"]),
        (&json!("CADANGAN_BELUM_DIUJI"), &json!("PERINGATAN"))
    );
    assert_eq!(office.call("inspect_cadangan", json!({ "path": at("belum.zip") }))["sha256"], done["sha256"]);
}

#[test]
fn a_backup_that_rots_is_found_by_the_weekly_check() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Yang pertama");
    let made: Vec<Value> = (0..3).map(|_| office.call("make_cadangan", json!({}))).collect();
    let rot = path(&office, &made[0]["nama"]);
    let mut bytes = std::fs::read(&rot).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&rot, bytes).unwrap();
    assert_eq!(list(&office).last().unwrap()["keadaan"], "TERUJI", "nothing has read it since");
    let mut office = office;
    let mut found = Vec::new();
    for day in ["2026-11-21", "2026-11-22", "2026-11-23"] {
        office = office.reopened(day);
        found.push(office.call("check_data", json!({})));
    }
    // The newest each time, the others in turn.
    let rotten: Vec<&Value> = found.iter().filter(|f| f["sehat"] == false).collect();
    assert_eq!(rotten.len(), 1, "told once, then known: {found:?}");
    assert_eq!(rotten[0]["temuan"][0]["kode"], "CADANGAN_RUSAK");
    assert_eq!(rotten[0]["temuan"][0]["data"]["nama"], made[0]["nama"]);
    let list = list(&office);
    let states: Vec<&str> = list.iter().filter_map(|c| c["keadaan"].as_str()).collect();
    assert_eq!(states, ["TERUJI", "TERUJI", "RUSAK"]);
    let looked: Vec<&str> = list.iter().filter_map(|c| c["diperiksa"].as_str()).collect();
    assert_eq!(looked[0], "2026-11-23T00:00:00");
}
