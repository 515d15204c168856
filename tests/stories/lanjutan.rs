//! The papers that follow a test, a meeting or a decree, as the practice office prints them from its data.

use crate::journey::{first_of, sign, sign_otherwise};
use crate::naskah::words;
use saksama_api::sentence;
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};

/// Every one of `said` stands in `text`, in this order; words cut at the end of a line are one word again.
pub(crate) fn in_order(text: &str, said: &[&str]) {
    let text = text.replace("- ", "");
    let mut from = 0;
    for part in said {
        let part = part.replace("- ", "");
        let found = text[from..].find(&part);
        assert!(found.is_some(), "{part:?} is missing after byte {from} of: {text}");
        from += found.unwrap_or(0);
    }
}

pub(crate) fn list(office: &TestOffice, command: &str) -> Value {
    office.call(command, json!({ "sampah": false }))
}

/// Id of the first decree with this kind and number.
pub(crate) fn decree(office: &TestOffice, jenis: &str, nomor: &str) -> String {
    let all = list(office, "list_keputusan");
    let found = all.as_array().unwrap().iter().find(|k| k["jenis"] == jenis && k["nomor"] == nomor);
    found.expect("such a decree")["id"].as_str().unwrap().to_owned()
}

pub(crate) fn item(office: &TestOffice, title: &str) -> Value {
    let all = json!({
        "teks": title, "status": [], "huruf": [], "unit_id": [], "hanya_bermasalah": false, "sampah": false,
        "urut": "NOMOR_REGISTER", "menurun": false, "mulai": 0, "jumlah": 10
    });
    office.call("search_informasi", all)["baris"][0].clone()
}

pub(crate) fn person(office: &TestOffice, jabatan: &str) -> Value {
    first_of(&list(office, "list_pejabat"), "jabatan", jabatan)["id"].clone()
}

pub(crate) fn fill(office: &TestOffice, kode: &str, subjek: &str, isian: &Value) {
    let _ = office.call("save_bahan_dokumen", json!({ "kode": kode, "subjek_id": subjek, "isian": isian }));
}

/// Why a paper can't be printed, and the paper that is the right one.
pub(crate) fn refused(office: &TestOffice, kode: &str, subjek: &str) -> (String, String) {
    let e = office.refused("print_dokumen", json!({ "kode": kode, "subjek_id": subjek, "kertas": null }));
    (e.kode.clone(), e.data.get("naskah").cloned().unwrap_or_default())
}

