//! D19 Kartu lokasi: what a room, shelf or box holds, to be kept there, with room to note what comes and goes.

use crate::RenderError;
use crate::compose::{Compose, Composed, EveryPage};
use crate::engine::model::{
    Align, Block, Card, Cards, Cell, Item, Para, Role, Section, Table, TableRow, Text, TextStyle,
};
use crate::format::MM;
use crate::layout::{Columns, Office, given, grouped, table};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// Input of the cards, each on a page of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KartuLokasi {
    /// Instansi.
    pub instansi: String,
    /// The cards.
    pub kartu: Vec<Lokasi>,
    /// Empty rows in the list of changes, at most 60; fewer where the card would take a sheet more for them.
    #[serde(default)]
    pub baris_kosong: u32,
}

/// One place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lokasi {
    /// Full code, e.g. `G1-R201-L3-B2-X014`; text of the QR code.
    pub kode: String,
    /// Places around it, from the building down to itself.
    pub jalur: Vec<Tingkat>,
    /// State of the contents, e.g. `20 November 2026`; `None` prints dots.
    #[serde(default)]
    pub keadaan: Option<String>,
    /// What it holds.
    #[serde(default)]
    pub isi: Vec<IsiLokasi>,
}

/// One level of the way to a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tingkat {
    /// Kind, e.g. `Gedung`, `Rak`.
    pub tingkat: String,
    /// Its own code.
    pub kode: String,
    /// Its name.
    pub nama: String,
}

/// One item in a place; no title, since the card hangs where people pass.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IsiLokasi {
    /// Nomor item.
    pub nomor_item: String,
    /// Number in the register.
    pub nomor_register: String,
    /// Jumlah, e.g. `2 berkas`.
    pub jumlah: String,
    /// Kelas keamanan.
    pub kelas: String,
    /// End of the exemption in words.
    pub berakhir: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D19-KARTU",
    text: include_str!("../../../../../assets/naskah/kartu_lokasi.toml"),
    keys: &[
        ("judul", &[]),
        ("internal", &[]),
        ("tingkat", &["tingkat", "kode", "nama"]),
        ("isi", &["tanggal"]),
        ("perubahan", &[]),
        ("kolom.no", &[]),
        ("kolom.nomor_item", &[]),
        ("kolom.nomor_register", &[]),
        ("kolom.jumlah", &[]),
        ("kolom.kelas", &[]),
        ("kolom.berakhir", &[]),
        ("kolom.tanggal", &[]),
        ("kolom.masuk_keluar", &[]),
        ("kolom.keterangan", &[]),
        ("kolom.paraf", &[]),
    ],
};

/// Height of a row to be filled in by hand.
const ROW: f32 = 20.0;
/// More empty rows than this are not printed.
const MOST_EMPTY: u32 = 60;
/// Empty rows of a place that holds nothing yet.
const NO_CONTENTS: usize = 3;
/// Height of the head for few levels, and what each further level adds.
const HEAD: f32 = 36.0 * MM;
const LEVEL: f32 = 4.6 * MM;
const FEW_LEVELS: usize = 4;

impl Compose for KartuLokasi {
    const NASKAH: &'static Source = &NASKAH;

    fn every_page(&self, _office: &Office<'_>, _naskah: &Naskah) -> Result<EveryPage, RenderError> {
        Ok(EveryPage { separate: true, ..EveryPage::default() })
    }

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let title = naskah.get("judul", &[])?;
        let card = |place: &Lokasi| self.card(place, office, naskah);
        let sections = self.kartu.iter().map(card).collect::<Result<Vec<_>, _>>()?;
        let sections = if sections.is_empty() {
            vec![Section { page: office.upright(), blocks: vec![] }]
        } else {
            sections
        };
        Ok(Composed { title, kop: None, sections })
    }
}

