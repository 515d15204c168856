//! D18 Daftar Informasi yang Dikecualikan (DKIP), the stand-alone public list.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::{Penandatangan, Persetujuan};
use crate::engine::model::{Block, Role, Section, Table, Text, TextStyle};
use crate::layout::{Columns, Office, Side, SignatureStyle, given, grouped, table};
use crate::naskah::{Naskah, Source};
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
    /// Disusun – Diperiksa – Disetujui in the place of the one signature, for an office without Tim Pertimbangan.
    #[serde(default)]
    pub persetujuan: Option<Persetujuan>,
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
    keys: &[("judul", &[]), ("judul_rancangan", &[])],
};

impl Compose for Dkip {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let dkip = self;
        let page = office.lying();
        let width = page.text_width();
        let title = naskah.get(if dkip.rancangan { "judul_rancangan" } else { "judul" }, &[])?;
        let mut blocks = vec![office.title(Text::bold(&title), 0.0, Role::H1)];
        blocks.extend(dkip.judul.iter().map(|line| office.title(Text::bold(line), 1.0, Role::P)));
        for (i, line) in dkip.dasar_penetapan.iter().enumerate() {
            blocks.push(office.title(Text::plain(line), if i == 0 { 3.0 } else { 0.0 }, Role::P));
        }
        let mut list = rows(office, &dkip.baris, width)?;
        let place = given(Some(&dkip.tempat))
            .map(|place| office.place_date(place, dkip.tanggal.as_deref()))
            .transpose()?;
        let signed = match (&dkip.persetujuan, &dkip.penandatangan) {
            _ if dkip.rancangan => vec![],
            (Some(three), _) => office.approval(three, place.as_deref(), width)?,
            (None, Some(who)) => {
                let intro: Vec<String> = place.into_iter().collect();
                vec![office.signature_column(who, &intro, SignatureStyle::DECREE, Side::Right, width)?]
            }
            (None, None) => vec![],
        };
        list.keep_next = !signed.is_empty();
        blocks.push(Block::Table(list));
        if !signed.is_empty() {
            blocks.push(office.signatures(signed, 14.0, false));
        }
        Ok(Composed { title, kop: None, sections: vec![Section { page, blocks }] })
    }
}

/// The rows of the list, as they also stand in its draft.
pub(crate) fn rows(office: &Office<'_>, rows: &[BarisDkip], width: f32) -> Result<Table, RenderError> {
    let word = |key: &str| office.umum.get(&format!("dkip.{key}"), &[]);
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
    let cells = |number: usize, row: &BarisDkip| {
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
    };
    let mut list = table(columns, width, style, 10.0);
    list.rows = grouped(rows, |row| row.kelompok.as_deref(), cells);
    Ok(list)
}
