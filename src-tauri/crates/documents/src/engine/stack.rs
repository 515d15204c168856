//! Measures things that stand side by side: letterhead, signature blocks.

use super::flow::Flow;
use super::model::{Align, Hyphenate, Item, Role, Stack, TextStyle};
use super::paragraph::place;
use super::piece::{Give, Unit};
use super::plan::Keep;
use super::prim::Prim;
use crate::format::MM;

/// Parts of the space before a signature and of its room for ink and stamp that are given up where that saves a page, and
/// the least room of which they are.
const GIVES_BEFORE: f32 = 0.4;
const GIVES: f32 = 0.22;
const LEAST_INK: f32 = 15.0 * MM;

/// One unbreakable unit of the stack.
pub(super) fn lay(flow: &mut Flow<'_>, stack: &Stack) -> Unit {
    let mut prims = vec![];
    if let Some(picture) = stack.picture {
        let tag = flow.painter.structure.tag(Role::Figure, None);
        prims.push(Prim::Picture { width: picture.width, height: picture.height, tag });
    }
    // column by column, so that copied text keeps each signatory together; the lower parts are moved down after
    let mut upper = 0.0f32;
    let mut parts = vec![];
    for column in &stack.columns {
        let (top, height) = items(flow, column.x, column.width, &column.top);
        upper = upper.max(height);
        parts.push((top, items(flow, column.x, column.width, &column.bottom)));
    }
    let start = upper + stack.ink;
    let mut end = upper;
    for (top, (mut bottom, height)) in parts {
        prims.extend(top);
        if !bottom.is_empty() {
            end = end.max(start + height);
        }
        for prim in &mut bottom {
            if let Prim::Line { y, .. } = prim {
                *y += start;
            }
        }
        prims.extend(bottom);
    }
    let text = end.max(stack.min_height).max(stack.picture.map_or(0.0, |picture| picture.height));
    let mut height = text;
    for rule in &stack.rules {
        prims.push(Prim::Rule { y: text + rule.y, thickness: rule.thickness });
        height = height.max(text + rule.y + rule.thickness);
    }
    let keep = if stack.keep_next { Keep::Beside } else { Keep::Free };
    let signed = end > upper && stack.ink >= LEAST_INK;
    let give = match signed {
        true => Give { before: stack.before * GIVES_BEFORE, from: start, by: stack.ink * GIVES },
        false => Give::default(),
    };
    Unit { give, ..Unit::new(height, stack.before, keep, prims) }
}

pub(super) fn items(flow: &mut Flow<'_>, x: f32, width: f32, list: &[Item]) -> (Vec<Prim>, f32) {
    let (mut prims, mut y) = (vec![], 0.0);
    for item in list {
        y += item.before;
        let tag = flow.painter.structure.tag(item.role, None);
        for mark in &item.marks {
            let runs = flow.breaker.clean(&mark.text.runs);
            let style = TextStyle { align: Align::Left, hyphenate: Hyphenate::Never, ..item.style };
            for line in flow.breaker.lines(&runs, &style, f32::MAX / 4.0) {
                prims.push(Prim::Line { x: x + mark.x, y, width: line.width, line, style, tag });
            }
        }
        for placed in place(flow.breaker, &item.text, &item.style, width) {
            if let Some((indent, line)) = placed.mark {
                let style = TextStyle { align: Align::Left, ..item.style };
                prims.push(Prim::Line { x: x + indent, y, width, line, style, tag });
            }
            let (x, width) = (x + placed.x, placed.width);
            prims.push(Prim::Line { x, y, width, line: placed.line, style: item.style, tag });
            y += item.style.line_height();
        }
    }
    (prims, y)
}
