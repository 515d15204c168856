//! Words between the tables of a report that is no paper of the round.

use super::Office;
use crate::engine::model::{Align, Block, Para, Role, Text};
use crate::{Format, Keluaran};

impl Office<'_> {
    /// Line above a table or a list, `before` points below what stands above it.
    pub(crate) fn section(&self, text: String, before: f32) -> Block {
        let head = Para { text: Text::bold(text), ..self.para("", before) };
        Block::Para(Para { keep_next: true, role: Role::H2, ..head })
    }

    /// Sentence that stays with what follows.
    pub(crate) fn said(&self, text: String, before: f32) -> Block {
        let mut para = self.para(text, before);
        para.style.align = Align::Left;
        Block::Para(Para { keep_next: true, ..para })
    }
}

impl Format {
    /// The same for what is not kept: it has no code, is no draft of anything, and is a PDF.
    pub(crate) fn unkept(&self) -> Self {
        Self { identitas: None, draf: false, keluaran: Keluaran::Pdf, ..self.clone() }
    }
}
