//! D16 Surat Pengantar with the part that the receiver fills in and gives back.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::{Kop, Penandatangan};
use crate::engine::model::{Block, Column, Section, Text};
use crate::layout::{Columns, Office, Side, SignatureStyle, given, grouped, table};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// Input of the covering letter; one for each PPID Pelaksana.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SuratPengantar {
    /// Letterhead.
    pub kop: Kop,
    /// Number; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Addressee lines after `Yth.`.
    pub kepada: Vec<String>,
    /// What is sent.
    pub kiriman: Vec<BarisKiriman>,
    /// Place of signing.
    pub tempat: String,
    /// Date of signing; `None` prints dots.
    #[serde(default)]
    pub tanggal: Option<String>,
    /// PPID Utama.
    pub penandatangan: Penandatangan,
    /// Offices that initial the draft, lowest first; printed on drafts only.
    #[serde(default)]
    pub paraf: Vec<String>,
    /// Tembusan.
    #[serde(default)]
    pub tembusan: Vec<String>,
}

/// One thing that is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarisKiriman {
    /// What, e.g. `Keputusan … Nomor … tentang …`.
    pub jenis: String,
    /// How many, e.g. `1 (satu) berkas`.
    pub banyaknya: String,
    /// Remark; `None` takes the shipped one.
    #[serde(default)]
    pub keterangan: Option<String>,
}

pub(crate) static NASKAH: Source = Source {
    name: "D16",
    text: include_str!("../../../../assets/naskah/surat_pengantar.toml"),
    keys: &[
        ("judul", &[]),
        ("keterangan_bawaan", &[]),
        ("kolom.no", &[]),
        ("kolom.jenis", &[]),
        ("kolom.banyaknya", &[]),
        ("kolom.keterangan", &[]),
        ("kembali.diterima", &["tanggal"]),
        ("kembali.penerima", &[]),
        ("kembali.jabatan", &[]),
        ("kembali.nip", &[]),
        ("kembali.telepon", &[]),
    ],
};

impl Compose for SuratPengantar {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = office.upright();
        let width = page.text_width();
        let title = naskah.list("judul", &[])?;
        let number = office.number(self.nomor.as_deref(), None)?;
        let mut blocks = vec![office.kop(&self.kop, &page)];
        blocks.extend(office.addressee(&self.kepada, 14.0)?);
        blocks.extend(office.titles(&title, &number));

        let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
        let shipped = naskah.get("keterangan_bawaan", &[])?;
        let style = office.people_style(0.0);
        let columns = Columns::new()
            .fixed(word("no")?, style.size * 3.0)
            .share(word("jenis")?, 2.4)
            .share(word("banyaknya")?, 1.0)
            .share(word("keterangan")?, 1.7);
        let mut list = table(columns, width, style, 14.0);
        list.rows = grouped(
            &self.kiriman,
            |_| None,
            |number, row| {
                let remark = given(row.keterangan.as_deref()).unwrap_or(&shipped);
                vec![number.to_string(), row.jenis.clone(), row.banyaknya.clone(), remark.to_owned()]
            },
        );
        list.keep_next = true;
        blocks.push(Block::Table(list));

        let place = office.place_date(&self.tempat, self.tanggal.as_deref())?;
        let sender = office.signature_column(
            &self.penandatangan,
            &[place],
            SignatureStyle::LETTER,
            Side::Right,
            width,
        )?;
        let signed = office.signatures(vec![returned(office, naskah, width)?, sender], 20.0, false);
        blocks.extend(office.closing(vec![signed], &self.paraf, &self.tembusan, width)?);
        Ok(Composed {
            title: format!("{} {number}", title.join(" ")),
            kop: Some(&self.kop),
            sections: vec![Section { page, blocks }],
        })
    }
}

/// The part that the receiver fills in by hand.
fn returned(office: &Office<'_>, naskah: &Naskah, width: f32) -> Result<Column, RenderError> {
    let word = |key: &str| naskah.get(&format!("kembali.{key}"), &[]);
    let line = |text: String| office.line(Text::plain(text), None);
    let day = office.date(None)?;
    let top = vec![
        line(naskah.get("kembali.diterima", &[("tanggal", &day)])?),
        line(word("penerima")?),
        line(word("jabatan")?),
    ];
    let bottom = vec![line(office.umum.get("nama_kosong", &[])?), line(word("nip")?), line(word("telepon")?)];
    Ok(Column { x: 0.0, width: width * 0.48, top, bottom })
}
