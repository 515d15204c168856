//! What stays together over pages.

use super::*;
use crate::engine::print;

const SENTENCE: &str =
    "Informasi Publik yang Dikecualikan bersifat ketat dan terbatas menurut undang-undang. ";

#[test]
fn paragraphs_leave_no_single_line_on_a_page() {
    for filler in 0..30 {
        let mut blocks: Vec<Block> = (0..filler).map(|_| Block::Para(para("baris", Align::Left))).collect();
        blocks.push(Block::Para(para(&SENTENCE.repeat(6), Align::Justify)));
        let lines = trace(&paper(Family::Sans, blocks));
        let body: Vec<&Traced> = lines.iter().filter(|line| !line.text.starts_with("baris")).collect();
        for page in 0..=body.last().unwrap().page {
            let count = body.iter().filter(|line| line.page == page).count();
            assert_ne!(count, 1, "{filler} lines before");
        }
    }
}

#[test]
fn a_signature_never_stands_without_a_row_before_it() {
    let long = SENTENCE.repeat(3);
    for rows in 1..40 {
        for text in ["pendek", long.as_str()] {
            let mut block = table((0..rows).map(|_| row(["1", text, "dasar"])).collect());
            block.keep_next = true;
            let lines = trace(&paper(Family::Sans, vec![Block::Table(block), signature(8)]));
            assert!(inside(&lines));
            let sign = lines.iter().find(|line| line.text == "tanda0").unwrap().page;
            assert!(lines.iter().any(|l| l.page == sign && !l.text.starts_with("tanda")), "{rows} rows");
            let pages = lines.iter().filter(|l| l.text.starts_with("tanda")).map(|l| l.page);
            assert!(pages.into_iter().all(|page| page == sign));
        }
    }
}

#[test]
fn a_small_table_is_kept_whole_and_a_row_to_be_signed_is_not_torn() {
    let boxed = |count: usize| (0..count).map(|n| row(["1", &format!("kotak{n}"), "x"])).collect();
    for filler in 0..30 {
        let mut blocks: Vec<Block> = (0..filler).map(|_| Block::Para(para("baris", Align::Left))).collect();
        blocks.push(Block::Table(Table { whole: true, ..table(boxed(4)) }));
        let TableRow::Cells { cells, .. } = row(["1", &"paraf ".repeat(60), "x"]) else { unreachable!() };
        blocks.push(Block::Table(table(vec![TableRow::Cells { cells, min_height: 30.0 }])));
        let lines = trace(&paper(Family::Sans, blocks));
        let pages = |found: &dyn Fn(&str) -> bool| {
            let mut pages: Vec<usize> = lines.iter().filter(|l| found(&l.text)).map(|l| l.page).collect();
            pages.dedup();
            pages.len()
        };
        assert_eq!(pages(&|text| text.starts_with("kotak")), 1, "{filler} lines before");
        assert_eq!(pages(&|text| text.starts_with("paraf")), 1, "{filler} lines before");
    }
}

#[test]
fn a_tall_row_before_the_signature_is_torn_so_that_its_end_goes_along() {
    let mut block = table(vec![row(["1", &SENTENCE.repeat(12), "dasar"])]);
    block.keep_next = true;
    let lines = trace(&paper(Family::Sans, vec![Block::Table(block), signature(20)]));
    let sign = lines.iter().find(|line| line.text == "tanda0").unwrap().page;
    assert!(lines.iter().filter(|l| l.page == sign && !l.text.starts_with("tanda")).count() >= 3);
}

#[test]
fn a_chain_longer_than_a_page_is_kept_by_pairs() {
    let closing = Para { keep_next: true, ..para("penutup", Align::Left) };
    for filler in 15..28 {
        let mut blocks: Vec<Block> = (0..filler).map(|_| Block::Para(para("baris", Align::Left))).collect();
        blocks.push(Block::Para(closing.clone()));
        for i in 0..12 {
            let Block::Stack(mut stack) = signature(6) else { unreachable!() };
            stack.keep_next = i < 11;
            blocks.push(Block::Stack(stack));
        }
        let lines = trace(&paper(Family::Sans, blocks));
        assert!(inside(&lines));
        let page = |text: &str| lines.iter().find(|line| line.text == text).unwrap().page;
        assert_eq!(page("penutup"), page("tanda0"), "{filler} lines before");
    }
}

