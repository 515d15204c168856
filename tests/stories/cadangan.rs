//! Backup and restore while the office is open in the window.

use saksama_durable::quiet;
use saksama_exchange::paket::{IsiPaket, KepalaPaket, REGISTER, Sumber, write_paket};
use saksama_tests::lama::write_plain;
use saksama_tests::office::{KATA_SANDI, PENGGUNA, TestOffice, informasi_isian, keys_of};
use saksama_tests::watch::Watch;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub(crate) fn titles(office: &TestOffice) -> Vec<String> {
    let all = json!({
        "teks": "", "status": [], "huruf": [], "unit_id": [], "hanya_bermasalah": false, "sampah": false,
        "urut": "NOMOR_REGISTER", "menurun": false, "mulai": 0, "jumlah": 500
    });
    let rows = office.call("search_informasi", all)["baris"].as_array().unwrap().clone();
    rows.iter().map(|r| r["judul"].as_str().unwrap().to_owned()).collect()
}

pub(crate) fn register(office: &TestOffice, judul: &str) {
    let mut isian = informasi_isian();
    isian["judul"] = judul.into();
    let _ = office.call("save_informasi", isian);
}

#[test]
fn an_open_office_is_restored_and_goes_on() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Sebelum cadangan");
    let package = json!({ "path": office.folder.path().join("kantor.zip") });
    let made = office.call("backup_kantor", package.clone());
    assert_eq!((&made["jenis"], &made["dibuat"]), (&"CADANGAN".into(), &"2026-11-20".into()));
    let kode = office.call("get_keadaan_jejak", json!({}))["kode"].clone();
    assert_eq!(made["kode_jejak"], kode);
    register(&office, "Sesudah cadangan");
    assert_eq!(titles(&office).len(), 2);

    let done = office.call("restore_kantor", package.clone());
    assert_eq!(titles(&office), ["Sebelum cadangan"]);
    assert_eq!((&done["kode_jejak"], &done["jejak"]["cocok"]), (&kode, &true.into()));
    assert_eq!(done["jejak"]["tanggal"], "2026-11-20");
    assert!(std::path::Path::new(done["folder_lama"].as_str().unwrap()).join("register.db").is_file());
    let trail = office.call("list_jejak", json!({ "entitas_id": null, "jumlah": 1 }));
    assert_eq!(trail[0]["label"], "Memulihkan data dari cadangan");
    register(&office, "Bekerja lagi");
    assert_eq!(titles(&office).len(), 2);
    assert_eq!(office.refused("backup_kantor", package).kode, "SUDAH_ADA");
}

#[test]
fn a_backup_tells_what_it_holds_before_it_is_restored() {
    let office = TestOffice::contoh("2026-11-20");
    let package = json!({ "path": office.folder.path().join("kantor.zip") });
    let made = office.call("backup_kantor", package.clone());
    let other = TestOffice::on("2026-11-21");
    assert_eq!(other.call("inspect_cadangan", package.clone()), made, "told as it was when it was made");
    assert_eq!(titles(&other), Vec::<String>::new(), "nothing is taken in by looking");

    // One byte of a stored paper has changed: it is found by looking already.
    let path = office.folder.path().join("kantor.zip");
    let mut bytes = std::fs::read(&path).unwrap();
    let at = bytes.windows(7).position(|w| w == b"SAKSOB\x01").unwrap() + 100;
    bytes[at] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    assert_eq!(other.refused("inspect_cadangan", package).kode, "PAKET_RUSAK");
}

