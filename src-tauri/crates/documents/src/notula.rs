//! D11 Notula rapat.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::{Kop, Penandatangan};
use crate::engine::model::{Align, Block, Para, Role, Section, Text};
use crate::layout::{Columns, Office, Side, SignatureStyle, given, grouped, table};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// Input of the minutes. An absent part leaves its heading out, except where the shipped wording says something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notula {
    /// Letterhead.
    pub kop: Kop,
    /// Number; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Title line below `NOTULA`, e.g. `RAPAT TIM PERTIMBANGAN`.
    pub rapat: String,
    /// `Jumat, 27 November 2026`
    pub hari_tanggal: String,
    /// `pukul 09.00 WIB s.d. 12.00 WIB`
    pub waktu: String,
    /// Place.
    pub tempat: String,
    /// What was discussed.
    pub acara: String,
    /// Name and office of who led the meeting.
    pub pimpinan_rapat: String,
    /// Name and office of who wrote the minutes.
    pub nama_notulis: String,
    /// Those present, name and office of each.
    pub peserta: Vec<String>,
    /// Opening; `None` takes the shipped sentence.
    #[serde(default)]
    pub pembukaan: Option<String>,
    /// Discussion in general, before that of each piece of information; may hold paragraphs and lists.
    #[serde(default)]
    pub pembahasan: String,
    /// Discussion of each piece of information.
    #[serde(default)]
    pub bahasan: Vec<Bahasan>,
    /// Decisions, one an item.
    #[serde(default)]
    pub keputusan: Vec<String>,
    /// Closing; `None` takes the shipped sentence.
    #[serde(default)]
    pub penutup: Option<String>,
    /// Place of signing.
    pub tempat_tanda_tangan: String,
    /// Date of signing; `None` prints dots.
    #[serde(default)]
    pub tanggal: Option<String>,
    /// Pimpinan rapat, signs at right.
    pub pimpinan: Penandatangan,
    /// Notulis, signs at left.
    pub notulis: Penandatangan,
}

/// Discussion of one piece of information.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bahasan {
    /// Information.
    pub informasi: String,
    /// What was said about it.
    #[serde(default)]
    pub tanggapan: String,
    /// What the meeting concluded.
    #[serde(default)]
    pub simpulan: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D11",
    text: include_str!("../../../../assets/naskah/notula.toml"),
    keys: &[
        ("judul", &["rapat"]),
        ("hari_tanggal", &[]),
        ("waktu", &[]),
        ("tempat", &[]),
        ("acara", &[]),
        ("pimpinan_rapat", &[]),
        ("nama_notulis", &[]),
        ("peserta", &[]),
        ("pembukaan", &[]),
        ("pembukaan_bawaan", &["pimpinan"]),
        ("pembahasan", &[]),
        ("keputusan", &[]),
        ("penutup", &[]),
        ("penutup_bawaan", &[]),
        ("notulis", &[]),
        ("pimpinan", &[]),
        ("kolom.no", &[]),
        ("kolom.informasi", &[]),
        ("kolom.tanggapan", &[]),
        ("kolom.simpulan", &[]),
    ],
};

impl Compose for Notula {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = office.upright();
        let width = page.text_width();
        let word = |key: &str| naskah.get(key, &[]);
        let title = naskah.list("judul", &[("rapat", &self.rapat)])?;
        let number = office.number(self.nomor.as_deref(), None)?;
        let mut blocks = vec![office.kop(&self.kop, &page)];
        blocks.extend(office.titles(&title, &number));
        blocks.extend(self.about(office, naskah)?);

        let heading = |text: String| {
            let style = office.fixed(Align::Left);
            let para = Para { text: Text::bold(text), style, role: Role::H2, ..office.para("", 10.0) };
            Block::Para(Para { keep_next: true, ..para })
        };
        let or = |own: &Option<String>, shipped: Result<String, RenderError>| {
            given(own.as_deref()).map_or(shipped, |text| Ok(text.to_owned()))
        };
        blocks.push(heading(word("pembukaan")?));
        let opening = naskah.get("pembukaan_bawaan", &[("pimpinan", &self.pimpinan_rapat)]);
        blocks.push(Block::Para(office.para(or(&self.pembukaan, opening)?, 2.0)));
        let talk = given(Some(&self.pembahasan));
        if talk.is_some() || !self.bahasan.is_empty() {
            blocks.push(heading(word("pembahasan")?));
        }
        blocks.extend(talk.map(|text| Block::Para(office.para(text, 2.0))));
        if !self.bahasan.is_empty() {
            blocks.push(items(&self.bahasan, office, naskah, width)?);
        }
        if !self.keputusan.is_empty() {
            blocks.push(heading(word("keputusan")?));
        }
        for (i, text) in self.keputusan.iter().enumerate() {
            blocks.push(Block::Para(office.listed((i, self.keputusan.len()), text, 2.0)));
        }
        blocks.push(heading(word("penutup")?));
        let closing = or(&self.penutup, word("penutup_bawaan"))?;
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(closing, 2.0) }));

        let place = office.place_date(&self.tempat_tanda_tangan, self.tanggal.as_deref())?;
        let style = SignatureStyle::LETTER;
        // an empty line beside the date
        let left = [String::new(), word("notulis")?];
        let left = office.signature_column(&self.notulis, &left, style, Side::Left, width)?;
        let right = [place, word("pimpinan")?];
        let right = office.signature_column(&self.pimpinan, &right, style, Side::Right, width)?;
        blocks.push(office.signatures(vec![left, right], 16.0, false));
        Ok(Composed {
            title: format!("{} {}", title.join(" "), self.hari_tanggal),
            kop: Some(&self.kop),
            sections: vec![Section { page, blocks }],
        })
    }
}

impl Notula {
    /// When, where, what about, by whom.
    fn about(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Vec<Block>, RenderError> {
        let present: Vec<String> =
            self.peserta.iter().enumerate().map(|(i, who)| format!("{}. {who}", i + 1)).collect();
        let present = present.join("\n");
        let lines = [
            ("hari_tanggal", self.hari_tanggal.as_str()),
            ("waktu", &self.waktu),
            ("tempat", &self.tempat),
            ("acara", &self.acara),
            ("pimpinan_rapat", &self.pimpinan_rapat),
            ("nama_notulis", &self.nama_notulis),
            ("peserta", &present),
        ];
        let mut blocks = vec![];
        for (i, (key, text)) in lines.into_iter().enumerate() {
            let before = if i == 0 { 14.0 } else { 2.0 };
            blocks.push(Block::Para(office.labelled(&naskah.get(key, &[])?, text, 8.6, before)));
        }
        Ok(blocks)
    }
}

fn items(rows: &[Bahasan], office: &Office<'_>, naskah: &Naskah, width: f32) -> Result<Block, RenderError> {
    let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
    let style = office.table_style();
    let columns = Columns::new()
        .fixed(word("no")?, style.size * 3.1)
        .share(word("informasi")?, 1.5)
        .share(word("tanggapan")?, 2.2)
        .share(word("simpulan")?, 1.5);
    let mut list = table(columns, width, style, 6.0);
    list.rows = grouped(
        rows,
        |_| None,
        |number, row| {
            vec![number.to_string(), row.informasi.clone(), row.tanggapan.clone(), row.simpulan.clone()]
        },
    );
    Ok(Block::Table(list))
}
