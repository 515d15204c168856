//! Text with line ends and lists to placed lines.

use super::lines::{Breaker, Line};
use super::model::{Align, Hyphenate, Run, Text, TextStyle};

/// A line with its place inside the column.
#[derive(Debug, Clone)]
pub(super) struct PlacedLine {
    /// Indent from the left edge of the column.
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) line: Line,
    /// List mark of the line and its indent.
    pub(super) mark: Option<(f32, Line)>,
    /// Begins a line of the source text.
    pub(super) starts: bool,
}

/// Kinds of list marks; a new kind inside a list is a list inside its item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum MarkKind {
    Letter,
    Number,
    Dash,
}

/// A line of the source text that has words.
#[derive(Debug, Clone)]
pub(super) struct SourceLine {
    /// List mark with its indent from the left edge of the column.
    pub(super) mark: Option<(f32, Run)>,
    /// Indent of the text.
    pub(super) x: f32,
    pub(super) runs: Vec<Run>,
}

/// The lines of a text for a column of `width`, with their places in lists. Lines without any word are left out.
pub(super) fn source_lines(
    breaker: &mut Breaker,
    runs: &[Run],
    style: &TextStyle,
    width: f32,
) -> Vec<SourceLine> {
    let mut out = vec![];
    let mut levels: Vec<(MarkKind, f32)> = vec![];
    for mut source in split_lines(runs) {
        let mark = take_mark(&mut source);
        if mark.is_none() && source.iter().all(|run| run.text.trim().is_empty()) {
            continue;
        }
        let Some((kind, mark)) = mark else {
            levels.clear();
            out.push(SourceLine { mark: None, x: 0.0, runs: source });
            continue;
        };
        if let Some(known) = levels.iter().position(|level| level.0 == kind) {
            levels.truncate(known + 1);
        } else {
            let indent: f32 = levels.iter().map(|level| level.1).sum();
            let hang = style.size * if kind == MarkKind::Dash { 0.8 } else { 1.3 };
            let fits = indent + hang < width * 0.4;
            levels.push((kind, if fits { hang } else { 0.0 }));
        }
        let hang = levels.last().map_or(0.0, |level| level.1);
        let indent = levels.iter().map(|level| level.1).sum::<f32>() - hang;
        let own = breaker.width(std::slice::from_ref(&mark), style.size) + style.size * 0.3;
        out.push(SourceLine { mark: Some((indent, mark)), x: indent + hang.max(own), runs: source });
    }
    out
}

/// Lines of a text in a column of `width`; a text without any word gives nothing.
pub(super) fn place(breaker: &mut Breaker, text: &Text, style: &TextStyle, width: f32) -> Vec<PlacedLine> {
    let runs = breaker.clean(&text.runs);
    let mut out = vec![];
    for SourceLine { mark, x, runs } in source_lines(breaker, &runs, style, width) {
        push(breaker, &mut out, &runs, mark, style, (x, width - x));
    }
    out
}

fn push(
    breaker: &mut Breaker,
    out: &mut Vec<PlacedLine>,
    source: &[Run],
    mark: Option<(f32, Run)>,
    style: &TextStyle,
    (x, width): (f32, f32),
) {
    let mut mark = mark.and_then(|(x, run)| {
        let style = TextStyle { align: Align::Left, hyphenate: Hyphenate::Never, ..*style };
        breaker.lines(&[run], &style, f32::MAX / 4.0).pop().map(|line| (x, line))
    });
    for (i, line) in breaker.lines(source, style, width.max(style.size)).into_iter().enumerate() {
        out.push(PlacedLine { x, width, line, mark: mark.take(), starts: i == 0 });
    }
}

/// Splits runs at `\n`.
fn split_lines(runs: &[Run]) -> Vec<Vec<Run>> {
    let mut out = vec![vec![]];
    for run in runs {
        for (i, part) in run.text.split('\n').enumerate() {
            if i > 0 {
                out.push(vec![]);
            }
            if let (false, Some(line)) = (part.is_empty(), out.last_mut()) {
                line.push(Run { text: part.to_owned(), ..run.clone() });
            }
        }
    }
    out
}

/// Takes a list mark (`a.` `1)` `-`) off the beginning of a line.
fn take_mark(line: &mut [Run]) -> Option<(MarkKind, Run)> {
    let first = line.first_mut()?;
    let text = first.text.trim_start();
    let (mark, rest) = text.split_once([' ', '\u{a0}'])?;
    if rest.trim().is_empty() {
        return None;
    }
    let kind = mark_kind(mark)?;
    let mark = Run { text: mark.to_owned(), ..first.clone() };
    first.text = rest.trim_start().to_owned();
    Some((kind, mark))
}

fn mark_kind(mark: &str) -> Option<MarkKind> {
    if matches!(mark, "-" | "–" | "•" | "*" | "●" | "▪") {
        return Some(MarkKind::Dash);
    }
    let body = mark.strip_suffix(['.', ')'])?;
    let body = body.strip_prefix('(').unwrap_or(body);
    match body.as_bytes() {
        [b'a'..=b'z'] => Some(MarkKind::Letter),
        [b'0'..=b'9'] | [b'0'..=b'9', b'0'..=b'9'] => Some(MarkKind::Number),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_recognised_and_names_are_not() {
        assert_eq!(mark_kind("a."), Some(MarkKind::Letter));
        assert_eq!(mark_kind("12)"), Some(MarkKind::Number));
        assert_eq!(mark_kind("(b)"), Some(MarkKind::Letter));
        assert_eq!(mark_kind("-"), Some(MarkKind::Dash));
        for no in ["A.", "No.", "2022.", "a", ".", "é."] {
            assert_eq!(mark_kind(no), None, "{no}");
        }
    }
}
