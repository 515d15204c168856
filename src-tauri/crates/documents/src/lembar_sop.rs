//! The sheet of an SOP: its head, and its activities with who does them, with what, how long, and what comes out.

use crate::compose::{self, Compose, Composed};
use crate::data::{Kop, Penandatangan};
use crate::engine::model::{Align, Block, Cell, Role, Section, Table, TableRow, Text};
use crate::layout::{Columns, Office, Side, SignatureStyle, table, under_one_heading};
use crate::naskah::{Naskah, Source};
use crate::{Format, Printed, Progress, RenderError};
use serde::{Deserialize, Serialize};

/// Input of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LembarSop {
    /// Letterhead.
    pub kop: Kop,
    /// Nomor SOP; `None` prints dots, and a dash in the place of a day.
    pub nomor: Option<String>,
    /// Tanggal Pembuatan.
    pub tanggal_pembuatan: Option<String>,
    /// Tanggal Revisi.
    pub tanggal_revisi: Option<String>,
    /// Tanggal Efektif.
    pub tanggal_efektif: Option<String>,
    /// Disahkan oleh.
    pub pengesah: Penandatangan,
    /// Nama SOP.
    pub nama: String,
    /// Dasar Hukum.
    pub dasar_hukum: Vec<String>,
    /// Kualifikasi Pelaksana.
    pub kualifikasi: Vec<String>,
    /// Keterkaitan.
    pub keterkaitan: Vec<String>,
    /// Peralatan/Perlengkapan.
    pub peralatan: Vec<String>,
    /// Peringatan.
    pub peringatan: Vec<String>,
    /// Pencatatan dan Pendataan.
    pub pencatatan: Vec<String>,
    /// What the columns Pelaksana are called.
    pub pelaksana: Vec<String>,
    /// Its activities, in order.
    pub kegiatan: Vec<KegiatanSop>,
}

/// One activity.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KegiatanSop {
    /// What is done.
    pub uraian: String,
    /// For each column Pelaksana, whether it takes part.
    pub pelaksana: Vec<bool>,
    /// Kelengkapan.
    pub kelengkapan: Vec<String>,
    /// Waktu in words; may be empty.
    pub waktu: String,
    /// Output.
    pub keluaran: Vec<String>,
    /// Keterangan; may be empty.
    pub keterangan: String,
}

static NASKAH: Source = Source {
    name: "lembar_sop",
    text: include_str!("../../../../assets/naskah/lembar_sop.toml"),
    keys: &[
        ("judul", &[]),
        ("disahkan", &[]),
        ("pelaksana", &[]),
        ("kegiatan", &[]),
        ("tanda", &[]),
        ("keterangan_tanda", &[]),
        ("kosong", &[]),
        ("kepala.nomor", &[]),
        ("kepala.tanggal_pembuatan", &[]),
        ("kepala.tanggal_revisi", &[]),
        ("kepala.tanggal_efektif", &[]),
        ("kepala.nama", &[]),
        ("kepala.dasar_hukum", &[]),
        ("kepala.kualifikasi", &[]),
        ("kepala.keterkaitan", &[]),
        ("kepala.peralatan", &[]),
        ("kepala.peringatan", &[]),
        ("kepala.pencatatan", &[]),
        ("kolom.no", &[]),
        ("kolom.kegiatan", &[]),
        ("kolom.kelengkapan", &[]),
        ("kolom.waktu", &[]),
        ("kolom.keluaran", &[]),
        ("kolom.keterangan", &[]),
    ],
};

impl Compose for LembarSop {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = office.lying();
        let width = page.text_width();
        let title = naskah.get("judul", &[])?;
        let mut first = vec![office.kop(&self.kop, &page)];
        first.push(office.title(Text::bold(&title), 6.0, Role::H1));
        first.push(Block::Table(self.identity(office, naskah, width)?));
        let pairs = [
            [("dasar_hukum", &self.dasar_hukum), ("kualifikasi", &self.kualifikasi)],
            [("keterkaitan", &self.keterkaitan), ("peralatan", &self.peralatan)],
            [("peringatan", &self.peringatan), ("pencatatan", &self.pencatatan)],
        ];
        for pair in pairs {
            first.push(Block::Table(beside(office, naskah, pair, width)?));
        }
        let intro = [naskah.get("disahkan", &[])?];
        let style = SignatureStyle::LETTER;
        let who = office.signature_column(&self.pengesah, &intro, style, Side::Right, width)?;
        first.push(office.signatures(vec![who], 14.0, false));
        let mut second = vec![
            office.title(Text::bold(naskah.get("kegiatan", &[])?), 0.0, Role::H2),
            office.title(Text::plain(&self.nama), 2.0, Role::P),
            Block::Table(self.activities(office, naskah, width)?),
        ];
        let mut note = office.para(naskah.get("keterangan_tanda", &[])?, 6.0);
        note.style.align = Align::Left;
        second.push(Block::Para(note));
        let sections = vec![Section { page, blocks: first }, Section { page, blocks: second }];
        Ok(Composed { title: format!("{title} {}", self.nama), kop: Some(&self.kop), sections })
    }
}

