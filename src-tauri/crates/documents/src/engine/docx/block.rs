//! Paragraphs and the text in them.

use super::{length, twips};
use crate::engine::model::{Align, Item, Mark, Para, Role, Text, TextStyle};
use docx_rs::{
    AlignmentType, BreakType, LineSpacing, LineSpacingType, Paragraph, Run, SpecialIndentType, Tab,
    TabValueType,
};

/// A paragraph with its hanging labels as tab stops.
pub(super) fn paragraph(para: &Para) -> Paragraph {
    let made = hanging(&para.marks, para.x, &para.text, &para.style, para.before).keep_next(para.keep_next);
    match para.role {
        Role::H1 => made.outline_lvl(0),
        Role::H2 => made.outline_lvl(1),
        _ => made,
    }
}

/// A line of a letterhead or signature block; `x` is where its text begins in the cell.
pub(super) fn item(item: &Item, x: f32, extra: f32, keep_next: bool) -> Paragraph {
    hanging(&item.marks, x, &item.text, &item.style, item.before + extra).keep_next(keep_next)
}

/// An empty line of a given height.
pub(super) fn gap(height: f32) -> Paragraph {
    let spacing =
        LineSpacing::new().before(0).after(0).line(twips(height).max(20)).line_rule(LineSpacingType::Exact);
    Paragraph::new().line_spacing(spacing).keep_next(true).size(2)
}

fn hanging(marks: &[Mark], x: f32, text: &Text, style: &TextStyle, before: f32) -> Paragraph {
    // marks of a signature block count from its left edge and may lie left of the text
    let first = marks.first().map(|mark| if mark.x < 0.0 { x + mark.x } else { mark.x });
    let mut made = Paragraph::new().align(align(style.align)).line_spacing(spacing(style, before));
    let hang = first.map(|first| SpecialIndentType::Hanging(twips((x - first).max(0.0))));
    made = made.indent(Some(twips(x)), hang, None, None);
    for (i, mark) in marks.iter().enumerate() {
        if i > 0 {
            let at = if mark.x < 0.0 { x + mark.x } else { mark.x };
            made = made.add_tab(Tab::new().val(TabValueType::Left).pos(length(at)));
        }
        made = runs(made, &mark.text, style).add_run(Run::new().add_tab());
    }
    if !marks.is_empty() {
        made = made.add_tab(Tab::new().val(TabValueType::Left).pos(length(x)));
    }
    runs(made, text, style)
}

/// The characters of a text; a new line stays in its paragraph.
pub(super) fn runs(mut made: Paragraph, text: &Text, style: &TextStyle) -> Paragraph {
    for run in &text.runs {
        for (i, line) in run.text.split('\n').enumerate() {
            let words: String = line.chars().filter(|c| !c.is_control()).collect();
            let mut out = Run::new().size((style.size * 2.0).round() as usize);
            if run.bold {
                out = out.bold();
            }
            if run.underline {
                out = out.underline("single");
            }
            if i > 0 {
                out = out.add_break(BreakType::TextWrapping);
            }
            made = made.add_run(out.add_text(words));
        }
    }
    made
}

pub(super) fn spacing(style: &TextStyle, before: f32) -> LineSpacing {
    LineSpacing::new()
        .before(twips(before).max(0).unsigned_abs())
        .after(0)
        .line(twips(style.line_height()))
        .line_rule(LineSpacingType::AtLeast)
}

pub(super) fn align(align: Align) -> AlignmentType {
    match align {
        Align::Left => AlignmentType::Left,
        Align::Center => AlignmentType::Center,
        Align::Right => AlignmentType::Right,
        Align::Justify => AlignmentType::Both,
    }
}