#[test]
fn proposals_of_a_unit_are_no_backup() {
    let office = TestOffice::contoh("2026-11-20");
    let package = office.folder.path().join("usulan.zip");
    let units = office.call("list_unit", json!({ "sampah": false }));
    let sent = units.as_array().unwrap().iter().find_map(|unit| {
        office.try_call("send_usulan", json!({ "unit_id": unit["id"], "path": package })).ok()
    });
    assert!(sent.is_some(), "some unit of the practice office has proposals");
    let refusal = office.refused("inspect_cadangan", json!({ "path": package }));
    assert_eq!(
        saksama_api::sentence::of_error(&refusal),
        "usulan.zip adalah paket usulan unit, sedangkan yang diperlukan paket cadangan. Tidak ada yang diubah. \
         Untuk mengembalikan data pilih cadangan; untuk menerima usulan pilih paket usulan unit; untuk menerima putusan \
         pilih paket dari PPID Utama."
    );
}

#[test]
fn the_practice_office_and_the_own_one_never_take_each_others_place() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Milik kantor sendiri");
    let own = json!({ "path": office.folder.path().join("sendiri.zip") });
    let practice = json!({ "path": office.folder.path().join("latihan.zip") });
    let _ = office.call("backup_kantor", own.clone());

    let _ = office.call("open_contoh", json!({}));
    let _ = office.call("backup_kantor", practice.clone());
    assert_eq!(office.refused("restore_kantor", own.clone()).kode, "LATIHAN_TIDAK_DIPULIHKAN");
    let _ = office.call("close_contoh", json!({}));

    // said before the officer is asked, and all the same by the restore itself
    assert_eq!(office.refused("inspect_cadangan", practice.clone()).kode, "CADANGAN_LATIHAN");
    assert_eq!(office.refused("restore_kantor", practice).kode, "CADANGAN_LATIHAN");
    assert_eq!(titles(&office), ["Milik kantor sendiri"]);
    register(&office, "Bekerja lagi");
    let _ = office.call("restore_kantor", own);
    assert_eq!(titles(&office), ["Milik kantor sendiri"]);
}

/// It begins before it first waits for the office: a stop pressed from then on counts, one pressed before doesn't.
#[test]
fn a_restore_has_begun_before_it_looks_at_the_office() {
    let office = TestOffice::contoh("2026-11-20");
    let _ = office.call("open_contoh", json!({}));
    let host = Watch::stop_at(usize::MAX);
    let _ = office.try_call_watched(&host, "cancel_tugas", json!({ "tugas": "restore_kantor" })).unwrap();
    let package = json!({ "path": office.folder.path().join("kantor.zip") });
    let e = office.try_call_watched(&host, "restore_kantor", package).unwrap_err();
    assert_eq!(e.kode, "LATIHAN_TIDAK_DIPULIHKAN");
    assert!(!saksama_api::Host::is_cancelled(&host, "restore_kantor"), "the old wish is over");
}

#[test]
fn a_refused_restore_leaves_the_open_office_at_work() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Tetap ada");
    let path = office.folder.path().join("rusak.zip");
    std::fs::write(&path, b"PK\x03\x04 cut off").unwrap();
    assert_eq!(office.refused("restore_kantor", json!({ "path": path })).kode, "PAKET_RUSAK");
    assert_eq!(titles(&office), ["Tetap ada"]);
    register(&office, "Dan bekerja lagi");
    assert_eq!(titles(&office).len(), 2);
    assert_eq!(office.call("check_data", json!({}))["temuan"], Value::Array(vec![]));
}

