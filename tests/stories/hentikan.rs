//! Long work is stopped at each of its steps: nothing is left behind, nothing has changed, and the next try succeeds.

use crate::journey::sign;
use crate::koreksi::{correction, decreed};
use saksama_tests::office::TestOffice;
use saksama_tests::watch::Watch;
use serde_json::{Value, json};
use std::path::Path;

/// Every file below `folder` but the log of the data file, which may grow by what is never read.
fn names(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            names(&path, found);
        } else if !path.ends_with("register.db-wal") {
            found.push(path.display().to_string());
        }
    }
    found.sort();
}

/// What is told before the first byte leaves, and how it ended.
const TOLD_BEFORE: [&str; 3] = ["BackupKantor", "FailCadangan", "BeginExportDkip"];

/// The trail, but for what is told, stopped or not.
fn lines(office: &TestOffice) -> Value {
    let mut all = office.call("list_jejak", json!({ "entitas_id": null, "jumlah": 1000 }));
    all.as_array_mut().unwrap().retain(|line| !TOLD_BEFORE.iter().any(|op| line["op"] == *op));
    all
}

/// What an officer, and who looks into the folder, can see.
fn everything(office: &TestOffice) -> (Vec<String>, Value, [Value; 4]) {
    let mut files = Vec::new();
    names(office.folder.path(), &mut files);
    let all = json!({
        "teks": "", "status": [], "huruf": [], "unit_id": [], "hanya_bermasalah": false, "sampah": false,
        "urut": "NOMOR_REGISTER", "menurun": false, "mulai": 0, "jumlah": 500
    });
    (
        files,
        office.call("search_informasi", all),
        [
            lines(office),
            office.call("list_lembar_uji", json!({ "sampah": false })),
            office.call("list_keputusan", json!({ "sampah": false })),
            office.call("list_dokumen", json!({ "subjek_id": null })),
        ],
    )
}

/// Stops `command` at its first step, at every `stride`-th one after it, and at last not at all. Gives its reply and what
/// was told on the way.
fn stop_at_each_step(office: &TestOffice, command: &str, req: &Value, stride: usize) -> (Value, Watch) {
    let before = everything(office);
    let mut stopped = 0;
    for step in (1..).step_by(stride) {
        let watch = Watch::stop_at(step);
        match office.try_call_watched(&watch, command, req.clone()) {
            Ok(reply) => {
                assert!(stopped > 1, "{command} has steps to be stopped at");
                let told = watch.told();
                assert!(
                    told.iter().all(|k| k.tugas.starts_with(command) && k.selesai <= k.total),
                    "{told:?}"
                );
                return (reply, watch);
            }
            Err(refusal) => {
                assert_eq!(refusal.kode, "DIBATALKAN", "{command} stopped at {step}");
                assert!(everything(office) == before, "{command} stopped at {step} left something");
                stopped += 1;
            }
        }
    }
    unreachable!("the steps of {command} never end")
}

fn write_list(office: &TestOffice, head: &str, row: &str) -> std::path::PathBuf {
    let path = office.folder.path().join("daftar.csv");
    let rows: String = (1..=8).map(|n| format!("{n};Daftar uji nomor {n};UU 14 Tahun 2008{row}\n")).collect();
    std::fs::write(&path, format!("No;Informasi;Dasar Hukum{head}\n{rows}")).unwrap();
    path
}

#[test]
fn a_list_being_read_and_taken_in() {
    let office = TestOffice::on("2026-11-20");
    let path = write_list(&office, "", "");
    let req = json!({ "path": path, "peta": null, "unit_id": null });
    let (read, _) = stop_at_each_step(&office, "read_impor", &req, 1);
    assert_eq!(read["ringkasan"]["diambil"], 8);
    let (_, watch) = stop_at_each_step(&office, "take_impor", &req, 1);
    let told = watch.told();
    let last = told.last().unwrap();
    assert_eq!((last.selesai, last.total, last.bisa_dihentikan), (8, 8, true), "each row is told");
}

