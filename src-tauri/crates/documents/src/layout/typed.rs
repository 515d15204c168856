//! A code that is typed off paper, with the page around it.

use super::Office;
use crate::RenderError;
use crate::engine::model::{Align, Block, Card, Cards, Column, Item, Para, Role, Text, TextStyle};
use crate::format::MM;
use crate::naskah::Naskah;

/// Groups in a line.
const GROUPS: usize = 4;
/// Size of the code, points, and height of its frame.
const SIZE: f32 = 17.0;
const HEIGHT: f32 = 38.0 * MM;

/// Names of the wording around a code.
pub(crate) struct TypedWords {
    /// The line above it.
    pub kepala: &'static str,
    /// What it is for.
    pub guna: &'static str,
    /// What is done with it, in order.
    pub langkah: &'static str,
}

impl Office<'_> {
    /// What is known, one labelled line each; the code `kode` (groups with `-` between) under its heading, with its QR code
    /// beside it in a frame `width` wide; what it is for; the steps.
    pub(crate) fn typed(
        &self,
        known: &[(&str, &str)],
        kode: &str,
        words: &TypedWords,
        naskah: &Naskah,
        width: f32,
    ) -> Result<Vec<Block>, RenderError> {
        let word = |key: &str| naskah.get(key, &[]);
        let mut blocks = Vec::new();
        for (n, (label, text)) in known.iter().enumerate() {
            let before = if n == 0 { 16.0 } else { 4.0 };
            blocks.push(Block::Para(self.labelled(&word(label)?, text, 8.0, before)));
        }
        let heading = Text::bold(word(words.kepala)?);
        let heading = Para { text: heading, keep_next: true, role: Role::H2, ..self.para("", 16.0) };
        blocks.extend([Block::Para(heading), self.code(kode, width)]);
        blocks.push(Block::Para(self.para(word(words.guna)?, 14.0)));
        for (i, step) in naskah.list(words.langkah, &[])?.iter().enumerate() {
            let before = if i == 0 { 10.0 } else { 4.0 };
            blocks.push(Block::Para(self.item(format!("{}.", i + 1), step, 0.0, before)));
        }
        Ok(blocks)
    }

    /// Room for a stamp under `cap` at the left, for a signature between `tanda_tangan` and the name at the right.
    pub(crate) fn stamp_and_name(&self, cap: String, tanda_tangan: String, name: Text, width: f32) -> Block {
        let column = |x: f32, top: String, bottom: Option<Text>| Column {
            x: width * x,
            width: width * 0.46,
            top: vec![self.line(Text::plain(top), None)],
            bottom: bottom.map(|text| self.line(text, None)).into_iter().collect(),
        };
        self.signatures(vec![column(0.0, cap, None), column(0.54, tanda_tangan, Some(name))], 24.0, false)
    }

    fn code(&self, kode: &str, width: f32) -> Block {
        let style = TextStyle { size: SIZE, lead: 1.5, ..self.fixed(Align::Left) };
        let groups: Vec<&str> = kode.split('-').collect();
        let text = |groups: &[&str]| Text::bold(groups.join(" - "));
        let line =
            |groups: &[&str]| Item { text: text(groups), style, before: 0.0, marks: vec![], role: Role::P };
        let items = groups.chunks(GROUPS).map(line).collect();
        let card = Card { x: 0.0, width, items, code: Some(kode.to_owned()), frame: true };
        Block::Cards(Cards { height: HEIGHT, cards: vec![card], before: 6.0, keep_next: true })
    }
}
