//! D01 Surat permintaan usulan pengklasifikasian: the letter, its addressees, and the empty form to be sent back.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::{Kop, Penandatangan};
use crate::engine::model::{Block, Para, Role, Section, Text};
use crate::formulir_usulan::{self, FormulirUsulan};
use crate::layout::{Columns, LetterHead, Office, Side, SignatureStyle, given, grouped, table};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// Input of the letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PermintaanUsulan {
    /// Letterhead.
    pub kop: Kop,
    /// Number; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Sifat, e.g. `Biasa`.
    pub sifat: String,
    /// Count of annexes, e.g. `1 (satu) berkas`; `None` leaves the line out.
    #[serde(default)]
    pub lampiran: Option<String>,
    /// Subject; `None` takes the shipped one.
    #[serde(default)]
    pub hal: Option<String>,
    /// Place at the top right.
    pub tempat_surat: String,
    /// Date at the top right, e.g. `20 November 2026`; `None` prints dots.
    #[serde(default)]
    pub tanggal_surat: Option<String>,
    /// Addressee lines after `Yth.`, for a letter to one unit; empty prints that the list is annexed.
    #[serde(default)]
    pub kepada: Vec<String>,
    /// What the proposals are for, e.g. `Tahun 2026`; empty leaves it out.
    #[serde(default)]
    pub periode: String,
    /// Last day for the proposals, e.g. `Rabu, 25 November 2026`; `None` prints dots.
    #[serde(default)]
    pub batas: Option<String>,
    /// Who answers questions; `None` leaves the sentence out.
    #[serde(default)]
    pub narahubung: Option<Narahubung>,
    /// Further sentences before the last one.
    #[serde(default)]
    pub catatan: Vec<String>,
    /// PPID Utama.
    pub penandatangan: Penandatangan,
    /// Offices whose initials a draft needs.
    #[serde(default)]
    pub paraf: Vec<String>,
    /// Tembusan.
    #[serde(default)]
    pub tembusan: Vec<String>,
    /// All addressees; printed as annex on a page of its own, nothing if empty.
    #[serde(default)]
    pub penerima: Vec<Penerima>,
    /// The form, usually with empty rows only; printed as the last annex.
    #[serde(default)]
    pub formulir: Option<FormulirUsulan>,
}

/// Who answers questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Narahubung {
    /// Name.
    pub nama: String,
    /// E.g. `telepon (021) 5550123, pos-el ppid@…`.
    pub kontak: String,
}

/// One addressee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Penerima {
    /// Office, e.g. `Sekretaris Dinas Kesehatan selaku PPID Pelaksana`.
    pub jabatan: String,
    /// Unit.
    pub unit: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D01",
    text: include_str!("../../../../assets/naskah/permintaan_usulan.toml"),
    keys: &[
        ("hal", &[]),
        ("terlampir", &[]),
        ("pembuka", &["periode"]),
        ("dasar", &[]),
        ("permintaan", &[]),
        ("formulir", &[]),
        ("formulir_terlampir", &[]),
        ("ketentuan", &["batas"]),
        ("narahubung", &["nama", "kontak"]),
        ("penutup", &[]),
        ("daftar.judul", &[]),
        ("daftar.no", &[]),
        ("daftar.jabatan", &[]),
        ("daftar.unit", &[]),
    ],
};

impl Compose for PermintaanUsulan {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let mut sections = vec![self.letter(office, naskah)?];
        // one annex needs no number
        let numbered = !self.penerima.is_empty() && self.formulir.is_some();
        if !self.penerima.is_empty() {
            sections.push(self.addressees(office, naskah, numbered.then_some("I"))?);
        }
        if let Some(form) = &self.formulir {
            let wording = office.naskah(&formulir_usulan::NASKAH)?;
            let head =
                self.annex_head(office, numbered.then_some("II"), office.lying().text_width(), 0.66)?;
            sections.push(formulir_usulan::section(form, office, &wording, vec![head])?);
        }
        let title = [naskah.get("hal", &[])?, self.periode.trim().to_owned()].join(" ");
        Ok(Composed { title: title.trim_end().to_owned(), kop: Some(&self.kop), sections })
    }
}

