//! The page setup of an office on real papers.

use crate::bounds::{Read, read};
use crate::common::{FIXTURES, fixture, pages_of, render};
use saksama_documents::{
    Arah, GayaKop, Margin, NomorHalaman, RenderError, UkuranKhusus, preview, read_kode_lembar,
};
use serde_json::json;

/// Last line with something in it.
fn foot(page: &str) -> &str {
    page.lines().rev().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default()
}

#[test]
fn pages_are_numbered_where_the_office_wants_it() {
    let mut fixture = fixture("keputusan");
    let mut pages = |style| {
        fixture.format.nomor_halaman = style;
        pages_of(&render(&fixture).unwrap())
    };
    let top = pages(NomorHalaman::AtasTengah);
    assert!(top.len() > 2);
    let head = |page: &String| page.lines().map(str::trim).find(|line| !line.is_empty()).map(str::to_owned);
    assert_eq!(head(&top[1]).unwrap(), "-2-");
    assert!(!top[0].contains("-1-"));
    let low = pages(NomorHalaman::BawahTengah);
    assert_eq!((foot(&low[0]), foot(&low[1])), ("1", "2"));
    let of = pages(NomorHalaman::HalamanDari);
    assert_eq!(foot(&of[1]), format!("Halaman 2 dari {}", of.len()));
    let none = pages(NomorHalaman::Tanpa);
    assert!(none.iter().all(|page| !page.contains("-2-") && !page.contains("Halaman")));
}

#[test]
fn a_page_ends_with_the_first_word_of_the_next_where_text_goes_on() {
    let mut fixture = fixture("keputusan");
    fixture.format.kata_penyambung = true;
    fixture.format.ukuran_huruf = 14.0;
    let pages = pages_of(&render(&fixture).unwrap());
    let catchword = foot(&pages[0]).strip_suffix(" . . .").unwrap().to_owned();
    let text = pages[1].lines().map(str::trim).filter(|line| !line.is_empty() && *line != "-2-");
    let first = text.take(1).collect::<String>();
    assert!(first.split_whitespace().any(|word| word == catchword), "{catchword}: {first}");
    assert!(!foot(pages.last().unwrap()).ends_with(". . ."));
}

#[test]
fn a_paper_shrinks_to_one_page_and_no_further_than_is_readable() {
    let mut fixture = fixture("undangan");
    fixture.data["daftar_undangan"] = serde_json::json!([]);
    fixture.format.ukuran_huruf = 16.0;
    let whole = render(&fixture).unwrap();
    assert_eq!(whole.pages, 2);
    fixture.format.muat_satu_halaman = true;
    let fitted = render(&fixture).unwrap();
    assert_eq!(fitted.pages, 1);
    assert_eq!(fitted.tak_muat_satu_halaman, None);
    let letters = |pages: Vec<String>| {
        let mut all: Vec<char> =
            pages.concat().replace("-2-", "").chars().filter(|c| c.is_alphanumeric()).collect();
        all.sort_unstable();
        all
    };
    assert_eq!(letters(pages_of(&fitted)), letters(pages_of(&whole)));
    let many: Vec<String> =
        (0..200).map(|n| format!("Kalimat catatan nomor {n} yang cukup panjang.")).collect();
    fixture.data["catatan"] = serde_json::json!(many);
    let long = render(&fixture).unwrap();
    assert_eq!(long.tak_muat_satu_halaman, Some(long.pages));
    // an annex is no part of what was to fit
    fixture.data["daftar_undangan"] = serde_json::json!([{ "nama": "A", "jabatan": "B", "peran": "C" }]);
    let annexed = render(&fixture).unwrap();
    assert_eq!((annexed.tak_muat_satu_halaman, annexed.pages), (Some(long.pages), long.pages + 1));
    fixture.data["daftar_undangan"] = serde_json::json!([]);
    fixture.format.muat_satu_halaman = false;
    let plain = render(&fixture).unwrap();
    assert_eq!(plain.tak_muat_satu_halaman, None);
    assert_eq!(long.bytes, plain.bytes, "what cannot fit is not made small");
    let mut lying = crate::common::fixture("dkip");
    lying.format.muat_satu_halaman = true;
    let pages = render(&lying).unwrap();
    assert_eq!(pages.tak_muat_satu_halaman.is_some(), pages.pages > 1);
    assert!(pages.pages > 1);
}

