//! D04 Lembar Pengujian Konsekuensi, the official form of Perki 1/2021 Lampiran II.

use crate::data::{BarisMatriks, KolomMatriks, Penandatangan, WaktuTerbilang};
use crate::engine::model::{Block, Cell, Para, Role, Section, TableRow, Text};
use crate::layout::{Columns, Office, Side, SignatureStyle, matrix, table};
use crate::naskah::{Naskah, Source};
use crate::{Format, Pdf, Progress, RenderError};
use serde::{Deserialize, Serialize};

/// Input of the Lembar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LembarPengujian {
    /// Number from the registry; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Year behind `TAHUN`; `None` leaves `TAHUN` out (numbers that hold the year themselves).
    #[serde(default)]
    pub tahun: Option<String>,
    /// Day of the test; `None` prints dots.
    #[serde(default)]
    pub waktu: Option<WaktuTerbilang>,
    /// Place of the test; empty prints dots.
    #[serde(default)]
    pub tempat: String,
    /// Columns of the matrix.
    #[serde(default)]
    pub kolom: KolomMatriks,
    /// Rows of the matrix.
    pub baris: Vec<BarisMatriks>,
    /// Who tested.
    pub penguji: Vec<Penguji>,
    /// Pimpinan Badan Publik, under `Menyetujui`.
    pub menyetujui: Penandatangan,
}

/// One tester.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Penguji {
    /// Name.
    pub nama: String,
    /// Office.
    pub jabatan: String,
    /// Unit.
    pub unit_kerja: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D04",
    text: include_str!("../../../../assets/naskah/lembar_pengujian.toml"),
    keys: &[
        ("judul", &[]),
        ("pembuka", &["waktu", "tempat"]),
        ("dilakukan_oleh", &[]),
        ("penutup", &[]),
        ("menyetujui", &[]),
        ("penguji.no", &[]),
        ("penguji.nama", &[]),
        ("penguji.jabatan", &[]),
        ("penguji.unit_kerja", &[]),
        ("penguji.ttd", &[]),
    ],
};

/// Room for a signature in the testers' table.
const SIGN_HEIGHT: f32 = 32.0;

/// Makes the Lembar, on lying pages.
///
/// # Errors
/// `Stopped` by `progress`; else see [`RenderError`]: none of them comes from the texts themselves.
pub fn render(
    lembar: &LembarPengujian,
    format: &Format,
    progress: &mut Progress<'_>,
) -> Result<Pdf, RenderError> {
    let office = Office::new(format)?;
    let naskah = Naskah::read(&NASKAH)?;
    let page = office.lying();
    let width = page.text_width();
    let word = |key: &str| naskah.get(key, &[]);
    let title = word("judul")?;
    let number = office.number(lembar.nomor.as_deref(), lembar.tahun.as_deref())?;
    let waktu = office.day(lembar.waktu.as_ref())?;
    let tempat = office.or_dots(Some(&lembar.tempat))?;
    let opening = naskah.get("pembuka", &[("waktu", &waktu), ("tempat", &tempat)])?;
    let mut blocks = vec![
        office.title(Text::bold(&title), 0.0, Role::H1),
        office.title(Text::plain(&number), 2.0, Role::P),
        Block::Para(Para { keep_next: true, ..office.para(opening, 12.0) }),
        Block::Table(matrix(&office, &lembar.baris, lembar.kolom, width)?),
        Block::Para(Para { keep_next: true, ..office.para(word("dilakukan_oleh")?, 10.0) }),
    ];
    let columns = Columns::new()
        .fixed(word("penguji.no")?, office.size * 3.0)
        .share(word("penguji.nama")?, 1.2)
        .share(word("penguji.jabatan")?, 1.3)
        .share(word("penguji.unit_kerja")?, 1.3)
        .share(word("penguji.ttd")?, 0.9);
    let mut testers = table(columns, width, office.people_style(1.0), 4.0);
    testers.rows = lembar
        .penguji
        .iter()
        .enumerate()
        .map(|(i, who)| {
            let number = (i + 1).to_string();
            let texts = [number.as_str(), &who.nama, &who.jabatan, &who.unit_kerja, ""];
            let cells = texts.map(|text| Cell { text: Text::plain(text), indent: 0.0 }).to_vec();
            TableRow::Cells { cells, min_height: SIGN_HEIGHT }
        })
        .collect();
    testers.keep_next = true;
    blocks.push(Block::Table(testers));
    blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("penutup")?, 10.0) }));
    let approve = office.signature_column(
        &lembar.menyetujui,
        &[word("menyetujui")?],
        SignatureStyle::LETTER,
        Side::Right,
        width,
    )?;
    blocks.push(office.signatures(vec![approve], 12.0, false));
    office.print(&naskah, format!("{title} {number}"), None, vec![Section { page, blocks }], progress)
}
