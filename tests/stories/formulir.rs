//! The Excel form of a unit: out, filled in by LibreOffice, in, decided upon, and rows back to be mended.

use saksama_tests::formulir::{KOLOM, filled, row, saved};
use saksama_tests::office::{TestOffice, informasi_isian};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// The unit with the most items that a form may change.
fn unit(office: &TestOffice) -> Value {
    let units = office.call("list_unit", json!({ "sampah": false }));
    let count = |u: &&Value| office.call("count_usulan", json!({ "id": u["id"] })).as_u64();
    units.as_array().unwrap().iter().max_by_key(count).unwrap().clone()
}

fn make(office: &TestOffice, unit: &Value, putaran: &str) -> PathBuf {
    let folder = office.folder.path();
    let req = json!({ "unit_id": unit["id"], "putaran": putaran, "batas": "", "path": folder });
    PathBuf::from(office.call("make_formulir", req)["berkas"][0]["path"].as_str().unwrap())
}

fn check(office: &TestOffice, form: &Path) -> Value {
    let seen = office.call("check_formulir", json!({ "path": form }));
    let n = |key: &str| seen["hitungan"][key].as_u64().unwrap();
    assert_eq!(n("dibaca"), n("baru") + n("berubah") + n("sama") + n("ganda") + n("salah"), "{seen}");
    assert_eq!(n("dibaca"), seen["baris"].as_array().unwrap().len() as u64);
    seen
}

fn counts(seen: &Value) -> [u64; 5] {
    ["baru", "berubah", "sama", "ganda", "salah"].map(|key| seen["hitungan"][key].as_u64().unwrap())
}

fn lines(seen: &Value, jenis: &str) -> Vec<Value> {
    let rows = seen["baris"].as_array().unwrap().iter().filter(|b| b["jenis"] == jenis);
    rows.map(|b| b["baris"].clone()).collect()
}

/// What takes these rows of a form that was checked.
fn take(form: &Path, seen: &Value, rows: &[Value]) -> Value {
    json!({ "path": form, "sha256": seen["sha256"], "sha256_baris": seen["sha256_baris"], "baris": rows })
}

/// The hidden mark of the item of a row.
fn mark(office: &TestOffice, row: &Value) -> String {
    let item = office.call("get_informasi", json!({ "id": row["informasi_id"] }))["informasi"].clone();
    format!("i:{}@{}", item["id"].as_str().unwrap(), item["versi"])
}

/// Whether a row is told to be a copy.
fn is_told_as_copy(row: &Value) -> bool {
    row["temuan"].as_array().unwrap().iter().any(|t| t["kode"] == "FORMULIR_BARIS_SALINAN")
}

fn items(office: &TestOffice) -> Value {
    let all = json!({ "teks": "", "status": [], "huruf": [], "unit_id": [], "hanya_bermasalah": false,
        "rentang_nomor": null, "sampah": false, "urut": "NOMOR_REGISTER", "menurun": false, "mulai": 0, "jumlah": 500 });
    office.call("search_informasi", all)
}

#[test]
fn a_form_that_nobody_touched_comes_back_without_a_false_alarm() {
    let office = TestOffice::contoh("2026-11-21");
    let req = json!({ "unit_id": null, "putaran": "", "batas": "30-11-2026", "path": office.folder.path() });
    let made = office.call("make_formulir", req);
    let units = office.call("list_unit", json!({ "sampah": false }));
    assert_eq!(made["berkas"].as_array().unwrap().len(), units.as_array().unwrap().len());
    assert_eq!(made["putaran"], "2026");
    let mut seen_items = 0;
    for (n, file) in made["berkas"].as_array().unwrap().iter().enumerate() {
        let path = PathBuf::from(file["path"].as_str().unwrap());
        // as it is, and the first few as LibreOffice saves them
        let forms = [Some(path.clone()), (n < 3).then(|| filled(&path, &[], &[]))];
        for form in forms.into_iter().flatten() {
            let seen = check(&office, &form);
            assert_eq!(counts(&seen), [0, 0, file["jumlah"].as_u64().unwrap(), 0, 0], "{seen:#}");
        }
        seen_items += file["jumlah"].as_u64().unwrap();
    }
    assert!(seen_items > 3, "the practice office has proposals");
}

