//! From a form to a paper on a shelf.

use saksama_tests::office::{TestOffice, informasi_isian};
use serde_json::{Value, json};

fn pejabat(office: &TestOffice, nama: &str, nip: &str, jabatan: &str, peran: &[&str]) -> String {
    let peran: Vec<Value> = peran
        .iter()
        .map(|p| json!({ "peran": p, "berlaku_mulai": "01-01-2025", "berlaku_sampai": "" }))
        .collect();
    let saved = office.call(
        "save_pejabat",
        json!({
            "id": null, "nama": nama, "gelar_depan": "", "gelar_belakang": "", "nip": nip,
            "status_kepegawaian": if nip.is_empty() { "PEJABAT_NEGARA" } else { "PNS" },
            "golongan": if nip.is_empty() { "" } else { "IV/b" }, "jabatan": jabatan, "unit_id": null,
            "jenis_kewenangan": "DEFINITIF", "atas_nama": "", "peran": peran
        }),
    );
    saved["id"].as_str().unwrap().to_owned()
}

/// An office with a head, a chair and eight members.
pub(super) fn staffed() -> TestOffice {
    let office = TestOffice::on("2026-11-20");
    let mut instansi = office.call("get_instansi", json!({}));
    instansi["nama_pemerintah"] = json!("PEMERINTAH KOTA UJI");
    instansi["nama_opd"] = json!("DINAS KOMUNIKASI");
    instansi["nama_badan_publik"] = json!("Pemerintah Kota Uji");
    instansi["kota_penetapan"] = json!("Uji");
    let _ = office.call("save_instansi", instansi);
    let _ = pejabat(&office, "Hasan Basri", "", "Wali Kota Uji", &["PIMPINAN_BADAN_PUBLIK"]);
    let _ = pejabat(
        &office,
        "Ketua Rapat",
        "197001011995031001",
        "Sekretaris Daerah",
        &["KETUA_TIM_PERTIMBANGAN", "ATASAN_PPID"],
    );
    let _ = pejabat(
        &office,
        "Kepala Dinas",
        "197102021996031002",
        "Kepala Dinas Komunikasi",
        &["PPID_UTAMA", "ANGGOTA_TIM_PERTIMBANGAN"],
    );
    for n in 3..=9 {
        let nip = format!("197{n}0303199703100{n}");
        let _ = pejabat(
            &office,
            &format!("Anggota {n}"),
            &nip,
            &format!("Kepala Bagian {n}"),
            &["ANGGOTA_TIM_PERTIMBANGAN"],
        );
    }
    office
}

pub(super) fn first_of(list: &Value, field: &str, value: &str) -> Value {
    list.as_array()
        .unwrap()
        .iter()
        .find(|x| x[field] == value)
        .unwrap_or_else(|| panic!("{value} in {list}"))
        .clone()
}

pub(super) fn registered(office: &TestOffice) -> String {
    let laws = office.call("list_peraturan", json!({}));
    let kip = first_of(&laws, "tentang", "Keterbukaan Informasi Publik");
    let mut isian = informasi_isian();
    isian["dasar_hukum"][0]["peraturan_id"] = kip["id"].clone();
    isian["dasar_hukum"][0]["teks"] = json!("");
    let saved = office.call("save_informasi", isian);
    assert_eq!(
        saved["masalah"].as_array().unwrap().iter().filter(|m| m["tingkat"] == "GALAT").count(),
        0,
        "{saved}"
    );
    saved["informasi"]["id"].as_str().unwrap().to_owned()
}

pub(super) fn status(office: &TestOffice, id: &str) -> Value {
    office.call("get_informasi", json!({ "id": id }))["informasi"]["status"].clone()
}

pub(super) fn tested(office: &TestOffice, informasi: &str) -> String {
    let people = office.call("list_pejabat", json!({ "sampah": false }));
    let head = first_of(&people, "jabatan", "Wali Kota Uji");
    let sheet = office.call(
        "save_lembar_uji",
        json!({
            "id": null, "nomor": "", "jenis": "AWAL", "pemicu": "SEBELUM_PERMOHONAN", "tanggal": "18-11-2026",
            "tempat": "Ruang Rapat", "penyetuju_id": head["id"],
            "penguji": [{ "pejabat_id": null, "nama": "Petugas Uji", "jabatan": "Pranata", "unit_kerja": "Diskominfo" }]
        }),
    );
    let id = sheet["id"].clone();
    let sheet = office.call("add_lembar_uji_item", json!({ "lembar_id": id, "informasi_id": [informasi] }));
    let row = &sheet["baris"][0];
    let _ = office.call(
        "save_lembar_uji_baris",
        json!({ "lembar_id": id, "baris": {
            "id": row["id"], "konsekuensi_dibuka": row["konsekuensi_dibuka"],
            "konsekuensi_ditutup": row["konsekuensi_ditutup"], "hasil": "DIKECUALIKAN", "syarat": ""
        } }),
    );
    let _ = office.call("complete_lembar_uji", json!({ "id": id }));
    assert_eq!(status(office, informasi), "DIUJI");
    id.as_str().unwrap().to_owned()
}

