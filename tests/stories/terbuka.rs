//! The open copy: everything of an office out of it in plain files, and back into a new office.

use saksama_tests::office::{TestOffice, informasi_isian};
use saksama_tests::watch::Watch;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Files below `folder` with their content, by name with `/`.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut next = vec![folder.to_owned()];
    while let Some(dir) = next.pop() {
        for path in fs::read_dir(dir).unwrap().map(|e| e.unwrap().path()) {
            if path.is_dir() {
                next.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    found
}

fn json_of(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

/// Writes a copy of the office onto a stick of its own. Gives its folder.
pub(super) fn write(office: &TestOffice) -> PathBuf {
    let stick = office.folder.path().join("stick");
    fs::create_dir_all(&stick).unwrap();
    let made = office.call("write_salinan_terbuka", json!({ "path": stick }));
    PathBuf::from(made["folder"].as_str().unwrap())
}

/// Takes the copy into a new office of another day.
fn read(folder: &Path) -> TestOffice {
    let office = TestOffice::on("2026-11-23");
    let req = json!({ "path": folder });
    let seen = office.call("inspect_salinan_terbuka", req.clone());
    let done = office.call("read_salinan_terbuka", req);
    assert_eq!(done["salinan"], seen, "told before as it came out");
    office
}

/// Lines of the trail are carried as they are; the new office goes on behind them.
const GROWING: [&str; 2] = ["data/jejak.json", "data/jejak.csv"];

/// The same office once more: every table, every stored file, under the same names.
fn assert_same(first: &Path, second: &Path) {
    let (a, b) = (files(first), files(second));
    let own = ["salinan.json", "BACA_DULU.txt", "manifest-sha256.txt"];
    let names = |all: &BTreeMap<String, Vec<u8>>| all.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&a), names(&b));
    for (name, content) in &a {
        if own.contains(&name.as_str()) || name.contains("sqlite_sequence") {
            continue;
        }
        if GROWING.contains(&name.as_str()) {
            let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
            let lines = text(content).trim_end_matches("]}\n").trim_end().to_owned();
            assert!(text(&b[name]).starts_with(&lines), "{name} goes on");
        } else {
            assert!(*content == b[name], "{name} differs");
        }
    }
}

#[test]
fn the_practice_office_comes_back_whole() {
    let office = TestOffice::contoh("2026-11-20");
    let kode = office.call("get_keadaan_jejak", json!({}))["kode"].clone();
    let copy = write(&office);
    let name = copy.file_name().unwrap().to_str().unwrap();
    assert!(name.starts_with("LATIHAN_Salinan_Terbuka_") && name.ends_with("_20261120"), "{name}");
    let back = read(&copy);
    assert_same(&copy, &write(&back));

    // Stored files open here with the keys of this office, papers are what was printed.
    assert_eq!(back.call("check_data", json!({}))["temuan"], json!([]));
    let papers =
        |o: &TestOffice| o.call("list_dokumen", json!({ "subjek_id": null })).as_array().unwrap().clone();
    assert_eq!(papers(&back), papers(&office));
    for paper in papers(&office).iter().take(5) {
        let read = |o: &TestOffice| fs::read(o.stored(&paper["pdf"])).unwrap();
        assert_eq!(read(&back), read(&office), "{}", paper["judul"]);
    }
    // The trail is whole; a code from a paper of before fits, and it is said that this proves less.
    assert_eq!(back.call("get_keadaan_jejak", json!({}))["cacat"], Value::Null);
    let found = back.call("verify_kode_jejak", json!({ "kode": kode }));
    assert_eq!((&found["cocok"], &found["dibawa"]), (&json!(true), &json!(true)));
    // Found by its words, signed on by hand: the register works.
    let hits = back.call("search_informasi", search("rekening"));
    assert_eq!(hits["baris"], office.call("search_informasi", search("rekening"))["baris"]);
    let mut isian = informasi_isian();
    isian["judul"] = "Sesudah dibaca kembali".into();
    let _ = back.call("save_informasi", isian);
}

fn search(teks: &str) -> Value {
    json!({
        "teks": teks, "status": [], "huruf": [], "unit_id": [], "hanya_bermasalah": false, "sampah": false,
        "urut": "NOMOR_REGISTER", "menurun": false, "mulai": 0, "jumlah": 500
    })
}

/// The longest texts that may be saved, of every sort of sign, and what a spreadsheet would take for more than text.
#[test]
fn the_longest_and_oddest_data_come_back_whole() {
    let office = TestOffice::on("2026-11-20");
    let odd = [
        "=HYPERLINK(\"http://x\";\"y\")",
        "- rincian; \"kutip\"\nbaris",
        "\u{1F600} 漢 é \u{200F}",
        "<b>&amp;</b>",
        "'=1",
    ];
    for (n, text) in odd.iter().enumerate() {
        let mut isian = informasi_isian();
        isian["judul"] = format!("{} {n}", text.replace('\n', " ")).into();
        isian["uraian"] = text.repeat(19_000 / text.chars().count()).into();
        isian["catatan_internal"] = (*text).into();
        let _ = office.call("save_informasi", isian);
    }
    let first = office.call("search_informasi", search(""))["baris"][0]["id"].clone();
    let scan = office.folder.path().join("CON naskah (asli) & salinan.txt");
    fs::write(&scan, "isi lampiran").unwrap();
    let _ = office.call("place_softcopy", json!({ "id": first, "path": scan }));
    let _ = office.call("save_draf", json!({ "kunci": "informasi:baru", "isi": { "judul": odd } }));
    let copy = write(&office);
    assert_same(&copy, &write(&read(&copy)));
    let stored: Vec<String> = files(&copy).into_keys().filter(|name| name.starts_with("lampiran/")).collect();
    assert_eq!(stored, ["lampiran/0001_CON_naskah_asli_salinan.txt"]);
}

/// What other programs make of it, without ours.
#[test]
fn other_programs_read_it() {
    let office = TestOffice::contoh("2026-11-20");
    let copy = write(&office);
    let mut sums = Command::new("sha256sum");
    sums.args(["--check", "--strict", "--quiet", "manifest-sha256.txt"]).current_dir(&copy);
    let checked = sums.output().unwrap();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
    let listed = fs::read_to_string(copy.join("manifest-sha256.txt")).unwrap().lines().count();
    assert_eq!(listed + 1, files(&copy).len(), "every file is listed but the list itself");
    // Every cell of every CSV is that of the JSON; a formula has an apostrophe before it.
    let script = r#"
import csv, glob, json, os, sys
csv.field_size_limit(1 << 30)
tables = rows = 0
for path in sorted(glob.glob("data/*.json")):
    data = json.load(open(path, encoding="utf-8"))
    names = [k["nama"] for k in data["kolom"]]
    with open(path[:-5] + ".csv", encoding="utf-8-sig", newline="") as f:
        lines = list(csv.reader(f, delimiter=";"))
    assert lines[0] == names, path
    assert len(lines) - 1 == len(data["baris"]), path
    for line, row in zip(lines[1:], data["baris"]):
        assert list(row) == names, (path, list(row))
        for cell, kolom in zip(line, data["kolom"]):
            value = row[kolom["nama"]]
            text = "" if value is None else str(value)
            if kolom["jenis"] == "BITA" and len(text) > 128:
                assert cell.startswith("("), (path, cell[:40])
            else:
                assert cell in (text, "'" + text), (path, cell[:80], text[:80])
                assert isinstance(value, int) or not cell.lstrip(" ").startswith(("=", "+", "-", "@")), cell[:40]
        rows += 1
    tables += 1
schema = json.load(open("skema.json", encoding="utf-8"))
assert set(schema["$defs"]) == {os.path.basename(p)[:-5] for p in glob.glob("data/*.json")} | {"kolom"}
assert open("BACA_DULU.txt", encoding="utf-8-sig").read().startswith("BACA DULU")
print(tables, rows)
"#;
    let read = Command::new("python3").args(["-c", script]).current_dir(&copy).output().unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    let head = json_of(&fs::read(copy.join("salinan.json")).unwrap());
    let counts: u64 = head["tabel"].as_array().unwrap().iter().map(|t| t["jumlah"].as_u64().unwrap()).sum();
    let told = format!("{} {counts}", head["tabel"].as_array().unwrap().len());
    assert_eq!(String::from_utf8_lossy(&read.stdout).trim(), told);
    assert!(
        head["berkas"]
            .as_array()
            .unwrap()
            .iter()
            .any(|b| b["letak"].as_str().unwrap().starts_with("cetakan/"))
    );
    // Nothing that opens the office is in it.
    for (name, content) in files(&copy) {
        let text = String::from_utf8_lossy(&content);
        assert!(!text.contains("argon2") && !text.contains("\"slot\""), "{name}");
    }
}

#[test]
fn every_writing_stands_in_the_trail_before_the_first_byte() {
    let office = TestOffice::contoh("2026-11-20");
    let lines = |jumlah: u32| office.call("list_jejak", json!({ "entitas_id": null, "jumlah": jumlah }));
    let copy = write(&office);
    let newest = lines(2);
    let told = |n: usize| (newest[n]["label"].as_str().unwrap(), newest[n]["ke"].as_str().unwrap());
    assert_eq!(
        [told(0), told(1)],
        [("Menulis salinan terbuka", "selesai"), ("Menulis salinan terbuka", "dimulai")]
    );
    let inside = json_of(&fs::read(copy.join("data/jejak.json")).unwrap());
    let last = inside["baris"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&last["op"], &last["ke"]), (&json!("WriteSalinanTerbuka"), &json!("dimulai")));

    // Stopped at any step it leaves nothing on the drive and no copy in the data folder; the trail tells of the try.
    let stick = office.folder.path().join("lain");
    fs::create_dir(&stick).unwrap();
    let before = files(&office.folder.path().join("data")).into_keys().collect::<Vec<_>>();
    let mut stopped = 0;
    for step in (1..).step_by(499) {
        let host = Watch::stop_at(step);
        match office.try_call_watched(&host, "write_salinan_terbuka", json!({ "path": stick })) {
            Ok(_) => break,
            Err(e) => assert_eq!(e.kode, "DIBATALKAN"),
        }
        stopped += 1;
        assert_eq!(fs::read_dir(&stick).unwrap().count(), 0, "stopped at {step}");
        assert_eq!(files(&office.folder.path().join("data")).into_keys().collect::<Vec<_>>(), before);
        assert_eq!(lines(1)[0]["ke"], "dimulai");
    }
    assert!(stopped > 2, "{stopped}");
}

