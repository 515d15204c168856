//! The official forms: Perki 1/2021 Lampiran II (D04), III (D14), IV (D20) and V (D21). A paper without data says what the
//! form says, block by block and nothing else; blanks, spaces and signs apart.

use crate::common::{Fixture, fixture_file, render, run};
use saksama_documents::{Format, NomorHalaman};
use serde_json::{Value, json};

/// What the papers say otherwise, and why: the annex, its words, what stands in their place. Besides, the table of
/// Lampiran IV has lost the heading Dibuka under Pertimbangan Pengubahan; the oracle has it.
const KOREKSI: [(&str, &str, &str); 10] = [
    // PP 61/2010 itself; Lampiran V has 4846
    (
        "lampiran_3",
        "Tambahan Lembaran Negara Republik Indonesia Nomor 484862",
        "Republik Indonesia Nomor 4846);",
    ),
    // revoked by Perki 1/2021 Pasal 63 huruf b
    (
        "lampiran_3",
        "Peraturan Komisi Informasi Nomor 1 Tahun 2017 tentang Pengklasifikasian Informasi Publik",
        "Peraturan Komisi Informasi Nomor 1 Tahun 2021 tentang Standar Layanan Informasi Publik",
    ),
    (
        "lampiran_5",
        "Peraturan Komisi Informasi Nomor 1 Tahun 2017 tentang Pengklasifikasian Informasi Publik",
        "Peraturan Komisi Informasi Nomor 1 Tahun 2021 tentang Standar Layanan Informasi Publik",
    ),
    // offices of signers stand in capitals, as in every decree
    (
        "lampiran_3",
        "pada tanggal Pejabat Pengelola Informasi dan Dokumentasi",
        "pada tanggal PEJABAT PENGELOLA INFORMASI DAN DOKUMENTASI",
    ),
    // slips of the pen
    ("lampiran_3", "MENGINGAT : 1. Undang-undang Nomor 14", "MENGINGAT : 1. Undang-Undang Nomor 14"),
    ("lampiran_3", "Pelaksanaan Undang-undang", "Pelaksanaan Undang-Undang"),
    ("lampiran_5", "Pelaksanaan Undang-undang", "Pelaksanaan Undang-Undang"),
    ("lampiran_5", "Penggunan Informasi Publik", "Pengguna Informasi Publik"),
    ("lampiran_5", "Konsekuensi Atas Pengubahan", "Konsekuensi atas Pengubahan"),
    ("lampiran_5", "tentang Pengeculian Informasi", "tentang Pengecualian Informasi"),
];

/// Most letters and digits that may stand in a blank of a form without data: `Penetapan ini`.
const BLANK: usize = 12;

/// Letters and digits alone: lines end elsewhere, and blanks are dots.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn oracle(name: &str) -> String {
    let text = std::fs::read_to_string(fixture_file(&format!("formulir/{name}.txt"))).unwrap();
    text.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join("\n")
}

/// The first block that the paper lacks or has something else before.
fn compare(form: &str, paper: &str) -> Result<(), String> {
    let paper = letters(paper);
    let mut rest = paper.as_str();
    let mut blank = 0;
    for block in form.split("\n\n").map(str::trim).filter(|block| !block.is_empty()) {
        for (i, part) in block.split('…').enumerate() {
            if i > 0 {
                blank = BLANK;
            }
            let part = letters(part);
            // the next words may stand as far away as a blank is wide
            let at = rest.find(&part).filter(|at| *at <= blank);
            let at = at
                .ok_or_else(|| format!("{block}\nthere is: {}", rest.chars().take(80).collect::<String>()))?;
            rest = &rest[at + part.len()..];
            if !part.is_empty() {
                blank = 0;
            }
        }
    }
    if rest.len() > blank { Err(format!("more than the form: {rest}")) } else { Ok(()) }
}

/// The words of a paper in the order in which they are drawn.
fn printed(naskah: &str, data: Value) -> String {
    let format = Format { nomor_halaman: NomorHalaman::Tanpa, ..Format::default() };
    let pdf = render(&Fixture { naskah: naskah.to_owned(), format, data }).unwrap();
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), &pdf.bytes).unwrap();
    run("pdftotext", &["-raw", file.path().to_str().unwrap(), "-"])
}

/// Each form with the words of its paper without data.
fn forms() -> [(&'static str, String); 4] {
    let pimpinan = json!({ "jabatan": "Pimpinan Badan Publik" });
    let penetapan = json!({
        "bentuk": "PENETAPAN", "label_diktum": "PERTAMA", "pejabat": "", "badan_publik": "", "tahun": "",
        "ditetapkan_di": "",
        "penandatangan": { "jabatan": "Pejabat Pengelola Informasi dan Dokumentasi" },
    });
    let lembar = json!({ "tahun": "", "baris": [], "penguji": [], "menyetujui": pimpinan });
    let tabel = json!({ "bentuk": "PENGUJIAN", "baris": [] });
    let pengubahan = json!({ "tahun": "", "tabel": tabel, "penguji": [], "menyetujui": pimpinan });
    let keputusan = json!({ "pengubahan": { "jenis": "PENGUBAHAN" }, "keputusan": penetapan });
    [
        ("lampiran_2", printed("lembar_pengujian", lembar)),
        ("lampiran_3", printed("keputusan", penetapan)),
        ("lampiran_4", printed("lembar_pengubahan", pengubahan)),
        ("lampiran_5", printed("keputusan_pengubahan", keputusan)),
    ]
}

#[test]
fn the_official_forms_are_printed_word_for_word() {
    for (name, paper) in forms() {
        assert_eq!(compare(&oracle(name), &paper), Ok(()), "{name}");
    }
}

#[test]
fn only_these_words_differ_from_the_published_forms() {
    let forms = forms();
    for (name, wrong, right) in KOREKSI {
        let (_, paper) = forms.iter().find(|form| form.0 == name).unwrap();
        for text in [paper, &oracle(name).replace('…', "")] {
            assert!(letters(text).contains(&letters(right)), "{name}: {right}");
            assert!(!letters(text).contains(&letters(wrong)), "{name}: {wrong}");
        }
    }
}

#[test]
fn a_word_more_or_less_than_the_form_is_seen() {
    for (name, paper) in forms() {
        let form = oracle(name);
        let words: Vec<&str> = paper.split_whitespace().filter(|word| !letters(word).is_empty()).collect();
        for i in 0..words.len() {
            let mut fewer = words.clone();
            let gone = fewer.remove(i);
            // what fills a blank may go
            let fills = ["Penetapan", "ini", "2021", "741", "37"].contains(&letters(gone).as_str());
            assert!(fills || compare(&form, &fewer.join(" ")).is_err(), "{name}: without {gone}");
        }
        assert!(compare(&form, &format!("{paper} Ketentuan lain diatur kemudian")).is_err());
        assert!(compare(&form, &format!("Rancangan {paper}")).is_err());
    }
}
