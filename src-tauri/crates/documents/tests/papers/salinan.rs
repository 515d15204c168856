//! Copies for word processors: every word of the paper, and what keeps their pages in order.

use crate::common::{FIXTURES, Fixture, fixture, pages_of, render, run};
use saksama_documents::{Keluaran, NomorHalaman};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The parts of a copy whose names begin with `prefix`, as XML.
pub(crate) fn parts(copy: &[u8], prefix: &str) -> Vec<String> {
    let mut archive = ZipArchive::new(Cursor::new(copy)).unwrap();
    let names = archive.file_names().map(|name| name.unwrap().into_owned());
    let names: Vec<String> = names.filter(|name| name.starts_with(prefix)).collect();
    let read = |name: String| {
        let mut text = String::new();
        archive.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    names.into_iter().map(read).collect()
}

/// The letters of a part without its tags.
fn words(xml: &str) -> String {
    let text: String = xml.split('<').filter_map(|part| part.split_once('>')).map(|part| part.1).collect();
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'");
    text.replace("&amp;", "&")
}

pub(crate) fn copy_of(fixture: &mut Fixture) -> Vec<u8> {
    fixture.format.keluaran = Keluaran::Docx;
    render(fixture).unwrap().bytes
}

/// Without spaces, and without hyphens: those at the end of a line may be the paper's own.
fn flat(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '-' && *c != '\u{a0}').collect()
}

#[test]
fn a_copy_has_every_word_of_its_paper() {
    for name in FIXTURES {
        let mut fixture = fixture(name);
        let pages = pages_of(&render(&fixture).unwrap());
        let copy = copy_of(&mut fixture);
        let whole =
            [parts(&copy, "word/document.xml"), parts(&copy, "word/header"), parts(&copy, "word/footer")]
                .concat()
                .concat();
        let flat_copy = flat(&words(&whole).replace('☐', "□"));
        for (number, page) in pages.iter().enumerate() {
            let own_number = format!("- {} -", number + 1);
            for line in page.lines().filter(|line| line.trim() != own_number) {
                for word in line.split_whitespace().map(flat) {
                    assert!(flat_copy.contains(&word), "{name}, page {}: {word}", number + 1);
                }
            }
        }
    }
}

#[test]
fn every_page_of_a_copy_says_that_it_is_one() {
    for name in FIXTURES {
        let mut fixture = fixture(name);
        // the first page bears no number at its head
        let kinds = match fixture.format.nomor_halaman {
            NomorHalaman::AtasTengah => vec!["default", "first"],
            _ => vec!["default"],
        };
        let copy = copy_of(&mut fixture);
        let heads = parts(&copy, "word/header");
        assert_eq!(heads.len(), kinds.len(), "{name}");
        for head in heads {
            assert!(words(&head).contains("Salinan untuk penyuntingan"), "{name}");
        }
        let body = parts(&copy, "word/document.xml").concat();
        for (i, section) in body.split("<w:sectPr>").skip(1).enumerate() {
            let section = section.split("</w:sectPr>").next().unwrap();
            assert_eq!(section.contains("<w:titlePg"), i == 0 && kinds.len() == 2, "{name}");
            for kind in &kinds {
                assert!(
                    section.contains(&format!("<w:headerReference w:type=\"{kind}\"")),
                    "{name}: {section}"
                );
            }
        }
    }
}

#[test]
fn heads_of_tables_are_repeated_and_text_of_people_never_makes_one() {
    let mut fixture = fixture("berita_acara_rapat");
    fixture.data["putusan"][0]["catatan"] = "<w:tr> w:fill=\"E8E8E8\"".into();
    let body = parts(&copy_of(&mut fixture), "word/document.xml").concat();
    assert_eq!(body.matches("<w:tblHeader />").count(), 1);
    let matrix = parts(&copy_of(&mut self::fixture("lembar_pengujian")), "word/document.xml").concat();
    assert_eq!(matrix.matches("<w:tblHeader />").count(), 3, "of testers, and two of the matrix");
}

#[test]
fn a_signature_block_stays_with_the_sentence_before_it() {
    let body = parts(&copy_of(&mut fixture("undangan")), "word/document.xml").concat();
    let from = body.find("Demikian disampaikan").unwrap();
    let name = fixture("undangan").data["penandatangan"]["nama"].as_str().unwrap().to_owned();
    let name = from + body[from..].find(&name).unwrap();
    // its own row is the last, and nothing need follow it
    let to = body[..name].rfind("<w:tr>").unwrap();
    let start = body[..from].rfind("<w:p ").unwrap();
    let paragraphs: Vec<&str> = body[start..to].split("<w:p ").skip(1).collect();
    assert!(paragraphs.len() > 3);
    for paragraph in paragraphs {
        assert!(paragraph.contains("<w:keepNext"), "{paragraph}");
    }
}

#[test]
fn lists_hang_and_titles_end_their_lines_as_on_the_paper() {
    let body = parts(&copy_of(&mut fixture("berita_acara_rapat")), "word/document.xml").concat();
    let paragraphs: Vec<&str> = body.split("<w:p ").collect();
    let with = |text: &str| {
        let found = paragraphs.iter().find(|paragraph| words(paragraph).contains(text));
        found.copied().unwrap_or_else(|| panic!("{text}"))
    };
    let item = with("Bagian Hukum meminta");
    assert!(item.contains("w:hanging=") && item.contains("<w:tab />"), "{item}");
    // the office name in the letterhead: a word processor would leave its last word alone
    let office = with("STATISTIK DAN PERSANDIAN");
    assert!(office.contains("<w:br"), "{office}");
    let table = body.split("<w:tblHeader />").nth(1).unwrap();
    let rows: Vec<&str> = table.split("</w:tbl>").next().unwrap().split("<w:tr>").skip(1).collect();
    assert!(rows.len() > 5 && rows.iter().all(|row| row.contains("<w:cantSplit")), "short rows stay whole");
}

#[test]
fn libreoffice_opens_every_copy_and_shows_every_word() {
    let folder = tempfile::tempdir().unwrap();
    let path = |file: String| folder.path().join(file).to_str().unwrap().to_owned();
    let home = format!("-env:UserInstallation=file://{}", path("home".into()));
    let mut files = vec![];
    for name in FIXTURES {
        let file = path(format!("{name}.docx"));
        std::fs::write(&file, copy_of(&mut fixture(name))).unwrap();
        files.push(file);
    }
    // its pages, and for a word that goes on over a page break, its text
    for form in ["pdf", "txt:Text (encoded):UTF8"] {
        let out = path(String::new());
        let mut args = vec![home.as_str(), "--headless", "--convert-to", form, "--outdir", &out];
        args.extend(files.iter().map(String::as_str));
        run("soffice", &args);
    }
    for name in FIXTURES {
        let shown = run("pdftotext", &["-raw", &path(format!("{name}.pdf")), "-"]);
        let shown = shown + &std::fs::read_to_string(path(format!("{name}.txt"))).unwrap();
        let shown = flat(&shown.replace('☐', "□"));
        for (number, page) in pages_of(&render(&fixture(name)).unwrap()).iter().enumerate() {
            let own_number = format!("- {} -", number + 1);
            for line in page.lines().filter(|line| line.trim() != own_number) {
                for word in line.split_whitespace().map(flat) {
                    assert!(shown.contains(&word), "{name}, page {}: {word}", number + 1);
                }
            }
        }
    }
}
