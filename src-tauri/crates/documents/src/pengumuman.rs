//! D22 Pengumuman perubahan klasifikasi informasi, with the rows of the Daftar Informasi Publik (DIP) in its annex.

use crate::RenderError;
use crate::compose::{Compose, Composed};
use crate::data::{BarisDip, Kop, Penandatangan};
use crate::engine::model::{Block, Para, Role, Section, Text};
use crate::layout::{Columns, Office, Side, SignatureStyle, dip, given, grouped, table};
use crate::naskah::{Naskah, Source};
use serde::{Deserialize, Serialize};

/// Input of the announcement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pengumuman {
    /// Letterhead.
    #[serde(default)]
    pub kop: Option<Kop>,
    /// Badan Publik as it is written in a sentence, e.g. `Pemerintah Kota …`; in capitals above the list.
    pub badan_publik: String,
    /// Number; `None` prints dots.
    #[serde(default)]
    pub nomor: Option<String>,
    /// Year behind `TAHUN`; `None` leaves `TAHUN` out.
    #[serde(default)]
    pub tahun: Option<String>,
    /// Subject; `None` takes `Perubahan Klasifikasi Informasi`.
    #[serde(default)]
    pub tentang: Option<String>,
    /// Decree of opening (D21), e.g. `Keputusan … Nomor 3 Tahun 2027 tanggal …`; `None`: the term ended without one, and
    /// the information is public by PP 61/2010 Pasal 11 ayat (3).
    #[serde(default)]
    pub penetapan: Option<String>,
    /// What is public now.
    pub baris: Vec<BarisPengumuman>,
    /// How it can be had, an item each; empty takes the shipped way.
    #[serde(default)]
    pub cara_memperoleh: Vec<String>,
    /// Rows of the DIP; none prints no annex.
    #[serde(default)]
    pub dip: Vec<BarisDip>,
    /// Place; empty prints dots.
    #[serde(default)]
    pub tempat: String,
    /// Date; `None` prints dots.
    #[serde(default)]
    pub tanggal: Option<String>,
    /// Who signs.
    pub penandatangan: Penandatangan,
}

/// One piece of information.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarisPengumuman {
    /// What it is.
    pub informasi: String,
    /// Decree that had made it exempt.
    pub penetapan_semula: String,
    /// Last day of its term.
    pub berakhir: String,
    /// What holds now, e.g. `Terbuka sejak 3 Juni 2027`.
    pub status: String,
}

pub(crate) static NASKAH: Source = Source {
    name: "D22",
    text: include_str!("../../../../assets/naskah/pengumuman.toml"),
    keys: &[
        ("judul", &[]),
        ("tentang_judul", &[]),
        ("tentang", &[]),
        ("pembuka", &["penetapan"]),
        ("pembuka_demi_hukum", &[]),
        ("cara", &[]),
        ("cara_memperoleh", &["badan_publik"]),
        ("dip", &[]),
        ("penutup", &[]),
        ("dikeluarkan_di", &["tempat"]),
        ("lampiran", &["nomor", "tentang_kapital"]),
        ("daftar", &["badan_publik"]),
        ("kolom.no", &[]),
        ("kolom.informasi", &[]),
        ("kolom.penetapan", &[]),
        ("kolom.berakhir", &[]),
        ("kolom.status", &[]),
    ],
};

impl Compose for Pengumuman {
    const NASKAH: &'static Source = &NASKAH;

