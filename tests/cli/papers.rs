//! The practice office's papers: valid, with embedded fonts, in reading order, the same bytes twice.

use saksama_tests::cli::{contoh, json, ok, oracle, pdf_text, run};
use std::path::Path;

const PAPERS: [&str; 6] = ["D04", "D08", "D10", "D12", "D14", "D18"];
/// Of units, places, items and the register: made without typing anything first.
const LISTS: [&str; 15] = [
    "D01",
    "D02",
    "D03",
    "D05",
    "D19",
    "D19-LABEL",
    "D19-KARTU",
    "D19-PENATAAN",
    "D23",
    "D24",
    "D25",
    "D25-KARTU",
    "D25-PEMINJAMAN",
    "D25-JATUH-TEMPO",
    "D25-UNGGAH",
];

fn print(data: &Path, kode: &str, file: &Path, extra: &[&str]) {
    let file = file.to_str().expect("a plain path");
    let mut args = vec!["cetak", kode, "--keluar", file];
    args.extend(extra);
    let _ = ok(data, &args);
}

#[test]
fn every_paper_of_the_practice_office_is_fit_to_sign() {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    for kode in PAPERS.into_iter().chain(LISTS) {
        let file = data.path().join(format!("{kode}.pdf"));
        print(data.path(), kode, &file, &[]);
        let _ = oracle("qpdf", &["--check".as_ref(), file.as_os_str()]);
        let fonts = oracle("pdffonts", &[file.as_os_str()]);
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!rows.is_empty(), "{kode} has no fonts");
        for row in rows {
            // name  type  encoding  emb sub uni  object
            let cells: Vec<&str> = row.split_whitespace().collect();
            let flags = &cells[cells.len() - 5..cells.len() - 2];
            assert_eq!(flags, ["yes", "yes", "yes"], "{kode}: {row}");
        }
        assert!(pdf_text(&file).contains("LATIHAN"), "{kode} of the practice office says LATIHAN");
    }
}

#[test]
fn a_cell_is_read_to_its_end_before_its_neighbour() {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    for kode in PAPERS {
        let file = data.path().join(format!("{kode}.pdf"));
        match kode {
            "D12" => print(data.path(), kode, &file, &["--id", &signed(data.path(), kode).0]),
            _ => print(data.path(), kode, &file, &[]),
        }
        // as most readers take it: by where words stand on the page, not by how the file was written
        let text = oracle("pdftotext", &[file.as_os_str(), "-".as_ref()]);
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let cells: &[&str] = match kode {
            "D04" => &["Jaringan dapat dirusak atau dicemari sehingga membahayakan warga."],
            "D08" => &["Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"],
            "D10" => &[
                "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
                "Siti Rahmawati, S.STP., M.Si.",
                "19800315 200012 2 001",
            ],
            "D12" => &[
                "Putusan Rapat",
                "Nama, alamat, nomor telepon, dan keterangan lain yang dapat mengungkap pelapor dugaan \
                 penyalahgunaan wewenang",
                "Pasal 44 ayat (1) huruf h Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan",
                "30 (tiga puluh) tahun sejak tanggal penetapan",
            ],
            _ => &["Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik"],
        };
        for cell in cells {
            assert!(words.contains(cell), "{kode}: {cell}: {text}");
        }
        let head = match kode {
            "D12" => "No. Informasi Dasar Hukum Putusan Rapat Jangka Waktu",
            "D18" => {
                "No. Uraian Informasi Dasar Hukum Pengecualian Konsekuensi bila Dibuka Pertimbangan bila Ditutup"
            }
            _ => continue,
        };
        assert!(words.contains(head), "{kode}: {head}: {text}");
    }
}

#[test]
fn papers_read_in_order() {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    let expect: [(&str, &[&str]); 4] = [
        (
            "D04",
            &[
                "LEMBAR PENGUJIAN KONSEKUENSI",
                "Pada hari ini",
                "Dibuka",
                "Ditutup",
                "Data informan pelanggaran perizinan",
                "Menyetujui",
                "HENDRA LESMANA",
            ],
        ),
        (
            "D12",
            &[
                "BERITA ACARA",
                "Rapat dihadiri oleh 7 (tujuh) dari 9 (sembilan)",
                "Disetujui dikecualikan",
                "Ratna Puspitasari",
            ],
        ),
        (
            "D14",
            &[
                "KEPUTUSAN",
                "TENTANG",
                "Menimbang",
                "Mengingat",
                "Undang-Undang Nomor 14 Tahun 2008",
                "MEMUTUSKAN",
                "BAGUS PRASETYO",
                "LAMPIRAN",
                "Kata sandi dan kunci peladen",
            ],
        ),
        ("D18", &["DAFTAR INFORMASI YANG DIKECUALIKAN", "Uraian", "Rencana operasi penertiban"]),
    ];
    for (kode, phrases) in expect {
        let file = data.path().join(format!("{kode}.pdf"));
        print(data.path(), kode, &file, &[]);
        let text = pdf_text(&file).to_lowercase();
        let mut from = 0;
        for phrase in phrases {
            let found = text[from..].find(&phrase.to_lowercase());
            assert!(found.is_some(), "{kode}: {phrase:?} is missing after byte {from} of: {text}");
            from += found.unwrap_or(0);
        }
    }
}

