//! Every paper of the practice office in every size, without typing anything: as the command line makes them.

use saksama_api::{Ctx, Office, SuratDiminta, dispatch, fill_contoh, print_to_file, sentence, word_to_file};
use saksama_core::dokumen::{JenisDokumen, KodeDokumen};
use saksama_core::organisasi::Kertas;
use saksama_tests::cli::oracle;
use saksama_tests::office::{NoDesktop, StillClock, TestOffice};
use std::path::{Path, PathBuf};

/// Points of the upright sheet, from the millimetres and inches of the standards.
fn points(kertas: Kertas) -> [f64; 2] {
    match kertas {
        Kertas::F4215x330 => [609.45, 935.43],
        Kertas::F4210x330 => [595.28, 935.43],
        Kertas::Folio => [612.0, 936.0],
        Kertas::A4 => [595.28, 841.89],
        Kertas::Legal => [612.0, 1008.0],
    }
}

/// Width and height of each page, the shorter first, as poppler tells.
fn page_sizes(file: &Path) -> Vec<[f64; 2]> {
    let told = oracle("pdfinfo", &["-l".as_ref(), "999".as_ref(), file.as_os_str()]);
    let sized = told.lines().filter(|line| line.starts_with("Page ") && line.contains(" size:"));
    let sizes = sized.map(|line| {
        let (_, rest) = line.split_once("size:").unwrap();
        let sides: Vec<f64> = rest.split_whitespace().filter_map(|word| word.parse().ok()).collect();
        [sides[0].min(sides[1]), sides[0].max(sides[1])]
    });
    sizes.collect()
}

fn is_of(file: &Path, [width, height]: [f64; 2]) -> bool {
    let near = |[w, h]: &[f64; 2]| (w - width).abs() < 1.0 && (h - height).abs() < 1.0;
    let sizes = page_sizes(file);
    !sizes.is_empty() && sizes.iter().all(near)
}

/// The practice office as the functions of the program see it, not its commands.
fn practice(folder: &Path) -> Office {
    let office = Office::open(&folder.join("data"), StillClock::at("2026-11-20")).unwrap();
    fill_contoh(&Ctx { office: &office, host: &NoDesktop }).unwrap();
    office
}

fn surat(kode: KodeDokumen, id: Option<&str>, kertas: Option<Kertas>) -> SuratDiminta {
    SuratDiminta { kode, id: id.map(str::to_owned), kertas, naskah_terbaru: false }
}

#[test]
fn every_paper_is_made_in_every_size() {
    let folder = tempfile::tempdir().unwrap();
    let office = practice(folder.path());
    let ctx = Ctx { office: &office, host: &NoDesktop };
    for kode in KodeDokumen::ALL {
        for kertas in Kertas::ALL {
            let name = format!("{}-{}", kode.as_str(), kertas.as_str());
            let file = folder.path().join(format!("{name}.pdf"));
            let made = print_to_file(&ctx, &surat(*kode, None, Some(*kertas)), &file)
                .unwrap_or_else(|e| panic!("{name}: {}", sentence::of_error(&e)));
            let _ = oracle("qpdf", &["--check".as_ref(), file.as_os_str()]);
            // Labels come on sheets of A4 and nothing else, and say so.
            let labels = *kode == KodeDokumen::D19Label;
            let sheet = if labels { Kertas::A4 } else { *kertas };
            assert!(is_of(&file, points(sheet)), "{name}: {:?}", page_sizes(&file));
            let told = made.masalah.iter().any(|m| m.kode == "LABEL_DI_LEMBAR_A4");
            assert_eq!(told, labels && *kertas != Kertas::A4, "{name}");
            assert!(made.tak_tercetak.is_empty(), "{name}: {:?}", made.tak_tercetak);
        }
    }
}

#[test]
fn every_letter_is_copied_for_the_word_processor_in_its_size() {
    let folder = tempfile::tempdir().unwrap();
    let office = practice(folder.path());
    let ctx = Ctx { office: &office, host: &NoDesktop };
    let mut copies: Vec<(PathBuf, Kertas)> = Vec::new();
    for (kode, kertas) in KodeDokumen::ALL.iter().zip(Kertas::ALL.iter().cycle()) {
        let file = folder.path().join(format!("{}.docx", kode.as_str()));
        match word_to_file(&ctx, &surat(*kode, None, Some(*kertas)), &file) {
            Ok(_) => {
                assert!(JenisDokumen::of(*kode).ada_word, "{}", kode.as_str());
                copies.push((file, *kertas));
            }
            Err(e) => assert_eq!(e.kode, "SALINAN_WORD_HANYA_SURAT", "{}", kode.as_str()),
        }
    }
    // Twenty-five kinds but for the tables, each with its variants.
    assert!(copies.len() >= 22, "{copies:?}");
    let home = format!("-env:UserInstallation=file://{}", folder.path().join("home").display());
    let mut args = vec![home.as_str(), "--headless", "--convert-to", "pdf", "--outdir"];
    let shown = folder.path().join("shown");
    args.push(shown.to_str().unwrap());
    let files: Vec<&str> = copies.iter().map(|(file, _)| file.to_str().unwrap()).collect();
    args.extend(files);
    let _ = oracle("soffice", &args.iter().map(std::convert::AsRef::as_ref).collect::<Vec<_>>());
    for (file, kertas) in copies {
        let pdf = shown.join(file.with_extension("pdf").file_name().unwrap());
        assert!(is_of(&pdf, points(kertas)), "{}: {:?}", pdf.display(), page_sizes(&pdf));
    }
}