impl KartuLokasi {
    fn card(&self, place: &Lokasi, office: &Office<'_>, naskah: &Naskah) -> Result<Section, RenderError> {
        let page = office.upright();
        let width = page.text_width();
        let word = |key: &str| naskah.get(key, &[]);
        let date = office.date(place.keadaan.as_deref())?;
        let heading = |text: String, before: f32| {
            let para = office.para("", before);
            Block::Para(Para { text: Text::bold(text), keep_next: true, role: Role::H2, ..para })
        };
        let title = format!("{}\n{}", word("judul")?, place.kode.trim());
        let blocks = vec![
            office.title(Text::plain(&self.instansi), 0.0, Role::P),
            office.title(Text::bold(title.trim_end()), 2.0, Role::H1),
            office.title(Text::plain(word("internal")?), 2.0, Role::P),
            head(place, office, naskah, width)?,
            heading(naskah.get("isi", &[("tanggal", &date)])?, 12.0),
            Block::Table(self.contents(place, office, naskah, width)?),
            heading(word("perubahan")?, 12.0),
            Block::Table(self.changes(office, naskah, width)?),
        ];
        Ok(Section { page, blocks })
    }

    fn contents(
        &self,
        place: &Lokasi,
        office: &Office<'_>,
        naskah: &Naskah,
        width: f32,
    ) -> Result<Table, RenderError> {
        let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
        let style = office.people_style(1.5);
        let columns = Columns::new()
            .fixed(word("no")?, style.size * 3.2)
            .share(word("nomor_item")?, 0.75)
            .share(word("nomor_register")?, 1.2)
            .share(word("jumlah")?, 0.9)
            .share(word("kelas")?, 1.15)
            .share(word("berakhir")?, 2.4);
        let mut list = table(columns, width, style, 4.0);
        list.rows = grouped(
            &place.isi,
            |_| None,
            |number, row| {
                vec![
                    number.to_string(),
                    row.nomor_item.clone(),
                    row.nomor_register.clone(),
                    row.jumlah.clone(),
                    row.kelas.clone(),
                    row.berakhir.clone(),
                ]
            },
        );
        if list.rows.is_empty() {
            list.rows.extend(empty_rows(6, NO_CONTENTS));
        }
        Ok(list)
    }

    /// What comes and goes is written in by hand.
    fn changes(&self, office: &Office<'_>, naskah: &Naskah, width: f32) -> Result<Table, RenderError> {
        let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
        let columns = Columns::new()
            .share(word("tanggal")?, 1.0)
            .share(word("nomor_register")?, 1.2)
            .share(word("masuk_keluar")?, 0.9)
            .share(word("keterangan")?, 1.8)
            .share(word("paraf")?, 0.7);
        let mut list = table(columns, width, office.people_style(1.5), 4.0);
        list.rows = empty_rows(5, self.baris_kosong.min(MOST_EMPTY) as usize).collect();
        list.fill = true;
        Ok(list)
    }
}

fn empty_rows(columns: usize, count: usize) -> impl Iterator<Item = TableRow> {
    let row = TableRow::Cells { cells: vec![Cell::default(); columns], min_height: ROW };
    std::iter::repeat_n(row, count)
}

/// The code of the place, large, with the way to it and its QR code.
fn head(place: &Lokasi, office: &Office<'_>, naskah: &Naskah, width: f32) -> Result<Block, RenderError> {
    let style = TextStyle { lead: 1.2, ..office.fixed(Align::Left) };
    let large = TextStyle { size: style.size * 1.6, ..style };
    let mut items = vec![Item { style: large, ..office.line(Text::bold(&place.kode), None) }];
    for (i, level) in place.jalur.iter().enumerate() {
        let fields = [("tingkat", &*level.tingkat), ("kode", &*level.kode), ("nama", &*level.nama)];
        let line = office.line(Text::plain(naskah.get("tingkat", &fields)?), None);
        items.push(Item { style, before: if i == 0 { 4.0 } else { 0.0 }, ..line });
    }
    let height = HEAD + place.jalur.len().saturating_sub(FEW_LEVELS).min(20) as f32 * LEVEL;
    let code = given(Some(&place.kode)).map(str::to_owned);
    let card = Card { x: 0.0, width, items, code, frame: true };
    Ok(Block::Cards(Cards { height, cards: vec![card], before: 10.0, keep_next: true }))
}
