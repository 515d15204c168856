//! The fingerprint of an office on paper.

use saksama_documents::{KartuKunci, preview, quiet, render_kartu_kunci};

/// An invented fingerprint of the right shape.
const SIDIK: &str = "KP1AB-CDEFG-HJKMN-PQRST-VWXYZ-23456-789AB-CDEFG";

#[test]
fn the_card_bears_the_fingerprint_in_groups_and_as_qr() {
    let unit = Some((
        "Dinas Pekerjaan Umum, Penataan Ruang, Perumahan Rakyat, dan Kawasan Permukiman".into(),
        "DPUPRPKP".into(),
    ));
    for unit in [unit, None] {
        let kartu = KartuKunci {
            instansi: "Pemerintah Kota Contoh".into(),
            unit,
            nomor: 1,
            tanggal: "20 November 2026".into(),
            sidik: SIDIK.into(),
        };
        let printed = render_kartu_kunci(&kartu, &mut quiet).unwrap();
        assert_eq!((printed.pages, printed.kode_lembar.as_deref()), (1, None));
        let png = preview::render_page(&printed.bytes, 1, 200.0 / 72.0).unwrap();
        let sheet = image::load_from_memory(&png).unwrap().to_luma8();
        let (width, height) = (sheet.width() as usize, sheet.height() as usize);
        let mut prepared =
            rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| sheet.as_raw()[y * width + x]);
        let read = prepared.detect_grids().iter().find_map(|grid| grid.decode().ok()).map(|found| found.1);
        assert_eq!(read.as_deref(), Some(SIDIK));
        assert_eq!(render_kartu_kunci(&kartu, &mut quiet).unwrap().bytes, printed.bytes);
    }
}
