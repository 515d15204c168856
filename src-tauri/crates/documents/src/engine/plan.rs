//! Decides where the pages of a chain break: pieces that would stay together, such as heading, title, table and signature.
//!
//! A chain longer than what is left of a page must break somewhere. Taking the first place that helps can leave a page
//! with nothing but a heading; so every way to break is weighed, and the cheapest is taken: ties are dear, empty room
//! costs, and ties between equals (rows of a table of testers) cost less than a page half empty.

use super::structure::Tag;
use super::table::LaidRow;

/// How strongly a piece holds on to the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep {
    /// Not at all.
    Free,
    /// Not at all, but where it stands is not decided before the next one is seen.
    Near,
    /// Rows of a table to be signed, which is better seen whole.
    Rows,
    /// Rows of a table that is torn only where no page can hold it.
    WholeRows,
    /// Things side by side: with more of them as rows of a table, with anything else as a heading.
    Beside,
    /// Lines of a paragraph at its ends.
    Lines,
    /// The last row of a table that was signed in, with the sentence or the signature behind it.
    Signed,
    /// A heading with what it heads, the end of a table with its signature.
    Next,
}

impl Keep {
    fn cost(self) -> f32 {
        match self {
            Keep::Free | Keep::Near => 0.0,
            Keep::Rows => 30.0,
            // more than any empty page
            Keep::WholeRows | Keep::Beside => 240.0,
            Keep::Lines => 300.0,
            Keep::Signed | Keep::Next => 1000.0,
        }
    }
}

/// Of a break in a list of many who sign that takes more than this part of a page: less than a page nearly empty.
const LONG_LIST: f32 = 0.7;
const BREAK_LONG_LIST: f32 = 60.0;
/// Of a break beside a single row of a table that is better seen whole.
const LONE_ROW: f32 = 10.0;
/// Of a break between a table and the sentence that leads to the signature.
const SENTENCE: f32 = 30.0;
/// Of a page more, and of one that is empty.
const PAGE: f32 = 20.0;
const EMPTY: f32 = 200.0;
/// Of tearing a row, and one so short that it should stay whole.
const TEAR: f32 = 1.5;
const TEAR_SHORT: f32 = 250.0;
/// Rounding of heights: a hair more than the page is still on it.
pub(super) const HAIR: f32 = 0.01;

/// What is known of a piece before it is placed; heights in points.
#[derive(Debug)]
pub(super) struct Sized<'a> {
    /// Space before, dropped at the top of a page; of a row: before its table.
    pub(super) before: f32,
    pub(super) height: f32,
    /// Part of space and height that is given up where that saves a page.
    pub(super) give: f32,
    pub(super) keep: Keep,
    pub(super) row: Option<SizedRow<'a>>,
}

#[derive(Debug)]
pub(super) struct SizedRow<'a> {
    pub(super) row: &'a LaidRow,
    pub(super) table: Tag,
    /// Height of the head of its table.
    pub(super) head: f32,
    /// Height of what is repeated below the head where the row begins or goes on at the top of a page.
    pub(super) repeated: f32,
}

/// Where a page stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    /// Height used.
    pub(super) y: f32,
    /// Height used by heads at the top.
    pub(super) top: f32,
    /// Table whose head stands on it.
    pub(super) table: Option<Tag>,
}

/// What is done with a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Step {
    /// It begins a page.
    pub(super) fresh: bool,
    /// Its last lines are left for the next page, so that they go along with what follows.
    pub(super) leave: bool,
}

/// The end of a page: behind piece `at`, or inside it so that only its last lines are left.
#[derive(Debug, Clone, Copy)]
struct Turn {
    cost: f32,
    at: usize,
    tail: bool,
}

struct Plan<'a> {
    pieces: &'a [Sized<'a>],
    page: f32,
    /// Cheapest way from a fresh page on that begins with a piece, and with the last lines of one.
    fresh: Vec<Turn>,
    tail: Vec<Turn>,
}

