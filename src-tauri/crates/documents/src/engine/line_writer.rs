//! One line as operations of a page.

use super::fonts::{FontIx, FontSet};
use super::lines::{Line, Piece};
use super::model::TextStyle;
use printpdf::{Codepoint, FontId, Op, PdfFontHandle, Pt, TextItem, TextMatrix};

/// What a word's own hyphen at the end of a line is copied as: readers that join words torn at a line end would drop
/// it, were it not followed by a sign that a line may end here.
const LASTING: &str = "-\u{200b}";

/// Left edge, upper edge below the base line, width and height, in points.
pub(super) type Underline = (f32, f32, f32, f32);

/// The text object of a line that begins at `start` (points from the lower left corner of the page; `stretch` is the
/// extra width of each space), and the lines under its words.
pub(super) fn write(
    fonts: &FontSet,
    line: &Line,
    style: &TextStyle,
    start: (f32, f32),
    stretch: f32,
) -> (Vec<Op>, Vec<Underline>) {
    let mut writer = LineWriter {
        fonts,
        style,
        stretch,
        base: start.1,
        start: start.0,
        pen: 0.0,
        drift: 0.0,
        font: None,
        text: String::new(),
        items: vec![],
        ops: vec![Op::StartTextSection],
        underlines: vec![],
    };
    let count = line.pieces.len();
    for (i, piece) in line.pieces.iter().enumerate() {
        let end = i + 1 == count;
        writer.piece(piece, line.hyphen && end, line.own_hyphen && end);
    }
    if !(line.last || line.hyphen || line.torn) {
        // the words of two lines stay apart when the structure is read aloud
        writer.text.push(' ');
    }
    writer.flush();
    let LineWriter { mut ops, underlines, .. } = writer;
    ops.push(Op::EndTextSection);
    (ops, underlines)
}

/// State while the pieces of one line are written.
struct LineWriter<'a> {
    fonts: &'a FontSet,
    style: &'a TextStyle,
    /// Extra width of each space in points.
    stretch: f32,
    /// Height of the base line above the lower edge of the page.
    base: f32,
    /// Where the current text object begins, and how far the pen has gone from it, in points.
    start: f32,
    pen: f32,
    /// Pen of a viewer minus true pen, in 1/1000 em.
    drift: f32,
    font: Option<FontIx>,
    text: String,
    items: Vec<TextItem>,
    ops: Vec<Op>,
    underlines: Vec<Underline>,
}

impl LineWriter<'_> {
    /// `hyphen`: one is added at its end; `own`: it ends in one of the text itself.
    fn piece(&mut self, piece: &Piece, hyphen: bool, own: bool) {
        if self.font != Some(piece.font) {
            self.flush();
            self.font = Some(piece.font);
        }
        let face = self.fonts.face(piece.font);
        let from = self.start + self.pen;
        let mut cluster = usize::MAX;
        for glyph in &piece.shaped.glyphs {
            let source = &piece.shaped.text[glyph.from..glyph.to];
            let lasting = if own && glyph.to == piece.shaped.text.len() { face.lasting_hyphen } else { None };
            if let Some(id) = lasting {
                self.end_text();
                self.items.push(TextItem::GlyphIds(vec![Codepoint::with_cid(id, 0.0, LASTING.into())]));
            } else if glyph.plain {
                // a no-break space inside a word is copied as a space
                self.text.push_str(if source == "\u{a0}" { " " } else { source });
            } else {
                self.end_text();
                let source = if cluster == glyph.from { "" } else { source };
                self.items.push(TextItem::GlyphIds(vec![Codepoint::with_cid(glyph.id, 0.0, source.into())]));
            }
            cluster = glyph.from;
            self.drift += glyph.written - glyph.advance;
            self.settle(4.0);
            self.pen += glyph.advance * self.style.size / 1000.0;
        }
        if hyphen {
            self.text.push('-');
            let dash = face.face.glyph_index('-').and_then(|id| face.face.glyph_hor_advance(id)).unwrap_or(0);
            self.pen += f32::from(dash) * face.scale * self.style.size / 1000.0;
        }
        if piece.space {
            let space =
                face.face.glyph_index(' ').and_then(|id| face.face.glyph_hor_advance(id)).unwrap_or(250);
            let space = f32::from(space) * face.scale;
            self.text.push(' ');
            self.drift += space.trunc() - space - self.stretch * 1000.0 / self.style.size;
            self.settle(0.5);
            self.pen += space * self.style.size / 1000.0 + self.stretch;
        }
        if piece.underline {
            let (position, thickness) = face.underline;
            let below = -position * self.style.size;
            self.underlines.push((from, below, self.start + self.pen - from, thickness * self.style.size));
        }
    }

    /// Moves the viewer's pen back to the true one when it is off by more than `limit` thousandths of an em.
    fn settle(&mut self, limit: f32) {
        if self.drift.abs() > limit {
            self.end_text();
            self.items.push(TextItem::Offset(self.drift));
            self.drift = 0.0;
        }
    }

    fn end_text(&mut self) {
        if !self.text.is_empty() {
            self.items.push(TextItem::Text(std::mem::take(&mut self.text)));
        }
    }

    fn flush(&mut self) {
        self.end_text();
        let (Some(font), false) = (self.font, self.items.is_empty()) else { return };
        let id = FontId(self.fonts.face(font).tag.into());
        self.ops.push(Op::SetFont { font: PdfFontHandle::External(id), size: Pt(self.style.size) });
        let matrix = TextMatrix::Translate(Pt(self.start), Pt(self.base));
        self.ops.push(Op::SetTextMatrix { matrix });
        self.ops.push(Op::ShowText { items: std::mem::take(&mut self.items) });
        self.start += self.pen;
        self.pen = 0.0;
        self.drift = 0.0;
    }
}
