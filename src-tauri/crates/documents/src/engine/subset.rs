//! Keeps only the used glyphs of each font. printpdf subsets only with its HTML path, which is not used.

use super::fonts::FontSet;
use crate::RenderError;
use printpdf::{Codepoint, FontId, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, Pt, TextItem};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// Glyphs and characters of one font that the pages use.
struct Usage {
    glyphs: GlyphRemapper,
    chars: BTreeMap<u32, u16>,
    /// What each glyph is copied as.
    texts: BTreeMap<u16, String>,
}

/// What the pages use of all fonts of a paper. The number of a glyph never changes once it is given.
pub(super) struct Usages(Vec<Usage>);

impl Usages {
    pub(super) fn new(fonts: &FontSet) -> Self {
        let fresh = || Usage { glyphs: GlyphRemapper::new(), chars: BTreeMap::new(), texts: BTreeMap::new() };
        Self(fonts.faces.iter().map(|_| fresh()).collect())
    }

    /// Takes note of the glyphs that operations show, and gives them their numbers in the cut fonts.
    pub(super) fn collect(&mut self, fonts: &FontSet, ops: &mut [Op]) {
        let mut current = 0;
        for op in ops {
            match op {
                Op::SetFont { font: PdfFontHandle::External(id), .. } => {
                    current = fonts.faces.iter().position(|face| face.tag == id.0).unwrap_or(0);
                }
                Op::ShowText { items } => {
                    for item in items {
                        self.0[current].note(item, &fonts.faces[current].face);
                    }
                }
                _ => {}
            }
        }
    }

    /// Puts the cut fonts into a file under their own fixed names.
    pub(super) fn put(&self, fonts: &FontSet, file: &mut PdfDocument) -> Result<(), RenderError> {
        for (font, usage) in fonts.faces.iter().zip(&self.0).filter(|(_, usage)| !usage.texts.is_empty()) {
            let fail = || RenderError::Font { name: font.name };
            let mut parsed = ParsedFont::from_bytes(font.data, 0, &mut vec![]).ok_or_else(fail)?;
            parsed.original_bytes = subsetter::subset(font.data, 0, &usage.glyphs).map_err(|_| fail())?;
            parsed.font_index = 0;
            parsed.font_name = Some(format!("{}+{}", font.tag, font.name));
            let widths = usage.glyphs.remapped_gids().zip(0u16..);
            parsed.glyph_widths =
                widths.map(|(old, new)| (new, parsed.glyph_widths.get(&old).copied().unwrap_or(0))).collect();
            parsed.codepoint_to_glyph = usage.chars.clone();
            // add_font would draw the name from a counter of the process: other bytes at the second print
            file.resources.fonts.map.insert(FontId(font.tag.into()), PdfFont::new(parsed));
        }
        Ok(())
    }

    /// Operations that show every used glyph once.
    pub(super) fn shown(&self, fonts: &FontSet) -> Vec<Op> {
        let mut ops = vec![Op::StartTextSection];
        for (font, usage) in fonts.faces.iter().zip(&self.0) {
            let glyphs = usage.texts.iter();
            let glyphs = glyphs.map(|(glyph, text)| Codepoint::with_cid(*glyph, 0.0, text.clone())).collect();
            ops.push(Op::SetFont { font: PdfFontHandle::External(FontId(font.tag.into())), size: Pt(1.0) });
            ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] });
        }
        ops.push(Op::EndTextSection);
        ops
    }
}

impl Usage {
    fn note(&mut self, item: &mut TextItem, face: &rustybuzz::Face<'_>) {
        match item {
            TextItem::Text(text) => {
                for c in text.chars() {
                    let glyph = || face.glyph_index(c).map_or(0, |id| id.0);
                    let glyphs = &mut self.glyphs;
                    let number = *self.chars.entry(c as u32).or_insert_with(|| glyphs.remap(glyph()));
                    self.texts.entry(number).or_insert_with(|| c.to_string());
                }
            }
            TextItem::GlyphIds(ids) => {
                for id in ids {
                    id.gid = self.glyphs.remap(id.gid);
                    self.texts.insert(id.gid, id.cid.clone().unwrap_or_default());
                }
            }
            TextItem::Offset(_) => {}
        }
    }
}