#[test]
fn same_data_and_date_give_the_same_bytes() {
    let made = tempfile::tempdir().unwrap();
    contoh(made.path());
    let bytes = |kode: &str| {
        // the same office on another computer: ids are data too, the code on a sheet stands for them
        let data = tempfile::tempdir().unwrap();
        let _ = oracle("cp", &["-r".as_ref(), made.path().join(".").as_os_str(), data.path().as_os_str()]);
        let file = data.path().join("paper.pdf");
        print(data.path(), kode, &file, &[]);
        std::fs::read(&file).unwrap()
    };
    for kode in ["D04", "D14"] {
        assert!(bytes(kode) == bytes(kode), "{kode} differs between two equal offices");
    }
}

#[test]
fn the_paper_size_asked_for_is_the_one_printed() {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    // Points of the upright sheet, from the millimetres of the standard.
    for (kertas, width, height) in [("A4", 595.28, 841.89), ("F4", 609.45, 935.43), ("LEGAL", 612.0, 1008.0)]
    {
        let file = data.path().join("d08.pdf");
        print(data.path(), "D08", &file, &["--kertas", kertas]);
        let info = oracle("pdfinfo", &[file.as_os_str()]);
        let line = info.lines().find(|l| l.starts_with("Page size:")).unwrap_or_default();
        let points: Vec<f64> = line.split_whitespace().filter_map(|w| w.parse().ok()).collect();
        let near = |a: f64, b: f64| (a - b).abs() < 0.1;
        assert!(near(points[0], width) && near(points[1], height), "{kertas}: {line}");
    }
}

