//! Labels of boxes and folders.

use crate::common::{fixture, pages_of, render};
use image::{GrayImage, imageops};
use saksama_documents::{RenderError, preview};

/// Upper left corner and size of the labels of a sheet of 2 × 4, millimetres.
const CORNER: (f32, f32) = (4.65, 13.1);
const LABEL: (f32, f32) = (101.6, 67.7);
/// Dots of a picture of 200 dots per inch in a millimetre.
const DOTS: f32 = 200.0 / 25.4;

/// Text of the QR code of a label, as a camera held over it reads it.
fn code(sheet: &GrayImage, label: u32) -> Option<String> {
    let dots = |mm: f32| (mm * DOTS) as u32;
    let x = dots(CORNER.0 + (label % 2) as f32 * LABEL.0);
    let y = dots(CORNER.1 + (label / 2) as f32 * LABEL.1);
    let part = imageops::crop_imm(sheet, x, y, dots(LABEL.0), dots(LABEL.1)).to_image();
    let (width, height) = (part.width() as usize, part.height() as usize);
    let mut prepared =
        rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| part.as_raw()[y * width + x]);
    let found = prepared.detect_grids();
    found.iter().find_map(|grid| grid.decode().ok()).map(|read| read.1)
}

#[test]
fn every_label_bears_the_code_of_its_place() {
    let fixture = fixture("label_boks");
    let pdf = render(&fixture).unwrap();
    assert_eq!(pdf.pages, 2, "eight labels a sheet");
    let labels = fixture.data["label"].as_array().unwrap();
    for (i, label) in labels.iter().enumerate() {
        let (page, place) = (i as u32 / 8 + 1, i as u32 % 8);
        let png = preview::render_page(&pdf.bytes, page, 200.0 / 72.0).unwrap();
        let sheet = image::load_from_memory(&png).unwrap().to_luma8();
        assert_eq!(code(&sheet, place).as_deref(), label["kode_lokasi"].as_str(), "{i}");
    }
}

#[test]
fn a_title_stands_on_a_label_only_when_it_is_asked_for() {
    let mut fixture = fixture("label_folder");
    let title = fixture.data["label"][0]["judul"].as_str().unwrap().to_owned();
    let text = |fixture: &_| pages_of(&render(fixture).unwrap()).concat();
    let flat = |text: String| text.split_whitespace().collect::<String>();
    let word = title.split_whitespace().next_back().unwrap();
    let without = flat(text(&fixture));
    assert!(!without.contains(word) && without.contains("TERTUTUPSAMPAI"), "{without}");
    fixture.data["tampil_judul"] = true.into();
    assert!(flat(text(&fixture)).contains(word));
}

#[test]
fn labels_begin_at_the_first_free_one_of_a_sheet() {
    let mut fixture = fixture("label_boks");
    let pages = |fixture: &_| render(fixture).unwrap().pages;
    // nine labels: with seven used ones before them they end on the second sheet, with eight on a second anew
    for (first, sheets) in [(0, 2), (1, 2), (8, 2), (9, 2)] {
        fixture.data["mulai"] = first.into();
        assert_eq!(pages(&fixture), sheets, "{first}");
    }
    fixture.data["label"].as_array_mut().unwrap().truncate(1);
    fixture.data["mulai"] = 8.into();
    assert_eq!(pages(&fixture), 1);
}

#[test]
fn a_text_too_long_for_a_label_is_set_smaller_and_then_ends_visibly() {
    let mut fixture = fixture("label_khusus");
    fixture.format.latihan = false;
    fixture.data["label"].as_array_mut().unwrap().truncate(1);
    fixture.data["label"][0]["unit"] = "Bagian Organisasi Sekretariat Daerah Kota Sukamaju Raya".into();
    let text = |fixture: &_| pages_of(&render(fixture).unwrap()).concat();
    let fitted = text(&fixture);
    assert!(fitted.contains("2029") && !fitted.contains('…'), "{fitted}");
    fixture.data["label"][0]["unit"] = "Bagian Organisasi ".repeat(80).into();
    let cut = render(&fixture).unwrap();
    assert_eq!(cut.pages, 1);
    assert!(pages_of(&cut).concat().contains('…'));
}

#[test]
fn a_label_that_fits_on_no_sheet_is_refused() {
    let mut fixture = fixture("label_khusus");
    fixture.data["lembar"]["lebar"] = 2001.into();
    assert_eq!(render(&fixture).unwrap_err(), RenderError::LabelOutOfRange);
}
