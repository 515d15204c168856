//! The line at the foot of every page.

use super::*;
use crate::engine::furniture::code_of;

const WORDS: &str = "Versi 3 dicetak tanggal 20 November 2026";

/// Paints a table of three pages and gives the lines below its text, one a page.
fn feet(text: &str) -> Vec<Traced> {
    let mut made =
        paper(Family::Sans, vec![Block::Table(table((0..60).map(|_| row(["1", "isi", "dasar"])).collect()))]);
    made.furniture.foot = Some(Text::plain(text));
    let mut breaker = Breaker::new(Shaper::new(FontSet::load(made.family).unwrap()));
    let mut painter = Painter::default();
    let mut progress = quiet;
    let steps = Steps::new(Stage::Rows, made.steps(), &mut progress);
    Flow::new(&mut breaker, &mut painter, steps).paper(&made, None).unwrap();
    let feet: Vec<Traced> =
        painter.trace.into_iter().filter(|line| line.top > PAGE.height - PAGE.bottom).collect();
    assert_eq!(
        feet.iter().map(|line| line.page).collect::<Vec<_>>(),
        (0..painter.pages.len()).collect::<Vec<_>>()
    );
    feet
}

#[test]
fn the_foot_stands_on_every_page_below_the_text_and_is_no_content() {
    let feet = feet(WORDS);
    assert!(feet.len() > 2);
    for line in feet {
        assert_eq!(line.text, WORDS);
        assert!(line.artifact && line.bottom < PAGE.height);
        assert!((line.left + line.right - PAGE.width).abs() < 0.1, "in the middle");
    }
}

#[test]
fn a_long_foot_is_made_smaller_and_not_cut() {
    let long = format!("{WORDS}\n{}", WORDS.repeat(4));
    for line in feet(&long) {
        assert_eq!(line.text, long.replace('\n', " "));
        assert!(line.left >= PAGE.left && line.right <= PAGE.width - PAGE.right);
    }
}

#[test]
fn the_code_of_a_sheet_tells_copies_apart() {
    let code = |foot: &str| {
        let mut made = paper(Family::Sans, vec![Block::Para(para("isi", Align::Left))]);
        made.furniture.identity = Some("D05:1".into());
        made.furniture.foot = Some(Text::plain(foot));
        code_of(&made).unwrap()
    };
    let (first, second) = (code("Salinan ke-1 dari 2"), code("Salinan ke-2 dari 2"));
    assert_eq!(first[..5], second[..5], "the same paper");
    assert_ne!(first[5..], second[5..], "another copy");
}

/// The lines below the text of one page with a margin of `bottom` points.
fn lowest(bottom: f32, foot: Option<&str>) -> Vec<Traced> {
    let mut made = paper(Family::Sans, vec![Block::Para(para("isi", Align::Left))]);
    made.sections[0].page.bottom = bottom;
    made.watermark =
        Some(Watermark { word: "LATIHAN".into(), foot: "LATIHAN – bukan naskah dinas".into() });
    made.furniture.trail = Some("Kode jejak 1204-3F2A9-C01BE-77D10-A4B2E".into());
    made.furniture.foot = foot.map(Text::plain);
    let mut breaker = Breaker::new(Shaper::new(FontSet::load(made.family).unwrap()));
    let mut painter = Painter::default();
    let mut progress = quiet;
    let steps = Steps::new(Stage::Rows, made.steps(), &mut progress);
    Flow::new(&mut breaker, &mut painter, steps).paper(&made, None).unwrap();
    painter.trace.into_iter().filter(|line| line.artifact && line.top > PAGE.height - bottom - 2.0).collect()
}

#[test]
fn the_code_of_the_trail_and_the_mark_of_practice_stand_clear_of_each_other() {
    // 10, 15, 20 and 30 mm.
    let cases = [(28.3, None), (42.5, None), (42.5, Some(WORDS)), (56.7, Some(WORDS)), (85.0, None)];
    for (bottom, foot) in cases {
        let mut lines = lowest(bottom, foot);
        lines.sort_by(|a, b| a.top.total_cmp(&b.top));
        assert_eq!(lines.len(), 2 + usize::from(foot.is_some()), "{bottom}");
        for pair in lines.windows(2) {
            let room = pair[1].bottom - pair[0].bottom;
            assert!(room >= 7.5, "{bottom}: {} and {} are {room} points apart", pair[0].text, pair[1].text);
        }
    }
}

/// Two cards, each longer than a page: each is numbered by itself, and its further pages say which card they are of.
#[test]
fn parts_that_go_separate_ways_have_their_own_numbers_and_names() {
    let part = |name: &str| {
        let rows = (0..40).map(|_| row(["1", "isi", "dasar"])).collect();
        let title = Para { role: Role::H1, keep_next: true, ..para(name, Align::Center) };
        Section { page: PAGE, blocks: vec![Block::Para(title), Block::Table(table(rows))] }
    };
    let mut made = paper(Family::Sans, vec![]);
    made.sections = vec![part("KARTU A"), part("KARTU B")];
    let above = |made: &Paper| -> Vec<(usize, String)> {
        let lines = painted(made).into_iter().filter(|line| line.artifact && line.top < PAGE.top);
        lines.filter(|line| line.text != "No").map(|line| (line.page, line.text)).collect()
    };
    let count = painted(&made).iter().map(|line| line.page).max().unwrap() + 1;
    let half = count / 2;
    assert!(half > 1 && count == 2 * half);
    for (text, separate) in
        [(format!("- {HERE} -"), true), (format!("{HERE}/{TOTAL}"), true), (format!("- {HERE} -"), false)]
    {
        made.furniture.number = Some(PageNumber { text: text.clone(), place: NumberPlace::TopCenter });
        made.furniture.separate = separate;
        let mut wanted = vec![];
        for page in 0..count {
            let (card, own, all) = if separate { (page / half, page % half, half) } else { (0, page, count) };
            if separate && own > 0 {
                wanted.push((page, format!("KARTU {}", ["A", "B"][card])));
            }
            if own > 0 {
                let number = text.replace(HERE, &(own + 1).to_string()).replace(TOTAL, &all.to_string());
                wanted.push((page, number));
            }
        }
        assert_eq!(above(&made), wanted);
    }
}
