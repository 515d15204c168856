//! The form of a unit: what is written comes back, also through LibreOffice; what is no form is refused.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]

use chrono::NaiveDate;
use saksama_durable::quiet;
use saksama_exchange::formulir::{
    BarisFormulir, BarisTetap, FormulirKeluar, KepalaFormulir, KolomFormulir as K, Sel, formulir_bytes,
    parse_formulir,
};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Texts that a spreadsheet would like to compute, or to change.
const SULIT: [&str; 7] = [
    "=1+1",
    "+62 811",
    "@SUM(A1)",
    "-cmd|'/c calc'!A1",
    "baris satu\nbaris dua",
    "'kutip \"ganda\" <b> & é",
    "01-02-2026",
];

fn baris(tanda: &str, seed: usize) -> BarisFormulir {
    let cell = |(n, k): (usize, &K)| {
        let words = match k {
            K::Cakupan => "Hanya sebagian".to_owned(),
            K::Bentuk => "Hardcopy".to_owned(),
            K::JenisWaktu => "Permanen".to_owned(),
            K::Satuan => "tahun".to_owned(),
            K::BukanPasal18 | K::Persetujuan | K::JabatanPublik => "Ya".to_owned(),
            K::Lama | K::JumlahBerkas => (n + seed).to_string(),
            K::Pasal17 => "h.3 – keuangan pribadi".to_owned(),
            _ => format!("{} {n}", SULIT[(n + seed) % SULIT.len()]),
        };
        (*k, words)
    };
    let sel = (0..).zip(K::ALL).map(cell).collect();
    BarisFormulir { tanda: tanda.into(), nomor: "R-2026-0001".into(), sel, perbaiki: String::new() }
}

fn formulir(perbaikan: bool) -> FormulirKeluar {
    let mut rows = vec![baris("i:satu@3", 0), baris("i:dua@1", 3)];
    rows.extend((1..=40).map(|n| BarisFormulir { tanda: format!("b:{n:04}"), ..BarisFormulir::default() }));
    FormulirKeluar {
        kepala: KepalaFormulir {
            formulir_id: "f-1".into(),
            kode_unit: "DINKES".into(),
            unit: "Dinas Kesehatan & KB".into(),
            instansi: "Pemerintah Kota Contoh".into(),
            putaran: "2026".into(),
            dibuat: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
            batas: NaiveDate::from_ymd_opt(2026, 12, 4),
            latihan: false,
            perbaikan,
        },
        baris: rows,
        tetap: vec![BarisTetap {
            nomor: "R-2025-0007".into(),
            judul: "=Sudah ditetapkan".into(),
            keadaan: "Ditetapkan dikecualikan".into(),
            jangka_waktu: "5 (lima) tahun".into(),
        }],
        pasal17: vec![
            "b – HKI".into(),
            "h.3 – keuangan pribadi".into(),
            "j – rahasia menurut Undang-Undang".into(),
        ],
    }
}

/// What LibreOffice makes of a file when it saves it as another kind.
fn saved(folder: &Path, file: &Path, kind: &str) -> PathBuf {
    let home = format!("-env:UserInstallation=file://{}", folder.join("home").display());
    let out = folder.join(kind);
    let mut office = Command::new("soffice");
    office.args([home.as_str(), "--headless", "--convert-to", kind, "--outdir"]).arg(&out).arg(file);
    let done = office.output().unwrap_or_else(|e| panic!("soffice: {e}; install libreoffice-calc-nogui"));
    let made = out.join(file.with_extension(kind).file_name().unwrap());
    assert!(made.is_file(), "{}", String::from_utf8_lossy(&done.stderr));
    made
}

fn plain(sel: &Sel) -> Vec<(K, String)> {
    sel.iter().map(|(k, t)| (*k, t.split_whitespace().collect::<Vec<_>>().join(" "))).collect()
}

#[test]
fn what_is_written_comes_back_also_through_libreoffice() {
    let dir = tempfile::tempdir().unwrap();
    let out = formulir(false);
    let bytes = formulir_bytes(&out).unwrap();
    assert_eq!(bytes, formulir_bytes(&out).unwrap(), "the same form, the same bytes");
    let path = dir.path().join("formulir.xlsx");
    fs::write(&path, &bytes).unwrap();
    let through = fs::read(saved(dir.path(), &path, "xlsx")).unwrap();
    assert_ne!(through, bytes);
    for bytes in [bytes, through] {
        let back = parse_formulir("formulir.xlsx", &bytes, &mut quiet).unwrap();
        assert_eq!(back.kepala, out.kepala);
        // guidance, example and empty rows are none that somebody filled in
        assert_eq!(back.baris.len(), 2);
        for (there, here) in back.baris.iter().zip(&out.baris) {
            assert_eq!(there.tanda, here.tanda);
            assert_eq!(plain(&there.sel), plain(&here.sel));
        }
    }
}

