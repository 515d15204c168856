//! D08 Surat Undangan rapat Tim Pertimbangan with the list of those invited as its annex.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::{Kop, Penandatangan};
use crate::engine::model::{Block, Para, Role, Section, Text};
use crate::layout::{Columns, LetterHead, Office, Side, SignatureStyle, given, grouped, table};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// Input of the invitation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Undangan {
    /// Letterhead.
    pub kop: Kop,
    /// Number; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Sifat, e.g. `Biasa`, `Terbatas`.
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
    /// Addressee lines after `Yth.`; empty prints that the list is annexed.
    #[serde(default)]
    pub kepada: Vec<String>,
    /// `Jumat, 27 November 2026`
    pub hari_tanggal: String,
    /// `pukul 09.00 WIB s.d. selesai`
    pub waktu: String,
    /// Place of the meeting.
    pub tempat: String,
    /// What is discussed; `None` takes the shipped wording.
    #[serde(default)]
    pub acara: Option<String>,
    /// Further sentences behind the body, e.g. about the materials; the note on representatives is shipped.
    #[serde(default)]
    pub catatan: Vec<String>,
    /// Who signs.
    pub penandatangan: Penandatangan,
    /// Tembusan.
    #[serde(default)]
    pub tembusan: Vec<String>,
    /// Offices of those who initial the letter before it is signed.
    #[serde(default)]
    pub paraf: Vec<String>,
    /// Those invited; printed as annex on a page of its own, nothing if empty.
    #[serde(default)]
    pub daftar_undangan: Vec<Diundang>,
}

/// One who is invited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Diundang {
    /// Name.
    pub nama: String,
    /// Office and institution.
    pub jabatan: String,
    /// Part in the team, e.g. `Ketua`, `Anggota`, `Narasumber`.
    #[serde(default)]
    pub peran: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D08",
    text: include_str!("../../../../assets/naskah/undangan.toml"),
    keys: &[
        ("judul", &[]),
        ("terlampir", &[]),
        ("pembuka", &[]),
        ("hari_tanggal", &[]),
        ("waktu", &[]),
        ("tempat", &[]),
        ("acara", &[]),
        ("acara_bawaan", &[]),
        ("wakil", &[]),
        ("penutup", &[]),
        ("daftar.judul", &[]),
        ("daftar.no", &[]),
        ("daftar.nama", &[]),
        ("daftar.jabatan", &[]),
        ("daftar.peran", &[]),
    ],
};

impl Compose for Undangan {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let undangan = self;
        let mut sections = vec![letter(undangan, office, naskah)?];
        if !undangan.daftar_undangan.is_empty() {
            sections.push(annex(undangan, office, naskah)?);
        }
        let title = format!("{} {}", naskah.get("judul", &[])?, undangan.hari_tanggal);
        Ok(Composed { title, kop: Some(&undangan.kop), sections })
    }
}

fn letter(undangan: &Undangan, office: &Office<'_>, naskah: &Naskah) -> Result<Section, RenderError> {
    let page = office.upright();
    let width = page.text_width();
    let word = |key: &str| naskah.get(key, &[]);
    let subject = given(undangan.hal.as_deref()).map_or_else(|| word("judul"), |text| Ok(text.to_owned()))?;
    let head = LetterHead {
        nomor: undangan.nomor.as_deref(),
        sifat: &undangan.sifat,
        lampiran: undangan.lampiran.as_deref(),
        hal: &subject,
        tempat: &undangan.tempat_surat,
        tanggal: undangan.tanggal_surat.as_deref(),
    };
    let mut blocks = vec![office.kop(&undangan.kop, &page), office.letter_head(&head, width)?];
    let mut to: Vec<String> =
        undangan.kepada.iter().filter(|line| !line.trim().is_empty()).cloned().collect();
    if to.is_empty() {
        to.push(word("terlampir")?);
    }
    blocks.extend(office.addressee(&to, 16.0)?);
    blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("pembuka")?, 16.0) }));
    let topic =
        given(undangan.acara.as_deref()).map_or_else(|| word("acara_bawaan"), |text| Ok(text.to_owned()))?;
    let about = [
        ("hari_tanggal", &undangan.hari_tanggal),
        ("waktu", &undangan.waktu),
        ("tempat", &undangan.tempat),
        ("acara", &topic),
    ];
    let indent = office.size * 2.4;
    for (i, (key, text)) in about.into_iter().enumerate() {
        let mut line = office.labelled(&word(key)?, text, 7.6, if i == 0 { 8.0 } else { 2.0 });
        line.x += indent;
        line.marks.iter_mut().for_each(|mark| mark.x += indent);
        blocks.push(Block::Para(line));
    }
    let mut before = 10.0;
    for sentence in &undangan.catatan {
        blocks.push(Block::Para(office.para(sentence, before)));
        before = 6.0;
    }
    blocks.push(Block::Para(office.para(word("wakil")?, before)));
    blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("penutup")?, 6.0) }));
    let column =
        office.signature_column(&undangan.penandatangan, &[], SignatureStyle::LETTER, Side::Right, width)?;
    blocks.extend(office.closing(
        vec![office.signatures(vec![column], 20.0, false)],
        &undangan.paraf,
        &undangan.tembusan,
        width,
    )?);
    Ok(Section { page, blocks })
}

fn annex(undangan: &Undangan, office: &Office<'_>, naskah: &Naskah) -> Result<Section, RenderError> {
    let page = office.upright();
    let width = page.text_width();
    let (nomor, tanggal) = (undangan.nomor.as_deref(), undangan.tanggal_surat.as_deref());
    let word = |key: &str| naskah.get(&format!("daftar.{key}"), &[]);
    let style = office.people_style(1.0);
    let columns = Columns::new()
        .fixed(word("no")?, office.size * 3.0)
        .share(word("nama")?, 1.3)
        .share(word("jabatan")?, 1.8)
        .share(word("peran")?, 0.8);
    let mut list = table(columns, width, style, 10.0);
    list.rows = grouped(
        &undangan.daftar_undangan,
        |_| None,
        |number, who| vec![number.to_string(), who.nama.clone(), who.jabatan.clone(), who.peran.clone()],
    );
    list.keep_next = true;
    let column =
        office.signature_column(&undangan.penandatangan, &[], SignatureStyle::LETTER, Side::Right, width)?;
    let blocks = vec![
        office.letter_annex_head(None, nomor, tanggal, (0.52, width))?,
        office.title(Text::bold(word("judul")?), 14.0, Role::H1),
        Block::Table(list),
        office.signatures(vec![column], 16.0, false),
    ];
    Ok(Section { page, blocks })
}
