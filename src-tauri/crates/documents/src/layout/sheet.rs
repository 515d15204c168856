//! The sheet of a test: opening, table, who tested, who approves. D04 and D20 differ in their words and table.

use super::{Columns, Office, Side, SignatureStyle, table};
use crate::RenderError;
use crate::compose::Composed;
use crate::data::{Penandatangan, Penguji, WaktuTerbilang};
use crate::engine::model::{Block, Cell, Para, Role, Section, Table, TableRow, Text};
use crate::naskah::Naskah;

/// Room for a signature in the testers' table.
const SIGN_HEIGHT: f32 = 32.0;

/// What stands on a sheet besides its table.
pub(crate) struct Sheet<'a> {
    /// Where its sentences stand in the wording, with the dot behind: `pengujian.`.
    pub(crate) section: &'a str,
    pub(crate) nomor: Option<&'a str>,
    pub(crate) tahun: Option<&'a str>,
    pub(crate) waktu: Option<&'a WaktuTerbilang>,
    pub(crate) tempat: &'a str,
    pub(crate) penguji: &'a [Penguji],
    pub(crate) menyetujui: &'a Penandatangan,
}

impl Sheet<'_> {
    /// The lying pages with the table in its place.
    pub(crate) fn composed(
        &self,
        office: &Office<'_>,
        naskah: &Naskah,
        table: Table,
    ) -> Result<Composed<'static>, RenderError> {
        let page = office.lying();
        let width = page.text_width();
        let word = |key: &str| naskah.get(&format!("{}{key}", self.section), &[]);
        let title = word("judul")?;
        let number = office.number(self.nomor, self.tahun)?;
        let waktu = office.day(self.waktu)?;
        let tempat = office.or_dots(Some(self.tempat))?;
        let fields = [("waktu", waktu.as_str()), ("tempat", tempat.as_str())];
        let opening = naskah.get(&format!("{}pembuka", self.section), &fields)?;
        let kept =
            |text: String, before: f32| Block::Para(Para { keep_next: true, ..office.para(text, before) });
        let approve = office.signature_column(
            self.menyetujui,
            &[word("menyetujui")?],
            SignatureStyle::SHEET,
            Side::Right,
            width,
        )?;
        let blocks = vec![
            office.title(Text::bold(&title), 0.0, Role::H1),
            office.title(Text::plain(&number), 2.0, Role::P),
            kept(opening, 12.0),
            Block::Table(table),
            kept(word("dilakukan_oleh")?, 10.0),
            Block::Table(testers(office, self.penguji, width)?),
            kept(word("penutup")?, 10.0),
            office.signatures(vec![approve], 12.0, false),
        ];
        let title = format!("{title} {number}");
        Ok(Composed { title, kop: None, sections: vec![Section { page, blocks }] })
    }
}

/// Who tested, with room to sign.
fn testers(office: &Office<'_>, people: &[Penguji], width: f32) -> Result<Table, RenderError> {
    let word = |key: &str| office.umum.get(&format!("penguji.{key}"), &[]);
    let columns = Columns::new()
        .fixed(word("no")?, office.size * 3.0)
        .share(word("nama")?, 1.2)
        .share(word("jabatan")?, 1.3)
        .share(word("unit_kerja")?, 1.3)
        .share(word("ttd")?, 0.9);
    let mut testers = table(columns, width, office.people_style(1.0), 4.0);
    let row = |(i, who): (usize, &Penguji)| {
        let number = (i + 1).to_string();
        let texts = [number.as_str(), &who.nama, &who.jabatan, &who.unit_kerja, ""];
        let cells = texts.map(|text| Cell { text: Text::plain(text), indent: 0.0 }).to_vec();
        TableRow::Cells { cells, min_height: SIGN_HEIGHT }
    };
    testers.rows = people.iter().enumerate().map(row).collect();
    testers.keep_next = true;
    Ok(testers)
}