impl LembarSop {
    /// Number, name and days, in one row.
    fn identity(&self, office: &Office<'_>, naskah: &Naskah, width: f32) -> Result<Table, RenderError> {
        let word = |key: &str| naskah.get(&format!("kepala.{key}"), &[]);
        let columns = Columns::new()
            .share(word("nomor")?, 1.3)
            .share(word("nama")?, 2.6)
            .share(word("tanggal_pembuatan")?, 1.0)
            .share(word("tanggal_revisi")?, 1.0)
            .share(word("tanggal_efektif")?, 1.0);
        let mut head = table(columns, width, office.table_style(), 8.0);
        let date = |day: &Option<String>| day.clone().map_or_else(|| naskah.get("kosong", &[]), Ok);
        head.rows = vec![row(vec![
            office.or_dots(self.nomor.as_deref())?,
            self.nama.clone(),
            date(&self.tanggal_pembuatan)?,
            date(&self.tanggal_revisi)?,
            date(&self.tanggal_efektif)?,
        ])];
        Ok(head)
    }

    fn activities(&self, office: &Office<'_>, naskah: &Naskah, width: f32) -> Result<Table, RenderError> {
        let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
        let style = office.table_style();
        let (sign, none) = (naskah.get("tanda", &[])?, naskah.get("kosong", &[])?);
        let mut columns = Columns::new().fixed(word("no")?, style.size * 3.3).share(word("kegiatan")?, 3.0);
        for name in &self.pelaksana {
            columns = columns.share(name.clone(), 1.05);
        }
        let columns = columns
            .share(word("kelengkapan")?, 1.7)
            .share(word("waktu")?, 1.0)
            .share(word("keluaran")?, 1.7)
            .share(word("keterangan")?, 1.4);
        let mut list = table(columns, width, style, 8.0);
        let doers = 2..2 + self.pelaksana.len();
        list.aligns[doers.clone()].fill(Align::Center);
        under_one_heading(&mut list, doers.clone(), naskah.get("pelaksana", &[])?);
        list.rows = (1..)
            .zip(&self.kegiatan)
            .map(|(number, k): (usize, _)| {
                let or_none = |text: &str| if text.is_empty() { none.clone() } else { text.to_owned() };
                let mut cells = vec![number.to_string(), k.uraian.clone()];
                cells.extend(k.pelaksana.iter().map(|on| if *on { sign.clone() } else { String::new() }));
                cells.extend([
                    or_none(&numbered(&k.kelengkapan)),
                    or_none(&k.waktu),
                    or_none(&numbered(&k.keluaran)),
                    k.keterangan.clone(),
                ]);
                row(cells)
            })
            .collect();
        Ok(list)
    }
}

/// Two lists of the head side by side.
fn beside(
    office: &Office<'_>,
    naskah: &Naskah,
    pair: [(&str, &Vec<String>); 2],
    width: f32,
) -> Result<Table, RenderError> {
    let [(left, _), (right, _)] = pair;
    let word = |key: &str| naskah.get(&format!("kepala.{key}"), &[]);
    let columns = Columns::new().share(word(left)?, 1.0).share(word(right)?, 1.0);
    let mut table = table(columns, width, office.table_style(), 0.0);
    let none = naskah.get("kosong", &[])?;
    let texts = pair.map(|(_, list)| if list.is_empty() { none.clone() } else { numbered(list) });
    table.rows = vec![row(texts.to_vec())];
    Ok(table)
}

/// Entries with their numbers; one alone has none.
fn numbered(list: &[String]) -> String {
    match list {
        [one] => one.clone(),
        list => {
            let lines = (1..).zip(list).map(|(n, text): (usize, _)| format!("{n}. {text}"));
            lines.collect::<Vec<_>>().join("\n")
        }
    }
}

fn row(texts: Vec<String>) -> TableRow {
    let cells = texts.into_iter().map(|text| Cell { text: Text::plain(text), indent: 0.0 });
    TableRow::Cells { cells: cells.collect(), min_height: 0.0 }
}

/// Makes the sheet. It is no paper of a round: it has no code of its own and is not kept.
///
/// # Errors
/// As [`crate::render`].
pub fn render_lembar_sop(
    lembar: &LembarSop,
    format: &Format,
    progress: &mut Progress<'_>,
) -> Result<Printed, RenderError> {
    compose::render(lembar, &format.unkept(), progress)
}
