//! D03 Rekapitulasi klasifikasi informasi yang dikecualikan: counts by unit, then the items of each unit. Every count is
//! made here from the items, so that the paper cannot contradict itself.

mod hitung;

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::{HurufPasal17, Kop, Penandatangan};
use crate::engine::model::{Block, Cell, Para, Role, Section, Table, TableRow, Text, TextStyle};
use crate::layout::{
    Columns, Office, Side, SignatureStyle, given, grouped, table, total_row, under_one_heading,
};
use crate::naskah::{Naskah, Source};
use hitung::Hitung;
use serde::{Deserialize, Serialize};

/// Input of the recapitulation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rekapitulasi {
    /// Letterhead, if wanted.
    #[serde(default)]
    pub kop: Option<Kop>,
    /// Title lines below the shipped ones, e.g. `PEMERINTAH KOTA …`, `TAHUN 2026`.
    #[serde(default)]
    pub judul: Vec<String>,
    /// Every unit that was asked, in order; one without items has proposed none.
    pub unit: Vec<UnitRekap>,
    /// Place of signing; empty leaves place and date out.
    #[serde(default)]
    pub tempat: String,
    /// Date of signing; `None` prints dots.
    #[serde(default)]
    pub tanggal: Option<String>,
    /// PPID Utama.
    pub penandatangan: Penandatangan,
}

/// One unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitRekap {
    /// Name.
    pub nama: String,
    /// Remark in the row of the unit.
    #[serde(default)]
    pub keterangan: String,
    /// What it has proposed.
    #[serde(default)]
    pub informasi: Vec<InformasiRekap>,
}

/// One proposed item.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InformasiRekap {
    /// Uraian informasi.
    pub uraian: String,
    /// Letters of Pasal 17 it rests on; it counts once for each.
    #[serde(default)]
    pub huruf: Vec<HurufPasal17>,
    /// Dasar hukum pengecualian.
    #[serde(default)]
    pub dasar_hukum: String,
    /// Proposed term.
    #[serde(default)]
    pub jangka_waktu: String,
    /// What has become of it.
    #[serde(default)]
    pub tindak_lanjut: TindakLanjut,
    /// Remark, e.g. the reason of giving it back.
    #[serde(default)]
    pub keterangan: String,
}

/// What PPID Utama has done with a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum TindakLanjut {
    /// Nothing yet.
    #[default]
    Belum,
    /// Accepted into the draft of the list.
    Diteruskan,
    /// Given back to the unit.
    Dikembalikan,
}

pub(crate) static NASKAH: Source = Source {
    name: "D03",
    text: include_str!("../../../../../assets/naskah/rekapitulasi.toml"),
    keys: &[
        ("judul", &[]),
        ("jumlah", &[]),
        ("nol", &[]),
        ("keterangan", &[]),
        ("rincian", &[]),
        ("nihil", &[]),
        ("diteruskan", &[]),
        ("dikembalikan", &[]),
        ("belum", &[]),
        ("sisa", &["jumlah"]),
        ("kolom.no", &[]),
        ("kolom.unit", &[]),
        ("kolom.jumlah", &[]),
        ("kolom.pasal", &[]),
        ("kolom.diteruskan", &[]),
        ("kolom.dikembalikan", &[]),
        ("kolom.keterangan", &[]),
        ("daftar.no", &[]),
        ("daftar.uraian", &[]),
        ("daftar.huruf", &[]),
        ("daftar.dasar_hukum", &[]),
        ("daftar.jangka_waktu", &[]),
        ("daftar.tindak_lanjut", &[]),
        ("daftar.keterangan", &[]),
    ],
};

impl Compose for Rekapitulasi {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = office.lying();
        let width = page.text_width();
        let mut blocks: Vec<Block> = self.kop.iter().map(|kop| office.kop(kop, &page)).collect();
        let titles = naskah.list("judul", &[])?;
        for (i, line) in titles.iter().chain(&self.judul).enumerate() {
            let (before, role) = if i == 0 { (12.0, Role::H1) } else { (1.0, Role::P) };
            blocks.push(office.title(Text::bold(line), before, role));
        }
        blocks.push(Block::Table(counts(&self.unit, office, naskah, width)?));
        let small = TextStyle { size: office.table_style().size, lead: 1.2, ..office.body() };
        blocks.push(Block::Para(Para { style: small, ..office.para(naskah.get("keterangan", &[])?, 5.0) }));
        if self.unit.iter().all(|unit| unit.informasi.is_empty()) {
            let none = office.para(naskah.get("nihil", &[])?, 10.0);
            blocks.push(Block::Para(Para { keep_next: true, ..none }));
        } else {
            let head = Para { text: Text::bold(naskah.get("rincian", &[])?), ..office.para("", 14.0) };
            blocks.push(Block::Para(Para { keep_next: true, role: Role::H2, ..head }));
            blocks.push(Block::Table(items(&self.unit, office, naskah, width)?));
        }
        let place = given(Some(&self.tempat))
            .map(|place| office.place_date(place, self.tanggal.as_deref()))
            .transpose()?;
        let intro: Vec<String> = place.into_iter().collect();
        let style = SignatureStyle::LETTER;
        let column = office.signature_column(&self.penandatangan, &intro, style, Side::Right, width)?;
        blocks.push(office.signatures(vec![column], 14.0, false));
        let title = titles.into_iter().chain(self.judul.iter().cloned()).collect::<Vec<_>>().join(" ");
        Ok(Composed { title, kop: self.kop.as_ref(), sections: vec![Section { page, blocks }] })
    }
}