#[test]
fn a_spreadsheet_offers_the_choices_and_computes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("formulir.xlsx");
    fs::write(&path, formulir_bytes(&formulir(false)).unwrap()).unwrap();
    let seen = fs::read_to_string(saved(dir.path(), &path, "fods")).unwrap();
    assert_eq!(seen.matches("table:formula=").count(), 0);
    // seven columns with words of their own, two with the letters of Pasal 17, two with numbers
    let rules = seen.matches("<table:content-validation ").count();
    let lists = seen.matches("cell-content-is-in-list(").count();
    assert_eq!((rules, lists), (11, 9), "drop-downs that LibreOffice keeps");
    assert!(seen.contains("table:protected=\"true\""));
    // and when it saves the form as a workbook, the next program has them too
    let again = saved(dir.path(), &path, "xlsx");
    let once_more = fs::read_to_string(saved(&dir.path().join("lagi"), &again, "fods")).unwrap();
    assert_eq!(once_more.matches("cell-content-is-in-list(").count(), 9);
}

#[test]
fn a_form_that_goes_back_tells_what_to_mend_and_keeps_its_marks() {
    let mut out = formulir(true);
    out.baris.truncate(2);
    out.baris[1].perbaiki = "Judul informasi: Isian ini wajib diisi.".into();
    out.baris[1].sel.remove(&K::Judul);
    let back = parse_formulir("f.xlsx", &formulir_bytes(&out).unwrap(), &mut quiet).unwrap();
    assert!(back.kepala.perbaikan);
    assert_eq!(back.baris[1].tanda, "i:dua@1");
    assert!(!back.baris[1].sel.contains_key(&K::Judul));
}

#[test]
fn a_row_that_was_emptied_is_told_and_rows_that_somebody_made_are_read() {
    let mut out = formulir(false);
    out.baris[0].sel.clear();
    out.baris.push(BarisFormulir { tanda: String::new(), ..baris("", 1) });
    let back = parse_formulir("f.xlsx", &formulir_bytes(&out).unwrap(), &mut quiet).unwrap();
    let marks: Vec<_> = back.baris.iter().map(|b| (b.tanda.as_str(), b.sel.is_empty())).collect();
    assert_eq!(marks, [("i:satu@3", true), ("i:dua@1", false), ("", false)]);
}

#[test]
fn what_is_no_form_is_refused() {
    let kode = |bytes: &[u8]| parse_formulir("x.xlsx", bytes, &mut quiet).unwrap_err().kode();
    assert_eq!(kode(b"Judul;Uraian\nA;B\n"), "FORMULIR_BUKAN");
    assert_eq!(kode(b""), "BERKAS_KOSONG");
    let bytes = formulir_bytes(&formulir(false)).unwrap();
    assert_eq!(kode(&bytes[..bytes.len() / 2]), "BERKAS_RUSAK");
    let mut plain = rust_xlsxwriter::Workbook::new();
    plain.add_worksheet().write_string(0, 0, "Informasi").unwrap();
    assert_eq!(kode(&plain.save_to_buffer().unwrap()), "FORMULIR_BUKAN");
    // A form without its column of titles.
    let mut broken = rust_xlsxwriter::Workbook::new();
    let lines = [
        ("format", "saksama-formulir-usulan"),
        ("versi", "1"),
        ("formulir_id", "f"),
        ("kode_unit", "D"),
        ("putaran", "2026"),
        ("dibuat", "2026-11-21"),
    ];
    let sheet = broken.add_worksheet().set_name("Saksama").unwrap();
    for (row, (name, value)) in (0..).zip(lines) {
        sheet.write_string(row, 0, name).unwrap();
        sheet.write_string(row, 1, value).unwrap();
    }
    broken.add_worksheet().set_name("Isian").unwrap().write_string(0, 0, "tanda").unwrap();
    assert_eq!(kode(&broken.save_to_buffer().unwrap()), "FORMULIR_RUSAK");
}