impl PermintaanUsulan {
    fn letter(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Section, RenderError> {
        let page = office.upright();
        let width = page.text_width();
        let word = |key: &str| naskah.get(key, &[]);
        let subject = given(self.hal.as_deref()).map_or_else(|| word("hal"), |text| Ok(text.to_owned()))?;
        let head = LetterHead {
            nomor: self.nomor.as_deref(),
            sifat: &self.sifat,
            lampiran: self.lampiran.as_deref(),
            hal: &subject,
            tempat: &self.tempat_surat,
            tanggal: self.tanggal_surat.as_deref(),
        };
        let mut to: Vec<String> =
            self.kepada.iter().filter(|line| !line.trim().is_empty()).cloned().collect();
        if to.is_empty() {
            to.push(word("terlampir")?);
        }
        let mut blocks = vec![office.kop(&self.kop, &page), office.letter_head(&head, width)?];
        blocks.extend(office.addressee(&to, 16.0)?);
        let opening = naskah.get("pembuka", &[("periode", self.periode.trim())])?;
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(opening, 16.0) }));
        let list = |texts: Vec<String>| {
            let item = |(i, text): (usize, &String)| {
                let before = if i == 0 { 4.0 } else { 2.0 };
                Block::Para(office.listed((i, texts.len()), text, before))
            };
            texts.iter().enumerate().map(item).collect::<Vec<_>>()
        };
        blocks.extend(list(naskah.list("dasar", &[])?));
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("permintaan")?, 6.0) }));
        let batas = office.date(self.batas.as_deref())?;
        let key = if self.formulir.is_some() { "formulir_terlampir" } else { "formulir" };
        let mut rules = vec![word(key)?];
        rules.extend(naskah.list("ketentuan", &[("batas", &batas)])?);
        blocks.extend(list(rules));
        if let Some(Narahubung { nama, kontak }) = &self.narahubung {
            let text = naskah.get("narahubung", &[("nama", nama), ("kontak", kontak)])?;
            blocks.push(Block::Para(office.para(text, 6.0)));
        }
        blocks.extend(self.catatan.iter().map(|text| Block::Para(office.para(text, 6.0))));
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("penutup")?, 6.0) }));
        let who = &self.penandatangan;
        let column = office.signature_column(who, &[], SignatureStyle::LETTER, Side::Right, width)?;
        let signed = vec![office.signatures(vec![column], 20.0, false)];
        blocks.extend(office.closing(signed, &self.paraf, &self.tembusan, width)?);
        Ok(Section { page, blocks })
    }

    fn addressees(
        &self,
        office: &Office<'_>,
        naskah: &Naskah,
        roman: Option<&str>,
    ) -> Result<Section, RenderError> {
        let page = office.upright();
        let width = page.text_width();
        let word = |key: &str| naskah.get(&format!("daftar.{key}"), &[]);
        let columns = Columns::new()
            .fixed(word("no")?, office.size * 3.4)
            .share(word("jabatan")?, 1.4)
            .share(word("unit")?, 1.2);
        let mut list = table(columns, width, office.people_style(1.0), 10.0);
        let cells =
            |number: usize, who: &Penerima| vec![number.to_string(), who.jabatan.clone(), who.unit.clone()];
        list.rows = grouped(&self.penerima, |_| None, cells);
        list.keep_next = true;
        let who = &self.penandatangan;
        let column = office.signature_column(who, &[], SignatureStyle::LETTER, Side::Right, width)?;
        let blocks = vec![
            self.annex_head(office, roman, width, 0.52)?,
            office.title(Text::bold(word("judul")?), 14.0, Role::H1),
            Block::Table(list),
            office.signatures(vec![column], 16.0, false),
        ];
        Ok(Section { page, blocks })
    }

    fn annex_head(
        &self,
        office: &Office<'_>,
        roman: Option<&str>,
        width: f32,
        from: f32,
    ) -> Result<Block, RenderError> {
        office.letter_annex_head(roman, self.nomor.as_deref(), self.tanggal_surat.as_deref(), (from, width))
    }
}
