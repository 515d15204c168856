//! What stands on the papers, in the words of the law, and what the public folder holds.

use crate::journey::{first_of, printed, registered, sign, staffed, tested};
use saksama_tests::cli::pdf_text;
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};

/// The words of a paper as it would be printed now.
pub(crate) fn words(office: &TestOffice, kode: &str, subjek: &str) -> String {
    let paper = office.call("print_dokumen", json!({ "kode": kode, "subjek_id": subjek, "kertas": null }));
    pdf_text(&office.stored(&paper["pdf"]))
}

fn person(office: &TestOffice, jabatan: &str) -> Value {
    first_of(&office.call("list_pejabat", json!({ "sampah": false })), "jabatan", jabatan)["id"].clone()
}

/// Two items, each on a signed sheet of its own.
fn two_tested(office: &TestOffice) -> Vec<String> {
    let items: Vec<String> = (0..2).map(|_| registered(office)).collect();
    for (item, nomor) in items.iter().zip(["01/PPID", "02/PPID/XI/2026"]) {
        let sheet = tested(office, item);
        let paper = printed(office, "D04", &sheet);
        let head = person(office, "Wali Kota Uji");
        let _ = office.call("record_tanda_tangan", sign(&paper, nomor, "19-11-2026", &head));
    }
    items
}

/// A closed meeting that came to `hasil` on each item.
fn met_on(office: &TestOffice, items: &[(&str, &str)]) -> String {
    let meeting = office.call(
        "save_rapat",
        json!({
            "id": null, "jenis": "TIM_PERTIMBANGAN", "tanggal": "19-11-2026", "jam_mulai": "9.00", "jam_selesai": "",
            "tempat": "Aula", "agenda": "", "pimpinan_id": person(office, "Sekretaris Daerah"), "notulis_id": null
        }),
    );
    let id = meeting["id"].clone();
    let ids: Vec<&str> = items.iter().map(|(item, _)| *item).collect();
    let _ = office.call("save_rapat_informasi", json!({ "rapat_id": id, "informasi_id": ids }));
    for urut in 0..5 {
        let _ = office.call(
            "record_kehadiran",
            json!({ "rapat_id": id, "urut": urut, "hadir": true, "diwakili_oleh": "", "surat_tugas_nomor": "" }),
        );
    }
    for (item, hasil) in items {
        let _ = office.call(
            "record_putusan",
            json!({ "rapat_id": id, "informasi_id": item, "hasil": hasil, "catatan": "" }),
        );
    }
    let _ = office.call("finish_rapat", json!({ "id": id, "kuorum_dikecualikan": "" }));
    id.as_str().unwrap().to_owned()
}

fn decree(office: &TestOffice, bentuk: &str, tentang: &str, rapat: &str) -> String {
    let saved = office.call(
        "save_keputusan",
        json!({
            "id": null, "jenis": "PENETAPAN", "bentuk": bentuk, "tentang": tentang, "rapat_id": rapat,
            "penandatangan_id": person(office, "Kepala Dinas Komunikasi"), "informasi_id": []
        }),
    );
    saved["id"].as_str().unwrap().to_owned()
}

#[test]
fn what_is_not_decided_is_printed_as_a_draft() {
    let office = staffed();
    let item = registered(&office);
    let list = words(&office, "D18", "dkip");
    for said in
        ["RANCANGAN DAFTAR INFORMASI YANG DIKECUALIKAN", "PEMERINTAH KOTA UJI", "DRAF – belum berlaku"]
    {
        assert!(list.contains(said), "{said}: {list}");
    }
    assert!(!list.contains("KEPALA DINAS KOMUNIKASI"), "nobody signs a draft: {list}");

    let sheet = office.call(
        "save_lembar_uji",
        json!({
            "id": null, "nomor": "7/2026", "jenis": "AWAL", "pemicu": "SEBELUM_PERMOHONAN", "tanggal": "18-11-2026",
            "tempat": "Aula", "penyetuju_id": person(&office, "Wali Kota Uji"),
            "penguji": [{ "pejabat_id": null, "nama": "Petugas Uji", "jabatan": "Pranata", "unit_kerja": "Diskominfo" }]
        }),
    );
    let id = sheet["id"].as_str().unwrap();
    let sheet = office.call("add_lembar_uji_item", json!({ "lembar_id": id, "informasi_id": [item] }));
    let row = &sheet["baris"][0];
    let _ = office.call(
        "save_lembar_uji_baris",
        json!({ "lembar_id": id, "baris": {
            "id": row["id"], "konsekuensi_dibuka": row["konsekuensi_dibuka"],
            "konsekuensi_ditutup": row["konsekuensi_ditutup"], "hasil": "DIKECUALIKAN",
            "syarat": "ringkasannya dapat diberikan"
        } }),
    );
    let open = words(&office, "D04", id);
    assert!(open.contains("DRAF – belum berlaku"), "{open}");
    // nobody is asked to sign it
    let papers = office.call("list_dokumen", json!({ "subjek_id": id }));
    assert_eq!(papers[0]["status"], "DRAF");
    assert_eq!(office.call("get_beranda", json!({}))["menunggu_tanda_tangan"], json!([]));
    let signed = json!({ "isian": {
        "dokumen_id": papers[0]["id"], "nomor": "7/2026", "tanggal": "19-11-2026", "penandatangan_id": null
    }, "pindaian": null });
    assert_eq!(office.refused("record_tanda_tangan", signed).kode, "DOKUMEN_MASIH_DRAF");
    let _ = office.call("complete_lembar_uji", json!({ "id": id }));
    let done = words(&office, "D04", id);
    assert!(!done.contains("DRAF"), "{done}");
    assert!(done.contains("Syarat: ringkasannya dapat diberikan"), "{done}");
    assert!(done.contains("NOMOR 7/2026 Pada hari ini"), "the year is said once: {done}");
}

