//! Lists taken in by the command line.

use saksama_tests::cli::{json, ok, pdf_text, run};

/// An invented list of the shape offices keep: title, two-row header, a heading, a row that is broken in two.
const DAFTAR: &str = "\
DAFTAR INFORMASI YANG DIKECUALIKAN;;;;;
;;;;;
No.;Informasi;Dasar Hukum Pengecualian;Konsekuensi / Pertimbangan Bagi Publik;;Jangka Waktu
;;;Dibuka;Ditutup;
1;Rekam penilaian pegawai kontrak;\"Pasal 17 huruf h angka 4 UU Nomor 14 Tahun 2008\";Mengungkap penilaian pribadi;Melindungi rahasia pribadi pegawai;5 tahun
2;Denah gudang perlengkapan;Peraturan Presiden Nomor 12 Tahun 2021;;Mencegah pencurian;Selama jangka waktu tertentu
;;;;;
3;;UU Nomor 14 Tahun 2008;;;Permanen
";

#[test]
fn counts_add_up_and_nothing_is_saved_on_trial() {
    let data = tempfile::tempdir().unwrap();
    let file = data.path().join("daftar.csv");
    std::fs::write(&file, DAFTAR).unwrap();
    let file = file.to_str().unwrap();
    let trial = json(data.path(), &["impor", file, "--uji-coba"]);
    let n = |key: &str| trial[key].as_u64().unwrap();
    assert_eq!(n("baris_dibaca"), n("diambil") + n("ditolak") + n("bukan_data"));
    assert_eq!((n("diambil"), n("ditandai"), n("ditolak")), (2, 1, 1));
    assert_eq!(registered(data.path()).len(), 0);

    let angka = &trial["angka"];
    let read = ["huruf", "dasar_hukum", "jangka_waktu", "kategori", "sambungan"].map(|k| angka[k].as_u64());
    assert_eq!(read, [1, 2, 1, 0, 0].map(Some), "{angka}");
    let said = ok(data.path(), &["impor", file, "--uji-coba"]);
    assert!(said.contains("Terbaca: huruf Pasal 17 pada 1 informasi, peraturan pada 2"), "{said}");

    let taken = json(data.path(), &["impor", file]);
    for key in ["baris_dibaca", "diambil", "ditandai", "ditolak", "bukan_data"] {
        assert_eq!(taken[key], trial[key], "{key}");
    }
    assert!(taken["lembar_id"].is_string(), "a matrix becomes a sheet");
    let rows = registered(data.path());
    assert_eq!(rows.len(), 2);
    let person = rows.iter().find(|r| r["judul"] == "Rekam penilaian pegawai kontrak").unwrap();
    assert_eq!(person["huruf"], "h");
}

#[test]
fn headings_of_a_list_stay_together_and_in_its_order_whatever_the_letters_are() {
    let data = tempfile::tempdir().unwrap();
    let file = data.path().join("daftar.csv");
    let list = "No;Informasi;Dasar Hukum;Jangka Waktu\n\
        I Kepegawaian;;;\n\
        1;Daftar riwayat hidup pegawai magang;UU 14 Tahun 2008 Pasal 17 huruf h;5 tahun\n\
        2;Rancangan mutasi pegawai magang;UU 14 Tahun 2008 Pasal 17 huruf i;2 tahun\n\
        II Penegakan hukum;;;\n\
        3;Jadwal operasi gabungan;UU 14 Tahun 2008 Pasal 17 huruf a;1 tahun\n";
    std::fs::write(&file, list).unwrap();
    let _ = ok(data.path(), &["impor", file.to_str().unwrap()]);
    let pdf = data.path().join("dkip.pdf");
    let _ = ok(data.path(), &["cetak", "D18", "--keluar", pdf.to_str().unwrap()]);
    let text = pdf_text(&pdf);
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} in {text}"));
    let order = [
        place("I Kepegawaian"),
        place("Daftar riwayat"),
        place("Rancangan mutasi"),
        place("II Penegakan"),
        place("Jadwal operasi"),
    ];
    assert!(order.is_sorted(), "{order:?} in {text}");
    assert_eq!(text.matches("Kepegawaian").count(), 1, "{text}");
}

