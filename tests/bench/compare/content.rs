//! What stands on a paper, free of any program's format. Lengths are points.

use std::path::PathBuf;

/// A whole paper.
#[derive(Debug, Default)]
pub(crate) struct Content {
    pub(crate) family: String,
    pub(crate) picture: Option<PathBuf>,
    pub(crate) sections: Vec<Section>,
}

/// Pages of one size.
#[derive(Debug, Default)]
pub(crate) struct Section {
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// Above, right, below, left.
    pub(crate) margins: [f32; 4],
    pub(crate) blocks: Vec<Block>,
}

#[derive(Debug)]
pub(crate) enum Block {
    Para(Para),
    Table(Table),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Align {
    #[default]
    Left,
    Center,
    Right,
    Justify,
}

/// A paragraph; its tabs stop at `stops`, the first line hangs out by `hang`.
#[derive(Debug, Default)]
pub(crate) struct Para {
    pub(crate) align: Align,
    pub(crate) before: f32,
    pub(crate) indent: f32,
    pub(crate) hang: f32,
    pub(crate) stops: Vec<f32>,
    /// Height of a line.
    pub(crate) line: f32,
    pub(crate) keep_next: bool,
    pub(crate) heading: Option<u8>,
    /// Thickness of a rule above it.
    pub(crate) rule: Option<f32>,
    pub(crate) spans: Vec<Span>,
}

#[derive(Debug)]
pub(crate) enum Span {
    Text { text: String, size: f32, bold: bool, underline: bool },
    Tab,
    Break,
    Picture { width: f32, height: f32 },
}

#[derive(Debug, Default)]
pub(crate) struct Table {
    pub(crate) columns: Vec<f32>,
    pub(crate) ruled: bool,
    /// Rows that are repeated on every page.
    pub(crate) head: usize,
    pub(crate) rows: Vec<Vec<Cell>>,
}

#[derive(Debug, Default)]
pub(crate) struct Cell {
    pub(crate) span: usize,
    /// Rows it reaches over; 0 when it is part of the one above.
    pub(crate) down: usize,
    pub(crate) shaded: bool,
    pub(crate) lines: Vec<Para>,
}

impl Para {
    /// Its words with the room each label before a tab takes: label and width.
    pub(crate) fn labels(&self) -> (Vec<(&[Span], f32)>, &[Span]) {
        let mut labels = vec![];
        let mut rest = &self.spans[..];
        let mut at = self.indent - self.hang;
        for stop in &self.stops {
            let Some(tab) = rest.iter().position(|span| matches!(span, Span::Tab)) else { break };
            labels.push((&rest[..tab], stop - at));
            rest = &rest[tab + 1..];
            at = *stop;
        }
        (labels, rest)
    }
}
