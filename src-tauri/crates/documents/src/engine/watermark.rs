//! The mark of practice papers: a pale word across the page, and a small line at the foot.

use super::fonts::FontSet;
use super::model::PageSpec;
use super::paint::{Painter, grey};
use printpdf::{LinePoint, Op, PaintMode, Point, Polygon, PolygonRing, Pt, WindingOrder};
use rustybuzz::ttf_parser::OutlineBuilder;

/// Greyness: readable text over it, still clear on a bad copy.
const LEVEL: f32 = 0.9;
/// Steps of a curve.
const STEPS: u8 = 8;

/// Draws `word` from the lower left to the upper right as outlines.
pub(super) fn paint(painter: &mut Painter, fonts: &FontSet, spec: &PageSpec, word: &str) {
    let bold = fonts.face(1);
    let em = 1000.0 / bold.scale;
    let mut outline = Outline::default();
    for c in word.chars() {
        let Some(glyph) = bold.face.glyph_index(c) else { continue };
        // a character without contours (a space) only moves on
        let _box = bold.face.outline_glyph(glyph, &mut outline);
        outline.close_ring();
        outline.offset += f32::from(bold.face.glyph_hor_advance(glyph).unwrap_or(0));
    }
    if outline.offset <= 0.0 {
        return;
    }
    let angle = (spec.height / spec.width).atan();
    let size = 0.8 * spec.width.hypot(spec.height) / (outline.offset / em + 0.7);
    let (sin, cos) = (angle.sin(), angle.cos());
    let (half_width, half_height) = (outline.offset / em * size / 2.0, size * 0.36);
    let place = |(x, y): (f32, f32)| {
        let (x, y) = (x / em * size - half_width, y / em * size - half_height);
        let (x, y) = (spec.width / 2.0 + x * cos - y * sin, spec.height / 2.0 + x * sin + y * cos);
        LinePoint { p: Point { x: Pt(x), y: Pt(y) }, bezier: false }
    };
    let ring = |points: Vec<(f32, f32)>| PolygonRing { points: points.into_iter().map(place).collect() };
    let rings: Vec<PolygonRing> = outline.rings.into_iter().map(ring).collect();
    painter.begin(None);
    painter.push(Op::SetFillColor { col: grey(LEVEL) });
    let polygon = Polygon { rings, mode: PaintMode::Fill, winding_order: WindingOrder::NonZero };
    painter.push(Op::DrawPolygon { polygon });
    painter.push(Op::SetFillColor { col: grey(0.0) });
    painter.end();
}

/// Glyph outlines as straight pieces, one letter behind the other.
#[derive(Default)]
struct Outline {
    rings: Vec<Vec<(f32, f32)>>,
    ring: Vec<(f32, f32)>,
    offset: f32,
}

impl Outline {
    fn close_ring(&mut self) {
        if self.ring.len() > 2 {
            self.rings.push(std::mem::take(&mut self.ring));
        }
        self.ring.clear();
    }

    fn here(&self) -> (f32, f32) {
        self.ring.last().map_or((0.0, 0.0), |(x, y)| (x - self.offset, *y))
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.close_ring();
        self.line_to(x, y);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.ring.push((x + self.offset, y));
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (x0, y0) = self.here();
        let third =
            |from: f32, by: f32, to: f32| (from + 2.0 * (by - from) / 3.0, to + 2.0 * (by - to) / 3.0);
        let ((ax, bx), (ay, by)) = (third(x0, x1, x), third(y0, y1, y));
        self.curve_to(ax, ay, bx, by, x, y);
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (x0, y0) = self.here();
        for step in 1..=STEPS {
            let t = f32::from(step) / f32::from(STEPS);
            let u = 1.0 - t;
            let mix = |a: f32, b: f32, c: f32, d: f32| {
                u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d
            };
            self.line_to(mix(x0, x1, x2, x), mix(y0, y1, y2, y));
        }
    }
    fn close(&mut self) {
        self.close_ring();
    }
}
