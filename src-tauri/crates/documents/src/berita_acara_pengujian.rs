//! D07 Berita Acara Pengujian Konsekuensi, also called Berita Acara Klasifikasi Informasi Publik.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::{Bilangan, Kop, Penandatangan, WaktuTerbilang, format_nip};
use crate::engine::model::{Block, Column, Mark, Para, Section, Text};
use crate::layout::{Columns, Office, Side, SignatureStyle, Signer, given, grouped, table};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// Input of the Berita Acara.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BeritaAcaraPengujian {
    /// Letterhead.
    pub kop: Kop,
    /// Number; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Day of the test; `None` prints dots.
    #[serde(default)]
    pub waktu: Option<WaktuTerbilang>,
    /// Place of the test; empty prints dots.
    #[serde(default)]
    pub tempat: String,
    /// Who tested: they are the parties, and all of them sign.
    pub penguji: Vec<PihakPenguji>,
    /// How many pieces of information were tested.
    pub jumlah: Bilangan,
    /// Results.
    pub hasil: Vec<BarisHasil>,
    /// Number of the Lembar behind `Nomor`, with its year; several are one text. `None` prints dots.
    #[serde(default)]
    pub nomor_lembar: Option<String>,
    /// Number of originals.
    pub rangkap: Bilangan,
    /// Place of signing.
    pub tempat_tanda_tangan: String,
    /// Date of signing; `None` prints dots.
    #[serde(default)]
    pub tanggal: Option<String>,
    /// Atasan PPID, under `Mengetahui`.
    pub mengetahui: Penandatangan,
}

/// One party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PihakPenguji {
    /// Name.
    pub nama: String,
    /// NIP in any spacing; `None` leaves the line out, as do the other lines.
    #[serde(default)]
    pub nip: Option<String>,
    /// Pangkat and golongan, e.g. `Penata (III/c)`.
    #[serde(default)]
    pub pangkat: Option<String>,
    /// Office.
    pub jabatan: String,
    /// Unit.
    #[serde(default)]
    pub unit_kerja: Option<String>,
}

/// Result of one piece of information.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarisHasil {
    /// Group heading, as in the matrix.
    #[serde(default)]
    pub kelompok: Option<String>,
    /// Information.
    pub informasi: String,
    /// Legal basis.
    pub dasar_hukum: String,
    /// `Dikecualikan`, `Dikecualikan sebagian`, `Terbuka`.
    pub hasil: String,
    /// Jangka waktu.
    pub jangka_waktu: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D07",
    text: include_str!("../../../../assets/naskah/berita_acara_pengujian.toml"),
    keys: &[
        ("judul", &[]),
        ("pembuka", &["waktu", "tempat"]),
        ("pihak.nama", &[]),
        ("pihak.nip", &[]),
        ("pihak.pangkat", &[]),
        ("pihak.jabatan", &[]),
        ("pihak.unit_kerja", &[]),
        ("hasil", &["jumlah"]),
        ("lembar", &["nomor"]),
        ("penutup", &["rangkap"]),
        ("penguji", &[]),
        ("mengetahui", &[]),
        ("kolom.no", &[]),
        ("kolom.informasi", &[]),
        ("kolom.dasar_hukum", &[]),
        ("kolom.hasil", &[]),
        ("kolom.jangka_waktu", &[]),
    ],
};

impl Compose for BeritaAcaraPengujian {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = office.upright();
        let width = page.text_width();
        let title = naskah.list("judul", &[])?;
        let number = office.number(self.nomor.as_deref(), None)?;
        let mut blocks = vec![office.kop(&self.kop, &page)];
        blocks.extend(office.titles(&title, &number));
        let waktu = office.day(self.waktu.as_ref())?;
        let tempat = office.or_dots(Some(&self.tempat))?;
        let opening = naskah.get("pembuka", &[("waktu", &waktu), ("tempat", &tempat)])?;
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(opening, 14.0) }));
        for (i, who) in self.penguji.iter().enumerate() {
            blocks.extend(party(i + 1, who, office, naskah)?);
        }
        let heading = naskah.get("hasil", &[("jumlah", &office.count(&self.jumlah)?)])?;
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(heading, 10.0) }));
        blocks.push(results(&self.hasil, office, naskah, width)?);
        let sheet = office.or_dots(self.nomor_lembar.as_deref())?;
        let sheet = naskah.get("lembar", &[("nomor", &sheet)])?;
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(sheet, 10.0) }));
        let closing = naskah.get("penutup", &[("rangkap", &office.count(&self.rangkap)?)])?;
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(closing, 6.0) }));
        blocks.extend(self.signatures(office, naskah, width)?);
        Ok(Composed {
            title: format!("{} {number}", title.join(" ")),
            kop: Some(&self.kop),
            sections: vec![Section { page, blocks }],
        })
    }
}