/// A heading, a title, rows and a signature that together are longer than a page: wherever it breaks, no page but the
/// last is less than a third full (a signature takes half a page here), the heading has a row below it and the signature
/// a row above it.
#[test]
fn a_long_chain_leaves_no_page_nearly_empty() {
    let (short, long) = ("kata ".repeat(7), SENTENCE.repeat(2));
    for rows in 1..=30usize {
        for (head, sign) in [(4, 8), (9, 10), (14, 12), (10, 14)] {
            for text in [short.as_str(), long.as_str()] {
                let title =
                    |n| Block::Para(Para { keep_next: true, ..para(&format!("kepala{n}"), Align::Left) });
                let mut blocks: Vec<Block> = (0..head).map(title).collect();
                let mut list = table((0..rows).map(|_| row(["1", text, "dasar"])).collect());
                list.keep_next = true;
                blocks.extend([Block::Table(list), signature(sign)]);
                let lines = trace(&paper(Family::Sans, blocks));
                assert!(inside(&lines));
                let last = lines.iter().map(|line| line.page).max().unwrap();
                for page in 0..=last {
                    let here: Vec<&Traced> = lines.iter().filter(|line| line.page == page).collect();
                    let bottom = here.iter().map(|line| line.bottom).fold(0.0, f32::max);
                    let used = (bottom - PAGE.top) / PAGE.text_height();
                    let place =
                        format!("{rows} rows of {text:?}, {head} and {sign} lines: page {page} {used}");
                    assert!(page == last || used > 0.33, "{place}");
                    let bears_row =
                        |line: &&Traced| !line.text.starts_with("kepala") && !line.text.starts_with("tanda");
                    assert!(here.iter().any(bears_row), "{place}");
                }
            }
        }
    }
}

#[test]
fn the_heading_of_a_group_stands_again_where_the_group_goes_on() {
    let mut rows = vec![TableRow::Heading(Text::plain("Kelompok"))];
    rows.extend((0..60).map(|_| row(["1", "isi", "dasar"])));
    let made = paper(Family::Sans, vec![Block::Table(table(rows))]);
    let lines = painted(&made);
    let last = lines.iter().map(|line| line.page).max().unwrap();
    assert!(last > 1);
    let headings = lines.iter().filter(|line| line.text == "Kelompok").map(|line| (line.page, line.artifact));
    assert_eq!(headings.collect::<Vec<_>>(), (0..=last).map(|page| (page, page > 0)).collect::<Vec<_>>());
}

#[test]
fn a_heading_stays_with_its_first_row() {
    for filler in 0..30 {
        let mut rows: Vec<TableRow> = (0..filler).map(|_| row(["1", "isi", "dasar"])).collect();
        rows.push(TableRow::Heading(Text::plain("Kelompok")));
        rows.push(row(["2", "anak", "dasar"]));
        let lines = trace(&paper(Family::Sans, vec![Block::Table(table(rows))]));
        let page = |text: &str| lines.iter().find(|line| line.text == text).unwrap().page;
        assert_eq!(page("Kelompok"), page("anak"), "{filler} rows before");
    }
}

#[test]
fn the_head_is_repeated_on_every_page_but_is_content_only_once() {
    let rows = (0..100).map(|_| row(["1", "isi", "dasar"])).collect();
    let made = paper(Family::Sans, vec![Block::Table(table(rows))]);
    let lines = painted(&made);
    let pages = lines.iter().map(|line| line.page).max().unwrap() + 1;
    assert!(pages > 3);
    for page in 0..pages {
        let heads = lines.iter().filter(|l| l.page == page && l.text == "Informasi");
        assert_eq!(heads.map(|l| l.artifact).collect::<Vec<_>>(), [page > 0]);
    }
    let numbers = lines.iter().filter(|l| l.text.starts_with("- ")).map(|l| (l.page, l.text.clone()));
    let wanted = (1..pages).map(|page| (page, format!("- {} -", page + 1)));
    assert_eq!(numbers.collect::<Vec<_>>(), wanted.collect::<Vec<_>>());
}

#[test]
fn a_stack_taller_than_a_page_loses_nothing() {
    let lines = trace(&paper(Family::Sans, vec![signature(100)]));
    assert!(inside(&lines));
    assert_eq!(lines.len(), 100);
}

#[test]
fn equal_papers_give_equal_bytes() {
    let rows = (0..50).map(|_| row(["1", SENTENCE, "dasar ✓"])).collect();
    let mut made = paper(Family::Bookman, vec![Block::Table(table(rows)), signature(5)]);
    made.watermark = Some(Watermark { word: "CONTOH".into(), foot: "contoh".into() });
    let first = print(&made, &mut quiet).unwrap();
    assert_eq!(first.bytes, print(&made, &mut quiet).unwrap().bytes);
    assert!(first.pages > 2);
    made.title.push('2');
    assert_ne!(first.bytes, print(&made, &mut quiet).unwrap().bytes);
}