#[test]
fn a_decree_names_its_sheets_its_title_and_its_office() {
    let office = staffed();
    let items = two_tested(&office);
    let meeting = met_on(&office, &[(&items[0], "SETUJU_DIKECUALIKAN"), (&items[1], "SETUJU_DIKECUALIKAN")]);
    let id = decree(&office, "PENETAPAN", "Klasifikasi Rekam Medis", &meeting);
    let text = words(&office, "D14", &id);
    for said in [
        "TENTANG KLASIFIKASI REKAM MEDIS",
        "Dokumentasi tentang Klasifikasi Rekam Medis;",
        "Nomor 4846);",
        "Nomor 5587) sebagaimana telah beberapa kali diubah;",
        "1. Lembar Pengujian Konsekuensi Nomor 01/PPID Tahun 2026;",
        "2. Lembar Pengujian Konsekuensi Nomor 02/PPID/XI/2026;",
        "Konsekuensi Nomor 01/PPID Tahun 2026 dan Nomor 02/PPID/XI/2026 yang tercantum",
        "KEPALA DINAS KOMUNIKASI SELAKU PEJABAT PENGELOLA INFORMASI DAN DOKUMENTASI, KEPALA DINAS",
    ] {
        // words cut at the end of a line are one word again
        let flat = text.replace("- ", "");
        assert!(flat.contains(&said.replace("- ", "")), "{said}: {flat}");
    }
}

#[test]
fn the_berita_acara_hands_on_what_was_agreed_only() {
    let office = staffed();
    let items = two_tested(&office);
    let meeting = met_on(&office, &[(&items[0], "DITUNDA"), (&items[1], "SETUJU_DIKECUALIKAN")]);
    let text = words(&office, "D12", &meeting);
    assert!(text.contains("menyetujui 1 informasi, yaitu nomor"), "{text}");
    assert!(!text.contains("Ringkasan pembahasan"), "{text}");
    let none = met_on(&office, &[(&items[0], "DITUNDA")]);
    let text = words(&office, "D12", &none);
    assert!(!text.contains("Rapat menyetujui"), "{text}");
}

