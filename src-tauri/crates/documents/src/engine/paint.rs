//! Placed lines, rules and pictures to printpdf operations, with marked content for the structure tree.

use super::fonts::FontSet;
use super::line_writer;
use super::lines::Line;
use super::model::{Align, PageSpec, Role, TextStyle};
use super::structure::{Structure, Tag};
use printpdf::{Color, DictItem, Greyscale, Op, PaintMode, Pt, Rect, XObjectId, XObjectTransform};
use std::collections::BTreeMap;

/// One page being painted.
#[derive(Debug)]
pub(super) struct PaintedPage {
    pub(super) spec: PageSpec,
    pub(super) ops: Vec<Op>,
    next_mark: u32,
}

/// Where a line goes: left edge, baseline and width of its column, from the top left corner of the sheet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    pub(super) x: f32,
    pub(super) base: f32,
    pub(super) width: f32,
}

/// Collects the operations of all pages.
#[derive(Debug, Default)]
pub(super) struct Painter {
    pub(super) pages: Vec<PaintedPage>,
    /// Page that is painted on.
    page: usize,
    pub(super) structure: Structure,
    pub(super) picture: Option<(XObjectId, f32, f32)>,
    /// Page and node of the last content.
    ended: Option<(usize, Option<Tag>)>,
    /// Pages are only counted: what is painted is let go of.
    pub(super) counting: bool,
    #[cfg(test)]
    pub(super) trace: Vec<Traced>,
}

/// What a test sees of a painted line.
#[cfg(test)]
#[derive(Debug, Clone)]
pub(super) struct Traced {
    pub(super) page: usize,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) top: f32,
    pub(super) bottom: f32,
    pub(super) text: String,
    pub(super) hyphen: bool,
    pub(super) artifact: bool,
}

impl Painter {
    pub(super) fn new_page(&mut self, spec: PageSpec) {
        if let (true, Some(last)) = (self.counting, self.pages.last_mut()) {
            last.ops = vec![];
        }
        let ops = vec![Op::SetFillColor { col: grey(0.0) }];
        self.pages.push(PaintedPage { spec, ops, next_mark: 0 });
        self.page = self.pages.len() - 1;
    }

    /// Goes on painting on a page that is there.
    pub(super) fn turn_to(&mut self, page: usize) {
        self.page = page.min(self.pages.len().saturating_sub(1));
    }

    /// Index of the page that is painted on.
    pub(super) fn page(&self) -> usize {
        self.page
    }

    fn ops(&mut self) -> &mut Vec<Op> {
        if self.pages.is_empty() {
            self.new_page(PageSpec {
                width: 1.0,
                height: 1.0,
                left: 0.0,
                right: 0.0,
                top: 0.0,
                bottom: 0.0,
                bare: false,
            });
        }
        &mut self.pages[self.page].ops
    }

    /// Begins content that belongs to a node of the structure tree; `None` is decoration (artifact). The lines of a cell,
    /// painted one after the other, are one piece of content.
    pub(super) fn begin(&mut self, tag: Option<Tag>) {
        let goes_on =
            self.ended == Some((self.page, tag)) && matches!(self.ops().last(), Some(Op::EndMarkedContent));
        if goes_on {
            self.ops().pop();
            return;
        }
        self.ended = Some((self.page, tag));
        let Some(tag) = tag else {
            self.ops().push(Op::BeginMarkedContent { tag: "Artifact".into() });
            return;
        };
        let page = self.page;
        let name = self.structure.role(tag).pdf_name();
        let mark = self.pages.get_mut(page).map_or(0, |p| {
            p.next_mark += 1;
            p.next_mark - 1
        });
        let map = BTreeMap::from([("MCID".into(), DictItem::Int(mark.into()))]);
        self.ops().push(Op::BeginMarkedContentWithProperties {
            tag: name.into(),
            properties: DictItem::Dict { map },
        });
        self.structure.mark(tag, page, mark);
    }

    pub(super) fn end(&mut self) {
        self.ops().push(Op::EndMarkedContent);
    }

    /// Filled rectangle; `y` is its upper edge.
    pub(super) fn fill(&mut self, spec: &PageSpec, x: f32, y: f32, width: f32, height: f32) {
        let rectangle = rect(spec, x, y, width, height);
        self.ops().push(Op::DrawRectangle { rectangle });
    }

    /// Filled rectangle in a grey; 0 is black.
    pub(super) fn shade(
        &mut self,
        spec: &PageSpec,
        (x, y): (f32, f32),
        (width, height): (f32, f32),
        level: f32,
    ) {
        self.ops().push(Op::SetFillColor { col: grey(level) });
        self.fill(spec, x, y, width, height);
        self.ops().push(Op::SetFillColor { col: grey(0.0) });
    }

