//! What a unit holds, and how it is painted on the page being filled.

use super::flow::Flow;
use super::lines::Line;
use super::model::TextStyle;
use super::paint::{Spot, baseline};
use super::qr;
use super::structure::Tag;

/// Content of a unit; `x` from the left text edge, `y` from the top of the unit.
#[derive(Debug)]
pub(super) enum Prim {
    Line {
        x: f32,
        y: f32,
        width: f32,
        line: Line,
        style: TextStyle,
        tag: Tag,
    },
    Rule {
        y: f32,
        thickness: f32,
    },
    Picture {
        width: f32,
        height: f32,
        tag: Tag,
    },
    /// Rule around a box.
    Frame {
        x: f32,
        width: f32,
        height: f32,
        thickness: f32,
    },
    Code {
        x: f32,
        y: f32,
        side: f32,
        text: String,
    },
}

impl Prim {
    /// Height of its upper edge under the top of the unit.
    pub(super) fn y(&self) -> f32 {
        match self {
            Self::Line { y, .. } | Self::Rule { y, .. } | Self::Code { y, .. } => *y,
            Self::Picture { .. } | Self::Frame { .. } => 0.0,
        }
    }
}

impl Prim {
    /// Moves it up by `by` if it stands at height `from` or below.
    pub(super) fn rise(&mut self, from: f32, by: f32) {
        match self {
            Self::Line { y, .. } | Self::Rule { y, .. } | Self::Code { y, .. } if *y >= from => *y -= by,
            _ => {}
        }
    }
}

impl Flow<'_> {
    /// Paints a piece of a unit that begins `top` under the upper edge of the sheet.
    pub(super) fn prim(&mut self, prim: Prim, top: f32) {
        let spec = self.spec;
        match prim {
            Prim::Line { x, y, width, line, style, tag } => {
                if std::mem::take(&mut self.goes_on) {
                    self.catchwords.insert(self.painter.page().saturating_sub(1), line.first_word());
                }
                self.painter.begin(Some(tag));
                let fonts = &self.breaker.shaper.fonts;
                let spot = Spot { x: spec.left + x, base: baseline(fonts, top + y, &style), width };
                self.painter.line(fonts, &spec, spot, &line, &style);
            }
            Prim::Rule { y, thickness } => {
                self.painter.begin(None);
                self.painter.fill(&spec, spec.left, top + y, spec.text_width(), thickness);
            }
            Prim::Picture { width, height, tag } => {
                self.painter.begin(Some(tag));
                self.painter.picture(&spec, (spec.left, top), (width, height));
            }
            Prim::Frame { x, width, height, thickness } => {
                let (x, inner) = (spec.left + x, height - thickness);
                self.painter.begin(None);
                self.painter.fill(&spec, x, top, width, thickness);
                self.painter.fill(&spec, x, top + inner, width, thickness);
                self.painter.fill(&spec, x, top, thickness, height);
                self.painter.fill(&spec, x + width - thickness, top, thickness, height);
            }
            Prim::Code { x, y, side, text } => {
                qr::paint(self.painter, &spec, (spec.left + x, top + y), side, &text);
                return;
            }
        }
        self.painter.end();
    }
}