#[test]
fn a_damaged_office_is_backed_up_and_comes_back_with_what_it_lacks_named() {
    let office = TestOffice::contoh("2026-11-20");
    let stored = stored_files(&office);
    std::fs::remove_file(&stored[0]).unwrap();
    std::fs::write(&stored[1], "changed").unwrap();
    // Neither readable nor gone: a folder in its place.
    std::fs::remove_file(&stored[2]).unwrap();
    std::fs::create_dir(&stored[2]).unwrap();
    let hash = |at: usize| stored[at].file_name().unwrap().to_str().unwrap().to_owned();
    let faults = |reply: &Value| -> BTreeSet<(String, String)> {
        let text = |v: &Value| v.as_str().unwrap().to_owned();
        let list = reply["temuan"].as_array().unwrap();
        list.iter().map(|m| (text(&m["kode"]), text(&m["data"]["berkas"]))).collect()
    };
    let path = office.folder.path().join("kantor.zip");
    let done = office.call("backup_kantor", json!({ "path": path }));
    let lost = |at: usize| ("BERKAS_SIMPANAN_HILANG".to_owned(), hash(at));
    let changed = |at: usize| ("BERKAS_SIMPANAN_RUSAK".to_owned(), hash(at));
    assert_eq!(faults(&done), [lost(0), changed(1), changed(2)].into());
    assert_eq!(done["berkas"].as_array().unwrap().len(), 2 + stored.len() - 2, "the changed one goes along");

    // The package itself tells: what can't be read was left out.
    let verified = office.call("verify_dkip", json!({ "path": path }));
    assert_eq!(
        (&verified["sehat"], faults(&verified)),
        (&json!(false), [lost(0), changed(1), lost(2)].into())
    );

    // It is restored where nothing is left of the office.
    let other = TestOffice::on("2026-11-21");
    let asked = other.refused("restore_kantor", json!({ "path": path }));
    assert_eq!(
        (asked.kode.as_str(), asked.data["pengguna"].as_str()),
        ("CADANGAN_PERLU_KATA_SANDI", PENGGUNA)
    );
    let restored = other.call("restore_kantor", json!({ "path": path, "kata_sandi": KATA_SANDI }));
    assert_eq!(faults(&restored), [lost(0), changed(1), lost(2)].into());
    assert_eq!(other.call("list_keputusan", json!({ "sampah": false })).as_array().unwrap().len(), 5);
    let names: Vec<&str> =
        restored["temuan"].as_array().unwrap().iter().map(|m| m["data"]["nama"].as_str().unwrap()).collect();
    assert!(names.iter().all(|n| n.ends_with(".pdf")), "in the officer's words: {names:?}");
    assert_eq!(faults(&other.call("check_data", json!({}))), faults(&restored));
}

