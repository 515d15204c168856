//! D02 Formulir usulan: what a unit proposes to exempt, from its items, or with empty rows to be filled in by hand.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::{Kop, Penandatangan};
use crate::engine::model::{Block, Cell, Para, Role, Section, Table, TableRow, Text, TextStyle};
use crate::layout::{Columns, Office, Side, SignatureStyle, given, grouped, table};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// Input of the form.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormulirUsulan {
    /// Letterhead of the unit, if wanted.
    #[serde(default)]
    pub kop: Option<Kop>,
    /// Unit that proposes; empty prints dots.
    #[serde(default)]
    pub unit: String,
    /// E.g. `Tahun 2026`; empty prints dots.
    #[serde(default)]
    pub periode: String,
    /// `20 November 2026`; `None` prints dots.
    #[serde(default)]
    pub tanggal: Option<String>,
    /// Rows.
    #[serde(default)]
    pub baris: Vec<BarisUsulan>,
    /// Empty rows behind them, at most 100; with them, it is said how to fill them in.
    #[serde(default)]
    pub baris_kosong: u32,
    /// PPID Pelaksana; without name and office a place to sign is left.
    #[serde(default)]
    pub penandatangan: Penandatangan,
}

/// One proposed item.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarisUsulan {
    /// Uraian informasi.
    pub uraian: String,
    /// `Seluruh`, or `Sebagian` with the part.
    pub cakupan: String,
    /// Dasar hukum: law and article.
    pub dasar_hukum: String,
    /// Konsekuensi bila dibuka.
    pub konsekuensi_dibuka: String,
    /// Pertimbangan bila ditutup.
    pub pertimbangan_ditutup: String,
    /// Proposed term.
    pub jangka_waktu: String,
    /// `Hardcopy`, `Softcopy` or both.
    pub bentuk: String,
    /// Penanggung jawab.
    pub penanggung_jawab: String,
    /// Keterangan.
    #[serde(default)]
    pub keterangan: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D02",
    text: include_str!("../../../../assets/naskah/formulir_usulan.toml"),
    keys: &[
        ("judul", &[]),
        ("unit", &[]),
        ("periode", &[]),
        ("tanggal", &[]),
        ("titik", &[]),
        ("penanda", &[]),
        ("titik_nip", &[]),
        ("petunjuk_judul", &[]),
        ("petunjuk", &[]),
        ("pilihan.cakupan", &[]),
        ("pilihan.bentuk", &[]),
        ("kolom.no", &[]),
        ("kolom.uraian", &[]),
        ("kolom.cakupan", &[]),
        ("kolom.dasar_hukum", &[]),
        ("kolom.konsekuensi_dibuka", &[]),
        ("kolom.pertimbangan_ditutup", &[]),
        ("kolom.jangka_waktu", &[]),
        ("kolom.bentuk", &[]),
        ("kolom.penanggung_jawab", &[]),
        ("kolom.keterangan", &[]),
    ],
};

/// Room to write in an empty row.
const EMPTY_HEIGHT: f32 = 52.0;
/// More empty rows than this are not printed.
const MOST_EMPTY: u32 = 100;

impl Compose for FormulirUsulan {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let title = format!("{} {}", naskah.get("judul", &[])?, self.unit);
        let sections = vec![section(self, office, naskah, vec![])?];
        Ok(Composed { title: title.trim_end().to_owned(), kop: self.kop.as_ref(), sections })
    }
}