#[test]
fn a_sheet_and_margins_of_the_office_are_taken() {
    let mut fixture = fixture("keputusan");
    fixture.format.ukuran_khusus = Some(UkuranKhusus { lebar: 200.0, tinggi: 300.0 });
    let pdf = render(&fixture).unwrap();
    let size = |page| {
        let png = preview::render_page(&pdf.bytes, page, 1.0).unwrap();
        let picture = image::load_from_memory(&png).unwrap();
        (picture.width(), picture.height())
    };
    assert_eq!((size(1), size(pdf.pages)), ((566, 850), (850, 566)));
    for (lebar, tinggi) in [(99.0, 300.0), (200.0, 451.0), (f32::NAN, 300.0)] {
        fixture.format.ukuran_khusus = Some(UkuranKhusus { lebar, tinggi });
        assert_eq!(render(&fixture).unwrap_err(), RenderError::SheetOutOfRange);
    }
    fixture.format.ukuran_khusus = None;
    fixture.format.margin_rebah = Some(Margin { atas: 130.0, bawah: 20.0, kiri: 20.0, kanan: 20.0 });
    assert_eq!(render(&fixture).unwrap_err(), RenderError::MarginTooLarge);
    fixture.format.margin_rebah = None;
    for spasi in [0.9, 2.1, f32::NAN] {
        fixture.format.spasi = spasi;
        assert!(matches!(render(&fixture), Err(RenderError::LineHeightOutOfRange { .. })));
    }
}

#[test]
fn room_is_left_for_a_letterhead_printed_beforehand() {
    let mut fixture = fixture("undangan");
    let with = pages_of(&render(&fixture).unwrap());
    let office = fixture.data["kop"]["pemerintah"].as_str().unwrap().to_owned();
    fixture.format.kop_dicetak = false;
    let without = pages_of(&render(&fixture).unwrap());
    assert!(with[0].contains(&office) && !without[0].contains(&office));
    assert_eq!(with.len(), without.len());
}

#[test]
fn every_sheet_bears_a_code_that_a_scan_gives_back() {
    // sheets of labels are cut up
    for name in FIXTURES.iter().filter(|name| !name.starts_with("label_")) {
        let mut fixture = fixture(name);
        assert_eq!(render(&fixture).unwrap().kode_lembar, None);
        fixture.format.identitas = Some("D14:surat-1".into());
        let pdf = render(&fixture).unwrap();
        let code = pdf.kode_lembar.clone().unwrap();
        assert_eq!((code.len(), code.find('-')), (11, Some(5)));
        let sheets = pages_of(&pdf);
        let last = sheets.len() - 1;
        for (index, text) in sheets.iter().enumerate().filter(|(index, _)| *index == 0 || *index == last) {
            let wanted = format!("{code}/{}", index + 1);
            assert!(text.contains(&wanted), "{name}: {wanted}");
            // a scan of 200 dots per inch, as it lies on the glass and upside down
            let png = preview::render_page(&pdf.bytes, index as u32 + 1, 200.0 / 72.0).unwrap();
            assert_eq!(read_kode_lembar(&png).unwrap().as_ref(), Some(&code), "{name} {index}");
            let mut turned = std::io::Cursor::new(vec![]);
            let picture = image::load_from_memory(&png).unwrap().rotate180();
            picture.write_to(&mut turned, image::ImageFormat::Png).unwrap();
            assert_eq!(read_kode_lembar(turned.get_ref()).unwrap().as_ref(), Some(&code), "{name} {index}");
        }
        assert_eq!(read_kode_lembar(&pdf.bytes).unwrap().as_ref(), Some(&code));
        fixture.format.identitas = Some("D14:surat-2".into());
        let other = render(&fixture).unwrap().kode_lembar.unwrap();
        assert_eq!(other[5..], code[5..], "the same words");
        assert_ne!(other[..5], code[..5], "another paper");
    }
}

