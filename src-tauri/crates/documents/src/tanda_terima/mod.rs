//! Receipts with a row for each who receives: D09 of an invitation, D17 of a decree.

mod keputusan;
mod rapat;

pub use keputusan::PenerimaKeputusan;
pub use rapat::PenerimaUndangan;

use crate::RenderError;
use crate::compose::Composed;
use crate::data::{Kop, Penandatangan};
use crate::engine::model::{Block, Cell, Para, Section, TableRow, Text};
use crate::layout::{Columns, Office, Side, SignatureStyle, table};
use crate::naskah::Naskah;
use serde::{Deserialize, Serialize};

/// Input of a receipt; `Baris` is what its table says of each who receives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TandaTerima<Baris> {
    /// Letterhead.
    pub kop: Kop,
    /// Number; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// From whom, as in the sentence `Telah terima dari …`.
    pub dari: String,
    /// What it belongs to, as in the sentence: the meeting of an invitation, the decree that is sent.
    pub perihal: String,
    /// One who receives a row.
    pub penerima: Vec<Baris>,
    /// Place of signing.
    pub tempat: String,
    /// Date of signing; `None` prints dots.
    #[serde(default)]
    pub tanggal: Option<String>,
    /// Who hands over.
    pub menyerahkan: Penandatangan,
    /// Who receives all of it and signs at right; `None` if each signs in his own row.
    #[serde(default)]
    pub menerima: Option<Penandatangan>,
}

/// Room for a signature.
const SIGN_HEIGHT: f32 = 33.0;

impl<Baris> TandaTerima<Baris> {
    /// `columns`: heading and share of the width of what `cells` gives for a row; number and signature stand around.
    fn paper(
        &self,
        office: &Office<'_>,
        naskah: &Naskah,
        columns: &[(&str, f32)],
        cells: impl Fn(&Baris) -> Vec<&str>,
    ) -> Result<Composed<'_>, RenderError> {
        let page = office.upright();
        let width = page.text_width();
        let title = naskah.list("judul", &[])?;
        let number = office.number(self.nomor.as_deref(), None)?;
        let mut blocks = vec![office.kop(&self.kop, &page)];
        blocks.extend(office.titles(&title, &number));
        let opening = naskah.get("pembuka", &[("dari", &self.dari), ("perihal", &self.perihal)])?;
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(opening, 14.0) }));

        let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
        let style = office.people_style(2.0);
        let mut heads = Columns::new().fixed(word("no")?, style.size * 3.1);
        for (key, share) in columns {
            heads = heads.share(word(key)?, *share);
        }
        let mut list = table(heads.share(word("tanda_tangan")?, 1.05), width, style, 8.0);
        let row = |(i, who): (usize, &Baris)| {
            let number = (i + 1).to_string();
            let texts = std::iter::once(number.as_str()).chain(cells(who)).chain([""]);
            let cells = texts.map(|text| Cell { text: Text::plain(text), indent: 0.0 }).collect();
            TableRow::Cells { cells, min_height: SIGN_HEIGHT }
        };
        list.rows = self.penerima.iter().enumerate().map(row).collect();
        list.keep_next = true;
        blocks.push(Block::Table(list));

        let place = office.place_date(&self.tempat, self.tanggal.as_deref())?;
        let (gives, takes) = (naskah.get("menyerahkan", &[])?, naskah.get("menerima", &[])?);
        let style = SignatureStyle::LETTER;
        let columns = match &self.menerima {
            Some(taker) => vec![
                // an empty line beside the date
                office.signature_column(
                    &self.menyerahkan,
                    &[String::new(), gives],
                    style,
                    Side::Left,
                    width,
                )?,
                office.signature_column(taker, &[place, takes], style, Side::Right, width)?,
            ],
            None => {
                vec![office.signature_column(
                    &self.menyerahkan,
                    &[place, gives],
                    style,
                    Side::Right,
                    width,
                )?]
            }
        };
        blocks.push(office.signatures(columns, 16.0, false));
        Ok(Composed {
            title: format!("{} {number}", title.join(" ")),
            kop: Some(&self.kop),
            sections: vec![Section { page, blocks }],
        })
    }
}
