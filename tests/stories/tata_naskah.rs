//! An office's own wording and page setup: kept, used, never in the way of a paper.

use crate::journey::{first_of, met, printed, registered, sign_otherwise, staffed, tested};
use saksama_tests::cli::{oracle, pdf_text};
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};
use std::path::PathBuf;

/// The file of a printed paper.
fn file(office: &TestOffice, paper: &Value) -> PathBuf {
    office.stored(&paper["pdf"])
}

fn print(office: &TestOffice, kode: &str, subjek: &str) -> Value {
    office.call("print_dokumen", json!({ "kode": kode, "subjek_id": subjek, "kertas": null }))
}

fn kode_list(masalah: &Value) -> Vec<&str> {
    masalah.as_array().unwrap().iter().map(|m| m["kode"].as_str().unwrap()).collect()
}

fn words(office: &TestOffice, paper: &Value) -> String {
    pdf_text(&file(office, paper))
}

/// An office with a closed meeting; id of the meeting.
fn held() -> (TestOffice, String) {
    let office = staffed();
    let item = registered(&office);
    let _ = tested(&office, &item);
    let meeting = met(&office, &item, 5);
    let _ = office.call("finish_rapat", json!({ "id": meeting, "kuorum_dikecualikan": "" }));
    (office, meeting)
}

fn tata(isi: Value) -> Value {
    json!({ "kode": "D12", "tata_letak": isi })
}

#[test]
fn own_wording_and_page_setup_survive_restart_and_restore() {
    let (office, meeting) = held();
    let own = json!({ "kode": "D12", "kalimat": { "penutup": "Rapat kantor kami selesai." } });
    let saved = office.call("save_naskah", own);
    assert_eq!(saved["versi"][0]["versi"], 1);
    let setup = json!({ "lebar": 200, "tinggi": 300, "nomor_halaman": "BAWAH_TENGAH", "rangkap": 3 });
    let _ = office.call("save_tata_letak", tata(setup));
    let before = print(&office, "D12", &meeting);
    assert!(words(&office, &before).contains("Rapat kantor kami selesai."));
    assert_eq!(before["ukuran_khusus"], "200 × 300 mm");
    let info = oracle("pdfinfo", &[file(&office, &before).as_os_str()]);
    // 200 and 300 mm in points
    assert!(info.contains("566.93 x 850.394 pts"), "{info}");

    let package = json!({ "path": office.folder.path().join("kantor.zip") });
    let _ = office.call("backup_kantor", package.clone());
    let _ = office.call("reset_naskah", json!({ "kode": "D12", "kunci": null }));
    let _ = office.call("reset_tata_letak", json!({ "kode": "D12" }));
    let _ = office.call("restore_kantor", package);
    let office = office.reopened("2026-11-21");
    assert_eq!(print(&office, "D12", &meeting)["id"], before["id"], "the same bytes: no new print");
    let kept = office.call("get_tata_letak", json!({ "kode": "D12" }));
    assert_eq!((&kept["tata_letak"]["rangkap"], &kept["tata_letak"]["lebar"]), (&json!(3), &json!(200.0)));
}

#[test]
fn a_print_says_what_it_said_until_the_officer_wants_the_new_wording() {
    let (office, meeting) = held();
    let save =
        |teks: &str| office.call("save_naskah", json!({ "kode": "D12", "kalimat": { "penutup": teks } }));
    let _ = save("Kalimat pertama.");
    let first = print(&office, "D12", &meeting);
    assert_eq!(first["kalimat_lama"], false);
    let _ = save("Kalimat kedua.");
    let again = print(&office, "D12", &meeting);
    assert_eq!((&again["id"], &again["kalimat_lama"]), (&first["id"], &json!(true)));
    let req = json!({ "kode": "D12", "subjek_id": meeting, "kertas": null, "naskah_terbaru": true });
    let newest = office.call("print_dokumen", req);
    assert_eq!((&newest["versi"], &newest["kalimat_lama"]), (&json!(2), &json!(false)));
    assert!(words(&office, &newest).contains("Kalimat kedua."));
    assert!(words(&office, &first).contains("Kalimat pertama."), "what was printed stays");
    let states = office.call("list_naskah", json!({ "kode": "D12" }))["versi"].clone();
    assert_eq!(states[1]["kalimat"]["penutup"], "Kalimat pertama.", "and can be read again");
    let back = office.call("reset_naskah", json!({ "kode": "D12", "kunci": "penutup" }));
    assert_eq!((&back["versi"][0]["versi"], &back["versi"][0]["kalimat"]), (&json!(3), &json!({})));
}