    fn compose(&self, office: &Office<'_>, naskah: &Naskah) -> Result<Composed<'_>, RenderError> {
        let page = office.upright();
        let word = |key: &str| naskah.get(key, &[]);
        let number = office.number(self.nomor.as_deref(), self.tahun.as_deref())?;
        let subject = given(self.tentang.as_deref()).map_or_else(|| word("tentang"), |own| Ok(own.into()))?;
        let subject = subject.to_uppercase();
        let title = word("judul")?;
        let opening = match given(self.penetapan.as_deref()) {
            Some(decree) => naskah.get("pembuka", &[("penetapan", decree)])?,
            None => word("pembuka_demi_hukum")?,
        };
        let mut blocks: Vec<Block> = self.kop.iter().map(|kop| office.kop(kop, &page)).collect();
        blocks.extend([
            office.title(Text::bold(&title), 14.0, Role::H1),
            office.title(Text::plain(&number), 0.0, Role::P),
            office.title(Text::plain(word("tentang_judul")?), 8.0, Role::P),
            office.title(Text::bold(&subject), 4.0, Role::P),
            Block::Para(Para { keep_next: true, ..office.para(opening, 14.0) }),
        ]);
        blocks.push(self.list(office, naskah, page.text_width())?);
        let own = &self.cara_memperoleh;
        let fields = [("badan_publik", self.badan_publik.as_str())];
        let ways = if own.is_empty() { naskah.list("cara_memperoleh", &fields)? } else { own.clone() };
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("cara")?, 12.0) }));
        let item = |(i, way): (usize, &String)| office.listed((i, ways.len()), way, 2.0);
        blocks.extend(ways.iter().enumerate().map(item).map(Block::Para));
        if !self.dip.is_empty() {
            blocks.push(Block::Para(office.para(word("dip")?, 8.0)));
        }
        blocks.push(Block::Para(Para { keep_next: true, ..office.para(word("penutup")?, 8.0) }));
        blocks.push(self.signature(office, naskah, page.text_width())?);
        let mut sections = vec![Section { page, blocks }];
        if !self.dip.is_empty() {
            sections.push(self.annex(office, naskah, &number, &subject)?);
        }
        Ok(Composed { title: format!("{title} {number} {subject}"), kop: self.kop.as_ref(), sections })
    }
}

impl Pengumuman {
    fn list(&self, office: &Office<'_>, naskah: &Naskah, width: f32) -> Result<Block, RenderError> {
        let word = |key: &str| naskah.get(&format!("kolom.{key}"), &[]);
        let style = office.table_style();
        let columns = Columns::new()
            .fixed(word("no")?, style.size * 3.3)
            .share(word("informasi")?, 1.6)
            .share(word("penetapan")?, 1.5)
            .share(word("berakhir")?, 0.9)
            .share(word("status")?, 1.0);
        let mut list = table(columns, width, style, 8.0);
        list.rows = grouped(
            &self.baris,
            |_| None,
            |number, row| {
                vec![
                    number.to_string(),
                    row.informasi.clone(),
                    row.penetapan_semula.clone(),
                    row.berakhir.clone(),
                    row.status.clone(),
                ]
            },
        );
        Ok(Block::Table(list))
    }

    fn signature(&self, office: &Office<'_>, naskah: &Naskah, width: f32) -> Result<Block, RenderError> {
        let place = office.or_dots(Some(&self.tempat))?;
        let date = office.date(self.tanggal.as_deref())?;
        let intro = [
            naskah.get("dikeluarkan_di", &[("tempat", &place)])?,
            office.umum.get("pada_tanggal", &[("tanggal", &date)])?,
        ];
        let who = &self.penandatangan;
        let column = office.signature_column(who, &intro, SignatureStyle::LETTER, Side::Right, width)?;
        Ok(office.signatures(vec![column], 14.0, false))
    }

    /// Lying pages with the rows of the DIP.
    fn annex(
        &self,
        office: &Office<'_>,
        naskah: &Naskah,
        number: &str,
        subject: &str,
    ) -> Result<Section, RenderError> {
        let page = office.lying();
        let width = page.text_width();
        let head = naskah.list("lampiran", &[("nomor", number), ("tentang_kapital", subject)])?;
        let mut blocks = vec![office.annex_head(&head, width * 0.6, width)];
        let body = self.badan_publik.to_uppercase();
        for (i, line) in naskah.list("daftar", &[("badan_publik", &body)])?.into_iter().enumerate() {
            let (before, role) = if i == 0 { (14.0, Role::H1) } else { (0.0, Role::P) };
            blocks.push(office.title(Text::bold(line), before, role));
        }
        let rows: Vec<_> = (1..).zip(&self.dip).collect();
        let mut table = dip(office, &rows, width)?;
        table.keep_next = true;
        blocks.push(Block::Table(table));
        blocks.push(self.signature(office, naskah, width)?);
        Ok(Section { page, blocks })
    }
}
