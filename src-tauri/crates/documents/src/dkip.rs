//! D18 Daftar Informasi yang Dikecualikan (DKIP), the stand-alone public list.

use crate::data::Penandatangan;
use crate::engine::model::{Block, Role, Section, Text, TextStyle};
use crate::layout::{Columns, Office, Side, SignatureStyle, given, grouped, table};
use crate::naskah::{Naskah, Source};
use crate::{Format, Pdf, Progress, RenderError};
use serde::{Deserialize, Serialize};

/// Input of the list. Order and grouping are the caller's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dkip {
    /// Nothing of it is decided yet: the title says `RANCANGAN`, and nobody signs.
    #[serde(default)]
    pub rancangan: bool,
    /// Title lines below the shipped first one, e.g. `PEMERINTAH KOTA …`, `TAHUN 2026`.
    pub judul: Vec<String>,
    /// Decrees the list rests on, a line each, e.g.
    /// `Keputusan Kepala Dinas … Nomor 12 Tahun 2026 tanggal 20 November 2026`.
    #[serde(default)]
    pub dasar_penetapan: Vec<String>,
    /// Rows.
    pub baris: Vec<BarisDkip>,
    /// Place of signing; empty leaves place and date out.
    #[serde(default)]
    pub tempat: String,
    /// Date of signing; `None` prints dots.
    #[serde(default)]
    pub tanggal: Option<String>,
    /// Who signs; `None` prints no signature block, nor does a `rancangan`.
    #[serde(default)]
    pub penandatangan: Option<Penandatangan>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarisDkip {
    /// Group heading; printed over the full width when it differs from that of the row before.
    #[serde(default)]
    pub kelompok: Option<String>,
    /// Uraian informasi.
    pub uraian: String,
    /// Dasar hukum pengecualian.
    pub dasar_hukum: String,
    /// Konsekuensi bila dibuka.
    pub konsekuensi_dibuka: String,
    /// Pertimbangan bila ditutup.
    pub pertimbangan_ditutup: String,
    /// Jangka waktu.
    pub jangka_waktu: String,
    /// Unit/penanggung jawab.
    pub penanggung_jawab: String,
    /// Number and date of the Keputusan.
    #[serde(default)]
    pub penetapan: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D18",
    text: include_str!("../../../../assets/naskah/dkip.toml"),
    keys: &[
        ("judul", &[]),
        ("judul_rancangan", &[]),
        ("kolom.no", &[]),
        ("kolom.uraian", &[]),
        ("kolom.dasar_hukum", &[]),
        ("kolom.konsekuensi_dibuka", &[]),
        ("kolom.pertimbangan_ditutup", &[]),
        ("kolom.jangka_waktu", &[]),
        ("kolom.penanggung_jawab", &[]),
        ("kolom.penetapan", &[]),
    ],
};

/// Makes the list, on lying pages.
///
/// # Errors
/// `Stopped` by `progress`; else see [`RenderError`]: none of them comes from the texts themselves.
pub fn render(dkip: &Dkip, format: &Format, progress: &mut Progress<'_>) -> Result<Pdf, RenderError> {
    let office = Office::new(format)?;
    let naskah = Naskah::read(&NASKAH)?;
    let page = office.lying();
    let width = page.text_width();
    let title = naskah.get(if dkip.rancangan { "judul_rancangan" } else { "judul" }, &[])?;
    let mut blocks = vec![office.title(Text::bold(&title), 0.0, Role::H1)];
    blocks.extend(dkip.judul.iter().map(|line| office.title(Text::bold(line), 1.0, Role::P)));
    for (i, line) in dkip.dasar_penetapan.iter().enumerate() {
        blocks.push(office.title(Text::plain(line), if i == 0 { 3.0 } else { 0.0 }, Role::P));
    }
    let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
    let style = office.table_style();
    // eight columns: a little smaller than the matrix, so that long words stay whole
    let style = TextStyle { size: (style.size - 0.5).max(7.5), ..style };
    let columns = Columns::new()
        .fixed(word("no")?, style.size * 3.3)
        .share(word("uraian")?, 1.5)
        .share(word("dasar_hukum")?, 1.5)
        .share(word("konsekuensi_dibuka")?, 1.6)
        .share(word("pertimbangan_ditutup")?, 1.6)
        .share(word("jangka_waktu")?, 1.0)
        .share(word("penanggung_jawab")?, 1.05)
        .share(word("penetapan")?, 1.05);
    let mut list = table(columns, width, style, 10.0);
    list.rows = grouped(
        &dkip.baris,
        |row| row.kelompok.as_deref(),
        |number, row| {
            vec![
                number.to_string(),
                row.uraian.clone(),
                row.dasar_hukum.clone(),
                row.konsekuensi_dibuka.clone(),
                row.pertimbangan_ditutup.clone(),
                row.jangka_waktu.clone(),
                row.penanggung_jawab.clone(),
                row.penetapan.clone(),
            ]
        },
    );
    let signer = dkip.penandatangan.as_ref().filter(|_| !dkip.rancangan);
    list.keep_next = signer.is_some();
    blocks.push(Block::Table(list));
    if let Some(who) = signer {
        let mut intro = vec![];
        if let Some(place) = given(Some(&dkip.tempat)) {
            let date = office.date(dkip.tanggal.as_deref())?;
            intro.push(office.umum.get("tempat_tanggal", &[("tempat", place), ("tanggal", &date)])?);
        }
        let column = office.signature_column(who, &intro, SignatureStyle::LETTER, Side::Right, width)?;
        blocks.push(office.signatures(vec![column], 14.0, false));
    }
    office.print(&naskah, title, None, vec![Section { page, blocks }], progress)
}
