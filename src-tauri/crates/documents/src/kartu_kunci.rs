//! Kartu Kunci: the fingerprint of the keys of an office on paper, for the other office to type once. It is no paper of
//! the register: nothing of it is kept.

use crate::compose::{self, Compose, Composed};
use crate::engine::model::{
    Align, Block, Card, Cards, Column, Item, PageSpec, Para, Role, Section, Text, TextStyle,
};
use crate::format::{Kertas, MM};
use crate::layout::Office;
use crate::naskah::{Naskah, Source};
use crate::{Format, Printed, Progress, RenderError};

/// What stands on the card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KartuKunci {
    /// Name of the Badan Publik.
    pub instansi: String,
    /// Name and code of the unit; none on the card of the main office.
    pub unit: Option<(String, String)>,
    /// Which key of this office it is, from 1.
    pub nomor: u32,
    /// Date in words.
    pub tanggal: String,
    /// The fingerprint: groups with `-` between. Text of the QR code.
    pub sidik: String,
}

/// Groups in a line.
const GROUPS: usize = 4;
/// Size of the fingerprint, points, and height of its frame.
const SIZE: f32 = 17.0;
const HEIGHT: f32 = 38.0 * MM;

static NASKAH: Source = Source {
    name: "kartu_kunci",
    text: include_str!("../../../../assets/naskah/kartu_kunci.toml"),
    keys: &[
        ("judul_unit", &[]),
        ("judul_kantor", &[]),
        ("instansi", &[]),
        ("unit", &[]),
        ("kode_unit", &[]),
        ("kunci_ke", &[]),
        ("tanggal", &[]),
        ("sidik", &[]),
        ("guna_unit", &[]),
        ("guna_kantor", &[]),
        ("langkah_unit", &[]),
        ("langkah_kantor", &[]),
        ("cap", &[]),
        ("tanda_tangan", &[]),
    ],
};

impl Compose for KartuKunci {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = PageSpec { bare: true, ..office.upright() };
        let width = page.text_width();
        let word = |key: &str| naskah.get(key, &[]);
        let (judul, guna, langkah) = match self.unit {
            Some(_) => ("judul_unit", "guna_unit", "langkah_unit"),
            None => ("judul_kantor", "guna_kantor", "langkah_kantor"),
        };
        let mut blocks = vec![office.title(Text::bold(word(judul)?), 0.0, Role::H1)];
        let dots = office.or_dots(None)?.repeat(2);
        let instansi = if self.instansi.is_empty() { dots.as_str() } else { self.instansi.as_str() };
        let nomor = self.nomor.to_string();
        let mut known = vec![("instansi", instansi)];
        if let Some((nama, kode)) = &self.unit {
            known.extend([("unit", nama.as_str()), ("kode_unit", kode.as_str())]);
        }
        known.extend([("kunci_ke", nomor.as_str()), ("tanggal", self.tanggal.as_str())]);
        for (n, (label, text)) in known.into_iter().enumerate() {
            let before = if n == 0 { 16.0 } else { 4.0 };
            blocks.push(Block::Para(office.labelled(&word(label)?, text, 8.0, before)));
        }
        let heading = Para {
            text: Text::bold(word("sidik")?),
            keep_next: true,
            role: Role::H2,
            ..office.para("", 16.0)
        };
        blocks.extend([Block::Para(heading), self.fingerprint(office, width)]);
        blocks.push(Block::Para(office.para(word(guna)?, 14.0)));
        for (i, step) in naskah.list(langkah, &[])?.iter().enumerate() {
            let before = if i == 0 { 10.0 } else { 4.0 };
            blocks.push(Block::Para(office.item(format!("{}.", i + 1), step, 0.0, before)));
        }
        let column = |x: f32, top: String, bottom: Option<String>| Column {
            x: width * x,
            width: width * 0.46,
            top: vec![office.line(Text::plain(top), None)],
            bottom: bottom.map(|text| office.line(Text::plain(text), None)).into_iter().collect(),
        };
        let (left, right) =
            (column(0.0, word("cap")?, None), column(0.54, word("tanda_tangan")?, Some(dots)));
        blocks.push(office.signatures(vec![left, right], 24.0, false));
        Ok(Composed { title: word(judul)?, kop: None, sections: vec![Section { page, blocks }] })
    }
}

impl KartuKunci {
    /// The groups, four a line, and the QR code beside them.
    fn fingerprint(&self, office: &Office<'_>, width: f32) -> Block {
        let style = TextStyle { size: SIZE, lead: 1.5, ..office.fixed(Align::Left) };
        let groups: Vec<&str> = self.sidik.split('-').collect();
        let line = |groups: &[&str]| Item {
            text: Text::bold(groups.join(" - ")),
            style,
            before: 0.0,
            marks: vec![],
            role: Role::P,
        };
        let items = groups.chunks(GROUPS).map(line).collect();
        let card = Card { x: 0.0, width, items, code: Some(self.sidik.clone()), frame: true };
        Block::Cards(Cards { height: HEIGHT, cards: vec![card], before: 6.0, keep_next: true })
    }
}

/// Draws the card, on A4.
///
/// # Errors
/// As [`crate::render`].
pub fn render_kartu_kunci(kartu: &KartuKunci, progress: &mut Progress<'_>) -> Result<Printed, RenderError> {
    compose::render(kartu, &Format { kertas: Kertas::A4, ..Format::default() }, progress)
}