#[test]
fn a_copy_goes_only_where_it_may_and_comes_in_only_where_nothing_is() {
    let office = TestOffice::contoh("2026-11-20");
    let data = office.folder.path().join("data");
    for inside in [data.clone(), data.join("berkas"), data.join("../data")] {
        assert_eq!(
            office.refused("write_salinan_terbuka", json!({ "path": inside })).kode,
            "TUJUAN_DI_FOLDER_DATA"
        );
    }
    let gone = json!({ "path": office.folder.path().join("tidak-ada") });
    assert_eq!(office.refused("write_salinan_terbuka", gone).kode, "TUJUAN_TIDAK_ADA");
    let copy = write(&office);
    let again = write(&office);
    assert_ne!(copy, again, "what is there is never written over");
    let req = json!({ "path": copy });
    assert_eq!(office.refused("read_salinan_terbuka", req.clone()).kode, "KANTOR_SUDAH_BERISI");

    // A real office refuses practice data in these words; and any copy once it holds anything.
    let own = TestOffice::on("2026-11-20");
    let _ = own.call("save_informasi", informasi_isian());
    for command in ["inspect_salinan_terbuka", "read_salinan_terbuka"] {
        assert_eq!(own.refused(command, req.clone()).kode, "SALINAN_LATIHAN");
    }
    let real = write(&own);
    assert_eq!(own.refused("read_salinan_terbuka", json!({ "path": real })).kode, "KANTOR_SUDAH_BERISI");
    let hits = own.call("search_informasi", search(""));
    assert_eq!(hits["baris"].as_array().unwrap().len(), 1);
}