#[test]
fn a_list_taken_twice_is_flagged_with_the_numbers_it_has() {
    let data = tempfile::tempdir().unwrap();
    let file = data.path().join("daftar.csv");
    std::fs::write(&file, DAFTAR).unwrap();
    let file = file.to_str().unwrap();
    let first = json(data.path(), &["impor", file]);
    let again = json(data.path(), &["impor", file, "--uji-coba"]);
    assert_eq!((first["ditandai"].as_u64(), again["ditandai"].as_u64()), (Some(1), Some(2)));
    let request = serde_json::json!({ "path": file, "peta": null, "unit_id": null }).to_string();
    let read = json(data.path(), &["rpc", "read_impor", &request]);
    let flags: Vec<_> = read["baris"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|b| b["temuan"].as_array().unwrap())
        .filter(|t| t["kode"] == "IMPOR_MUNGKIN_SUDAH_ADA")
        .map(|t| t["data"]["nomor"].as_str().unwrap())
        .collect();
    assert_eq!(flags, ["R-2026-0001", "R-2026-0002"]);
    // Flagged, not refused.
    assert_eq!(json(data.path(), &["impor", file])["ditandai"].as_u64(), Some(2));
    assert_eq!(registered(data.path()).len(), 4);
}

#[test]
fn findings_are_told_by_the_row_that_a_spreadsheet_shows() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    let file = dir.path().join("daftar.csv");
    // a cell of three lines in row 5: what follows stands one row lower each, not three
    std::fs::write(&file, DAFTAR.replace("Pasal 17 huruf h angka 4", "Pasal 17\nhuruf h\nangka 4")).unwrap();
    let file = file.to_str().unwrap();
    let found = json(&data, &["impor", file, "--uji-coba"])["temuan"].clone();
    let rows: Vec<(u64, &str)> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|f| (f["baris"].as_u64().unwrap(), f["jenis"].as_str().unwrap()))
        .collect();
    assert_eq!(rows, [(6, "DIAMBIL"), (8, "DITOLAK")], "{found}");
    for extra in [&["--uji-coba"][..], &[]] {
        let text = ok(&data, &[&["impor", file], extra].concat());
        let refused = text.find("Ditolak:\n- baris 8: Baris ini tidak memuat uraian").unwrap();
        assert!(refused < text.find("Ditandai, perlu diperiksa:\n- baris 6: ").unwrap(), "{text}");
    }
}

/// A term that could only be guessed is flagged; one that says all is not, and keeps its first day.
#[test]
fn a_guessed_term_is_flagged() {
    let data = tempfile::tempdir().unwrap();
    let file = data.path().join("daftar.csv");
    for (term, flagged) in [
        ("5-10 tahun", true),
        ("1,5 tahun", true),
        ("sampai tahun 2030", true),
        ("tidak permanen", true),
        ("25 tahun sejak 1 Januari 2020", false),
    ] {
        std::fs::write(&file, DAFTAR.replace(";5 tahun", &format!(";\"{term}\""))).unwrap();
        let request = serde_json::json!({ "path": file, "peta": null, "unit_id": null }).to_string();
        let read = json(data.path(), &["rpc", "read_impor", &request]);
        let rows = read["baris"].as_array().unwrap();
        let row = rows.iter().find(|b| b["jangka_waktu"] == term).unwrap();
        let found = row["temuan"].as_array().unwrap();
        assert_eq!(found.iter().any(|t| t["kode"] == "IMPOR_JANGKA_WAKTU_TIDAK_JELAS"), flagged, "{term}");
    }
}

#[test]
fn every_word_of_a_list_comes_out_on_paper() {
    let data = tempfile::tempdir().unwrap();
    let file = data.path().join("daftar.csv");
    std::fs::write(&file, DAFTAR).unwrap();
    let _ = ok(data.path(), &["impor", file.to_str().unwrap()]);
    for kode in ["D04", "D18"] {
        let pdf = data.path().join(format!("{kode}.pdf"));
        let _ = ok(data.path(), &["cetak", kode, "--keluar", pdf.to_str().unwrap()]);
        let text = pdf_text(&pdf);
        for phrase in
            ["Rekam penilaian pegawai kontrak", "Mencegah pencurian", "Selama jangka waktu tertentu"]
        {
            let words = phrase.split(' ').all(|w| text.contains(w));
            assert!(words, "{kode} lacks words of {phrase:?}: {text}");
        }
    }
}

