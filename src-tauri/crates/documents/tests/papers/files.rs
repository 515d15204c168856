//! What is done with finished files: joined, taken apart, searched.

use crate::common::{fixture, pages_of, render, run};
use saksama_documents::{Printed, RenderError, find, join, preview::page_count, quiet, take_pages};
use tempfile::NamedTempFile;

fn paper(name: &str) -> Printed {
    render(&fixture(name)).unwrap()
}

/// The same with other bytes.
fn with(paper: &Printed, bytes: Vec<u8>) -> Printed {
    Printed { bytes, ..paper.clone() }
}

fn kept(bytes: &[u8]) -> NamedTempFile {
    let file = NamedTempFile::new().unwrap();
    std::fs::write(file.path(), bytes).unwrap();
    file
}

/// What a program from outside says of a file.
fn ask(program: &str, before: &[&str], bytes: &[u8], after: &[&str]) -> String {
    let file = kept(bytes);
    run(program, &[before, &[file.path().to_str().unwrap()], after].concat())
}

#[test]
fn papers_stand_one_behind_the_other_as_they_were() {
    let (first, second) = (paper("undangan"), paper("berita_acara_rapat"));
    let parts = [("Undangan", &first.bytes[..]), ("Berita Acara", &second.bytes[..])];
    let joined = join("Surat rapat", &parts).unwrap();
    ask("qpdf", &["--check"], &joined, &[]);
    let both = pages_of(&with(&first, joined.clone()));
    assert_eq!(both, [pages_of(&first), pages_of(&second)].concat());
    let outline = ask("qpdf", &["--json", "--json-key=outlines"], &joined, &[]);
    let at = |name: &str| outline.find(name).unwrap_or_else(|| panic!("no bookmark {name}: {outline}"));
    assert!(at("Undangan") < at("Berita Acara"));
    assert_eq!(join("Surat rapat", &parts).unwrap(), joined);
}

#[test]
fn some_pages_of_a_paper_are_those_pages() {
    let whole = paper("keputusan");
    let count = page_count(&whole.bytes).unwrap();
    assert!(count > 2);
    let some = take_pages("Keputusan", &whole.bytes, 2..=3).unwrap();
    ask("qpdf", &["--check"], &some, &[]);
    assert_eq!(pages_of(&with(&whole, some.clone())), pages_of(&whole)[1..3]);
    assert!(some.len() < whole.bytes.len());
    for (range, page) in [(0..=1, 1), (1..=count + 1, count + 1), (count + 1..=count + 1, count + 1)] {
        let refused = take_pages("Keputusan", &whole.bytes, range);
        assert_eq!(refused, Err(RenderError::PageMissing { page, pages: count }));
    }
}

#[test]
fn what_is_no_paper_is_neither_joined_nor_searched() {
    assert_eq!(join("Surat", &[("Surat", b"teks")]), Err(RenderError::PdfUnreadable));
    assert_eq!(find(b"teks", "kata", &mut quiet), Err(RenderError::PdfUnreadable));
}

#[test]
fn words_are_found_where_poppler_sees_them() {
    let printed = paper("berita_acara_rapat");
    let bytes = &printed.bytes;
    let hits = find(bytes, "tim  PERTIMBANGAN", &mut quiet).unwrap();
    let text = ask("pdftotext", &["-raw"], bytes, &["-"]).to_lowercase();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(hits.len(), text.matches("tim pertimbangan").count());
    assert!(hits.len() > 1);
    // the first hit: the box that poppler gives for the first of the two words on that page
    let boxes = ask("pdftotext", &["-bbox"], bytes, &["-"]);
    let number = |line: &str, key: &str| -> f32 {
        let from = line.split(&format!("{key}=\"")).nth(1).unwrap();
        from.split('"').next().unwrap().parse().unwrap()
    };
    let lines: Vec<&str> = boxes.lines().filter(|l| l.contains("<word")).collect();
    let is = |line: &str, word: &str| line.to_lowercase().contains(&format!(">{word}"));
    let first = lines.windows(2).find(|two| is(two[0], "tim<") && is(two[1], "pertimbangan")).unwrap();
    let area = hits[0].areas[0];
    assert!((area.x - number(first[0], "xMin")).abs() < 1.0, "{area:?} {first:?}");
    let middle = (number(first[0], "yMin") + number(first[0], "yMax")) / 2.0;
    assert!(area.y < middle && middle < area.y + area.height, "{area:?} {first:?}");
    assert!(find(bytes, "kata yang tidak ada", &mut quiet).unwrap().is_empty());
    assert!(find(bytes, "  ", &mut quiet).unwrap().is_empty());
}

#[test]
fn a_word_cut_behind_its_own_hyphen_is_copied_with_it() {
    let mut cut = 0;
    for name in ["berita_acara_serah_terima_panjang", "hasil_pertimbangan", "tanda_terima_rapat_panjang"] {
        let printed = paper(name);
        let text = ask("pdftotext", &[], &printed.bytes, &["-"]).to_lowercase();
        cut += text.matches("undang-\n").count();
        let whole = text.replace("-\n", "-");
        for torn in ["undangundang", "perundangundangan", "perundang undangan", "perundang\n"] {
            assert!(!whole.contains(torn), "{name}: {torn}");
        }
        let found = find(&printed.bytes, "undang-undang", &mut quiet).unwrap().len();
        assert_eq!(found, whole.matches("undang-undang").count(), "{name}");
    }
    assert!(cut > 2, "{cut}");
}
