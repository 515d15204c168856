//! D24 Berita Acara Serah Terima of archives on paper and as files.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::{Bilangan, Kop, Penandatangan, WaktuTerbilang, format_nip};
use crate::engine::model::{Block, Para, Section};
use crate::layout::{Columns, Office, Side, SignatureStyle, Signer, given, grouped, table};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// Input of the berita acara.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BeritaAcaraSerahTerima {
    /// Letterhead.
    pub kop: Kop,
    /// Number; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Day in words; `None` prints dots.
    #[serde(default)]
    pub waktu: Option<WaktuTerbilang>,
    /// Where it is handed over.
    pub tempat: String,
    /// Pihak Pertama, who hands over.
    pub pihak_pertama: Pihak,
    /// Pihak Kedua, who receives.
    pub pihak_kedua: Pihak,
    /// What is handed over.
    pub arsip: Vec<BarisSerahTerima>,
    /// Terms; empty takes the shipped ones.
    #[serde(default)]
    pub ketentuan: Vec<String>,
    /// Number of originals, e.g. 2 (dua).
    pub rangkap: Bilangan,
    /// Place of signing.
    pub tempat_tanda_tangan: String,
    /// Date of signing; `None` prints dots.
    #[serde(default)]
    pub tanggal: Option<String>,
    /// Witnesses.
    #[serde(default)]
    pub saksi: Vec<Saksi>,
    /// Official below both, under `Mengetahui`.
    #[serde(default)]
    pub mengetahui: Option<Penandatangan>,
}

/// A party: as it stands in the text and as it signs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pihak {
    /// Who signs; an absent name prints dots.
    pub penandatangan: Penandatangan,
    /// Pangkat and golongan, for the line of that name; `None` takes the pangkat of the signature.
    #[serde(default)]
    pub pangkat_golongan: Option<String>,
    /// Unit kerja.
    pub unit: String,
}

/// A witness.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Saksi {
    /// Name.
    pub nama: String,
    /// Office.
    pub jabatan: String,
}

/// One row of what is handed over.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarisSerahTerima {
    /// Jenis/uraian arsip, with its number in the register.
    pub uraian: String,
    /// Bentuk, e.g. `Hardcopy`, `Softcopy`.
    pub bentuk: String,
    /// Jumlah, e.g. `2 berkas`.
    pub jumlah: String,
    /// Media, e.g. `Kertas`, `USB`.
    #[serde(default)]
    pub media: String,
    /// Checksum of the file, short, e.g. the first eight characters of its SHA-256.
    #[serde(default)]
    pub checksum: String,
    /// Remark.
    #[serde(default)]
    pub keterangan: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D24",
    text: include_str!("../../../../assets/naskah/serah_terima.toml"),
    keys: &[
        ("judul", &[]),
        ("pembuka", &["waktu", "tempat"]),
        ("nama", &[]),
        ("nip", &[]),
        ("pangkat", &[]),
        ("jabatan", &[]),
        ("unit", &[]),
        ("sebutan_pertama", &[]),
        ("sebutan_kedua", &[]),
        ("penyerahan", &[]),
        ("ketentuan_judul", &[]),
        ("ketentuan", &[]),
        ("penutup", &["rangkap"]),
        ("pihak_pertama", &[]),
        ("pihak_kedua", &[]),
        ("saksi", &[]),
        ("mengetahui", &[]),
        ("kolom.no", &[]),
        ("kolom.uraian", &[]),
        ("kolom.bentuk", &[]),
        ("kolom.jumlah", &[]),
        ("kolom.media", &[]),
        ("kolom.checksum", &[]),
        ("kolom.keterangan", &[]),
    ],
};

/// Width of the labels of a party, in em.
const LABEL: f32 = 9.5;

impl Compose for BeritaAcaraSerahTerima {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = office.upright();
        let width = page.text_width();
        let word = |key: &str| naskah.get(key, &[]);
        let title = naskah.list("judul", &[])?;
        let number = office.number(self.nomor.as_deref(), None)?;
        let mut blocks = vec![office.kop(&self.kop, &page)];
        blocks.extend(office.titles(&title, &number));
        let day = office.day(self.waktu.as_ref())?;
        let opening =
            naskah.get("pembuka", &[("waktu", &day), ("tempat", &office.or_dots(Some(&self.tempat))?)])?;
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(opening, 14.0) }));
        for (i, (who, called)) in
            [(&self.pihak_pertama, "sebutan_pertama"), (&self.pihak_kedua, "sebutan_kedua")]
                .iter()
                .enumerate()
        {
            blocks.extend(party(who, &format!("{}.", i + 1), &word(called)?, office, naskah)?);
        }
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("penyerahan")?, 8.0) }));
        blocks.push(self.rows(office, naskah, width)?);
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("ketentuan_judul")?, 10.0) }));
        let terms =
            if self.ketentuan.is_empty() { naskah.list("ketentuan", &[])? } else { self.ketentuan.clone() };
        for (i, text) in terms.iter().enumerate() {
            blocks.push(Block::Para(office.listed((i, terms.len()), text, 2.0)));
        }
        let closing = naskah.get("penutup", &[("rangkap", &office.count(&self.rangkap)?)])?;
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(closing, 8.0) }));
        blocks.extend(self.signatures(office, naskah, width)?);
        Ok(Composed {
            title: format!("{} {number}", title.join(" ")),
            kop: Some(&self.kop),
            sections: vec![Section { page, blocks }],
        })
    }
}

