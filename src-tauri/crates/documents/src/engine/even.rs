//! Lines of titles and names: of even length, no word alone at the end.

use super::lines::Fragment;
use textwrap::wrap_algorithms::wrap_first_fit;

/// Centred lines of about equal length, no more of them than `lines`.
pub(super) fn balance<'a>(
    fragments: &'a [Fragment],
    lines: Vec<&'a [Fragment]>,
    total: f32,
    max: f32,
) -> Vec<&'a [Fragment]> {
    let count = lines.len();
    for step in 0..10u8 {
        let width = (total / count as f32 * (1.0 + f32::from(step) * 0.05)).min(max);
        let narrow = wrap_first_fit(fragments, &[f64::from(width)]);
        if narrow.len() == count && narrow.iter().all(|line| visible_width(line) <= max) {
            return narrow;
        }
    }
    lines
}

/// Lines of a title or name in which the last word doesn't stand alone, if that takes no line more.
pub(super) fn company<'a>(
    fragments: &'a [Fragment],
    lines: Vec<&'a [Fragment]>,
    max: f32,
) -> Vec<&'a [Fragment]> {
    let lonely = |lines: &[&[Fragment]]| lines.last().is_some_and(|last| last.len() == 1);
    if lines.len() < 2 || fragments.len() < 4 || !lonely(&lines) {
        return lines;
    }
    for step in 1..10u8 {
        let narrow = wrap_first_fit(fragments, &[f64::from(max * (1.0 - f32::from(step) * 0.05))]);
        if narrow.len() > lines.len() {
            break;
        }
        if !lonely(&narrow) && narrow.iter().all(|line| visible_width(line) <= max) {
            return narrow;
        }
    }
    lines
}

/// Width of a line with the hyphen its end may need, without the space behind it.
fn visible_width(line: &[Fragment]) -> f32 {
    let width: f32 = line.iter().map(|f| f.width + f.space).sum();
    width + line.last().map_or(0.0, |end| end.hyphen - end.space)
}