#[test]
fn the_public_folder_says_what_the_printed_list_says_and_holds_the_signed_scan() {
    let office = staffed();
    let items = two_tested(&office);
    let meeting = met_on(&office, &[(&items[0], "SETUJU_DIKECUALIKAN")]);
    let id = decree(&office, "KEPUTUSAN", "", &meeting);
    let paper = printed(&office, "D14", &id);
    let ppid = person(&office, "Kepala Dinas Komunikasi");
    let _ = office.call("record_tanda_tangan", sign(&paper, "99 TAHUN 2026", "20-11-2026", &ppid));

    let cited = "Keputusan Kepala Dinas Komunikasi Nomor 99 TAHUN 2026 tanggal 20 November 2026";
    let list = words(&office, "D18", "dkip");
    assert!(list.contains(cited), "{list}");
    assert!(list.contains("Nomor 99 TAHUN 2026, 20 November 2026"), "{list}");
    assert_eq!(list.matches("PEMERINTAH KOTA UJI").count(), 1, "{list}");
    assert!(!list.contains("DKIP") && !list.contains("DRAF"), "{list}");

    let export = || {
        let drive = office.folder.path().join("usb");
        std::fs::create_dir_all(&drive).unwrap();
        let report = office.call("export_dkip", json!({ "path": drive }));
        let folder = std::path::PathBuf::from(report["folder"].as_str().unwrap());
        let read = std::fs::read_to_string(folder.join("BACA_DULU.txt")).unwrap();
        let checked = office.call("verify_dkip", json!({ "path": folder }));
        assert_eq!((checked["sehat"].clone(), report["sehat"].clone()), (json!(true), json!(true)));
        (report, folder, read)
    };
    let (report, folder, read) = export();
    assert_eq!(report["temuan"][0]["kode"], "SK_BELUM_DIPINDAI");
    assert!(read.contains(&format!("Belum ada pindaian: {cited}")), "{read}");
    assert!(!folder.join("sk_99_TAHUN_2026.pdf").exists(), "no unsigned print goes out");
    let csv = std::fs::read_to_string(folder.join("dkip.csv")).unwrap();
    let printed_list = pdf_text(&folder.join("dkip.pdf"));
    let row = csv.lines().last().unwrap();
    let cells: Vec<&str> = row.rsplitn(3, ';').collect();
    assert_eq!(cells[0], "Nomor 99 TAHUN 2026, 20 November 2026");
    for cell in &cells[..2] {
        assert!(printed_list.contains(cell), "{cell} in {printed_list}");
    }

    let scan = office.folder.path().join("pindaian.pdf");
    std::fs::write(&scan, b"%PDF-1.7 tanda tangan basah").unwrap();
    let _ = office.call("attach_pindaian", json!({ "id": paper, "path": scan }));
    let mut instansi = office.call("get_instansi", json!({}));
    instansi["nama_badan_publik"] = json!("Pemerintah Kota Uji ✓");
    let _ = office.call("save_instansi", instansi);
    let (report, folder, read) = export();
    assert_eq!(report["temuan"].as_array().unwrap().len(), 1, "{report}");
    assert_eq!(
        (report["temuan"][0]["kode"].as_str(), report["temuan"][0]["data"]["huruf"].as_str()),
        (Some("HURUF_TAK_TERCETAK"), Some("✓"))
    );
    assert_eq!(std::fs::read(folder.join("sk_99_TAHUN_2026.pdf")).unwrap(), std::fs::read(&scan).unwrap());
    assert!(read.contains(&format!("sk_99_TAHUN_2026.pdf: {cited}")), "{read}");
}

#[test]
fn signs_that_can_not_be_printed_are_reported() {
    let office = staffed();
    let mut instansi = office.call("get_instansi", json!({}));
    instansi["nama_badan_publik"] = json!("Pemerintah Kota 日本 ✓");
    let _ = office.call("save_instansi", instansi);
    let _ = registered(&office);
    let req = json!({ "kode": "D18", "subjek_id": "dkip", "kertas": null });
    for command in ["preview_dokumen", "print_dokumen"] {
        assert_eq!(office.call(command, req.clone())["tak_tercetak"], json!(["✓", "日", "本"]), "{command}");
    }
}

#[test]
fn the_list_names_the_unit_and_who_answers_in_it() {
    let office = staffed();
    let unit = json!({ "id": null, "nama": "Dinas Kesehatan", "singkatan": "Dinkes", "kode_unit": "DINKES",
        "jenis": "PERANGKAT_DAERAH", "aktif": true });
    let mut isian = saksama_tests::office::informasi_isian();
    isian["unit_id"] = office.call("save_unit", unit)["id"].clone();
    isian["penanggung_jawab"] = json!("Kepala Bidang Pelayanan");
    let laws = office.call("list_peraturan", json!({}));
    let law = first_of(&laws, "tentang", "Keterbukaan Informasi Publik");
    isian["dasar_hukum"][0]["peraturan_id"] = law["id"].clone();
    isian["dasar_hukum"][0]["teks"] = json!("");
    let item = office.call("save_informasi", isian)["informasi"]["id"].as_str().unwrap().to_owned();
    assert!(words(&office, "D18", "dkip").contains("Dinas Kesehatan Kepala Bidang Pelayanan"), "the draft");

    let head = person(&office, "Wali Kota Uji");
    let sheet = printed(&office, "D04", &tested(&office, &item));
    let _ = office.call("record_tanda_tangan", sign(&sheet, "01/PPID", "19-11-2026", &head));
    let meeting = met_on(&office, &[(&item, "SETUJU_DIKECUALIKAN")]);
    let paper = printed(&office, "D14", &decree(&office, "KEPUTUSAN", "", &meeting));
    let ppid = person(&office, "Kepala Dinas Komunikasi");
    let _ = office.call("record_tanda_tangan", sign(&paper, "99", "20-11-2026", &ppid));
    let folder = office.call("export_dkip", json!({ "path": office.folder.path() }))["folder"].clone();
    let folder = std::path::PathBuf::from(folder.as_str().unwrap());
    let csv = std::fs::read_to_string(folder.join("dkip.csv")).unwrap();
    assert!(csv.contains(";\"Dinas Kesehatan\nKepala Bidang Pelayanan\";"), "{csv}");
    assert!(pdf_text(&folder.join("dkip.pdf")).contains("Dinas Kesehatan Kepala Bidang Pelayanan"));
}