#[test]
fn a_stopped_reading_leaves_the_office_empty() {
    let office = TestOffice::contoh("2026-11-20");
    let copy = write(&office);
    let back = TestOffice::on("2026-11-23");
    let data = back.folder.path().join("data");
    let before = files(&data).into_keys().collect::<Vec<_>>();
    let mut stopped = 0;
    for step in (1..).step_by(701) {
        match back.try_call_watched(&Watch::stop_at(step), "read_salinan_terbuka", json!({ "path": copy })) {
            Ok(_) => break,
            Err(e) => assert_eq!(e.kode, "DIBATALKAN"),
        }
        stopped += 1;
        assert_eq!(files(&data).into_keys().collect::<Vec<_>>(), before, "stopped at {step}");
        assert_eq!(back.call("list_jejak", json!({ "entitas_id": null, "jumlah": 1 })), json!([]));
    }
    assert!(stopped > 2, "{stopped}");
    assert_eq!(back.call("check_data", json!({}))["temuan"], json!([]));
}

#[test]
fn what_is_lost_already_is_named_and_the_rest_goes_along() {
    let office = TestOffice::contoh("2026-11-20");
    let papers = office.call("list_dokumen", json!({ "subjek_id": null }));
    let lost = papers[0]["pdf"].clone();
    let data = office.folder.path().join("data");
    let keys = saksama_tests::office::keys_of(&data);
    let path = saksama_tests::office::stored_path(&data, &keys, lost["sha256"].as_str().unwrap());
    fs::remove_file(path).unwrap();
    let stick = office.folder.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let made = office.call("write_salinan_terbuka", json!({ "path": stick }));
    let named = |reply: &Value| {
        let found = reply["temuan"].as_array().unwrap();
        found.iter().map(|m| (m["kode"].clone(), m["data"]["nama"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(named(&made), [(json!("BERKAS_SIMPANAN_HILANG"), lost["nama"].clone())]);
    let back = TestOffice::on("2026-11-23");
    let done = back.call("read_salinan_terbuka", json!({ "path": made["folder"] }));
    assert_eq!(named(&done), named(&made));
    assert_eq!(named(&back.call("check_data", json!({}))), named(&made));
}

/// A byte changed anywhere, a file cut, added to the list or taken away is found before anything is believed.
#[test]
fn every_changed_byte_is_found() {
    let office = TestOffice::contoh("2026-11-20");
    let copy = write(&office);
    let back = TestOffice::on("2026-11-23");
    let req = json!({ "path": copy });
    let seen = back.call("inspect_salinan_terbuka", req.clone());
    let all = files(&copy);
    let mut seed = 7_u64;
    let mut random = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % below
    };
    // Once in every file; in the lists, which lead to everything, at many places.
    let mut places: Vec<(&String, usize)> = Vec::new();
    for (name, content) in &all {
        let times = if name == "manifest-sha256.txt" || name == "salinan.json" { 60 } else { 1 };
        places.extend((0..times).filter(|_| !content.is_empty()).map(|_| (name, random(content.len()))));
    }
    assert!(places.len() > 150, "{}", places.len());
    for (name, at) in places {
        let mut changed = all[name].clone();
        changed[at] ^= 1 << random(8);
        fs::write(copy.join(name), &changed).unwrap();
        let e = back.refused("inspect_salinan_terbuka", req.clone());
        assert!(e.kode.starts_with("SALINAN_") || e.kode.starts_with("PAKET_"), "{name} at {at}: {}", e.kode);
        fs::write(copy.join(name), &all[name]).unwrap();
    }
    for name in ["data/informasi.json", "manifest-sha256.txt", "salinan.json", "skema.json"] {
        fs::write(copy.join(name), &all[name][..all[name].len() - 1]).unwrap();
        let _ = back.refused("read_salinan_terbuka", req.clone());
        fs::remove_file(copy.join(name)).unwrap();
        let _ = back.refused("read_salinan_terbuka", req.clone());
        fs::write(copy.join(name), &all[name]).unwrap();
    }
    assert_eq!(back.call("inspect_salinan_terbuka", req), seen, "as it was");
}