#[test]
fn the_note_to_the_team_counts_what_was_tested() {
    let office = TestOffice::contoh("2026-11-20");
    let sheets = list(&office, "list_lembar_uji");
    let awal = |n: u64| {
        let found = |l: &&Value| l["jenis"] == "AWAL" && l["jumlah_baris"] == n;
        sheets.as_array().unwrap().iter().find(found).expect("such a sheet")["id"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let running = awal(6);
    fill(
        &office,
        "D06",
        &running,
        &json!({ "kepada": "Ketua Tim Pertimbangan Kota", "tembusan": "Wali Kota;" }),
    );
    in_order(
        &words(&office, "D06", &running),
        &[
            "NOTA DINAS",
            "Kepada : Ketua Tim Pertimbangan Kota",
            "Dari : Kepala Dinas Komunikasi dan Informatika selaku PPID Utama",
            "Tembusan : Wali Kota;",
            "terhadap 6 (enam) informasi",
            "Satuan Polisi Pamong Praja 1 1",
            "Jumlah 6 6",
            "h Rahasia pribadi 2",
            "Bagus Prasetyo",
        ],
    );
    // one of them was found open, three are closed in part
    in_order(
        &words(&office, "D06", &awal(29)),
        &[
            "terhadap 29 (dua puluh sembilan) informasi",
            "Jumlah 29",
            "Lembar Pengujian Konsekuensi Nomor 01/PPID Tahun 2026;",
        ],
    );
}

#[test]
fn the_team_says_what_it_came_to_and_leaves_room_for_what_it_considered() {
    let office = TestOffice::contoh("2026-11-20");
    let decree = office.call("get_keputusan", json!({ "id": decree(&office, "PENETAPAN", "12") }));
    let id = decree["rapat_id"].as_str().unwrap();
    let first = item(&office, "Rencana operasi penertiban")["id"].as_str().unwrap().to_owned();
    fill(&office, "D13", id, &json!({ format!("{first}:kepatutan"): "Petugas tidak boleh dibahayakan." }));
    in_order(
        &words(&office, "D13", id),
        &[
            "Berita Acara Rapat Tim Pertimbangan Nomor 001/BA-PPID Tahun 2026 tanggal 3 Juli 2026.",
            "telah mempertimbangkan 28 (dua puluh delapan) informasi",
            "1. Rencana operasi penertiban",
            "Pasal 17 huruf a angka 1 Undang-Undang Nomor 14 Tahun 2008",
            "Kepatutan : Petugas tidak boleh dibahayakan.",
            "Kepentingan umum : ....",
            "Kesimpulan : Disetujui dikecualikan",
            "2. Identitas pelapor pengaduan",
            "Kepatutan : ....",
            "Dra. Ratna Puspitasari, M.Si.",
        ],
    );
}

#[test]
fn a_decree_goes_to_each_unit_with_a_letter_and_a_receipt() {
    let office = TestOffice::contoh("2026-11-20");
    let first = decree(&office, "PENETAPAN", "12");
    let units = list(&office, "list_unit");
    let unit = first_of(&units, "kode_unit", "DINKES")["id"].as_str().unwrap().to_owned();
    let cited = "Keputusan Kepala Dinas Komunikasi dan Informatika Nomor 12 Tahun 2026 tanggal 10 Juli 2026 tentang \
                 Klasifikasi Informasi yang Dikecualikan";
    let to_one = format!("{first}/{unit}");
    fill(&office, "D16", &to_one, &json!({ "keterangan": "Mohon disimpan" }));
    let letter = words(&office, "D16", &to_one);
    in_order(
        &letter,
        &["Yth. Sekretaris Dinas Kesehatan selaku PPID Pelaksana di Cakrawala", "SURAT PENGANTAR"],
    );
    // columns are read side by side
    for word in cited.split(' ').chain(["Mohon disimpan", "Daftar Informasi yang Dikecualikan"]) {
        assert!(letter.contains(word), "{word}: {letter}");
    }
    in_order(
        &words(&office, "D16", &first),
        &["Yth. Para PPID Pelaksana di lingkungan Pemerintah Kota Cakrawala"],
    );

    let papers = office.call("list_dokumen", json!({ "subjek_id": to_one }));
    let ppid = person(&office, "Kepala Dinas Komunikasi dan Informatika");
    let signed = sign_otherwise(papers[0]["id"].as_str().unwrap(), "045/12", "13-07-2026", &ppid);
    let _ = office.call("record_tanda_tangan", signed);
    let one = words(&office, "D17", &to_one);
    in_order(&one, &["1 Dinas Kesehatan 045/12"]);
    assert!(!one.contains("Dinas Pendidikan"), "{one}");
    let papers = office.call("list_dokumen", json!({ "subjek_id": to_one }));
    let receipt = first_of(&papers, "kode", "D17")["id"].as_str().unwrap().to_owned();
    let received = office.call("record_tanda_tangan", sign_otherwise(&receipt, "", "14-07-2026", &ppid));
    assert_eq!(received["status"], "DITANDATANGANI");
    in_order(&words(&office, "D17", &first), &["Dinas Kesehatan", "Dinas Pendidikan"]);

    // nothing is sent or received of a decree that waits for its signature
    let waiting = decree(&office, "TAMBAHAN", "");
    for kode in ["D16", "D17"] {
        assert!(words(&office, kode, &waiting).contains("DRAF"), "{kode}");
        assert!(!words(&office, kode, &first).contains("DRAF"), "{kode}");
    }
}

#[test]
fn an_addition_names_the_decree_it_adds_to() {
    let office = TestOffice::contoh("2026-11-20");
    let more = decree(&office, "TAMBAHAN", "");
    in_order(
        &words(&office, "D15", &more),
        &[
            "TENTANG PENETAPAN TAMBAHAN KLASIFIKASI INFORMASI YANG DIKECUALIKAN",
            "belum tercantum dalam Keputusan Kepala Dinas Komunikasi dan Informatika Nomor 12 Tahun 2026,",
            "1. Keputusan Kepala Dinas Komunikasi dan Informatika Nomor 12 Tahun 2026 tentang Klasifikasi Informasi",
            "2. Lembar Pengujian Konsekuensi Nomor 01/PPID Tahun 2026;",
            "DAFTAR TAMBAHAN INFORMASI YANG DIKECUALIKAN",
            "Data psikotes peserta didik",
            "Berita acara mediasi sengketa warga",
        ],
    );
    assert_eq!(refused(&office, "D14", &more), ("NASKAH_KEPUTUSAN_LAIN".into(), "D15".into()));
    assert_eq!(refused(&office, "D22", &more).0, "BUKAN_KEPUTUSAN_PEMBUKAAN");
    let told = office.refused("print_dokumen", json!({ "kode": "D14", "subjek_id": more, "kertas": null }));
    assert!(sentence::of_error(&told).contains("Keputusan tambahan (D15)"));
}

#[test]
fn an_opening_is_considered_decided_and_announced() {
    let office = TestOffice::contoh("2026-11-20");
    let sheet = first_of(&list(&office, "list_lembar_uji"), "jenis", "PENGUBAHAN")["id"].clone();
    let sheet = sheet.as_str().unwrap();
    let text = words(&office, "D20", sheet);
    for said in [
        "LEMBAR PERTIMBANGAN PENGUBAHAN",
        "Memorandum penataan rute bus sekolah",
        "10 Januari 2027",
        "Dinas Pendidikan",
        "HENDRA LESMANA",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert_eq!(refused(&office, "D04", sheet), ("NASKAH_LEMBAR_LAIN".into(), "D20".into()));
    let awal = first_of(&list(&office, "list_lembar_uji"), "jenis", "AWAL")["id"].clone();
    assert_eq!(refused(&office, "D20", awal.as_str().unwrap()), ("NASKAH_LEMBAR_LAIN".into(), "D04".into()));

    let waiting = decree(&office, "PEMBUKAAN", "");
    in_order(
        &words(&office, "D21", &waiting),
        &[
            "TENTANG INFORMASI YANG HABIS JANGKA WAKTU PENGECUALIANNYA",
            "dikecualikan dengan Keputusan Kepala Dinas Komunikasi dan Informatika Nomor 12 Tahun 2026 berakhir \
             pada tanggal 10 Januari 2027;",
            "2. Lembar Pertimbangan Pengubahan Klasifikasi Informasi yang Dikecualikan Nomor",
            "KESATU",
            "DAFTAR INFORMASI YANG DAPAT DIAKSES BERDASARKAN PERMINTAAN",
            "Memorandum penataan rute bus sekolah",
        ],
    );
    assert_eq!(item(&office, "Memorandum penataan rute bus")["status"], "DITETAPKAN", "until it is signed");
    assert!(words(&office, "D22", &waiting).contains("DRAF"), "nothing is announced before");
    let signed = decree(&office, "PEMBUKAAN", "15");
    assert_eq!(item(&office, "pembelian lahan gudang")["status"], "DIUBAH_TERBUKA");
    fill(&office, "D22", &signed, &json!({ "media": "laman resmi" }));
    let text = words(&office, "D22", &signed);
    in_order(
        &text,
        &[
            "PENGUMUMAN",
            "Nomor 15 Tahun 2026 tanggal 6 November 2026",
            "Rencana awal pembelian lahan gudang arsip",
            "1. membukanya di laman resmi; atau",
            "2. mengajukan Permintaan Informasi Publik",
            "DAFTAR INFORMASI PUBLIK",
            "Rencana awal pembelian lahan gudang arsip",
        ],
    );
    assert!(text.contains("10 Januari 2027") && !text.contains("DRAF"), "{text}");
    assert!(!words(&office, "D18", "dkip").contains("pembelian lahan gudang"), "no longer exempt");
}

/// What ended on 10 January 2027 is public from the 11th by law (PP 61/2010 Pasal 11 ayat (3)); a decree that comes after
/// that day opens nothing later.
#[test]
fn what_had_ended_is_announced_as_open_since_its_end() {
    let office = TestOffice::contoh("2026-11-20").reopened("2027-03-01");
    let waiting = decree(&office, "PEMBUKAAN", "");
    let req = json!({ "kode": "D21", "subjek_id": waiting, "kertas": null });
    let paper = office.call("print_dokumen", req)["id"].as_str().unwrap().to_owned();
    let ppid = person(&office, "Kepala Dinas Komunikasi dan Informatika");
    let _ = office.call("record_tanda_tangan", sign(&paper, "7", "01-02-2027", &ppid));
    let text = words(&office, "D22", &waiting);
    assert!(text.contains("11 Januari 2027"), "{text}");
    // Recorded a month after it was signed: in the report of the period of its day, and in no other.
    let opened = "Memorandum penataan rute bus sekolah";
    let report = |mulai: &str, sampai: &str| {
        fill(&office, "D23", "dkip", &json!({ "mulai": mulai, "sampai": sampai }));
        words(&office, "D23", "dkip")
    };
    let changes = |text: &str| text.rsplit_once("Dibuka").map(|(_, after)| after.to_owned());
    let of_its_day = report("1-1-2027", "15-2-2027");
    assert!(changes(&of_its_day).unwrap().contains("Nomor 7"), "{of_its_day}");
    let later = report("15-2-2027", "1-3-2027");
    assert!(!later.contains("Demi hukum") && !later.contains(opened), "{later}");
}

/// A complete sheet about a change of the item `id`, which stays exempt.
pub(crate) fn change_sheet(office: &TestOffice, id: &str) -> String {
    let head = json!({
        "id": null, "nomor": "", "jenis": "PENGUBAHAN", "pemicu": "SEBELUM_PERMOHONAN", "tanggal": "18-11-2026",
        "tempat": "Aula", "penyetuju_id": person(office, "Wali Kota Cakrawala"),
        "penguji": [{ "pejabat_id": null, "nama": "Petugas Uji", "jabatan": "Pranata", "unit_kerja": "Diskominfo" }]
    });
    let sheet = office.call("save_lembar_uji", head)["id"].as_str().unwrap().to_owned();
    let row =
        office.call("add_lembar_uji_item", json!({ "lembar_id": sheet, "informasi_id": [id] }))["baris"][0]
            .clone();
    let cells = json!({ "id": row["id"], "konsekuensi_dibuka": "Siasat penawaran dibaca pesaing.",
        "konsekuensi_ditutup": "Perusahaan daerah bersaing sehat.", "hasil": "DIKECUALIKAN", "syarat": "" });
    let _ = office.call("save_lembar_uji_baris", json!({ "lembar_id": sheet, "baris": cells }));
    let _ = office.call("complete_lembar_uji", json!({ "id": sheet }));
    sheet
}

#[test]
fn what_stays_exempt_on_another_ground_is_tested_decided_and_listed_so() {
    let office = TestOffice::contoh("2026-11-20");
    let id = item(&office, "Rancangan teknis inovasi")["id"].as_str().unwrap().to_owned();
    let sheet = change_sheet(&office, &id);
    let ground = "Pasal 17 huruf i Undang-Undang Nomor 14 Tahun 2008";
    let isian = json!({ format!("{id}:dasar_hukum"): ground, format!("{id}:jangka_waktu"): "2 (dua) tahun sejak tanggal penetapan" });
    let term = format!("{id}:jangka_waktu");
    let vague =
        json!({ "kode": "D20", "subjek_id": sheet, "isian": { &term: "2 tahn sejak tanggal penetapan" } });
    let told = office.refused("save_bahan_dokumen", vague).masalah.remove(0);
    assert_eq!((told.medan, &*told.kode), (term.clone(), "JANGKA_WAKTU_TIDAK_TERBACA"));
    fill(&office, "D20", &sheet, &isian);
    let kept = office.call("get_bahan_dokumen", json!({ "kode": "D20", "subjek_id": sheet }));
    assert_eq!(first_of(&kept["medan"], "medan", &term)["akhir"], json!({ "berakhir": "2028-11-20" }));
    let text = words(&office, "D20", &sheet);
    for said in ["ATAS PENGUBAHAN KLASIFIKASI", "Semula", "Siasat penawaran dibaca", "2 (dua) tahun"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let tested = office.call("list_dokumen", json!({ "subjek_id": sheet }))[0]["id"].clone();
    let mayor = person(&office, "Wali Kota Cakrawala");
    let _ =
        office.call("record_tanda_tangan", sign(tested.as_str().unwrap(), "09/PPID", "18-11-2026", &mayor));
    let isian = json!({ "id": null, "jenis": "PENGUBAHAN", "bentuk": "PENETAPAN", "tentang": "", "rapat_id": null,
        "penandatangan_id": person(&office, "Kepala Dinas Komunikasi dan Informatika"), "informasi_id": [] });
    let decree = office.call("save_keputusan", isian)["id"].as_str().unwrap().to_owned();
    in_order(
        &words(&office, "D21", &decree),
        &[
            "PENGUBAHAN KLASIFIKASI INFORMASI YANG DIKECUALIKAN TERHADAP KEPUTUSAN KEPALA DINAS",
            "NOMOR 12 TAHUN 2026",
            "1. Keputusan Kepala Dinas Komunikasi dan Informatika Nomor 12 Tahun 2026 tentang Klasifikasi",
            "2. Lembar Pengujian Konsekuensi Nomor 01/PPID Tahun 2026;",
            "3. Lembar Pengujian Konsekuensi atas Pengubahan",
            "merupakan Informasi yang Dikecualikan.",
            "LAMPIRAN",
            "Rancangan teknis inovasi",
        ],
    );
    let paper = office.call("list_dokumen", json!({ "subjek_id": decree }))[0]["id"].clone();
    let ppid = person(&office, "Kepala Dinas Komunikasi dan Informatika");
    let _ = office.call("record_tanda_tangan", sign(paper.as_str().unwrap(), "16", "19-11-2026", &ppid));
    let changed = office.call("get_informasi", json!({ "id": id }))["informasi"].clone();
    assert_eq!((&changed["kode_pasal17"], &changed["berakhir"]), (&json!(["i"]), &json!("2028-11-19")));
    assert!(words(&office, "D18", "dkip").contains("Nomor 16 Tahun 2026"), "listed by its newest decree");
}

#[test]
fn the_record_of_a_test_names_pangkat_and_golongan_of_who_tested() {
    let office = TestOffice::contoh("2026-11-20");
    let sheets = list(&office, "list_lembar_uji");
    let sheet = first_of(&sheets, "jenis", "AWAL")["id"].as_str().unwrap().to_owned();
    in_order(&words(&office, "D07", &sheet), &["Pangkat/Golongan", "Pembina Utama Muda (IV/c)"]);
}
