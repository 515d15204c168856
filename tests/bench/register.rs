//! A register of many items, made through the wire as the officer would: the words of the practice office again and
//! again, each title with its own number.

use saksama_tests::office::{TestOffice, informasi_isian};
use saksama_tests::root;
use serde_json::{Value, json};

/// The day the register stands on.
const TODAY: &str = "2026-11-20";

/// An office with 12 units, a head, a PPID, and `count` items that nothing is missing from.
pub(crate) fn registered(count: usize) -> TestOffice {
    let office = TestOffice::on(TODAY);
    let units: Vec<Value> = (1..=12).map(|n| unit(&office, n)).collect();
    staff(&office);
    let forms = complete_forms(&office);
    for n in 0..count {
        let mut form = forms[n % forms.len()].clone();
        form["judul"] = json!(format!("{} {}", form["judul"].as_str().expect("a title"), n + 1));
        form["unit_id"] = units[n % units.len()].clone();
        let _ = office.call("save_informasi", form);
    }
    office
}

/// Ids of all items, in the order of their numbers.
pub(crate) fn all_items(office: &TestOffice) -> Vec<Value> {
    let mut out = Vec::new();
    loop {
        let found = office.call("search_informasi", search("", "NOMOR_REGISTER", false, out.len(), 500));
        let rows = found["baris"].as_array().expect("rows");
        if rows.is_empty() {
            return out;
        }
        out.extend(rows.iter().map(|row| row["id"].clone()));
    }
}

/// One sheet over the items, every row found exempt, and one decree over it; gives the ids of both.
pub(crate) fn decree_over(office: &TestOffice, items: &[Value]) -> (String, String) {
    let sheet = office.call(
        "save_lembar_uji",
        json!({
            "id": null, "nomor": "", "jenis": "AWAL", "pemicu": "SEBELUM_PERMOHONAN", "tanggal": "18-11-2026",
            "tempat": "Ruang Rapat", "penyetuju_id": null,
            "penguji": [{ "pejabat_id": null, "nama": "Petugas Uji", "jabatan": "Pranata", "unit_kerja": "Diskominfo" }]
        }),
    );
    let id = &sheet["id"];
    let sheet = office.call("add_lembar_uji_item", json!({ "lembar_id": id, "informasi_id": items }));
    for line in sheet["baris"].as_array().expect("rows") {
        let cells = json!({
            "id": line["id"], "konsekuensi_dibuka": line["konsekuensi_dibuka"],
            "konsekuensi_ditutup": line["konsekuensi_ditutup"], "hasil": "DIKECUALIKAN", "syarat": ""
        });
        let _ = office.call("save_lembar_uji_baris", json!({ "lembar_id": id, "baris": cells }));
    }
    let _ = office.call("complete_lembar_uji", json!({ "id": id }));
    let decree = office.call(
        "save_keputusan",
        json!({
            "id": null, "jenis": "PENETAPAN", "bentuk": "KEPUTUSAN", "tentang": "", "rapat_id": null,
            "penandatangan_id": null, "informasi_id": items
        }),
    );
    let text = |id: &Value| id.as_str().expect("an id").to_owned();
    (text(id), text(&decree["id"]))
}

/// A request for part of the register, without filters.
pub(crate) fn search(text: &str, sort: &str, descending: bool, from: usize, count: usize) -> Value {
    json!({
        "teks": text, "status": [], "huruf": [], "unit_id": [], "hanya_bermasalah": false, "sampah": false,
        "urut": sort, "menurun": descending, "mulai": from, "jumlah": count
    })
}

fn unit(office: &TestOffice, n: usize) -> Value {
    let isian = json!({
        "id": null, "nama": format!("Dinas Uji {n}"), "singkatan": format!("DU{n}"), "kode_unit": format!("U{n:02}"),
        "jenis": "LAIN", "aktif": true
    });
    office.call("save_unit", isian)["id"].clone()
}

