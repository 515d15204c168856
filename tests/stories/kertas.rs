//! Papers of units, places, items and the register, made from live data: what stands on them is what was registered.

use crate::journey::{first_of, met, printed, registered, sign, staffed, tested};
use saksama_tests::cli::pdf_text;
use saksama_tests::office::TestOffice;
use serde_json::{Value, json};

/// The words of a paper as it would be printed now.
fn words(office: &TestOffice, kode: &str, subjek: &str) -> String {
    let paper = office.call("print_dokumen", json!({ "kode": kode, "subjek_id": subjek, "kertas": null }));
    pdf_text(&office.stored(&paper["pdf"]))
}

pub(super) fn has(text: &str, said: &[&str]) {
    for one in said {
        assert!(text.contains(one), "{one}: {text}");
    }
}

fn hasnt(text: &str, said: &[&str]) {
    for one in said {
        assert!(!text.contains(one), "{one}: {text}");
    }
}

/// Id of the thing of `list` whose `field` is `value`.
fn id_of(office: &TestOffice, list: &str, field: &str, value: &str) -> String {
    let all = office.call(list, json!({ "sampah": false }));
    first_of(&all, field, value)["id"].as_str().unwrap().to_owned()
}

fn unit(office: &TestOffice, kode: &str) -> String {
    id_of(office, "list_unit", "kode_unit", kode)
}

/// A unit that owns nothing.
fn id_of_new_unit(office: &TestOffice) -> String {
    let unit = json!({ "id": null, "nama": "Kecamatan Baru", "singkatan": "Kec. Baru", "kode_unit": "KECBARU",
        "jenis": "KECAMATAN", "aktif": true });
    office.call("save_unit", unit)["id"].as_str().unwrap().to_owned()
}

fn fill(office: &TestOffice, kode: &str, subjek: &str, isian: Value) {
    let _ = office.call("save_bahan_dokumen", json!({ "kode": kode, "subjek_id": subjek, "isian": isian }));
}

/// An item set by a decree of 20 November 2026 for five years.
fn decided(office: &TestOffice) -> String {
    let item = registered(office);
    let _ = tested(office, &item);
    let meeting = met(office, &item, 5);
    let _ = office.call("finish_rapat", json!({ "id": meeting, "kuorum_dikecualikan": "" }));
    let ppid = id_of(office, "list_pejabat", "jabatan", "Kepala Dinas Komunikasi");
    let decree = office.call(
        "save_keputusan",
        json!({
            "id": null, "jenis": "PENETAPAN", "bentuk": "KEPUTUSAN", "tentang": "", "rapat_id": meeting,
            "penandatangan_id": ppid, "informasi_id": []
        }),
    );
    let paper = printed(office, "D14", decree["id"].as_str().unwrap());
    let _ = office.call("record_tanda_tangan", sign(&paper, "52", "20-11-2026", &json!(ppid)));
    item
}

