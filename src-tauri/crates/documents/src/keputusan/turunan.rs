//! Certified copies and extracts of a decree that was signed.

use super::decree::Decree;
use crate::RenderError;
use crate::data::Penandatangan;
use crate::engine::model::{Block, Item, Role, Text};
use crate::format::MM;
use crate::layout::{Side, SignatureStyle};
use serde::{Deserialize, Serialize};

/// Room for ink in a copy: whoever certifies also has that of `Ditetapkan di …` and `ttd.` beside.
const INK: f32 = 10.0 * MM;

/// What is made of a decree that was signed: its own signature is then shown as `ttd.`, and whoever certifies the
/// copy signs at the bottom left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "jenis", rename_all = "SCREAMING_SNAKE_CASE", deny_unknown_fields)]
pub enum Turunan {
    /// The whole decree, marked `SALINAN`.
    Salinan {
        /// Who certifies it, usually the head of the legal unit.
        disahkan: Penandatangan,
    },
    /// The decree with only the rows concerned of its annex, marked `PETIKAN`: it goes with a refusal (Perki 1/2021
    /// Pasal 34 ayat (2), Pasal 44 ayat (3)).
    Petikan {
        /// Rows of the annex that are printed, by their number in it, from 1; each keeps its number.
        baris: Vec<usize>,
        /// Who certifies it.
        disahkan: Penandatangan,
    },
}

impl Turunan {
    fn key(&self) -> &'static str {
        match self {
            Self::Salinan { .. } => "salinan",
            Self::Petikan { .. } => "petikan",
        }
    }

    fn disahkan(&self) -> &Penandatangan {
        let (Self::Salinan { disahkan } | Self::Petikan { disahkan, .. }) = self;
        disahkan
    }
}

impl Decree<'_, '_> {
    /// Whether a row of the annex, counted from 1, is printed.
    pub(super) fn prints_row(&self, number: usize) -> bool {
        match &self.data.turunan {
            Some(Turunan::Petikan { baris, .. }) => baris.contains(&number),
            Some(Turunan::Salinan { .. }) | None => true,
        }
    }

    /// `SALINAN` or `PETIKAN`.
    pub(super) fn mark(&self) -> Result<Option<String>, RenderError> {
        self.data.turunan.as_ref().map(|turunan| self.shared(turunan.key(), &[])).transpose()
    }

    /// Below the title of the annex: which of its rows these are.
    pub(super) fn extracted_rows(&self) -> Result<Option<String>, RenderError> {
        let Some(Turunan::Petikan { baris, .. }) = &self.data.turunan else { return Ok(None) };
        let numbers = baris.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
        self.shared("petikan_baris", &[("nomor", &numbers)]).map(Some)
    }

    /// The block of whoever decides; in a copy with `ttd.`, and beside it the block of whoever certifies.
    pub(super) fn signature(&self, width: f32) -> Result<Block, RenderError> {
        let office = self.office;
        let tempat = office.or_dots(Some(&self.data.ditetapkan_di))?;
        let date = office.date(self.data.tanggal.as_deref())?;
        let intro = [
            office.umum.get("ditetapkan_di", &[("tempat", &tempat)])?,
            office.umum.get("pada_tanggal", &[("tanggal", &date)])?,
        ];
        let who = &self.data.penandatangan;
        let mut column = office.signature_column(who, &intro, SignatureStyle::DECREE, Side::Right, width)?;
        let mut columns = vec![];
        let mut ink = None;
        if let Some(turunan) = &self.data.turunan {
            let ttd = office.line(Text::plain(self.shared("ttd", &[])?), None);
            column.top.push(Item { before: office.size * 1.8, ..ttd });
            let intro = [self.shared(&format!("{}_sesuai", turunan.key()), &[])?];
            let who = turunan.disahkan();
            columns.push(office.signature_column(who, &intro, SignatureStyle::DECREE, Side::Left, width)?);
            ink = Some(INK);
        }
        columns.push(column);
        let mut block = office.signatures(columns, 18.0, false);
        if let (Some(ink), Block::Stack(stack)) = (ink, &mut block) {
            stack.ink = ink;
        }
        Ok(block)
    }

    /// A mark as a line of the title.
    pub(super) fn mark_block(&self) -> Result<Option<Block>, RenderError> {
        let line = |mark: String| self.office.title(Text::bold(mark).underlined(), 10.0, Role::P);
        Ok(self.mark()?.map(line))
    }
}
