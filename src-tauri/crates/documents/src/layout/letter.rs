//! Head of a letter and its addressee.

use super::Office;
use super::office::given;
use crate::RenderError;
use crate::engine::model::{Align, Block, Column, Item, Mark, Para, Text, TextStyle};
use crate::naskah::Fields;

/// What stands above the addressee of a letter.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LetterHead<'a> {
    /// `None` prints dots.
    pub(crate) nomor: Option<&'a str>,
    pub(crate) sifat: &'a str,
    /// `None` leaves the line out.
    pub(crate) lampiran: Option<&'a str>,
    pub(crate) hal: &'a str,
    pub(crate) tempat: &'a str,
    /// `None` prints dots.
    pub(crate) tanggal: Option<&'a str>,
}

impl Office<'_> {
    /// Number of a letter, or dots in the shape of one.
    pub(crate) fn letter_number(&self, nomor: Option<&str>) -> Result<String, RenderError> {
        given(nomor).map_or_else(|| self.umum.get("surat.titik_nomor", &[]), |text| Ok(text.to_owned()))
    }

    /// `Sukamaju, 20 November 2026`, or dots for the day; a place that isn't known is left out.
    pub(crate) fn place_date(&self, tempat: &str, tanggal: Option<&str>) -> Result<String, RenderError> {
        let date = self.date(tanggal)?;
        let Some(tempat) = given(Some(tempat)) else { return Ok(date) };
        self.umum.get("tempat_tanggal", &[("tempat", tempat), ("tanggal", &date)])
    }

    /// Nomor, Sifat, Lampiran, Hal at left; place and date at right.
    pub(crate) fn letter_head(&self, head: &LetterHead<'_>, width: f32) -> Result<Block, RenderError> {
        let mut lines = vec![("nomor", self.letter_number(head.nomor)?), ("sifat", head.sifat.to_owned())];
        lines.extend(given(head.lampiran).map(|text| ("lampiran", text.to_owned())));
        lines.push(("hal", head.hal.to_owned()));
        let label = self.size * 4.7;
        let mut top: Vec<Item> = vec![];
        for (key, text) in lines {
            let marks = vec![
                Mark {
                    x: -label - self.size,
                    text: Text::plain(self.umum.get(&format!("surat.{key}"), &[])?),
                },
                Mark { x: -self.size, text: Text::plain(":") },
            ];
            top.push(Item { marks, ..self.line(Text::plain(text), None) });
        }
        let x = label + self.size;
        let left = Column { x, width: width * 0.6 - x, top, bottom: vec![] };
        let date = self.line(Text::plain(self.place_date(head.tempat, head.tanggal)?), None);
        let right = Column { x: width * 0.62, width: width * 0.38, top: vec![date], bottom: vec![] };
        Ok(self.signatures(vec![left, right], 10.0, true))
    }

    /// Head of an annex of a letter: its number if there are several, and the letter it belongs to. `place` is the
    /// left edge as a part of the text width, and the text width.
    pub(crate) fn letter_annex_head(
        &self,
        roman: Option<&str>,
        nomor: Option<&str>,
        tanggal: Option<&str>,
        (from, width): (f32, f32),
    ) -> Result<Block, RenderError> {
        let word = |key: &str, fields: Fields<'_>| self.umum.get(&format!("surat.{key}"), fields);
        let name = match roman {
            Some(roman) => word("kepala_lampiran_ke", &[("nomor", roman)])?,
            None => word("kepala_lampiran", &[])?,
        };
        let letter = word("rujukan_nomor", &[("nomor", &self.letter_number(nomor)?)])?;
        let date = word("rujukan_tanggal", &[("tanggal", &self.date(tanggal)?)])?;
        Ok(self.annex_head(&[name, letter, date], width * from, width))
    }

    /// `Yth.` and the lines of the addressee; lines without text are left out.
    pub(crate) fn addressee(&self, lines: &[String], before: f32) -> Result<Vec<Block>, RenderError> {
        let style = TextStyle { lead: 1.2, ..self.fixed(Align::Left) };
        let yth = self.umum.get("surat.yth", &[])?;
        let x = self.size * 2.4;
        let lines = lines.iter().filter(|line| !line.trim().is_empty());
        let block = |(i, line): (usize, &String)| {
            let marks = if i == 0 { vec![Mark { x: 0.0, text: Text::plain(&yth) }] } else { vec![] };
            let before = if i == 0 { before } else { 0.0 };
            Block::Para(Para { x, marks, style, keep_next: true, ..self.para(line, before) })
        };
        Ok(lines.enumerate().map(block).collect())
    }
}