/// A paper out for signature in another size is not voided for its size alone: the officer is told instead.
#[test]
fn papers_of_a_meeting_of_different_sizes_are_told() {
    let office = TestOffice::contoh("2026-11-20");
    let meetings = office.call("list_rapat", serde_json::json!({ "sampah": false }));
    let rapat = meetings.as_array().unwrap().iter().find(|r| r["status"] == "SELESAI").unwrap()["id"].clone();
    let all = |kertas: Option<&str>| {
        office.call("print_semua_rapat", serde_json::json!({ "rapat_id": rapat, "kertas": kertas }))
    };
    assert_eq!(all(None)["peringatan"], serde_json::json!([]));
    let one = serde_json::json!({ "kode": "D10", "subjek_id": rapat, "kertas": "LEGAL_8.5x14in" });
    let _ = office.call("print_dokumen", one);
    let mixed = all(None);
    assert_eq!(mixed["peringatan"][0]["kode"], "UKURAN_SURAT_BERBEDA");
    let sizes = mixed["peringatan"][0]["data"]["ukuran"].as_str().unwrap();
    assert!(sizes.contains("F4 (215 × 330 mm): D08, D09") && sizes.ends_with(": D10"), "{sizes}");
    assert_eq!(all(Some("A4"))["peringatan"], serde_json::json!([]));
}

/// A signed paper on a sheet of the office's own is of no size that can be asked for.
#[test]
fn a_signed_paper_of_an_own_sheet_is_no_paper_of_another_size() {
    let folder = tempfile::tempdir().unwrap();
    let office = practice(folder.path());
    let ctx = Ctx { office: &office, host: &NoDesktop };
    let call = |command: &str, req: serde_json::Value| dispatch(&ctx, command, req).unwrap();
    let mut own = call("get_tata_letak", serde_json::json!({ "kode": "D10" }))["tata_letak"].clone();
    (own["lebar"], own["tinggi"]) = (200.0.into(), 300.0.into());
    let _ = call("save_tata_letak", serde_json::json!({ "kode": "D10", "tata_letak": own }));
    let file = folder.path().join("hadir.pdf");
    let meetings = call("list_rapat", serde_json::json!({ "sampah": false }));
    let rapat = meetings.as_array().unwrap().iter().find(|r| r["status"] == "SELESAI").unwrap()["id"].clone();
    let ask = |kertas| print_to_file(&ctx, &surat(KodeDokumen::D10, rapat.as_str(), kertas), &file);
    let _ = ask(None).unwrap();
    let papers = call("list_dokumen", serde_json::json!({ "subjek_id": rapat }));
    let paper = papers.as_array().unwrap().iter().find(|d| d["kode"] == "D10").unwrap();
    assert_eq!(paper["ukuran_khusus"], "200 × 300 mm");
    let isian = serde_json::json!({ "isian": { "dokumen_id": paper["id"], "nomor": "", "tanggal": "20-11-2026",
        "penandatangan_id": null }, "pindaian": null });
    let _ = call("record_tanda_tangan", isian);
    for kertas in Kertas::ALL {
        assert_eq!(ask(Some(*kertas)).unwrap_err().kode, "UKURAN_SUDAH_DITANDATANGANI", "{kertas:?}");
    }
    let _ = ask(None).unwrap();
    assert!(is_of(&file, [566.93, 850.39]), "{:?}", page_sizes(&file));
}

#[test]
fn a_newer_unsigned_decree_is_not_passed_over_unsaid_nor_are_words_that_a_signed_paper_can_not_have() {
    let folder = tempfile::tempdir().unwrap();
    let office = practice(folder.path());
    let ctx = Ctx { office: &office, host: &NoDesktop };
    let file = folder.path().join("surat.pdf");
    let told = |surat: SuratDiminta| -> Vec<String> {
        print_to_file(&ctx, &surat, &file).unwrap().masalah.into_iter().map(|m| m.kode).collect()
    };
    let list = dispatch(&ctx, "list_keputusan", serde_json::json!({ "sampah": false })).unwrap();
    let list = list.as_array().unwrap();
    let first = |status: &str| list.iter().position(|k| k["status"] == status);
    let signed = first("DITANDATANGANI").unwrap();
    assert!(list.iter().take(signed).any(|k| k["status"] == "DRAF"), "the practice office has a newer one");
    let passed = "KEPUTUSAN_LEBIH_BARU_DILEWATI".to_owned();
    assert!(told(surat(KodeDokumen::D16, None, None)).contains(&passed));
    // named by its id, it is the one that is meant
    let id = list[signed]["id"].as_str();
    assert!(!told(surat(KodeDokumen::D16, id, None)).contains(&passed));
    let set = list.iter().find(|k| k["status"] == "DITANDATANGANI" && k["jenis"] == "PENETAPAN").unwrap();
    let newest = SuratDiminta { naskah_terbaru: true, ..surat(KodeDokumen::D14, set["id"].as_str(), None) };
    assert_eq!(told(newest), ["KALIMAT_TERBARU_TIDAK_DIPAKAI"]);
}