#[test]
fn a_trail_that_lacks_a_line_keeps_no_backup_from_being_opened_and_restored() {
    let office = TestOffice::on("2026-11-20");
    for n in 0..3 {
        register(&office, &format!("Informasi {n}"));
    }
    // As somebody with the keys and another program would.
    let office = office.reopened_after("2026-11-21", |data| {
        let conn = rusqlite::Connection::open(data.join("register.db")).unwrap();
        conn.execute_batch(&format!("PRAGMA key = \"x'{}'\"", *keys_of(data).register())).unwrap();
        let held = "SELECT sql FROM sqlite_master WHERE name = 'jejak_tetap_ubah'";
        let held: String = conn.query_row(held, [], |row| row.get(0)).unwrap();
        let change = "DROP TRIGGER jejak_tetap_ubah; UPDATE jejak SET alasan = 'lain' WHERE id = 2;";
        conn.execute_batch(&format!("{change} {held};")).unwrap();
    });
    let path = office.folder.path().join("kantor.zip");
    let codes = |reply: &Value| -> Vec<String> {
        reply["temuan"].as_array().unwrap().iter().map(|m| m["kode"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(codes(&office.call("backup_kantor", json!({ "path": path }))), ["JEJAK_BERUBAH"]);
    let room = office.folder.path().join("data/cadangan/uji-sementara");
    std::fs::create_dir_all(room.parent().unwrap()).unwrap();
    std::fs::write(&room, "").unwrap();
    let other = office.folder.path().join("lain.zip");
    let kept = office.call("backup_kantor", json!({ "path": other }));
    assert_eq!(codes(&kept), ["JEJAK_BERUBAH", "CADANGAN_BELUM_DIUJI"], "the first was opened");
    std::fs::remove_file(&room).unwrap();
    let looked = office.call("inspect_cadangan", json!({ "path": path }));
    assert_eq!(codes(&looked), [] as [&str; 0], "the register in it is not called damaged");
    assert_eq!(codes(&office.call("restore_kantor", json!({ "path": path }))), ["JEJAK_BERUBAH"]);
    assert_eq!(titles(&office).len(), 3);
}

/// Every stored file of the office, in order.
fn stored_files(office: &TestOffice) -> Vec<PathBuf> {
    let list = |folder: PathBuf| std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
    let mut files: Vec<PathBuf> = list(office.folder.path().join("data/berkas")).flat_map(list).collect();
    files.sort();
    files
}

/// A backup of a program that knew no passphrases: plain data of the schema of that time, no keys, no seal.
fn old_backup(folder: &Path) -> PathBuf {
    let (plain, package) = (folder.join("lama.db"), folder.join("lama.zip"));
    write_plain(&plain, 1, 3);
    let kepala = KepalaPaket {
        dibuat: "2026-03-02".parse().unwrap(),
        program: "0.0.9".into(),
        instansi: "Pemerintah Kota Contoh".into(),
        latihan: false,
        kode_jejak: String::new(),
        tanpa_berkas: false,
        cacat: Vec::new(),
    };
    let isi = vec![IsiPaket { nama: REGISTER.into(), sumber: Sumber::Berkas(plain) }];
    let _ = write_paket(&package, kepala, isi, None, &mut quiet).unwrap();
    package
}

#[test]
fn an_old_backup_without_a_seal_is_taken_with_a_warning_and_sealed() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Sesudah program lama");
    let package = json!({ "path": old_backup(office.folder.path()) });
    let warned = |reply: &Value| -> Vec<(String, String)> {
        let text = |v: &Value| v.as_str().unwrap().to_owned();
        let list = reply["temuan"].as_array().unwrap();
        list.iter().map(|m| (text(&m["tingkat"]), text(&m["kode"]))).collect()
    };
    let unsealed = vec![("PERINGATAN".to_owned(), "CADANGAN_TANPA_SEGEL".to_owned())];
    assert_eq!(warned(&office.call("inspect_cadangan", package.clone())), unsealed);
    assert_eq!(warned(&office.call("restore_kantor", package)), unsealed);
    assert_eq!(titles(&office), Vec::<String>::new());
    assert_eq!(office.call("list_unit", json!({ "sampah": false })).as_array().unwrap().len(), 3);
    // Its own backup is sealed again.
    let sealed = json!({ "path": office.folder.path().join("kantor.zip") });
    let _ = office.call("backup_kantor", sealed.clone());
    assert_eq!(warned(&office.call("inspect_cadangan", sealed)), []);
}

/// Cut off, the seal is not taken for that of an old backup: the key file says that there was one.
#[test]
fn a_backup_whose_seal_was_changed_or_cut_off_is_refused() {
    let office = TestOffice::on("2026-11-20");
    register(&office, "Tetap ada");
    let path = office.folder.path().join("kantor.zip");
    let package = json!({ "path": path });
    let _ = office.call("backup_kantor", package.clone());
    let bytes = std::fs::read(&path).unwrap();
    let comment = bytes.windows(14).rposition(|w| w == b"saksama-segel:").unwrap();
    let mut cut = bytes[..comment].to_vec();
    // The length of the comment of the .zip: none.
    cut[comment - 2..].fill(0);
    let mut changed = bytes.clone();
    *changed.last_mut().unwrap() ^= 1;
    for damaged in [cut, changed] {
        std::fs::write(&path, damaged).unwrap();
        for command in ["inspect_cadangan", "restore_kantor"] {
            assert_eq!(office.refused(command, package.clone()).kode, "PAKET_SEGEL_SALAH", "{command}");
        }
        assert_eq!(titles(&office), ["Tetap ada"]);
    }
    std::fs::write(&path, bytes).unwrap();
    let _ = office.call("restore_kantor", package);
}
