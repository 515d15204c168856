//! Who may open the office, and what each may do in it.

use crate::cadangan::{register, titles};
use chrono::{NaiveDateTime, TimeDelta};
use saksama_api::izin::{Izin, TABLE};
use saksama_api::{Biaya, Ctx, Office, commands, dispatch};
use saksama_core::clock::Clock;
use saksama_tests::canary::{files, saying};
use saksama_tests::office::{KATA_SANDI, NoDesktop, PENGGUNA, StillClock, TestOffice, find, set_kata_sandi};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

fn call(office: &Office, command: &str, req: Value) -> Result<Value, String> {
    dispatch(&Ctx { office, host: &NoDesktop }, command, req).map_err(|e| e.kode)
}

fn unlock(office: &Office, nama: &str, kata_sandi: &str) -> Result<Value, String> {
    call(office, "unlock", json!({ "nama": nama, "kata_sandi": kata_sandi }))
}

#[test]
fn the_table_names_every_command_once() {
    let mut named: Vec<&str> = TABLE.iter().map(|(name, _)| *name).collect();
    let mut all = commands::NAMES.to_vec();
    named.sort_unstable();
    all.sort_unstable();
    assert_eq!(named, all);
}

#[test]
fn a_closed_office_answers_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let office = find(&folder.path().join("data"), "2026-11-20");
    let refused_by_all = |kode: &str, open: &[Izin]| {
        for (name, _) in TABLE.iter().filter(|(_, izin)| !open.contains(izin)) {
            assert_eq!(call(&office, name, json!({})), Err(kode.to_owned()), "{name}");
        }
    };
    refused_by_all("KATA_SANDI_BELUM_ADA", &[Izin::Selalu, Izin::Awal]);
    set_kata_sandi(&office);
    assert_eq!(call(&office, "lock", json!({})).unwrap()["keadaan"], "TERKUNCI");
    refused_by_all("TERKUNCI", &[Izin::Selalu]);
    assert_eq!(call(&office, "unlock", json!({})), Err("PERMINTAAN_TIDAK_TERBACA".into()));
    assert_eq!(unlock(&office, PENGGUNA, KATA_SANDI).unwrap()["keadaan"], "TERBUKA");
    assert!(call(&office, "get_beranda", json!({})).is_ok());
}

/// What a name says a command does, whatever the table says.
fn is_changing(name: &str) -> bool {
    let verbs = [
        "save_",
        "trash_",
        "restore_",
        "remove_",
        "add_",
        "record_",
        "complete_",
        "reopen_",
        "answer_",
        "finish_",
        "postpone_",
        "move_",
        "attach_",
        "correct_",
        "cancel_dokumen",
        "place_",
        "print_",
        "reset_",
        "discard_",
        "export_",
        "backup_",
        "send_",
        "receive_",
        "take_",
        "renew_",
        "open_pindaian",
        "open_softcopy",
        "open_dokumen",
        "undo_",
        "redo_",
        "confirm_tanggal",
        "acknowledge_",
    ];
    // The paper of a code that only who has just made it holds.
    let is_own = name.ends_with("contoh") || ["print_pemulihan", "save_pemulihan"].contains(&name);
    verbs.iter().any(|verb| name.starts_with(verb)) && !is_own
}

