//! Looking at backups: what keeps it from them, what it leaves, and whose they are.

use crate::cadangan::register;
use crate::cadangan_lokal::{list, looked_at, names, path};
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};

/// The codes that the full check found, each with the backup or the stored file that it names.
fn full_check(office: &TestOffice) -> Vec<(String, String)> {
    let found = office.call("check_data", json!({}));
    let text = |v: &Value| v.as_str().unwrap_or_default().to_owned();
    let told = found["temuan"].as_array().unwrap().iter();
    told.map(|m| (text(&m["kode"]), text(&m["data"]["nama"]))).collect()
}

#[test]
fn what_was_found_is_told_when_the_backups_can_t_be_looked_at() {
    let office = TestOffice::contoh("2026-11-20");
    let made: Vec<Value> = (0..3).map(|_| office.call("make_cadangan", json!({}))).collect();
    let berkas = office.folder.path().join("data/berkas");
    let one = std::fs::read_dir(berkas).unwrap().next().unwrap().unwrap().path();
    let stored = std::fs::read_dir(one).unwrap().next().unwrap().unwrap().path();
    std::fs::write(stored, "changed").unwrap();
    // No room to open any: a file lies where that is done.
    let room = office.folder.path().join("data/cadangan/uji-sementara");
    std::fs::write(&room, "").unwrap();
    let found = full_check(&office);
    let codes: Vec<&str> = found.iter().map(|(kode, _)| kode.as_str()).collect();
    assert_eq!(
        codes,
        ["BERKAS_SIMPANAN_RUSAK", "CADANGAN_TIDAK_DIPERIKSA", "CADANGAN_TIDAK_DIPERIKSA"],
        "the newest, and one of the others"
    );
    assert_eq!(found[1].1, made[2]["nama"]);
    let states: Vec<Value> = list(&office).iter().map(|c| c["keadaan"].clone()).collect();
    assert_eq!(states, ["TERUJI", "TERUJI", "TERUJI"], "nothing was learnt of them");
    std::fs::remove_file(room).unwrap();

    // One that can't be read at all doesn't keep the others from being looked at.
    let bad = path(&office, &made[0]["nama"]);
    std::fs::remove_file(&bad).unwrap();
    #[cfg(target_os = "linux")]
    {
        std::os::unix::fs::symlink("/proc/self/mem", &bad).unwrap();
        let rest = full_check(&office).split_off(1);
        assert_eq!(rest, [("CADANGAN_TIDAK_DIPERIKSA".into(), made[0]["nama"].as_str().unwrap().into())]);
    }
}

/// The data file is opened again when the practice office is closed or a restore is done, and a backup may be read then.
#[test]
fn what_a_broken_look_left_goes_with_the_next_start_and_not_before() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Utuh");
    let _ = office.call("make_cadangan", json!({}));
    let half = office.folder.path().join("data/cadangan/000002-20261120-000000-OTOMATIS.zip.part");
    std::fs::create_dir(looked_at(&office).parent().unwrap()).unwrap();
    for left in [&looked_at(&office), &half] {
        std::fs::write(left, "half").unwrap();
    }
    let _ = office.call("lock", json!({}));
    office.unlock();
    let _ = office.call("open_contoh", json!({}));
    let _ = office.call("close_contoh", json!({}));
    assert!(looked_at(&office).exists() && half.exists(), "who reads there goes on");
    let office = office.reopened("2026-11-20");
    assert!(!looked_at(&office).exists() && !half.exists());
    assert_eq!(names(&office).len(), 2, "the backup and its note");
}

/// What a new schema put aside bears no keys: that of an office before this one is not called damaged by these.
#[test]
fn a_copy_of_an_earlier_office_is_left_to_its_own_keys() {
    let before = TestOffice::on("2026-10-01").close();
    let office = TestOffice::on("2026-11-20");
    register(&office, "Utuh");
    let _ = office.call("make_cadangan", json!({}));
    let nama = "sebelum-skema-6-20261001-000000.db";
    std::fs::copy(before.path().join("data/register.db"), path(&office, &json!(nama))).unwrap();
    assert_eq!(office.refused("check_cadangan", json!({ "nama": nama })).kode, "CADANGAN_KUNCI_LAIN");
    assert_eq!(office.call("check_data", json!({}))["sehat"], true);
    let state =
        |nama: &str| list(&office).into_iter().find(|c| c["nama"] == nama).unwrap()["keadaan"].clone();
    assert_eq!(state(nama), "BELUM_DIPERIKSA");
    // One of this office is opened.
    let own = "sebelum-skema-6-20261101-000000.db";
    let office = office.reopened_after("2026-11-21", |data| {
        std::fs::copy(data.join("register.db"), data.join("cadangan").join(own)).unwrap();
    });
    assert_eq!(office.call("check_cadangan", json!({ "nama": own }))["keadaan"], "TERUJI");
}