#[test]
fn a_list_that_becomes_a_sheet() {
    let office = TestOffice::on("2026-11-20");
    let path = write_list(&office, ";Dibuka;Ditutup", ";Terungkap;Terlindungi");
    let req = json!({ "path": path, "peta": null, "unit_id": null });
    let (taken, watch) = stop_at_each_step(&office, "take_impor", &req, 1);
    assert!(taken["lembar_id"].is_string());
    assert_eq!(watch.told().last().unwrap().total, 16, "as items and as rows of the sheet");
}

#[test]
fn backup_look_and_restore() {
    let office = TestOffice::contoh("2026-11-20");
    let path = office.folder.path().join("kantor.zip");
    let req = json!({ "path": path });
    let _ = stop_at_each_step(&office, "check_data", &json!({}), 1);
    let (made, _) = stop_at_each_step(&office, "backup_kantor", &req, 1);
    let (looked, _) = stop_at_each_step(&office, "inspect_cadangan", &req, 1);
    assert_eq!(looked, made);
    let _ = stop_at_each_step(&office, "verify_dkip", &req, 1);
    let (_, watch) = stop_at_each_step(&office, "restore_kantor", &req, 1);
    let told = watch.told();
    let (last, rest) = told.split_last().unwrap();
    assert!(!last.bisa_dihentikan, "the exchange itself can't be stopped, and says so");
    assert!(rest.iter().all(|k| k.bisa_dihentikan));
    assert_eq!(office.call("check_data", json!({}))["sehat"], true);
}

#[test]
fn packages_of_a_unit() {
    let office = TestOffice::contoh("2026-11-20");
    let units = office.call("list_unit", json!({ "sampah": false }));
    let path = office.folder.path().join("usulan.zip");
    let unit = units.as_array().unwrap().iter().find(|unit| {
        let trial = office.folder.path().join("coba.zip");
        let sent = office.try_call("send_usulan", json!({ "unit_id": unit["id"], "path": trial }));
        sent.is_ok() && std::fs::remove_file(trial).is_ok()
    });
    let req = json!({ "unit_id": unit.unwrap()["id"], "path": path });
    let _ = stop_at_each_step(&office, "send_usulan", &req, 1);

    let other = TestOffice::contoh("2026-11-21");
    let (trial, _) =
        stop_at_each_step(&other, "receive_usulan", &json!({ "path": path, "uji_coba": true }), 1);
    let req = json!({ "path": path, "uji_coba": false, "surat_nomor": "B/1", "sudah_dicocokkan": true });
    let (taken, _) = stop_at_each_step(&other, "receive_usulan", &req, 1);
    assert_eq!(taken["ringkasan"]["diambil"], trial["ringkasan"]["diambil"]);
    assert_ne!(taken["ringkasan"]["diambil"], 0);
}

#[test]
fn papers_and_the_public_folder() {
    let office = TestOffice::contoh("2026-11-20");
    let list = json!({ "kode": "D18", "subjek_id": "dkip", "kertas": null });
    let _ = stop_at_each_step(&office, "preview_dokumen", &list, 5);
    let (printed, watch) = stop_at_each_step(&office, "print_dokumen", &list, 5);
    assert_eq!(printed["dokumen"]["status"].as_str().or(printed["status"].as_str()), Some("DICETAK"));
    let told = watch.told();
    assert!(told.iter().any(|k| k.selesai > 0 && k.selesai < k.total), "{told:?}");

    let stick = office.folder.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    let _ = stop_at_each_step(&office, "export_dkip", &json!({ "path": stick }), 7);
    assert_eq!(std::fs::read_dir(stick).unwrap().count(), 1);
}

#[test]
fn a_scan_and_a_file_of_an_item() {
    let office = TestOffice::contoh("2026-11-20");
    let path = office.folder.path().join("pindaian.pdf");
    std::fs::write(&path, [b"%PDF-1.7\n".as_slice(), &vec![7; 60_000]].concat()).unwrap();
    let papers = office.call("list_dokumen", json!({ "subjek_id": null }));
    let signed = papers.as_array().unwrap().iter().find(|d| d["status"] == "DITANDATANGANI").unwrap();
    let req = json!({ "id": signed["id"], "path": path });
    let (paper, _) = stop_at_each_step(&office, "attach_pindaian", &req, 1);
    assert_eq!(paper["pindaian"]["ukuran"], 60_009);

    std::fs::write(&path, [b"%PDF-1.7\n".as_slice(), &vec![8; 60_000]].concat()).unwrap();
    let rows = everything(&office).1;
    let req = json!({ "id": rows["baris"][0]["id"], "path": path });
    let _ = stop_at_each_step(&office, "place_softcopy", &req, 1);
}