#[test]
fn a_wrong_mapping_is_refused_and_saves_nothing() {
    let data = tempfile::tempdir().unwrap();
    let file = data.path().join("daftar.csv");
    std::fs::write(&file, DAFTAR).unwrap();
    let peta = data.path().join("peta.json");
    std::fs::write(&peta, r#"["NOMOR", "TIDAK_ADA"]"#).unwrap();
    let out = run(data.path(), &["impor", file.to_str().unwrap(), "--peta", peta.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&out.stderr).contains("TIDAK_ADA"));
    assert_eq!(registered(data.path()).len(), 0);
}

fn registered(data: &std::path::Path) -> Vec<serde_json::Value> {
    let all = r#"{"teks":"","status":[],"huruf":[],"unit_id":[],"hanya_bermasalah":false,"sampah":false,
        "urut":"NOMOR_REGISTER","menurun":false,"mulai":0,"jumlah":500}"#;
    json(data, &["rpc", "search_informasi", all])["baris"].as_array().unwrap().clone()
}

#[cfg(unix)]
#[test]
fn ctrl_c_in_the_middle_takes_nothing_in() {
    use std::io::{BufRead, Write};
    let data = tempfile::tempdir().unwrap();
    let pipe = data.path().join("daftar.csv");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    let office = data.path().join("data");
    saksama_tests::cli::make_office(&office);
    let mut program = saksama_tests::cli::cli()
        .args(["--data".as_ref(), office.as_os_str(), "--kata-sandi-berkas".as_ref()])
        .args([saksama_tests::cli::kata_sandi_berkas(), std::path::Path::new("impor"), &pipe])
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    // Opened only when the program is reading the list already.
    let mut list = std::fs::File::options().write(true).open(&pipe).unwrap();
    let kill = std::process::Command::new("kill").args(["-INT", &program.id().to_string()]).status();
    assert!(kill.unwrap().success());
    let mut said = std::io::BufReader::new(program.stderr.take().unwrap()).lines();
    assert!(said.any(|line| line.unwrap() == "Sedang dihentikan."), "Ctrl+C is heard");
    list.write_all(DAFTAR.as_bytes()).unwrap();
    drop(list);
    assert_eq!(program.wait().unwrap().code(), Some(130));
    assert!(said.any(|line| line.unwrap().starts_with("Dihentikan sesuai permintaan Anda.")));
    assert_eq!(registered(&office).len(), 0);
}

#[test]
fn a_list_broken_over_pages_reads_as_the_same_list_in_one_piece() {
    let data = tempfile::tempdir().unwrap();
    let head = "No;Informasi;Dasar Hukum;Dibuka;Ditutup;Jangka Waktu\n";
    let whole = "I Kepegawaian;;;;;\n\
        1;Daftar riwayat hidup pegawai magang;UU 14 Tahun 2008 Pasal 17 huruf h;Rahasia terungkap;Rahasia terlindungi;5 tahun\n\
        2;Rancangan mutasi pegawai magang;UU 14 Tahun 2008 Pasal 17 huruf i;Kebijakan terganggu;Kebijakan terlindungi;2 tahun\n";
    let broken = "I Kepegawaian;;;;;\n\
        1;Daftar riwayat hidup pegawai magang;UU 14 Tahun 2008;Rahasia;Rahasia terlindungi;5 tahun\n\
        ;;Pasal 17 huruf h;terungkap;;\n\
        2;Rancangan mutasi pegawai magang;UU 14 Tahun 2008 Pasal 17 huruf i;Kebijakan terganggu;Kebijakan terlindungi;2 tahun\n";
    let read = |name: &str, rows: &str| {
        let file = data.path().join(name);
        std::fs::write(&file, format!("{head}{rows}")).unwrap();
        json(data.path(), &["impor", file.to_str().unwrap(), "--uji-coba"])["angka"].clone()
    };
    let (one, two) = (read("utuh.csv", whole), read("terpotong.csv", broken));
    assert_eq!((one["sambungan"].as_u64(), two["sambungan"].as_u64()), (Some(0), Some(1)));
    assert_eq!((one["kategori"].as_u64(), one["jangka_waktu"].as_u64()), (Some(1), Some(2)));
    assert_eq!(one["isi_sha256"], two["isi_sha256"]);
    assert_ne!(one["isi_sha256"], read("lain.csv", &whole.replace("magang", "tetap"))["isi_sha256"]);
}
