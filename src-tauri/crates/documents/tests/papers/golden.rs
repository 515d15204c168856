//! Every paper against its kept text and pictures.
//!
//! `UPDATE_GOLDEN=1 cargo test -p saksama-documents --test papers` rewrites what is kept under `tests/golden/`;
//! look at the pages before committing. Needs poppler-utils and qpdf.

use crate::common::{CODES, FIXTURES, Fixture, KOP, fixture, fixture_file, render, run, watched};
use crate::longest::{LONG, longest};
use saksama_documents::{self as documents, Format, Kertas, Printed, RenderError, preview};
use std::path::{Path, PathBuf};

fn golden(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/golden").join(file)
}

fn updating() -> bool {
    std::env::var_os("UPDATE_GOLDEN").is_some()
}

/// Compares with the kept file, or writes it.
fn kept(file: &str, now: &[u8], same: impl Fn(&[u8], &[u8]) -> bool) {
    let path = golden(file);
    if updating() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, now).unwrap();
        return;
    }
    let before = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    if !same(&before, now) {
        let shown = std::env::temp_dir().join(file.replace('/', "-"));
        std::fs::write(&shown, now).unwrap();
        panic!("{file} differs from what is kept; now: {}", shown.display());
    }
}

/// Pictures may differ by rounding of the edges of letters, not by more.
fn alike(before: &[u8], now: &[u8]) -> bool {
    let read = |bytes: &[u8]| image::load_from_memory(bytes).unwrap().to_luma8();
    let (before, now) = (read(before), read(now));
    if before.dimensions() != now.dimensions() {
        return false;
    }
    let off = before.pixels().zip(now.pixels()).filter(|(a, b)| a.0[0].abs_diff(b.0[0]) > 48).count();
    off * 1000 <= before.pixels().len()
}

#[test]
fn papers_are_as_kept() {
    let folder = tempfile::tempdir().unwrap();
    for name in FIXTURES {
        let pdf = render(&fixture(name)).unwrap();
        assert_eq!(pdf.tak_tercetak, [], "{name}");
        let path = keep(folder.path(), name, &pdf, 1..=pdf.pages);
        run("qpdf", &["--check", &path]);
        let fonts = run("pdffonts", &[&path]);
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!rows.is_empty(), "{name}");
        for row in rows {
            // name, type, encoding, then: embedded, subset, unicode map
            assert!(row.contains(" yes yes yes "), "{name}: {row}");
            assert_eq!(row.find('+'), Some(6), "{name}: {row}");
        }
        assert_eq!(preview::page_count(&pdf.bytes).unwrap(), pdf.pages);
    }
}

/// Compares text and pictures of some pages of a paper with what is kept; gives where the paper lies.
pub(crate) fn keep(folder: &Path, name: &str, pdf: &Printed, pages: impl IntoIterator<Item = u32>) -> String {
    let path = folder.join(format!("{name}.pdf"));
    std::fs::write(&path, &pdf.bytes).unwrap();
    let path = path.to_str().unwrap().to_owned();
    let text = run("pdftotext", &["-layout", &path, "-"]);
    kept(&format!("ref/{name}.txt"), text.as_bytes(), |before, now| before == now);
    for page in pages {
        let picture = preview::render_page(&pdf.bytes, page, 40.0 / 72.0).unwrap();
        kept(&format!("ref/{name}-{page}.png"), &picture, alike);
    }
    path
}

#[test]
fn papers_with_the_longest_data_are_as_kept() {
    let folder = tempfile::tempdir().unwrap();
    for (name, list, _) in LONG {
        let pdf = render(&longest(name, list)).unwrap();
        let ends = if pdf.pages > 1 { vec![1, pdf.pages] } else { vec![1] };
        let path = keep(folder.path(), &format!("{name}_terpanjang"), &pdf, ends);
        run("qpdf", &["--check", &path]);
    }
}

/// A paper made later can't be forgotten here.
#[test]
fn every_kind_of_paper_is_kept_with_and_without_number_short_and_long_on_every_sheet() {
    let unknown = serde_json::json!({ "naskah": "?", "data": null });
    let told = serde_json::from_value::<documents::Isi>(unknown).unwrap_err().to_string();
    let kinds: Vec<&str> = told.split('`').skip(3).step_by(2).collect();
    assert!(kinds.len() > 25, "{told}");
    let papers: Vec<(&str, Fixture)> = FIXTURES.iter().map(|name| (*name, fixture(name))).collect();
    let long = |name: &str| name.ends_with("_panjang") || LONG.iter().any(|paper| paper.0 == name);
    for kind in kinds {
        let own: Vec<_> = papers.iter().filter(|(_, paper)| paper.naskah == kind).collect();
        assert!(own.len() > 1, "{kind}: a short one and another");
        // the texts of labels have a test of their own
        assert!(kind == "label_arsip" || own.iter().any(|(name, _)| long(name)), "{kind}: a long one");
        let number = |paper: &Fixture| {
            let places = ["/nomor", "/keputusan/nomor"];
            let given = places.iter().find_map(|at| paper.data.pointer(at)?.as_str().map(str::to_owned));
            given.is_some_and(|number| !number.is_empty())
        };
        // a list or a card bears none
        if own.iter().any(|(_, paper)| number(paper)) {
            assert!(own.iter().any(|(_, paper)| !number(paper)), "{kind}: without a number");
        }
    }
    for kertas in Kertas::ALL {
        assert!(papers.iter().any(|(_, paper)| paper.format.kertas == kertas), "{kertas:?}");
    }
}