/// The cheapest way to place `pieces` from `start` on, over pages with room for `page`.
pub(super) fn plan(pieces: &[Sized<'_>], start: Spot, page: f32) -> Vec<Step> {
    let count = pieces.len();
    if count == 0 {
        return vec![];
    }
    let end = Turn { cost: 0.0, at: count, tail: false };
    let mut plan = Plan { pieces, page, fresh: vec![end; count + 1], tail: vec![end; count] };
    for k in (0..count).rev() {
        // the head of a table stands again on each page it goes on to
        let table = match k.checked_sub(1) {
            Some(before) => pieces[before].row.as_ref().map(|row| row.table),
            None => start.table,
        };
        if let Some(row) = &pieces[k].row {
            let top = row.head + row.repeated;
            let rest = row.row.height_of(row.row.lines - row.row.least(page), row.row.lines);
            plan.tail[k] = plan.run(k, Spot { y: top + rest, top, table: Some(row.table) }, true);
        }
        plan.fresh[k] = plan.run(k, Spot { y: 0.0, top: 0.0, table }, false);
    }
    let mut turn = plan.run(0, start, false);
    let mut steps = vec![Step::default(); count];
    let fresh = plan.used(start.y) + plan.fresh[0].cost;
    if start.y > start.top && fresh < turn.cost {
        steps[0].fresh = true;
        turn = plan.fresh[0];
    }
    while turn.at < count {
        if turn.tail {
            steps[turn.at].leave = true;
            turn = plan.tail[turn.at];
        } else if turn.at + 1 < count {
            steps[turn.at + 1].fresh = true;
            turn = plan.fresh[turn.at + 1];
        } else {
            break;
        }
    }
    steps
}

impl Plan<'_> {
    /// The cheapest end of the page that stands at `spot` and goes on with piece `k`, which has `begun` on it or not.
    fn run(&self, k: usize, mut spot: Spot, begun: bool) -> Turn {
        let mut best = Turn { cost: f32::MAX, at: k, tail: false };
        let mut better = |cost: f32, at: usize, tail: bool| {
            if cost < best.cost {
                best = Turn { cost, at, tail };
            }
        };
        let mut spent = 0.0;
        for (j, piece) in self.pieces.iter().enumerate().skip(k) {
            if !(begun && j == k) {
                let placed = match &piece.row {
                    None => self.unit(piece, &mut spot),
                    Some(row) => self.row(piece, row, &mut spot, |cost| {
                        better(spent + cost + self.tail[j].cost, j, true);
                    }),
                };
                match placed {
                    Some(cost) => spent += cost,
                    None => break,
                }
            }
            if j + 1 == self.pieces.len() {
                better(spent, j + 1, false);
            } else {
                better(spent + self.tie(j) + self.used(spot.y) + self.fresh[j + 1].cost, j, false);
            }
        }
        best
    }

    /// Of a page that is used up to `y`.
    fn used(&self, y: f32) -> f32 {
        let empty = (1.0 - y / self.page).max(0.0);
        PAGE + EMPTY * empty * empty
    }

    /// Of a break behind piece `j`.
    fn tie(&self, j: usize) -> f32 {
        let keep = |at: Option<usize>| at.and_then(|at| self.pieces.get(at)).map(|piece| piece.keep);
        let (own, next) = (self.pieces[j].keep, keep(Some(j + 1)));
        match own {
            Keep::Rows if keep(j.checked_sub(1)) != Some(Keep::Rows) || next != Some(Keep::Rows) => {
                own.cost() + LONE_ROW
            }
            // the last who signs stands on no page alone
            Keep::Beside if next != Some(Keep::Beside) => Keep::Next.cost(),
            Keep::Beside if self.list_around(j) > self.page * LONG_LIST => BREAK_LONG_LIST,
            // the sentence behind a table is what the signature stands with
            Keep::Signed if self.is_sentence(j + 1) => SENTENCE,
            _ => own.cost(),
        }
    }

    /// Whether piece `j` is a line of a text that goes on.
    fn is_sentence(&self, j: usize) -> bool {
        let line = |piece: &Sized<'_>| piece.row.is_none() && matches!(piece.keep, Keep::Lines | Keep::Next);
        self.pieces.get(j).is_some_and(line)
    }

    /// Height of the things side by side among which piece `j` stands, with the one they end in.
    fn list_around(&self, j: usize) -> f32 {
        let is_one = |piece: &&Sized<'_>| piece.keep == Keep::Beside;
        let first = j - self.pieces[..j].iter().rev().take_while(is_one).count();
        let count = self.pieces[first..].iter().take_while(is_one).count();
        self.pieces[first..].iter().take(count + 1).map(|piece| piece.before + piece.height).sum()
    }

    fn room(&self, spot: Spot) -> f32 {
        self.page - spot.y + HAIR
    }

    /// Places a piece that can't be torn; none where it doesn't fit.
    fn unit(&self, piece: &Sized<'_>, spot: &mut Spot) -> Option<f32> {
        let before = if spot.y > 0.0 { piece.before } else { 0.0 };
        let height = match self.room(*spot) - before {
            _ if spot.y == 0.0 => piece.height,
            room if piece.height <= room => piece.height,
            room if piece.height - piece.give <= room => room,
            _ => return None,
        };
        *spot = Spot { y: spot.y + before + height, top: spot.top, table: None };
        Some(0.0)
    }

    /// The page below the head that a row brings along.
    fn below_head(&self, piece: &Sized<'_>, row: &SizedRow<'_>, spot: Spot) -> Spot {
        let started = spot.table == Some(row.table);
        let lead = match (started, spot.y > 0.0) {
            (true, true) => 0.0,
            (true, false) => row.head + row.repeated,
            (false, true) => piece.before + row.head,
            (false, false) => row.head,
        };
        let y = spot.y + lead;
        Spot { y, top: if spot.y > 0.0 { spot.top } else { y }, table: Some(row.table) }
    }

    /// Places a row, torn if need be; gives what the tears cost, or none where it should not begin. `leaving` is told
    /// what it costs to leave only its last lines for one page more.
    fn row(
        &self,
        piece: &Sized<'_>,
        sized: &SizedRow<'_>,
        spot: &mut Spot,
        mut leaving: impl FnMut(f32),
    ) -> Option<f32> {
        let row = sized.row;
        *spot = self.below_head(piece, sized, *spot);
        let (mut from, mut cost) = (0, 0.0);
        while from < row.lines && row.height_of(from, row.lines) > self.room(*spot) {
            let room = self.room(*spot);
            let forced = || (spot.y <= spot.top).then(|| row.force(from, room));
            from = row.split(from, room, self.page, 0).or_else(forced)?;
            cost += self.tear(row) + self.used(self.page);
            let top = sized.head + sized.repeated;
            *spot = Spot { y: top, top, table: Some(sized.table) };
        }
        if from == row.lines {
            return Some(cost);
        }
        if let Some(to) = row.split(from, self.room(*spot), self.page, row.least(self.page)) {
            leaving(cost + self.tear(row) + self.used(spot.y + row.height_of(from, to)));
        }
        spot.y += row.height_of(from, row.lines);
        Some(cost)
    }

    fn tear(&self, row: &LaidRow) -> f32 {
        if row.splittable(self.page) { TEAR } else { TEAR_SHORT }
    }
}
