//! D19 Labels of boxes, folders and ordners. What stands on a box must not reveal what is exempt: register numbers
//! are printed, titles only when asked for.

use super::ukuran::Grid;
pub use super::ukuran::LembarLabel;
use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::engine::model::{Align, Block, Card, Cards, Item, Section, Text, TextStyle};
use crate::layout::{Office, given};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// Input of a set of labels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabelArsip {
    /// Sheet of labels.
    pub lembar: LembarLabel,
    /// First free label of a sheet that was used before, from 1; 0 is taken as 1.
    #[serde(default)]
    pub mulai: u32,
    /// Instansi, the first line of each label.
    pub instansi: String,
    /// Whether titles are printed too.
    #[serde(default)]
    pub tampil_judul: bool,
    /// The labels in order.
    pub label: Vec<IsiLabel>,
}

/// One label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "jenis", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum IsiLabel {
    /// Of a box.
    Boks(LabelBoks),
    /// Of a folder, map or ordner.
    Folder(LabelFolder),
}

/// Label of a box.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabelBoks {
    /// Unit whose archives it holds.
    #[serde(default)]
    pub unit: String,
    /// Number of the box.
    pub nomor: String,
    /// Full code of the place, e.g. `G1-R201-L3-B2-X014`; text of the QR code.
    pub kode_lokasi: String,
    /// First number in the register.
    #[serde(default)]
    pub register_dari: String,
    /// Last number in the register; the same or none prints one number.
    #[serde(default)]
    pub register_sampai: String,
    /// Year or years.
    #[serde(default)]
    pub tahun: String,
    /// Kelas keamanan of the highest item in it, e.g. `Terbatas (T)`.
    #[serde(default)]
    pub kelas: String,
    /// Latest end of an exemption in it, e.g. `31 Desember 2031`; `None`: an end without a date.
    #[serde(default)]
    pub tertutup_sampai: Option<String>,
}

/// Label of a folder, map or ordner.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabelFolder {
    /// Unit whose archives it holds.
    #[serde(default)]
    pub unit: String,
    /// Number of the folder.
    #[serde(default)]
    pub nomor: String,
    /// Full code of the place; text of the QR code.
    pub kode_lokasi: String,
    /// Number in the register.
    pub register: String,
    /// Title; printed with [`LabelArsip::tampil_judul`] only.
    #[serde(default)]
    pub judul: String,
    /// Keputusan that exempts it.
    #[serde(default)]
    pub penetapan: String,
    /// Kelas keamanan.
    #[serde(default)]
    pub kelas: String,
    /// End of the exemption; `None`: an end without a date.
    #[serde(default)]
    pub tertutup_sampai: Option<String>,
}

pub(crate) static NASKAH: Source = Source {
    name: "D19-LABEL",
    text: include_str!("../../../../../assets/naskah/label_arsip.toml"),
    keys: &[
        ("judul", &[]),
        ("boks", &["nomor"]),
        ("folder", &["nomor"]),
        ("register", &["register"]),
        ("register_rentang", &["dari", "sampai"]),
        ("tahun", &["tahun"]),
        ("kelas", &["kelas"]),
        ("tertutup_sampai", &["sampai"]),
        ("tertutup", &[]),
    ],
};

/// Size of type as part of the height of a label, and its limits in points.
const SIZE: f32 = 1.0 / 11.5;
const SIZES: (f32, f32) = (7.0, 14.0);

impl Compose for LabelArsip {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let grid = self.lembar.grid()?;
        let skipped = (self.mulai.max(1) - 1) % (grid.columns * grid.rows);
        let lines = Lines { office, size: (grid.height * SIZE).clamp(SIZES.0, SIZES.1) };
        let mut places: Vec<Option<Card>> = vec![None; skipped as usize];
        for label in &self.label {
            let (items, code) = match label {
                IsiLabel::Boks(of) => (self.of_box(of, &lines, naskah)?, &of.kode_lokasi),
                IsiLabel::Folder(of) => (self.of_folder(of, &lines, naskah)?, &of.kode_lokasi),
            };
            let code = given(Some(code)).map(str::to_owned);
            places.push(Some(Card { x: 0.0, width: grid.width, items, code, frame: grid.cut }));
        }
        let blocks = places.chunks(grid.columns as usize).map(|row| cards(row, &grid)).collect();
        let sections = vec![Section { page: grid.page, blocks }];
        Ok(Composed { title: naskah.get("judul", &[])?, kop: None, sections })
    }
}

