//! No page stands nearly empty before the end.

use crate::bounds::read;
use crate::common::{fixture, render};
use saksama_documents::Kertas;
use serde_json::{Value, json};

const KERTAS: [Kertas; 5] = [Kertas::F4Lebar, Kertas::F4Sempit, Kertas::Folio, Kertas::A4, Kertas::Legal];
/// Margin of a lying page, points.
const MARGIN: f32 = 20.0 * 72.0 / 25.4;
/// Least part of a page that is used: about half.
const LEAST: f32 = 0.45;

/// The annex of a decree of change in the official form has a head and a title of many lines: with one row they take
/// more than a page together with the signature, which once left a page with nothing but the heading.
#[test]
fn an_annex_prints_no_page_that_is_nearly_empty() {
    let annex = fixture("keputusan").data["lampiran"].clone();
    let shipped = annex["baris"].as_array().unwrap().clone();
    for kertas in KERTAS {
        for rows in [1, 2, 3, 5, 8, 13, 30] {
            let mut decree = fixture("penetapan_pengubahan_tanpa_nomor");
            decree.format.kertas = kertas;
            let list: Vec<&Value> = shipped.iter().cycle().take(rows).collect();
            decree.data["keputusan"]["lampiran"] = json!({ "kolom": annex["kolom"], "baris": list });
            let read = read(&render(&decree).unwrap());
            let lying: Vec<_> = read.pages.iter().filter(|page| page.width > page.height).collect();
            for (index, page) in lying.iter().enumerate() {
                let foot = page.height - MARGIN;
                let inside = page.words.iter().map(|word| word.bottom).filter(|bottom| *bottom < foot + 1.0);
                let used = (inside.fold(0.0, f32::max) - MARGIN) / (foot - MARGIN);
                let place = format!("{kertas:?}, {rows} rows, page {} of {}: {used}", index + 1, lying.len());
                assert!(index + 1 == lying.len() || used > LEAST, "{place}");
                // the first page bears rows below its heading, the last one more than the signature
                assert!(page.words.iter().any(|word| word.text == "1." || word.text == "No."), "{place}");
            }
        }
    }
}
