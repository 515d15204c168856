//! The three squares in the corners of a QR code: any line through the middle of one crosses ink, paper, ink, paper, ink
//! in the lengths 1:1:3:1:1.

use super::ink::Ink;

/// So many are looked for at most; a page with more has a pattern of its own.
const MOST: usize = 200;
/// Narrowest square, pixels.
const NARROWEST: f64 = 8.0;

/// A square that may be the corner of a code.
#[derive(Debug, Clone, Copy)]
pub(super) struct Finder {
    /// Its middle, pixels from the left and the top.
    pub(super) middle: (f64, f64),
    /// Width of a module, pixels.
    pub(super) module: f64,
    /// How many rows crossed it.
    rows: f64,
}

/// All of them, those that most rows crossed first.
pub(super) fn find(ink: &Ink<'_>) -> Vec<Finder> {
    let mut found: Vec<Finder> = Vec::new();
    let mut ends = Vec::new();
    for y in 0..ink.height() {
        ends.clear();
        let mut x = 0;
        for run in ink.row(y).chunk_by(|a, b| a == b) {
            x += run.len();
            ends.push((x, run[0]));
        }
        // The paper before them, then the five: each end is the begin of the next.
        for six in ends.windows(6) {
            let (begin, is_ink) = six[0];
            let runs = [1, 2, 3, 4, 5].map(|n| (six[n].0 - six[n - 1].0) as f64);
            if is_ink || !is_pattern(&runs) {
                continue;
            }
            let middle = begin as f64 + runs[0] + runs[1] + runs[2] / 2.0;
            if let Some(finder) = crossed(ink, middle, y as f64 + 0.5, runs.iter().sum()) {
                put(&mut found, finder);
            }
        }
    }
    found.sort_by(|a, b| b.rows.total_cmp(&a.rows));
    found
}

fn is_pattern(runs: &[f64; 5]) -> bool {
    let width: f64 = runs.iter().sum();
    let module = width / 7.0;
    // Half a module, and what a pixel more or less makes of a coarse one.
    let slack = module * 0.6 + 0.4;
    let parts = [1.0, 1.0, 3.0, 1.0, 1.0];
    width >= NARROWEST && runs.iter().zip(parts).all(|(run, part)| (run - part * module).abs() <= slack)
}

/// Looks at the place from top to bottom and once more across.
fn crossed(ink: &Ink<'_>, x: f64, y: f64, width: f64) -> Option<Finder> {
    let (y, height) = across(ink, (x, y), (0, 1), width)?;
    let (x, width) = across(ink, (x, y), (1, 0), width)?;
    let is_square = (0.6..1.7).contains(&(height / width));
    is_square.then_some(Finder { middle: (x, y), module: (width + height) / 14.0, rows: 1.0 })
}

/// Middle and width of the pattern on the line through a place in its core.
fn across(ink: &Ink<'_>, (x, y): (f64, f64), (dx, dy): (i64, i64), width: f64) -> Option<(f64, f64)> {
    let (x, y) = (x as i64, y as i64);
    let most = width as i64 * 2;
    let at = |n: i64| ink.at(x + n * dx, y + n * dy);
    // How far it goes on from a place in this direction.
    let run = |from: i64, step: i64, is_ink: bool| {
        let mut n = from;
        while at(n) == is_ink && (n - from).abs() < most {
            n += step;
        }
        n
    };
    if !at(0) {
        return None;
    }
    let ends = |step: i64| {
        let core = run(0, step, true);
        let paper = run(core, step, false);
        [core, paper, run(paper, step, true)]
    };
    let (before, after) = (ends(-1), ends(1));
    let length = |from: i64, to: i64| (to - from).abs() as f64;
    let core = (after[0] - before[0] - 1) as f64;
    let runs = [
        length(before[1], before[2]),
        length(before[0], before[1]),
        core,
        length(after[0], after[1]),
        length(after[1], after[2]),
    ];
    let origin = if dx == 1 { x } else { y } as f64;
    // Both ends lie one pixel beyond the core.
    let middle = origin + (before[0] + after[0]) as f64 / 2.0 + 0.5;
    is_pattern(&runs).then(|| (middle, runs.iter().sum()))
}

/// Rows through the same square are one square.
fn put(found: &mut Vec<Finder>, finder: Finder) {
    let is_full = found.len() >= MOST;
    let same = found.iter_mut().find(|known| {
        let (x, y) = (known.middle.0 - finder.middle.0, known.middle.1 - finder.middle.1);
        x.abs().max(y.abs()) <= known.module * 1.5
    });
    match same {
        Some(known) => {
            let rows = known.rows + 1.0;
            let mean = |old: f64, new: f64| old + (new - old) / rows;
            known.middle = (mean(known.middle.0, finder.middle.0), mean(known.middle.1, finder.middle.1));
            known.module = mean(known.module, finder.module);
            known.rows = rows;
        }
        None if is_full => {}
        None => found.push(finder),
    }
}