#[test]
fn each_role_is_refused_what_it_may_not_do() {
    let office = TestOffice::on("2026-11-20");
    for (nama, peran) in [("Budi", "PETUGAS"), ("Ani", "PEMBACA")] {
        let _ =
            office.call("add_pengguna", json!({ "nama": nama, "peran": peran, "kata_sandi": KATA_SANDI }));
    }
    for (nama, peran) in [(PENGGUNA, "ATASAN"), ("Budi", "PETUGAS"), ("Ani", "PEMBACA")] {
        let _ = office.call("lock", json!({}));
        let state = office.call("unlock", json!({ "nama": nama, "kata_sandi": KATA_SANDI }));
        assert_eq!((&state["peran"], &state["pengguna"]), (&json!(peran), &json!(nama)));
        let told: Vec<&str> =
            state["tidak_boleh"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        for (name, izin) in TABLE.iter().filter(|(name, _)| *name != "lock" && !name.ends_with("contoh")) {
            // A request that no command can read: what is allowed is refused for that, and changes nothing.
            let refusal = office.try_call(name, json!("tidak terbaca")).unwrap_err().kode;
            let is_refused = match izin {
                Izin::Selalu | Izin::Cadangan | Izin::Baca => false,
                Izin::Isi => peran == "PEMBACA",
                Izin::Awal | Izin::Kelola => peran != "ATASAN",
            };
            let expected = if is_refused { "PERAN_TIDAK_BOLEH" } else { "PERMINTAAN_TIDAK_TERBACA" };
            assert_eq!(refusal, expected, "{name} by {peran}");
            assert_eq!(told.contains(name), is_refused, "the window is told what {peran} may not: {name}");
            let may_change = peran != "PEMBACA" || !is_changing(name);
            assert!(
                may_change || is_refused,
                "{name} changes something, or opens what a PEMBACA may not see"
            );
        }
    }
}

/// Who may run what was decided command by command: a change of the table is a change of this list, and wants a reason.
#[test]
fn the_table_is_as_it_was_decided() {
    let mut table: Vec<String> = TABLE.iter().map(|(name, izin)| format!("{name} {izin:?}")).collect();
    table.sort();
    let decided: Vec<&str> = include_str!("izin.txt").lines().collect();
    assert_eq!(table, decided);
}

#[test]
fn the_code_goes_to_paper_only_while_it_waits_and_stays_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let office = find(&data, "2026-11-20");
    let papers = ["preview_pemulihan", "print_pemulihan", "save_pemulihan"];
    for name in papers {
        assert_eq!(call(&office, name, json!({})), Err("PEMULIHAN_BELUM_DIBUAT".into()), "{name}");
    }
    let req = json!({ "nama": "Siti", "kata_sandi": KATA_SANDI });
    let _ = call(&office, "create_kunci", req).unwrap();
    let shown = call(&office, "preview_pemulihan", json!({})).unwrap();
    // A4 at one and a half pixels a point
    assert_eq!((&shown["lebar"], &shown["tinggi"]), (&json!(892), &json!(1262)));
    // No printer here: the copy that was made for it is gone all the same.
    assert_eq!(call(&office, "print_pemulihan", json!({})), Err("PENCETAK_TIDAK_ADA".into()));
    assert_eq!(files(&data), [data.join("sedang-dipakai")]);
    let _ = set_kata_sandi(&office);
    for name in papers {
        assert_eq!(call(&office, name, json!({})), Err("PEMULIHAN_BELUM_DIBUAT".into()), "{name}");
    }
}

#[test]
fn nothing_counts_before_the_code_was_typed_back() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let office = find(&data, "2026-11-20");
    assert_eq!(call(&office, "get_kunci_state", json!({})).unwrap()["keadaan"], "BELUM_ADA");
    let req = |kata_sandi: &str| json!({ "nama": "Siti", "kata_sandi": kata_sandi });
    assert_eq!(call(&office, "create_kunci", req("pendek")), Err("KATA_SANDI_PENDEK".into()));
    let made = call(&office, "create_kunci", req(KATA_SANDI)).unwrap();
    assert_eq!(made["kode"].as_str().unwrap().len(), 47);
    let wrong = json!({ "kelompok": ["AAAAA", "AAAAA"] });
    assert_eq!(call(&office, "confirm_pemulihan", wrong), Err("PEMULIHAN_TIDAK_COCOK".into()));
    assert_eq!(files(&data), [data.join("sedang-dipakai")], "nothing is written but that the folder is held");
    assert_eq!(call(&office, "get_beranda", json!({})), Err("KATA_SANDI_BELUM_ADA".into()));
    set_kata_sandi(&office);
    assert_eq!(call(&office, "create_kunci", req(KATA_SANDI)), Err("KATA_SANDI_SUDAH_ADA".into()));
    assert!(data.join("kunci.json").is_file() && data.join("kunci-salinan.json").is_file());
}