/// 20 November 2026 is a Friday: three working days later is Wednesday, 25 November.
#[test]
fn the_letter_goes_to_one_unit_or_to_all() {
    let office = TestOffice::contoh("2026-11-20");
    let id = unit(&office, "DISDIK");
    let letter = words(&office, "D01", &id);
    has(
        &letter,
        &[
            "Yth. Sekretaris Dinas Pendidikan selaku PPID Pelaksana",
            "paling lambat Rabu, 25 November 2026",
            "Unit : Dinas Pendidikan",
        ],
    );
    hasnt(&letter, &["DAFTAR PENERIMA SURAT", "Inspektorat"]);
    let all = words(&office, "D01", "semua");
    has(
        &all,
        &["(daftar terlampir)", "DAFTAR PENERIMA SURAT", "Sekretaris Dinas Pendidikan selaku PPID Pelaksana"],
    );
    // An office that doesn't say of which unit it is gets the unit behind it; nobody writes to himself.
    let health = unit(&office, "DINKES");
    let people = office.call("list_pejabat", json!({ "sampah": false }));
    let mut delegate =
        people.as_array().unwrap().iter().find(|p| p["unit_id"] == json!(health)).unwrap().clone();
    delegate["jabatan"] = json!("Sekretaris");
    delegate["peran"] =
        json!([{ "peran": "PPID_PELAKSANA", "berlaku_mulai": "2-1-2026", "berlaku_sampai": "" }]);
    let _ = office.call("save_pejabat", delegate);
    has(&words(&office, "D01", &health), &["Sekretaris Dinas Kesehatan selaku PPID Pelaksana"]);
    let own = unit(&office, "DISKOMINFO");
    let units = office.call("list_unit", json!({ "sampah": false }));
    for u in units.as_array().unwrap().iter().filter(|u| u["id"] != json!(own)) {
        has(&all, &[u["nama"].as_str().unwrap()]);
    }
    hasnt(&all, &["Pimpinan Dinas Komunikasi"]);
    let refused = office.refused("print_dokumen", json!({ "kode": "D01", "subjek_id": own, "kertas": null }));
    assert_eq!(refused.kode, "SURAT_KE_UNIT_SENDIRI");
    fill(&office, "D01", &id, json!({ "batas_waktu": "1 Desember 2026", "narahubung": "Sari Utami, 0812" }));
    has(&words(&office, "D01", &id), &["paling lambat Selasa, 1 Desember 2026", "melalui Sari Utami, 0812."]);
    // What was typed for all of them holds for each that has nothing of its own.
    fill(&office, "D01", "semua", json!({ "batas_waktu": "3 Desember 2026" }));
    has(&words(&office, "D01", &unit(&office, "INSPEKTORAT")), &["paling lambat Kamis, 3 Desember 2026"]);
    has(&words(&office, "D01", &id), &["paling lambat Selasa, 1 Desember 2026"]);
}

#[test]
fn the_form_of_a_unit_has_its_proposals_and_an_empty_one_has_none() {
    let office = staffed();
    let own = json!({
        "id": null, "nama": "Dinas Kesehatan", "singkatan": "Dinkes", "kode_unit": "DINKES",
        "jenis": "PERANGKAT_DAERAH", "aktif": true
    });
    let dinas = office.call("save_unit", own)["id"].as_str().unwrap().to_owned();
    let item = registered(&office);
    hasnt(&words(&office, "D02", &dinas), &["Rekam medis"]);
    let mut isian = saksama_tests::office::informasi_isian();
    isian["unit_id"] = json!(dinas);
    isian["judul"] = json!("Data penerima bantuan");
    let _ = office.call("save_informasi", isian);
    let form = words(&office, "D02", &dinas);
    has(
        &form,
        &["Data penerima bantuan", "Dinas Kesehatan", "Tahun 2026", "Hardcopy", "Rahasia kesehatan pasien"],
    );
    hasnt(&form, &["Petunjuk pengisian"]);
    assert_eq!(form.matches("PPID Pelaksana").count(), 1, "{form}");
    let blank = words(&office, "D02", "semua");
    has(&blank, &["Petunjuk pengisian", "Hardcopy"]);
    hasnt(&blank, &["Data penerima bantuan", "Rekam medis"]);

    let recap = words(&office, "D03", "dkip");
    has(
        &recap,
        &["REKAPITULASI", "Dinas Kesehatan", "Data penerima bantuan", "Belum ada unit", "Rekam medis"],
    );

    // One draft is one version, however often it is printed.
    has(&words(&office, "D05", "dkip"), &["RANCANGAN", "Rancangan versi 1", "Rekam medis", "DRAF"]);
    fill(&office, "D05", "dkip", json!({ "salinan_ke": "2", "salinan_dari": "5" }));
    has(&words(&office, "D05", "dkip"), &["Rancangan versi 1", "Salinan ke-2 dari 5"]);
    let wrong = json!({ "kode": "D05", "subjek_id": "dkip", "isian": { "salinan_ke": "dua" } });
    assert_eq!(office.refused("save_bahan_dokumen", wrong).masalah[0].kode, "ANGKA_TIDAK_TERBACA");
    let _ = office.call("trash_informasi", json!({ "id": [item] }));
    let next = words(&office, "D05", "dkip");
    has(&next, &["Rancangan versi 3", "Data penerima bantuan"]);
    hasnt(&next, &["Rekam medis pasien rujukan"]);
}