impl BeritaAcaraPengujian {
    /// Place and date, all who tested in pairs, and below them who takes note.
    fn signatures(
        &self,
        office: &Office<'_>,
        naskah: &Naskah,
        width: f32,
    ) -> Result<Vec<Block>, RenderError> {
        let word = |key: &str| naskah.get(key, &[]);
        let place = office.place_date(&self.tempat_tanda_tangan, self.tanggal.as_deref())?;
        let head = |x: f32, text: String| {
            let top = vec![office.line(Text::plain(text), None)];
            Column { x: width * x, width: width * 0.48, top, bottom: vec![] }
        };
        let mut blocks =
            vec![office.signatures(vec![head(0.0, word("penguji")?), head(0.52, place)], 14.0, true)];
        let testers: Vec<Signer<'_>> =
            self.penguji.iter().map(|who| Signer { nama: &who.nama, jabatan: &who.jabatan }).collect();
        blocks.extend(office.signers(&testers, width, true)?);
        let intro = [word("mengetahui")?];
        let style = SignatureStyle::LETTER;
        let column = office.signature_column(&self.mengetahui, &intro, style, Side::Middle, width)?;
        blocks.push(office.signatures(vec![column], 18.0, false));
        Ok(blocks)
    }
}

/// Number, name and what identifies the person, a line each.
fn party(
    number: usize,
    who: &PihakPenguji,
    office: &Office<'_>,
    naskah: &Naskah,
) -> Result<Vec<Block>, RenderError> {
    let nip = given(who.nip.as_deref()).map(|nip| format_nip(nip).replace(' ', "\u{a0}"));
    let lines = [
        ("nama", Some(who.nama.as_str())),
        ("nip", nip.as_deref()),
        ("pangkat", given(who.pangkat.as_deref())),
        ("jabatan", Some(who.jabatan.as_str())),
        ("unit_kerja", given(who.unit_kerja.as_deref())),
    ];
    let indent = office.size * 1.9;
    let mut blocks = vec![];
    let there: Vec<(&str, &str)> =
        lines.into_iter().filter_map(|(key, text)| text.map(|text| (key, text))).collect();
    for (i, (key, text)) in there.iter().enumerate() {
        let label = naskah.get(&format!("pihak.{key}"), &[])?;
        let mut line = office.labelled(&label, text, 10.2, if i == 0 { 6.0 } else { 1.0 });
        line.x += indent;
        line.marks.iter_mut().for_each(|mark| mark.x += indent);
        if i == 0 {
            line.marks.insert(0, Mark { x: 0.0, text: Text::plain(format!("{number}.")) });
        }
        blocks.push(Block::Para(Para { keep_next: i + 1 < there.len(), ..line }));
    }
    Ok(blocks)
}

fn results(
    rows: &[BarisHasil],
    office: &Office<'_>,
    naskah: &Naskah,
    width: f32,
) -> Result<Block, RenderError> {
    let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
    let style = office.table_style();
    let columns = Columns::new()
        .fixed(word("no")?, style.size * 3.1)
        .share(word("informasi")?, 2.0)
        .share(word("dasar_hukum")?, 1.9)
        .share(word("hasil")?, 1.1)
        .share(word("jangka_waktu")?, 1.3);
    let mut list = table(columns, width, style, 6.0);
    list.rows = grouped(
        rows,
        |row| row.kelompok.as_deref(),
        |number, row| {
            let texts = [&row.informasi, &row.dasar_hukum, &row.hasil, &row.jangka_waktu];
            std::iter::once(number.to_string()).chain(texts.into_iter().cloned()).collect()
        },
    );
    Ok(Block::Table(list))
}