#[test]
fn equal_data_give_equal_bytes() {
    for name in FIXTURES {
        let fixture = fixture(name);
        assert_eq!(render(&fixture).unwrap(), render(&fixture).unwrap(), "{name}");
    }
}

#[test]
fn every_word_of_the_data_can_be_copied_from_the_paper() {
    let folder = tempfile::tempdir().unwrap();
    for name in FIXTURES {
        let fixture = fixture(name);
        let path = folder.path().join("a.pdf");
        let path = path.to_str().unwrap();
        std::fs::write(path, render(&fixture).unwrap().bytes).unwrap();
        let text = run("pdftotext", &[path, "-"]);
        let flat: String = text.split_whitespace().collect();
        let mut rows = vec![];
        let lists = [
            "/baris",
            "/putusan",
            "/menimbang",
            "/mengingat",
            "/lampiran/baris",
            "/tabel/baris",
            "/dip",
            "/unit",
        ];
        let inner = ["/keputusan/mengingat", "/keputusan/lampiran/baris", "/pengubahan/daftar", "/lama"];
        let of_meetings = ["/hasil", "/penerima", "/bahasan", "/pertimbangan", "/kiriman"];
        let places = lists.iter().chain(&inner).chain(&of_meetings);
        rows.extend(places.filter_map(|place| fixture.data.pointer(place).cloned()));
        // an extract leaves rows out: its own test says which
        if fixture.data.pointer("/turunan/baris").is_some() {
            rows.clear();
        }
        let mut words = vec![];
        rows.iter().for_each(|value| collect(value, &mut words));
        for word in words {
            let word = word.replace('☐', "□");
            assert!(flat.contains(&word), "{name}: {word}");
        }
    }
}

fn collect(value: &serde_json::Value, words: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => words.extend(text.split_whitespace().map(str::to_owned)),
        serde_json::Value::Array(list) => list.iter().for_each(|value| collect(value, words)),
        serde_json::Value::Object(map) => {
            let texts = map.iter().filter(|(key, _)| !CODES.contains(&key.as_str()));
            texts.for_each(|(_, value)| collect(value, words));
        }
        _ => {}
    }
}

#[test]
fn practice_papers_and_drafts_are_marked_on_every_page() {
    let folder = tempfile::tempdir().unwrap();
    for name in FIXTURES {
        let mut fixture = fixture(name);
        for (latihan, draf) in [(false, false), (true, false), (false, true), (true, true)] {
            fixture.format.latihan = latihan;
            fixture.format.draf = draf;
            let pdf = render(&fixture).unwrap();
            let path = folder.path().join("a.pdf");
            std::fs::write(&path, pdf.bytes).unwrap();
            let text = run("pdftotext", &["-layout", path.to_str().unwrap(), "-"]);
            let pages: Vec<&str> = text.split_terminator('\u{c}').collect();
            assert_eq!(pages.len(), pdf.pages as usize);
            // the draft of the list is one whatever is asked for
            let draft = draf || fixture.naskah == "draf_dkip";
            for (is_so, words) in [(latihan, "LATIHAN – bukan naskah dinas"), (draft, "DRAF – belum berlaku")]
            {
                let marked = pages.iter().filter(|page| page.contains(words)).count();
                assert_eq!(marked, if is_so { pages.len() } else { 0 }, "{name}: {words}");
            }
        }
    }
}

#[test]
fn every_paper_size_and_font_is_printed() {
    use documents::{Huruf, Kertas};
    let mut fixture = fixture("keputusan");
    for (kertas, width, height) in [
        (Kertas::F4Lebar, 609.4, 935.4),
        (Kertas::F4Sempit, 595.3, 935.4),
        (Kertas::Folio, 612.0, 936.0),
        (Kertas::A4, 595.3, 841.9),
        (Kertas::Legal, 612.0, 1008.0),
    ] {
        for huruf in [Huruf::Sans, Huruf::Bookman] {
            fixture.format = Format { kertas, huruf, ukuran_huruf: 12.0, ..Format::default() };
            let pdf = render(&fixture).unwrap();
            let read = |page: u32| {
                let png = preview::render_page(&pdf.bytes, page, 1.0).unwrap();
                let picture = image::load_from_memory(&png).unwrap();
                (picture.width(), picture.height())
            };
            let (width, height) = (width as u32, height as u32);
            assert_eq!(read(1), (width, height));
            assert_eq!(read(pdf.pages), (height, width), "the annex lies");
        }
    }
}