/// The pages of the form; `before` stands above its title where it is the annex of a letter.
pub(crate) fn section(
    form: &FormulirUsulan,
    office: &Office<'_>,
    naskah: &Naskah,
    before: Vec<Block>,
) -> Result<Section, RenderError> {
    let page = office.lying();
    let width = page.text_width();
    let word = |key: &str| naskah.get(key, &[]);
    let mut blocks: Vec<Block> = form.kop.iter().map(|kop| office.kop(kop, &page)).collect();
    blocks.extend(before);
    blocks.push(office.title(Text::bold(word("judul")?), 12.0, Role::H1));
    let dots = word("titik")?;
    let date = form.tanggal.as_deref();
    for (i, (key, text)) in
        [("unit", Some(&*form.unit)), ("periode", Some(&*form.periode)), ("tanggal", date)]
            .into_iter()
            .enumerate()
    {
        let text = given(text).unwrap_or(&dots);
        let line = office.labelled(&word(key)?, text, 5.6, if i == 0 { 10.0 } else { 1.0 });
        blocks.push(Block::Para(Para { keep_next: true, ..line }));
    }
    if form.baris_kosong > 0 {
        blocks.extend(how_to(office, naskah)?);
    }
    blocks.push(Block::Table(rows(form, office, naskah, width)?));
    let mut who = form.penandatangan.clone();
    if given(who.nama.as_deref()).or(given(who.nip.as_deref())).is_none() {
        // who signs by hand writes the NIP too
        who.nip = Some(word("titik_nip")?);
    }
    let style = SignatureStyle::LETTER;
    let column = office.signature_column(&who, &[word("penanda")?], style, Side::Right, width)?;
    blocks.push(office.signatures(vec![column], 14.0, false));
    Ok(Section { page, blocks })
}

/// How to fill in empty rows.
fn how_to(office: &Office<'_>, naskah: &Naskah) -> Result<Vec<Block>, RenderError> {
    let style = TextStyle { size: office.table_style().size, lead: 1.2, ..office.body() };
    let mut lines = vec![Para { style, ..office.para(naskah.get("petunjuk_judul", &[])?, 6.0) }];
    for (i, text) in naskah.list("petunjuk", &[])?.iter().enumerate() {
        lines.push(Para { style, ..office.item(format!("{}.", i + 1), text, 0.0, 0.0) });
    }
    Ok(lines.into_iter().map(|line| Block::Para(Para { keep_next: true, ..line })).collect())
}

fn rows(
    form: &FormulirUsulan,
    office: &Office<'_>,
    naskah: &Naskah,
    width: f32,
) -> Result<Table, RenderError> {
    let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
    let style = office.table_style();
    // ten columns: a little smaller than the matrix, so that long words stay whole
    let style = TextStyle { size: (style.size - 0.5).max(7.5), ..style };
    let columns = Columns::new()
        .fixed(word("no")?, style.size * 3.3)
        .share(word("uraian")?, 1.5)
        .share(word("cakupan")?, 0.9)
        .share(word("dasar_hukum")?, 1.35)
        .share(word("konsekuensi_dibuka")?, 1.4)
        .share(word("pertimbangan_ditutup")?, 1.4)
        .share(word("jangka_waktu")?, 0.95)
        .share(word("bentuk")?, 0.9)
        .share(word("penanggung_jawab")?, 1.05)
        .share(word("keterangan")?, 1.0);
    let cells = |number: usize, row: &BarisUsulan| {
        vec![
            number.to_string(),
            row.uraian.clone(),
            row.cakupan.clone(),
            row.dasar_hukum.clone(),
            row.konsekuensi_dibuka.clone(),
            row.pertimbangan_ditutup.clone(),
            row.jangka_waktu.clone(),
            row.bentuk.clone(),
            row.penanggung_jawab.clone(),
            row.keterangan.clone(),
        ]
    };
    let mut list = table(columns, width, style, 8.0);
    list.rows = grouped(&form.baris, |_| None, cells);
    let (whole, kind) = (naskah.get("pilihan.cakupan", &[])?, naskah.get("pilihan.bentuk", &[])?);
    let first = form.baris.len() + 1;
    for number in first..first + form.baris_kosong.min(MOST_EMPTY) as usize {
        let empty = BarisUsulan { cakupan: whole.clone(), bentuk: kind.clone(), ..BarisUsulan::default() };
        let cells =
            cells(number, &empty).into_iter().map(|text| Cell { text: Text::plain(text), indent: 0.0 });
        list.rows.push(TableRow::Cells { cells: cells.collect(), min_height: EMPTY_HEIGHT });
    }
    list.keep_next = true;
    Ok(list)
}