/// Also a paper whose signature decides nothing, so that none of its data are fingerprinted.
#[test]
fn a_letter_that_was_printed_says_what_it_said() {
    let (office, meeting) = held();
    let first = print(&office, "D08", &meeting);
    let own = json!({ "kode": "D08", "kalimat": { "penutup": "Kami tunggu kehadiran Saudara." } });
    let _ = office.call("save_naskah", own);
    let again = print(&office, "D08", &meeting);
    assert_eq!((&again["id"], &again["kalimat_lama"]), (&first["id"], &json!(true)));
    let req = json!({ "kode": "D08", "subjek_id": meeting, "kertas": null, "naskah_terbaru": true });
    assert!(words(&office, &office.call("print_dokumen", req)).contains("Kami tunggu kehadiran Saudara."));
    // what is of its day speaks as the office does on that day
    let _ = print(&office, "D03", "dkip");
    let _ =
        office.call("save_naskah", json!({ "kode": "D03", "kalimat": { "rincian": "Rincian kantor kami" } }));
    let list = print(&office, "D03", "dkip");
    assert_eq!(list["kalimat_lama"], false);
    assert!(words(&office, &list).contains("Rincian kantor kami"));
}

/// Taking a sentence out is a state of the wording too: a paper printed after it names it.
#[test]
fn a_sentence_that_was_taken_out_does_not_come_back_with_the_next_print() {
    let (office, meeting) = held();
    let own = |kode: &str, kunci: &str, teks: &str| json!({ "kode": kode, "kalimat": { kunci: teks } });
    let _ = office.call("save_naskah", own("D12", "penutup", "Kalimat yang dibuang."));
    let _ = office.call("save_naskah", own("umum", "nip", "NIP kami {nip}"));
    let _ = office.call("reset_naskah", json!({ "kode": "D12", "kunci": "penutup" }));
    let first = print(&office, "D12", &meeting);
    let again = print(&office, "D12", &meeting);
    assert_eq!((&again["id"], &again["kalimat_lama"]), (&first["id"], &json!(false)));
    let text = words(&office, &again);
    assert!(text.contains("NIP kami") && !text.contains("Kalimat yang dibuang."), "{text}");
}

#[test]
fn a_sentence_that_can_not_be_used_is_refused_with_its_place() {
    let office = TestOffice::on("2026-11-20");
    let wrong = |teks: &str| {
        let req = json!({ "kode": "umum", "kalimat": { "pada_tanggal": teks } });
        let refused = office.refused("save_naskah", req);
        assert_eq!(refused.masalah[0].medan, "kalimat.pada_tanggal");
        saksama_api::sentence::of_masalah(&refused.masalah[0])
    };
    assert_eq!(
        wrong("pada tanggal {tangal}"),
        "Isian {tangal} pada baris 1, huruf ke-14, tidak dikenal. Pakai isian yang ditawarkan di bawah kalimat."
    );
    for text in ["pada hari\ntanggal {tanggal}", "pada hari\u{7} {tanggal}"] {
        assert!(wrong(text).contains("tidak terlihat") && wrong(text).contains("huruf ke-10"), "{text:?}");
    }
    assert!(wrong("tanggal {tanggal").contains("kurung kurawal"));
    assert!(wrong(" ").contains("kosong"));
    let req = json!({ "kode": "D08", "kalimat": { "tidak_ada": "x" } });
    assert_eq!(office.refused("save_naskah", req).masalah[0].kode, "KALIMAT_TIDAK_DIKENAL");
    assert_eq!(office.refused("list_naskah", json!({ "kode": "D99" })).kode, "DOKUMEN_TIDAK_DIKENAL");
    let same = office.call("list_naskah", json!({ "kode": "D08" }))["kalimat"][2].clone();
    let req = json!({ "kode": "D08", "kalimat": { "pembuka": same["bawaan"] } });
    assert_eq!(office.call("save_naskah", req)["versi"], json!([]), "the shipped text is no own one");
}

