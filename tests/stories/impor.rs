//! A list comes in: no word of it is lost, whatever the shape of its cells.

use saksama_tests::office::TestOffice;
use serde_json::{Value, json};

fn list(office: &TestOffice, rows: &str) -> Value {
    let path = office.folder.path().join("daftar.csv");
    std::fs::write(&path, format!("No,Judul Informasi,Uraian,Dasar Hukum,Jangka Waktu,Unit\n{rows}"))
        .unwrap();
    json!({ "path": path, "peta": null, "unit_id": null })
}

/// What is to be mended of the only row that is taken.
fn flags(office: &TestOffice, req: &Value) -> Vec<Value> {
    let read = office.call("read_impor", req.clone());
    let rows = read["baris"].as_array().unwrap();
    rows.iter().find(|r| r["jenis"] == "DIAMBIL").unwrap()["temuan"].as_array().unwrap().clone()
}

fn taken(office: &TestOffice, req: &Value) -> Value {
    assert_eq!(office.call("take_impor", req.clone())["diambil"], 1);
    let wanted = json!({
        "teks": "", "status": [], "huruf": [], "unit_id": [], "hanya_bermasalah": false, "sampah": false,
        "urut": "NOMOR_REGISTER", "menurun": true, "mulai": 0, "jumlah": 1
    });
    let id = office.call("search_informasi", wanted)["baris"][0]["id"].clone();
    office.call("get_informasi", json!({ "id": id }))["informasi"].clone()
}

#[test]
fn a_title_of_several_lines_is_one_title() {
    let office = TestOffice::contoh("2026-11-20");
    let req = list(&office, "1,\"Data dan\ndokumentasi\n  kependudukan\",Arsip,Pasal 17 huruf h,5 tahun,\n");
    let item = taken(&office, &req);
    assert_eq!(
        (&item["judul"], &item["uraian"]),
        (&json!("Data dan dokumentasi kependudukan"), &json!("Arsip"))
    );
}

#[test]
fn what_a_title_has_no_room_for_stands_before_the_text() {
    let office = TestOffice::contoh("2026-11-20");
    let long = "Rincian lokasi penyimpanan ".repeat(12);
    let req = list(&office, &format!("1,{long},Arsip,Pasal 17 huruf h,5 tahun,\n"));
    let item = taken(&office, &req);
    assert_eq!(item["judul"], format!("{}Rincian", "Rincian lokasi penyimpanan ".repeat(7)), "whole words");
    assert_eq!(item["uraian"].as_str().unwrap(), format!("{}\nArsip", long.trim_end()));
}

/// One list with one information column, as it lies in a file whose lines are whole, and as a page broke it: over lines of
/// its cell, and over a row below a repeated header.
#[test]
fn a_list_whose_titles_are_broken_says_the_same_as_the_whole_one() {
    let office = TestOffice::contoh("2026-11-20");
    let head = "No,Informasi,Dasar Hukum,Jangka Waktu\n";
    let read = |rows: &str| {
        let path = office.folder.path().join("daftar.csv");
        std::fs::write(&path, format!("{head}{rows}")).unwrap();
        let read = office.call("read_impor", json!({ "path": path, "peta": null, "unit_id": null }));
        let sum = &read["ringkasan"];
        let n = |key: &str| sum[key].as_u64().unwrap();
        assert_eq!(n("baris_dibaca"), n("diambil") + n("ditolak") + n("bukan_data"));
        let rows = read["baris"].as_array().unwrap().iter().filter(|b| b["jenis"] == "DIAMBIL");
        let titles: Vec<String> = rows.map(|b| b["judul"].as_str().unwrap().to_owned()).collect();
        (titles, read["angka"]["isi_sha256"].clone())
    };
    let whole = read(
        "1,Identitas peserta uji kompetensi dan hasil penilaiannya,Pasal 17 huruf h,5 tahun\n\
         2,\"Berkas pengaduan:\na. Identitas pelapor\nb. Isi laporan\",Pasal 17 huruf a,2 tahun\n",
    );
    let broken = read(&format!(
        "1,\"Identitas peserta\nuji kompetensi\",Pasal 17\n{head},dan hasil penilaiannya,huruf h,5 tahun\n\
         2,\"Berkas pengaduan:\na. Identitas\npelapor\nb. Isi laporan\",Pasal 17 huruf a,2 tahun\n",
    ));
    assert_eq!(broken.0, ["Identitas peserta uji kompetensi dan hasil penilaiannya", "Berkas pengaduan:"]);
    assert_eq!(broken, whole);
}