/// A clock that the test sets forward.
struct Passing {
    inner: Arc<StillClock>,
    seconds: AtomicI64,
}

impl Clock for Passing {
    fn now(&self) -> NaiveDateTime {
        self.inner.now() + TimeDelta::seconds(self.seconds.load(Ordering::Relaxed))
    }

    fn new_id(&self) -> String {
        self.inner.new_id()
    }

    fn fill_random(&self, out: &mut [u8]) -> std::io::Result<()> {
        self.inner.fill_random(out)
    }
}

#[test]
fn wrong_passphrases_slow_down_also_over_a_restart_and_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let clock = Arc::new(Passing { inner: StillClock::at("2026-11-20"), seconds: AtomicI64::new(0) });
    let open = || Office::open(&data, Arc::clone(&clock) as Arc<dyn Clock>).unwrap().with_biaya(Biaya::LEAST);
    let office = open();
    set_kata_sandi(&office);
    let _ = call(&office, "lock", json!({})).unwrap();
    for _ in 0..3 {
        assert_eq!(unlock(&office, PENGGUNA, "salah sama sekali"), Err("KATA_SANDI_SALAH".into()));
    }
    assert_eq!(unlock(&office, PENGGUNA, KATA_SANDI), Err("TUNGGU_DAHULU".into()), "the right one waits too");
    drop(office);
    let office = open();
    assert_eq!(unlock(&office, PENGGUNA, KATA_SANDI), Err("TUNGGU_DAHULU".into()));
    assert_eq!(call(&office, "get_kunci_state", json!({})).unwrap()["tunggu_detik"], 5);
    clock.seconds.store(5, Ordering::Relaxed);
    let _ = unlock(&office, PENGGUNA, KATA_SANDI).unwrap();
    let trail = call(&office, "list_jejak", json!({ "entitas_id": null, "jumlah": 1 })).unwrap();
    assert_eq!((&trail[0]["op"], &trail[0]["ke"]), (&json!("RecordPercobaan"), &json!("3")));
    assert_eq!(call(&office, "get_kunci_state", json!({})).unwrap()["tunggu_detik"], 0);
}

#[test]
fn another_passphrase_and_other_people_leave_the_data_as_they_are() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Milik kantor");
    let _ =
        office.call("add_pengguna", json!({ "nama": "Ani", "peran": "PETUGAS", "kata_sandi": KATA_SANDI }));
    let _ = office.call("lock", json!({}));
    let sealed = || std::fs::read(office.folder.path().join("data/register.db")).unwrap();
    let before = sealed();
    let _ = office.call("unlock", json!({ "nama": "Ani", "kata_sandi": KATA_SANDI }));
    let wrong = json!({ "lama": "bukan kata sandinya", "baru": "perahu kayu di muara" });
    assert_eq!(office.refused("change_kata_sandi", wrong).kode, "KATA_SANDI_SALAH");
    let _ = office.call("change_kata_sandi", json!({ "lama": KATA_SANDI, "baru": "perahu kayu di muara" }));
    // The first page and the register stay: only the trail has grown.
    let _ = office.call("lock", json!({}));
    let same = before.chunks(4096).zip(sealed().chunks(4096)).filter(|(a, b)| a == b).count();
    assert!(same * 10 > before.chunks(4096).count() * 8, "{same} pages are the same");
    assert_eq!(
        office.refused("unlock", json!({ "nama": "Ani", "kata_sandi": KATA_SANDI })).kode,
        "KATA_SANDI_SALAH"
    );
    let _ = office.call("unlock", json!({ "nama": "Ani", "kata_sandi": "perahu kayu di muara" }));
    register(&office, "Oleh Ani");
    let trail = office.call("list_jejak", json!({ "entitas_id": null, "jumlah": 1 }));
    assert_eq!((&trail[0]["pengguna"], &trail[0]["op"]), (&json!("Ani"), &json!("RegisterInformasi")));
    let _ = office.call("lock", json!({}));
    office.unlock();
    assert_eq!(office.refused("remove_pengguna", json!({ "nama": PENGGUNA })).kode, "PENGGUNA_SENDIRI");
    let state = office.call("remove_pengguna", json!({ "nama": "Ani" }));
    assert_eq!(state["daftar"].as_array().unwrap().len(), 1);
    let _ = office.call("lock", json!({}));
    let gone = json!({ "nama": "Ani", "kata_sandi": "perahu kayu di muara" });
    assert_eq!(office.refused("unlock", gone).kode, "PENGGUNA_TIDAK_ADA");
}

