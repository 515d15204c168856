//! Parts of the report: lettered headings, tables of counts, lists.

use super::Jumlah;
use crate::RenderError;
use crate::engine::model::{Align, Block, Cell, Para, Role, TableRow, Text};
use crate::layout::{Columns, Office, grouped, table};
use crate::naskah::Naskah;

/// The report as it grows.
pub(super) struct Bagian<'a> {
    office: &'a Office<'a>,
    pub(super) naskah: &'a Naskah,
    width: f32,
    /// Headings so far.
    count: u8,
    pub(super) blocks: Vec<Block>,
}

impl<'a> Bagian<'a> {
    pub(super) fn new(office: &'a Office<'a>, naskah: &'a Naskah, width: f32) -> Self {
        Self { office, naskah, width, count: 0, blocks: vec![] }
    }

    /// `A. …`
    pub(super) fn heading(&mut self, part: &str) -> Result<(), RenderError> {
        let mark = format!("{}.", char::from(b'A' + self.count));
        let text = Text::bold(self.naskah.get(&format!("{part}.judul"), &[])?);
        let mut item = self.office.item(mark, "", 0.0, 12.0);
        item.marks.iter_mut().for_each(|mark| mark.text.runs.iter_mut().for_each(|run| run.bold = true));
        let style = self.office.fixed(Align::Left);
        self.blocks.push(Block::Para(Para { text, style, keep_next: true, role: Role::H2, ..item }));
        self.count += 1;
        Ok(())
    }

    pub(super) fn sentence(&mut self, text: String) {
        self.blocks.push(Block::Para(self.office.para(text, 4.0)));
    }

    /// The same, or dots while nobody said what there is.
    pub(super) fn list_or_dots(&mut self, texts: Option<&[String]>) -> Result<(), RenderError> {
        match texts {
            Some(texts) => self.list(texts),
            None => {
                self.sentence(self.office.or_dots(None)?);
                Ok(())
            }
        }
    }

    /// Numbered sentences, or that there are none.
    pub(super) fn list(&mut self, texts: &[String]) -> Result<(), RenderError> {
        if texts.is_empty() {
            self.sentence(self.naskah.get("nihil", &[])?);
        }
        for (i, text) in texts.iter().enumerate() {
            self.blocks.push(Block::Para(self.office.listed((i, texts.len()), text, 2.0)));
        }
        Ok(())
    }

    /// Counts with their total, if one can be given; nothing without a row.
    pub(super) fn counts(
        &mut self,
        heading: &str,
        rows: &[Jumlah],
        total: Option<u32>,
    ) -> Result<(), RenderError> {
        if rows.is_empty() {
            return Ok(());
        }
        let style = self.office.table_style();
        let word = |key: &str| self.naskah.get(key, &[]);
        let columns = Columns::new()
            .fixed(word("kolom.no")?, style.size * 3.3)
            .share(word(heading)?, 1.0)
            .fixed(word("jumlah")?, style.size * 7.0);
        let mut list = table(columns, self.width, style, 6.0);
        let row = |number: usize, row: &Jumlah| {
            vec![number.to_string(), row.uraian.clone(), row.jumlah.to_string()]
        };
        list.rows = grouped(rows, |_| None, row);
        if let Some(total) = total {
            let cell = |text: String| Cell { text: Text::bold(text), indent: 0.0 };
            let cells = vec![Cell::default(), cell(word("jumlah")?), cell(total.to_string())];
            list.rows.push(TableRow::Cells { cells, min_height: 0.0 });
        }
        self.blocks.push(Block::Table(list));
        Ok(())
    }

    /// Numbered rows, or that there are none.
    pub(super) fn table<'r, T: 'r>(
        &mut self,
        columns: &[(&str, f32)],
        rows: &'r [T],
        group: impl Fn(&'r T) -> Option<&'r str>,
        cells: impl Fn(&'r T) -> Vec<String>,
    ) -> Result<(), RenderError> {
        if rows.is_empty() {
            self.sentence(self.naskah.get("nihil", &[])?);
            return Ok(());
        }
        let word = |key: &str| self.naskah.get(&format!("kolom.{key}"), &[]);
        let style = self.office.table_style();
        let mut list = Columns::new().fixed(word("no")?, style.size * 3.3);
        for (key, share) in columns {
            list = list.share(word(key)?, *share);
        }
        let mut list = table(list, self.width, style, 6.0);
        list.rows = grouped(rows, group, |number, row| {
            let mut all = vec![number.to_string()];
            all.extend(cells(row));
            all
        });
        self.blocks.push(Block::Table(list));
        Ok(())
    }
}