#[test]
fn nothing_of_an_office_can_lose_a_paper() {
    let (office, meeting) = held();
    // passes every check that is possible before there are data, and fails with these
    let trap = r#"{% if tempat == "x" %}a{% else %}{tempat|tidak_ada}{% endif %}"#;
    let req = json!({ "kode": "umum", "kalimat": { "ditetapkan_di": trap, "nip": "NIP kami {nip}" } });
    let list = office.call("list_naskah", json!({ "kode": "umum" }))["kalimat"].clone();
    assert!(
        list.as_array()
            .unwrap()
            .iter()
            .any(|k| k["kunci"] == "ditetapkan_di" && k["bidang"] == json!(["tempat"]))
    );
    let _ = office.call("save_naskah", req);
    let trapped = json!({ "kode": "D12", "kalimat": { "judul": "{% if 1 < 2 %}{1 / 0}{% endif %}" } });
    let saved = office.try_call("save_naskah", trapped);
    assert!(saved.is_err(), "what fails at once is refused: {saved:?}");
    // room enough on the office's F4, too little on A4
    let narrow = json!({ "tepi": { "kiri": 66, "kanan": 66 } });
    let _ = office.call("save_tata_letak", tata(narrow));
    let a4 = json!({ "kode": "D12", "subjek_id": meeting, "kertas": "A4" });
    let paper = office.call("print_dokumen", a4);
    assert!(kode_list(&paper["peringatan"]).contains(&"TATA_LETAK_TIDAK_DIPAKAI"), "{paper}");
    assert!(words(&office, &paper).contains("NIP kami"), "the wording stays where only the page setup fails");
}

#[test]
fn a_sheet_leads_back_to_its_paper() {
    let (office, meeting) = held();
    let paper = print(&office, "D12", &meeting);
    let kode = paper["kode_lembar"].as_str().unwrap();
    let text = words(&office, &paper);
    assert!(text.contains(&format!("{kode}/1")), "{kode}: {text}");
    let find = |req: Value| office.call("find_dokumen_by_kode", req)["id"].clone();
    assert_eq!(find(json!({ "kode": kode.to_lowercase(), "path": null })), paper["id"]);
    let scan = office.folder.path().join("pindaian");
    let _ = oracle(
        "pdftoppm",
        &[
            "-png".as_ref(),
            "-r".as_ref(),
            "200".as_ref(),
            "-singlefile".as_ref(),
            file(&office, &paper).as_os_str(),
            scan.as_os_str(),
        ],
    );
    assert_eq!(find(json!({ "kode": null, "path": scan.with_extension("png") })), paper["id"]);
    let refused = |req| office.refused("find_dokumen_by_kode", req).kode;
    assert_eq!(refused(json!({ "kode": "AAAAA-AAAAA", "path": null })), "KODE_LEMBAR_TIDAK_ADA");
    let blank = office.folder.path().join("catatan.txt");
    std::fs::write(&blank, "bukan pindaian").unwrap();
    assert_eq!(refused(json!({ "kode": null, "path": blank })), "PINDAIAN_TIDAK_TERBACA");
    let gone = office.folder.path().join("tidak-ada.pdf");
    assert_eq!(refused(json!({ "kode": null, "path": gone })), "BERKAS_GAGAL");

    let _ = office.call("save_tata_letak", tata(json!({ "kode_lembar": false })));
    let plain = print(&office, "D12", &meeting);
    assert_eq!(plain["kode_lembar"], "");
    assert!(!words(&office, &plain).contains(kode));
}

/// What can't be made to fit one page is printed as it is, and the officer is told: of the draft, of the preview, of the
/// print.
#[test]
fn a_paper_too_long_for_one_page_says_so() {
    let (office, meeting) = held();
    let setup = json!({ "muat_satu_halaman": true, "lebar": 150, "tinggi": 210 });
    let req = json!({ "kode": "D12", "subjek_id": meeting, "kertas": null });
    let seen = office.call("preview_naskah", json!({ "kode": "D12", "tata_letak": setup, "naskah": null }));
    assert_eq!(kode_list(&seen["peringatan"]), ["TIDAK_MUAT_SATU_HALAMAN"]);
    let _ = office.call("save_tata_letak", tata(setup));
    for command in ["preview_dokumen", "print_dokumen"] {
        let made = office.call(command, req.clone());
        assert_eq!(kode_list(&made["peringatan"]), ["TIDAK_MUAT_SATU_HALAMAN"], "{command}");
        assert_eq!(made["peringatan"][0]["data"]["halaman"], made["halaman"].to_string());
    }
    let _ = office.call("reset_tata_letak", json!({ "kode": "D12" }));
    assert_eq!(office.call("print_dokumen", req)["peringatan"], json!([]));
}