#[test]
fn the_papers_of_the_archive_follow_the_shelves() {
    let office = TestOffice::contoh("2026-11-20");
    let rows = office.call("list_rak", json!({}));
    let rows = rows.as_array().unwrap();
    let (boks, lemari) = ("G1-R201-L1-B1", "G1-R201-L1");
    let in_box: Vec<&Value> = rows.iter().filter(|r| r["kode_lengkap"] == boks).collect();
    let elsewhere: Vec<&Value> = rows.iter().filter(|r| r["kode_lengkap"] != boks).collect();
    assert!(in_box.len() > 3 && elsewhere.len() > 3, "{rows:?}");
    let id = id_of(&office, "list_lokasi_arsip", "kode_lengkap", boks);
    let text = |r: &Value, field: &str| r[field].as_str().unwrap().to_owned();

    let list = words(&office, "D19", &id);
    for r in &in_box {
        has(&list, &[&text(r, "nomor_register")]);
    }
    for r in &elsewhere {
        hasnt(&list, &[&text(r, "nomor_register")]);
    }
    has(&list, &["DAFTAR ARSIP", "Boks 1: berakhir paling awal", "Terbatas (T)", "1 berkas"]);
    let all = words(&office, "D19", "semua");
    has(&all, &["Belum ditempatkan"]);
    for r in rows {
        has(&all, &[&text(r, "nomor_register"), boks]);
    }

    // Whoever passes the shelf reads numbers, never what is exempt.
    for kode in ["D19-LABEL", "D19-KARTU"] {
        let paper = words(&office, kode, &id);
        for r in &in_box {
            has(&paper, &[&text(r, "nomor_register")]);
            hasnt(&paper, &[&text(r, "judul")]);
        }
        has(&paper, &[boks]);
    }
    has(&words(&office, "D19-LABEL", &id), &["BOKS B1", "Folder 01", "s.d."]);
    let cupboard = id_of(&office, "list_lokasi_arsip", "kode_lengkap", lemari);
    let labels = words(&office, "D19-LABEL", &cupboard);
    has(&labels, &["BOKS B1", "BOKS B2", "BOKS B3"]);
    hasnt(&labels, &["Folder 01"]);
    has(&words(&office, "D19-KARTU", &id), &["Ruang R201: Ruang Arsip Lantai 2"]);

    let order = words(&office, "D19-PENATAAN", "dkip");
    let at: Vec<usize> = in_box
        .iter()
        .map(|r| order.find(&text(r, "nomor_register")).expect("every paper is listed"))
        .collect();
    assert!(at.is_sorted(), "the first to end first: {order}");
    has(&order, &["Berakhir tahun 2027", "Tanpa tanggal berakhir"]);
}

