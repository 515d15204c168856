//! D06 Nota Dinas: PPID Utama hands the tested information to the Tim Pertimbangan. It stays in the house: its
//! letterhead has no address, and it bears no stamp.

mod ringkasan;

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::{Bilangan, HurufPasal17, Kop, Penandatangan};
use crate::engine::model::{Block, Column, Item, Mark, Para, Role, Rule, Section, Stack, Text};
use crate::layout::{Office, Side, SignatureStyle, given};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// Input of the note. Every count but its words is made here from the items.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotaDinas {
    /// Letterhead, printed without its address.
    #[serde(default)]
    pub kop: Option<Kop>,
    /// To whom, e.g. `Ketua Tim Pertimbangan`.
    pub kepada: String,
    /// From whom, e.g. `Pejabat Pengelola Informasi dan Dokumentasi Utama`.
    pub dari: String,
    /// Tembusan; empty leaves the line out.
    #[serde(default)]
    pub tembusan: Vec<String>,
    /// `20 November 2026`; `None` prints dots.
    #[serde(default)]
    pub tanggal: Option<String>,
    /// Number; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Sifat, e.g. `Terbatas`.
    pub sifat: String,
    /// Count of annexes, e.g. `1 (satu) berkas`; `None` leaves the line out.
    #[serde(default)]
    pub lampiran: Option<String>,
    /// Subject; `None` takes the shipped one.
    #[serde(default)]
    pub hal: Option<String>,
    /// The number of all items in words, e.g. `dua belas`.
    pub jumlah_terbilang: String,
    /// Tested items by unit, in order.
    pub unit: Vec<UnitUji>,
    /// What is handed over, e.g. `Lembar Pengujian Konsekuensi Nomor …;`; empty takes the shipped list.
    #[serde(default)]
    pub bahan: Vec<String>,
    /// Further sentences before the last one.
    #[serde(default)]
    pub catatan: Vec<String>,
    /// PPID Utama.
    pub penandatangan: Penandatangan,
    /// Offices whose initials a draft needs.
    #[serde(default)]
    pub paraf: Vec<String>,
}

/// Tested items of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitUji {
    /// Name.
    pub nama: String,
    /// Its items.
    pub informasi: Vec<InformasiUji>,
}

/// One tested item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InformasiUji {
    /// Letters of Pasal 17 it was tested for; it counts once for each.
    #[serde(default)]
    pub huruf: Vec<HurufPasal17>,
    /// What the test came to.
    pub hasil_uji: HasilUji,
}

/// What a test came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum HasilUji {
    /// Exempt as a whole.
    Dikecualikan,
    /// Exempt in part.
    DikecualikanSebagian,
    /// Open.
    Terbuka,
    /// Not decided yet.
    Ditunda,
}

pub(crate) static NASKAH: Source = Source {
    name: "D06",
    text: include_str!("../../../../../assets/naskah/nota_dinas.toml"),
    keys: &[
        ("judul", &[]),
        ("kepada", &[]),
        ("dari", &[]),
        ("tembusan", &[]),
        ("tanggal", &[]),
        ("hal", &[]),
        ("pembuka", &["jumlah"]),
        ("menurut_unit", &[]),
        ("menurut_huruf", &[]),
        ("permohonan", &[]),
        ("bahan_judul", &[]),
        ("bahan", &[]),
        ("penutup", &[]),
        ("jumlah", &[]),
        ("nol", &[]),
        ("unit.no", &[]),
        ("unit.unit", &[]),
        ("unit.jumlah", &[]),
        ("unit.hasil", &[]),
        ("unit.dikecualikan", &[]),
        ("unit.sebagian", &[]),
        ("unit.terbuka", &[]),
        ("unit.ditunda", &[]),
        ("dasar.huruf", &[]),
        ("dasar.dasar", &[]),
        ("dasar.jumlah", &[]),
        ("huruf.a", &[]),
        ("huruf.b", &[]),
        ("huruf.c", &[]),
        ("huruf.d", &[]),
        ("huruf.e", &[]),
        ("huruf.f", &[]),
        ("huruf.g", &[]),
        ("huruf.h", &[]),
        ("huruf.i", &[]),
        ("huruf.j", &[]),
    ],
};

