//! Paragraphs and the text in them.

use super::{length, twips};
use crate::engine::flow::LINE_GAP;
use crate::engine::lines::Breaker;
use crate::engine::model::{Align, Item, Mark, Para, Role, Run, Text, TextStyle};
use crate::engine::paragraph::{place, source_lines};
use docx_rs::{
    AlignmentType, BreakType, LineSpacing, LineSpacingType, Paragraph, Run as DocxRun, SpecialIndentType,
    Tab, TabValueType,
};

/// A text in its column.
pub(super) struct Column<'a> {
    pub(super) text: &'a Text,
    pub(super) style: TextStyle,
    /// Labels beside its first line, from the edge that `x` counts from.
    pub(super) marks: Vec<Mark>,
    /// Where the text begins and how wide it is.
    pub(super) x: f32,
    pub(super) width: f32,
    /// Space before the first of its paragraphs, and before each other.
    pub(super) before: (f32, f32),
    pub(super) keep_next: bool,
}

/// A paragraph with its hanging labels as tab stops.
pub(super) fn paragraphs(breaker: &mut Breaker, para: &Para, width: f32) -> Vec<Paragraph> {
    let made = column(
        breaker,
        Column {
            text: &para.text,
            style: para.style,
            marks: para.marks.clone(),
            x: para.x,
            width: width - para.x,
            before: (para.before, para.style.line_height() * LINE_GAP),
            keep_next: para.keep_next,
        },
    );
    let level = match para.role {
        Role::H1 => 0,
        Role::H2 => 1,
        _ => return made,
    };
    made.into_iter().map(|paragraph| paragraph.outline_lvl(level)).collect()
}

/// A line of a letterhead or signature block; `x` is where its text begins in the cell.
pub(super) fn item(
    breaker: &mut Breaker,
    item: &Item,
    (x, width): (f32, f32),
    extra: f32,
    keep_next: bool,
) -> Vec<Paragraph> {
    // marks of a signature block count from the left edge of its text and may lie left of it
    let at = |mark: &Mark| if mark.x < 0.0 { x + mark.x } else { mark.x };
    let marks = item.marks.iter().map(|mark| Mark { x: at(mark), text: mark.text.clone() }).collect();
    let before = (item.before + extra, 0.0);
    column(breaker, Column { text: &item.text, style: item.style, marks, x, width, before, keep_next })
}

/// A paragraph for each line of the source text, list marks hanging as on the paper. Centred lines end where they end on
/// the paper: a word processor would fill the first and leave a word for the last.
pub(super) fn column(breaker: &mut Breaker, mut column: Column<'_>) -> Vec<Paragraph> {
    let Column { style, x, width, .. } = column;
    if style.align == Align::Center {
        let text = centred(breaker, column.text, &style, width);
        return vec![hanging(&column.marks, x, &text, &column)];
    }
    let lines = source_lines(breaker, &column.text.runs, &style, width);
    let made = lines.into_iter().enumerate().map(|(i, line)| {
        if i > 0 {
            column.marks.clear();
            column.before.0 = column.before.1;
        }
        let own = line.mark.map(|(indent, run)| Mark { x: x + indent, text: Text { runs: vec![run] } });
        let marks: Vec<Mark> = column.marks.iter().cloned().chain(own).collect();
        hanging(&marks, x + line.x, &Text { runs: line.runs }, &column)
    });
    let made: Vec<Paragraph> = made.collect();
    if made.is_empty() { vec![hanging(&column.marks, x, &Text::default(), &column)] } else { made }
}

/// The text with its lines ended as on the paper, so far as no word is torn or replaced there.
fn centred(breaker: &mut Breaker, text: &Text, style: &TextStyle, width: f32) -> Text {
    let placed = place(breaker, text, style, width);
    let mut out = Text::default();
    for (i, one) in placed.iter().enumerate() {
        if one.line.torn || one.mark.is_some() {
            return text.clone();
        }
        for (n, piece) in one.line.pieces.iter().enumerate() {
            let (from, to) = (if i > 0 && n == 0 { "\n" } else { "" }, if piece.space { " " } else { "" });
            let words = format!("{from}{}{to}", piece.shaped.text);
            // regular and bold faces take turns
            out.runs.push(Run { text: words, bold: piece.font % 2 == 1, underline: piece.underline });
        }
    }
    let words = |text: &Text| text.runs.iter().map(|run| run.text.as_str()).collect::<String>();
    let same = words(&out).split_whitespace().eq(words(text).split_whitespace());
    if same { joined(out) } else { text.clone() }
}

/// Neighbours of one look as one run.
fn joined(text: Text) -> Text {
    let mut runs: Vec<Run> = vec![];
    for run in text.runs {
        match runs.last_mut() {
            Some(last) if (last.bold, last.underline) == (run.bold, run.underline) => last.text += &run.text,
            _ => runs.push(run),
        }
    }
    Text { runs }
}

/// An empty line of a given height.
pub(super) fn gap(height: f32) -> Paragraph {
    Paragraph::new().line_spacing(exact(height)).keep_next(true).size(2)
}

/// Lines of just this height.
pub(super) fn exact(height: f32) -> LineSpacing {
    LineSpacing::new().before(0).after(0).line(twips(height).max(20)).line_rule(LineSpacingType::Exact)
}

fn hanging(marks: &[Mark], x: f32, text: &Text, column: &Column<'_>) -> Paragraph {
    let style = &column.style;
    let mut made = Paragraph::new().align(align(style.align)).line_spacing(spacing(style, column.before.0));
    let hang = marks.first().map(|first| SpecialIndentType::Hanging(twips((x - first.x).max(0.0))));
    made = made.indent(Some(twips(x)), hang, None, None).keep_next(column.keep_next);
    for (i, mark) in marks.iter().enumerate() {
        if i > 0 {
            made = made.add_tab(Tab::new().val(TabValueType::Left).pos(length(mark.x)));
        }
        made = runs(made, &mark.text, style).add_run(DocxRun::new().add_tab());
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
            let mut out = DocxRun::new().size((style.size * 2.0).round() as usize);
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