/// Five years from 20 November 2026 end on Thursday, 20 November 2031. No weekday of the six weeks before is a holiday
/// of every year, so 30 working days before it is Thursday, 9 October.
#[test]
fn what_ends_is_told_with_its_deadline() {
    let office = staffed();
    let _ = decided(&office);
    let list = words(&office, "D25-JATUH-TEMPO", "dkip");
    has(
        &list,
        &["R-2026-0001", "Nomor 52 Tahun 2026", "20 November 2031", "9 Oktober 2031", "Belum perlu tindakan"],
    );
    let report = words(&office, "D23", "dkip");
    has(
        &report,
        &[
            "1 JANUARI S.D. 20 NOVEMBER 2026",
            "Menurut keadaan per 20 November 2026 tercatat 1 Informasi",
            "Huruf h",
            "Ditambahkan",
            "R-2026-0001",
            "Lembar Pengujian Konsekuensi atas 1 informasi",
            "Pembahasan 1 informasi",
            "Hardcopy yang belum berlokasi",
        ],
    );
    hasnt(&report, &["9 Oktober 2031"]);
    fill(
        &office,
        "D23",
        "dkip",
        json!({ "mulai": "1-7-2025", "sampai": "31-12-2025", "kendala": "Rak penuh.", "rekomendasi": "Beli rak." }),
    );
    // A period that ends before it begins is none: not when it is typed, nor when the end is left to the day of print.
    let turned =
        json!({ "kode": "D23", "subjek_id": "dkip", "isian": { "mulai": "2-1-2026", "sampai": "1-1-2026" } });
    let refused = office.refused("save_bahan_dokumen", turned);
    assert_eq!((&*refused.masalah[0].medan, &*refused.masalah[0].kode), ("sampai", "TANGGAL_MENDAHULUI"));
    let before = words(&office, "D23", "dkip");
    has(
        &before,
        &[
            "Menurut keadaan per 20 November 2026 tidak tercatat",
            "31 Desember 2025",
            "Rak penuh.",
            "Beli rak.",
        ],
    );
    hasnt(&before, &["R-2026-0001"]);
    fill(&office, "D23", "dkip", json!({ "mulai": "21-11-2026" }));
    let print = json!({ "kode": "D23", "subjek_id": "dkip", "kertas": null });
    assert_eq!(office.refused("print_dokumen", print).kode, "MASA_LAPORAN_TERBALIK");
    // That there is nothing is said only by who knows: the program of its own data, the officer of the rest.
    for (typed, nothing) in [("", false), ("-", true)] {
        let isian =
            json!({ "mulai": "1-7-2025", "sampai": "31-12-2025", "kendala": typed, "rekomendasi": typed });
        fill(&office, "D23", "dkip", isian);
        let report = words(&office, "D23", "dkip");
        let (_, end) = report.split_once("Kendala").unwrap();
        assert_eq!((end.contains("Tidak ada."), end.contains("......")), (nothing, !nothing), "{report}");
        assert!(report.split_once("Kendala").unwrap().0.contains("Tidak ada."));
    }

    let office = office.reopened("2031-10-13");
    let due = words(&office, "D25-JATUH-TEMPO", "dkip");
    has(&due, &["Masa pengubahan", "lewat 2 hari kerja", "Tetapkan pengubahan sekarang"]);
    fill(&office, "D23", "dkip", json!({}));
    has(&words(&office, "D23", "dkip"), &["9 Oktober 2031"]);
    let office = office.reopened("2031-11-21");
    has(&words(&office, "D25-JATUH-TEMPO", "dkip"), &["Sudah berakhir", "Umumkan sebagai informasi terbuka"]);
}

#[test]
fn a_loan_is_out_until_it_is_back() {
    let office = staffed();
    let item = decided(&office);
    let nothing = "Tidak ada arsip yang sedang dipinjam.";
    has(&words(&office, "D25-PEMINJAMAN", "dkip"), &[nothing]);
    has(&words(&office, "D25", &item), &["R-2026-0001", "PENUNJUK ARSIP KELUAR", "Pemberi Izin"]);
    let lent = json!({
        "peminjam": "Bagas Hermawan", "nip": "198504122010011009", "jabatan": "Auditor", "unit_kerja": "Inspektorat",
        "keperluan": "Pemeriksaan khusus", "tanggal_pinjam": "16-11-2026", "tanggal_harus_kembali": "18-11-2026"
    });
    fill(&office, "D25", &item, lent.clone());
    has(
        &words(&office, "D25", &item),
        &["Bagas Hermawan", "19850412 201001 1 009", "Pemeriksaan khusus", "18 November 2026"],
    );
    let card = words(&office, "D25-KARTU", &item);
    has(&card, &["Bagas Hermawan", "16-11-2026", "PPID Utama"]);
    hasnt(&card, &["Rekam medis"]);
    // Due on Wednesday, today is Friday.
    has(
        &words(&office, "D25-PEMINJAMAN", "dkip"),
        &["Terlambat", "R-2026-0001", "Bagas Hermawan", "Inspektorat", "2 hari kerja"],
    );
    let mut back = lent;
    back["tanggal_kembali"] = json!("20-11-2026");
    fill(&office, "D25", &item, back);
    let list = words(&office, "D25-PEMINJAMAN", "dkip");
    has(&list, &[nothing]);
    hasnt(&list, &["Bagas"]);
}