/// A row of the sheet.
fn cards(places: &[Option<Card>], grid: &Grid) -> Block {
    let card = |(i, card): (usize, &Option<Card>)| {
        let x = i as f32 * (grid.width + grid.gap);
        card.clone().map(|card| Card { x, ..card })
    };
    let cards = places.iter().enumerate().filter_map(card).collect();
    Block::Cards(Cards { height: grid.height, cards, before: 0.0, keep_next: false })
}

impl LabelArsip {
    fn of_box(&self, of: &LabelBoks, lines: &Lines<'_>, naskah: &Naskah) -> Result<Vec<Item>, RenderError> {
        let mut items = vec![lines.bold(&self.instansi, 0.85)];
        items.extend(lines.given(&of.unit, 0.85));
        items.push(lines.apart(lines.bold(naskah.get("boks", &[("nomor", &of.nomor)])?, 1.8)));
        if let Some(from) = given(Some(&of.register_dari)) {
            let to = given(Some(&of.register_sampai)).filter(|to| *to != from);
            let text = match to {
                Some(to) => naskah.get("register_rentang", &[("dari", from), ("sampai", to)])?,
                None => naskah.get("register", &[("register", from)])?,
            };
            items.push(lines.plain(text, 1.0));
        }
        if let Some(year) = given(Some(&of.tahun)) {
            items.push(lines.plain(naskah.get("tahun", &[("tahun", year)])?, 1.0));
        }
        items.extend(ends(&of.kelas, of.tertutup_sampai.as_deref(), &of.kode_lokasi, lines, naskah)?);
        Ok(items)
    }

    fn of_folder(
        &self,
        of: &LabelFolder,
        lines: &Lines<'_>,
        naskah: &Naskah,
    ) -> Result<Vec<Item>, RenderError> {
        let mut items = vec![lines.bold(&self.instansi, 0.85)];
        items.extend(lines.given(&of.unit, 0.85));
        let register = naskah.get("register", &[("register", &of.register)])?;
        items.push(lines.apart(lines.bold(register, 1.3)));
        if let Some(number) = given(Some(&of.nomor)) {
            items.push(lines.plain(naskah.get("folder", &[("nomor", number)])?, 1.0));
        }
        if self.tampil_judul {
            items.extend(lines.given(&of.judul, 1.0));
        }
        items.extend(lines.given(&of.penetapan, 0.9));
        items.extend(ends(&of.kelas, of.tertutup_sampai.as_deref(), &of.kode_lokasi, lines, naskah)?);
        Ok(items)
    }
}

/// What stands at the foot of every label.
fn ends(
    kelas: &str,
    until: Option<&str>,
    code: &str,
    lines: &Lines<'_>,
    naskah: &Naskah,
) -> Result<Vec<Item>, RenderError> {
    let mut items = vec![];
    if let Some(kelas) = given(Some(kelas)) {
        items.push(lines.plain(naskah.get("kelas", &[("kelas", kelas)])?, 1.0));
    }
    let closed = match given(until) {
        Some(until) => naskah.get("tertutup_sampai", &[("sampai", until)])?,
        None => naskah.get("tertutup", &[])?,
    };
    items.push(lines.apart(lines.bold(closed, 1.1)));
    items.extend(lines.given(code, 0.85));
    Ok(items)
}

/// Makes the lines of a label.
struct Lines<'a> {
    office: &'a Office<'a>,
    /// Size of type of ordinary lines.
    size: f32,
}

impl Lines<'_> {
    fn plain(&self, text: impl Into<String>, scale: f32) -> Item {
        let style = TextStyle { size: self.size * scale, lead: 1.15, ..self.office.fixed(Align::Left) };
        Item { style, ..self.office.line(Text::plain(text), None) }
    }

    fn bold(&self, text: impl Into<String>, scale: f32) -> Item {
        let text = Text::bold(text);
        Item { text, ..self.plain("", scale) }
    }

    fn given(&self, text: &str, scale: f32) -> Option<Item> {
        given(Some(text)).map(|text| self.plain(text, scale))
    }

    /// With a little room before it.
    fn apart(&self, item: Item) -> Item {
        Item { before: self.size * 0.3, ..item }
    }
}