/// A meeting over `informasi` at which the first `present` of the nine members came.
pub(super) fn met(office: &TestOffice, informasi: &str, present: usize) -> String {
    let people = office.call("list_pejabat", json!({ "sampah": false }));
    let chair = first_of(&people, "jabatan", "Sekretaris Daerah");
    let meeting = office.call(
        "save_rapat",
        json!({
            "id": null, "jenis": "TIM_PERTIMBANGAN", "tanggal": "19-11-2026", "jam_mulai": "9.00", "jam_selesai": "",
            "tempat": "Aula", "agenda": "Pembahasan Penyusunan dan Penetapan DKIP", "pimpinan_id": chair["id"],
            "notulis_id": null
        }),
    );
    let id = meeting["id"].clone();
    assert_eq!(meeting["kuorum"]["anggota"], 9);
    assert_eq!(meeting["kuorum"]["dibutuhkan"], 5);
    let _ = office.call("save_rapat_informasi", json!({ "rapat_id": id, "informasi_id": [informasi] }));
    for urut in 0..present {
        let _ = office.call(
            "record_kehadiran",
            json!({ "rapat_id": id, "urut": urut, "hadir": true, "diwakili_oleh": "", "surat_tugas_nomor": "" }),
        );
    }
    let decision =
        json!({ "rapat_id": id, "informasi_id": informasi, "hasil": "SETUJU_DIKECUALIKAN", "catatan": "" });
    if present < 5 {
        assert_eq!(office.refused("record_putusan", decision).kode, "KUORUM_TIDAK_TERPENUHI");
    } else {
        let _ = office.call("record_putusan", decision);
    }
    id.as_str().unwrap().to_owned()
}

pub(super) fn printed(office: &TestOffice, kode: &str, subjek: &str) -> String {
    let paper = office.call("print_dokumen", json!({ "kode": kode, "subjek_id": subjek, "kertas": null }));
    assert_eq!(paper["status"], "DICETAK");
    paper["id"].as_str().unwrap().to_owned()
}

pub(super) fn sign(dokumen_id: &str, nomor: &str, tanggal: &str, who: &Value) -> Value {
    json!({ "isian": {
        "dokumen_id": dokumen_id, "nomor": nomor, "tanggal": tanggal, "penandatangan_id": who
    }, "pindaian": null })
}

/// The same for what the registry dated otherwise than it was printed: the officer says that it is so.
pub(super) fn sign_otherwise(dokumen_id: &str, nomor: &str, tanggal: &str, who: &Value) -> Value {
    let mut req = sign(dokumen_id, nomor, tanggal, who);
    req["isian"]["walau_berbeda"] = json!(true);
    req
}