#[test]
fn a_scan_without_a_code_gives_none() {
    let pdf = render(&fixture("undangan")).unwrap();
    assert_eq!(read_kode_lembar(&pdf.bytes).unwrap(), None);
    assert_eq!(read_kode_lembar(b"bukan gambar").unwrap_err(), RenderError::PdfUnreadable);
}

/// Squares like those in the corners of a code, all over the page: there is nothing to be read, and no end of threes to try.
#[test]
fn a_page_full_of_squares_is_no_code() {
    let page = image::GrayImage::from_fn(1200, 1200, |x, y| {
        let ring = (x / 3 % 9).abs_diff(4).max((y / 3 % 9).abs_diff(4));
        image::Luma([if ring == 4 || ring == 2 { 255 } else { 0 }])
    });
    let mut png = std::io::Cursor::new(vec![]);
    page.write_to(&mut png, image::ImageFormat::Png).unwrap();
    assert_eq!(read_kode_lembar(png.get_ref()).unwrap(), None);
}

/// What an office hasn't filled in takes no room and leaves no comma behind.
#[test]
fn an_office_without_identity_has_no_empty_letterhead() {
    let mut fixture = fixture("undangan");
    let full = read(&render(&fixture).unwrap());
    fixture.data["kop"] = json!({ "pemerintah": " ", "instansi": ["", " "], "alamat": [] });
    fixture.data["tempat_surat"] = "".into();
    let empty = read(&render(&fixture).unwrap());
    let top = |paper: &Read| {
        let words = paper.pages[0].words.iter();
        words.filter(|w| w.text == "Nomor").map(|w| w.top).fold(f32::MAX, f32::min)
    };
    // the text begins at the margin of 20 mm, less than 57 points from the edge
    assert!(top(&full) > 100.0 && top(&empty) < 58.0, "{} {}", top(&full), top(&empty));
    let commas = empty.pages.iter().flat_map(|page| &page.words).filter(|word| word.text.starts_with(','));
    assert_eq!(commas.count(), 0);
}

/// Wide and high of the first page, and its words.
fn first_page(fixture: &crate::common::Fixture) -> (f32, f32, String) {
    let paper = read(&render(fixture).unwrap());
    let page = &paper.pages[0];
    let words: Vec<&str> = page.words.iter().map(|word| word.text.as_str()).collect();
    (page.width, page.height, words.join(" "))
}

#[test]
fn pages_lie_as_the_office_wants_them() {
    for (name, wide) in [("undangan", false), ("dkip", true)] {
        let mut fixture = fixture(name);
        for (arah, lies) in [(None, wide), (Some(Arah::Tegak), false), (Some(Arah::Rebah), true)] {
            fixture.format.arah = arah;
            let (width, height, _) = first_page(&fixture);
            assert_eq!(width > height, lies, "{name}: {arah:?}");
        }
    }
}

#[test]
fn as_much_of_the_letterhead_is_printed_as_the_office_wants() {
    let mut fixture = fixture("undangan");
    let kop = |key: &str| {
        let line = &fixture.data["kop"][key];
        line.as_str().or(line[0].as_str()).unwrap().split_whitespace().next().unwrap().to_owned()
    };
    let (government, address) = (kop("pemerintah"), kop("alamat"));
    for (gaya, named, addressed) in
        [(GayaKop::Penuh, true, true), (GayaKop::TanpaAlamat, true, false), (GayaKop::Tanpa, false, false)]
    {
        fixture.format.gaya_kop = gaya;
        let (_, _, words) = first_page(&fixture);
        // what of the letterhead stands above the number of the letter
        let head = words.split("Nomor :").next().unwrap();
        assert_eq!(
            (head.contains(&government), head.contains(&address)),
            (named, addressed),
            "{gaya:?}: {words}"
        );
    }
}