#[test]
fn a_draft_is_seen_before_it_is_saved() {
    let (office, meeting) = held();
    let preview = |kode: &str, tata: Value, naskah: Value| json!({ "kode": kode, "tata_letak": tata, "naskah": naskah });
    let own = json!({ "kode": "D12", "kalimat": { "penutup": "Belum disimpan." } });
    let seen = office.call("preview_naskah", preview("D12", json!({ "ukuran_huruf": 16, "spasi": 2 }), own));
    assert_eq!((&seen["halaman_uji"], &seen["peringatan"]), (&json!(false), &json!([])));
    let standard = office.call("preview_naskah", preview("D12", Value::Null, Value::Null));
    assert!(seen["halaman"].as_u64() > standard["halaman"].as_u64(), "{seen} {standard}");
    assert_eq!(office.call("list_naskah", json!({ "kode": "D12" }))["versi"], json!([]), "nothing is saved");
    let wrong = office.refused("preview_naskah", preview("D12", json!({ "spasi": 5 }), Value::Null));
    assert_eq!(
        (wrong.masalah[0].medan.as_str(), wrong.masalah[0].kode.as_str()),
        ("spasi", "ANGKA_TERLALU_BESAR")
    );
    // a signed paper is shown in the draft's look too: nothing of it is kept
    let paper = printed(&office, "D12", &meeting);
    let people = office.call("list_pejabat", json!({ "sampah": false }));
    let chair = &first_of(&people, "jabatan", "Sekretaris Daerah")["id"];
    let _ = office.call("record_tanda_tangan", sign_otherwise(&paper, "001/BA", "20-11-2026", chair));
    assert_eq!(office.call("preview_naskah", preview("D12", Value::Null, Value::Null))["halaman_uji"], false);
    // nothing to make it of: the test page
    assert_eq!(office.call("preview_naskah", preview("D14", Value::Null, Value::Null))["halaman_uji"], true);
}

/// A letter that the Sekretaris Daerah signs bears the letterhead of the Sekretariat Daerah, not that of the dinas.
#[test]
fn a_letter_bears_the_letterhead_of_who_signs_it() {
    let office = TestOffice::contoh("2026-11-20");
    let meetings = office.call("list_rapat", json!({ "sampah": false }));
    let rapat = meetings[0]["id"].as_str().unwrap();
    let head = |kode: &str| {
        let text = words(&office, &print(&office, kode, rapat));
        text.split("Nomor :").next().unwrap().to_uppercase()
    };
    let invitation = head("D08");
    assert!(invitation.contains("SEKRETARIAT DAERAH") && !invitation.contains("KOMUNIKASI"), "{invitation}");
    assert!(
        invitation.contains("JALAN BALAI KOTA NOMOR 2") && invitation.contains("00101"),
        "its own address"
    );
    // the papers that the dinas keeps of the meeting bear its own
    assert!(words(&office, &print(&office, "D10", rapat)).contains("DINAS KOMUNIKASI DAN INFORMATIKA"));
    let set = |gaya: Value| {
        let mut tata = office.call("get_tata_letak", json!({ "kode": "D08" }))["tata_letak"].clone();
        tata["gaya_kop"] = gaya;
        let _ = office.call("save_tata_letak", json!({ "kode": "D08", "tata_letak": tata }));
    };
    set(json!("TANPA"));
    assert!(!head("D08").contains("SEKRETARIAT"));
    set(json!(null));
    assert_eq!(head("D08"), invitation);
    // an address that nobody knows is left out: that of the dinas would be wrong
    let units = office.call("list_unit", json!({ "sampah": false }));
    let mut setda = units.as_array().unwrap().iter().find(|u| u["kode_unit"] == "SETDA").unwrap().clone();
    for part in ["alamat", "telepon", "pos_el", "kode_pos"] {
        setda[part] = json!("");
    }
    let _ = office.call("save_unit", setda.clone());
    let bare = head("D08");
    assert!(
        bare.contains("SEKRETARIAT DAERAH") && !bare.contains("JALAN") && !bare.contains("TELEPON"),
        "{bare}"
    );
    setda["kode_pos"] = json!("123");
    let refused = office.refused("save_unit", setda);
    assert_eq!(refused.masalah[0].kode, "KODE_POS_BUKAN_5_ANGKA");
}