/// A stop takes back everything that the signature brought: number and state of paper and decree, the state of the item
/// and the end of its term.
#[test]
fn the_signature_of_a_decree_with_its_scan() {
    let (office, item, decree, paper, ppid) = decreed();
    let path = office.folder.path().join("pindaian.pdf");
    std::fs::write(&path, [b"%PDF-1.7\n".as_slice(), &vec![7; 60_000]].concat()).unwrap();
    let now = || {
        let item = office.call("get_informasi", json!({ "id": item }))["informasi"].clone();
        let decree = office.call("get_keputusan", json!({ "id": decree }));
        json!([item["status"], item["berakhir"], decree["status"], decree["nomor"]])
    };
    assert_eq!(now(), json!(["DIBAHAS", null, "DICETAK", ""]));
    let mut req = sign(&paper, "21", "19-11-2026", &ppid);
    req["pindaian"] = json!(path);
    let (signed, _) = stop_at_each_step(&office, "record_tanda_tangan", &req, 1);
    assert_eq!(signed["pindaian"]["ukuran"], 60_009);
    assert_eq!(now(), json!(["DITETAPKAN", "2031-11-19", "DITANDATANGANI", "21"]));

    std::fs::write(&path, [b"%PDF-1.7\n".as_slice(), &vec![8; 60_000]].concat()).unwrap();
    let mut req = correction(&paper, "12", "20-11-2026", &ppid, "Salah ketik");
    req["pindaian"] = json!(path);
    let (mended, _) = stop_at_each_step(&office, "correct_tanda_tangan", &req, 1);
    assert_ne!(mended["pindaian"]["sha256"], signed["pindaian"]["sha256"]);
    assert_eq!(now(), json!(["DITETAPKAN", "2031-11-20", "DITANDATANGANI", "12"]));
}

#[test]
fn the_practice_office_being_made() {
    let office = TestOffice::on("2026-11-20");
    let (home, watch) = stop_at_each_step(&office, "open_contoh", &json!({}), 30);
    assert_eq!(home["instansi"]["latihan"], true);
    let told = watch.told();
    let filling = &told[told.len() - 2];
    assert_eq!(filling.selesai, filling.total, "every unit, item and paper is one step");
}

#[test]
fn a_stop_before_the_work_begins_or_after_its_end_is_no_stop() {
    let office = TestOffice::on("2026-11-20");
    let watch = Watch::stop_at(usize::MAX);
    saksama_api::Host::cancel(&watch, "check_data");
    assert!(office.try_call_watched(&watch, "check_data", json!({})).is_ok());
    let _ = office.try_call_watched(&watch, "cancel_tugas", json!({ "tugas": "check_data" })).unwrap();
    assert!(saksama_api::Host::is_cancelled(&watch, "check_data"));
    assert!(!saksama_api::Host::is_cancelled(&watch, "backup_kantor"), "only the one that was meant");
}

#[test]
fn letters_to_every_unit() {
    let office = TestOffice::contoh("2026-11-20");
    let folder = office.folder.path().join("surat");
    std::fs::create_dir(&folder).unwrap();
    let req =
        json!({ "kode": "D01", "subjek_id": null, "kertas": null, "satu_berkas": true, "path": folder });
    let (made, watch) = stop_at_each_step(&office, "print_dokumen_per_unit", &req, 150);
    assert!(made["dokumen"].as_array().unwrap().len() > 5);
    let told = watch.told();
    assert!(told.iter().rev().skip(1).all(|k| k.bisa_dihentikan), "only keeping them can't be stopped");
    assert!(!told.last().unwrap().bisa_dihentikan);
}
