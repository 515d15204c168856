//! Every paper on every sheet an office may have.

use crate::bounds::{assert_in_bounds, each, read};
use crate::common::{FIXTURES, fixture, render};
use saksama_documents::{Kertas, NomorHalaman};

#[test]
fn every_paper_stands_within_the_margins_of_every_sheet_and_says_the_same() {
    // the second sheet of a card says in its margin which card it is of
    let other = |name: &&str| !name.starts_with("label_") && *name != "kartu_lokasi_panjang";
    let papers: Vec<&str> = FIXTURES.iter().copied().filter(other).collect();
    each(&papers, |name| {
        let mut fixture = fixture(name);
        // what stands in the margins has tests of its own
        fixture.format.nomor_halaman = NomorHalaman::Tanpa;
        fixture.format.latihan = false;
        fixture.format.draf = false;
        // a sheet with less room has fewer rows to be written on by hand
        if fixture.data.get("baris_kosong").is_some() {
            fixture.data["baris_kosong"] = 0.into();
        }
        let mut first: Option<String> = None;
        // one of each kind on every sheet; the others on the smallest and the largest, between which the rest lie
        let kind = FIXTURES.iter().find(|other| name.starts_with(**other));
        let sheets: &[Kertas] = if kind == Some(name) { &Kertas::ALL } else { &[Kertas::A4, Kertas::Legal] };
        for &kertas in sheets {
            fixture.format.kertas = kertas;
            let paper = read(&render(&fixture).unwrap());
            assert_in_bounds(&paper, &fixture, kertas, name);
            assert!(!paper.text.is_empty(), "{name}");
            let first = first.get_or_insert_with(|| paper.text.clone());
            assert_eq!(*first, paper.text, "{name}: {kertas:?}");
        }
    });
}

/// Labels are bound to their own sheet: ready-made sheets of labels are sold as A4, whatever paper the office has.
#[test]
fn sheets_of_labels_stay_a4_whatever_the_paper() {
    for name in FIXTURES.iter().filter(|name| name.starts_with("label_")) {
        let mut fixture = fixture(name);
        let mut made = Kertas::ALL.map(|kertas| {
            fixture.format.kertas = kertas;
            render(&fixture).unwrap()
        });
        let (width, height) = Kertas::A4.size();
        for page in read(&made[0]).pages {
            assert!((page.width - width).abs().max((page.height - height).abs()) < 0.1, "{name}");
            for word in page.words {
                let inside = word.left > 0.0 && word.right < width && word.top > 0.0 && word.bottom < height;
                assert!(inside, "{name}: {word:?}");
            }
        }
        made.sort_by(|a, b| a.bytes.cmp(&b.bytes));
        assert_eq!(made.first(), made.last(), "{name}");
    }
}
