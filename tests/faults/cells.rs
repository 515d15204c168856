//! S11: no cell that leaves the office is ever computed by a spreadsheet. LibreOffice opens what our writers made of odd
//! texts: the public list, a table of the open copy, the form of a unit.

use chrono::NaiveDate;
use saksama_durable::quiet;
use saksama_exchange::dkip::{BerkasJadi, DkipPublik, DkipPublikBaris, export_dkip};
use saksama_exchange::formulir::{
    BarisFormulir, BarisTetap, FormulirKeluar, KepalaFormulir, KolomFormulir as K, formulir_bytes,
};
use saksama_exchange::terbuka::{JenisIsi, KepalaTerbuka, KolomTerbuka, MedanSkema, Penulis, Rencana};
use saksama_tests::faults::{runs, told};
use serde_json::Value;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Cells in a row.
const WIDE: usize = 8;
/// Columns of the form in which a unit types words of its own.
const TYPED: [K; WIDE] =
    [K::Judul, K::Uraian, K::Bagian, K::Dibuka, K::Ditutup, K::WaktuLain, K::PenanggungJawab, K::Keterangan];

/// What formulas are made of, and what stands before or around them in texts that were pasted.
const PARTS: [&str; 34] = [
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    " ",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\u{FF1D}",
    "\u{FF0B}",
    "\u{FF0D}",
    "\u{FF20}",
    "'",
    "\"",
    "\"\"",
    ";",
    ",",
    "|",
    "!",
    "(",
    ")",
    "1",
    "1+1",
    "A1",
    "SUM(1;2)",
    "2^10",
    "cmd|'/c calc'!A1",
    "HYPERLINK(\"http://contoh.invalid\";\"klik\")",
    "DDE(\"soffice\";\"x\";\"y\")",
    "WEBSERVICE(\"http://contoh.invalid\")",
    "é",
];

/// The word that only this text has.
fn name(n: usize) -> String {
    format!("sel{n:06}")
}

/// Texts of one to six parts, most of them beginning as a formula does; each ends in a word of its own.
fn texts(count: usize) -> Vec<String> {
    let mut seed = 11_u64;
    let mut below = |n: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % n
    };
    let one = |n: usize| {
        let first = if n.is_multiple_of(4) { "" } else { PARTS[below(15)] };
        let rest: String = (0..=below(5)).map(|_| PARTS[below(PARTS.len())]).collect();
        format!("{first}{rest}&\"{}\"", name(n))
    };
    (0..count).map(one).collect()
}

/// The public list with the texts in every cell.
fn dkip(folder: &Path, texts: &[String]) -> PathBuf {
    let row = |cells: &[String]| DkipPublikBaris {
        nomor: cells[0].clone(),
        uraian: cells[1].clone(),
        dasar_hukum: cells[2].clone(),
        konsekuensi_dibuka: cells[3].clone(),
        pertimbangan_ditutup: cells[4].clone(),
        jangka_waktu: cells[5].clone(),
        unit_penanggung_jawab: cells[6].clone(),
        penetapan: cells[7].clone(),
    };
    let list = DkipPublik {
        judul: "Daftar".into(),
        instansi: "Kota Contoh".into(),
        latihan: false,
        tanggal: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
        sk: vec![],
        berakhir: vec![],
        baris: texts.chunks_exact(WIDE).map(row).collect(),
        dip_tambahan: vec![],
    };
    let jadi = BerkasJadi { dkip_pdf: b"%PDF-1.7", sk: &[] };
    export_dkip(&list, jadi, folder, "DKIP", &mut quiet).unwrap().folder
}

/// The words of a schema that has none.
struct NoWords;

impl MedanSkema for NoWords {
    fn tabel(&self, tabel: &str) -> String {
        tabel.into()
    }

    fn medan(&self, _: &str, _: &str) -> Option<String> {
        None
    }
}

/// A table of an open copy with the texts in every cell.
fn terbuka(folder: &Path, texts: &[String]) -> PathBuf {
    let mut penulis = Penulis::begin(Rencana::new(folder, "Salinan", "c0de", 0).unwrap()).unwrap();
    let kolom = |n: usize| KolomTerbuka { nama: format!("kolom{n}"), jenis: JenisIsi::Teks };
    let mut tabel = penulis.tabel("unit", (0..WIDE).map(kolom).collect()).unwrap();
    for row in texts.chunks_exact(WIDE) {
        tabel.row(&row.iter().map(|text| Value::from(text.as_str())).collect::<Vec<_>>()).unwrap();
    }
    penulis.end_tabel(tabel).unwrap();
    let kantor = KepalaTerbuka {
        dibuat: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
        program: "0.1.0".into(),
        skema: 6,
        instansi: "Kota Contoh".into(),
        latihan: false,
        kode_jejak: String::new(),
        cacat_jejak: String::new(),
        pengguna: vec![],
    };
    penulis.finish(kantor, &NoWords, "", &mut quiet).unwrap().folder
}