/// Rule below the head.
const RULE: Rule = Rule { y: 7.0, thickness: 0.9 };

impl Compose for NotaDinas {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = office.upright();
        let width = page.text_width();
        let word = |key: &str| naskah.get(key, &[]);
        let subject = given(self.hal.as_deref()).map_or_else(|| word("hal"), |text| Ok(text.to_owned()))?;
        let mut blocks = vec![];
        if let Some(kop) = &self.kop {
            blocks.push(office.kop(&Kop { alamat: vec![], ..kop.clone() }, &page));
        }
        blocks.push(office.title(Text::bold(word("judul")?), 12.0, Role::H1));
        blocks.push(self.head(office, naskah, &subject, width)?);
        let number = self.unit.iter().map(|unit| unit.informasi.len()).sum::<usize>();
        let count = Bilangan {
            angka: u32::try_from(number).unwrap_or(u32::MAX),
            terbilang: self.jumlah_terbilang.clone(),
        };
        let opening = naskah.get("pembuka", &[("jumlah", &office.count(&count)?)])?;
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(opening, 16.0) }));
        blocks.extend(ringkasan::summary(&self.unit, office, naskah, width)?);
        blocks.push(Block::Para(office.para(word("permohonan")?, 12.0)));
        let own = &self.bahan;
        let material = if own.is_empty() { naskah.list("bahan", &[])? } else { own.clone() };
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("bahan_judul")?, 6.0) }));
        for (i, text) in material.iter().enumerate() {
            blocks.push(Block::Para(office.listed((i, material.len()), text, 2.0)));
        }
        blocks.extend(self.catatan.iter().map(|text| Block::Para(office.para(text, 6.0))));
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("penutup")?, 6.0) }));
        let who = &self.penandatangan;
        let column = office.signature_column(who, &[], SignatureStyle::LETTER, Side::Right, width)?;
        let signed = vec![office.signatures(vec![column], 20.0, false)];
        // the copies stand in the head
        blocks.extend(office.closing(signed, &self.paraf, &[], width)?);
        let title = format!("{} {subject}", word("judul")?);
        Ok(Composed { title, kop: self.kop.as_ref(), sections: vec![Section { page, blocks }] })
    }
}

impl NotaDinas {
    /// Kepada to Hal, with a rule below.
    fn head(
        &self,
        office: &Office<'_>,
        naskah: &Naskah,
        subject: &str,
        width: f32,
    ) -> Result<Block, RenderError> {
        let own = |key: &str| naskah.get(key, &[]);
        let shared = |key: &str| office.umum.get(&format!("surat.{key}"), &[]);
        let mut lines = vec![(own("kepada")?, self.kepada.clone()), (own("dari")?, self.dari.clone())];
        match self.tembusan.as_slice() {
            [] => {}
            [one] => lines.push((own("tembusan")?, one.clone())),
            many => {
                let numbered = many.iter().enumerate().map(|(i, text)| format!("{}. {text}", i + 1));
                lines.push((own("tembusan")?, numbered.collect::<Vec<_>>().join("\n")));
            }
        }
        lines.push((own("tanggal")?, office.date(self.tanggal.as_deref())?));
        lines.push((shared("nomor")?, office.letter_number(self.nomor.as_deref())?));
        lines.push((shared("sifat")?, self.sifat.clone()));
        if let Some(annexes) = given(self.lampiran.as_deref()) {
            lines.push((shared("lampiran")?, annexes.to_owned()));
        }
        lines.push((shared("hal")?, subject.to_owned()));
        let x = office.size * 7.0;
        let item = |(label, text): (String, String)| {
            let marks = vec![
                Mark { x: -x, text: Text::plain(label) },
                Mark { x: -office.size, text: Text::plain(":") },
            ];
            Item { marks, before: 2.0, ..office.line(Text::plain(text), None) }
        };
        let column =
            Column { x, width: width - x, top: lines.into_iter().map(item).collect(), bottom: vec![] };
        Ok(Block::Stack(Stack {
            columns: vec![column],
            ink: 0.0,
            min_height: 0.0,
            picture: None,
            rules: vec![RULE],
            before: 12.0,
            keep_next: true,
        }))
    }
}
