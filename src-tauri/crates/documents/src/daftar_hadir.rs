//! D10 Daftar Hadir with zig-zag signature columns and the quorum.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::format_nip;
use crate::data::{Kop, Penandatangan};
use crate::engine::model::{Block, Cell, Para, Role, Section, Table, TableRow, Text};
use crate::layout::{Columns, Office, Side, SignatureStyle, table};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// Input of the attendance list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DaftarHadir {
    /// Letterhead, if wanted.
    #[serde(default)]
    pub kop: Option<Kop>,
    /// Meeting, e.g. `Rapat Tim Pertimbangan …`.
    pub acara: String,
    /// `Jumat, 27 November 2026`
    pub hari_tanggal: String,
    /// `pukul 09.00 WIB s.d. selesai`
    pub waktu: String,
    /// Place.
    pub tempat: String,
    /// Rows.
    pub peserta: Vec<Peserta>,
    /// Empty rows behind them, at most 100.
    #[serde(default)]
    pub baris_kosong: u32,
    /// Quorum line; `None` leaves it out.
    #[serde(default)]
    pub kuorum: Option<KuorumHadir>,
    /// Pimpinan rapat, signs at right.
    pub pimpinan: Penandatangan,
    /// Notulis, signs at left.
    pub notulis: Penandatangan,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Peserta {
    /// Name.
    pub nama: String,
    /// NIP, if any.
    #[serde(default)]
    pub nip: Option<String>,
    /// Office and institution.
    pub jabatan: String,
    /// Part, e.g. `Anggota`, `Wakil dari …`.
    #[serde(default)]
    pub peran: String,
}

/// Quorum of the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KuorumHadir {
    /// Members in office on the day.
    pub anggota: u32,
    /// Members needed.
    pub kuorum: u32,
    /// Members present; `None` before the meeting prints dots.
    #[serde(default)]
    pub hadir: Option<u32>,
    /// Whether it is met; decided by the caller, since representatives may count or not.
    #[serde(default)]
    pub terpenuhi: Option<bool>,
}

pub(crate) static NASKAH: Source = Source {
    name: "D10",
    text: include_str!("../../../../assets/naskah/daftar_hadir.toml"),
    keys: &[
        ("judul", &[]),
        ("acara", &[]),
        ("hari_tanggal", &[]),
        ("waktu", &[]),
        ("tempat", &[]),
        ("kuorum", &["anggota", "hadir", "kuorum"]),
        ("kuorum_terpenuhi", &[]),
        ("kuorum_tidak_terpenuhi", &[]),
        ("titik", &[]),
        ("notulis", &[]),
        ("pimpinan", &[]),
        ("kolom.no", &[]),
        ("kolom.nama", &[]),
        ("kolom.nip", &[]),
        ("kolom.jabatan", &[]),
        ("kolom.peran", &[]),
        ("kolom.tanda_tangan", &[]),
    ],
};

/// Room for a signature.
const SIGN_HEIGHT: f32 = 31.0;
/// More empty rows than this are not printed.
const MOST_EMPTY: u32 = 100;

impl Compose for DaftarHadir {
    const NASKAH: &'static Source = &NASKAH;

    fn blanks(&self) -> u32 {
        self.baris_kosong.min(MOST_EMPTY)
    }

    fn with_blanks(&self, count: u32) -> Option<Self> {
        Some(Self { baris_kosong: count, ..self.clone() })
    }

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let daftar = self;
        let page = office.upright();
        let width = page.text_width();
        let word = |key: &str| naskah.get(key, &[]);
        let title = word("judul")?;
        let mut blocks: Vec<Block> = daftar.kop.iter().map(|kop| office.kop(kop, &page)).collect();
        blocks.push(office.title(Text::bold(&title), 12.0, Role::H1));
        let about = [
            ("acara", &daftar.acara),
            ("hari_tanggal", &daftar.hari_tanggal),
            ("waktu", &daftar.waktu),
            ("tempat", &daftar.tempat),
        ];
        for (i, (key, text)) in about.into_iter().enumerate() {
            blocks.push(Block::Para(office.labelled(
                &word(key)?,
                text,
                7.6,
                if i == 0 { 12.0 } else { 2.0 },
            )));
        }
        blocks.push(Block::Table(rows(daftar, office, naskah, width)?));
        if let Some(quorum) = &daftar.kuorum {
            let dots = word("titik")?;
            let present = quorum.hadir.map_or(dots, |count| count.to_string());
            let (members, needed) = (quorum.anggota.to_string(), quorum.kuorum.to_string());
            let fields = [("anggota", members.as_str()), ("hadir", &present), ("kuorum", &needed)];
            let mut text = naskah.get("kuorum", &fields)?;
            if let Some(met) = quorum.terpenuhi {
                text.push(' ');
                text.push_str(&word(if met { "kuorum_terpenuhi" } else { "kuorum_tidak_terpenuhi" })?);
            }
            blocks.push(Block::Para(Para { keep_next: true, ..office.para(text, 10.0) }));
        }
        let style = SignatureStyle::LETTER;
        let left = office.signature_column(&daftar.notulis, &[word("notulis")?], style, Side::Left, width)?;
        let right =
            office.signature_column(&daftar.pimpinan, &[word("pimpinan")?], style, Side::Right, width)?;
        blocks.push(office.signatures(vec![left, right], 14.0, false));
        Ok(Composed {
            title: format!("{title} {}", daftar.acara),
            kop: daftar.kop.as_ref(),
            sections: vec![Section { page, blocks }],
        })
    }
}

fn rows(
    daftar: &DaftarHadir,
    office: &Office<'_>,
    naskah: &Naskah,
    width: f32,
) -> Result<Table, RenderError> {
    let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
    let style = office.people_style(1.5);
    let columns = Columns::new()
        .fixed(word("no")?, style.size * 2.9)
        .share(word("nama")?, 1.35)
        .share(word("nip")?, 1.05)
        .share(word("jabatan")?, 1.4)
        .share(word("peran")?, 0.85)
        .share(word("tanda_tangan")?, 1.5);
    let mut list = table(columns, width, style, 10.0);
    let half = list.columns.last().map_or(0.0, |width| width / 2.0 - 2.0);
    let empty = Peserta { nama: String::new(), nip: None, jabatan: String::new(), peran: String::new() };
    let blanks = std::iter::repeat_n(&empty, daftar.baris_kosong.min(MOST_EMPTY) as usize);
    for (i, who) in daftar.peserta.iter().chain(blanks).enumerate() {
        let nip = who.nip.as_deref().map(|nip| format_nip(nip).replacen(' ', "\n", 1).replace(' ', "\u{a0}"));
        let number = (i + 1).to_string();
        let texts = [number.as_str(), &who.nama, nip.as_deref().unwrap_or(""), &who.jabatan, &who.peran];
        let mut cells = texts.map(|text| Cell { text: Text::plain(text), indent: 0.0 }).to_vec();
        // numbers left and right by turns, so that neighbours do not sign over each other
        let indent = if i % 2 == 0 { 0.0 } else { half };
        cells.push(Cell { text: Text::plain(format!("{number}.")), indent });
        list.rows.push(TableRow::Cells { cells, min_height: SIGN_HEIGHT });
    }
    list.keep_next = true;
    Ok(list)
}
