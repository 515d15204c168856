//! Papers asked for that can't be made, or not as meant: the officer is told which, why and what to do.

use saksama_tests::cli::{contoh, json, ok, pdf_text, run};
use serde_json::{Value, json};
use std::path::Path;

/// What a refused command says.
fn refused(data: &Path, args: &[&str]) -> String {
    let out = run(data, args);
    assert!(!out.status.success(), "{args:?}");
    String::from_utf8_lossy(&out.stderr).into_owned()
}

/// Prints a paper; what stands on stderr.
fn told(data: &Path, args: &[&str], file: &Path) -> String {
    let out = run(data, &[&["cetak"], args, &["--keluar", file.to_str().unwrap()]].concat());
    let told = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(out.status.success(), "{args:?}: {told}");
    told
}

fn first(list: &Value) -> String {
    list[0]["id"].as_str().unwrap().to_owned()
}

#[test]
fn an_empty_office_is_told_what_each_paper_needs_first() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    let file = dir.path().join("surat.pdf");
    for (kode, said) in [
        ("D04", "Belum ada bahan untuk mencetak Lembar Pengujian Konsekuensi. Buat dahulu lembar ujinya."),
        ("D12", "Belum ada bahan untuk mencetak Berita Acara rapat. Rencanakan dahulu rapatnya."),
        ("D14", "Belum ada bahan untuk mencetak Keputusan dengan lampiran. Buat dahulu Keputusannya."),
        ("D19-LABEL", "Tambahkan dahulu boks, ordner, atau folder berisi arsip di layar Arsip."),
        ("D19-KARTU", "Tambahkan dahulu tempat simpan di layar Arsip."),
        ("D25", "Tetapkan dahulu informasinya dengan Keputusan yang ditandatangani."),
    ] {
        let told = refused(&data, &["cetak", kode, "--keluar", file.to_str().unwrap()]);
        assert!(told.trim().ends_with(said), "{kode}: {told}");
    }
}

#[test]
fn what_is_no_item_and_no_sheet_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path();
    contoh(data);
    let file = data.join("surat.pdf");
    let file = file.to_str().unwrap();
    let decree = first(&json(data, &["rpc", "list_keputusan", r#"{"sampah":false}"#]));
    let told = refused(data, &["cetak", "D14-PETIKAN", "--id", &decree, "--keluar", file]);
    assert!(told.starts_with("Petikan dibuat untuk satu informasi"), "{told}");
    let place = json(data, &["rpc", "list_lokasi_arsip", r#"{"sampah":false}"#]);
    let kode = place[1]["kode_lengkap"].as_str().unwrap();
    let told = refused(data, &["cari-kode", &kode.to_lowercase()]);
    assert!(told.starts_with(&format!("{kode} adalah kode tempat simpan")), "{told}");
    let told = refused(data, &["cetak", "D18", "--docx", "--keluar", file]);
    assert!(told.starts_with("Daftar Informasi yang Dikecualikan tidak disalin ke Word"), "{told}");
    let _ = ok(data, &["cetak", "D19-KARTU", "--docx", "--keluar", file]);
}

#[test]
fn older_wording_is_told_and_the_newest_is_had_when_asked_for() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path();
    contoh(data);
    let file = data.join("undangan.pdf");
    assert_eq!(told(data, &["D08"], &file), "");
    let own = json!({ "kode": "D08", "kalimat": { "penutup": "Terima kasih atas kehadiran Saudara." } });
    let _ = ok(data, &["rpc", "save_naskah", &own.to_string()]);
    assert!(told(data, &["D08"], &file).contains("--kalimat-terbaru"));
    assert!(!pdf_text(&file).contains("Terima kasih atas kehadiran"));
    assert_eq!(told(data, &["D08", "--kalimat-terbaru"], &file), "");
    assert!(pdf_text(&file).contains("Terima kasih atas kehadiran Saudara."));
}

#[test]
fn an_older_meeting_is_not_taken_in_silence() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path();
    contoh(data);
    let plan = json!({ "id": null, "jenis": "TIM_PERTIMBANGAN", "tanggal": "30-12-2026", "jam_mulai": "9",
        "jam_selesai": "10", "tempat": "Aula", "agenda": "", "pimpinan_id": null, "notulis_id": null });
    let newest = json(data, &["rpc", "save_rapat", &plan.to_string()])["id"].as_str().unwrap().to_owned();
    let file = data.join("ba.pdf");
    let said = told(data, &["D12"], &file);
    assert!(said.starts_with("Yang tersimpan: “Berita Acara"), "{said}");
    let why = refused(data, &["cetak", "D12", "--id", &newest, "--keluar", file.to_str().unwrap()]);
    assert!(said.contains(why.trim()), "{said}: {why}");
}