#[test]
fn a_unit_that_nobody_registered_is_flagged_and_kept_as_a_note() {
    let office = TestOffice::contoh("2026-11-20");
    let row = "1,Hasil pemeriksaan,Arsip,Pasal 17 huruf h,5 tahun,Balai Pengujian Mutu\n";
    let req = list(&office, row);
    let found = flags(&office, &req);
    let flag = found.iter().find(|f| f["kode"] == "IMPOR_UNIT_TIDAK_DIKENAL").unwrap();
    assert_eq!(flag["data"]["unit"], "Balai Pengujian Mutu");
    let item = taken(&office, &req);
    assert_eq!(item["unit_id"], Value::Null);
    assert!(item["catatan_internal"].as_str().unwrap().contains("Balai Pengujian Mutu"), "{item}");

    // The officer says whose the list is: nothing is open any more, and the words are still kept.
    let unit = office.call("list_unit", json!({ "sampah": false }))[0]["id"].clone();
    let chosen = list(&office, &row.replace("Hasil", "Laporan"));
    let chosen = json!({ "path": chosen["path"], "peta": null, "unit_id": unit });
    assert!(!flags(&office, &chosen).iter().any(|f| f["kode"] == "IMPOR_UNIT_TIDAK_DIKENAL"));
    let item = taken(&office, &chosen);
    assert_eq!(item["unit_id"], unit);
    assert!(item["catatan_internal"].as_str().unwrap().contains("Balai Pengujian Mutu"), "{item}");
}

#[test]
fn a_pasted_table_says_the_same_as_its_file_and_is_taken_like_one() {
    let office = TestOffice::contoh("2026-11-20");
    let pasted = "No\tInformasi\tDasar Hukum\tJangka Waktu\r\n\
        1\t\"Hasil \"\"uji\"\" kompetensi\r\npegawai\"\tPasal 17 huruf h\t5 tahun\r\n";
    let req = json!({ "path": "", "tempelan": pasted, "peta": null, "unit_id": null });
    let file = office.folder.path().join("daftar.csv");
    std::fs::write(&file, pasted).unwrap();
    let from_file = office.call("read_impor", json!({ "path": file, "peta": null, "unit_id": null }));
    let read = office.call("read_impor", req.clone());
    assert_eq!(read["ringkasan"], from_file["ringkasan"]);
    assert_eq!(read["angka"], from_file["angka"]);
    assert_eq!(read["ringkasan"]["diambil"], 1);

    let mapped =
        json!({ "path": "", "tempelan": pasted, "peta": ["NOMOR", "URAIAN", null, null], "unit_id": null });
    let kolom = office.call("read_impor", mapped)["kolom"].clone();
    assert_eq!((&kolom[1]["kolom"], &kolom[2]["kolom"]), (&json!("URAIAN"), &Value::Null));

    let item = taken(&office, &req);
    assert_eq!(item["judul"], "Hasil \"uji\" kompetensi pegawai");
    assert_eq!(item["asal"], "Tabel yang ditempel baris 2");

    let empty = json!({ "path": file, "tempelan": " \n", "peta": null, "unit_id": null });
    assert_eq!(
        office.try_call("read_impor", empty).unwrap_err().kode,
        "BERKAS_KOSONG",
        "never the file instead"
    );
}