    pub(super) fn push(&mut self, op: Op) {
        self.ops().push(op);
    }

    /// The picture of the paper, with its upper left corner at `x`, `y`, as large as the box allows.
    pub(super) fn picture(&mut self, spec: &PageSpec, (x, y): (f32, f32), (width, height): (f32, f32)) {
        let Some((id, px_width, px_height)) = self.picture.clone() else { return };
        let scale = (width / px_width).min(height / px_height);
        let (left, top) = (x + (width - px_width * scale) / 2.0, y + (height - px_height * scale) / 2.0);
        let transform = XObjectTransform {
            translate_x: Some(Pt(left)),
            translate_y: Some(Pt(spec.height - top - px_height * scale)),
            scale_x: Some(scale),
            scale_y: Some(scale),
            dpi: Some(72.0),
            ..Default::default()
        };
        self.ops().push(Op::UseXobject { id, transform });
    }

    /// Paints one line. Justified lines stretch at their spaces; real space characters are written, so that
    /// copied text has its words apart.
    pub(super) fn line(
        &mut self,
        fonts: &FontSet,
        spec: &PageSpec,
        spot: Spot,
        line: &Line,
        style: &TextStyle,
    ) {
        let slack = spot.width - line.width;
        let spaces = line.pieces.iter().filter(|piece| piece.space).count();
        let (shift, stretch) = match style.align {
            Align::Left => (0.0, 0.0),
            Align::Center => (slack / 2.0, 0.0),
            Align::Right => (slack, 0.0),
            Align::Justify if line.last || spaces == 0 => (0.0, 0.0),
            // a line with a few words before a very long one is left as it is
            Align::Justify if slack / spaces as f32 > style.size => (0.0, 0.0),
            Align::Justify => (0.0, slack / spaces as f32),
        };
        let start = (spot.x + shift, spec.height - spot.base);
        let (mut ops, underlines) = line_writer::write(fonts, line, style, start, stretch);
        for (x, below, width, height) in underlines {
            ops.push(Op::DrawRectangle { rectangle: rect(spec, x, spot.base + below, width, height) });
        }
        self.ops().append(&mut ops);
        #[cfg(test)]
        self.record(fonts, spot, shift, line, style);
    }

    #[cfg(test)]
    fn record(&mut self, fonts: &FontSet, spot: Spot, shift: f32, line: &Line, style: &TextStyle) {
        let face = fonts.face(0);
        let text: String = line
            .pieces
            .iter()
            .map(|p| format!("{}{}", p.shaped.text, if p.space { " " } else { "" }))
            .collect();
        let left = spot.x + shift;
        let artifact = self.ops().iter().rev().find_map(|op| match op {
            Op::BeginMarkedContent { .. } => Some(true),
            Op::BeginMarkedContentWithProperties { .. } => Some(false),
            _ => None,
        });
        let artifact = artifact.unwrap_or(false);
        self.trace.push(Traced {
            page: self.page,
            left,
            right: left + line.width,
            top: spot.base - face.ascent * style.size,
            bottom: spot.base + face.descent * style.size,
            text,
            hyphen: line.hyphen,
            artifact,
        });
    }
}

/// Baseline of a line whose box begins at `top`: text stands in the middle of its line height.
pub(super) fn baseline(fonts: &FontSet, top: f32, style: &TextStyle) -> f32 {
    let face = fonts.face(0);
    let text = style.size * (face.ascent + face.descent);
    top + (style.line_height() - text) / 2.0 + style.size * face.ascent
}

pub(super) fn grey(level: f32) -> Color {
    Color::Greyscale(Greyscale::new(level, None))
}

fn rect(spec: &PageSpec, x: f32, y: f32, width: f32, height: f32) -> Rect {
    Rect {
        x: Pt(x),
        y: Pt(spec.height - y - height),
        width: Pt(width),
        height: Pt(height),
        mode: Some(PaintMode::Fill),
        winding_order: None,
    }
}

impl Role {
    /// Name of the structure type in the file.
    pub(super) fn pdf_name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::H1 => "H1",
            Self::H2 => "H2",
            Self::P => "P",
            Self::Figure => "Figure",
            Self::Table => "Table",
            Self::Tr => "TR",
            Self::Th => "TH",
            Self::Td => "TD",
            Self::L => "L",
            Self::Li => "LI",
            Self::Lbl => "Lbl",
            Self::LBody => "LBody",
        }
    }
}
