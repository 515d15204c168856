//! Three squares that are the corners of one code, and what it says.

use super::finder::Finder;
use super::ink::Ink;

/// Modules of the code of a sheet a side: eleven letters, a stroke and a page number fit the smallest QR code.
const SIDE: usize = 21;
/// From the middle of one square to that of the next, modules.
const APART: f64 = 14.0;
/// How much two lengths may differ that should be equal, part of the longer.
const UNEQUAL: f64 = 0.2;
/// So many are tried at most.
const MOST: usize = 60;
/// How far the corner without a square may lie from where the others say, modules: a page photographed from the side.
const ASKEW: [f64; 5] = [0.0, -1.0, 1.0, -2.0, 2.0];

/// The corners of what may be a code.
pub(super) struct Corners {
    /// Middle of the square between the two others.
    at: (f64, f64),
    /// From there to the square on its right.
    right: (f64, f64),
    /// From there to the one below.
    below: (f64, f64),
}

impl Corners {
    /// Every three of the squares that can be the corners of one code.
    pub(super) fn among(finders: &[Finder]) -> Vec<Self> {
        let mut found = Vec::new();
        for at in finders {
            let near: Vec<(f64, f64)> = finders.iter().filter_map(|other| side_to(at, other)).collect();
            for right in &near {
                for below in &near {
                    if found.len() < MOST && is_corner(*right, *below) {
                        found.push(Self { at: at.middle, right: *right, below: *below });
                    }
                }
            }
        }
        found
    }

    /// What `accept` makes of the text of the code; none when it can't be read.
    pub(super) fn read<T>(&self, ink: &Ink<'_>, accept: impl Fn(&str) -> Option<T>) -> Option<T> {
        let tries = ASKEW.iter().flat_map(|right| ASKEW.iter().map(move |below| (*right, *below)));
        tries.into_iter().find_map(|askew| {
            let levels: Vec<u32> =
                (0..SIDE * SIDE).map(|place| self.level(ink, (place % SIDE, place / SIDE), askew)).collect();
            let mut sorted = levels.clone();
            sorted.sort_unstable();
            // In the middle between most of the ink and most of the paper: grey is what a coarse scan blurs.
            let between = (sorted[SIDE * SIDE / 10] + sorted[SIDE * SIDE * 9 / 10]) / 2;
            let grid = rqrr::SimpleGrid::from_func(SIDE, |x, y| levels[y * SIDE + x] < between);
            let (_, text) = rqrr::Grid::new(grid).decode().ok()?;
            accept(&text)
        })
    }

    /// How light a module is: the sum of five places in it, of which the middle counts double.
    fn level(&self, ink: &Ink<'_>, (column, row): (usize, usize), askew: (f64, f64)) -> u32 {
        const PLACES: [(f64, f64); 6] =
            [(0.5, 0.5), (0.5, 0.5), (0.3, 0.3), (0.7, 0.3), (0.3, 0.7), (0.7, 0.7)];
        let levels = PLACES.iter().map(|(x, y)| {
            let right = (column as f64 + x - 3.5) / APART;
            let below = (row as f64 + y - 3.5) / APART;
            // The farther from the three squares, the more of what is askew.
            let (more_right, more_below) = (askew.0 / APART * right * below, askew.1 / APART * right * below);
            let along = |at: f64, to_right: f64, to_below: f64| {
                (at + to_right * (right + more_right) + to_below * (below + more_below)).floor() as i64
            };
            ink.level(
                along(self.at.0, self.right.0, self.below.0),
                along(self.at.1, self.right.1, self.below.1),
            )
        });
        levels.sum()
    }
}

/// From one square to another, if they are as far apart as in one code.
fn side_to(at: &Finder, other: &Finder) -> Option<(f64, f64)> {
    let (x, y) = (other.middle.0 - at.middle.0, other.middle.1 - at.middle.1);
    let module = (at.module + other.module) / 2.0;
    // Lines across a square that lies aslant are up to 1.4 times as long.
    let apart = x.hypot(y) / module / APART;
    let is_alike = (at.module - other.module).abs() <= module * 0.4;
    (is_alike && (0.6..1.3).contains(&apart)).then_some((x, y))
}

/// Whether two sides are of one length, at a right angle, the second clockwise from the first.
fn is_corner(right: (f64, f64), below: (f64, f64)) -> bool {
    let (a, b) = (right.0.hypot(right.1), below.0.hypot(below.1));
    let along = right.0 * below.0 + right.1 * below.1;
    let turned = right.0 * below.1 - right.1 * below.0;
    (a - b).abs() <= a.max(b) * UNEQUAL && along.abs() <= a * b * UNEQUAL && turned > 0.0
}