#[test]
fn the_recovery_code_opens_the_office_and_a_backup_on_another_laptop() {
    let folder = tempfile::tempdir().unwrap();
    let office = find(&folder.path().join("data"), "2026-11-20");
    let code = set_kata_sandi(&office);
    let isian = saksama_tests::office::informasi_isian();
    let _ = call(&office, "save_informasi", isian).unwrap();
    let package = folder.path().join("kantor.zip");
    let _ = call(&office, "backup_kantor", json!({ "path": package })).unwrap();
    let _ = call(&office, "lock", json!({})).unwrap();
    let reset = |kode: &str| json!({ "kode": kode, "nama": "Pengganti", "kata_sandi": "gelas di atas meja" });
    let mistyped = code.replacen(&code[6..7], if &code[6..7] == "7" { "8" } else { "7" }, 1);
    assert_eq!(
        call(&office, "unlock_with_pemulihan", reset(&mistyped)),
        Err("PEMULIHAN_TIDAK_TERBACA".into())
    );
    let state = call(&office, "unlock_with_pemulihan", reset(&code.to_lowercase())).unwrap();
    assert_eq!((&state["pengguna"], &state["peran"]), (&json!("Pengganti"), &json!("ATASAN")));
    for (n, key) in
        [json!({ "nama": PENGGUNA, "kata_sandi": KATA_SANDI }), json!({ "kode": code })].iter().enumerate()
    {
        let other = find(&folder.path().join(format!("laptop {n}")), "2026-11-21");
        let mut req = json!({ "path": package });
        assert_eq!(call(&other, "restore_kantor", req.clone()), Err("CADANGAN_PERLU_KATA_SANDI".into()));
        req.as_object_mut().unwrap().extend(key.as_object().unwrap().clone());
        let _ = call(&other, "restore_kantor", req).unwrap();
        if n == 1 {
            // The paper opens it for nobody: who comes in has a name.
            let _ = call(&other, "unlock", json!({ "nama": PENGGUNA, "kata_sandi": KATA_SANDI })).unwrap();
        }
        let all = json!({ "teks": "rekam medis", "status": [], "huruf": [], "unit_id": [], "hanya_bermasalah": false,
            "sampah": false, "urut": "JUDUL", "menurun": false, "mulai": 0, "jumlah": 10 });
        assert_eq!(call(&other, "search_informasi", all).unwrap()["jumlah"], 1);
        assert_eq!(call(&other, "check_data", json!({})).unwrap()["sehat"], true);
    }
}

#[test]
fn a_person_taken_out_does_not_come_back_with_an_older_backup() {
    let office = TestOffice::on("2026-11-20");
    let _ =
        office.call("add_pengguna", json!({ "nama": "Ani", "peran": "PETUGAS", "kata_sandi": KATA_SANDI }));
    register(&office, "Sebelum cadangan");
    let package = json!({ "path": office.folder.path().join("kantor.zip") });
    let _ = office.call("backup_kantor", package.clone());
    let _ = office.call("remove_pengguna", json!({ "nama": "Ani" }));
    let _ = office.call("restore_kantor", package);
    assert_eq!(titles(&office), ["Sebelum cadangan"]);
    assert_eq!(office.call("get_kunci_state", json!({}))["daftar"].as_array().unwrap().len(), 1);
}