#[test]
fn a_sign_no_font_has_is_reported_and_never_another_sign() {
    let folder = tempfile::tempdir().unwrap();
    let mut fixture = fixture("dkip");
    fixture.data["baris"][0]["uraian"] = "Berkas 日本 ✓ 😀 √".into();
    let pdf = render(&fixture).unwrap();
    assert_eq!(pdf.tak_tercetak, ['✓', '日', '本', '😀']);
    let path = folder.path().join("a.pdf");
    std::fs::write(&path, pdf.bytes).unwrap();
    let text = run("pdftotext", &[path.to_str().unwrap(), "-"]);
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("Berkas ■■ ■ ■ √"), "{flat}");
}

#[test]
fn bad_input_is_refused_with_a_reason() {
    let mut letter = fixture("undangan");
    letter.data["kop"]["logo"] = b"%PDF-1.7 no picture".to_vec().into();
    assert_eq!(render(&letter).unwrap_err(), RenderError::LogoUnreadable);
    let half = std::fs::read(fixture_file("logo.png")).unwrap();
    letter.data["kop"]["logo"] = half[..half.len() / 2].to_vec().into();
    assert_eq!(render(&letter).unwrap_err(), RenderError::LogoUnreadable);
    let mut list = fixture("dkip");
    for (size, tenths) in [(7.9, 79), (16.1, 161), (f32::NAN, 0)] {
        list.format.ukuran_huruf = size;
        assert_eq!(render(&list).unwrap_err(), RenderError::FontSizeOutOfRange { tenths });
    }
    list.format.ukuran_huruf = 11.0;
    for side in [-1.0, 150.0, f32::NAN] {
        list.format.margin = Some(documents::Margin { atas: 20.0, bawah: 20.0, kiri: side, kanan: 20.0 });
        assert_eq!(render(&list).unwrap_err(), RenderError::MarginTooLarge, "{side}");
    }
}

#[test]
fn strange_text_is_printed_in_every_paper() {
    for name in FIXTURES {
        for text in [
            "",
            "\u{0}\u{7}\u{1b}[31m\u{202e}",
            "漢字 👍🏽 مرحبا e\u{301} \u{1f9ff}",
            &"w".repeat(5_000),
            "{nomor} {} {",
        ] {
            let mut fixture = fixture(name);
            let kop = KOP.map(|place| format!("{place}/logo"));
            let logo = kop.iter().find_map(|place| fixture.data.pointer(place).cloned());
            replace(&mut fixture.data, text);
            for place in &kop {
                if let (Some(logo), Some(place)) = (&logo, fixture.data.pointer_mut(place)) {
                    *place = logo.clone();
                }
            }
            let pdf = render(&fixture).unwrap();
            assert_eq!(preview::page_count(&pdf.bytes).unwrap(), pdf.pages, "{name}");
        }
    }
}

/// Puts a text into every free text of the data; codes of closed lists stay.
fn replace(value: &mut serde_json::Value, text: &str) {
    match value {
        serde_json::Value::String(old) => *old = text.to_owned(),
        serde_json::Value::Array(list) => list.iter_mut().for_each(|value| replace(value, text)),
        serde_json::Value::Object(map) => {
            map.iter_mut()
                .filter(|(key, _)| !CODES.contains(&key.as_str()))
                .for_each(|(_, v)| replace(v, text));
        }
        _ => {}
    }
}

#[test]
fn the_preview_says_what_is_wrong() {
    let pdf = render(&fixture("dkip_tanpa_tanda_tangan")).unwrap();
    assert_eq!(preview::page_count(b"no pdf").unwrap_err(), RenderError::PdfUnreadable);
    let pages = pdf.pages;
    for page in [0, pages + 1] {
        assert_eq!(
            preview::render_page(&pdf.bytes, page, 1.0).unwrap_err(),
            RenderError::PageMissing { page, pages }
        );
    }
    for scale in [0.0, -1.0, f32::NAN, 100.0] {
        assert_eq!(preview::render_page(&pdf.bytes, 1, scale).unwrap_err(), RenderError::ScaleOutOfRange);
    }
}

#[test]
fn a_paper_is_stopped_at_each_of_its_steps_and_watching_changes_no_byte() {
    use documents::Stage;
    use std::ops::ControlFlow;
    for name in ["dkip", "keputusan", "lembar_pengujian"] {
        let fixture = fixture(name);
        let mut steps = Vec::new();
        let drawn = watched(&fixture, &mut |stage, done, total| {
            steps.push((stage, done, total));
            ControlFlow::Continue(())
        });
        let pdf = drawn.unwrap();
        assert_eq!(pdf, render(&fixture).unwrap());
        let last = |wanted| steps.iter().rev().find(|s| s.0 == wanted).map(|s| (s.1, s.2)).unwrap();
        assert_eq!(last(Stage::Pages), (u64::from(pdf.pages), u64::from(pdf.pages)), "{name}");
        assert_eq!(last(Stage::Rows).0, last(Stage::Rows).1, "{name}: every row and paragraph is one step");
        for stop in 1..=steps.len() {
            let mut step = 0;
            let stopped = watched(&fixture, &mut |_, _, _| {
                step += 1;
                if step == stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            });
            assert_eq!((stopped, step), (Err(RenderError::Stopped), stop), "{name}");
        }
    }
}
