//! What ends a paper: everything behind its last sentence stays with it.

use super::signature::{Side, SignatureStyle};
use super::{Columns, Office, table};
use crate::RenderError;
use crate::data::{Penandatangan, Persetujuan};
use crate::engine::model::{Align, Block, Cell, Column, Para, Table, TableRow, Text, TextStyle};

/// Room for the initials of one official.
const INITIALS_HEIGHT: f32 = 24.0;
/// A longer list of copies may go over to the next page.
const SHORT_LIST: usize = 10;

/// One of many who sign: name and office above the room for ink.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Signer<'a> {
    pub(crate) nama: &'a str,
    /// Office, or whom the person represents.
    pub(crate) jabatan: &'a str,
}

impl Office<'_> {
    /// What was signed, with the paraf box and the tembusan behind it.
    pub(crate) fn closing(
        &self,
        signed: Vec<Block>,
        paraf: &[String],
        tembusan: &[String],
        width: f32,
    ) -> Result<Vec<Block>, RenderError> {
        self.closing_under(self.umum.get("surat.tembusan", &[])?, signed, paraf, tembusan, width)
    }

    /// The same with another heading of the tembusan.
    pub(crate) fn closing_under(
        &self,
        heading: String,
        mut signed: Vec<Block>,
        paraf: &[String],
        tembusan: &[String],
        width: f32,
    ) -> Result<Vec<Block>, RenderError> {
        let initials = self.paraf(paraf, !tembusan.is_empty(), width)?;
        if let Some(Block::Stack(last)) = signed.last_mut() {
            last.keep_next = initials.is_some() || !tembusan.is_empty();
        }
        signed.extend(initials.map(Block::Table));
        if !tembusan.is_empty() {
            signed.extend(self.copies(heading, tembusan));
        }
        Ok(signed)
    }

    /// Box for the initials of those who read the paper before it is signed (domain 8.4); none where nobody is named.
    fn paraf(&self, offices: &[String], keep_next: bool, width: f32) -> Result<Option<Table>, RenderError> {
        let offices: Vec<&String> = offices.iter().filter(|office| !office.trim().is_empty()).collect();
        if offices.is_empty() {
            return Ok(None);
        }
        let style = self.people_style(1.5);
        let columns = Columns::new().share(self.umum.get("paraf.judul", &[])?, 1.9).share(String::new(), 1.0);
        let mut list = table(columns, width * 0.5, style, 14.0);
        list.head.truncate(1);
        list.head.iter_mut().for_each(|cell| cell.columns = 0..2);
        let cells = |office: &String| {
            let office = Cell { text: Text::plain(office), indent: 0.0 };
            TableRow::Cells { cells: vec![office, Cell::default()], min_height: INITIALS_HEIGHT }
        };
        list.rows = offices.into_iter().map(cells).collect();
        list.whole = true;
        list.keep_next = keep_next;
        Ok(Some(list))
    }

    /// Disusun – Diperiksa – Disetujui, side by side; place and date stand above the last.
    pub(crate) fn approval(
        &self,
        who: &Persetujuan,
        place: Option<&str>,
        width: f32,
    ) -> Result<Vec<Column>, RenderError> {
        let three = [("disusun", &who.disusun), ("diperiksa", &who.diperiksa), ("disetujui", &who.disetujui)];
        let column = |(n, (key, who)): (u8, (&str, &Penandatangan))| {
            let mut intro = vec![self.umum.get(&format!("persetujuan.{key}"), &[])?];
            if let Some(place) = place {
                intro.insert(0, if n == 2 { place.to_owned() } else { String::new() });
            }
            self.signature_column(who, &intro, SignatureStyle::LETTER, Side::Third(n), width)
        };
        (0..).zip(three).map(column).collect()
    }

    /// Many who sign, numbered, in two columns; `more`: something stands behind them that belongs to them.
    pub(crate) fn signers(
        &self,
        list: &[Signer<'_>],
        width: f32,
        more: bool,
    ) -> Result<Vec<Block>, RenderError> {
        let dots = self.umum.get("nama_kosong", &[])?;
        let indent = self.size * 1.9;
        let mut blocks = vec![];
        for (i, pair) in list.chunks(2).enumerate() {
            let column = |(n, who): (usize, &Signer<'_>)| {
                let x = if n == 0 { 0.0 } else { width * 0.52 };
                let number = format!("{}.", i * 2 + n + 1);
                let name = self.numbered(&number, Text::bold(who.nama));
                let top = vec![name, self.line(Text::plain(who.jabatan), None)];
                let bottom = vec![self.line(Text::plain(&dots), None)];
                Column { x: x + indent, width: width * 0.46 - indent, top, bottom }
            };
            let columns = pair.iter().enumerate().map(column).collect();
            let keep = more || (i + 1) * 2 < list.len();
            blocks.push(self.small_signatures(columns, if i == 0 { 6.0 } else { 10.0 }, keep));
        }
        Ok(blocks)
    }

    /// `Tembusan:` and the like with a numbered list, at left.
    pub(crate) fn copies(&self, heading: String, list: &[String]) -> Vec<Block> {
        let style = TextStyle { lead: 1.2, ..self.fixed(Align::Left) };
        let mut blocks = vec![Block::Para(Para { style, keep_next: true, ..self.para(heading, 18.0) })];
        let count = list.len();
        for (i, text) in list.iter().enumerate() {
            let item = self.listed((i, count), text, 0.0);
            let ends = count <= SHORT_LIST || i == 0 || i + 2 == count;
            blocks.push(Block::Para(Para { style, keep_next: ends && i + 1 < count, ..item }));
        }
        blocks
    }
}
