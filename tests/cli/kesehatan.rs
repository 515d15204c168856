//! The health of the register by the command line: figures, and the report as a file.

use saksama_tests::cli::{json, ok, oracle, pdf_text, run};

/// An invented list in which each row has another fault; the last has none but what every row of a list has.
const DAFTAR: &str = "\
No.;Informasi;Dasar Hukum;Dibuka;Ditutup;Jangka Waktu
1;Identitas pelapor pelanggaran disiplin pegawai;UU Nomor 14 Tahun 2008 Pasal 17 huruf a angka 2;Pelapor dapat diancam oleh yang dilaporkan;Pelapor terlindungi dari ancaman;Permanen
2;Denah gudang perlengkapan bencana daerah;Peraturan Presiden Nomor 12 Tahun 2021;Memudahkan pencurian perlengkapan;;Tidak terbatas
3;Nomor rekening penerima bantuan modal usaha;UU Nomor 14 Tahun 2008 Pasal 17 huruf h angka 3;Penerima dapat menjadi sasaran penipuan;Rahasia keuangan penerima terlindungi;5 tahun
";

#[test]
fn the_register_is_checked_and_the_report_says_the_same() {
    let data = tempfile::tempdir().unwrap();
    let list = data.path().join("daftar.csv");
    std::fs::write(&list, DAFTAR).unwrap();
    let _ = ok(data.path(), &["impor", list.to_str().unwrap()]);
    let pdf = data.path().join("laporan.pdf");
    let found = json(data.path(), &["kesehatan", "--keluar", pdf.to_str().unwrap()]);
    assert_eq!((found["jumlah"].as_u64(), found["bersih"].as_u64()), (Some(3), Some(0)));
    let kinds: Vec<(&str, u64)> = found["per_jenis"]
        .as_array()
        .unwrap()
        .iter()
        .map(|h| (h["jenis"].as_str().unwrap(), h["jumlah"].as_u64().unwrap()))
        .collect();
    let expected = [
        ("PERMANEN_DILARANG", 1),
        ("TANPA_HURUF", 1),
        ("DASAR_DI_BAWAH_UU", 1),
        ("MATRIKS_KOSONG", 1),
        ("TANPA_AKHIR", 1),
        ("PASAL18_BELUM_DIPERIKSA", 3),
    ];
    assert_eq!(kinds, expected);
    let order: Vec<&str> =
        found["rencana"].as_array().unwrap().iter().map(|i| i["judul"].as_str().unwrap()).collect();
    assert!(order[0].starts_with("Denah") && order[1].starts_with("Identitas"), "{order:?}");

    let _ = oracle("qpdf", &["--check".as_ref(), pdf.as_os_str()]);
    let text = pdf_text(&pdf).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Diperiksa 3 informasi: 3 perlu diperbaiki"), "{text}");
    assert!(text.contains("UU 14/2008 Pasal 20 ayat (1)"), "{text}");
    assert!(text.contains("Ada pada semua informasi"), "{text}");
    // The third has only what all have: counted above, no work of its own.
    assert!(text.contains("Denah gudang") && !text.contains("rekening penerima bantuan"), "{text}");

    let said = ok(data.path(), &["kesehatan"]);
    assert!(said.contains("Permanen atau tanpa akhir dengan huruf a sampai f: 1 informasi"), "{said}");
    let again = run(data.path(), &["kesehatan", "--keluar", data.path().join("x/y.pdf").to_str().unwrap()]);
    assert_eq!(again.status.code(), Some(1));
}