#[test]
fn what_a_unit_filled_in_is_looked_at_decided_upon_and_taken_once() {
    let office = TestOffice::contoh("2026-11-21");
    let unit = unit(&office);
    for judul in ["Rincian hasil uji kompetensi", "Denah ruang penyimpanan kunci"] {
        let mut isian = informasi_isian();
        isian["judul"] = judul.into();
        isian["unit_id"] = unit["id"].clone();
        let _ = office.call("save_informasi", isian);
    }
    let form = make(&office, &unit, "");
    let before = items(&office);
    let own = check(&office, &form)["baris"].clone();
    // not one with the words of the example row, which would be written over too
    let title = "Rincian hasil uji kompetensi";
    let at = own.as_array().unwrap().iter().position(|b| b["judul"] == title).unwrap();
    let (first, second) = (&own[at], &own[usize::from(at == 0)]);
    let wrong = {
        let mut cells = row("Catatan konseling pegawai");
        cells[9] = "Selamanya";
        cells
    };
    let double: &'static str = Box::leak(second["judul"].as_str().unwrap().to_uppercase().into_boxed_str());
    let back = filled(
        &form,
        &[(title, "Judul yang dibetulkan unit")],
        &[
            ("b:0001", row("Hasil asesmen psikologi calon pejabat")),
            ("b:0002", wrong),
            ("b:0003", row(double)),
        ],
    );
    let seen = check(&office, &back);
    let n = own.as_array().unwrap().len() as u64;
    assert_eq!(counts(&seen), [1, 1, n - 1, 1, 1], "{seen:#}");
    assert_eq!(items(&office), before, "nothing is changed by looking");
    let changed = &seen["baris"][at];
    assert_eq!((&changed["jenis"], &changed["beda"][0]["di_sini"]), (&json!("BERUBAH"), &json!(title)));
    // The description says the title once more, and was changed with it.
    let fields = changed["beda"].as_array().unwrap().iter().map(|b| b["medan"].as_str().unwrap());
    assert!(fields.clone().next() == Some("judul") && fields.skip(1).all(|medan| medan == "uraian"));

    let refused = office.refused("take_formulir", take(&back, &seen, &lines(&seen, "SALAH")));
    assert_eq!(refused.kode, "FORMULIR_BARIS_TIDAK_DAPAT_DIAMBIL");
    assert_eq!(items(&office), before);
    let chosen = [lines(&seen, "BARU"), lines(&seen, "BERUBAH")].concat();
    let done = office.call("take_formulir", take(&back, &seen, &chosen));
    assert_eq!((&done["jumlah_baru"], &done["diubah"]), (&json!(1), &json!(1)));
    let id = json!({ "id": first["informasi_id"] });
    assert_eq!(office.call("get_informasi", id.clone())["informasi"]["judul"], "Judul yang dibetulkan unit");
    let number = done["ringkasan"]["rentang_nomor"]["dari"].clone();
    let all = items(&office);
    assert_eq!(all["jumlah"].as_u64(), before["jumlah"].as_u64().map(|n| n + 1));

    // The same file once more: nothing is new, and taking nothing changes nothing.
    let again = check(&office, &back);
    assert_eq!(counts(&again), [0, 0, n + 1, 1, 1], "{again:#}");
    assert!(again["diterima_at"].is_string());
    let trail = office.call("list_jejak", json!({ "entitas_id": null, "jumlah": 1 }));
    let _ = office.call("take_formulir", take(&back, &again, &[]));
    assert_eq!(office.call("list_jejak", json!({ "entitas_id": null, "jumlah": 1 })), trail);
    assert_eq!(items(&office), all);
    let own_row = again["baris"].as_array().unwrap().iter().find(|b| b["nomor_register"] == number);
    assert_eq!(own_row.unwrap()["jenis"], "SAMA");

    // One change of the trail: undone, the item is as it was and the new one is gone.
    let _ = office.call("undo_terakhir", json!({}));
    assert_eq!(office.call("get_informasi", id)["informasi"]["judul"], title);
    assert_eq!(items(&office)["jumlah"], before["jumlah"]);
}

#[test]
fn wrong_rows_go_back_and_come_in_mended() {
    let office = TestOffice::contoh("2026-11-21");
    let unit = unit(&office);
    let form = make(&office, &unit, "");
    let mut cells = row("Catatan konseling pegawai");
    cells[9] = "Selamanya";
    cells[2] = "";
    let back = filled(&form, &[], &[("b:0001", cells)]);
    let seen = check(&office, &back);
    let wrong = lines(&seen, "SALAH");
    assert_eq!(wrong.len(), 1);
    let usb = office.folder.path().join("usb");
    fs::create_dir(&usb).unwrap();
    let req = json!({ "path": back, "sha256": seen["sha256"], "baris": wrong, "tujuan": usb });
    let sent = office.call("return_formulir", req);
    assert_eq!(sent["jumlah"], 1);
    let mend = PathBuf::from(sent["path"].as_str().unwrap());
    let flat = fs::read_to_string(saved(&mend, "fods", &usb)).unwrap();
    for words in ["Seluruhnya atau sebagian: Isian ini wajib diisi.", "Jenis jangka waktu: ", "Selamanya"] {
        assert!(flat.contains(words), "{words}");
    }
    // The unit mends it there.
    let mended = filled(&mend, &[], &[("b:0001", row("Catatan konseling pegawai"))]);
    let seen = check(&office, &mended);
    assert_eq!(counts(&seen), [1, 0, 0, 0, 0], "{seen:#}");
    assert_eq!(seen["perbaikan"], true);
    let req = take(&mended, &seen, &lines(&seen, "BARU"));
    assert_eq!(office.call("take_formulir", req)["jumlah_baru"], 1);
    let board = office.call("list_formulir", json!({ "putaran": null }));
    let own = board["unit"].as_array().unwrap().iter().find(|u| u["unit_id"] == unit["id"]).unwrap();
    assert_eq!((&own["status"], &own["diambil"]), (&json!("DITERIMA"), &json!(1)));
}