#[test]
fn printing_again_without_a_change_adds_no_version() {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    let count =
        || json(data.path(), &["rpc", "list_dokumen", r#"{"subjek_id":null}"#]).as_array().unwrap().len();
    let file = data.path().join("d18.pdf");
    print(data.path(), "D18", &file, &[]);
    let once = count();
    print(data.path(), "D18", &file, &[]);
    assert_eq!(count(), once);
}

#[test]
fn a_letter_to_every_unit_goes_to_a_folder_or_to_one_file() {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    let all = json(data.path(), &["rpc", "list_unit", r#"{"sampah":false}"#]).as_array().unwrap().len();
    // the PPID Utama doesn't write to the unit he heads himself
    let units = all - 1;
    let (folder, file) = (data.path().join("surat"), data.path().join("surat.PDF"));
    for target in [&folder, &file] {
        let target = target.to_str().expect("a plain path");
        let done = json(data.path(), &["cetak", "D01", "--semua-unit", "--keluar", target]);
        assert_eq!(done["dokumen"].as_array().unwrap().len(), units);
    }
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), units);
    assert!(pdf_text(&file).contains("Inspektorat Kota"));
    let refused = run(data.path(), &["cetak", "D23", "--semua-unit", "--keluar", "surat.pdf"]);
    assert!(
        String::from_utf8_lossy(&refused.stderr).starts_with("Laporan pendokumentasian tidak dikirim"),
        "{refused:?}"
    );
}

#[test]
fn the_test_page_has_true_measures_and_names_its_paper() {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    let file = data.path().join("uji.pdf");
    let keluar = file.to_str().unwrap();
    let _ = ok(data.path(), &["cetak", "--halaman-uji", "--kertas", "A4", "--keluar", keluar]);
    let _ = oracle("qpdf", &["--check".as_ref(), file.as_os_str()]);
    let info = oracle("pdfinfo", &[file.as_os_str()]);
    assert!(info.contains("Page size:       595.276 x 841.89 pts (A4)"), "{info}");
    let text = pdf_text(&file);
    for said in ["HALAMAN UJI", "A4 (210 × 297 mm)", "Tepi kiri : 30 mm", "200", "270"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let _ = ok(data.path(), &["cetak", "d08", "--halaman-uji", "--keluar", keluar]);
    assert!(pdf_text(&file).contains("Tata letak : Surat Undangan rapat"));
}

#[test]
fn a_letter_is_copied_for_the_word_processor_and_a_wide_table_is_not() {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    let file = data.path().join("undangan.docx");
    let keluar = file.to_str().unwrap();
    let _ = ok(data.path(), &["cetak", "D08", "--docx", "--keluar", keluar]);
    assert!(std::fs::read(&file).unwrap().starts_with(b"PK"));
    for table in ["D18", "D05", "D19-LABEL"] {
        let refused = run(data.path(), &["cetak", table, "--docx", "--keluar", keluar]);
        let told = String::from_utf8_lossy(&refused.stderr);
        assert!(!refused.status.success() && told.contains("Simpan sebagai PDF"), "{table}: {told}");
    }
}

#[test]
fn a_code_and_a_scan_lead_to_the_paper() {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    let file = data.path().join("undangan.pdf");
    print(data.path(), "D08", &file, &[]);
    let by_scan = json(data.path(), &["cari-kode", file.to_str().unwrap()]);
    let kode = by_scan["kode_lembar"].as_str().unwrap();
    assert_eq!(json(data.path(), &["cari-kode", kode])["id"], by_scan["id"]);
    assert_eq!(by_scan["kode"], "D08");
    let refused = run(data.path(), &["cari-kode", "bukan kode"]);
    assert!(String::from_utf8_lossy(&refused.stderr).contains("bukan kode lembar"));
}

#[test]
fn a_signed_paper_is_never_drawn_anew() {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    for kode in ["D04", "D12", "D14"] {
        let file = data.path().join(format!("salinan-{kode}.pdf"));
        let (subjek, hash) = signed(data.path(), kode);
        let keluar = file.to_str().unwrap();
        let other = run(data.path(), &["cetak", kode, "--id", &subjek, "--kertas", "A4", "--keluar", keluar]);
        let told = String::from_utf8_lossy(&other.stderr);
        assert!(!other.status.success() && told.contains("atur printer"), "{kode}: {told}");
        assert!(!file.exists(), "{kode}: nothing is written");
        // In its own size it is the file that was signed, to the byte.
        print(data.path(), kode, &file, &["--id", &subjek]);
        let sum = oracle("sha256sum", &[file.as_os_str()]);
        assert!(sum.starts_with(&hash), "{kode}: {sum}");
        assert_eq!(last_told(data.path()), ("SaveSalinanDokumen".into(), keluar.to_owned()), "{kode}");
    }
    let word = data.path().join("undangan.docx");
    print(data.path(), "D08", &word, &["--docx"]);
    assert_eq!(last_told(data.path()), ("SaveSalinanDokumen".into(), word.display().to_string()));
}

/// The last line of the trail: what was done, and where to.
fn last_told(data: &Path) -> (String, String) {
    let lines = json(data, &["rpc", "list_jejak", r#"{"entitas_id":null,"jumlah":1}"#]);
    let text = |v: &serde_json::Value| v.as_str().unwrap().to_owned();
    (text(&lines[0]["op"]), text(&lines[0]["ke"]))
}

/// Subject and hash of the signed paper of one kind.
fn signed(data: &Path, kode: &str) -> (String, String) {
    let papers = json(data, &["rpc", "list_dokumen", r#"{"subjek_id":null}"#]);
    let found =
        papers.as_array().unwrap().iter().find(|d| d["kode"] == kode && d["status"] == "DITANDATANGANI");
    let paper = found.expect("a signed paper");
    let text = |v: &serde_json::Value| v.as_str().unwrap().to_owned();
    (text(&paper["subjek_id"]), text(&paper["pdf"]["sha256"]))
}

#[test]
fn every_paper_of_a_meeting_in_one_file() {
    let data = tempfile::tempdir().unwrap();
    contoh(data.path());
    let meetings = data.path().join("semua.pdf");
    let file = meetings.to_str().unwrap();
    let made = json(data.path(), &["cetak", "RAPAT", "--semua", "--keluar", file]);
    let _ = oracle("qpdf", &["--check".as_ref(), meetings.as_os_str()]);
    let text = pdf_text(&meetings);
    for paper in made["surat"].as_array().unwrap() {
        let kode = paper["kode"].as_str().unwrap();
        let single = data.path().join(format!("{kode}.pdf"));
        print(data.path(), kode, &single, &["--id", paper["subjek_id"].as_str().unwrap()]);
        assert!(text.contains(&pdf_text(&single)), "{kode} stands in it word for word");
    }
    assert!(made["surat"].as_array().unwrap().len() > 1, "{made}");
    // What belongs to no meeting is refused before anything is made.
    let refused = run(data.path(), &["cetak", "D12", "--semua", "--keluar", file]);
    assert!(!refused.status.success());
}
