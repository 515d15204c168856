//! The hearing file of an item by the command line: its parts in order, page numbers over the whole, and an index that is
//! true, also about what isn't there.

use saksama_tests::cli::{json, ok, oracle, run};
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// The words of each page, in one line.
fn pages(pdf: &Path) -> Vec<String> {
    let out = Command::new("pdftotext").args(["-layout", pdf.to_str().unwrap(), "-"]).output().unwrap();
    let text = String::from_utf8(out.stdout).unwrap();
    let all = text.split('\u{c}').map(|page| page.split_whitespace().collect::<Vec<_>>().join(" "));
    all.filter(|page| !page.is_empty()).collect()
}

/// What the first page of each part says, in the order of the file.
const KEPALA: [&str; 7] = [
    "LEMBAR INFORMASI",
    "LEMBAR PENGUJIAN KONSEKUENSI",
    "BERITA ACARA",
    "PETIKAN",
    "DAFTAR HADIR",
    "KUTIPAN PERATURAN",
    "RIWAYAT",
];

fn parts(found: &Value) -> Vec<(String, Option<usize>, String)> {
    let part = |p: &Value| {
        let page = p["halaman"].as_u64().map(|n| usize::try_from(n).unwrap());
        (p["nama"].as_str().unwrap().to_owned(), page, p["keterangan"].as_str().unwrap().to_owned())
    };
    found["bagian"].as_array().unwrap().iter().map(part).collect()
}

#[test]
fn the_file_of_a_set_item_has_every_part_where_its_index_says() {
    let data = tempfile::tempdir().unwrap();
    let _ = ok(data.path(), &["contoh"]);
    let pdf = data.path().join("berkas.pdf");
    let found = json(data.path(), &["berkas-sidang", "R-2026-0001", "--keluar", pdf.to_str().unwrap()]);
    let _ = oracle("qpdf", &["--check".as_ref(), pdf.as_os_str()]);
    let pages = pages(&pdf);
    let count = pages.len();
    assert_eq!(found["halaman"].as_u64(), Some(count as u64));
    for (n, page) in pages.iter().enumerate() {
        assert!(
            page.contains(&format!("Berkas sidang R-2026-0001 · halaman {} dari {count}", n + 1)),
            "{page}"
        );
    }
    let parts = parts(&found);
    assert_eq!(parts.len(), KEPALA.len());
    let mut before = 1;
    for ((name, page, told), head) in parts.iter().zip(KEPALA) {
        let page = page.unwrap_or_else(|| panic!("{name} isn't there: {told}"));
        assert!(page > before, "{name}");
        assert!(pages[page - 1].contains(head), "{name} on page {page}: {}", pages[page - 1]);
        assert!(pages[0].contains(name.as_str()), "{name} in the index");
        before = page;
    }
    // The law in its own words, and of the item's own letter.
    let law = pages[parts[5].1.unwrap() - 1].replace("- ", "");
    assert!(law.contains("wajib melakukan pengujian tentang konsekuensi"), "{law}");
    // The history tells of the decree.
    assert!(pages[parts[6].1.unwrap() - 1..].concat().contains("Ditetapkan"));
}

#[test]
fn what_is_not_there_is_named_in_the_index() {
    let data = tempfile::tempdir().unwrap();
    let list = data.path().join("daftar.csv");
    let text = "No.;Informasi;Dasar Hukum;Dibuka;Ditutup;Jangka Waktu\n\
        1;Identitas pelapor pelanggaran disiplin;UU 14 Tahun 2008 Pasal 17 huruf a angka 2;;;Permanen\n";
    std::fs::write(&list, text).unwrap();
    let _ = ok(data.path(), &["impor", list.to_str().unwrap()]);
    let pdf = data.path().join("berkas.pdf");
    let out = pdf.to_str().unwrap();
    let found = json(data.path(), &["berkas-sidang", "R-2026-0001", "--penilaian", "--keluar", out]);
    let there: Vec<bool> = parts(&found).iter().map(|p| p.1.is_some()).collect();
    assert_eq!(there, [true, false, false, false, false, true, true]);
    let index = &pages(&pdf)[0];
    assert_eq!(index.matches("belum ada").count(), 4, "{index}");
    assert!(index.contains("belum diuji") && index.contains("belum ditetapkan"), "{index}");
    // What it lacks stands there with its article.
    let lacks = ["UU 14/2008 Pasal 20 ayat (1)", "belum siap", "yang masih kurang"];
    assert!(lacks.iter().all(|text| index.contains(text)), "{index}");

    // What is handed over says none of it.
    let other = data.path().join("diserahkan.pdf");
    let _ = json(data.path(), &["berkas-sidang", "R-2026-0001", "--keluar", other.to_str().unwrap()]);
    let index = &pages(&other)[0];
    assert!(index.contains("belum diuji") && !lacks.iter().any(|text| index.contains(text)), "{index}");

    let none = run(data.path(), &["berkas-sidang", "R-2026-0999", "--keluar", pdf.to_str().unwrap()]);
    assert_eq!(none.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&none.stderr).contains("R-2026-0999 tidak ada"), "{none:?}");
}
