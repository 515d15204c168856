//! Words to glyphs.

use super::fonts::{FontIx, FontSet};
use rustybuzz::ttf_parser::{GlyphId, Tag};
use rustybuzz::{Direction, Feature, UnicodeBuffer};
use std::collections::HashMap;
use std::rc::Rc;

/// One glyph; lengths in 1/1000 em.
#[derive(Debug)]
pub(super) struct Glyph {
    pub(super) id: u16,
    /// Advance with kerning.
    pub(super) advance: f32,
    /// Advance a viewer reads from the file: printpdf cuts off the fraction.
    pub(super) written: f32,
    /// Bytes of the text it stands for.
    pub(super) from: usize,
    pub(super) to: usize,
    /// The glyph the font gives for exactly this one character.
    pub(super) plain: bool,
}

/// A shaped piece of text.
#[derive(Debug)]
pub(super) struct Shaped {
    pub(super) text: Box<str>,
    pub(super) glyphs: Vec<Glyph>,
    /// In 1/1000 em.
    pub(super) width: f32,
}

/// Shapes with a memory of every word of the paper.
pub(super) struct Shaper {
    pub(super) fonts: FontSet,
    cache: Vec<HashMap<Box<str>, Rc<Shaped>>>,
    features: Vec<Feature>,
}

impl Shaper {
    pub(super) fn new(fonts: FontSet) -> Self {
        // without ligatures every letter is copied from the file as it was typed
        let off = [b"liga", b"clig", b"dlig", b"hlig"];
        let features = off.map(|tag| Feature::new(Tag::from_bytes(tag), 0, ..)).to_vec();
        let cache = fonts.faces.iter().map(|_| HashMap::new()).collect();
        Self { fonts, cache, features }
    }

    pub(super) fn shape(&mut self, font: FontIx, text: &str) -> Rc<Shaped> {
        if let Some(known) = self.cache[usize::from(font)].get(text) {
            return known.clone();
        }
        let shaped = Rc::new(self.shape_fresh(font, text));
        self.cache[usize::from(font)].insert(text.into(), shaped.clone());
        shaped
    }

    fn shape_fresh(&self, font: FontIx, text: &str) -> Shaped {
        let font = self.fonts.face(font);
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(Direction::LeftToRight);
        let output = rustybuzz::shape(&font.face, &self.features, buffer);
        let (infos, positions) = (output.glyph_infos(), output.glyph_positions());
        let mut glyphs: Vec<Glyph> = Vec::with_capacity(infos.len());
        let mut width = 0.0;
        let mut to = text.len();
        let mut next = text.len();
        for (info, position) in infos.iter().zip(positions).rev() {
            let from = info.cluster as usize;
            if from != next {
                to = next;
                next = from;
            }
            let id = info.glyph_id as u16;
            let natural = font.face.glyph_hor_advance(GlyphId(id)).unwrap_or(0);
            let mut chars = text[from..to].chars();
            let single = if let (Some(c), None) = (chars.next(), chars.next()) { Some(c) } else { None };
            let advance = position.x_advance as f32 * font.scale;
            width += advance;
            glyphs.push(Glyph {
                id,
                advance,
                written: (f32::from(natural) * font.scale).trunc(),
                from,
                to,
                plain: single.and_then(|c| font.face.glyph_index(c)) == Some(GlyphId(id)),
            });
        }
        glyphs.reverse();
        Shaped { text: text.into(), glyphs, width }
    }
}