#[test]
fn from_a_form_to_the_shelf() {
    let office = staffed();
    let item = registered(&office);
    let _ = tested(&office, &item);
    let meeting = met(&office, &item, 5);
    let held = office.call("finish_rapat", json!({ "id": meeting, "kuorum_dikecualikan": "" }));
    assert_eq!(held["status"], "SELESAI");
    assert_eq!(status(&office, &item), "DIBAHAS");
    let _ = printed(&office, "D12", &meeting);

    let people = office.call("list_pejabat", json!({ "sampah": false }));
    let ppid = first_of(&people, "jabatan", "Kepala Dinas Komunikasi")["id"].clone();
    let decree = office.call(
        "save_keputusan",
        json!({
            "id": null, "jenis": "PENETAPAN", "bentuk": "KEPUTUSAN", "tentang": "", "rapat_id": meeting,
            "penandatangan_id": ppid, "informasi_id": []
        }),
    );
    assert_eq!(decree["item"].as_array().unwrap().len(), 1, "the agreed item is taken over");
    let decree_id = decree["id"].as_str().unwrap();
    let paper = printed(&office, "D14", decree_id);
    let signed = office.call("record_tanda_tangan", sign(&paper, "12", "20-11-2026", &ppid));
    assert_eq!(signed["status"], "DITANDATANGANI");
    assert_eq!(status(&office, &item), "DITETAPKAN");
    // Five years from the decree; the same day of the month exists.
    let set = office.call("get_informasi", json!({ "id": item }));
    assert_eq!(set["informasi"]["berakhir"], "2031-11-20");
    assert_eq!(set["dapat_disunting"], false);

    let place = office.call(
        "save_lokasi_arsip",
        json!({ "id": null, "induk_id": null, "jenis": "BOKS", "kode": "B1", "nama": "Boks 1" }),
    );
    let _ = office.call(
        "place_hardcopy",
        json!({ "informasi_id": [item], "lokasi_id": place["id"], "nomor_item": "01" }),
    );
    assert_eq!(status(&office, &item), "TERDOKUMENTASI");

    let drive = office.folder.path().join("usb");
    std::fs::create_dir(&drive).unwrap();
    let report = office.call("export_dkip", json!({ "path": drive }));
    let told = office.call("list_jejak", json!({ "entitas_id": null, "jumlah": 40 }));
    let ops: Vec<&str> = told.as_array().unwrap().iter().map(|line| line["op"].as_str().unwrap()).collect();
    let done = ops.iter().position(|op| *op == "ExportDkip").unwrap();
    assert!(
        ops[done..].contains(&"BeginExportDkip"),
        "told before the first file, and after the last: {ops:?}"
    );
    let again = office.call("verify_dkip", json!({ "path": report["folder"] }));
    assert_eq!((again["sehat"].clone(), report["jumlah"].clone()), (json!(true), json!(1)));

    // Nothing set is edited in place, and a signed paper is not printed over.
    let e = office.refused("trash_informasi", json!({ "id": [item] }));
    assert_eq!(e.kode, "SUDAH_DITETAPKAN");
    let e = office.refused("print_dokumen", json!({ "kode": "D14", "subjek_id": decree_id, "kertas": null }));
    assert_eq!(e.kode, "SUDAH_DITANDATANGANI");
    assert_eq!(office.call("check_data", json!({}))["sehat"], true);
}

#[test]
fn without_quorum_there_is_no_berita_acara() {
    let office = staffed();
    let item = registered(&office);
    let _ = tested(&office, &item);
    let meeting = met(&office, &item, 4);
    let e = office.refused("finish_rapat", json!({ "id": meeting, "kuorum_dikecualikan": "" }));
    assert_eq!(e.kode, "KUORUM_TIDAK_TERPENUHI");
    assert_eq!((e.data["hadir"].as_str(), e.data["dibutuhkan"].as_str()), ("4", "5"));
    let _ = office.refused("print_dokumen", json!({ "kode": "D12", "subjek_id": meeting, "kertas": null }));
    assert_eq!(status(&office, &item), "DIUJI");
}

#[test]
fn a_number_is_given_once_a_year() {
    let office = TestOffice::contoh("2026-11-20");
    let papers = office.call("list_dokumen", json!({ "subjek_id": null }));
    let waiting: Vec<&str> = papers
        .as_array()
        .unwrap()
        .iter()
        .filter(|d| d["kode"] == "D08" && d["status"] == "DICETAK")
        .map(|d| d["id"].as_str().unwrap())
        .collect();
    let [first, second] = waiting[..] else { panic!("two printed invitations: {papers}") };
    let people = office.call("list_pejabat", json!({ "sampah": false }));
    let chair = first_of(&people, "jabatan", "Sekretaris Daerah")["id"].clone();
    let today = "20-11-2026";
    let _ = office.call("record_tanda_tangan", sign(first, "000.8/001/Diskominfo/XI/2026", today, &chair));
    // Whatever its spacing, case and leading zeros, it is the same number.
    for again in
        ["000.8/001/Diskominfo/XI/2026", "000.8 / 001 / DISKOMINFO / XI / 2026", "000.8/1/Diskominfo/XI/2026"]
    {
        let e = office.refused("record_tanda_tangan", sign(second, again, today, &chair));
        assert_eq!((e.kode.as_str(), e.data["nomor"].as_str()), ("NOMOR_SUDAH_DIPAKAI", again));
    }
    let other =
        office.call("record_tanda_tangan", sign(second, "000.8/002/Diskominfo/XI/2026", today, &chair));
    assert_eq!(other["nomor"], "000.8/002/Diskominfo/XI/2026");
}
