//! D25 Daftar jatuh tempo: whose exemption ends soon, and what is to be done by when.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::Penandatangan;
use crate::engine::model::{Block, Para, Role, Section, Text};
use crate::layout::{Columns, Office, Side, SignatureStyle, grouped, table};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// Input of the list; the caller orders it, earliest end first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DaftarJatuhTempo {
    /// Title lines below the shipped ones, e.g. `PEMERINTAH KOTA …`.
    #[serde(default)]
    pub judul: Vec<String>,
    /// Day from which the days are counted; `None` prints dots.
    #[serde(default)]
    pub keadaan: Option<String>,
    /// Rows.
    pub baris: Vec<BarisJatuhTempo>,
    /// Place of signing.
    pub tempat: String,
    /// Date of signing; `None` prints dots.
    #[serde(default)]
    pub tanggal: Option<String>,
    /// Who signs.
    pub penandatangan: Penandatangan,
}

/// One item.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarisJatuhTempo {
    /// Group heading, e.g. `Sudah lewat`.
    #[serde(default)]
    pub kelompok: Option<String>,
    /// Number in the register.
    pub nomor_register: String,
    /// Title.
    pub informasi: String,
    /// Keputusan that exempts it.
    pub penetapan: String,
    /// Begin of the exemption.
    pub mulai: String,
    /// End of the exemption (E).
    pub berakhir: String,
    /// Latest day for the change of the classification, 30 working days before (D).
    pub batas: String,
    /// Working days left until D in words, e.g. `12 hari kerja`, `lewat 3 hari kerja`.
    pub sisa: String,
    /// What is to be done.
    pub tindakan: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D25-JATUH-TEMPO",
    text: include_str!("../../../../assets/naskah/daftar_jatuh_tempo.toml"),
    keys: &[
        ("judul", &[]),
        ("keadaan", &["tanggal"]),
        ("dasar", &[]),
        ("nihil", &[]),
        ("kolom.no", &[]),
        ("kolom.nomor_register", &[]),
        ("kolom.informasi", &[]),
        ("kolom.penetapan", &[]),
        ("kolom.mulai", &[]),
        ("kolom.berakhir", &[]),
        ("kolom.batas", &[]),
        ("kolom.sisa", &[]),
        ("kolom.tindakan", &[]),
    ],
};

impl Compose for DaftarJatuhTempo {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = office.lying();
        let width = page.text_width();
        let word = |key: &str| naskah.get(key, &[]);
        let title = naskah.list("judul", &[])?;
        let mut blocks = vec![];
        for (i, line) in title.iter().chain(&self.judul).enumerate() {
            blocks.push(office.title(Text::bold(line), 0.0, if i == 0 { Role::H1 } else { Role::P }));
        }
        let date = office.date(self.keadaan.as_deref())?;
        blocks.push(office.title(Text::plain(naskah.get("keadaan", &[("tanggal", &date)])?), 2.0, Role::P));
        blocks.push(Block::Para(office.para(word("dasar")?, 8.0)));
        if self.baris.is_empty() {
            blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("nihil")?, 8.0) }));
        } else {
            blocks.push(self.rows(office, naskah, width)?);
        }
        let intro = [office.place_date(&self.tempat, self.tanggal.as_deref())?];
        let style = SignatureStyle::LETTER;
        let who = office.signature_column(&self.penandatangan, &intro, style, Side::Right, width)?;
        blocks.push(office.signatures(vec![who], 14.0, false));
        Ok(Composed { title: title.join(" "), kop: None, sections: vec![Section { page, blocks }] })
    }
}

impl DaftarJatuhTempo {
    fn rows(&self, office: &Office<'_>, naskah: &Naskah, width: f32) -> Result<Block, RenderError> {
        let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
        let style = office.table_style();
        let columns = Columns::new()
            .fixed(word("no")?, style.size * 3.3)
            .share(word("nomor_register")?, 0.95)
            .share(word("informasi")?, 1.9)
            .share(word("penetapan")?, 1.5)
            .share(word("mulai")?, 1.0)
            .share(word("berakhir")?, 1.2)
            .share(word("batas")?, 1.25)
            .share(word("sisa")?, 1.3)
            .share(word("tindakan")?, 1.2);
        let mut list = table(columns, width, style, 6.0);
        list.rows = grouped(
            &self.baris,
            |row| row.kelompok.as_deref(),
            |number, row| {
                vec![
                    number.to_string(),
                    row.nomor_register.clone(),
                    row.informasi.clone(),
                    row.penetapan.clone(),
                    row.mulai.clone(),
                    row.berakhir.clone(),
                    row.batas.clone(),
                    row.sisa.clone(),
                    row.tindakan.clone(),
                ]
            },
        );
        list.keep_next = true;
        Ok(Block::Table(list))
    }
}