#[test]
fn a_row_that_became_something_else_since_it_was_checked_is_not_taken() {
    let office = TestOffice::contoh("2026-11-21");
    let unit = unit(&office);
    let title = "Rincian hasil uji kompetensi";
    let mut isian = informasi_isian();
    (isian["judul"], isian["unit_id"]) = (title.into(), unit["id"].clone());
    let item = office.call("save_informasi", isian.clone())["informasi"].clone();
    let form = make(&office, &unit, "");
    let words = "Hasil asesmen psikologi calon pejabat";
    let back = filled(&form, &[(title, "Judul yang dibetulkan unit")], &[("b:0001", row(words))]);

    // The officer looks; then the item is saved at another screen, with words that nobody compared.
    let seen = check(&office, &back);
    (isian["id"], isian["versi"]) = (item["id"].clone(), item["versi"].clone());
    isian["judul"] = "Rincian hasil uji yang dibetulkan di kantor".into();
    let _ = office.call("save_informasi", isian);
    let before = items(&office);
    let last = json!({ "entitas_id": null, "jumlah": 1 });
    let trail = office.call("list_jejak", last.clone());
    let refused = office.refused("take_formulir", take(&back, &seen, &lines(&seen, "BERUBAH")));
    assert_eq!(refused.kode, "FORMULIR_BERUBAH");
    assert_eq!((items(&office), office.call("list_jejak", last)), (before.clone(), trail));

    // A row that was new when it was checked is probably a double by now.
    let seen = check(&office, &back);
    let mut isian = informasi_isian();
    (isian["judul"], isian["unit_id"]) = (words.into(), unit["id"].clone());
    let _ = office.call("save_informasi", isian);
    let refused = office.refused("take_formulir", take(&back, &seen, &lines(&seen, "BARU")));
    assert_eq!(refused.kode, "FORMULIR_BERUBAH");
    let seen = check(&office, &back);
    assert_eq!(lines(&seen, "BARU"), Vec::<Value>::new());
    assert_eq!(lines(&seen, "GANDA").len(), 1);

    // Nothing was stored by what was refused, and what is looked at anew is taken.
    let _ = office.call("undo_terakhir", json!({}));
    assert_eq!(items(&office), before);
    let seen = check(&office, &back);
    let done = office.call("take_formulir", take(&back, &seen, &lines(&seen, "BERUBAH")));
    assert_eq!(done["diubah"], 1);
}

#[test]
fn mending_a_copied_row_never_changes_the_item_it_was_copied_from() {
    let office = TestOffice::contoh("2026-11-21");
    let unit = unit(&office);
    for judul in ["Rincian hasil uji kompetensi", "Denah ruang penyimpanan kunci"] {
        let mut isian = informasi_isian();
        (isian["judul"], isian["unit_id"]) = (judul.into(), unit["id"].clone());
        let _ = office.call("save_informasi", isian);
    }
    let form = make(&office, &unit, "");
    let own = check(&office, &form)["baris"].clone();
    let mut cells = row("Catatan konseling pegawai");
    cells[9] = "Selamanya";
    let back = filled(&form, &[], &[("b:0001", cells)]);
    let back = filled(&back, &[("b:0001", &mark(&office, &own[0]))], &[]);
    let before = items(&office);
    let seen = check(&office, &back);
    let wrong = lines(&seen, "SALAH");
    assert_eq!(wrong.len(), 1, "{seen:#}");
    let told: Vec<bool> = seen["baris"].as_array().unwrap().iter().map(is_told_as_copy).collect();
    assert_eq!((told[0], told.iter().filter(|t| **t).count()), (false, 1), "only the copy: {seen:#}");
    let usb = office.folder.path().join("usb");
    fs::create_dir(&usb).unwrap();
    let req = json!({ "path": back, "sha256": seen["sha256"], "baris": wrong, "tujuan": usb });
    let mend = PathBuf::from(office.call("return_formulir", req)["path"].as_str().unwrap());
    let mended = filled(&mend, &[("Selamanya", row("")[9])], &[]);
    let seen = check(&office, &mended);
    assert_eq!(counts(&seen), [1, 0, 0, 0, 0], "{seen:#}");
    let done = office.call("take_formulir", take(&mended, &seen, &lines(&seen, "BARU")));
    assert_eq!((&done["jumlah_baru"], &done["diubah"]), (&json!(1), &json!(0)));
    assert_eq!(items(&office)["jumlah"].as_u64(), before["jumlah"].as_u64().map(|n| n + 1));
    assert_eq!(counts(&check(&office, &mended)), [0, 0, 1, 0, 0], "it is known again");
    let item = office.call("get_informasi", json!({ "id": own[0]["informasi_id"] }))["informasi"].clone();
    assert_eq!(item["judul"], own[0]["judul"]);

    // A copy above the row it was made from looks like that item: both rows are told.
    let above = filled(&form, &[(&mark(&office, &own[0]), &mark(&office, &own[1]))], &[]);
    let seen = check(&office, &above);
    assert_eq!(seen["baris"][0]["informasi_id"], own[1]["informasi_id"]);
    let told = seen["baris"].as_array().unwrap().iter().filter(|b| is_told_as_copy(b));
    let told: Vec<_> = told.map(|b| &b["baris"]).collect();
    assert_eq!(told, [&own[0]["baris"], &own[1]["baris"]], "{seen:#}");
}