/// A form in whose rows, and in the list of what is decided already, the texts stand.
fn formulir(folder: &Path, texts: &[String]) -> PathBuf {
    let date = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let (typed, decided) = texts.split_at(texts.len() / 2 / WIDE * WIDE);
    let row = |(n, cells): (usize, &[String])| BarisFormulir {
        tanda: format!("b:{n:05}"),
        sel: TYPED.into_iter().zip(cells.iter().cloned()).collect(),
        ..BarisFormulir::default()
    };
    let tetap = |cells: &[String]| BarisTetap {
        nomor: cells[0].clone(),
        judul: cells[1].clone(),
        keadaan: cells[2].clone(),
        jangka_waktu: cells[3].clone(),
    };
    let form = FormulirKeluar {
        kepala: KepalaFormulir {
            formulir_id: "f-1".into(),
            kode_unit: "DINKES".into(),
            unit: "=1+1".into(),
            instansi: "+62 Kota Contoh".into(),
            putaran: "2026".into(),
            dibuat: date,
            batas: None,
            latihan: false,
            perbaikan: false,
        },
        baris: typed.chunks_exact(WIDE).enumerate().map(row).collect(),
        tetap: decided.chunks_exact(WIDE / 2).map(tetap).collect(),
        pasal17: vec!["b – HKI".into()],
    };
    let path = folder.join("formulir.xlsx");
    fs::write(&path, formulir_bytes(&form).unwrap()).unwrap();
    path
}

/// What LibreOffice makes of a file: its own flat XML, in which a computed cell names its formula.
fn opened(folder: &Path, file: &Path) -> String {
    let home = format!("-env:UserInstallation=file://{}", folder.join("home").display());
    let out = folder.join("out");
    let mut office = Command::new("soffice");
    office.args([home.as_str(), "--headless", "--convert-to", "fods", "--outdir"]).arg(&out);
    if file.extension().is_some_and(|ending| ending == "csv") {
        // semicolons, quotation marks, UTF-8, from the first line
        office.arg("--infilter=CSV:59,34,76,1");
    }
    let done =
        office.arg(file).output().unwrap_or_else(|e| panic!("soffice: {e}; install libreoffice-calc-nogui"));
    let made = out.join(file.with_extension("fods").file_name().unwrap());
    fs::read_to_string(&made).unwrap_or_else(|e| {
        panic!(
            "{}: {e}: {}{}",
            file.display(),
            String::from_utf8_lossy(&done.stdout),
            String::from_utf8_lossy(&done.stderr)
        )
    })
}

fn formulas(text: &str) -> usize {
    text.matches("table:formula=").count()
}

/// Names of the texts that stand somewhere in it.
fn names(text: &str) -> HashSet<&str> {
    text.match_indices("sel").filter_map(|(at, _)| text.get(at..at + 9)).collect()
}

#[test]
fn a_spreadsheet_computes_no_cell_of_ours() {
    let dir = tempfile::tempdir().unwrap();
    // What was looked for would be found.
    let naive = dir.path().join("polos.csv");
    fs::write(&naive, "a;b\r\n=1+1;\"=SUM(1;2)\"\r\n").unwrap();
    assert_eq!(formulas(&opened(dir.path(), &naive)), 2, "LibreOffice computes what is not made harmless");

    let texts = texts(runs(1_000, 100_000));
    let begin = ["=", "+", "-", "@"];
    let is_formula = |text: &&String| begin.iter().any(|sign| text.starts_with(sign));
    assert!(texts.iter().filter(is_formula).count() > texts.len() / 8);
    let (list, copy) = (dkip(dir.path(), &texts), terbuka(dir.path(), &texts));
    let form = formulir(dir.path(), &texts);
    for file in [list.join("dkip.csv"), list.join("dkip.xlsx"), copy.join("data/unit.csv"), form] {
        let seen = opened(dir.path(), &file);
        assert_eq!(formulas(&seen), 0, "{}", file.display());
        let there = names(&seen);
        let lost: Vec<String> = (0..texts.len()).map(name).filter(|n| !there.contains(n.as_str())).collect();
        assert!(lost.is_empty(), "{}: {lost:?}", file.display());
    }
    told(
        "S11",
        "odd texts in the public list (.csv, .xlsx), the open copy (.csv), the form of a unit: LibreOffice computes none",
        "0 computed, 0 lost, in each of the four files",
        texts.len(),
    );
}
