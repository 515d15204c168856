//! Makes text from people printable: nothing in it can disturb the layout, nothing visible is lost.

use super::fonts::FontSet;
use std::collections::BTreeSet;

/// Stands for a character no embedded font has.
const MISSING: char = '■';

/// Drops control and invisible characters, keeps `\n`, turns tabs into spaces. No-break spaces stay: they hold words
/// together until shaping. A character no font has becomes [`MISSING`] and is noted in `missing`: a sign that only
/// looks alike (`√` for `✓`) would say something else, and nobody would know.
pub(super) fn clean(text: &str, fonts: &FontSet, bold: bool, missing: &mut BTreeSet<char>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\n' | ' '..='~' | '\u{a0}' => out.push(c),
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    out.push('\n');
                }
            }
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\u{202f}' | '\u{2007}' => out.push('\u{a0}'),
            '\t' | '\u{2000}'..='\u{200a}' | '\u{3000}' => out.push(' '),
            c if c.is_control() || is_invisible(c) => {}
            '\u{2011}' => out.push('-'),
            // the same empty box
            '☐' | '⬜' => out.push('□'),
            c if fonts.index_for(c, bold).is_some() => out.push(c),
            c => {
                missing.insert(c);
                out.push(MISSING);
            }
        }
    }
    out
}

/// Format characters without a picture: soft hyphen, joiners, direction marks, byte order mark, variation
/// selectors.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::model::Family;

    #[test]
    fn control_characters_go_and_unknown_signs_stay_visible() {
        for family in [Family::Sans, Family::Bookman] {
            let fonts = FontSet::load(family).unwrap();
            let mut missing = BTreeSet::new();
            let text = "a\u{0}b\u{7}c\td\r\ne\u{200b}f\u{202e}g √ ✓ ☐ ☑ 漢 \u{1f600} 漢";
            assert_eq!(clean(text, &fonts, false, &mut missing), "abc d\nefg √ ■ □ ■ ■ ■ ■");
            assert_eq!(missing.into_iter().collect::<String>(), "☑✓漢\u{1f600}");
        }
    }
}