/// A row for each unit, and the sums.
fn counts(
    units: &[UnitRekap],
    office: &Office<'_>,
    naskah: &Naskah,
    width: f32,
) -> Result<Table, RenderError> {
    let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
    let style = office.people_style(2.0);
    let number = style.size * 3.1;
    let mut columns = Columns::new()
        .fixed(word("no")?, style.size * 3.3)
        .share(word("unit")?, 1.5)
        .fixed(word("jumlah")?, style.size * 6.2);
    for letter in HurufPasal17::ALL {
        columns = columns.fixed(letter.as_str().to_owned(), number);
    }
    let columns = columns
        .fixed(word("diteruskan")?, style.size * 7.4)
        .fixed(word("dikembalikan")?, style.size * 8.4)
        .share(word("keterangan")?, 1.0);
    let mut list = table(columns, width, style, 12.0);
    under_one_heading(&mut list, 3..13, word("pasal")?);
    let zero = naskah.get("nol", &[])?;
    let cells = |first: String, name: String, counted: &Hitung, remark: &str| {
        let mut cells = vec![first, name];
        cells
            .extend(counted.numbers().map(|count| if count == 0 { zero.clone() } else { count.to_string() }));
        // The form has no column for them; without a word the numbers of a row would not add up.
        let left = match counted.belum() {
            0 => None,
            left => Some(naskah.get("sisa", &[("jumlah", &left.to_string())])?),
        };
        let remarks: Vec<&str> = given(Some(remark)).into_iter().chain(left.as_deref()).collect();
        cells.push(remarks.join("; "));
        Ok::<_, RenderError>(cells)
    };
    let mut sum = Hitung::default();
    for (i, unit) in units.iter().enumerate() {
        let counted = Hitung::of(&unit.informasi);
        sum.add(&counted);
        let texts = cells((i + 1).to_string(), unit.nama.clone(), &counted, &unit.keterangan)?;
        let cells = texts.into_iter().map(|text| Cell { text: Text::plain(text), indent: 0.0 });
        list.rows.push(TableRow::Cells { cells: cells.collect(), min_height: 0.0 });
    }
    list.rows.push(total_row(cells(String::new(), naskah.get("jumlah", &[])?, &sum, "")?));
    // the sums never stand alone on a page
    list.keep_next = true;
    Ok(list)
}

/// The items of all units, numbered through.
fn items(
    units: &[UnitRekap],
    office: &Office<'_>,
    naskah: &Naskah,
    width: f32,
) -> Result<Table, RenderError> {
    let word = |key: &str| naskah.get(&format!("daftar.{key}"), &[]);
    let style = office.table_style();
    let columns = Columns::new()
        .fixed(word("no")?, style.size * 3.6)
        .share(word("uraian")?, 2.0)
        .fixed(word("huruf")?, style.size * 6.0)
        .share(word("dasar_hukum")?, 2.0)
        .share(word("jangka_waktu")?, 1.1)
        .share(word("tindak_lanjut")?, 0.9)
        .share(word("keterangan")?, 1.1);
    let [none, taken, back] = ["belum", "diteruskan", "dikembalikan"].map(|key| naskah.get(key, &[]));
    let (none, taken, back) = (none?, taken?, back?);
    let rows: Vec<(&str, &InformasiRekap)> =
        units.iter().flat_map(|unit| unit.informasi.iter().map(|item| (unit.nama.as_str(), item))).collect();
    let mut list = table(columns, width, style, 5.0);
    list.rows = grouped(
        &rows,
        |row| Some(row.0),
        |number, (_, item)| {
            let letters: Vec<&str> = item.huruf.iter().map(|letter| letter.as_str()).collect();
            let done = match item.tindak_lanjut {
                TindakLanjut::Belum => &none,
                TindakLanjut::Diteruskan => &taken,
                TindakLanjut::Dikembalikan => &back,
            };
            vec![
                number.to_string(),
                item.uraian.clone(),
                letters.join(", "),
                item.dasar_hukum.clone(),
                item.jangka_waktu.clone(),
                done.clone(),
                item.keterangan.clone(),
            ]
        },
    );
    list.keep_next = true;
    Ok(list)
}
