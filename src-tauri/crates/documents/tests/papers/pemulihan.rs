//! The recovery code on paper.

use saksama_documents::{LembarPemulihan, preview, quiet, render_lembar_pemulihan};

/// An invented code of the right shape.
const KODE: &str = "SK1AB-CDEFG-HJKMN-PQRST-VWXYZ-23456-789AB-CDEFG";

#[test]
fn both_sheets_bear_the_code_in_words_and_as_qr() {
    let lembar = LembarPemulihan {
        instansi: Some("Pemerintah Kota Contoh".into()),
        nama: "Sari Utami".into(),
        tanggal: "20 November 2026".into(),
        kode: KODE.into(),
    };
    assert!(!format!("{lembar:?}").contains("CDEFG"), "a log must not tell it");
    let printed = render_lembar_pemulihan(&lembar, &mut quiet).unwrap();
    assert_eq!((printed.pages, printed.kode_lembar.as_deref()), (2, None));
    for page in 1..=2 {
        let png = preview::render_page(&printed.bytes, page, 200.0 / 72.0).unwrap();
        let sheet = image::load_from_memory(&png).unwrap().to_luma8();
        // A4 at 200 dots per inch
        assert_eq!(sheet.dimensions(), (1653, 2338));
        let (width, height) = (sheet.width() as usize, sheet.height() as usize);
        let mut prepared =
            rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| sheet.as_raw()[y * width + x]);
        let read = prepared.detect_grids().iter().find_map(|grid| grid.decode().ok()).map(|found| found.1);
        assert_eq!(read.as_deref(), Some(KODE), "page {page}");
    }
    let again = render_lembar_pemulihan(&lembar, &mut quiet).unwrap();
    assert_eq!(again.bytes, printed.bytes);
}
