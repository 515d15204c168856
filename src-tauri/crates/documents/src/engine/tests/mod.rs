//! Rules of the layout, checked on what is painted where.

mod foot;
mod keep;
mod text;

use super::flow::Flow;
use super::fonts::FontSet;
use super::lines::Breaker;
use super::model::*;
use super::paint::{Painter, Traced};
use super::shape::Shaper;
use crate::progress::{Stage, Steps, quiet};

/// A small page: 300 × 400 points with margins of 30.
const PAGE: PageSpec =
    PageSpec { width: 300.0, height: 400.0, left: 30.0, right: 30.0, top: 30.0, bottom: 30.0, bare: false };

fn style(align: Align, hyphenate: Hyphenate) -> TextStyle {
    TextStyle { size: 10.0, lead: 1.2, align, hyphenate }
}

fn paper(family: Family, blocks: Vec<Block>) -> Paper {
    Paper {
        title: "Uji".into(),
        family,
        sections: vec![Section { page: PAGE, blocks }],
        picture: None,
        watermark: None,
        furniture: Furniture {
            number: Some(PageNumber { text: format!("- {HERE} -"), place: NumberPlace::TopCenter }),
            ..Furniture::default()
        },
    }
}

/// Paints and gives the lines in painting order; without page numbers and repeated heads.
fn trace(paper: &Paper) -> Vec<Traced> {
    painted(paper).into_iter().filter(|line| !line.artifact).collect()
}

/// Everything that is painted.
fn painted(paper: &Paper) -> Vec<Traced> {
    let mut breaker = Breaker::new(Shaper::new(FontSet::load(paper.family).unwrap()));
    let mut painter = Painter::default();
    let mut progress = quiet;
    let steps = Steps::new(Stage::Rows, paper.steps(), &mut progress);
    Flow::new(&mut breaker, &mut painter, steps).paper(paper, None).unwrap();
    painter.trace
}

fn para(text: &str, align: Align) -> Para {
    Para {
        text: Text::plain(text),
        style: style(align, Hyphenate::Running),
        x: 0.0,
        before: 4.0,
        marks: vec![],
        keep_next: false,
        role: Role::P,
    }
}

/// Table of three columns over the page.
fn table(rows: Vec<TableRow>) -> Table {
    let head = |i: usize, text: &str| HeadCell { text: Text::bold(text), columns: i..i + 1, rows: 0..1 };
    Table {
        columns: vec![40.0, 100.0, 100.0],
        aligns: vec![Align::Center, Align::Left, Align::Left],
        head: vec![head(0, "No"), head(1, "Informasi"), head(2, "Dasar")],
        head_rows: 1,
        style: style(Align::Left, Hyphenate::Narrow),
        rows,
        before: 6.0,
        keep_next: false,
        whole: false,
        fill: false,
    }
}

fn row(texts: [&str; 3]) -> TableRow {
    let cells = texts.map(|text| Cell { text: Text::plain(text), indent: 0.0 }).to_vec();
    TableRow::Cells { cells, min_height: 0.0 }
}

fn signature(lines: usize) -> Block {
    let item = |n| Item {
        text: Text::plain(format!("tanda{n}")),
        style: style(Align::Left, Hyphenate::Never),
        before: 0.0,
        marks: vec![],
        role: Role::P,
    };
    let column = Column { x: 120.0, width: 120.0, top: (0..lines).map(item).collect(), bottom: vec![] };
    Block::Stack(Stack {
        columns: vec![column],
        ink: 0.0,
        min_height: 0.0,
        picture: None,
        rules: vec![],
        before: 10.0,
        keep_next: false,
    })
}

/// Text without white space and without the hyphens added at line ends.
fn letters(lines: &[Traced]) -> String {
    lines.iter().flat_map(|line| line.text.chars()).filter(|c| !c.is_whitespace()).collect()
}

fn inside(lines: &[Traced]) -> bool {
    lines.iter().all(|line| {
        line.left >= PAGE.left - 0.1
            && line.right <= PAGE.width - PAGE.right + 0.1
            && line.top >= PAGE.top - 1.0
            && line.bottom <= PAGE.height - PAGE.bottom + 1.0
    })
}
