//! Keeps only the used glyphs of each font. printpdf subsets only with its HTML path, which is not used.

use super::fonts::FontSet;
use super::paint::PaintedPage;
use crate::RenderError;
use printpdf::{FontId, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, TextItem};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// Glyphs and characters of one font that the pages use.
struct Usage {
    glyphs: GlyphRemapper,
    chars: BTreeMap<u32, u16>,
    used: bool,
}

/// Renumbers the glyphs in the operations and puts the cut fonts into the document under their own fixed names.
pub(super) fn embed(
    file: &mut PdfDocument,
    fonts: &FontSet,
    pages: &mut [PaintedPage],
) -> Result<(), RenderError> {
    let fresh = || Usage { glyphs: GlyphRemapper::new(), chars: BTreeMap::new(), used: false };
    let mut usage: Vec<Usage> = fonts.faces.iter().map(|_| fresh()).collect();
    for page in pages {
        collect(fonts, &mut page.ops, &mut usage);
    }
    for (font, usage) in fonts.faces.iter().zip(usage).filter(|(_, usage)| usage.used) {
        let fail = || RenderError::Font { name: font.name };
        let mut parsed = ParsedFont::from_bytes(font.data, 0, &mut vec![]).ok_or_else(fail)?;
        parsed.original_bytes = subsetter::subset(font.data, 0, &usage.glyphs).map_err(|_| fail())?;
        parsed.font_index = 0;
        parsed.font_name = Some(format!("{}+{}", font.tag, font.name));
        let widths = usage.glyphs.remapped_gids().zip(0u16..);
        parsed.glyph_widths =
            widths.map(|(old, new)| (new, parsed.glyph_widths.get(&old).copied().unwrap_or(0))).collect();
        parsed.codepoint_to_glyph = usage.chars;
        // add_font would draw the name from a counter of the process: other bytes at the second print
        file.resources.fonts.map.insert(FontId(font.tag.into()), PdfFont::new(parsed));
    }
    Ok(())
}

fn collect(fonts: &FontSet, ops: &mut [Op], usage: &mut [Usage]) {
    let mut current = 0;
    for op in ops {
        match op {
            Op::SetFont { font: PdfFontHandle::External(id), .. } => {
                current = fonts.faces.iter().position(|face| face.tag == id.0).unwrap_or(0);
            }
            Op::ShowText { items } => {
                let (face, usage) = (&fonts.faces[current].face, &mut usage[current]);
                usage.used = true;
                for item in items {
                    match item {
                        TextItem::Text(text) => {
                            for c in text.chars() {
                                let glyph = || face.glyph_index(c).map_or(0, |id| id.0);
                                let glyphs = &mut usage.glyphs;
                                usage.chars.entry(c as u32).or_insert_with(|| glyphs.remap(glyph()));
                            }
                        }
                        TextItem::GlyphIds(ids) => {
                            for id in ids {
                                id.gid = usage.glyphs.remap(id.gid);
                            }
                        }
                        TextItem::Offset(_) => {}
                    }
                }
            }
            _ => {}
        }
    }
}