fn staff(office: &TestOffice) {
    let mut instansi = office.call("get_instansi", json!({}));
    for (field, text) in [
        ("nama_pemerintah", "PEMERINTAH KOTA UJI"),
        ("nama_opd", "DINAS KOMUNIKASI"),
        ("nama_badan_publik", "Pemerintah Kota Uji"),
        ("kota_penetapan", "Uji"),
    ] {
        instansi[field] = json!(text);
    }
    // Its SOP has no Tim Pertimbangan: from the test straight to the decree, so that no meeting over all items is needed.
    instansi["pengaturan"]["profil_sop"] = json!("KUPANG");
    let _ = office.call("save_instansi", instansi);
    for (name, nip, status, grade, post, role) in [
        ("Hasan Basri", "", "PEJABAT_NEGARA", "", "Wali Kota Uji", "PIMPINAN_BADAN_PUBLIK"),
        ("Kepala Dinas", "197102021996031002", "PNS", "IV/b", "Kepala Dinas Komunikasi", "PPID_UTAMA"),
    ] {
        let isian = json!({
            "id": null, "nama": name, "gelar_depan": "", "gelar_belakang": "", "nip": nip, "status_kepegawaian": status,
            "golongan": grade, "jabatan": post, "unit_id": null, "jenis_kewenangan": "DEFINITIF", "atas_nama": "",
            "peran": [{ "peran": role, "berlaku_mulai": "01-01-2025", "berlaku_sampai": "" }]
        });
        let _ = office.call("save_pejabat", isian);
    }
}

/// The items of the practice office as forms, without those that the program finds something missing from.
fn complete_forms(office: &TestOffice) -> Vec<Value> {
    let text =
        std::fs::read_to_string(root().join("assets/contoh/informasi.toml")).expect("the practice items");
    let file: toml::Table = text.parse().expect("a TOML file");
    let items = file["informasi"].as_array().expect("items");
    let laws = office.call("list_peraturan", json!({}));
    let kip =
        laws.as_array().expect("laws").iter().find(|law| law["tentang"] == "Keterbukaan Informasi Publik");
    let kip = &kip.expect("UU 14/2008")["id"];
    let forms = items.iter().map(|item| form(&serde_json::to_value(item).expect("JSON"), kip));
    let complete: Vec<Value> = forms
        .filter(|form| {
            // Consequences are asked for on the sheet only.
            if form["usul_dibuka"] == "" || form["usul_ditutup"] == "" {
                return false;
            }
            let flaws = office.call("check_informasi", form.clone());
            flaws.as_array().is_some_and(|flaws| flaws.iter().all(|flaw| flaw["tingkat"] != "GALAT"))
        })
        .collect();
    assert!(complete.len() >= 20, "only {} practice items are complete", complete.len());
    complete
}

fn form(item: &Value, kip: &Value) -> Value {
    let mut form = informasi_isian();
    for (field, from) in [
        ("judul", "judul"),
        ("uraian", "uraian"),
        ("usul_dibuka", "dibuka"),
        ("usul_ditutup", "ditutup"),
        ("kode_pasal17", "kode"),
    ] {
        form[field] = item[from].clone();
    }
    let codes: Vec<&str> = item["kode"].as_array().expect("codes").iter().filter_map(Value::as_str).collect();
    let letters: Vec<&str> = codes.iter().filter_map(|code| code.split('.').next()).collect();
    form["dasar_hukum"][0]["peraturan_id"] = kip.clone();
    form["dasar_hukum"][0]["teks"] = json!("");
    form["dasar_hukum"][0]["huruf"] = json!(letters.join(" dan "));
    form["dasar_hukum"][0]["angka"] = json!("");
    let empty = form["jangka_waktu"][0].clone();
    let terms = item["jangka_waktu"].as_array().expect("terms");
    form["jangka_waktu"] = terms.iter().map(|given| term(&empty, given)).collect();
    form
}

/// The given fields of a term; the others as in the empty form.
fn term(form: &Value, given: &Value) -> Value {
    let mut term = form.clone();
    term["nilai"] = Value::Null;
    term["satuan"] = Value::Null;
    for (field, value) in given.as_object().expect("a term") {
        term[field.as_str()] = value.clone();
    }
    term
}
