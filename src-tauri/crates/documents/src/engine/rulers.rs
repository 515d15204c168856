//! Rulers on all four sides of a sheet and a frame around its text: laid against a real ruler, they tell whether a
//! printer prints in true size, and where its edge begins.

use super::flow::Flow;
use super::model::{Align, Hyphenate, TextStyle};

/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;
/// Thickness of a line, points.
const THIN: f32 = 0.4;
/// Length of the line at each millimetre, fifth and tenth, millimetres.
const LINES: [f32; 3] = [2.0, 3.5, 5.0];
/// Size of the numbers, points.
const NUMBER: f32 = 6.0;

impl Flow<'_> {
    /// Paints them on the page the painter is turned to. Millimetres count from the left and upper edge of the sheet.
    pub(super) fn rulers(&mut self) {
        let spec = self.spec;
        self.painter.begin(None);
        for (along, across, lying) in [(spec.width, spec.height, true), (spec.height, spec.width, false)] {
            for at in 1..(along / MM).ceil() as u32 {
                let length = MM * LINES[usize::from(at % 5 == 0) + usize::from(at % 10 == 0)];
                let place = at as f32 * MM - THIN / 2.0;
                for edge in [0.0, across - length] {
                    let (x, y, width, height) =
                        if lying { (place, edge, THIN, length) } else { (edge, place, length, THIN) };
                    self.painter.fill(&spec, x, y, width, height);
                }
            }
        }
        let (width, height) = (spec.text_width(), spec.text_height());
        for (x, y, width, height) in [
            (spec.left, spec.top, width, THIN),
            (spec.left, spec.top + height, width, THIN),
            (spec.left, spec.top, THIN, height),
            (spec.left + width, spec.top, THIN, height),
        ] {
            self.painter.fill(&spec, x, y, width, height);
        }
        self.painter.end();
        let (room, depth) = (8.0 * MM, LINES[2] * MM);
        for tens in 1..=((spec.width - depth) / MM / 10.0).floor() as u32 {
            let x = tens as f32 * 10.0 * MM - room / 2.0;
            for base in [depth + NUMBER, spec.height - depth - NUMBER / 2.0] {
                self.ruler_number(tens, x, base, room, Align::Center);
            }
        }
        // the numbers of the lower ruler stand where the last one would
        for tens in 1..((spec.height - depth) / MM / 10.0).floor() as u32 {
            let base = tens as f32 * 10.0 * MM + NUMBER / 3.0;
            self.ruler_number(tens, depth + 1.0, base, room, Align::Left);
            self.ruler_number(tens, spec.width - depth - room - 1.0, base, room, Align::Right);
        }
    }

    fn ruler_number(&mut self, tens: u32, x: f32, base: f32, width: f32, align: Align) {
        let style = TextStyle { size: NUMBER, lead: 1.2, align, hyphenate: Hyphenate::Never };
        self.margin_text(&(tens * 10).to_string(), style, x, base, width);
    }
}
