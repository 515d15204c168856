//! The whole decree with its annex.

use super::LampiranKeputusan;
use super::decree::Decree;
use crate::RenderError;
use crate::compose::Composed;
use crate::engine::model::{Block, Role, Section, Table, Text};
use crate::layout::matrix_rows;

impl<'d> Decree<'d, '_> {
    /// Upright pages of the decree, and the annex behind them.
    pub(super) fn composed(&self, annex: Option<Section>) -> Result<Composed<'d>, RenderError> {
        let office = self.office;
        let data = self.data;
        let page = office.upright();
        let mut blocks: Vec<Block> = data.kop.iter().map(|kop| office.kop(kop, &page)).collect();
        blocks.extend(self.mark_block()?);
        blocks.extend(self.title()?);
        blocks.extend(self.body(&page)?);
        let width = page.text_width();
        let heading = self.shared("disampaikan", &[("naskah", &self.word("naskah")?)])?;
        blocks.extend(office.closing_under(
            heading,
            vec![self.signature(width)?],
            &data.paraf,
            &data.salinan,
            width,
        )?);
        let mut sections = vec![Section { page, blocks }];
        sections.extend(annex);
        let name = self.word("naskah")?;
        let name = self.mark()?.map_or_else(|| name.clone(), |mark| format!("{mark} {name}"));
        let title = format!("{name} {} {}", self.number, self.tentang_kapital);
        Ok(Composed { title, kop: data.kop.as_ref(), sections })
    }

    /// The annex with the matrix; `shipped` is its title if it has no own one.
    pub(super) fn matrix_annex(
        &self,
        annex: &LampiranKeputusan,
        shipped: Vec<String>,
    ) -> Result<Section, RenderError> {
        let mut title = if annex.judul.is_empty() { shipped } else { annex.judul.clone() };
        title.extend(self.sheet_in_annex()?);
        let rows: Vec<_> = (1..).zip(&annex.baris).filter(|(number, _)| self.prints_row(*number)).collect();
        let width = self.office.lying().text_width();
        self.annex(&title, matrix_rows(self.office, &rows, annex.kolom, width)?)
    }

    /// The sheet whose rows these are: the official form says that it stands in the annex (Perki 1/2021 Lampiran III and
    /// V, KEDUA), whose columns are those of the sheet.
    fn sheet_in_annex(&self) -> Result<Option<String>, RenderError> {
        if !matches!(&*self.section, "penetapan" | "penetapan.pengubahan") {
            return Ok(None);
        }
        let sheets = self.rujukan.iter().rev().find(|papers| papers.kind.starts_with("lembar"));
        let named = sheets.and_then(|papers| papers.fields.first());
        let line = |lembar: &str| self.shared("penetapan.lembar_lampiran", &[("lembar", lembar)]);
        named.map(|(_, lembar)| line(lembar)).transpose()
    }

    /// Lying pages: head at the top right, title, table, the same signature block.
    pub(super) fn annex(&self, title: &[String], mut table: Table) -> Result<Section, RenderError> {
        let office = self.office;
        let page = office.lying();
        let width = page.text_width();
        let lines = [
            self.shared("lampiran", &[])?,
            self.word("kepala_lampiran")?,
            self.number.clone(),
            self.shared("tentang_judul", &[])?,
            self.tentang_kapital.clone(),
        ];
        let mut blocks = vec![office.annex_head(&lines, width * 0.6, width)];
        for (i, line) in title.iter().enumerate() {
            let (before, role) = if i == 0 { (14.0, Role::H1) } else { (0.0, Role::P) };
            blocks.push(office.title(Text::bold(line), before, role));
        }
        blocks.extend(self.extracted_rows()?.map(|line| office.title(Text::plain(line), 2.0, Role::P)));
        table.keep_next = true;
        blocks.push(Block::Table(table));
        blocks.push(self.signature(width)?);
        Ok(Section { page, blocks })
    }
}