#[test]
fn a_row_with_the_mark_of_nothing_here_is_known_again_and_a_shorter_note_is_no_old_one() {
    let office = TestOffice::contoh("2026-11-21");
    let unit = unit(&office);
    let title = "Denah ruang penyimpanan kunci";
    let mut isian = informasi_isian();
    (isian["judul"], isian["unit_id"]) = (title.into(), unit["id"].clone());
    isian["catatan_internal"] = "Keterangan unit (putaran 2026): Dicek ulang besok".into();
    let _ = office.call("save_informasi", isian);
    let form = make(&office, &unit, "");
    let own = |seen: &Value| {
        let rows = seen["baris"].as_array().unwrap();
        rows.iter().find(|b| b["judul"] == title).unwrap().clone()
    };
    let tanda = mark(&office, &own(&check(&office, &form)));
    for (words, is_new) in [("Dicek ulang", true), ("Dicek ulang besok", false)] {
        let mut cells = row(title);
        cells[KOLOM - 1] = words;
        let seen = own(&check(&office, &filled(&form, &[], &[(&tanda, cells)])));
        let told = seen["beda"].as_array().unwrap().iter().any(|b| b["medan"] == "keterangan");
        assert_eq!(told, is_new, "{words}: {seen:#}");
    }
    let foreign = filled(&form, &[(&tanda, "i:asing@1")], &[]);
    let seen = check(&office, &foreign);
    assert_eq!(own(&seen)["jenis"], "GANDA");
    let _ = office.call("take_formulir", take(&foreign, &seen, &[own(&seen)["baris"].clone()]));
    let again = own(&check(&office, &foreign));
    assert_eq!(again["jenis"], "SAMA", "{again:#}");
}

#[test]
fn a_form_of_another_office_or_round_is_refused_and_so_is_one_that_changed() {
    let office = TestOffice::contoh("2026-11-21");
    let unit = unit(&office);
    let old = make(&office, &unit, "2025");
    let form = make(&office, &unit, "2026");
    assert_eq!(office.refused("check_formulir", json!({ "path": old })).kode, "FORMULIR_PUTARAN_LAIN");
    let other = filled(&form, &[("2026-11-21", "2026-11-20")], &[]);
    let seen = check(&office, &form);
    assert_eq!(office.refused("take_formulir", take(&other, &seen, &[])).kode, "FORMULIR_BERUBAH");

    // Of practice, where an office works in earnest.
    let earnest = TestOffice::on("2026-11-21");
    assert_eq!(earnest.refused("check_formulir", json!({ "path": form })).kode, "FORMULIR_LATIHAN");
    // Made by another office: its name differs, and this office knows no such form.
    let mut instansi = office.call("get_instansi", json!({}));
    let own = instansi["nama_badan_publik"].as_str().unwrap().to_owned();
    instansi["nama_badan_publik"] = json!("Pemerintah Kota Lain");
    let _ = office.call("save_instansi", instansi);
    // One that was given under the name of before is still known by its id.
    assert_eq!(check(&office, &form)["unit"], unit["nama"]);
    let fresh = TestOffice::contoh("2026-11-22");
    let foreign = filled(&form, &[(&own, "Pemerintah Kota Lain")], &[]);
    let refused = fresh.refused("check_formulir", json!({ "path": foreign }));
    assert_eq!(
        (refused.kode.as_str(), refused.data["instansi"].as_str()),
        ("FORMULIR_KANTOR_LAIN", "Pemerintah Kota Lain")
    );
    assert_eq!(
        office.refused("check_formulir", json!({ "path": office.folder.path() })).kode,
        "BERKAS_GAGAL"
    );
}