/// Who a party is, and how it is called from here on.
fn party(
    who: &Pihak,
    number: &str,
    called: &str,
    office: &Office<'_>,
    naskah: &Naskah,
) -> Result<Vec<Block>, RenderError> {
    let of = &who.penandatangan;
    let nip = of.nip.as_deref().map(|nip| format_nip(nip).replace(' ', "\u{a0}"));
    let rows = [
        ("nama", Some(office.or_dots(of.nama.as_deref())?)),
        ("nip", nip),
        ("pangkat", who.pangkat_golongan.clone().or_else(|| of.pangkat.clone())),
        ("jabatan", Some(office.or_dots(Some(&of.jabatan))?)),
        ("unit", Some(who.unit.clone())),
    ];
    let mut blocks = vec![];
    let indent = office.size * 1.9;
    for (key, text) in rows {
        let Some(text) = given(text.as_deref()) else { continue };
        let before = if blocks.is_empty() { 6.0 } else { 1.0 };
        let mut line = office.labelled(&naskah.get(key, &[])?, text, LABEL, before);
        line.x += indent;
        line.marks.iter_mut().for_each(|mark| mark.x += indent);
        if blocks.is_empty() {
            let mark = office.item(number.to_owned(), "", 0.0, 0.0).marks;
            line.marks.splice(0..0, mark);
        }
        blocks.push(Block::Para(Para { keep_next: true, ..line }));
    }
    blocks.push(Block::Para(Para { x: indent, ..office.para(called, 2.0) }));
    Ok(blocks)
}

impl BeritaAcaraSerahTerima {
    fn rows(&self, office: &Office<'_>, naskah: &Naskah, width: f32) -> Result<Block, RenderError> {
        let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
        let style = office.table_style();
        let columns = Columns::new()
            .fixed(word("no")?, style.size * 3.3)
            .share(word("uraian")?, 2.2)
            .share(word("bentuk")?, 0.95)
            .share(word("jumlah")?, 0.85)
            .share(word("media")?, 0.9)
            .share(word("checksum")?, 1.1)
            .share(word("keterangan")?, 1.55);
        let mut list = table(columns, width, style, 6.0);
        list.rows = grouped(
            &self.arsip,
            |_| None,
            |number, row| {
                vec![
                    number.to_string(),
                    row.uraian.clone(),
                    row.bentuk.clone(),
                    row.jumlah.clone(),
                    row.media.clone(),
                    row.checksum.clone(),
                    row.keterangan.clone(),
                ]
            },
        );
        Ok(Block::Table(list))
    }

    /// Pihak Kedua at left, Pihak Pertama at right, then the witnesses, then who takes note.
    fn signatures(
        &self,
        office: &Office<'_>,
        naskah: &Naskah,
        width: f32,
    ) -> Result<Vec<Block>, RenderError> {
        let word = |key: &str| naskah.get(key, &[]);
        let style = SignatureStyle::LETTER;
        let left = [String::new(), word("pihak_kedua")?];
        let left =
            office.signature_column(&self.pihak_kedua.penandatangan, &left, style, Side::Left, width)?;
        let place = office.place_date(&self.tempat_tanda_tangan, self.tanggal.as_deref())?;
        let right = [place, word("pihak_pertama")?];
        let right =
            office.signature_column(&self.pihak_pertama.penandatangan, &right, style, Side::Right, width)?;
        let knows = self.mengetahui.is_some();
        let mut blocks = vec![office.signatures(vec![left, right], 14.0, knows || !self.saksi.is_empty())];
        if !self.saksi.is_empty() {
            blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("saksi")?, 14.0) }));
            let signers: Vec<Signer<'_>> =
                self.saksi.iter().map(|who| Signer { nama: &who.nama, jabatan: &who.jabatan }).collect();
            blocks.extend(office.signers(&signers, width, knows)?);
        }
        if let Some(who) = &self.mengetahui {
            let column = office.signature_column(who, &[word("mengetahui")?], style, Side::Middle, width)?;
            blocks.push(office.signatures(vec![column], 14.0, false));
        }
        Ok(blocks)
    }
}