#[test]
fn what_was_uploaded_is_proved_by_its_fingerprints() {
    let office = staffed();
    let _ = decided(&office);
    has(
        &words(&office, "D25-UNGGAH", "dkip"),
        &["BUKTI UNGGAH", "Daftar Informasi yang Dikecualikan Tahun 2026"],
    );
    let usb = office.folder.path().join("usb");
    std::fs::create_dir(&usb).unwrap();
    let _ = office.call("export_dkip", json!({ "path": usb }));
    let report = office.call("export_dkip", json!({ "path": usb }));
    fill(
        &office,
        "D25-UNGGAH",
        "dkip",
        json!({ "laman": "https://ppid.uji.go.id/dik", "tanggal": "20-11-2026" }),
    );
    let proof = words(&office, "D25-UNGGAH", "dkip");
    has(&proof, &["(20-11-2026)", "https://ppid.uji.go.id/dik", "Nomor 52 Tahun 2026"]);
    let files = report["berkas"].as_array().unwrap();
    assert!(files.len() > 3, "{report}");
    for file in files {
        let sha = file["sha256"].as_str().unwrap();
        has(&proof, &[&sha[..8], &sha[56..]]);
    }
    // Every file has its row, and the first export none.
    assert!(
        proof.contains(&format!(" {} ", files.len())) && !proof.contains(&format!(" {} ", files.len() + 1))
    );
}

#[test]
fn archives_are_handed_over_by_their_unit() {
    let office = TestOffice::contoh("2026-11-20");
    let id = unit(&office, "DISDIK");
    let record = words(&office, "D24", &id);
    has(&record, &["SERAH TERIMA", "Teguh Santoso", "Dinas Pendidikan", "Endah Lestari", "Kertas"]);
    let parties = json!({ "pihak_kedua": "Joko Purnomo", "pihak_kedua_jabatan": "Arsiparis Muda", "barang": "Kunci lemari",
        "saksi": "Sari Utami, S.E.; Pengadministrasi\nBudi Raharjo" });
    fill(&office, "D24", &id, parties);
    let typed = words(&office, "D24", &id);
    has(&typed, &["Joko Purnomo", "Arsiparis Muda", "Kunci lemari", "Saksi-saksi"]);
    has(&typed, &["Sari Utami, S.E.", "Pengadministrasi", "Budi Raharjo"]);
    hasnt(&typed, &["Endah Lestari", "Kertas"]);
    // Who is in the register has NIP and pangkat from there; anyone else has what was typed.
    has(&record, &["Penata Muda Tingkat I (III/b)", "...... berkas", "............"]);
    let parties = json!({ "pihak_pertama": "Budi Raharjo", "pihak_pertama_nip": "199001012015031002",
        "pihak_pertama_pangkat": "Pengatur (II/c)", "pihak_kedua": "Bagus Prasetyo, S.Kom., M.T." });
    fill(&office, "D24", &id, parties);
    has(
        &words(&office, "D24", &id),
        &["19900101 201503 1 002", "Pengatur (II/c)", "Bagus Prasetyo", "Pembina Utama Muda (IV/c)"],
    );
    // A unit with nothing to hand over gets no paper, and the office is told for which.
    let kecamatan = id_of_new_unit(&office);
    let refused =
        office.refused("print_dokumen", json!({ "kode": "D24", "subjek_id": kecamatan, "kertas": null }));
    assert_eq!((&*refused.kode, &*refused.data["unit"]), ("TIDAK_ADA_YANG_DISERAHKAN", "Kecamatan Baru"));
}

/// What shows the state of its day is signed again each time: last year's signature doesn't stand in the way.
#[test]
fn a_signed_letter_of_last_year_is_followed_by_the_next() {
    let office = TestOffice::contoh("2026-11-20");
    let id = unit(&office, "DISDIK");
    let ppid = json!(id_of(&office, "list_pejabat", "jabatan", "Kepala Dinas Komunikasi dan Informatika"));
    let first = printed(&office, "D01", &id);
    let _ = office.call("record_tanda_tangan", sign(&first, "1", "20-11-2026", &ppid));
    let office = office.reopened("2027-11-22");
    has(&words(&office, "D01", &id), &["22 November 2027"]);
    let papers = office.call("list_dokumen", json!({ "subjek_id": id }));
    assert_eq!(first_of(&papers, "id", &first)["status"], "DITANDATANGANI");
}