#[test]
fn whoever_has_the_folder_and_no_passphrase_reads_nothing() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Kenari-rahasia");
    let scan = office.folder.path().join("pindaian.pdf");
    std::fs::write(&scan, b"%PDF-1.4 Kenari-rahasia").unwrap();
    let found = office.call("search_informasi", crate::any_request::search_all());
    let id = found["baris"][0]["id"].clone();
    let _ = office.call("place_softcopy", json!({ "id": id, "path": scan }));
    let _ = office.call("save_draf", json!({ "kunci": "baru", "isi": "{\"judul\":\"Kenari-rahasia\"}" }));
    let data = office.folder.path().join("data");
    // With the program at work (its log is open), and after it was closed.
    assert_eq!(saying(&data, "Kenari-rahasia"), [] as [PathBuf; 0]);
    let package = office.folder.path().join("kantor.zip");
    let _ = office.call("backup_kantor", json!({ "path": package }));
    let _ = office.call("lock", json!({}));
    assert_eq!(saying(&data, "Kenari-rahasia"), [] as [PathBuf; 0]);
    std::fs::remove_file(&scan).unwrap();
    assert_eq!(saying(office.folder.path(), "Kenari-rahasia"), [] as [PathBuf; 0], "nor in the backup");
    assert_eq!(saying(&data, KATA_SANDI), [] as [PathBuf; 0]);
}

#[test]
fn a_lost_data_file_is_told_and_comes_back_from_a_backup() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Rencana pengadaan");
    let backup = office.folder.path().join("kantor.saksama");
    let _ = office.call("backup_kantor", json!({ "path": backup }));
    let data = office.folder.path().join("data");
    let _ = office.call("lock", json!({}));
    let gone = office.folder.path().join("register.db");
    std::fs::rename(data.join("register.db"), &gone).unwrap();

    assert_eq!(office.call("get_kunci_state", json!({}))["data_hilang"], true);
    let req = json!({ "nama": PENGGUNA, "kata_sandi": KATA_SANDI });
    assert_eq!(office.try_call("unlock", req.clone()).unwrap_err().kode, "REGISTER_HILANG");
    assert!(!data.join("register.db").exists(), "an empty office was made");
    // Without its keys neither: they would be made anew over what is sealed with the old ones.
    for name in ["kunci.json", "kunci-salinan.json"] {
        std::fs::rename(data.join(name), office.folder.path().join(name)).unwrap();
    }
    assert_eq!(office.try_call("create_kunci", req.clone()).unwrap_err().kode, "REGISTER_HILANG");
    for name in ["kunci.json", "kunci-salinan.json"] {
        std::fs::rename(office.folder.path().join(name), data.join(name)).unwrap();
    }
    // Put back, it opens as before; an empty one in its place is no data file.
    std::fs::rename(&gone, data.join("register.db")).unwrap();
    assert_eq!(office.call("unlock", req.clone())["data_hilang"], false);
    let _ = office.call("lock", json!({}));
    std::fs::write(data.join("register.db"), "").unwrap();
    assert_eq!(office.try_call("unlock", req).unwrap_err().kode, "REGISTER_HILANG");

    let wrong = json!({ "path": backup, "nama": PENGGUNA, "kata_sandi": "bukan kata sandinya" });
    assert_eq!(office.try_call("restore_kantor", wrong).unwrap_err().kode, "KATA_SANDI_SALAH");
    let _ =
        office.call("restore_kantor", json!({ "path": backup, "nama": PENGGUNA, "kata_sandi": KATA_SANDI }));
    assert_eq!(titles(&office), ["Rencana pengadaan"]);
    let _ = office.call("lock", json!({}));
    // With a data file in its place the gate is as closed as ever.
    assert_eq!(office.try_call("restore_kantor", json!({ "path": backup })).unwrap_err().kode, "TERKUNCI");
}
