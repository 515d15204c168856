//! Labels and cards: boxes of a fixed size, whose text is set smaller until it fits.

use super::flow::Flow;
use super::model::{Align, Card, Cards, Hyphenate, Item, Text, TextStyle};
use super::paragraph::place;
use super::piece::Unit;
use super::plan::Keep;
use super::prim::Prim;
use super::stack::items;
use crate::format::MM;

/// Room between the edge of a card and what stands on it.
const PAD: f32 = 3.0 * MM;
/// Greatest side of a QR code; a phone reads it from half a metre.
const CODE: f32 = 28.0 * MM;
/// Thickness of the rule around a card.
const RULE: f32 = 0.4;
/// Steps in which type shrinks, and the smallest part of its size; smaller than that nobody reads on a shelf.
const STEP: f32 = 0.05;
const LEAST: f32 = 0.5;
/// Stands for lines that fit in no size, so that everybody sees that some are missing.
const MORE: &str = "…";

/// One unbreakable row.
pub(super) fn lay(flow: &mut Flow<'_>, row: &Cards) -> Unit {
    let mut prims = vec![];
    for card in &row.cards {
        if card.frame {
            prims.push(Prim::Frame { x: card.x, width: card.width, height: row.height, thickness: RULE });
        }
        let room = row.height - 2.0 * PAD;
        let mut width = card.width - 2.0 * PAD;
        if let Some(text) = card.code.as_ref().filter(|text| !text.trim().is_empty()) {
            let side = CODE.min(room + PAD).min(width * 0.38);
            width -= side;
            // its own white border lies in the padding of the card
            let x = card.x + PAD + width + PAD * 0.5;
            prims.push(Prim::Code { x, y: (row.height - side) / 2.0, side, text: text.clone() });
        }
        prims.extend(text(flow, card, (width, room)));
    }
    let keep = if row.keep_next { Keep::Next } else { Keep::Free };
    Unit::new(row.height, row.before, keep, prims)
}

fn text(flow: &mut Flow<'_>, card: &Card, (width, room): (f32, f32)) -> Vec<Prim> {
    let mut scale = 1.0;
    let mut fitted = card.items.clone();
    while height(flow, &fitted, width) > room && scale > LEAST {
        scale -= STEP;
        fitted = card.items.iter().map(|item| scaled(item, scale)).collect();
    }
    let (mut prims, tall) = items(flow, card.x + PAD, width, &fitted);
    if tall > room {
        let fits =
            |prim: &Prim| !matches!(prim, Prim::Line { y, style, .. } if y + style.line_height() > room);
        prims.retain(fits);
        more(flow, &mut prims);
    }
    let top = PAD + ((room - tall) / 2.0).max(0.0);
    for prim in &mut prims {
        if let Prim::Line { y, .. } = prim {
            *y += top;
        }
    }
    prims
}

/// Puts the sign of missing lines in the place of the last line.
fn more(flow: &mut Flow<'_>, prims: &mut [Prim]) {
    let Some(Prim::Line { line, style, .. }) = prims.last_mut() else { return };
    let style = TextStyle { align: Align::Left, hyphenate: Hyphenate::Never, ..*style };
    let runs = flow.breaker.clean(&Text::plain(MORE).runs);
    if let Some(sign) = flow.breaker.lines(&runs, &style, f32::MAX / 4.0).into_iter().next() {
        *line = sign;
    }
}

fn height(flow: &mut Flow<'_>, items: &[Item], width: f32) -> f32 {
    let lines = |item: &Item| place(flow.breaker, &item.text, &item.style, width).len() as f32;
    let heights: Vec<f32> = items.iter().map(lines).collect();
    items.iter().zip(heights).map(|(item, lines)| item.before + lines * item.style.line_height()).sum()
}

fn scaled(item: &Item, scale: f32) -> Item {
    let style = TextStyle { size: item.style.size * scale, ..item.style };
    let mut item = Item { style, before: item.before * scale, ..item.clone() };
    item.marks.iter_mut().for_each(|mark| mark.x *= scale);
    item
}
