//! Lembar Pemulihan: the recovery code of an office on paper, twice, for two sealed envelopes. It is no paper of the
//! register: nothing of it is kept.

use crate::compose::{self, Compose, Composed};
use crate::engine::model::{
    Align, Block, Card, Cards, Column, Item, PageSpec, Para, Role, Section, Text, TextStyle,
};
use crate::format::{Kertas, MM};
use crate::layout::Office;
use crate::naskah::{Naskah, Source};
use crate::{Format, Printed, Progress, RenderError};

/// What stands on both sheets.
#[derive(Clone, PartialEq, Eq)]
pub struct LembarPemulihan {
    /// Name of the Badan Publik; `None` prints dots: at the first passphrase nothing is known of it yet.
    pub instansi: Option<String>,
    /// Whoever made the code.
    pub nama: String,
    /// Date in words.
    pub tanggal: String,
    /// The code: groups with `-` between. Text of the QR code.
    pub kode: String,
}

/// Shows no code, wherever it is printed.
impl std::fmt::Debug for LembarPemulihan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "LembarPemulihan {{ nama: {:?} }}", self.nama)
    }
}

/// Sheets, each for another place.
const COPIES: usize = 2;
/// Groups in a line.
const GROUPS: usize = 4;
/// Size of the code, points, and height of its frame.
const SIZE: f32 = 17.0;
const HEIGHT: f32 = 38.0 * MM;

static NASKAH: Source = Source {
    name: "lembar_pemulihan",
    text: include_str!("../../../../assets/naskah/lembar_pemulihan.toml"),
    keys: &[
        ("judul", &[]),
        ("lembar", &["nomor", "jumlah"]),
        ("instansi", &[]),
        ("nama", &[]),
        ("tanggal", &[]),
        ("simpan", &[]),
        ("kode", &[]),
        ("guna", &[]),
        ("langkah", &[]),
        ("segel", &[]),
        ("tanda_tangan", &[]),
    ],
};

impl Compose for LembarPemulihan {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let sheet = |nomor: usize| self.sheet(nomor, office, naskah);
        let sections = (1..=COPIES).map(sheet).collect::<Result<_, _>>()?;
        Ok(Composed { title: naskah.get("judul", &[])?, kop: None, sections })
    }
}

impl LembarPemulihan {
    fn sheet(&self, nomor: usize, office: &Office<'_>, naskah: &Naskah) -> Result<Section, RenderError> {
        // Each sheet lies in an envelope of its own: no number of a page.
        let page = PageSpec { bare: true, ..office.upright() };
        let width = page.text_width();
        let word = |key: &str| naskah.get(key, &[]);
        let numbers = [("nomor", &*nomor.to_string()), ("jumlah", &*COPIES.to_string())];
        let mut blocks = vec![
            office.title(Text::bold(word("judul")?), 0.0, Role::H1),
            office.title(Text::plain(naskah.get("lembar", &numbers)?), 2.0, Role::P),
        ];
        let dots = office.or_dots(None)?.repeat(2);
        let known = [
            ("instansi", self.instansi.as_deref().unwrap_or(&dots), 16.0),
            ("nama", &*self.nama, 4.0),
            ("tanggal", &*self.tanggal, 4.0),
            ("simpan", &*dots, 4.0),
        ];
        for (label, text, before) in known {
            blocks.push(Block::Para(office.labelled(&word(label)?, text, 8.0, before)));
        }
        let heading = Para {
            text: Text::bold(word("kode")?),
            keep_next: true,
            role: Role::H2,
            ..office.para("", 16.0)
        };
        blocks.extend([Block::Para(heading), self.code(office, width)]);
        blocks.push(Block::Para(office.para(word("guna")?, 14.0)));
        for (i, step) in naskah.list("langkah", &[])?.iter().enumerate() {
            let before = if i == 0 { 10.0 } else { 4.0 };
            blocks.push(Block::Para(office.item(format!("{}.", i + 1), step, 0.0, before)));
        }
        blocks.push(self.ink(office, naskah, width)?);
        Ok(Section { page, blocks })
    }

    /// The groups, four a line, and the QR code beside them.
    fn code(&self, office: &Office<'_>, width: f32) -> Block {
        let style = TextStyle { size: SIZE, lead: 1.5, ..office.fixed(Align::Left) };
        let groups: Vec<&str> = self.kode.split('-').collect();
        let line = |groups: &[&str]| Item {
            text: Text::bold(groups.join(" - ")),
            style,
            before: 0.0,
            marks: vec![],
            role: Role::P,
        };
        let items = groups.chunks(GROUPS).map(line).collect();
        let card = Card { x: 0.0, width, items, code: Some(self.kode.clone()), frame: true };
        Block::Cards(Cards { height: HEIGHT, cards: vec![card], before: 6.0, keep_next: true })
    }

    /// Room for the stamp over the seal of the envelope at the left, for the signature at the right.
    fn ink(&self, office: &Office<'_>, naskah: &Naskah, width: f32) -> Result<Block, RenderError> {
        let column = |x: f32, top: String, bottom: Option<&str>| Column {
            x: width * x,
            width: width * 0.46,
            top: vec![office.line(Text::plain(top), None)],
            bottom: bottom.map(|name| office.line(Text::bold(name), None)).into_iter().collect(),
        };
        let left = column(0.0, naskah.get("segel", &[])?, None);
        let right = column(0.54, naskah.get("tanda_tangan", &[])?, Some(&self.nama));
        Ok(office.signatures(vec![left, right], 24.0, false))
    }
}

/// Draws both sheets, on A4.
///
/// # Errors
/// As [`crate::render`].
pub fn render_lembar_pemulihan(
    lembar: &LembarPemulihan,
    progress: &mut Progress<'_>,
) -> Result<Printed, RenderError> {
    compose::render(lembar, &Format { kertas: Kertas::A4, ..Format::default() }, progress)
}
